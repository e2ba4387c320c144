/**
 * The sparse Merkle tree of a byte memory, rehashed only where the memory changed.
 *
 * Within a page it is a `PageTree`. Above, each node that is not all zero keeps the digests of its children,
 * side by side as the hash takes them. Pages and nodes that are all zero are dropped, so the tree, like its
 * root, depends only on the contents and not on their history.
 * @module
 */
import { equal } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import { levelCount, type Multiproof, proveLeaves } from './multiproof.ts'
import {
  leafSize,
  type PageTree,
  pageDigest,
  pageShape,
  pageSize,
  updatePage,
  zeroPage,
} from './tree-page.ts'

/** The Merkle tree of one memory. */
export type Tree = {
  readonly hash: Hash
  readonly sizeBits: number
  /** Bits of a leaf index. */
  readonly indexBits: number
  /**
   * Sets the contents of pages. Hashes nothing yet.
   * @param changes - page index, and 4,096 bytes that must not be changed any more, or undefined for zeros
   * @throws RangeError if a page lies outside the memory or has another size
   */
  update(changes: Iterable<readonly [bigint, Uint8Array | undefined]>): void
  /** The root. Hashes what changed since the last call. */
  root(): Uint8Array
  /**
   * Proves leaves against the current root.
   * @throws RangeError if an index lies outside the tree
   */
  prove(leafIndices: readonly bigint[]): Multiproof
}

/** Bits of the index of a leaf in a memory of `2^sizeBits` bytes. */
export function leafIndexBits(sizeBits: number): number {
  return Math.max(0, sizeBits - 5)
}

/**
 * The tree of a memory of zeros.
 * @param options - the memory has `2^sizeBits` bytes, 0 to 64; below 32 bytes it is one leaf, padded with zeros
 * @throws RangeError if `sizeBits` is out of range
 * @example
 * ```ts
 * import { equal } from 'onestep'
 * import { keccak256 } from 'onestep/hash'
 * import { createTree, foldMultiproof } from 'onestep/state'
 * const tree = createTree({ hash: keccak256, sizeBits: 32 })
 * const page = new Uint8Array(4096).fill(1) // not written to from here on: copy it, and update again
 * tree.update([[0x80000n, page]])
 * const proof = tree.prove([0x4000000n, 0x4000001n])
 * const root = foldMultiproof(tree, proof)
 * if (typeof root === 'string') throw new Error(root) // why the proof is none
 * console.log(equal(root, tree.root())) // true
 * ```
 */
