/**
 * INSECURE is told by a key's secret: a stamp that says "ceremony" makes no key secure.
 */
import { expect, test } from 'vitest'
import { baseModulus, scalarModulus } from '../../src/zk/circuit/field.ts'
import { verifierContract } from '../../src/zk/contracts/verifier.ts'
import { committedKeyPath } from '../../src/zk/groth16/committed.ts'
import { singleThreadedCurve } from '../../src/zk/groth16/curve.ts'
import { readVerificationKey } from '../../src/zk/groth16/keys.ts'
import { isInsecure, keyHash, type VerificationKey } from '../../src/zk/groth16/proof.ts'
import { verifyGroth16 } from '../../src/zk/groth16/verify.ts'
import { timesG1, timesG2 } from '../../src/zk/setup/known-secret.ts'

const development = readVerificationKey(committedKeyPath('tiny', 'step'))
const stamped: VerificationKey = {
  ...development,
  onestep: { ...development.onestep, setup: 'ceremony' },
}
const { G1, G2 } = await singleThreadedCurve()
const g1 = (k: bigint) => (G1.toObject(G1.toAffine(G1.timesScalar(G1.g, k))) as bigint[]).map(String)
const g2 = (k: bigint) =>
  (G2.toObject(G2.toAffine(G2.timesScalar(G2.g, k))) as bigint[][]).map((pair) => pair.map(String))

test('multiples by integers are those of the curve’s own library', () => {
  for (const scalar of [1n, 2n, 3n, 12345n, scalarModulus - 1n, 2n ** 253n + 7n]) {
    expect([...timesG1(scalar), 1n].map(String)).toEqual(g1(scalar))
    expect([...timesG2(scalar).map((pair) => pair.map(String)), ['1', '0']]).toEqual(g2(scalar))
  }
})

test('a development key that is stamped as a ceremony’s stays INSECURE, here and on chain', () => {
  expect(isInsecure(stamped)).toBe(true)
  expect(verifierContract(stamped, { contract: 'Stamped' })).toContain('revert InsecureKeys')
})

test('alpha or beta of the default seed alone tells it, whatever else was exchanged', () => {
  const delta = { ...stamped, vk_delta_2: g2(77n) }
  expect(isInsecure(delta)).toBe(true)
  expect(isInsecure({ ...delta, vk_alpha_1: g1(5n) })).toBe(true)
  expect(isInsecure({ ...delta, vk_beta_2: g2(6n) })).toBe(true)
  const own = { ...delta, vk_alpha_1: g1(5n), vk_beta_2: g2(6n) }
  expect(isInsecure(own)).toBe(false)
  expect(verifierContract(own, { contract: 'Own' })).not.toContain('InsecureKeys')
  expect(isInsecure({ ...own, vk_delta_2: own.vk_gamma_2 })).toBe(true)
})

test('no other form of the same points hides it: neither is verified or exported', async () => {
  const [x, y] = development.vk_alpha_1.map(BigInt) as [bigint, bigint]
  // The same point with z = 2, and with coordinates above the modulus.
  const forms = [
    [(4n * x) % baseModulus, (8n * y) % baseModulus, 2n],
    [x + baseModulus, y, 1n],
    [x, y],
  ].map((form) => form.map(String))
  for (const alpha of forms) {
    const key = { ...stamped, vk_alpha_1: alpha }
    const none = { protocol: 'groth16', key: keyHash(key), publicInputs: ['1', '2'] }
    const proof = { ...none, a: ['1', '2'], b: development.vk_beta_2.slice(0, 2), c: ['1', '2'] }
    expect(await verifyGroth16(key, proof)).toEqual({ valid: false, reason: 'malformed-key' })
    expect(() => verifierContract(key, { contract: 'Hidden' })).toThrow(/a form that snarkjs does not write/)
  }
})
