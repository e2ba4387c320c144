/** Frames of routines in a step circuit. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepCase } from '../../src/testing/index.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { gcd3 } from '../vm/frames.ts'
import { stepTester } from './stepping.ts'

test('routines with parameters step in a circuit as the evaluator steps', async () => {
  const tester = await stepTester(gcd3)
  for (const { name } of gcd3.machine.microcode) {
    const states = fc.sample(stepCase(gcd3, { kind: 'routine', name }), { numRuns: 4, seed: 2 })
    for (const [i, state] of states.entries()) {
      if (!state) continue
      const { witness } = tester.expectStep(state)
      if (i === 0) expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
    }
  }
}, 600_000)
