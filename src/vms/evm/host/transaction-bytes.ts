/**
 * The encoding of a transaction that a node describes in JSON.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatAll, fromHex, toHex } from '../../../bytes/bytes.ts'
import { encodeRlp, quantity, type Rlp } from '../../../ethereum/rlp.ts'
import type { Json } from './node.ts'

/** @returns undefined if what the node says has another hash: the node leaves out what it does not know */
export function transactionBytes(tx: Json): Uint8Array | undefined {
  let bytes: Uint8Array
  try {
    bytes = encode(tx)
  } catch {
    return undefined
  }
  return toHex(keccak_256(bytes)) === tx.hash ? bytes : undefined
}

function encode(tx: Json): Uint8Array {
  const type = Number(tx.type ?? 0)
  const number = (value: string | number | undefined | null): Uint8Array => quantity(BigInt(value ?? 0))
  const fees: Rlp[] =
    type >= 2 ? [number(tx.maxPriorityFeePerGas), number(tx.maxFeePerGas)] : [number(tx.gasPrice)]
  const fields: Rlp[] = [
    ...(type >= 1 ? [number(tx.chainId)] : []),
    number(tx.nonce),
    ...fees,
    number(tx.gas),
    tx.to == null ? new Uint8Array(0) : fromHex(tx.to),
    number(tx.value),
    fromHex(tx.input),
    ...(type >= 1 ? [accessList(tx.accessList ?? [])] : []),
    ...(type === 3 ? [number(tx.maxFeePerBlobGas), tx.blobVersionedHashes.map(fromHex)] : []),
    ...(type === 4 ? [tx.authorizationList.map(authorization)] : []),
    number(type >= 1 ? (tx.yParity ?? tx.v) : tx.v),
    number(tx.r),
    number(tx.s),
  ]
  const list = encodeRlp(fields)
  return type === 0 ? list : concatAll([Uint8Array.of(type), list])
}

const accessList = (list: Json): Rlp =>
  list.map(({ address, storageKeys }: Json) => [fromHex(address), storageKeys.map(fromHex)])

const authorization = ({ chainId, address, nonce, yParity, v, r, s }: Json): Rlp => [
  quantity(BigInt(chainId)),
  fromHex(address),
  ...[nonce, yParity ?? v, r, s].map((one) => quantity(BigInt(one))),
]
