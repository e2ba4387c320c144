import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commitHistory } from '../../src/trace/history.ts'
import {
  type HistoryReason,
  type LeafProof,
  type ManyProof,
  verifyChildren,
  verifyLeaf,
  verifyMany,
} from '../../src/trace/history-verify.ts'
import { rootOf, rootsUpTo } from './naive-history.ts'

const HEIGHT = 4
const history = commitHistory({ roots: rootsUpTo(6), height: HEIGHT, start: 0n, stride: 1n })
const proofOf = (index: bigint): LeafProof => ({
  root: history.root,
  height: HEIGHT,
  index,
  leaf: history.leaf(index),
  siblings: history.prove(index),
})
const manyOf = (indices: bigint[]): ManyProof => ({
  root: history.root,
  height: HEIGHT,
  indices,
  leaves: indices.map((index) => history.leaf(index)),
  siblings: history.proveMany(indices),
})

const refused = (reason: HistoryReason) => ({ valid: false, reason })

describe('one leaf', () => {
  test('B23 another root at any index, inside the padding too, is refused', () => {
    for (let index = 0n; index < 16n; index++) {
      expect(verifyLeaf(proofOf(index))).toEqual({ valid: true })
      expect(verifyLeaf({ ...proofOf(index), leaf: rootOf(99) })).toEqual(refused('RootMismatch'))
    }
  })

  test('B23 a leaf does not stand at its neighbour: no proof moves by one, except between equal leaves', () => {
    for (let index = 0n; index < 15n; index++) {
      // Within the padding a moved proof may hold, as what it says is true there.
      if (index < 5n)
        expect(verifyLeaf({ ...proofOf(index), index: index + 1n })).toEqual(refused('RootMismatch'))
      // The last distinct leaf stands at 5 and at all after it, the one before it nowhere else.
      expect(verifyLeaf({ ...proofOf(index + 1n), leaf: history.leaf(index) }).valid).toBe(index >= 5n)
    }
  })

  test('a proof with any bit flipped, sibling dropped, added or exchanged is refused', () => {
    const index = fc.bigInt({ min: 0n, max: 15n })
    fc.assert(
      fc.property(index, fc.nat(HEIGHT - 1), fc.nat(255), (at, level, bit) => {
        const proof = proofOf(at)
        const siblings = proof.siblings.map((sibling) => sibling.slice())
        siblings[level]![bit >> 3]! ^= 1 << (bit & 7)
        expect(verifyLeaf({ ...proof, siblings })).toEqual(refused('RootMismatch'))
        const root = proof.root.slice()
        root[bit >> 3]! ^= 1 << (bit & 7)
        expect(verifyLeaf({ ...proof, root })).toEqual(refused('RootMismatch'))
        expect(verifyLeaf({ ...proof, siblings: proof.siblings.toSpliced(level, 1) })).toEqual(
          refused('MissingSibling'),
        )
        expect(verifyLeaf({ ...proof, siblings: proof.siblings.toSpliced(level, 0, rootOf(1)) })).toEqual(
          refused('ExtraSibling'),
        )
      }),
    )
  })

  test('A06 a node of a lower level cannot be passed off as a leaf, nor the height changed', () => {
    const { root } = history
    const { left, right } = history.children(0n, 1)
    const pair = new Uint8Array([...left, ...right])
    expect(
      verifyLeaf({ root, height: 3, index: 0n, leaf: pair, siblings: history.prove(0n).slice(1) }),
    ).toEqual(refused('MalformedDigest'))
    const node = history.node(0n, 1)
    expect(
      verifyLeaf({ root, height: 3, index: 0n, leaf: node, siblings: history.prove(0n).slice(1) }),
    ).toEqual(refused('RootMismatch'))
  })
})

