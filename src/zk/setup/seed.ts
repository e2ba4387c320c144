/**
 * Secrets that are derived from a seed, so that everybody can make the same keys. They are no secrets.
 * @module
 */
import { createHash } from 'node:crypto'
import { toBigint } from '../../bytes/bytes.ts'
import { scalarModulus as p } from '../circuit/field.ts'

/** What development keys are made from unless another seed is named. */
export const developmentSeed = 'onestep development'

/**
 * A scalar other than 0.
 * @param of - `key` of Groth16, `ptau` of PLONK
 */
export function seededSecret(of: 'key' | 'ptau', name: string, seed: string): bigint {
  const digest = createHash('sha512').update(`onestep INSECURE development ${of}\0${name}\0${seed}`).digest()
  return (toBigint(digest) % (p - 1n)) + 1n
}
