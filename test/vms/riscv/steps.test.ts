import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { wasmExecutor } from '../../../src/run/index.ts'
import { run } from '../../../src/trace/trace.ts'
import { loadRiscv } from '../../../src/vms/riscv/index.ts'
import { rotating } from '../../rotation.ts'
import { hasSuite, Run, SUITE } from './machine.ts'
import { proveEveryStep } from './proved.ts'

const LIMIT = 50_000n
const GP = 3

/** Steps up to and with the first ecall: there the suite's programs end. */
function length(name: string): bigint {
  const { vm, state } = loadRiscv(readFileSync(join(SUITE, name)))
  const machine = new Run(vm, state)
  while (machine.steps < LIMIT) if (machine.step() === 'ecall') return BigInt(machine.steps)
  throw new Error(`${name} makes no ecall within ${LIMIT} steps`)
}

describe.skipIf(!hasSuite)('every step of riscv-tests', () => {
  const names = hasSuite ? readdirSync(SUITE).filter((name) => name.endsWith('.elf')) : []
  let proved = 0
  let bytes = 0
  afterAll(() =>
    console.log(
      `riscv-tests: ${proved} one-step proofs verified, ${Math.round(bytes / proved)} bytes on average`,
    ),
  )

  test.each(names)('%s passes on the WebAssembly executor', async (name) => {
    const trace = await run(loadRiscv(readFileSync(join(SUITE, name))), {
      maxSteps: length(name),
      executor: wasmExecutor,
    })
    expect((trace.stateAt(trace.steps).registers.x as bigint[])[GP]).toBe(1n)
  })

  test.each(rotating('proofs of every step', names))(
    '%s, each step proved',
    { timeout: 300_000 },
    async (name) => {
      const steps = length(name)
      bytes += await proveEveryStep(loadRiscv(readFileSync(join(SUITE, name))), steps)
      proved += Number(steps)
    },
  )
})
