/**
 * Verifies PLONK proofs. snarkjs checks the equation; what it does not check is checked here. It reduces
 * coordinates, evaluations and inputs, so each would have several names, and it accepts the point at infinity
 * as on the curve.
 * @module
 */
import type { Curve } from 'snarkjs'
import { baseModulus, scalarModulus } from '../circuit/field.ts'
import { singleThreadedCurve, withThreads } from '../groth16/curve.ts'
import type { ZkReason, ZkVerdict } from '../groth16/verify.ts'
import { rootOfUnity } from '../setup/qap.ts'
import {
  evaluationsOf,
  keyPointsOf,
  type PlonkPoints,
  type PlonkProof,
  type PlonkVerificationKey,
  plonkKeyHash,
  pointsOf,
  toSnarkjsPlonk,
} from './proof.ts'

/**
 * Verifies a proof against a key and the public inputs that it contains; see `verifyGroth16`.
 * @param proof - has the shape of a proof, as `plonkPointsFromJson` ensures; nothing else is assumed
 */
export async function verifyPlonk(key: PlonkVerificationKey, proof: PlonkProof): Promise<ZkVerdict> {
  const no = (reason: ZkReason): ZkVerdict => ({ valid: false, reason })
  if (isEmpty(proof.points)) return no('empty-proof')
  const curve = await singleThreadedCurve()
  if (key.protocol !== 'plonk') return no('wrong-system')
  if (!isKey(curve, key)) return no('malformed-key')
  if (proof.key !== plonkKeyHash(key)) return no('wrong-key')
  const { publicInputs } = proof
  if (publicInputs.length !== key.nPublic) return no('public-input-count')
  if (publicInputs.some((input) => input >= scalarModulus)) return no('public-input-out-of-range')
  const fault = await plonkPointsFault(proof.points)
  if (fault) return no(fault)
  const holds = await withThreads(({ plonk }) =>
    plonk.verify(key, publicInputs.map(String), toSnarkjsPlonk(proof.points)),
  )
  return holds ? { valid: true } : no('invalid-proof')
}

const isEmpty = (points: PlonkPoints) =>
  [...pointsOf(points).flat(), ...evaluationsOf(points)].every((one) => one === 0n)

/**
 * What is wrong with a proof's points and evaluations, whatever the key is; see `pointsFault`.
 * @returns undefined if nothing is wrong
 */
export async function plonkPointsFault(proof: PlonkPoints): Promise<ZkReason | undefined> {
  if (isEmpty(proof)) return 'empty-proof'
  const points = pointsOf(proof)
  if (points.flat().some((one) => one >= baseModulus)) return 'coordinate-out-of-range'
  if (evaluationsOf(proof).some((one) => one >= scalarModulus)) return 'evaluation-out-of-range'
  const { G1 } = await singleThreadedCurve()
  for (const point of points) {
    const element = G1.fromObject(point)
    if (G1.isZero(element) || !G1.isValid(element)) return 'point-not-on-curve'
  }
  return undefined
}

/** snarkjs's own choices: 2 and 3 are in different cosets, and tables begin at 2^3. */
const COSETS = ['2', '3']

function isKey({ G1, G2 }: Curve, key: PlonkVerificationKey): boolean {
  try {
    if (!Number.isInteger(key.power) || key.power < 3 || key.power > 28) return false
    if (key.k1 !== COSETS[0] || key.k2 !== COSETS[1] || BigInt(key.w) !== rootOfUnity(key.power)) return false
    const inRange = (value: string) => BigInt(value) >= 0n && BigInt(value) < baseModulus
    if (![...keyPointsOf(key).flat(), ...key.X_2.flat()].every(inRange)) return false
    const secret = G2.fromObject(key.X_2.map((pair) => pair.map(BigInt)))
    // At infinity or the generator, the secret is 0 or 1.
    if (!G2.isValid(secret) || G2.isZero(secret) || G2.eq(secret, G2.g)) return false
    if (!G2.isZero(G2.timesScalar(secret, scalarModulus))) return false
    // A selector that no gate uses is the zero polynomial: infinity.
    return keyPointsOf(key).every((point) => G1.isValid(G1.fromObject(point.map(BigInt))))
  } catch {
    // BigInt and fromObject throw on anything that is not a number.
    return false
  }
}
