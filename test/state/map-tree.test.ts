import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBigint, toHex } from '../../src/bytes/bytes.ts'
import { fastKeccak256, type Hash, keccak256, poseidon, sha256 } from '../../src/hash/index.ts'
import { lookUp, type OpenTree, openedRoot, withEntry } from '../../src/state/map-proof.ts'
import { createMapTree, PathError } from '../../src/state/map-tree.ts'
import {
  type Definition,
  keccakDefinition,
  naiveRoot,
  poseidonDefinition,
  withPaths,
} from './map-reference.ts'

const hashes: [string, Hash, Definition][] = [
  ['keccak256', await fastKeccak256(), keccakDefinition],
  ['poseidon', await poseidon(), await poseidonDefinition()],
]

/** Paths that agree in all but a few digits: every split and every collapse is deep. */
const narrow = (path: bigint): bigint => (path & 7n) << 201n
const crowded: [string, Hash, Definition][] = hashes.map(([name, hash, definition]) => [
  `${name}, keys that share 200 bits`,
  withPaths(hash, (key) => narrow(key) | ((key << 230n) % (1n << 252n))),
  { ...definition, path: (key: bigint) => narrow(key) | ((key << 230n) % (1n << 252n)) },
])

const key = fc.oneof(fc.bigInt({ min: 0n, max: 20n }), fc.bigInt({ min: 0n, max: (1n << 256n) - 1n }))
const value = fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: (1n << 256n) - 1n }))

describe.each([...hashes, ...crowded])('%s', (name, hash, definition) => {
  const few = name.includes('share')
  const keys = few ? fc.bigInt({ min: 0n, max: 40n }) : key
  const numRuns = name.startsWith('poseidon') ? 15 : 60

  test('the root is that of the definition, after any changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(keys, value), { maxLength: 12 }), { maxLength: 8 }),
        (rounds) => {
          const tree = createMapTree({ hash })
          const entries = new Map<bigint, bigint>()
          for (const changes of rounds) {
            tree.update(changes)
            for (const [k, v] of changes)
              if (v === 0n) entries.delete(k)
              else entries.set(k, v)
            expect(toBigint(tree.root())).toBe(naiveRoot(definition, entries))
            expect(tree.size).toBe(entries.size)
          }
        },
      ),
      { numRuns },
    )
  })

  test('an opened tree tells the values of its keys, and the root after they change', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(keys, value), { maxLength: 30 }),
        fc.uniqueArray(keys, { maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(3), value), { maxLength: 6 }),
        (start, touched, puts) => {
          const entries = new Map(
            start.filter(([k, v]) => v !== 0n && start.findLast(([other]) => other === k)![1] === v),
          )
          const tree = createMapTree({ hash })
          tree.update(entries)
          const open = tree.open(touched)
          expect(toBigint(openedRoot(hash, open))).toBe(naiveRoot(definition, entries))
          let after: OpenTree = open
          for (const k of touched)
            expect(lookUp(hash, open, k)).toMatchObject({ kind: 'found', value: entries.get(k) ?? 0n })
          for (const [i, v] of touched.length > 0 ? puts : []) {
            const k = touched[i % touched.length]!
            after = withEntry(hash, after, k, v)
            if (v === 0n) entries.delete(k)
            else entries.set(k, v)
            expect(toBigint(openedRoot(hash, after))).toBe(naiveRoot(definition, entries))
          }
        },
      ),
      { numRuns },
    )
  })

  test('T09: what is inserted and deleted again leaves nothing behind', () => {
    const tree = createMapTree({ hash })
    tree.update([[1n, 5n]])
    const one = toHex(tree.root())
    expect(toBigint(tree.root())).toBe(naiveRoot(definition, new Map([[1n, 5n]])))
    tree.update([[2n, 7n]])
    const [ab, two] = [toHex(tree.root()), createMapTree({ hash })]
    two.update([[2n, 7n]])
    two.update([[1n, 5n]])
    expect(toHex(two.root())).toBe(ab)
    tree.update([[2n, 0n]])
    expect(toHex(tree.root())).toBe(one)
    tree.update([[2n, 7n]])
    expect(toHex(tree.root())).toBe(ab)
    tree.update([
      [1n, 0n],
      [2n, 0n],
    ])
    expect(toBigint(tree.root())).toBe(0n)
  })

  test('T08: several deletions at once lead where they lead one by one', () => {
    const all = Array.from({ length: 24 }, (_, i) => [BigInt(i), BigInt(i + 1)] as const)
    const gone = all.map(([k]) => k).filter((k) => k % 3n !== 0n)
    const [once, singly] = [createMapTree({ hash }), createMapTree({ hash })]
    once.update(all)
    singly.update(all)
    const open = once.open(gone)
    once.update(gone.map((k) => [k, 0n]))
    for (const k of gone) {
      singly.update([[k, 0n]])
      singly.root()
    }
    const proved = gone.reduce<OpenTree>((tree, k) => withEntry(hash, tree, k, 0n), open)
    expect(toHex(singly.root())).toBe(toHex(once.root()))
    expect(toHex(openedRoot(hash, proved))).toBe(toHex(once.root()))
    const left = new Map(all.filter(([k]) => !gone.includes(k)))
    expect(toBigint(once.root())).toBe(naiveRoot(definition, left))
  })
})

