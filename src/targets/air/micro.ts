/**
 * Micro-operations: the instruction set of the flow table. A step of a machine is a row of them without branches; each
 * gives a value of some limbs, which later ones of the same step name by its place.
 * @module
 */
import { microWidth } from '../../ir/machine.ts'

/** Unit operations on words of all limbs; a word that is narrower has zeros above. */
export const UNITS = ['and', 'or', 'xor', 'shl', 'lshr', 'ashr', 'mul', 'udiv', 'urem'] as const
export type UnitOp = (typeof UNITS)[number]
/** Operations modulo the primes of a machine, whose numbers follow. */
const FIELD_UNITS = ['fmul', 'finv'] as const
export type FieldOp = (typeof FIELD_UNITS)[number]

/** The number of a unit operation of a field. */
export const fieldUnit = (index: number, op: FieldOp): number =>
  UNITS.length + FIELD_UNITS.length * index + FIELD_UNITS.indexOf(op)

/** The field and operation of such a number. */
export const fieldUnitOf = (unit: number): { index: number; op: FieldOp } => ({
  index: Math.floor((unit - UNITS.length) / FIELD_UNITS.length),
  op: FIELD_UNITS[(unit - UNITS.length) % FIELD_UNITS.length]!,
})

export const MICRO_OPS = [
  /** Takes the state of the step before. */
  'start',
  /** Hands the state to the next step. */
  'end',
  /** imm */
  'const',
  /** a + b and a - b modulo 2^(16 n), n the ones in imm */
  'add',
  'sub',
  /** 1 if a < b, else 0 */
  'ult',
  'eq',
  /** a if c is 1, b if it is 0 */
  'ite',
  /** The operation `p` of a and b, by another table. */
  'unit',
  /** The cell of space `p` at address a + imm, if c is 1 and no trap fired; else zero. */
  'load',
  /** Puts b into that cell, under the same condition. */
  'store',
  /** If c is 1: no later effect happens, and the status is the trap of number imm. */
  'trap',
  /** If c is 1 and no halt before it was: the status is halted with code b. */
  'halt',
  /** Goes on at the place that the table `p` of places has for a. */
  'jump',
] as const
/** `get i` and `set i` are of hot register i: its value before the step, and b as its value after it. */
export type MicroName = (typeof MICRO_OPS)[number] | `get${number}` | `set${number}`

/** Tables of places: routines by `micro`, instructions by their word. */
export const BY_MICRO = 0

/** How many values `micro` has, for routines with fetch before them and a trap behind them. */
export const microStates = (routines: readonly number[]): number => 2 ** microWidth(routines.length - 2)
export const BY_WORD = 1

/** The place of a micro-operation, by which its value is named. */
export type Place = number

export type MicroOp = {
  readonly op: MicroName
  readonly a?: Place
  readonly b?: Place
  /** The condition, a bit; always true if it is absent. */
  readonly c?: Place
  readonly p?: number
  /** Limbs, from the lowest. */
  readonly imm?: readonly number[]
}

export type MicroProgram = {
  readonly code: readonly MicroOp[]
  /** Blocks in order of their places, for names of rows. */
  readonly parts: readonly { readonly name: string; readonly at: Place }[]
  /** Where each value of `micro` leads, from 0, which fetches; others lead to the last. */
  readonly routines: readonly Place[]
  /** Where instructions begin, by name. */
  readonly instructions: ReadonlyMap<string, Place>
  /** Where a word leads that is no instruction. */
  readonly otherwise: Place
}
