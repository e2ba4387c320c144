/**
 * Bugs that other RISC-V machines had, by the numbers of the project's list, each with the right value.
 */
import { describe, expect, test } from 'vitest'
import { rv32gc, rv64, rv64gc } from '../../../src/vms/riscv/spec.ts'
import { type Start, start } from './machine.ts'

const [RNE, RTZ, RDN, RUP, RMM, DYN] = [0, 1, 2, 3, 4, 7]
const [NX, UF, DZ, NV] = [1n, 2n, 8n, 16n]
const NAN = 0x7fc00000n
const [A0, A1, A2] = [10, 11, 12]

/** f0 or a0 from f1, f2 or a1: funct7, the field of rs2, rs1, the rounding mode. */
const op = (funct7: number, rs2: number, rs1: number, rm: number, rd: number) =>
  ((funct7 << 25) | (rs2 << 20) | (rs1 << 15) | (rm << 12) | (rd << 7) | 0x53) >>> 0
const fused = (opcode: number, format: 0 | 1, rm: number) =>
  ((3 << 27) | (format << 25) | (2 << 20) | (1 << 15) | (rm << 12) | opcode) >>> 0
const [FMADD, FMSUB, FNMADD] = [0x43, 0x47, 0x4f]
const integer = (funct7: number, funct3: number, opcode: number) =>
  ((funct7 << 25) | (A2 << 20) | (A1 << 15) | (funct3 << 12) | (A0 << 7) | opcode) >>> 0

const boxed = (bits: bigint) => (0xffffffffn << 32n) | bits
const bitsOf = (value: number) => new BigUint64Array(Float64Array.of(value).buffer)[0]!
const signed = (value: bigint) => BigInt.asIntN(64, value)

const ran = (code: number, rest: Start = {}, vm = rv64gc) => {
  const run = start(vm, { code: [code], ...rest }).instruction()
  expect(run.stopped).toBe('running')
  return run
}
/** Of f32 operands: f0's low bits, which must be boxed, and the flags. */
const singles = (code: number, operands: readonly bigint[], frm = 0n) => {
  const f = Object.fromEntries(operands.map((bits, i) => [i + 1, boxed(bits)]))
  const run = ran(code, { f, registers: { frm } })
  expect(run.f(0) >> 32n).toBe(0xffffffffn)
  return [run.f(0) & 0xffffffffn, run.get('fflags')]
}
/** Of an f64 operand, to an integer: a0 signed, and the flags. */
const toInteger = (code: number, bits: bigint) => {
  const run = ran(code, { f: { 1: bits } })
  return [signed(run.x(A0)), run.get('fflags')]
}

