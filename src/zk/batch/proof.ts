/**
 * Proofs of batches: from a VM to its compiled batch circuit, from a run to a proof of consecutive steps, from a proof to
 * a verdict.
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

/** A VM's batch circuit of a shape, compiled. */
export type BatchSystem = {
  readonly vm: Vm
  readonly shape: BatchShape
  readonly template: BatchCircuit
  readonly circuit: CompiledCircuit
}

/** A proof of a batch; its shape says which circuit it is for. */
export type ZkBatchProof = ZkProof & { readonly shape: BatchShape }

/**
 * The shape of batches where none is asked for: 64 steps, every 16th of any kind, and leaves and nodes for what most
 * stretches of compiled programs touch. Of SHA-256 and of `args` in fixtures/programs 9 of 10 batches come to 64 steps,
 * of `pi`, which wanders more, a third; the average there is 49.
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

/** The numbers of a shape in the order of the template's parameters. */
export const shapeNumbers = (shape: BatchShape): number[] => [
  shape.steps,
  shape.anyEvery,
  shape.readLeaves,
  shape.writeLeaves,
  shape.readNodes,
  shape.writeNodes,
]

/** Most of anything in a shape: circom's memory ends before that does. */
const MOST = 4096

/** Whether numbers are a shape: `shapeNumbers` of it. */
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
 * @throws RangeError if the shape is none
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
  return { vm, shape, template, circuit: { ...circuit, proves: subjectOf(vm, 'batch', shape.steps) } }
}

/**
 * What there is to prove about a batch that begins at a step.
 * @throws RangeError if the run is under another hash or of another VM, or was stopped before that step
 * @throws BatchError if not one step fits
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

export type ProveBatchOptions = {
  /** The batch begins with the state after so many steps. */
  readonly from: bigint
  /** At most so many steps. Default: as many as fit, or to where the machine stops. */
  readonly steps?: bigint
  readonly system: BatchSystem
  readonly keys: KeyPair
  /** Default: `findProver()`. */
  readonly prover?: Prover
  readonly signal?: AbortSignal
}

/**
 * Proves as many consecutive steps of a run as a batch has room for: 256 bytes, however many they are.
 *
 * @param trace - a run under Poseidon: `run(program, { hash: await poseidon() })`
 * @returns the proof; its `steps` say how many it is of
 * @throws RangeError if the run is under another hash or of another VM, or was stopped before that step
 * @throws BatchError if not one step fits
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
 * Verifies that steps of a VM, as many as the proof says, lead from its root `before` to its root `after`. That these are
 * the roots of interest is for the caller to check.
 * @param key - the verifier's own for that shape of this VM, never one that came with the proof
 */
export function verifyBatch(
  vm: Pick<Vm, 'id' | 'name'>,
  key: VerificationKey,
  proof: ZkBatchProof,
): Promise<StatementVerdict> {
  return verifyStatement(vm, key, proof, 'batch')
}
