/**
 * Bugs of real WebAssembly implementations, by the number of their list: what each got wrong is right here.
 */
import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/vms/wasm/binary/decode.ts'
import { WasmError } from '../../../src/vms/wasm/binary/error.ts'
import { WasmTrap } from '../../../src/vms/wasm/session.ts'
import { validate } from '../../../src/vms/wasm/validate/module.ts'
import { type Loaded, load, loadText, session, value } from './machine.ts'
import { wat } from './wat.ts'

const u32 = (n: number | bigint) => BigInt.asUintN(32, BigInt(n))
const u64 = (n: number | bigint) => BigInt.asUintN(64, BigInt(n))
const f32 = (n: number) => BigInt(new Uint32Array(Float32Array.of(n).buffer)[0]!)
const f64 = (n: number) => new BigUint64Array(Float64Array.of(n).buffer)[0]!
const MIN32 = 0x8000_0000n
const MIN64 = 1n << 63n

/** A module with a function for each instruction of two operands. */
const binary = (type: string, ...names: string[]) =>
  names
    .map(
      (name) =>
        `(func (export "${name}") (param ${type} ${type}) (result ${type}) (${name} (local.get 0) (local.get 1)))`,
    )
    .join('\n')

const trapOf = (outcome: ReturnType<Loaded['call']>) => ('trap' in outcome ? outcome.trap : 'no trap')

/** A module of bytes that has one function with a body, given after the locals. */
function withBody(body: readonly number[], before: readonly number[] = []): Uint8Array {
  const func = [0, ...body]
  return Uint8Array.of(
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0],
    ...before,
    ...[10, func.length + 2, 1, func.length, ...func],
  )
}

const refusal = (bytes: Uint8Array, edition: 1 | 2 = 2): string => {
  try {
    validate(decode(bytes, edition))
    return 'accepted'
  } catch (error) {
    if (error instanceof WasmError) return `${error.kind}: ${error.reason}`
    throw error
  }
}

const accepts = async (body: string, edition: 1 | 2 = 2) =>
  expect(refusal(await wat(body), edition)).toBe('accepted')

