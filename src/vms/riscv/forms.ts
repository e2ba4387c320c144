/**
 * The forms that instructions come in: what stays when the arithmetic is taken out.
 * @module
 */
import { type Word, when } from '../../vm/index.ts'
import { type Extension, load, type Size, store } from './access.ts'
import { type Fetched, type Fields, type Isa, jumpBy, put, type State } from './isa.ts'

type Two = (a: Word, b: Word) => Word

/** Bodies of instructions, for one variant of RISC-V. */
export function forms(isa: Isa) {
  const { xlen } = isa
  return {
    register:
      (f: Two) =>
      (s: State, { rd, rs1, rs2 }: Fields<'rd' | 'rs1' | 'rs2'>) =>
        put(s, rd, f(s.x[rs1], s.x[rs2])),
    immediate:
      (f: Two) =>
      (s: State, { rd, rs1, imm }: Fields<'rd' | 'rs1' | 'imm'>) =>
        put(s, rd, f(s.x[rs1], imm.signed(xlen))),
    shift:
      (f: Two) =>
      (s: State, { rd, rs1, shamt }: Fields<'rd' | 'rs1' | 'shamt'>) =>
        put(s, rd, f(s.x[rs1], shamt)),
    load:
      (size: Size, extension: Extension) =>
      (s: State, { rd, rs1, imm }: Fields<'rd' | 'rs1' | 'imm'>) =>
        load(isa, s, rd, s.x[rs1].add(imm.signed(xlen)), size, extension),
    store:
      (size: Size) =>
      (s: State, { rs1, rs2, imm }: Fields<'rs1' | 'rs2' | 'imm'>) =>
        store(isa, s, s.x[rs1].add(imm.signed(xlen)), s.x[rs2].low(8 * size)),
    branch:
      (taken: (a: Word, b: Word) => Word<1>) =>
      (s: State, { rs1, rs2, offset }: Fields<'rs1' | 'rs2' | 'offset'>, { at }: Fetched) =>
        when(taken(s.x[rs1], s.x[rs2]), () => jumpBy(isa, s, at, offset)),
  }
}

/** On the low 32 bits of 64-bit operands, the result sign-extended: the forms that end in w. */
export const low32 =
  (f: Two): Two =>
  (a, b) =>
    f(a.low(32), b.width > 32 ? b.low(32) : b).signed(64)
