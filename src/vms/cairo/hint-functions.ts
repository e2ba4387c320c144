/**
 * What hints compute with: values, operators and functions.
 * @module
 */
import { power, squareRoot } from './curve.ts'
import type { Variable } from './references.ts'

export type Value = bigint | readonly Value[] | ReadonlyMap<string, Value> | { readonly variable: Variable }

export const bool = (value: boolean) => (value ? 1n : 0n)
export const modulo = (a: bigint, b: bigint) => ((a % b) + b) % b
/** Rounded down, as Python divides. */
const quotient = (a: bigint, b: bigint) => (a - modulo(a, b)) / b

export function isqrt(n: bigint): bigint {
  if (n < 2n) return n
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (;;) {
    const next = (x + n / x) >> 1n
    if (next >= x) return x
    x = next
  }
}

function fieldSqrt(n: bigint): bigint {
  const root = squareRoot(n)
  if (root === undefined) throw new HintFailure('a square root of a value that is no square')
  return root
}

/** Functions of integers that hints may call. */
export const FUNCTIONS: { readonly [name: string]: (...args: bigint[]) => Value } = {
  abs: (a) => (a < 0n ? -a : a),
  int: (a) => a,
  min: (...all) => all.reduce((a, b) => (b < a ? b : a)),
  max: (...all) => all.reduce((a, b) => (b > a ? b : a)),
  divmod: (a, b) => [quotient(a, b), modulo(a, b)],
  pow: (a, e, p) => power(a, e, p),
  isqrt,
  sqrt: (a) => fieldSqrt(a),
  div_mod: (a, b, p) => modulo(a * power(b, p - 2n, p), p),
  as_int: (a, p) => (a < p / 2n ? a : a - p),
  is_quad_residue: (a, p) => bool(power(a, (p - 1n) / 2n, p) <= 1n),
  is_positive: (a, p, bound) => {
    const value = a < p / 2n ? a : a - p
    if (value >= bound || value <= -bound) throw new HintFailure('a value beyond the range check')
    return bool(value > 0n)
  },
  assert_integer: () => 0n,
}

export const ARITHMETIC: { readonly [op: string]: (a: bigint, b: bigint) => bigint } = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '//': quotient,
  '%': modulo,
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '<<': (a, b) => a << small(b),
  '>>': (a, b) => a >> small(b),
  '**': (a, b) => a ** small(b),
}

export const COMPARE: { readonly [op: string]: (a: bigint, b: bigint) => boolean } = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}

/** Shifts and powers of a hint stay small, whatever the program holds. */
function small(value: bigint): bigint {
  if (value < 0n || value > 4096n) throw new HintFailure(`a shift or power by ${value}`)
  return value
}

/** No sensible hint computes with more bits, and a hostile one would take for ever. */
const LARGEST = 1n << 65_536n

export function bounded(value: bigint): bigint {
  if (value > LARGEST || value < -LARGEST) throw new HintFailure('a number of more than 65,536 bits')
  return value
}

/** Numbers before tuples do not occur; both are compared from the first item. */
export function before(a: Value, b: Value): boolean {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b
  if (!Array.isArray(a) || !Array.isArray(b)) throw new HintFailure('values that have no order')
  const i = a.findIndex((item, at) => item !== b[at])
  return i >= 0 && before(a[i], b[i])
}

/** A hint cannot do what it is to do with the values that the run has. */
export class HintFailure extends Error {
  override name = 'HintFailure'
}
