/**
 * Secrets derived from a seed, so that everyone can make the same keys. They are public.
 * @module
 */
import { createHash } from 'node:crypto'
import { toBigint } from '../../bytes/bytes.ts'
import { scalarModulus as p } from '../circuit/field.ts'

/** The seed of development keys unless another one is given. */
export const developmentSeed = 'onestep development'

/**
 * A nonzero scalar.
 * @param of - `key` for Groth16, `ptau` for PLONK
 */
export function seededSecret(of: 'key' | 'ptau', name: string, seed: string): bigint {
  const digest = createHash('sha512').update(`onestep INSECURE development ${of}\0${name}\0${seed}`).digest()
  return (toBigint(digest) % (p - 1n)) + 1n
}
