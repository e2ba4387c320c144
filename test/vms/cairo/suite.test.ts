import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { equal } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { prove, verify } from '../../../src/proof/index.ts'
import { wasmExecutor } from '../../../src/run/index.ts'
import { LiveState } from '../../../src/state/access.ts'
import { touchedBytes } from '../../../src/testing/cases.ts'
import { run } from '../../../src/trace/trace.ts'
import { programOf } from '../../../src/vms/cairo/files/initial.ts'
import { readMemory, readTrace, writeMemory, writeTrace } from '../../../src/vms/cairo/files/run-files.ts'
import { CairoError, importCairo, loadCairo } from '../../../src/vms/cairo/index.ts'
import { all } from '../../rotation.ts'
import {
  cpuSteps,
  hasSuite,
  LAMBDAWORKS,
  lambdaworks,
  memoryFile,
  proveFile,
  stone,
  unpackStwo,
} from './suites.ts'

const HALTED = { kind: 'halted', code: 0n }

const imported = (name: string) =>
  importCairo({ trace: lambdaworks(name, 'trace'), memory: lambdaworks(name, 'memory') })

// Nobody here wrote these (C34).
describe.skipIf(!hasSuite)('C34: lambdaworks', () => {
  test.each(LAMBDAWORKS)('%s: the prover finds the reference run', (name) => {
    const { trace, cells } = proveFile(lambdaworks(name, 'json'))
    expect(equal(writeTrace(trace), lambdaworks(name, 'trace'))).toBe(true)
    expect(equal(writeMemory([...cells].sort(([a], [b]) => a - b)), lambdaworks(name, 'memory'))).toBe(true)
  })

  test.each(LAMBDAWORKS)('%s: the machine makes the steps of an imported run', (name) => {
    const { trace, live } = cpuSteps(imported(name))
    expect(live.status).toEqual(HALTED)
    expect(equal(writeTrace(trace), lambdaworks(name, 'trace'))).toBe(true)
    expect(equal(memoryFile(live), lambdaworks(name, 'memory'))).toBe(true)
  })

  // From the program and the stack alone: the machine writes all the rest of the memory itself.
  test.each(LAMBDAWORKS)('%s: the machine writes the reference memory', (name) => {
    const { trace: steps, start, end } = proveFile(lambdaworks(name, 'json'))
    const { trace, live } = cpuSteps(programOf({ ...steps[0], cells: start, end: end as number }))
    expect(live.status).toEqual(HALTED)
    expect(equal(writeTrace(trace), lambdaworks(name, 'trace'))).toBe(true)
    expect(equal(memoryFile(live), lambdaworks(name, 'memory'))).toBe(true)
  })

  test.each(all ? LAMBDAWORKS : ['call_func', 'fibonacci_10'])(
    '%s: each step of the imported run proved',
    async (name) => {
      const hash = await fastKeccak256()
      const program = imported(name)
      const trace = await run(program, { hash, executor: wasmExecutor })
      for (let step = 0n; step < trace.steps; step++) {
        const verdict = verify(program.vm, trace.rootAt(step), prove(trace, { step }), { hash })
        if ('reason' in verdict) throw new Error(`step ${step}: ${verdict.reason}`)
        expect(equal(verdict.root, trace.rootAt(step + 1n)), `step ${step}`).toBe(true)
      }
    },
  )

  test('a program without hints starts from itself alone', async () => {
    const program = loadCairo(lambdaworks('fibonacci_100', 'json'))
    const trace = await run(program)
    expect(trace.status).toEqual(HALTED)
    expect(trace.steps).toBe(711n)
    // 144 cells: the 24 words of the program and two cells of its stack.
    expect(program.state.memories.mem.size).toBe(1)
  })

  test('an imported memory with one cell changed does not pass', () => {
    const trace = lambdaworks('fibonacci_10', 'trace')
    const cells = readMemory(lambdaworks('fibonacci_10', 'memory'))
    const program = imported('fibonacci_10')
    const live = new LiveState(program.vm.machine, program.state)
    const read = new Set<number>()
    while (live.status.kind === 'running') {
      for (const { memory, address } of touchedBytes(program.vm, live))
        if (memory === 0) read.add(Number(address / 32n))
      live.step()
    }
    expect(read.size).toBeGreaterThan(cells.length - 8)
    for (const [changed] of cells) {
      // Another program may well pass, and main may return to anywhere.
      if (changed < Number(program.state.registers.fp) || !read.has(changed)) continue
      const others = cells.map(
        ([address, value]) => [address, address === changed ? value + 1n : value] as const,
      )
      const outcome = () => cpuSteps(importCairo({ trace, memory: writeMemory(others) })).live.status.kind
      expect(quiet(outcome), `cell ${changed}`).not.toBe('halted')
    }
  })
})

