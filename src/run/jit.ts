/**
 * The executor that compiles hot code: the interpreter generated from the machine, and regions of the program
 * specialised to its instructions.
 * @module
 */
import type { Machine } from '../ir/machine.ts'
import { packHeader } from '../state/layout.ts'
import { zeroState } from '../state/state.ts'
import { type Key, keyNow, SINGLES } from '../targets/wasm/jit/index.ts'
import { STATUS } from '../targets/wasm/plan.ts'
import { codeDirectory } from './code-cache.ts'
import { compilerOf, dispatchOf } from './compiler.ts'
import type { Executor } from './executor.ts'
import { ExecutorError, Frames, readHeader, writeHeader } from './frames.ts'
import { type Governor, governor } from './governor.ts'
import { type Compiled, FEW_CHANGES } from './groups.ts'
import { borrow, lend } from './lending.ts'
import { MapTables } from './map-tables.ts'
import { OPEN } from './policy.ts'
import { preimageExchange } from './preimages.ts'
import { type RegionStore, regionStoreOf } from './region-store.ts'
import type { Regions } from './regions.ts'
import { type Clock, dayClock, threadClock } from './thread-clock.ts'
import { compile, wasmExecutor } from './wasm.ts'

/** The most steps of one call. V8 switches to optimized code only between calls, so no call may be long. */
const SLICE = 1 << 20

/** Steps of the interpreter between two checks of where the program is. */
const SAMPLE = 4096
/** The same after compiled code, when more compiled code is likely to follow. */
const SHORT_SAMPLE = 256

/** Steps before the first search for code to compile: 3 ms of the interpreter, about what a search takes. */
const WARM_UP = 1 << 18

/** Steps before regions that another run left in the cache are loaded. */
const TAKE_UP = 1 << 13

/** Steps after which code is stored for later processes, if the program does not stop earlier. */
const KEEP = 1 << 27

/** Steps for which the program is watched before its code is compiled. */
const WATCHED = 10_000

/**
 * The cost of making a step singly, of watching one, and of compiling one, in steps of the interpreter
 * (measured). Code is compiled once as much time was lost without it as compiling it costs. `LEAST` is for
 * regions so small that the search costs more. `policy.ts` decides by the clock whether compiled code is then
 * run.
 */
const SINGLE = 4
const WATCHING = 60
const COMPILING = 20_000
const LEAST = 30
/**
 * The largest factor by which searches that find nothing become rarer. At that distance they take a fifteenth
 * of the time.
 */
const RAREST = 8

/** Options of the executor that compiles. */
export type JitOptions = {
  /** Steps that the interpreter makes before anything is compiled. Default 2^18; tests use 0. */
  readonly warmUp?: number
  /** Steps for which the program is watched before its code is compiled. Default 10,000. */
  readonly watched?: number
  /** The cost of compiling a step, in steps of the interpreter. Default 20,000; tests use less, to compile more. */
  readonly compiling?: number
  /**
   * The most steps of a region of compiled code, or of a loop in a larger one, that keeps registers in locals. Default
   * 300; tests use less.
   */
  readonly inLocals?: number
  /**
   * The directory that stores compiled code between processes. Default: `code` in `ONESTEP_CACHE` or in
   * `~/.cache/onestep`; none if another of these options is given.
   */
  readonly cache?: string | undefined
  /**
   * A clock in microseconds. Compiled code is measured against the interpreter with it, and not used where it
   * is slower. If undefined, compiled code always runs. Default: the thread's time; undefined if `warmUp`,
   * `watched` or `compiling` is given.
   */
  readonly clock?: Clock | undefined
}

/**
 * An executor that finds the hot regions of a program and compiles them.
 *
 * Machines whose next instruction does not depend on a few registers alone run on the interpreter.
 * @returns an executor in the state of all zeros
 * @throws ExecutorError from `run` and `restore` when the pages in use exceed 4 GiB
 */
