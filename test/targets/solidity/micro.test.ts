/**
 * Frames of routines, and a register `micro` of two bytes, on a node.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fastKeccak256 } from '../../../src/hash/fast.ts'
import type { Hash } from '../../../src/hash/types.ts'
import { proveStepFrom, stepCase } from '../../../src/testing/index.ts'
import { type Node, startAnvil } from '../../chain/anvil.ts'
import { gcd3, many } from '../../vm/frames.ts'
import { type Question, Verifiers } from './chain.ts'

const lots = many(257)
let node: Node
let verifiers: Verifiers
let hash: Hash

beforeAll(async () => {
  hash = await fastKeccak256()
  node = await startAnvil()
  verifiers = new Verifiers(node)
  await verifiers.add(gcd3)
  await verifiers.add(lots, 1)
}, 600_000)
afterAll(() => node?.stop())

test.each([
  ['frames', gcd3, gcd3.machine.microcode.map(({ name }) => name)],
  ['257 routines, in two contracts', lots, ['r1', 'r2', 'r255', 'r256', 'r257']],
] as const)(
  '%s: routines, and numbers of none',
  async (_, vm, names) => {
    const kinds = [
      ...names.map((name) => ({ kind: 'routine' as const, name })),
      { kind: 'invalid routine' as const },
    ]
    const questions = kinds.flatMap((kind) =>
      fc
        .sample(stepCase(vm, kind), { numRuns: 12, seed: 5 })
        .flatMap((state): Question[] =>
          state ? [{ vm, ...proveStepFrom(vm, state, hash), note: JSON.stringify(kind) }] : [],
        ),
    )
    expect(questions.length).toBeGreaterThan(40)
    expect(await verifiers.differences(questions, hash)).toEqual([])
  },
  300_000,
)
