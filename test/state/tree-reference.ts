/**
 * The definition of a memory tree, read off the page: recursive, and with no memory of what it did.
 */
import fc from 'fast-check'
import { concat } from '../../src/bytes/bytes.ts'
import type { Hash } from '../../src/hash/types.ts'

export type Pages = ReadonlyMap<bigint, Uint8Array>

/** The leaves of a memory that are not zero. */
export function nonZeroLeaves(pages: Pages, sizeBits: number): Map<bigint, Uint8Array> {
  const size = 1n << BigInt(sizeBits)
  const leaves = new Map<bigint, Uint8Array>()
  for (const [page, bytes] of pages) {
    for (let at = 0; at < 4096; at += 32) {
      const address = page * 4096n + BigInt(at)
      const leaf = bytes.slice(at, at + 32)
      for (let i = 0; i < 32; i++) if (address + BigInt(i) >= size) leaf[i] = 0
      if (leaf.some((byte) => byte !== 0)) leaves.set(address / 32n, leaf)
    }
  }
  return leaves
}

/** The root of a tree that holds these leaves, and zeros elsewhere. */
export function referenceRoot(
  hash: Hash,
  indexBits: number,
  leaves: ReadonlyMap<bigint, Uint8Array>,
): Uint8Array {
  const arity = BigInt(hash.arity)
  const digest = (level: number, index: bigint, inside: [bigint, Uint8Array][]): Uint8Array => {
    if (level === 0) return hash.leaf(inside[0]?.[1] ?? new Uint8Array(32))
    if (inside.length === 0) {
      const child = digest(level - 1, 0n, [])
      return hash.node(concat(...Array.from({ length: hash.arity }, () => child)))
    }
    const span = arity ** BigInt(level - 1)
    const children = Array.from({ length: hash.arity }, (_, slot) => {
      const child = index * arity + BigInt(slot)
      return digest(
        level - 1,
        child,
        inside.filter(([leaf]) => leaf / span === child),
      )
    })
    return hash.node(concat(...children))
  }
  return digest(Math.ceil(indexBits / Math.log2(hash.arity)), 0n, [...leaves])
}

/** A page with a few bytes set, often none. */
export const sparsePage = fc.array(fc.tuple(fc.nat(4095), fc.nat(255)), { maxLength: 6 }).map((bytes) => {
  const page = new Uint8Array(4096)
  for (const [at, value] of bytes) page[at] = value
  return page
})

/** Page indices of a memory: few, so that they meet again; its first, its last, neighbours, and any. */
export function pageIndex(sizeBits: number): fc.Arbitrary<bigint> {
  const last = (1n << BigInt(Math.max(0, sizeBits - 12))) - 1n
  const near = fc.bigInt({ min: 0n, max: last < 9n ? last : 9n })
  return fc.oneof(
    near,
    near.map((index) => last - index),
    fc.bigInt({ min: 0n, max: last }),
  )
}

/** Contents of a memory. */
export function pagesOf(sizeBits: number, maxLength = 8): fc.Arbitrary<Map<bigint, Uint8Array>> {
  return fc.array(fc.tuple(pageIndex(sizeBits), sparsePage), { maxLength }).map((pages) => new Map(pages))
}
