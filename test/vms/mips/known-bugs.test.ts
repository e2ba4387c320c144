/**
 * Bugs that other MIPS machines had, Cannon's among them, by the numbers of the project's list, each with the right value.
 */
import { describe, expect, test } from 'vitest'
import { keccakKey, type PreimageSource } from '../../../src/preimage/index.ts'
import { HINTS } from '../../../src/vms/mips/isa.ts'
import { FUNCT, i, OP, r, SYSCALL, special2 } from './encode.ts'
import { mips32, mips64, RA, type Run, type Start, start } from './machine.ts'

const [V0, A0, A1, A2, A3, T0, T1, T2, SP] = [2, 4, 5, 6, 7, 12, 13, 14, 29]
const ONES = 2n ** 64n - 1n
/** Where operands lie, and their first eight bytes: 80 00 00 01 22 33 44 55. */
const DATA = 0x4000n
const BYTES = Uint8Array.from([0x80, 0, 0, 1, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77])
const mem = [[DATA, BYTES]] as const

const ran = (code: readonly number[], rest: Start = {}): Run => {
  const run = start(mips64, { code, mem, ...rest }).instructions(code.length)
  expect(run.stopped).toBe('running')
  return run
}
/** t2 of an instruction on t0 and t1. */
const of = (word: number, t0: bigint, t1 = 0n): bigint => ran([word], { r: { [T0]: t0, [T1]: t1 } }).r(T2)
const hiLo = (funct: number, t0: bigint, t1: bigint) => {
  const run = ran([r(T0, T1, 0, funct)], { r: { [T0]: t0, [T1]: t1 } })
  return [run.get('hi'), run.get('lo')].map((value) => BigInt.asIntN(64, value))
}
/** After a system call: v0 and a3. */
const called = (number: bigint, args: readonly bigint[], rest: Start = {}) => {
  const registers = Object.fromEntries(args.map((value, n) => [A0 + n, value]))
  const run = ran([SYSCALL], { ...rest, r: { [V0]: number, ...registers, ...rest.r } })
  return { run, result: [run.r(V0), run.r(A3)] }
}
const [READ, WRITE, CLONE, FUTEX, CLOCK, EVENTFD] = [5000n, 5001n, 5055n, 5194n, 5222n, 5284n]
const [EBADF, EAGAIN, EINVAL] = [9n, 11n, 22n]

describe('M01: preimages to and from buffers that are not aligned', () => {
  const data = Uint8Array.from([0xaa, 0xbb, 0xcc])
  const key = BigInt(`0x${Buffer.from(keccakKey(data)).toString('hex')}`)
  const preimages: PreimageSource = () => data
  const read = (address: bigint, count: bigint, offset = 8n) =>
    called(READ, [5n, address, count], { preimages, registers: { preimageKey: key, preimageOffset: offset } })

  test.each([
    [1n, 1n, 1n, '80aa000122334455'],
    [1n, 2n, 2n, '80aabb0122334455'],
    [7n, 2n, 1n, '80000001223344aa'],
    [0n, 0n, 0n, '8000000122334455'],
    [3n, 9n, 3n, '800000aabbcc4455'],
  ])('at %i, %i asked for', (at, count, got, bytes) => {
    const { run, result } = read(DATA + at, count)
    expect(result).toEqual([got, 0n])
    expect([run.memory(DATA, 8), run.get('preimageOffset')]).toEqual([bytes, 8n + got])
  })

  test('the length comes first, and nothing beyond the end', () => {
    expect(read(DATA, 8n, 0n).run.memory(DATA, 8)).toBe('0000000000000003')
    const run = start(mips64, {
      ...{ code: [SYSCALL], mem, preimages, registers: { preimageKey: key, preimageOffset: 11n } },
      r: { [V0]: READ, [A0]: 5n, [A1]: DATA, [A2]: 1n },
    })
    run.step()
    run.step()
    expect(run.stopped).toBe('preimage offset out of range')
  })

  test('a key is put together from parts', () => {
    const { run, result } = called(WRITE, [6n, DATA + 5n, 8n], {
      registers: { preimageKey: 0x11n << 248n, preimageOffset: 5n },
    })
    expect(result).toEqual([3n, 0n])
    expect([run.get('preimageKey'), run.get('preimageOffset')]).toEqual([0x334455n, 0n])
    const whole = called(WRITE, [6n, DATA, 8n], { registers: { preimageKey: 0x77n } })
    expect(whole.run.get('preimageKey')).toBe((0x77n << 64n) | 0x8000000122334455n)
    expect(called(WRITE, [6n, DATA, 0n], { registers: { preimageKey: 0x77n } }).run.get('preimageKey')).toBe(
      0x77n,
    )
  })
})

