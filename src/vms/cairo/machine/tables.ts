/**
 * The constants that checks of builtins read: the memory `tables`.
 *
 * | from | what |
 * |---|---|
 * | 0 | Poseidon's round constants, three for each round |
 * | 512 | Pedersen's points, x and y: for bit i of the first input at i, for bit i of the second at 252 + i |
 * | 1536 | of each step of Keccak's rho and pi: the lane's place, and above its six bits the rotation |
 * | 1568 | Keccak's round constants |
 *
 * @module
 */
import { fromBigint } from '../../../bytes/bytes.ts'
import { pagesOf } from '../../../state/state.ts'
import { keccakRoundConstants } from '../../hash-constants.ts'
import { doublePoint } from '../prover/curve.ts'
import { rho } from '../prover/keccak-f.ts'
import { LOW_BITS, POINTS } from '../prover/pedersen.ts'
import { roundConstants } from '../prover/poseidon.ts'

/** Where Pedersen's points begin. */
export const PEDERSEN_TABLE = 512

/** Where Keccak's tables begin. */
export const [RHO_TABLE, IOTA_TABLE] = [1536, 1568]

/** Bits of a felt. */
export const FELT_BITS = 252

let made: ReadonlyMap<bigint, Uint8Array> | undefined

/** The memory's pages, made when first asked for. */
export function tablePages(): ReadonlyMap<bigint, Uint8Array> {
  made ??= pagesAt(entries())
  return made
}

/** Pages of a memory of felts that holds these from its beginning. */
export const feltPages = (felts: readonly bigint[]): ReadonlyMap<bigint, Uint8Array> =>
  pagesAt(felts.entries())

const pagesAt = (felts: Iterable<readonly [index: number, value: bigint]>) =>
  pagesOf(Array.from(felts, ([index, value]) => [32n * BigInt(index), fromBigint(value, 32).reverse()]))

function* entries(): Generator<[index: number, value: bigint]> {
  yield* roundConstants().entries()
  for (const [i, { place, by }] of rho().entries()) yield [RHO_TABLE + i, BigInt(place + 64 * by)]
  for (const [i, constant] of keccakRoundConstants().entries()) yield [IOTA_TABLE + i, constant]
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
