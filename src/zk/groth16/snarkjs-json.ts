/**
 * Proofs and keys in snarkjs's JSON format. snarkjs has no types of its own, and this package's declarations of
 * it (`snarkjs.d.ts`) do not reach users, so the types that users see are here.
 * @module
 */

/** Points in decimal, projective: `[x, y, '1']`, and `[[x0, x1], [y0, y1], ['1', '0']]`. */
export type SnarkjsGroth16Proof = {
  pi_a: string[]
  pi_b: string[][]
  pi_c: string[]
  protocol: string
  curve: string
}

/** A Groth16 verification key in snarkjs's format. */
export type SnarkjsGroth16Key = {
  protocol: string
  curve: string
  nPublic: number
  vk_alpha_1: string[]
  vk_beta_2: string[][]
  vk_gamma_2: string[][]
  vk_delta_2: string[][]
  vk_alphabeta_12?: string[][][]
  IC: string[][]
}

export type SnarkjsPlonkProof = { [part: string]: string | string[]; protocol: string; curve: string }

/** A PLONK verification key in snarkjs's format. */
export type SnarkjsPlonkKey = {
  protocol: string
  curve: string
  nPublic: number
  /** The domain has 2^power gates. */
  power: number
  k1: string
  k2: string
  Qm: string[]
  Ql: string[]
  Qr: string[]
  Qo: string[]
  Qc: string[]
  S1: string[]
  S2: string[]
  S3: string[]
  X_2: string[][]
  w: string
}
