/**
 * Zicsr where there are CSRs: fflags, frm and fcsr of F, and Zicntr's counters (unprivileged ISA, "Zicsr", "F", "Zicntr").
 *
 * The counters count what a run makes, not what a machine takes: `instret` and `cycle` the instructions before this one,
 * `time` these and the nanoseconds that the program slept, at 10^9 a second. All other CSRs are wired to zero.
 * @module
 */
import { concat, select, trap, uint, type Word, when } from '../../vm/index.ts'
import { type Builder, type Isa, put, type State } from './isa.ts'

/** Numbers of CSRs (privileged ISA, "CSR Listing"). */
const [FFLAGS, FRM, FCSR] = [1, 2, 3]
const [CYCLE, TIME, INSTRET] = [0xc00, 0xc01, 0xc02]
/** The upper halves of the counters on RV32. */
const HIGH = 0x80

type Fields = { readonly [name: string]: Word }

/** Nanoseconds since the program began, as system calls have it. */
export const timeNow = (s: State): Word<64> => s.retired.add(s.slept)

export const csrs =
  ({ xlen }: Isa) =>
  (vm: Builder): Builder => {
    const word = uint<number>(xlen)
    const value = (s: State, csr: Word): Word => {
      // Fetch has counted the instruction that asks, which does not count yet.
      const retired = s.retired.sub(1)
      const time = timeNow(s).sub(1)
      const counters: readonly (readonly [number, Word])[] = [
        [CYCLE, retired],
        [TIME, time],
        [INSTRET, retired],
      ]
      const all: readonly (readonly [number, Word])[] = [
        [FFLAGS, s.fflags.unsigned(xlen)],
        [FRM, s.frm.unsigned(xlen)],
        [FCSR, concat(s.frm, s.fflags).unsigned(xlen)],
        ...counters.map(([number, count]) => [number, count.low(xlen)] as const),
        ...(xlen === 32 ? counters.map(([number, count]) => [number + HIGH, count.high(32)] as const) : []),
      ]
      return all.reduce<Word>((rest, [number, one]) => select(csr.eq(number), one, rest), word(0))
    }
    /** Writes what `f` makes of the old value, if `writes`; the highest two bits of a CSR are set where it is read-only. */
    const access = (s: State, { rd, csr }: Fields, writes: Word<1>, f: (old: Word) => Word) => {
      when(writes, () => when(csr.high(2).eq(3), () => trap('illegal instruction')))
      const old = value(s, csr)
      const made = f(old)
      put(s, rd, old)
      when(writes.and(csr.eq(FFLAGS).or(csr.eq(FCSR))), () => {
        s.fflags = made.low(5) as Word<5>
      })
      when(writes.and(csr.eq(FRM).or(csr.eq(FCSR))), () => {
        s.frm = select(csr.eq(FRM), made.low(3), made.bits(7, 5)) as Word<3>
      })
    }
    const immediate = (uimm: Word) => uimm.unsigned<number>(xlen)
    return vm
      .op('csrrw rd, csr, rs1', 'csr:12 rs1:5 001 rd:5 1110011', (s, f) =>
        access(s, f, yes(), () => s.x[f.rs1]),
      )
      .op('csrrs rd, csr, rs1', 'csr:12 rs1:5 010 rd:5 1110011', (s, f) =>
        access(s, f, f.rs1.ne(0), (old) => old.or(s.x[f.rs1])),
      )
      .op('csrrc rd, csr, rs1', 'csr:12 rs1:5 011 rd:5 1110011', (s, f) =>
        access(s, f, f.rs1.ne(0), (old) => old.and(s.x[f.rs1].not())),
      )
      .op('csrrwi rd, csr, uimm', 'csr:12 uimm:5 101 rd:5 1110011', (s, f) =>
        access(s, f, yes(), () => immediate(f.uimm)),
      )
      .op('csrrsi rd, csr, uimm', 'csr:12 uimm:5 110 rd:5 1110011', (s, f) =>
        access(s, f, f.uimm.ne(0), (old) => old.or(immediate(f.uimm))),
      )
      .op('csrrci rd, csr, uimm', 'csr:12 uimm:5 111 rd:5 1110011', (s, f) =>
        access(s, f, f.uimm.ne(0), (old) => old.and(immediate(f.uimm).not())),
      )
  }

const yes = (): Word<1> => uint(1)(1)
