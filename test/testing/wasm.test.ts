import { expect, test } from 'vitest'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { checkVm } from '../../src/testing/index.ts'
import { felts } from '../vms/felts.ts'
import { stack } from '../vms/stack.ts'
import { tiny } from '../vms/tiny.ts'

test.each([tiny, stack, felts])('$name on WebAssembly', async (vm) => {
  const { done } = await checkVm(vm, { executors: { wasm: wasmExecutor }, runs: 20 })
  expect(done.size).toBeGreaterThan(0)
})
