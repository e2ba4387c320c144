/**
 * Arithmetic, logic and shifts. What works on 32 bits extends the sign of its result to 64.
 *
 * Fields that the architecture wants to be zero may have any value, as in Cannon, and no sum overflows: ADD is ADDU.
 * @module
 */
import { type Word, when } from '../../vm/index.ts'
import { type Builder, type Fields, type Isa, type Part, put, type State } from './isa.ts'

type Two = (a: Word, b: Word) => Word
type R = Fields<'rs' | 'rt' | 'rd'>
type I = Fields<'rs' | 'rt' | 'imm'>
type Shift = Fields<'rt' | 'rd' | 'sa'>

/** On the low 32 bits of both, the sign extended. */
const low32 =
  ({ xlen }: Isa, f: Two): Two =>
  (a, b) =>
    f(a.low(32), b.width > 32 ? b.low(32) : b).signed(xlen)

const add: Two = (a, b) => a.add(b)
const sub: Two = (a, b) => a.sub(b)

/** Bodies by the form of the encoding. */
const forms = ({ xlen }: Isa) => ({
  register:
    (f: Two) =>
    (s: State, { rs, rt, rd }: R) =>
      put(s, rd, f(s.r[rs], s.r[rt])),
  immediate:
    (f: Two, extension: 'signed' | 'unsigned' = 'signed') =>
    (s: State, { rs, rt, imm }: I) =>
      put(s, rt, f(s.r[rs], imm[extension](xlen))),
  shift:
    (f: Two) =>
    (s: State, { rt, rd, sa }: Shift) =>
      put(s, rd, f(s.r[rt], sa)),
  shiftBy:
    (f: Two, bits: 5 | 6) =>
    (s: State, { rs, rt, rd }: R) =>
      put(s, rd, f(s.r[rt], s.r[rs].low(bits))),
})

export const alu: Part = (isa) => {
  const { xlen } = isa
  const { register, immediate, shift, shiftBy } = forms(isa)
  const flag = (value: Word) => value.unsigned<number>(xlen)
  const count =
    (f: (low: Word) => Word) =>
    (s: State, { rs, rd }: Fields<'rs' | 'rd'>) =>
      put(s, rd, f(s.r[rs].low(32)).unsigned(xlen))
  // biome-ignore format: a line for an instruction
  return (vm: Builder) =>
    vm
      .op('sll rd, rt, sa', '000000 ..... rt:5 rd:5 sa:5 000000', shift(low32(isa, (a, n) => a.shl(n))))
      .op('srl rd, rt, sa', '000000 ..... rt:5 rd:5 sa:5 000010', shift(low32(isa, (a, n) => a.shr(n))))
      .op('sra rd, rt, sa', '000000 ..... rt:5 rd:5 sa:5 000011', shift(low32(isa, (a, n) => a.sar(n))))
      .op('sllv rd, rt, rs', '000000 rs:5 rt:5 rd:5 ..... 000100', shiftBy(low32(isa, (a, n) => a.shl(n)), 5))
      .op('srlv rd, rt, rs', '000000 rs:5 rt:5 rd:5 ..... 000110', shiftBy(low32(isa, (a, n) => a.shr(n)), 5))
      .op('srav rd, rt, rs', '000000 rs:5 rt:5 rd:5 ..... 000111', shiftBy(low32(isa, (a, n) => a.sar(n)), 5))
      .op('movz rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 001010', (s, { rs, rt, rd }) => when(s.r[rt].eq(0), () => put(s, rd, s.r[rs])))
      .op('movn rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 001011', (s, { rs, rt, rd }) => when(s.r[rt].ne(0), () => put(s, rd, s.r[rs])))
      // As in Cannon: with a register where zeros belong, it copies one.
      .op('sync', '000000 rs:5 ..... rd:5 ..... 001111', (s, { rs, rd }) => put(s, rd, s.r[rs]))
      .op('add rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 100000', register(low32(isa, add)))
      .op('addu rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 100001', register(low32(isa, add)))
      .op('sub rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 100010', register(low32(isa, sub)))
      .op('subu rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 100011', register(low32(isa, sub)))
      .op('and rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 100100', register((a, b) => a.and(b)))
      .op('or rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 100101', register((a, b) => a.or(b)))
      .op('xor rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 100110', register((a, b) => a.xor(b)))
      .op('nor rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 100111', register((a, b) => a.or(b).not()))
      .op('slt rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 101010', register((a, b) => flag(a.slt(b))))
      .op('sltu rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 101011', register((a, b) => flag(a.lt(b))))
      .op('addi rt, rs, imm', '001000 rs:5 rt:5 imm:16', immediate(low32(isa, add)))
      .op('addiu rt, rs, imm', '001001 rs:5 rt:5 imm:16', immediate(low32(isa, add)))
      .op('slti rt, rs, imm', '001010 rs:5 rt:5 imm:16', immediate((a, b) => flag(a.slt(b))))
      .op('sltiu rt, rs, imm', '001011 rs:5 rt:5 imm:16', immediate((a, b) => flag(a.lt(b))))
      .op('andi rt, rs, bits', '001100 rs:5 rt:5 bits:16', (s, { rs, rt, bits }) => put(s, rt, s.r[rs].and(bits.unsigned(xlen))))
      .op('ori rt, rs, bits', '001101 rs:5 rt:5 bits:16', (s, { rs, rt, bits }) => put(s, rt, s.r[rs].or(bits.unsigned(xlen))))
      .op('xori rt, rs, bits', '001110 rs:5 rt:5 bits:16', (s, { rs, rt, bits }) => put(s, rt, s.r[rs].xor(bits.unsigned(xlen))))
      .op('lui rt, bits', '001111 ..... rt:5 bits:16', (s, { rt, bits }) => put(s, rt, bits.unsigned(32).shl(16).signed(xlen)))
      .op('mul rd, rs, rt', '011100 rs:5 rt:5 rd:5 ..... 000010', register(low32(isa, (a, b) => a.mul(b))))
      .op('clz rd, rs', '011100 rs:5 ..... rd:5 ..... 100000', count((low) => low.clz()))
      .op('clo rd, rs', '011100 rs:5 ..... rd:5 ..... 100001', count((low) => low.not().clz()))
      .with(xlen === 64 ? wide(isa) : (same) => same)
}

