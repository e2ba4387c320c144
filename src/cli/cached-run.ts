/**
 * A run whose checkpoints are saved in the cache while it runs, so that a party that is restarted continues
 * where it was.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import {
  CheckpointError,
  type Checkpoints,
  loadCheckpoints,
  type Program,
  saveCheckpoints,
  stateDigest,
} from '../run/index.ts'
import { type RunOptions, run, type Trace } from '../trace/trace.ts'
import type { Cache } from './cache.ts'

export type CachedRunOptions = RunOptions & {
  readonly maxSteps: bigint
  /** Reports cache events to people. */
  readonly say: (text: string) => void
  /** Milliseconds between two saves of a run in progress. Default 30,000. */
  readonly every?: number
}

/** The largest share of the time that saving may take. */
const SHARE = 1 / 20

/**
 * Runs a program, or continues where an earlier call for the same program and number of steps ended.
 * @param cache - if it cannot be written, nothing is saved
 * @returns the trace; after a signal, as far as it went
 */
export async function cachedRun(program: Program, cache: Cache, options: CachedRunOptions): Promise<Trace> {
  const { say, every = 30_000, ...rest } = options
  const { vm, state } = program
  const start = toHex(stateDigest(vm.machine, state)).slice(2, 34)
  const path = cache.use('runs', `${vm.name}-${start}-${options.maxSteps}.checkpoint`)
  let saved: bigint | undefined
  let failed = false
  const save = (checkpoints: Checkpoints) => {
    if (failed || checkpoints.last === saved) return
    try {
      cache.write(path, () => saveCheckpoints(path, program, checkpoints))
      saved = checkpoints.last
    } catch (error) {
      failed = true
      say(`${path} cannot be written (${(error as { code?: string }).code}), so the run is not saved`)
    }
  }
  let next = performance.now() + every
  const onCheckpoint = (checkpoints: Checkpoints) => {
    const now = performance.now()
    if (now < next) return
    save(checkpoints)
    next = performance.now() + Math.max(every, (performance.now() - now) / SHARE)
  }

  const resumed = async (): Promise<Trace | undefined> => {
    try {
      const resume = loadCheckpoints(path, program)
      const from = (saved = resume.last)
      const trace = await run(program, { ...rest, resume, onCheckpoint })
      say(`the run up to step ${from} comes from the cache`)
      return trace
    } catch (error) {
      const { code } = error as { code?: string }
      if (!(error instanceof CheckpointError) && code === undefined) throw error
      if (code !== 'ENOENT') say(`${path} was damaged; the run starts again`)
      saved = undefined
      return undefined
    }
  }
  const trace = (await resumed()) ?? (await run(program, { ...rest, onCheckpoint }))
  if (trace.checkpoints) save(trace.checkpoints)
  return trace
}
