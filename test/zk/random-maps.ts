/**
 * Machines made at random that do nothing but look up and put: keys out of registers and out of what was looked up,
 * guards that exclude each other or do not, several maps, and fetching that reads one.
 */
import { builder } from '../../src/ir/build.ts'
import { check } from '../../src/ir/check.ts'
import { type Effect, type KeyedMap, type Machine, mapsOf } from '../../src/ir/machine.ts'
import type { Node } from '../../src/ir/node.ts'
import { bits, bitWidth, type Type } from '../../src/ir/types.ts'
import type { State } from '../../src/state/state.ts'
import { digitsOf } from '../circuits/map-case.ts'
import type { Random } from '../targets/wasm/random-machine.ts'

const WORD = bits(64)
const BOOL = bits(1)
const REGISTERS = ['a', 'b', 'c', 'd']

/** Levels that these maps need: keys are few, and no two of them agree in so many digits. */
export const LEVELS = 4
const KEYS: readonly bigint[] = (() => {
  const keys: bigint[] = []
  for (let key = 0n; keys.length < 7; key++) {
    const apart = keys.every((one) => String(digitsOf(one, LEVELS - 1)) !== String(digitsOf(key, LEVELS - 1)))
    if (apart) keys.push(key)
  }
  return keys
})()

export function randomMapMachine(random: Random): Machine {
  const maps: KeyedMap[] = [
    { name: 'm', key: WORD, value: WORD },
    { name: 'wide', key: bits(200), value: bits(256) },
    { name: 'narrow', key: bits(7), value: bits(3) },
  ].slice(0, 1 + random.below(3))
  const { make, constant } = builder()
  const as = (node: Node, type: Type): Node => {
    const [have, want] = [bitWidth(node.type), bitWidth(type)]
    if (have === want) return node
    return have > want ? make('extract', [node], [want - 1, 0]) : make('zext', [node], undefined, type)
  }
  const block = (lookups: number, puts: number): { effects: Effect[]; words: Node[] } => {
    const words = REGISTERS.map((name) => make('get', [], name, WORD))
    const tests = ['p', 'q'].map((name) => make('get', [], name, BOOL))
    const guard = (): Node => {
      const one = random.pick(tests)
      switch (random.below(5)) {
        case 0:
          return one
        case 1:
          return make('not', [one])
        case 2:
          return make('and', tests)
        default:
          return constant(1n, BOOL)
      }
    }
    const word = () => (random.chance(8) ? constant(random.pick(KEYS), WORD) : random.pick(words))
    const effects: Effect[] = []
    for (let i = 0; i < lookups; i++) {
      const map = random.pick(maps)
      const node = make('lookup', [as(word(), map.key), guard()], map.name, map.value)
      if (node.op !== 'lookup' || effects.some((one) => one.kind === 'lookup' && one.node === node)) continue
      effects.push({ kind: 'lookup', node })
      words.push(as(node, WORD))
      if (random.chance(6)) {
        const fires = make('eq', [as(word(), bits(8)), constant(5n, bits(8))])
        effects.push({ kind: 'trap', guard: fires, reason: 'five' })
      }
    }
    for (let i = 0; i < puts; i++) {
      const map = random.pick(maps)
      const value = random.chance(3) ? constant(0n, map.value) : as(word(), map.value)
      effects.push({ kind: 'put', map: map.name, key: as(word(), map.key), value, guard: guard() })
    }
    return { effects, words }
  }
  const only = block(1 + random.below(4), random.below(4))
  const sets = (words: readonly Node[], names: readonly string[]): Effect[] =>
    names.map((register, i) => ({ kind: 'set', register, value: words.at(-1 - i)! }))
  const fetched = random.chance(2) ? block(1, 0) : { effects: [], words: [] }
  const machine: Machine = {
    name: 'maps',
    registers: [
      ...[...REGISTERS, 'e'].map((name) => ({ name, type: WORD })),
      ...['p', 'q'].map((name) => ({ name, type: BOOL })),
    ],
    memories: [],
    maps,
    traps: ['otherwise', 'five'],
    fetch: {
      effects: [
        ...fetched.effects,
        ...sets(fetched.words, fetched.words.length > 0 ? ['e'] : []),
        { kind: 'out', name: 'word', value: constant(0n, bits(8)) },
      ],
    },
    wordWidth: 8,
    instructions: [
      {
        name: 'only',
        assembly: 'only',
        encoding: '........',
        pattern: { width: 8, mask: 0n, match: 0n },
        over: [],
        block: { effects: [...only.effects, ...sets(only.words, ['a', 'b'])] },
      },
    ],
    otherwise: 'otherwise',
    microcode: [],
  }
  check(machine)
  return machine
}

/** Registers and values that are keys, so that keys meet. */
export function randomMapState(machine: Machine, random: Random): State {
  const key = () => random.pick(KEYS)
  const registers = Object.fromEntries(
    machine.registers.map(({ name, type }) => [name, bitWidth(type) === 1 ? BigInt(random.below(2)) : key()]),
  )
  const maps = Object.fromEntries(
    mapsOf(machine).map(({ name, value }) => {
      const held = KEYS.flatMap((one) => {
        const some = BigInt.asUintN(bitWidth(value), random.chance(4) ? random.big() : key())
        return random.chance(2) || some === 0n ? [] : [[one, some] as const]
      })
      return [name, new Map(held)]
    }),
  )
  return { status: { kind: 'running' }, registers, memories: {}, maps }
}
