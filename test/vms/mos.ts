/**
 * An 8-bit machine of the tests, in the manner of the 6502: three small registers and one memory of 64 KiB for code, data,
 * stack and devices. A byte says what an instruction does and its operands are read from memory as they are needed, so that
 * no target of a jump is known when code is compiled. Binary arithmetic only; no interrupts; a store to $fff0 halts.
 */
import {
  type Bool,
  bool,
  bytes,
  halt,
  type StateOf,
  select,
  u8,
  u16,
  vm,
  type Word,
  when,
} from '../../src/vm/index.ts'

const declarations = {
  pc: u16,
  a: u8,
  x: u8,
  y: u8,
  sp: u8,
  c: bool,
  z: bool,
  n: bool,
  v: bool,
  mem: bytes(2 ** 16),
}
type S = StateOf<typeof declarations>
type Register = 'a' | 'x' | 'y'
type Place = (s: S) => Word<16>

const HALT = 0xfff0

const byte = (s: S) => {
  const value = s.mem.load(s.pc, 1)
  s.pc = s.pc.add(1)
  return value
}
const word = (s: S) => {
  const value = s.mem.load(s.pc, 2)
  s.pc = s.pc.add(2)
  return value
}
const wide = (value: Word<8>) => value.unsigned(16)

const absolute: Place = word
const absoluteX: Place = (s) => word(s).add(wide(s.x))
const zero: Place = (s) => wide(byte(s))
const zeroX: Place = (s) => wide(byte(s).add(s.x))
const indirectY: Place = (s) => s.mem.load(wide(byte(s)), 2).add(wide(s.y))

function flags(s: S, value: Word<8>) {
  s.z = value.eq(0)
  s.n = value.bit(7)
}

const set = (s: S, register: Register, value: Word<8>) => {
  s[register] = value
  flags(s, value)
}
const load = (register: Register, place: Place) => (s: S) => set(s, register, s.mem.load(place(s), 1))
const immediate = (register: Register) => (s: S) => set(s, register, byte(s))
const store = (register: Register, place: Place) => (s: S) => {
  const at = place(s)
  when(at.eq(HALT), () => halt(s[register].unsigned(64)))
  s.mem.store(at, s[register])
}
const adjust = (by: 1 | 255, place: Place) => (s: S) => {
  const at = place(s)
  const value = s.mem.load(at, 1).add(by)
  s.mem.store(at, value)
  flags(s, value)
}

function add(s: S, value: Word<8>) {
  const sum = s.a.unsigned(9).add(value.unsigned(9)).add(s.c.unsigned(9))
  const low = sum.low(8)
  s.v = s.a.xor(low).and(value.xor(low)).bit(7)
  s.c = sum.bit(8)
  set(s, 'a', low)
}
function compare(s: S, register: Register, value: Word<8>) {
  s.c = s[register].ge(value)
  flags(s, s[register].sub(value))
}

const branch = (taken: (s: S) => Bool) => (s: S) => {
  const by = byte(s).signed(16)
  s.pc = select(taken(s), s.pc.add(by), s.pc)
}

export const mos = vm('mos')
  .state(declarations)
  .fetch((s) => byte(s))
  .op('lda_imm', '10101001', immediate('a'))
  .op('lda_zp', '10100101', load('a', zero))
  .op('lda_zpx', '10110101', load('a', zeroX))
  .op('lda_abs', '10101101', load('a', absolute))
  .op('lda_absx', '10111101', load('a', absoluteX))
  .op('lda_ind', '10110001', load('a', indirectY))
  .op('ldx_imm', '10100010', immediate('x'))
  .op('ldx_zp', '10100110', load('x', zero))
  .op('ldy_imm', '10100000', immediate('y'))
  .op('ldy_zp', '10100100', load('y', zero))
  .op('sta_zp', '10000101', store('a', zero))
  .op('sta_zpx', '10010101', store('a', zeroX))
  .op('sta_abs', '10001101', store('a', absolute))
  .op('sta_ind', '10010001', store('a', indirectY))
  .op('stx_zp', '10000110', store('x', zero))
  .op('sty_zp', '10000100', store('y', zero))
  .op('inc_zp', '11100110', adjust(1, zero))
  .op('dec_zp', '11000110', adjust(255, zero))
  .op('inc_abs', '11101110', adjust(1, absolute))
  .op('adc_imm', '01101001', (s) => add(s, byte(s)))
  .op('adc_zp', '01100101', (s) => add(s, s.mem.load(zero(s), 1)))
  .op('sbc_imm', '11101001', (s) => add(s, byte(s).not()))
  .op('sbc_zp', '11100101', (s) => add(s, s.mem.load(zero(s), 1).not()))
  .op('cmp_imm', '11001001', (s) => compare(s, 'a', byte(s)))
  .op('cpx_imm', '11100000', (s) => compare(s, 'x', byte(s)))
  .op('eor_zp', '01000101', (s) => set(s, 'a', s.a.xor(s.mem.load(zero(s), 1))))
  .op('and_imm', '00101001', (s) => set(s, 'a', s.a.and(byte(s))))
  .op('asl_a', '00001010', (s) => {
    s.c = s.a.bit(7)
    set(s, 'a', s.a.shl(1))
  })
  .op('tax', '10101010', (s) => set(s, 'x', s.a))
  .op('txa', '10001010', (s) => set(s, 'a', s.x))
  .op('tay', '10101000', (s) => set(s, 'y', s.a))
  .op('inx', '11101000', (s) => set(s, 'x', s.x.add(1)))
  .op('dex', '11001010', (s) => set(s, 'x', s.x.sub(1)))
  .op('iny', '11001000', (s) => set(s, 'y', s.y.add(1)))
  .op('clc', '00011000', (s) => {
    s.c = bool(0)
  })
  .op('sec', '00111000', (s) => {
    s.c = bool(1)
  })
  .op('pha', '01001000', (s) => {
    s.mem.store(wide(s.sp).add(0x100), s.a)
    s.sp = s.sp.sub(1)
  })
  .op('pla', '01101000', (s) => {
    s.sp = s.sp.add(1)
    set(s, 'a', s.mem.load(wide(s.sp).add(0x100), 1))
  })
  .op('jmp_abs', '01001100', (s) => {
    s.pc = word(s)
  })
  .op('jmp_ind', '01101100', (s) => {
    s.pc = s.mem.load(word(s), 2)
  })
  .op('jsr', '00100000', (s) => {
    const to = word(s)
    const back = s.pc.sub(1)
    s.mem.store(wide(s.sp).add(0x100), back.high(8))
    s.mem.store(wide(s.sp.sub(1)).add(0x100), back.low(8))
    s.sp = s.sp.sub(2)
    s.pc = to
  })
  .op('rts', '01100000', (s) => {
    const low = s.mem.load(wide(s.sp.add(1)).add(0x100), 1)
    const high = s.mem.load(wide(s.sp.add(2)).add(0x100), 1)
    s.sp = s.sp.add(2)
    s.pc = wide(high).shl(8).or(wide(low)).add(1)
  })
  .op(
    'bne',
    '11010000',
    branch((s) => s.z.not()),
  )
  .op(
    'beq',
    '11110000',
    branch((s) => s.z),
  )
  .op(
    'bcc',
    '10010000',
    branch((s) => s.c.not()),
  )
  .op(
    'bcs',
    '10110000',
    branch((s) => s.c),
  )
  .op(
    'bpl',
    '00010000',
    branch((s) => s.n.not()),
  )
  .op(
    'bmi',
    '00110000',
    branch((s) => s.n),
  )
  .otherwise('illegal opcode')
