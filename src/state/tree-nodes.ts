/**
 * The part of a memory tree above its pages. Each node that is not all zero keeps the digests of its children, side by
 * side as the hash takes them.
 * @module
 */
import type { Hash } from '../hash/types.ts'
import { copyWords, digestOf, type Room, room, sameWords, WORDS, wordsOf } from './words.ts'

/** Digests of one level that changed, in the order of versions and within one by index. */
export type Changed = {
  readonly versions: number[]
  readonly indices: number[]
  /** The digests, one after another. There may be room for more. */
  digests: Room
}

/** The nodes of all levels above one. */
export type TreeNodes = {
  /**
   * Hashes what changed up to the root, all versions of a level together. It leaves in `changed` the root of each version
   * that changed.
   */
  rise(changed: Changed): void
  /** A digest of a level above `bottom`, or of `bottom`; undefined if it is that of zeros. Not the root. */
  digest(level: number, index: number): Uint8Array | undefined
}

/**
 * @param bottom - the level whose digests are put in
 * @param top - the level of the root
 */
export function createTreeNodes(hash: Hash, bottom: number, top: number): TreeNodes {
  const { arity } = hash
  const nodes = Array.from({ length: top + 1 }, () => new Map<number, Int32Array>())
  const zeros = Array.from({ length: top + 1 }, (_, level) => wordsOf(hash.zero(level)))
  let spare = room(arity)

  function zeroChildren(level: number): Int32Array {
    const children = new Int32Array(WORDS * arity)
    for (let slot = 0; slot < arity; slot++) children.set(zeros[level]!, WORDS * slot)
    return children
  }

  /** Puts the digests of a level into the nodes above, and these nodes into `above`. @returns how many there are */
  function toParents(level: number, { versions, indices, digests }: Changed, above: Int32Array): number {
    const parents = nodes[level + 1]!
    let count = 0
    for (let i = 0; i < versions.length; i++) {
      const [version, index] = [versions[i]!, indices[i]!]
      const parent = Math.floor(index / arity)
      let children = parents.get(parent)
      if (!children) parents.set(parent, (children = zeroChildren(level)))
      copyWords(digests.words, WORDS * i, children, WORDS * (index - arity * parent), WORDS)
      const isNew = count === 0 || indices[count - 1] !== parent || versions[count - 1] !== version
      const to = isNew ? count++ : count - 1
      versions[to] = version
      indices[to] = parent
      copyWords(children, 0, above, WORDS * arity * to, WORDS * arity)
    }
    versions.length = indices.length = count
    return count
  }

  /** Drops nodes of a level that are all zero now. */
  function dropZeros(level: number, { indices, digests }: Changed): void {
    const zero = zeros[level]!
    for (let i = 0; i < indices.length; i++) {
      if (digests.words[WORDS * i] !== zero[0] || !sameWords(digests.words, WORDS * i, zero, 0, WORDS))
        continue
      // A later version may have changed it again.
      const children = nodes[level]!.get(indices[i]!)
      if (children && sameWords(children, 0, zeroChildren(level - 1), 0, WORDS * arity))
        nodes[level]!.delete(indices[i]!)
    }
  }

  return {
    rise(changed) {
      for (let level = bottom; level < top; level++) {
        const most = changed.versions.length
        const above = spare.words.length < WORDS * arity * most ? room(arity * most) : spare
        const count = toParents(level, changed, above.words)
        hash.nodes(above.bytes.subarray(0, count * arity * 32), above.bytes)
        spare = changed.digests
        changed.digests = above
        dropZeros(level + 1, changed)
      }
    },
    digest(level, index) {
      const children = nodes[level + 1]!.get(Math.floor(index / arity))
      return children && digestOf(children, WORDS * (index % arity))
    },
  }
}
