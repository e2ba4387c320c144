/**
 * PLONK proofs and verification keys as data.
 * @module
 */
import { createHash } from 'node:crypto'
import { fromBigint, toHex } from '../../bytes/bytes.ts'
import type { G1Point, KeyOrigin } from '../groth16/proof.ts'
import type { SnarkjsPlonkKey, SnarkjsPlonkProof } from '../groth16/snarkjs-json.ts'

/** The commitments of a proof, by their names in the paper. */
const POINTS = ['A', 'B', 'C', 'Z', 'T1', 'T2', 'T3', 'Wxi', 'Wxiw'] as const
/** The evaluations of a proof, by their names in the paper. */
const EVALUATIONS = ['eval_a', 'eval_b', 'eval_c', 'eval_s1', 'eval_s2', 'eval_zw'] as const
const KEY_POINTS = ['Qm', 'Ql', 'Qr', 'Qo', 'Qc', 'S1', 'S2', 'S3'] as const

/**
 * The parts of a proof: commitments to polynomials, and values of some of them, named as in the paper (eprint
 * 2019/953).
 */
export type PlonkPoints = { readonly [name in (typeof POINTS)[number]]: G1Point } & {
  readonly [name in (typeof EVALUATIONS)[number]]: bigint
}

/** A PLONK proof and its public inputs. */
export type PlonkProof = {
  readonly protocol: 'plonk'
  /** The `plonkKeyHash` of the verification key for which it was made. */
  readonly key: `0x${string}`
  readonly publicInputs: readonly bigint[]
  readonly points: PlonkPoints
}

/** A verification key in snarkjs's format, with its origin. */
export type PlonkVerificationKey = SnarkjsPlonkKey & { onestep: KeyOrigin }

/** SHA-256 over everything that verification depends on. */
export function plonkKeyHash(key: SnarkjsPlonkKey): `0x${string}` {
  const hash = createHash('sha256').update('plonk')
  const numbers = [key.nPublic, key.power, key.k1, key.k2, ...KEY_POINTS.map((name) => key[name]), key.X_2]
  for (const number of numbers.flat(2)) hash.update(fromBigint(BigInt(number), 32))
  return toHex(hash.digest())
}

/** The points of a key in G1. */
export const keyPointsOf = (key: SnarkjsPlonkKey): (readonly string[])[] =>
  KEY_POINTS.map((name) => key[name])
export const pointsOf = (points: PlonkPoints): G1Point[] => POINTS.map((name) => points[name])
export const evaluationsOf = (points: PlonkPoints): bigint[] => EVALUATIONS.map((name) => points[name])

/** In the form that snarkjs reads. */
export function toSnarkjsPlonk(points: PlonkPoints): SnarkjsPlonkProof {
  const entries = [
    ...POINTS.map((name) => [name, [...points[name].map(String), '1']]),
    ...EVALUATIONS.map((name) => [name, String(points[name])]),
  ]
  return { ...Object.fromEntries(entries), protocol: 'plonk', curve: 'bn128' }
}

/** Points as JSON-safe data, with numbers in decimal. */
export function plonkPointsToJson(points: PlonkPoints): { [name: string]: string | string[] } {
  return Object.fromEntries([
    ...POINTS.map((name) => [name, points[name].map(String)]),
    ...EVALUATIONS.map((name) => [name, String(points[name])]),
  ])
}

/**
 * Reads the result of `plonkPointsToJson` or of snarkjs. For untrusted data: only the shape is checked.
 * @returns undefined if the data has another shape
 */
export function plonkPointsFromJson(data: unknown): PlonkPoints | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const given = data as Record<string, unknown>
  const result: { [name: string]: bigint | G1Point } = {}
  for (const name of POINTS) {
    const point = given[name]
    const [x, y] = Array.isArray(point) ? point.map(decimal) : []
    if (x === undefined || y === undefined) return undefined
    result[name] = [x, y]
  }
  for (const name of EVALUATIONS) {
    const value = decimal(given[name])
    if (value === undefined) return undefined
    result[name] = value
  }
  return result as unknown as PlonkPoints
}

/** Nonnegative, of at most 256 bits; range checks come later. */
function decimal(value: unknown): bigint | undefined {
  if (typeof value !== 'string' || !/^(0|[1-9][0-9]{0,77})$/.test(value)) return undefined
  const number = BigInt(value)
  return number < 1n << 256n ? number : undefined
}
