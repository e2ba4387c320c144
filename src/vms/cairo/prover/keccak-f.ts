/**
 * Keccak-f[1600] (FIPS 202, 3.2), as the builtin has it: a state of 1600 bits in eight felts of 200 bits, the lowest first.
 * @module
 */
import { keccakP } from '@noble/hashes/sha3.js'

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
export function rho(): { place: number; by: number }[] {
  let [x, y] = [1, 0]
  return Array.from({ length: LANES - 1 }, (_, t) => {
    ;[x, y] = [y, (2 * x + 3 * y) % 5]
    return { place: placeOf(x, y), by: (((t + 1) * (t + 2)) / 2) % 64 }
  })
}

/** Round constants: bit 2^j - 1 of each comes out of a shift register (3.2.5). */
export function iota(): bigint[] {
  let register = 1
  return Array.from({ length: 24 }, () => {
    let constant = 0n
    for (let j = 0; j < 7; j++) {
      if (register & 1) constant |= 1n << BigInt(2 ** j - 1)
      register = register & 0x80 ? (register << 1) ^ 0x171 : register << 1
    }
    return constant
  })
}