describe('floating point', () => {
  test('R01: minimum and maximum of a signalling NaN and a number are the number, and invalid', () => {
    for (const funct3 of [0, 1]) {
      const code = op(0x14, 2, 1, funct3, 0)
      expect(singles(code, [0x7f800001n, 0x3f800000n])).toEqual([0x3f800000n, NV])
      expect(singles(code, [0x3f800000n, 0x7f800001n])).toEqual([0x3f800000n, NV])
      expect(singles(code, [NAN, 0x3f800000n])).toEqual([0x3f800000n, 0n])
      expect(singles(code, [0x7fc12345n, 0xffc00001n])).toEqual([NAN, 0n])
    }
  })

  test('R02: an operand that is not boxed is the canonical NaN', () => {
    const f = { 1: 0x1122_3344_3f80_0000n, 2: boxed(0x3f800000n) }
    const low = (code: number) => ran(code, { f }).f(0) & 0xffffffffn
    expect(low(op(0x00, 2, 1, RNE, 0))).toBe(NAN) // fadd.s
    expect(low(op(0x04, 2, 1, RNE, 0))).toBe(NAN) // fsub.s
    expect(low(op(0x14, 2, 1, 0, 0))).toBe(0x3f800000n) // fmin.s
    expect(low(op(0x10, 1, 1, 1, 0))).toBe(0xffc00000n) // fsgnjn.s
    expect(ran(op(0x50, 1, 1, 2, A0), { f }).x(A0)).toBe(0n) // feq.s
    expect(signed(ran(op(0x60, 0, 1, RTZ, A0), { f }).x(A0))).toBe(0x7fffffffn) // fcvt.w.s
    expect(ran(op(0x21, 0, 1, RNE, 0), { f }).f(0)).toBe(0x7ff8000000000000n) // fcvt.d.s
    expect(ran(op(0x70, 0, 1, 1, A0), { f }).x(A0)).toBe(1n << 9n) // fclass.s
    // Bits move as they are.
    expect(ran(op(0x70, 0, 1, 0, A0), { f }).x(A0)).toBe(0x3f800000n) // fmv.x.w
  })

  test.each([
    [RUP, 0x4b800001n],
    [RMM, 0x4b800001n],
    [RNE, 0x4b800000n],
    [RDN, 0x4b800000n],
    [RTZ, 0x4b800000n],
  ])('R03: fcvt.s.w of 16,777,217 in mode %i', (rm, bits) => {
    const run = ran(op(0x68, 0, A1, rm, 0), { x: { [A1]: 16777217n } })
    expect([run.f(0) & 0xffffffffn, run.get('fflags')]).toEqual([bits, NX])
    const dynamic = ran(op(0x68, 0, A1, DYN, 0), { x: { [A1]: 16777217n }, registers: { frm: BigInt(rm) } })
    expect(dynamic.f(0)).toBe(run.f(0))
  })

  test('R04: to an integer is inexact where digits are lost', () => {
    const convert = (bits: bigint, rm: number) => {
      const run = ran(op(0x60, 0, 1, rm, A0), { f: { 1: boxed(bits) } })
      return [run.x(A0), run.get('fflags')]
    }
    expect(convert(0x3fc00000n, RTZ)).toEqual([1n, NX])
    expect(convert(0x3fc00000n, RNE)).toEqual([2n, NX])
    expect(convert(0x40000000n, RNE)).toEqual([2n, 0n])
  })

  test('R05: out of range saturates and is invalid; results of 32 bits are sign-extended', () => {
    const [w, wu] = [op(0x61, 0, 1, RTZ, A0), op(0x61, 1, 1, RTZ, A0)]
    expect(toInteger(w, bitsOf(2 ** 31))).toEqual([0x7fffffffn, NV])
    expect(toInteger(wu, bitsOf(-1))).toEqual([0n, NV])
    expect(toInteger(wu, bitsOf(-0.9))).toEqual([0n, NX])
    expect(toInteger(w, bitsOf(Number.NaN))).toEqual([0x7fffffffn, NV])
    expect(toInteger(wu, bitsOf(Number.NaN))).toEqual([-1n, NV])
    expect(toInteger(wu, bitsOf(2 ** 32 - 1))).toEqual([-1n, 0n])
    expect(toInteger(op(0x61, 2, 1, RTZ, A0), bitsOf(-Infinity))).toEqual([-(2n ** 63n), NV])
    expect(toInteger(op(0x61, 3, 1, RTZ, A0), bitsOf(Infinity))).toEqual([-1n, NV])
  })

  test('R06: doublewords are converted whole', () => {
    for (const source of [2, 3]) {
      const run = ran(op(0x68, source, A1, RNE, 0), { x: { [A1]: 2n ** 40n } })
      expect(run.f(0) & 0xffffffffn).toBe(0x53800000n)
    }
  })

  test('R07: a fused product is not rounded by itself', () => {
    expect(singles(fused(FMADD, 0, RNE), [0x3f800001n, 0x3f800001n, 0xbf800002n])[0]).toBe(0x28800000n)
  })

  test('R08: just below the least integer, truncation is inexact and not invalid', () => {
    expect(toInteger(op(0x61, 0, 1, RTZ, A0), 0xc1e0000000100000n)).toEqual([-(2n ** 31n), NX])
    expect(toInteger(op(0x61, 0, 1, RDN, A0), 0xc1e0000000100000n)).toEqual([-(2n ** 31n), NV])
  })

  test('R09: flags of divisions', () => {
    const divide = op(0x0c, 2, 1, RNE, 0)
    expect(singles(divide, [0n, 0n])).toEqual([NAN, NV])
    expect(singles(divide, [0x3f800000n, NAN])).toEqual([NAN, 0n])
    expect(singles(divide, [NAN, 0n])).toEqual([NAN, 0n])
    expect(singles(divide, [0x3f800000n, 0n])).toEqual([0x7f800000n, DZ])
    expect(singles(divide, [0x7f800000n, 0n])).toEqual([0x7f800000n, 0n])
  })

  test('R15: reserved rounding modes are illegal instructions', () => {
    const convert = (rm: number) => op(0x60, 2, 1, rm, A0) // fcvt.l.s
    for (const code of [convert, (rm: number) => fused(FMSUB, 0, rm)]) {
      for (const rm of [5, 6]) {
        expect(start(rv64gc, { code: [code(rm)], f: {} }).instruction().stopped).toBe('illegal instruction')
      }
      for (const frm of [5n, 6n, 7n]) {
        const dynamic = start(rv64gc, { code: [code(DYN)], f: {}, registers: { frm } }).instruction()
        expect(dynamic.stopped).toBe('illegal instruction')
        // frm does not matter to an instruction that names its mode.
        ran(code(RNE), { f: {}, registers: { frm } })
      }
    }
  })

  test('R16: the mode of the instruction wins over frm', () => {
    const sum = (rm: number) => singles(op(0x00, 2, 1, rm, 0), [0x3f800000n, 0x33000000n], BigInt(RUP))
    expect(sum(RTZ)).toEqual([0x3f800000n, NX])
    expect(sum(DYN)).toEqual([0x3f800001n, NX])
  })

  test('R17: tiny is what is tiny after rounding', () => {
    const multiply = op(0x08, 2, 1, RNE, 0)
    expect(singles(multiply, [0x3f800400n, 0x007ffc00n])).toEqual([0x00800000n, NX])
    expect(singles(multiply, [0x3f000001n, 0x00800000n])).toEqual([0x00400000n, UF | NX])
  })

  test('R18: a zero of fnmadd and fmsub is positive', () => {
    const [one, minus] = [0x3f800000n, 0xbf800000n]
    expect(singles(fused(FNMADD, 0, RNE), [one, one, minus])).toEqual([0n, 0n])
    expect(singles(fused(FMSUB, 0, RNE), [one, one, one])).toEqual([0n, 0n])
    expect(singles(fused(FMSUB, 0, RDN), [one, one, one])).toEqual([0x80000000n, 0n])
  })

  test('flags accumulate until they are written', () => {
    const run = start(rv64gc, {
      code: [op(0x0c, 2, 1, RNE, 0), op(0x0c, 1, 1, RNE, 0), 0x00102573, 0x00301573],
      f: { 1: boxed(0n), 2: boxed(0x3f800000n), 3: 0n },
      registers: { fflags: 8n },
    })
    run.instruction().instruction()
    expect(run.get('fflags')).toBe(NV | DZ)
    expect(run.instruction().x(A0)).toBe(NV | DZ) // csrrs a0, fflags, zero
    expect(run.instruction().get('fflags')).toBe(0n) // csrrw a0, fcsr, zero
  })
})

