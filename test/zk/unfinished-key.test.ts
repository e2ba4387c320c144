/**
 * Keys of a phase 2 to which nobody contributed: delta is gamma still, and C = -L proves anything.
 */
import { expect, test } from 'vitest'
import { verifierContract } from '../../src/zk/contracts/verifier.ts'
import { singleThreadedCurve } from '../../src/zk/groth16/curve.ts'
import { keyHash, type VerificationKey } from '../../src/zk/groth16/proof.ts'
import { verifyGroth16 } from '../../src/zk/groth16/verify.ts'

const { G1, G2 } = await singleThreadedCurve()
const g1 = (k: bigint) => G1.toAffine(G1.timesScalar(G1.g, k))
const g2 = (k: bigint) => G2.toAffine(G2.timesScalar(G2.g, k))
const object = (point: Uint8Array) => G1.toObject(point) as [bigint, bigint, bigint]
const pair = (point: Uint8Array) =>
  G2.toObject(point) as [[bigint, bigint], [bigint, bigint], [bigint, bigint]]
const text = (point: Uint8Array) => object(point).map(String)
const texts = (point: Uint8Array) => pair(point).map((two) => two.map(String))

/** What `snarkjs zkey new` makes of a circuit of two public inputs. */
const key = {
  protocol: 'groth16',
  curve: 'bn128',
  nPublic: 2,
  vk_alpha_1: text(g1(3n)),
  vk_beta_2: texts(g2(5n)),
  vk_gamma_2: texts(g2(1n)),
  vk_delta_2: texts(g2(1n)),
  IC: [text(g1(7n)), text(g1(11n)), text(g1(13n))],
  onestep: {
    setup: 'ceremony',
    provingKey: `0x${'00'.repeat(32)}`,
    proves: { vmId: `0x${'00'.repeat(32)}`, kind: 'step', steps: 1 },
  },
} as unknown as VerificationKey

test('D43 a key whose delta is its gamma is no key: anything can be proven for it', async () => {
  const [before, after] = [99n, 98n]
  const [ax, ay] = object(g1(3n))
  const [bx, by] = pair(g2(5n))
  const [cx, cy] = object(G1.toAffine(G1.neg(g1(7n + 11n * before + 13n * after))))
  const proof = {
    protocol: 'groth16' as const,
    key: keyHash(key),
    publicInputs: [before, after],
    a: [ax, ay] as const,
    b: [bx, by] as const,
    c: [cx, cy] as const,
  }
  expect(await verifyGroth16(key, proof)).toEqual({ valid: false, reason: 'malformed-key' })
  expect(() => verifierContract(key, { contract: 'Forgeable' })).toThrow(/without contributions/)
})
