/**
 * Number theory that hints ask for, with what cairo-lang's Python (3.9, sympy) answers.
 * @module
 */

import { HintFailure, modulo } from '../hints/values.ts'
import { power as modularPower } from '../prover/curve.ts'

/** Bits of a modulus: far more than any curve's. */
const MOST_BITS = 4096n

function checkModulus(p: bigint): void {
  if (p <= 0n) throw new HintFailure(`arithmetic modulo ${p}`)
  if (p >> MOST_BITS) throw new HintFailure(`arithmetic modulo a number of more than ${MOST_BITS} bits`)
}

/** a and g with a * m = g modulo p, where g is the greatest common divisor. */
export function euclid(m: bigint, p: bigint): { factor: bigint; gcd: bigint } {
  let [r, next, x, nextX] = [p, modulo(m, p), 0n, 1n]
  while (next !== 0n) {
    const quotient = r / next
    ;[r, next] = [next, r - quotient * next]
    ;[x, nextX] = [nextX, x - quotient * nextX]
  }
  return { factor: modulo(x, p), gcd: r }
}

/** The x below p with m x = n modulo p, which need not be prime. */
export function divMod(n: bigint, m: bigint, p: bigint): bigint {
  checkModulus(p)
  const { factor, gcd } = euclid(m, p)
  if (gcd !== 1n) throw new HintFailure(`div_mod: ${m} has no inverse modulo ${p}`)
  return modulo(n * factor, p)
}

/** x / y, which has to be whole. */
export function safeDiv(x: bigint, y: bigint): bigint {
  if (y === 0n || x % y !== 0n) throw new HintFailure(`safe_div: ${x} is not divisible by ${y}`)
  return x / y
}

/** Python's `pow` of three numbers: a negative exponent inverts. */
export function power(a: bigint, e: bigint, p: bigint): bigint {
  checkModulus(p)
  if (e >> MOST_BITS && e >= 0n) throw new HintFailure('a power with an exponent that is too large')
  return e < 0n ? power(divMod(1n, a, p), -e, p) : modularPower(a, e, p)
}

/** The largest number whose square is at most n. */
export function isqrt(n: bigint): bigint {
  if (n < 0n) throw new HintFailure(`isqrt of ${n}`)
  if (n < 2n) return n
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (;;) {
    const next = (x + n / x) >> 1n
    if (next >= x) return x
    x = next
  }
}

/** Bases of Miller and Rabin's test: the first primes, with which no composite number is known to pass. */
const BASES = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n, 53n, 59n, 61n, 67n, 71n]

function isPrime(p: bigint): boolean {
  if (p < 2n) return false
  for (const base of BASES) if (p % base === 0n) return p === base
  let [odd, twos] = [p - 1n, 0]
  for (; odd % 2n === 0n; odd /= 2n) twos++
  return BASES.every((base) => {
    let x = modularPower(base, odd, p)
    if (x === 1n) return true
    for (let i = 0; i < twos; i++, x = (x * x) % p) if (x === p - 1n) return true
    return false
  })
}

/** Composite moduli up to this are searched through; larger ones would have to be factored. */
const SEARCHED = 2n ** 16n

/** The smallest square root of n modulo p, or undefined if n has none. */
export function squareRootModulo(n: bigint, p: bigint): bigint | undefined {
  checkModulus(p)
  const square = modulo(n, p)
  if (p <= SEARCHED) {
    for (let root = 0n; root < p; root++) if ((root * root) % p === square) return root
    return undefined
  }
  if (!isPrime(p)) throw new HintFailure(`a square root modulo ${p}, which is not prime`)
  if (square === 0n) return 0n
  if (modularPower(square, (p - 1n) / 2n, p) !== 1n) return undefined
  const root = tonelliShanks(square, p)
  return root < p - root ? root : p - root
}

function tonelliShanks(n: bigint, p: bigint): bigint {
  let [odd, twos] = [p - 1n, 0]
  for (; odd % 2n === 0n; odd /= 2n) twos++
  let other = 2n
  while (modularPower(other, (p - 1n) / 2n, p) === 1n) other++
  let [root, rest, factor] = [
    modularPower(n, (odd + 1n) / 2n, p),
    modularPower(n, odd, p),
    modularPower(other, odd, p),
  ]
  while (rest !== 1n) {
    let order = 0
    for (let square = rest; square !== 1n; square = (square * square) % p) order++
    const step = modularPower(factor, 1n << BigInt(twos - order - 1), p)
    ;[root, factor, twos] = [(root * step) % p, (step * step) % p, order]
    rest = (rest * factor) % p
  }
  return root
}

/** Whether n has a square root modulo p. */
export const isSquare = (n: bigint, p: bigint): boolean => squareRootModulo(n, p) !== undefined

/** @throws HintFailure if it does not exist */
export function squareRoot(n: bigint, p: bigint): bigint {
  const root = squareRootModulo(n, p)
  if (root === undefined) throw new HintFailure(`sqrt: ${n} is not a square modulo ${p}`)
  return root
}
