/**
 * Validation of function bodies: the algorithm of WebAssembly 2.0, appendix A.3.
 * @module
 */
import { WasmError } from '../binary/error.ts'
import { ACCESS, NUMERIC, nameOf, OP } from '../binary/opcodes.ts'
import { type Body, type FuncType, type Instr, isNumber, TYPE, typeName } from '../binary/types.ts'
import type { Context } from './context.ts'

type Frame = {
  readonly op: number
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly height: number
  unreachable: boolean
}

/** What the translation needs of a validated body. */
export type Validated = {
  /** The operands that the body has on its stack at most. */
  readonly height: number
}

/** @throws WasmError of the kind `invalid` */
export function validateBody(context: Context, type: FuncType, body: Body): Validated {
  return new Validator(context, type, [...type.params, ...body.locals], 'the code section').body(body)
}

/** An expression that gives a constant: section 3.3.9. */
export function validateConstant(
  context: Context,
  code: readonly Instr[],
  type: number,
  section: string,
): void {
  for (const { op, x, at } of code) {
    const isConstant =
      (op >= OP.i32_const && op <= OP.f64_const) || op === OP.ref_null || op === OP.ref_func || op === OP.end
    if (isConstant) continue
    const fail = (reason: string) => {
      throw new WasmError('invalid', reason, { section, offset: at })
    }
    if (op !== OP.global_get) fail('constant expression required')
    if (x >= context.importedGlobals) fail(`unknown global ${x}`)
    if (context.globals[x].mutable) fail('constant expression required')
  }
  new Validator(context, { params: [], results: [type] }, [], section).body({ at: 0, locals: [], code })
}

class Validator {
  readonly #context: Context
  readonly #type: FuncType
  readonly #locals: readonly number[]
  readonly #section: string
  readonly #values: number[] = []
  readonly #frames: Frame[] = []
  #at = 0
  #height = 0

  constructor(context: Context, type: FuncType, locals: readonly number[], section: string) {
    this.#context = context
    this.#type = type
    this.#locals = locals
    this.#section = section
  }

  body({ code }: Body): Validated {
    this.#enter(OP.block, [], this.#type.results)
    for (const instr of code) {
      this.#at = instr.at
      this.#instruction(instr)
    }
    return { height: this.#height }
  }

  #fail(reason: string): never {
    throw new WasmError('invalid', reason, { section: this.#section, offset: this.#at })
  }

  #push(...types: readonly number[]): void {
    for (const type of types) this.#values.push(type)
    this.#height = Math.max(this.#height, this.#values.length)
  }

  #pop(expected: number = TYPE.bottom): number {
    const frame = this.#frames.at(-1) as Frame
    if (this.#values.length === frame.height) {
      if (frame.unreachable) return expected
      this.#fail('type mismatch')
    }
    const actual = this.#values.pop() as number
    if (actual !== expected && actual !== TYPE.bottom && expected !== TYPE.bottom)
      this.#fail(`type mismatch: expected ${typeName(expected)}, got ${typeName(actual)}`)
    return actual === TYPE.bottom ? expected : actual
  }

  /** @returns what was there, the lowest first */
  #popAll(types: readonly number[]): number[] {
    return types
      .toReversed()
      .map((type) => this.#pop(type))
      .reverse()
  }

