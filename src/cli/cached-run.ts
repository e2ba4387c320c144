/**
 * A run whose checkpoints are kept in the cache as it goes, so that a party that is started again goes on where it
 * was.
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
  /** What happens with the cache, for people. */
  readonly say: (text: string) => void
  /** Milliseconds between two times that a run in progress is saved. Default 30,000. */
  readonly every?: number
}

/** Saving takes at most this part of the time. */
const SHARE = 1 / 20

/**
 * Runs a program, or goes on where an earlier call for the same program and number of steps was ended.
 * @param cache - where it cannot be written, nothing is kept
 * @returns the trace; where the signal came, as far as it went
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
      say(`${path} cannot be written (${(error as { code?: string }).code}): the run is not kept`)
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
      say(`the run is from the cache up to step ${from}`)
      return trace
    } catch (error) {
      const { code } = error as { code?: string }
      if (!(error instanceof CheckpointError) && code === undefined) throw error
      if (code !== 'ENOENT') say(`${path} was damaged; the run is made anew`)
      saved = undefined
      return undefined
    }
  }
  const trace = (await resumed()) ?? (await run(program, { ...rest, onCheckpoint }))
  if (trace.checkpoints) save(trace.checkpoints)
  return trace
}
