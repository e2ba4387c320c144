/**
 * Verifies that a proof is about what it states: a VM, two roots, a number of steps.
 * @module
 */
import { equal, toBigint, toHex } from '../../bytes/bytes.ts'
import { poseidon } from '../../hash/poseidon.ts'
import type { PreimageSource } from '../../preimage/store.ts'
import { MAX_READS } from '../../targets/circom/asked.ts'
import type { Trace } from '../../trace/trace.ts'
import type { Vm } from '../../vm/index.ts'
import { scalarModulus } from '../circuit/field.ts'
import type { PlonkVerificationKey } from '../plonk/proof.ts'
import { plonkPointsFault, verifyPlonk } from '../plonk/verify.ts'
import { listFault, type PreimageFault, type PreimageReason, readsFault } from './preimages.ts'
import { isInsecure, type VerificationKey } from './proof.ts'
import type { ZkPlonkProof, ZkProof } from './session.ts'
import {
  type CircuitKind,
  type CircuitSubject,
  isSubject,
  publicInputsOf,
  type Statement,
} from './statement.ts'
import { pointsFault, verifyGroth16, type ZkReason, type ZkVerdict } from './verify.ts'

/** Why a proof of steps is refused. */
export type StatementReason =
  | ZkReason
  | PreimageReason
  /** It is for another VM. */
  | 'wrong-vm'
  /** It states a number of steps that the key's circuit does not prove. */
  | 'wrong-steps'
  /** A root is not a Poseidon digest, but another name for a smaller number. */
  | 'root-out-of-range'
  /** It states that its key is secure, or insecure, and the key says otherwise. */
  | 'wrong-stamp'

/** The result of verifying a proof of steps. */
export type StatementVerdict = { valid: true } | { valid: false; reason: StatementReason; detail: string }

/** Options of verifying a proof of steps. */
export type StatementOptions = {
  /**
   * The preimages that steps read, for machines that read any. The data of hashed keys is checked against them; whoever
   * calls vouches for local data, blobs and results of precompiles.
   */
  readonly preimages?: PreimageSource
}

/**
 * Verifies a proof of a kind against the public inputs of its statement.
 * @param key - the verifier's own key; the proof is refused unless it is for this VM and this kind
 */
export function verifyStatement(
  vm: Pick<Vm, 'id' | 'name'>,
  key: VerificationKey,
  proof: ZkProof,
  kind: CircuitKind,
  options: StatementOptions = {},
): Promise<StatementVerdict> {
  return verdictOn(vm, key, proof, { kind, protocol: 'groth16', ...options }, (publicInputs) =>
    verifyGroth16(key, { protocol: 'groth16', key: proof.key, publicInputs, ...proof.points }),
  )
}

/** The same for a PLONK proof of a step. */
export function verifyPlonkStatement(
  vm: Pick<Vm, 'id' | 'name'>,
  key: PlonkVerificationKey,
  proof: ZkPlonkProof,
  options: StatementOptions = {},
): Promise<StatementVerdict> {
  return verdictOn(vm, key, proof, { kind: 'step', protocol: 'plonk', ...options }, (publicInputs) =>
    verifyPlonk(key, { protocol: 'plonk', key: proof.key, publicInputs, points: proof.plonk }),
  )
}

/**
 * What is wrong with a proof for a VM, whatever the verifier's key is: found in milliseconds, before a key is
 * looked up.
 * @returns undefined if nothing is wrong
 */
export async function statementFault(
  vm: Pick<Vm, 'id' | 'name'>,
  proof: ZkProof | ZkPlonkProof,
): Promise<Refused | undefined> {
  const most = 'shape' in proof ? (proof as { shape: { steps: number } }).shape.steps : 1
  const fault = claimFault(vm, proof) ?? stepsFault(proof.steps, most)
  if (fault) return fault
  const list = listFault(proof.preimages ?? [], 'shape' in proof ? 0 : MAX_READS)
  if (list) return { valid: false, ...list }
  const reason = await ('plonk' in proof ? plonkPointsFault(proof.plonk) : pointsFault(proof.points))
  return reason && { valid: false, reason, detail: describeReason(reason) }
}

type Refused = Extract<StatementVerdict, { valid: false }>

