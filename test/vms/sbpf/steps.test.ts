/**
 * One-step proofs over whole runs: the root after each step comes from the executor, the verifier's from the proof.
 */
import { describe, expect, test } from 'vitest'
import { equal, utf8 } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { prove, verify } from '../../../src/proof/index.ts'
import { evaluatorExecutor, wasmExecutor } from '../../../src/run/index.ts'
import { run } from '../../../src/trace/trace.ts'
import { loadSbpf } from '../../../src/vms/sbpf/index.ts'
import { all, rotating } from '../../rotation.ts'
import { assemble } from './assembler.ts'
import { programs } from './programs.ts'

/** Steps at most, of runs that are longer. */
const LIMIT = all ? 20_000n : 700n

describe.each([0, 3] as const)('version %i', (version) => {
  test.each(rotating(`steps of sBPF programs, version ${version}`, [...programs]))(
    '%s, each step proved',
    { timeout: 600_000 },
    async (_, source) => {
      const program = loadSbpf(assemble(source, version), {
        instruction: { data: utf8('\x05 some data') },
        computeUnits: 30_000n,
      })
      const hash = await fastKeccak256()
      const [trace, reference] = await Promise.all(
        [wasmExecutor, evaluatorExecutor].map((executor) =>
          run(program, { maxSteps: LIMIT, executor, hash }),
        ),
      )
      expect(trace.steps).toBe(reference.steps)
      let before = trace.rootAt(0n)
      for (let step = 0n; step < trace.steps; step++) {
        const verdict = verify(program.vm, before, prove(trace, { step }), { hash })
        if ('reason' in verdict) throw new Error(`step ${step}: ${verdict.reason}: ${verdict.detail}`)
        const after = trace.rootAt(step + 1n)
        if (!equal(verdict.root, after)) throw new Error(`step ${step}: the verifier obtains another root`)
        if (!equal(reference.rootAt(step + 1n), after)) throw new Error(`step ${step}: the executors differ`)
        before = after
      }
    },
  )
})
