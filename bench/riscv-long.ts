/**
 * Steps a second on real programs that run long: half a billion steps and more, so that both sides are past
 * their compilers for most of it. `riscv.ts` has short ones. The output has to be qemu's, in the same run.
 *
 * Each program runs in a process of its own: once as a user has it, start of Node, of the library and of the VM
 * included, and then again in the same process, which has compiled by then. The first process finds nothing on disk;
 * those after it find what the ones before them compiled.
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jitExecutor } from '../src/run/jit.ts'
import { outputOf } from '../src/run/program.ts'
import { wasmExecutor } from '../src/run/wasm.ts'
import { run } from '../src/trace/trace.ts'
import { loadRiscv } from '../src/vms/riscv/index.ts'
import { cpuSeconds, median, type Row, spreadOf, withOwnCache } from './measure.ts'

const FOLDER = 'fixtures/programs'
const ROUNDS = 3
/** Runs after the first in which code is still compiled that is rare in the program. */
const WARM_UP = 4
/** Steps by which the interpreter's rate is taken. */
const INTERPRETED = 60_000_000n

export type Long = { readonly file: string; readonly args: readonly string[]; readonly input?: string }

/** Eight programs, four of either width, of four levels of optimisation. */
export const PROGRAMS: readonly Long[] = [
  { file: 'life.rv32im.Os', args: ['100000', '10'], input: 'pentomino.txt' },
  { file: 'mix.rv64imac.O2', args: ['20000'] },
  { file: 'nbody.rv64imac.O0', args: ['15000'] },
  { file: 'pi.rv32im.Os', args: ['6000'] },
  { file: 'pi.rv64imac.O2', args: ['9000'] },
  { file: 'sort.rv32im.O0', args: ['16000'] },
  { file: 'spin.rv32imac.O2', args: ['60000000'] },
  { file: 'tree.rv64imac.O2', args: ['400000'] },
]

type Measured = {
  readonly steps: number
  /** Seconds of processor time: of the process up to the end of the first run, and of later runs. */
  readonly first: number
  readonly later: readonly number[]
  /** Steps a second. */
  readonly interpreter: number
  readonly output: string
}

/** About three minutes. */
export const riscvLong = (): Promise<Row[]> => withOwnCache(measure)

async function measure(): Promise<Row[]> {
  const rows: Row[] = []
  const [warm, cold, kept]: [number[], number[], number[]] = [[], [], []]
  const interpreted: number[] = []
  for (const program of PROGRAMS) {
    const qemu = program.file.includes('rv64') ? 'qemu-riscv64' : 'qemu-riscv32'
    const hasQemu = spawnSync(qemu, ['--version']).status === 0
    const theirs = hasQemu ? Array.from({ length: ROUNDS }, () => qemuRun(qemu, program)) : []
    const cache = mkdtempSync(join(tmpdir(), 'onestep-bench-'))
    const ours: Measured = measured(['child', JSON.stringify(program)], cache)
    const others = Array.from({ length: ROUNDS }, () =>
      measured<{ first: number }>(['first', JSON.stringify(program)], cache),
    )
    const again = median(others.map(({ first }) => first))
    rmSync(cache, { recursive: true })
    if (hasQemu && theirs[0].output !== ours.output) throw new Error(`${program.file}: not what qemu writes`)
    const seconds = median(ours.later)
    const name = [program.file, ...program.args].join(' ')
    const value = ours.steps / 1e6 / seconds
    const note = `${(ours.steps / 1e6).toFixed(0)} million steps, ${seconds.toFixed(2)} s`
    const row: Row = { name, value, unit: 'M steps/s', spread: spreadOf(ours.later), note }
    if (hasQemu) {
      const base = median(theirs.map(({ seconds }) => seconds))
      warm.push(base / seconds)
      cold.push(base / ours.first)
      kept.push(base / again)
      rows.push({ ...row, baseline: qemu, ratio: base / seconds })
      for (const [what, first] of [
        ['first run ever', ours.first],
        ['first run in a new process', again],
      ] as const)
        rows.push({
          name: `${name}, ${what}`,
          value: ours.steps / 1e6 / first,
          unit: 'M steps/s',
          baseline: qemu,
          ratio: base / first,
          note: `${first.toFixed(2)} s, start of Node and all compiling included`,
        })
    } else rows.push({ ...row, note: `${note}; ${qemu} is not installed: not compared` })
    interpreted.push(value / (ours.interpreter / 1e6))
  }
  const summary = (name: string, values: readonly number[], unit: string): Row[] =>
    values.length === 0
      ? []
      : [
          { name: `${name}, median of eight`, value: median(values), unit },
          { name: `${name}, lowest of eight`, value: Math.min(...values), unit },
        ]
  return [
    ...rows,
    ...summary('against qemu', warm, "of qemu's rate"),
    ...summary('against qemu, first run ever', cold, "of qemu's rate"),
    ...summary('against qemu, first run in a new process', kept, "of qemu's rate"),
    ...summary('against the wasm interpreter', interpreted, "times the interpreter's rate"),
    await thousand(),
    ...thousandCold(),
  ]
}