  #enter(op: number, start: readonly number[], end: readonly number[]): void {
    this.#frames.push({ op, start, end, height: this.#values.length, unreachable: false })
    this.#push(...start)
  }

  #leave(): Frame {
    const frame = this.#frames.at(-1) as Frame
    this.#popAll(frame.end)
    if (this.#values.length !== frame.height) this.#fail('type mismatch: values remain on the stack')
    this.#frames.pop()
    return frame
  }

  #unreachable(): void {
    const frame = this.#frames.at(-1) as Frame
    this.#values.length = frame.height
    frame.unreachable = true
  }

  #label(index: number): readonly number[] {
    const frame = this.#frames.at(-1 - index)
    if (index >= this.#frames.length || !frame) this.#fail(`unknown label ${index}`)
    return frame.op === OP.loop ? frame.start : frame.end
  }

  #of<T>(items: readonly T[], index: number, what: string): T {
    if (index >= items.length) this.#fail(`unknown ${what} ${index}`)
    return items[index]
  }

  #blockType({ x, y }: Instr): FuncType {
    if (x >= 0) return this.#of(this.#context.types, x, 'type')
    return { params: [], results: y === 0 ? [] : [y] }
  }

  #local = (index: number) => this.#of(this.#locals, index, 'local')
  #global = (index: number) => this.#of(this.#context.globals, index, 'global')
  #table = (index: number) => this.#of(this.#context.tables, index, 'table').type
  #memory(): void {
    this.#of(this.#context.memories, 0, 'memory')
  }

  #instruction(instr: Instr) {
    const { op, x, y } = instr
    const numeric = NUMERIC.get(op)
    if (numeric) {
      this.#popAll(numeric.params)
      this.#push(numeric.result)
      return
    }
    const access = ACCESS.get(op)
    if (access) {
      this.#memory()
      if (y > access.bits) this.#fail('alignment must not be larger than natural')
      if (access.isStore) this.#pop(access.type)
      this.#pop(TYPE.i32)
      if (!access.isStore) this.#push(access.type)
      return
    }
    const { i32 } = TYPE
    switch (op) {
      case OP.nop:
        return
      case OP.unreachable:
        return this.#unreachable()
      case OP.block:
      case OP.loop:
      case OP.if: {
        const { params, results } = this.#blockType(instr)
        if (op === OP.if) this.#pop(i32)
        this.#popAll(params)
        return this.#enter(op, params, results)
      }
      case OP.else: {
        const { start, end } = this.#leave()
        return this.#enter(OP.else, start, end)
      }
      case OP.end: {
        const { op: opened, start, end } = this.#leave()
        // An `if` without `else` leaves what it was given.
        if (opened === OP.if && (start.length !== end.length || start.some((type, i) => type !== end[i])))
          this.#fail('type mismatch: if without else')
        if (this.#frames.length > 0) this.#push(...end)
        return
      }
      case OP.br:
        this.#popAll(this.#label(x))
        return this.#unreachable()
      case OP.br_if:
        this.#pop(i32)
        return this.#push(...this.#keep(this.#label(x)))
      case OP.br_table:
        return this.#branchTable(instr)
      case OP.return:
        this.#popAll(this.#type.results)
        return this.#unreachable()
      case OP.call:
      case OP.return_call:
        return this.#call(this.#of(this.#context.funcs, x, 'function'), op === OP.return_call)
      case OP.call_indirect:
      case OP.return_call_indirect:
        if (this.#table(y) !== TYPE.funcref) this.#fail('type mismatch: not a table of functions')
        this.#pop(i32)
        return this.#call(this.#of(this.#context.types, x, 'type'), op === OP.return_call_indirect)
      case OP.drop:
        this.#pop()
        return
      case OP.select: {
        this.#pop(i32)
        const [b, a] = [this.#pop(), this.#pop()]
        const isValue = (type: number) => isNumber(type) || type === TYPE.bottom
        if (!isValue(a) || !isValue(b) || (a !== b && a !== TYPE.bottom && b !== TYPE.bottom))
          this.#fail('type mismatch in select')
        return this.#push(a === TYPE.bottom ? b : a)
      }
      case OP.select_t: {
        if (instr.list.length !== 1) this.#fail('invalid result arity')
        const [type] = instr.list
        this.#popAll([type, type, i32])
        return this.#push(type)
      }
      case OP.local_get:
        return this.#push(this.#local(x))
      case OP.local_set:
        this.#pop(this.#local(x))
        return
      case OP.local_tee:
        return this.#push(...this.#keep([this.#local(x)]).map(() => this.#local(x)))
      case OP.global_get:
        return this.#push(this.#global(x).type)
      case OP.global_set:
        if (!this.#global(x).mutable) this.#fail('global is immutable')
        this.#pop(this.#global(x).type)
        return
      default:
        return this.#other(instr)
    }
  }

  /** Tables, references, and memory as a whole. */
  #other({ op, x, y }: Instr) {
    const { i32, i64, f32, f64 } = TYPE
    switch (op) {
      case OP.i32_const:
        return this.#push(i32)
      case OP.i64_const:
        return this.#push(i64)
      case OP.f32_const:
        return this.#push(f32)
      case OP.f64_const:
        return this.#push(f64)
      case OP.table_get: {
        const type = this.#table(x)
        this.#pop(i32)
        return this.#push(type)
      }
      case OP.table_set:
        this.#popAll([i32, this.#table(x)])
        return
      case OP.table_size:
        this.#table(x)
        return this.#push(i32)
      case OP.table_grow:
        this.#popAll([this.#table(x), i32])
        return this.#push(i32)
      case OP.table_fill:
        this.#popAll([i32, this.#table(x), i32])
        return
      case OP.table_copy:
        if (this.#table(x) !== this.#table(y)) this.#fail('type mismatch between tables')
        this.#popAll([i32, i32, i32])
        return
      case OP.table_init: {
        const type = this.#table(y)
        if (this.#of(this.#context.elements, x, 'elem segment') !== type)
          this.#fail('type mismatch in table.init')
        this.#popAll([i32, i32, i32])
        return
      }
      case OP.elem_drop:
        this.#of(this.#context.elements, x, 'elem segment')
        return
      case OP.ref_null:
        return this.#push(x)
      case OP.ref_is_null: {
        const type = this.#pop()
        if (isNumber(type)) this.#fail(`type mismatch: expected a reference, got ${typeName(type)}`)
        return this.#push(i32)
      }
      case OP.ref_func:
        this.#of(this.#context.funcs, x, 'function')
        if (!this.#context.declared.has(x)) this.#fail('undeclared function reference')
        return this.#push(TYPE.funcref)
      case OP.memory_size:
        this.#memory()
        return this.#push(i32)
      case OP.memory_grow:
        this.#memory()
        this.#pop(i32)
        return this.#push(i32)
      case OP.memory_copy:
      case OP.memory_fill:
        this.#memory()
        this.#popAll([i32, i32, i32])
        return
      case OP.memory_init:
        this.#memory()
        if (x >= this.#context.dataCount) this.#fail(`unknown data segment ${x}`)
        this.#popAll([i32, i32, i32])
        return
      case OP.data_drop:
        if (x >= this.#context.dataCount) this.#fail(`unknown data segment ${x}`)
        return
      default:
        return this.#fail(`unknown instruction ${nameOf(op)}`)
    }
  }

  /** Operands of these types, which stay: as the label has them, but popped ones as they were. */
  #keep(types: readonly number[]): readonly number[] {
    this.#popAll(types)
    return types
  }

  #call({ params, results }: FuncType, isTail: boolean): void {
    if (
      isTail &&
      (results.length !== this.#type.results.length || results.some((t, i) => t !== this.#type.results[i]))
    )
      this.#fail('type mismatch: a tail call gives other results')
    this.#popAll(params)
    if (isTail) this.#unreachable()
    else this.#push(...results)
  }

  /** Labels agree in arity alone; each is checked against the operands, which stay as they are (W08, W09). */
  #branchTable({ list }: Instr): void {
    this.#pop(TYPE.i32)
    const fallback = this.#label(list.at(-1) as number)
    for (const index of list.slice(0, -1)) {
      const label = this.#label(index)
      if (label.length !== fallback.length) this.#fail('type mismatch: labels of br_table differ in arity')
      if (this.#context.edition === 1 && label[0] !== fallback[0])
        this.#fail('type mismatch: labels of br_table differ')
      this.#push(...this.#popAllAsTheyAre(label))
    }
    this.#popAll(fallback)
    this.#unreachable()
  }

  /** Like `#popAll`, but what comes from unreachable code is given back as `bottom`. */
  #popAllAsTheyAre(types: readonly number[]): number[] {
    const frame = this.#frames.at(-1) as Frame
    return types
      .toReversed()
      .map((type) => {
        const isThere = this.#values.length > frame.height
        const before = isThere ? (this.#values.at(-1) as number) : TYPE.bottom
        this.#pop(type)
        return before
      })
      .reverse()
  }
}
