/**
 * The roots of many states of a run, computed by several threads if that is worth starting them.
 * @module
 */
import { availableParallelism } from 'node:os'
import { concatAll, equal, toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { type HashName, isHashName } from '../hash/named.ts'
import type { WorkFiles, WorkQueue } from '../queue/types.ts'
import { encodeRun, encodeStretch, type Stretch } from './roots-codec.ts'
import type { Trace } from './trace.ts'

/** The kind of work that is a stretch of a run whose state roots are to be computed, for `threadQueue`. */
export const rootsWork: WorkFiles = { roots: new URL('./roots-worker.js', import.meta.url) }

/** Options of `rootsOfRun`. */
export type RootsOptions = {
  /** Steps before the span of the first leaf. */
  readonly start: bigint
  readonly stride: bigint
  /** The number of leaves; the first is the state after `start + stride` steps. */
  readonly count: number
  /** Threads. Default: one per processor, and only this one for a short span. */
  readonly workers?: number
  /**
   * Who computes the roots instead: `redisQueue`. What comes back is compared with the run at both ends of each job and at
   * `samples` leaves between; a wrong root elsewhere is not found. Let only machines compute them that you trust.
   */
  readonly queue?: WorkQueue
  /** Leaves of each job that are compared, drawn at random. Default 16; as many as there are: all. */
  readonly samples?: number
  /** Called as leaves are computed. */
  readonly onProgress?: (done: number) => void
  readonly signal?: AbortSignal
}

/** What one thread does in a second, roughly: roots at stride 1, and steps between them. */
const ROOTS = 50_000
const STEPS = 3e8
/** Seconds of one thread's work above which several are used: each takes half a second to start (measured). */
const WORTH = 3
/** Stretches per worker. More of them give finer progress and more even ends; each costs a copy of the state. */
const SHARES = 8
/** Seconds of one thread's work in a job for another machine, its leaves at most, and how many of them are compared. */
const JOB_SECONDS = 10
const MOST_LEAVES = 2 ** 17
const SAMPLES = 16
/** Milliseconds for which this thread may block everything else. */
const LONGEST_TURN = 50
/** Leaves between two looks at the clock. */
const MOST_AT_ONCE = 1024

/**
 * The state roots at the leaves of a span of a run. The number of workers does not change the result.
 *
 * Workers run the trace's program again from its checkpoints, on the default executor.
 * @returns the roots consecutively, 32 bytes each, as `commitHistory` takes them
 * @throws RootsError if a thread fails
 * @throws QueueError or SetAsideError of the queue
 * @throws the signal's reason if the signal comes before the last root
 * @example
 * ```ts
 * const roots = await rootsOfRun(trace, { start: 0n, stride: 1n, count: 8 })
 * const history = commitHistory({ roots, start: 0n, stride: 1n, height: 3 })
 * ```
 */
export async function rootsOfRun(trace: Trace, options: RootsOptions): Promise<Uint8Array> {
  const { stride, count } = options
  const workers = options.workers ?? availableParallelism()
  // A worker creates its own hash, which it can only find by name.
  const hash = trace.hash.name
  const seconds = count / ROOTS + (count * Number(stride)) / STEPS
  const isWorth = options.workers !== undefined || seconds >= WORTH
  options.signal?.throwIfAborted()
  if (options.queue && trace.checkpoints && isHashName(hash))
    return inQueue(trace, options, options.queue, hash)
  if (workers < 2 || count < 2 || !isWorth || !trace.checkpoints || !isHashName(hash))
    return here(trace, options)
  return inThreads(trace, options, workers, hash)
}

async function here(trace: Trace, options: RootsOptions): Promise<Uint8Array> {
  const { start, stride, count } = options
  const roots = new Uint8Array(32 * count)
  const rootsAt =
    trace.rootsAt ?? ((steps: readonly bigint[]) => concatAll(steps.map((step) => trace.rootAt(step))))
  let paused = performance.now()
  for (let done = 0, size = 1; done < count; ) {
    const began = performance.now()
    if (began - paused > LONGEST_TURN) {
      options.onProgress?.(done)
      await new Promise((resolve) => setImmediate(resolve))
      options.signal?.throwIfAborted()
      paused = performance.now()
    }
    const leaves = Math.min(size, count - done)
    const steps = Array.from({ length: leaves }, (_, i) => start + BigInt(done + i + 1) * stride)
    roots.set(rootsAt(steps), 32 * done)
    done += leaves
    // As many as a quarter of a turn takes.
    size =
      performance.now() - began < LONGEST_TURN / 4 ? Math.min(2 * size, MOST_AT_ONCE) : Math.ceil(size / 2)
  }
  options.onProgress?.(count)
  return roots
}

async function inThreads(
  trace: Trace,
  options: RootsOptions,
  workers: number,
  hash: HashName,
): Promise<Uint8Array> {
  const { threadQueue } = await import('../queue/threads.ts')
  const queue = await threadQueue(rootsWork, workers)
  try {
    return await inQueue(trace, options, queue, hash)
  } catch (error) {
    options.signal?.throwIfAborted()
    throw new RootsError(error)
  } finally {
    await queue.close()
  }
}

async function inQueue(
  trace: Trace,
  options: RootsOptions,
  queue: WorkQueue,
  hash: HashName,
): Promise<Uint8Array> {
  const { start, stride, count, signal } = options
  const { machine } = trace.program.vm
  const shared = encodeRun(machine, hash, trace.preimages?.entries() ?? [])
  const size = queue.trusted ? Math.ceil(count / (queue.width * SHARES)) : jobSize(count, stride, queue.width)
  const starts = Array.from({ length: Math.ceil(count / size) }, (_, i) => i * size)
  const roots = new Uint8Array(32 * count)
  let [taken, done] = [0, 0]
  // A state is assembled when a worker is free for it, so there are never more states than workers.
  const work = async () => {
    for (let from = starts[taken++]; from !== undefined; from = starts[taken++]) {
      const first = start + BigInt(from + 1) * stride
      const stretch = stretchOf(trace, first, stride, Math.min(size, count - from))
      const task = { kind: 'roots', shared, input: encodeStretch(machine, stretch) }
      const accept = (made: Uint8Array) => (queue.trusted ? made : checked(trace, stretch, made, options))
      roots.set(await queue.run(task, accept, signal), 32 * from)
      done += stretch.count
      options.onProgress?.(done)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(queue.width, starts.length) }, work))
  } catch (error) {
    taken = starts.length
    throw error
  }
  return roots
}

