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
import { wat } from './wat.ts'

const data = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7) % 251)
const key = keccakKey(data)
const escaped = (bytes: Uint8Array) =>
  [...bytes].map((byte) => `\\${byte.toString(16).padStart(2, '0')}`).join('')

/** Copies a preimage to the output, 8 bytes a time; its length is in its first 8 bytes, the highest first. */
const text = (at: number, bytes: Uint8Array) => `(module
  (import "onestep" "preimage" (func $preimage (param i32 i32) (result i64)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const ${at}) "${escaped(bytes)}")
  (func (export "_start") (local $size i32) (local $done i32)
    (local.set $size (i32.or
      (i32.wrap_i64 (i64.shr_u (call $preimage (i32.const ${at}) (i32.const 0)) (i64.const 56)))
      (i32.shl (i32.and (i32.wrap_i64 (i64.shr_u (call $preimage (i32.const ${at}) (i32.const 0)) (i64.const 48))) (i32.const 255)) (i32.const 8))))
    (loop $next
      (i64.store (i32.add (i32.const 1024) (local.get $done))
        (call $preimage (i32.const ${at}) (i32.add (i32.const 8) (local.get $done))))
      (local.set $done (i32.add (local.get $done) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $done) (local.get $size))))
    (i32.store (i32.const 200) (i32.const 1024)) (i32.store (i32.const 204) (local.get $size))
    (drop (call $write (i32.const 1) (i32.const 200) (i32.const 1) (i32.const 208)))))`

test('a program copies a preimage, and each step that reads is proved', { timeout: 120_000 }, async () => {
  const hash = await fastKeccak256()
  for (const at of [0, 40, 21]) {
    const program = loadWasm(await wat(text(at, key)))
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
  const outside = await wat(
    text(65_504, key).replace(/i32.const 65504\) \(i32.const 0\)/g, 'i32.const 65505) (i32.const 0)'),
  )
  const trace = await run(loadWasm(outside), { preimages: () => undefined })
  expect(trace.status).toEqual({ kind: 'trapped', reason: 'out of bounds memory access' })
  const module = await wat(text(0, key))
  expect(() => loadWasm(module, { vm: wasmVm })).toThrow('unknown import: onestep.preimage')
  expect(toBigint(key)).not.toBe(0n)
})
