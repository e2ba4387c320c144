import { describe, expect, test } from 'vitest'
import { fromBigintLE } from '../../../src/bytes/bytes.ts'
import type { Vm } from '../../../src/vm/index.ts'
import { riscv, rv32, rv32im, rv64, rv64im } from '../../../src/vms/riscv/spec.ts'
import { start } from './machine.ts'

const [RA, A0, A1, A2] = [1, 10, 11, 12]
const MIN32 = -(2n ** 31n)
const MIN64 = -(2n ** 63n)

/** `a0 = a1 op a2`: funct7, funct3 and opcode of a register instruction. */
const register = (funct7: number, funct3: number, opcode = 0x33) =>
  ((funct7 << 25) | (12 << 20) | (11 << 15) | (funct3 << 12) | (10 << 7) | opcode) >>> 0
/** `a0 = a1 op n` */
const immediate = (n: number, funct3: number, opcode = 0x13) =>
  ((n << 20) | (11 << 15) | (funct3 << 12) | (10 << 7) | opcode) >>> 0

/** What a0 holds afterwards, signed. */
function compute(vm: Vm, code: number, a: bigint, b = 0n): bigint {
  const width = vm.name.startsWith('rv32') ? 32 : 64
  return BigInt.asIntN(
    width,
    start(vm, { code: [code], x: { [A0]: 99n, [A1]: a, [A2]: b } })
      .instruction()
      .x(A0),
  )
}

describe('C30: shifts take the low bits of their amount only', () => {
  const [sll, srl, sra] = [register(0, 1), register(0, 5), register(0x20, 5)]
  test.each([
    [32n, 0n],
    [33n, 1n],
    [-1n, 31n],
    [0x8000_0000n, 0n],
  ])('RV32, amount %i', (amount, same) => {
    for (const code of [sll, srl, sra]) {
      expect(compute(rv32, code, -0x1234567n, amount)).toBe(compute(rv32, code, -0x1234567n, same))
    }
    expect(compute(rv32, sra, MIN32, amount)).toBe(MIN32 >> same)
  })

  test.each([
    [64n, 0n],
    [65n, 1n],
    [-1n, 63n],
    [32n, 32n],
    [1n << 32n, 0n],
  ])('RV64, amount %i', (amount, same) => {
    expect(compute(rv64, sll, 1n, amount)).toBe(BigInt.asIntN(64, 1n << same))
    expect(compute(rv64, srl, -1n, amount)).toBe(BigInt.asIntN(64, (2n ** 64n - 1n) >> same))
    expect(compute(rv64, sra, MIN64, amount)).toBe(MIN64 >> same)
  })

  test('RV64, words: 5 bits, whatever lies above', () => {
    const [sllw, srlw, sraw] = [register(0, 1, 0x3b), register(0, 5, 0x3b), register(0x20, 5, 0x3b)]
    expect(compute(rv64, sllw, 1n, 63n)).toBe(MIN32)
    expect(compute(rv64, srlw, -1n, 32n)).toBe(-1n)
    expect(compute(rv64, sraw, 0x7fff_ffff_8000_0000n, 63n)).toBe(-1n)
  })
})

