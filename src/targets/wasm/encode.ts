/**
 * A WebAssembly encoder: functions with symbolic labels and pooled locals, and the module around
 * them. (binaryen from npm takes 104 MB installed and 0.4 s to import, measured: too heavy for what
 * is a byte per instruction and LEB128.)
 *
 * Binary format: WebAssembly core specification 2.0, chapter 5.
 * @module
 */
import {
  LANE,
  MEMORY,
  type MemoryOp,
  PLAIN,
  type PlainOp,
  SATURATING,
  type SaturatingOp,
  VECTOR,
  VECTOR_CONST,
  VECTOR_MEMORY,
} from './opcodes.ts'

export type ValueType = 'i32' | 'i64'

/** The type that holds a word of up to 64 bits. */
export const typeOfWidth = (width: number): ValueType => (width <= 32 ? 'i32' : 'i64')

const TYPE_CODE = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c, v128: 0x7b } as const
const EMPTY = 0x40
const FUNCREF = 0x70

export type Signature = {
  readonly params: readonly (keyof typeof TYPE_CODE)[]
  readonly results: readonly ValueType[]
}

/** Where a branch goes: the height of the control stack just inside of the construct, and whether one does. */
export type Label = { readonly height: number; used: boolean }

/** A local of a function. */
export type Local = { readonly index: number; readonly type: ValueType }

/** The body of one function, written instruction by instruction. */
export class Code {
  readonly bytes: number[] = []
  readonly #params: number
  readonly #types: (keyof typeof TYPE_CODE)[] = []
  readonly #free: Record<ValueType, Local[]> = { i32: [], i64: [] }
  readonly #freeFloats: Record<'f32' | 'f64', number[]> = { f32: [], f64: [] }
  #vector: number | undefined
  #inlined: { readonly params: readonly Local[]; readonly floats: ['f32' | 'f64', number][] } | undefined
  #height = 0

  constructor(params: number) {
    this.#params = params
  }

