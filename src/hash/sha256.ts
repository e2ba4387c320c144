/**
 * SHA-256, FIPS 180-4.
 * @module
 */
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { byteHash, engineOf, type HashEngine } from './bytehash.ts'
import type { Hash } from './types.ts'

/**
 * SHA-256 over an engine of your choice.
 * @param engine - must compute SHA-256; this is not checked
 */
export function sha256With(engine: HashEngine): Hash {
  return byteHash('sha256', engine)
}

/** Portable and synchronous, on @noble/hashes. */
export const sha256: Hash = sha256With(engineOf(nobleSha256))
