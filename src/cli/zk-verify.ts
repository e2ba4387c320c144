/**
 * `onestep verify` of a zk proof.
 * @module
 */
import { equal, toHex } from '../bytes/bytes.ts'
import { vmOfId } from '../vms/index.ts'
import { decodeZkProof, isInsecure, readVerificationKey, verifyStep } from '../zk/index.ts'
import { interruptible } from './interrupt.ts'
import { json, line } from './print.ts'
import { refuse, type VerifyOptions } from './verify.ts'
import { compiled, insecureKeys } from './zk.ts'

/** Verifies a proof file against the verifier's own key: `--key`, or the INSECURE one for development. */
export function verifyZk(content: Uint8Array, options: VerifyOptions): Promise<void> {
  return interruptible(async (signal) => {
    const proof = decodeZkProof(new TextDecoder().decode(content))
    for (const side of ['before', 'after'] as const) {
      const wanted = options[side]
      if (wanted && !equal(wanted, proof[side])) {
        const detail = `the root ${side} is ${toHex(proof[side])}, not ${toHex(wanted)}`
        return refuse(options, { reason: 'wrong-statement', detail })
      }
    }
    const vm = vmOfId(proof.vmId)
    if (!vm) {
      const detail = `VM id ${toHex(proof.vmId)} is none of this version of onestep`
      return refuse(options, { reason: 'wrong-vm', detail })
    }
    const key =
      options.key === undefined
        ? (await insecureKeys(await compiled(vm, signal), signal)).verificationKey
        : readVerificationKey(options.key)
    const verdict = await verifyStep(vm, key, proof)
    if (!verdict.valid) return refuse(options, verdict)
    const insecure = isInsecure(key)
    const fields = {
      vm: vm.name,
      steps: Number(proof.steps),
      before: toHex(proof.before),
      after: toHex(proof.after),
      insecure,
    }
    if (options.json) return json({ valid: true, ...fields })
    line(`valid: a step of ${vm.name}${insecure ? ', INSECURE: by development keys' : ''}`)
    line(`before ${fields.before}`)
    line(`after  ${fields.after}`)
  })
}
