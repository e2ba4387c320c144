import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../../../src/bytes/bytes.ts'
import { explainTrap, missedCalls } from '../../../src/vms/riscv/explain.ts'
import { heapLimit } from '../../../src/vms/riscv/linux-memory.ts'
import { callName } from '../../../src/vms/riscv/linux-names.ts'
import { callTable } from '../../../src/vms/riscv/linux-table.ts'
import { loadRiscv } from '../../../src/vms/riscv/load.ts'
import { rv32, rv64 } from '../../../src/vms/riscv/spec.ts'
import { ROOT, type Run, type Start, start } from './machine.ts'

const [A0, A1, A2, A3, A7] = [10, 11, 12, 13, 17]
const ECALL = 0x73
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

describe.each([
  { vm: rv32, xlen: 32, addressBits: 32 },
  { vm: rv64, xlen: 64, addressBits: 38 },
] as const)('system calls of C libraries on $vm.name', ({ vm, xlen, addressBits }) => {
  const size = xlen / 8
  const error = (number: number) => 2n ** BigInt(xlen) - BigInt(number)
  const call = (number: number, args: readonly bigint[], rest: Start = {}): Run =>
    start(vm, {
      code: [ECALL],
      ...rest,
      x: {
        ...rest.x,
        [A0]: args[0] ?? 0n,
        [A1]: args[1] ?? 0n,
        [A2]: args[2] ?? 0n,
        [A3]: args[3] ?? 0n,
        [A7]: BigInt(number),
      },
    }).instruction()
  /** A vector of address and length. */
  const vector = (...words: number[]): Uint8Array => {
    const bytes = new Uint8Array(size * words.length)
    const view = new DataView(bytes.buffer)
    for (const [i, word] of words.entries()) view.setUint32(size * i, word, true)
    return bytes
  }
  const number = (run: Run, address: bigint, width = size) =>
    run.memory(address, width).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)

  test('writev writes its parts one after the other, and returns how many bytes', () => {
    const mem: [bigint, Uint8Array][] = [
      [0x2000n, vector(0x3001, 3, 0x3004, 0, 0x4000, 4)],
      [0x3001n, utf8('abc')],
      [0x4000n, utf8('def\n')],
    ]
    const run = call(66, [1n, 0x2000n, 3n], { mem })
    expect([text(run.output()), run.x(A0), run.x(A1), run.x(A2)]).toEqual(['abcdef\n', 7n, 0x2000n, 3n])
    expect([text(call(66, [2n, 0x2000n, 3n], { mem }).errors()), run.errors().length]).toEqual([
      'abcdef\n',
      0,
    ])
    expect(call(66, [1n, 0x2000n, 0n], { mem }).x(A0)).toBe(0n)
    expect(call(66, [0n, 0x2000n, 3n], { mem }).x(A0)).toBe(error(9))
    expect(call(66, [1n, 0x2001n, 3n], { mem }).x(A0)).toBe(error(22))
  })

  test('readv fills its parts, and is short at the end of the input', () => {
    const mem: [bigint, Uint8Array][] = [[0x2000n, vector(0x3001, 3, 0x4000, 10)]]
    const run = call(65, [0n, 0x2000n, 2n], { mem, input: utf8('abcdefgh') })
    expect([text(run.memory(0x3001n, 3)), text(run.memory(0x4000n, 6))]).toEqual(['abc', 'defgh\0'])
    expect([run.x(A0), run.get('inputAt')]).toEqual([8n, 8n])
    expect(call(65, [0n, 0x2000n, 2n], { mem, input: utf8('abcd'), registers: { inputAt: 4n } }).x(A0)).toBe(
      0n,
    )
    expect(call(65, [1n, 0x2000n, 2n], { mem }).x(A0)).toBe(error(9))
  })

  test('a vector of more than 255 parts is written in part', () => {
    const parts = Array.from({ length: 300 }, () => [0x8000, 1]).flat()
    const run = call(66, [1n, 0x2000n, 300n], { mem: [[0x2000n, vector(...parts)]] })
    expect([run.x(A0), run.get('outputSize')]).toEqual([255n, 255n])
  })

  test('writev of a length that no memory has traps', () => {
    const mem: [bigint, Uint8Array][] = [[0x2000n, vector(0x3000, 2)]]
    mem[0]![1].fill(0xff, 0, size)
    const run = call(66, [1n, 0x2000n, 1n], { mem })
    expect(run.stopped).toBe(xlen === 64 ? 'address out of range' : 'running')
  })

  const limit = heapLimit({ xlen, addressBits })
  const PRIVATE = 0x22n
  const map = (length: bigint, flags = PRIVATE, registers = {}) =>
    call(222, [0n, length, 3n, flags], { registers: { heap: 0x5000n, brk: 0x5000n, ...registers } })

  test('mmap gives whole pages downwards from the limit of the heap', () => {
    expect(map(1n).x(A0)).toBe(limit - 4096n)
    const second = map(4097n, PRIVATE, { mapped: 4096n })
    expect([second.x(A0), second.get('mapped')]).toEqual([limit - 3n * 4096n, 3n * 4096n])
    expect(map(limit - 0x5000n).x(A0)).toBe(0x5000n)
    // The heap's last page is taken, too much, and more than addresses say.
    expect(map(limit - 0x5000n, PRIVATE, { brk: 0x5001n }).x(A0)).toBe(error(12))
    expect(map(limit - 0x4fffn).x(A0)).toBe(error(12))
    expect(map(2n ** BigInt(xlen) - 4096n).x(A0)).toBe(error(12))
    expect(map(2n ** BigInt(xlen) - 1n).x(A0)).toBe(error(22))
    expect(map(4096n, PRIVATE, { brk: limit + 4096n }).x(A0)).toBe(error(12))
    for (const [length, flags] of [
      [0n, PRIVATE],
      [4096n, 2n],
      [4096n, PRIVATE | 0x10n],
    ] as const) {
      const run = map(length, flags)
      expect([run.x(A0), run.get('mapped')]).toEqual([error(22), 0n])
    }
  })

  test('the heap and mappings do not meet', () => {
    const brk = (wanted: bigint) =>
      call(214, [wanted], { registers: { heap: 0x5000n, brk: 0x5000n, mapped: 0x3000n } }).x(A0)
    expect([brk(limit - 0x3000n), brk(limit - 0x2fffn)]).toEqual([limit - 0x3000n, 0x5000n])
  })

  test('munmap clears the latest mapping and gives it again; others stay as they are', () => {
    const low = limit - 0x3000n
    const unmap = (address: bigint, length: bigint, mapped = 0x3000n) =>
      call(215, [address, length], {
        mem: [[low, new Uint8Array(0x3000).fill(0xaa)]],
        registers: { mapped },
      })
    const latest = unmap(low, 0x1001n)
    expect([latest.x(A0), latest.get('mapped')]).toEqual([0n, 0x1000n])
    expect(latest.memory(low, 0x2000).every((byte) => byte === 0)).toBe(true)
    expect(latest.memory(low + 0x2000n, 0x1000).every((byte) => byte === 0xaa)).toBe(true)
    const other = unmap(low + 0x1000n, 0x1000n)
    expect([other.x(A0), other.get('mapped'), other.memory(low + 0x1000n, 1)[0]]).toEqual([0n, 0x3000n, 0xaa])
    // More than is mapped: what is mapped.
    const all = unmap(low, 0x8000n)
    expect([all.get('mapped'), all.memory(limit - 1n, 1)[0]]).toEqual([0n, 0])
    expect([unmap(low + 1n, 0x1000n).x(A0), unmap(low, 0n).x(A0)]).toEqual([error(22), error(22)])
    // Half a million steps are too many to make free what will hardly be wanted.
    const large = call(215, [limit - 2n ** 24n, 2n ** 24n], { registers: { mapped: 2n ** 24n } })
    expect([large.x(A0), large.get('mapped'), large.steps]).toEqual([0n, 2n ** 24n, 2])
  })

  test('uname', () => {
    const run = call(160, [0x2001n], { mem: [[0x2000n, new Uint8Array(400).fill(0xff)]] })
    const fields = Array.from({ length: 6 }, (_, i) => text(run.memory(0x2001n + BigInt(65 * i), 65)))
    const names = fields.map((field) => field.replace(/\0+$/, ''))
    expect(names).toEqual(['Linux', '', '6.1.0', '', `riscv${xlen}`, ''])
    expect([run.x(A0), run.memory(0x2000n, 1)[0], run.memory(0x2001n + 390n, 1)[0]]).toEqual([0n, 255, 255])
  })

  test('fstat and newfstatat: the three open files are pipes, and there are no others', () => {
    const length = xlen === 64 ? 128 : 104
    const mem: Start['mem'] = [[0x2000n, new Uint8Array(200).fill(0xff)]]
    for (const run of [
      call(80, [1n, 0x2000n], { mem }),
      call(79, [1n, 0x4000n, 0x2000n, 0x1000n], { mem }),
    ]) {
      expect(run.x(A0)).toBe(0n)
      expect([number(run, 0x2010n, 4), number(run, 0x2014n, 4), number(run, 0x2038n, 4)]).toEqual([
        0o10600n,
        1n,
        4096n,
      ])
      expect(run.memory(0x2000n, length).filter((byte) => byte !== 0)).toHaveLength(4)
      expect(run.memory(0x2000n + BigInt(length), 1)[0]).toBe(255)
    }
    const statx = call(291, [1n, 0x4000n, 0x1000n, 0x7ffn], { mem, x: { 14: 0x2000n } })
    expect([number(statx, 0x2000n, 4), number(statx, 0x2004n, 4)]).toEqual([0x7ffn, 4096n])
    expect([number(statx, 0x2010n, 4), number(statx, 0x201cn, 2)]).toEqual([1n, 0o10600n])
    expect(statx.memory(0x2000n, 256).filter((byte) => byte !== 0)).toHaveLength(6)
    expect(call(291, [-100n, 0x4000n, 0n, 0x7ffn], { x: { 14: 0x2000n } }).x(A0)).toBe(error(2))
    expect(call(80, [3n, 0x2000n]).x(A0)).toBe(error(9))
    expect(call(79, [-100n, 0x4000n, 0x2000n, 0n]).x(A0)).toBe(error(2))
  })

  test('limits are infinite, the signal stack is off, times and signals are zero', () => {
    const mem: Start['mem'] = [[0x2000n, new Uint8Array(160).fill(0xaa)]]
    const at = 0x2000n
    const result = (run: Run, length: number) => [run.x(A0), run.memory(at + BigInt(length), 1)[0]]
    const limits = call(261, [0n, 3n, 0n, at], { mem })
    expect(limits.memory(at, 16).every((byte) => byte === 0xff)).toBe(true)
    expect(result(limits, 16)).toEqual([0n, 0xaa])
    const stack = call(132, [0n, at], { mem })
    expect([number(stack, at), number(stack, at + BigInt(size), 4)]).toEqual([0n, 2n])
    expect(result(stack, 3 * size)).toEqual([0n, 0xaa])
    for (const [id, args, length] of [
      [113, [0n, at], 2 * size],
      [114, [0n, at], 2 * size],
      [134, [6n, 0n, at], 8 + 2 * size],
      [135, [0n, 0n, at], 8],
      [153, [at], 4 * size],
      [165, [0n, at], 18 * size],
    ] as const) {
      const run = call(id, args, { mem })
      expect(result(run, length), `call ${id}`).toEqual([0n, 0xaa])
      expect(run.memory(at, length).every((byte) => byte === 0)).toBe(true)
      expect(call(id, [0n]).steps).toBe(1)
    }
  })

  test('getrandom: the same for the same seed, other bytes each time, and never a trap on its length', () => {
    const random = (seed: bigint, length = 16n) =>
      call(278, [0x2003n, length], { registers: { random: seed } })
    const first = random(1n)
    expect([first.x(A0), first.x(A1)]).toEqual([16n, 16n])
    expect(random(1n).memory(0x2003n, 16)).toEqual(first.memory(0x2003n, 16))
    expect(random(2n).memory(0x2003n, 16)).not.toEqual(first.memory(0x2003n, 16))
    expect(random(first.get('random')).memory(0x2003n, 16)).not.toEqual(first.memory(0x2003n, 16))
    expect(random(1n, 0n).x(A0)).toBe(0n)
    // xorshift64 with shifts 13, 7, 17, computed here.
    let state = 1n
    const bytes = Array.from({ length: 16 }, () => {
      state ^= BigInt.asUintN(64, state << 13n)
      state ^= state >> 7n
      state ^= BigInt.asUintN(64, state << 17n)
      return Number(state >> 56n)
    })
    expect([...first.memory(0x2003n, 16)]).toEqual(bytes)
  })

  test('a signal to itself ends the program with the code that a shell sees', () => {
    expect(call(129, [1n, 6n]).stopped).toBe('exit 134')
    expect(call(130, [1n, 9n]).stopped).toBe('exit 137')
    expect(call(131, [1n, 1n, 6n]).stopped).toBe('exit 134')
    const none = call(131, [1n, 1n, 0n])
    expect([none.stopped, none.x(A0)]).toEqual(['running', 0n])
  })

  test('constants', () => {
    for (const [id, value] of [
      [96, 1n],
      [99, 0n],
      [172, 1n],
      [174, 0n],
      [226, 0n],
      [78, error(2)],
      [216, error(12)],
      [233, error(22)],
      [293, error(38)],
    ] as const) {
      const run = call(id, [5n, 6n, 7n])
      expect([run.x(A0), run.steps, missedCalls(run.live.snapshot())], `call ${id}`).toEqual([value, 1, []])
    }
    for (const [id, open] of [
      [25, 0n],
      [29, error(25)],
      [57, 0n],
      [62, error(29)],
    ] as const) {
      expect([call(id, [2n]).x(A0), call(id, [3n]).x(A0)], `call ${id}`).toEqual([open, error(9)])
    }
  })

  test('a call that is missing is named after the run, and changes nothing else', () => {
    const missed = (id: number) => missedCalls(call(id, [1n]).live.snapshot())
    expect(missed(56)).toEqual(['the system call openat (56) is not available: the program got -ENOSYS'])
    expect(missed(500)).toEqual(['the system call 500 is not available: the program got -ENOSYS'])
    expect(missed(0)).toEqual(['the system call io_setup (0) is not available: the program got -ENOSYS'])
    for (const id of [4095, 4096, 2 ** 31])
      expect(missed(id)).toEqual([
        'a system call of number 4095 or above is not available: the program got -ENOSYS',
      ])
    const run = call(56, [1n])
    expect([run.x(A0), run.steps, run.get('outputSize'), run.get('errorSize')]).toEqual([
      error(38),
      1,
      0n,
      0n,
    ])
  })

  test('every call is in the table of docs/vms/riscv.md under its name', () => {
    const page = readFileSync(join(ROOT, 'docs/vms/riscv.md'), 'utf8')
    const calls = page.slice(page.indexOf('\n## System calls\n'))
    const rows = new Map(
      [...calls.matchAll(/^\| ([\d, ]+) \| ([\w, ]+) \|/gm)].flatMap(([, ids, names]) => {
        const list = names!.split(', ')
        return ids!.split(', ').map((id, i): [number, string] => [Number(id), list[i]!])
      }),
    )
    for (const id of callTable({ xlen, general: true, preimages: false }).keys())
      expect(rows.get(id), `call ${id}`).toBe(callName(id))
    const known = new Set([
      ...callTable({ xlen: 32, general: true, preimages: false }).keys(),
      ...callTable({ xlen: 64, general: true, preimages: false }).keys(),
    ])
    expect([...rows.keys()].filter((id) => !known.has(id))).toEqual([])
  })
})

