/**
 * Constants of Frobenius' endomorphism against their definition, as powers that @noble/curves computes.
 */
import { bls12_381 } from '@noble/curves/bls12-381'
import { bn254 } from '@noble/curves/bn254'
import { expect, test } from 'vitest'
import { frobeniusConstants, inverse2 } from '../../../src/vms/evm/machine/precompiles/field/pairing.ts'

test.each([
  ['BLS12-381', bls12_381.fields, [1n, 1n]],
  ['BN254', bn254.fields, [9n, 1n]],
] as const)('%s', (_, { Fp, Fp2 }, [c0, c1]) => {
  const p = Fp.ORDER
  for (const n of [1, 2, 3]) {
    const powers = [0n, 1n, 2n, 3n, 4n, 5n].map((k) => {
      const power = Fp2.pow({ c0, c1 }, ((p ** BigInt(n) - 1n) * k) / 6n)
      return [power.c0, power.c1]
    })
    expect(frobeniusConstants(p, [c0, c1], n)).toEqual(powers)
    const inverse = Fp2.inv({ c0: powers[2]![0]!, c1: powers[2]![1]! })
    expect(inverse2(frobeniusConstants(p, [c0, c1], n)[2]!, p)).toEqual([inverse.c0, inverse.c1])
  }
})
