/**
 * Machines made at random, of one instruction: every op, type, guard and memory in combinations that
 * no author would think of.
 */
import { builder } from '../../../src/ir/build.ts'
import { check } from '../../../src/ir/check.ts'
import type { Block, Effect, Machine, Memory, Register } from '../../../src/ir/machine.ts'
import type { Node } from '../../../src/ir/node.ts'
import {
  bits,
  bitWidth,
  cardinality,
  felt,
  MAX_STATE_WIDTH,
  sameType,
  type Type,
} from '../../../src/ir/types.ts'
import type { State } from '../../../src/state/state.ts'
import { anyNode, type Computing, FIELD_OPS, WORD_OPS } from '../../ir/any-node.ts'

export const SMALL_PRIME = felt(2n ** 31n - 1n)
export const MIDDLE_PRIME = felt(2n ** 64n - 2n ** 32n + 1n)
export const WIDE_PRIME = felt(2n ** 251n + 17n * 2n ** 192n + 1n)
export const FIELDS = [SMALL_PRIME, felt(251n), MIDDLE_PRIME, WIDE_PRIME, felt(2n ** 256n - 2n ** 32n - 977n)]

/** A random source that a seed determines: mulberry32. */
export class Random {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  word(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  below(limit: number): number {
    return this.word() % limit
  }
  chance(of: number): boolean {
    return this.below(of) === 0
  }
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]
  }
  big(): bigint {
    let value = 0n
    for (let i = 0; i < 8; i++) value = (value << 32n) | BigInt(this.word())
    return value
  }
  /** A value of a type: often one at an edge. */
  value(type: Type): bigint {
    const size = cardinality(type)
    const width = BigInt(bitWidth(type))
    const edges = [
      0n,
      1n,
      2n,
      size - 1n,
      size - 2n,
      size / 2n,
      size / 2n - 1n,
      width,
      width - 1n,
      this.big() >> BigInt(this.below(256)),
    ]
    const big = width > 256n ? (this.big() << 256n) | this.big() : this.big()
    return (this.chance(3) ? big : this.pick(edges)) % size
  }
  width(): number {
    return this.pick([
      1,
      1,
      5,
      8,
      16,
      31,
      32,
      32,
      32,
      33,
      63,
      64,
      64,
      64,
      65,
      100,
      127,
      128,
      129,
      192,
      200,
      255,
      256,
      1 + this.below(256),
    ])
  }
  /** Bits of an intermediate value. */
  wideWidth(): number {
    return this.chance(4)
      ? this.pick([257, 320, 384, 448, 511, 512, 512, 257 + this.below(256)])
      : this.width()
  }
}

export type MachineOptions = {
  readonly fields?: boolean
  readonly effects?: boolean
  /** Reads preimages, under guards. */
  readonly preimages?: boolean
  readonly nodes?: number
  readonly simplify?: boolean
  /** An op of which the instruction makes at least one node, whose value reaches a register. */
  readonly force?: Computing
}

const BOOL = bits(1)

/** What the pool grows by; shifts twice, as most of the work on limbs is theirs. */
const GROWTH = [...WORD_OPS, ...(['shl', 'lshr', 'ashr'] as const)]

/** The block's nodes in the making. */
class Pool {
  readonly nodes: Node[] = []
  readonly #random: Random
  readonly #build: ReturnType<typeof builder>
  readonly #fields: boolean

  constructor(random: Random, simplify: boolean, fields: boolean) {
    this.#random = random
    this.#build = builder({ simplify })
    this.#fields = fields
  }

  make(...args: Parameters<ReturnType<typeof builder>['make']>): Node {
    const node = this.#build.make(...args)
    this.nodes.push(node)
    return node
  }