describe('arithmetic', () => {
  test('W01: the least number modulo -1 is 0, and divided by -1 overflows', async () => {
    const { call } = await loadText(`(module
      ${binary('i32', 'i32.rem_s', 'i32.div_s')} ${binary('i64', 'i64.rem_s', 'i64.div_s')}
      (func (export "saturated") (param f64) (result i32)
        (i32.rem_s (i32.trunc_sat_f64_s (local.get 0)) (i32.const -1))))`)
    expect(value(call('i32.rem_s', MIN32, -1))).toBe(0n)
    expect(value(call('i64.rem_s', MIN64, -1))).toBe(0n)
    expect(value(call('saturated', f64(-1e300)))).toBe(0n)
    expect(trapOf(call('i32.div_s', MIN32, -1))).toBe('integer overflow')
    expect(trapOf(call('i64.div_s', MIN64, -1))).toBe('integer overflow')
  })

  test('W02: copysign changes the sign of a NaN too', async () => {
    const { call } = await loadText(`(module ${binary('f32', 'f32.copysign')})`)
    expect(value(call('f32.copysign', 0xfffc_0000n, 0n))).toBe(0x7ffc_0000n)
  })

  test('W03: the minimum with a NaN is a NaN, and -0 is less than 0', async () => {
    const { call } = await loadText(`(module ${binary('f64', 'f64.min', 'f64.max')})`)
    const nan = f64(Number.NaN)
    expect(value(call('f64.min', f64(-0), nan))).toBe(nan)
    expect(value(call('f64.min', nan, f64(-0)))).toBe(nan)
    for (const [a, b] of [
      [-0, 0],
      [0, -0],
    ] as const) {
      expect(value(call('f64.min', f64(a), f64(b)))).toBe(f64(-0))
      expect(value(call('f64.max', f64(a), f64(b)))).toBe(f64(0))
    }
  })

  test('W04: shifts are arithmetic, by an amount modulo the width', async () => {
    const { call } = await loadText(`(module ${binary('i32', 'i32.shr_s')} ${binary('i64', 'i64.shr_s')})`)
    expect(value(call('i32.shr_s', MIN32, 1))).toBe(0xc000_0000n)
    expect(value(call('i32.shr_s', MIN32, 33))).toBe(0xc000_0000n)
    expect(value(call('i64.shr_s', -1, 63))).toBe(u64(-1))
    expect(value(call('i64.shr_s', -1, 64))).toBe(u64(-1))
  })

  test('W16: divisors that are constants are extended as their type says', async () => {
    const { call } = await loadText(`(module
      (func (export "a") (param i32) (result i32) (i32.div_u (local.get 0) (i32.const 0xffffffff)))
      (func (export "b") (param i32) (result i32) (i32.div_s (local.get 0) (i32.const -7)))
      (func (export "c") (param i64) (result i64) (i64.div_u (local.get 0) (i64.const 0xffffffff00000000))))`)
    expect(value(call('a', 0xffff_ffff))).toBe(1n)
    expect(value(call('a', 0xffff_fffe))).toBe(0n)
    expect(value(call('b', 0x8000_0000))).toBe(u32(306_783_378))
    expect(value(call('c', u64(-1)))).toBe(1n)
    expect(value(call('c', MIN64))).toBe(0n)
  })

  test('W18: truncation ends where the rounded number leaves the range', async () => {
    const { call } = await loadText(`(module
      (func (export "a") (param f64) (result i32) (i32.trunc_f64_s (local.get 0)))
      (func (export "b") (param f32) (result i32) (i32.trunc_f32_u (local.get 0)))
      (func (export "c") (param f64) (result i32) (i32.trunc_sat_f64_s (local.get 0))))`)
    expect(value(call('a', f64(2147483647.9)))).toBe(0x7fff_ffffn)
    expect(trapOf(call('a', f64(2147483648)))).toBe('integer overflow')
    expect(value(call('a', f64(-2147483648.9)))).toBe(MIN32)
    expect(trapOf(call('a', f64(-2147483649)))).toBe('integer overflow')
    expect(trapOf(call('a', f64(Number.NaN)))).toBe('invalid conversion to integer')
    expect(value(call('b', f32(-0.9)))).toBe(0n)
    expect(trapOf(call('b', f32(-1)))).toBe('integer overflow')
    expect(value(call('c', f64(Number.NaN)))).toBe(0n)
  })

  test('W19: a conversion rounds once', async () => {
    const { call } = await loadText(
      '(module (func (export "a") (param i64) (result f32) (f32.convert_i64_u (local.get 0))))',
    )
    expect(value(call('a', 0x8000_0080_0000_0001n))).toBe(0x5f00_0001n)
  })
})

describe('validation', () => {
  test('W05: br_if in unreachable code leaves the stack polymorphic', () =>
    accepts(`(module (global (mut i32) (i32.const 0)) (func
      (loop (loop unreachable global.get 0 global.get 0 br_if 0 global.set 0 unreachable))))`))

  test('W06: select in unreachable code takes operands that are not there', async () => {
    await accepts('(module (func i32.const 0 i32.const 0 i32.const 0 br 0 select if end))')
    await accepts('(module (func unreachable br_if 0 select drop))')
  })

  test('W07: parameters of blocks in unreachable code may be missing', () =>
    accepts(`(module (func (param i32 i32)) (func (param i32)
      return local.get 0 loop (param i32 i32) loop (param i32 i32) call 0 end end))`))

  test('W08: each label of br_table is checked against the operands, which stay as they are', async () => {
    const module = `(module (func block (result f64) block (result f32)
      unreachable i32.const 1 br_table 0 1 1 end drop f64.const 0 end drop))`
    await accepts(module)
    expect(refusal(await wat(module), 1)).toMatch('labels of br_table differ')
  })

  test('W09: labels of br_table agree in arity alone, since the second edition', async () => {
    const module = `(module (func block (result i64) block (result f32)
      unreachable br_table 0 1 end drop i64.const 0 end drop))`
    await accepts(module)
    expect(refusal(await wat(module), 1)).toMatch('labels of br_table differ')
    expect(
      refusal(await wat('(module (func block block (result f32) unreachable br_table 0 1 end drop end))')),
    ).toMatch('differ in arity')
  })

  test('W23: the index of call_indirect is an i32', async () => {
    const module = '(module (type (func)) (table 1 funcref) (func i64.const 1 call_indirect (type 0)))'
    expect(refusal(await wat(module))).toMatch('invalid: type mismatch: expected i32, got i64')
  })
})

