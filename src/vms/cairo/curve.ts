/**
 * The curve of Cairo's builtins: y^2 = x^3 + x + B over the field of Cairo. For the prover, in plain numbers.
 * @module
 */
import { PRIME } from './machine.ts'

export type Point = { readonly x: bigint; readonly y: bigint }

/** The curve's constant. */
export const B = 0x6f21413efbe40de150e596d72f7a8c5609ad26c15c915c1f4cdfcb99cee9e89n

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

/** 1 / a in the field, by Euclid's algorithm; zero for zero. */
export function inverse(a: bigint): bigint {
  let [r, next, x, nextX] = [PRIME, mod(a), 0n, 1n]
  while (next !== 0n) {
    const quotient = r / next
    ;[r, next] = [next, r - quotient * next]
    ;[x, nextX] = [nextX, x - quotient * nextX]
  }
  return r === 1n ? mod(x) : 0n
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
