/**
 * Random machines for the tests of the IR, made with the raw builder and not with the language; and machines composed of
 * them. A feature can be forced: then a step of the first instruction uses it, whatever else the machine has.
 */
import fc from 'fast-check'
import { toBigint } from '../../src/bytes/bytes.ts'
import { builder } from '../../src/ir/build.ts'
import { parseEncoding } from '../../src/ir/encoding.ts'
import type { Block, Effect, KeyedMap, Machine, Memory } from '../../src/ir/machine.ts'
import { ACTIVE } from '../../src/ir/machine.ts'
import type { Node } from '../../src/ir/node.ts'
import { machineId } from '../../src/ir/print.ts'
import { bits, bitWidth, MAX_WIDTH } from '../../src/ir/types.ts'
import { localKey } from '../../src/preimage/index.ts'
import type { State } from '../../src/state/state.ts'
import { state } from '../../src/testing/index.ts'
import { compose, resume, type Vm } from '../../src/vm/index.ts'
import { anyDefinition } from './any-node.ts'
import { cook, type Line, recipe } from './dags.ts'

export const FIELD = (1n << 61n) - 1n

/** What a step of a machine can use beside registers, files and a memory. */
export const FEATURES = ['map', 'preimage', 'wide word', 'function'] as const
export type Feature = (typeof FEATURES)[number]

type Plan = { readonly width: number; readonly lines: readonly Line[]; readonly effects: readonly number[][] }

const plan: fc.Arbitrary<Plan> = fc.record({
  width: fc.constantFrom(1, 5, 8, 32, 64, 100, 256),
  lines: recipe({ maxLength: 12 }),
  effects: fc.array(fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }), { maxLength: 8 }),
})

const NAMES = ['x', 'y', 'b', 'word'] as const

/** What blocks are over: a byte memory, maps, and reasons to trap. */
type World = {
  readonly memory: Memory
  readonly maps: readonly KeyedMap[]
  readonly reasons: readonly string[]
}

/** The builder of a block, and what its nodes are cut from. */
type Bench = {
  readonly build: ReturnType<typeof builder>
  readonly nodes: Node[]
  readonly sized: (pick: number, to: number) => Node
}

/** A function of a few nodes that picks decide, called with nodes that are there. */
function called({ build, nodes, sized }: Bench, picks: readonly number[]): Node {
  let seed = picks.reduce((sum, pick) => (sum * 31 + pick) >>> 0, 7)
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * limit)
  }
  const width = () => [1, 8, 32, 64, 100, 256][below(6)]
  const definition = anyDefinition({
    below,
    width,
    felt: () => ({ kind: 'felt', modulus: FIELD }),
    either: () => bits(width()),
  })
  const args = definition.params.map((type, i) => sized(picks[i % picks.length] + i, bitWidth(type)))
  const node = build.make('call', args, definition)
  nodes.push(node)
  return node
}

/** Both results of reading a preimage, or the size alone. */
function asked(bench: Bench, effects: Effect[], args: readonly Node[], results: readonly string[]): Node {
  let node!: Node
  for (const result of results) {
    node = bench.build.make('preimage', [...args], result)
    if (effects.some((effect) => effect.kind === 'preimage' && effect.node === node)) continue
    effects.push({ kind: 'preimage', node })
    bench.nodes.push(node)
  }
  return node
}

/** A lookup that happens if the guard is true. */
function lookedUp(bench: Bench, effects: Effect[], map: KeyedMap, key: Node, guard: Node): Node {
  const node = bench.build.make('lookup', [key, guard], map.name, map.value)
  if (effects.some((effect) => effect.kind === 'lookup' && effect.node === node)) return node
  effects.push({ kind: 'lookup', node })
  bench.nodes.push(node)
  return node
}

/** Uses a feature without any condition; the result says what came of it. */
function forced(bench: Bench, effects: Effect[], feature: Feature, { maps }: World): Node {
  const { build, sized } = bench
  const { make, constant } = build
  const always = constant(1n, bits(1))
  switch (feature) {
    case 'map': {
      const [map] = maps
      const widths = { key: bitWidth(map.key), value: bitWidth(map.value) }
      const found = lookedUp(bench, effects, map, sized(1, widths.key), always)
      const sum = make('add', [found, constant(1n, map.value)])
      effects.push({ kind: 'put', map: map.name, key: sized(1, widths.key), value: sum, guard: always })
      effects.push({ kind: 'put', map: map.name, key: sized(3, widths.key), value: found, guard: always })
      return found
    }
    case 'preimage': {
      // Local data of eight numbers, of which everybody has some.
      const number = make('zext', [sized(2, 3)], undefined, bits(256))
      const key = make('or', [constant(toBigint(localKey(0n)), bits(256)), number])
      const offset = make('zext', [sized(4, 6)], undefined, bits(64))
      return asked(bench, effects, [key, offset, always], ['size', 'word'])
    }
    case 'wide word': {
      const wide = (pick: number) => make('zext', [sized(pick, 256)], undefined, bits(MAX_WIDTH))
      const product = make('mul', [wide(0), wide(1)])
      const rest = make('urem', [product, wide(2)])
      bench.nodes.push(product, rest)
      return make('xor', [make('extract', [rest], [255, 0]), make('extract', [product], [511, 256])])
    }
    case 'function':
      return called(bench, [3, 1, 4, 1, 5])
  }
}

