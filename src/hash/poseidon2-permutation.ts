/**
 * The permutation Poseidon2 of width 16 over KoalaBear (Grassi, Khovratovich, Schofnegger: "Poseidon2", 2023): 4 full
 * rounds, 20 partial ones, 4 full ones, S-box x^3. Constants come from the Grain LFSR as in the Poseidon paper, appendix
 * E; they and the matrices are those of Plonky3's default permutation.
 * @module
 */
import { KOALA_BEAR, smallField } from './small-field.ts'

export const WIDTH = 16
/** Full rounds before the partial ones, and as many after them. */
export const HALF_FULL_ROUNDS = 4
export const PARTIAL_ROUNDS = 20

const field = smallField(KOALA_BEAR)
const { add, mul } = field

/** Bits of the self-shrinking LFSR of 80 bits; the first 80 state field, S-box and sizes. */
function grain(): () => number {
  const state = [
    [1, 2],
    [0, 4],
    [31, 12],
    [WIDTH, 12],
    [2 * HALF_FULL_ROUNDS, 10],
    [PARTIAL_ROUNDS, 10],
    [2 ** 30 - 1, 30],
  ].flatMap(([value, bits]) =>
    Array.from({ length: bits! }, (_, i) => Math.floor(value! / 2 ** (bits! - 1 - i)) % 2),
  )
  let at = 0
  const bitAt = (offset: number) => state[(at + offset) % 80]!
  const step = (): number => {
    const bit = bitAt(62) ^ bitAt(51) ^ bitAt(38) ^ bitAt(23) ^ bitAt(13) ^ bitAt(0)
    state[at] = bit
    at = (at + 1) % 80
    return bit
  }
  for (let i = 0; i < 160; i++) step()
  /** The second bit of the next pair whose first bit is 1. */
  const shrunk = (): number => {
    for (;;) {
      const [keep, bit] = [step(), step()]
      if (keep === 1) return bit
    }
  }
  return () => {
    for (;;) {
      let value = 0
      for (let i = 0; i < 31; i++) value = 2 * value + shrunk()
      if (value < KOALA_BEAR) return value
    }
  }
}

const list = (length: number, make: () => number) => Array.from({ length }, make)

export type RoundConstants = {
  readonly initial: readonly (readonly number[])[]
  readonly partial: readonly number[]
  readonly final: readonly (readonly number[])[]
}

let constants: RoundConstants | undefined

/** Round constants, computed once: of full rounds one for each element, of partial ones one for the first. */
export function roundConstants(): RoundConstants {
  if (constants) return constants
  const next = grain()
  const full = () => Array.from({ length: HALF_FULL_ROUNDS }, () => list(WIDTH, next))
  constants = { initial: full(), partial: list(PARTIAL_ROUNDS, next), final: full() }
  return constants
}

let diagonal: readonly number[] | undefined

/** The matrix of a partial round is all ones plus this diagonal. Inverses take a millisecond, so they are made when needed. */
function partialDiagonal(): readonly number[] {
  if (diagonal) return diagonal
  const half = (bits: number) => field.inverse(2 ** bits)
  const negative = (value: number) => field.sub(0, value)
  diagonal = [
    ...[negative(2), 1, 2, half(1), 3, 4, negative(half(1)), negative(3), negative(4)],
    ...[
      half(8),
      half(3),
      half(24),
      negative(half(8)),
      negative(half(3)),
      negative(half(4)),
      negative(half(24)),
    ],
  ]
  return diagonal
}

/** What the layers of the permutation are made of: numbers here, expressions in a constraint program. */
export type Ring<T> = {
  add(a: T, b: T): T
  /** By a number below the modulus. */
  scale(factor: number, a: T): T
}

/** The linear layer of full rounds: circ(2, 3, 1, 1) on each four elements, then sums of every fourth. */
export function fullLayer<T>({ add, scale }: Ring<T>, state: readonly T[]): T[] {
  const mixed = [0, 4, 8, 12].flatMap((at) => {
    const [a, b, c, d] = state.slice(at, at + 4) as [T, T, T, T]
    const [ab, cd] = [add(a, b), add(c, d)]
    const all = add(ab, cd)
    const [allB, allD] = [add(all, b), add(all, d)]
    return [add(allB, ab), add(allB, scale(2, c)), add(allD, cd), add(allD, scale(2, a))]
  })
  const sums = [0, 1, 2, 3].map((k) => add(add(mixed[k]!, mixed[k + 4]!), add(mixed[k + 8]!, mixed[k + 12]!)))
  return mixed.map((element, i) => add(element, sums[i % 4]!))
}

/** The linear layer of partial rounds. */
export function partialLayer<T>({ add, scale }: Ring<T>, state: readonly T[]): T[] {
  const total = state.reduce(add)
  const own = partialDiagonal()
  return state.map((element, i) => add(total, scale(own[i]!, element)))
}

const numbers: Ring<number> = { add, scale: mul }
const cube = (x: number) => mul(x, mul(x, x))

/**
 * Permutes 16 elements.
 * @param seen - is told the elements that come out of each round's S-boxes: all 16, or the first alone
 */
export function permute(input: readonly number[], seen?: (cubes: readonly number[]) => void): number[] {
  const { initial, partial, final } = roundConstants()
  let state = fullLayer(numbers, input)
  const fullRounds = (rounds: readonly (readonly number[])[]) => {
    for (const added of rounds) {
      const cubes = state.map((element, i) => cube(add(element, added[i]!)))
      seen?.(cubes)
      state = fullLayer(numbers, cubes)
    }
  }
  fullRounds(initial)
  for (const constant of partial) {
    const first = cube(add(state[0]!, constant))
    seen?.([first])
    state = partialLayer(numbers, [first, ...state.slice(1)])
  }
  fullRounds(final)
  return state
}
