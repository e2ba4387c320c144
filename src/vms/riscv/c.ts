/**
 * C: compressed instructions of 16 bits (unprivileged ISA, "C" extension). Each does what the longer one
 * does that it stands for. Hints, such as a `c.li` to x0, do nothing; reserved encodings trap.
 * @module
 */
import { concat, trap, uint, type Word, when } from '../../vm/index.ts'
import { load, type Size, store } from './access.ts'
import {
  type Builder,
  type Fetched,
  type Fields,
  type Isa,
  jump,
  jumpBy,
  put,
  reserved,
  type State,
} from './isa.ts'

/** Three bits name one of x8 to x15. */
const x8 = (field: Word) => concat(uint(2)(1), field)
const SP = 2

export const c =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const { xlen } = isa
    const loadFrom =
      (size: Size) =>
      (s: State, { rdc, rs1c, uimm }: Fields<'rdc' | 'rs1c' | 'uimm'>) =>
        load(isa, s, x8(rdc), s.x[x8(rs1c)].add(uimm.unsigned(xlen)), size, 'signed')
    const storeTo =
      (size: Size) =>
      (s: State, { rs2c, rs1c, uimm }: Fields<'rs2c' | 'rs1c' | 'uimm'>) =>
        store(isa, s, s.x[x8(rs1c)].add(uimm.unsigned(xlen)), s.x[x8(rs2c)].low(8 * size))
    const loadStack =
      (size: Size) =>
      (s: State, { rd, uimm }: Fields<'rd' | 'uimm'>) => {
        reserved(rd.eq(0))
        load(isa, s, rd, s.x[SP].add(uimm.unsigned(xlen)), size, 'signed')
      }
    const storeStack =
      (size: Size) =>
      (s: State, { rs2, uimm }: Fields<'rs2' | 'uimm'>) =>
        store(isa, s, s.x[SP].add(uimm.unsigned(xlen)), s.x[rs2].low(8 * size))
    const combine =
      (f: (a: Word, b: Word) => Word) =>
      (s: State, { rdc, rs2c }: Fields<'rdc' | 'rs2c'>) => {
        s.x[x8(rdc)] = f(s.x[x8(rdc)], s.x[x8(rs2c)])
      }
    const shift =
      (f: (a: Word, n: Word) => Word) =>
      (s: State, { rdc, shamt }: Fields<'rdc' | 'shamt'>) => {
        s.x[x8(rdc)] = f(s.x[x8(rdc)], shamt)
      }
    const branch =
      (taken: (a: Word) => Word<1>) =>
      (s: State, { rs1c, offset }: Fields<'rs1c' | 'offset'>, { at }: Fetched) =>
        when(taken(s.x[x8(rs1c)]), () => jumpBy(isa, s, at, offset))
    const jumpTo = (s: State, { offset }: Fields<'offset'>, { at }: Fetched) => jumpBy(isa, s, at, offset)

    const base = vm
      .op('c.addi4spn rdc, sp, uimm', '000 uimm[5:4|9:6|2|3] rdc:3 00', (s, { rdc, uimm }) => {
        reserved(uimm.eq(0)) // among them the word of all zeros
        s.x[x8(rdc)] = s.x[SP].add(uimm.unsigned(xlen))
      })
      .op('c.lw rdc, uimm(rs1c)', '010 uimm[5:3] rs1c:3 uimm[2|6] rdc:3 00', loadFrom(4))
      .op('c.sw rs2c, uimm(rs1c)', '110 uimm[5:3] rs1c:3 uimm[2|6] rs2c:3 00', storeTo(4))
      .op('c.nop imm', '000 imm[5] 00000 imm[4:0] 01', () => {}, { over: ['c.addi'] })
      .op('c.addi rd, imm', '000 imm[5] rd:5 imm[4:0] 01', (s, { rd, imm }) =>
        put(s, rd, s.x[rd].add(imm.signed(xlen))),
      )
      .op('c.li rd, imm', '010 imm[5] rd:5 imm[4:0] 01', (s, { rd, imm }) => put(s, rd, imm.signed(xlen)))
      .op(
        'c.addi16sp sp, imm',
        '011 imm[9] 00010 imm[4|6|8:7|5] 01',
        (s, { imm }) => {
          reserved(imm.eq(0))
          s.x[SP] = s.x[SP].add(imm.signed(xlen))
        },
        { over: ['c.lui'] },
      )
      .op('c.lui rd, upper', '011 upper[17] rd:5 upper[16:12] 01', (s, { rd, upper }) => {
        reserved(upper.eq(0))
        put(s, rd, upper.signed(xlen))
      })
      .op('c.andi rdc, imm', '100 imm[5] 10 rdc:3 imm[4:0] 01', (s, { rdc, imm }) => {
        s.x[x8(rdc)] = s.x[x8(rdc)].and(imm.signed(xlen))
      })
      .op(
        'c.sub rdc, rs2c',
        '100 0 11 rdc:3 00 rs2c:3 01',
        combine((a, b) => a.sub(b)),
      )
      .op(
        'c.xor rdc, rs2c',
        '100 0 11 rdc:3 01 rs2c:3 01',
        combine((a, b) => a.xor(b)),
      )
      .op(
        'c.or rdc, rs2c',
        '100 0 11 rdc:3 10 rs2c:3 01',
        combine((a, b) => a.or(b)),
      )
      .op(
        'c.and rdc, rs2c',
        '100 0 11 rdc:3 11 rs2c:3 01',
        combine((a, b) => a.and(b)),
      )
      .op('c.j offset', '101 offset[11|4|9:8|10|6|7|3:1|5] 01', jumpTo)
      .op(
        'c.beqz rs1c, offset',
        '110 offset[8|4:3] rs1c:3 offset[7:6|2:1|5] 01',
        branch((a) => a.eq(0)),
      )
      .op(
        'c.bnez rs1c, offset',
        '111 offset[8|4:3] rs1c:3 offset[7:6|2:1|5] 01',
        branch((a) => a.ne(0)),
      )
      .op('c.lwsp rd, uimm(sp)', '010 uimm[5] rd:5 uimm[4:2|7:6] 10', loadStack(4))
      .op('c.swsp rs2, uimm(sp)', '110 uimm[5:2|7:6] rs2:5 10', storeStack(4))
      .op(
        'c.jr rs1',
        '100 0 rs1:5 00000 10',
        (s, { rs1 }) => {
          reserved(rs1.eq(0))
          jump(isa, s, s.x[rs1].and(-2))
        },
        { over: ['c.mv'] },
      )
      .op('c.mv rd, rs2', '100 0 rd:5 rs2:5 10', (s, { rd, rs2 }) => put(s, rd, s.x[rs2]))
      .op('c.ebreak', '100 1 00000 00000 10', () => trap('breakpoint'), { over: ['c.jalr', 'c.add'] })
      .op(
        'c.jalr rs1',
        '100 1 rs1:5 00000 10',
        (s, { rs1 }) => {
          const to = s.x[rs1].and(-2)
          s.x[1] = s.pc
          jump(isa, s, to)
        },
        { over: ['c.add'] },
      )
      .op('c.add rd, rs2', '100 1 rd:5 rs2:5 10', (s, { rd, rs2 }) => put(s, rd, s.x[rd].add(s.x[rs2])))
    if (xlen === 32) {
      return base
        .op('c.jal offset', '001 offset[11|4|9:8|10|6|7|3:1|5] 01', (s, fields, fetched) => {
          s.x[1] = s.pc
          jumpTo(s, fields, fetched)
        })
        .op(
          'c.srli rdc, shamt',
          '100 0 00 rdc:3 shamt:5 01',
          shift((a, n) => a.shr(n)),
        )
        .op(
          'c.srai rdc, shamt',
          '100 0 01 rdc:3 shamt:5 01',
          shift((a, n) => a.sar(n)),
        )
        .op('c.slli rd, shamt', '000 0 rd:5 shamt:5 10', (s, { rd, shamt }) => put(s, rd, s.x[rd].shl(shamt)))
    }
    return base
      .op('c.ld rdc, uimm(rs1c)', '011 uimm[5:3] rs1c:3 uimm[7:6] rdc:3 00', loadFrom(8))
      .op('c.sd rs2c, uimm(rs1c)', '111 uimm[5:3] rs1c:3 uimm[7:6] rs2c:3 00', storeTo(8))
      .op('c.addiw rd, imm', '001 imm[5] rd:5 imm[4:0] 01', (s, { rd, imm }) => {
        reserved(rd.eq(0))
        put(s, rd, s.x[rd].low(32).add(imm.signed(32)).signed(64))
      })
      .op(
        'c.srli rdc, shamt',
        '100 shamt[5] 00 rdc:3 shamt[4:0] 01',
        shift((a, n) => a.shr(n)),
      )
      .op(
        'c.srai rdc, shamt',
        '100 shamt[5] 01 rdc:3 shamt[4:0] 01',
        shift((a, n) => a.sar(n)),
      )
      .op(
        'c.subw rdc, rs2c',
        '100 1 11 rdc:3 00 rs2c:3 01',
        combine((a, b) => a.low(32).sub(b.low(32)).signed(64)),
      )
      .op(
        'c.addw rdc, rs2c',
        '100 1 11 rdc:3 01 rs2c:3 01',
        combine((a, b) => a.low(32).add(b.low(32)).signed(64)),
      )
      .op('c.slli rd, shamt', '000 shamt[5] rd:5 shamt[4:0] 10', (s, { rd, shamt }) =>
        put(s, rd, s.x[rd].shl(shamt)),
      )
      .op('c.ldsp rd, uimm(sp)', '011 uimm[5] rd:5 uimm[4:3|8:6] 10', loadStack(8))
      .op('c.sdsp rs2, uimm(sp)', '111 uimm[5:3|8:6] rs2:5 10', storeStack(8))
  }
