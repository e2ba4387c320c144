/**
 * The part of `onestep inspect` for zk proofs.
 * @module
 */
import { toHex } from '../../bytes/bytes.ts'
import { vmOfId } from '../../vms/index.ts'
import { decodeZkChain, decodeZkProof, isZkChain, type ZkChain } from '../../zk/index.ts'
import { jsonNumber } from '../options.ts'
import type { VmOption } from '../vm-module.ts'

/** @throws ZkProofFileError if the text is neither a proof nor a chain of proofs */
export function describeZk(text: string, own?: VmOption): object {
  const proof = isZkChain(text) ? decodeZkChain(text) : decodeZkProof(text)
  return {
    kind: 'links' in proof ? 'chain of zk proofs' : 'zk proof',
    version: 1,
    vm: vmOfId(proof.vmId, own)?.name ?? toHex(proof.vmId),
    hash: 'poseidon',
    steps: jsonNumber(proof.steps),
    before: toHex(proof.before),
    after: toHex(proof.after),
    ...('links' in proof ? ofChain(proof) : ofProof(proof)),
  }
}

const ofProof = (proof: ReturnType<typeof decodeZkProof>) => ({
  system: 'plonk' in proof ? 'plonk' : 'groth16',
  key: proof.key,
  ...('shape' in proof ? { batch: proof.shape.steps } : {}),
  // As the file states; only verification against the verifier's own key shows it.
  insecure: proof.insecure,
})

const ofChain = ({ links }: ZkChain) => ({
  system: 'groth16',
  proofs: links.length,
  insecure: links.some(({ insecure }) => insecure),
})
