/**
 * Groth16 proofs and verification keys as data: contents, JSON and calldata.
 *
 * Points are affine. An element x0 + x1*u of the quadratic extension is `[x0, x1]` here, as in snarkjs; the
 * precompiles and verifiers on chain expect x1 first (snarkjs #13, #491). Only `calldata` reverses the
 * order.
 */
import { createHash } from 'node:crypto'
import { concat, fromBigint, toHex } from '../../bytes/bytes.ts'
import type { PreimageSource } from '../../preimage/store.ts'
import { hasKnownSecret } from '../setup/known-secret.ts'
import { encodeReads } from './preimages.ts'
import type { SnarkjsGroth16Key, SnarkjsGroth16Proof, SnarkjsPlonkKey } from './snarkjs-json.ts'
import type { CircuitSubject, Statement } from './statement.ts'

/** An affine point of G1: x and y. */
export type G1Point = readonly [x: bigint, y: bigint]
/** An affine point of G2: x and y, each as [x0, x1]. */
export type G2Point = readonly [x: readonly [bigint, bigint], y: readonly [bigint, bigint]]

/** A Groth16 proof and its public inputs. */
export type Groth16Proof = {
  protocol: 'groth16'
  /** The `keyHash` of the verification key for which it was made. */
  key: `0x${string}`
  publicInputs: readonly bigint[]
  a: G1Point
  b: G2Point
  c: G1Point
}

/** The origin of a verification key. */
export type KeyOrigin = {
  setup: 'INSECURE-DEVELOPMENT' | 'ceremony'
  /** For a development key: the seed of its secret. */
  seed?: string
  /** SHA-256 of the proving key. */
  provingKey: `0x${string}`
  /** The compiled circuit's hash. */
  circuit?: string
  /** What its proofs are about, for a circuit of steps. No public input says it. */
  proves?: CircuitSubject
}

/** A verification key in snarkjs's format, with its origin. */
export type VerificationKey = SnarkjsGroth16Key & { onestep: KeyOrigin }

/** Whether anyone can forge proofs for this key: it says so itself, or its secret is public. */
export function isInsecure(key: (SnarkjsGroth16Key | SnarkjsPlonkKey) & { onestep: KeyOrigin }): boolean {
  return key.onestep.setup === 'INSECURE-DEVELOPMENT' || hasKnownSecret(key)
}

/** SHA-256 over all points of a verification key. Two keys are the same exactly if these hashes are equal. */
export function keyHash(key: SnarkjsGroth16Key): `0x${string}` {
  const hash = createHash('sha256')
  const points = [key.vk_alpha_1, key.vk_beta_2, key.vk_gamma_2, key.vk_delta_2, ...key.IC]
  for (const coordinate of points.flat(2)) hash.update(fromBigint(BigInt(coordinate), 32))
  return toHex(hash.digest())
}

export function fromSnarkjs(
  proof: SnarkjsGroth16Proof,
  publicInputs: readonly string[],
  key: `0x${string}`,
): Groth16Proof {
  const pair = (list: readonly string[]) => [BigInt(list[0]!), BigInt(list[1]!)] as const
  return {
    protocol: 'groth16',
    key,
    publicInputs: publicInputs.map(BigInt),
    a: pair(proof.pi_a),
    b: [pair(proof.pi_b[0]!), pair(proof.pi_b[1]!)],
    c: pair(proof.pi_c),
  }
}

/** A proof in the form that snarkjs and its verifiers read. */
export function toSnarkjs(proof: Groth16Proof): { proof: SnarkjsGroth16Proof; publicSignals: string[] } {
  const pair = (list: readonly bigint[]) => list.map(String)
  return {
    proof: {
      pi_a: [...pair(proof.a), '1'],
      pi_b: [pair(proof.b[0]), pair(proof.b[1]), ['1', '0']],
      pi_c: [...pair(proof.c), '1'],
      protocol: 'groth16',
      curve: 'bn128',
    },
    publicSignals: pair(proof.publicInputs),
  }
}

