/**
 * Runs a program and keeps what is needed to answer for any step of it.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import { fastKeccak256 } from '../hash/fast.ts'
import type { Hash } from '../hash/types.ts'
import { CheckpointError } from '../run/checkpoint-file.ts'
import { type Checkpoints, createCheckpoints, makesLast, SLICE } from '../run/checkpoints.ts'
import type { Executor, ExecutorFactory } from '../run/executor.ts'
import { jitExecutor } from '../run/jit.ts'
import type { Program } from '../run/program.ts'
import { type Commitment, createCommitment } from '../state/commitment.ts'
import { packHeader, readStatus, unpackHeader } from '../state/layout.ts'
import {
  changed,
  type Entries,
  entriesOf,
  mapsPart,
  type Pages,
  type State,
  type Status,
} from '../state/state.ts'

/** The largest number of steps that a run or a claim can have: steps are unsigned 64-bit numbers. */
export const MAX_STEPS = (1n << 64n) - 1n

export type RunOptions = {
  /** Makes the executor; by default generated WebAssembly that compiles what runs often. */
  readonly executor?: ExecutorFactory
  /** The hash of the roots; a fast keccak-256 by default. */
  readonly hash?: Hash
  /** Stops the run here if the program has not. Default: none. */
  readonly maxSteps?: bigint
  /**
   * Steps between two checkpoints at first; it doubles whenever the budget is used up. By default 2^22, and from
   * 2^27 steps on 2^24: what a checkpoint costs is then a few percent of the steps between, at any speed.
   */
  readonly interval?: bigint
  /** Bytes that checkpoints may take. Default 256 MiB; at least what the start and the newest need. */
  readonly budget?: number
  /** Called now and then: after every interval, or 2^24 steps if that is less. */
  readonly onProgress?: (steps: bigint) => void
  /** Called after each checkpoint: the place to save them, so that a process that is killed need not begin again. */
  readonly onCheckpoint?: (checkpoints: Checkpoints) => void
  /** Checkpoints of an earlier run of the program, which this one goes on from. They are its own from then on. */
  readonly resume?: Checkpoints
  /** Stops the run where it is: the trace ends there, and its checkpoints can be resumed. */
  readonly signal?: AbortSignal
}

export type Trace = {
  readonly program: Program
  readonly hash: Hash
  /** Steps that were made: the last one halted or trapped, or met `maxSteps`. */
  readonly steps: bigint
  readonly status: Status
  /** What a later run can go on from; undefined where a trace is no single run. */
  readonly checkpoints?: Checkpoints
  /** State root after `step` steps. After the end it is the final root: a stopped machine stays as it is. */
  rootAt(step: bigint): Uint8Array
  /** State after `step` steps. */
  stateAt(step: bigint): State
  /** Moves the commitment to the state after `step` steps and hands both out: what `prove` needs. */
  openAt(step: bigint): {
    readonly state: State
    readonly header: Uint8Array
    readonly commitment: Commitment
  }
}

/**
 * Runs a program to its end, to `maxSteps`, or until the signal comes.
 *
 * @throws TypeError if a number of steps is no bigint
 * @throws RangeError if an option makes no sense
 * @throws CheckpointError if the last of the checkpoints to resume does not follow from the one before
 *
 * @example
 * ```ts
 * const trace = await run(program)
 * console.log(trace.steps, trace.status, toHex(trace.rootAt(trace.steps)))
 * ```
 */
export async function run(program: Program, options: RunOptions = {}): Promise<Trace> {
  const { machine } = program.vm
  const hash = options.hash ?? (await fastKeccak256())
  const executor = (options.executor ?? jitExecutor)(machine)
  const maxSteps = options.maxSteps ?? MAX_STEPS
  const budget = options.budget ?? 256 * 2 ** 20
  let interval = options.interval ?? 1n << 22n
  for (const [name, value] of Object.entries({ maxSteps, interval }))
    if (typeof value !== 'bigint') throw new TypeError(`"${name}" expected a bigint, got ${typeof value}`)
  if (interval < 1n) throw new RangeError(`"interval" expected at least 1 step, got ${interval}`)
  if (maxSteps < 0n || maxSteps > MAX_STEPS) {
    throw new RangeError(`"maxSteps" expected a number of steps from 0 to 2^64 - 1, got ${maxSteps}`)
  }

  const checkpoints =
    options.resume ?? createCheckpoints(machine, packHeader(machine, program.state), program.state)
  let steps = checkpoints.last
  if (maxSteps < steps) {
    throw new RangeError(`"maxSteps" expected at least ${steps}, where the run is resumed, got ${maxSteps}`)
  }
  // As far apart as before: finer ones would crowd out those that are there.
  if (checkpoints.gap > interval) interval = checkpoints.gap
  if (options.resume) {
    const follows = await makesLast(executor, checkpoints, options.signal)
    if (follows === false)
      throw new CheckpointError('do not follow from each other', 'those of a run of this program')
    if (follows === undefined) {
      // Ended before that was known: nothing is added to what nobody looked at.
      executor.restore(checkpoints.at(steps).state)
      return traceOf(program, hash, executor, checkpoints, steps)
    }
  }
  if (!options.resume) executor.restore(program.state)
  let next = steps + interval
  for (;;) {
    const goal = [next, maxSteps, steps + SLICE].reduce((least, step) => (step < least ? step : least))
    const asked = goal - steps
    const made = executor.run(asked)
    steps += made
    const over = made < asked || steps === maxSteps || options.signal?.aborted === true
    if (steps > checkpoints.last && (over || steps === next))
      checkpoints.add(steps, executor.header(), executor.takeDirty(), executor.takeChanges())
    if (over) break
    options.onProgress?.(steps)
    // Yield, so that timers and Ctrl-C get through.
    await new Promise((resolve) => setImmediate(resolve))
    if (steps < next) continue
    while (checkpoints.bytes > budget && checkpoints.count > 2) {
      const before = checkpoints.count
      checkpoints.thin()
      interval *= 2n
      if (checkpoints.count === before) break
    }
    options.onCheckpoint?.(checkpoints)
    if (options.interval === undefined && interval < SLICE && steps >= 16n * interval) interval *= 2n
    next = steps + interval
  }
  return traceOf(program, hash, executor, checkpoints, steps)
}

