/**
 * The verifier of Cannon's machine on a real node: branches, every system call and each step of switching threads, reads of
 * preimages, random states, and forgeries. Gas by kind of step.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flippedBytes, proveStepFrom, stepCase, stepKinds, tampers } from '../../src/testing/index.ts'
import { hasPreimages } from '../../src/testing/preimages.ts'
import { mips64 } from '../../src/vms/mips/spec.ts'
import { all, rotating } from '../rotation.ts'
import { callOf, type Question } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { namedStates } from '../vms/mips/states.ts'

/** Random states of each instruction and routine; 10,000 in all in the slow run. */
const slow = process.env.ONESTEP_SLOW === '1'
const PER_KIND = slow ? 105 : all ? 10 : 2
if (!slow)
  console.log(`mips64 on a node: ${PER_KIND} random states of each kind of step; 105 with ONESTEP_SLOW=1`)

const on = onNode(mips64)

const questionsOf = (states: ReturnType<typeof namedStates>): Question[] =>
  states.map(([note, state]) => ({ vm: mips64, ...proveStepFrom(mips64, state, on.hash), note }))

test('branches, calls, switches of threads and preimages lead to the same root', {
  timeout: 600_000,
}, async () => {
  const questions = questionsOf(namedStates(mips64))
  const kinds = new Set(questions.map(({ note }) => note))
  for (const { name } of mips64.machine.microcode) expect(kinds).toContain(name)
  expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
  const answers = await on.verifiers.ask(questions)
  expect(answers.filter((answer) => !/^0x[0-9a-f]{64}$/.test(answer))).toEqual([])

  const gas = new Map<string, bigint>()
  for (const question of questions) {
    const used = await on.node.client.estimateGas({
      to: on.verifiers.addressOf(mips64),
      data: callOf(question),
    })
    const note = question.note as string
    if (used > (gas.get(note) ?? 0n)) gas.set(note, used)
  }
  console.log(
    `gas of whole transactions, the most of each kind: ${[...gas].map((one) => one.join(' ')).join(', ')}`,
  )
  for (const [note, used] of gas) expect(used, note).toBeLessThan(150_000n)
})

test('random states of each instruction and routine', { timeout: 3_600_000 }, async () => {
  const questions = stepKinds(mips64).flatMap((kind) =>
    fc.sample(stepCase(mips64, kind), { numRuns: PER_KIND, seed: 7 }).flatMap((state): Question[] => {
      const found: Question[] = []
      const note = Object.values(kind).join(' ')
      // A key that is random is nobody's.
      hasPreimages(() => state && found.push({ vm: mips64, ...proveStepFrom(mips64, state, on.hash), note }))
      return found
    }),
  )
  if (slow) expect(questions.length).toBeGreaterThan(10_000)
  expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
})

test('tampered proofs are refused for the same reason', { timeout: 600_000 }, async () => {
  const wanted = /^(syscall|save|restore|exit|futex|preimage-read|preimage-key|clock|bne)$/
  const firsts = new Map(namedStates(mips64).filter(([kind]) => wanted.test(kind)))
  expect(firsts.size).toBe(9)
  const questions: Question[] = []
  for (const [note, state] of rotating('forgeries of mips64 on a node', [...firsts])) {
    const { before, proof } = proveStepFrom(mips64, state, on.hash)
    for (const { kind, proof: tampered } of tampers(mips64, state, on.hash))
      questions.push({ vm: mips64, before, proof: tampered, note: `${note}: ${kind}` })
    for (const { kind, proof: tampered } of [...flippedBytes(proof)].filter((_, i) => i % 5 === 0))
      questions.push({ vm: mips64, before, proof: tampered, note: `${note}: ${kind}` })
  }
  expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
})
