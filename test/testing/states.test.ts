/**
 * States of an author's own beside the random ones: what checkVm could not come to by itself.
 */
import { expect, test } from 'vitest'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { checkVm } from '../../src/testing/index.ts'
import { halt, memory, registers, trap, u8, u32, vm, when } from '../../src/vm/index.ts'

const KEY = 0x5eed_1234
/** The second instruction is reached only where a register holds a key that no arbitrary draws. */
const locked = vm('locked')
  .state({ pc: u8, key: u32, x: registers(u32, 4), code: memory(u8, 256) })
  .fetch((s) => {
    when(s.code[s.pc].eq(2).and(s.key.ne(KEY)), () => trap('locked'))
    const word = s.code[s.pc]
    s.pc = s.pc.add(1)
    return word
  })
  .op('inc', '00000001', (s) => {
    s.x[0] = s.x[0].add(1)
  })
  .op('open', '00000010', () => halt(7))
  .otherwise('illegal instruction')

const zero = zeroState(locked.machine)
const state = {
  ...zero,
  registers: { ...zero.registers, key: BigInt(KEY) },
  memories: { ...zero.memories, code: pagesOf([[0n, Uint8Array.of(1, 2)]]) },
}
const opened = {
  ...state,
  registers: { ...state.registers, pc: 1n },
}
const options = { runs: 5, seed: 1, executors: { wasm: wasmExecutor } }

test('without one, an instruction is not found, and the failure says what to pass', async () => {
  await expect(checkVm(locked, options)).rejects.toThrow('Fix: pass your own state')
})

test('with one, it is proved, run and tampered with', async () => {
  const { done } = await checkVm(locked, { ...options, states: [state, opened] })
  expect(done.get('open')).toBeGreaterThan(1)
})