/** The arguments of a Solidity verifier. */
export type Calldata = {
  /** Arguments of `verifyProof(uint256[2], uint256[2][2], uint256[2], uint256[n])`, ready for viem. */
  args: readonly [a: G1Point, b: G2Point, c: G1Point, publicInputs: readonly bigint[]]
  /** The same, ABI-encoded, without a selector; all of these types are static. */
  encoded: Uint8Array
}

/** A proof in the form that a Solidity verifier takes: coordinates of G2 with the imaginary part first. */
export function calldata(proof: Pick<Groth16Proof, 'a' | 'b' | 'c' | 'publicInputs'>): Calldata {
  const [x, y] = proof.b
  const b: G2Point = [
    [x[1], x[0]],
    [y[1], y[0]],
  ]
  const words = [...proof.a, ...b[0], ...b[1], ...proof.c, ...proof.publicInputs]
  return {
    args: [proof.a, b, proof.c, proof.publicInputs],
    encoded: concat(...words.map((word) => fromBigint(word, 32))),
  }
}

/** The parts of a proof of steps that its verifier contract is given. */
export type ContractProof = Pick<Statement, 'preimages'> & {
  readonly points: Pick<Groth16Proof, 'a' | 'b' | 'c'>
}

/**
 * The argument `points` of an IZkVerifier: 256 bytes, and for a machine that reads preimages what the step reads of them,
 * with the preimages themselves as far as they are hashed and not too long. The rest is for `PreimageOracle.sol`.
 * @param preimages - those that come along
 */
export function contractPoints({ points, preimages: list }: ContractProof, preimages?: PreimageSource) {
  const { encoded } = calldata({ ...points, publicInputs: [] })
  return list ? concat(encoded, encodeReads(list, preimages)) : encoded
}

/**
 * A proof of steps in the form that contract ZkReferee takes: the final root, then the points; 288 bytes, and more for a
 * machine that reads preimages.
 * @param options.preimages - those that come along, up to 100,000 bytes each, for keys of keccak-256 and SHA-256. The
 *   verifier asks its oracle for all others
 * @example
 * const answer = refereeProof({ after, points })
 */
export function refereeProof(
  { after, ...proof }: ContractProof & { readonly after: Uint8Array },
  options: { readonly preimages?: PreimageSource } = {},
): Uint8Array {
  return concat(after, contractPoints(proof, options.preimages))
}

/** A proof as JSON-safe data, with numbers in decimal. */
export function proofToJson(proof: Groth16Proof): object {
  return JSON.parse(JSON.stringify(proof, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
}

/**
 * Reads the result of `proofToJson`. For untrusted data: only the shape is checked.
 * @returns undefined if the data has another shape
 */
export function proofFromJson(data: unknown): Groth16Proof | undefined {
  const { protocol, key, publicInputs, a, b, c } = (data ?? {}) as Record<string, unknown>
  if (protocol !== 'groth16' || typeof key !== 'string' || !Array.isArray(publicInputs)) return undefined
  if (!/^0x[0-9a-f]{64}$/.test(key) || !Array.isArray(b) || b.length !== 2) return undefined
  const [inputs, pointA, x, y, pointC] = [publicInputs, a, b[0], b[1], c].map(numbers)
  if (!inputs || !pointA || !x || !y || !pointC) return undefined
  if ([pointA, x, y, pointC].some((list) => list.length !== 2)) return undefined
  const pair = (list: readonly bigint[]) => [list[0]!, list[1]!] as const
  return {
    protocol,
    key: key as `0x${string}`,
    publicInputs: inputs,
    a: pair(pointA),
    b: [pair(x), pair(y)],
    c: pair(pointC),
  }
}

/** Nonnegative decimals of at most 256 bits. Bigints pass unchanged; range checks come later. */
function numbers(list: unknown): bigint[] | undefined {
  if (!Array.isArray(list)) return undefined
  const result: bigint[] = []
  for (const element of list) {
    if (typeof element === 'bigint' && element >= 0n) result.push(element)
    else if (typeof element === 'string' && /^(0|[1-9][0-9]{0,77})$/.test(element))
      result.push(BigInt(element))
    else return undefined
  }
  return result
}