  /** A local: a released one if there is any, so its first value is arbitrary. */
  local(type: ValueType): Local {
    const free = this.#free[type].pop()
    if (free) return free
    this.#types.push(type)
    return { index: this.#params + this.#types.length - 1, type }
  }

  /** A local of a floating-point type, of which no word is: its index. */
  floatLocal(type: 'f32' | 'f64'): number {
    const free = this.#freeFloats[type].pop()
    if (free === undefined) this.#types.push(type)
    const index = free ?? this.#params + this.#types.length - 1
    this.#inlined?.floats.push([type, index])
    return index
  }

  /** The local of 128 bits: whoever sets it reads it at once. */
  get vector(): number {
    this.#vector ??= this.#params + this.#types.push('v128') - 1
    return this.#vector
  }

  /**
   * Emits the body of a function in the place of a call of it. While it does, numbers of parameters stand for locals.
   * @param params - where the arguments are; each keeps its value
   */
  inline(params: readonly Local[], emit: () => void): this {
    const inlined = { params, floats: [] as ['f32' | 'f64', number][] }
    this.#inlined = inlined
    emit()
    this.#inlined = undefined
    for (const [type, index] of inlined.floats) this.#freeFloats[type].push(index)
    return this
  }

  release(...locals: readonly Local[]): void {
    for (const local of locals) this.#free[local.type].push(local)
  }

  op(op: PlainOp): this {
    this.bytes.push(PLAIN[op])
    return this
  }

  saturating(op: SaturatingOp): this {
    this.bytes.push(0xfc, SATURATING[op])
    return this
  }

  i32(value: number): this {
    this.bytes.push(0x41)
    signedLeb32(this.bytes, value | 0)
    return this
  }

  i64(value: bigint): this {
    this.bytes.push(0x42)
    const number = Number(value)
    // Most constants are small, and big integers are slow.
    if (number === (number | 0)) signedLeb32(this.bytes, number)
    else signedLeb(this.bytes, BigInt.asIntN(64, value))
    return this
  }

  /** A constant of either type. */
  const(type: ValueType, value: bigint): this {
    return type === 'i32' ? this.i32(Number(BigInt.asIntN(32, value))) : this.i64(value)
  }

  get(local: Local | number): this {
    if (typeof local !== 'number') return this.#indexed(0x20, local.index)
    return this.#indexed(0x20, this.#inlined?.params[local]?.index ?? local)
  }
  set(local: Local | number): this {
    return this.#indexed(0x21, typeof local === 'number' ? local : local.index)
  }
  tee(local: Local | number): this {
    return this.#indexed(0x22, typeof local === 'number' ? local : local.index)
  }

  /** @param offset - added to the address on the stack, without wrapping at 2^32 */
  memory(op: MemoryOp, offset: number): this {
    this.bytes.push(MEMORY[op], 0)
    unsignedLeb(this.bytes, offset)
    return this
  }

  vectorMemory(op: keyof typeof VECTOR_MEMORY, offset: number): this {
    this.bytes.push(0xfd, VECTOR_MEMORY[op], 0)
    unsignedLeb(this.bytes, offset)
    return this
  }
  vectorOp(op: keyof typeof VECTOR): this {
    this.bytes.push(0xfd, VECTOR[op])
    return this
  }
  /** @param bytes - 16 of them */
  vectorConst(bytes: readonly number[]): this {
    this.bytes.push(0xfd, VECTOR_CONST, ...bytes)
    return this
  }
  /** Takes an i64 out of a vector, or puts one there. */
  lane(what: keyof typeof LANE, index: 0 | 1): this {
    this.bytes.push(0xfd, LANE[what], index)
    return this
  }

  call(index: number): this {
    return this.#indexed(0x10, index)
  }
  /** Calls a function of the imported table; its number is on the stack. */
  callIndirect(type: number): this {
    this.#indexed(0x11, type).bytes.push(0)
    return this
  }

  block(): Label {
    return this.#open(0x02, undefined)
  }
  loop(): Label {
    return this.#open(0x03, undefined)
  }
  if(result?: ValueType): Label {
    return this.#open(0x04, result)
  }
  else(): this {
    this.bytes.push(0x05)
    return this
  }
  end(): this {
    this.bytes.push(0x0b)
    this.#height--
    return this
  }

  br(label: Label): this {
    return this.#indexed(0x0c, this.#depth(label))
  }
  brIf(label: Label): this {
    return this.#indexed(0x0d, this.#depth(label))
  }
  brTable(labels: readonly Label[], otherwise: Label): this {
    this.bytes.push(0x0e)
    unsignedLeb(this.bytes, labels.length)
    for (const label of [...labels, otherwise]) unsignedLeb(this.bytes, this.#depth(label))
    return this
  }

  /** The body as the code section holds it. */
  finish(): number[] {
    const groups: { type: keyof typeof TYPE_CODE; count: number }[] = []
    for (const type of this.#types) {
      const last = groups.at(-1)
      if (last?.type === type) last.count++
      else groups.push({ type, count: 1 })
    }
    const head: number[] = []
    unsignedLeb(head, groups.length)
    for (const { type, count } of groups) {
      unsignedLeb(head, count)
      head.push(TYPE_CODE[type])
    }
    const body: number[] = []
    unsignedLeb(body, head.length + this.bytes.length + 1)
    return body.concat(head, this.bytes, 0x0b)
  }

  #depth(label: Label): number {
    label.used = true
    return this.#height - label.height
  }

  #indexed(opcode: number, index: number): this {
    this.bytes.push(opcode)
    unsignedLeb(this.bytes, index)
    return this
  }

  #open(opcode: number, result: ValueType | undefined): Label {
    this.bytes.push(opcode, result ? TYPE_CODE[result] : EMPTY)
    this.#height++
    return { height: this.#height, used: false }
  }
}

