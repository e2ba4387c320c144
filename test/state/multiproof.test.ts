import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, equal } from '../../src/bytes/bytes.ts'
import { fastKeccak256, type Hash, poseidon, sha256 } from '../../src/hash/index.ts'
import {
  foldMultiproof,
  levelCount,
  type Multiproof,
  neededSiblings,
  proveLeaves,
} from '../../src/state/multiproof.ts'
import { decodeMultiproof, encodeMultiproof } from '../../src/state/multiproof-codec.ts'
import { createTree, type Tree } from '../../src/state/tree.ts'
import { nonZeroLeaves, pageIndex, pagesOf, referenceRoot } from './tree-reference.ts'

const keccak = await fastKeccak256()
const hashes: { name: string; hash: Hash; runs: number }[] = [
  { name: 'keccak256', hash: keccak, runs: 60 },
  { name: 'sha256', hash: sha256, runs: 15 },
  { name: 'poseidon', hash: await poseidon(), runs: 4 },
]
/** Index bits 0, 1, 15, 27, 59, and even ones. */
const sizes = [5, 6, 9, 12, 20, 32, 64]

function leafIndices(sizeBits: number): fc.Arbitrary<bigint[]> {
  const perPage = 1n << BigInt(Math.min(7, sizeBits - 5))
  const index = fc
    .tuple(pageIndex(sizeBits), fc.bigInt({ min: 0n, max: perPage - 1n }))
    .map(([page, leaf]) => page * perPage + leaf)
  return fc.array(index, { maxLength: 8 })
}

const caseOf = (sizeBits: number) =>
  fc.record({
    pages: pagesOf(sizeBits),
    indices: leafIndices(sizeBits),
    written: fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 8, maxLength: 8 }),
  })

describe.each(hashes)('$name', ({ hash, runs }) => {
  test.each(sizes)('2^%i bytes: folds to the root, before and after a write', (sizeBits) => {
    fc.assert(
      fc.property(caseOf(sizeBits), ({ pages, indices, written }) => {
        const tree = createTree({ hash, sizeBits })
        tree.update(pages)
        const proof = tree.prove(indices)
        expect(proof.indices).toEqual([...new Set(indices)].sort((a, b) => Number(a - b)))
        const contents = nonZeroLeaves(pages, sizeBits)
        for (const [i, index] of proof.indices.entries()) {
          expect(proof.leaves[i]).toEqual(contents.get(index) ?? new Uint8Array(32))
        }
        expect(foldMultiproof(tree, proof)).toEqual(tree.root())

        const bytes = encodeMultiproof(tree.indexBits, proof)
        const reader = { bytes: concat(Uint8Array.of(7), bytes, Uint8Array.of(8)), offset: 1 }
        expect(decodeMultiproof(reader, tree)).toEqual(proof)
        expect(reader.offset).toBe(1 + bytes.length)

        const leaves = proof.indices.map((_, i) => written[i]!)
        for (const [i, index] of proof.indices.entries()) contents.set(index, leaves[i]!)
        expect(foldMultiproof(tree, proof, leaves)).toEqual(referenceRoot(hash, tree.indexBits, contents))
      }),
      { numRuns: runs },
    )
  })
})

