/**
 * The part of a memory tree within one page, updated by rehashing what changed.
 *
 * Digests are stored from the subtree of four leaves upwards: half of the tree's size for a binary hash, a
 * third for Poseidon. Storing the leaves' digests too would more than double that, and save only 3 of 29 hashes
 * of an update at depth 27.
 * @module
 */
import type { Hash } from '../hash/types.ts'
import { bitsPerLevel } from './multiproof.ts'
import { copyWords, digestOf, room, WORDS, wordsOf } from './words.ts'

export const pageSize = 4096
export const leafSize = 32

/** Leaves that are hashed in one batch at most: what is copied for it stays in the processor's cache. */
const BATCH = 2048

/** The layout of a page's tree, which is the same for every page of a memory. */
export type PageShape = {
  readonly hash: Hash
  readonly leaves: number
  /** Levels from a leaf to the page's top digests. */
  readonly levels: number
  /** The lowest level whose digests are stored. */
  readonly stored: number
  /** Where the digests of each stored level begin, in words. */
  readonly offsets: readonly number[]
  /** Words that all stored levels take. */
  readonly size: number
  /** Digests on the highest level. There may be two, because a page need not be a power of four leaves. */
  readonly tops: number
}

/** A page and the digests above it. */
export type PageTree = { data: Uint8Array; readonly digests: Int32Array }

/** @param indexBits - bits of a leaf index in the whole memory */
export function pageShape(hash: Hash, indexBits: number): PageShape {
  const bits = bitsPerLevel(hash)
  const levels = Math.floor(Math.min(Math.ceil(indexBits / bits) * bits, 7) / bits)
  const leaves = indexBits < 7 ? hash.arity ** levels : pageSize / leafSize
  const stored = Math.min(2 / bits, levels)
  const offsets: number[] = []
  let size = 0
  for (let level = 0; level <= levels; level++) {
    offsets.push(size)
    if (level >= stored) size += (leaves / hash.arity ** level) * WORDS
  }
  return { hash, leaves, levels, stored, offsets, size, tops: leaves / hash.arity ** levels }
}

/** The tree of a page that was never written. */
export function zeroPage(shape: PageShape): PageTree {
  const digests = new Int32Array(shape.size)
  for (let level = shape.stored; level <= shape.levels; level++) {
    const zero = wordsOf(shape.hash.zero(level))
    const end = shape.offsets[level + 1] ?? shape.size
    for (let at = shape.offsets[level]!; at < end; at += WORDS) digests.set(zero, at)
  }
  return { data: new Uint8Array(shape.leaves * leafSize), digests }
}

/** Hashes pages as they change. A page may change many times: every version of it is hashed, all of them together. */
export type PageHasher = {
  /**
   * Gives a page its next content. `flush` hashes it.
   * @param version - at least that of the call before
   * @param data - kept, so it must not change any more
   * @returns whether it differs from the content before
   */
  add(version: number, index: number, page: PageTree, data: Uint8Array): boolean
  /** Hashes what was added, and tells each version of a page whose digests changed, in the order of the calls. */
  flush(): void
}

/** @param changed - called when the top digests of this version stand in `page.digests` */
export function createPageHasher(
  shape: PageShape,
  changed: (version: number, index: number, page: PageTree) => void,
): PageHasher {
  const { hash, levels, stored, offsets } = shape
  const { arity } = hash
  const perBlock = arity ** stored
  const blockSize = perBlock * leafSize
  const capacity = BATCH / perBlock
  // One entry for each block that changed, in the order of the calls: its version, its page, and its place in the page.
  const versions: number[] = []
  const indices: number[] = []
  const pages: PageTree[] = []
  const places: number[] = []
  let [below, above] = [room(BATCH), room(BATCH)]

  function flush(): void {
    let count = versions.length
    if (count === 0) return
    let length = count * blockSize
    hash.leaves(below.bytes.subarray(0, length), below.bytes)
    for (let level = 1; level <= stored; level++, length /= arity)
      hash.nodes(below.bytes.subarray(0, length), below.bytes)
    for (let level = stored; level <= levels; level++) {
      const isTop = level === levels
      let parents = 0
      for (let i = 0; i < count; i++) {
        const [version, index, page, place] = [versions[i]!, indices[i]!, pages[i]!, places[i]!]
        const { digests } = page
        copyWords(below.words, WORDS * i, digests, offsets[level]! + WORDS * place, WORDS)
        if (isTop) {
          const isLast = i + 1 === count || versions[i + 1] !== version || indices[i + 1] !== index
          if (isLast) changed(version, index, page)
          continue
        }
        const parent = Math.floor(place / arity)
        const isNew =
          parents === 0 ||
          places[parents - 1] !== parent ||
          indices[parents - 1] !== index ||
          versions[parents - 1] !== version
        const to = isNew ? parents++ : parents - 1
        versions[to] = version
        indices[to] = index
        pages[to] = page
        places[to] = parent
        const from = offsets[level]! + WORDS * arity * parent
        copyWords(digests, from, above.words, WORDS * arity * to, WORDS * arity)
      }
      if (isTop) break
      count = parents
      hash.nodes(above.bytes.subarray(0, count * arity * 32), above.bytes)
      ;[below, above] = [above, below]
    }
    versions.length = indices.length = pages.length = places.length = 0
  }

  return {
    add(version, index, page, data) {
      const dirty = differing(page.data, data, blockSize)
      if (versions.length + dirty.length > capacity) flush()
      page.data = data
      for (const block of dirty) {
        below.bytes.set(
          data.subarray(block * blockSize, (block + 1) * blockSize),
          versions.length * blockSize,
        )
        versions.push(version)
        indices.push(index)
        pages.push(page)
        places.push(block)
      }
      return dirty.length > 0
    },
    flush,
  }
}

/**
 * A digest of a page's tree.
 * @param level - at most `shape.levels`
 * @param index - counted within the page
 */
export function pageDigest(shape: PageShape, page: PageTree, level: number, index: number): Uint8Array {
  const { hash, stored, offsets } = shape
  if (level >= stored) return digestOf(page.digests, offsets[level]! + index * WORDS)
  const size = hash.arity ** level * leafSize
  // Not `slice`: on a Buffer it does not copy, and this is hashed in place.
  const scratch = new Uint8Array(page.data.subarray(index * size, (index + 1) * size))
  hash.leaves(scratch, scratch)
  let length = scratch.length
  for (let l = 1; l <= level; l++, length /= hash.arity) hash.nodes(scratch.subarray(0, length), scratch)
  return scratch.subarray(0, 32)
}

/** The indices of the blocks of `size` bytes in which two pages differ. */
function differing(a: Uint8Array, b: Uint8Array, size: number): number[] {
  const found: number[] = []
  // Four bytes at a time if the alignment allows it: 0.7 µs for a page instead of 3.
  const words = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0
  const x = words ? new Int32Array(a.buffer, a.byteOffset, a.length / 4) : a
  const y = words ? new Int32Array(b.buffer, b.byteOffset, b.length / 4) : b
  const step = words ? size / 4 : size
  for (let block = 0, at = 0; at < x.length; block++, at += step) {
    for (let i = at; i < at + step; i++) {
      if (x[i] !== y[i]) {
        found.push(block)
        break
      }
    }
  }
  return found
}
