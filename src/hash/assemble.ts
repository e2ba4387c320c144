/**
 * An assembler for the hashes' WebAssembly modules: instructions as nested lists of bytes. Binary format:
 * WebAssembly core specification 2.0, chapter 5.
 * @module
 */

export type Code = readonly (number | Code)[]

export const i32 = 0x7f
export const v128 = 0x7b
export const getLocal = (local: number): Code => [0x20, leb(local)]
export const setLocal = (local: number): Code => [0x21, leb(local)]
export const teeLocal = (local: number): Code => [0x22, leb(local)]
export const constant = (value: number): Code => [0x41, sleb(value)]
export const add: Code = [0x6a]
export const subtract: Code = [0x6b]
export const lessThan: Code = [0x49]
export const loop = (...body: Code[]): Code => [0x03, 0x40, body, 0x0b]
export const branch = (depth: number): Code => [0x0d, depth]
export const moved = (local: number, by: number): Code => [getLocal(local), constant(by), add]
export const increase = (local: number, by: number): Code => [moved(local, by), setLocal(local)]
export const call = (index: number): Code => [0x10, leb(index)]
/** Alignment is only a hint, and messages behind a tag byte are unaligned. */
export const at = (offset: number): Code => [0, leb(offset)]
export const vector = (opcode: number, ...immediates: Code): Code => [0xfd, leb(opcode), immediates]
export const loadVector = (offset: number) => vector(0x00, at(offset))
/** One 64-bit number in both halves. */
export const loadSplat = (offset: number) => vector(0x0a, at(offset))
export const storeVector = (offset: number) => vector(0x0b, at(offset))
/** The same 64 bits in both halves. */
export const splatConstant = (value: bigint) => vector(0x0c, le64(value), le64(value))
/** Operations on each half separately. */
export const shiftLeft = (bits: number): Code => [constant(bits), vector(0xcb)]
export const shiftRight = (bits: number): Code => [constant(bits), vector(0xcd)]

export type Routine = {
  readonly params: number
  /** Locals beyond the parameters, in groups of one type: [count, type]. */
  readonly locals: readonly (readonly [number, number])[]
  readonly body: Code
  readonly name?: string
}

/**
 * A module: functions that take i32s and return nothing, some of them exported, and an exported memory.
 * @param data - initial contents of the memory
 */
export function moduleOf(
  functions: readonly Routine[],
  pages: number,
  data?: { readonly at: number; readonly bytes: Code },
): Uint8Array<ArrayBuffer> {
  const section = (id: number, ...items: Code[]): Code => sized(id, [leb(items.length), items])
  const signature = (params: number): Code => [0x60, leb(params), Array(params).fill(i32), 0]
  const exported = (name: string, kind: number, index: number): Code => [
    leb(name.length),
    [...name].map((letter) => letter.charCodeAt(0)),
    kind,
    leb(index),
  ]
  const signatures = [...new Set(functions.map(({ params }) => params))]
  const content = data && flat(data.bytes)
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      section(1, ...signatures.map(signature)),
      section(3, ...functions.map(({ params }) => leb(signatures.indexOf(params)))),
      section(5, [0x00, leb(pages)]),
      section(
        7,
        exported('memory', 2, 0),
        ...functions.flatMap(({ name }, i) => (name === undefined ? [] : [exported(name, 0, i)])),
      ),
      section(10, ...functions.map(functionBody)),
      data && content ? section(11, [0x00, constant(data.at), 0x0b, leb(content.length), content]) : [],
    ]),
  )
}

function functionBody({ locals, body }: Routine): Code {
  const groups = locals.map(([count, type]): Code => [leb(count), type])
  const code = flat([leb(groups.length), groups, body, 0x0b])
  return [leb(code.length), code]
}

function sized(id: number, content: Code): Code {
  const code = flat(content)
  return [id, leb(code.length), code]
}

function flat(code: Code): number[] {
  return code.flat(Number.POSITIVE_INFINITY as 20) as number[]
}

/** @param value - an unsigned integer below 2^32 */
export function leb(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, leb(value >>> 7)]
}

function sleb(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, sleb(value >> 7)]
}

export function le64(value: bigint): Code {
  return Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn))
}