export function createTree({ hash, sizeBits }: { hash: Hash; sizeBits: number }): Tree {
  if (!Number.isInteger(sizeBits) || sizeBits < 0 || sizeBits > 64) {
    throw new RangeError(`"sizeBits" expected an integer from 0 to 64, got ${sizeBits}`)
  }
  const indexBits = leafIndexBits(sizeBits)
  const levels = levelCount({ hash, indexBits })
  const shape = pageShape(hash, indexBits)
  const blank = zeroPage(shape)
  const { arity } = hash
  const pageCount = 1n << BigInt(Math.max(0, sizeBits - 12))
  const memorySize = Math.min(2 ** sizeBits, pageSize)

  // Page and node indices stay below 2^53: there are at most 2^52 pages, each with at most two top digests.
  const pages = new Map<number, PageTree>()
  const pending = new Map<number, Uint8Array | undefined>()
  const nodes = Array.from({ length: levels + 1 }, () => new Map<number, Uint8Array>())
  const scratch = new Uint8Array(shape.leaves * leafSize)
  let root = hash.zero(levels)

  function flush(): void {
    if (pending.size === 0) return
    const changed = [...pending.keys()].sort((a, b) => a - b).filter(updateContent)
    pending.clear()
    if (changed.length > 0) root = rise(changed)
  }

  /**
   * Propagates the digests of changed pages to the root, all paths together, level by level.
   * @param changedPages - ascending
   */
  function rise(changedPages: readonly number[]): Uint8Array {
    const { tops } = shape
    // The digests of the level, consecutively; then, in the same place, those of the nodes above them.
    const work = new Uint8Array(changedPages.length * tops * arity * 32)
    let changed = changedPages.flatMap((page, i) => {
      work.set(topsOf(pages.get(page) ?? blank), i * tops * 32)
      return Array.from({ length: tops }, (_, top) => page * tops + top)
    })
    for (let level = shape.levels; level < levels; level++) {
      const parents = setChildren(level, changed, work)
      const above = nodes[level + 1]!
      for (let i = 0; i < parents.length; i++) work.set(above.get(parents[i]!)!, i * arity * 32)
      hash.nodes(work.subarray(0, parents.length * arity * 32), work)
      const zero = hash.zero(level + 1)
      for (let i = 0; i < parents.length; i++) {
        if (equal(work.subarray(i * 32, (i + 1) * 32), zero)) above.delete(parents[i]!)
      }
      changed = parents
    }
    return work.slice(0, 32)
  }

  /** Puts changed digests of a level into the nodes above, and returns these nodes. */
  function setChildren(level: number, changed: readonly number[], digests: Uint8Array): number[] {
    const above = nodes[level + 1]!
    const parents: number[] = []
    let children: Uint8Array | undefined
    for (let i = 0; i < changed.length; i++) {
      const parent = Math.floor(changed[i]! / arity)
      if (!children || parents.at(-1) !== parent) {
        parents.push(parent)
        children = above.get(parent)
        if (!children) above.set(parent, (children = zeroChildren(level)))
      }
      children.set(digests.subarray(i * 32, (i + 1) * 32), (changed[i]! % arity) * 32)
    }
    return parents
  }

  function zeroChildren(level: number): Uint8Array {
    const children = new Uint8Array(arity * 32)
    for (let slot = 0; slot < arity; slot++) children.set(hash.zero(level), slot * 32)
    return children
  }

  /** Whether the page's digests changed. */
  function updateContent(index: number): boolean {
    const content = pending.get(index)
    const known = pages.get(index)
    if (known?.data === content) return false
    if (!content) return pages.delete(index)
    const page = known ?? { data: blank.data, digests: blank.digests.slice() }
    if (!updatePage(shape, page, content, scratch)) return false
    if (equal(topsOf(page), topsOf(blank))) pages.delete(index)
    else pages.set(index, page)
    return true
  }

  function topsOf(page: PageTree): Uint8Array {
    return page.digests.subarray(shape.offsets[shape.levels]!)
  }

  function digestAt(level: number, index: bigint): Uint8Array {
    if (level === levels) return root
    if (level > shape.levels) {
      const children = nodes[level + 1]!.get(Number(index / BigInt(arity)))
      const at = Number(index % BigInt(arity)) * 32
      return children?.subarray(at, at + 32) ?? hash.zero(level)
    }
    const perPage = BigInt(shape.leaves / arity ** level)
    const page = pages.get(Number(index / perPage))
    return page ? pageDigest(shape, page, level, Number(index % perPage)) : hash.zero(level)
  }

  function leafAt(index: bigint): Uint8Array {
    const page = pages.get(Number(index / BigInt(shape.leaves))) ?? blank
    const at = Number(index % BigInt(shape.leaves)) * leafSize
    return page.data.subarray(at, at + leafSize)
  }

  return {
    hash,
    sizeBits,
    indexBits,
    update(changes) {
      for (const [index, content] of changes) {
        if (index < 0n || index >= pageCount) {
          throw new RangeError(`"changes" expected page indices below ${pageCount}, got ${index}`)
        }
        if (content && content.length !== pageSize) {
          throw new RangeError(`"changes" expected pages of ${pageSize} bytes, got ${content.length}`)
        }
        pending.set(Number(index), content && clip(content))
      }
    },
    root() {
      flush()
      return root.slice()
    },
    prove(leafIndices) {
      flush()
      return proveLeaves({ hash, indexBits, leafAt, digestAt }, leafIndices)
    },
  }

  /** What of a page is memory: all of it, unless the memory is smaller than a page. */
  function clip(content: Uint8Array): Uint8Array {
    if (memorySize === pageSize) return content
    const clipped = new Uint8Array(shape.leaves * leafSize)
    clipped.set(content.subarray(0, memorySize))
    return clipped
  }
}
