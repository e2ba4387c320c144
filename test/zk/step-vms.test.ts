/**
 * The step circuits of real VMs: large, so behind ONESTEP_SLOW=1. ONESTEP_RUNS: states a class, 1,000 by default, and ten
 * times as many edits. ONESTEP_VM: one VM alone, so that two processes do one each.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { stepCase, stepKinds } from '../../src/testing/cases.ts'
import { state as anyState } from '../../src/testing/states.ts'
import { rv32im, rv64im } from '../../src/vms/riscv/index.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { Random } from '../targets/wasm/random-machine.ts'
import { editor } from './edits.ts'
import { type StepTester, stepTester } from './stepping.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log(
    'step circuits of rv32im and rv64im are left out; ONESTEP_SLOW=1 ONESTEP_VM=rv32im for one of them',
  )
const runs = Number(process.env.ONESTEP_RUNS ?? 1000)
const only = process.env.ONESTEP_VM
/** Of so many states one is also checked as a witness of the constraint system, and edited. */
const EVERY = 20

for (const [vm, most] of [
  [rv32im, 20_000],
  [rv64im, 25_000],
] as const) {
  describe.runIf(slow && (only === undefined || only === vm.name))(`the step circuit of ${vm.name}`, () => {
    let tester: StepTester
    let edits: ReturnType<typeof editor>
    beforeAll(async () => {
      tester = await stepTester(vm)
      edits = editor(tester.r1cs, tester.symbols)
    }, 600_000)

    test(`has at most ${most} constraints`, () => expect(tester.r1cs.constraints).toBeLessThanOrEqual(most))

    for (const [i, kind] of stepKinds(vm).entries()) {
      test(`${'name' in kind ? kind.name : kind.kind}: agrees with the evaluator; D43 no edit satisfies`, () => {
        const random = new Random(i + 1)
        const whole = Math.ceil(runs / EVERY)
        let made = 0
        let tried = 0
        fc.assert(
          fc.property(stepCase(vm, kind), (state) => {
            fc.pre(state !== undefined)
            if (made++ % EVERY !== 0) {
              tester.expectComputed(state!)
              return
            }
            const { witness } = tester.expectStep(state!)
            const count = Math.ceil((10 * runs) / whole)
            expect(edits.tryEdits(witness, count, (limit) => random.below(limit))).toEqual([])
            tried += count
          }),
          { numRuns: runs, endOnFailure: true },
        )
        expect(tried).toBeGreaterThanOrEqual(10 * runs)
      }, 3_600_000)
    }

    test('a stopped machine stays as it is', () => {
      fc.assert(
        fc.property(anyState(vm.machine), fc.bigInt(0n, (1n << 64n) - 1n), (state, code) => {
          const { statement } = tester.expectStep({ ...state, status: { kind: 'halted', code } })
          expect(statement.after).toEqual(statement.before)
        }),
        { numRuns: 5 },
      )
    }, 600_000)

    test('D43 no edited witness satisfies it', () => {
      const kinds = stepKinds(vm).filter((_, i) => i % 9 === 0)
      for (const kind of kinds) {
        const state = fc.sample(stepCase(vm, kind), { numRuns: 50, seed: 3 }).find((one) => one !== undefined)
        const { witness } = tester.expectStep(state!)
        expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
      }
    }, 3_600_000)
  })
}
