/**
 * Instructions that are narrower than a cell: plain steps leave fetching's trap at addresses that are not aligned to the
 * cell's name, which tells only where an instruction fills the cell.
 */
import { expect, test } from 'vitest'
import { pagesOf, type State, zeroState } from '../../../src/state/state.ts'
import { machineAir } from '../../../src/targets/air/machine.ts'
import { plainMachine } from '../../../src/targets/circom/plain-steps.ts'
import { bytes, registers, trap, u32, u64, vm, when } from '../../../src/vm/index.ts'
import { mutator } from './mutate.ts'
import { proven } from './prove.ts'

/** Cells of 8 bytes, because registers have 64 bits, and instructions of 4 bytes at multiples of 4. */
const byBytes = vm('bybytes')
  .state({ pc: u32, x: registers(u64, 8), mem: bytes(2n ** 32n) })
  .fetch((s) => {
    let word = u32(0)
    when(
      s.pc.low(2).ne(0),
      () => trap('misaligned'),
      () => {
        word = s.mem.load(s.pc, 4)
      },
    )
    s.pc = s.pc.add(4)
    return word
  })
  .op('count', '00000001 aaa .....................', (s, { a }) => {
    s.x[a] = s.x[a].add(1)
  })
  .otherwise('illegal')

function start(pc: bigint): State {
  const zero = zeroState(byBytes.machine)
  const words = new Uint8Array(new Uint32Array(16).fill(2 ** 24).buffer)
  return {
    ...zero,
    registers: { ...zero.registers, pc },
    memories: { mem: pagesOf([[0n, words]]) },
  }
}

const air = machineAir(byBytes)

test('fetching is one that a plain step leaves the trap of to the cell', () => {
  expect(plainMachine(byBytes.machine, () => false, new Set()).uncut.size).toBe(1)
  expect(air.shape.cellLimbs).toBe(4)
})

test('aligned addresses are plain steps, within a cell and at its start', () => {
  for (const pc of [0n, 4n, 8n]) {
    const { publics, traces } = proven(air, start(pc), 3)
    const m = mutator(air.program, publics, traces)
    const plain = m.tableOf('plain')
    const rows = Array.from({ length: traces[plain]!.height }, (_, row) => row)
    expect(rows.filter((row) => m.get(plain, row, m.columnOf(plain, 'on')) === 1)).toHaveLength(3)
  }
})

test.each([1n, 2n, 3n, 5n, 6n, 7n])('at address %i the step traps, as in the evaluator', (pc) => {
  proven(air, start(pc), 2)
})