  constant(type: Type): Node {
    return this.make('const', [], this.#random.value(type), type)
  }

  /** Some node as a value of the type. */
  as(type: Type): Node {
    const random = this.#random
    const fitting = this.nodes.filter((node) => sameType(node.type, type))
    if (fitting.length > 0 && !random.chance(4)) return random.pick(fitting)
    const from = random.pick(this.nodes.filter((node) => node.type.kind === 'bits'))
    if (!from || random.chance(8)) return this.constant(type)
    if (type.kind === 'felt') return this.make('tofelt', [this.narrowed(from)], undefined, type)
    const [have, want] = [bitWidth(from.type), type.width]
    if (have < want) return this.make(random.pick(['zext', 'sext']), [from], undefined, type)
    const low = random.below(have - want + 1)
    return this.make('extract', [from], [low + want - 1, low])
  }

  bool(): Node {
    return this.as(BOOL)
  }

  /** A word, or the low bits of one that nothing can hold. */
  narrowed(node: Node): Node {
    return bitWidth(node.type) > MAX_STATE_WIDTH
      ? this.make('extract', [node], [MAX_STATE_WIDTH - 1, 0])
      : node
  }

  grow(): void {
    const random = this.#random
    const fields = this.#fields && random.chance(4)
    this.add(random.chance(12) ? 'call' : random.pick(fields ? FIELD_OPS : GROWTH))
  }

  /** A node of an op, over nodes that are there. */
  add(op: Computing): Node {
    const random = this.#random
    return anyNode(op, {
      make: (...args) => this.make(...args),
      as: (type) => this.as(type),
      below: (limit) => random.below(limit),
      width: () => random.wideWidth(),
      felt: () => random.pick(FIELDS),
      either: () => (this.#fields && random.chance(4) ? random.pick(FIELDS) : bits(random.wideWidth())),
    })
  }
}

/** A machine of one instruction, which every word is. */
export function randomMachine(seed: number, options: MachineOptions = {}): Machine {
  const random = new Random(seed)
  const typeOf = () => (options.fields && random.chance(4) ? random.pick(FIELDS) : bits(random.width()))
  const registers: Register[] = Array.from({ length: 3 + random.below(4) }, (_, i) => ({
    name: `r${i}`,
    type: typeOf(),
  }))
  registers.push({ name: 'w', type: bits(64) })
  for (let i = 0; i < 2; i++) registers.push({ name: `f${i}`, type: typeOf(), count: random.pick([2, 8]) })
  const memories: Memory[] = options.effects
    ? Array.from({ length: 2 }, (_, i) => {
        const element: Type = random.chance(2) ? bits(8) : typeOf()
        const slot = element.kind === 'felt' ? 5 : Math.ceil(Math.log2(Math.ceil(element.width / 8)))
        const size = random.pick([5, 6, 8, 12, 13, 16, 24, 31, 32, 33, 38, 40, 63, 64])
        return {
          name: `m${i}`,
          element,
          addressBits: Math.max(1, size - slot),
          endian: random.pick(['little', 'big']),
        }
      })
    : []
  const fixed = registers.filter(({ count }) => count === undefined)
  const pool = new Pool(random, options.simplify ?? random.chance(2), options.fields ?? false)
  const leaves = () => {
    for (const { name, type } of fixed) pool.make('get', [], name, type)
  }
  const read = () => {
    const { name, type, count } = random.pick(registers.filter((r) => r.count !== undefined))
    pool.make('read', [pool.as(bits(Math.log2(count!)))], name, type)
  }
  const accessOf = () => {
    const memory = random.pick(memories)
    const isBytes = memory.element.kind === 'bits' && memory.element.width === 8
    const type = isBytes ? bits(8 * random.pick([1, 2, 4, 8, 16, 32])) : memory.element
    // Few addresses, so that accesses meet: near page ends, and at both ends of the memory.
    let address = pool.as(bits(memory.addressBits))
    if (!random.chance(3) && memory.addressBits > 4) {
      const near = pool.make(
        'const',
        [],
        BigInt.asUintN(memory.addressBits, random.pick([0n, 4090n, -3n, -20n, 0x7ff8n])),
        bits(memory.addressBits),
      )
      address = pool.make('add', [
        near,
        pool.make('zext', [pool.as(bits(3))], undefined, bits(memory.addressBits)),
      ])
    }
    return { memory: memory.name, address, type }
  }

  const grow = (count: number) => {
    for (let i = 0; i < count; i++) {
      if (random.chance(8)) read()
      else pool.grow()
    }
  }
  // In fetch, `in` does not exist; in the instruction, `get` sees what fetch set.
  leaves()
  grow(4)
  const fetchEffects: Effect[] = []
  const outs = [
    { name: 'word', type: bits(8) },
    { name: 'extra', type: typeOf() },
  ]
  if (options.effects && random.chance(3))
    fetchEffects.push({
      kind: 'trap',
      guard: pool.make('eq', [pool.as(bits(8)), pool.constant(bits(8))]),
      reason: 'fetch',
    })
  fetchEffects.push({ kind: 'set', register: 'r0', value: pool.as(registers[0].type) })
  for (const { name, type } of outs) fetchEffects.push({ kind: 'out', name, value: pool.as(type) })

  pool.nodes.length = 0
  leaves()
  for (const { name, type } of outs) pool.make('in', [], name, type)
  const effects: Effect[] = []
  const guards = [pool.constant(BOOL), pool.make('const', [], 1n, BOOL)]
  const guardOf = () => {
    if (random.chance(4)) guards.push(pool.bool())
    if (random.chance(6)) guards.push(pool.make('and', [random.pick(guards), pool.bool()]))
    if (random.chance(6)) guards.push(pool.make('not', [random.pick(guards)]))
    return random.pick(guards)
  }
  const count = options.nodes ?? 20
  for (let i = 0; i < 4; i++) {
    grow(Math.ceil(count / 8))
    if (options.effects && random.chance(2)) {
      const { memory, address, type } = accessOf()
      const node = pool.make('load', [address, guardOf()], memory, type)
      effects.push({ kind: 'load', node })
    }
    if (options.preimages && random.chance(2)) {
      // Few keys and offsets, so that reads meet.
      const guard = guardOf()
      const key = random.chance(2)
        ? pool.as(bits(256))
        : pool.make('zext', [pool.as(bits(2))], undefined, bits(256))
      const offset = random.chance(2)
        ? pool.as(bits(64))
        : pool.make('zext', [pool.as(bits(6))], undefined, bits(64))
      for (const result of random.pick([['word'], ['size'], ['word', 'size'], ['size', 'word']])) {
        const node = pool.make('preimage', [key, offset, guard], result)
        effects.push({ kind: 'preimage', node })
      }
    }
    if (options.effects && random.chance(5)) {
      const guard = pool.make('and', [
        guardOf(),
        pool.make('ult', [pool.as(bits(8)), pool.make('const', [], 9n, bits(8))]),
      ])
      effects.push({ kind: 'trap', guard, reason: random.pick(['one', 'two']) })
    }
  }
  grow(Math.ceil(count / 2))
  if (options.effects) {
    for (let i = random.below(6); i > 0; i--) {
      const guard = guardOf()
      if (random.chance(2)) {
        const { memory, address, type } = accessOf()
        effects.push({ kind: 'store', memory, address, value: pool.as(type), guard })
      } else {
        const { name, type, count: elements } = random.pick(registers.filter((r) => r.count !== undefined))
        effects.push({
          kind: 'write',
          register: name,
          index: pool.as(bits(Math.log2(elements!))),
          value: pool.as(type),
          guard,
        })
      }
    }
    for (let i = random.below(3); i > 0; i--) {
      const guard = pool.make('and', [
        pool.bool(),
        pool.make('eq', [pool.as(bits(2)), pool.constant(bits(2))]),
      ])
      effects.push({ kind: 'halt', guard, code: pool.as(bits(64)) })
    }
  } else {
    const file = registers.find((r) => r.count !== undefined)!
    for (let i = 0; i < 2; i++) {
      effects.push({
        kind: 'write',
        register: file.name,
        index: pool.constant(bits(Math.log2(file.count!))),
        value: pool.as(file.type),
        guard: guards[1],
      })
    }
  }
  // What `when` makes of a set: the register keeps its value in one of two cases.
  const tests = [pool.bool(), pool.bool()]
  const kept = (name: string, type: Type) => {
    const before = pool.make('get', [], name, type)
    const value = pool.as(type)
    return pool.make(
      'ite',
      random.chance(2) ? [random.pick(tests), value, before] : [random.pick(tests), before, value],
    )
  }
  for (const { name, type } of fixed) {
    if (random.chance(4)) continue
    effects.push({ kind: 'set', register: name, value: random.chance(2) ? kept(name, type) : pool.as(type) })
  }

  if (options.force) {
    const made = pool.add(options.force)
    const width = bitWidth(made.type)
    const parts =
      width > MAX_STATE_WIDTH
        ? [pool.narrowed(made), pool.make('extract', [made], [width - 1, MAX_STATE_WIDTH])]
        : [made]
    for (const [i, value] of parts.entries()) {
      const register = i === 0 ? 'forced' : 'high'
      registers.push({ name: register, type: value.type })
      effects.push({ kind: 'set', register, value })
    }
  }

  const block: Block = { effects }
  const machine: Machine = {
    name: `random${seed}`,
    registers,
    memories,
    traps: ['otherwise', 'fetch', 'one', 'two'],
    fetch: { effects: fetchEffects },
    wordWidth: 8,
    instructions: [
      {
        name: 'only',
        assembly: 'only',
        encoding: '........',
        pattern: { width: 8, mask: 0n, match: 0n },
        over: [],
        block,
      },
    ],
    otherwise: 'otherwise',
    microcode: [],
  }
  check(machine)
  return machine
}

/** A running state with random registers and a few random pages. */
export function randomState(machine: Machine, random: Random): State {
  const registers = Object.fromEntries(
    machine.registers.map(({ name, type, count }) => [
      name,
      count === undefined ? random.value(type) : Array.from({ length: count }, () => random.value(type)),
    ]),
  )
  const memories = Object.fromEntries(
    machine.memories.map((memory) => {
      const slot =
        memory.element.kind === 'felt' ? 5 : Math.ceil(Math.log2(Math.ceil(memory.element.width / 8)))
      const last = (1n << BigInt(Math.max(0, memory.addressBits + slot - 12))) - 1n
      const pages = new Map<bigint, Uint8Array>()
      for (const page of [0n, 1n, 7n, last]) {
        if (page > last || random.chance(3)) continue
        // All ones half of the time: not canonical for most types.
        const fill = random.chance(2)
        const size = Number(1n << BigInt(Math.min(12, memory.addressBits + slot)))
        const data = new Uint8Array(4096)
        for (let i = 0; i < size; i++) data[i] = fill ? 0xff : random.below(256)
        pages.set(page, data)
      }
      return [memory.name, pages]
    }),
  )
  return { status: { kind: 'running' }, registers, memories }
}
