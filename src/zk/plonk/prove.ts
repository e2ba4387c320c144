/**
 * Proves with PLONK, by snarkjs. It takes about twenty times as long as Groth16: for small circuits, and for
 * users who want no ceremony of their own.
 * @module
 */
import { readFileSync } from 'node:fs'
import { encodeWitness } from '../circuit/witness.ts'
import { withThreads } from '../groth16/curve.ts'
import { fileHash } from '../groth16/key-file.ts'
import { expectSatisfied, type ProveOptions, ProverError, ProvingKeyError } from '../groth16/prove.ts'
import type { PlonkKeyPair } from './keys.ts'
import { type PlonkProof, plonkKeyHash, plonkPointsFromJson } from './proof.ts'
import { verifyPlonk } from './verify.ts'

/** What a PLONK proof is made from. */
export type PlonkProveOptions = Pick<ProveOptions, 'r1cs' | 'symbols' | 'witness' | 'signal' | 'origin'> &
  PlonkKeyPair

/**
 * Proves that a witness satisfies a circuit, and verifies the proof before returning it.
 * @throws UnsatisfiedError, ProvingKeyError, ProverError: see `proveGroth16`
 * @example
 * const { circuit, r1cs, symbols, compute } = await witnessTester({ source, optimization: 1 })
 * const keys = await plonkDevelopmentKeys(circuit)
 * const proof = await provePlonk({ r1cs, symbols, ...keys, witness: compute({ a: 3n, b: 4n }) })
 */
export async function provePlonk(options: PlonkProveOptions): Promise<PlonkProof> {
  const { witness, zkey, verificationKey, signal } = options
  expectSatisfied(options)
  const content = readFileSync(zkey)
  const found = fileHash(zkey, content)
  if (found !== verificationKey.onestep.provingKey) {
    throw new ProvingKeyError(`with SHA-256 ${verificationKey.onestep.provingKey}`, found)
  }
  signal?.throwIfAborted()
  // When it is given a path, snarkjs leaves the file open on failure.
  const raw = await withThreads(({ plonk }) =>
    plonk.prove({ type: 'mem', data: content }, { type: 'mem', data: encodeWitness(witness) }),
  ).catch((error: Error) => {
    throw new ProverError('snarkjs made no proof.', [
      error.message,
      'Fix: the key is for another circuit; run the setup for this one',
    ])
  })
  const points = plonkPointsFromJson(raw.proof)
  const publicInputs = raw.publicSignals.map(BigInt)
  if (!points) throw new ProverError('snarkjs answered with something that is not a PLONK proof.', [])
  const proof = { protocol: 'plonk' as const, key: plonkKeyHash(verificationKey), publicInputs, points }
  const verdict = await verifyPlonk(verificationKey, proof)
  if (!verdict.valid || publicInputs.some((input, i) => input !== witness[i + 1])) {
    throw new ProverError('snarkjs made a proof that does not verify.', [
      ...(verdict.valid ? [] : [`Reason: ${verdict.reason}`]),
      'Fix: the key is for another circuit of the same size, or its file is damaged; delete it and run the setup again',
    ])
  }
  return proof
}
