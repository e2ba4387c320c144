/**
 * Traces one block: runs the author's function on words that record what is done to them.
 *
 * Fixed registers are followed in SSA form (a `when` joins them with `ite`); register files and
 * memory become guarded effects in order.
 * @module
 */

import { trailingZeros } from '../ir/bounds.ts'
import { builder, IrError } from '../ir/build.ts'
import { type Block, type Effect, type Machine, type Memory, MICRO, type Register } from '../ir/machine.ts'
import { constant, type Node } from '../ir/node.ts'
import type { Op } from '../ir/ops.ts'
import { bits, bitWidth, cardinality, MAX_WIDTH, sameType, showType, type Type } from '../ir/types.ts'
import { callSite, markSite, TraceError } from './error.ts'
import {
  type Bool,
  FeltValue,
  type FeltWord,
  type Value,
  WORD_KEY,
  type Word,
  type WordTracer,
  WordValue,
} from './word.ts'

type Declarations = Pick<Machine, 'registers' | 'memories'>

const BOOL = bits(1)

export class Tracer implements WordTracer {
  /** Words that were used as property keys, by the symbol that stood for them. */
  readonly keys = new Map<symbol, WordValue>()
  readonly #state: Declarations
  readonly #routines: readonly string[]
  readonly #build = builder()
  readonly #effects: Effect[] = []
  readonly #unused = new Map<WordValue, Error>()
  #fixed = new Map<string, Node>()
  #written: { file: string; guard: Node; index: Node; value: Node }[] = []
  #stored = new Set<string>()
  #guard: Node
  #dead = false

  constructor(state: Declarations, routines: readonly string[]) {
    this.#state = state
    this.#routines = routines
    this.#guard = this.#build.constant(1n, BOOL)
  }

  make(op: Op, args: Node[], attribute?: Node['attribute'], type?: Type): Node {
    try {
      return this.#build.make(op, args, attribute, type)
    } catch (error) {
      if (!(error instanceof IrError)) throw error
      throw new TraceError(error.short)
    }
  }

  word(node: Node): Word {
    return new WordValue(node, this) as unknown as Word
  }

  felt(node: Node): FeltWord {
    return new FeltValue(node, this) as unknown as FeltWord
  }

  value(node: Node): Word | FeltWord {
    return node.type.kind === 'bits' ? this.word(node) : this.felt(node)
  }

  /** A bool that must reach an effect: JavaScript has no hook on `if (word)`. */
  comparison(node: Node): Bool {
    const value = new WordValue(node, this)
    if (constant(node) === undefined) this.#unused.set(value, markSite())
    return value as unknown as Bool
  }

  /** Notes that a word went into something. */
  use(value: Value): void {
    if (value.tracer !== this) {
      throw foreignWord()
    }
    if (value instanceof WordValue) this.#unused.delete(value)
  }

  /** The type of words of a width that the author asked for. */
  bits(width: number): Type {
    if (!Number.isInteger(width) || width < 1 || width > MAX_WIDTH) {
      throw new TraceError(`Expected a width of 1 to ${MAX_WIDTH} bits, got ${String(width)}.`)
    }
    return bits(width)
  }