function quiet<T>(body: () => T): T | string {
  try {
    return body()
  } catch (error) {
    if (error instanceof CairoError) return error.message
    throw error
  }
}

describe.skipIf(!hasSuite)("C34: stone's instruction vector", () => {
  test('each of its 32 steps is valid, and leads to the next', () => {
    const entries = readTrace(stone('trace'))
    const cells = readMemory(stone('memory'))
    expect(entries.length).toBe(32)
    for (const [i, entry] of entries.entries()) {
      const { vm, state } = programOf({ ...entry, cells })
      const live = new LiveState(vm.machine, state)
      live.step()
      expect(live.status.kind).toBe('running')
      const next = entries[i + 1]
      if (!next) continue
      expect(['ap', 'fp', 'pc'].map((name) => Number(live.get(name)))).toEqual([next.ap, next.fp, next.pc])
    }
  })

  test('it runs from the program alone to its loop', () => {
    const { live } = cpuSteps(importCairo({ trace: stone('trace'), memory: stone('memory') }))
    expect(live.status).toEqual(HALTED)
  })
})

/** Steps with the builtins' checks, of stwo's programs that end; the others with why they cannot. */
const STWO: readonly (readonly [name: string, end: bigint | RegExp | string])[] = [
  ['test_prove_verify_ret_opcode', 38n],
  ['test_prove_verify_range_check_bits_96_builtin', 396n],
  ['test_prove_verify_range_check_bits_128_builtin', 396n],
  ['test_prove_verify_bitwise_builtin', 746n],
  ['test_prove_verify_poseidon_builtin', 1657n],
  ['test_prove_verify_pedersen_builtin', 7818n],
  ['test_poseidon_aggregator', 48_765n],
  ['test_prove_verify_add_mod_builtin', 14_496n],
  ['test_prove_verify_mul_mod_builtin', 21_246n],
  ['test_prove_verify_all_builtins', 67_181n],
  // Instructions that are not Cairo's but stwo's: 64 bits and more, for Blake2s and QM31.
  ['test_prove_verify_all_opcode_components', /not an instruction/],
]
const STWO_LONG: typeof STWO = [
  ['test_pedersen_aggregator', 233_595n],
  ['test_prove_verify_large_trace_canonical_small', 2_200_042n],
]

const stwo = unpackStwo()
afterAll(() => stwo !== undefined && rmSync(join(stwo, '..'), { recursive: true }))
if (!all) {
  console.log(
    `cairo: ${STWO_LONG.length} of stwo's programs, and proofs of each step of 5 of lambdaworks', only with ONESTEP_ALL=1`,
  )
}

describe.skipIf(stwo === undefined)("C34: stwo's programs", () => {
  test.each([...STWO, ...(all ? STWO_LONG : [])])('%s', { timeout: 300_000 }, async (name, end) => {
    const file = readFileSync(join(stwo as string, name, 'compiled.json'))
    if (end instanceof RegExp) {
      expect(() => loadCairo(file)).toThrow(end)
      return
    }
    const trace = await run(loadCairo(file))
    expect(trace.status).toEqual(typeof end === 'bigint' ? HALTED : { kind: 'trapped', reason: end })
    if (typeof end === 'bigint') expect(trace.steps).toBe(end)
  })
})
