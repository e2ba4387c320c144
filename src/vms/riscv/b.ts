/**
 * B and its like: Zba (addresses), Zbb (basic bits), Zbs (single bits), Zbkb (bits of ciphers), and Zicond (unprivileged
 * ISA, "B" extension, "Zbkb" of the scalar cryptography extensions, "Zicond"). An instruction that is in two of them is
 * here once.
 * @module
 */
import { concat, select, u8, u32, uint, type Word } from '../../vm/index.ts'
import { forms, low32 } from './forms.ts'
import { type Builder, type Fields, type Isa, put, type State } from './isa.ts'

const bytesOf = (a: Word): Word[] => Array.from({ length: a.width / 8 }, (_, i) => a.bits(8 * i + 7, 8 * i))
const bitsOf = (a: Word): Word[] => Array.from({ length: a.width }, (_, i) => a.bit(i))

/** The lowest byte becomes the highest. */
const reverseBytes = (a: Word) => concat(...bytesOf(a))
/** In each byte, the lowest bit becomes the highest: pairs change places at distances of 1, 2 and 4 bits. */
const reverseBits = (a: Word) =>
  [
    [1, 0x55],
    [2, 0x33],
    [4, 0x0f],
  ].reduce((word, [distance, mask]) => {
    const every = concat(...bytesOf(word).map(() => u8(mask)))
    return word.shr(distance).and(every).or(word.and(every).shl(distance))
  }, a)
/** All ones for each byte that has a bit set. */
const orCombine = (a: Word) =>
  concat(
    ...bytesOf(a)
      .map((byte) => byte.ne(0).signed(8) as Word)
      .reverse(),
  )
/** Bits of the low half at the even places, those of the high half at the odd ones. */
const interleave = (a: Word) => {
  const bits = bitsOf(a)
  const half = a.width / 2
  return concat(
    ...Array.from({ length: half }, (_, i) => [bits[half + i], bits[i]])
      .reverse()
      .flat(),
  )
}
const separate = (a: Word) => {
  const bits = bitsOf(a)
  const every = (from: number) => bits.filter((_, i) => i % 2 === from).reverse()
  return concat(...every(1), ...every(0))
}
const half = (a: Word) => a.low(a.width / 2)
const pack = (a: Word, b: Word) => concat(half(b), half(a))
const one = (a: Word, n: Word): Word => (a.width === 32 ? u32(1) : uint(64)(1)).shl(n)
const clear = (a: Word, n: Word) => a.and(one(a, n).not())
const extract = (a: Word, n: Word) => a.shr(n).low(1).unsigned(a.width)
const invert = (a: Word, n: Word) => a.xor(one(a, n))
const set = (a: Word, n: Word) => a.or(one(a, n))

