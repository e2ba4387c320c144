/** Maps as circuits open them, for tests: entries by where their paths lead, and the inputs of honest accesses. */
import { toBigint } from '../../src/bytes/bytes.ts'
import { poseidon } from '../../src/hash/poseidon.ts'
import { createCommitment } from '../../src/state/commitment.ts'
import { digitAt, pathOf } from '../../src/state/map-proof.ts'
import { createMapTree } from '../../src/state/map-tree.ts'
import { halt, map, memory, u8, u32, u256, vm } from '../../src/vm/index.ts'
import { openMaps } from '../../src/zk/circuit/map-trees.ts'
import type { CircuitInputs } from '../../src/zk/circuit/witness.ts'

export const hash = await poseidon()

const holder = vm('holder')
  .state({ pc: u8, code: memory(u32, 256), entries: map(u256, u256) })
  .fetch((s) => s.code[s.pc])
  .op('halt', '00000000000000000000000000000000', () => halt(0))
  .otherwise('none')

/** A key whose path begins with these digits, and does not go on with `not`. Wide, so that both halves count. */
export function keyAt(digits: readonly number[], nth = 0): bigint {
  for (let i = 1n, left = nth; ; i++) {
    const key = (i << 130n) + 7n * i
    const path = pathOf(hash, key)
    if (digits.every((digit, depth) => digitAt(hash, path, depth) === digit) && left-- === 0) return key
  }
}

function smallKeyAt(digit: number): bigint {
  for (let key = 1n; ; key++) if (digitAt(hash, pathOf(hash, key), 0) === digit) return key
}

export const digitsOf = (key: bigint, count: number): number[] => {
  const path = pathOf(hash, key)
  return Array.from({ length: count }, (_, depth) => digitAt(hash, path, depth))
}

/** The root of a map. */
export function rootOfMap(entries: ReadonlyMap<bigint, bigint>): bigint {
  const tree = createMapTree({ hash })
  tree.update(entries)
  return toBigint(tree.root())
}

export function opened(entries: ReadonlyMap<bigint, bigint>, key: bigint, levels: number) {
  const commitment = createCommitment(holder.machine, hash)
  commitment.moveTo([new Map()], [entries])
  return openMaps(holder, commitment, [[key]], levels)
}

export const halves = (word: bigint): [bigint, bigint] => [BigInt.asUintN(128, word), word >> 128n]

/** Inputs of MapRead. */
export const readInputs = (
  entries: ReadonlyMap<bigint, bigint>,
  key: bigint,
  levels: number,
): CircuitInputs => ({
  key: halves(key),
  ...opened(entries, key, levels).read({ map: 0, key }),
})

/** Inputs of MapUpdate. */
export function updateInputs(
  entries: ReadonlyMap<bigint, bigint>,
  key: bigint,
  value: bigint,
  levels: number,
): CircuitInputs {
  const maps = opened(entries, key, levels)
  const before = halves(maps.heldBy(0, key))
  return { key: halves(key), before, after: halves(value), ...maps.update({ map: 0, key, value }) }
}

/** A map without a key, or with another value of it. */
export function withValue(
  entries: ReadonlyMap<bigint, bigint>,
  key: bigint,
  value: bigint,
): Map<bigint, bigint> {
  const after = new Map(entries)
  if (value === 0n) after.delete(key)
  else after.set(key, value)
  return after
}

export const LEVELS = 3

/** A value of which both halves are something. */
const value = (n: bigint) => (n << 128n) + n + 1n

type Case = { readonly name: string; readonly entries: ReadonlyMap<bigint, bigint>; readonly key: bigint }

/** A map for each way in which a key can lie in it. */
export function mapCases(): Case[] {
  const key = keyAt([1, 2, 3])
  const at = (...digits: number[]) => keyAt(digits, digits.length === 3 && digits.join() === '1,2,3' ? 1 : 0)
  const of = (...keys: bigint[]) => new Map(keys.map((one, i) => [one, value(BigInt(i) + 5n)]))
  // As the children of a node, its key and value have a zero where its path leads.
  const small = smallKeyAt(1)
  const others = [at(0), at(1, 0), at(1, 1), at(1, 2, 0), at(1, 2, 1)]
  return [
    { name: 'an empty map', entries: of(), key },
    { name: 'the only entry', entries: of(key), key },
    { name: 'the only entry, of a small key', entries: of(small), key: small },
    { name: 'another entry alone, apart at the first digit', entries: of(at(0)), key },
    { name: 'another entry alone, apart at the second digit', entries: of(at(1, 0)), key },
    { name: 'another entry alone, apart at the third digit', entries: of(at(1, 2, 0)), key },
    { name: 'an empty slot of the root', entries: of(at(0), at(2)), key },
    { name: 'an empty slot two levels down', entries: of(at(1, 2, 0), at(1, 2, 1)), key },
    { name: 'another entry in its slot, one level down', entries: of(at(0), at(1, 2, 0)), key },
    { name: 'one of two, which leaves the other at the root', entries: of(key, at(0)), key },
    {
      name: 'one of two in one place, which leaves the other at the root',
      entries: of(key, at(1, 2, 0)),
      key,
    },
    {
      name: 'one of two in one place, which leaves the other one level down',
      entries: of(key, at(1, 2, 0), at(0)),
      key,
    },
    { name: 'one of three beside two entries', entries: of(key, at(0), at(2)), key },
    { name: 'one beside a subtree', entries: of(key, at(0, 1), at(0, 2)), key },
    {
      name: 'one beside an entry and a subtree',
      entries: of(key, at(2), at(0, 1), at(0, 2)),
      key,
    },
    { name: 'the deepest of many', entries: of(key, ...others), key },
    { name: 'nothing among many', entries: of(...others), key },
  ]
}