/** A VM and roots that no proof for the VM can have. */
function claimFault(vm: Pick<Vm, 'id' | 'name'>, { vmId, before, after }: Statement): Refused | undefined {
  if (!equal(vmId, vm.id)) {
    return { valid: false, reason: 'wrong-vm', detail: `it is for VM ${toHex(vmId)}, not for ${vm.name}` }
  }
  for (const root of [before, after]) {
    if (root.length !== 32 || toBigint(root) >= scalarModulus)
      return {
        valid: false,
        reason: 'root-out-of-range',
        detail: `${toHex(root)} is not a root under poseidon`,
      }
  }
  return undefined
}

function stepsFault(steps: bigint, most: number): Refused | undefined {
  if (steps >= 1n && steps <= BigInt(most)) return undefined
  const detail = `it states ${steps} steps, but its circuit proves ${most === 1 ? '1' : `1 to ${most}`}`
  return { valid: false, reason: 'wrong-steps', detail }
}

async function verdictOn(
  vm: Pick<Vm, 'id' | 'name'>,
  key: VerificationKey | PlonkVerificationKey,
  proof: Statement & Pick<ZkProof, 'insecure'>,
  { kind, protocol, preimages }: StatementOptions & { readonly kind: CircuitKind; readonly protocol: string },
  verify: (publicInputs: bigint[]) => Promise<ZkVerdict>,
): Promise<StatementVerdict> {
  const no = (reason: StatementReason, detail: string): StatementVerdict => ({ valid: false, reason, detail })
  const { vmId, steps } = proof
  if (!equal(vmId, vm.id)) return no('wrong-vm', `it is for VM ${toHex(vmId)}, not for ${vm.name}`)
  if (key.protocol !== protocol) return no('wrong-system', details['wrong-system']!)
  // The VM and the kind of circuit are not public inputs; the key determines them.
  const { proves } = key.onestep
  if (!isSubject(proves, vm, kind)) {
    return no('wrong-key', `expected a key for a ${kind} of ${vm.name}, got one for ${showSubject(proves)}`)
  }
  const fault = stepsFault(steps, proves.steps) ?? claimFault(vm, proof)
  if (fault) return fault
  if (proof.insecure !== isInsecure(key)) {
    return no('wrong-stamp', `it states ${says(proof.insecure)}, but its key is ${says(!proof.insecure)}`)
  }
  const ports = proves.preimages ?? 0
  const unread = await preimagesFault(proof, ports, preimages)
  if (unread) return no(unread.reason, unread.detail)
  const verdict = await verify(publicInputsOf(kind, proof, ports))
  return verdict.valid ? verdict : no(verdict.reason, describeReason(verdict.reason))
}

async function preimagesFault(
  { preimages: list = [] }: Statement,
  ports: number,
  source: PreimageSource | undefined,
): Promise<PreimageFault | undefined> {
  if (list.length === 0) return undefined
  return listFault(list, ports) ?? readsFault(list, source, await poseidon())
}

const showSubject = (subject: CircuitSubject | undefined) =>
  subject === undefined ? 'a circuit that does not belong to a VM' : `a ${subject.kind} of VM ${subject.vmId}`

const says = (insecure: boolean) => (insecure ? 'INSECURE' : 'from a ceremony')

const describeReason = (reason: ZkReason) => details[reason] ?? 'its points are not a proof'

const details: { readonly [reason in ZkReason]?: string } = {
  'wrong-system': 'the verification key is for another proof system',
  'wrong-key': 'it was made for another verification key',
  'malformed-key': 'the verification key is damaged',
  'invalid-proof': 'the first root does not lead to the second, or the proof was made for another statement',
}

/**
 * @param title - the name of the argument that names the step
 * @throws RangeError if the run uses another hash or another VM, or has no such step
 */
export function expectTrace(trace: Trace, vm: Vm, title: string, step: bigint): void {
  if (trace.hash.name !== 'poseidon') {
    throw new RangeError(`"trace" expected a run under poseidon, got a run under ${trace.hash.name}`)
  }
  if (!equal(trace.program.vm.id, vm.id)) {
    throw new RangeError(`"system" expected the system of ${trace.program.vm.name}, got that of ${vm.name}`)
  }
  if (step < 0n || (trace.status.kind === 'running' && step >= trace.steps)) {
    throw new RangeError(`"${title}" expected a step below ${trace.steps}, the steps of the run, got ${step}`)
  }
}