/** A block over the registers x, y, b, the file r, a byte memory and maps; effects as the plan picks them. */
export function blockOf(
  { width, lines, effects: picks }: Plan,
  world: World,
  force: readonly Feature[] = [],
): Block {
  const { memory, maps, reasons } = world
  const build = builder()
  const nodes = cook(lines, build.make, width, MAX_WIDTH)
  const any = (pick: number) => nodes[pick % nodes.length]
  const sized = (pick: number, to: number): Node => {
    const node = any(pick)
    const from = bitWidth(node.type)
    if (from === to) return node
    return from < to
      ? build.make(pick % 2 ? 'zext' : 'sext', [node], undefined, bits(to))
      : build.make('extract', [node], [to - 1, 0])
  }
  const bench: Bench = { build, nodes, sized }
  const effects: Effect[] = []
  const results = force.map((feature) => {
    const value = forced(bench, effects, feature, world)
    const known = bitWidth(value.type)
    return known < 256 ? build.make('zext', [value], undefined, bits(256)) : value
  })
  if (results.length > 0) {
    const value = results.reduce((sum, one) => build.make('xor', [sum, one]))
    effects.push({ kind: 'set', register: 'forced', value })
  }
  const set = new Set<string>()
  for (const pick of picks) {
    const [kind, a, b, c, d, e] = pick
    const guard = sized(a, 1)
    switch (kind % 11) {
      case 0: {
        const type = bits([8, 16, 32, 64, 128, 256][e % 6])
        const node = build.make('load', [sized(b, memory.addressBits), guard], memory.name, type)
        if (node.op !== 'load' || effects.some((effect) => effect.kind === 'load' && effect.node === node))
          break
        effects.push({ kind: 'load', node })
        nodes.push(node)
        break
      }
      case 1:
        effects.push({ kind: 'trap', guard, reason: reasons[b % reasons.length] })
        break
      case 2:
        effects.push({ kind: 'halt', guard, code: sized(b, 64) })
        break
      case 3: {
        const register = NAMES[b % 3]
        if (set.has(register)) break
        set.add(register)
        effects.push({ kind: 'set', register, value: sized(c, register === 'b' ? 1 : width) })
        break
      }
      case 4:
        effects.push({ kind: 'write', register: 'r', index: sized(b, 3), value: sized(c, 32), guard })
        break
      case 5: {
        const value = sized(c, [8, 16, 32, 64][d % 4])
        effects.push({
          kind: 'store',
          memory: memory.name,
          address: sized(b, memory.addressBits),
          value,
          guard,
        })
        break
      }
      case 6:
      case 10:
        asked(bench, effects, [sized(b, 256), sized(c, 64), guard], d % 2 ? ['word', 'size'] : ['size'])
        break
      case 7:
        called(bench, pick)
        break
      default: {
        const map = maps[e % Math.max(1, maps.length)]
        if (!map) break
        const key = sized(b, bitWidth(map.key))
        if (kind % 11 === 8) lookedUp(bench, effects, map, key, guard)
        else effects.push({ kind: 'put', map: map.name, key, value: sized(c, bitWidth(map.value)), guard })
      }
    }
  }
  return { effects }
}

const mapTypes = fc.record({
  key: fc.constantFrom(3, 8, 64, 256).map(bits),
  value: fc.constantFrom(1, 8, 64, 256).map(bits),
})

/**
 * Machines whose checker has nothing to say.
 * @param force - what the instruction `op0` uses in any case, with a result in the register `forced`
 */