describe('several leaves', () => {
  test('every set of indices of a tree of 16 leaves: valid, and never more siblings than single proofs', () => {
    for (let mask = 1; mask < 2 ** 16; mask += 23) {
      const indices = Array.from({ length: 16 }, (_, i) => BigInt(i)).filter((i) => (mask >> Number(i)) & 1)
      const proof = manyOf(indices)
      expect(verifyMany(proof)).toEqual({ valid: true })
      expect(proof.siblings.length).toBeLessThanOrEqual(HEIGHT * indices.length)
      const wrong = proof.leaves.with(mask % proof.leaves.length, rootOf(77))
      expect(verifyMany({ ...proof, leaves: wrong })).toEqual(refused('RootMismatch'))
    }
  })

  test('all leaves need no sibling, and the first and last of 2^63 work', () => {
    expect(manyOf(Array.from({ length: 16 }, (_, i) => BigInt(i))).siblings).toEqual([])
    const tall = commitHistory({ roots: rootsUpTo(2), height: 63, start: 0n, stride: 1n })
    const indices = [0n, 2n ** 63n - 1n]
    const siblings = tall.proveMany(indices)
    expect(siblings.length).toBe(124)
    expect(
      verifyMany({ root: tall.root, height: 63, indices, leaves: [rootOf(0), rootOf(1)], siblings }),
    ).toEqual({ valid: true })
  })

  test('dropped, added and exchanged siblings are refused', () => {
    const proof = manyOf([1n, 4n, 11n])
    for (let i = 0; i < proof.siblings.length; i++) {
      expect(verifyMany({ ...proof, siblings: proof.siblings.toSpliced(i, 1) })).toEqual(
        refused('MissingSibling'),
      )
      expect(verifyMany({ ...proof, siblings: proof.siblings.toSpliced(i, 0, rootOf(0)) })).toEqual(
        refused('ExtraSibling'),
      )
      for (let j = 0; j < i; j++) {
        const [a, b] = [proof.siblings[i]!, proof.siblings[j]!]
        if (a.join() === b.join()) continue
        expect(verifyMany({ ...proof, siblings: proof.siblings.with(i, b).with(j, a) })).toEqual(
          refused('RootMismatch'),
        )
      }
    }
  })

  test.each<[string, Partial<Record<keyof ManyProof, unknown>>, HistoryReason]>([
    ['no indices', { indices: [], leaves: [] }, 'NoIndices'],
    ['no array of indices', { indices: 4 }, 'NoIndices'],
    ['descending indices', { indices: [4n, 1n] }, 'IndicesNotAscending'],
    ['an index twice', { indices: [1n, 1n] }, 'IndicesNotAscending'],
    ['an index past the end', { indices: [1n, 16n] }, 'IndexOutOfRange'],
    ['a negative index', { indices: [-1n, 4n] }, 'IndexOutOfRange'],
    ['a number for an index', { indices: [1, 4] }, 'IndexOutOfRange'],
    ['fewer leaves than indices', { leaves: [rootOf(1)] }, 'LeafCountMismatch'],
    ['a short leaf', { leaves: [rootOf(1), new Uint8Array(31)] }, 'MalformedDigest'],
    ['a hole among leaves', { leaves: new Array(2) }, 'MalformedDigest'],
    ['no leaves', { leaves: null }, 'LeafCountMismatch'],
    ['no siblings', { siblings: undefined }, 'MissingSibling'],
    ['a long sibling', { siblings: [new Uint8Array(33)] }, 'MalformedDigest'],
    ['a root of the wrong type', { root: '0x00' }, 'MalformedDigest'],
    ['a height above the limit', { height: 64 }, 'HeightOutOfRange'],
    ['a fractional height', { height: 2.5 }, 'HeightOutOfRange'],
    ['a negative height', { height: -1 }, 'HeightOutOfRange'],
    ['a height that is no number', { height: '4' }, 'HeightOutOfRange'],
  ])('%s is a reason', (_, change, reason) => {
    expect(verifyMany({ ...manyOf([1n, 4n]), ...change } as ManyProof)).toEqual(refused(reason))
  })

  test('nothing that a peer sends throws', () => {
    const junk = fc.anything({
      withBigInt: true,
      withTypedArray: true,
      withNullPrototype: true,
      withSparseArray: true,
    })
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('root', 'height', 'indices', 'leaves', 'siblings', 'index', 'leaf'),
          junk,
        ),
        (parts) => {
          expect(verifyMany({ ...manyOf([1n, 4n]), ...parts } as ManyProof)).toHaveProperty('valid')
          expect(verifyLeaf({ ...proofOf(1n), ...parts } as LeafProof)).toHaveProperty('valid')
        },
      ),
    )
    fc.assert(
      fc.property(junk, junk, junk, (a, b, c) => {
        expect(verifyLeaf(a as LeafProof).valid).toBe(false)
        expect(verifyMany(a as ManyProof).valid).toBe(false)
        expect(verifyChildren(a as Uint8Array, b as Uint8Array, c as Uint8Array).valid).toBe(false)
      }),
    )
  })
})

describe('asking for a proof', () => {
  test.each<[string, bigint[], RegExp]>([
    ['of nothing', [], /at least one/],
    ['of unsorted indices', [3n, 2n], /2 after 3/],
    ['of an index twice', [2n, 2n], /2 after 2/],
    ['past the end', [16n], /below 2\^4/],
  ])('%s is an error', (_, indices, message) => {
    expect(() => history.proveMany(indices)).toThrow(message)
  })
})
