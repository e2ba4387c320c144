import { describe, expect, test } from 'vitest'
import { utf8 } from '../../../src/bytes/bytes.ts'
import { stackTop } from '../../../src/vms/riscv/linux-memory.ts'
import { rv32, rv64 } from '../../../src/vms/riscv/spec.ts'
import { type Start, start } from './machine.ts'

const [A0, A1, A2, A7] = [10, 11, 12, 17]
const ECALL = 0x73
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

describe.each([
  { vm: rv32, xlen: 32, addressBits: 32 },
  { vm: rv64, xlen: 64, addressBits: 38 },
] as const)('system calls of $vm.name', ({ vm, xlen, addressBits }) => {
  const error = (number: number) => 2n ** BigInt(xlen) - BigInt(number)
  /** Runs one call to its end. */
  const call = (number: bigint, args: readonly bigint[], rest: Start = {}) =>
    start(vm, {
      code: [ECALL],
      x: { [A0]: args[0] ?? 0n, [A1]: args[1] ?? 0n, [A2]: args[2] ?? 0n, [A7]: number },
      ...rest,
    }).instruction()

  test.each([93n, 94n])('exit by %i gives the code that a shell sees', (number) => {
    for (const [code, seen] of [
      [0n, 0],
      [1n, 1],
      [255n, 255],
      [256n, 0],
      [-1n, 255],
      [0x1234_5678n, 0x78],
    ] as const) {
      const run = call(number, [code])
      expect(run.stopped).toBe(`exit ${seen}`)
      expect(run.step()).toBeUndefined()
    }
  })

  test.each([1n, 2n])('write to %i appends, a byte a step, and keeps other registers', (fd) => {
    const bytes = utf8('hello, world\n')
    const run = call(64n, [fd, 0x201bn, BigInt(bytes.length)], {
      mem: [[0x201bn, bytes]],
      registers: { outputSize: 3n, errorSize: 3n },
    })
    expect(run.x(A0)).toBe(BigInt(bytes.length))
    expect([run.x(A1), run.x(A2), run.x(A7)]).toEqual([0x201bn, BigInt(bytes.length), 64n])
    expect(text(run.output())).toBe(fd === 1n ? '\0\0\0hello, world\n' : '\0\0\0')
    expect(text(run.errors())).toBe(fd === 2n ? '\0\0\0hello, world\n' : '\0\0\0')
    expect(run.steps).toBe(2 + bytes.length)
    expect(run.get('pc')).toBe(0x1004n)
  })

  test.each([0n, 3n, -1n])('write to %i is EBADF', (fd) => {
    const run = call(64n, [fd, 0x2000n, 1n])
    expect(run.x(A0)).toBe(error(9))
    expect(run.get('outputSize')).toBe(0n)
  })

  test('nothing written or read', () => {
    expect(call(64n, [1n, 0x2000n, 0n]).x(A0)).toBe(0n)
    expect(call(63n, [0n, 0x2000n, 0n], { input: utf8('abc') }).get('inputAt')).toBe(0n)
  })

  test('output that reaches its limit traps instead of starting over', () => {
    for (const [fd, size, limit] of [
      [1n, 'outputSize', 2n ** 31n],
      [2n, 'errorSize', 2n ** 30n],
    ] as const) {
      const run = call(64n, [fd, 0x2000n, 2n], { registers: { [size]: limit - 1n } })
      expect(run.stopped).toBe('output full')
      expect(run.get(size)).toBe(limit)
      // A size beyond the limit is in no honest run.
      expect(call(64n, [fd, 0x2000n, 1n], { registers: { [size]: 0xffff_ffffn } }).stopped).toBe(
        'output full',
      )
    }
  })

  test('read goes on where it stopped, and gives 0 at the end', () => {
    const input = utf8('abcdefgh')
    const first = call(63n, [0n, 0x2ffdn, 5n], { input })
    expect(first.x(A0)).toBe(5n)
    expect(text(first.memory(0x2ffdn, 6))).toBe('abcde\0')
    const second = call(63n, [0n, 0x2000n, 100n], { input, registers: { inputAt: 5n } })
    expect(second.x(A0)).toBe(3n)
    expect(text(second.memory(0x2000n, 4))).toBe('fgh\0')
    expect(call(63n, [0n, 0x2000n, 100n], { input, registers: { inputAt: 8n } }).x(A0)).toBe(0n)
  })

  test('C35: what is read is a function of the state: the same in any split', () => {
    const input = Uint8Array.from({ length: 50 }, (_, i) => 3 * i)
    const run = call(63n, [0n, 0x2000n, 50n], { input })
    for (let at = 0; at < 50; at += 7) {
      const part = call(63n, [0n, 0x2000n, 7n], { input, registers: { inputAt: BigInt(at) } })
      const size = Number(part.x(A0))
      expect(part.memory(0x2000n, size)).toEqual(run.memory(0x2000n + BigInt(at), size))
    }
  })

  test.each([1n, 2n, 3n, -1n])('read from %i is EBADF', (fd) => {
    expect(call(63n, [fd, 0x2000n, 1n], { input: utf8('a') }).x(A0)).toBe(error(9))
  })

  test('close', () => {
    for (const fd of [0n, 1n, 2n]) expect(call(57n, [fd]).x(A0)).toBe(0n)
    for (const fd of [3n, -1n]) expect(call(57n, [fd]).x(A0)).toBe(error(9))
  })

  test('the time is zero', () => {
    const size = (2 * xlen) / 8
    const run = call(169n, [0x2011n], { mem: [[0x2010n, new Uint8Array(18).fill(0xff)]] })
    expect(run.x(A0)).toBe(0n)
    const expected = new Uint8Array(18).fill(0xff)
    expect(run.memory(0x2010n, 18)).toEqual(expected.fill(0, 1, 1 + size))
    expect(call(169n, [0n]).steps).toBe(1)
  })

  test('brk moves within its bounds and tells where it is', () => {
    const heap = 0x5000n
    const limit = ((stackTop({ xlen, addressBits }) + 4096n) / 8n) * 7n
    const brk = (wanted: bigint, now = 0x5000n) => call(214n, [wanted], { registers: { heap, brk: now } })
    for (const [wanted, now, result] of [
      [0n, heap, heap],
      [0n, 0x6123n, 0x6123n],
      [0x6123n, heap, 0x6123n],
      [heap, 0x9000n, heap],
      [heap - 1n, 0x6000n, 0x6000n],
      [limit, heap, limit],
      [limit + 1n, 0x6000n, 0x6000n],
      [-1n, 0x6000n, 0x6000n],
    ]) {
      const run = brk(wanted, now)
      expect(run.x(A0)).toBe(result)
      expect(run.get('brk')).toBe(result)
    }
  })

  test('memory that the heap gave up is zero when it comes back; the rest of its last page stays', () => {
    const mem = [[0x5000n, new Uint8Array(0x3000).fill(0xaa)]] as const
    const run = call(214n, [0x5801n], { mem, registers: { heap: 0x5000n, brk: 0x7010n } })
    expect(run.get('brk')).toBe(0x5801n)
    expect(run.memory(0x5000n, 0x1000).every((byte) => byte === 0xaa)).toBe(true)
    expect(run.memory(0x6000n, 0x2000).every((byte) => byte === 0)).toBe(true)
    expect(run.steps).toBe(3 + 0x2000 / 32)
  })

  test('a shrink within a page moves no byte', () => {
    const mem = [[0x5000n, new Uint8Array(0x1000).fill(0xaa)]] as const
    const run = call(214n, [0x5001n], { mem, registers: { heap: 0x5000n, brk: 0x5fffn } })
    expect(run.memory(0x5000n, 0x1000).every((byte) => byte === 0xaa)).toBe(true)
    expect([run.get('brk'), run.steps]).toEqual([0x5001n, 3])
  })

  test('C29: any other call is ENOSYS', () => {
    for (const number of [
      0n,
      1n,
      56n,
      61n,
      67n,
      81n,
      92n,
      95n,
      223n,
      1024n,
      -1n,
      (1n << 31n) + 64n,
      (1n << 8n) + 93n,
    ]) {
      const run = call(number, [1n, 2n, 3n])
      expect(run.x(A0), `call ${number}`).toBe(error(38))
      expect(run.stopped).toBe('running')
      expect(run.steps).toBe(1)
    }
  })

  test.runIf(xlen === 64)('C29, C33: calls are numbered in 64 bits, files in 32', () => {
    expect(call((1n << 32n) + 93n, [0n]).x(A0)).toBe(error(38))
    expect(call(64n, [(1n << 32n) + 1n, 0x2000n, 1n]).x(A0)).toBe(1n)
    expect(call(64n, [(1n << 31n) + 1n, 0x2000n, 1n]).x(A0)).toBe(error(9))
  })

  test.runIf(xlen === 64)('C28: a buffer beyond the memory traps', () => {
    expect(call(64n, [1n, 1n << 38n, 1n]).stopped).toBe('address out of range')
    expect(call(63n, [0n, -1n, 1n], { input: utf8('a') }).stopped).toBe('address out of range')
  })

  test('ebreak, long and short', () => {
    for (const code of [0x00100073, 0x9002]) {
      const run = start(vm, { code: [code] })
      run.step()
      expect(run.stopped).toBe('breakpoint')
      expect(run.get('pc')).toBe(0x1000n)
    }
  })

  test('a microcode state that no routine has traps', () => {
    const run = start(vm, { code: [0x13], registers: { micro: BigInt(vm.machine.microcode.length + 1) } })
    run.step()
    expect(run.stopped).toBe('invalid microcode state')
  })

  test('every microcode state ends: whatever the registers hold', () => {
    for (const [i] of vm.machine.microcode.entries()) {
      const micro = BigInt(i + 1)
      const run = start(vm, {
        x: { [A0]: 0x2000n, [A1]: 0x3000n, [A2]: 5n },
        registers: { micro, value: 2n, cursor: 0x4000n, count: 0n, brk: 0x4001n },
      })
      for (let i = 0; i < 20_000 && run.get('micro') !== 0n; i++) run.step()
      expect(run.get('micro')).toBe(0n)
    }
  })
})
