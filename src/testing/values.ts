/**
 * Values of a type, including those at which implementations often differ.
 * @module
 */
import fc from 'fast-check'
import { cardinality, type Type } from '../ir/types.ts'

/**
 * Values of a word or a felt: zero, one, all ones, the sign bit and its neighbours, powers of two, small
 * values, any value.
 */
export function value(type: Type): fc.Arbitrary<bigint> {
  const size = cardinality(type)
  const half = size / 2n
  const edges = [0n, 1n, 2n, size - 1n, size - 2n, half, half - 1n, half + 1n]
  const power = fc
    .tuple(fc.nat(size.toString(2).length - 1), fc.integer({ min: -1, max: 1 }))
    .map(([bit, off]) => (1n << BigInt(bit)) + BigInt(off))
  const within = (n: bigint) => ((n % size) + size) % size
  return fc.oneof(
    fc.constantFrom(...new Set(edges.map(within))),
    power.map(within),
    fc.bigInt({ min: 0n, max: size - 1n < 64n ? size - 1n : 64n }),
    fc.bigInt({ min: 0n, max: size - 1n }),
  )
}
