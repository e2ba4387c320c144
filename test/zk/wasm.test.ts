/**
 * The step circuit of WebAssembly on random states of each kind of step, floating point among them, and on steps of a real
 * run: large, so behind ONESTEP_SLOW=1. ONESTEP_RUNS: states of each kind, 3 by default.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { LiveState } from '../../src/state/access.ts'
import { stepCase, stepKinds } from '../../src/testing/index.ts'
import { loadWasm } from '../../src/vms/wasm/load.ts'
import { wasmVm } from '../../src/vms/wasm/spec.ts'
import { PROGRAM } from '../vms/wasm/programs.ts'
import { wat } from '../vms/wasm/wat.ts'
import { editor } from './edits.ts'
import { type StepTester, stepTester } from './stepping.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const runs = Number(process.env.ONESTEP_RUNS ?? 3)
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))
const MOST = 60_000
if (!slow) console.log('zk: the step circuit of WebAssembly is left out; ONESTEP_SLOW=1 runs it')

describe.runIf(slow)('the step circuit of wasm', () => {
  let tester: StepTester
  let edits: ReturnType<typeof editor>
  beforeAll(async () => {
    tester = await stepTester(wasmVm)
    edits = editor(tester.r1cs, tester.symbols)
    console.log(`wasm: ${tester.r1cs.constraints} constraints; ONESTEP_SEED=${seed}`)
  }, 3_600_000)

  test(`has at most ${MOST} constraints`, () => expect(tester.r1cs.constraints).toBeLessThanOrEqual(MOST))

  test('random steps of each kind agree with the evaluator', () => {
    let count = 0
    for (const kind of stepKinds(wasmVm)) {
      for (const state of fc.sample(stepCase(wasmVm, kind), { numRuns: runs, seed })) {
        if (!state) continue
        tester.expectComputed(state)
        count++
      }
    }
    console.log(`wasm: ${count} random steps agree with the circuit`)
    expect(count).toBeGreaterThan(200)
  }, 3_600_000)

  test('steps of a run agree; no edit of a witness satisfies', async () => {
    const { state } = loadWasm(await wat(PROGRAM), { invoke: { name: 'main', values: ['5'] } })
    const live = new LiveState(wasmVm.machine, state)
    for (let step = 0; live.status.kind === 'running'; step++) {
      if (step % 40 === 0) {
        const { witness } = tester.expectStep(live.snapshot())
        expect(edits.tryEdits(witness, 100, (below) => Math.floor(Math.random() * below))).toEqual([])
      }
      live.step()
    }
  }, 3_600_000)
})
