/**
 * From a function of WebAssembly to internal code. `docs/vms/wasm.md` specifies it: what code comes out is part of what
 * a claim means.
 * @module
 */
import { ACCESS, NUMERIC, OP } from '../binary/opcodes.ts'
import type { Body, FuncType, Instr } from '../binary/types.ts'
import { COPIES } from '../machine/codes.ts'
import { REGISTER } from '../machine/isa.ts'
import { ACCESS_CODES, type Frame, frame, INVERSE } from './blocks.ts'
import { callFunction, returnResults, tailCall } from './calls.ts'
import { type Label, label, type Word } from './code.ts'
import { Emitter, type Operand, SCRATCH } from './emitter.ts'
import type { Environment } from './environment.ts'
import { frameOf } from './frame.ts'
import { livenessOf } from './liveness.ts'
import { translateOther } from './other.ts'

/**
 * Appends a function's code.
 * @param height - operands at most, from validation
 * @param code - the code of the program so far
 */
export function translateFunction(
  environment: Environment,
  type: FuncType,
  body: Body,
  height: number,
  code: Word[],
): void {
  new Translator(environment, type, body, height, code).run()
}

class Translator {
  readonly #environment: Environment
  readonly #type: FuncType
  readonly #body: Body
  readonly #emitter: Emitter
  readonly #frames: Frame[] = []
  #isDead = false

  constructor(environment: Environment, type: FuncType, body: Body, height: number, code: Word[]) {
    this.#environment = environment
    this.#type = type
    this.#body = body
    const locals = type.params.length + body.locals.length
    this.#emitter = new Emitter(code, frameOf(locals, height, type.results.length))
  }

  run(): void {
    const { code } = this.#body
    const liveness = livenessOf(this.#body)
    this.#emitter.at = this.#body.at
    this.#clearLocals(liveness.entry)
    const { results } = this.#type
    this.#frames.push(frame(OP.block, 0, 0, results.length))
    for (let i = 0; i < code.length; i++) {
      const instr = code[i]
      this.#emitter.at = instr.at
      if (!this.#isDead) this.#instruction(instr, liveness.after.get(i) ?? 0n)
      else if (instr.op === OP.block || instr.op === OP.loop || instr.op === OP.if) i = instr.end
      else if (instr.op === OP.else) this.#else()
      else if (instr.op === OP.end) this.#end()
    }
  }

  /** Declared locals are zero; registers only where that can be seen. */
  #clearLocals(live: bigint): void {
    const first = this.#type.params.length
    const count = first + this.#body.locals.length
    const isLive = (local: number) => local >= first && local < count && ((live >> BigInt(local)) & 1n) === 1n
    for (let local = first; local < Math.min(count, REGISTER.locals); local++) {
      if (!isLive(local)) continue
      // A pair at once, if the other one may be cleared as well.
      if (local % 2 === 0 && local + 1 >= first && isLive(local + 1)) {
        this.#emitter.emit({ op: 'zero', d: local / 2 })
        local++
      } else this.#emitter.emit({ op: 'const', d: local, imm: 0n })
    }
    const spilled = Math.max(first, REGISTER.locals)
    if (spilled < count) this.#emitter.emit({ op: 'const', d: SCRATCH.a, imm: 0n })
    for (let local = spilled; local < count; local++) {
      this.#emitter.move({ kind: 'global', register: SCRATCH.a }, 0, this.#emitter.layout.local(local))
    }
  }

  get #stack(): Operand[] {
    return this.#emitter.stack
  }

  #pop(): { operand: Operand; position: number } {
    const operand = this.#stack.pop() as Operand
    return { operand, position: this.#stack.length }
  }

