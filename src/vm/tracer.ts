/**
 * Traces one block: runs the author's function on words that record what is done to them.
 *
 * Fixed registers are followed in SSA form (a `when` joins them with `ite`); register files and
 * memory become guarded effects in order.
 * @module
 */
import { conjuncts, trailingZeros } from '../ir/bounds.ts'
import {
  ACTIVE,
  type Block,
  type Effect,
  type KeyedMap,
  type Machine,
  type Memory,
  MICRO,
  microWidth,
  type Register,
} from '../ir/machine.ts'
import { constant, type Node } from '../ir/node.ts'
import { PREIMAGE_RESULTS } from '../ir/ops.ts'
import { bits, bitWidth, sameType, type Type } from '../ir/types.ts'
import { TraceError } from './error.ts'
import { FeltValue } from './felt.ts'
import type { Frame, Jump } from './frame.ts'
import {
  ASYNC_EXPECTED,
  ASYNC_FIX,
  describe,
  foreignWord,
  isNumber,
  noKey,
  noMapKey,
  outside,
  readAfterWrite,
  TRAP_FIX,
  trapReasonProblem,
} from './mistakes.ts'
import { BOOL, Operands } from './operands.ts'
import { WORD_KEY, WordValue } from './word.ts'

type Declarations = Pick<Machine, 'registers' | 'memories' | 'maps'>

export class Tracer extends Operands {
  readonly #state: Declarations
  readonly #routines: readonly string[]
  readonly #frames: ReadonlyMap<string, Frame>
  readonly #frame: Frame | undefined
  readonly #parts: readonly string[]
  /** Where the body goes: what may run before a routine returns. */
  readonly jumps: Jump[] = []
  readonly #effects: Effect[] = []
  readonly #pure: boolean
  #fixed = new Map<string, Node>()
  #written: { file: string; guard: Node; index: Node; value: Node }[] = []
  #stored = new Set<string>()
  #guard: Node
  #dead = false
  /** Whether the body read any state, and whether it made any effect other than loads. */
  #read = false
  #acted = false

  /**
   * @param options.marks - remember the source line of every result that must be used; slow, so only for errors
   * @param options.pure - the body of a function: it has no effects
   * @param options.frames - frames by routine; `frame` is that of the routine that is traced
   * @param options.parts - those of a composed machine, whose bridge this is a body of
   */
  constructor(
    state: Declarations,
    routines: readonly string[],
    options: {
      marks?: boolean
      pure?: boolean
      frames?: ReadonlyMap<string, Frame>
      frame?: Frame | undefined
      parts?: readonly string[]
    } = {},
  ) {
    super(options)
    this.#state = state
    this.#routines = routines
    this.#pure = options.pure ?? false
    this.#frames = options.frames ?? new Map()
    this.#frame = options.frame
    this.#parts = options.parts ?? []
    this.#guard = this.make('const', [], 1n, BOOL)
  }

  protected misplaced(): TraceError {
    return current ? foreignWord() : outside()
  }

  get({ name, type }: Register): Node {
    this.#read = true
    return this.#fixed.get(name) ?? this.make('get', [], name, type)
  }

  set({ name, type }: Register, value: unknown): void {
    this.#acted = true
    this.#fixed.set(name, this.valueOperand(value, type))
  }

