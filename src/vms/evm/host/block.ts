/**
 * What a block did, read off the state in which it ended: receipts, their bloom filters and root (Yellow Paper, 4.3.1).
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatAll, fromBigint, toBigint } from '../../../bytes/bytes.ts'
import { encodeRlp, quantity } from '../../../ethereum/rlp.ts'
import { trieRoot } from '../../../ethereum/trie.ts'
import { readBytes, type State } from '../../../state/state.ts'
import { ENV, placeIn, RECEIPT, REGION } from '../machine/state.ts'
import { type Log, logItems, logsOf, refusalOf, wordAt } from './outcome.ts'

/** What a transaction of a block did. */
export type Receipt = {
  readonly type: number
  readonly succeeded: boolean
  readonly gasUsed: bigint
  /** Gas of the block up to its end. */
  readonly cumulativeGas: bigint
  readonly logs: readonly Log[]
}

/** The result of a block. */
export type BlockOutcome = {
  /** Why the block is not valid: the first transaction or call that is refused. */
  readonly refusal: string | undefined
  /** Of the transactions that were not refused. */
  readonly receipts: readonly Receipt[]
  readonly gasUsed: bigint
  /** What the contracts of EIP-7002 and EIP-7251 returned: requests to the beacon chain. */
  readonly requests: { readonly withdrawals: Uint8Array; readonly consolidations: Uint8Array }
}

/**
 * The result of a block.
 * @param state - the state in which its run ended: halted
 */
export function blockOutcome(state: State): BlockOutcome {
  const count = Number(wordAt(state, 'env', ENV.transactionCount))
  const all = logsOf(state)
  const bits = (word: bigint, [high, low]: readonly [number, number] | readonly number[]) =>
    BigInt.asUintN(high - low + 1, word >> BigInt(low))
  let [gas, first] = [0n, 0]
  const receipts = Array.from({ length: count }, (_, i): Receipt => {
    const word = toBigint(readBytes(state.memories.mem, placeIn(REGION.receipts, 32 * i), 32))
    const [cumulativeGas, last] = [bits(word, RECEIPT.gas), Number(bits(word, RECEIPT.logs))]
    const receipt = {
      type: Number(bits(word, RECEIPT.type)),
      succeeded: bits(word, RECEIPT.status) === 1n,
      gasUsed: cumulativeGas - gas,
      cumulativeGas,
      logs: all.slice(first, last),
    }
    ;[gas, first] = [cumulativeGas, last]
    return receipt
  })
  const request = (kind: number) =>
    readBytes(
      state.memories.mem,
      placeIn(REGION.requests, kind << 20),
      Number(wordAt(state, 'env', ENV.requestSizes + kind)),
    )
  return {
    refusal: refusalOf(state),
    receipts,
    gasUsed: gas,
    requests: { withdrawals: request(0), consolidations: request(1) },
  }
}

/** The bloom filter of logs: 256 bytes. */
export function logsBloom(logs: readonly Log[]): Uint8Array {
  const bloom = new Uint8Array(256)
  for (const { address, topics } of logs) {
    for (const bytes of [fromBigint(address, 20), ...topics.map((topic) => fromBigint(topic, 32))]) {
      const hash = keccak_256(bytes)
      for (const at of [0, 2, 4]) {
        const bit = ((hash[at] << 8) | hash[at + 1]) & 2047
        bloom[255 - (bit >> 3)] |= 1 << (bit & 7)
      }
    }
  }
  return bloom
}

const encodeReceipt = ({ type, succeeded, cumulativeGas, logs }: Receipt): Uint8Array => {
  const body = encodeRlp([
    quantity(succeeded ? 1 : 0),
    quantity(cumulativeGas),
    logsBloom(logs),
    logItems(logs),
  ])
  return type === 0 ? body : concatAll([Uint8Array.of(type), body])
}

/** The root of the trie of receipts, as a block's header has it. */
export const receiptsRoot = (receipts: readonly Receipt[]): Uint8Array =>
  trieRoot(receipts.map((receipt, i) => [encodeRlp(quantity(i)), encodeReceipt(receipt)]))

/** The root of the trie of transactions. @param transactions - their encodings, in order */
export const transactionsRoot = (transactions: readonly Uint8Array[]): Uint8Array =>
  trieRoot(transactions.map((bytes, i) => [encodeRlp(quantity(i)), bytes]))
