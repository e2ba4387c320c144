/**
 * Receipts as a node gives them (`eth_getBlockReceipts`), and the root of their trie, which a block's header has
 * (Yellow Paper, 4.3.1; EIP-2718).
 * @module
 */
import { concatAll, fromHex, toHex } from '../bytes/bytes.ts'
import { encodeRlp, quantity, type Rlp } from './rlp.ts'
import { trieRoot } from './trie.ts'

/** An event of a transaction. */
export type ReceiptLog = {
  readonly address: string
  readonly topics: readonly string[]
  readonly data: string
}

/** What of a receipt is part of its root. */
export type ReceiptFields = {
  readonly type?: string
  readonly status?: string
  readonly cumulativeGasUsed: string
  readonly logsBloom: string
  readonly logs: readonly ReceiptLog[]
}

/**
 * The root of the receipts of a block, in the order of its transactions.
 * @returns 0x and 64 hex digits
 */
export function receiptsRootOf(receipts: readonly ReceiptFields[]): string {
  return toHex(
    trieRoot(receipts.map((receipt, i) => [encodeRlp(quantity(i)), encodeReceipt(receipt)] as const)),
  )
}

function encodeReceipt({ type = '0x0', status, cumulativeGasUsed, logsBloom, logs }: ReceiptFields) {
  const body = encodeRlp([
    quantity(BigInt(status ?? 0)),
    quantity(BigInt(cumulativeGasUsed)),
    fromHex(logsBloom),
    logs.map(({ address, topics, data }): Rlp => [fromHex(address), topics.map(fromHex), fromHex(data)]),
  ])
  const kind = Number(type)
  return kind === 0 ? body : concatAll([Uint8Array.of(kind), body])
}
