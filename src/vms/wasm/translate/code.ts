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

/** @throws RangeError if a label has no place */
export function encodeWord(word: Word): bigint {
  const { op, d = 0, a = 0, b = 0, k = false, c = 0, m = 0, t = 0, imm = 0n, reference } = word
  const target = typeof t === 'number' ? t : t.pc
  const immediate = reference ? referenceOf(reference.label, reference.type) : imm
  if (target < 0) throw new RangeError(`"label" expected a place for ${op}`)
  const fields = { op: codeOf(op), k: k ? 1 : 0, m, d, a, b, c, t: target }
  let bits = BigInt.asUintN(64, immediate) << BigInt(FIELDS.imm[0])
  for (const [name, value] of Object.entries(fields)) {
    const [position, width] = FIELDS[name as 'op']
    if (value >= 2 ** width) throw new RangeError(`"${name}" expected ${width} bits, got ${value} in ${op}`)
    bits |= BigInt(value) << BigInt(position)
  }
  return bits
}

/** What stands for a function in tables, globals and registers; null is zero. */
export function referenceOf({ pc }: Label, type: number): bigint {
  if (pc < 0) throw new RangeError('"label" expected the place of a function')
  return (BigInt(type) << 32n) | BigInt(pc)
}