export const b =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const { xlen } = isa
    const { register, shift } = forms(isa)
    /** By as many bits as a register's low bits say. */
    const by = (f: (a: Word, n: Word) => Word) => register((a, n) => f(a, n.low(Math.log2(a.width))))
    const unary =
      (f: (a: Word) => Word) =>
      (s: State, { rd, rs1 }: Fields<'rd' | 'rs1'>) =>
        put(s, rd, f(s.x[rs1]))
    // biome-ignore format: a line for an instruction
    const base = vm
      .op('sh1add rd, rs1, rs2', '0010000 rs2:5 rs1:5 010 rd:5 0110011', register((a, b) => b.add(a.shl(1))))
      .op('sh2add rd, rs1, rs2', '0010000 rs2:5 rs1:5 100 rd:5 0110011', register((a, b) => b.add(a.shl(2))))
      .op('sh3add rd, rs1, rs2', '0010000 rs2:5 rs1:5 110 rd:5 0110011', register((a, b) => b.add(a.shl(3))))
      .op('andn rd, rs1, rs2', '0100000 rs2:5 rs1:5 111 rd:5 0110011', register((a, b) => a.and(b.not())))
      .op('orn rd, rs1, rs2', '0100000 rs2:5 rs1:5 110 rd:5 0110011', register((a, b) => a.or(b.not())))
      .op('xnor rd, rs1, rs2', '0100000 rs2:5 rs1:5 100 rd:5 0110011', register((a, b) => a.xor(b).not()))
      .op('clz rd, rs1', '0110000 00000 rs1:5 001 rd:5 0010011', unary((a) => a.clz()))
      .op('ctz rd, rs1', '0110000 00001 rs1:5 001 rd:5 0010011', unary((a) => a.ctz()))
      .op('cpop rd, rs1', '0110000 00010 rs1:5 001 rd:5 0010011', unary((a) => a.popcount()))
      .op('sext.b rd, rs1', '0110000 00100 rs1:5 001 rd:5 0010011', unary((a) => a.low(8).signed(xlen)))
      .op('sext.h rd, rs1', '0110000 00101 rs1:5 001 rd:5 0010011', unary((a) => a.low(16).signed(xlen)))
      .op('max rd, rs1, rs2', '0000101 rs2:5 rs1:5 110 rd:5 0110011', register((a, b) => select(a.slt(b), b, a)))
      .op('maxu rd, rs1, rs2', '0000101 rs2:5 rs1:5 111 rd:5 0110011', register((a, b) => select(a.lt(b), b, a)))
      .op('min rd, rs1, rs2', '0000101 rs2:5 rs1:5 100 rd:5 0110011', register((a, b) => select(a.slt(b), a, b)))
      .op('minu rd, rs1, rs2', '0000101 rs2:5 rs1:5 101 rd:5 0110011', register((a, b) => select(a.lt(b), a, b)))
      .op('rol rd, rs1, rs2', '0110000 rs2:5 rs1:5 001 rd:5 0110011', by((a, n) => a.rotl(n)))
      .op('ror rd, rs1, rs2', '0110000 rs2:5 rs1:5 101 rd:5 0110011', by((a, n) => a.rotr(n)))
      .op('orc.b rd, rs1', '0010100 00111 rs1:5 101 rd:5 0010011', unary(orCombine))
      .op('brev8 rd, rs1', '0110100 00111 rs1:5 101 rd:5 0010011', unary(reverseBits))
      .op('packh rd, rs1, rs2', '0000100 rs2:5 rs1:5 111 rd:5 0110011', register((a, b) => concat(b.low(8), a.low(8)).unsigned(xlen)))
      .op('bclr rd, rs1, rs2', '0100100 rs2:5 rs1:5 001 rd:5 0110011', by(clear))
      .op('bext rd, rs1, rs2', '0100100 rs2:5 rs1:5 101 rd:5 0110011', by(extract))
      .op('binv rd, rs1, rs2', '0110100 rs2:5 rs1:5 001 rd:5 0110011', by(invert))
      .op('bset rd, rs1, rs2', '0010100 rs2:5 rs1:5 001 rd:5 0110011', by(set))
      .op('czero.eqz rd, rs1, rs2', '0000111 rs2:5 rs1:5 101 rd:5 0110011', register((a, b) => select(b.eq(0), b, a)))
      .op('czero.nez rd, rs1, rs2', '0000111 rs2:5 rs1:5 111 rd:5 0110011', register((a, b) => select(b.eq(0), a, 0)))
    if (xlen === 32) {
      // biome-ignore format: a line for an instruction
      return base
        .op('rori rd, rs1, shamt', '0110000 shamt:5 rs1:5 101 rd:5 0010011', shift((a, n) => a.rotr(n)))
        .op('rev8 rd, rs1', '0110100 11000 rs1:5 101 rd:5 0010011', unary(reverseBytes))
        .op('zip rd, rs1', '0000100 01111 rs1:5 001 rd:5 0010011', unary(interleave))
        .op('unzip rd, rs1', '0000100 01111 rs1:5 101 rd:5 0010011', unary(separate))
        .op('zext.h rd, rs1', '0000100 00000 rs1:5 100 rd:5 0110011', unary((a) => a.low(16).unsigned(32)), { over: ['pack'] })
        .op('pack rd, rs1, rs2', '0000100 rs2:5 rs1:5 100 rd:5 0110011', register(pack))
        .op('bclri rd, rs1, shamt', '0100100 shamt:5 rs1:5 001 rd:5 0010011', shift(clear))
        .op('bexti rd, rs1, shamt', '0100100 shamt:5 rs1:5 101 rd:5 0010011', shift(extract))
        .op('binvi rd, rs1, shamt', '0110100 shamt:5 rs1:5 001 rd:5 0010011', shift(invert))
        .op('bseti rd, rs1, shamt', '0010100 shamt:5 rs1:5 001 rd:5 0010011', shift(set))
    }
    const low = (a: Word) => a.low(32).unsigned<number>(64)
    /** On the low 32 bits, the result extended. */
    const word = (f: (a: Word) => Word) => unary((a) => f(a.low(32)).signed(64))
    // biome-ignore format: a line for an instruction
    return base
      .op('add.uw rd, rs1, rs2', '0000100 rs2:5 rs1:5 000 rd:5 0111011', register((a, b) => b.add(low(a))))
      .op('sh1add.uw rd, rs1, rs2', '0010000 rs2:5 rs1:5 010 rd:5 0111011', register((a, b) => b.add(low(a).shl(1))))
      .op('sh2add.uw rd, rs1, rs2', '0010000 rs2:5 rs1:5 100 rd:5 0111011', register((a, b) => b.add(low(a).shl(2))))
      .op('sh3add.uw rd, rs1, rs2', '0010000 rs2:5 rs1:5 110 rd:5 0111011', register((a, b) => b.add(low(a).shl(3))))
      .op('slli.uw rd, rs1, shamt', '000010 shamt:6 rs1:5 001 rd:5 0011011', shift((a, n) => low(a).shl(n)))
      .op('rori rd, rs1, shamt', '011000 shamt:6 rs1:5 101 rd:5 0010011', shift((a, n) => a.rotr(n)))
      .op('rev8 rd, rs1', '0110101 11000 rs1:5 101 rd:5 0010011', unary(reverseBytes))
      .op('clzw rd, rs1', '0110000 00000 rs1:5 001 rd:5 0011011', word((a) => a.clz()))
      .op('ctzw rd, rs1', '0110000 00001 rs1:5 001 rd:5 0011011', word((a) => a.ctz()))
      .op('cpopw rd, rs1', '0110000 00010 rs1:5 001 rd:5 0011011', word((a) => a.popcount()))
      .op('rolw rd, rs1, rs2', '0110000 rs2:5 rs1:5 001 rd:5 0111011', register(low32((a, n) => a.rotl(n.low(5)))))
      .op('rorw rd, rs1, rs2', '0110000 rs2:5 rs1:5 101 rd:5 0111011', register(low32((a, n) => a.rotr(n.low(5)))))
      .op('roriw rd, rs1, shamt', '0110000 shamt:5 rs1:5 101 rd:5 0011011', shift(low32((a, n) => a.rotr(n))))
      .op('pack rd, rs1, rs2', '0000100 rs2:5 rs1:5 100 rd:5 0110011', register(pack))
      .op('zext.h rd, rs1', '0000100 00000 rs1:5 100 rd:5 0111011', unary((a) => a.low(16).unsigned(64)), { over: ['packw'] })
      .op('packw rd, rs1, rs2', '0000100 rs2:5 rs1:5 100 rd:5 0111011', register(low32(pack)))
      .op('bclri rd, rs1, shamt', '010010 shamt:6 rs1:5 001 rd:5 0010011', shift(clear))
      .op('bexti rd, rs1, shamt', '010010 shamt:6 rs1:5 101 rd:5 0010011', shift(extract))
      .op('binvi rd, rs1, shamt', '011010 shamt:6 rs1:5 001 rd:5 0010011', shift(invert))
      .op('bseti rd, rs1, shamt', '001010 shamt:6 rs1:5 001 rd:5 0010011', shift(set))
  }
