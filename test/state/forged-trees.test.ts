/**
 * Forged trees that other projects accepted, by their numbers in the list of known bugs; T02, T08 and T09 are in
 * map-tree.test.ts. A forgery is refused when it is read, or leads to another root, or says nothing of the key.
 */
import { describe, expect, test } from 'vitest'
import { concat, fromBigint, toBigint, toHex } from '../../src/bytes/bytes.ts'
import { fastKeccak256, type Hash, poseidon } from '../../src/hash/index.ts'
import type { KeyedMap } from '../../src/ir/machine.ts'
import { bits } from '../../src/ir/types.ts'
import { encodeProof, verify } from '../../src/proof/index.ts'
import { lookUp, type OpenTree, openedRoot } from '../../src/state/map-proof.ts'
import { decodeMapProof, encodeMapProof } from '../../src/state/map-proof-codec.ts'
import { createMapTree } from '../../src/state/map-tree.ts'
import { foldMultiproof, type Multiproof } from '../../src/state/multiproof.ts'
import { decodeMultiproof, encodeMultiproof } from '../../src/state/multiproof-codec.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { createTree } from '../../src/state/tree.ts'
import { partsOf, proveStepFrom } from '../../src/testing/index.ts'
import { ledger } from '../vms/ledger.ts'

const keccak = await fastKeccak256()
const hashes: [string, Hash][] = [
  ['keccak256', keccak],
  ['poseidon', await poseidon()],
]
const WIDE: KeyedMap = { name: 'wide', key: bits(256), value: bits(256) }

/** A tree after something was done to each part of it in turn; undefined leaves the part as it is. */
function* edited(tree: OpenTree, edit: (part: OpenTree) => OpenTree | undefined): Generator<OpenTree> {
  const other = edit(tree)
  if (other) yield other
  if (tree.kind !== 'node') return
  for (const [slot, child] of tree.children.entries())
    for (const made of edited(child, edit))
      yield { kind: 'node', children: tree.children.map((one, i) => (i === slot ? made : one)) }
}

