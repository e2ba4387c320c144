/**
 * Internal code as it comes into being: instructions with labels, and their words.
 * @module
 */
import { codeOf } from '../machine/codes.ts'
import { FIELDS } from '../machine/isa.ts'

/** A place in code: the number of an instruction, once it is known. */
export type Label = { pc: number }

export const label = (): Label => ({ pc: -1 })

/** An instruction. Fields that it lacks are zero. */
export type Word = {
  readonly op: string
  d?: number
  readonly a?: number
  /** A register; with `k`, the immediate stands for it. */
  readonly b?: number
  readonly k?: boolean
  readonly c?: number
  readonly m?: number
  t?: number | Label
  readonly imm?: bigint
  /** Instead of an immediate: a reference to a function, by its code and the number of its type. */
  readonly reference?: { readonly label: Label; readonly type: number }
  /** The offset in the file of the instruction that it comes from. */
  at?: number
}

export const WORD_BYTES = 16

/**
 * The words of instructions, one behind the other, their lowest bytes first.
 * @throws RangeError if a label has no place
 */
export function encodeWords(code: readonly Word[]): Uint8Array {
  const bytes = new Uint8Array(WORD_BYTES * code.length)
  const view = new DataView(bytes.buffer)
  for (const [i, word] of code.entries()) encodeWord(view, WORD_BYTES * i, word)
  return bytes
}

const field = (op: string, name: keyof typeof FIELDS, value: number): number => {
  const [position, width] = FIELDS[name]
  if (value < 0 || value >= 2 ** width)
    throw new RangeError(`"${name}" expected ${width} bits, got ${value} in ${op}`)
  // No field lies in both halves of the low 64 bits.
  return value * 2 ** (position % 32)
}

function encodeWord(view: DataView, at: number, word: Word): void {
  const { op, d = 0, a = 0, b = 0, k = false, c = 0, m = 0, t = 0, imm = 0n, reference } = word
  const target = typeof t === 'number' ? t : t.pc
  if (target < 0) throw new RangeError(`"label" expected a place for ${op}`)
  const operands = field(op, 'm', m) + field(op, 'd', d) + field(op, 'a', a) + field(op, 'b', b)
  view.setUint32(at, field(op, 'op', codeOf(op)) + field(op, 'k', k ? 1 : 0) + operands, true)
  view.setUint32(at + 4, field(op, 'c', c) + field(op, 't', target), true)
  const immediate = reference ? referenceOf(reference.label, reference.type) : imm
  if (immediate !== 0n) view.setBigUint64(at + FIELDS.imm[0] / 8, BigInt.asUintN(64, immediate), true)
}

/** What stands for a function in tables, globals and registers; null is zero. */
export function referenceOf({ pc }: Label, type: number): bigint {
  if (pc < 0) throw new RangeError('"label" expected the place of a function')
  return (BigInt(type) << 32n) | BigInt(pc)
}
