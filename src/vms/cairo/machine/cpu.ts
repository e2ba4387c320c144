/**
 * The instructions, as the Cairo whitepaper's state transition function defines them (Goldberg, Papini, Riabzev:
 * "Cairo - a Turing-complete STARK-friendly CPU architecture", 4.5), with the forms of `call` and `ret` that the
 * proof system's constraints ask for (9.5).
 *
 * There, memory is a function that the prover knows and a step only checks. Here a cell is known or not: a
 * step checks the operands that are known, and writes down the one that follows from the others. So a run can start
 * from the program alone, from all that a prover ever put into memory, or from anything between, and a cell
 * never changes once it is known. What would take a division to find has to be there already.
 * @module
 */
import { enter, type FeltWord, select, trap, uint, type Word, when } from '../../../vm/index.ts'
import { formats } from './formats.ts'
import { addressOf, type Builder, type Cell, cell, define, felt, knownCell, type State } from './state.ts'

const FLAGS = 'ap:2 pc:3 res:2 op1:3 r:1 d:1'
const OFFSETS = 'off2:16 off1:16 off0:16'
/** Offsets as encoded in an instruction word: plus 2^15. */
const [ZERO, ONE] = ['1000000000000000', '1000000000000001'] as const
const [MINUS_ONE, MINUS_TWO] = ['0111111111111111', '0111111111111110'] as const

/** Fields of the instruction word; names and values are those of the whitepaper's flags and of cairo-lang's offsets. */
type Flags = {
  /** ap_update: 0 none, 1 add res, 2 add one. */
  readonly ap: Word
  /** pc_update: 0 next instruction, 1 to res, 2 by res. */
  readonly pc: Word
  /** res_logic: 0 op1, 1 op0 + op1, 2 op0 * op1. */
  readonly res: Word
  /** op1_src: 0 relative to op0, 1 to pc, 2 to fp, 4 to ap. */
  readonly op1: Word
}

/** Registers of op0 and dst (0 ap, 1 fp) and biased offsets of dst, op0 and op1. */
type Operands = {
  readonly r: Word
  readonly d: Word
  readonly off0: Word
  readonly off1: Word
  readonly off2: Word
}

const illegal = (condition: Word<1>) => when(condition, () => trap('invalid instruction'))

function checkFlags({ ap, pc, res, op1 }: Flags): void {
  illegal(ap.eq(3).or(pc.gt(2)).or(res.eq(3)).or(op1.eq(3)).or(op1.gt(4)))
}

/** A register plus an offset of 16 bits, biased by 2^15. Two bits more, so that an end of the memory is seen. */
const relative = (base: Word, offset: Word) =>
  base
    .unsigned(34)
    .add(offset.unsigned(34))
    .sub(2 ** 15)

const register = (s: State, isFp: Word) => select(isFp.eq(1), s.fp, s.ap)

/** The address behind the instruction: it has a second word if op1 is relative to pc. */
function following(s: State, op1: Word): Word {
  const next = s.pc.unsigned(33).add(1).add(op1.eq(1).unsigned(33))
  when(next.bit(32).eq(1), () => trap('address out of range'))
  return next.low(32)
}

function operand1(s: State, op1: Word, op0: FeltWord, offset: Word): Cell {
  when(op1.eq(0), () => void addressOf(op0))
  const base = select(op1.eq(0), op0.word(32), select(op1.eq(1), s.pc, select(op1.eq(2), s.fp, s.ap)))
  return cell(s, relative(base, offset))
}

const require = (condition: Word<1>) => when(condition.not(), () => trap('unknown memory cell'))
const assertEqual = (a: FeltWord, b: FeltWord) => when(a.ne(b), () => trap('assertion failed'))

const resOf = ({ res }: Pick<Flags, 'res'>, op0: FeltWord, op1: FeltWord) =>
  select(res.eq(0), op1, select(res.eq(1), op0.add(op1), op0.mul(op1)))

const nextPc = (s: State, { pc, op1 }: Pick<Flags, 'pc' | 'op1'>, res: FeltWord) =>
  select(pc.eq(0), following(s, op1).felt(felt), select(pc.eq(1), res, s.pc.felt(felt).add(res)))

/** ap_update, with the two cells that a call takes. */
const nextAp = (s: State, ap: Word, res: FeltWord, taken = 0) =>
  s.ap
    .felt(felt)
    .add(select(ap.eq(1), res, ap.eq(2).felt(felt)))
    .add(taken)

/** Ends the step. A run ends at `end`, and where no step changes anything any more. */
function go(s: State, pc: FeltWord, ap: FeltWord, fp: Word<32> = s.fp): void {
  const before = [s.pc, s.ap, s.fp] as const
  s.pc = addressOf(pc)
  s.ap = addressOf(ap)
  s.fp = fp
  const still = s.pc.eq(before[0]).and(s.ap.eq(before[1])).and(fp.eq(before[2]))
  when(still.or(s.pc.eq(s.end)), () => enter('builtins'))
}

