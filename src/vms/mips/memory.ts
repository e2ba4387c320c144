/**
 * Loads and stores, big-endian. Addresses of words that are not aligned are moved down to one that is, as in Cannon, where
 * a processor would have an exception. LWL, LWR and their like stay within the word of 4 bytes, those of MIPS64 within 8.
 * @module
 */
import { concat, select, uint, type Word, when } from '../../vm/index.ts'
import {
  aligned,
  type Builder,
  type Fields,
  type Isa,
  type Part,
  put,
  release,
  type State,
  store,
} from './isa.ts'

type Access = Fields<'rt' | 'base' | 'offset'>
type Size = 1 | 2 | 4 | 8

export const memory: Part = (isa) => {
  const { xlen } = isa
  const at = (s: State, { base, offset }: Access) => s.r[base].add(offset.signed(xlen))
  const load = (size: Size, extension: 'signed' | 'unsigned') => (s: State, access: Access) =>
    put(s, access.rt, s.mem.load(aligned(at(s, access), size), size)[extension](xlen))
  const save = (size: Size) => (s: State, access: Access) =>
    store(isa, s, aligned(at(s, access), size), s.r[access.rt].low(8 * size))
  /** A part of the word in which the address lies becomes a part of a register. */
  const loadPart = (size: 4 | 8, f: Merge) => (s: State, access: Access) => {
    const address = at(s, access)
    const word = s.mem.load(aligned(address, size), size)
    put(s, access.rt, f(word, s.r[access.rt], bitsOf(address, size)))
  }
  /** A part of a register becomes a part of the word in which the address lies. */
  const storePart = (size: 4 | 8, f: Merge) => (s: State, access: Access) => {
    const address = aligned(at(s, access), size)
    const value = f(s.mem.load(address, size), s.r[access.rt].low(8 * size), bitsOf(at(s, access), size))
    store(isa, s, address, value)
  }
  const narrow = { loadLeft: loadPart(4, lwl(isa)), loadRight: loadPart(4, lwr(isa)) }
  // biome-ignore format: a line for an instruction
  return (vm: Builder) =>
    vm
      .op('lb rt, offset(base)', '100000 base:5 rt:5 offset:16', load(1, 'signed'))
      .op('lh rt, offset(base)', '100001 base:5 rt:5 offset:16', load(2, 'signed'))
      .op('lwl rt, offset(base)', '100010 base:5 rt:5 offset:16', narrow.loadLeft)
      .op('lw rt, offset(base)', '100011 base:5 rt:5 offset:16', load(4, 'signed'))
      .op('lbu rt, offset(base)', '100100 base:5 rt:5 offset:16', load(1, 'unsigned'))
      .op('lhu rt, offset(base)', '100101 base:5 rt:5 offset:16', load(2, 'unsigned'))
      .op('lwr rt, offset(base)', '100110 base:5 rt:5 offset:16', narrow.loadRight)
      .op('sb rt, offset(base)', '101000 base:5 rt:5 offset:16', save(1))
      .op('sh rt, offset(base)', '101001 base:5 rt:5 offset:16', save(2))
      .op('swl rt, offset(base)', '101010 base:5 rt:5 offset:16', storePart(4, storeLeft))
      .op('sw rt, offset(base)', '101011 base:5 rt:5 offset:16', save(4))
      .op('swr rt, offset(base)', '101110 base:5 rt:5 offset:16', storePart(4, storeRight))
      .op('ll rt, offset(base)', '110000 base:5 rt:5 offset:16', loadLinked(isa, 4))
      .op('sc rt, offset(base)', '111000 base:5 rt:5 offset:16', storeConditional(isa, 4))
      .with(xlen === 32 ? (same) => same : (more) => more
        .op('ldl rt, offset(base)', '011010 base:5 rt:5 offset:16', loadPart(8, (word, rt, n) => word.shl(n).or(rt.and(ones(8).shl(n).not()))))
        .op('ldr rt, offset(base)', '011011 base:5 rt:5 offset:16', loadPart(8, (word, rt, n) => word.shr(n.xor(56)).or(rt.and(ones(8).shr(n.xor(56)).not()))))
        .op('lwu rt, offset(base)', '100111 base:5 rt:5 offset:16', load(4, 'unsigned'))
        .op('sdl rt, offset(base)', '101100 base:5 rt:5 offset:16', storePart(8, storeLeft))
        .op('sdr rt, offset(base)', '101101 base:5 rt:5 offset:16', storePart(8, storeRight))
        .op('ld rt, offset(base)', '110111 base:5 rt:5 offset:16', load(8, 'signed'))
        .op('sd rt, offset(base)', '111111 base:5 rt:5 offset:16', save(8))
        .op('lld rt, offset(base)', '110100 base:5 rt:5 offset:16', loadLinked(isa, 8))
        .op('scd rt, offset(base)', '111100 base:5 rt:5 offset:16', storeConditional(isa, 8)))
}