export const machineWith = (...force: readonly Feature[]): fc.Arbitrary<Machine> =>
  fc
    .record({
      width: fc.constantFrom(1, 5, 8, 32, 64, 100, 256),
      addressBits: fc.integer({ min: 5, max: 64 }),
      endian: fc.constantFrom('little' as const, 'big' as const),
      reason: fc.string({ minLength: 1, maxLength: 12 }),
      plans: fc.array(plan, { minLength: 1, maxLength: 4 }),
      microcode: fc.option(plan, { nil: undefined }),
      felts: fc.boolean(),
      maps: fc.array(mapTypes, { minLength: force.includes('map') ? 1 : 0, maxLength: 2 }),
    })
    .map(({ width, addressBits, endian, reason, plans, microcode, felts, maps: types }): Machine => {
      const memory: Memory = { name: 'mem', element: bits(8), addressBits, endian }
      const maps = types.map((type, i): KeyedMap => ({ name: `m${i}`, ...type }))
      const traps = [
        'no instruction',
        ...(reason === 'no instruction' ? [] : [reason]),
        'invalid microcode state',
      ]
      const world = { memory, maps, reasons: traps }
      const at = (p: Plan, first = false) => blockOf({ ...p, width }, world, first ? force : [])
      const build = builder()
      const word = build.make('get', [], 'iw', bits(16))
      return {
        name: 'random',
        registers: [
          { name: 'x', type: bits(width) },
          { name: 'y', type: bits(width) },
          { name: 'b', type: bits(1) },
          { name: 'iw', type: bits(16) },
          { name: 'r', type: bits(32), count: 8 },
          { name: 'micro', type: bits(8) },
          ...(felts ? [{ name: 'f', type: { kind: 'felt', modulus: FIELD } as const }] : []),
          ...(force.length > 0 ? [{ name: 'forced', type: bits(256) }] : []),
        ],
        memories: [memory],
        ...(maps.length > 0 ? { maps } : {}),
        traps: [...new Set(traps)],
        fetch: { effects: [{ kind: 'out', name: 'word', value: word }] },
        wordWidth: 16,
        instructions: plans.map((p, i) => {
          const encoding = `${i.toString(2).padStart(4, '0')} aaaa bbbb ....`
          return {
            name: `op${i}`,
            assembly: `op${i} a, b`,
            encoding,
            pattern: parseEncoding(encoding).pattern,
            over: [],
            block: at(p, i === 0),
          }
        }),
        otherwise: 'no instruction',
        microcode: microcode ? [{ name: 'routine', block: at(microcode) }] : [],
      }
    })

/** Machines that may use anything. */
export const machine: fc.Arbitrary<Machine> = machineWith()

export const vmOf = (of: Machine): Vm => ({
  ...{ name: of.name, machine: of, id: machineId(of) },
  ...{ fields: new Map(), sources: new Map(), formats: {}, displays: new Map() },
})

/**
 * Machines made of two, each of which the other follows when it stops, or which stop the whole.
 * @param force - what the first instruction of each uses
 */
export const composed = (...force: readonly Feature[]): fc.Arbitrary<Machine> =>
  fc.tuple(machineWith(...force), machineWith(...force), fc.boolean()).map(([a, b, taken]) => {
    const to = (part: string) => () => resume(part)
    const handlers = { a: to('b'), b: to('a') }
    const bridge = taken ? { halted: handlers, trapped: handlers } : {}
    return compose('whole', { a: vmOf(a), b: vmOf(b) }, bridge).machine
  })

/** What a machine can be made to use: a feature, or a second machine. */
export const KINDS = [...FEATURES, 'composition'] as const

/** Machines that use this in a step of theirs for certain. */
export const machineOfKind = (kind: (typeof KINDS)[number]): fc.Arbitrary<Machine> =>
  kind === 'composition' ? composed(...FEATURES) : machineWith(kind)

/**
 * States whose next step is mostly that of an instruction: the first one, another, none, or microcode.
 * @param first - the first instruction only
 */
export function start(of: Machine, first = false): fc.Arbitrary<State> {
  const words = of.registers.map(({ name }) => name).filter((name) => /(^|\.)iw$/.test(name))
  const parts = of.registers.some(({ name }) => name === ACTIVE) ? words.length : 0
  return fc
    .record({
      one: state(of),
      op: fc.nat(first ? 0 : parts > 0 ? 4 : of.instructions.length),
      low: fc.nat(0xfff),
      micro: fc.nat(first ? 0 : 2),
      active: fc.nat(Math.max(0, parts - 1)),
    })
    .map(({ one, op, low, micro, active }) => ({
      ...one,
      registers: {
        ...one.registers,
        ...Object.fromEntries(words.map((name) => [name, BigInt((op << 12) | low)])),
        ...(of.registers.some(({ name }) => name === 'micro') ? { micro: BigInt(micro) } : {}),
        ...(parts > 0 ? { [ACTIVE]: BigInt(active) } : {}),
      },
    }))
}
