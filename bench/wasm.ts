/**
 * The VM for WebAssembly against V8, which runs the same modules, and against wasmi: seconds of processor time, warm and at
 * first.
 * @module
 */
import type { Executor } from '../src/run/executor.ts'
import { jitExecutor, wasmExecutor } from '../src/run/index.ts'
import { unpackHeader } from '../src/state/layout.ts'
import type { WasmProgram } from '../src/vms/wasm/index.ts'
import { cpuSeconds, median, type Row, spreadOf } from './measure.ts'
import { onV8, programOf, resultOf, WORKLOADS, wasmiPeer } from './wasm-workloads.ts'

const TIMES = 3
/** Runs after the first one, in which what it met too late is compiled. */
const WARM_UP = 2
const INTERPRETED = 20_000_000n
const MOST = 1n << 40n

/** Some minutes. */
export async function wasmRows(): Promise<Row[]> {
  const rows: Row[] = []
  const ratios = { v8: [] as number[], first: [] as number[], wasmi: [] as number[] }
  const wasmi = wasmiPeer()
  for (const workload of WORKLOADS) {
    const input = workload.input?.() ?? new Uint8Array(0)
    const program = programOf(workload, input)
    const executor = jitExecutor(program.vm.machine, { cache: undefined })
    let steps = 0n
    const ours = () => {
      executor.restore(program.state)
      steps = executor.run(MOST)
    }
    const first = await cpuSeconds(ours)
    const result = resultOf(workload, program, endOf(executor, program))
    const instantiate = onV8(workload, input)
    ;(await instantiate())()
    for (let i = 0; i < WARM_UP; i++) ours()
    const times = { ours: [] as number[], v8: [] as number[] }
    for (let i = 0; i < TIMES; i++) {
      const again = await instantiate()
      let theirs = ''
      times.v8.push(
        await cpuSeconds(() => {
          theirs = again()
        }),
      )
      if (theirs !== result) throw new Error(`${workload.name}: V8 returns ${theirs}, we ${result}`)
      times.ours.push(await cpuSeconds(ours))
    }
    const [mine, theirs] = [median(times.ours), median(times.v8)]
    const peer = wasmi?.(workload, input, 2)
    if (peer && peer.result !== result)
      throw new Error(`${workload.name}: wasmi returns ${peer.result}, we ${result}`)
    ratios.v8.push(theirs / mine)
    ratios.first.push(theirs / first)
    if (peer) ratios.wasmi.push(median(peer.seconds) / mine)
    const interpreter = wasmExecutor(program.vm.machine)
    interpreter.restore(program.state)
    let interpretedSteps = 0n
    const interpreted = await cpuSeconds(() => {
      interpretedSteps = interpreter.run(INTERPRETED)
    })
    const notes = [
      `first run ${(theirs / first).toFixed(2)} times V8's rate`,
      ...(peer ? [`${(median(peer.seconds) / mine).toFixed(1)} times wasmi's rate`] : []),
      `interpreted ${Math.round(Number(interpretedSteps) / interpreted / 1e6)} million steps a second`,
    ]
    rows.push({
      name: `wasm: ${workload.name}, compiled and warm`,
      value: Math.round(Number(steps) / mine / 1e6),
      unit: 'million steps a second',
      baseline: 'V8 running the module',
      ratio: theirs / mine,
      spread: spreadOf(times.ours),
      note: notes.join('; '),
    })
  }
  const medians = [
    ['warm, against V8', ratios.v8],
    ['first run, against V8 warm', ratios.first],
    ['warm, against wasmi 2.0', ratios.wasmi],
  ] as const
  for (const [name, all] of medians) {
    if (all.length > 0)
      rows.push({
        name: `wasm: median of these, ${name}`,
        value: Number(median(all).toFixed(2)),
        unit: 'times',
      })
  }
  return rows
}

function endOf(executor: Executor, { vm, state }: WasmProgram) {
  const dirty = executor.takeDirty()
  const memories = vm.machine.memories.map(
    ({ name }, i) => [name, new Map([...state.memories[name]!, ...dirty[i]!])] as const,
  )
  return { ...unpackHeader(vm.machine, executor.header()), memories: Object.fromEntries(memories) }
}