/** What becomes of a word in memory, a register, and the number of bits before the address in the word. */
type Merge = (word: Word, rt: Word, n: Word) => Word

const ones = (size: 4 | 8) => uint<number>(8 * size)(-1)

/** Bits of a word of `size` bytes that stand before an address: 0, 8, 16, … */
const bitsOf = (address: Word, size: 4 | 8): Word =>
  concat(address.low(Math.log2(size)), uint(3)(0)).unsigned(6)

const storeLeft: Merge = (word, rt, n) =>
  rt.shr(n).or(
    word.and(
      ones((word.width / 8) as 4 | 8)
        .shr(n)
        .not(),
    ),
  )

const storeRight: Merge = (word, rt, n) => {
  const last = n.xor(word.width - 8)
  return rt.shl(last).or(
    word.and(
      ones((word.width / 8) as 4 | 8)
        .shl(last)
        .not(),
    ),
  )
}

/** What is left of the low half of a register where a mask has ones. */
const kept = (rt: Word, mask: Word): Word => mask.not().and(rt.low(32))

const lwl =
  ({ xlen }: Isa): Merge =>
  (word, rt, n) =>
    word
      .shl(n)
      .or(kept(rt, ones(4).shl(n)))
      .signed(xlen)

/** The sign is extended only where bit 31 is loaded: otherwise the upper half of the register stays. */
const lwr =
  ({ xlen }: Isa): Merge =>
  (word, rt, n) => {
    const last = n.xor(24)
    const low = word.shr(last).or(kept(rt, ones(4).shr(last)))
    return xlen === 32 ? low : select(n.eq(24), low.signed(xlen), concat(rt.high(32), low))
  }

/** Which of SC and SCD a reservation is for. */
const statusOf = (size: 4 | 8) => uint(2)(size === 4 ? 1 : 2)

const loadLinked =
  ({ xlen }: Isa, size: 4 | 8) =>
  (s: State, { rt, base, offset }: Access) => {
    const address = s.r[base].add(offset.signed(xlen))
    put(s, rt, s.mem.load(aligned(address, size), size).signed(xlen))
    s.llStatus = statusOf(size)
    s.llAddress = address
    s.llOwner = s.thread
  }

/** Stores if the reservation is of the same size, address and thread; only then it is used up. */
const storeConditional =
  ({ xlen }: Isa, size: 4 | 8) =>
  (s: State, { rt, base, offset }: Access) => {
    const address = s.r[base].add(offset.signed(xlen))
    const reserved = s.llStatus.eq(statusOf(size)).and(s.llOwner.eq(s.thread)).and(s.llAddress.eq(address))
    when(reserved, () => {
      s.mem.store(aligned(address, size), s.r[rt].low(8 * size))
      release({ xlen }, s)
    })
    put(s, rt, reserved.unsigned(xlen))
  }
