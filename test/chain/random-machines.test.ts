/**
 * Random machines on a node: what their generated contracts answer, against the TypeScript verifier. Each kind of machine
 * uses what it is named after in a step for certain.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fastKeccak256 } from '../../src/hash/fast.ts'
import type { Hash } from '../../src/hash/types.ts'
import { flippedBytes, proveStepFrom, tampers } from '../../src/testing/index.ts'
import { hasPreimages } from '../../src/testing/preimages.ts'
import type { Vm } from '../../src/vm/index.ts'
import { KINDS, machineOfKind, start, vmOf } from '../ir/machines.ts'
import { rotating } from '../rotation.ts'
import { expected, type Question, Verifiers } from '../targets/solidity/chain.ts'
import { type Node, startAnvil } from './anvil.ts'

const slow = process.env.ONESTEP_SLOW === '1'
/** Steps of each machine, and machines of each kind. */
const STEPS = Number(process.env.ONESTEP_STEPS ?? (slow ? 2000 : 60))
const MACHINES = Number(process.env.ONESTEP_RUNS ?? (slow ? 10 : 1))
const SEED = Number(process.env.ONESTEP_SEED ?? Math.floor(Date.now() / 86_400_000))
const kinds = slow ? KINDS : rotating('kinds of random machines on a node', [...KINDS, ...KINDS])

let node: Node
let hash: Hash
beforeAll(async () => {
  hash = await fastKeccak256()
  // Contracts that nobody wrote may be larger than those of a chain.
  node = await startAnvil({ args: ['--disable-code-size-limit'] })
}, 60_000)
afterAll(() => node?.stop())

/** Honest steps of a machine, and tamperings of some. */
function questionsOf(vm: Vm, seed: number): Question[] {
  const { machine } = vm
  const questions: Question[] = []
  const states = [start(machine, true), start(machine)].flatMap((one) =>
    fc.sample(one, { numRuns: STEPS / 2, seed }),
  )
  for (const [i, state] of states.entries())
    hasPreimages(() => {
      questions.push({ vm, ...proveStepFrom(vm, state, hash), note: `state ${i}` })
    })
  for (const state of states.slice(0, slow ? 6 : 2))
    hasPreimages(() => {
      const { before, proof } = proveStepFrom(vm, state, hash)
      for (const { kind, proof: tampered } of [...tampers(vm, state, hash), ...flippedBytes(proof)])
        questions.push({ vm, before, proof: tampered, note: kind })
    })
  return questions
}

let [steps, refusals] = [0, 0]
test.each(kinds)(
  'a machine that uses a %s',
  async (kind) => {
    for (const [i, machine] of fc.sample(machineOfKind(kind), { numRuns: MACHINES, seed: SEED }).entries()) {
      const vm = vmOf(machine)
      const verifiers = new Verifiers(node)
      await verifiers.add(vm)
      const questions = questionsOf(vm, SEED + i)
      for (let at = 0; at < questions.length; at += 500) {
        const some = questions.slice(at, at + 500)
        expect(await verifiers.differences(some, hash), `seed ${SEED}, machine ${i}`).toEqual([])
      }
      const honest = questions.filter(({ note }) => note!.startsWith('state')).length
      steps += honest
      refusals += questions.length - honest
      const roots = questions.map((question) => expected(question, hash)).filter((one) => /^0x/.test(one))
      expect(roots.length).toBeGreaterThanOrEqual(honest)
      expect(honest).toBeGreaterThan(STEPS / 4)
      if (slow) console.log(`${kind}, machine ${i}: ${steps} steps and ${refusals} tampered proofs so far`)
    }
  },
  7_200_000,
)

test('how many steps were compared', () => {
  console.log(`random machines on a node: ${steps} steps and ${refusals} tampered proofs, seed ${SEED}`)
  expect(steps).toBeGreaterThan(10)
})
