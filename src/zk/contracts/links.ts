/**
 * A chain of proofs in the form that contract ZkClaims takes.
 * @module
 */
import { toHex } from '../../bytes/bytes.ts'
import type { ZkChain } from '../batch/chain.ts'
import { calldata, keyHash, type VerificationKey } from '../groth16/proof.ts'

/** One proof of a chain, as the contract takes it. */
export type ClaimLink = {
  /** The number of the contract's verifier. */
  readonly verifier: bigint
  readonly steps: bigint
  readonly root: `0x${string}`
  readonly points: `0x${string}`
}

/**
 * The argument `links` of `prove`, ready for viem.
 * @param keys - of the contract's verifiers, in order
 * @throws RangeError if a link is for none of them
 */
export function claimLinks({ links }: Pick<ZkChain, 'links'>, keys: readonly VerificationKey[]): ClaimLink[] {
  const hashes = keys.map(keyHash)
  return links.map(({ key, steps, after, points }, i) => {
    const verifier = hashes.indexOf(key)
    if (verifier < 0) throw new RangeError(`"keys" expected the key ${key} of link ${i} among them`)
    const { encoded } = calldata({ ...points, publicInputs: [] })
    return { verifier: BigInt(verifier), steps, root: toHex(after), points: toHex(encoded) }
  })
}