/** What a process of this file measures, with a cache directory of its own. */
function measured<T>(args: readonly string[], cache: string): T {
  const out = execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, ONESTEP_CACHE: cache },
  })
  return JSON.parse(out)
}

export function load({ file, args, input }: Long) {
  return loadRiscv(new Uint8Array(readFileSync(join(FOLDER, 'elf', `${file}.elf`))), {
    args: [file, ...args],
    ...(input === undefined ? {} : { input: new Uint8Array(readFileSync(join(FOLDER, 'input', input))) }),
  })
}

const usedSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** The first run of this process. @returns seconds of processor time since its start */
async function firstRun(program: Long) {
  const trace = await run(load(program))
  if (trace.status.kind !== 'halted') throw new Error(program.file)
  return { trace, first: usedSeconds() }
}

async function child(program: Long): Promise<void> {
  const { trace, first } = await firstRun(program)
  const later: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const seconds = await cpuSeconds(() => run(load(program)))
    if (round >= WARM_UP) later.push(seconds)
  }
  const { vm, state } = load(program)
  const executor = wasmExecutor(vm.machine)
  executor.restore(state)
  executor.run(1n << 22n)
  const interpreter = Number(INTERPRETED) / (await cpuSeconds(() => executor.run(INTERPRETED)))
  const measured: Measured = {
    steps: Number(trace.steps),
    first,
    later,
    interpreter,
    output: Buffer.from(outputOf(trace.program, trace.stateAt(trace.steps))).toString('latin1'),
  }
  console.log(JSON.stringify(measured))
}

/** A run of 1,000 steps from a new executor, on the compiler and on the interpreter. */
async function thousand(): Promise<Row> {
  const { vm, state } = load(PROGRAMS[3])
  const seconds = (make: typeof jitExecutor) =>
    cpuSeconds(() => {
      for (let i = 0; i < 100; i++) {
        const executor = make(vm.machine)
        executor.restore(state)
        executor.run(1000n)
      }
    })
  const [jit, interpreter]: [number[], number[]] = [[], []]
  // What one leaves to be collected falls to the other: each comes first as often.
  for (let round = 0; round < 14; round++) {
    for (const turn of [round % 2, 1 - (round % 2)]) {
      if (turn === 0) jit.push((await seconds(jitExecutor)) / 100)
      else interpreter.push((await seconds(wasmExecutor)) / 100)
    }
  }
  return {
    name: 'a run of 1,000 steps, from a new executor',
    value: median(jit) * 1e6,
    unit: 'µs',
    note: `${(median(interpreter) * 1e6).toFixed(0)} µs on the interpreter alone`,
  }
}

/** The same in new processes, from the start of the executor on: the interpreter has to be generated, or read. */
function thousandCold(): Row[] {
  const cache = mkdtempSync(join(tmpdir(), 'onestep-bench-'))
  const median7 = (args: readonly string[], from: string) =>
    median(Array.from({ length: 7 }, () => measured<number>(['thousand', ...args], from)))
  const interpreter = median7(['interpreter'], cache)
  const nothing = median7(['compiler'], cache)
  measured(['first', JSON.stringify(PROGRAMS[3])], cache)
  const filled = median7(['compiler'], cache)
  rmSync(cache, { recursive: true })
  const note = `${(interpreter * 1e3).toFixed(0)} ms on the interpreter alone`
  const name = 'a run of 1,000 steps in a new process'
  return [
    { name: `${name}, nothing on disk`, value: nothing * 1e3, unit: 'ms', note },
    { name: `${name}, after others`, value: filled * 1e3, unit: 'ms', note },
  ]
}

async function childOfThousand(kind: string): Promise<void> {
  const { vm, state } = load(PROGRAMS[3])
  const { machine } = vm
  const seconds = await cpuSeconds(() => {
    const executor = kind === 'compiler' ? jitExecutor(machine) : wasmExecutor(machine)
    executor.restore(state)
    executor.run(1000n)
  })
  console.log(JSON.stringify(seconds))
}

/** Start and translation included. */
function qemuRun(qemu: string, { file, args, input }: Long): { seconds: number; output: string } {
  const command = `TIMEFORMAT='%U %S'; time ${qemu} "$@"`
  const stdin = openSync(input === undefined ? devNull : join(FOLDER, 'input', input), 'r')
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', command, 'bench', join(FOLDER, 'elf', `${file}.elf`), ...args],
    {
      stdio: [stdin, 'pipe', 'pipe'],
      encoding: 'latin1',
      maxBuffer: 1 << 26,
    },
  )
  const [user, system] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number)
  return { seconds: user + system, output: stdout }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , what, argument] = process.argv
  if (what === 'child') await child(JSON.parse(argument))
  if (what === 'first') console.log(JSON.stringify({ first: (await firstRun(JSON.parse(argument))).first }))
  if (what === 'thousand') await childOfThousand(argument)
}
