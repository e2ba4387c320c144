/**
 * What interprets inside of a program jumps by tables, and so is what a compiler of regions does badly on. Its results have
 * to be those of the native builds, on compiled code that is stopped anywhere.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jitExecutor } from '../../src/run/jit.ts'
import { outputOf, type Program } from '../../src/run/program.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import type { State } from '../../src/state/state.ts'
import { run } from '../../src/trace/trace.ts'
import { resultsOfWasm, type WasmProgram } from '../../src/vms/wasm/load.ts'
import { traces } from '../targets/wasm/agree.ts'
import { Random } from '../targets/wasm/random-machine.ts'
import { GUESTS, guest, KINDS } from './guests.ts'

/** From native builds: `build.sh` writes it. */
const expected = JSON.parse(readFileSync('fixtures/guests/expected.json', 'utf8'))
const REST = 1n << 40n

/** The checksum of a guest that has ended, as its native build prints it. */
function checksumOf(program: Program, end: State): string {
  if (!('invoked' in program)) return new TextDecoder().decode(outputOf(program, end)).trim()
  const [value] = resultsOfWasm(program as WasmProgram, end)
  return (Number(value) >>> 0).toString(16).padStart(8, '0')
}

describe.each(GUESTS)('%s', (name) => {
  test.each(KINDS)('on %s computes what its native build does', async (kind) => {
    for (const rounds of ['1', '20']) {
      const program = await guest(name, kind, Number(rounds))
      const trace = await run(program, {
        executor: (machine) => jitExecutor(machine, { warmUp: 4096, watched: 2000, compiling: 1 }),
      })
      expect(checksumOf(program, trace.stateAt(trace.steps))).toBe(expected[name][rounds])
    }
  })

  test('is the same on compiled code and on the interpreter wherever it is stopped', async () => {
    const random = new Random(name.length)
    for (const kind of KINDS) {
      const { vm, state } = await guest(name, kind, 1)
      const pair = [jitExecutor(vm.machine, { warmUp: 0, watched: 1000 }), wasmExecutor(vm.machine)]
      const stops = Array.from({ length: 12 }, () => BigInt(1 + random.below(4000)))
      const [mine, reference] = traces(pair, state, [...stops, REST])
      expect(mine).toEqual(reference)
    }
  })
})
