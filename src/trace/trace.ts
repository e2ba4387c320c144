/**
 * Runs a program and keeps what is needed to answer questions about any step of it.
 * @module
 */
import { concatAll } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { fastKeccak256 } from '../hash/fast.ts'
import type { Hash } from '../hash/types.ts'
import { readsPreimages } from '../ir/preimages.ts'
import type { PreimageProvider, Preimages } from '../preimage/store.ts'
import { CheckpointError } from '../run/checkpoint-file.ts'
import { type Checkpoints, createCheckpoints, makesLast, SLICE } from '../run/checkpoints.ts'
import type { Executor, ExecutorFactory } from '../run/executor.ts'
import { jitExecutor } from '../run/jit.ts'
import type { Program } from '../run/program.ts'
import { LiveState } from '../state/access.ts'
import {
  type Commitment,
  createCommitment,
  MANY_PAGES,
  MOST_TOGETHER,
  type Reached,
} from '../state/commitment.ts'
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
import { type Recorder, recorder } from './preimages.ts'

/** The largest number of steps that a run or a claim can have: steps are unsigned 64-bit numbers. */
export const MAX_STEPS = (1n << 64n) - 1n

/** Options of `run`. */
export type RunOptions = {
  /** Makes the executor. Default: generated WebAssembly that compiles hot code. */
  readonly executor?: ExecutorFactory
  /** The hash of the roots. Default: a fast keccak-256. */
  readonly hash?: Hash
  /** Stops the run after this many steps. Default: no limit. */
  readonly maxSteps?: bigint
  /**
   * Initial number of steps between two checkpoints; it doubles whenever the budget is used up. Default 2^22,
   * and 2^24 from 2^27 steps on: a checkpoint then costs a few percent of the steps between, at any speed.
   */
  readonly interval?: bigint
  /**
   * The most bytes that checkpoints may take, but at least what the first and the newest one need. Default 256
   * MiB.
   */
  readonly budget?: number
  /** Called regularly: after every interval, or after 2^24 steps if that is less. */
  readonly onProgress?: (steps: bigint) => void
  /**
   * Called after each checkpoint. Save the checkpoints here, so that a process that is killed need not start
   * again.
   */
  readonly onCheckpoint?: (checkpoints: Checkpoints) => void
  /** Checkpoints of an earlier run of the program, from which this run continues. The run owns them from then on. */
  readonly resume?: Checkpoints
  /**
   * Gives the preimages that steps ask for, at once or in its own time: the run waits. What it gives is checked against
   * the key. By default none is known.
   */
  readonly preimages?: PreimageProvider
  /**
   * Takes the hints of a program that has a stream of them, each before the next preimage that is not known yet is asked
   * for: what the host may get ready.
   */
  readonly onHint?: (hint: Uint8Array) => void | Promise<void>
  /** Stops the run: the trace ends there, and its checkpoints can be resumed. */
  readonly signal?: AbortSignal
}

/** A run that was made, which can answer for any of its steps. */
export type Trace = {
  readonly program: Program
  readonly hash: Hash
  /** The number of steps made. The last one halted, trapped, or reached `maxSteps`. */
  readonly steps: bigint
  readonly status: Status
  /** The preimages that the run used, if its machine reads any. Whoever has them makes the same run. */
  readonly preimages?: Preimages
  /** Checkpoints from which a later run can continue; undefined if the trace is not a single run. */
  readonly checkpoints?: Checkpoints
  /**
   * The state root after `step` steps. Beyond the end it is the final root, because a stopped machine no longer
   * changes.
   */
  rootAt(step: bigint): Uint8Array
  /** The roots after several numbers of steps in ascending order, 32 bytes each: faster than one by one. */
  rootsAt?(steps: readonly bigint[]): Uint8Array
  /** The state after `step` steps. */
  stateAt(step: bigint): State
  /** Moves the commitment to the state after `step` steps and returns both: what `prove` needs. */
  openAt(step: bigint): {
    readonly state: State
    readonly header: Uint8Array
    readonly commitment: Commitment
  }
}

/**
 * Runs a program to its end, to `maxSteps`, or until the signal is aborted.
 *
 * @throws TypeError if a number of steps is not a bigint
 * @throws RangeError if an option is out of range
 * @throws PreimageError if a step asks for a preimage that the provider has not, or gives wrong
 * @throws CheckpointError if the last checkpoint to resume does not follow from the previous one
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
  const preimages = readsPreimages(machine) ? await recorder(executor, program, options) : undefined
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
  // At the same distance as before, because finer checkpoints would crowd out the existing ones.
  if (checkpoints.gap > interval) interval = checkpoints.gap
  if (options.resume) {
    const follows = await makesLast(executor, checkpoints, options.signal, preimages?.fetch)
    if (follows === false)
      throw new CheckpointError('do not follow from one another', 'the checkpoints of a run of this program')
    if (follows === undefined) {
      // The signal came before the check was done, so nothing is added to unchecked checkpoints.
      executor.restore(checkpoints.at(steps).state)
      return traceOf(program, hash, executor, checkpoints, steps, preimages)
    }
  }
  if (!options.resume) executor.restore(program.state)
  let next = steps + interval
  for (;;) {
    const goal = [next, maxSteps, steps + SLICE].reduce((least, step) => (step < least ? step : least))
    const asked = goal - steps
    const made = executor.run(asked)
    steps += made
    const waits = made < asked && executor.needs !== undefined
    const over = (made < asked && !waits) || steps === maxSteps || options.signal?.aborted === true
    if (steps > checkpoints.last && (over || steps === next))
      checkpoints.add(steps, executor.header(), executor.takeDirty(), executor.takeChanges())
    if (over) break
    if (waits) {
      await preimages?.fetch(executor)
      continue
    }
    options.onProgress?.(steps)
    // Yield, so that timers and Ctrl-C work.
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
  // The next run takes over what only this one's trace may need again. Preimages belong to their executor.
  const loan = options.executor || preimages ? undefined : executor.lend?.()
  return traceOf(program, hash, executor, checkpoints, steps, preimages, loan)
}

/**
 * @param executor - after the last step, where there is a checkpoint
 * @param loan - if its memory is lent: whether another run took it
 */