/** A module: imported functions, one imported memory, perhaps a table, functions, exported functions. */
export class ModuleBuilder {
  readonly #types: string[] = []
  readonly #typeBytes: number[][] = []
  readonly #imports: number[][] = []
  readonly #functions: { type: number; code: Code | undefined }[] = []
  readonly #exports: number[][] = []
  #imported = 0

  constructor() {
    this.#imports.push([...name('env'), ...name('memory'), 0x02, 0x00, 0x01])
  }

  /** @returns the function's index. Imports come before all functions of the module's own */
  importFunction(field: string, signature: Signature): number {
    if (this.#functions.length > 0)
      throw new RangeError(`"field" expected imports first, got ${field} after a function`)
    this.#imports.push([...name('env'), ...name(field), 0x00, ...leb(this.typeOf(signature))])
    return this.#imported++
  }

  /** Imports the table that `callIndirect` calls. */
  importTable(field: string): void {
    this.#imports.push([...name('env'), ...name(field), 0x01, FUNCREF, 0x00, 0x00])
  }

  /** Declares a function; its body may follow later, so that functions can call each other. */
  declare(signature: Signature): { readonly index: number; define(code: Code): void } {
    const slot: { type: number; code: Code | undefined } = { type: this.typeOf(signature), code: undefined }
    const index = this.#imported + this.#functions.push(slot) - 1
    return { index, define: (code) => void (slot.code = code) }
  }

  /** A function from its body. */
  define(signature: Signature, body: (code: Code) => void): number {
    const { index, define } = this.declare(signature)
    const code = new Code(signature.params.length)
    body(code)
    define(code)
    return index
  }

  exportFunction(field: string, index: number): void {
    this.#exports.push([...name(field), 0x00, ...leb(index)])
  }

  finish(): Uint8Array<ArrayBuffer> {
    const parts: (readonly number[])[] = [[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]]
    const section = (id: number, items: readonly (readonly number[])[]) => {
      const size = items.reduce((sum, item) => sum + item.length, 0)
      const count = leb(items.length)
      parts.push([id, ...leb(count.length + size), ...count], ...items)
    }
    section(1, this.#typeBytes)
    section(2, this.#imports)
    section(
      3,
      this.#functions.map(({ type }) => leb(type)),
    )
    section(7, this.#exports)
    section(
      10,
      this.#functions.map(({ code }) => code!.finish()),
    )
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      bytes.set(part, at)
      at += part.length
    }
    return bytes
  }

  /** The index of a function type. */
  typeOf({ params, results }: Signature): number {
    const key = `${params} -> ${results}`
    const known = this.#types.indexOf(key)
    if (known >= 0) return known
    const codes = (types: Signature['params']) => [
      ...leb(types.length),
      ...types.map((type) => TYPE_CODE[type]),
    ]
    this.#typeBytes.push([0x60, ...codes(params), ...codes(results)])
    return this.#types.push(key) - 1
  }
}

function leb(value: number): number[] {
  const bytes: number[] = []
  unsignedLeb(bytes, value)
  return bytes
}

function name(text: string): number[] {
  const bytes = [...new TextEncoder().encode(text)]
  return [...leb(bytes.length), ...bytes]
}

/** @param value - below 2^32 */
function unsignedLeb(bytes: number[], value: number): void {
  while (value >= 0x80) {
    bytes.push((value & 0x7f) | 0x80)
    value >>>= 7
  }
  bytes.push(value)
}

/** @param value - an i32 */
function signedLeb32(bytes: number[], value: number): void {
  while (value < -0x40 || value >= 0x40) {
    bytes.push((value & 0x7f) | 0x80)
    value >>= 7
  }
  bytes.push(value & 0x7f)
}

function signedLeb(bytes: number[], value: bigint): void {
  while (value < -0x40n || value >= 0x40n) {
    bytes.push(Number(BigInt.asUintN(7, value)) | 0x80)
    value >>= 7n
  }
  bytes.push(Number(BigInt.asUintN(7, value)))
}
