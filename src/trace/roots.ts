/**
 * The roots of many states of a run, computed by several threads if that is worth starting them.
 * @module
 */
import { availableParallelism } from 'node:os'
import { OnestepError } from '../bytes/errors.ts'
import { type HashName, isHashName } from '../hash/named.ts'
import { print } from '../ir/index.ts'
import { packHeader } from '../state/layout.ts'
import { entriesOf, PAGE_SIZE, type State } from '../state/state.ts'
import type { Job, Stretch } from './roots-worker.ts'
import type { Trace } from './trace.ts'

/** Options of `rootsOfRun`. */
export type RootsOptions = {
  /** Steps before the span of the first leaf. */
  readonly start: bigint
  readonly stride: bigint
  /** The number of leaves; the first is the state after `start + stride` steps. */
  readonly count: number
  /** Threads. Default: one per processor, and only this one for a short span. */
  readonly workers?: number
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
/** Milliseconds for which this thread may block everything else. */
const LONGEST_TURN = 50

/**
 * The state roots at the leaves of a span of a run. The number of workers does not change the result.
 *
 * Workers run the trace's program again from its checkpoints, on the default executor.
 * @returns the roots consecutively, 32 bytes each, as `commitHistory` takes them
 * @throws RootsError if a worker fails
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
  if (workers < 2 || count < 2 || !isWorth || !trace.checkpoints || !isHashName(hash))
    return here(trace, options)
  return inWorkers(trace, options, workers, hash)
}

async function here(trace: Trace, options: RootsOptions): Promise<Uint8Array> {
  const roots = new Uint8Array(32 * options.count)
  let paused = performance.now()
  for (let leaf = 1; leaf <= options.count; leaf++) {
    if (performance.now() - paused > LONGEST_TURN) {
      options.onProgress?.(leaf - 1)
      await new Promise((resolve) => setImmediate(resolve))
      options.signal?.throwIfAborted()
      paused = performance.now()
    }
    roots.set(trace.rootAt(options.start + BigInt(leaf) * options.stride), 32 * (leaf - 1))
  }
  options.onProgress?.(options.count)
  return roots
}

async function inWorkers(
  trace: Trace,
  options: RootsOptions,
  workers: number,
  hash: HashName,
): Promise<Uint8Array> {
  const { start, stride, count, signal } = options
  const { machine } = trace.program.vm
  const { Tinypool } = await import('tinypool')
  const job: Job = { machine: print(machine), hash, preimages: trace.preimages?.entries() ?? [] }
  const pool = new Tinypool({
    filename: new URL('./roots-worker.js', import.meta.url).href,
    ...{ minThreads: workers, maxThreads: workers, workerData: job },
    // Some options of this process are not allowed in a thread, such as --input-type.
    execArgv: [],
  })
  const size = Math.ceil(count / (workers * SHARES))
  const starts = Array.from({ length: Math.ceil(count / size) }, (_, i) => i * size)
  const roots = new Uint8Array(32 * count)
  let [taken, done] = [0, 0]
  // A state is assembled when a worker is free for it, so there are never more states than workers.
  const work = async () => {
    for (let from = starts[taken++]; from !== undefined; from = starts[taken++]) {
      const first = start + BigInt(from + 1) * stride
      const stretch = stretchOf(trace, first, stride, Math.min(size, count - from))
      const transferList = stretch.memories.flatMap(({ indices, contents }) => [
        indices.buffer,
        contents.buffer,
      ])
      const made: Uint8Array = await pool.run(stretch, { transferList, ...(signal ? { signal } : {}) })
      roots.set(made, 32 * from)
      done += stretch.count
      options.onProgress?.(done)
    }
  }
  try {
    await Promise.all(Array.from({ length: workers }, work))
  } catch (error) {
    taken = starts.length
    signal?.throwIfAborted()
    throw new RootsError(error)
  } finally {
    await pool.destroy()
  }
  return roots
}

function stretchOf(trace: Trace, first: bigint, stride: bigint, count: number): Stretch {
  const { machine } = trace.program.vm
  const checkpoint = trace.checkpoints!.at(first < trace.steps ? first : trace.steps)
  const { step: base, state } = checkpoint
  return {
    ...{ base, header: packHeader(machine, state), first, stride, count, end: trace.steps },
    memories: machine.memories.map(({ name }) => copied(state.memories[name])),
    maps: entriesOf(machine, state),
  }
}

/** Copies the pages: they may be views into a file in memory, all of which would be transferred with each of them. */
function copied(pages: State['memories'][string]) {
  const indices = new BigUint64Array(pages.keys())
  const contents = new Uint8Array(pages.size * PAGE_SIZE)
  for (const [at, page] of [...pages.values()].entries()) contents.set(page, at * PAGE_SIZE)
  return { indices, contents }
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