describe('C33, C34: words on RV64 look at 32 bits and extend the sign', () => {
  // All operands have other bits in their high half than sign extension would put there.
  test.each([
    ['srliw', immediate(4, 5, 0x1b), 0x1234_5678_8000_0000n, 0x0800_0000n],
    ['srliw by 0', immediate(0, 5, 0x1b), 0x1234_5678_8000_0000n, MIN32],
    ['srliw by 31', immediate(31, 5, 0x1b), 0x1234_5678_8000_0000n, 1n],
    ['sraiw', immediate(0x404, 5, 0x1b), 0x1234_5678_8000_0000n, -0x0800_0000n],
    ['sraiw of a positive word', immediate(0x404, 5, 0x1b), -0x7fff_ffff_8000_0001n << 0n, 0x07ff_ffffn],
    ['slliw', immediate(1, 1, 0x1b), 0x1234_5678_4000_0000n, MIN32],
    ['addiw', immediate(1, 0, 0x1b), 0x1234_5678_7fff_ffffn, MIN32],
    ['addiw of 0, sext.w', immediate(0, 0, 0x1b), 0x1234_5678_8000_0001n, MIN32 + 1n],
    ['addiw of -1', immediate(0xfff, 0, 0x1b), 0x1234_5678_0000_0000n, -1n],
  ])('%s', (_, code, a, result) => {
    expect(compute(rv64, code, a)).toBe(result)
  })

  test.each([
    ['addw', register(0, 0, 0x3b), 0x1_7fff_ffffn, 0x5_0000_0001n, MIN32],
    ['subw', register(0x20, 0, 0x3b), 0x1_8000_0000n, 0x5_0000_0001n, 0x7fff_ffffn],
    ['mulw', register(1, 0, 0x3b), 0x1_4000_0000n, 0x5_0000_0002n, MIN32],
    ['divw', register(1, 4, 0x3b), 0x1_ffff_fff8n, 0x5_0000_0002n, -4n],
    ['divuw', register(1, 5, 0x3b), 0x1_ffff_fffen, 0x5_0000_0001n, -2n],
    ['remw', register(1, 6, 0x3b), 0x1_ffff_fff9n, 0x5_0000_0002n, -1n],
    ['remuw', register(1, 7, 0x3b), 0x1_ffff_fffen, 0x5_ffff_ffffn, -2n],
    ['divw by zero in the low half', register(1, 4, 0x3b), 7n, 0x5_0000_0000n, -1n],
    ['divw of a negative by zero', register(1, 4, 0x3b), -7n, 0n, -1n],
    ['divuw by zero', register(1, 5, 0x3b), 7n, 0n, -1n],
    ['remw by zero', register(1, 6, 0x3b), 0x1_8000_0000n, 0n, MIN32],
    ['remuw by zero', register(1, 7, 0x3b), 0x1_8000_0000n, 0n, MIN32],
    ['divw that overflows', register(1, 4, 0x3b), MIN32, -1n, MIN32],
    ['remw that overflows', register(1, 6, 0x3b), MIN32, -1n, 0n],
  ])('%s', (_, code, a, b, result) => {
    expect(compute(rv64, code, a, b)).toBe(result)
  })

  test('lui and auipc fill the high half with the sign', () => {
    expect(compute(rv64, 0x80000537, 0n)).toBe(MIN32)
    expect(compute(rv64, 0x80000517, 0n)).toBe(MIN32 + 0x1000n)
    expect(compute(rv32, 0x80000517, 0n)).toBe(MIN32 + 0x1000n)
  })

  test('compressed words', () => {
    const run = (code: number, a: bigint, b = 0n) =>
      BigInt.asIntN(
        64,
        start(rv64, { code: [code], x: { [A0]: a, [A1]: b } })
          .instruction()
          .x(A0),
      )
    expect(run(0x2505, 0x1_7fff_ffffn)).toBe(MIN32) // c.addiw a0, 1
    expect(run(0x9d2d, 0x1_7fff_ffffn, 1n)).toBe(MIN32) // c.addw a0, a1
    expect(run(0x9d0d, 0x1_8000_0000n, 1n)).toBe(0x7fff_ffffn) // c.subw a0, a1
    expect(run(0x7505, 0n)).toBe(-0x1f000n) // c.lui a0, 0xfffe1
    expect(run(0x957d, MIN64)).toBe(-1n) // c.srai a0, 63
    expect(run(0x917d, MIN64)).toBe(1n) // c.srli a0, 63
    expect(run(0x1502, 1n)).toBe(2n ** 32n) // c.slli a0, 32
  })
})

describe('M', () => {
  const [mulh, mulhsu, mulhu] = [register(1, 1), register(1, 2), register(1, 3)]
  const [div, divu, rem, remu] = [register(1, 4), register(1, 5), register(1, 6), register(1, 7)]
  test.each([
    [rv32, 32],
    [rv64, 64],
    [rv32im, 32],
    [rv64im, 64],
  ] as const)('edge cases of $name', (vm, width) => {
    const min = -(2n ** BigInt(width - 1))
    const edges = [0n, 1n, -1n, 2n, -2n, 7n, -7n, min, min + 1n, -min - 1n, 0x1234_5678n, -0x1234_5679n]
    const signed = (value: bigint) => BigInt.asIntN(width, value)
    const unsigned = (value: bigint) => BigInt.asUintN(width, value)
    const high = (product: bigint) => signed(product >> BigInt(width))
    for (const a of edges) {
      for (const b of edges) {
        const [ua, ub] = [unsigned(a), unsigned(b)]
        expect(compute(vm, register(1, 0), a, b)).toBe(signed(a * b))
        expect(compute(vm, mulh, a, b)).toBe(high(a * b))
        expect(compute(vm, mulhsu, a, b)).toBe(high(a * ub))
        expect(compute(vm, mulhu, a, b)).toBe(high(ua * ub))
        expect(compute(vm, div, a, b)).toBe(b === 0n ? -1n : signed(a / b))
        expect(compute(vm, divu, a, b)).toBe(b === 0n ? -1n : signed(ua / ub))
        expect(compute(vm, rem, a, b)).toBe(b === 0n ? a : a % b)
        expect(compute(vm, remu, a, b)).toBe(b === 0n ? a : signed(ua % ub))
      }
    }
  })
})

