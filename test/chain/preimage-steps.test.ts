/**
 * The generated verifier of a machine that reads preimages, on a node, against the TypeScript verifier.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../src/hash/fast.ts'
import type { Hash } from '../../src/hash/types.ts'
import { REASONS } from '../../src/proof/reasons.ts'
import { flippedBytes, proveStepFrom, stepCase, stepKinds, tampers } from '../../src/testing/index.ts'
import { hasPreimages } from '../../src/testing/preimages.ts'
import { expected, type Question, Verifiers } from '../targets/solidity/chain.ts'
import { asker } from '../vms/asker.ts'
import { type Node, startAnvil } from './anvil.ts'

const slow = process.env.ONESTEP_SLOW === '1'
// The quick run requires that each reason occurs, which few states show: those of this seed do.
const seed = Number(process.env.ONESTEP_SEED ?? (slow ? Math.floor(Math.random() * 2 ** 31) : 2))

let node: Node
let hash: Hash
beforeAll(async () => {
  hash = await fastKeccak256()
  node = await startAnvil()
}, 60_000)
afterAll(() => node?.stop())

/** Questions about random steps of each kind, leaving out those that wait for a preimage. */
function honest(runs: number): Question[] {
  const questions: Question[] = []
  for (const kind of stepKinds(asker)) {
    const note = 'name' in kind ? kind.name : kind.kind
    for (const state of fc.sample(stepCase(asker, kind), { numRuns: runs, seed })) {
      if (!state) continue
      hasPreimages(() => questions.push({ vm: asker, ...proveStepFrom(asker, state, hash), note }))
    }
  }
  return questions
}

// In one contract, and divided: the head checks that its parts ask the same oracle.
test.each([0, 2])(
  'every step and every forgery is answered as by verify, in %i parts',
  async (parts) => {
    const verifiers = new Verifiers(node)
    await verifiers.add(asker, parts)
    const questions = honest(slow ? 400 : 25)
    expect(questions.length).toBeGreaterThan(100)
    const answers = await verifiers.ask(questions)
    expect(answers).toEqual(questions.map((question) => expected(question, hash)))
    expect(
      answers.every((answer) => /^0x[0-9a-f]{64}$/.test(answer)),
      `seed ${seed}`,
    ).toBe(true)

    const forged: Question[] = []
    // Each reason has to occur: some are for steps that read two preimages.
    const states = stepKinds(asker).flatMap((kind) => {
      const numRuns = 'name' in kind && kind.name === 'two' ? 4 : 1
      return fc.sample(stepCase(asker, kind), { numRuns: slow ? 8 * numRuns : numRuns, seed })
    })
    for (const state of states) {
      if (!state) continue
      hasPreimages(() => {
        const { before, proof } = proveStepFrom(asker, state, hash)
        for (const { kind, proof: tampered } of [...tampers(asker, state, hash), ...flippedBytes(proof)])
          forged.push({ vm: asker, before, proof: tampered, note: kind })
        for (let size = 0; size < proof.length; size += 5)
          forged.push({ vm: asker, before, proof: proof.subarray(0, size), note: `cut to ${size}` })
      })
    }
    const found = new Set<string>()
    for (let i = 0; i < forged.length; i += 1000) {
      const some = forged.slice(i, i + 1000)
      expect(await verifiers.differences(some, hash), `seed ${seed}`).toEqual([])
      for (const question of some) found.add(expected(question, hash))
    }
    const reasons = REASONS.filter(
      (reason) => reason.startsWith('preimage-') && reason !== 'preimage-missing',
    )
    expect([...found]).toEqual(expect.arrayContaining(reasons))
  },
  300_000,
)

test('a preimage that neither the proof nor the oracle has is missing', async () => {
  const verifiers = new Verifiers(node)
  await verifiers.add(asker)
  const [question] = honest(5).filter(({ note }) => note === 'ask')
  const bare = { ...question!, proof: question!.proof.slice() }
  // Without telling the oracle anything.
  const [answer] = await verifiers.raw(asker, [(await import('../targets/solidity/chain.ts')).callOf(bare)])
  const alone = (await import('../../src/proof/index.ts')).verify(asker, bare.before, bare.proof, { hash })
  expect(answer).toBe('reason' in alone ? 'preimage-missing' : toHex(alone.root))
}, 60_000)
