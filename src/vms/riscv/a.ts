/**
 * A: atomics (unprivileged ISA, "A" extension). There is one hart, so each is a load and a store in one
 * step, and the ordering bits aq and rl order nothing.
 * @module
 */
import { select, trap, uint, type Word, when } from '../../vm/index.ts'
import { type Builder, type Fields, type Isa, put, type State } from './isa.ts'

type Size = 4 | 8

/** Runs `body` if the address is aligned; unlike loads and stores, atomics trap if it is not. */
function atomic(s: State, rs1: Word, size: Size, body: (address: Word) => void): void {
  const address = s.x[rs1]
  when(
    address.low(Math.log2(size)).eq(0),
    () => body(address),
    () => trap('misaligned atomic'),
  )
}

/** How `reservation` holds an address: SC is to be of the size of its LR. */
const reserve = (address: Word, size: Size) => address.or(size === 4 ? 1 : 2)

const lr =
  (xlen: number, size: Size) =>
  (s: State, { rd, rs1 }: Fields<'rd' | 'rs1'>) =>
    atomic(s, rs1, size, (address) => {
      put(s, rd, s.mem.load(address, size).signed(xlen))
      s.reservation = reserve(address, size)
    })

/** Succeeds if its own LR was the last, and takes the reservation away in any case. */
const sc =
  (xlen: number, size: Size) =>
  (s: State, { rd, rs1, rs2 }: Fields<'rd' | 'rs1' | 'rs2'>) =>
    atomic(s, rs1, size, (address) => {
      const reserved = s.reservation.eq(reserve(address, size))
      const value = s.x[rs2].low(8 * size)
      when(reserved, () => s.mem.store(address, value))
      put(s, rd, reserved.not().unsigned(xlen))
      s.reservation = uint(xlen)(0)
    })

/** Hands the old value to rd, and stores what `f` makes of it and rs2. */
const amo =
  (xlen: number, size: Size, f: (old: Word, operand: Word) => Word) =>
  (s: State, { rd, rs1, rs2 }: Fields<'rd' | 'rs1' | 'rs2'>) =>
    atomic(s, rs1, size, (address) => {
      const old = s.mem.load(address, size)
      const operand = s.x[rs2].low(8 * size)
      put(s, rd, old.signed(xlen))
      s.mem.store(address, f(old, operand))
    })

export const a =
  ({ xlen }: Isa) =>
  (vm: Builder): Builder => {
    const base = vm
      .op('lr.w rd, (rs1)', '00010 .. 00000 rs1:5 010 rd:5 0101111', lr(xlen, 4))
      .op('sc.w rd, rs2, (rs1)', '00011 .. rs2:5 rs1:5 010 rd:5 0101111', sc(xlen, 4))
      .op('amoswap.w rd, rs2, (rs1)', '00001 .. rs2:5 rs1:5 010 rd:5 0101111', amo(xlen, 4, swap))
      .op('amoadd.w rd, rs2, (rs1)', '00000 .. rs2:5 rs1:5 010 rd:5 0101111', amo(xlen, 4, add))
      .op('amoxor.w rd, rs2, (rs1)', '00100 .. rs2:5 rs1:5 010 rd:5 0101111', amo(xlen, 4, xor))
      .op('amoand.w rd, rs2, (rs1)', '01100 .. rs2:5 rs1:5 010 rd:5 0101111', amo(xlen, 4, and))
      .op('amoor.w rd, rs2, (rs1)', '01000 .. rs2:5 rs1:5 010 rd:5 0101111', amo(xlen, 4, or))
      .op('amomin.w rd, rs2, (rs1)', '10000 .. rs2:5 rs1:5 010 rd:5 0101111', amo(xlen, 4, min))
      .op('amomax.w rd, rs2, (rs1)', '10100 .. rs2:5 rs1:5 010 rd:5 0101111', amo(xlen, 4, max))
      .op('amominu.w rd, rs2, (rs1)', '11000 .. rs2:5 rs1:5 010 rd:5 0101111', amo(xlen, 4, minu))
      .op('amomaxu.w rd, rs2, (rs1)', '11100 .. rs2:5 rs1:5 010 rd:5 0101111', amo(xlen, 4, maxu))
    if (xlen === 32) return base
    return base
      .op('lr.d rd, (rs1)', '00010 .. 00000 rs1:5 011 rd:5 0101111', lr(xlen, 8))
      .op('sc.d rd, rs2, (rs1)', '00011 .. rs2:5 rs1:5 011 rd:5 0101111', sc(xlen, 8))
      .op('amoswap.d rd, rs2, (rs1)', '00001 .. rs2:5 rs1:5 011 rd:5 0101111', amo(xlen, 8, swap))
      .op('amoadd.d rd, rs2, (rs1)', '00000 .. rs2:5 rs1:5 011 rd:5 0101111', amo(xlen, 8, add))
      .op('amoxor.d rd, rs2, (rs1)', '00100 .. rs2:5 rs1:5 011 rd:5 0101111', amo(xlen, 8, xor))
      .op('amoand.d rd, rs2, (rs1)', '01100 .. rs2:5 rs1:5 011 rd:5 0101111', amo(xlen, 8, and))
      .op('amoor.d rd, rs2, (rs1)', '01000 .. rs2:5 rs1:5 011 rd:5 0101111', amo(xlen, 8, or))
      .op('amomin.d rd, rs2, (rs1)', '10000 .. rs2:5 rs1:5 011 rd:5 0101111', amo(xlen, 8, min))
      .op('amomax.d rd, rs2, (rs1)', '10100 .. rs2:5 rs1:5 011 rd:5 0101111', amo(xlen, 8, max))
      .op('amominu.d rd, rs2, (rs1)', '11000 .. rs2:5 rs1:5 011 rd:5 0101111', amo(xlen, 8, minu))
      .op('amomaxu.d rd, rs2, (rs1)', '11100 .. rs2:5 rs1:5 011 rd:5 0101111', amo(xlen, 8, maxu))
  }

const swap = (_: Word, b: Word) => b
const add = (a: Word, b: Word) => a.add(b)
const xor = (a: Word, b: Word) => a.xor(b)
const and = (a: Word, b: Word) => a.and(b)
const or = (a: Word, b: Word) => a.or(b)
const min = (a: Word, b: Word) => select(a.slt(b), a, b)
const max = (a: Word, b: Word) => select(a.slt(b), b, a)
const minu = (a: Word, b: Word) => select(a.lt(b), a, b)
const maxu = (a: Word, b: Word) => select(a.lt(b), b, a)
