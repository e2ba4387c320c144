/**
 * A machine whose instructions are functions of the library: executors, proofs and roots agree, and tampered proofs are
 * refused.
 */
import { expect, test } from 'vitest'
import { jitExecutor } from '../../src/run/jit.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { checkVm } from '../../src/testing/index.ts'
import { fpu, OPERATIONS, statesOf } from './fpu.ts'

test.each(['f32', 'f64'] as const)('%s', { timeout: 300_000 }, async (name) => {
  const machine = fpu(name)
  const states = statesOf(machine, name, 4 * OPERATIONS.length)
  const { done, traps } = await checkVm(machine, {
    states,
    executors: { wasm: wasmExecutor, jit: jitExecutor },
    seed: 7,
  })
  expect([...done.keys()].sort()).toEqual(['halt', 'jump', ...OPERATIONS].sort())
  expect([...traps.keys()].sort()).toEqual(['illegal instruction', 'integer overflow'])
})
