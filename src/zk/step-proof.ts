/**
 * Proofs of single steps: from a VM to its compiled step circuit, from a run to a proof, from a proof to a verdict.
 * @module
 */
import { equal } from '../bytes/bytes.ts'
import { circom, type StepCircuit } from '../targets/circom/index.ts'
import type { Trace } from '../trace/trace.ts'
import type { Vm } from '../vm/index.ts'
import { type CompiledCircuit, compileCircom } from './compile.ts'
import type { KeyPair } from './keys.ts'
import { stepOrigins } from './origins.ts'
import type { VerificationKey } from './proof.ts'
import type { Prover } from './prove.ts'
import { openSession, type ZkProof } from './session.ts'
import { statementHash } from './statement.ts'
import { stepInputs } from './step.ts'
import { expectTrace, type StatementVerdict, verifyStatement } from './verify-statement.ts'

/** A VM's step circuit, compiled. */
export type StepSystem = {
  readonly vm: Vm
  readonly template: StepCircuit
  readonly circuit: CompiledCircuit
}

/** The circom text of a VM's step circuit, its main component included. */
export function stepSource(template: StepCircuit): string {
  const [source] = template.files.values()
  return `${source}\ncomponent main {public [${template.publicInputs.join(', ')}]} = ${template.template}();\n`
}

/**
 * Compiles a VM's step circuit, or finds it in the cache.
 * @throws CircuitError if the VM has an op that no circuit is made for
 */
export async function stepSystem(vm: Vm, options: { signal?: AbortSignal } = {}): Promise<StepSystem> {
  const template = circom(vm)
  return { vm, template, circuit: await compileCircom({ ...options, source: stepSource(template) }) }
}

export type ProveStepOptions = {
  /** The step from the state after so many steps to the next. */
  readonly step: bigint
  readonly system: StepSystem
  readonly keys: KeyPair
  /** Default: `findProver()`. */
  readonly prover?: Prover
  readonly signal?: AbortSignal
}

/**
 * Proves a step of a run: 256 bytes, whatever the VM and the step.
 *
 * Of a program that has stopped, later steps leave it as it is, and are proven as such.
 * @param trace - a run under Poseidon: `run(program, { hash: await poseidon() })`
 * @throws RangeError if the run is under another hash or of another VM, or was stopped before that step
 * @throws UnsatisfiedError, ProvingKeyError, BinaryFileError, ProverError: see `proveGroth16`
 */
export async function proveStep(trace: Trace, options: ProveStepOptions): Promise<ZkProof> {
  const { step, system, keys, prover, signal } = options
  const { vm, template, circuit } = system
  expectTrace(trace, vm, 'step', step)
  const { state, commitment } = trace.openAt(step)
  const made = stepInputs(template, vm, state, commitment, await statementHash())
  const origin = stepOrigins(vm, template, made.running)
  const prove = await openSession({ vm, circuit, keys, origin, ...(prover ? { prover } : {}) })
  return prove(made, signal)
}

/**
 * Verifies that a step of a VM leads from the proof's root `before` to its root `after`. The public input is
 * computed from these; that they are the roots of interest is for the caller to check.
 * @param key - the verifier's own, never one that came with the proof
 */
export async function verifyStep(
  vm: Pick<Vm, 'id' | 'name'>,
  key: VerificationKey,
  proof: ZkProof,
): Promise<StatementVerdict> {
  if (equal(proof.vmId, vm.id) && proof.steps !== 1n) {
    return { valid: false, reason: 'wrong-steps', detail: `it is of ${proof.steps} steps, the circuit of 1` }
  }
  return verifyStatement(vm, key, proof)
}
