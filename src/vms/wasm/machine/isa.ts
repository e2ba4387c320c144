/**
 * What the parts of the machine share: its state, where things lie in it, and the form of an instruction.
 * @module
 */
import type { StateOf, VmBuilder, Word } from '../../../vm/index.ts'
import { bytes, memory, registers, u8, u32, u64, u128 } from '../../../vm/index.ts'

/** The variant of the machine that a spec is traced for. */
export type Isa = {
  /** Each instruction costs a unit of fuel, and the machine traps when there is none left. */
  readonly fuel: boolean
}

/** log2 of the instructions that a program can have. */
export const CODE_BITS = 24
/** log2 of the memories, and of the bytes that each has if there are several. */
export const MEMORY_BITS = 4
export const SHARED_BITS = 28
/** Tables, and elements of each. */
export const TABLE_BITS = 8
export const ELEMENT_BITS = 19
export const SEGMENT_BITS = 20
export const GLOBAL_BITS = 20

/** Registers. What a function does not name there lies in its frame. */
export const REGISTER = {
  /** Locals, arguments and results, from the first on. */
  locals: 40,
  /** The operand stack from its bottom on. */
  stack: 40,
  stackSize: 16,
  /** The first mutable globals. */
  globals: 56,
  globalsSize: 4,
  /** Operands that lie in the frame; what routines work with. */
  scratch: 60,
} as const

/** Where things begin in the memory `store`. */
export const STORE = {
  /** Sizes of tables, then limits of memories, 8 bytes each; from `segments` on, where each segment lies. */
  sizes: 0,
  limits: 0x800,
  /** Of each segment: its first byte in the low 32 bits, its length above: of data in bytes, of elements in elements. */
  segments: 0x100_0000,
  globals: 0x1000_0000,
  /** Bytes of data segments, and elements of 8 bytes. */
  data: 0x2000_0000,
  tables: 0x4000_0000,
  output: 0x8000_0000,
  errors: 0xc000_0000,
  frames: 0xe000_0000,
} as const
export const OUTPUT_SIZE = STORE.errors - STORE.output
export const ERRORS_SIZE = STORE.frames - STORE.errors

/** Bytes of the unit that frames are measured in, and log2 of the units that there are. */
export const FRAME_UNIT = 16
export const FRAME_BITS = 25
export const declarations = {
  /** Index of the next instruction. */
  pc: u32,
  micro: u8,
  /** Where the frame of the function begins, in units. */
  fp: u32,
  /** Where the last frame may begin; no step changes it. */
  limit: u32,
  /** Pages of each memory. */
  pages: registers(u32, 2 ** MEMORY_BITS),
  outputSize: u32,
  errorSize: u32,
  /** i32 and f32 lie in the low half, and the upper half is zero. */
  r: registers(u64, 64),
  code: memory(u128, 2 ** CODE_BITS),
  mem: bytes(2 ** 32),
  store: bytes(2 ** 32),
}
export const withFuel = { fuel: u64, ...declarations }

export type State = StateOf<typeof declarations>
/** `a` is the register of that field; `b` is the register, or the immediate if `k` is set. */
export type Fetched = { readonly a: Word<64>; readonly b: Word<64> }
export type Fields = { readonly [name: string]: Word }
export type Builder = VmBuilder<typeof declarations, Fetched>

/** The layout of an instruction: fields by the positions of their lowest bits, and their widths. */
export const FIELDS = {
  op: [0, 9],
  k: [9, 1],
  m: [10, 4],
  d: [14, 6],
  a: [20, 6],
  b: [26, 6],
  c: [32, 6],
  t: [40, 24],
  imm: [64, 64],
} as const

/**
 * An encoding that has only the fields it uses, each by its letter. An operand `b` without an immediate of its own is a
 * register, or the immediate: for the disassembler it is all of these.
 */
export function encoding(code: number, fields: string): string {
  const used = new Set(fields)
  const field = (name: string, width: number) => (used.has(name[0]) ? `${name}:${width}` : '.'.repeat(width))
  const isOperand = used.has('b') && !used.has('i')
  return [
    isOperand ? 'b[70:7]' : field('imm', 64),
    field('t', 24),
    '..',
    field('c', 6),
    isOperand ? 'b[6:1]' : field('b', 6),
    field('a', 6),
    used.has('p') ? field('p', 6) : field('d', 6),
    field('m', 4),
    isOperand ? 'b[0]' : used.has('b') ? '0' : '.',
    code.toString(2).padStart(9, '0'),
  ].join(' ')
}
