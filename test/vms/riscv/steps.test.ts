import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { equal } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { prove, verify } from '../../../src/proof/index.ts'
import { type ExecutorFactory, evaluatorExecutor, wasmExecutor } from '../../../src/run/index.ts'
import { run } from '../../../src/trace/trace.ts'
import { loadRiscv } from '../../../src/vms/riscv/index.ts'
import { rotating } from '../../rotation.ts'
import { hasSuite, Run, SUITE } from './machine.ts'

const LIMIT = 50_000n
const GP = 3

/** Steps up to and with the first ecall: there the suite's programs end. */
function length(name: string): bigint {
  const { vm, state } = loadRiscv(readFileSync(join(SUITE, name)))
  const machine = new Run(vm, state)
  while (machine.steps < LIMIT) if (machine.step() === 'ecall') return BigInt(machine.steps)
  throw new Error(`${name} makes no ecall within ${LIMIT} steps`)
}

describe.skipIf(!hasSuite)('every step of riscv-tests', () => {
  const names = hasSuite ? readdirSync(SUITE).filter((name) => name.endsWith('.elf')) : []
  let proved = 0
  let bytes = 0
  afterAll(() =>
    console.log(
      `riscv-tests: ${proved} one-step proofs verified, ${Math.round(bytes / proved)} bytes on average`,
    ),
  )

  test.each(names)('%s passes on the WebAssembly executor', async (name) => {
    const trace = await run(loadRiscv(readFileSync(join(SUITE, name))), {
      maxSteps: length(name),
      executor: wasmExecutor,
    })
    expect((trace.stateAt(trace.steps).registers.x as bigint[])[GP]).toBe(1n)
  })

  // The root after each step comes from the executor, and the verifier's from the proof alone.
  test.each(rotating('proofs of every step', names))(
    '%s, each step proved',
    { timeout: 300_000 },
    async (name) => {
      const program = loadRiscv(readFileSync(join(SUITE, name)))
      const executors: ExecutorFactory[] = [wasmExecutor, evaluatorExecutor]
      const steps = length(name)
      const hash = await fastKeccak256()
      const [trace, reference] = await Promise.all(
        executors.map((executor) => run(program, { maxSteps: steps, executor, hash })),
      )
      let before = trace.rootAt(0n)
      for (let step = 0n; step < steps; step++) {
        const proof = prove(trace, { step })
        const verdict = verify(program.vm, before, proof, { hash })
        if ('reason' in verdict) throw new Error(`step ${step}: ${verdict.reason}: ${verdict.detail}`)
        const after = trace.rootAt(step + 1n)
        if (!equal(verdict.root, after)) throw new Error(`step ${step}: the verifier obtains another root`)
        before = after
        proved++
        bytes += proof.length
      }
      expect(reference.rootAt(steps)).toEqual(before)
    },
  )
})
