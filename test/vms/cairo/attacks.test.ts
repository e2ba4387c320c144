/**
 * Classes of shared/attacks.md that need a run, or proofs of real steps.
 */
import { afterAll, describe, expect, test } from 'vitest'
import { equal } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { REASONS, verify } from '../../../src/proof/index.ts'
import { evaluatorExecutor, jitExecutor, wasmExecutor } from '../../../src/run/index.ts'
import { flippedBytes, proveStepFrom, tampers } from '../../../src/testing/index.ts'
import { programOf } from '../../../src/vms/cairo/files/initial.ts'
import { cairo } from '../../../src/vms/cairo/index.ts'
import { rotating } from '../../rotation.ts'
import { AP, ASSERT, encode, IMM } from './machine.ts'
import { cairoSteps } from './steps.ts'

/** Each kind of step once. */
const kinds = [...new Map(cairoSteps(1))]

describe('C38: forged proofs of real steps', () => {
  let forged = 0
  afterAll(() => console.log(`cairo: ${forged} forged proofs refused`))

  test.each(rotating('cairo: forged proofs', kinds))('%s', async (_, [state]) => {
    const hash = await fastKeccak256()
    const { before, proof } = proveStepFrom(cairo, state, hash)
    const honest = verify(cairo, before, proof, { hash })
    if ('reason' in honest) throw new Error(`the honest proof: ${honest.reason}`)
    for (const tampered of [...flippedBytes(proof), ...tampers(cairo, state, hash)]) {
      const verdict = verify(cairo, before, tampered.proof, { hash })
      if (!('reason' in verdict)) throw new Error(`accepted: ${tampered.kind}`)
      expect(REASONS).toContain(verdict.reason)
      forged++
    }
    const again = verify(cairo, before, proof, { hash })
    expect('root' in again && equal(again.root, honest.root)).toBe(true)
  })
})

// Code is memory, and memory is written while the program runs: an instruction may come to be just before it is run.
test.each([
  ['the evaluator', evaluatorExecutor],
  ['WebAssembly', wasmExecutor],
  ['the compiler', (machine: typeof cairo.machine) => jitExecutor(machine, { warmUp: 0, watched: 1 })],
])('C36: an instruction that the program itself writes, on %s', (_, make) => {
  const loop = encode({ op1: IMM, pc: 2, dst: 1, op0: 1, off: [-1, -1, 1] })
  const write = (off: number) => encode({ opcode: ASSERT, op1: IMM, ap: 0, op0: 1, off: [off, -1, 1] })
  const executor = make(cairo.machine)
  const run = (cells: [number, bigint][]) => {
    executor.restore(programOf({ pc: 100, ap: 104, fp: 300, cells: [[299, 0n], ...cells] }).state)
    executor.run(100n)
    return executor.header()[0]
  }
  const writes: [number, bigint][] = [
    [100, write(0)],
    [101, loop],
    [102, write(1)],
    [103, 0n],
  ]
  const [HALTED, TRAPPED] = [1, 2]
  expect(run(writes)).toBe(HALTED)
  // The same code where the cells that it writes are not written: nothing of the run before is left.
  expect(run([...writes.slice(0, 1), [101, loop + (1n << 63n)], ...writes.slice(2)])).toBe(TRAPPED)
  expect(run(writes)).toBe(HALTED)
})

test('C33: offsets are signed, at their ends', () => {
  for (const [offset, at] of [
    [-(2 ** 15), 200_000 - 2 ** 15],
    [2 ** 15 - 1, 200_000 + 2 ** 15 - 1],
  ] as const) {
    const word = encode({ opcode: ASSERT, op1: AP, off: [offset, 0, 1] })
    const { state } = programOf({
      pc: 100,
      ap: 200_000,
      fp: 300,
      cells: [
        [100, word],
        [200_000, 1n],
        [200_001, 7n],
      ],
    })
    const executor = wasmExecutor(cairo.machine)
    executor.restore(state)
    executor.run(1n)
    const cell = executor.read(0, BigInt(at) * 32n, 32)
    expect([cell[0], cell[31]]).toEqual([7, 0x80])
  }
})