  #index(register: Register, key: unknown): Node {
    const type = bits(Math.log2(register.count!))
    if (isNumber(key) && BigInt(key) < BigInt(register.count!)) return this.constant(BigInt(key), type)
    const word = this.keyed(key)
    if (!word) throw noKey('an index', register.name, `${register.count! - 1}`, key)
    return this.#narrow(word.node, type, 'register out of range')
  }

  /** The address in the brackets after a memory. */
  address(memory: Memory, key: unknown): Node {
    const last = (1n << BigInt(memory.addressBits)) - 1n
    if (isNumber(key) && BigInt(key) <= last) return this.constant(BigInt(key), bits(memory.addressBits))
    const word = this.keyed(key)
    if (!word) throw noKey('an address', memory.name, `${last}`, key)
    return word.node
  }

  /** The key that stands in brackets behind a map. */
  mapIndex(map: KeyedMap, key: unknown): Node {
    if (isNumber(key)) return this.mapKey(map, BigInt(key))
    const word = this.keyed(key)
    if (!word) throw noMapKey(map, key)
    return this.mapKey(map, word)
  }

  /** A key: a word or a felt of its type, or a number. */
  mapKey(map: KeyedMap, key: unknown): Node {
    const isValue = key instanceof WordValue || key instanceof FeltValue
    if (isValue && key.node.type.kind === map.key.kind) return this.valueOperand(key, map.key)
    if (!isValue && (typeof key === 'number' || typeof key === 'bigint')) return this.constant(key, map.key)
    throw noMapKey(map, key)
  }

  lookup(map: KeyedMap, key: Node): Node {
    this.#read = true
    if (this.#stored.has(map.name)) throw readAfterWrite(map.name)
    if (this.#dead) return this.constant(0, map.value)
    const node = this.make('lookup', [key, this.#guard], map.name, map.value)
    if (!this.#effects.some((effect) => effect.kind === 'lookup' && effect.node === node))
      this.#effects.push({ kind: 'lookup', node })
    return node
  }

  put(map: KeyedMap, key: Node, value: Node): void {
    this.#acted = true
    this.#stored.add(map.name)
    if (constant(this.#guard) === 0n || this.#dead) return
    this.#effects.push({ kind: 'put', map: map.name, key, value, guard: this.#guard })
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
    this.#read = true
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
    this.#acted = true
    if (constant(guard) === 0n || this.#dead) return
    this.#written.push({ file: register.name, guard, index, value: node })
    this.#effects.push({ kind: 'write', register: register.name, index, value: node, guard })
  }

  /** The address of an access, after traps for addresses outside the memory. */
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
    this.#read = true
    if (this.#stored.has(memory.name)) throw readAfterWrite(memory.name)
    // After a trap nothing is read, and whatever uses this value does not happen.
    if (this.#dead) return this.constant(0, type)
    const at = this.#address(memory, address, this.#elements(memory, type))
    const node = this.make('load', [at, this.#guard], memory.name, type)
    if (!this.#effects.some((effect) => effect.kind === 'load' && effect.node === node)) {
      this.#effects.push({ kind: 'load', node })
    }
    return node
  }

  /** Both results of reading a preimage: the bytes, left-aligned in 256 bits, and how many there are. */
  preimage(key: unknown, offset: unknown): { word: Node; size: Node } {
    this.#read = true
    const read = (result: 'word' | 'size'): Node => {
      const type = PREIMAGE_RESULTS[result]
      if (this.#dead) return this.constant(0, type)
      const node = this.make('preimage', [keyNode, at, this.#guard], result, type)
      if (!this.#effects.some((effect) => effect.kind === 'preimage' && effect.node === node)) {
        this.#effects.push({ kind: 'preimage', node })
      }
      return node
    }
    const keyNode = this.operand(key, bits(256))
    const wide =
      offset instanceof WordValue
        ? this.operand(offset, offset.node.type)
        : this.constant(offset as number, bits(64))
    if (bitWidth(wide.type) > 64) {
      throw new TraceError(`Expected an offset of at most 64 bits, got ${bitWidth(wide.type)}.`, [
        'Fix: .low(64) to narrow it, after a test that it fits',
      ])
    }
    const at = this.make('zext', [wide], undefined, bits(64))
    return { word: read('word'), size: read('size') }
  }

  store(memory: Memory, address: Node, value: Node): void {
    this.#acted = true
    const at = this.#address(memory, address, this.#elements(memory, value.type))
    this.#stored.add(memory.name)
    if (constant(this.#guard) === 0n || this.#dead) return
    this.#effects.push({ kind: 'store', memory: memory.name, address: at, value, guard: this.#guard })
  }

  #elements(memory: Memory, type: Type): number {
    return sameType(memory.element, type) ? 1 : bitWidth(type) / bitWidth(memory.element)
  }

  when(condition: unknown, then: () => void, otherwise?: () => void): void {
    const test = this.condition(condition)
    const [guard, dead, fixed, stored] = [this.#guard, this.#dead, this.#fixed, this.#stored]
    const branch = (taken: Node, body: () => void) => {
      this.#guard = this.make('and', [guard, taken])
      this.#dead = dead || constant(this.#guard) === 0n
      this.#fixed = new Map(fixed)
      this.#stored = new Set(stored)
      const result = body() as unknown
      if (result instanceof Promise)
        throw new TraceError('A branch of when is async.', [ASYNC_EXPECTED, ASYNC_FIX])
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
      // A branch that traps has no effects, so its value does not matter.
      this.#fixed.set(name, yes.dead ? b : no.dead ? a : this.make('ite', [test, a, b]))
    }
  }

  /** Notes an effect. @throws TraceError in the body of a function */
  #act(what: string): void {
    if (this.#pure) {
      throw new TraceError(`A function is pure, and this one has an effect: ${what}.`, [
        'Fix: return what the instruction needs, and let it trap, halt or store',
      ])
    }
    this.#acted = true
  }

  trap(reason: string): void {
    this.#act('trap')
    const problem = trapReasonProblem(reason)
    if (problem) throw new TraceError(problem, [TRAP_FIX])
    if (this.#dead) return
    this.#effects.push({ kind: 'trap', guard: this.#guard, reason })
    this.#dead = true
  }

  halt(code: unknown): void {
    this.#act('halt')
    const node = code instanceof WordValue ? this.operand(code, code.node.type) : this.operand(code, bits(64))
    if (bitWidth(node.type) > 64) {
      throw new TraceError(`Expected an exit code of at most 64 bits, got ${bitWidth(node.type)}.`, [
        'Fix: use .low(64) to narrow it',
      ])
    }
    if (this.#dead) return
    const facts = conjuncts(this.#guard)
    const earlier = this.#effects.filter((effect) => effect.kind === 'halt').map(({ guard }) => guard)
    if (
      earlier.some((guard) => conjuncts(guard).every((one) => constant(one) === 1n || facts.includes(one)))
    ) {
      throw new TraceError('This halt has no effect, because an earlier halt always happens first.', [
        'The first halt of a step gives the exit code.',
        'Fix: remove one of them, or put them into the two branches of a when',
      ])
    }
    this.#effects.push({
      kind: 'halt',
      guard: this.#guard,
      code: this.make('zext', [node], undefined, bits(64)),
    })
  }

  enter(routine: string): void {
    this.#act('enter')
    const index = this.#routines.indexOf(routine)
    if (index < 0)
      throw new TraceError(`There is no microcode "${routine}".`, [
        `Routines: ${this.#routines.join(', ') || 'none'}`,
        `Fix: declare it: .microcode('${routine}', (s) => { ... })`,
      ])
    const frame = this.#frames.get(routine)
    if (frame && frame !== this.#frame) {
      throw new TraceError(`${routine} has parameters: enter(…) would leave them as they are.`, [
        `Fix: call('${routine}', { ${frame.parameters.map(({ name }) => name.split('.')[1]).join(', ')} })`,
      ])
    }
    this.jumps.push({ kind: 'enter', to: routine })
    this.#jump(index + 1)
  }

  /** Has a part run next: one of its routines, or what it fetches. */
  resume(part: string, routine: string | undefined): void {
    this.#act('resume')
    const number = this.#parts.indexOf(part)
    if (number < 0) {
      throw new TraceError(`There is no part "${part}".`, [
        `Parts: ${this.#parts.join(', ') || 'none'}`,
        this.#parts.length > 0
          ? 'Fix: check the spelling'
          : 'Fix: resume(…) is for bodies of a bridge: compose(name, { … }, bridge)',
      ])
    }
    const active = this.#state.registers.find(({ name }) => name === ACTIVE)!
    this.#fixed.set(ACTIVE, this.constant(number, active.type))
    if (routine === undefined) this.#jump(0)
    else this.enter(`${part}.${routine}`)
  }

  /** Sets the number of what runs next: a routine's, or 0. */
  #jump(number: number): void {
    this.#fixed.set(MICRO, this.constant(number, bits(microWidth(this.#routines.length))))
  }

  /** Starts a routine with its parameters; another one, or fetch, goes on when it returns. */
  call(routine: string, values: unknown, then: string | undefined): void {
    this.#act('call')
    const frame = this.#frames.get(routine)
    const index = this.#routines.indexOf(routine)
    const after = then === undefined ? 0 : this.#routines.indexOf(then) + 1
    if (!frame || (then !== undefined && after === 0)) {
      const missing = frame ? then : routine
      throw new TraceError(
        this.#routines.includes(routine) && !frame
          ? `${routine} has no parameters, and so nowhere to return to.`
          : `There is no microcode "${missing}".`,
        [
          `Routines with parameters: ${[...this.#frames.keys()].join(', ') || 'none'}`,
          frame
            ? `Fix: declare it: .microcode('${missing}', (s) => { ... })`
            : `Fix: .microcode('${routine}', { … }, (s, f) => { ... }); or enter('${routine}')`,
        ],
      )
    }
    const given = new Map(Object.entries(Object(values) as object))
    const titles = frame.parameters.map(({ name }) => name.slice(frame.name.length + 1))
    const wrong = [
      ...titles.filter((t) => !given.has(t)),
      ...[...given.keys()].filter((t) => !titles.includes(t)),
    ]
    if (wrong.length > 0) {
      throw new TraceError(
        `call of ${routine} ${given.has(wrong[0]!) ? 'has no parameter' : 'lacks'} ${wrong[0]}.`,
        [`Parameters: ${titles.join(', ') || 'none'}`, 'Fix: each of them once'],
      )
    }
    const nodes = frame.parameters.map(({ type }, i) => this.valueOperand(given.get(titles[i]!), type))
    for (const [i, { name }] of frame.parameters.entries()) this.#fixed.set(name, nodes[i]!)
    this.#fixed.set(frame.back.name, this.constant(after, frame.back.type))
    this.jumps.push({ kind: 'call', to: routine })
    if (then !== undefined) this.jumps.push({ kind: 'then', to: then })
    this.#jump(index + 1)
  }

  /** Goes on where the call of this routine said. */
  ret(): void {
    this.#act('ret')
    if (!this.#frame) {
      throw new TraceError('This body has no frame to return from.', [
        'Fix: leave(), to fetch again; or parameters: .microcode(name, { … }, (s, f) => { ... })',
      ])
    }
    this.#fixed.set(MICRO, this.get(this.#frame.back))
  }

  leave(): void {
    this.#act('leave')
    if (this.#routines.length === 0) {
      throw new TraceError('This VM has no microcode to leave.', [
        'Fix: declare .microcode(name, (s) => { ... }) and start it with enter(name)',
      ])
    }
    this.#jump(0)
  }

  out(name: string, value: unknown): Node {
    this.#acted = true
    if (!(value instanceof WordValue || value instanceof FeltValue)) {
      throw new TraceError(`The value that fetch returned as ${name} is not a word.`, [
        `Got: ${describe(value)}`,
        'Fix: return a word that it loaded, such as s.mem[s.pc]',
      ])
    }
    this.use(value)
    this.#effects.push({ kind: 'out', name, value: value.node })
    return value.node
  }

  /** Whether the body read the state and had no effect, as with `if (s.r === 0)`, which is never true. */
  get idle(): boolean {
    return this.#read && !this.#acted
  }

  /** Ends the trace. @throws TraceError if a result reached no effect */
  finish(): Block {
    this.end()
    if (this.#dead) return { effects: this.#effects }
    const sets = [...this.#fixed]
      .filter(([name, node]) => !(node.op === 'get' && node.attribute === name))
      .map(([register, value]): Effect => ({ kind: 'set', register, value }))
    return { effects: [...this.#effects, ...sets] }
  }
}

let current: Tracer | undefined

/** The tracer of the current instruction. @throws TraceError outside one */
export function tracing(): Tracer {
  if (!current) throw outside()
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
