/**
 * Step circuits of machines that nobody would write, each of which uses what it is named after in a step for certain.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CircuitError, circom } from '../../src/targets/circom/index.ts'
import { hasPreimages } from '../../src/testing/preimages.ts'
import { MapDepthError } from '../../src/zk/circuit/map-trees.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { KINDS, machineOfKind, start, vmOf } from '../ir/machines.ts'
import { stepTester } from './stepping.ts'
import { walkInputs } from './tampering.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log(
    'step circuits of random machines by kind (map, preimage, wide word, function, composition) are left out: each compiles for a minute; ONESTEP_SLOW=1',
  )
const MACHINES = Number(process.env.ONESTEP_RUNS ?? 2)
const STATES = Number(process.env.ONESTEP_STEPS ?? 40)
const SEED = Number(process.env.ONESTEP_SEED ?? Math.floor(Date.now() / 86_400_000))
/** Levels of the trees of maps: enough for a dozen entries, most of the time. */
const LEVELS = 6

test.runIf(slow).each(KINDS)(
  'a machine that uses a %s steps in a circuit as the evaluator steps',
  async (kind) => {
    let [made, skipped, walked] = [0, 0, 0]
    for (let seed = SEED; made < MACHINES; seed++) {
      const [machine] = fc.sample(machineOfKind(kind), { numRuns: 1, seed })
      const vm = vmOf(machine!)
      const options = machine!.maps ? { mapLevels: LEVELS } : {}
      try {
        circom(vm, options)
      } catch (error) {
        if (error instanceof CircuitError) continue
        throw error
      }
      made++
      const tester = await stepTester(vm, undefined, options)
      const states = [start(machine!, true), start(machine!)].flatMap((one) =>
        fc.sample(one, { numRuns: STATES / 2, seed }),
      )
      let checked = false
      for (const [i, state] of states.entries()) {
        try {
          const isMade = hasPreimages(() => {
            const { witness, inputs } = tester.expectStep(state)
            if (checked) return
            checked = true
            expect(checkSoundness(tester.r1cs, tester.symbols, witness).free).toEqual([])
            const { tried, forged } = walkInputs(tester, inputs)
            expect(forged).toEqual([])
            walked += tried
          })
          if (!isMade) skipped++
        } catch (error) {
          if (error instanceof MapDepthError) {
            skipped++
            continue
          }
          throw new Error(`seed ${seed}, state ${i}`, { cause: error })
        }
      }
      console.log(
        `${kind}, seed ${seed}: ${tester.r1cs.constraints} constraints, ${states.length} states, ${walked} other inputs`,
      )
    }
    expect(skipped).toBeLessThan((MACHINES * STATES) / 2)
  },
  3_600_000,
)
