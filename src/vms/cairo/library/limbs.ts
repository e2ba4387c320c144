/**
 * Numbers of three limbs of 86 bits: `secp_utils` of the common library and `bls_utils` of the operating system.
 * @module
 */
import { HintFailure, isThing, native, number, type Thing, type Value } from '../hints/values.ts'
import { PRIME } from '../machine/state.ts'
import { SECP_CONSTANTS } from './curves.ts'
import { asInt } from './math.ts'

const [LIMB_BITS, BASE] = [86n, 2n ** 86n]

const limbOf = (struct: Thing, name: string): bigint => number(struct.get?.(name) ?? null)

/** d0 + d1 2^86 + d2 2^172 of a struct; limbs above half of the prime are negative. */
const pack = native(
  'pack',
  ['z', 'prime'],
  (z, prime = PRIME) => {
    if (!z || !isThing(z)) throw new HintFailure('pack of something other than a struct')
    const [d0, d1, d2] = ['d0', 'd1', 'd2'].map((name) => asInt(limbOf(z, name), number(prime)))
    return d0 + d1 * BASE + d2 * BASE * BASE
  },
  1,
)

const low = (value: bigint) => BigInt.asUintN(Number(LIMB_BITS), value)

/** `starkware.cairo.common.cairo_secp.secp_utils`. */
export const SECP: { readonly [name: string]: Value } = {
  ...SECP_CONSTANTS,
  BASE,
  pack,
  split: native('split', ['num'], (value) => {
    const num = number(value as Value)
    if (num < 0n || num >> (3n * LIMB_BITS)) throw new HintFailure(`split: ${num} does not fit three limbs`)
    return [low(num), low(num >> LIMB_BITS), num >> (2n * LIMB_BITS)]
  }),
}

/** `starkware.starknet.core.os.data_availability.bls_utils`: the last limb is signed. */
export const BLS: { readonly [name: string]: Value } = {
  BASE,
  BLS_PRIME: 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001n,
  pack,
  split: native('split', ['num'], (value) => {
    const num = number(value as Value)
    const high = num >> (2n * LIMB_BITS)
    if (high >= 2n ** 127n || high <= -(2n ** 127n))
      throw new HintFailure(`split: ${num} does not fit three limbs`)
    return [low(num), low(num >> LIMB_BITS), high]
  }),
}
