/**
 * Blocks that are open while a function is translated, and tables of what instructions become.
 * @module
 */
import { ACCESS, OP } from '../binary/opcodes.ts'
import { TYPE } from '../binary/types.ts'
import { type Label, label } from './code.ts'

/** A block, loop or `if`; the function itself is the outermost one. */
export type Frame = {
  readonly op: number
  /** Where branches go; of a block its end, of a loop its beginning. */
  readonly label: Label
  /** Operands below it. */
  readonly height: number
  readonly params: number
  readonly results: number
  /** Of an `if` whose `else` has not come yet. */
  otherwise: Label | undefined
  /** Whether a branch leads to its end. */
  isTarget: boolean
}

export const frame = (op: number, height: number, params: number, results: number): Frame => ({
  op,
  label: label(),
  height,
  params,
  results,
  otherwise: op === OP.if ? label() : undefined,
  isTarget: false,
})

/** Integer comparisons that hold where another does not. */
export const INVERSE: ReadonlyMap<string | undefined, string> = new Map(
  ['eq ne', 'lt_s ge_s', 'lt_u ge_u', 'gt_s le_s', 'gt_u le_u'].flatMap((pair) => {
    const [a, b] = pair.split(' ')
    return [
      [a, b],
      [b, a],
    ]
  }),
)

/** Loads and stores by what they do to a register of 64 bits. */
export const ACCESS_CODES: ReadonlyMap<string, string> = new Map(
  [...ACCESS.values()].map(({ name, type, bits, isStore }) => {
    const size = 8 * 2 ** bits
    if (isStore) return [name, `store${size}`]
    if (!name.endsWith('_s')) return [name, size === 64 ? 'load64' : `load${size}_u`]
    return [name, `${type === TYPE.i32 ? 'i32' : 'i64'}_load${size}_s`]
  }),
)