function traceOf(
  program: Program,
  hash: Hash,
  executor: Executor,
  checkpoints: Checkpoints,
  steps: bigint,
  preimages: Recorder | undefined,
  loan?: { readonly taken: boolean },
): Trace {
  const { machine } = program.vm
  /** Made for the first root: its trees begin with hashes of zeros, and many runs ask for none. */
  let committed: Commitment | undefined
  const commitment = () => (committed ??= createCommitment(machine, hash))
  // The executor's step and its pages there: the state it was restored to, plus what it has written since.
  let position: bigint | undefined = steps
  let [memories, maps] = contentsOf(checkpoints.at(steps).state)
  // The changes that the commitment lacks while it follows the executor; undefined after a jump.
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
    if (loan?.taken) {
      executor = jitExecutor(machine)
      loan = position = undefined
    }
    if (position === step) return
    const base = checkpoints.at(step)
    if (position === undefined || position > step || base.step > position) {
      position = undefined
      executor.restore(base.state)
      ;[memories, maps] = contentsOf(base.state)
      position = base.step
      unseen = undefined
    }
    let made = executor.run(step - position)
    while (executor.needs) {
      preimages?.fetchNow(executor)
      made += executor.run(step - position - made)
    }
    if (made !== step - position) {
      throw new TraceRunError(`The run stopped at step ${position + made} of ${steps} when it was repeated.`)
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
    if (unseen) commitment().update(unseen.pages, unseen.entries)
    else commitment().moveTo(memories, maps.map(settled))
    unseen = nothing()
  }
  const nothing = () => ({
    pages: machine.memories.map(() => new Map<bigint, Uint8Array>()),
    entries: maps.map(() => new Map<bigint, bigint>()),
  })
  const rootAt = (step: bigint) => {
    if (step >= steps && final) return final
    moveTo(step)
    commit()
    const root = commitment().root(executor.header())
    if (step >= steps) final = root
    return root
  }
  const rootsAt = (asked: readonly bigint[]) => {
    const roots: Uint8Array[] = []
    let reached: Reached[] = []
    let pages = 0
    const flush = () => {
      roots.push(commitment().roots(reached))
      reached = []
      pages = 0
    }
    for (const step of asked.filter((step) => step < steps)) {
      moveTo(step)
      let changes = unseen
      if (changes === undefined) {
        // After a jump the commitment is moved at once, and what was reached before is hashed first.
        flush()
        commit()
        changes = nothing()
      }
      reached.push({ header: executor.header(), dirty: changes.pages, changes: changes.entries })
      unseen = nothing()
      for (const { size } of changes.pages) pages += size
      if (reached.length >= MOST_TOGETHER || pages >= MANY_PAGES) flush()
    }
    flush()
    for (const step of asked) if (step >= steps) roots.push(rootAt(step))
    return concatAll(roots)
  }
  /** Hashes nothing: who looks at a state need not wait for its root. */
  const stateAt = (step: bigint): State => {
    moveTo(step)
    const contents: [string, Pages][] = machine.memories.map(({ name }, i) => [name, new Map(memories[i])])
    return {
      ...unpackHeader(machine, executor.header()),
      memories: Object.fromEntries(contents),
      ...mapsPart(machine, (map) => settled(maps[map])),
    }
  }
  const openAt = (step: bigint) => {
    const state = stateAt(step)
    commit()
    return { state, header: executor.header(), commitment: commitment() }
  }

  const status = readStatus(machine, executor.header())
  let final: Uint8Array | undefined
  return {
    program,
    hash,
    steps,
    status,
    checkpoints,
    ...(preimages ? { preimages: preimages.known } : {}),
    rootAt,
    rootsAt,
    stateAt,
    openAt,
  }
}

/** A trace's state after `step` steps, in motion, with the preimages that the run used. */
export function liveAt(trace: Trace, step: bigint): LiveState {
  const { preimages, program } = trace
  return new LiveState(program.vm.machine, trace.stateAt(step), preimages ? { preimages: preimages.get } : {})
}

/** The entries of a map at some step, and the changes since. */
type MapContents = { entries: Entries; since: Map<bigint, bigint> }

/** The entries now. They are copied only when requested, because a map may have millions. */
function settled(map: MapContents): Entries {
  if (map.since.size > 0) {
    map.entries = changed(map.entries, map.since)
    map.since = new Map()
  }
  return map.entries
}

/** A run that gave another result when it was repeated. */
export class TraceRunError extends OnestepError {
  override name = 'TraceRunError'
}
