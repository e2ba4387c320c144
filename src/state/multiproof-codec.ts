/**
 * The canonical binary form of a multiproof. A proof has one encoding, and every other sequence of bytes is
 * refused for one reason.
 *
 * 1. the number of leaves: 4 bytes, big-endian
 * 2. their indices: `ceil(indexBits / 8)` bytes each, big-endian
 * 3. the leaves: 32 bytes each
 * 4. the bitmap of zero siblings: one bit for each sibling that these indices need, padded with zero bits
 * 5. the siblings whose bit is 0: 32 bytes each
 *
 * The lengths of 4 and 5 follow from the parts before them, so nothing can be missing or in excess.
 * @module
 */
import { concat, fromBigint, toBigint } from '../bytes/bytes.ts'
import {
  checkIndices,
  expandSiblings,
  type Multiproof,
  type MultiproofReason,
  neededSiblings,
  type TreeShape,
} from './multiproof.ts'

/** A position in a byte string. Reading advances it. */
export type Reader = { readonly bytes: Uint8Array; offset: number }

/** @param proof - as `proveLeaves` makes it */
/** The canonical bytes of a multiproof. */
export function encodeMultiproof(indexBits: number, proof: Multiproof): Uint8Array {
  const size = Math.ceil(indexBits / 8)
  return concat(
    fromBigint(BigInt(proof.indices.length), 4),
    ...proof.indices.map((index) => fromBigint(index, size)),
    ...proof.leaves,
    proof.zeros,
    ...proof.siblings,
  )
}

/**
 * Reads one proof. The caller decides about bytes after it.
 * @param reader - ends up after the proof; its position is undefined if the proof is refused
 * @param most - the most leaves that the caller accepts; a larger number is refused before any leaf is read
 * @returns the proof, or why it is refused
 */
export function decodeMultiproof(
  reader: Reader,
  shape: TreeShape,
  most: number = Number.POSITIVE_INFINITY,
): Multiproof | MultiproofReason | 'leaf-unused' {
  const { indexBits } = shape
  const size = Math.ceil(indexBits / 8)
  const head = take(reader, 4)
  if (!head) return 'truncated'
  const count = Number(toBigint(head))
  // Checked before a length from a peer decides how much memory is allocated.
  if (reader.bytes.length - reader.offset < count * (size + 32)) return 'truncated'
  if (count > most) return 'leaf-unused'
  const indices = takeMany(reader, count, size)!.map(toBigint)
  const unsound = checkIndices(indexBits, indices)
  if (unsound) return unsound
  const leaves = takeMany(reader, count, 32)!
  const needed = neededSiblings(shape, indices).length
  const zeros = take(reader, Math.ceil(needed / 8))
  if (!zeros) return 'truncated'
  let sent = needed
  for (let i = 0; i < needed; i++) sent -= (zeros[i >> 3]! >> (i & 7)) & 1
  const siblings = takeMany(reader, sent, 32)
  if (!siblings) return 'truncated'
  const proof = { indices, leaves, zeros, siblings }
  const expanded = expandSiblings(shape, proof)
  return typeof expanded === 'string' ? expanded : proof
}

function take(reader: Reader, size: number): Uint8Array | undefined {
  const end = reader.offset + size
  if (end > reader.bytes.length) return undefined
  const bytes = new Uint8Array(reader.bytes.subarray(reader.offset, end))
  reader.offset = end
  return bytes
}

function takeMany(reader: Reader, count: number, size: number): Uint8Array[] | undefined {
  if (reader.offset + count * size > reader.bytes.length) return undefined
  return Array.from({ length: count }, () => take(reader, size)!)
}
