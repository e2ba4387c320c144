/** Accesses of any alignment to a big-endian memory, in a step circuit: within a leaf, over two, and at both ends. */
import { expect, test } from 'vitest'
import { pagesOf, zeroState } from '../../src/state/state.ts'
import { bytes, u8, u16, u64, vm } from '../../src/vm/index.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { stepTester } from './stepping.ts'

const big = vm('big')
  .state({ op: u8, at: u16, to: u16, x: u64, data: bytes(1024, { endian: 'big' }) })
  .fetch((s) => s.op)
  .op('load', '00000000', (s) => {
    s.x = s.data.load(s.at.low(10), 8)
  })
  .op('store', '00000001', (s) => s.data.store(s.to.low(10), s.x))
  .otherwise('none')

test('loads and stores of 8 bytes step as the evaluator steps', async () => {
  const tester = await stepTester(big)
  const zero = zeroState(big.machine)
  const memories = { data: pagesOf([[0n, Uint8Array.from({ length: 1024 }, (_, i) => (i * 37 + 11) & 255)]]) }
  for (const [i, at] of [0n, 1n, 24n, 25n, 31n, 32n, 61n, 1016n, 1017n].entries()) {
    for (const op of [0n, 1n]) {
      const registers = { ...zero.registers, op, at, to: at, x: 0x0123456789abcdefn }
      const { witness } = tester.expectStep({ ...zero, registers, memories })
      if (i === 4) expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
    }
  }
}, 300_000)
