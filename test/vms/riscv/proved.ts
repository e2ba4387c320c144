/**
 * Proves each step of a run. The root after each comes from the executor, and the verifier's from the proof alone.
 */
import { expect } from 'vitest'
import { equal } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { prove, verify } from '../../../src/proof/index.ts'
import { type ExecutorFactory, evaluatorExecutor, wasmExecutor } from '../../../src/run/index.ts'
import type { Program } from '../../../src/run/program.ts'
import { run } from '../../../src/trace/trace.ts'

/** @returns bytes of all proofs */
export async function proveEveryStep(program: Program, steps: bigint): Promise<number> {
  const executors: ExecutorFactory[] = [wasmExecutor, evaluatorExecutor]
  const hash = await fastKeccak256()
  const [trace, reference] = await Promise.all(
    executors.map((executor) => run(program, { maxSteps: steps, executor, hash })),
  )
  let bytes = 0
  let before = trace!.rootAt(0n)
  for (let step = 0n; step < steps; step++) {
    const proof = prove(trace!, { step })
    const verdict = verify(program.vm, before, proof, { hash })
    if ('reason' in verdict) throw new Error(`step ${step}: ${verdict.reason}: ${verdict.detail}`)
    const after = trace!.rootAt(step + 1n)
    if (!equal(verdict.root, after)) throw new Error(`step ${step}: the verifier obtains another root`)
    before = after
    bytes += proof.length
  }
  expect(reference!.rootAt(steps)).toEqual(before)
  return bytes
}
