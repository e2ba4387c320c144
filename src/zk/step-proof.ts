/**
 * Proofs of single steps: from a VM to its compiled step circuit, from a run to a proof, from a proof to a verdict.
 * @module
 */
import { readFileSync } from 'node:fs'
import { equal, toBigint, toHex } from '../bytes/bytes.ts'
import { circom, type StepCircuit } from '../targets/circom/index.ts'
import type { Trace } from '../trace/trace.ts'
import type { Vm } from '../vm/index.ts'
import { type CompiledCircuit, compileCircom } from './compile.ts'
import { scalarModulus } from './field.ts'
import type { KeyPair } from './keys.ts'
import { type Groth16Proof, isInsecure, type VerificationKey } from './proof.ts'
import { type Prover, proveGroth16 } from './prove.ts'
import { parseR1cs, parseSymbols } from './r1cs.ts'
import { type Statement, statementHash } from './statement.ts'
import { stepInputs } from './step.ts'
import { verifyGroth16, type ZkReason } from './verify.ts'
import { witnessCalculator } from './witness.ts'

/** A VM's step circuit, compiled. */
export type StepSystem = {
  readonly vm: Vm
  readonly template: StepCircuit
  readonly circuit: CompiledCircuit
}

/** What a proof of a step says, and the proof. Everything in it is from whoever made it. */
export type ZkStepProof = Statement & {
  /** The VM's name, for people. */
  readonly vm: string
  /** Whether it was made with development keys, so that it proves nothing to anybody. */
  readonly insecure: boolean
  /** `keyHash` of the verification key that it was made for. */
  readonly key: `0x${string}`
  readonly points: Pick<Groth16Proof, 'a' | 'b' | 'c'>
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
export async function proveStep(trace: Trace, options: ProveStepOptions): Promise<ZkStepProof> {
  const { step, system, keys, prover, signal } = options
  const { vm, template, circuit } = system
  if (trace.hash.name !== 'poseidon') {
    throw new RangeError(`"trace" expected a run under poseidon, got one under ${trace.hash.name}`)
  }
  if (!equal(trace.program.vm.id, vm.id)) {
    throw new RangeError(`"system" expected that of ${trace.program.vm.name}, got that of ${vm.name}`)
  }
  if (step < 0n || (trace.status.kind === 'running' && step >= trace.steps)) {
    throw new RangeError(`"step" expected less than the ${trace.steps} steps of the run, got ${step}`)
  }
  const { state, commitment } = trace.openAt(step)
  const made = stepInputs(template, vm, state, commitment, await statementHash())
  const witness = (await witnessCalculator(readFileSync(circuit.wasm)))(made.inputs)
  const r1cs = parseR1cs(readFileSync(circuit.r1cs))
  const symbols = parseSymbols(readFileSync(circuit.sym, 'utf8'))
  const { key, a, b, c } = await proveGroth16({
    r1cs,
    symbols,
    ...keys,
    witness,
    ...(prover ? { prover } : {}),
    ...(signal ? { signal } : {}),
  })
  const insecure = isInsecure(keys.verificationKey)
  return { vm: vm.name, ...made.statement, insecure, key, points: { a, b, c } }
}

export type StepReason =
  | ZkReason
  /** Of another VM. */
  | 'wrong-vm'
  /** Of more or fewer steps than the circuit proves. */
  | 'wrong-steps'
  /** A root that is no Poseidon digest: another name for a smaller number. */
  | 'root-out-of-range'
  /** It says of its key that it is secure, or that it is not, and the key says otherwise. */
  | 'wrong-stamp'

export type StepVerdict = { valid: true } | { valid: false; reason: StepReason; detail: string }

/**
 * Verifies that a step of a VM leads from the proof's root `before` to its root `after`. The public input is
 * computed from these; that they are the roots of interest is for the caller to check.
 * @param key - the verifier's own, never one that came with the proof
 */
export async function verifyStep(
  vm: Pick<Vm, 'id' | 'name'>,
  key: VerificationKey,
  proof: ZkStepProof,
): Promise<StepVerdict> {
  const no = (reason: StepReason, detail: string): StepVerdict => ({ valid: false, reason, detail })
  const { vmId, before, after, steps } = proof
  if (!equal(vmId, vm.id)) return no('wrong-vm', `it is of VM ${toHex(vmId)}, not of ${vm.name}`)
  if (steps !== 1n) return no('wrong-steps', `it is of ${steps} steps, the circuit of 1`)
  for (const root of [before, after]) {
    if (root.length !== 32 || toBigint(root) >= scalarModulus)
      return no('root-out-of-range', `${toHex(root)} is no root under poseidon`)
  }
  if (proof.insecure !== isInsecure(key)) {
    return no('wrong-stamp', `it says ${says(proof.insecure)}, its key is ${says(!proof.insecure)}`)
  }
  const publicInputs = [(await statementHash())({ vmId, before, after, steps })]
  const verdict = await verifyGroth16(key, {
    protocol: 'groth16',
    key: proof.key,
    publicInputs,
    ...proof.points,
  })
  return verdict.valid ? verdict : no(verdict.reason, details[verdict.reason] ?? 'its points are no proof')
}

const says = (insecure: boolean) => (insecure ? 'INSECURE' : 'of a ceremony')

const details: { readonly [reason in ZkReason]?: string } = {
  'wrong-key': 'it was made for another verification key',
  'malformed-key': 'the verification key is damaged',
  'invalid-proof':
    'the step does not lead from the one root to the other, or it was made for another statement',
}