describe('the binary format', () => {
  test('W10: numbers with more bytes than their type has are malformed', () => {
    expect(refusal(withBody([0x41, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00, 0x1a, 0x0b]))).toBe(
      'malformed: integer representation too long',
    )
    const memory = [5, 3, 1, 0, 1]
    const load = [0x41, 0, 0x28, 2, 0x82, 0x80, 0x80, 0x80, 0x80, 0x00, 0x1a, 0x0b]
    expect(refusal(withBody(load, memory))).toBe('malformed: integer representation too long')
    // An index of a local, zero in six bytes.
    expect(refusal(withBody([0x20, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00, 0x1a, 0x0b]))).toBe(
      'malformed: integer representation too long',
    )
  })

  test('W11: the bits above a number repeat its sign', () => {
    const nine = (byte: number) => new Array<number>(9).fill(byte)
    expect(refusal(withBody([0x42, ...nine(0x80), 0x7e, 0x1a, 0x0b]))).toBe('malformed: integer too large')
    expect(refusal(withBody([0x42, ...nine(0xff), 0x01, 0x1a, 0x0b]))).toBe('malformed: integer too large')
    expect(refusal(withBody([0x42, ...nine(0xff), 0x7f, 0x1a, 0x0b]))).toBe('accepted')
  })

  test('W12: the tag of a function type is one byte', () => {
    const module = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 5, 1, 0xe0, 0x7f, 0, 0)
    expect(refusal(module)).toBe('malformed: integer representation too long')
  })
})

describe('locals', () => {
  test('W13: a value from local.tee keeps what it was when the local changes in a loop', async () => {
    const { call } = await loadText(`(module (func (export "a") (param i32) (result i32)
      local.get 0 i32.eqz local.tee 0
      loop (result i32) i32.const 0x12345678 local.set 0 i32.const 7 end
      drop))`)
    expect(value(call('a', 0))).toBe(1n)
  })

  test('W14: locals and globals keep their values while they change places', async () => {
    const { call } = await loadText(`(module (global (mut i32) (i32.const 42))
      (func (export "a") (param i32 i32 i32 i32) (result i32)
        global.get 0 local.get 3 local.set 1 local.tee 2 local.tee 0))`)
    expect(value(call('a', 1, 2, 3, 4))).toBe(42n)
  })
})

