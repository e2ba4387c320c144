/**
 * Cairo's verifier on a real node, on steps of real runs: random states seldom hold what makes a Cairo step go
 * through. Gas by class of step.
 */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flippedBytes, proveStepFrom, stepCase, stepKinds, tampers } from '../../src/testing/index.ts'
import { cairo } from '../../src/vms/cairo/spec.ts'
import { callOf, type Question } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { cairoSteps } from '../vms/cairo/steps.ts'

const on = onNode(cairo)

const questionsOf = (steps: ReturnType<typeof cairoSteps>): Question[] =>
  steps.flatMap(([note, states]) =>
    states.map((state) => ({ vm: cairo, ...proveStepFrom(cairo, state, on.hash), note })),
  )

test('every instruction, routine and trap of real runs leads to the same root', async () => {
  const questions = questionsOf(cairoSteps(3))
  const kinds = new Set(questions.map(({ note }) => note))
  for (const { name } of [...cairo.machine.instructions, ...cairo.machine.microcode])
    expect(kinds).toContain(name)
  expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
  expect((await on.verifiers.ask(questions)).every((answer) => /^0x[0-9a-f]{64}$/.test(answer))).toBe(true)

  const gas = new Map<string, bigint>()
  for (const question of questions) {
    const used = await on.node.client.estimateGas({
      to: on.verifiers.addressOf(cairo),
      data: callOf(question),
    })
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
          ? [{ vm: cairo, ...proveStepFrom(cairo, state, on.hash), note: Object.values(kind).join(' ') }]
          : [],
      ),
  )
  expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
}, 600_000)

test('C38: tampered proofs are refused for the same reason', async () => {
  const questions: Question[] = []
  for (const [note, [state]] of cairoSteps(1).filter(([kind]) =>
    /^(assert_eq|call|pedersen_bit|output)$/.test(kind),
  )) {
    const { before, proof } = proveStepFrom(cairo, state, on.hash)
    for (const { kind, proof: tampered } of tampers(cairo, state, on.hash)) {
      questions.push({ vm: cairo, before, proof: tampered, note: `${note}: ${kind}` })
    }
    for (const { kind, proof: tampered } of [...flippedBytes(proof)].filter((_, i) => i % 5 === 0)) {
      questions.push({ vm: cairo, before, proof: tampered, note: `${note}: ${kind}` })
    }
  }
  expect(questions.length).toBeGreaterThan(100)
  expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
}, 600_000)