/** @param executor - stands behind the last step, where there is a checkpoint */
function traceOf(
  program: Program,
  hash: Hash,
  executor: Executor,
  checkpoints: Checkpoints,
  steps: bigint,
): Trace {
  const { machine } = program.vm
  const commitment = createCommitment(machine, hash)
  // Where the executor is, and the pages there: the base it was restored to, with what it wrote since.
  let position: bigint | undefined = steps
  let [memories, maps] = contentsOf(checkpoints.at(steps).state)
  // What the commitment has not seen yet, while it follows the executor; undefined after a jump.
  let unseen: { pages: Map<bigint, Uint8Array>[]; entries: Map<bigint, bigint>[] } | undefined

  function contentsOf(state: State): [Map<bigint, Uint8Array>[], MapContents[]] {
    return [
      machine.memories.map(({ name }) => new Map(state.memories[name])),
      entriesOf(machine, state).map((entries) => ({ entries, since: new Map() })),
    ]
  }
  const moveTo = (asked: bigint): void => {
    if (typeof asked !== 'bigint') throw new TypeError(`"step" expected a bigint, got ${typeof asked}`)
    if (asked < 0n) throw new RangeError(`"step" expected 0 or more, got ${asked}`)
    const step = asked < steps ? asked : steps
    if (position === step) return
    const base = checkpoints.at(step)
    if (position === undefined || position > step || base.step > position) {
      position = undefined
      executor.restore(base.state)
      ;[memories, maps] = contentsOf(base.state)
      position = base.step
      unseen = undefined
    }
    const made = executor.run(step - position)
    if (made !== step - position) {
      throw new TraceRunError(`The run stopped at step ${position + made} of ${steps} when it was run again.`)
    }
    for (const [i, pages] of executor.takeDirty().entries()) {
      for (const [index, page] of pages) {
        memories[i].set(index, page)
        unseen?.pages[i].set(index, page)
      }
    }
    for (const [i, changes] of executor.takeChanges().entries()) {
      for (const [key, value] of changes) {
        maps[i].since.set(key, value)
        unseen?.entries[i].set(key, value)
      }
    }
    position = step
  }
  const commit = () => {
    if (unseen) commitment.update(unseen.pages, unseen.entries)
    else commitment.moveTo(memories, maps.map(settled))
    unseen = { pages: machine.memories.map(() => new Map()), entries: maps.map(() => new Map()) }
  }
  const openAt = (step: bigint) => {
    moveTo(step)
    commit()
    const header = executor.header()
    const contents: [string, Pages][] = machine.memories.map(({ name }, i) => [name, new Map(memories[i])])
    return {
      state: {
        ...unpackHeader(machine, header),
        memories: Object.fromEntries(contents),
        ...mapsPart(machine, (map) => settled(maps[map])),
      },
      header,
      commitment,
    }
  }

  const status = readStatus(machine, executor.header())
  let final: Uint8Array | undefined
  return {
    program,
    hash,
    steps,
    status,
    checkpoints,
    rootAt(step) {
      if (step >= steps && final) return final
      moveTo(step)
      commit()
      const root = commitment.root(executor.header())
      if (step >= steps) final = root
      return root
    },
    stateAt: (step) => openAt(step).state,
    openAt,
  }
}

/** The entries of a map at some step, and what was put since. */
type MapContents = { entries: Entries; since: Map<bigint, bigint> }

/** The entries now. They are copied only when they are asked for: a map may have millions. */
function settled(map: MapContents): Entries {
  if (map.since.size > 0) {
    map.entries = changed(map.entries, map.since)
    map.since = new Map()
  }
  return map.entries
}

export class TraceRunError extends OnestepError {
  override name = 'TraceRunError'
}
