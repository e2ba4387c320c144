/**
 * Verifies Groth16 proofs. Every fault has a reason, and no input from a stranger makes it throw.
 * @module
 */
import type { Curve } from 'snarkjs'
import { baseModulus, scalarModulus } from '../circuit/field.ts'
import { affineG1, affineG2 } from '../setup/known-secret.ts'
import { singleThreadedCurve } from './curve.ts'
import { type Groth16Proof, keyHash, proofFromJson, type VerificationKey } from './proof.ts'

/** Why a proof is refused. */
export type ZkReason =
  /** There is no proof, or all points are zero. */
  | 'empty-proof'
  /** It does not have the shape of a proof. */
  | 'malformed-proof'
  /** The key is not a verification key, or its points are invalid. */
  | 'malformed-key'
  /** The key is for another proof system. */
  | 'wrong-system'
  /** The proof was made for another verification key. */
  | 'wrong-key'
  | 'public-input-count'
  /** At or above the field's modulus: another name for a smaller number. */
  | 'public-input-out-of-range'
  /** At or above the modulus of coordinates. */
  | 'coordinate-out-of-range'
  /** PLONK: at or above the field's modulus. */
  | 'evaluation-out-of-range'
  | 'point-not-on-curve'
  | 'point-not-in-subgroup'
  /** Everything is well-formed, but the pairing equation does not hold. */
  | 'invalid-proof'

/** The result of verifying a proof. */
export type ZkVerdict = { valid: true } | { valid: false; reason: ZkReason }

/**
 * Verifies a proof against a key and the public inputs that it contains. The caller compares those with the
 * expected ones: a valid proof of another statement is valid.
 * @param proof - a `Groth16Proof`, or its JSON, from an untrusted source
 * @example
 * const verdict = await verifyGroth16(keys.verificationKey, JSON.parse(text))
 * if (!verdict.valid) console.error(verdict.reason)
 */
export async function verifyGroth16(key: VerificationKey, proof: unknown): Promise<ZkVerdict> {
  const no = (reason: ZkReason): ZkVerdict => ({ valid: false, reason })
  if (isNothing(proof)) return no('empty-proof')
  const parsed = proofFromJson(proof)
  if (!parsed) return no('malformed-proof')
  const { a, b, c, publicInputs } = parsed
  const coordinates = [...a, ...b[0], ...b[1], ...c]
  if (coordinates.every((each) => each === 0n)) return no('empty-proof')

  if (key.protocol !== 'groth16') return no('wrong-system')
  const curve = await singleThreadedCurve()
  const points = keyPoints(curve, key)
  if (!points) return no('malformed-key')
  if (parsed.key !== keyHash(key)) return no('wrong-key')
  if (publicInputs.length !== key.nPublic) return no('public-input-count')
  if (publicInputs.some((input) => input >= scalarModulus)) return no('public-input-out-of-range')
  const fault = await pointsFault({ a, b, c })
  if (fault) return no(fault)

  const { G1, G2 } = curve
  const [pointA, pointB, pointC] = [G1.fromObject(a), G2.fromObject(b), G1.fromObject(c)]

  let inputs = points.ic[0]!
  for (const [i, input] of publicInputs.entries()) {
    if (input !== 0n) inputs = G1.add(inputs, G1.timesScalar(points.ic[i + 1]!, input))
  }
  const holds = await curve.pairingEq(
    G1.neg(pointA),
    pointB,
    G1.toAffine(inputs),
    points.gamma,
    pointC,
    points.delta,
    points.alpha,
    points.beta,
  )
  return holds ? { valid: true } : no('invalid-proof')
}

/**
 * What is wrong with a proof's points, whatever the key is: found in milliseconds, before a key is made or
 * looked up.
 * @returns undefined if all of them are on the curve and in the subgroup
 */
export async function pointsFault({
  a,
  b,
  c,
}: Pick<Groth16Proof, 'a' | 'b' | 'c'>): Promise<ZkReason | undefined> {
  const coordinates = [...a, ...b[0], ...b[1], ...c]
  if (coordinates.every((each) => each === 0n)) return 'empty-proof'
  if (coordinates.some((each) => each >= baseModulus)) return 'coordinate-out-of-range'
  const { G1, G2 } = await singleThreadedCurve()
  const [pointA, pointB, pointC] = [G1.fromObject(a), G2.fromObject(b), G1.fromObject(c)]
  // ffjavascript counts infinity as on the curve, but no honest proof contains it.
  if ([pointA, pointC].some((point) => G1.isZero(point)) || G2.isZero(pointB)) return 'point-not-on-curve'
  if (!G1.isValid(pointA) || !G2.isValid(pointB) || !G1.isValid(pointC)) return 'point-not-on-curve'
  // The curve over the base field has prime order; its twist does not.
  if (!G2.isZero(G2.timesScalar(pointB, scalarModulus))) return 'point-not-in-subgroup'
  return undefined
}

function isNothing(proof: unknown): boolean {
  if (proof === undefined || proof === null || proof === '') return true
  return typeof proof === 'object' && Object.keys(proof).length === 0
}

function keyPoints(curve: Curve, key: VerificationKey) {
  const { G1, G2 } = curve
  try {
    if (key.IC.length !== key.nPublic + 1) return undefined
    // Only one form of each point is accepted: others would be other names of a key, possibly of one whose
    // secret is public.
    if (!affineG1(key.vk_alpha_1)) return undefined
    if (![key.vk_beta_2, key.vk_gamma_2, key.vk_delta_2].every(affineG2)) return undefined
    const [alpha, ...ic] = [key.vk_alpha_1, ...key.IC].map((point) => G1.fromObject(point.map(coordinate)))
    const [beta, gamma, delta] = [key.vk_beta_2, key.vk_gamma_2, key.vk_delta_2].map((point) =>
      G2.fromObject(point.map((pair) => pair.map(coordinate))),
    )
    if (!alpha || !beta || !gamma || !delta) return undefined
    if (![alpha, ...ic].every((point) => G1.isValid(point))) return undefined
    if (![beta, gamma, delta].every((point) => G2.isValid(point))) return undefined
    // Nobody contributed to phase 2: then C = -L proves anything.
    if (G2.eq(gamma, delta)) return undefined
    return { alpha, beta, gamma, delta, ic }
  } catch {
    // BigInt and fromObject throw on anything that is not a number.
    return undefined
  }
}

function coordinate(text: string): bigint {
  const value = BigInt(text)
  if (value < 0n || value >= baseModulus)
    throw new RangeError(`"coordinate" expected a field element, got ${value}`)
  return value
}
