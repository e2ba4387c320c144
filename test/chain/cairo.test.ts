/**
 * Cairo's verifier on a real node, on steps of real runs: random states seldom hold what makes a Cairo step go
 * through. Gas by class of step.
 */

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fastKeccak256 } from '../../src/hash/fast.ts'
import type { Hash } from '../../src/hash/types.ts'
import { flippedBytes, proveStepFrom, stepCase, stepKinds, tampers } from '../../src/testing/index.ts'
import { cairo } from '../../src/vms/cairo/spec.ts'
import { callOf, type Question, Verifiers } from '../targets/solidity/chain.ts'
import { cairoSteps } from '../vms/cairo/steps.ts'
import { type Node, startAnvil } from './anvil.ts'

let node: Node
let verifiers: Verifiers
let hash: Hash
beforeAll(async () => {
  hash = await fastKeccak256()
  node = await startAnvil()
  verifiers = new Verifiers(node)
  await verifiers.add(cairo)
}, 900_000)
afterAll(() => node?.stop())

const questionsOf = (steps: ReturnType<typeof cairoSteps>): Question[] =>
  steps.flatMap(([note, states]) =>
    states.map((state) => ({ vm: cairo, ...proveStepFrom(cairo, state, hash), note })),
  )

test('every instruction, routine and trap of real runs leads to the same root', async () => {
  const questions = questionsOf(cairoSteps(3))
  const kinds = new Set(questions.map(({ note }) => note))
  for (const { name } of [...cairo.machine.instructions, ...cairo.machine.microcode])
    expect(kinds).toContain(name)
  expect(await verifiers.differences(questions, hash)).toEqual([])
  expect((await verifiers.ask(questions)).every((answer) => /^0x[0-9a-f]{64}$/.test(answer))).toBe(true)

  const gas = new Map<string, bigint>()
  for (const question of questions) {
    const used = await node.client.estimateGas({ to: verifiers.addressOf(cairo), data: callOf(question) })
    const note = question.note as string
    if (used > (gas.get(note) ?? 0n)) gas.set(note, used)
  }
  console.log(
    `gas of whole transactions, the most of each kind: ${[...gas].map((one) => one.join(' ')).join(', ')}`,
  )
  for (const [note, used] of gas) expect(used, note).toBeLessThan(90_000n)
}, 600_000)

test('random states, traps for the most part', async () => {
  const questions = stepKinds(cairo).flatMap((kind) =>
    fc
      .sample(stepCase(cairo, kind), { numRuns: 5, seed: 7 })
      .flatMap((state) =>
        state
          ? [{ vm: cairo, ...proveStepFrom(cairo, state, hash), note: Object.values(kind).join(' ') }]
          : [],
      ),
  )
  expect(await verifiers.differences(questions, hash)).toEqual([])
}, 600_000)

test('C38: tampered proofs are refused for the same reason', async () => {
  const questions: Question[] = []
  for (const [note, [state]] of cairoSteps(1).filter(([kind]) =>
    /^(assert_eq|call|pedersen_bit|output)$/.test(kind),
  )) {
    const { before, proof } = proveStepFrom(cairo, state, hash)
    for (const { kind, proof: tampered } of tampers(cairo, state, hash)) {
      questions.push({ vm: cairo, before, proof: tampered, note: `${note}: ${kind}` })
    }
    for (const { kind, proof: tampered } of [...flippedBytes(proof)].filter((_, i) => i % 5 === 0)) {
      questions.push({ vm: cairo, before, proof: tampered, note: `${note}: ${kind}` })
    }
  }
  expect(questions.length).toBeGreaterThan(100)
  expect(await verifiers.differences(questions, hash)).toEqual([])
}, 600_000)