test('M02: hints are kept as they were written, in pieces or several at once', () => {
  const hint = (text: string) => Buffer.concat([Buffer.from([0, 0, 0, text.length]), Buffer.from(text)])
  const bytes = Buffer.concat([hint('five!'), hint('more'), hint('last')])
  const parts = [2, 7, 15, 1]
  let at = Number(DATA)
  const code = parts.flatMap((size) => {
    at += size
    const args = { [V0]: Number(WRITE), [A0]: 4, [A1]: at - size, [A2]: size }
    return [
      ...Object.entries(args).map(([register, value]) => i(OP.daddiu, 0, Number(register), value)),
      SYSCALL,
    ]
  })
  expect(at - Number(DATA)).toBe(bytes.length)
  const run = ran(code, { mem: [[DATA, Uint8Array.from(bytes)]] })
  expect([run.r(V0), run.r(A3)]).toEqual([1n, 0n])
  expect(run.written(HINTS, 'hintSize')).toBe(bytes.toString('latin1'))
})

test('M03: a futex that has another value is not waited for', () => {
  const { run, result } = called(FUTEX, [DATA + 4n, 128n, 0x22334456n])
  expect(result).toEqual([EAGAIN, ONES])
  expect(run.get('traverseRight')).toBe(0n)
  // The right value is 32 bits, and what stands above them in the register does not matter.
  expect(called(FUTEX, [DATA + 4n, 128n, 0xffffffff22334455n]).result).toEqual([0n, 0n])
  expect(called(FUTEX, [DATA + 7n, 128n, 0x22334455n]).run.get('traverseRight')).toBe(1n)
  expect(called(FUTEX, [DATA, 0n, 0x80000001n]).result).toEqual([EINVAL, ONES])
})

test('M04: numbers and errors of both ABIs', () => {
  expect(called(5178n, [], { registers: { thread: 7n } }).result).toEqual([7n, 0n]) // gettid
  expect(called(5002n, []).result).toEqual([EBADF, ONES]) // open
  const narrow = (number: bigint) => {
    const run = start(mips32, { code: [SYSCALL], r: { [V0]: number }, registers: { thread: 7n } })
    run.step()
    return run.running ? [run.r(V0), run.r(A3)] : run.stopped
  }
  expect(narrow(4222n)).toEqual([7n, 0n])
  expect(narrow(4005n)).toEqual([EBADF, 2n ** 32n - 1n])
  expect(narrow(5178n)).toBe('unrecognized system call')
  const wide = start(mips64, { code: [SYSCALL], r: { [V0]: 4222n } })
  wide.step()
  expect(wide.stopped).toBe('unrecognized system call')
})

