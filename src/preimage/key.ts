/**
 * Keys of preimages: the type of a key in its first byte, and 31 bytes that name the data.
 *
 * Types 1 to 6 are those of Optimism's fault proof specification ("Pre-image key types",
 * https://specs.optimism.io/fault-proof/index.html#pre-image-key-types), so that guests written for it run unmodified.
 * The type `poseidon` is our own, from the range 129 to 255 that the specification leaves to applications.
 *
 * | type | byte | the other 31 bytes | the data |
 * |---|---|---|---|
 * | `local` | 1 | a number that the program and its host agree on | anything, the same for all parties of a dispute |
 * | `keccak256` | 2 | the last 31 of keccak-256 of the data | any bytes |
 * | `sha256` | 4 | the last 31 of SHA-256 of the data | any bytes |
 * | `blob` | 5 | the last 31 of keccak-256 of commitment ‖ z | y, 32 bytes: the blob's polynomial at z (EIP-4844) |
 * | `precompile` | 6 | the last 31 of keccak-256 of address ‖ gas ‖ input | one byte, 1 for success, then what came back |
 * | `poseidon` | 208 | the last 31 of a Poseidon tree of the data: `poseidon.ts` | up to 8 MiB |
 *
 * Type 0 is no type, so that no key is zero; type 3 is reserved.
 * @module
 */

import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concat, fromBigint } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import { poseidonDigest } from './poseidon.ts'

/** The first byte of a key, by type. */
export const PREIMAGE_TYPES = {
  local: 1,
  keccak256: 2,
  sha256: 4,
  blob: 5,
  precompile: 6,
  poseidon: 208,
} as const

export type PreimageType = keyof typeof PREIMAGE_TYPES

/** Bytes of a key. */
export const PREIMAGE_KEY_SIZE = 32

const BY_BYTE = new Map(
  Object.entries(PREIMAGE_TYPES).map(([name, byte]) => [byte as number, name as PreimageType]),
)

/** The type of a key of 32 bytes; undefined if its first byte is no type. */
export const preimageTypeOf = (key: Uint8Array): PreimageType | undefined => BY_BYTE.get(key[0]!)

/** A digest as a key: its first byte is replaced by the type. @throws RangeError unless it has 32 bytes */
export function preimageKey(type: PreimageType, digest: Uint8Array): Uint8Array {
  if (digest.length !== 32) throw new RangeError(`"digest" expected 32 bytes, got ${digest.length}`)
  const key = new Uint8Array(digest)
  key[0] = PREIMAGE_TYPES[type]
  return key
}

/** The key of local data. @throws RangeError unless `ident` has at most 31 bytes */
export function localKey(ident: bigint): Uint8Array {
  if (ident < 0n || ident >> 248n !== 0n) {
    throw new RangeError(`"ident" expected a number below 2^248, got ${ident}`)
  }
  return preimageKey('local', fromBigint(ident, 32))
}

/**
 * The key of data by its keccak-256.
 *
 * @example
 * ```ts
 * import { keccakKey } from 'onestep/preimage'
 * import { toHex } from 'onestep'
 * console.log(toHex(keccakKey(new Uint8Array(0))).slice(0, 12)) // 0x02d2460186
 * ```
 */
export const keccakKey = (data: Uint8Array): Uint8Array => preimageKey('keccak256', keccak_256(data))

/** The key of data by its SHA-256. */
export const sha256Key = (data: Uint8Array): Uint8Array => preimageKey('sha256', sha256(data))

/**
 * The key of a point of a blob's polynomial (EIP-4844).
 * @param commitment - KZG commitment of the blob, 48 bytes
 * @param z - where it is evaluated, 32 bytes, big-endian
 * @throws RangeError for other lengths
 */
export function blobKey(commitment: Uint8Array, z: Uint8Array): Uint8Array {
  if (commitment.length !== 48)
    throw new RangeError(`"commitment" expected 48 bytes, got ${commitment.length}`)
  if (z.length !== 32) throw new RangeError(`"z" expected 32 bytes, got ${z.length}`)
  return preimageKey('blob', keccak_256(concat(commitment, z)))
}

/**
 * The key of what a precompile of the EVM answers.
 * @param address - 20 bytes
 * @param gas - what it is given, below 2^64
 * @throws RangeError for another length or number
 */
export function precompileKey(address: Uint8Array, gas: bigint, input: Uint8Array): Uint8Array {
  if (address.length !== 20) throw new RangeError(`"address" expected 20 bytes, got ${address.length}`)
  if (gas < 0n || gas >> 64n !== 0n) throw new RangeError(`"gas" expected a number below 2^64, got ${gas}`)
  return preimageKey('precompile', keccak_256(concat(address, fromBigint(gas, 8), input)))
}

/**
 * The key of data by its Poseidon tree: what circuits open at little cost.
 * @param hash - Poseidon
 * @throws RangeError above 8 MiB
 */
export const poseidonKey = (hash: Hash, data: Uint8Array): Uint8Array =>
  preimageKey('poseidon', poseidonDigest(hash, data))
