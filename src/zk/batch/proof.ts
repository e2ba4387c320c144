/**
 * Proofs of batches: compiling a VM's batch circuit, proving consecutive steps of a run, verifying the proof.
 * @module
 */

import {
  type BatchCircuit,
  type BatchOptions,
  type BatchShape,
  circomBatch,
  treeDepth,
} from '../../targets/circom/index.ts'
import type { Trace } from '../../trace/trace.ts'
import type { Vm } from '../../vm/index.ts'
import { type CompiledCircuit, compileCircom } from '../circuit/compile.ts'
import { batchOrigins } from '../circuit/origins.ts'
import type { KeyPair } from '../groth16/keys.ts'
import type { VerificationKey } from '../groth16/proof.ts'
import type { Prover } from '../groth16/prove.ts'
import { type Job, openSession, type ZkProof } from '../groth16/session.ts'
import { subjectOf } from '../groth16/statement.ts'
import { expectTrace, type StatementVerdict, verifyStatement } from '../groth16/verify-statement.ts'
import { batchInputs, runBatch } from './inputs.ts'

/** A VM's compiled batch circuit of some shape. */
export type BatchSystem = {
  readonly vm: Vm
  readonly shape: BatchShape
  readonly template: BatchCircuit
  readonly circuit: CompiledCircuit
}

/** A proof of a batch. Its shape says which circuit it is for. */
export type ZkBatchProof = ZkProof & { readonly shape: BatchShape }

/**
 * The default shape of batches: 64 steps, every 16th of any kind, and leaves and nodes for what most stretches
 * of compiled programs touch. For SHA-256 and `args` in fixtures/programs, 9 of 10 batches reach 64 steps; for
 * `pi`, which accesses memory less regularly, a third do, with an average of 49.
 */
export function batchShape({ machine }: Pick<Vm, 'machine'>): BatchShape {
  const depth = Math.max(...machine.memories.map((_, memory) => treeDepth(machine, memory)))
  return {
    steps: 64,
    anyEvery: 16,
    readLeaves: 14,
    writeLeaves: 6,
    readNodes: depth + 2,
    writeNodes: Math.ceil(2.5 * depth) + 1,
  }
}

/** The numbers of a shape, in the order of the template's parameters. */
export const shapeNumbers = (shape: BatchShape): number[] => [
  shape.steps,
  shape.anyEvery,
  shape.readLeaves,
  shape.writeLeaves,
  shape.readNodes,
  shape.writeNodes,
]

/** The largest number in a shape; circom runs out of memory earlier. */
const MOST = 4096

/** Whether numbers are `shapeNumbers` of a shape. */
export function shapeOf(numbers: unknown): BatchShape | undefined {
  if (!Array.isArray(numbers) || numbers.length !== 6) return undefined
  if (numbers.some((one) => !Number.isInteger(one) || one < 1 || one > MOST)) return undefined
  const [steps, anyEvery, readLeaves, writeLeaves, readNodes, writeNodes] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (anyEvery < 2 || anyEvery > steps) return undefined
  return { steps, anyEvery, readLeaves, writeLeaves, readNodes, writeNodes }
}

/** The circom text of a batch circuit, its main component included. */
export function batchSource(template: BatchCircuit, shape: BatchShape): string {
  const [source] = template.files.values()
  const publics = template.publicInputs.join(', ')
  return `${source}\ncomponent main {public [${publics}]} = ${template.template}(${shapeNumbers(shape).join(', ')});\n`
}

/**
 * Compiles a VM's batch circuit, or finds it in the cache.
 * @throws CircuitError: see `circomBatch`
 * @throws RangeError if the shape is not valid
 * @throws CacheError or CacheDirectoryError if the cache directory cannot be made
 */
export async function batchSystem(
  vm: Vm,
  options: BatchOptions & { shape?: BatchShape; signal?: AbortSignal } = {},
): Promise<BatchSystem> {
  const { shape = batchShape(vm), signal, ...batch } = options
  if (!shapeOf(shapeNumbers(shape))) {
    throw new RangeError(
      `"shape" expected numbers from 1 to ${MOST}, "anyEvery" from 2 to "steps", got ${JSON.stringify(shape)}`,
    )
  }
  const template = circomBatch(vm, batch)
  const source = batchSource(template, shape)
  const circuit = await compileCircom({ source, ...(signal ? { signal } : {}) })
  return {
    vm,
    shape,
    template,
    circuit: { ...circuit, proves: subjectOf(vm, 'batch', { steps: shape.steps }) },
  }
}

/**
 * The inputs for a batch that begins at a step.
 * @throws RangeError if the run uses another hash or another VM, or was stopped before that step
 * @throws BatchError if not even one step fits
 */
export async function batchJob(
  trace: Trace,
  { vm, template, shape }: Pick<BatchSystem, 'vm' | 'template' | 'shape'>,
  from: bigint,
  limit?: bigint,
): Promise<Job & { running: readonly (readonly string[])[] }> {
  expectTrace(trace, vm, 'from', from)
  const { state, commitment } = trace.openAt(from)
  const run = runBatch(template, shape, vm, state, limit)
  const made = batchInputs(template, shape, vm, run, commitment)
  return { ...made, running: run.slots.map((slot) => slot.running) }
}

/** Options of `proveBatch`. */
export type ProveBatchOptions = {
  /** The batch begins with the state after this many steps. */
  readonly from: bigint
  /** The most steps. Default: as many as fit, or up to where the machine stops. */
  readonly steps?: bigint
  readonly system: BatchSystem
  readonly keys: KeyPair
  /** Default: `findProver()`. */
  readonly prover?: Prover
  readonly signal?: AbortSignal
}

/**
 * Proves as many consecutive steps of a run as a batch has room for. The proof always has 256 bytes.
 *
 * @param trace - a run under Poseidon: `run(program, { hash: await poseidon() })`
 * @returns the proof; its `steps` say how many steps it covers
 * @throws RangeError if the run uses another hash or another VM, or was stopped before that step
 * @throws BatchError if not even one step fits
 * @throws UnsatisfiedError, ProvingKeyError, BinaryFileError, ProverError: see `proveGroth16`
 */
export async function proveBatch(trace: Trace, options: ProveBatchOptions): Promise<ZkBatchProof> {
  const { from, steps, system, keys, prover, signal } = options
  const job = await batchJob(trace, system, from, steps)
  const prove = await openSession({
    vm: system.vm,
    circuit: system.circuit,
    keys,
    origin: batchOrigins(system.vm, system.template, system.shape, job.running),
    ...(prover ? { prover } : {}),
  })
  return { ...(await prove(job, signal)), shape: system.shape }
}

/**
 * Verifies that the stated number of steps of a VM leads from the proof's root `before` to its root `after`.
 * The caller has to check that these are the expected roots.
 * @param key - the verifier's own key for that shape of this VM, never one that came with the proof
 */
export function verifyBatch(
  vm: Pick<Vm, 'id' | 'name'>,
  key: VerificationKey,
  proof: ZkBatchProof,
): Promise<StatementVerdict> {
  return verifyStatement(vm, key, proof, 'batch')
}