describe('M05: a reservation is broken', () => {
  const store = (funct: number, at: number) => i(funct, T0, T1, at)
  const reserved = (...between: number[]) =>
    ran([i(OP.ll, T0, T2, 0), ...between, i(OP.sc, T0, T2, 0)], { r: { [T0]: DATA, [T1]: 0x5an } })

  test('by stores to the same eight bytes', () => {
    expect(reserved().r(T2)).toBe(1n)
    for (const word of [store(OP.sw, 0), store(OP.sw, 4), store(0x28, 7), store(OP.sd, 0), store(OP.swr, 6)])
      expect(reserved(word).r(T2), word.toString(16)).toBe(0n)
    expect(reserved(store(OP.sw, 8)).r(T2)).toBe(1n)
    expect(reserved(store(OP.sw, 4)).memory(DATA, 8)).toBe('800000010000005a')
  })

  test('by a system call that writes there', () => {
    const random = [i(OP.daddiu, 0, V0, 5313), i(OP.daddiu, 0, A0, Number(DATA) + 5), i(OP.daddiu, 0, A1, 1)]
    expect(reserved(...random, SYSCALL).r(T2)).toBe(0n)
  })

  test('by another thread, in the time between', () => {
    // The new thread runs at once, stores and yields; then the first one stores, if it can.
    const set = (register: number, value: number) => i(OP.daddiu, 0, register, value)
    const outcome = (at: number) => {
      const clone = [i(OP.lui, 0, A0, 5), i(OP.ori, A0, A0, 0x0f00), set(V0, Number(CLONE)), SYSCALL]
      const child = [store(OP.sw, at), set(V0, 5023), SYSCALL]
      const code = [
        ...[i(OP.ll, T0, T2, 0), ...clone, i(OP.bne, V0, 0, 1 + child.length), 0, ...child],
        i(OP.sc, T0, T2, 0),
      ]
      const run = start(mips64, { code, mem, r: { [T0]: DATA, [T1]: 0x5an } })
      for (let n = 0; n < 40 && run.get('pc') !== 0x1000n + 4n * BigInt(code.length); n++) run.cannonStep()
      expect([run.get('thread'), run.get('nextThread'), run.get('there')]).toEqual([0n, 2n, 1n])
      return run.r(T2)
    }
    expect(outcome(4)).toBe(0n)
    expect(outcome(8)).toBe(1n)
  })
})

test('M06: LL goes with SC, LLD with SCD, once, to the same address', () => {
  const pair = (load: number, save: number, at = 0, ...more: number[]) =>
    ran([i(load, T0, T2, 0), ...more, i(save, T0, T2, at)], { r: { [T0]: DATA } }).r(T2)
  expect([pair(OP.ll, OP.sc), pair(OP.lld, OP.scd)]).toEqual([1n, 1n])
  expect([pair(OP.ll, OP.scd), pair(OP.lld, OP.sc), pair(OP.ll, OP.sc, 4), pair(OP.lld, OP.scd, 1)]).toEqual([
    0n,
    0n,
    0n,
    0n,
  ])
  expect(pair(OP.ll, OP.sc, 0, i(OP.sc, T0, T1, 0))).toBe(0n)
  // One that fails leaves the reservation.
  expect(pair(OP.ll, OP.sc, 0, i(OP.sc, T0, T1, 4))).toBe(1n)
  expect(ran([i(OP.ll, T0, T2, 0), i(OP.sc, T0, T2, 0)], { r: { [T0]: DATA } }).get('llStatus')).toBe(0n)
})

test('M07: results of 32 bits have their sign extended', () => {
  expect(of(r(T0, T1, T2, FUNCT.addu), 0x7fffffffn, 1n)).toBe(0xffffffff80000000n)
  expect(of(r(0, T0, T2, FUNCT.srl, 1), 0xffffffff80000000n)).toBe(0x40000000n)
  expect(of(r(0, T0, T2, FUNCT.srl), 0x80000000n)).toBe(0xffffffff80000000n)
  expect(of(r(T1, T0, T2, FUNCT.sllv), 3n, 33n)).toBe(6n)
  expect(of(r(T1, T0, T2, FUNCT.srav), 0x80000000n, 33n)).toBe(0xffffffffc0000000n)
  expect(ran([i(OP.lui, 0, T2, 0x8000)]).r(T2)).toBe(0xffffffff80000000n)
})

