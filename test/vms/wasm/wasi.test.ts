/**
 * Programs in C, Rust and AssemblyScript under WASI: output, errors and exit codes are those that node:wasi gives, byte for byte.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outputOf } from '../../../src/run/program.ts'
import { run } from '../../../src/trace/trace.ts'
import { loadWasm } from '../../../src/vms/wasm/load.ts'
import { rotating } from '../../rotation.ts'
import { native, ours } from './wasi-programs.ts'
import { wasiModules, wat } from './wat.ts'

const FOLDER = 'fixtures/wasm'
const programs = readdirSync(FOLDER).filter((name) => name.endsWith('.wasm'))

const input = Buffer.from(
  'the quick brown fox\njumps over the lazy dog\n\nthe end of the fox and the dog, of the fox and the dog\n'.repeat(
    4,
  ),
)
const args = ['program', 'first', 'second argument', 'ünïcode', '']
const env = { HOME: '/nowhere', EMPTY: '' }
const GIVEN = { input, args, env }

describe('programs under WASI', () => {
  test('20 are in C, 2 in Rust, 2 in AssemblyScript', () => {
    const from = (language: string) => programs.filter((name) => name.startsWith(`${language}-`)).length
    expect([programs.length, from('rust'), from('assemblyscript')]).toEqual([24, 2, 2])
  })
  test.each(rotating('programs under WASI', programs))('%s', { timeout: 120_000 }, async (name) => {
    const module = new Uint8Array(readFileSync(join(FOLDER, name)))
    expect(await ours(module, GIVEN)).toEqual(native(join(FOLDER, name), GIVEN))
  })
})

describe('what programs ask of WASI', () => {
  /** Results of a program that calls `body`, and writes memory from 0 on to its output. */
  async function answers(imports: string, body: string, size: number): Promise<DataView> {
    const program = loadWasm(
      await wat(`(module ${imports}
        (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
        (memory (export "memory") 1)
        (func (export "_start") ${body}
          (i32.store (i32.const 1000) (i32.const 0)) (i32.store (i32.const 1004) (i32.const ${size}))
          (drop (call $write (i32.const 1) (i32.const 1000) (i32.const 1) (i32.const 1008)))))`),
      { input },
    )
    const trace = await run(program)
    const bytes = outputOf(program, trace.stateAt(trace.steps))
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  test('random bytes follow from the input, and go on', async () => {
    const view = await answers(
      '(import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))',
      '(drop (call $random (i32.const 0) (i32.const 8))) (drop (call $random (i32.const 8) (i32.const 8)))',
      16,
    )
    const again = await answers(
      '(import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))',
      '(drop (call $random (i32.const 0) (i32.const 16)))',
      16,
    )
    expect(view.getBigUint64(0)).not.toBe(view.getBigUint64(8))
    expect(again.getBigUint64(0)).toBe(view.getBigUint64(0))
    expect(again.getBigUint64(8)).toBe(view.getBigUint64(8))
  })

  test('a clock moves by what a program waits for', async () => {
    const view = await answers(
      `(import "wasi_snapshot_preview1" "clock_time_get" (func $now (param i32 i64 i32) (result i32)))
       (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll (param i32 i32 i32 i32) (result i32)))`,
      `(drop (call $now (i32.const 0) (i64.const 1) (i32.const 0)))
       (i64.store (i32.const 224) (i64.const 5000))
       (i32.store (i32.const 20) (call $poll (i32.const 200) (i32.const 300) (i32.const 1) (i32.const 16)))
       (drop (call $now (i32.const 1) (i64.const 1) (i32.const 8)))`,
      24,
    )
    expect([view.getBigUint64(0, true), view.getBigUint64(8, true)]).toEqual([1_000_000_000n, 1_000_005_000n])
    expect([view.getUint32(16, true), view.getUint32(20, true)]).toEqual([1, 0])
  })

  test('an import that nothing gives is named', async () => {
    const missing = await wat(
      '(module (import "wasi_snapshot_preview1" "fd_fly" (func)) (func (export "_start")))',
    )
    expect(() => loadWasm(missing)).toThrow('unknown import: wasi_snapshot_preview1.fd_fly')
    const other = await wat('(module (import "env" "f" (func)) (func (export "_start")))')
    expect(() => loadWasm(other)).toThrow('unknown import: env.f')
    const type = await wat(
      '(module (import "wasi_snapshot_preview1" "fd_close" (func)) (func (export "_start")))',
    )
    expect(() => loadWasm(type)).toThrow('incompatible import type: wasi_snapshot_preview1.fd_close')
  })

  test('its binaries are those of their texts', async () => {
    expect(readFileSync('src/vms/wasm/wasi/modules.ts', 'utf8')).toBe(await wasiModules())
  })
})
