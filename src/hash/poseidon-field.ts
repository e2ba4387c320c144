/**
 * The representation of field elements, as the Poseidon modules need to know it.
 * @module
 */
import type { Routine } from './assemble.ts'

/** The modulus of the scalar field of BN254. */
export const modulus = 21888242871839275222246405745257275088548364400416034343698204186575808495617n

/** A representation of elements in vectors of two doubles, one limb each, so that one vector holds two hashes. */
export type Field = {
  /** R: products and sums of products are divided by it. */
  readonly radix: bigint
  /** Vectors of memory that an element takes, for two hashes. */
  readonly storedLimbs: number
  /** The most terms of a sum. */
  readonly widest: number
  /** Bytes of a constant in memory. */
  readonly constantBytes: number
  /** Bytes that follow a sum's factors. */
  readonly addendBytes: number
  /** Start of free memory. */
  readonly freeBase: number
  /**
   * (to, a): the square of an element. (to, a, b): the product of two. (to, a, b, count, plus, c): the sum of
   * products of consecutive elements at a with constants at b, plus an element, plus the constant in c.
   */
  routines(vectors: number): readonly [square: Routine, product: Routine, sum: Routine]
  /** Writes what the routines expect at the beginning of memory. */
  writeTables(memory: ArrayBuffer): void
  /** Writes a sum's factors, each below the modulus, and what follows them. */
  writeSum(memory: ArrayBuffer, at: number, factors: readonly bigint[], constant: bigint): void
  /** The limbs of a number below the modulus, for `enter`. */
  limbsOf(value: bigint): number[]
  /** Writes a 32-byte number plus a number below the modulus; limbs are `stride` numbers apart. */
  enter(
    numbers: Float64Array,
    to: number,
    stride: number,
    bytes: Uint8Array,
    from: number,
    added: readonly number[],
  ): void
  /** Reads a sum of one term, without a constant and with a zero element, as a number below the modulus. */
  leave(numbers: Float64Array, from: number, stride: number, bytes: Uint8Array, to: number): void
}
