/**
 * Values of 512 bits in a step circuit: the remainders of sums and products, at edges.
 */
import { expect, test } from 'vitest'
import { zeroState } from '../../src/state/state.ts'
import { concat, u8, u256, vm } from '../../src/vm/index.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { Random } from '../targets/wasm/random-machine.ts'
import { stepTester } from './stepping.ts'

const wide = vm('wide')
  .state({ op: u8, a: u256, b: u256, c: u256, result: u256, high: u256 })
  .fetch((s) => s.op)
  .op('mulmod', '00000000', (s) => {
    s.result = s.a.mulmod(s.b, s.c)
    s.high = s.a.smulhiu(s.b)
  })
  .op('addmod', '00000001', (s) => {
    s.result = s.a.addmod(s.b, s.c)
    s.high = concat(s.a, s.b).shr(s.c.low(8)).high(256)
  })
  .otherwise('none')

test('mulmod, addmod and a shift of 512 bits step as the evaluator steps, and nothing else does', async () => {
  const tester = await stepTester(wide)
  console.log(`wide: ${tester.r1cs.constraints} constraints`)
  const random = new Random(3)
  const last = (1n << 256n) - 1n
  const word = () =>
    random.chance(2) ? random.big() >> BigInt(random.below(256)) : random.pick([0n, 1n, last])
  for (let i = 0; i < 12; i++) {
    const zero = zeroState(wide.machine)
    const registers = { ...zero.registers, op: BigInt(i % 2), a: word(), b: word(), c: word() }
    const { witness } = tester.expectStep({ ...zero, registers })
    if (i < 2) expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
  }
}, 600_000)
