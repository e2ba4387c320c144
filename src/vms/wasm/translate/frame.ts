/**
 * Where values of a function lie: in registers, and beyond those in its frame.
 *
 * ```
 * unit 0: the link, where to return to and how far down the caller's frame begins; words 0 and 1
 * words 2 …: locals from the 41st on, then the operand stack from the 17th on
 * then a unit for each pair of registers that a call may have to save: of locals, then of the operand stack
 * ```
 * @module
 */
import { REGISTER } from '../machine/isa.ts'

/** A register, or a word of the frame. */
export type Home = { readonly register: number } | { readonly word: number }

export type FrameLayout = {
  /** Units. */
  readonly size: number
  local(index: number): Home
  operand(position: number): Home
  /** The unit that a pair of registers is saved to. */
  saved(pair: number): number
}

const LINK = 2

/** Where a function finds its argument, or a caller its result, of an index: in the callee's frame beyond registers. */
export const passed = (index: number): Home =>
  index < REGISTER.locals ? { register: index } : { word: LINK + index - REGISTER.locals }

/**
 * @param locals - of the function, its parameters among them
 * @param height - operands at most
 * @param results - of the function, which it leaves where its locals were
 */
export function frameOf(locals: number, height: number, results: number): FrameLayout {
  const spilled = Math.max(0, Math.max(locals, results) - REGISTER.locals)
  const words = spilled + Math.max(0, height - REGISTER.stackSize)
  const saves = 1 + Math.ceil(words / 2)
  const localPairs = Math.ceil(Math.min(locals, REGISTER.locals) / 2)
  const operandPairs = Math.ceil(Math.min(height, REGISTER.stackSize) / 2)
  return {
    size: saves + localPairs + operandPairs,
    local: passed,
    operand: (position) =>
      position < REGISTER.stackSize
        ? { register: REGISTER.stack + position }
        : { word: LINK + spilled + position - REGISTER.stackSize },
    saved: (pair) => saves + (pair < REGISTER.stack / 2 ? pair : localPairs + pair - REGISTER.stack / 2),
  }
}