describe('tampering', () => {
  const sizeBits = 18
  const shape = { hash: keccak, indexBits: 13 }

  /**
   * Refused, or another root, or (an index can be changed to that of an equal leaf) the one honest proof of
   * another truth. And what decodes has no second encoding.
   */
  function expectSound(bytes: Uint8Array, tree: Tree, what: string): void {
    const reader = { bytes, offset: 0 }
    const proof = decodeMultiproof(reader, shape)
    if (typeof proof === 'string') return
    expect(encodeMultiproof(shape.indexBits, proof), what).toEqual(bytes.slice(0, reader.offset))
    if (reader.offset !== bytes.length) return
    const folded = foldMultiproof(shape, proof)
    if (typeof folded !== 'string' && equal(folded, tree.root()))
      expect(tree.prove(proof.indices), what).toEqual(proof)
  }

  test('A38: every bit flipped, every cut, every insertion', () => {
    fc.assert(
      fc.property(pagesOf(sizeBits), leafIndices(sizeBits), (pages, indices) => {
        const tree = createTree({ hash: keccak, sizeBits })
        tree.update(pages)
        const bytes = encodeMultiproof(13, tree.prove(indices))
        for (let at = 0; at < bytes.length; at++) {
          for (const mask of [1 << (at % 8), 255]) {
            expectSound(bytes.with(at, bytes[at]! ^ mask), tree, `byte ${at}`)
          }
          if (at >= 48) continue
          const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
          expectSound(concat(before, after.subarray(1)), tree, `without byte ${at}`)
          expectSound(concat(before, Uint8Array.of(0), after), tree, `more at byte ${at}`)
        }
        for (let cut = 0; cut < bytes.length; cut += 11) {
          const reader = { bytes: bytes.subarray(0, cut), offset: 0 }
          expect(decodeMultiproof(reader, shape), `cut to ${cut}`).toBe('truncated')
        }
      }),
      { numRuns: 8 },
    )
  })

  test('A38: the structure, one field at a time', () => {
    fc.assert(
      fc.property(pagesOf(sizeBits), leafIndices(sizeBits), (pages, indices) => {
        const tree = createTree({ hash: keccak, sizeBits })
        tree.update(pages)
        const root = tree.root()
        const proof = tree.prove(indices)
        const refused = (changes: Partial<Multiproof>) => {
          const folded = foldMultiproof(shape, { ...proof, ...changes })
          expect(typeof folded === 'string' || !equal(folded, root)).toBe(true)
          return folded
        }
        const { siblings, leaves, zeros } = proof
        const needed = neededSiblings(shape, proof.indices).length
        for (let i = 0; i < siblings.length; i++) {
          expect(refused({ siblings: siblings.toSpliced(i, 1) })).toBeOneOf([
            'sibling-missing',
            'sibling-zero',
          ])
          refused({ siblings: siblings.toSpliced(i, 0, siblings[i]!) })
          refused({ siblings: siblings.toSpliced(i, 1, keccak.leaf(siblings[i]!)) })
          expect(refused({ siblings: siblings.toSpliced(i, 1, siblings[i]!.slice(1)) })).toBe(
            'sibling-not-digest',
          )
          for (let j = 0; j < i; j++) {
            if (equal(siblings[i]!, siblings[j]!)) continue
            refused({ siblings: siblings.with(i, siblings[j]!).with(j, siblings[i]!) })
          }
        }
        expect(refused({ siblings: [...siblings, keccak.leaf(root)] })).toBe('sibling-extra')
        for (let i = 0; i < 8 * zeros.length; i++) {
          const flipped = zeros.slice()
          flipped[i >> 3]! ^= 1 << (i & 7)
          const reason = refused({ zeros: flipped })
          if (i >= needed) expect(reason).toBe('bitmap-padding')
          else expect(reason).toBeTypeOf('string')
        }
        expect(refused({ zeros: concat(zeros, Uint8Array.of(0)) })).toBe('bitmap-length')
        if (needed > 0) expect(refused({ zeros: zeros.slice(1) })).toBe('bitmap-length')
        for (let i = 0; i < leaves.length; i++) {
          expect(refused({ leaves: leaves.toSpliced(i, 1) })).toBe('leaf-count')
          expect(refused({ leaves: leaves.with(i, leaves[i]!.slice(1)) })).toBe('leaf-length')
          refused({ leaves: leaves.with(i, keccak.leaf(leaves[i]!)) })
          const before = proof.indices[i - 1]
          if (before === undefined) continue
          expect(refused({ indices: proof.indices.with(i, before) })).toBe('index-duplicate')
          expect(refused({ indices: proof.indices.with(i, before).with(i - 1, proof.indices[i]!) })).toBe(
            'index-unsorted',
          )
        }
      }),
      { numRuns: 10 },
    )
  })

  test('a zero subtree may not be sent', () => {
    const tree = createTree({ hash: keccak, sizeBits })
    const proof = tree.prove([5n])
    expect(proof.siblings).toEqual([])
    const full = { ...proof, zeros: Uint8Array.of(0b1111_1110, 0b1_1111), siblings: [keccak.zero(0)] }
    expect(foldMultiproof(shape, full)).toBe('sibling-zero')
    expect(decodeMultiproof({ bytes: encodeMultiproof(13, full), offset: 0 }, shape)).toBe('sibling-zero')
  })

  test('indices outside the tree', () => {
    const proof = createTree({ hash: keccak, sizeBits }).prove([8191n])
    for (const index of [-1n, 8192n, 1n << 64n]) {
      expect(foldMultiproof(shape, { ...proof, indices: [index] })).toBe('index-out-of-range')
    }
    const bytes = encodeMultiproof(13, proof)
    bytes[4] = 0x20
    expect(decodeMultiproof({ bytes, offset: 0 }, shape)).toBe('index-out-of-range')
    // With four children and 13 bits, the path of index 8192 exists: it leads into the missing half.
    const poseidonShape = { hash: hashes[2]!.hash, indexBits: 13 }
    expect(foldMultiproof(poseidonShape, { ...proof, indices: [8192n] })).toBe('index-out-of-range')
  })

  test('a count that the bytes cannot hold allocates nothing', () => {
    const bytes = new Uint8Array(40).fill(255)
    const start = performance.now()
    expect(decodeMultiproof({ bytes, offset: 0 }, shape)).toBe('truncated')
    expect(decodeMultiproof({ bytes, offset: 0 }, { hash: keccak, indexBits: 0 })).toBe('truncated')
    // Allocating what the count asks for would take minutes; a loaded machine may pause for a second.
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('D44: a Poseidon sibling at or above the modulus', () => {
    const hash = hashes[2]!.hash
    const tree = createTree({ hash, sizeBits: 12 })
    const page = new Uint8Array(4096).fill(3)
    tree.update([[0n, page]])
    const proof = tree.prove([0n])
    const siblings = proof.siblings.with(0, new Uint8Array(32).fill(255))
    expect(foldMultiproof(tree, { ...proof, siblings })).toBe('sibling-not-digest')
    const bytes = encodeMultiproof(tree.indexBits, { ...proof, siblings })
    expect(decodeMultiproof({ bytes, offset: 0 }, tree)).toBe('sibling-not-digest')
  })
})

test('the canonical order, written out', () => {
  const shape = { hash: keccak, indexBits: 3 }
  expect(neededSiblings(shape, [1n, 4n, 5n])).toEqual([
    { level: 0, index: 0n },
    { level: 1, index: 1n },
    { level: 1, index: 3n },
  ])
  const quad = { hash: hashes[2]!.hash, indexBits: 3 }
  expect(levelCount(quad)).toBe(2)
  expect(neededSiblings(quad, [2n, 5n]).map(({ level, index }) => `${level}:${index}`)).toEqual([
    ...['0:0', '0:1', '0:3', '0:4', '0:6', '0:7'],
    ...['1:2', '1:3'],
  ])
})

test('a proof of no leaves is the root', () => {
  const tree = createTree({ hash: keccak, sizeBits: 32 })
  expect(tree.prove([])).toEqual({ indices: [], leaves: [], zeros: Uint8Array.of(1), siblings: [] })
  tree.update([[3n, new Uint8Array(4096).fill(1)]])
  expect(tree.prove([]).siblings).toEqual([tree.root()])
  expect(foldMultiproof(tree, tree.prove([]))).toEqual(tree.root())
})

test.each(hashes)('$name: pages and proofs in Buffers, whose slices are no copies', ({ hash }) => {
  const page = Buffer.from(new Uint8Array(4096).map((_, i) => i))
  const contents = page.toString('hex')
  const plain = createTree({ hash, sizeBits: 13 })
  plain.update([[0n, new Uint8Array(page)]])
  const tree = createTree({ hash, sizeBits: 13 })
  tree.update([[0n, page]])
  const proof = tree.prove([5n, 130n])
  expect(proof).toEqual(plain.prove([5n, 130n]))
  expect(page.toString('hex')).toBe(contents)
  const bytes = Buffer.from(encodeMultiproof(8, proof))
  const decoded = decodeMultiproof({ bytes, offset: 0 }, tree)
  bytes.fill(0)
  expect(decoded).toEqual(proof)
  const buffers = {
    ...proof,
    leaves: proof.leaves.map((l) => Buffer.from(l)),
    siblings: proof.siblings.map((s) => Buffer.from(s)),
  }
  expect(foldMultiproof(tree, buffers)).toEqual(tree.root())
  expect(foldMultiproof(tree, buffers)).toEqual(tree.root())
})

test('neighbours share their siblings, and a sparse memory sends few', () => {
  const tree = createTree({ hash: keccak, sizeBits: 64 })
  tree.update([[1n << 51n, new Uint8Array(4096).fill(1)]])
  const leaf = 1n << 58n
  expect(tree.prove([leaf]).siblings.length).toBe(7)
  expect(tree.prove([leaf, leaf + 1n]).siblings.length).toBe(6)
  expect(tree.prove([leaf, leaf + 127n]).siblings.length).toBe(12)
  expect(tree.prove([0n]).siblings.length).toBe(1)
})

test('proveLeaves copies what it was given', () => {
  const digest = keccak.leaf(new Uint8Array(32).fill(1))
  const leaf = new Uint8Array(32)
  const proof = proveLeaves({ hash: keccak, indexBits: 1, leafAt: () => leaf, digestAt: () => digest }, [0n])
  leaf.fill(9)
  digest.fill(9)
  expect(proof.leaves[0]).toEqual(new Uint8Array(32))
  expect(proof.siblings[0]).toEqual(keccak.leaf(new Uint8Array(32).fill(1)))
})
