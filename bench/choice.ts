/**
 * Whether a run is ever slower for being compiled: every program three ways, as `run` makes it, on compiled code whatever
 * that takes, and on the interpreter alone. The first is compared with the better one of the others.
 *
 * Each way has a process of its own, which makes a first run with nothing on disk, and later ones; a second process finds
 * what the first one left.
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
import { cpuSeconds, median, type Row } from './measure.ts'
import { PROGRAMS as LONG, load } from './riscv-long.ts'
import { PROGRAMS as OF_VMS } from './vms.ts'

/** Steps of a run at most. */
const STEPS = 64_000_000n
/**
 * Runs of a process, the first one included. V8 optimizes compiled code for the first five or so of them, which take
 * anything between a quarter and all of what they take afterwards; the interpreter's do not change.
 */
const RUNS = { run: 16, compiled: 16, interpreter: 3 }

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
/** Million steps a second, loading not included. */
type Measured = { readonly first: number; readonly later: number; readonly again: number }

/** Four minutes. */
export async function choice(): Promise<Row[]> {
  const shares: number[] = []
  const rows = Object.keys(PROGRAMS).flatMap((name): Row[] => {
    const [ours, compiled, interpreter] = WAYS.map((way) => measured(name, way))
    console.error(name, JSON.stringify({ ours, compiled, interpreter }))
    return (['first', 'later', 'again'] as const).map((when) => {
      const better = Math.max(compiled[when], interpreter[when])
      const ratio = ours[when] / better
      if (when === 'later') shares.push(ratio)
      return {
        name: `${name}${WHEN[when]}`,
        value: ours[when],
        unit: 'M steps/s',
        baseline: better === compiled[when] ? 'compiled code' : 'the interpreter',
        ratio,
        note: `${compiled[when].toFixed(0)} compiled, ${interpreter[when].toFixed(0)} interpreted`,
      }
    })
  })
  return [...rows, { name: 'lowest of later runs', value: Math.min(...shares), unit: 'of the better one' }]
}

const WHEN = { first: ', first run ever', later: '', again: ', first run in a new process' } as const

function measured(name: string, way: Way): Measured {
  const cache = mkdtempSync(join(tmpdir(), 'onestep-bench-'))
  const child = () =>
    JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, way], {
        encoding: 'utf8',
        env: { ...process.env, ONESTEP_CACHE: cache },
      }),
    ) as number[]
  const [first, ...later] = child()
  const again = way === 'interpreter' ? first : child()[0]
  rmSync(cache, { recursive: true })
  return { first, later: median(later.slice(later.length >> 1)), again }
}

async function runs(name: string, way: Way): Promise<number[]> {
  const { vm, state } = PROGRAMS[name]()
  const rates: number[] = []
  let executor: ReturnType<typeof jitExecutor> | undefined
  for (let run = 0; run < RUNS[way]; run++) {
    let made = 0n
    const seconds = await cpuSeconds(() => {
      executor ??= make(way)(vm.machine)
      executor.restore(state)
      made = executor.run(STEPS)
    })
    rates.push(Number(made) / 1e6 / seconds)
  }
  return rates
}

function make(way: Way): typeof wasmExecutor {
  if (way === 'interpreter') return wasmExecutor
  if (way === 'run') return jitExecutor
  return (machine) => jitExecutor(machine, { clock: undefined, cache: codeDirectory() })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , name, way] = process.argv
  console.log(JSON.stringify(await runs(name, way as Way)))
}
