import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMPUTING } from '../../ir/any-node.ts'
import { pairOf, traces } from './agree.ts'
import { type MachineOptions, Random, randomMachine, randomState } from './random-machine.ts'

const RUNS = Number(process.env.ONESTEP_RUNS ?? 60)

describe('random machines run as the evaluator runs them', () => {
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
        const pair = pairOf(machine)
        const random = new Random(seed + 1)
        for (let i = 0; i < 12; i++) {
          const [mine, reference] = traces(pair, randomState(machine, random), [1n, 1n, 0n, 3n])
          expect(mine).toEqual(reference)
        }
      }),
      { numRuns: RUNS },
    )
  })

  test.each(COMPUTING)('%s, whatever the seeds would have chosen', (force) => {
    for (let seed = 0; seed < 4; seed++) {
      const machine = randomMachine(seed, { fields: true, nodes: 4, simplify: false, force })
      const forced = machine.instructions[0].block.effects.filter(
        (effect) => effect.kind === 'set' && effect.register === 'forced',
      )
      const [{ value }] = forced as { value: { op: string; args: readonly { op: string }[] } }[]
      // Of a value that no register holds, its low part.
      expect(value.op === force || (value.op === 'extract' && value.args[0].op === force)).toBe(true)
      const pair = pairOf(machine)
      const random = new Random(seed + 1)
      for (let i = 0; i < 8; i++) {
        const [mine, reference] = traces(pair, randomState(machine, random), [1n, 1n])
        expect(mine).toEqual(reference)
      }
    }
  })
})
