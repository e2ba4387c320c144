/** Files for Cannon's machine: what is recognised, how it is placed, and what is refused. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ElfError } from '../../../src/elf/file.ts'
import { outputOf } from '../../../src/run/program.ts'
import { readBytes } from '../../../src/state/state.ts'
import { run } from '../../../src/trace/trace.ts'
import { loadProgram } from '../../../src/vms/index.ts'
import { loadMips, MipsLoadError } from '../../../src/vms/mips/load.ts'
import { i, OP, SYSCALL } from './encode.ts'

const [V0, A0, A1, A2] = [2, 4, 5, 6]
const BASE = 0x10000n
const CODE = 0x78
const STACK = 0x7fff_ffff_f000n

/** An ELF64 file of one segment, which holds the headers too. */
function makeElf(
  words: readonly number[],
  text = '',
  { flags = 5, machine = 8, endian = 2, base = BASE } = {},
) {
  const code = words.length * 4
  const bytes = new Uint8Array(CODE + code + text.length)
  const view = new DataView(bytes.buffer)
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, endian, 1])
  for (const [at, value] of [
    ...[
      [16, 2],
      [18, machine],
      [52, 64],
      [54, 56],
      [56, 1],
    ],
  ] as const)
    view.setUint16(at, value)
  view.setUint32(20, 1)
  view.setBigUint64(24, base + BigInt(CODE))
  view.setBigUint64(32, 64n)
  view.setUint32(64, 1)
  view.setUint32(68, flags)
  view.setBigUint64(80, base)
  view.setBigUint64(88, base)
  view.setBigUint64(96, BigInt(bytes.length))
  view.setBigUint64(104, BigInt(bytes.length))
  for (const [n, word] of words.entries()) view.setUint32(CODE + 4 * n, word)
  bytes.set(Buffer.from(text), CODE + code)
  return bytes
}

/** Writes the text behind it, and ends with exit code 7. */
function hello(text: string): Uint8Array {
  const set = (register: number, value: number) => i(OP.daddiu, 0, register, value)
  const code = (at: number) => [
    ...[set(V0, 5001), set(A0, 1), i(OP.lui, 0, A1, 1), i(OP.ori, A1, A1, at), set(A2, text.length), SYSCALL],
    ...[set(V0, 5205), set(A0, 7), SYSCALL],
  ]
  return makeElf(code(CODE + 4 * code(0).length), text)
}

test('a file runs on the machine of its class, without being told so', async () => {
  const program = loadProgram(hello('hello\n'), { args: ['any-name'] })
  expect(program.vm.name).toBe('mips64')
  const trace = await run(program)
  expect(trace.status).toEqual({ kind: 'halted', code: 7n })
  expect(Buffer.from(outputOf(program, trace.stateAt(trace.steps))).toString()).toBe('hello\n')
})

describe('the stack', () => {
  const words = (program: ReturnType<typeof loadMips>, count: number) => {
    const view = new DataView(readBytes(program.state.memories.mem!, STACK, 8 * count).slice().buffer)
    return Array.from({ length: count }, (_, n) => view.getBigUint64(8 * n))
  }
  const textAt = (program: ReturnType<typeof loadMips>, at: bigint) =>
    Buffer.from(readBytes(program.state.memories.mem!, at, 32))
      .toString('latin1')
      .split('\0')[0]

  test("is Cannon's, whatever the file is called", () => {
    const program = loadMips(hello(''))
    expect((program.state.registers.r as bigint[])[29]).toBe(STACK)
    const [argc, name, end, env, ...rest] = words(program, 10)
    expect([argc, end, ...rest]).toEqual([1n, 0n, 0n, 6n, 4096n, 25n, STACK + 80n, 0n])
    expect([name, env]).toEqual([STACK + 128n, STACK + 96n])
    expect([
      textAt(program, name!),
      textAt(program, env!),
      textAt(program, STACK + 80n).slice(0, 16),
    ]).toEqual([...['op-program', 'GODEBUG=memprofilerate=0', '4;byfairdiceroll']])
    expect(loadProgram(hello(''), { args: ['other'] }).state).toEqual(program.state)
  })

  test('has further arguments', () => {
    const program = loadProgram(hello(''), { args: ['x', 'one', 'two'] }) as ReturnType<typeof loadMips>
    const [argc, ...args] = words(program, 4)
    expect([argc, ...args.map((at) => textAt(program, at))]).toEqual([3n, 'op-program', 'one', 'two'])
  })
})

test('what cannot run is refused', () => {
  expect(() => loadProgram(hello(''), { input: Uint8Array.of(1) })).toThrow(MipsLoadError)
  expect(() => loadProgram(hello(''), { vm: 'mips32' })).toThrow('The program is for mips64.')
  expect(() => loadMips(makeElf([0], '', { base: 0x1000_0000_0000n - 0x7cn }))).not.toThrow()
  expect(() => loadMips(makeElf([0], '', { base: 0x1000_0000_0000n - 0x78n }))).toThrow(MipsLoadError)
  expect(() => loadMips(makeElf([0], '', { flags: 4 }))).toThrow('not in executable memory')
  expect(() => loadMips(makeElf([0], '', { machine: 243 }))).toThrow(ElfError)
  const little = makeElf([0], '', { endian: 1 })
  little.set([8, 0], 18)
  expect(() => loadProgram(little)).toThrow('The program is little-endian.')
})

test('programs of other processors are left to their VMs', () => {
  // The two bytes of sBPF's e_machine, 0x0107, add up to that of MIPS.
  for (const [file, vm] of [
    ['fixtures/sbpf/hello.so', /^sbpf/],
    ['fixtures/programs/elf/args.rv64imac.O2.elf', /^rv64imac$/],
  ] as const)
    expect(loadProgram(readFileSync(file), {}).vm.name).toMatch(vm)
})
