import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat } from '../../src/bytes/bytes.ts'
import { fastKeccak256, type Hash, keccak256, poseidon, sha256 } from '../../src/hash/index.ts'
import { levelCount } from '../../src/state/multiproof.ts'
import { createTree } from '../../src/state/tree.ts'
import { nonZeroLeaves, type Pages, pageIndex, pagesOf, referenceRoot, sparsePage } from './tree-reference.ts'

const keccak = await fastKeccak256()
const hashes: { name: string; hash: Hash; runs: number }[] = [
  { name: 'keccak256', hash: keccak, runs: 40 },
  { name: 'sha256', hash: sha256, runs: 10 },
  { name: 'poseidon', hash: await poseidon(), runs: 3 },
]
/** Index bits 0, 0, 1, 2, 5, 6, 7, 8, 9, 15, 27 and 59: below a leaf, a page and beyond, odd and even. */
const sizes = [0, 3, 5, 6, 7, 10, 11, 12, 13, 14, 20, 32, 64]

const reference = (hash: Hash, sizeBits: number, pages: Pages) =>
  referenceRoot(hash, Math.max(0, sizeBits - 5), nonZeroLeaves(pages, sizeBits))

/** A fresh tree with this content. */
function rootOf(hash: Hash, sizeBits: number, pages: Pages): Uint8Array {
  const tree = createTree({ hash, sizeBits })
  tree.update(pages)
  return tree.root()
}

describe.each(hashes)('$name', ({ hash, runs }) => {
  test.each(sizes)('2^%i bytes: the root is the recursive definition', (sizeBits) => {
    expect(createTree({ hash, sizeBits }).root()).toEqual(reference(hash, sizeBits, new Map()))
    fc.assert(
      fc.property(pagesOf(sizeBits), (pages) => {
        expect(rootOf(hash, sizeBits, pages)).toEqual(reference(hash, sizeBits, pages))
      }),
      { numRuns: runs },
    )
  })

  test.each([3, 10, 13, 32, 64])(
    '2^%i bytes: roots of many versions are those of one after another',
    (sizeBits) => {
      const change = fc.tuple(pageIndex(sizeBits), fc.option(sparsePage, { nil: undefined }))
      const version = fc.array(change, { maxLength: 4 }).map((changes) => new Map(changes))
      fc.assert(
        fc.property(pagesOf(sizeBits, 4), fc.array(version, { maxLength: 12 }), (before, versions) => {
          const [together, single] = [0, 1].map(() => {
            const tree = createTree({ hash, sizeBits })
            tree.update(before)
            return tree
          })
          const roots = versions.map((changes) => {
            single!.update(changes)
            return single!.root()
          })
          expect(together!.roots(versions)).toEqual(concat(...roots))
          expect(together!.root()).toEqual(single!.root())
          // What is left over in it shows in proofs, and in the next root.
          const indices = [...before.keys()]
            .slice(0, 1)
            .map((page) => page << BigInt(Math.max(0, Math.min(7, sizeBits - 5))))
          expect(together!.prove(indices)).toEqual(single!.prove(indices))
          const all = new Set([...before.keys(), ...versions.flatMap((changes) => [...changes.keys()])])
          for (const tree of [together!, single!]) tree.update([...all].map((index) => [index, undefined]))
          expect(together!.root()).toEqual(hash.zero(levelCount(together!)))
          expect(single!.root()).toEqual(together!.root())
        }),
        { numRuns: runs },
      )
    },
  )

  test.each([3, 10, 13, 32, 64])('2^%i bytes: the root forgets how its content came about', (sizeBits) => {
    const change = fc.tuple(pageIndex(sizeBits), fc.option(sparsePage, { nil: undefined }), fc.boolean())
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), pagesOf(sizeBits, 4), (history, final) => {
        const tree = createTree({ hash, sizeBits })
        const written = new Set<bigint>(final.keys())
        for (const [index, page, ask] of history) {
          written.add(index)
          tree.update([[index, page]])
          if (ask) tree.root()
        }
        // Last, every page gets its final content: pages of zeros or undefined alike.
        tree.update([...written].map((index) => [index, final.get(index)]))
        expect(tree.root()).toEqual(rootOf(hash, sizeBits, final))
      }),
      { numRuns: runs },
    )
  })
})