/** Operands of an instruction that writes nothing: all three have to be known. */
function operands(s: State, { op1, r, d, off0, off1, off2 }: Flags & Operands) {
  const dst = knownCell(s, relative(register(s, d), off0))
  const op0 = knownCell(s, relative(register(s, r), off1))
  const { known, value } = operand1(s, op1, op0, off2)
  require(known)
  return { dst, op0, op1: value }
}

/** `jmp`, `ap += …`: asserts nothing. */
function nop(s: State, f: Flags & Operands): void {
  checkFlags(f)
  const { op0, op1 } = operands(s, f)
  const res = resOf(f, op0, op1)
  go(s, nextPc(s, f, res), nextAp(s, f.ap, res))
}

/** Jumps by op1 if dst is not zero. It has no res, so it cannot move ap by res. */
function jnz(s: State, f: Omit<Flags & Operands, 'pc' | 'res'>): void {
  illegal(f.ap.bit(0).eq(1).or(f.op1.eq(3)).or(f.op1.gt(4)))
  const { dst, op1 } = operands(s, { ...f, pc: uint(3)(4), res: uint(2)(0) })
  const by = select(dst.eq(0), following(s, f.op1).felt(felt), s.pc.felt(felt).add(op1))
  go(s, by, nextAp(s, f.ap, felt(0)))
}

/** The one of dst, op0 and op1 that is not known becomes what makes dst = res true. */
function assertEq(s: State, f: Flags & Operands): void {
  checkFlags(f)
  const dst = cell(s, relative(register(s, f.d), f.off0))
  const op0 = cell(s, relative(register(s, f.r), f.off1))
  when(f.op1.eq(0), () => require(op0.known))
  const op1 = operand1(s, f.op1, op0.value, f.off2)

  const [isOp1, isSum] = [f.res.eq(0), f.res.eq(1)]
  const finds0 = op0.known.not().and(isSum).and(dst.known).and(op1.known)
  const finds1 = op1.known.not().and(isOp1.or(isSum)).and(dst.known).and(op0.known)
  const findsDst = dst.known.not().and(op0.known).and(op1.known)
  require(op0.known.and(op1.known).and(dst.known).or(finds0).or(finds1).or(findsDst))

  const a = select(finds0, dst.value.sub(op1.value), op0.value)
  const b = select(finds1, select(isOp1, dst.value, dst.value.sub(op0.value)), op1.value)
  const res = resOf(f, a, b)
  when(dst.known, () => assertEqual(dst.value, res))
  when(findsDst, () => define(s, dst.address, res))
  when(finds0, () => define(s, op0.address, a))
  when(finds1, () => define(s, op1.address, b))
  go(s, nextPc(s, f, res), nextAp(s, f.ap, res))
}

/** Pushes fp and the return address: [ap] and [ap + 1]. */
function call(s: State, f: Omit<Flags, 'ap'> & Pick<Operands, 'off2'>): void {
  checkFlags({ ...f, ap: uint(2)(0) })
  const back = following(s, f.op1).felt(felt)
  const dst = cell(s, s.ap)
  const op0 = cell(s, s.ap.unsigned(34).add(1))
  when(dst.known, () => assertEqual(dst.value, s.fp.felt(felt)))
  when(op0.known, () => assertEqual(op0.value, back))
  const op1 = operand1(s, f.op1, back, f.off2)
  require(op1.known)
  const res = resOf(f, back, op1.value)
  when(dst.known.not(), () => define(s, dst.address, s.fp.felt(felt)))
  when(op0.known.not(), () => define(s, op0.address, back))
  const ap = s.ap.felt(felt).add(2)
  go(s, nextPc(s, f, res), ap, addressOf(ap))
}

/** Jumps to [fp - 1] and takes fp from [fp - 2]. */
function ret(s: State, { ap, r, off1 }: Pick<Flags & Operands, 'ap' | 'r' | 'off1'>): void {
  illegal(ap.eq(3))
  const fp = knownCell(s, s.fp.unsigned(34).sub(2))
  const pc = knownCell(s, s.fp.unsigned(34).sub(1))
  void knownCell(s, relative(register(s, r), off1))
  go(s, pc, nextAp(s, ap, pc), addressOf(fp))
}

export const cpu = (vm: Builder): Builder =>
  vm
    .op('nop [r off1], [op1 off2], res, pc ap', `0 000 ${FLAGS} ${OFFSETS}`, nop)
    .op('jnz [d off0], [op1 off2], ap', `0 000 ap:2 100 00 op1:3 r:1 d:1 ${OFFSETS}`, jnz, { over: ['nop'] })
    .op('call [op1 off2], res, pc', `0 001 00 pc:3 res:2 op1:3 0 0 off2:16 ${ONE} ${ZERO}`, call)
    .op('ret ap', `0 010 ap:2 001 00 010 r:1 1 ${MINUS_ONE} off1:16 ${MINUS_TWO}`, ret)
    .op('assert_eq [d off0], [r off1], [op1 off2], res, pc ap', `0 100 ${FLAGS} ${OFFSETS}`, assertEq)
    .format(formats)
