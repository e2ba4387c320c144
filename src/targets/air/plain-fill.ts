/**
 * How the columns of a plain step get their values, in order: what code is generated from.
 * @module
 */
import type { UnitOp } from './micro.ts'
import type { Expr } from './table.ts'

/** Columns of a port: an access to a cell. */
export type FillPort = {
  readonly old: readonly Expr[]
  readonly after: readonly Expr[]
  /** The elements that name the cell: `address.ts`. */
  readonly number: readonly Expr[]
  readonly used: Expr
  readonly since: Expr
  readonly gapLow: Expr
  readonly gapHigh: Expr
  /** Clocks from the step's first to the access, once all instructions are lowered. */
  offset(): number
}

/** Writes columns, or finds that the step is not plain after all. Expressions are of columns that are written before. */
export type Fill =
  /** The expression, as an integer, has so many bits. */
  | { readonly kind: 'set'; readonly column: Expr; readonly expr: Expr; readonly bits: number }
  /** Limb by limb, with a carry of one bit. */
  | {
      readonly kind: 'sum'
      readonly operands: readonly Expr[]
      readonly d: readonly Expr[]
      readonly carry: readonly Expr[]
    }
  | {
      readonly kind: 'split'
      readonly expr: Expr
      readonly at: number
      readonly low: Expr
      readonly high: Expr
    }
  /** Whether all differences are zero, and the inverse of the first that is not. */
  | {
      readonly kind: 'equal'
      readonly differences: readonly Expr[]
      readonly equal: Expr
      readonly inverses: readonly Expr[]
    }
  /** Not plain if the value has more bits. */
  | { readonly kind: 'range'; readonly column: Expr; readonly expr: Expr; readonly bits: number }
  /** Not plain unless the expression is zero. */
  | { readonly kind: 'assume'; readonly expr: Expr }
  | {
      readonly kind: 'unit'
      readonly op: UnitOp
      readonly operands: readonly [readonly Expr[], readonly Expr[]]
      readonly used: Expr
      readonly a: readonly Expr[]
      readonly b: readonly Expr[]
      readonly r: readonly Expr[]
    }
  /** Takes a cell where the guard is 1. */
  | {
      readonly kind: 'take'
      readonly port: FillPort
      readonly space: number
      readonly number: readonly Expr[]
      readonly guard: Expr
    }
  /** Puts it back, with new contents if the port writes. */
  | { readonly kind: 'put'; readonly port: FillPort; readonly contents: readonly Expr[] | undefined }
  /** What a limb of a hot register is after the step; it has no column if no instruction changes it. */
  | { readonly kind: 'hot'; readonly index: number; readonly expr: Expr }