/** Leaves of a job for another machine: some seconds of work, and a result of some megabytes at most. */
function jobSize(count: number, stride: bigint, width: number): number {
  const seconds = 1 / ROOTS + Number(stride) / STEPS
  return Math.max(1, Math.min(Math.ceil(count / width), Math.ceil(JOB_SECONDS / seconds), MOST_LEAVES))
}

/** Compares what somebody else computed with the run, at both ends and at leaves that nobody can foresee. */
function checked(
  trace: Trace,
  { first, stride, count }: Stretch,
  made: Uint8Array,
  options: RootsOptions,
): Uint8Array {
  if (made.length !== 32 * count) throw new RangeError(`expected ${count} roots, got ${made.length} bytes`)
  const { samples = SAMPLES } = options
  const drawn = samples >= count ? Array.from({ length: count }, (_, i) => i) : random(samples, count)
  for (const leaf of [...new Set([0, count - 1, ...drawn])].sort((a, b) => a - b)) {
    const step = first + BigInt(leaf) * stride
    const got = made.subarray(32 * leaf, 32 * leaf + 32)
    const expected = trace.rootAt(step)
    if (!equal(got, expected))
      throw new RangeError(`the root after ${step} steps is ${toHex(expected)}, got ${toHex(got)}`)
  }
  return made
}

const random = (samples: number, below: number): number[] => {
  const words = crypto.getRandomValues(new Uint32Array(samples))
  return [...words].map((word) => word % below)
}

function stretchOf(trace: Trace, first: bigint, stride: bigint, count: number): Stretch {
  const { step: base, state } = trace.checkpoints!.at(first < trace.steps ? first : trace.steps)
  return { base, state, first, stride, count, end: trace.steps }
}

/** A worker that could not compute its roots. */
export class RootsError extends OnestepError {
  override name = 'RootsError'

  constructor(cause: unknown) {
    super('A thread that computes state roots failed.', {
      lines: [
        `Error: ${cause instanceof Error ? cause.message : cause}`,
        'Fix: use one worker, which runs in this thread',
      ],
      cause,
    })
  }
}
