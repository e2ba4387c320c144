/**
 * Implements `onestep prove --zk`: a succinct proof of a step.
 * @module
 */
import { toHex } from '../../bytes/bytes.ts'
import { describeStep } from '../../trace/describe.ts'
import { liveAt, MAX_STEPS, type Trace } from '../../trace/trace.ts'
import { findProver, plonkProveEstimate, proveEstimate, showEstimate } from '../../zk/circuits.ts'
import {
  encodeZkProof,
  loadPlonkKeys,
  provePlonkStep,
  proveStep,
  type ZkPlonkProof,
  type ZkProof,
} from '../../zk/index.ts'
import { CliError, writeOutput } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { jsonNumber, outOfRange, type ProgramOptions } from '../options.ts'
import { count, json, line, note } from '../print.ts'
import { stage } from '../stage.ts'
import { runWithProgress } from '../verbs/run.ts'
import { compiledForPlonk, insecurePlonkKeys } from './plonk.ts'
import { chosenKeys, compiled, expectKeys } from './systems.ts'

export type ZkProveOptions = ProgramOptions & {
  step: bigint
  output: string
  keys?: string[]
  insecure?: boolean
  mapLevels?: number
  plonk?: boolean
}

/** Runs the program under Poseidon up to the step, proves the step, and writes the proof. */
export function proveZk(file: string, args: readonly string[], options: ZkProveOptions): Promise<void> {
  return interruptible(async (signal) => {
    const { step } = options
    expectKeys(options.keys)
    const limit = options.maxSteps ?? MAX_STEPS
    const maxSteps = step < limit ? step + 1n : limit
    const trace = await runWithProgress(file, args, { ...options, hash: 'poseidon', maxSteps })
    if (trace.steps <= step) throw outOfRange(step, trace)
    const { vm } = trace.program
    const { text } = describeStep(vm, liveAt(trace, step))

    const { proof, size } = await (options.plonk ? byPlonk : byGroth16)(trace, options, signal)
    signal.throwIfAborted()
    writeOutput(options.output, encodeZkProof(proof))
    const fields = {
      vm: vm.name,
      step: jsonNumber(step),
      instruction: text,
      before: toHex(proof.before),
      after: toHex(proof.after),
      ...size,
      system: 'plonk' in proof ? 'plonk' : 'groth16',
      insecure: proof.insecure,
      file: options.output,
    }
    if (options.json) return json(fields)
    line(`step ${count(step)} of ${vm.name}: ${text}`)
    line(`before ${fields.before}`)
    line(`after  ${fields.after}`)
    const kind = 'plonk' in proof ? 'PLONK' : 'Groth16'
    line(`${options.output}: ${kind} proof${proof.insecure ? ', INSECURE: made with development keys' : ''}`)
  })
}

/** A proof by either system, and the size of its circuit. */
type Made = { proof: ZkProof | ZkPlonkProof; size: { constraints: number } | { gates: number } }

async function byGroth16(trace: Trace, options: ZkProveOptions, signal: AbortSignal): Promise<Made> {
  const { step } = options
  const system = await compiled(trace.program.vm, signal, options)
  const { constraints } = system.circuit
  const keys = await chosenKeys(system, options, signal)
  const prover = findProver()
  const estimate = proveEstimate(constraints)
  note(`proving ${count(constraints)} constraints with snarkjs takes ${showEstimate(estimate)}`)
  const proof = await stage(`proving step ${count(step)} with ${prover.name}`, estimate.seconds, () =>
    proveStep(trace, { step, system, keys, prover, signal }),
  )
  return { proof, size: { constraints } }
}

/** PLONK has a single circuit. */
function onlyFolder(keys: readonly string[]): string {
  if (keys.length === 1) return keys[0]!
  throw new CliError('--plonk accepts one folder of keys.', [`Got: ${keys.join(', ')}`])
}

async function byPlonk(trace: Trace, options: ZkProveOptions, signal: AbortSignal): Promise<Made> {
  const { step } = options
  const system = await compiledForPlonk(trace.program.vm, signal, options)
  const { circuit, gates } = system
  const keys =
    options.keys === undefined
      ? await insecurePlonkKeys(system, signal)
      : loadPlonkKeys(onlyFolder(options.keys), circuit)
  const estimate = plonkProveEstimate(gates)
  note(`a PLONK proof of ${count(gates)} gates with snarkjs takes ${showEstimate(estimate)}`)
  const proof = await stage(`proving step ${count(step)} with PLONK`, estimate.seconds, () =>
    provePlonkStep(trace, { step, system, keys, signal }),
  )
  return { proof, size: { gates } }
}
