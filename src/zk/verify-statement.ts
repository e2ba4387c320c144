/**
 * Verifying that a proof is of what it says: a VM, two roots, a number of steps.
 * @module
 */
import { equal, toBigint, toHex } from '../bytes/bytes.ts'
import type { Trace } from '../trace/trace.ts'
import type { Vm } from '../vm/index.ts'
import { scalarModulus } from './field.ts'
import type { PlonkVerificationKey } from './plonk/proof.ts'
import { verifyPlonk } from './plonk/verify.ts'
import { isInsecure, type VerificationKey } from './proof.ts'
import type { ZkPlonkProof, ZkProof } from './session.ts'
import {
  type CircuitKind,
  type CircuitSubject,
  isSubject,
  publicInputsOf,
  type Statement,
} from './statement.ts'
import { verifyGroth16, type ZkReason, type ZkVerdict } from './verify.ts'

export type StatementReason =
  | ZkReason
  /** Of another VM. */
  | 'wrong-vm'
  /** Of a number of steps that the key's circuit does not prove. */
  | 'wrong-steps'
  /** A root that is no Poseidon digest: another name for a smaller number. */
  | 'root-out-of-range'
  /** It says of its key that it is secure, or that it is not, and the key says otherwise. */
  | 'wrong-stamp'

export type StatementVerdict = { valid: true } | { valid: false; reason: StatementReason; detail: string }

/**
 * Verifies a proof of a kind against the public inputs that its statement has.
 * @param key - the verifier's own: of this VM and this kind, or the proof is refused
 */
export function verifyStatement(
  vm: Pick<Vm, 'id' | 'name'>,
  key: VerificationKey,
  proof: ZkProof,
  kind: CircuitKind,
): Promise<StatementVerdict> {
  return verdictOn(vm, key, proof, kind, 'groth16', (publicInputs) =>
    verifyGroth16(key, { protocol: 'groth16', key: proof.key, publicInputs, ...proof.points }),
  )
}

/** The same, of a proof of a step by PLONK. */
export function verifyPlonkStatement(
  vm: Pick<Vm, 'id' | 'name'>,
  key: PlonkVerificationKey,
  proof: ZkPlonkProof,
): Promise<StatementVerdict> {
  return verdictOn(vm, key, proof, 'step', 'plonk', (publicInputs) =>
    verifyPlonk(key, { protocol: 'plonk', key: proof.key, publicInputs, points: proof.plonk }),
  )
}

async function verdictOn(
  vm: Pick<Vm, 'id' | 'name'>,
  key: VerificationKey | PlonkVerificationKey,
  proof: Statement & Pick<ZkProof, 'insecure'>,
  kind: CircuitKind,
  protocol: string,
  verify: (publicInputs: bigint[]) => Promise<ZkVerdict>,
): Promise<StatementVerdict> {
  const no = (reason: StatementReason, detail: string): StatementVerdict => ({ valid: false, reason, detail })
  const { vmId, before, after, steps } = proof
  if (!equal(vmId, vm.id)) return no('wrong-vm', `it is of VM ${toHex(vmId)}, not of ${vm.name}`)
  if (key.protocol !== protocol) return no('wrong-system', details['wrong-system']!)
  // The VM and the kind of circuit are no public inputs: the key stands for them.
  const { proves } = key.onestep
  if (!isSubject(proves, vm, kind)) {
    return no('wrong-key', `expected a key for a ${kind} of ${vm.name}, got one for ${showSubject(proves)}`)
  }
  if (steps < 1n || steps > BigInt(proves.steps)) {
    const most = proves.steps === 1 ? '1' : `1 to ${proves.steps}`
    return no('wrong-steps', `it is of ${steps} steps, the circuit of ${most}`)
  }
  for (const root of [before, after]) {
    if (root.length !== 32 || toBigint(root) >= scalarModulus)
      return no('root-out-of-range', `${toHex(root)} is no root under poseidon`)
  }
  if (proof.insecure !== isInsecure(key)) {
    return no('wrong-stamp', `it says ${says(proof.insecure)}, its key is ${says(!proof.insecure)}`)
  }
  const verdict = await verify(publicInputsOf(kind, proof))
  return verdict.valid ? verdict : no(verdict.reason, details[verdict.reason] ?? 'its points are no proof')
}

const showSubject = (subject: CircuitSubject | undefined) =>
  subject === undefined ? 'a circuit that is no VM’s' : `a ${subject.kind} of VM ${subject.vmId}`

const says = (insecure: boolean) => (insecure ? 'INSECURE' : 'of a ceremony')

const details: { readonly [reason in ZkReason]?: string } = {
  'wrong-system': 'the verification key is of another proof system',
  'wrong-key': 'it was made for another verification key',
  'malformed-key': 'the verification key is damaged',
  'invalid-proof': 'the one root does not lead to the other, or it was made for another statement',
}

/**
 * @param title - of the argument that says which step
 * @throws RangeError if the run is under another hash or of another VM, or has no such step
 */
export function expectTrace(trace: Trace, vm: Vm, title: string, step: bigint): void {
  if (trace.hash.name !== 'poseidon') {
    throw new RangeError(`"trace" expected a run under poseidon, got one under ${trace.hash.name}`)
  }
  if (!equal(trace.program.vm.id, vm.id)) {
    throw new RangeError(`"system" expected that of ${trace.program.vm.name}, got that of ${vm.name}`)
  }
  if (step < 0n || (trace.status.kind === 'running' && step >= trace.steps)) {
    throw new RangeError(`"${title}" expected less than the ${trace.steps} steps of the run, got ${step}`)
  }
}
