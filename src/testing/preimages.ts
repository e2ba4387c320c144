/**
 * Preimages to test with: a few of every hashed type at lengths where implementations differ, and for all other keys
 * bytes that follow from the key.
 * @module
 */

import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { concat, fromBigint, toBigint, toHex } from '../bytes/bytes.ts'
import { NeedsPreimage } from '../ir/preimages.ts'
import { HASHED_TYPES } from '../preimage/check.ts'
import { keccakKey, localKey, PREIMAGE_TYPES, preimageTypeOf, sha256Key } from '../preimage/key.ts'
import type { PreimageSource } from '../preimage/store.ts'

/** Around a part's 32 bytes with the length before, and around the blocks of keccak-256 and SHA-256. */
const LENGTHS = [0, 1, 23, 24, 25, 32, 55, 56, 64, 135, 136, 137, 271, 272, 1000]
const SAMPLES = new Map(
  LENGTHS.map((length) => Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff)).flatMap((data) => [
    [toHex(keccakKey(data)), data] as const,
    [toHex(sha256Key(data)), data] as const,
  ]),
)

/**
 * Knows the samples by their hashes, and bytes for every key of another type; nothing else, as a real source would.
 */
export const testPreimages: PreimageSource = (key) => {
  const sample = SAMPLES.get(toHex(key))
  if (sample) return sample
  const type = preimageTypeOf(key)
  if (type === undefined || HASHED_TYPES.has(type)) return undefined
  const digest = keccak_256(key)
  if (type === 'blob') return digest
  const bytes = concat(digest, keccak_256(digest), digest).subarray(0, digest[0]! % 80)
  return type === 'precompile' ? concat(Uint8Array.of(digest[1]! & 1), bytes) : bytes
}

/** Keys as numbers: of samples, of all types, and of none. */
export const preimageKeys: fc.Arbitrary<bigint> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SAMPLES.keys()).map(BigInt) },
  { weight: 3, arbitrary: fc.nat(8).map((ident) => toBigint(localKey(BigInt(ident)))) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...Object.values(PREIMAGE_TYPES), 0, 3, 255),
        fc.bigInt({ min: 0n, max: 1n << 200n }),
      )
      .map(([type, rest]) => toBigint(concat(Uint8Array.of(type), fromBigint(rest, 31)))),
  },
)

/** Runs `body`; false, and nothing else, if it lacks a preimage. */
export function hasPreimages(body: () => void): boolean {
  try {
    body()
    return true
  } catch (error) {
    if (error instanceof NeedsPreimage) return false
    throw error
  }
}
