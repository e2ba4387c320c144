/**
 * What the modules of Poseidon need to know about how elements are kept.
 * @module
 */
import type { Routine } from './assemble.ts'

/** The modulus of the scalar field of BN254. */
export const modulus = 21888242871839275222246405745257275088548364400416034343698204186575808495617n

/** A representation of elements in vectors of two doubles, a limb each, so that two hashes stand side by side. */
export type Field = {
  /** R: products and sums of products come divided by it. */
  readonly radix: bigint
  /** Vectors that an element takes in memory, for two hashes. */
  readonly storedLimbs: number
  /** The most terms of a sum. */
  readonly widest: number
  /** Bytes of a constant in memory. */
  readonly constantBytes: number
  /** Bytes of what a sum has behind its factors. */
  readonly addendBytes: number
  /** Where memory is free. */
  readonly freeBase: number
  /**
   * (to, a): the square of an element. (to, a, b): the product of two. (to, a, b, count, plus, c): the sum of products of
   * consecutive elements at a with constants at b, and an element, and the constant that is part of c.
   */
  routines(vectors: number): readonly [square: Routine, product: Routine, sum: Routine]
  /** Writes what routines expect at the beginning of memory. */
  writeTables(memory: ArrayBuffer): void
  /** Writes a sum's factors, less than the modulus, and what is behind them. */
  writeSum(memory: ArrayBuffer, at: number, factors: readonly bigint[], constant: bigint): void
  /** The limbs of a number below the modulus, for `enter`. */
  limbsOf(value: bigint): number[]
  /** Writes a number of 32 bytes plus one that is below the modulus, each limb `stride` numbers behind the one before. */
  enter(
    numbers: Float64Array,
    to: number,
    stride: number,
    bytes: Uint8Array,
    from: number,
    added: readonly number[],
  ): void
  /** Reads what a sum of one term is, with no constant and an element of zero, as a number below the modulus. */
  leave(numbers: Float64Array, from: number, stride: number, bytes: Uint8Array, to: number): void
}
