/**
 * The preimages in a proof: those of the step's that fit, and whose hash anybody can check.
 *
 * | bytes | what |
 * |---|---|
 * | 1 | how many |
 * | each 32 + 4 + n | key, length big-endian, data; keys ascend |
 *
 * Only proofs of machines that read preimages have this part. Data is carried by keccak-256 and SHA-256 keys, and by
 * Poseidon keys where the commitment's hash is Poseidon, up to 100,000 bytes. What is not carried, because of another type
 * or of its size, the verifier asks its oracle for. So which preimages a proof carries is for who makes it to choose;
 * what it shows does not depend on it.
 * @module
 */
import { concat, fromBigint, toBigint } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import { preimageFault } from '../preimage/check.ts'
import { PREIMAGE_KEY_SIZE, preimageTypeOf } from '../preimage/key.ts'
import type { Refusal } from './reasons.ts'

/** Bytes of the longest preimage that a proof carries. */
export const MAX_CARRIED_PREIMAGE = 100_000

/** A preimage in a proof. */
export type CarriedPreimage = { readonly key: Uint8Array; readonly data: Uint8Array }

/** Whether a proof may carry the preimage of a key, by the key's type alone. */
export function isCarriedType(key: Uint8Array, hash: Hash): boolean {
  const type = preimageTypeOf(key)
  return type === 'keccak256' || type === 'sha256' || (type === 'poseidon' && hash.name === 'poseidon')
}

/** @param carried - keys ascend */
export function encodePreimages(carried: readonly CarriedPreimage[]): Uint8Array {
  return concat(
    Uint8Array.of(carried.length),
    ...carried.flatMap(({ key, data }) => [key, fromBigint(BigInt(data.length), 4), data]),
  )
}

type Reader = { readonly bytes: Uint8Array; offset: number }

/**
 * Reads and checks the preimages of a proof, hashes included.
 * @param reader - stands behind them afterwards
 * @param most - how many any step of the machine asks for
 */
export function decodePreimages(reader: Reader, most: number, hash: Hash): CarriedPreimage[] | Refusal {
  const { bytes } = reader
  const truncated: Refusal = { reason: 'truncated', detail: 'in the preimages' }
  if (reader.offset >= bytes.length) return truncated
  const count = bytes[reader.offset++]!
  if (count > most) return { reason: 'preimage-unused', detail: `a step asks for ${most} preimages at most` }
  const carried: CarriedPreimage[] = []
  for (let i = 0; i < count; i++) {
    const head = reader.offset + PREIMAGE_KEY_SIZE + 4
    if (head > bytes.length) return truncated
    const key = Uint8Array.from(bytes.subarray(reader.offset, head - 4))
    const size = Number(toBigint(bytes.subarray(head - 4, head)))
    const last = carried.at(-1)
    if (last && toBigint(last.key) >= toBigint(key))
      return { reason: 'preimage-order', detail: `preimage ${i} of ${count}` }
    if (!isCarriedType(key, hash))
      return { reason: 'preimage-type', detail: `its hash is not checked: type ${key[0]}` }
    if (size > MAX_CARRIED_PREIMAGE)
      return {
        reason: 'preimage-size',
        detail: `${size} bytes, and ${MAX_CARRIED_PREIMAGE} at most are carried`,
      }
    if (head + size > bytes.length) return truncated
    const data = Uint8Array.from(bytes.subarray(head, head + size))
    reader.offset = head + size
    const fault = preimageFault(key, data, hash.name === 'poseidon' ? hash : undefined)
    if (fault !== undefined) return { reason: 'preimage-hash', detail: fault }
    carried.push({ key, data })
  }
  return carried
}
