/**
 * The Poseidon permutation of Cairo ("Hades"): three felts, eight full rounds around 83 partial ones.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { toBigint, utf8 } from '../../../bytes/bytes.ts'
import { mod } from './curve.ts'

export const FULL_ROUNDS = 8
export const PARTIAL_ROUNDS = 83
export const ROUNDS = FULL_ROUNDS + PARTIAL_ROUNDS

/** Constant `i` is SHA-256 of the text `Hades` and `i`, modulo the prime; three for each round. */
export function roundConstants(): readonly bigint[] {
  return (constants ??= Array.from({ length: 3 * ROUNDS }, (_, i) =>
    mod(toBigint(sha256(utf8(`Hades${i}`)))),
  ))
}

let constants: readonly bigint[] | undefined

/** Whether all three felts are cubed in a round, or the last alone. */
export const isFull = (round: number): boolean =>
  round < FULL_ROUNDS / 2 || round >= FULL_ROUNDS / 2 + PARTIAL_ROUNDS

/** The state after the permutation. */
export function hades(state: readonly [bigint, bigint, bigint]): [bigint, bigint, bigint] {
  const added = roundConstants()
  let [a, b, c] = state
  for (let round = 0; round < ROUNDS; round++) {
    ;[a, b, c] = [a, b, c].map((value, i) => value + added[3 * round + i])
    const cube = (value: bigint) => value * value * value
    if (isFull(round)) [a, b] = [cube(a), cube(b)]
    c = cube(c)
    const sum = a + b + c
    ;[a, b, c] = [mod(sum + 2n * a), mod(sum - 2n * b), mod(sum - 3n * c)]
  }
  return [a, b, c]
}
