import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jitExecutor } from '../../../src/run/jit.ts'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { checkExecutors } from '../../../src/testing/executors.ts'
import { checkVm } from '../../../src/testing/index.ts'
import { loadCairo } from '../../../src/vms/cairo/index.ts'
import { rv32, rv64 } from '../../../src/vms/riscv/index.ts'
import { sbpfv0, sbpfv3 } from '../../../src/vms/sbpf/index.ts'
import { felts } from '../../vms/felts.ts'
import { stack } from '../../vms/stack.ts'
import { tiny } from '../../vms/tiny.ts'
import { look } from '../wasm/agree.ts'

const executors = { jit: (machine: Parameters<typeof jitExecutor>[0]) => jitExecutor(machine, { warmUp: 0 }) }

test.each([tiny, stack, felts, rv32, rv64])(
  '$name, compiled at every step',
  { timeout: 600_000 },
  async (vm) => {
    const { done } = await checkVm(vm, { executors, runs: 12 })
    expect(done.size).toBeGreaterThan(0)
  },
)

// Their states are too particular for every property of the kit; their own tests have the others.
test.each([sbpfv0, sbpfv3])(
  '$name, compiled at every step, runs as the evaluator does',
  { timeout: 600_000 },
  async (vm) => {
    const { done } = await checkExecutors(vm, { executors, runs: 6 })
    expect(done.size).toBeGreaterThan(0)
  },
)

test('a Cairo program, compiled at every step, runs as on the interpreter', () => {
  const { vm, state } = loadCairo(
    readFileSync(join(import.meta.dirname, '../../../fixtures/cairo/fibonacci.json')),
  )
  const [mine, reference] = [jitExecutor(vm.machine, { warmUp: 0, watched: 100 }), wasmExecutor(vm.machine)]
  for (const executor of [mine, reference]) executor.restore(state)
  for (const steps of [1n, 7n, 500n, 501n, 1n << 20n]) {
    expect(mine.run(steps)).toBe(reference.run(steps))
    expect(look(mine)).toEqual(look(reference))
  }
})
