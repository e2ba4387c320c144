/**
 * Preimages: a program reads one by its key, whole and byte for byte, at any alignment; each of its steps is proved.
 */
import { expect, test } from 'vitest'
import { equal, toBigint } from '../../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../../src/hash/index.ts'
import { keccakKey } from '../../../src/preimage/index.ts'
import { prove, verify } from '../../../src/proof/index.ts'
import { outputOf } from '../../../src/run/program.ts'
import { run } from '../../../src/trace/trace.ts'
import { loadWasm } from '../../../src/vms/wasm/load.ts'
import { wasmVm } from '../../../src/vms/wasm/spec.ts'
import { copier } from './copier.ts'

const data = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) % 251)
const key = keccakKey(data)
test('a program copies a preimage, and each step that reads is proved', { timeout: 120_000 }, async () => {
  const hash = await fastKeccak256()
  for (const at of [0, 40, 21]) {
    const program = loadWasm(await copier(at, key))
    expect(program.vm.name).toBe('wasm-preimages')
    const preimages = (asked: Uint8Array) => (equal(asked, key) ? data : undefined)
    const trace = await run(program, { hash, preimages })
    expect(trace.status).toEqual({ kind: 'halted', code: 0n })
    expect(outputOf(program, trace.stateAt(trace.steps))).toEqual(data)
    let reads = 0
    for (let step = 0n; step < trace.steps && reads < 3; step++) {
      const { registers } = trace.stateAt(step)
      if (program.functions.get(Number(registers.pc)) !== 'onestep.preimage') continue
      reads++
      const proof = prove(trace, { step })
      const verdict = verify(program.vm, trace.rootAt(step), proof, { hash, preimages })
      if ('reason' in verdict) throw new Error(`${verdict.reason}: ${verdict.detail}`)
      expect(equal(verdict.root, trace.rootAt(step + 1n))).toBe(true)
    }
    expect(reads).toBe(3)
  }
})

test('a key outside of the memory traps; other machines have no such import', async () => {
  const outside = await copier(65_504, key, { asks: 65_505 })
  const trace = await run(loadWasm(outside), { preimages: () => undefined })
  expect(trace.status).toEqual({ kind: 'trapped', reason: 'out of bounds memory access' })
  const module = await copier(0, key)
  expect(() => loadWasm(module, { vm: wasmVm })).toThrow('unknown import: onestep.preimage')
  expect(toBigint(key)).not.toBe(0n)
})
