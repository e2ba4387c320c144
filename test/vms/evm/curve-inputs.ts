/**
 * Inputs of the precompiles of BLS12-381 (EIP-2537) and secp256r1 (EIP-7951), computed by @noble/curves.
 */
import { bls12_381 } from '@noble/curves/bls12-381'
import { p256 } from '@noble/curves/nist'
import { concatAll, fromBigint } from '../../../src/bytes/bytes.ts'
import { KEYS } from './signing.ts'

/** Numbers of so many bytes, one behind the other. */
export const words = (size: number, ...values: readonly bigint[]): Uint8Array =>
  concatAll(values.map((value) => fromBigint(value, size)))

/** A multiple of the generator of G1. */
export function g1(by: bigint): Uint8Array {
  const { x, y } = bls12_381.G1.ProjectivePoint.BASE.multiply(by).toAffine()
  return words(64, x, y)
}

/** A multiple of the generator of G2. */
export function g2(by: bigint): Uint8Array {
  const { x, y } = bls12_381.G2.ProjectivePoint.BASE.multiply(by).toAffine()
  return words(64, x.c0, x.c1, y.c0, y.c1)
}

/** A digest that signatures of tests are of. */
export const DIGEST = new Uint8Array(32).fill(7)

/** A signature over secp256r1 that is valid. */
export function verification(): Uint8Array {
  const [{ secret }] = KEYS
  const { r, s } = p256.sign(DIGEST, secret, { lowS: false })
  const { x, y } = p256.ProjectivePoint.fromPrivateKey(secret).toAffine()
  return concatAll([DIGEST, words(32, r, s, x, y)])
}
