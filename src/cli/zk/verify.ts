/**
 * Implements `onestep verify` for zk proofs.
 * @module
 */
import { equal, toHex } from '../../bytes/bytes.ts'
import { poseidon } from '../../hash/index.ts'
import type { Status } from '../../state/state.ts'
import { showStatus } from '../../trace/describe.ts'
import { vmOfId } from '../../vms/index.ts'
import { statementFault } from '../../zk/circuits.ts'
import {
  type ChainVerdict,
  decodeZkChain,
  decodeZkProof,
  isZkChain,
  type StatementVerdict,
  verifyChain,
  type ZkPlonkProof,
  type ZkProof,
} from '../../zk/index.ts'
import { interruptible } from '../interrupt.ts'
import { givenPreimages, jsonNumber } from '../options.ts'
import { count, json, line, refuse } from '../print.ts'
import { keysOf, type VerifyOptions } from './verify-keys.ts'

/**
 * Verifies the file of a proof or a chain against the verifier's own keys: `--key`, or the INSECURE development
 * keys.
 */
export function verifyZk(content: Uint8Array, options: VerifyOptions): Promise<void> {
  return interruptible(async (signal) => {
    const text = new TextDecoder().decode(content)
    const chain = isZkChain(text) ? decodeZkChain(text) : undefined
    const proof = chain ?? decodeZkProof(text)
    for (const side of ['before', 'after'] as const) {
      const wanted = options[side]
      if (wanted && !equal(wanted, proof[side])) {
        const detail = `the root ${side} is ${toHex(proof[side])}, not ${toHex(wanted)}`
        return refuse(options, { reason: 'wrong-statement', detail })
      }
    }
    const vm = vmOfId(proof.vmId, options.vm)
    if (!vm) {
      const detail = `VM id ${toHex(proof.vmId)} is unknown to this version of onestep`
      return refuse(options, { reason: 'wrong-vm', detail })
    }
    const keys = keysOf(vm, options, signal)
    const verdict: StatementVerdict | ChainVerdict = chain
      ? await verifyChain(vm, keys.of, chain, await poseidon(), givenPreimages(options))
      : ((await statementFault(vm, proof as ZkProof | ZkPlonkProof)) ??
        (await keys.verify(proof as ZkProof | ZkPlonkProof)))
    if (!verdict.valid) return refuse(options, verdict)
    const status = 'status' in verdict ? (verdict.status as Status) : undefined
    const fields = {
      vm: vm.name,
      steps: jsonNumber(proof.steps),
      ...(chain ? { proofs: chain.links.length } : {}),
      before: toHex(proof.before),
      after: toHex(proof.after),
      ...(status ? { status: status.kind } : {}),
      insecure: keys.insecure(),
    }
    if (options.json) return json({ valid: true, ...fields })
    const warning = fields.insecure ? ', INSECURE: with development keys' : ''
    const what = proof.steps === 1n ? 'a step' : `${count(proof.steps)} steps`
    const by = 'plonk' in proof ? ', with PLONK' : ''
    line(
      `valid: ${what} of ${vm.name}${by}${chain ? `, in ${count(chain.links.length)} proofs` : ''}${warning}`,
    )
    line(`before ${fields.before}`)
    line(`after  ${fields.after}${status ? ` (${showStatus(status)})` : ''}`)
  })
}
