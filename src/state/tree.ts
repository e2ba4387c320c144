/**
 * The sparse Merkle tree of a byte memory, rehashed only where the memory changed.
 *
 * Within a page it is a `PageTree`, above there are `TreeNodes`. Pages and nodes that are all zero are dropped, so the
 * tree, like its root, depends only on the contents and not on their history.
 * @module
 */
import type { Hash } from '../hash/types.ts'
import { levelCount, type Multiproof, proveLeaves } from './multiproof.ts'
import { type Changed, createTreeNodes } from './tree-nodes.ts'
import {
  createPageHasher,
  leafSize,
  type PageTree,
  pageDigest,
  pageShape,
  pageSize,
  zeroPage,
} from './tree-page.ts'
import { digestOf, room, sameWords, WORDS } from './words.ts'

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
   * The roots after each of several updates in turn, hashed together: three times as fast as one by one.
   * @param versions - each as `update` takes it
   * @returns 32 bytes each
   * @throws RangeError if a page lies outside the memory or has another size
   */
  roots(versions: readonly Iterable<readonly [bigint, Uint8Array | undefined]>[]): Uint8Array
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
  const nodes = createTreeNodes(hash, shape.levels, levels)
  const pending = new Map<number, Uint8Array | undefined>()
  let root = hash.zero(levels)
  /** What changed in pages and is not in the nodes above yet. */
  const changed: Changed = { versions: [], indices: [], digests: room(shape.tops) }
  /** Pages whose digests were those of zeros at some version. */
  const blanked = new Set<number>()

  const isBlank = (page: PageTree) => sameWords(topsOf(page), 0, topsOf(blank), 0, WORDS * shape.tops)
  const hasher = createPageHasher(shape, (version, index, page) => {
    const { tops } = shape
    const count = changed.versions.length
    if (changed.digests.words.length < WORDS * (count + tops)) {
      const larger = room(2 * (count + tops))
      larger.words.set(changed.digests.words)
      changed.digests = larger
    }
    changed.digests.words.set(topsOf(page), WORDS * count)
    for (let top = 0; top < tops; top++) {
      changed.versions.push(version)
      changed.indices.push(index * tops + top)
    }
    if (isBlank(page)) blanked.add(index)
  })

  function put(version: number, index: number, content: Uint8Array): void {
    const known = pages.get(index)
    if ((known ?? blank).data === content) return
    const page = known ?? { data: blank.data, digests: blank.digests.slice() }
    if (hasher.add(version, index, page, content)) pages.set(index, page)
  }

  /** Hashes what was put in, up to the root. @returns the root of each version */
  function rise(versions: number): Uint8Array {
    hasher.flush()
    for (const index of blanked) if (isBlank(pages.get(index)!)) pages.delete(index)
    blanked.clear()
    if (changed.versions.length > 0) nodes.rise(changed)
    const roots = new Uint8Array(32 * versions)
    for (let version = 0, next = 0; version < versions; version++) {
      if (changed.versions[next] === version) root = digestOf(changed.digests.words, WORDS * next++)
      roots.set(root, 32 * version)
    }
    changed.versions.length = changed.indices.length = 0
    return roots
  }

  function flush(): void {
    if (pending.size === 0) return
    for (const index of [...pending.keys()].sort((a, b) => a - b))
      put(0, index, pending.get(index) ?? blank.data)
    pending.clear()
    rise(1)
  }

  function checked(index: bigint, content: Uint8Array | undefined): Uint8Array | undefined {
    if (index < 0n || index >= pageCount)
      throw new RangeError(`"changes" expected page indices below ${pageCount}, got ${index}`)
    if (content && content.length !== pageSize)
      throw new RangeError(`"changes" expected pages of ${pageSize} bytes, got ${content.length}`)
    return content && clip(content)
  }

  function topsOf(page: PageTree): Int32Array {
    return page.digests.subarray(shape.offsets[shape.levels]!)
  }

  function digestAt(level: number, index: bigint): Uint8Array {
    if (level === levels) return root
    if (level > shape.levels) {
      return nodes.digest(level, Number(index)) ?? hash.zero(level)
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
      for (const [index, content] of changes) pending.set(Number(index), checked(index, content))
    },
    roots(versions) {
      flush()
      const contents = versions.map((changes) =>
        Array.from(changes, ([index, content]) => [Number(index), checked(index, content)] as const).sort(
          ([a], [b]) => a - b,
        ),
      )
      for (const [version, pages] of contents.entries())
        for (const [index, content] of pages) put(version, index, content ?? blank.data)
      return rise(versions.length)
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
