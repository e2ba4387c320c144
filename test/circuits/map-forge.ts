/**
 * Lies about a key of a map: candidates for the inputs of MapRead and MapUpdate that claim another value before, another
 * shape of the tree, or another entry beside. None may reach the root before with other results than the truth.
 */
import { toBigint } from '../../src/bytes/bytes.ts'
import { digitAt, pathOf } from '../../src/state/map-proof.ts'
import { inverse, mod } from '../../src/zk/circuit/field.ts'
import type { CircuitInputs } from '../../src/zk/circuit/witness.ts'
import { halves, hash, keyAt, LEVELS, opened } from './map-case.ts'

export const WRONG = (77n << 128n) + 78n
export const NEW = (99n << 128n) + 98n

export function entryDigest(key: bigint, value: bigint): bigint {
  const work = new Uint8Array(64)
  for (const [i, word] of [key, value].entries())
    for (let k = 0; k < 32; k++) work[32 * i + 31 - k] = Number((word >> BigInt(8 * k)) & 255n)
  hash.map.leaves(work, work)
  return toBigint(work.slice(0, 32))
}

const slotOf = (key: bigint, depth: number) => digitAt(hash, pathOf(hash, key), depth)
const flags = (pattern: number) => Array.from({ length: LEVELS }, (_, i) => BigInt((pattern >> i) & 1))
/** Nodes from the root on, as many as `count`. */
const first = (count: number) => (1 << count) - 1
const zeros = () => [0n, 0n, 0n, 0n]

type Entries = ReadonlyMap<bigint, bigint>
type Rows = { readonly children: bigint[][]; readonly kinds: bigint[][] }

/** The nodes that are there on the way to a key, with what is on the way itself. */
function realRows(entries: Entries, key: bigint): Rows & { readonly depth: number } {
  const { children, kinds, inside } = opened(entries, key, LEVELS).read({ map: 0, key }) as {
    children: bigint[][]
    kinds: bigint[][]
    inside: bigint[]
  }
  return { children, kinds, depth: inside.filter((one) => one === 1n).length }
}

/** Other entries to speak of: none, those of the map, and two that are not in it. */
function others(entries: Entries, key: bigint): (readonly [bigint, bigint])[] {
  const own = [...entries].filter(([one]) => one !== key).slice(0, 2)
  return [
    [0n, 0n],
    ...own,
    [keyAt([1, 2, 3], 5), 3n],
    [keyAt([1, 2, 0], 5), 4n],
    [key, entries.get(key) ?? NEW],
  ]
}

/**
 * @param every - also with nodes in any pattern, not only from the root on
 */
export function* readLies(entries: Entries, key: bigint, every: boolean): Generator<CircuitInputs> {
  const { children, kinds } = realRows(entries, key)
  const patterns = every ? Array.from({ length: 1 << LEVELS }, (_, i) => i) : [0, 1, 2, 3].map(first)
  const ends = [...others(entries, key), [key, WRONG] as const]
  for (const pattern of patterns) {
    for (const [entryKey, entryValue] of ends) {
      for (const isEntry of [0n, 1n]) {
        const end = { entryKey: halves(entryKey), entryValue: halves(entryValue), isEntry }
        const base = { key: halves(key), inside: flags(pattern), kinds, children, ...end }
        yield base
        // A part of an entry, so much that it has the digest of the one that is there.
        const own = entries.get(key)
        if (own !== undefined && entryKey === key && entryValue !== own) {
          const part = mod(entryDigest(key, own) * inverse(entryDigest(key, entryValue)))
          yield { ...base, isEntry: part }
        }
        // An entry as a node of the hash of entries: its tag is that of entries, its children are key and value.
        for (const [one, value] of entries) {
          const depth = pattern.toString(2).replace(/^0$/, '').length - 1
          if (depth < 0) continue
          const disguised = children.with(depth, [...halves(one), ...halves(value)])
          yield { ...base, children: disguised, kinds: kinds.with(depth, [mod(-4n), 0n, 0n, 0n]) }
        }
      }
    }
  }
}

/** @param value - the value after */
export function* updateLies(
  entries: Entries,
  key: bigint,
  value: bigint,
  every: boolean,
): Generator<CircuitInputs> {
  const real = realRows(entries, key)
  const truth = entries.get(key) ?? 0n
  const patterns = every
    ? Array.from({ length: 1 << (2 * LEVELS) }, (_, i) => [i >> LEVELS, i & ((1 << LEVELS) - 1)] as const)
    : [0, 1, 2, 3].flatMap((inside) =>
        [0, 1, 2, 3].flatMap((shared) => (shared <= inside ? [[first(inside), first(shared)] as const] : [])),
      )
  const beside = (row: readonly bigint[], depth: number) =>
    row.map((one, i) => (i === slotOf(key, depth) ? 0n : one))
  const rows = {
    siblings: real.children.map(beside),
    kinds: real.kinds.map(beside),
  }
  for (const before of [...new Set([truth, 0n, WRONG])]) {
    for (const [inside, shared] of patterns) {
      const last = inside.toString(2).length - 1
      for (const [otherKey, otherValue] of others(entries, key)) {
        const base = {
          key: halves(key),
          before: halves(before),
          after: halves(value),
          inside: flags(inside),
          shared: flags(shared),
          otherKey: halves(otherKey),
          otherValue: halves(otherValue),
        }
        yield { ...base, ...rows }
        if (inside === 0) continue
        // The other entry alone in the last node, said to be an entry or not.
        const placed = zeros().with(slotOf(otherKey, last), entryDigest(otherKey, otherValue))
        const siblings = rows.siblings.with(last, placed)
        yield { ...base, siblings, kinds: rows.kinds.with(last, zeros().with(slotOf(otherKey, last), 1n)) }
        yield { ...base, siblings, kinds: rows.kinds.with(last, zeros()) }
        // What is on the path is another digest than it is said to be, and a sibling makes up for it.
        const slot = slotOf(key, last)
        const claimed = entryDigest(key, before === 0n ? value : before)
        const patched = rows.siblings[last]!.with(slot, mod(real.children[last]![slot]! - claimed))
        yield { ...base, ...rows, siblings: rows.siblings.with(last, patched) }
        // Kinds that are not bits, with the sum that the hash asks for, and less entries.
        const weight = rows.kinds[last]!.reduce((sum, bit, i) => sum + (bit << BigInt(i)), 0n)
        yield { ...base, ...rows, kinds: rows.kinds.with(last, [mod(-weight), weight, 0n, 0n]) }
      }
    }
  }
}