test('M08: SLTU and SLTIU compare 64 bits', () => {
  expect(of(r(T0, T1, T2, FUNCT.sltu), 2n ** 32n, 1n)).toBe(0n)
  expect([of(i(OP.sltiu, T0, T2, -1), 2n ** 63n), of(i(OP.sltiu, T0, T2, -1), ONES)]).toEqual([1n, 0n])
})

test('M09: MULTU takes the low halves of its operands', () => {
  expect(hiLo(FUNCT.multu, ONES, 2n)).toEqual([1n, -2n])
})

test('M10: DMULT is signed, DMULTU is not', () => {
  expect([hiLo(FUNCT.dmult, ONES, 2n), hiLo(FUNCT.dmultu, ONES, 2n)]).toEqual([
    [-1n, -2n],
    [1n, -2n],
  ])
  expect(hiLo(FUNCT.dmult, 2n ** 63n, 2n ** 63n)).toEqual([2n ** 62n, 0n])
})

test('M11: LWL and LWR on registers of 64 bits', () => {
  const at = (opcode: number, offset: number, rt = 0n) =>
    ran([i(opcode, T0, T2, offset)], { r: { [T0]: DATA, [T2]: rt } }).r(T2)
  expect(at(OP.lwl, 0)).toBe(0xffffffff80000001n)
  expect(at(OP.lwr, 3)).toBe(0xffffffff80000001n)
  expect(at(OP.lwr, 0, ONES)).toBe(0xffffffffffffff80n)
  expect([at(OP.lwl, 1, 0x11n), at(OP.lwl, 7, ONES)]).toEqual([0x111n, 0x55ffffffn])
  expect([at(OP.ldl, 5, 0xaabbn), at(OP.ldr, 2, ONES)]).toEqual([0x334455000000aabbn, 0xffffffffff800000n])
})

test('M12: SWL and SWR touch their half of a doubleword alone', () => {
  const stored = (opcode: number, offset: number) =>
    ran([i(opcode, T0, T1, offset)], { r: { [T0]: DATA, [T1]: 0xaaaaaaaaa1b2c3d4n } }).memory(DATA, 8)
  expect([4, 5, 6, 7].map((offset) => stored(OP.swl, offset))).toEqual([
    ...['80000001a1b2c3d4', '8000000122a1b2c3', '800000012233a1b2', '80000001223344a1'],
  ])
  expect([4, 5, 6, 7].map((offset) => stored(OP.swr, offset))).toEqual([
    ...['80000001d4334455', '80000001c3d44455', '80000001b2c3d455', '80000001a1b2c3d4'],
  ])
})

test('M13: which immediates are signed', () => {
  expect([of(i(OP.addiu, T0, T2, 0xffff), 5n), of(i(OP.slti, T0, T2, 0xffff), ONES - 1n)]).toEqual([4n, 1n])
  expect(ran([i(OP.lw, SP, T2, -4)], { r: { [SP]: DATA + 8n } }).r(T2)).toBe(0x22334455n)
  const bits = [OP.andi, OP.ori, OP.xori].map((opcode) => of(i(opcode, T0, T2, 0x8001), ONES))
  expect(bits).toEqual([0x8001n, ONES, ONES ^ 0x8001n])
})

test('M14: register 0 is zero', () => {
  const run = start(mips64, {
    code: [i(OP.beq, 0, 0, 3), i(OP.addiu, 0, 0, 7), 0, 0, r(0, 0, T2, FUNCT.addu)],
    r: { [T2]: 5n },
  })
  run.instructions(2)
  expect([run.get('pc'), run.r(0)]).toEqual([0x1010n, 0n])
  expect(run.cannonStep().r(T2)).toBe(0n)
  const code = [i(OP.ll, T0, 0, 0), i(OP.sc, T0, 0, 0), r(T1, 0, 0, FUNCT.jalr)]
  const linked = ran(code, { r: { [T0]: DATA, [T1]: 0x2000n } })
  expect([linked.r(0), linked.r(RA), linked.get('nextPC')]).toEqual([0n, 0n, 0x2000n])
  expect(linked.memory(DATA, 4)).toBe('00000000')
})

