import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluatorExecutor } from '../../../src/run/evaluator.ts'
import { jitExecutor } from '../../../src/run/jit.ts'
import { traces } from '../wasm/agree.ts'
import { type MachineOptions, Random, randomMachine, randomState } from '../wasm/random-machine.ts'

const RUNS = Number(process.env.ONESTEP_RUNS ?? 60)

// These fetch no code from memory; what decides their step are registers, and each value of those
// gets code of its own.
describe('random machines, compiled at every step, run as the evaluator runs them', () => {
  const cases: [string, MachineOptions][] = [
    ['words', { nodes: 40 }],
    ['words and felts', { fields: true, nodes: 30 }],
    ['guards, files, memories, traps and halts', { effects: true, nodes: 16 }],
    ['preimages', { effects: true, preimages: true, nodes: 16 }],
    ['all of it', { effects: true, fields: true, preimages: true, nodes: 16 }],
  ]
  test.each(cases)('%s', (_, options) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const machine = randomMachine(seed, options)
        const pair = [
          jitExecutor(machine, { warmUp: 0, inLocals: seed % 2 === 0 ? 300 : 0 }),
          evaluatorExecutor(machine),
        ]
        const random = new Random(seed + 1)
        for (let i = 0; i < 12; i++) {
          const [mine, reference] = traces(pair, randomState(machine, random), [1n, 1n, 0n, 3n, 20n])
          expect(mine).toEqual(reference)
        }
      }),
      { numRuns: RUNS },
    )
  })
})
