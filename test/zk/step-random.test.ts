/**
 * Step circuits of random machines: one for each op in rotation, and larger ones behind ONESTEP_SLOW=1.
 */
import { describe, expect, test } from 'vitest'
import type { Machine } from '../../src/ir/machine.ts'
import { machineId } from '../../src/ir/print.ts'
import { CircuitError, circom } from '../../src/targets/circom/index.ts'
import type { Vm } from '../../src/vm/index.ts'
import { checkSoundness } from '../../src/zk/circuit/soundness.ts'
import { CALL_OPS, COMPUTING, FIELD_OPS, WORD_OPS } from '../ir/any-node.ts'
import { rotating } from '../rotation.ts'
import { type MachineOptions, Random, randomMachine, randomState } from '../targets/wasm/random-machine.ts'
import { stepTester } from './stepping.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow)
  console.log('step circuits of random machines, and of the ops on felts, are left out; ONESTEP_SLOW=1')
const MACHINES = Number(process.env.ONESTEP_RUNS ?? 12)
const FIRST = Number(process.env.ONESTEP_SEED ?? 0)

/** The first machines of which a circuit can be made. */
function* machines(options: MachineOptions, count = MACHINES) {
  for (let seed = FIRST, made = 0; made < count; seed++) {
    const machine = randomMachine(seed, options)
    try {
      circom({ machine })
    } catch (error) {
      if (error instanceof CircuitError) continue
      throw error
    }
    made++
    yield { seed, machine }
  }
}

const isOfFields = (op: (typeof COMPUTING)[number]) => (FIELD_OPS as readonly string[]).includes(op)

type Seeded = { readonly seed: number; readonly machine: Machine }

async function expectSteps({ seed, machine }: Seeded, states: number): Promise<void> {
  const vm = { name: machine.name, machine, id: machineId(machine) } as Vm
  const tester = await stepTester(vm)
  const random = new Random(seed + 1)
  for (let i = 0; i < states; i++) {
    const state = randomState(machine, random)
    try {
      const { witness } = tester.expectStep(state)
      if (i === 0)
        expect(checkSoundness(tester.r1cs, tester.symbols, witness).free, `seed ${seed}`).toEqual([])
    } catch (error) {
      throw new Error(`seed ${seed}, state ${i}`, { cause: error })
    }
  }
}

// A circuit of random felts takes minutes: those of Cairo and of the gadgets are tested every time.
test.each(rotating('ops in step circuits', slow ? COMPUTING : [...WORD_OPS, ...CALL_OPS]))(
  '%s in a step circuit, whatever the seeds would have chosen',
  async (force) => {
    // Felts make circuits large: only where the op is about them.
    const options = { fields: isOfFields(force), nodes: 0, simplify: false, force }
    for (const one of machines(options, 1)) await expectSteps(one, 4)
  },
  600_000,
)

describe.runIf(slow)('random machines step in a circuit as the evaluator steps', () => {
  const cases: [string, MachineOptions][] = [
    ['words', { nodes: 20 }],
    ['words and felts', { fields: true, nodes: 12 }],
    ['guards, files, memories, traps and halts', { effects: true, nodes: 8 }],
  ]
  test.each(cases)(
    '%s',
    async (_, options) => {
      for (const one of machines(options)) await expectSteps(one, 12)
    },
    3_600_000,
  )
})
