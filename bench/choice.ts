/**
 * Whether a run is ever slower for being compiled: every program three ways, as `run` makes it, on compiled code whatever
 * that takes, and on the interpreter alone. The first is compared with the better one of the others.
 *
 * First runs have processes of their own: those with nothing on disk, and those that find what such a process left. The ways
 * take turns, and figures are medians: a process's first run takes up to a third more or less than that of the next, because
 * V8 optimizes on other threads when those get a processor. Later runs of all ways take turns in one process.
 *
 * A shared processor is up to twice as slow for seconds at a time. Each run stands between two of a fixed loop, and rates are
 * scaled to the best time of that loop: without it, two processes that do the same differ by half.
 *
 * What is compared is the time of the thread that runs the program, which is what a user waits for. V8 optimizes on other
 * threads meanwhile, for both; the processor time of all threads is in the notes.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeDirectory } from '../src/run/code-cache.ts'
import type { Executor } from '../src/run/executor.ts'
import { jitExecutor } from '../src/run/jit.ts'
import { wasmExecutor } from '../src/run/wasm.ts'
import { CHOICE, GUESTS_OF, type Named, programNamed } from './choice-programs.ts'
import { median, type Row, spreadOf, type Taken, timed, yardstick } from './measure.ts'

/** Steps of a run at most. */
const STEPS = 64_000_000n
/** Runs of a process after which there is code on disk for the next one. */
const RUNS = 3
/** Processes of each way with nothing on disk. */
const ROUNDS = 7
/** Processes that find what such a one left, each in a copy of it. */
const AGAIN = 2
/** Runs of each way in the process of later runs, and how many of the last ones count: V8 is done optimizing by then. */
const LATER = { all: 24, last: 12 }
/** The interpreter, which takes ten times as long and never changes, runs once in so many rounds of these. */
const RARELY = 8
/** Processes of later runs. */
const LATER_ROUNDS = 3
/** Calls of the fixed loop after which V8 has optimized it. */
const WARM_UP = 10

const WAYS = ['run', 'compiled', 'interpreter'] as const
type Way = (typeof WAYS)[number]
const WHEN = { first: ', first run ever', later: '', again: ', first run in a new process' } as const
type When = keyof typeof WHEN
/** Million steps a second, loading not included. */
type Rate = { readonly [threads in keyof Taken]: number } & {
  /** Seconds of the fixed loop, before and after. */
  readonly yardstick: number
}
type Told = { readonly title: string; readonly rates: { readonly [way in Way]: readonly Rate[] } }
type Measured = { readonly [when in When]: Rate[] }

/** Twenty minutes. */
export const choice = (): Promise<Row[]> => compared(CHOICE)

/** Twelve interpreters, each on two machines. Half an hour. */
export const guests = (): Promise<Row[]> => compared(GUESTS_OF)

async function compared(names: readonly Named[]): Promise<Row[]> {
  const shares: Record<When, number[]> = { first: [], later: [], again: [] }
  const rows = names.flatMap((name): Row[] => {
    const { title, taken: raw } = measured(name)
    const taken = scaled(raw)
    console.error(title, JSON.stringify(taken))
    return (Object.keys(WHEN) as When[]).map((when) => {
      const [ours, compiled, interpreter] = WAYS.map((way) => middle(taken[way][when]))
      const better = Math.max(compiled.thread, interpreter.thread)
      const ratio = ours.thread / better
      shares[when].push(ratio)
      const rates = (threads: keyof Taken) =>
        `${compiled[threads].toFixed(0)} compiled, ${interpreter[threads].toFixed(0)} interpreted`
      return {
        name: `${title}${WHEN[when]}`,
        value: ours.thread,
        unit: 'M steps/s',
        baseline: better === compiled.thread ? 'compiled code' : 'the interpreter',
        ratio,
        spread: spreadOf(taken.run[when].map(({ thread }) => thread)),
        note: `${rates('thread')}; all threads: ${ours.all.toFixed(0)}, ${rates('all')}`,
      }
    })
  })
  const lowest = (Object.keys(WHEN) as When[]).map((when) => ({
    name: `lowest${WHEN[when] || ', later runs'}`,
    value: Math.min(...shares[when]),
    unit: 'of the better one',
  }))
  return [...rows, ...lowest]
}

