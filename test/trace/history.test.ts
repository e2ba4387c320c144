import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commitHistory, historyLeaf, historyNode, MAX_HISTORY_HEIGHT } from '../../src/trace/history.ts'
import { verifyChildren, verifyLeaf } from '../../src/trace/history-verify.ts'
import { naiveLevels, rootOf, rootsUpTo } from './naive-history.ts'

const commit = (roots: Uint8Array[], height: number) =>
  commitHistory({ roots, height, start: 0n, stride: 1n })

describe('against the plain definition', () => {
  test('every count of distinct leaves at every height up to 5: root, nodes, children and proofs', () => {
    for (let height = 0; height <= 5; height++) {
      for (let count = 1; count <= 2 ** height; count++) {
        const history = commit(rootsUpTo(count), height)
        const levels = naiveLevels(rootsUpTo(count), height)
        expect(history.root).toEqual(levels[height]![0])
        for (const [level, nodes] of levels.entries()) {
          for (const [index, digest] of nodes.entries())
            expect(history.node(BigInt(index), level)).toEqual(digest)
        }
        for (let index = 0; index < 2 ** height; index++) {
          const siblings = levels.slice(0, height).map((nodes, level) => nodes[(index >> level) ^ 1]!)
          expect(history.prove(BigInt(index))).toEqual(siblings)
          expect(history.leaf(BigInt(index))).toEqual(rootOf(Math.min(index, count - 1)))
        }
      }
    }
  })

  test('roots that repeat in the middle, or return to an earlier one, are not padding', () => {
    const pattern = fc.array(fc.nat(2), { minLength: 1, maxLength: 32 })
    fc.assert(
      fc.property(pattern, (numbers) => {
        const roots = numbers.map(rootOf)
        const history = commit(roots, 5)
        const levels = naiveLevels(roots, 5)
        expect(history.root).toEqual(levels[5]![0])
        for (let i = 0n; i < 32n; i++) {
          const leaf = history.leaf(i)
          expect(
            verifyLeaf({ root: levels[5]![0]!, height: 5, index: i, leaf, siblings: history.prove(i) }),
          ).toEqual({
            valid: true,
          })
        }
      }),
    )
  })

  test('repetitions of the last root may be given or left out', () => {
    const [a, b] = [rootOf(0), rootOf(1)]
    const short = commit([a, b], 4)
    const long = commit([a, b, b, b, b], 4)
    expect(long.root).toEqual(short.root)
    expect(long.distinct).toBe(2)
  })

  test('another hash gives the tree of that hash', () => {
    const [a, b] = [rootOf(0), rootOf(1)]
    const history = commitHistory({ roots: [a, b], height: 1, start: 0n, stride: 1n, hash: sha256 })
    expect(history.root).toEqual(historyNode(historyLeaf(a, sha256), historyLeaf(b, sha256), sha256))
    expect(history.root).not.toEqual(commit([a, b], 1).root)
  })
})

describe('cost', () => {
  function counted() {
    const counter = {
      calls: 0,
      hash: (bytes: Uint8Array) => {
        counter.calls++
        return keccak_256(bytes)
      },
    }
    return counter
  }

  test('2^48 leaves of 1,000 distinct ones cost what these do, and one digest a level', () => {
    const { hash } = counted()
    const counter = counted()
    const history = commitHistory({
      roots: rootsUpTo(1_000),
      height: 48,
      start: 0n,
      stride: 1n,
      hash: counter.hash,
    })
    // Leaves, nodes over them, one repeated digest and one spine node a level.
    expect(counter.calls).toBeLessThan(1_000 + 1_024 + 2 * 48 + 2)
    const index = 2n ** 48n - 1n
    const proof = { root: history.root, height: 48, index, leaf: rootOf(999), siblings: history.prove(index) }
    expect(verifyLeaf(proof, hash)).toEqual({ valid: true })
  })

  test('one leaf beyond a power of two is not paid twice', () => {
    const counter = counted()
    commitHistory({ roots: rootsUpTo(1_025), height: 11, start: 0n, stride: 1n, hash: counter.hash })
    expect(counter.calls).toBeLessThan(1_025 + 1_024 + 11 * 3)
  })
})