describe('memory, tables and branches', () => {
  test('W15: a sum of address and offset does not wrap', async () => {
    const { call } = await loadText(`(module (memory 1)
      (func (export "a") (param i32) (result i32) (i32.load offset=0xffffffff (local.get 0))))`)
    for (const base of [1, 4, 0xffff_ffff])
      expect(trapOf(call('a', base))).toBe('out of bounds memory access')
  })

  test('W17: a table of 70,000 labels', { timeout: 120_000 }, async () => {
    const COUNT = 70_000
    const labels = Array.from({ length: COUNT }, (_, i) => (i % 3 === 0 ? 0 : i % 3 === 1 ? 1 : 2)).join(' ')
    const { call } = await loadText(`(module (func (export "a") (param i32) (result i32)
      (block (block (block (block
        (br_table ${labels} 3 (local.get 0)))
        (return (i32.const 100))) (return (i32.const 101))) (return (i32.const 102))) (i32.const 103)))`)
    for (const index of [0, 32767, 65535, 65536, COUNT - 1, COUNT, 0xffff_ffff]) {
      expect(value(call('a', index)), `index ${index}`).toBe(BigInt(index < COUNT ? 100 + (index % 3) : 103))
    }
  })

  test('W20: segments are written in order until one does not fit; the first edition checks all of them before', async () => {
    const owner = await wat(
      '(module (memory (export "m") 1) (func (export "get") (result i32) (i32.load8_u (i32.const 8))))',
    )
    const second = await wat(`(module (import "owner" "m" (memory 1))
      (data (i32.const 8) "a") (data (i32.const 65536) "b"))`)
    for (const edition of [1, 2] as const) {
      const made = session({ edition })
      const { exports } = made.instantiate(owner)
      made.modules.set('owner', exports)
      expect(() => made.instantiate(second)).toThrow(edition === 1 ? WasmError : WasmTrap)
      const get = exports.get('get')!
      const outcome = get.kind === 'func' ? made.call(get.func, []) : undefined
      expect(outcome).toEqual({ results: [edition === 1 ? 0n : 97n] })
    }
    const { call } = await loadText(`(module (memory 1) (data $d (i32.const 0) "abc")
      (func (export "init") (param i32) (memory.init $d (i32.const 0) (i32.const 0) (local.get 0))))`)
    expect(call('init', 0)).toEqual({ results: [] })
    expect(trapOf(call('init', 1))).toBe('out of bounds memory access')
  })

  test('W21: operations on many bytes or elements check everything before they write', async () => {
    const { call } =
      await loadText(`(module (memory 1) (table 10 funcref) (data $d "abcdefgh") (elem $e func $f $f $f)
      (func $f)
      (func (export "memory.fill") (param i32 i32) (memory.fill (local.get 0) (i32.const 1) (local.get 1)))
      (func (export "memory.copy") (param i32 i32) (memory.copy (local.get 0) (i32.const 0) (local.get 1)))
      (func (export "memory.from") (param i32 i32) (memory.copy (i32.const 0) (local.get 0) (local.get 1)))
      (func (export "memory.init") (param i32 i32) (memory.init $d (local.get 0) (i32.const 0) (local.get 1)))
      (func (export "table.fill") (param i32 i32) (table.fill (local.get 0) (ref.func $f) (local.get 1)))
      (func (export "table.copy") (param i32 i32) (table.copy (local.get 0) (i32.const 0) (local.get 1)))
      (func (export "table.init") (param i32 i32) (table.init $e (local.get 0) (i32.const 0) (local.get 1)))
      (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0)))
      (func (export "null") (param i32) (result i32) (ref.is_null (table.get (local.get 0))))
      (func (export "move") (param i32 i32 i32) (memory.copy (local.get 0) (local.get 1) (local.get 2))))`)
    const memory = ['memory.fill', 'memory.copy', 'memory.init', 'memory.from']
    for (const name of [...memory, 'table.fill', 'table.copy', 'table.init']) {
      const [end, reason] = name.startsWith('memory') ? [65_536, 'memory'] : [10, 'table']
      expect(trapOf(call(name, end - 2, 3)), name).toBe(`out of bounds ${reason} access`)
      expect(call(name, end, 0), name).toEqual({ results: [] })
      expect(trapOf(call(name, end + 1, 0)), name).toBe(`out of bounds ${reason} access`)
    }
    expect(value(call('byte', 65_534))).toBe(0n)
    expect(value(call('null', 8))).toBe(1n)
    for (const size of [5, 40]) {
      for (const shift of [1, 3, 17, -1, -3, -17]) {
        const bytes = Uint8Array.from({ length: 200 }, (_, i) => i)
        const { session, call: run } = await loadText(`(module (memory 1)
          (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0)))
          (func (export "move") (param i32 i32 i32) (memory.copy (local.get 0) (local.get 1) (local.get 2))))`)
        session.write(0, bytes)
        run('move', 60 + shift, 60, size)
        bytes.copyWithin(60 + shift, 60, 60 + size)
        const found = Uint8Array.from(bytes, (_, i) => Number(value(run('byte', i))))
        expect(found, `${size} bytes by ${shift}`).toEqual(bytes)
      }
    }
  })

  test('W22: memory.fill takes the low byte of its value', async () => {
    const { call } = await loadText(`(module (memory 1)
      (func (export "fill") (memory.fill (i32.const 1000) (i32.const 1000) (i32.const 1000)))
      (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0))))`)
    call('fill')
    for (const [at, byte] of [
      [999, 0],
      [1000, 0xe8],
      [1999, 0xe8],
      [2000, 0],
    ] as const)
      expect(value(call('byte', at))).toBe(BigInt(byte))
  })
})

test('the modules that these tests refuse would be loaded by nobody', () => {
  expect(() => load(new Uint8Array(0))).toThrow('malformed')
})
