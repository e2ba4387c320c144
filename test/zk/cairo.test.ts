/**
 * The step circuit of Cairo on steps of real runs, one of each instruction and routine at least: it takes minutes to
 * compile, so behind ONESTEP_SLOW=1.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { cairo } from '../../src/vms/cairo/index.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { cairoSteps } from '../vms/cairo/steps.ts'
import { type StepTester, stepTester } from './stepping.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const MOST = 82_000

describe.runIf(slow)('the step circuit of cairo', () => {
  let tester: StepTester
  beforeAll(async () => {
    tester = await stepTester(cairo)
    console.log(`cairo: ${tester.r1cs.constraints} constraints`)
  }, 3_600_000)

  test(`has at most ${MOST} constraints`, () => expect(tester.r1cs.constraints).toBeLessThanOrEqual(MOST))

  const all = slow ? cairoSteps(2) : []
  test.each(all)(
    '%s',
    (_, some) => {
      for (const state of some) tester.expectStep(state)
    },
    600_000,
  )

  test('every instruction and routine was there', () => {
    const names = new Set(all.map(([kind]) => kind))
    for (const { name } of [...cairo.machine.instructions, ...cairo.machine.microcode])
      expect(names).toContain(name)
  })

  test('D43: no edited witness satisfies it', () => {
    const [, [state]] = all[0]
    const { witness } = tester.expectStep(state)
    expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
  }, 3_600_000)
})
