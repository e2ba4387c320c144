/**
 * A chain of proofs in the forms that contracts ZkClaims and ZkReferee take.
 * @module
 */
import { concatAll, fromBigint, fromHex, toHex } from '../../bytes/bytes.ts'
import type { PreimageSource } from '../../preimage/store.ts'
import type { ZkChain } from '../batch/chain.ts'
import { contractPoints, keyHash, type VerificationKey } from '../groth16/proof.ts'

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
 * @param options.preimages - those that come along: see `refereeProof`
 * @throws RangeError if a link is for none of them
 */
export function claimLinks(
  { links }: Pick<ZkChain, 'links'>,
  keys: readonly VerificationKey[],
  options: { readonly preimages?: PreimageSource } = {},
): ClaimLink[] {
  const hashes = keys.map(keyHash)
  return links.map((link, i) => {
    const { key, steps, after } = link
    const verifier = hashes.indexOf(key)
    if (verifier < 0) throw new RangeError(`"keys" expected the key ${key} of link ${i} among them`)
    const points = toHex(contractPoints(link, options.preimages))
    return { verifier: BigInt(verifier), steps, root: toHex(after), points }
  })
}

/**
 * The same in the form that contract ZkReferee takes as one proof of all steps: 301 bytes a link, and more for a machine that
 * reads preimages.
 * @param keys - of the referee's verifiers, in the order of its deployment, those of batches last
 * @param options.preimages - those that come along: see `refereeProof`
 * @throws RangeError if a link is for none of them
 */
export function refereeChain(
  chain: Pick<ZkChain, 'links'>,
  keys: readonly VerificationKey[],
  options: { readonly preimages?: PreimageSource } = {},
): Uint8Array {
  return concatAll(
    claimLinks(chain, keys, options).flatMap(({ verifier, steps, root, points }) => {
      const bytes = fromHex(points)
      const length = fromBigint(BigInt(bytes.length), 4)
      return [fromBigint(verifier, 1), fromBigint(steps, 8), fromHex(root), length, bytes]
    }),
  )
}
