/**
 * Prime fields of at most 31 bits on JavaScript numbers: a product of two elements is brought below 2^53 by halves.
 * @module
 */

/** KoalaBear: 2^31 - 2^24 + 1. */
export const KOALA_BEAR = 2 ** 31 - 2 ** 24 + 1

/** Arithmetic modulo a prime below 2^31; elements are canonical numbers from 0 to modulus - 1. */
export type SmallField = {
  readonly modulus: number
  add(a: number, b: number): number
  sub(a: number, b: number): number
  mul(a: number, b: number): number
  /** 1 / a, and zero for zero. */
  inverse(a: number): number
  /** The element of any safe integer. */
  of(value: number): number
}

/** @throws RangeError unless `modulus` is an odd number from 3 to 2^31 - 1 */
export function smallField(modulus: number): SmallField {
  if (!Number.isInteger(modulus) || modulus < 3 || modulus >= 2 ** 31 || modulus % 2 === 0) {
    throw new RangeError(`"modulus" expected an odd prime below 2^31, got ${modulus}`)
  }
  const reciprocal = 1 / modulus
  /** Of an integer from 0 to 2^53: the quotient's estimate is off by one at most. */
  const reduce = (value: number): number => {
    const rest = value - Math.floor(value * reciprocal) * modulus
    return rest < 0 ? rest + modulus : rest >= modulus ? rest - modulus : rest
  }
  const mul = (a: number, b: number): number => reduce(reduce(a * (b >>> 16)) * 65536 + a * (b & 0xffff))
  const inverse = (a: number): number => {
    let result = 1
    let base = a
    for (let exponent = modulus - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
      if (exponent % 2 === 1) result = mul(result, base)
      base = mul(base, base)
    }
    return a === 0 ? 0 : result
  }
  return {
    modulus,
    add(a, b) {
      const sum = a + b
      return sum >= modulus ? sum - modulus : sum
    },
    sub(a, b) {
      return a >= b ? a - b : a - b + modulus
    },
    mul,
    inverse,
    of(value) {
      const rest = value % modulus
      return rest < 0 ? rest + modulus : rest
    },
  }
}
