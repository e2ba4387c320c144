import { expect, test } from 'vitest'
import { jitExecutor, wasmExecutor } from '../../../src/run/index.ts'
import { checkVm } from '../../../src/testing/index.ts'
import { cairo } from '../../../src/vms/cairo/index.ts'

// States are made from the IR alone, so most trap; that each instruction also runs through is cpu.test.ts's.
test('everything that holds for any VM', { timeout: 300_000 }, async () => {
  const { done, traps } = await checkVm(cairo, {
    executors: { wasm: wasmExecutor, jit: (machine) => jitExecutor(machine, { warmUp: 0 }) },
    runs: process.env.ONESTEP_SLOW === '1' ? 30 : 3,
  })
  expect([...traps.keys()]).toContain('unknown memory cell')
  expect(done.size).toBeGreaterThan(0)
})
