/**
 * Compiled accesses at the ends of pages and of the memory: one test serves both, so each must still be seen.
 */
import { expect, test } from 'vitest'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import { jitExecutor } from '../../src/run/jit.ts'
import { wasmExecutor } from '../../src/run/wasm.ts'
import { pagesOf, type State, zeroState } from '../../src/state/state.ts'
import { bytes, memory, u32, u64, vm } from '../../src/vm/index.ts'
import { traces } from '../targets/wasm/agree.ts'

/** Two instructions in turn: the sum takes eight bytes in; half of it goes back, and the address moves on. */
const { machine } = vm('walker')
  .state({ pc: u32, sum: u64, at: u32, by: u32, data: bytes(2 ** 32), mem: memory(u32, 16) })
  .fetch((s) => {
    const word = s.mem[s.pc.low(4)]
    s.pc = s.pc.add(1)
    return word
  })
  .op('take', '0000 ............................', (s) => {
    s.sum = s.sum.mul(31).add(s.data.load(s.at, 8)).add(s.at.unsigned(64))
  })
  .op('put', '0001 ............................', (s) => {
    s.data.store(s.at, s.sum.low(32))
    s.at = s.at.add(s.by)
  })
  .otherwise('illegal instruction')

const words = Int32Array.from({ length: 16 }, (_, i) => (i % 2) << 28)
const start = (at: number, by: number): State => ({
  ...zeroState(machine),
  registers: { ...zeroState(machine).registers, at: BigInt(at), by: BigInt(by) },
  memories: { mem: pagesOf([[0n, new Uint8Array(words.buffer)]]), data: new Map() },
})

test.each([
  ['byte by byte across the end of a page', 4096 - 40, 1],
  ['in steps that meet it anywhere', 4096 * 3 - 300, 7],
  ['in whole words', 4096 - 64, 8],
  ['up to the last byte that eight can begin at, and beyond', 2 ** 32 - 60, 1],
  ['in words, up to the end, where all wraps', 2 ** 32 - 64, 8],
  ['over the end, which the address passes unseen', 2 ** 32 - 403, 100],
])('%s', (_, at, by) => {
  const executors = [jitExecutor(machine, { warmUp: 0 }), wasmExecutor(machine), evaluatorExecutor(machine)]
  const [compiled, interpreted, expected] = traces(executors, start(at, by), [40n, 1n, 30n, 200n])
  expect(compiled).toEqual(expected)
  expect(interpreted).toEqual(expected)
})
