/**
 * Proofs of single steps: compiling a VM's step circuit, proving a step of a run, verifying the proof.
 * @module
 */
import { type CircuitOptions, circom, type StepCircuit } from '../../targets/circom/index.ts'
import type { Trace } from '../../trace/trace.ts'
import type { Vm } from '../../vm/index.ts'
import { type CompiledCircuit, type CompileOptions, compileCircom } from '../circuit/compile.ts'
import { stepOrigins } from '../circuit/origins.ts'
import { stepInputs } from '../circuit/step.ts'
import type { PlonkKeyPair } from '../plonk/keys.ts'
import type { PlonkVerificationKey } from '../plonk/proof.ts'
import type { KeyPair } from './keys.ts'
import type { VerificationKey } from './proof.ts'
import type { Prover } from './prove.ts'
import { openPlonkSession, openSession, type ZkPlonkProof, type ZkProof } from './session.ts'
import { subjectOf } from './statement.ts'
import {
  expectTrace,
  type StatementOptions,
  type StatementVerdict,
  verifyPlonkStatement,
  verifyStatement,
} from './verify-statement.ts'

/** A VM's compiled step circuit. */
export type StepSystem = {
  readonly vm: Vm
  readonly template: StepCircuit
  readonly circuit: CompiledCircuit
}

/** Options of `stepSystem` and `plonkStepSystem`: those of the circuit, and what aborts the compiler. */
export type StepSystemOptions = CircuitOptions & { readonly signal?: AbortSignal }

/** The circom text of a VM's step circuit, its main component included. */
export function stepSource(template: StepCircuit): string {
  const [source] = template.files.values()
  return `${source}\ncomponent main {public [${template.publicInputs.join(', ')}]} = ${template.template}();\n`
}

/**
 * Compiles a VM's step circuit, or finds it in the cache.
 * @throws CircuitError if the VM has an op that circuits do not support
 * @throws CacheError or CacheDirectoryError if the cache directory cannot be made
 */
export async function stepSystem(vm: Vm, options: StepSystemOptions = {}): Promise<StepSystem> {
  const { signal, ...shape } = options
  const template = circom(vm, shape)
  const circuit = await compileCircom({ ...(signal ? { signal } : {}), source: stepSource(template) })
  return { vm, template, circuit: { ...circuit, proves: subjectOf(vm, 'step', template) } }
}

/**
 * The same circuit compiled for PLONK: more constraints, with shorter sums.
 * @throws the errors of `stepSystem`: CircuitError, CacheError, CacheDirectoryError
 */
export async function plonkStepSystem(vm: Vm, options: StepSystemOptions = {}): Promise<StepSystem> {
  const { signal, ...shape } = options
  const template = circom(vm, shape)
  const circuit = await compileCircom({ ...(signal ? { signal } : {}), ...plonkStepOptions(template) })
  return { vm, template, circuit: { ...circuit, proves: subjectOf(vm, 'step', template) } }
}

/** The result of `plonkStepSystem`. */
export function plonkStepOptions(template: StepCircuit): CompileOptions {
  return { source: stepSource(template), optimization: 1 }
}

/** Options of `proveStep`. */
export type ProveStepOptions = {
  /** The step that follows the first `step` steps. */
  readonly step: bigint
  readonly system: StepSystem
  readonly keys: KeyPair
  /** Default: `findProver()`. */
  readonly prover?: Prover
  readonly signal?: AbortSignal
}

/**
 * Proves a step of a run. The proof always has 256 bytes.
 *
 * Later steps of a stopped program change nothing, and are proven as such.
 * @param trace - a run under Poseidon: `run(program, { hash: await poseidon() })`
 * @throws RangeError if the run uses another hash or another VM, or was stopped before that step
 * @throws MapDepthError if the step touches a key of a map below the levels that the circuit opens
 * @throws UnsatisfiedError, ProvingKeyError, BinaryFileError, ProverError: see `proveGroth16`
 */
export async function proveStep(trace: Trace, options: ProveStepOptions): Promise<ZkProof> {
  const { keys, prover, signal } = options
  const { job, ...opened } = await stepJob(trace, options)
  const prove = await openSession({ ...opened, keys, ...(prover ? { prover } : {}) })
  return prove(job, signal)
}

/** Options of `provePlonkStep`. */
export type ProvePlonkStepOptions = Pick<ProveStepOptions, 'step' | 'system' | 'signal'> & {
  readonly keys: PlonkKeyPair
}

/**
 * Proves a step of a run with PLONK; see `proveStep`. snarkjs takes minutes where Groth16 takes seconds.
 * @param options - with a system from `plonkStepSystem`
 */
export async function provePlonkStep(trace: Trace, options: ProvePlonkStepOptions): Promise<ZkPlonkProof> {
  const { keys, signal } = options
  const { job, ...opened } = await stepJob(trace, options)
  const prove = await openPlonkSession({ ...opened, keys })
  return prove(job, signal)
}

async function stepJob(trace: Trace, { step, system }: Pick<ProveStepOptions, 'step' | 'system'>) {
  const { vm, template, circuit } = system
  expectTrace(trace, vm, 'step', step)
  const { state, commitment } = trace.openAt(step)
  const job = stepInputs(template, vm, state, commitment, trace.preimages?.get)
  return { vm, circuit, job, origin: stepOrigins(vm, template, job.running) }
}

/**
 * Verifies that a step of a VM leads from the proof's root `before` to its root `after`, and that preimages have what the
 * proof says the step reads of them. The caller has to check that these are the expected roots.
 * @param key - the verifier's own key for the step of this VM, never one that came with the proof
 * @param options.preimages - those that the proof lists, for a VM that reads preimages
 */
export function verifyStep(
  vm: Pick<Vm, 'id' | 'name'>,
  key: VerificationKey,
  proof: ZkProof,
  options: StatementOptions = {},
): Promise<StatementVerdict> {
  return verifyStatement(vm, key, proof, 'step', options)
}

/** The same for a PLONK proof. */
export function verifyPlonkStep(
  vm: Pick<Vm, 'id' | 'name'>,
  key: PlonkVerificationKey,
  proof: ZkPlonkProof,
  options: StatementOptions = {},
): Promise<StatementVerdict> {
  return verifyPlonkStatement(vm, key, proof, options)
}
