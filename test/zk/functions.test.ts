/**
 * Step circuits of machines that call functions: each function is a template, whose components instructions share.
 */
import { expect, test } from 'vitest'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { fpu, OPERATIONS, statesOf } from '../float/fpu.ts'
import { stepTester } from './stepping.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log('circuits of floats: f16, four instructions; ONESTEP_SLOW=1 for all, and for f32 and f64')

type Name = Parameters<typeof fpu>[0]
const cases: [Name, readonly string[]][] = slow
  ? (['f16', 'f32', 'f64'] as const).map((name) => [name, OPERATIONS])
  : [['f16', ['add', 'sqrt', 'lt', 'nearest.toi32']]]

test.each(cases)('%s', { timeout: 3_600_000 }, async (name, names) => {
  const vm = fpu(name, names)
  const tester = await stepTester(vm)
  const states = statesOf(vm, name, (slow ? 40 : 12) * names.length, names)
  for (const [i, state] of states.entries()) {
    const { witness } = tester.expectStep(state)
    if (i === 0) expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
  }
  console.log(
    `${name}: ${names.length} instructions in a step circuit of ${tester.r1cs.constraints} constraints`,
  )
})