describe('A06 depth limits', () => {
  test('A06 a single leaf is a tree of height 0, its own root', () => {
    const history = commit([rootOf(0)], 0)
    expect(history.root).toEqual(historyLeaf(rootOf(0)))
    expect(history.prove(0n)).toEqual([])
    expect(
      verifyLeaf({ root: history.root, height: 0, index: 0n, leaf: rootOf(0), siblings: [] }).valid,
    ).toBe(true)
    expect(() => history.prove(1n)).toThrow(RangeError)
    expect(() => history.children(0n, 0)).toThrow(RangeError)
  })

  test('A06 the largest height works up to its last leaf and no further', () => {
    const height = MAX_HISTORY_HEIGHT
    const history = commit(rootsUpTo(3), height)
    const last = 2n ** BigInt(height) - 1n
    for (const index of [0n, 1n, 2n, 3n, last - 1n, last]) {
      const leaf = history.leaf(index)
      expect(
        verifyLeaf({ root: history.root, height, index, leaf, siblings: history.prove(index) }).valid,
      ).toBe(true)
    }
    expect(() => history.prove(last + 1n)).toThrow(RangeError)
    expect(() => history.leaf(-1n)).toThrow(RangeError)
    expect(() => history.node(1n, height)).toThrow(RangeError)
    expect(() => history.node(0n, height + 1)).toThrow(RangeError)
    expect(() => commit(rootsUpTo(1), height + 1)).toThrow(/"height"/)
    expect(() => commit(rootsUpTo(1), -1)).toThrow(/"height"/)
    expect(() => commit(rootsUpTo(1), 1.5)).toThrow(/"height"/)
  })

  test('A06 more leaves than the height holds, or steps beyond 64 bits, are refused', () => {
    expect(() => commit(rootsUpTo(5), 2)).toThrow(/"roots" expected at most 2\^2/)
    expect(() => commit([], 2)).toThrow(/at least one/)
    expect(() => commit([new Uint8Array(31)], 2)).toThrow(/"roots\[0\]" expected 32 bytes, got 31/)
    expect(() => commit(['0x' as unknown as Uint8Array], 2)).toThrow(TypeError)
    expect(() => commitHistory({ roots: rootsUpTo(1), height: 63, start: 0n, stride: 2n })).toThrow(/64 bits/)
    expect(() => commitHistory({ roots: rootsUpTo(1), height: 1, start: 0n, stride: 0n })).toThrow(/"stride"/)
    expect(() => commitHistory({ roots: rootsUpTo(1), height: 1, start: -1n, stride: 1n })).toThrow(/"start"/)
  })
})

describe('B24 helpers agree', () => {
  test('B24 descending by children from the root reaches every leaf, at the highest level too', () => {
    const height = 5
    const history = commit(rootsUpTo(11), height)
    for (let index = 0n; index < 32n; index++) {
      let digest = history.root
      for (let level = height; level > 0; level--) {
        const { left, right } = history.children(index >> BigInt(level), level)
        expect(verifyChildren(digest, left, right)).toEqual({ valid: true })
        expect(verifyChildren(digest, right, left).valid).toBe(
          verifyChildren(left, left, left).valid || left.join() === right.join(),
        )
        digest = (index >> BigInt(level - 1)) % 2n === 0n ? left : right
      }
      expect(digest).toEqual(historyLeaf(history.leaf(index)))
    }
  })

  test('what a history hands out can be changed without changing it', () => {
    const roots = rootsUpTo(3).map((root) => Buffer.from(root))
    const history = commit(roots, 3)
    const expected = naiveLevels(rootsUpTo(3), 3)[3]![0]!
    roots[0]!.fill(0)
    history.leaf(0n).fill(0)
    for (const sibling of history.prove(0n)) sibling.fill(0)
    history.children(0n, 3).left.fill(0)
    const proof = {
      root: expected,
      height: 3,
      index: 1n,
      leaf: history.leaf(1n),
      siblings: history.prove(1n),
    }
    expect(verifyLeaf(proof)).toEqual({ valid: true })
    expect(history.leaf(0n)).toEqual(rootOf(0))
  })
})