  #popRegister(scratch: number): number {
    const { operand, position } = this.#pop()
    return this.#emitter.register(operand, position, scratch)
  }

  #instruction(instr: Instr, live: bigint) {
    const { op, x } = instr
    const numeric = NUMERIC.get(op)
    if (numeric) return this.#numeric(numeric.name, numeric.params.length)
    const access = ACCESS.get(op)
    if (access) return this.#access(access.name, instr)
    const environment = this.#environment
    const emitter = this.#emitter
    switch (op) {
      case OP.nop:
        return
      case OP.unreachable:
        emitter.emit({ op: 'trap' })
        return this.#die()
      case OP.block:
      case OP.loop:
      case OP.if:
        return this.#enter(instr)
      case OP.else:
        this.#leave()
        return this.#else()
      case OP.end:
        this.#leave()
        return this.#end()
      case OP.br:
        this.#branch(x)
        return this.#die()
      case OP.br_if:
        return this.#branchIf(x)
      case OP.br_table:
        this.#branchTable(instr.list)
        return this.#die()
      case OP.return:
        returnResults(emitter, this.#type.results.length)
        return this.#die()
      case OP.call:
        return callFunction(emitter, environment.funcs[x].type, { entry: environment.funcs[x].entry }, live)
      case OP.return_call:
        tailCall(emitter, environment.funcs[x].type, { entry: environment.funcs[x].entry })
        return this.#die()
      case OP.call_indirect:
      case OP.return_call_indirect: {
        const index = this.#popRegister(SCRATCH.a)
        const d = REGISTER.scratch + 3
        emitter.emit({ op: 'table_call', d, a: index, t: environment.tables[instr.y].index })
        const target = { reference: d, type: environment.typeIds[x] }
        if (op === OP.call_indirect) return callFunction(emitter, environment.types[x], target, live)
        tailCall(emitter, environment.types[x], target)
        return this.#die()
      }
      case OP.drop:
        this.#pop()
        return
      case OP.select:
      case OP.select_t: {
        const c = this.#popRegister(SCRATCH.c)
        const second = this.#pop()
        const first = this.#pop()
        const b = emitter.second(second.operand, second.position)
        const a = emitter.register(first.operand, first.position, SCRATCH.a)
        return emitter.result({ op: 'select', a, ...b, c })
      }
      case OP.local_get:
        return emitter.push({ kind: 'local', index: x })
      case OP.local_set:
        this.#setLocal(x)
        return
      case OP.local_tee:
        this.#setLocal(x)
        return emitter.push({ kind: 'local', index: x })
      case OP.i32_const:
      case OP.i64_const:
      case OP.f32_const:
      case OP.f64_const:
        return emitter.push({ kind: 'const', value: instr.value })
      default:
        return translateOther(environment, emitter, instr)
    }
  }

  #numeric(name: string, count: number) {
    const emitter = this.#emitter
    if (COPIES.has(name)) return
    if (count === 1) {
      const a = this.#popRegister(SCRATCH.a)
      return emitter.result({ op: name, a })
    }
    const second = this.#pop()
    const first = this.#pop()
    const a = emitter.register(first.operand, first.position, SCRATCH.a)
    const b = emitter.second(second.operand, second.position)
    emitter.result({ op: name, a, ...b })
  }

  #access(name: string, { x }: Instr): void {
    const emitter = this.#emitter
    const place = { imm: BigInt(x), m: this.#environment.memory as number }
    const code = ACCESS_CODES.get(name) as string
    if (code.startsWith('store')) {
      const b = this.#popRegister(SCRATCH.b)
      emitter.emit({ op: code, a: this.#popRegister(SCRATCH.a), b, ...place })
    } else emitter.result({ op: code, a: this.#popRegister(SCRATCH.a), ...place })
  }

  /** Pops a value into a local. What the stack has of the local's old value is copied before. */
  #setLocal(index: number): void {
    const emitter = this.#emitter
    const producer =
      this.#stack.at(-1)?.kind === 'there' ? emitter.producer(this.#stack.length - 1) : undefined
    const { operand, position } = this.#pop()
    const keep = () => emitter.settle(0, (other) => other.kind === 'local' && other.index === index)
    const home = emitter.layout.local(index)
    if (producer && 'register' in home) {
      emitter.before(producer, keep)
      producer.d = home.register
      return
    }
    if (operand.kind === 'local' && operand.index === index) return
    keep()
    emitter.move(operand, position, home)
  }

  #die(): void {
    this.#isDead = true
    this.#stack.length = (this.#frames.at(-1) as Frame).height
  }

  #blockType({ x, y }: Instr): { params: number; results: number } {
    if (x < 0) return { params: 0, results: y === 0 ? 0 : 1 }
    const { params, results } = this.#environment.types[x]
    return { params: params.length, results: results.length }
  }

  #enter(instr: Instr) {
    const { params, results } = this.#blockType(instr)
    const emitter = this.#emitter
    let test: ((holds: boolean) => Word) | undefined
    if (instr.op === OP.if) {
      // What settles the operands below may use the scratch registers.
      const isFused = this.#fuses()
      if (isFused) test = this.#popTest()
      const condition = isFused ? undefined : this.#stack.pop()
      emitter.settle()
      if (condition) {
        emitter.push(condition)
        test = this.#popTest()
      }
    } else emitter.settle()
    const made = frame(instr.op, this.#stack.length - params, params, results)
    if (test) emitter.emit({ ...test(false), t: made.otherwise as Label })
    if (instr.op === OP.loop) emitter.bind(made.label)
    this.#frames.push(made)
  }

  /** Whether the condition on top was computed by the last instruction, from registers that stay. */
  #fuses(): boolean {
    const { length } = this.#stack
    const producer = this.#stack[length - 1].kind === 'there' ? this.#emitter.producer(length - 1) : undefined
    if (!producer) return false
    const { op, a = 0, b = 0 } = producer
    const isTest = op === 'i32.eqz' || /^i(32|64)\.([gl][te]_[su]|eq|ne)$/.test(op)
    return isTest && a < REGISTER.scratch && b < REGISTER.scratch
  }

  /** The live end of a block or of the first branch of an `if`. */
  #leave(): void {
    const { height, results } = this.#frames.at(-1) as Frame
    if (this.#frames.length === 1) return
    this.#emitter.settle(height)
    if (this.#stack.length !== height + results)
      throw new RangeError('"stack" expected the results of a block')
  }

  #else(): void {
    const made = this.#frames.at(-1) as Frame
    if (!this.#isDead) {
      this.#emitter.emit({ op: 'br', t: made.label })
      made.isTarget = true
    }
    this.#emitter.bind(made.otherwise as Label)
    made.otherwise = undefined
    this.#revive(made.height, made.params)
  }

  /** Goes on with operands where they belong. */
  #revive(height: number, count: number): void {
    this.#isDead = false
    this.#stack.length = height
    for (let i = 0; i < count; i++) this.#emitter.push()
  }

  #end(): void {
    const made = this.#frames.pop() as Frame
    if (this.#frames.length === 0) {
      if (made.isTarget) {
        // Branches to the outermost label come without results; those with results return where they are.
        if (!this.#isDead && made.results > 0)
          throw new RangeError('"results" expected none at a shared return')
        this.#emitter.bind(made.label)
        this.#isDead = false
        this.#stack.length = 0
      }
      if (!this.#isDead) returnResults(this.#emitter, made.results)
      return
    }
    if (made.otherwise) {
      // Without an `else`, the parameters are the results, and they are where they belong.
      this.#emitter.bind(made.otherwise)
      made.isTarget = true
    }
    if (made.op !== OP.loop && made.isTarget) {
      this.#emitter.bind(made.label)
      this.#revive(made.height, made.results)
    }
  }

  /** Pops a condition. @returns a branch that is taken where it holds, or where it does not */
  #popTest(): (holds: boolean) => Word {
    const emitter = this.#emitter
    const producer =
      this.#stack.at(-1)?.kind === 'there' ? emitter.producer(this.#stack.length - 1) : undefined
    if (producer) {
      const { op, a = 0, b, k, imm } = producer
      const rest = { a, ...(b === undefined ? {} : { b }), ...(k ? { k, imm: imm as bigint } : {}) }
      const [, type, test] = /^(i32|i64)\.(\w+)$/.exec(op) ?? []
      const inverse = INVERSE.get(test)
      if (inverse) {
        this.#pop()
        emitter.code.pop()
        return (holds) => ({ op: `br_${type}_${holds ? test : inverse}`, ...rest })
      }
      if (op === 'i32.eqz') {
        this.#pop()
        emitter.code.pop()
        return (holds) => ({ op: holds ? 'br_unless' : 'br_if', a })
      }
    }
    const a = this.#popRegister(SCRATCH.a)
    return (holds) => ({ op: holds ? 'br_if' : 'br_unless', a })
  }

  #target(index: number): { made: Frame; count: number; isReturn: boolean } {
    const made = this.#frames.at(-1 - index) as Frame
    const isReturn = made === this.#frames[0]
    return { made, isReturn, count: made.op === OP.loop ? made.params : made.results }
  }

  /** Whether a branch needs code before it: to move operands, or to return. */
  #needsCode(index: number): boolean {
    const { made, count, isReturn } = this.#target(index)
    if (count === 0) return false
    if (isReturn) return true
    const from = this.#stack.length - count
    return from !== made.height || this.#stack.slice(from).some(({ kind }) => kind !== 'there')
  }

  /** Moves the operands of a branch to where the label expects them, and branches. The stack stays as it is. */
  #branch(index: number) {
    const { made, count, isReturn } = this.#target(index)
    const emitter = this.#emitter
    if (isReturn && count > 0) return returnResults(emitter, count)
    const from = this.#stack.length - count
    // Upward: a place that is written lies at or below the one that is read, so nothing is overwritten too soon.
    for (let i = 0; i < count; i++)
      emitter.move(this.#stack[from + i], from + i, emitter.layout.operand(made.height + i))
    made.isTarget = true
    emitter.emit({ op: 'br', t: made.label })
  }

  #branchIf(index: number): void {
    const test = this.#popTest()
    if (!this.#needsCode(index)) {
      const { made } = this.#target(index)
      made.isTarget = true
      this.#emitter.emit({ ...test(true), t: made.label })
      return
    }
    const over = label()
    this.#emitter.emit({ ...test(false), t: over })
    this.#branch(index)
    this.#emitter.bind(over)
  }

  #branchTable(list: readonly number[]): void {
    const emitter = this.#emitter
    const a = this.#popRegister(SCRATCH.a)
    emitter.emit({ op: 'br_table', a, imm: BigInt(list.length - 1) })
    const ways = new Map<number, Label>()
    for (const index of list) {
      const { made } = this.#target(index)
      if (!ways.has(index)) ways.set(index, this.#needsCode(index) ? label() : made.label)
      made.isTarget ||= !this.#needsCode(index)
      emitter.emit({ op: 'br', t: ways.get(index) as Label })
    }
    for (const [index, way] of ways) {
      if (!this.#needsCode(index)) continue
      emitter.bind(way)
      this.#branch(index)
    }
  }
}
