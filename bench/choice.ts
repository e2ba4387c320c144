/**
 * Whether a run is ever slower for being compiled: every program three ways, as `run` makes it, on compiled code whatever
 * that takes, and on the interpreter alone. The first is compared with the better one of the others.
 *
 * Each way has processes of its own. The first makes a first run with nothing on disk, and later ones; the second finds what
 * the first one left. The ways take turns, and figures are medians of all rounds: a process's first run takes up to a third
 * more or less than that of the next process, because V8 optimizes on other threads when those get a processor.
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
import { jitExecutor } from '../src/run/jit.ts'
import { wasmExecutor } from '../src/run/wasm.ts'
import { CHOICE, GUESTS_OF, type Named, programNamed } from './choice-programs.ts'
import { median, type Row, spreadOf, type Taken, timed } from './measure.ts'

/** Steps of a run at most. */
const STEPS = 64_000_000n
/**
 * Runs of a process, the first one included. V8 optimizes compiled code for the first five or so of them, which take
 * anything between a quarter and all of what they take afterwards; the interpreter's do not change.
 */
const RUNS = { run: 12, compiled: 12, interpreter: 2 }
/** The fewest after which there is code on disk for the next process. */
const FEW_RUNS = 3
/** Pairs of processes of each way, and how many of them make later runs too. */
const ROUNDS = 5
const LONG_ROUNDS = 2
/**
 * Processes that find what an earlier one left, each in a copy of it: two that find the same take up to twice as long as each
 * other, while V8 optimizes.
 */
const AGAIN = 3

const WAYS = ['run', 'compiled', 'interpreter'] as const
type Way = (typeof WAYS)[number]
const WHEN = { first: ', first run ever', later: '', again: ', first run in a new process' } as const
type When = keyof typeof WHEN
/** Million steps a second, loading not included. */
type Rate = { readonly [threads in keyof Taken]: number }
type Told = { readonly title: string; readonly rates: readonly Rate[] }
type Measured = { readonly [when in When]: Rate[] }

/** A quarter of an hour. */
export const choice = (): Promise<Row[]> => compared(CHOICE)

/** Twelve interpreters, each on two machines. A quarter of an hour. */
export const guests = (): Promise<Row[]> => compared(GUESTS_OF)

async function compared(names: readonly Named[]): Promise<Row[]> {
  const shares: Record<When, number[]> = { first: [], later: [], again: [] }
  const rows = names.flatMap((name): Row[] => {
    const { title, taken } = measured(name)
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

function measured(name: Named): { title: string; taken: Record<Way, Measured> } {
  const none = (): Measured => ({ first: [], later: [], again: [] })
  const taken = { run: none(), compiled: none(), interpreter: none() }
  let title: string = name
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of round % 2 === 0 ? WAYS : WAYS.toReversed()) {
      const directory = mkdtempSync(join(tmpdir(), 'onestep-bench-'))
      const cacheAt = (place: string) => join(directory, place)
      mkdirSync(cacheAt('left'))
      const child = (runs: number, cache = cacheAt('left')): readonly Rate[] => {
        const args = [fileURLToPath(import.meta.url), name, way, String(runs)]
        const env = { ...process.env, ONESTEP_CACHE: cache }
        const told = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env })) as Told
        title = told.title
        return told.rates
      }
      const isLong = round < LONG_ROUNDS
      const [first, ...later] = child(isLong ? RUNS[way] : Math.min(RUNS[way], FEW_RUNS))
      taken[way].first.push(first)
      if (isLong) taken[way].later.push(...later.slice(later.length >> 1))
      for (let i = 0; i < AGAIN; i++) {
        if (way !== 'interpreter') cpSync(cacheAt('left'), cacheAt(`copy${i}`), { recursive: true })
        taken[way].again.push(way === 'interpreter' ? first : child(1, cacheAt(`copy${i}`))[0])
      }
      rmSync(directory, { recursive: true })
    }
  }
  return { title, taken }
}

const middle = (rates: readonly Rate[]): Rate => ({
  thread: median(rates.map(({ thread }) => thread)),
  all: median(rates.map(({ all }) => all)),
})

async function told(name: Named, way: Way, count: number): Promise<Told> {
  const { title, program } = await programNamed(name)
  const { vm, state } = program
  let executor: ReturnType<typeof jitExecutor> | undefined
  const rates = Array.from({ length: count }, () => {
    let made = 0n
    const { thread, all } = timed(() => {
      executor ??= make(way)(vm.machine)
      executor.restore(state)
      made = executor.run(STEPS)
    })
    const millions = Number(made) / 1e6
    return { thread: millions / thread, all: millions / all }
  })
  return { title, rates }
}

function make(way: Way): typeof wasmExecutor {
  if (way === 'interpreter') return wasmExecutor
  if (way === 'run') return jitExecutor
  return (machine) => jitExecutor(machine, { clock: undefined, cache: codeDirectory() })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , name, way, count] = process.argv
  console.log(JSON.stringify(await told(name as Named, way as Way, Number(count))))
}
