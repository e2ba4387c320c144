import { describe, expect, test } from 'vitest'
import { prove, verify } from '../../src/proof/index.ts'
import { evaluatorExecutor } from '../../src/run/evaluator.ts'
import { run } from '../../src/trace/trace.ts'
import { countdown, tinyProgram } from '../vms/programs.ts'

describe('one-step proofs', () => {
  test('every step of a program verifies to the next root, and past the end to the same', async () => {
    const program = tinyProgram(countdown(5))
    const trace = await run(program, { executor: evaluatorExecutor, interval: 4n })
    expect(trace.status).toEqual({ kind: 'halted', code: 1n })
    for (let step = 0n; step < trace.steps + 3n; step++) {
      const proof = prove(trace, { step })
      const verdict = verify(program.vm, trace.rootAt(step), proof)
      if ('reason' in verdict) throw new Error(`${step}: ${verdict.reason}: ${verdict.detail}`)
      expect(verdict.root).toEqual(trace.rootAt(step + 1n))
    }
  })

  test('a step that is a number of JavaScript is refused by its name', async () => {
    const trace = await run(tinyProgram(countdown(5)), { executor: evaluatorExecutor })
    expect(() => prove(trace, { step: 7 as never })).toThrow(/^"step" expected a bigint, got number$/)
  })
})
