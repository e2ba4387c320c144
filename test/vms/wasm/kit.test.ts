/**
 * What holds for any VM: executors, proofs and roots agree, and tampered proofs are refused.
 */
import { expect, test } from 'vitest'
import { equal } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { prove, verify } from '../../../src/proof/index.ts'
import { jitExecutor, wasmExecutor } from '../../../src/run/index.ts'
import { checkVm } from '../../../src/testing/index.ts'
import { run } from '../../../src/trace/trace.ts'
import { loadWasm } from '../../../src/vms/wasm/load.ts'
import { wasmFuelVm, wasmVm } from '../../../src/vms/wasm/spec.ts'
import { PROGRAM } from './programs.ts'
import { wat } from './wat.ts'

const slow = process.env.ONESTEP_SLOW === '1'

test('everything that holds for any VM', { timeout: 600_000 }, async () => {
  const program = loadWasm(await wat(PROGRAM), { invoke: { name: 'main', values: ['5'] } })
  const trace = await run(program, { executor: wasmExecutor })
  expect(trace.status.kind).toBe('halted')
  const states = [0n, 40n, 90n, 140n].map((step) => trace.stateAt(step))
  const { done, traps } = await checkVm(wasmVm, {
    states,
    executors: { wasm: wasmExecutor, jit: (machine) => jitExecutor(machine, { warmUp: 0 }) },
    runs: slow ? 30 : 1,
  })
  expect(done.size).toBeGreaterThan(slow ? 190 : 120)
  expect([...traps.keys()]).toEqual(
    expect.arrayContaining(['not an instruction', 'out of bounds memory access']),
  )
})

test('each step of a program that uses all parts is proved', { timeout: 600_000 }, async () => {
  const hash = await fastKeccak256()
  for (const vm of [wasmVm, wasmFuelVm]) {
    const program = loadWasm(await wat(PROGRAM), { invoke: { name: 'main', values: ['5'] }, vm })
    const trace = await run(program, { executor: wasmExecutor, hash })
    expect(trace.status).toEqual({ kind: 'halted', code: 0n })
    const stride = slow || vm === wasmFuelVm ? 1n : 3n
    for (let step = 0n; step < trace.steps; step += stride) {
      const verdict = verify(vm, trace.rootAt(step), prove(trace, { step }), { hash })
      if ('reason' in verdict) throw new Error(`step ${step}: ${verdict.reason}: ${verdict.detail}`)
      if (!equal(verdict.root, trace.rootAt(step + 1n)))
        throw new Error(`step ${step}: the verifier obtains another root`)
    }
  }
})