  constant(value: number | bigint, type: Type): Node {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) {
      throw new TraceError(`Expected a whole number, got ${value}.`)
    }
    const big = BigInt(value)
    const size = cardinality(type)
    if (big >= size || big < -size) throw new TraceError(`${big} does not fit ${showType(type)}.`)
    return this.make('const', [], big < 0n ? big + size : big, type)
  }

  /** A word, or a number as a constant of the type. */
  operand(other: unknown, type: Type, anyWidth = false): Node {
    if (typeof other === 'number' || typeof other === 'bigint') return this.constant(other, type)
    if (!(other instanceof WordValue)) {
      throw new TraceError(`Expected a word or a number, got ${other === null ? 'null' : typeof other}.`)
    }
    this.use(other)
    if (!anyWidth && !sameType(other.node.type, type)) {
      throw new TraceError(`Expected a word of ${bitWidth(type)} bits, got one of ${other.width}.`, [
        'Fix: .unsigned(n) or .signed(n) to widen, .low(n) to narrow',
      ])
    }
    return other.node
  }

  feltOperand(other: unknown, type: Type): Node {
    if (typeof other === 'number' || typeof other === 'bigint') return this.constant(other, type)
    if (other instanceof FeltValue && sameType(other.node.type, type)) {
      this.use(other)
      return other.node
    }
    throw new TraceError(`Expected a felt of ${showType(type)} or a number.`)
  }

  /** A word or felt of the type, or a number. */
  valueOperand(value: unknown, type: Type): Node {
    return type.kind === 'bits' ? this.operand(value, type) : this.feltOperand(value, type)
  }

  get({ name, type }: Register): Node {
    return this.#fixed.get(name) ?? this.make('get', [], name, type)
  }

  set({ name, type }: Register, value: unknown): void {
    this.#fixed.set(name, this.valueOperand(value, type))
  }

  #index(register: Register, key: unknown): Node {
    const type = bits(Math.log2(register.count!))
    if (typeof key === 'string' && /^\d+$/.test(key)) return this.constant(Number(key), type)
    const word = this.keyed(key)
    if (!word)
      throw new TraceError(`Expected an index of ${register.name}: a word or a number, got ${String(key)}.`)
    return this.#narrow(word.node, type, 'register out of range')
  }

  keyed(key: unknown): WordValue | undefined {
    const known = typeof key === 'symbol' ? this.keys.get(key) : undefined
    if (!known && typeof key === 'symbol' && key.description === WORD_KEY) throw foreignWord()
    return known
  }

  /** A word as one of `type`: widened, or cut after a trap for values that do not fit. */
  #narrow(node: Node, type: Type, reason: string): Node {
    const [from, to] = [bitWidth(node.type), bitWidth(type)]
    if (from <= to) return this.make('zext', [node], undefined, type)
    const rest = this.make('extract', [node], [from - 1, to])
    const zero = this.constant(0, rest.type)
    this.#trapIf(this.make('not', [this.make('eq', [rest, zero])]), reason)
    return this.make('extract', [node], [to - 1, 0])
  }

  #trapIf(condition: Node, reason: string): void {
    if (this.#dead) return
    const guard = this.make('and', [this.#guard, condition])
    if (constant(guard) !== 0n) this.#effects.push({ kind: 'trap', guard, reason })
  }

  read(register: Register, key: unknown): Node {
    const index = this.#index(register, key)
    let value = this.make('read', [index], register.name, register.type)
    for (const write of this.#written) {
      if (write.file !== register.name) continue
      const hit = this.make('and', [write.guard, this.make('eq', [write.index, index])])
      value = this.make('ite', [hit, write.value, value])
    }
    return value
  }

  write(register: Register, key: unknown, value: unknown): void {
    const index = this.#index(register, key)
    const node = this.valueOperand(value, register.type)
    const guard = this.#guard
    if (constant(guard) === 0n || this.#dead) return
    this.#written.push({ file: register.name, guard, index, value: node })
    this.#effects.push({ kind: 'write', register: register.name, index, value: node, guard })
  }

  /** The address of an access, after traps for one that does not fit the memory. */
  #address(memory: Memory, address: Node, elements: number): Node {
    const type = bits(memory.addressBits)
    const node = this.#narrow(address, type, 'address out of range')
    const aligned = 2 ** trailingZeros(node, this.#guard) >= elements
    if (elements > 1 && !aligned) {
      const last = this.constant((1n << BigInt(memory.addressBits)) - BigInt(elements), type)
      this.#trapIf(this.make('ult', [last, node]), 'address out of range')
    }
    return node
  }

  load(memory: Memory, address: Node, type: Type): Node {
    if (this.#stored.has(memory.name)) {
      throw new TraceError(`${memory.name} is read after it was written in the same step.`, [
        'A step reads, decides, then writes.',
        'Fix: read it before the first write, or split the instruction into microcode',
      ])
    }
    // Behind a trap nothing is read: whatever this value goes into does not happen.
    if (this.#dead) return this.constant(0, type)
    const at = this.#address(memory, address, this.#elements(memory, type))
    const node = this.make('load', [at, this.#guard], memory.name, type)
    if (!this.#effects.some((effect) => effect.kind === 'load' && effect.node === node)) {
      this.#effects.push({ kind: 'load', node })
    }
    return node
  }

  store(memory: Memory, address: Node, value: Node): void {
    const at = this.#address(memory, address, this.#elements(memory, value.type))
    this.#stored.add(memory.name)
    if (constant(this.#guard) === 0n || this.#dead) return
    this.#effects.push({ kind: 'store', memory: memory.name, address: at, value, guard: this.#guard })
  }

  #elements(memory: Memory, type: Type): number {
    return sameType(memory.element, type) ? 1 : bitWidth(type) / bitWidth(memory.element)
  }

  when(condition: unknown, then: () => void, otherwise?: () => void): void {
    const test = this.operand(condition, BOOL)
    const [guard, dead, fixed, stored] = [this.#guard, this.#dead, this.#fixed, this.#stored]
    const branch = (taken: Node, body: () => void) => {
      this.#guard = this.make('and', [guard, taken])
      this.#dead = dead || constant(this.#guard) === 0n
      this.#fixed = new Map(fixed)
      this.#stored = new Set(stored)
      const result = body() as unknown
      if (result instanceof Promise)
        throw new TraceError('A branch of when is async.', ['Fix: trace synchronously'])
      return { fixed: this.#fixed, stored: this.#stored, dead: this.#dead }
    }
    const yes = branch(test, then)
    const no = branch(this.make('not', [test]), otherwise ?? (() => {}))
    this.#guard = guard
    this.#dead = dead || (yes.dead && no.dead)
    this.#stored = new Set([...yes.stored, ...no.stored])
    this.#fixed = new Map()
    for (const name of new Set([...yes.fixed.keys(), ...no.fixed.keys()])) {
      const register = this.#state.registers.find((r) => r.name === name)!
      const before = fixed.get(name) ?? this.make('get', [], name, register.type)
      const [a, b] = [yes.fixed.get(name) ?? before, no.fixed.get(name) ?? before]
      // A branch that traps leaves nothing behind, so its value does not matter.
      this.#fixed.set(name, yes.dead ? b : no.dead ? a : this.make('ite', [test, a, b]))
    }
  }

  trap(reason: string): void {
    if (this.#dead) return
    this.#effects.push({ kind: 'trap', guard: this.#guard, reason })
    this.#dead = true
  }

  halt(code: unknown): void {
    if (this.#dead) return
    const node = code instanceof WordValue ? this.operand(code, code.node.type) : this.operand(code, bits(64))
    this.#effects.push({
      kind: 'halt',
      guard: this.#guard,
      code: this.make('zext', [node], undefined, bits(64)),
    })
  }

  enter(routine: string): void {
    const index = this.#routines.indexOf(routine)
    if (index < 0)
      throw new TraceError(`There is no microcode "${routine}".`, [
        `Routines: ${this.#routines.join(', ') || 'none'}`,
      ])
    this.#fixed.set(MICRO, this.constant(index + 1, bits(8)))
  }

  leave(): void {
    if (this.#routines.length === 0) {
      throw new TraceError('There is no microcode to leave.', [
        'Fix: .microcode(name, (s) => { ... }), begun with enter(name)',
      ])
    }
    this.#fixed.set(MICRO, this.constant(0, bits(8)))
  }

  out(name: string, value: unknown): Node {
    if (!(value instanceof WordValue || value instanceof FeltValue)) {
      const got = typeof value === 'object' ? 'an object' : String(value)
      throw new TraceError(`What fetch returned as ${name} is not a word.`, [
        `Got: ${got}`,
        'Fix: return what it loaded, such as s.mem[s.pc]',
      ])
    }
    this.use(value)
    this.#effects.push({ kind: 'out', name, value: value.node })
    return value.node
  }

  /** Ends the trace. @throws TraceError if a comparison reached no effect */
  finish(): Block {
    for (const [, mark] of this.#unused) {
      throw new TraceError(
        'Comparison is never used.',
        ['JavaScript has no hook on if (word).', 'Fix: when(cond, () => { ... }), or select(cond, a, b)'],
        callSite(mark),
      )
    }
    if (this.#dead) return { effects: this.#effects }
    const sets = [...this.#fixed]
      .filter(([name, node]) => !(node.op === 'get' && node.attribute === name))
      .map(([register, value]): Effect => ({ kind: 'set', register, value }))
    return { effects: [...this.#effects, ...sets] }
  }
}

const foreignWord = () =>
  new TraceError('A word of one instruction was used in another.', ['Fix: compute it inside the instruction'])

let current: Tracer | undefined

/** The tracer of the instruction that is being traced. @throws TraceError outside of one */
export function tracing(): Tracer {
  if (!current)
    throw new TraceError('Words exist only while an instruction is traced.', [
      'Fix: call this inside of op, fetch or microcode',
    ])
  return current
}

/** Runs `body` with `tracer` as the current one. */
export function traceWith<T>(tracer: Tracer, body: () => T): T {
  const outer = current
  current = tracer
  try {
    return body()
  } finally {
    current = outer
  }
}
