/**
 * sBPF's verifiers on a real node, on steps of real runs: random states seldom hold an address that may be accessed.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flippedBytes, proveStepFrom, stepCase, stepKinds, tampers } from '../../src/testing/index.ts'
import { sbpfv0, sbpfv3 } from '../../src/vms/sbpf/spec.ts'
import { callOf, type Question } from '../targets/solidity/chain.ts'
import { onNode } from '../targets/solidity/on-node.ts'
import { sampledSteps } from '../vms/sbpf/sampled.ts'

const on = onNode(sbpfv0, sbpfv3)

describe.each([
  [0, sbpfv0],
  [3, sbpfv3],
] as const)('version %i', (version, vm) => {
  test('every instruction, routine and trap of real runs leads to the same root', async () => {
    const questions = [...sampledSteps(version, 2)].flatMap(([note, states]) =>
      states.map((state): Question => ({ vm, ...proveStepFrom(vm, state, on.hash), note })),
    )
    expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
    expect((await on.verifiers.ask(questions)).every((answer) => /^0x[0-9a-f]{64}$/.test(answer))).toBe(true)

    const gas = new Map<string, bigint>()
    for (const question of questions) {
      const used = await on.node.client.estimateGas({
        to: on.verifiers.addressOf(vm),
        data: callOf(question),
      })
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
          state ? [{ vm, ...proveStepFrom(vm, state, on.hash), note: Object.values(kind).join(' ') }] : [],
        ),
    )
    expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
  }, 600_000)

  test('C38: tampered proofs are refused for the same reason', async () => {
    const questions: Question[] = []
    const kinds = /^(add64|ldxdw|stb|call|exit|store.bytes|sha256.round|keccak.rows|power)$/
    for (const [note, [state]] of [...sampledSteps(version, 1)].filter(([kind]) => kinds.test(kind))) {
      const { before, proof } = proveStepFrom(vm, state, on.hash)
      const forged = [
        ...tampers(vm, state, on.hash),
        ...[...flippedBytes(proof)].filter((_, i) => i % 7 === 0),
      ]
      for (const { kind, proof: tampered } of forged)
        questions.push({ vm, before, proof: tampered, note: `${note}: ${kind}` })
    }
    expect(questions.length).toBeGreaterThan(100)
    expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
  }, 600_000)
})