test('getrandom starts from the input', () => {
  const file = readFileSync(join(ROOT, 'fixtures/programs/elf/sha256.rv64imac.O2.elf'))
  const seed = (input: string) => loadRiscv(file, { input: utf8(input) }).state.registers.random
  // The first 8 bytes of SHA-256 of "abc", ba7816bf8f01cfea.
  expect(seed('abc')).toBe(0xeacf018fbf1678ban)
  expect(seed('abd')).not.toBe(seed('abc'))
})

describe('why a program traps', () => {
  const elf = loadRiscv(readFileSync(join(ROOT, 'fixtures/programs/elf/sha256.rv64imac.O2.elf'))).elf
  const explain = (word: bigint, target = elf.target) => {
    const { live } = start(rv64, {})
    const step = { address: elf.entry, word, text: '', changes: [], stops: undefined, source: undefined }
    return explainTrap(
      rv64,
      { ...elf, target },
      { state: live.snapshot(), step, reason: 'illegal instruction' },
    )
  }
  const fix = 'Fix: omit --vm, or use --vm rv64gc; or compile with -march=rv64imac -mabi=lp64'

  // Words and text from binutils: riscv64-linux-gnu-objdump -M no-aliases.
  test.each([
    [0x00853587n, 'fld fa1, 8(a0)'],
    [0xfeb53c27n, 'fsd fa1, -8(a0)'],
    [0xffc12487n, 'flw fs1, -4(sp)'],
    [0x00c5f553n, 'fadd.s fa0, fa1, fa2'],
    [0x02c5f553n, 'fadd.d fa0, fa1, fa2'],
    [0x6ac5f543n, 'fmadd.d fa0, fa1, fa2, fa3'],
    [0x22c59553n, 'fsgnjn.d fa0, fa1, fa2'],
    [0xa2b51553n, 'flt.d a0, fa0, fa1'],
    [0xa0b52553n, 'feq.s a0, fa0, fa1'],
    [0x5a05f553n, 'fsqrt.d fa0, fa1'],
    [0x4015f553n, 'fcvt.s.d fa0, fa1'],
    [0x42058553n, 'fcvt.d.s fa0, fa1'],
    [0xc2051553n, 'fcvt.w.d a0, fa0, rtz'],
    [0xd2050553n, 'fcvt.d.w fa0, a0'],
    [0xd2357553n, 'fcvt.d.lu fa0, a0'],
    [0xe2050553n, 'fmv.x.d a0, fa0'],
    [0xe2051553n, 'fclass.d a0, fa0'],
    [0xf0000053n, 'fmv.w.x ft0, zero'],
    [0x250cn, 'c.fld fa1, 8(a0)'],
    [0xb920n, 'c.fsd fs0, 112(a0)'],
    [0x2522n, 'c.fldsp fa0, 8(sp)'],
    // A vector load, and no instruction at all.
    [0x02050007n, undefined],
    [0xffffffffn, undefined],
  ])('%s is %s', (word, name) => {
    // binutils leaves the rounding mode out where it is the usual one.
    const found = explain(word).find((line) => line.startsWith('Instruction'))
    expect(found?.replace(/, (dyn|rne)$/, '')).toBe(name && `Instruction: ${name}`)
  })

  test('a file that is built for floating point says so', () => {
    const built = 'Cause: the program is built for floating point, which rv64imac does not have'
    const float = 0xf0000053n
    expect(explain(float, { floatAbi: 'double', arch: undefined })).toEqual([
      'In: _start',
      'Instruction: fmv.w.x ft0, zero',
      built,
      fix,
    ])
    expect(explain(float, { floatAbi: 'soft', arch: 'rv64i2p0_f2p2' })).toContain(built)
    expect(explain(float, { floatAbi: 'soft', arch: 'rv64i2p0_m2p0' })).toContain(
      'Cause: rv64imac does not have this instruction',
    )
  })

  test('a file that is built for other extensions names them', () => {
    const arch = 'rv64i2p1_m2p0_a2p1_c2p0_zicsr2p0_zmmul1p0_zba1p0_zbb1p0'
    expect(explain(0x20b52533n, { floatAbi: 'soft', arch })).toEqual([
      'In: _start',
      'Instruction: sh1add a0, a0, a1',
      'Cause: rv64imac does not have this instruction',
      fix,
    ])
    expect(explain(0x02050007n, { floatAbi: 'soft', arch: 'rv64i2p1_v1p0' })).toEqual([
      'In: _start',
      'Cause: possibly an instruction of v, for which the program is built and which rv64imac does not have',
      'Fix: compile without it, such as with -march=rv64gc -mabi=lp64d',
    ])
    expect(explain(0n, { floatAbi: 'soft', arch: 'rv64imac' })).toEqual(['In: _start'])
    expect(explain(0n, { floatAbi: 'soft', arch: undefined })).toEqual(['In: _start'])
  })
})