test('T02: a key that is the digest of an entry or a node is a key like any other', () => {
  const tree = createMapTree({ hash: keccak256 })
  tree.update([[1n, 5n]])
  const digest = toBigint(tree.root())
  tree.update([[digest, 6n]])
  const node = toBigint(tree.root())
  tree.update([[node, 7n]])
  const entries = new Map([
    [1n, 5n],
    [digest, 6n],
    [node, 7n],
  ])
  expect(toBigint(tree.root())).toBe(naiveRoot(keccakDefinition, entries))
  for (const [k, v] of entries) expect(lookUp(keccak256, tree.open([k]), k)).toMatchObject({ value: v })
})

test('what a deletion lifts can be given back its neighbour, or another one, in the same step', () => {
  // Paths 000, 100 and 01: the sibling of a deleted entry is closed when its place is wanted again.
  const hash = withPaths(keccak256, (key) => [0b000n, 0b100n, 0b010n][Number(key)] ?? key)
  const tree = createMapTree({ hash })
  tree.update([
    [0n, 1n],
    [1n, 1n],
  ])
  const definition = {
    ...keccakDefinition,
    path: (key: bigint) => [0b000n, 0b100n, 0b010n][Number(key)] ?? key,
  }
  const deleted = withEntry(hash, tree.open([0n, 2n]), 0n, 0n)
  expect(toBigint(openedRoot(hash, deleted))).toBe(naiveRoot(definition, new Map([[1n, 1n]])))
  const back = withEntry(hash, deleted, 0n, 5n)
  expect(toBigint(openedRoot(hash, back))).toBe(
    naiveRoot(
      definition,
      new Map([
        [0n, 5n],
        [1n, 1n],
      ]),
    ),
  )
  const other = withEntry(hash, deleted, 2n, 7n)
  expect(toBigint(openedRoot(hash, other))).toBe(
    naiveRoot(
      definition,
      new Map([
        [2n, 7n],
        [1n, 1n],
      ]),
    ),
  )
})

test('the roots of the hashes differ, and that of nothing is zero', () => {
  const roots = [keccak256, sha256].map((hash) => {
    const tree = createMapTree({ hash })
    expect(toBigint(tree.root())).toBe(0n)
    tree.update([
      [1n, 1n],
      [2n, 2n],
    ])
    return toHex(tree.root())
  })
  expect(new Set(roots).size).toBe(2)
})

test('keys that a hash leads to one place are an error, and no loop', () => {
  const tree = createMapTree({ hash: withPaths(keccak256, () => 1n) })
  tree.update([[1n, 1n]])
  expect(() => tree.update([[2n, 1n]])).toThrow(PathError)
})

test('keys and values beyond 256 bits are refused', () => {
  const tree = createMapTree({ hash: keccak256 })
  expect(() => tree.update([[1n << 256n, 1n]])).toThrow('"changes" expected keys and values below 2^256')
  expect(() => tree.update([[1n, -1n]])).toThrow('"changes" expected keys and values below 2^256')
})

test('somebody else cannot make an access dearer than the digits that he finds', () => {
  // 2^10 keys tried against one: the way of the victim grows by as many digits as were found, and no more.
  const tree = createMapTree({ hash: keccak256 })
  tree.update(Array.from({ length: 1024 }, (_, i) => [BigInt(i), 1n] as const))
  let [depth, at] = [0, tree.open([7n])]
  while (at.kind === 'node') {
    depth++
    at = at.children.find((child) => child.kind === 'node' || child.kind === 'entry')!
  }
  expect(depth).toBeLessThan(24)
})
