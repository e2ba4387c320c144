/**
 * Data as a tree of Poseidon digests, so that a circuit opens the bytes that a step reads and not all of them.
 *
 * The data lies in leaves of 32 bytes, the last one filled up with zeros, under nodes of four; the tree has 9 levels
 * of nodes, 8 MiB, whatever the data's length, and is zero behind it. The digest of the data is
 * `node(leaf(length), root, zero, zero)`: length is 32 bytes, big-endian, and zero the digest of a leaf of zeros.
 * @module
 */
import { concat, fromBigint } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'

/** Levels of nodes above the leaves. */
export const POSEIDON_LEVELS = 9
/** Bytes of the longest data that has a Poseidon key. */
export const MAX_POSEIDON_PREIMAGE = 32 * 4 ** POSEIDON_LEVELS

/** @throws RangeError if the hash is another, or the data is longer than 8 MiB */
export function poseidonDigest(hash: Hash, data: Uint8Array): Uint8Array {
  const root = poseidonLevels(hash, data)[POSEIDON_LEVELS]!
  const length = hash.leaf(fromBigint(BigInt(data.length), 32))
  return hash.node(concat(length, root, hash.zero(0), hash.zero(0)))
}

/**
 * The digests of the tree of some data, by level: of its leaves first, of its root last. Those behind a level's are zero's.
 * @throws RangeError as `poseidonDigest`
 */
export function poseidonLevels(hash: Hash, data: Uint8Array): Uint8Array[] {
  if (hash.name !== 'poseidon') throw new RangeError(`"hash" expected poseidon, got ${hash.name}`)
  if (data.length > MAX_POSEIDON_PREIMAGE) {
    throw new RangeError(`"data" expected at most ${MAX_POSEIDON_PREIMAGE} bytes, got ${data.length}`)
  }
  const count = Math.ceil(data.length / 32)
  const leaves = new Uint8Array(32 * count)
  const filled = new Uint8Array(32 * count)
  filled.set(data)
  hash.leaves(filled, leaves)
  const levels: Uint8Array[] = [leaves]
  for (let height = 0; height < POSEIDON_LEVELS; height++) {
    const below = levels[height]!
    const digests = below.length / 32
    const groups = Math.ceil(digests / 4)
    const children = new Uint8Array(128 * groups)
    children.set(below)
    for (let i = digests; i < 4 * groups; i++) children.set(hash.zero(height), 32 * i)
    const level = new Uint8Array(32 * groups)
    hash.nodes(children, level)
    levels.push(level)
  }
  if (count === 0) levels[POSEIDON_LEVELS] = hash.zero(POSEIDON_LEVELS)
  return levels
}
