/**
 * Fences, breakpoints and Zicsr, as far as a machine of one hart without privileged state has them
 * (unprivileged ISA 2.7 and 2.8, "Zifencei" and "Zicsr").
 *
 * - Fences do nothing: one hart sees its own stores in order, and every fetch reads memory.
 * - All CSRs are wired to zero: reads give zero, and writes to those that can be written do nothing.
 *   So the cycle and time counters tell nothing, and programs cannot come to depend on them. Variants with
 *   F have some: `csr.ts`.
 * - `mret` goes on with the next instruction: test programs for bare machines set `mepc` to it.
 * @module
 */
import { trap, uint, when } from '../../vm/index.ts'
import { csrs } from './csr.ts'
import { type Builder, type Fields, type Isa, put, type State } from './isa.ts'

const nothing = () => {}

export const system =
  (isa: Isa) =>
  (vm: Builder): Builder =>
    vm
      // "Implementations shall ignore" the fields that are reserved for finer fences, registers included.
      .op('fence pred, succ', '.... pred:4 succ:4 ..... 000 ..... 0001111', nothing)
      .op('fence.i', '............ ..... 001 ..... 0001111', nothing)
      .op('ebreak', '000000000001 00000 000 00000 1110011', () => trap('breakpoint'))
      .op('mret', '001100000010 00000 000 00000 1110011', nothing)
      .with(isa.general ? csrs(isa) : zeros(isa))

/** CSRs that are wired to zero, all of them. */
const zeros =
  ({ xlen }: Isa) =>
  (vm: Builder): Builder => {
    const read = (s: State, { rd }: Fields<'rd'>) => put(s, rd, uint(xlen)(0))
    // The highest two bits of a CSR's number are set where it is read-only (privileged ISA 2.1).
    const write = (s: State, { rd, csr }: Fields<'rd' | 'csr'>) => {
      when(csr.high(2).eq(3), () => trap('illegal instruction'))
      read(s, { rd })
    }
    const modify = (s: State, { rd, csr, bits }: Fields<'rd' | 'csr' | 'bits'>) => {
      when(bits.ne(0), () => when(csr.high(2).eq(3), () => trap('illegal instruction')))
      read(s, { rd })
    }
    return vm
      .op('csrrw rd, csr, rs1', 'csr:12 rs1:5 001 rd:5 1110011', write)
      .op('csrrs rd, csr, rs1', 'csr:12 rs1:5 010 rd:5 1110011', (s, { rd, csr, rs1 }) =>
        modify(s, { rd, csr, bits: rs1 }),
      )
      .op('csrrc rd, csr, rs1', 'csr:12 rs1:5 011 rd:5 1110011', (s, { rd, csr, rs1 }) =>
        modify(s, { rd, csr, bits: rs1 }),
      )
      .op('csrrwi rd, csr, uimm', 'csr:12 uimm:5 101 rd:5 1110011', write)
      .op('csrrsi rd, csr, uimm', 'csr:12 uimm:5 110 rd:5 1110011', (s, { rd, csr, uimm }) =>
        modify(s, { rd, csr, bits: uimm }),
      )
      .op('csrrci rd, csr, uimm', 'csr:12 uimm:5 111 rd:5 1110011', (s, { rd, csr, uimm }) =>
        modify(s, { rd, csr, bits: uimm }),
      )
  }