describe.each(hashes)('maps, %s', (_, hash) => {
  const tree = createMapTree({ hash })
  const entries = Array.from({ length: 40 }, (_, i) => [BigInt(3 * i), BigInt(i + 1)] as const)
  tree.update(entries)
  const root = toHex(tree.root())
  const [there, missing] = [30n, 31n]

  /** What a verifier makes of a tree: why it refuses it, that it has another root, or what it says of a key. */
  function verdictOf(forged: OpenTree, key: bigint): string | bigint {
    const bytes = encodeMapProof(WIDE, forged)
    const reader = { bytes, offset: 0 }
    const read = decodeMapProof(reader, hash, WIDE, 4)
    if (typeof read === 'string') return read
    expect(reader.offset).toBe(bytes.length)
    if (toHex(openedRoot(hash, read)) !== root) return 'another root'
    const found = lookUp(hash, read, key)
    return found.kind === 'closed' ? 'map-missing' : found.value
  }

  test('T01 a key that is there cannot be shown to be missing', () => {
    const open = tree.open([there])
    expect(verdictOf(open, there)).toBe(11n)
    const zero = edited(open, (part) => (part.kind === 'entry' ? { ...part, value: 0n } : undefined))
    const gone = edited(open, (part) => (part.kind === 'entry' ? { kind: 'empty' } : undefined))
    expect([...zero].map((one) => verdictOf(one, there))).toEqual(['map-value'])
    const verdicts = [...gone].map((one) => verdictOf(one, there))
    expect(verdicts).toHaveLength(1)
    for (const verdict of verdicts) expect(['another root', 'map-collapsed']).toContain(verdict)
    // A proof of other keys says nothing of this one.
    const others = tree.open([missing])
    expect(verdictOf(others, there)).toBe('map-missing')
  })

  test('T03 a proof without siblings proves nothing of a map with several entries', () => {
    expect(verdictOf({ kind: 'empty' }, there)).toBe('another root')
    expect(verdictOf({ kind: 'entry', key: there, value: toBigint(tree.root()) }, there)).toBe('another root')
    expect(verdictOf({ kind: 'entry', key: toBigint(tree.root()), value: 1n }, there)).toBe('another root')
    // The root alone is the right one, and opens no key.
    expect(verdictOf({ kind: 'closed', entry: false, digest: tree.root() }, there)).toBe('map-missing')
    expect(verdictOf({ kind: 'closed', entry: true, digest: tree.root() }, there)).toBe('map-code')
    const reader = { bytes: new Uint8Array(0), offset: 0 }
    expect(decodeMapProof(reader, hash, WIDE, 4)).toBe('truncated')
  })

  test('T04 a node cannot pass for an entry, nor an entry for a node', () => {
    const open = tree.open([there])
    let tried = 0
    // What is closed, as the other kind; and a node as an entry whose key and value are its children's digests.
    for (const forged of edited(open, (part) =>
      part.kind === 'closed' ? { ...part, entry: !part.entry } : undefined,
    )) {
      tried++
      expect(['another root', 'map-code', 'map-collapsed']).toContain(verdictOf(forged, there))
    }
    for (const forged of edited(open, (part) => {
      if (part.kind !== 'node') return undefined
      const [left, right] = part.children.map((child) => toBigint(openedRoot(hash, child)))
      return right === 0n ? undefined : { kind: 'entry', key: left!, value: right! }
    })) {
      tried++
      expect(['another root', 'map-misplaced', 'map-collapsed', 'map-value']).toContain(
        verdictOf(forged, there),
      )
    }
    expect(tried).toBeGreaterThan(3)
  })

  test('T05 a key beyond its type is refused, and does not stand for the one below', () => {
    const narrow: KeyedMap = { name: 'narrow', key: bits(3), value: bits(8) }
    const small = createMapTree({ hash })
    small.update([[1n, 5n]])
    const bytes = encodeMapProof(narrow, small.open([1n]))
    expect(decodeMapProof({ bytes, offset: 0 }, hash, narrow, 1)).toEqual({
      kind: 'entry',
      key: 1n,
      value: 5n,
    })
    for (const more of [8, 16, 128]) {
      const aliased = bytes.slice()
      aliased[1]! += more
      expect(decodeMapProof({ bytes: aliased, offset: 0 }, hash, narrow, 1)).toBe('map-key')
    }
  })

  test('T07 no other entry, and no empty place, hides a key that is there', () => {
    expect(verdictOf(tree.open([missing]), missing)).toBe(0n)
    const open = tree.open([there])
    const seen = new Set<string | bigint>()
    const tryAll = (edit: (part: OpenTree) => OpenTree | undefined) => {
      for (const forged of edited(open, edit)) seen.add(verdictOf(forged, there))
    }
    // An entry of any key in each place, an empty place anywhere, and what is there one level too deep.
    const nothing: OpenTree = { kind: 'empty' }
    for (const [key, value] of entries)
      tryAll((part) => (part.kind === 'node' ? undefined : { kind: 'entry', key, value }))
    tryAll((part) => (part.kind === 'empty' ? undefined : nothing))
    for (let slot = 0; slot < hash.arity; slot++)
      tryAll((part) => ({
        kind: 'node',
        children: Array.from({ length: hash.arity }, (_, i) => (i === slot ? part : nothing)),
      }))
    expect(seen).not.toContain(0n)
    // Opening more than is asked for, where it truly is, is the one that says what is so.
    expect([...seen].filter((verdict) => typeof verdict === 'bigint')).toEqual([11n])
    expect([...seen]).toEqual(expect.arrayContaining(['another root', 'map-misplaced', 'map-collapsed']))
  })
})

test('T06 cannot apply, and why', () => {
  console.log(
    'T06 cannot apply: a step of a proof names no side. A node has a list of all its children, each is hashed, and the key alone says which one the walk takes',
  )
  const tree = createMapTree({ hash: keccak })
  tree.update([
    [1n, 1n],
    [2n, 2n],
    [3n, 3n],
  ])
  const open = tree.open([1n])
  for (const forged of edited(open, (part) =>
    part.kind === 'closed' ? { ...part, digest: part.digest.map((byte) => byte ^ 1) } : undefined,
  ))
    expect(toHex(openedRoot(keccak, forged))).not.toBe(toHex(tree.root()))
})

