import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nodesOf } from '../../../src/ir/machine.ts'
import { OPS } from '../../../src/ir/ops.ts'
import { proveStepFrom, state } from '../../../src/testing/index.ts'
import type { Question } from './chain.ts'
import { opsVm, randomVm } from './graphs.ts'
import { onNode } from './on-node.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('graphs: one random machine; ONESTEP_SLOW=1 for twelve')
// Two ops are forced into each of 18 instructions, but simplification may drop them; opsVm has all. Some blocks of some seeds go beyond the stack that the EVM reaches.
const seeds = slow ? [39, 6, 10, 8, 36, 22, 12, 30, 15, 18, 20, 27] : [39]
const vms = [...seeds.map((one) => randomVm(one, 18)), opsVm()]
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))

const on = onNode(...vms)

test('the machines have every op', () => {
  const found = new Set(
    vms.flatMap(({ machine }) =>
      machine.instructions.flatMap(({ block }) => nodesOf(block).map(({ op }) => op)),
    ),
  )
  // Maps and preimages have machines of their own: test/chain/step.test.ts and preimage-steps.test.ts.
  const elsewhere = ['lookup', 'preimage']
  const here = Object.keys(OPS).filter((op) => !elsewhere.includes(op))
  expect(here.filter((op) => !found.has(op as keyof typeof OPS))).toEqual([])
})

test.each(vms)(
  'random graphs of $name give what the evaluator gives',
  async (vm) => {
    for (const [i] of vm.machine.instructions.entries()) {
      const states = fc.sample(state(vm.machine), { numRuns: 25, seed: seed + i })
      const questions = states.map((one): Question => {
        const placed = { ...one, registers: { ...one.registers, op: BigInt(i) } }
        return { vm, ...proveStepFrom(vm, placed, on.hash), note: `op${i}` }
      })
      expect(await on.verifiers.differences(questions, on.hash), `seed ${seed}`).toEqual([])
    }
  },
  600_000,
)
