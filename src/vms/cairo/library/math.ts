/**
 * `starkware.cairo.common.math_utils`, the functions of `starkware.python.math_utils` on numbers, and the field's
 * operations that every hint finds.
 * @module
 */
import { bool, HintFailure, list, native, number, numeric, type Value } from '../hints/values.ts'
import { PRIME } from '../machine/state.ts'
import { divMod, euclid, isqrt, isSquare, power, safeDiv, squareRoot } from './numbers.ts'

/** A felt as a number around zero. */
export const asInt = (value: bigint, prime: bigint): bigint => (value < prime / 2n ? value : value - prime)

function isPositive(value: bigint, prime: bigint, bound: bigint): bigint {
  const signed = asInt(value, prime)
  if (signed >= bound || signed <= -bound) throw new HintFailure(`value=${signed} is out of the valid range.`)
  return bool(signed > 0n)
}

export const COMMON_MATH: { readonly [name: string]: Value } = {
  as_int: numeric('as_int', ['val', 'prime'], asInt),
  assert_integer: numeric('assert_integer', ['val'], () => null),
  is_positive: numeric('is_positive', ['value', 'prime', 'rc_bound'], isPositive),
}

const positive = (x: bigint) => {
  if (x <= 0n) throw new HintFailure(`${x} is not positive`)
  return x
}
const bits = (x: bigint) => BigInt(x.toString(2).length)
const log2Ceil = (x: bigint) => (positive(x) === 1n ? 0n : bits(x - 1n))

function safeLog2(x: bigint): bigint {
  const result = bits(positive(x)) - 1n
  if (1n << result !== x) throw new HintFailure(`${x} is not a power of 2`)
  return result
}

export const PYTHON_MATH: { readonly [name: string]: Value } = {
  div_mod: numeric('div_mod', ['n', 'm', 'p'], divMod),
  safe_div: numeric('safe_div', ['x', 'y'], safeDiv),
  div_ceil: numeric('div_ceil', ['x', 'y'], (x, y) => {
    if (y === 0n) throw new HintFailure('a division by zero')
    const [quotient, rest] = [x / y, x % y]
    return rest !== 0n && rest > 0n === y > 0n ? quotient + 1n : quotient
  }),
  isqrt: numeric('isqrt', ['n'], isqrt),
  sqrt: numeric('sqrt', ['n', 'p'], squareRoot),
  is_quad_residue: numeric('is_quad_residue', ['n', 'p'], (n, p) => bool(isSquare(n, p))),
  next_power_of_2: numeric('next_power_of_2', ['x'], (x) => 1n << log2Ceil(x)),
  prev_power_of_2: numeric('prev_power_of_2', ['x'], (x) => 1n << (bits(positive(x)) - 1n)),
  is_power_of_2: numeric('is_power_of_2', ['x'], (x) => bool(x > 0n && (x & (x - 1n)) === 0n)),
  log2_ceil: numeric('log2_ceil', ['x'], log2Ceil),
  safe_log2: numeric('safe_log2', ['x'], safeLog2),
  igcdex: numeric('igcdex', ['a', 'b'], (a, b) => {
    const { factor, gcd } = euclid(a, positive(b))
    return [factor, (gcd - factor * a) / b, gcd]
  }),
  horner_eval: native('horner_eval', ['coefs', 'point', 'prime'], (coefs, point, prime) => {
    const p = positive(number(prime as Value))
    return list(coefs as Value)
      .map(number)
      .reduceRight((sum, one) => (((sum * number(point as Value) + one) % p) + p) % p, 0n)
  }),
}

const two = ['a', 'b', 'p'] as const
const field = (name: string, run: (a: bigint, b: bigint, p: bigint) => bigint): Value =>
  native(name, two, (a, b, p = PRIME) => run(number(a as Value), number(b as Value), number(p)), 2)
const modulo = (a: bigint, p: bigint) => ((a % positive(p)) + p) % p

/** What hints find without an import. */
export const FIELD_FUNCTIONS: { readonly [name: string]: Value } = {
  fadd: field('fadd', (a, b, p) => modulo(a + b, p)),
  fsub: field('fsub', (a, b, p) => modulo(a - b, p)),
  fmul: field('fmul', (a, b, p) => modulo(a * b, p)),
  fdiv: field('fdiv', divMod),
  fpow: field('fpow', power),
  fis_quad_residue: native(
    'fis_quad_residue',
    ['a', 'p'],
    (a, p = PRIME) => bool(isSquare(number(a as Value), number(p))),
    1,
  ),
  fsqrt: native('fsqrt', ['a', 'p'], (a, p = PRIME) => squareRoot(number(a as Value), number(p)), 1),
  safe_div: PYTHON_MATH.safe_div,
}
