/**
 * Composition: a loop of a narrow part, with a call to a wide one in each round, on the interpreter and compiled; the
 * same loop of the narrow part alone.
 * @module
 */
import type { Executor } from '../src/run/executor.ts'
import { jitExecutor } from '../src/run/jit.ts'
import { wasmExecutor } from '../src/run/wasm.ts'
import { pagesOf, type State, zeroState } from '../src/state/index.ts'
import type { Vm } from '../src/vm/index.ts'
import { calling, hybrid, narrow, narrowCode } from '../test/vms/hybrid.ts'
import { cpuSeconds, median, type Row } from './measure.ts'

const CALLS = 12_800n
/** Steps of the narrow part between two calls: 127 times five, and those around. */
const INNER = 127

/** Calls the wide part with 0 in each round, or goes on without. */
const code = (calls: boolean) =>
  narrowCode(
    ['addi', 3, 1, 0],
    ['jz', 3, 48],
    ['addi', 2, 0, INNER],
    ['jz', 2, 32],
    ['addi', 4, 4, 3],
    ['add', 5, 5, 4],
    ['addi', 2, 2, -1],
    ['jz', 6, 12],
    ['addi', 1, 0, 0],
    calls ? ['host'] : ['addi', 1, 1, 7],
    ['addi', 3, 3, -1],
    ['jz', 6, 4],
    ['halt', 5],
  )

/** Gas for all steps, and no more fuel than the narrow part's register holds. */
const GAS = 2n ** 29n

const together = (): State => calling('narrow', CALLS, { gas: GAS, narrow: code(true) })

function alone(): State {
  const zero = zeroState(narrow.machine)
  const x = Array.from({ length: 8 }, (_, i) => (i === 1 ? CALLS : 0n))
  return {
    ...zero,
    registers: { ...zero.registers, x, fuel: 4n * GAS },
    memories: { mem: pagesOf([[0n, code(false)]]) },
  }
}

/** Millions of steps a second, and how many steps there are: the median of five runs, after one that warms up. */
async function rate(executor: Executor, state: State): Promise<{ rate: number; steps: bigint }> {
  const rates: number[] = []
  let steps = 0n
  for (let i = 0; i < 6; i++) {
    executor.restore(state)
    const seconds = await cpuSeconds(() => {
      steps = executor.run(1n << 40n)
    })
    if (i > 0) rates.push(Number(steps) / seconds / 1e6)
  }
  return { rate: median(rates), steps }
}

/** Some ten seconds. */
export async function compose(): Promise<Row[]> {
  const rows: Row[] = []
  const of = async (what: string, { machine }: Vm, state: State) => {
    const interpreted = await rate(wasmExecutor(machine), state)
    const compiled = await rate(jitExecutor(machine, { cache: undefined }), state)
    rows.push(
      {
        name: `compose: ${what}, interpreted`,
        value: interpreted.rate,
        unit: 'M steps/s',
        note: `${interpreted.steps.toLocaleString('en')} steps`,
      },
      {
        name: `compose: ${what}, compiled`,
        value: compiled.rate,
        unit: 'M steps/s',
        baseline: 'interpreted',
        ratio: compiled.rate / interpreted.rate,
      },
    )
  }
  await of(`${CALLS.toLocaleString('en')} calls between two parts`, hybrid, together())
  await of('the calling part alone', narrow, alone())
  return rows
}
