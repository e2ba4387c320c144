import { expect, test } from 'vitest'
import { jitExecutor } from '../../../src/run/jit.ts'
import { checkVm } from '../../../src/testing/index.ts'
import { rv32, rv64 } from '../../../src/vms/riscv/index.ts'
import { felts } from '../../vms/felts.ts'
import { stack } from '../../vms/stack.ts'
import { tiny } from '../../vms/tiny.ts'

test.each([tiny, stack, felts, rv32, rv64])(
  '$name, compiled at every step',
  { timeout: 600_000 },
  async (vm) => {
    const { done } = await checkVm(vm, {
      executors: { jit: (machine) => jitExecutor(machine, { warmUp: 0 }) },
      runs: 12,
    })
    expect(done.size).toBeGreaterThan(0)
  },
)