export function jitExecutor(machine: Machine, options: JitOptions = {}): Executor {
  const { warmUp = WARM_UP, watched = WATCHED, compiling = COMPILING } = options
  const { cache = Object.keys(options).length === 0 ? codeDirectory() : undefined } = options
  const isTuned = [options.warmUp, options.watched, options.compiling].some((option) => option !== undefined)
  const clock = 'clock' in options ? options.clock : isTuned ? undefined : threadClock()
  const dispatch = dispatchOf(machine, cache)
  if (!dispatch) return wasmExecutor(machine)
  const { plan, module } = compile(machine, cache)
  const frames = borrow(machine) ?? new Frames({ ...plan, frames: dispatch.frames })
  const preimages = preimageExchange(plan, frames)
  const tables = new MapTables(machine)
  const interpreter = new WebAssembly.Instance(module, {
    env: {
      ...{ memory: frames.memory, frameToRead: frames.toRead, frameToWrite: frames.toWrite },
      ...{ preimage: preimages.preimage, ...tables.imports },
    },
  })
  const interpret = interpreter.exports.run as (steps: number) => number
  /** Set up only for longer runs: it takes a third of a millisecond. */
  let compiler: ReturnType<typeof compilerOf> | undefined
  let broken = false
  let isTaken = false
  let warm = 0
  /** The time lost since code was last compiled, and the loss at which the next search is due. */
  let [lost, wanted] = [0, 0]
  let singles = 0
  /** Searches since one last found something to compile. */
  let fruitless = 0
  /** Whether the page is noticed where the program was before the first search. */
  let noticed = false
  let governs: Governor | undefined
  /** Whether code was compiled, so that there is something to govern. */
  let governed = false
  /** Bytes of code that the policy was told of. */
  let entered = 0
  /** The regions that existed when compiled code was found to be slower. */
  let dropped: readonly Compiled[] | undefined
  /** Where the first run began, and what is on disk for programs that begin there. */
  let start: Key | undefined
  let store: RegionStore | undefined
  /** Steps since then. */
  let unkept = 0

  const restore: Executor['restore'] = (state) => {
    if (isTaken) ready()
    const header = packHeader(machine, state)
    broken = true
    const before = compiler?.regions.clear() ?? []
    preimages.resume()
    frames.clear()
    writeHeader(plan, frames.bytes(), header)
    for (const [index, { name }] of machine.memories.entries()) {
      for (const [page, data] of state.memories[name] ?? []) frames.put(index, Number(page), data)
    }
    compiler?.regions.enterAgain(before)
    tables.restore(state)
    broken = false
  }
  const ready = () => {
    if (isTaken) {
      throw new ExecutorError(`This executor of ${machine.name} lent its memory, and another one took it.`, {
        lines: ['Fix: make a new executor'],
      })
    }
    if (!broken) return
    throw new ExecutorError(`The executor of ${machine.name} stopped in the middle of a step.`, {
      lines: ['Fix: restore a state first'],
    })
  }
  const running = () => frames.bytes()[STATUS] === 0

  /**
   * Compiles the code that the program runs here, if a search is due.
   * @param regions - the existing regions
   * @param missed - compiled code was left for this place, not for the first time
   * @returns the number of steps made
   */
  const look = (regions: Regions, limit: number, missed: boolean): number => {
    if (!noticed && warm >= warmUp / 2) {
      noticed = true
      regions.notice()
    }
    if (warm < warmUp || (lost < wanted && warmUp > 0)) return 0
    const budget = warmUp === 0 ? Number.POSITIVE_INFINITY : lost / compiling
    const make = () => regions.make(interpret, Math.min(limit, watched), missed || warmUp === 0, budget)
    // Code pays for itself by the rule above, unless it has to be compiled again and again.
    const pays = regions.changes <= (governs?.verdict.losses === 0 ? FEW_CHANGES : 0)
    const found = governs && pays ? governs.aside(make) : make()
    if (found.compiled) lost = found.isAll ? 0 : lost - compiling * found.wanted
    if (pays) settle(regions)
    fruitless = found.wanted > 0 ? 0 : Math.min(2 * Math.max(fruitless, 0.5), RAREST)
    if (!governed && regions.count > 0) {
      governed = true
      governs?.begin(BigInt(limit))
    }
    // A second search halfway, so that the compiled code covers all that the program does here.
    const missing = found.compiled && !found.isAll ? 0 : compiling * found.wanted - lost
    const least = (compiling * LEAST + WATCHING * found.made) * Math.max(fruitless, 1)
    wanted = lost + Math.max(missing / 2, least)
    return found.made
  }

  /** Drops the regions if the policy says so, and enters them again later. */
  const obey = (regions: Regions, rests: boolean): void => {
    if (rests && !dropped) dropped = regions.drop()
    else if (!rests && dropped) {
      regions.enterAgain(dropped)
      dropped = undefined
      settle(regions)
    }
  }

  /** Tells the policy about new code. */
  const settle = (regions: Regions): void => {
    governs?.entered(regions.entered - entered)
    entered = regions.entered
  }

  const runSome = (steps: number): number => {
    if (!compiler || !governs || !governed) return runOn(steps)
    obey(compiler.regions, governs.rests)
    const asked = Math.min(steps, governs.left)
    const made = governs.mode === 'interpreter' ? interpret(asked) : runOn(asked)
    // Where code does not change, compiled code is slow because much is not compiled yet: that is time lost as well.
    if (governs.rests && compiler.regions.changes <= FEW_CHANGES) lost += made
    governs.made(made)
    return made
  }

  /** Runs compiled code where there is some. */
  const runOn = (steps: number): number => {
    let left = steps
    let sample = SAMPLE
    if (!compiler && warm >= Math.min(warmUp, TAKE_UP)) {
      compiler = compilerOf(plan, dispatch, frames, interpret, tables, options.inLocals)
      if (cache !== undefined)
        store = regionStoreOf(cache, machine, dispatch.cells, compiler.regions, start as Key)
      const known = store?.takeUp() ?? { lost: 0, verdict: OPEN }
      lost += known.lost
      governs = clock && governor(clock, known.verdict, options.clock ? undefined : dayClock)
      governed = governs?.rests ?? false
      governs?.begin(BigInt(steps))
      if (governed) dropped = compiler.regions.cached()
      else {
        compiler.regions.enterAgain(compiler.regions.cached())
        governed = compiler.regions.count > 0
        settle(compiler.regions)
      }
    }
    if (compiler && compiler.regions.count > 0) {
      left = compiler.run(steps)
      const count = frames.view().getInt32(SINGLES, true)
      lost += ((count - singles) | 0) * SINGLE
      singles = count
      if (left === 0 || !running()) return steps - left
      if (steps - left > SAMPLE) sample = SHORT_SAMPLE
    }
    const looked = compiler ? look(compiler.regions, left, left < steps) : 0
    if (looked > 0) return steps - left + looked
    if (warm < warmUp) sample = Math.min(sample, warmUp - warm)
    // Without compiled code there is nothing to look for until the next search.
    else if (compiler?.regions.count === 0) sample = Math.max(sample, Math.ceil(wanted - lost))
    const made = interpret(Math.min(left, sample))
    warm += made
    lost += made
    return steps - left + made
  }
  restore(zeroState(machine))

  return {
    machine,
    restore,
    supply: preimages.supply,
    get needs() {
      return preimages.needs
    },
    run(steps) {
      ready()
      preimages.resume()
      if (cache !== undefined) start ??= keyNow(frames.view(), dispatch.cells)
      let made = 0n
      governs?.begin(steps)
      while (made < steps && running()) {
        const left = steps - made
        // A step that throws leaves registers in locals, which are then lost.
        broken = true
        made += BigInt(runSome(left < SLICE ? Number(left) : SLICE))
        broken = false
      }
      governs?.end()
      unkept += Number(made)
      if (store && (!running() || unkept > KEEP)) {
        const regions = dropped ?? compiler?.regions.compiled() ?? []
        // Time lost because code changed too soon must not make the next process compile it.
        const lasts = (compiler?.regions.changes ?? 0) <= FEW_CHANGES
        store.put({ lost: lasts ? lost : 0, verdict: governs?.verdict ?? OPEN, regions }, compiling * LEAST)
        unkept = 0
      }
      preimages.settle()
      return made
    },
    header() {
      ready()
      return readHeader(plan, frames.bytes())
    },
    takeDirty() {
      ready()
      return frames.takeDirty()
    },
    read(memory, address, size) {
      ready()
      return frames.read(memory, address, size)
    },
    takeChanges() {
      ready()
      return tables.takeChanges()
    },
    entry(map, key) {
      ready()
      return tables.entry(map, key)
    },
    entries(map) {
      ready()
      return tables.entries(map)
    },
    lend() {
      ready()
      return lend(machine, frames, () => {
        isTaken = true
        compiler = dropped = undefined
      })
    },
  }
}
