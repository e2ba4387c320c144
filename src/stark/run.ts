/**
 * Proves runs: consecutive segments, each proven by its tables, each beginning at the root at which the one before it
 * ends.
 * @module
 */
import { equal, toHex } from '../bytes/bytes.ts'
import type { WorkQueue } from '../queue/types.ts'
import { packHeader } from '../state/layout.ts'
import type { MachineAir } from '../targets/air/machine.ts'
import type { Trace } from '../trace/trace.ts'
import { airOf, MOST_STEPS } from './machines.ts'
import { StarkError } from './module.ts'
import { findNativeProver } from './native.ts'
import type { RunParts } from './parts.ts'
import type { StarkRun } from './proof.ts'
import type { ProveTablesOptions } from './prove.ts'
import type { Stretch } from './stretch.ts'
import { verifyRun } from './verify-run.ts'
import { here, queued, type StretchProver, threads } from './workers.ts'

/** Options of `proveRun`. */
export type ProveRunOptions = ProveTablesOptions & {
  /** The first step. Default 0. */
  readonly from?: bigint
  /** How many steps. Default: all that follow. */
  readonly steps?: bigint
  /** Steps of a segment at most; fewer where its tables would not fit into memory. Default 32,768. */
  readonly segmentSteps?: number
  /**
   * Threads that prove segments, each with up to 512 MiB for its prover, or with a native prover of one thread; only in Node.
   * Default 1: this thread; a native prover then has as many threads as there are processors.
   */
  readonly workers?: number
  /**
   * Who proves segments instead: `redisQueue`. What comes back is verified, and compared with the run's own roots.
   * `workers` and `native` then have no effect.
   */
  readonly queue?: WorkQueue
  /** Where parts of the proof are kept as they are made, and taken from: `folderParts`. */
  readonly parts?: RunParts
  /** Called as segments are proven, with the steps proven so far. */
  readonly onProgress?: (steps: bigint, of: bigint) => void
  /** Stops the work, after the segments at work or, with several workers, at once. */
  readonly signal?: AbortSignal
}

/**
 * Proves consecutive steps of a run.
 * @param trace - a run under `poseidon2`
 * @throws RangeError if the trace is under another hash, or has no such steps
 * @throws AirTargetError if the VM has something that no constraint program is made for
 * @throws StarkError if the prover fails
 * @throws QueueError or SetAsideError of the queue
 */
export async function proveRun(trace: Trace, options: ProveRunOptions = {}): Promise<StarkRun> {
  const { vm } = trace.program
  const {
    from = 0n,
    segmentSteps = 32_768,
    workers = 1,
    security = 'conjectured',
    signal,
    parts,
    queue,
  } = options
  if (trace.hash.name !== 'poseidon2') {
    throw new RangeError(`"trace" expected a run under poseidon2, got a run under ${trace.hash.name}`)
  }
  if (!Number.isInteger(segmentSteps) || segmentSteps < 1 || BigInt(segmentSteps) >= MOST_STEPS) {
    throw new RangeError(`"segmentSteps" expected a number from 1 to 2^28 - 1, got ${segmentSteps}`)
  }
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`"workers" expected a number from 1, got ${workers}`)
  const steps = options.steps ?? trace.steps - from
  if (from < 0n || steps < 1n || (from + steps > trace.steps && trace.status.kind === 'running')) {
    throw new RangeError(
      `"from" and "steps" expected a part of ${trace.steps} steps, got ${from} and ${steps}`,
    )
  }
  signal?.throwIfAborted()
  const air = airOf(vm)
  const size = BigInt(segmentSteps)
  const count = Number((steps + size - 1n) / size)
  const prover = await proverOf(air, Math.min(workers, count), options)
  const done = Array<bigint>(count).fill(0n)
  const made: StarkRun[] = []
  const proveNext = async (index: number): Promise<void> => {
    const start = from + BigInt(index) * size
    const length = index === count - 1 ? from + steps - start : size
    const report = (proven: number) => {
      done[index] = BigInt(proven)
      options.onProgress?.(
        done.reduce((sum, one) => sum + one, 0n),
        steps,
      )
    }
    const kept = await parts?.load(start, length)
    if (kept && kept.steps === length && equal(kept.before, trace.rootAt(start))) {
      const verdict = await verifyRun(vm, kept, { security })
      if (verdict.valid) {
        made[index] = kept
        return report(Number(length))
      }
    }
    const [state, end] = [trace.stateAt(start), start + length]
    // Before the work, while the run is there: the stretches are asked for in its order.
    const ends = queue?.trusted === false && { before: trace.rootAt(start), after: trace.rootAt(end) }
    const header = packHeader(vm.machine, trace.stateAt(end))
    const whole = ({ before, segments, roots }: Stretch): StarkRun => {
      const { after } = segments.at(-1)!
      return { vm: vm.name, vmId: vm.id, before, after, steps: length, segments, end: { header, roots } }
    }
    const check = async (stretch: Stretch) => {
      const part = whole(stretch)
      if (ends && !equal(part.before, ends.before)) disagree(start, ends.before, part.before)
      if (ends && !equal(part.after, ends.after)) disagree(end, ends.after, part.after)
      const verdict = await verifyRun(vm, part, { security })
      if (!verdict.valid) throw new StarkError(`The proof is refused: ${verdict.reason}: ${verdict.detail}.`)
    }
    made[index] = whole(await prover.prove(state, Number(length), report, check))
    await parts?.save(start, made[index])
  }
  try {
    let taken = 0
    const work = async () => {
      for (let index = taken++; index < count; index = taken++) {
        signal?.throwIfAborted()
        try {
          await proveNext(index)
        } catch (error) {
          taken = count
          throw error
        }
      }
    }
    await Promise.all(Array.from({ length: Math.min(prover.width, count) }, work))
  } finally {
    await prover.close()
  }
  return joined(trace, from, made)
}

/** Who proves the segments. */
async function proverOf(
  air: MachineAir,
  wanted: number,
  { security = 'conjectured', signal, queue, native: path }: ProveRunOptions,
): Promise<StretchProver> {
  if (queue) return queued(air, queue, security, signal)
  const native = path ?? (await findNativeProver())
  return wanted > 1 ? threads(air, wanted, security, native, signal) : here(air, security, native, signal)
}

/** One proof of consecutive ones. @throws StarkError if their roots do not meet, or are not those of the run */
function joined(trace: Trace, from: bigint, parts: readonly StarkRun[]): StarkRun {
  const steps = parts.reduce((sum, part) => sum + part.steps, 0n)
  const run: StarkRun = {
    ...parts.at(-1)!,
    before: trace.rootAt(from),
    after: trace.rootAt(from + steps),
    steps,
    segments: parts.flatMap(({ segments }) => segments),
  }
  let [at, root] = [from, run.before]
  for (const part of parts) {
    if (!equal(part.before, root)) disagree(at, root, part.before)
    ;[at, root] = [at + part.steps, part.after]
  }
  if (!equal(run.after, root)) disagree(at, run.after, root)
  return run
}

function disagree(step: bigint, expected: Uint8Array, got: Uint8Array): never {
  throw new StarkError(`The tables disagree with the run at step ${step}.`, {
    lines: [`The run has the root ${toHex(expected)}, the tables have ${toHex(got)}.`],
  })
}
