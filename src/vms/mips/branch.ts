/**
 * Branches and jumps. The instruction behind one, in its delay slot, is made before the one that it leads to: a branch
 * sets `nextPC`, which fetch has already moved past the delay slot.
 * @module
 */
import { concat, uint, type Word, when } from '../../vm/index.ts'
import { type Builder, type Fetched, type Fields, noDelaySlot, type Part, put, type State } from './isa.ts'

type B = Fields<'rs' | 'offset'>

export const branches: Part =
  ({ xlen }) =>
  (vm: Builder): Builder => {
    const word = uint<number>(xlen)
    const branchIf = (s: State, { at }: Fetched, taken: Word<1>, offset: Word) => {
      noDelaySlot(s, at, 'branch')
      when(taken, () => {
        s.nextPC = at.add(4).add(offset.signed(xlen).shl(2))
      })
    }
    /** The branches that compare with zero; the link is written whether they are taken or not. */
    const withZero =
      (f: (a: Word, zero: Word) => Word<1>, links = false) =>
      (s: State, { rs, offset }: B, fetched: Fetched) => {
        branchIf(s, fetched, f(s.r[rs], word(0)), offset)
        if (links) s.r[31] = fetched.at.add(8)
      }
    const jump = (s: State, { at }: Fetched, to: Word) => {
      noDelaySlot(s, at, 'jump')
      s.nextPC = to
    }
    /** Within the 256 MiB of the delay slot. */
    const target = (s: State, index: Word) => concat(s.pc.high(xlen - 28), index, uint(2)(0))
    return (
      vm
        .op('jr rs', '000000 rs:5 ..... ..... ..... 001000', (s, { rs }, fetched) =>
          jump(s, fetched, s.r[rs]),
        )
        .op('jalr rd, rs', '000000 rs:5 ..... rd:5 ..... 001001', (s, { rs, rd }, fetched) => {
          jump(s, fetched, s.r[rs])
          put(s, rd, fetched.at.add(8))
        })
        .op('j index', '000010 index:26', (s, { index }, fetched) => jump(s, fetched, target(s, index)))
        .op('jal index', '000011 index:26', (s, { index }, fetched) => {
          jump(s, fetched, target(s, index))
          s.r[31] = fetched.at.add(8)
        })
        .op('beq rs, rt, offset', '000100 rs:5 rt:5 offset:16', (s, { rs, rt, offset }, fetched) =>
          branchIf(s, fetched, s.r[rs].eq(s.r[rt]), offset),
        )
        .op('bne rs, rt, offset', '000101 rs:5 rt:5 offset:16', (s, { rs, rt, offset }, fetched) =>
          branchIf(s, fetched, s.r[rs].ne(s.r[rt]), offset),
        )
        .op(
          'blez rs, offset',
          '000110 rs:5 ..... offset:16',
          withZero((a, zero) => a.sle(zero)),
        )
        .op(
          'bgtz rs, offset',
          '000111 rs:5 ..... offset:16',
          withZero((a, zero) => a.sgt(zero)),
        )
        // Cannon takes no branch where it does not know the code of one.
        .op('regimm code', '000001 ..... code:5 ................', (s, _, { at }) =>
          noDelaySlot(s, at, 'branch'),
        )
        .op(
          'bltz rs, offset',
          '000001 rs:5 00000 offset:16',
          withZero((a, zero) => a.slt(zero)),
          OVER,
        )
        .op(
          'bgez rs, offset',
          '000001 rs:5 00001 offset:16',
          withZero((a, zero) => a.sge(zero)),
          OVER,
        )
        .op(
          'bltzal rs, offset',
          '000001 rs:5 10000 offset:16',
          withZero((a, zero) => a.slt(zero), true),
          OVER,
        )
        .op(
          'bgezal rs, offset',
          '000001 rs:5 10001 offset:16',
          withZero((a, zero) => a.sge(zero), true),
          OVER,
        )
    )
  }

const OVER = { over: ['regimm'] }
