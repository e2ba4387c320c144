import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../../../src/bytes/bytes.ts'
import { outputOf } from '../../../src/run/program.ts'
import { readBytes } from '../../../src/state/state.ts'
import { loadRiscv, RiscvLoadError } from '../../../src/vms/riscv/load.ts'
import { riscv, rv32, rv64 } from '../../../src/vms/riscv/spec.ts'
import { tiny } from '../../vms/tiny.ts'
import { ROOT, Run } from './machine.ts'

const elf = (name: string) => readFileSync(join(ROOT, 'fixtures/programs/elf', name))
const narrow = elf('args.rv32imac.O2.elf')
const wide = elf('args.rv64imac.O2.elf')

describe('loadRiscv', () => {
  test.each([
    ['rv32', narrow, rv32, 0x7fff_f000n],
    ['rv64', wide, rv64, 2n ** 38n - 4096n],
  ] as const)('%s: registers, segments, stack', (_, file, vm, top) => {
    const program = loadRiscv(file, { input: utf8('in'), args: ['a', 'b'], env: { K: 'v' } })
    const { registers, memories } = program.state
    expect(program.vm).toBe(vm)
    expect([registers.pc, registers.heap, registers.brk, registers.inputSize]).toEqual([
      program.elf.entry,
      program.elf.end,
      program.elf.end,
      2n,
    ])
    const sp = (registers.x as bigint[])[2]
    expect(sp % 16n).toBe(0n)
    expect(sp < top && sp > top - 4096n).toBe(true)
    expect(readBytes(memories.mem, sp, 1)[0]).toBe(2)
    for (const { address, data } of program.elf.segments) {
      expect(readBytes(memories.mem, address, data.length)).toEqual(new Uint8Array(data))
    }
    expect(Buffer.from(readBytes(memories.input, 0n, 3)).toString()).toBe('in\0')
  })

  test('a program tells its output', () => {
    const program = loadRiscv(narrow, { args: ['args'] })
    const run = new Run(program.vm, program.state).end()
    expect(Buffer.from(outputOf(program, run.live.snapshot())).toString()).toMatch(
      /^argc 1\nargv\[0\] args\n/,
    )
  })

  test('the caller keeps the file and the input', () => {
    const file = new Uint8Array(narrow)
    const input = utf8('abc')
    const { state } = loadRiscv(file, { input })
    input.fill(0)
    file.fill(0)
    expect(Buffer.from(readBytes(state.memories.input, 0n, 3)).toString()).toBe('abc')
  })

  test('another VM of the same width; another top', () => {
    const vm = riscv({ xlen: 64, addressBits: 48 })
    const { state } = loadRiscv(wide, { vm, top: 0x4000_0000n })
    expect((state.registers.x as bigint[])[2] < 0x4000_0000n).toBe(true)
  })

  test.each([
    [
      'a VM of the other width',
      () => loadRiscv(narrow, { vm: rv64 }),
      'The program is for RV32, but rv64imac is not.',
    ],
    ['a VM that is no RISC-V', () => loadRiscv(narrow, { vm: tiny }), 'tiny is not a RISC-V VM.'],
    [
      'a stack beyond the memory',
      () => loadRiscv(wide, { top: 2n ** 39n }),
      'The stack ends at 0x8000000000; rv64imac has 2^38 bytes of memory.',
    ],
  ])('%s is refused', (_, load, message) => {
    expect(load).toThrow(RiscvLoadError)
    expect(load).toThrow(message)
  })

  test('a segment beyond the memory is refused', () => {
    const vm = riscv({ xlen: 64, addressBits: 20 })
    // Its last PT_LOAD header with another p_vaddr.
    const far = new Uint8Array(wide)
    const view = new DataView(far.buffer)
    const headers = Number(view.getBigUint64(32, true))
    const table = Array.from({ length: view.getUint16(56, true) }, (_, i) => headers + 56 * i)
    const last = table.findLast((at) => view.getUint32(at, true) === 1)!
    view.setBigUint64(last + 16, 1n << 21n, true)
    expect(() => loadRiscv(far, { vm })).toThrow(
      /^The last segment ends at 0x2\w+; rv64imac has 2\^20 bytes of memory/,
    )
  })

  test('an input that is no bytes is refused', () => {
    expect(() => loadRiscv(narrow, { input: 'text' as never })).toThrow(
      new TypeError('"input" expected a Uint8Array, got string'),
    )
  })
})
