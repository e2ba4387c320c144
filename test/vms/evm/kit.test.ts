/**
 * The testing kit on the EVM, with states of real runs: executors, proofs, roots, tampering.
 */
import { expect, test } from 'vitest'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import type { State } from '../../../src/state/state.ts'
import {
  checkExecutors,
  checkProofs,
  checkRoots,
  checkTampering,
  checkVm,
} from '../../../src/testing/index.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { evms } from '../../../src/vms/evm/spec.ts'
import { rotating } from '../../rotation.ts'
import { everyRun, samplesOf } from './sampled.ts'

const slow = process.env.ONESTEP_SLOW === '1'
const vm = evms.get('cancun') as Vm
const executors = { wasm: wasmExecutor }

async function statesOf(runs: ReturnType<typeof everyRun>): Promise<State[]> {
  const states: State[] = []
  for await (const { state } of samplesOf(runs, 1)) states.push(state)
  return states
}

test.runIf(slow)(
  'everything holds, with a state of a real run for each kind of step',
  async () => {
    const states = await statesOf(everyRun('cancun'))
    const { done } = await checkVm(vm, { executors, states, runs: 5 })
    const names = [...vm.machine.instructions, ...vm.machine.microcode].map(({ name }) => name)
    expect(names.filter((name) => !done.has(name))).toEqual([])
  },
  7_200_000,
)

test.skipIf(slow)(
  'executors, roots, tampering, and proofs of states of a tenth of the runs',
  async () => {
    console.log(
      'evm: the kit on a part of the runs; all of them, and random states of each kind, with ONESTEP_SLOW=1',
    )
    const states = (await statesOf(rotating('evm: real runs for the kit', everyRun('cancun')))).slice(0, 40)
    await checkExecutors(vm, { executors, states, runs: 5 })
    await checkRoots(vm, { executors, states, runs: 3 })
    expect((await checkTampering(vm, { states, runs: 3, flips: 10 })).size).toBeGreaterThan(3)
    const { done } = await checkProofs(vm, { executors, states, runs: 1 })
    expect(done.size).toBeGreaterThan(100)
  },
  600_000,
)
