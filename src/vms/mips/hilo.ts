/**
 * HI and LO: products, quotients and remainders.
 *
 * An instruction that has no register to write writes zero to the one that its encoding names all the same, as in Cannon;
 * assemblers name register 0. Division by zero stops the machine, as it stops Cannon.
 * @module
 */
import { trap, uint, type Word, when } from '../../vm/index.ts'
import { type Builder, type Fields, type Part, put, type State } from './isa.ts'

type R = Fields<'rs' | 'rt' | 'rd'>
type Pair = { readonly hi: Word; readonly lo: Word }

export const hilo: Part =
  (isa) =>
  (vm: Builder): Builder => {
    const { xlen } = isa
    const zero = () => uint<number>(xlen)(0)
    const pair =
      (f: (a: Word, b: Word) => Pair, width: 32 | 64, divides = false) =>
      (s: State, { rs, rt, rd }: R) => {
        const [a, b] = [s.r[rs].low(width), s.r[rt].low(width)]
        if (divides) when(b.eq(0), () => trap('division by zero'))
        const { hi, lo } = f(a, b)
        s.hi = hi.signed<number>(xlen)
        s.lo = lo.signed<number>(xlen)
        put(s, rd, zero())
      }
    // biome-ignore format: a line for an instruction
    const both = vm
      .op('mfhi rd', '000000 ..... ..... rd:5 ..... 010000', (s, { rd }) => put(s, rd, s.hi))
      .op('mthi rs', '000000 rs:5 ..... rd:5 ..... 010001', (s, { rs, rd }) => {
        s.hi = s.r[rs]
        put(s, rd, zero())
      })
      .op('mflo rd', '000000 ..... ..... rd:5 ..... 010010', (s, { rd }) => put(s, rd, s.lo))
      .op('mtlo rs', '000000 rs:5 ..... rd:5 ..... 010011', (s, { rs, rd }) => {
        s.lo = s.r[rs]
        put(s, rd, zero())
      })
      .op('mult rs, rt', '000000 rs:5 rt:5 rd:5 ..... 011000', pair((a, b) => ({ hi: a.smulhi(b), lo: a.mul(b) }), 32))
      .op('multu rs, rt', '000000 rs:5 rt:5 rd:5 ..... 011001', pair((a, b) => ({ hi: a.mulhi(b), lo: a.mul(b) }), 32))
      .op('div rs, rt', '000000 rs:5 rt:5 rd:5 ..... 011010', pair((a, b) => ({ hi: a.srem(b), lo: a.sdiv(b) }), 32, true))
      .op('divu rs, rt', '000000 rs:5 rt:5 rd:5 ..... 011011', pair((a, b) => ({ hi: a.rem(b), lo: a.div(b) }), 32, true))
    if (xlen === 32) return both
    // biome-ignore format: a line for an instruction
    return both
      .op('dmult rs, rt', '000000 rs:5 rt:5 rd:5 ..... 011100', pair((a, b) => ({ hi: a.smulhi(b), lo: a.mul(b) }), 64))
      .op('dmultu rs, rt', '000000 rs:5 rt:5 rd:5 ..... 011101', pair((a, b) => ({ hi: a.mulhi(b), lo: a.mul(b) }), 64))
      .op('ddiv rs, rt', '000000 rs:5 rt:5 rd:5 ..... 011110', pair((a, b) => ({ hi: a.srem(b), lo: a.sdiv(b) }), 64, true))
      .op('ddivu rs, rt', '000000 rs:5 rt:5 rd:5 ..... 011111', pair((a, b) => ({ hi: a.rem(b), lo: a.div(b) }), 64, true))
  }