describe('integers', () => {
  const compute = (code: number, a: bigint, b = 0n, vm = rv64gc) =>
    signed(ran(code, { x: { [A1]: a, [A2]: b } }, vm).x(A0))
  const immediate = (number: number, funct3: number, opcode: number) =>
    ((number << 20) | (A1 << 15) | (funct3 << 12) | (A0 << 7) | opcode) >>> 0

  test('R10: add.uw extends its first operand, slli.uw shifts by six bits', () => {
    expect(compute(integer(0x04, 0, 0x3b), -1n, 1n)).toBe(0x1_0000_0000n)
    expect(compute(integer(0x04, 0, 0x3b), 1n, -1n)).toBe(0n)
    expect(compute(immediate((0x02 << 6) | 40, 1, 0x1b), -1n)).toBe(signed(0xffffffffn << 40n))
  })

  test('R11: rotated words are sign-extended', () => {
    expect(compute(integer(0x30, 1, 0x3b), 0x4000_0000n, 1n)).toBe(-0x8000_0000n)
    expect(compute(integer(0x30, 5, 0x3b), 0xffff_ffff_0000_0001n, 33n)).toBe(-0x8000_0000n)
    expect(compute(immediate((0x30 << 5) | 1, 5, 0x1b), 1n)).toBe(-0x8000_0000n)
  })

  test('R12: c.lw extends the sign, and mulhsu is there', () => {
    const run = start(rv64, {
      code: [0x4188],
      x: { [A1]: 0x2000n },
      mem: [[0x2000n, Uint8Array.of(0, 0, 0, 0x80)]],
    })
    expect(signed(run.instruction().x(A0))).toBe(-0x8000_0000n)
    expect(compute(integer(1, 2, 0x33), -1n, -1n)).toBe(-1n)
  })

  test.each([
    ['divuw', integer(1, 5, 0x3b), 0xffff_ffffn, 1n, -1n],
    ['remuw', integer(1, 7, 0x3b), 0xffff_ffffn, 0n, -1n],
    ['subw', integer(0x20, 0, 0x3b), 0n, 0x8000_0000n, -0x8000_0000n],
    ['sraiw', immediate(0x400, 5, 0x1b), 0x8000_0000n, 0n, -0x8000_0000n],
    ['clzw', immediate(0x600, 1, 0x1b), 1n, 0n, 31n],
    ['packw', integer(0x04, 4, 0x3b), 1n, 0x8000n, -0x7fff_ffffn],
  ])('R13: the result of %s is sign-extended', (_, code, a, b, result) => {
    expect(compute(code, a, b)).toBe(result)
  })

  test('R13: c.addw', () => {
    const run = start(rv64, { code: [0x9d2d], x: { [A0]: 0x7fff_ffffn, [A1]: 1n } })
    expect(signed(run.instruction().x(A0))).toBe(-0x8000_0000n)
  })

  test('R14: a store that fails takes the reservation too', () => {
    const [lr, scB, scA] = [0x1005b52f, 0x18d6352f, 0x18d5b52f]
    const run = start(rv64, { code: [lr, scB, scA], x: { [A1]: 0x2000n, [A2]: 0x2008n, 13: 7n } })
    run.instruction().instruction()
    expect(run.x(A0)).toBe(1n)
    expect(run.instruction().x(A0)).toBe(1n)
    expect(run.memory(0x2000n, 16).every((byte) => byte === 0)).toBe(true)
  })

  test('R19: loads to x0 fault as others do', () => {
    const ld = (0b011 << 12) | (A1 << 15) | 0x03
    expect(start(rv64, { code: [ld], x: { [A1]: 1n << 40n } }).instruction().stopped).toBe(
      'address out of range',
    )
    const fine = ran(ld, { x: { [A1]: 0x2000n }, mem: [[0x2000n, new Uint8Array(8).fill(1)]] })
    expect(fine.x(0)).toBe(0n)
  })

  test('counters count instructions, the one that reads not among them', () => {
    const [nop, rdinstret, rdcycleh] = [0x13, 0xc0202573, 0xc8002573]
    for (const vm of [rv32gc, rv64gc]) {
      const run = start(vm, { code: [nop, nop, rdinstret] })
        .instruction()
        .instruction()
        .instruction()
      expect(run.x(A0)).toBe(2n)
    }
    const run = start(rv32gc, { code: [rdcycleh], registers: { retired: 5n << 32n } })
    expect(run.instruction().x(A0)).toBe(5n)
  })

  // Words by the manual's formulas, which have no other test of meaning where no suite is.
  test.each([
    ['orc.b', immediate(0x287, 5, 0x13), 0x0100_8000_0000_7f00n, 0n, -0x00ff00ffffff0100n],
    ['brev8', immediate(0x687, 5, 0x13), 0x0102_0408_1020_4080n, 0n, signed(0x8040_2010_0804_0201n)],
    ['rev8', immediate(0x6b8, 5, 0x13), 0x0102_0304_0506_0708n, 0n, 0x0807_0605_0403_0201n],
    ['bext', integer(0x24, 5, 0x33), 2n ** 63n, 127n, 1n],
    ['bclr', integer(0x24, 1, 0x33), -1n, 64n, -2n],
    ['pack', integer(0x04, 4, 0x33), 0x1_0000_0002n, 0x3_0000_0004n, 0x4_0000_0002n],
    ['packh', integer(0x04, 7, 0x33), 0x1234n, 0x5678n, 0x7834n],
    ['cpop', immediate(0x602, 1, 0x13), -1n, 0n, 64n],
    ['ctz', immediate(0x601, 1, 0x13), 0n, 0n, 64n],
    ['czero.eqz', integer(0x07, 5, 0x33), 5n, 0n, 0n],
    ['czero.eqz, kept', integer(0x07, 5, 0x33), 5n, 2n, 5n],
    ['czero.nez', integer(0x07, 7, 0x33), 5n, 2n, 0n],
    ['czero.nez, kept', integer(0x07, 7, 0x33), 5n, 0n, 5n],
    ['sh3add.uw', integer(0x10, 6, 0x3b), -1n, 1n, 0x7_ffff_fff9n],
    ['min', integer(0x05, 4, 0x33), -1n, 1n, -1n],
    ['minu', integer(0x05, 5, 0x33), -1n, 1n, 1n],
  ])('%s', (_, code, a, b, result) => {
    expect(compute(code, a, b)).toBe(result)
  })

  test('zip and unzip are inverse', () => {
    const [zip, unzip] = [immediate(0x08f, 1, 0x13), immediate(0x08f, 5, 0x13)]
    expect(compute(zip, 0x0000_ffffn, 0n, rv32gc)).toBe(0x5555_5555n)
    expect(compute(zip, 0x1234_abcdn, 0n, rv32gc)).toBe(0x464d_5a71n)
    expect(compute(unzip, compute(zip, 0x1234_abcdn, 0n, rv32gc), 0n, rv32gc)).toBe(0x1234_abcdn)
  })
})
