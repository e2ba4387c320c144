/**
 * Whether a run is ever slower for being compiled: every program three ways, as `run` makes it, on compiled code whatever
 * that takes, and on the interpreter alone. The first is compared with the better one of the others.
 *
 * Each way has processes of its own. The first makes a first run with nothing on disk, and later ones; the second finds what
 * the first one left. First runs are averages of two such pairs.
 *
 * What is compared is the time of the thread that runs the program, which is what a user waits for. V8 optimizes on other
 * threads meanwhile, for both; the processor time of all threads is in the notes.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeDirectory } from '../src/run/code-cache.ts'
import { jitExecutor } from '../src/run/jit.ts'
import type { Program } from '../src/run/program.ts'
import { wasmExecutor } from '../src/run/wasm.ts'
import { dispatching, selfModifying } from '../test/vms/mos-programs.ts'
import { median, type Row, type Taken, timed } from './measure.ts'
import { PROGRAMS as LONG, load } from './riscv-long.ts'
import { PROGRAMS as OF_VMS } from './vms.ts'

/** Steps of a run at most. */
const STEPS = 64_000_000n
/**
 * Runs of a process, the first one included. V8 optimizes compiled code for the first five or so of them, which take
 * anything between a quarter and all of what they take afterwards; the interpreter's do not change.
 */
const RUNS = { run: 12, compiled: 12, interpreter: 2 }
/** Pairs of processes of a way; later runs are those of the first pair. */
const PAIRS = 2

const PROGRAMS: { readonly [name: string]: () => Program } = {
  'mos: a bytecode interpreter on the page of its data': () => dispatching(400_000),
  'mos: a bytecode interpreter on a page of its own': () => dispatching(400_000, 0x1000),
  'mos: code that rewrites itself': () => selfModifying(300_000),
  ...Object.fromEntries(
    ['sbpfv0', 'sbpfv3', 'cairo'].map((vm) => [`${vm}: ${OF_VMS[vm]().what}`, () => OF_VMS[vm]().program]),
  ),
  ...Object.fromEntries(LONG.map((long) => [[long.file, ...long.args].join(' '), () => load(long)])),
}

const WAYS = ['run', 'compiled', 'interpreter'] as const
type Way = (typeof WAYS)[number]
const WHEN = { first: ', first run ever', later: '', again: ', first run in a new process' } as const
type When = keyof typeof WHEN
/** Million steps a second, loading not included. */
type Rate = { readonly [threads in keyof Taken]: number }
type Measured = { readonly [when in When]: Rate }

/** Five minutes. */
export async function choice(): Promise<Row[]> {
  const shares: Record<When, number[]> = { first: [], later: [], again: [] }
  const rows = Object.keys(PROGRAMS).flatMap((name): Row[] => {
    const [ours, compiled, interpreter] = WAYS.map((way) => measured(name, way))
    console.error(name, JSON.stringify({ ours, compiled, interpreter }))
    return (Object.keys(WHEN) as When[]).map((when) => {
      const better = Math.max(compiled[when].thread, interpreter[when].thread)
      const ratio = ours[when].thread / better
      shares[when].push(ratio)
      const rates = (threads: keyof Taken) =>
        `${compiled[when][threads].toFixed(0)} compiled, ${interpreter[when][threads].toFixed(0)} interpreted`
      return {
        name: `${name}${WHEN[when]}`,
        value: ours[when].thread,
        unit: 'M steps/s',
        baseline: better === compiled[when].thread ? 'compiled code' : 'the interpreter',
        ratio,
        note: `${rates('thread')}; all threads: ${ours[when].all.toFixed(0)}, ${rates('all')}`,
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

function measured(name: string, way: Way): Measured {
  const pairs = Array.from({ length: PAIRS }, (_, pair) => {
    const cache = mkdtempSync(join(tmpdir(), 'onestep-bench-'))
    const child = (runs: number) =>
      JSON.parse(
        execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, way, String(runs)], {
          encoding: 'utf8',
          env: { ...process.env, ONESTEP_CACHE: cache },
        }),
      ) as Rate[]
    const [first, ...later] = child(pair === 0 ? RUNS[way] : 1)
    const again = way === 'interpreter' ? first : child(1)[0]
    rmSync(cache, { recursive: true })
    return { first, later: later.slice(later.length >> 1), again }
  })
  const middle = (rates: readonly Rate[]): Rate => ({
    thread: median(rates.map(({ thread }) => thread)),
    all: median(rates.map(({ all }) => all)),
  })
  return {
    first: middle(pairs.map(({ first }) => first)),
    later: middle(pairs[0].later),
    again: middle(pairs.map(({ again }) => again)),
  }
}

function rates(name: string, way: Way, count: number): Rate[] {
  const { vm, state } = PROGRAMS[name]()
  let executor: ReturnType<typeof jitExecutor> | undefined
  return Array.from({ length: count }, () => {
    let made = 0n
    const { thread, all } = timed(() => {
      executor ??= make(way)(vm.machine)
      executor.restore(state)
      made = executor.run(STEPS)
    })
    const millions = Number(made) / 1e6
    return { thread: millions / thread, all: millions / all }
  })
}

function make(way: Way): typeof wasmExecutor {
  if (way === 'interpreter') return wasmExecutor
  if (way === 'run') return jitExecutor
  return (machine) => jitExecutor(machine, { clock: undefined, cache: codeDirectory() })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , name, way, count] = process.argv
  console.log(JSON.stringify(rates(name, way as Way, Number(count))))
}