/** The rates as they would be on a processor that is always as fast as at its best. */
function scaled(taken: Record<Way, Measured>): Record<Way, Measured> {
  const all = WAYS.flatMap((way) => Object.values(taken[way]).flat())
  const best = Math.min(...all.map(({ yardstick }) => yardstick))
  const scale = ({ thread, all, yardstick }: Rate): Rate => {
    const times = yardstick / best
    return { thread: thread * times, all: all * times, yardstick }
  }
  const each = (measured: Measured): Measured => ({
    first: measured.first.map(scale),
    later: measured.later.map(scale),
    again: measured.again.map(scale),
  })
  return { run: each(taken.run), compiled: each(taken.compiled), interpreter: each(taken.interpreter) }
}

function measured(name: Named): { title: string; taken: Record<Way, Measured> } {
  const none = (): Measured => ({ first: [], later: [], again: [] })
  const taken = { run: none(), compiled: none(), interpreter: none() }
  let title: string = name
  const child = (ways: readonly Way[], runs: number, cache: string): Told['rates'] => {
    const args = [fileURLToPath(import.meta.url), name, ways.join(' '), String(runs)]
    const env = { ...process.env, ONESTEP_CACHE: cache }
    const told = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env })) as Told
    title = told.title
    return told.rates
  }
  const inDirectory = (work: (place: (name: string) => string) => void) => {
    const directory = mkdtempSync(join(tmpdir(), 'onestep-bench-'))
    work((name) => join(directory, name))
    rmSync(directory, { recursive: true })
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of turnedAt(round)) {
      inDirectory((place) => {
        mkdirSync(place('left'))
        const isInterpreter = way === 'interpreter'
        const [first] = child([way], isInterpreter ? 1 : RUNS, place('left'))[way]
        taken[way].first.push(first)
        for (let i = 0; i < AGAIN; i++) {
          if (!isInterpreter) cpSync(place('left'), place(`copy${i}`), { recursive: true })
          taken[way].again.push(isInterpreter ? first : child([way], 1, place(`copy${i}`))[way][0])
        }
      })
    }
  }
  for (let round = 0; round < LATER_ROUNDS; round++) {
    inDirectory((place) => {
      const rates = child(turnedAt(round), LATER.all, place('later'))
      for (const way of WAYS) taken[way].later.push(...rates[way].slice(-LATER.last))
    })
  }
  return { title, taken }
}

const turnedAt = (round: number): readonly Way[] => (round % 2 === 0 ? WAYS : WAYS.toReversed())

const middle = (rates: readonly Rate[]): Taken => ({
  thread: median(rates.map(({ thread }) => thread)),
  all: median(rates.map(({ all }) => all)),
})

async function told(name: Named, ways: readonly Way[], count: number): Promise<Told> {
  const { title, program } = await programNamed(name)
  const { vm, state } = program
  for (let i = 0; i < WARM_UP; i++) yardstick()
  const executors = new Map<Way, Executor>()
  const rates = { run: [], compiled: [], interpreter: [] } as Record<Way, Rate[]>
  for (let run = 0; run < count; run++) {
    for (const way of ways) {
      if (way === 'interpreter' && run % RARELY > 0) continue
      let made = 0n
      const before = yardstick()
      const { thread, all } = timed(() => {
        const executor = executors.get(way) ?? make(way)(vm.machine)
        executors.set(way, executor)
        executor.restore(state)
        made = executor.run(STEPS)
      })
      const millions = Number(made) / 1e6
      const loop = (before + yardstick()) / 2
      rates[way].push({ thread: millions / thread, all: millions / all, yardstick: loop })
    }
  }
  return { title, rates }
}

function make(way: Way): typeof wasmExecutor {
  if (way === 'interpreter') return wasmExecutor
  if (way === 'run') return jitExecutor
  return (machine) => jitExecutor(machine, { clock: undefined, cache: codeDirectory() })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , name, ways, count] = process.argv
  console.log(JSON.stringify(await told(name as Named, ways.split(' ') as Way[], Number(count))))
}
