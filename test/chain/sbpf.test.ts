/**
 * sBPF's verifiers on a real node, on steps of real runs: random states seldom hold an address that may be accessed.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fastKeccak256 } from '../../src/hash/fast.ts'
import type { Hash } from '../../src/hash/types.ts'
import { flippedBytes, proveStepFrom, stepCase, stepKinds, tampers } from '../../src/testing/index.ts'
import { sbpfv0, sbpfv3 } from '../../src/vms/sbpf/spec.ts'
import { callOf, type Question, Verifiers } from '../targets/solidity/chain.ts'
import { sampledSteps } from '../vms/sbpf/sampled.ts'
import { type Node, startAnvil } from './anvil.ts'

let node: Node
let verifiers: Verifiers
let hash: Hash
beforeAll(async () => {
  hash = await fastKeccak256()
  node = await startAnvil()
  verifiers = new Verifiers(node)
  for (const vm of [sbpfv0, sbpfv3]) await verifiers.add(vm)
}, 900_000)
afterAll(() => node?.stop())

describe.each([
  [0, sbpfv0],
  [3, sbpfv3],
] as const)('version %i', (version, vm) => {
  test('every instruction, routine and trap of real runs leads to the same root', async () => {
    const questions = [...sampledSteps(version, 2)].flatMap(([note, states]) =>
      states.map((state): Question => ({ vm, ...proveStepFrom(vm, state, hash), note })),
    )
    expect(await verifiers.differences(questions, hash)).toEqual([])
    expect((await verifiers.ask(questions)).every((answer) => /^0x[0-9a-f]{64}$/.test(answer))).toBe(true)

    const gas = new Map<string, bigint>()
    for (const question of questions) {
      const used = await node.client.estimateGas({ to: verifiers.addressOf(vm), data: callOf(question) })
      if (used > (gas.get(question.note!) ?? 0n)) gas.set(question.note!, used)
    }
    const most = [...gas].sort(([, a], [, b]) => Number(b - a)).slice(0, 12)
    console.log(
      `${vm.name}, gas of whole transactions, the most of ${gas.size} kinds: ${most.map((one) => one.join(' ')).join(', ')}`,
    )
    expect(most[0][1]).toBeLessThan(110_000n)
  }, 600_000)

  test('random states, traps for the most part', async () => {
    const questions = stepKinds(vm).flatMap((kind) =>
      fc
        .sample(stepCase(vm, kind), { numRuns: 3, seed: 7 })
        .flatMap((state) =>
          state ? [{ vm, ...proveStepFrom(vm, state, hash), note: Object.values(kind).join(' ') }] : [],
        ),
    )
    expect(await verifiers.differences(questions, hash)).toEqual([])
  }, 600_000)

  test('C38: tampered proofs are refused for the same reason', async () => {
    const questions: Question[] = []
    const kinds = /^(add64|ldxdw|stb|call|exit|store.bytes|sha256.round|keccak.rows|power)$/
    for (const [note, [state]] of [...sampledSteps(version, 1)].filter(([kind]) => kinds.test(kind))) {
      const { before, proof } = proveStepFrom(vm, state, hash)
      const forged = [...tampers(vm, state, hash), ...[...flippedBytes(proof)].filter((_, i) => i % 7 === 0)]
      for (const { kind, proof: tampered } of forged)
        questions.push({ vm, before, proof: tampered, note: `${note}: ${kind}` })
    }
    expect(questions.length).toBeGreaterThan(100)
    expect(await verifiers.differences(questions, hash)).toEqual([])
  }, 600_000)
})
