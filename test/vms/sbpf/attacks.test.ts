import { describe, expect, test } from 'vitest'
import { wasmExecutor } from '../../../src/run/wasm.ts'
import { prepare } from '../../../src/vms/sbpf/load.ts'
import { ABSENT } from '../../../src/vms/sbpf/syscalls/names.ts'
import { assembleText } from './assembler.ts'
import { runToEnd, textOnly } from './machine.ts'

/** How a program of version 0 ends, started with some registers. */
function end(source: string, registers: readonly bigint[] = []): string {
  const { slots, syscalls } = assembleText(source, 0, () => 1n << 32n)
  expect(syscalls).toEqual([])
  const program = prepare({ ...textOnly(slots), rodata: new Uint8Array(16) })
  const r = (program.state.registers.r as readonly bigint[]).map((value, i) => registers[i] ?? value)
  const state = { ...program.state, registers: { ...program.state.registers, r } }
  const { status } = runToEnd({ ...program, state }, wasmExecutor)
  return status.kind === 'halted'
    ? `exit ${status.code}`
    : status.kind === 'trapped'
      ? status.reason
      : 'running'
}

// Regions by their start and size: a program without accounts and data reads 8 + 8 + 32 bytes.
const REGIONS = [
  { name: 'read-only data', start: 1n << 32n, size: 16n, writable: false },
  { name: 'heap', start: 3n << 32n, size: 32_768n, writable: true },
  { name: 'input', start: 4n << 32n, size: 48n, writable: true },
  { name: 'the last frame', start: (2n << 32n) + 63n * 8192n, size: 4096n, writable: true },
] as const
const SIZES = [
  ['b', 1n],
  ['h', 2n],
  ['w', 4n],
  ['dw', 8n],
] as const

describe.each(REGIONS)('C28: the edges of $name', ({ start, size, writable }) => {
  test.each(SIZES)('accesses of size %s', (name, bytes) => {
    const load = (address: bigint) =>
      end(`ldx${name} r0, [r1+0]\nmov64 r0, 0\nexit`, [0n, BigInt.asUintN(64, address)])
    const store = (address: bigint) =>
      end(`st${name} [r1+0], 0\nmov64 r0, 0\nexit`, [0n, BigInt.asUintN(64, address)])
    for (const [address, inside] of [
      [start, true],
      [start + size - bytes, true],
      [start - 1n, false],
      [start + size - bytes + 1n, false],
      [start + size, false],
    ] as const) {
      expect(load(address), `load at ${address}`).toBe(inside ? 'exit 0' : 'Access violation')
      expect(store(address), `store at ${address}`).toBe(inside && writable ? 'exit 0' : 'Access violation')
    }
  })
})

test('C28: addresses do not wrap, neither at 2^64 nor at 2^35', () => {
  const load = (r1: bigint, off: number) => end(`ldxdw r0, [r1${off < 0 ? off : `+${off}`}]\nexit`, [0n, r1])
  expect(load((1n << 64n) - 8n, 8)).toBe('Access violation')
  expect(load((1n << 64n) - 4n, 0)).toBe('Access violation')
  expect(load((1n << 35n) + (4n << 32n), 0)).toBe('Access violation')
  expect(load((1n << 63n) + (3n << 32n), 0)).toBe('Access violation')
  expect(load(8n, -8)).toBe('Access violation')
})

test('C28: sysvars, which lie in `mem` too, cannot be accessed where they lie', () => {
  for (const offset of [0n, 256n, 512n, 576n, 1024n, 24_576n]) {
    const at = (5n << 32n) + offset
    expect(end('ldxdw r0, [r1+0]\nexit', [0n, at])).toBe('Access violation')
    expect(end('stdw [r1+0], 1\nexit', [0n, at])).toBe('Access violation')
    expect(end('stb [r1+0], 1\nexit', [0n, at])).toBe('Access violation')
  }
})

test('C29: a syscall that is not there traps with its name', () => {
  for (const name of ABSENT) {
    const { slots } = assembleText(`call ${name}\nexit`, 3, () => 0n)
    const { status } = runToEnd(prepare(textOnly(slots, 3)), wasmExecutor)
    expect(status).toEqual({ kind: 'trapped', reason: `${name} is not supported` })
  }
})

test('C30, C33: amounts above the width, and high bits under operations of 32 bits', () => {
  const high = 0xdead_beef_8000_0001n
  const result = (line: string) => end(`${line}\nexit`, [high, 33n, 65n])
  expect(result('lsh32 r0, r1')).toBe('exit 2')
  expect(result('rsh32 r0, r1')).toBe(`exit ${0x4000_0000n}`)
  expect(result('arsh32 r0, r1')).toBe(`exit ${0xc000_0000n}`)
  expect(result('lsh64 r0, r2')).toBe(`exit ${BigInt.asUintN(64, high << 1n)}`)
  expect(result('add32 r0, 1')).toBe(`exit ${0xffff_ffff_8000_0002n}`)
  expect(result('or32 r0, 0')).toBe(`exit ${0x8000_0001n}`)
  expect(result('mov32 r0, -1')).toBe(`exit ${0xffff_ffffn}`)
  expect(result('neg32 r0')).toBe(`exit ${0x7fff_ffffn}`)
  expect(result('div32 r0, 2')).toBe(`exit ${0x4000_0000n}`)
})
