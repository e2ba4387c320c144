/**
 * A constraint system as polynomials (a quadratic arithmetic program), evaluated at one point: for each wire s,
 * A_s, B_s, C_s with sum A_s(x) w_s = A-row(i) at the i-th root of unity, and so for B and C.
 * @module
 */
import { inverse, inverses, scalarModulus as p, power } from '../circuit/field.ts'
import type { Matrix, R1cs } from '../circuit/r1cs.ts'

/** The largest power of two that divides p - 1. */
const twoAdicity = 28

/** The size of the domain: one root per constraint, one per public wire, and one for the constant. */
export function domainPower(r1cs: R1cs): number {
  const needed = r1cs.constraints + r1cs.outputs + r1cs.publicInputs + 1
  const bits = Math.ceil(Math.log2(needed))
  if (bits > twoAdicity) throw new RangeError(`"r1cs" expected at most 2^28 rows, got ${needed}`)
  return Math.max(bits, 1)
}

/** A generator of the roots of unity of order 2^k, the one that ffjavascript uses: derived from 5. */
export function rootOfUnity(k: number): bigint {
  return power(5n, (p - 1n) >> BigInt(k))
}

/** All Lagrange polynomials of the domain of 2^k roots, at x: (x^n - 1) / n * w^i / (x - w^i). */
export function lagrangeAt(k: number, x: bigint): bigint[] {
  const size = 1 << k
  const root = rootOfUnity(k)
  const roots = new Array<bigint>(size)
  for (let i = 0, w = 1n; i < size; i++, w = (w * root) % p) roots[i] = w
  const vanishing = (power(x, BigInt(size)) - 1n + p) % p
  const factor = (vanishing * inverse(BigInt(size))) % p
  const divisors = inverses(roots.map((w) => (x - w + p) % p))
  return roots.map((w, i) => (((w * factor) % p) * divisors[i]!) % p)
}

/** One matrix applied to the Lagrange values: for each wire, the value of its polynomial. */
export function columnValues(r1cs: R1cs, matrix: Matrix, lagrange: readonly bigint[]): bigint[] {
  const sums = new Array<bigint>(r1cs.wires).fill(0n)
  for (let i = 0; i < r1cs.constraints; i++) {
    for (let k = matrix.offsets[i]!; k < matrix.offsets[i + 1]!; k++) {
      const wire = matrix.wires[k]!
      sums[wire] = (sums[wire]! + matrix.coefficients[k]! * lagrange[i]!) % p
    }
  }
  return sums
}
