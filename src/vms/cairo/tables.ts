/**
 * The constants that checks of builtins read: the memory `tables`.
 *
 * | from | what |
 * |---|---|
 * | 0 | Poseidon's round constants, three for each round |
 * | 512 | Pedersen's points, x and y: for bit i of the first input at i, for bit i of the second at 252 + i |
 *
 * @module
 */
import { fromBigint } from '../../bytes/bytes.ts'
import { pagesOf } from '../../state/state.ts'
import { doublePoint } from './curve.ts'
import { LOW_BITS, POINTS } from './pedersen.ts'
import { ROUND_CONSTANTS } from './poseidon.ts'

/** Where Pedersen's points begin. */
export const PEDERSEN_TABLE = 512

/** Bits of a felt. */
export const FELT_BITS = 252

let made: ReadonlyMap<bigint, Uint8Array> | undefined

/** The memory's pages, made when first asked for. */
export function tablePages(): ReadonlyMap<bigint, Uint8Array> {
  made ??= pagesOf(
    [...entries()].map(([index, value]) => [32n * BigInt(index), fromBigint(value, 32).reverse()]),
  )
  return made
}

function* entries(): Generator<[index: number, value: bigint]> {
  yield* ROUND_CONSTANTS.entries()
  for (const [input, [low, high]] of POINTS.entries()) {
    let point = low
    for (let bit = 0; bit < FELT_BITS; bit++) {
      if (bit === LOW_BITS) point = high
      const index = PEDERSEN_TABLE + 2 * (input * FELT_BITS + bit)
      yield [index, point.x]
      yield [index + 1, point.y]
      point = doublePoint(point)
    }
  }
}
