/**
 * The VM for WebAssembly against V8, which runs the same modules: milliseconds of processor time, warm and at first.
 * @module
 */
import { readFileSync } from 'node:fs'
import { jitExecutor, wasmExecutor } from '../src/run/index.ts'
import { loadWasm } from '../src/vms/wasm/index.ts'
import { cpuSeconds, median, type Row } from './measure.ts'

const KERNELS = 'fixtures/wasm/lib/kernels.wasm'
const NUMBERS = 'fixtures/wasm/lib/numbers.wasm'
const CASES = [
  { file: KERNELS, name: 'sha256', rounds: 100_000 },
  { file: KERNELS, name: 'sort', rounds: 40 },
  { file: KERNELS, name: 'matrix', rounds: 300 },
  { file: KERNELS, name: 'scan', rounds: 60 },
  { file: KERNELS, name: 'compress', rounds: 300 },
  { file: NUMBERS, name: 'fib', rounds: 32 },
  { file: NUMBERS, name: 'mix', rounds: 50_000_000 },
] as const
const TIMES = 5
const INTERPRETED = 20_000_000n
const MOST = 1n << 40n

/** About a minute. */
export async function wasmRows(): Promise<Row[]> {
  const rows: Row[] = []
  const ratios: number[] = []
  for (const { file, name, rounds } of CASES) {
    const bytes = new Uint8Array(readFileSync(file))
    const compiled = new WebAssembly.Module(bytes)
    const native = new WebAssembly.Instance(compiled).exports[name] as (rounds: number) => unknown
    const program = loadWasm(bytes, { invoke: { name, values: [String(rounds)] } })
    const executor = jitExecutor(program.vm.machine, { cache: undefined })
    let steps = 0n
    const ours = () => {
      executor.restore(program.state)
      steps = executor.run(MOST)
    }
    native(rounds)
    const first = await cpuSeconds(ours)
    const times = { ours: [] as number[], native: [] as number[] }
    for (let i = 0; i < TIMES; i++) {
      times.native.push(await cpuSeconds(() => native(rounds)))
      times.ours.push(await cpuSeconds(ours))
    }
    const [mine, theirs] = [median(times.ours), median(times.native)]
    const interpreter = wasmExecutor(program.vm.machine)
    interpreter.restore(program.state)
    let interpretedSteps = 0n
    const interpreted = await cpuSeconds(() => {
      interpretedSteps = interpreter.run(INTERPRETED)
    })
    ratios.push(theirs / mine)
    rows.push({
      name: `wasm: ${name}, compiled and warm`,
      value: Math.round(Number(steps) / mine / 1e6),
      unit: 'million steps a second',
      baseline: 'V8 running the module',
      ratio: theirs / mine,
      note: `first run ${(theirs / first).toFixed(2)} times V8's rate; interpreted ${Math.round(Number(interpretedSteps) / interpreted / 1e6)} million steps a second`,
    })
  }
  rows.push({
    name: 'wasm: median of these against V8',
    value: Number(median(ratios).toFixed(2)),
    unit: 'times',
  })
  return rows
}
