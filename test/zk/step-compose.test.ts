/** A machine made of two in a step circuit: steps on either side of the border, and those that cross it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LiveState } from '../../src/state/access.ts'
import type { State } from '../../src/state/state.ts'
import { stepCase } from '../../src/testing/index.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { calling, hybridMemory } from '../vms/hybrid.ts'
import { stepTester } from './stepping.ts'

const slow = process.env.ONESTEP_SLOW === '1'

/** The first state of a program whose step is that of each name. */
function firstStates(): Map<string, State> {
  const live = new LiveState(hybridMemory.machine, calling('wide', 2n, { vm: hybridMemory }))
  const found = new Map<string, State>()
  for (;;) {
    const state = live.snapshot()
    const step = live.step()
    if (!step) return found
    if (step.name !== undefined && !found.has(step.name)) found.set(step.name, state)
  }
}

test('both parts and the bridge step in a circuit as the evaluator steps', async () => {
  const tester = await stepTester(hybridMemory)
  const states = firstStates()
  if (!slow) console.log('soundness of one step on the border alone; of more with ONESTEP_SLOW=1')
  const border = ['wide.outside', 'narrow.outside', 'wide.when.halted', 'narrow.when.halted']
  expect([...states.keys()]).toEqual(expect.arrayContaining(border))
  for (const [name, state] of states) {
    const { witness } = tester.expectStep(state)
    if (name === 'wide.outside' || (slow && [...border, 'wide.mul', 'narrow.add'].includes(name)))
      expect(checkSoundness(tester.r1cs, tester.symbols, witness).free, name).toEqual([])
  }
  // What the program does not come by: traps of both parts, which the bridge takes.
  for (const name of ['wide.trapped', 'wide.otherwise', 'narrow.trapped', 'narrow.otherwise', 'narrow.sw'])
    for (const state of fc.sample(stepCase(hybridMemory, { kind: 'instruction', name }), {
      numRuns: 3,
      seed: 2,
    }))
      if (state) tester.expectStep(state)
  for (const name of ['wide.when.trapped', 'narrow.when.trapped', 'narrow.clear'])
    for (const state of fc.sample(stepCase(hybridMemory, { kind: 'routine', name }), { numRuns: 3, seed: 2 }))
      if (state) tester.expectStep(state)
}, 900_000)
