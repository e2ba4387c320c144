/**
 * The step circuit of Cairo on steps of real runs, one of each instruction and routine at least: it takes minutes to
 * compile, so behind ONESTEP_SLOW=1.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { evaluateStep } from '../../src/ir/step.ts'
import type { Program } from '../../src/run/program.ts'
import { LiveState } from '../../src/state/access.ts'
import type { State } from '../../src/state/state.ts'
import { cairo, loadCairo } from '../../src/vms/cairo/index.ts'
import { checkSoundness } from '../../src/zk/soundness.ts'
import { builtinPrograms } from '../vms/cairo/builtin-programs.ts'
import { type StepTester, stepTester } from './stepping.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const MOST = 100_000

/** States of a run, a few for each kind of step, and the first of each trap. */
function states({ vm, state }: Program): Map<string, State[]> {
  const live = new LiveState(vm.machine, state)
  const found = new Map<string, State[]>()
  while (live.status.kind === 'running') {
    const { name = 'no instruction', outcome } = evaluateStep(vm.machine, live)
    const kind = outcome.kind === 'trap' ? `${name}: ${outcome.reason}` : name
    const list = found.get(kind) ?? []
    if (list.length < 2) found.set(kind, [...list, live.snapshot()])
    live.step()
  }
  return found
}

describe.runIf(slow)('the step circuit of cairo', () => {
  let tester: StepTester
  beforeAll(async () => {
    tester = await stepTester(cairo)
    console.log(`cairo: ${tester.r1cs.constraints} constraints`)
  }, 3_600_000)

  test(`has at most ${MOST} constraints`, () => expect(tester.r1cs.constraints).toBeLessThanOrEqual(MOST))

  const programs = [loadCairo(readFileSync('fixtures/cairo/fibonacci.json')), ...builtinPrograms()]
  const all = slow ? programs.flatMap((program) => [...states(program)]) : []
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
