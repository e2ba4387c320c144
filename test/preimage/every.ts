/**
 * A source for random machines, whose keys are random too: it knows something for most keys, by no rule that an executor
 * could guess.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concat } from '../../src/bytes/bytes.ts'
import type { PreimageSource } from '../../src/preimage/index.ts'

export const everyPreimage: PreimageSource = (key) => {
  // Data of these would have to hash to the key.
  if (key[0] === 2 || key[0] === 4) return undefined
  const digest = keccak_256(key)
  if (digest[1]! % 7 === 0) return undefined
  return concat(digest, keccak_256(digest)).subarray(0, digest[0]! % 65)
}