test('M15: an eventfd cannot be written or read', () => {
  expect(called(EVENTFD, [0n, 0x80n]).result).toEqual([100n, 0n])
  expect(called(EVENTFD, [0n, 0n]).result).toEqual([EINVAL, ONES])
  expect(called(WRITE, [100n, DATA, 8n]).result).toEqual([EAGAIN, ONES])
  expect(called(READ, [100n, DATA, 8n]).result).toEqual([EAGAIN, ONES])
})

test('M16: other files', () => {
  const hint = called(READ, [3n, DATA, 8n])
  expect([hint.result, hint.run.memory(DATA, 8)]).toEqual([[8n, 0n], '8000000122334455'])
  expect(called(READ, [9n, DATA, 8n]).result).toEqual([EBADF, ONES])
  expect(called(WRITE, [9n, DATA, 8n]).result).toEqual([EBADF, ONES])
  expect(called(READ, [0n, DATA, 8n]).result).toEqual([0n, 0n])
  const { run, result } = called(WRITE, [1n, DATA + 4n, 3n])
  expect([result, run.written(0, 'outputSize')]).toEqual([[3n, 0n], '"3D'])
})

test('M17: clocks go by the number of steps', () => {
  const at = (clock: bigint, step: bigint) => {
    const registers = { step: step - 1n, deadline: step + 100_000n }
    const { run, result } = called(CLOCK, [clock, DATA + 3n], { registers })
    expect(result).toEqual([0n, 0n])
    return run.memory(DATA, 16)
  }
  const time = (seconds: bigint, nanoseconds: bigint) =>
    [seconds, nanoseconds].map((value) => value.toString(16).padStart(16, '0')).join('')
  expect([at(1n, 25_000_001n), at(1n, 25_000_002n)]).toEqual([time(2n, 500_000_100n), time(2n, 500_000_200n)])
  expect(at(0n, 25_000_001n)).toBe(time(0n, 0n))
  expect(called(CLOCK, [2n, DATA]).result).toEqual([EINVAL, ONES])
})

test('M18: zeros and ones are counted in 32 and in 64 bits', () => {
  const count = (funct: number, value: bigint) => of(special2(T0, T2, funct), value)
  expect([
    count(FUNCT.dclz, 0n),
    count(FUNCT.dclo, ONES),
    count(FUNCT.clz, 0n),
    count(FUNCT.clo, ONES),
  ]).toEqual([64n, 64n, 32n, 32n])
  expect([count(FUNCT.clz, 0xffffffff00000001n), count(FUNCT.clo, 0x00000000fffffffen)]).toEqual([31n, 31n])
})

describe('M19: division', () => {
  const [min32, min64] = [-(2n ** 31n), -(2n ** 63n)]
  test('the lowest number by -1', () => {
    expect([hiLo(FUNCT.div, 0x80000000n, ONES), hiLo(FUNCT.ddiv, 2n ** 63n, ONES)]).toEqual([
      [0n, min32],
      [0n, min64],
    ])
    expect(hiLo(FUNCT.divu, 0x80000000n, 1n)).toEqual([0n, min32])
    expect(hiLo(FUNCT.div, ONES - 6n, 2n)).toEqual([-1n, -3n])
  })

  test.each([FUNCT.div, FUNCT.divu, FUNCT.ddiv, FUNCT.ddivu])('by zero stops: %i', (funct) => {
    // Of 32-bit divisions, the low half of the divisor counts.
    const narrow = funct === FUNCT.div || funct === FUNCT.divu
    const run = start(mips64, { code: [r(T0, T1, 0, funct)], r: { [T0]: 7n, [T1]: narrow ? 2n ** 32n : 0n } })
    run.step()
    expect(run.stopped).toBe('division by zero')
  })
})