test('every step of a history has the root of its content', () => {
  const sizeBits = 32
  const write = fc.record({
    page: pageIndex(sizeBits),
    at: fc.nat(4095),
    value: fc.nat(255),
  })
  fc.assert(
    fc.property(fc.array(write, { minLength: 1, maxLength: 30 }), (writes) => {
      const tree = createTree({ hash: keccak, sizeBits })
      const pages = new Map<bigint, Uint8Array>()
      for (const { page, at, value } of writes) {
        const copy = pages.get(page)?.slice() ?? new Uint8Array(4096)
        copy[at] = value
        pages.set(page, copy)
        tree.update([[page, copy]])
        expect(tree.root()).toEqual(reference(keccak, sizeBits, pages))
      }
    }),
    { numRuns: 15 },
  )
})

test('pages at odd offsets of their buffer are compared byte by byte', () => {
  const memory = new Uint8Array(2 * 4096 + 1)
  const tree = createTree({ hash: keccak, sizeBits: 20 })
  const first = memory.subarray(1, 4097)
  first[4095] = 1
  tree.update([[0n, first]])
  tree.root()
  const second = memory.subarray(4097)
  second.set(first)
  second[2000] = 2
  tree.update([[0n, second]])
  expect(tree.root()).toEqual(rootOf(keccak, 20, new Map([[0n, second.slice()]])))
})

test('A37: root() hashes what changed, and all of it', () => {
  let hashed = 0
  const counting: Hash = {
    ...keccak,
    leaves(data, out) {
      hashed += data.length / 32
      keccak.leaves(data, out)
    },
    nodes(children, out) {
      hashed += children.length / 64
      keccak.nodes(children, out)
    },
  }
  const tree = createTree({ hash: counting, sizeBits: 32 })
  const page = new Uint8Array(4096).fill(1)
  tree.update([
    [5n, page],
    [6n, page],
  ])
  tree.root()
  // Two full pages; the 20 levels above them, apart on the first alone (5 is 0b101, 6 is 0b110).
  expect(hashed).toBe(2 * 255 + 20 + 1)
  hashed = 0
  const copy = page.slice()
  copy[100] = 2
  tree.update([[5n, copy]])
  const root = tree.root()
  // Four leaves, two pairs, then one node a level.
  expect(hashed).toBe(4 + 2 + 26)
  hashed = 0
  tree.update([
    [5n, copy.slice()],
    [6n, page],
    [7n, new Uint8Array(4096)],
    [8n, undefined],
  ])
  expect(tree.root()).toEqual(root)
  expect(hashed).toBe(0)
  // Pages 4 to 7 meet after two levels, in whatever order they come.
  tree.update([7n, 4n, 6n, 5n].map((index) => [index, new Uint8Array(4096).fill(9)]))
  tree.root()
  expect(hashed).toBe(4 * 255 + 2 + 1 + 18)
})

test('root() returns a copy', () => {
  const tree = createTree({ hash: keccak256, sizeBits: 32 })
  const root = keccak256.zero(27).slice()
  tree.root().fill(0)
  expect(tree.root()).toEqual(root)
})

test('what lies outside is refused', () => {
  expect(() => createTree({ hash: keccak256, sizeBits: 65 })).toThrow(
    '"sizeBits" expected an integer from 0 to 64, got 65',
  )
  expect(() => createTree({ hash: keccak256, sizeBits: 1.5 })).toThrow(RangeError)
  const tree = createTree({ hash: keccak256, sizeBits: 13 })
  const page = new Uint8Array(4096)
  expect(() => tree.update([[2n, page]])).toThrow('expected page indices below 2, got 2')
  expect(() => tree.update([[-1n, page]])).toThrow(RangeError)
  expect(() => tree.update([[1n, new Uint8Array(4095)]])).toThrow('expected pages of 4096 bytes, got 4095')
  expect(() => tree.prove([256n])).toThrow('"indices" expected 0 to 255, got 256')
  expect(() => createTree({ hash: keccak256, sizeBits: 3 }).update([[1n, page]])).toThrow(RangeError)
})
