/**
 * A Solana program here and on litesvm, which compiles it to native code: compute units a second, an instruction each.
 * @module
 */
import { readFileSync } from 'node:fs'
import { jitExecutor } from '../src/run/jit.ts'
import { wasmExecutor } from '../src/run/wasm.ts'
import { loadSbpf } from '../src/vms/sbpf/index.ts'
import { Svm } from '../test/vms/sbpf/litesvm.ts'
import { cpuSeconds, median, type Row, spreadOf } from './measure.ts'

const ROUNDS = 5
/** What a transaction may spend. */
const UNITS = 1_400_000n
const PROGRAM = new Uint8Array(32).fill(7)

/** Half a minute. */
export async function sbpf(): Promise<Row[]> {
  const file = new Uint8Array(readFileSync('fixtures/sbpf/sort.so'))
  // Sorting by insertion takes longest what is in falling order.
  const data = Uint8Array.from({ length: 600 }, (_, i) => 255 - (i >> 2))
  const instruction = { programId: PROGRAM, accounts: [], data }
  const svm = new Svm({ units: UNITS })
  svm.add(PROGRAM, file)
  const { units, error } = svm.run(instruction)
  if (error !== undefined) throw new Error(`litesvm: ${error}`)

  const { vm, state } = loadSbpf(file, { instruction, computeUnits: UNITS })
  const rate = async (work: () => void, times: number) => {
    const seconds = await cpuSeconds(() => {
      for (let i = 0; i < times; i++) work()
    })
    return (Number(units) * times) / 1e6 / seconds
  }
  const executors = { 'the compiler': jitExecutor(vm.machine), 'the interpreter': wasmExecutor(vm.machine) }
  const rows: Row[] = []
  for (const [what, executor] of Object.entries(executors)) {
    const [mine, theirs]: [number[], number[]] = [[], []]
    for (let round = 0; round <= ROUNDS; round++) {
      const ours = await rate(() => {
        executor.restore(state)
        executor.run(100_000_000n)
      }, 10)
      const native = await rate(() => void svm.run(instruction), 10)
      if (round === 0) continue
      mine.push(ours)
      theirs.push(native)
    }
    rows.push({
      name: `sBPF, ${what}: sorting 600 bytes`,
      value: median(mine),
      unit: 'M compute units/s',
      baseline: 'litesvm 1.5',
      ratio: median(mine) / median(theirs),
      spread: spreadOf(mine),
      note: `${units} compute units a run`,
    })
  }
  return rows
}
