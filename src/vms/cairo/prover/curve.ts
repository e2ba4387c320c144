/**
 * The curve of Cairo's builtins: y^2 = x^3 + x + B over the field of Cairo. For the prover, in plain numbers.
 * @module
 */
import { PRIME } from '../machine/state.ts'

export type Point = { readonly x: bigint; readonly y: bigint }

/** The curve's constant. */
export const B = 0x6f21413efbe40de150e596d72f7a8c5609ad26c15c915c1f4cdfcb99cee9e89n

/** The point that public keys and signatures are multiples of, and how many multiples it has. */
export const GENERATOR: Point = {
  x: 0x1ef15c18599971b7beced415a40f0c7deacfd9b0d1819e03d723d8bc943cfcan,
  y: 0x5668060aa49730b7be4801df46ec62de53ecd11abe43a32873000c36e8dc1fn,
}
export const ORDER = 0x800000000000010ffffffffffffffffb781126dcae7b2321e66a241adc64d2fn

export const mod = (value: bigint): bigint => ((value % PRIME) + PRIME) % PRIME

/** a ** e modulo p. */
export function power(a: bigint, e: bigint, p: bigint): bigint {
  let [result, base] = [1n, ((a % p) + p) % p]
  for (let left = e; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * base) % p
    base = (base * base) % p
  }
  return result % p
}

/** 1 / a modulo p, by default the field's prime, by Euclid's algorithm; zero where there is none. */
export function inverse(a: bigint, p: bigint = PRIME): bigint {
  let [r, next, x, nextX] = [p, ((a % p) + p) % p, 0n, 1n]
  while (next !== 0n) {
    const quotient = r / next
    ;[r, next] = [next, r - quotient * next]
    ;[x, nextX] = [nextX, x - quotient * nextX]
  }
  return r === 1n ? ((x % p) + p) % p : 0n
}

export const onCurve = ({ x, y }: Point): boolean => mod(y * y - x * x * x - x - B) === 0n

const meet = (a: Point, b: Point, slope: bigint): Point => {
  const x = mod(slope * slope - a.x - b.x)
  return { x, y: mod(slope * (a.x - x) - a.y) }
}

/** The sum of two points of different x; undefined for others. */
export function addPoints(a: Point, b: Point): Point | undefined {
  if (a.x === b.x) return undefined
  return meet(a, b, mod((a.y - b.y) * inverse(mod(a.x - b.x))))
}

/** Twice a point that is not its own negative. */
export function doublePoint(a: Point): Point {
  return meet(a, a, mod((3n * a.x * a.x + 1n) * inverse(2n * a.y)))
}

/**
 * p + m * q by doubling q, as the builtins do it.
 * @returns undefined where a sum in between is of points of one x, which the builtins refuse
 */
export function multiplyAdd(p: Point, m: bigint, q: Point): Point | undefined {
  let [sum, step]: [Point | undefined, Point] = [p, q]
  for (let left = m; left > 0n && sum; left >>= 1n) {
    // Also where the bit is zero: so does the builtin.
    if (sum.x === step.x) return undefined
    if (left & 1n) sum = addPoints(sum, step)
    step = doublePoint(step)
  }
  return sum
}

/** m * q; undefined for the neutral element. */
export function multiple(m: bigint, q: Point): Point | undefined {
  let sum: Point | undefined
  for (const bit of m.toString(2)) {
    if (sum) sum = doublePoint(sum)
    if (bit === '1') sum = sum ? addPoints(sum, q) : q
  }
  return sum
}

/** A square root modulo the field's prime, the smaller one (Tonelli and Shanks; 3 is no square); undefined if there is none. */
export function squareRoot(n: bigint): bigint | undefined {
  let [odd, twos] = [PRIME - 1n, 0]
  while (odd % 2n === 0n) [odd, twos] = [odd / 2n, twos + 1]
  if (power(n, (PRIME - 1n) / 2n, PRIME) > 1n) return undefined
  let [root, rest, factor] = [power(n, (odd + 1n) / 2n, PRIME), power(n, odd, PRIME), power(3n, odd, PRIME)]
  while (rest > 1n) {
    let order = 0
    for (let square = rest; square !== 1n; square = (square * square) % PRIME) order++
    const step = power(factor, 1n << BigInt(twos - order - 1), PRIME)
    ;[root, factor, twos] = [(root * step) % PRIME, (step * step) % PRIME, order]
    rest = (rest * factor) % PRIME
  }
  return root < PRIME - root ? root : PRIME - root
}
