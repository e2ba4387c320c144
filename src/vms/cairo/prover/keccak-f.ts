/**
 * Keccak-f[1600] (FIPS 202, 3.2), as the builtin has it: a state of 1600 bits in eight felts of 200 bits, the lowest first.
 * @module
 */
import { keccakP } from '@noble/hashes/sha3.js'
import { keccakWalk } from '../../hash-constants.ts'

const [FELTS, FELT_BITS, LANES] = [8, 200, 25]

/** The state after the permutation; undefined if an input has more than 200 bits. */
export function keccakF(felts: readonly bigint[]): bigint[] | undefined {
  if (felts.some((felt) => felt >> BigInt(FELT_BITS))) return undefined
  let bits = felts.reduceRight((all, felt) => (all << BigInt(FELT_BITS)) | felt, 0n)
  // Lanes as halves of 32 bits, the low one first.
  const halves = new Uint32Array(2 * LANES)
  for (const i of halves.keys()) halves[i] = Number(BigInt.asUintN(32, bits >> BigInt(32 * i)))
  keccakP(halves)
  bits = halves.reduceRight((all, half) => (all << 32n) | BigInt(half), 0n)
  return Array.from({ length: FELTS }, (_, i) => BigInt.asUintN(FELT_BITS, bits >> BigInt(FELT_BITS * i)))
}

/** Where in the machine's memory a lane is: a row takes eight places. */
const placeOf = (x: number, y: number) => 8 * y + x

/** The steps of rho and pi: each lane goes to the place of the next one, rotated. The first comes from place 1. */
export const rho = (): { place: number; by: number }[] =>
  keccakWalk().map(([lane, by]) => ({ place: placeOf(lane % 5, Math.floor(lane / 5)), by }))