describe('x0', () => {
  test.each([
    ['addi', 0x00150013],
    ['lui', 0xfffff037],
    ['jal', 0x0080006f],
    ['jalr', 0x00050067],
    ['lw', 0x00052003],
    ['mul', 0x02b50033],
    ['amoadd.w', 0x00b5202f],
    ['lr.w', 0x1005202f],
    ['sc.w', 0x18b5202f],
    ['c.li', 0x4005],
    ['c.mv', 0x802e],
    ['c.add', 0x902e],
    ['c.nop', 0x0005],
  ])('%s does not write it', (_, code) => {
    const run = start(rv32, {
      code: [code],
      x: { [A0]: 0x2000n, [A1]: 5n },
      mem: [[0x2000n, Uint8Array.of(1)]],
    })
    expect(run.instruction().x(0)).toBe(0n)
    expect(run.stopped).toBe('running')
  })
})

describe('jumps', () => {
  test('jalr may use its own link register, and clears bit 0', () => {
    const run = start(rv32, { code: [0x003080e7], x: { [RA]: 0x2000n } }).instruction() // jalr ra, 3(ra)
    expect([run.get('pc'), run.x(RA)]).toEqual([0x2002n, 0x1004n])
    const short = start(rv32, { code: [0x9082], x: { [RA]: 0x2001n } }).instruction() // c.jalr ra
    expect([short.get('pc'), short.x(RA)]).toEqual([0x2000n, 0x1002n])
  })

  test('targets wrap at the end of the address space', () => {
    const back = start(rv32, { pc: 0n, code: [0xffdff06f] }).instruction() // j -4
    expect(back.get('pc')).toBe(0xffff_fffcn)
    const far = start(rv64, { pc: 0n, code: [0xffdff06f] }).instruction()
    expect(far.get('pc')).toBe(2n ** 64n - 4n)
    far.step()
    expect(far.stopped).toBe('address out of range')
  })

  // Without C, a target that is no multiple of 4 traps at the jump; a branch that is not taken does not.
  test.each([
    ['jal', 0x002000ef, {}],
    ['jalr', 0x00250067, { [A0]: 0x2000n }],
    ['beq', 0x00000163, {}],
  ])('C36: %s to half an instruction', (_, code, x) => {
    const run = start(rv32im, { code: [code], x })
    run.step()
    expect(run.stopped).toBe('misaligned jump')
    expect([run.get('pc'), run.x(RA)]).toEqual([0x1000n, 0n])
    expect(start(rv32, { code: [code], x }).instruction().stopped).toBe('running')
  })

  test('C36: bne to half an instruction, not taken', () => {
    expect(
      start(rv32im, { code: [0x00001163] })
        .instruction()
        .get('pc'),
    ).toBe(0x1004n)
  })
})

describe('C36: self-modifying code', () => {
  test('a store is seen by the very next fetch, with and without fence.i', () => {
    const addi = 0x00150513 // addi a0, a0, 1
    for (const between of [[], [0x0000100f]]) {
      const run = start(rv32, {
        code: [0x00b62023, ...between, addi],
        x: { [A0]: 5n, [A1]: 0x00750513n, [A2]: 0x1004n + 4n * BigInt(between.length) },
      })
      for (let i = 0; i < 2 + between.length; i++) run.instruction()
      expect(run.x(A0)).toBe(12n)
    }
  })

  test('a loop whose body changes each time round', () => {
    // 1000: addi a0, a0, 1   1004: lw a1, 0(a2)   1008: add a1, a1, a3   100c: sw a1, 0(a2)   1010: j 1000
    const code = [0x00150513, 0x00062583, 0x00d585b3, 0x00b62023, 0xff1ff06f]
    const run = start(rv64, { code, x: { [A2]: 0x1000n, 13: 1n << 20n } })
    for (let i = 0; i < 50; i++) run.instruction()
    expect(run.x(A0)).toBe(55n) // 1 + 2 + … + 10
  })
})

