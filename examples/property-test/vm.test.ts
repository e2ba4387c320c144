import { wasmExecutor } from 'onestep'
import { checkVm } from 'onestep/testing'
import { expect, test } from 'vitest'
import { program, tiny } from './vm.ts'

test('executors, proofs and roots of the VM agree on random programs', { timeout: 300_000 }, async () => {
  const states = [program.state] // states of your own, beside the random ones
  const { done, traps } = await checkVm(tiny, { states, executors: { wasm: wasmExecutor }, seed: 1 })
  expect([...done.keys()].sort()).toEqual(['add', 'halt', 'loop', 'set'])
  expect([...traps.keys()]).toEqual(['illegal instruction'])
})