describe('memories', () => {
  const shape = { hash: keccak, indexBits: 13 }
  const tree = createTree({ hash: keccak, sizeBits: 18 })
  tree.update(new Map([[2n, new Uint8Array(4096).fill(7)]]))
  const root = toHex(tree.root())
  const proof = tree.prove([260n])
  const verdictOf = (forged: Multiproof): string => {
    const bytes = encodeMultiproof(shape.indexBits, forged)
    const reader = { bytes, offset: 0 }
    const read = decodeMultiproof(reader, shape)
    if (typeof read === 'string') return read
    if (reader.offset !== bytes.length) return 'trailing'
    const folded = foldMultiproof(shape, read)
    return typeof folded === 'string' ? folded : toHex(folded)
  }

  test('T03 a leaf without siblings, or with fewer than its depth, is refused', () => {
    expect(verdictOf(proof)).toBe(root)
    expect(
      verdictOf({ indices: [260n], leaves: [tree.root()], zeros: new Uint8Array(0), siblings: [] }),
    ).toBe('truncated')
    for (let kept = 0; kept < proof.siblings.length; kept++)
      expect(verdictOf({ ...proof, siblings: proof.siblings.slice(0, kept) })).toBe('truncated')
  })

  test('T04 an inner digest as a leaf leads to another root, however many siblings are left', () => {
    const inner = [...proof.siblings, tree.root()]
    for (const leaf of inner)
      for (let kept = 0; kept <= proof.siblings.length; kept++)
        expect(verdictOf({ ...proof, leaves: [leaf], siblings: proof.siblings.slice(-kept) })).not.toBe(root)
  })

  test('T05 an index beyond the tree is refused, and does not stand for the one below', () => {
    const size = 1n << 13n
    for (const index of [size + 260n, 2n * size + 260n, 4n * size + 260n])
      expect(verdictOf({ ...proof, indices: [index] })).toBe('index-out-of-range')
    expect(verdictOf({ ...proof, indices: [size - 1n] })).not.toBe(root)
  })

  test('T10 an altered sibling is another root before the write, so no root after it is computed', () => {
    for (const [i, sibling] of proof.siblings.entries()) {
      const other = sibling.slice()
      other[5]! ^= 1
      expect(verdictOf({ ...proof, siblings: proof.siblings.with(i, other) })).not.toBe(root)
    }
  })
})

test('T10 a step that changes a map is refused if any sibling is altered, before it is made', () => {
  const zero = zeroState(ledger.machine)
  const state = {
    ...zero,
    registers: { ...zero.registers, x: [5n, 6n, 0n, 0n] },
    // pay a0, a1, 9
    memories: { code: pagesOf([[0n, Uint8Array.of(0, 0x90, 0x01, 0x02)]]) },
    maps: { ...zero.maps, balances: new Map(Array.from({ length: 30 }, (_, i) => [BigInt(i), 100n])) },
  }
  const { before, proof, after } = proveStepFrom(ledger, state, keccak)
  expect(verify(ledger, before, proof, { hash: keccak })).toMatchObject({ root: after })
  const parts = partsOf(ledger, proof, keccak)
  let tried = 0
  for (const [map, tree] of parts.maps!.entries()) {
    for (const forged of edited(tree, (part) => {
      if (part.kind !== 'closed') return undefined
      return {
        ...part,
        digest: concat(part.digest.subarray(0, 31), fromBigint(BigInt(part.digest[31]! ^ 1), 1)),
      }
    })) {
      tried++
      const maps = parts.maps!.map((one, i) => (i === map ? forged : one))
      expect(verify(ledger, before, encodeProof(ledger, { ...parts, maps }), { hash: keccak })).toMatchObject(
        {
          reason: 'pre-root',
        },
      )
    }
  }
  expect(tried).toBeGreaterThan(5)
})
