/**
 * Loads and stores of F and D, and the compressed ones (unprivileged ISA, "F", "D" and "C" extensions). As those of
 * integers, aligned ones are one step, and others go byte by byte in microcode, after both ends were checked.
 * @module
 */
import { concat, enter, leave, u8, u32, uint, type Word, when } from '../../vm/index.ts'
import { checkAddress, isAligned } from './access.ts'
import type { Builder, Isa, State } from './isa.ts'

type Size = 4 | 8
type Fields = { readonly [name: string]: Word }

const SP = 2
/** Three bits name one of x8 to x15, or f8 to f15. */
const eighth = (field: Word) => concat(uint(2)(1), field)

function load(isa: Isa, s: State, fd: Word, address: Word, size: Size): void {
  when(
    isAligned(address, size),
    () => {
      const value = s.mem.load(address, size)
      s.f[fd] = size === 8 ? value : concat(u32(-1), value)
    },
    () => {
      // From the last byte down; each moves the others up, and the ones above box a value of 32 bits.
      checkAddress(isa, address)
      const last = address.add(size - 1)
      s.f[fd] = concat(uint(56)(-1), s.mem[last])
      s.cursor = last.sub(1)
      s.count = u8(size - 1)
      s.target = fd
      enter('float-load')
    },
  )
}

function store(isa: Isa, s: State, address: Word, fs2: Word, size: Size): void {
  const bits = s.f[fs2]
  when(
    isAligned(address, size),
    () => s.mem.store(address, bits.low(8 * size)),
    () => {
      // From the last byte down too, so that the count says which byte is next.
      checkAddress(isa, address)
      const last = address.add(size - 1)
      s.mem[last] = bits.bits(8 * size - 1, 8 * size - 8)
      s.cursor = last.sub(1)
      s.count = u8(size - 1)
      s.target = fs2
      enter('float-store')
    },
  )
}

export const floatAccess =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const { xlen } = isa
    const loadFrom =
      (size: Size) =>
      (s: State, { fd, rs1, imm }: Fields) =>
        load(isa, s, fd, s.x[rs1].add(imm.signed(xlen)), size)
    const storeTo =
      (size: Size) =>
      (s: State, { fs2, rs1, imm }: Fields) =>
        store(isa, s, s.x[rs1].add(imm.signed(xlen)), fs2, size)
    const loadShort =
      (size: Size) =>
      (s: State, { fdc, rs1c, uimm }: Fields) =>
        load(isa, s, eighth(fdc), s.x[eighth(rs1c)].add(uimm.unsigned(xlen)), size)
    const storeShort =
      (size: Size) =>
      (s: State, { fs2c, rs1c, uimm }: Fields) =>
        store(isa, s, s.x[eighth(rs1c)].add(uimm.unsigned(xlen)), eighth(fs2c), size)
    const loadStack =
      (size: Size) =>
      (s: State, { fd, uimm }: Fields) =>
        load(isa, s, fd, s.x[SP].add(uimm.unsigned(xlen)), size)
    const storeStack =
      (size: Size) =>
      (s: State, { fs2, uimm }: Fields) =>
        store(isa, s, s.x[SP].add(uimm.unsigned(xlen)), fs2, size)
    const base = vm
      .op('flw fd, imm(rs1)', 'imm[11:0] rs1:5 010 fd:5 0000111', loadFrom(4))
      .op('fld fd, imm(rs1)', 'imm[11:0] rs1:5 011 fd:5 0000111', loadFrom(8))
      .op('fsw fs2, imm(rs1)', 'imm[11:5] fs2:5 rs1:5 010 imm[4:0] 0100111', storeTo(4))
      .op('fsd fs2, imm(rs1)', 'imm[11:5] fs2:5 rs1:5 011 imm[4:0] 0100111', storeTo(8))
      .op('c.fld fdc, uimm(rs1c)', '001 uimm[5:3] rs1c:3 uimm[7:6] fdc:3 00', loadShort(8))
      .op('c.fsd fs2c, uimm(rs1c)', '101 uimm[5:3] rs1c:3 uimm[7:6] fs2c:3 00', storeShort(8))
      .op('c.fldsp fd, uimm(sp)', '001 uimm[5] fd:5 uimm[4:3|8:6] 10', loadStack(8))
      .op('c.fsdsp fs2, uimm(sp)', '101 uimm[5:3|8:6] fs2:5 10', storeStack(8))
      .microcode('float-load', (s) => {
        s.f[s.target] = concat(s.f[s.target].low(56), s.mem[s.cursor])
        next(s)
      })
      .microcode('float-store', (s) => {
        const shift = concat(s.count.sub(1).low(3), uint(3)(0))
        s.mem[s.cursor] = s.f[s.target].shr(shift).low(8)
        next(s)
      })
    if (xlen === 64) return base
    return base
      .op('c.flw fdc, uimm(rs1c)', '011 uimm[5:3] rs1c:3 uimm[2|6] fdc:3 00', loadShort(4))
      .op('c.fsw fs2c, uimm(rs1c)', '111 uimm[5:3] rs1c:3 uimm[2|6] fs2c:3 00', storeShort(4))
      .op('c.flwsp fd, uimm(sp)', '011 uimm[5] fd:5 uimm[4:2|7:6] 10', loadStack(4))
      .op('c.fswsp fs2, uimm(sp)', '111 uimm[5:2|7:6] fs2:5 10', storeStack(4))
  }

/** A byte further down; the last one ends the access. */
function next(s: State): void {
  s.cursor = s.cursor.sub(1)
  s.count = s.count.sub(1)
  when(s.count.eq(0), () => leave())
}
