/**
 * Frames of routines, and a register `micro` of two bytes, on a node.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proveStepFrom, stepCase } from '../../../src/testing/index.ts'
import { gcd3, many } from '../../vm/frames.ts'
import type { Question } from './chain.ts'
import { onNode } from './on-node.ts'

const lots = many(257)
const on = onNode(gcd3, [lots, 1])

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
          state ? [{ vm, ...proveStepFrom(vm, state, on.hash), note: JSON.stringify(kind) }] : [],
        ),
    )
    expect(questions.length).toBeGreaterThan(40)
    expect(await on.verifiers.differences(questions, on.hash)).toEqual([])
  },
  300_000,
)
