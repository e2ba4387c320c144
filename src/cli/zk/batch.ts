/**
 * `onestep prove --zk --from`: proves consecutive steps, as one proof if they fit a batch, else as a chain of
 * proofs.
 * @module
 */
import { toHex } from '../../bytes/bytes.ts'
import type { WorkQueue } from '../../queue/index.ts'
import { circom } from '../../targets/circom/index.ts'
import { showStatus } from '../../trace/describe.ts'
import { MAX_STEPS, type Trace } from '../../trace/trace.ts'
import {
  circuitHash,
  circuitOfKeys,
  findProver,
  firstSingleStep,
  proveEstimate,
  showEstimate,
  stepSource,
} from '../../zk/circuits.ts'
import {
  type BatchSystem,
  encodeZkChain,
  encodeZkProof,
  ownWorker,
  proveChain,
  queuedWorker,
  workerProcess,
} from '../../zk/index.ts'
import { CliError, writeOutput } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { jsonNumber, outOfRange, type ProgramOptions } from '../options.ts'
import { count, json, line, note } from '../print.ts'
import { openQueue } from '../redis.ts'
import { stage } from '../stage.ts'
import { runWithProgress } from '../verbs/run.ts'
import { chosenKeys, chosenLevels, compiled, compiledBatch, expectKeys } from './systems.ts'

export type ProveBatchesOptions = ProgramOptions & {
  from: bigint
  steps?: bigint
  jobs?: number
  output: string
  keys?: string[]
  insecure?: boolean
  mapLevels?: number
  redis?: string
}

export function proveBatches(
  file: string,
  args: readonly string[],
  options: ProveBatchesOptions,
): Promise<void> {
  return interruptible(async (signal) => {
    expectKeys(options.keys)
    const trace = await runTo(file, args, options)
    const { vm } = trace.program
    const { from } = options
    const total = options.steps ?? trace.steps - from
    const system = await compiledBatch(vm, undefined, signal)
    const keys = await chosenKeys(system, options, signal)
    await expectStepKeys(trace, system, total, options)
    announce(system, total)

    const queue = options.redis === undefined ? undefined : await openQueue(options.redis, options.jobs)
    const who = queue ? 'workers' : findProver().name
    const label = `proving ${count(total)} steps with ${who}`
    const chain = await stage(label, 60, (report) =>
      proveChain(trace, {
        from,
        steps: total,
        system,
        keys,
        single: async () => {
          const alone = await compiled(vm, signal, options)
          return { system: alone, keys: await chosenKeys(alone, options, signal) }
        },
        workers: queue ? queuedWorkers(queue) : workers(options.jobs),
        signal,
        onProgress: (steps, of) => report(Number(steps) / Number(of)),
      }),
    ).finally(() => queue?.close())
    signal.throwIfAborted()
    const [first] = chain.links
    const alone = chain.links.length === 1 && first
    writeOutput(options.output, alone ? encodeZkProof(alone) : encodeZkChain(chain))
    const { status } = trace.stateAt(from + total)
    const insecure = chain.links.some((link) => link.insecure)
    const fields = {
      vm: vm.name,
      from: jsonNumber(from),
      steps: jsonNumber(total),
      proofs: chain.links.length,
      before: toHex(chain.before),
      after: toHex(chain.after),
      status: status.kind,
      constraints: system.circuit.constraints,
      insecure,
      file: options.output,
    }
    if (options.json) return json(fields)
    line(`${count(total)} steps of ${vm.name}, from ${count(from)}: ${showStatus(status)}`)
    line(`before ${fields.before}`)
    line(`after  ${fields.after}`)
    const what = alone ? 'Groth16 proof' : `chain of ${count(chain.links.length)} Groth16 proofs`
    line(`${options.output}: ${what}${insecure ? ', INSECURE: made with development keys' : ''}`)
  })
}

/** Runs the program under Poseidon as far as it is to be proven. */
async function runTo(file: string, args: readonly string[], options: ProveBatchesOptions): Promise<Trace> {
  const { from, steps } = options
  if (steps === 0n) throw new CliError('0 steps cannot be proven.', ['Expected: --steps N with N above 0'])
  const limit = options.maxSteps ?? MAX_STEPS
  const wanted = steps === undefined ? limit : from + steps
  const trace = await runWithProgress(file, args, {
    ...options,
    hash: 'poseidon',
    maxSteps: wanted < limit ? wanted : limit,
  })
  if (trace.steps <= from) throw outOfRange(from, trace)
  if (steps !== undefined && trace.steps < from + steps) throw outOfRange(from + steps - 1n, trace)
  return trace
}

/**
 * Before hours of proving: a step that no batch accepts needs keys for the step circuit, and INSECURE keys are
 * used only on request.
 * @throws CliError if there is such a step and no keys for it
 */
async function expectStepKeys(
  trace: Trace,
  system: BatchSystem,
  steps: bigint,
  { keys, insecure, from, mapLevels }: ProveBatchesOptions,
): Promise<void> {
  if (keys === undefined || insecure) return
  const { vm } = system
  const circuit = circuitHash({ source: stepSource(circom(vm, chosenLevels(vm, { mapLevels }))) })
  if (keys.some((directory) => circuitOfKeys(directory) === circuit)) return
  const step = firstSingleStep(trace, { system, from, steps })
  if (step === undefined) return
  throw new CliError(
    `Step ${step} has to be proven alone, and there are no keys for the step circuit of ${vm.name}.`,
    [
      `Expected: keys for circuit ${circuit}, which proves steps that batches exclude`,
      'Fix: add another --keys FOLDER, made by `onestep setup --ptau`; or --insecure for INSECURE development keys',
    ],
  )
}

function announce({ circuit, shape }: BatchSystem, total: bigint): void {
  const estimate = proveEstimate(circuit.constraints)
  const least = Math.ceil(Number(total) / shape.steps)
  const all = showEstimate({ ...estimate, seconds: least * estimate.seconds })
  const each = `${count(circuit.constraints)} constraints each`
  note(`${count(least)} ${least === 1 ? 'proof' : 'proofs or more'} of ${each} by snarkjs: ${all}`)
}

/** One proof at a time is made in this process, because snarkjs uses all cores anyway. */
const workers = (jobs = 1) =>
  jobs === 1 ? [ownWorker()] : Array.from({ length: jobs }, () => workerProcess())

const queuedWorkers = (queue: WorkQueue) => Array.from({ length: queue.width }, () => queuedWorker(queue))