describe('atomics', () => {
  const [lrw, scw, lrd, scd] = [0x1005a52f, 0x18c5a52f, 0x1005b52f, 0x18c5b52f] // a0 = lr (a1); a0 = sc a2, (a1)
  const sequence = (vm: Vm, ...code: number[]) => {
    const run = start(vm, { code, x: { [A1]: 0x2008n, [A2]: 0x77n } })
    for (const _ of code) run.instruction()
    return run
  }

  test('sc succeeds after lr of its address and size, once', () => {
    expect(sequence(rv32, lrw, scw).x(A0)).toBe(0n)
    expect(sequence(rv32, lrw, scw).memory(0x2008n, 1)[0]).toBe(0x77)
    expect(sequence(rv32, lrw, scw, scw).x(A0)).toBe(1n)
    expect(sequence(rv32, scw).x(A0)).toBe(1n)
    expect(sequence(rv32, scw).memory(0x2008n, 1)[0]).toBe(0)
    expect(sequence(rv64, lrd, scd).x(A0)).toBe(0n)
    expect(sequence(rv64, lrw, scd).x(A0)).toBe(1n)
    expect(sequence(rv64, lrd, scw).x(A0)).toBe(1n)
    expect(sequence(rv64, lrd, scw, lrd).get('reservation')).toBe(0x200an)
  })

  test('sc to another address fails and takes the reservation away', () => {
    const next = 0x00458593 // addi a1, a1, 4
    const back = 0xffc58593
    const run = sequence(rv32, lrw, next, scw)
    expect([run.x(A0), run.memory(0x200cn, 1)[0], run.get('reservation')]).toEqual([1n, 0, 0n])
    expect(sequence(rv32, lrw, next, scw, back, scw).x(A0)).toBe(1n)
  })

  test('a reservation of address zero', () => {
    const run = start(rv32, { code: [scw], x: { [A1]: 0n, [A2]: 1n } }).instruction()
    expect(run.x(A0)).toBe(1n)
  })

  test.each([
    ['lr.w', rv32, lrw, 2n],
    ['sc.w', rv32, scw, 1n],
    ['amoadd.w', rv32, 0x00c5a52f, 3n],
    ['lr.d', rv64, lrd, 4n],
    ['sc.d', rv64, scd, 4n],
    ['amoswap.d', rv64, 0x08c5b52f, 4n],
  ] as const)('a misaligned %s traps', (_, vm, code, offset) => {
    const run = start(vm, { code: [code], x: { [A1]: 0x2000n + offset } })
    run.step()
    expect(run.stopped).toBe('misaligned atomic')
    expect(run.get('pc')).toBe(0x1000n)
  })

  test.each([
    ['RV32', rv32, 4],
    ['RV64', rv64, 4],
    ['RV64', rv64, 8],
  ] as const)('every AMO of %s', (_, vm, size) => {
    const width = 8 * size
    const signed = (value: bigint) => BigInt.asIntN(width, value)
    const unsigned = (value: bigint) => BigInt.asUintN(width, value)
    const least = (a: bigint, b: bigint) => (a < b ? a : b)
    const most = (a: bigint, b: bigint) => (a < b ? b : a)
    const amos: [number, (a: bigint, b: bigint) => bigint][] = [
      [0b00001, (_, b) => b],
      [0b00000, (a, b) => a + b],
      [0b00100, (a, b) => a ^ b],
      [0b01100, (a, b) => a & b],
      [0b01000, (a, b) => a | b],
      [0b10000, (a, b) => least(signed(a), signed(b))],
      [0b10100, (a, b) => most(signed(a), signed(b))],
      [0b11000, (a, b) => least(unsigned(a), unsigned(b))],
      [0b11100, (a, b) => most(unsigned(a), unsigned(b))],
    ]
    const min = -(2n ** BigInt(width - 1))
    const edges = [0n, 1n, -1n, 5n, -5n, min, -min - 1n]
    for (const [funct5, f] of amos) {
      // aq and rl change nothing
      const code = register((funct5 << 2) | (funct5 & 3), size === 4 ? 2 : 3, 0x2f)
      for (const a of edges) {
        for (const b of edges) {
          const mem = [[0x2000n, fromBigintLE(unsigned(a), size)]] as const
          const run = start(vm, { code: [code], x: { [A1]: 0x2000n, [A2]: b }, mem }).instruction()
          expect(signed(run.x(A0))).toBe(a)
          expect(run.memory(0x2000n, size)).toEqual(fromBigintLE(unsigned(f(a, b)), size))
        }
      }
    }
  })

  test('an AMO may write the register that holds its address or operand', () => {
    const own = start(rv32, {
      code: [0x00c5a5af],
      x: { [A1]: 0x2000n, [A2]: 3n },
      mem: [[0x2000n, Uint8Array.of(4)]],
    }).instruction()
    expect([own.x(A1), own.memory(0x2000n, 1)[0]]).toEqual([4n, 7])
    const operand = start(rv32, {
      code: [0x00c5a62f],
      x: { [A1]: 0x2000n, [A2]: 3n },
      mem: [[0x2000n, Uint8Array.of(4)]],
    }).instruction()
    expect([operand.x(A2), operand.memory(0x2000n, 1)[0]]).toEqual([4n, 7])
  })

  test('C33: words of RV64 extend the old value and compare 32 bits', () => {
    const at = (code: number, operand: bigint) => {
      const mem = [[0x2000n, Uint8Array.of(0, 0, 0, 0x80, 0xaa)]] as const
      const run = start(rv64, { code: [code], x: { [A1]: 0x2000n, [A2]: operand }, mem }).instruction()
      return [BigInt.asIntN(64, run.x(A0)), ...run.memory(0x2000n, 5)]
    }
    expect(at(0xa0c5a52f, 0x1_0000_0001n)).toEqual([MIN32, 1, 0, 0, 0, 0xaa]) // amomax.w
    expect(at(0xc0c5a52f, 0x1_0000_0001n)).toEqual([MIN32, 1, 0, 0, 0, 0xaa]) // amominu.w
    expect(at(0x1005a52f, 0n)[0]).toBe(MIN32) // lr.w
  })
})

