import { describe, expect, test } from 'vitest'
import { rv32gc, rv64gc } from '../../../src/vms/riscv/spec.ts'
import { altered, type Run, type Start, start } from './machine.ts'

const [SP, TP, A0, A1, A2, A3, A4, A5, A7] = [2, 4, 10, 11, 12, 13, 14, 15, 17]
const ECALL = 0x73
const KERNEL = 3
const SLOT = 1024
const [FUTEX_WAIT, FUTEX_WAKE] = [0n, 1n]
/** As musl's pthread_create has it. */
const CLONE_FLAGS = 0x7d0f00n

const words = (size: 4 | 8, ...values: bigint[]) => {
  const bytes = new Uint8Array(size * values.length)
  const view = new DataView(bytes.buffer)
  for (const [i, value] of values.entries()) {
    if (size === 8) view.setBigUint64(8 * i, value, true)
    else view.setUint32(4 * i, Number(value), true)
  }
  return bytes
}

describe.each([
  { vm: rv32gc, xlen: 32, futex: 422n, gettime: 403n, sleep: 407n },
  { vm: rv64gc, xlen: 64, futex: 98n, gettime: 113n, sleep: 115n },
] as const)('threads of $vm.name', ({ vm, xlen, futex, gettime, sleep }) => {
  const error = (number: number) => 2n ** BigInt(xlen) - BigInt(number)
  /** Some calls, one after the other, each with its registers set before it: at 0x1000. */
  const call = (number: bigint, args: readonly bigint[], rest: Start = {}) =>
    start(vm, {
      code: Array.from({ length: 8 }, () => ECALL),
      x: {
        [SP]: 0x9000n,
        [A0]: args[0] ?? 0n,
        [A1]: args[1] ?? 0n,
        [A2]: args[2] ?? 0n,
        [A3]: args[3] ?? 0n,
        [A4]: args[4] ?? 0n,
        [A5]: args[5] ?? 0n,
        [A7]: number,
      },
      ...rest,
    }).instruction()
  /** The next call, with other registers. */
  const next = (run: Run, x: { readonly [index: number]: bigint }, rest: Start = {}) =>
    altered(run, { ...rest, x }).instruction()
  const slot = (run: Run, index: number, offset: number, size: number) =>
    Buffer.from(run.live.bytes(KERNEL, BigInt(index * SLOT + offset), size)).readBigUInt64LE(0)

  test('clone: a thread with its own stack, pointer and result; its number in both places', () => {
    let run = call(220n, [CLONE_FLAGS | (1n << 24n), 0x8000n, 0x3000n, 0x7000n, 0x3008n])
    expect(run.x(A0)).toBe(2n)
    expect([run.get('others'), run.get('highest'), run.get('thread')]).toEqual([1n, 1n, 0n])
    expect(run.memory(0x3000n, 12)).toEqual(words(4, 2n, 0n, 2n))
    expect(slot(run, 1, 8 * A0, 8)).toBe(0n)
    expect([slot(run, 1, 8 * SP, 8), slot(run, 1, 8 * TP, 8), slot(run, 1, 0, 8)]).toEqual([
      0x8000n,
      0x7000n,
      0x1004n,
    ])
    // The other one's turn, by a yield: it has its registers, and goes on behind the call.
    run = next(run, { [A7]: 124n })
    expect([run.get('thread'), run.x(A0), run.x(SP), run.x(TP), run.get('pc')]).toEqual([
      1n,
      0n,
      0x8000n,
      0x7000n,
      0x1004n,
    ])
    run = next(run, { [A7]: 178n })
    expect(run.x(A0)).toBe(2n)
    // It ends: zero at its address, and the first one goes on, whose yield gave 0.
    run = next(run, { [A7]: 93n })
    expect([run.get('thread'), run.get('others'), run.x(A0), run.x(SP)]).toEqual([0n, 0n, 0n, 0x9000n])
    expect(run.memory(0x3008n, 4)).toEqual(words(4, 0n))
  })

  test('clone of a process, and the 1,025th thread', () => {
    expect(call(220n, [17n, 0n]).x(A0)).toBe(error(38))
    const used = Array.from(
      { length: 1023 },
      (_, i) => [BigInt((i + 1) * SLOT + 512), Uint8Array.of(1)] as const,
    )
    const run = start(vm, { code: [ECALL], x: { [A0]: CLONE_FLAGS, [A7]: 220n }, kernel: used })
    expect(run.instruction().x(A0)).toBe(error(11))
  })

  test('registers of both files survive a switch', () => {
    const f = Object.fromEntries(
      Array.from({ length: 32 }, (_, i) => [i, (BigInt(i) * 0x0123_4567_89ab_cdefn) & (2n ** 64n - 1n)]),
    )
    let run = call(220n, [CLONE_FLAGS, 0x8000n, 0x3000n], { f, registers: { frm: 3n, fflags: 17n } })
    const x = Array.from({ length: 32 }, (_, i) => run.x(i))
    run = next(run, { [A7]: 124n }) // to the second
    run = next(run, { 5: 99n, [A7]: 124n }, { registers: { frm: 1n } }) // and back
    expect(run.get('thread')).toBe(0n)
    expect([run.get('frm'), run.get('fflags'), run.get('reservation')]).toEqual([3n, 17n, 0n])
    expect(Array.from({ length: 32 }, (_, i) => run.f(i))).toEqual(Object.values(f))
    expect(Array.from({ length: 32 }, (_, i) => run.x(i))).toEqual(x.with(A0, 0n).with(A7, 124n))
  })

  test('futex: another value is EAGAIN, a wake wakes as many as asked, a wait alone is a deadlock', () => {
    const mem = [[0x3000n, words(4, 5n)]] as const
    expect(call(futex, [0x3000n, FUTEX_WAIT, 4n], { mem }).x(A0)).toBe(error(11))
    expect(call(futex, [0x3001n, FUTEX_WAIT, 4n], { mem }).x(A0)).toBe(error(22))
    expect(call(futex, [0x3000n, 7n], { mem }).x(A0)).toBe(error(38))
    expect(call(futex, [0x3000n, FUTEX_WAKE, 1n], { mem }).x(A0)).toBe(0n)
    expect(call(futex, [0x3000n, FUTEX_WAIT, 5n], { mem }).stopped).toBe('deadlock')
    let run = call(220n, [CLONE_FLAGS, 0x8000n, 0x2ff0n], { mem })
    run = next(run, { [A0]: 0x3000n, [A1]: FUTEX_WAIT, [A2]: 5n, [A3]: 0n, [A7]: futex })
    expect(run.get('thread')).toBe(1n)
    // One that runs is not woken, though it waited before.
    run = next(run, { [A0]: 0x3000n, [A1]: FUTEX_WAKE, [A2]: 10n, [A7]: futex })
    expect(run.x(A0)).toBe(1n)
    run = next(run, { [A0]: 0x3000n, [A1]: FUTEX_WAKE, [A2]: 10n, [A7]: futex })
    expect(run.x(A0)).toBe(0n)
  })

  test('a wait with a time ends when nobody else runs, and the clock moves there', () => {
    const mem = [
      [0x3000n, words(4, 5n)],
      [0x3010n, words(8, 2n, 7n)],
    ] as const
    const run = call(futex, [0x3000n, FUTEX_WAIT, 5n, 0x3010n], { mem })
    expect(run.x(A0)).toBe(error(110))
    const time = next(run, { [A0]: 1n, [A1]: 0x3020n, [A7]: gettime })
    expect(time.x(A0)).toBe(0n)
    // The call itself, and this one: an instruction is a nanosecond.
    expect(time.memory(0x3020n, 16)).toEqual(words(8, 2n, 9n))
    expect(time.get('slept')).toBe(2_000_000_007n)
  })

  test('sleeps are relative, or until a time that may be over', () => {
    const mem = [[0x3000n, words(8, 0n, 1000n)]] as const
    expect(call(sleep, [1n, 0n, 0x3000n], { mem }).get('slept')).toBe(1000n)
    expect(call(sleep, [1n, 1n, 0x3000n], { mem }).get('slept')).toBe(999n)
    expect(call(sleep, [1n, 1n, 0x3000n], { mem, registers: { retired: 5000n } }).get('slept')).toBe(0n)
    const never = [[0x3000n, words(8, 2n ** 40n, 0n)]] as const
    expect(call(sleep, [1n, 0n, 0x3000n], { mem: never }).stopped).toBe('deadlock')
  })

  test('a loop without calls loses its turn', () => {
    // A jump to the instruction before it.
    const spin = start(vm, { code: [0x13, 0xffdff06f], registers: { deadline: 4n } })
    for (let i = 0; i < 4; i++) spin.step()
    expect(spin.get('micro')).not.toBe(0n)
    expect(spin.instruction().get('deadline')).toBe(2n ** 64n - 1n)
  })

  test('mappings at a fixed address are zero, and others are untouched', () => {
    const top = xlen === 32 ? 0x7000_0000n : 0x38_0000_0000n
    const size = 0x10_0000n
    const run = call(222n, [0n, size, 3n, 0x22n, -1n])
    const low = top - size
    expect(run.x(A0)).toBe(low)
    const page = new Uint8Array(0x1000).fill(7)
    const mem = [0n, 1n, 2n].map((i) => [low + 0x1000n * i, page] as const)
    const fixed = next(
      run,
      { [A0]: low + 0x1000n, [A1]: 0x1000n, [A2]: 3n, [A3]: 0x32n, [A7]: 222n },
      { mem },
    )
    expect(fixed.x(A0)).toBe(low + 0x1000n)
    expect(
      [0n, 1n, 2n].map((i) => fixed.memory(low + 0x1000n * i, 0x1000).every((byte) => byte === 7)),
    ).toEqual([true, false, true])
    expect(fixed.memory(low + 0x1000n, 0x1000).every((byte) => byte === 0)).toBe(true)
    // Pages that nobody may have written are not looked at: 255 pages are one step.
    const reserved = call(222n, [0n, 0x100_0000n, 0n, 0x22n])
    const taken = next(reserved, {
      [A0]: reserved.x(A0),
      [A1]: 0x100_0000n,
      [A2]: 0n,
      [A3]: 0x32n,
      [A7]: 222n,
    })
    expect(taken.steps).toBeLessThan(25)
    // madvise(MADV_DONTNEED) clears, other advice does not.
    const clear = next(run, { [A0]: low, [A1]: 0x3000n, [A2]: 4n, [A7]: 233n }, { mem })
    expect([clear.x(A0), clear.memory(low, 0x3000).every((byte) => byte === 0)]).toEqual([0n, true])
    const keep = next(run, { [A0]: low, [A1]: 0x3000n, [A2]: 8n, [A7]: 233n }, { mem })
    expect([keep.x(A0), keep.memory(low, 0x3000).every((byte) => byte === 7)]).toEqual([0n, true])
    expect(call(222n, [0x1000n, 0x1000n, 3n, 0x32n]).x(A0)).toBe(error(12))
    expect(call(222n, [0x1001n, 0x1000n, 3n, 0x32n]).x(A0)).toBe(error(22))
    expect(call(222n, [0n, 0n, 3n, 0x22n]).x(A0)).toBe(error(22))
  })

  test('an eventfd wakes the thread that sleeps in epoll, with its data', () => {
    let run = call(220n, [CLONE_FLAGS, 0x8000n, 0x2ff0n], {
      mem: [[0x3000n, words(4, 1n, 0n, 0x89abcdefn, 0x1234567n)]],
    })
    run = next(run, { [A0]: 3n, [A1]: 1n, [A2]: 4n, [A3]: 0x3000n, [A7]: 21n })
    expect(run.x(A0)).toBe(0n)
    run = next(altered(run, { registers: { pc: 0x1000n } }), {
      [A0]: 3n,
      [A1]: 0x3104n,
      [A2]: 8n,
      [A3]: 0n,
      [A7]: 22n,
    })
    expect(run.x(A0)).toBe(0n)
    run = next(altered(run, { registers: { pc: 0x1000n } }), {
      [A0]: 3n,
      [A1]: 0x3104n,
      [A2]: 8n,
      [A3]: -1n,
      [A7]: 22n,
    })
    expect(run.get('thread')).toBe(1n)
    run = next(run, { [A0]: 4n, [A1]: 0x3200n, [A2]: 8n, [A7]: 64n })
    expect(run.x(A0)).toBe(8n)
    run = next(run, { [A7]: 124n })
    expect([run.get('thread'), run.x(A0)]).toEqual([0n, 1n])
    expect(run.memory(0x3104n, 4)).toEqual(words(4, 1n))
    expect(run.memory(0x310cn, 8)).toEqual(words(4, 0x89abcdefn, 0x1234567n))
    run = next(run, { [A0]: 4n, [A1]: 0x3301n, [A2]: 8n, [A7]: 63n })
    expect([run.x(A0), run.get('event')]).toEqual([8n, 0n])
    expect(run.memory(0x3301n, 8)).toEqual(words(8, 1n))
    run = next(altered(run, { registers: { pc: 0x1000n } }), { [A0]: 4n, [A1]: 0x3301n, [A2]: 8n, [A7]: 63n })
    expect(run.x(A0)).toBe(error(11))
  })

  test('signals that are ignored by default end nothing', () => {
    for (const signal of [17n, 18n, 23n, 28n]) expect(call(131n, [1n, 1n, signal]).stopped).toBe('running')
    expect(call(131n, [1n, 1n, 6n]).stopped).toBe('exit 134')
  })

  test('every microcode state ends: whatever the registers hold', () => {
    for (const [i, { name }] of vm.machine.microcode.entries()) {
      const run = start(vm, {
        x: { [A0]: 0x2000n, [A1]: 0x3000n, [A2]: 5n },
        registers: { micro: BigInt(i + 1), value: 0x1000n, cursor: 0x4000n, count: 1n, brk: 0x4001n },
      })
      for (let steps = 0; steps < 20_000 && run.get('micro') !== 0n && run.stopped === 'running'; steps++)
        run.step()
      expect(run.get('micro') === 0n || run.stopped !== 'running', name).toBe(true)
    }
  })
})