/** What MIPS64 adds. */
const wide =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const { register, immediate, shift, shiftBy } = forms(isa)
    const more = (n: Word) => n.unsigned(6).or(32)
    // biome-ignore format: a line for an instruction
    return vm
      .op('dsllv rd, rt, rs', '000000 rs:5 rt:5 rd:5 ..... 010100', shiftBy((a, n) => a.shl(n), 6))
      .op('dsrlv rd, rt, rs', '000000 rs:5 rt:5 rd:5 ..... 010110', shiftBy((a, n) => a.shr(n), 6))
      .op('dsrav rd, rt, rs', '000000 rs:5 rt:5 rd:5 ..... 010111', shiftBy((a, n) => a.sar(n), 6))
      .op('dadd rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 101100', register(add))
      .op('daddu rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 101101', register(add))
      .op('dsub rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 101110', register(sub))
      .op('dsubu rd, rs, rt', '000000 rs:5 rt:5 rd:5 ..... 101111', register(sub))
      .op('dsll rd, rt, sa', '000000 ..... rt:5 rd:5 sa:5 111000', shift((a, n) => a.shl(n)))
      .op('dsrl rd, rt, sa', '000000 ..... rt:5 rd:5 sa:5 111010', shift((a, n) => a.shr(n)))
      .op('dsra rd, rt, sa', '000000 ..... rt:5 rd:5 sa:5 111011', shift((a, n) => a.sar(n)))
      .op('dsll32 rd, rt, sa', '000000 ..... rt:5 rd:5 sa:5 111100', shift((a, n) => a.shl(more(n))))
      .op('dsrl32 rd, rt, sa', '000000 ..... rt:5 rd:5 sa:5 111110', shift((a, n) => a.shr(more(n))))
      .op('dsra32 rd, rt, sa', '000000 ..... rt:5 rd:5 sa:5 111111', shift((a, n) => a.sar(more(n))))
      .op('daddi rt, rs, imm', '011000 rs:5 rt:5 imm:16', immediate(add))
      .op('daddiu rt, rs, imm', '011001 rs:5 rt:5 imm:16', immediate(add))
      .op('dclz rd, rs', '011100 rs:5 ..... rd:5 ..... 100100', (s, { rs, rd }) => put(s, rd, s.r[rs].clz()))
      .op('dclo rd, rs', '011100 rs:5 ..... rd:5 ..... 100101', (s, { rs, rd }) => put(s, rd, s.r[rs].not().clz()))
  }