describe('CSRs and fences', () => {
  test('every CSR reads as zero; writes to those that can be written do nothing', () => {
    for (const code of [0xc0002573, 0xc0102573, 0xc0202573, 0xf1402573, 0x30529573, 0x3052e573, 0x3052f573]) {
      const run = start(rv32, { code: [code], x: { [A0]: 9n, 5: -1n } }).instruction()
      expect([run.x(A0), run.stopped]).toEqual([0n, 'running'])
    }
  })

  test('fences and mret change nothing but pc', () => {
    for (const code of [0x0ff0000f, 0x0000100f, 0x30200073]) {
      const run = start(rv32, { code: [code], x: { [A0]: 9n } })
      const before = run.live.header()
      run.instruction()
      expect(run.get('pc')).toBe(0x1004n)
      expect(run.live.header().slice(13)).toEqual(before.slice(13))
    }
  })
})

describe('riscv', () => {
  test('names and parts', () => {
    expect([rv32.name, rv64.name, rv32im.name, rv64im.name]).toEqual([
      'rv32imac',
      'rv64imac',
      'rv32im',
      'rv64im',
    ])
    expect(
      riscv({ xlen: 32, extensions: 'ic' }).machine.instructions.some(({ name }) => name === 'mul'),
    ).toBe(false)
    expect(Buffer.from(rv32.id).equals(riscv({ xlen: 32 }).id)).toBe(true)
  })

  test.each([
    [{ xlen: 16 }, '"xlen" expected 32 or 64, got 16'],
    [
      { xlen: 32, extensions: 'mi' },
      '"extensions" expected "gc", or letters of "imac" in this order, i always, got "mi"',
    ],
    [
      { xlen: 32, extensions: 'imafd' },
      '"extensions" expected "gc", or letters of "imac" in this order, i always, got "imafd"',
    ],
    [{ xlen: 32, addressBits: 33 }, '"addressBits" expected 20 to 32, got 33'],
    [{ xlen: 64, addressBits: 12 }, '"addressBits" expected 20 to 64, got 12'],
  ])('%j is refused', (options, message) => {
    expect(() => riscv(options as Parameters<typeof riscv>[0])).toThrow(new RangeError(message))
  })

  test('each instruction knows its line', () => {
    expect(rv32.sources.get('add')).toMatch(/^i\.ts:\d+$/)
    expect(rv32.sources.get('c.lw')).toMatch(/^c\.ts:\d+$/)
    expect(rv32.sources.get('ecall')).toMatch(/^linux\.ts:\d+$/)
    expect(rv32.sources.get('write')).toMatch(/^linux-io\.ts:\d+$/)
  })
})
