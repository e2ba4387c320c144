/**
 * Tries that are known in part: what they have, and their roots after changes, against tries that are known whole.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { PartialTrie, TrieNodeError } from '../../src/ethereum/partial-trie.ts'
import { EMPTY_ROOT, trieRoot } from '../../src/ethereum/trie.ts'

/** Keys that share nibbles at the beginning, in the middle or nearly to the end, so that tries have nodes of all kinds. */
const key = fc
  .tuple(
    fc.constantFrom(0x00, 0x01, 0x10, 0xab),
    fc.constantFrom(0, 1),
    fc.constantFrom(0x00, 0x01, 0x0f, 0xf0),
  )
  .map(([first, middle, last]) =>
    Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? first : i === 15 ? middle : i === 31 ? last : 7)),
  )
/** Short ones make nodes that lie in others. */
const value = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 3 }),
  fc.uint8Array({ minLength: 32, maxLength: 40 }),
)
const entry = fc.tuple(key, value)
const change = fc.tuple(key, fc.option(value, { nil: undefined }))

type Entries = readonly (readonly [Uint8Array, Uint8Array])[]
type Changes = readonly (readonly [Uint8Array, Uint8Array | undefined])[]

const mapOf = (entries: Entries) => new Map(entries.map(([at, held]) => [toHex(at), [at, held] as const]))

function partial(entries: Entries) {
  const known = new Map<string, Uint8Array>()
  const root = trieRoot([...mapOf(entries).values()], (node) => known.set(toHex(keccak_256(node)), node))
  return { root, known }
}

function changed(
  root: Uint8Array,
  nodes: ReadonlyMap<string, Uint8Array>,
  changes: Changes,
  used?: Set<string>,
) {
  const trie = new PartialTrie(root, (hash) => {
    used?.add(toHex(hash))
    return nodes.get(toHex(hash))
  })
  trie.change(changes)
  return toHex(trie.root())
}

function expected(entries: Entries, changes: Changes): string {
  const all = mapOf(entries)
  for (const [at, now] of changes)
    if (now) all.set(toHex(at), [at, now])
    else all.delete(toHex(at))
  return toHex(trieRoot([...all.values()]))
}

const cases = fc.record({
  entries: fc.array(entry, { maxLength: 20 }),
  changes: fc.uniqueArray(change, { maxLength: 12, selector: ([at]) => toHex(at) }),
})

test('values, and roots after changes, are those of the whole trie', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(cases, ({ entries, changes }) => {
      const { root, known } = partial(entries)
      const trie = new PartialTrie(root, (hash) => known.get(toHex(hash)))
      const all = mapOf(entries)
      for (const [at] of [...entries, ...changes]) expect(trie.get(at)).toEqual(all.get(toHex(at))?.[1])
      expect(toHex(trie.root())).toBe(toHex(root))
      expect(changed(root, known, changes)).toBe(expected(entries, changes))
    }),
    { numRuns: 100 },
  )
})

test('the nodes that a change looks at suffice for it, and without one of them it has no result', {
  timeout: 600_000,
}, () => {
  fc.assert(
    fc.property(cases, ({ entries, changes }) => {
      const { root, known } = partial(entries)
      const used = new Set<string>()
      const after = changed(root, known, changes, used)
      const enough = new Map([...known].filter(([hash]) => used.has(hash)))
      expect(changed(root, enough, changes)).toBe(after)
      for (const hash of used) {
        const fewer = new Map([...enough].filter(([one]) => one !== hash))
        expect(() => changed(root, fewer, changes)).toThrow(TrieNodeError)
        const other = new Map(enough).set(hash, Uint8Array.of(...(enough.get(hash) as Uint8Array), 0))
        expect(() => changed(root, other, changes)).toThrow(/another hash/)
      }
    }),
    { numRuns: 40 },
  )
})

test('a trie without entries, and bytes that are no node', () => {
  const at = new Uint8Array(32)
  expect(new PartialTrie(EMPTY_ROOT, () => undefined).get(at)).toBeUndefined()
  for (const bytes of [Uint8Array.of(0xc1, 0x80), Uint8Array.of(0xc2, 0x80, 0x80), Uint8Array.of(0xff)])
    expect(() => new PartialTrie(keccak_256(bytes), () => bytes).get(at)).toThrow(/not the encoding of one/)
})
