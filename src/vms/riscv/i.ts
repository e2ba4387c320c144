/**
 * RV32I and RV64I, the base integer instructions (unprivileged ISA, "RV32I" and "RV64I"), without
 * those of the system: `system.ts`, `linux.ts`.
 * @module
 */
import { forms, low32 } from './forms.ts'
import { type Builder, type Isa, jump, jumpBy, put } from './isa.ts'

/** Shift amounts have log2(xlen) bits: those in a register are cut, longer ones in an encoding do not exist. */
export const i =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const { xlen } = isa
    const { register, immediate, shift, load, store, branch } = forms(isa)
    const log = xlen === 32 ? 5 : 6
    // biome-ignore format: a line for an instruction
    const base = vm
      .op('lui rd, upper', 'upper[31:12] rd:5 0110111', (s, { rd, upper }) => put(s, rd, upper.signed(xlen)))
      .op('auipc rd, upper', 'upper[31:12] rd:5 0010111', (s, { rd, upper }, { at }) => put(s, rd, at.add(upper.signed(xlen))))
      .op('jal rd, offset', 'offset[20|10:1|11|19:12] rd:5 1101111', (s, { rd, offset }, { at }) => {
        put(s, rd, s.pc)
        jumpBy(isa, s, at, offset)
      })
      .op('jalr rd, imm(rs1)', 'imm[11:0] rs1:5 000 rd:5 1100111', (s, { rd, rs1, imm }) => {
        const to = s.x[rs1].add(imm.signed(xlen)).and(-2)
        put(s, rd, s.pc)
        jump(isa, s, to)
      })
      .op('beq rs1, rs2, offset', 'offset[12|10:5] rs2:5 rs1:5 000 offset[4:1|11] 1100011', branch((a, b) => a.eq(b)))
      .op('bne rs1, rs2, offset', 'offset[12|10:5] rs2:5 rs1:5 001 offset[4:1|11] 1100011', branch((a, b) => a.ne(b)))
      .op('blt rs1, rs2, offset', 'offset[12|10:5] rs2:5 rs1:5 100 offset[4:1|11] 1100011', branch((a, b) => a.slt(b)))
      .op('bge rs1, rs2, offset', 'offset[12|10:5] rs2:5 rs1:5 101 offset[4:1|11] 1100011', branch((a, b) => a.sge(b)))
      .op('bltu rs1, rs2, offset', 'offset[12|10:5] rs2:5 rs1:5 110 offset[4:1|11] 1100011', branch((a, b) => a.lt(b)))
      .op('bgeu rs1, rs2, offset', 'offset[12|10:5] rs2:5 rs1:5 111 offset[4:1|11] 1100011', branch((a, b) => a.ge(b)))
      .op('lb rd, imm(rs1)', 'imm[11:0] rs1:5 000 rd:5 0000011', load(1, 'signed'))
      .op('lh rd, imm(rs1)', 'imm[11:0] rs1:5 001 rd:5 0000011', load(2, 'signed'))
      .op('lw rd, imm(rs1)', 'imm[11:0] rs1:5 010 rd:5 0000011', load(4, 'signed'))
      .op('lbu rd, imm(rs1)', 'imm[11:0] rs1:5 100 rd:5 0000011', load(1, 'unsigned'))
      .op('lhu rd, imm(rs1)', 'imm[11:0] rs1:5 101 rd:5 0000011', load(2, 'unsigned'))
      .op('sb rs2, imm(rs1)', 'imm[11:5] rs2:5 rs1:5 000 imm[4:0] 0100011', store(1))
      .op('sh rs2, imm(rs1)', 'imm[11:5] rs2:5 rs1:5 001 imm[4:0] 0100011', store(2))
      .op('sw rs2, imm(rs1)', 'imm[11:5] rs2:5 rs1:5 010 imm[4:0] 0100011', store(4))
      .op('addi rd, rs1, imm', 'imm[11:0] rs1:5 000 rd:5 0010011', immediate((a, b) => a.add(b)))
      .op('slti rd, rs1, imm', 'imm[11:0] rs1:5 010 rd:5 0010011', immediate((a, b) => a.slt(b).unsigned(xlen)))
      .op('sltiu rd, rs1, imm', 'imm[11:0] rs1:5 011 rd:5 0010011', immediate((a, b) => a.lt(b).unsigned(xlen)))
      .op('xori rd, rs1, imm', 'imm[11:0] rs1:5 100 rd:5 0010011', immediate((a, b) => a.xor(b)))
      .op('ori rd, rs1, imm', 'imm[11:0] rs1:5 110 rd:5 0010011', immediate((a, b) => a.or(b)))
      .op('andi rd, rs1, imm', 'imm[11:0] rs1:5 111 rd:5 0010011', immediate((a, b) => a.and(b)))
      .op('add rd, rs1, rs2', '0000000 rs2:5 rs1:5 000 rd:5 0110011', register((a, b) => a.add(b)))
      .op('sub rd, rs1, rs2', '0100000 rs2:5 rs1:5 000 rd:5 0110011', register((a, b) => a.sub(b)))
      .op('sll rd, rs1, rs2', '0000000 rs2:5 rs1:5 001 rd:5 0110011', register((a, b) => a.shl(b.low(log))))
      .op('slt rd, rs1, rs2', '0000000 rs2:5 rs1:5 010 rd:5 0110011', register((a, b) => a.slt(b).unsigned(xlen)))
      .op('sltu rd, rs1, rs2', '0000000 rs2:5 rs1:5 011 rd:5 0110011', register((a, b) => a.lt(b).unsigned(xlen)))
      .op('xor rd, rs1, rs2', '0000000 rs2:5 rs1:5 100 rd:5 0110011', register((a, b) => a.xor(b)))
      .op('srl rd, rs1, rs2', '0000000 rs2:5 rs1:5 101 rd:5 0110011', register((a, b) => a.shr(b.low(log))))
      .op('sra rd, rs1, rs2', '0100000 rs2:5 rs1:5 101 rd:5 0110011', register((a, b) => a.sar(b.low(log))))
      .op('or rd, rs1, rs2', '0000000 rs2:5 rs1:5 110 rd:5 0110011', register((a, b) => a.or(b)))
      .op('and rd, rs1, rs2', '0000000 rs2:5 rs1:5 111 rd:5 0110011', register((a, b) => a.and(b)))
    if (xlen === 32) {
      // biome-ignore format: a line for an instruction
      return base
        .op('slli rd, rs1, shamt', '0000000 shamt:5 rs1:5 001 rd:5 0010011', shift((a, n) => a.shl(n)))
        .op('srli rd, rs1, shamt', '0000000 shamt:5 rs1:5 101 rd:5 0010011', shift((a, n) => a.shr(n)))
        .op('srai rd, rs1, shamt', '0100000 shamt:5 rs1:5 101 rd:5 0010011', shift((a, n) => a.sar(n)))
    }
    // biome-ignore format: a line for an instruction
    return base
      .op('slli rd, rs1, shamt', '000000 shamt:6 rs1:5 001 rd:5 0010011', shift((a, n) => a.shl(n)))
      .op('srli rd, rs1, shamt', '000000 shamt:6 rs1:5 101 rd:5 0010011', shift((a, n) => a.shr(n)))
      .op('srai rd, rs1, shamt', '010000 shamt:6 rs1:5 101 rd:5 0010011', shift((a, n) => a.sar(n)))
      .op('lwu rd, imm(rs1)', 'imm[11:0] rs1:5 110 rd:5 0000011', load(4, 'unsigned'))
      .op('ld rd, imm(rs1)', 'imm[11:0] rs1:5 011 rd:5 0000011', load(8, 'signed'))
      .op('sd rs2, imm(rs1)', 'imm[11:5] rs2:5 rs1:5 011 imm[4:0] 0100011', store(8))
      .op('addiw rd, rs1, imm', 'imm[11:0] rs1:5 000 rd:5 0011011', immediate(low32((a, b) => a.add(b))))
      .op('slliw rd, rs1, shamt', '0000000 shamt:5 rs1:5 001 rd:5 0011011', shift(low32((a, n) => a.shl(n))))
      .op('srliw rd, rs1, shamt', '0000000 shamt:5 rs1:5 101 rd:5 0011011', shift(low32((a, n) => a.shr(n))))
      .op('sraiw rd, rs1, shamt', '0100000 shamt:5 rs1:5 101 rd:5 0011011', shift(low32((a, n) => a.sar(n))))
      .op('addw rd, rs1, rs2', '0000000 rs2:5 rs1:5 000 rd:5 0111011', register(low32((a, b) => a.add(b))))
      .op('subw rd, rs1, rs2', '0100000 rs2:5 rs1:5 000 rd:5 0111011', register(low32((a, b) => a.sub(b))))
      .op('sllw rd, rs1, rs2', '0000000 rs2:5 rs1:5 001 rd:5 0111011', register(low32((a, b) => a.shl(b.low(5)))))
      .op('srlw rd, rs1, rs2', '0000000 rs2:5 rs1:5 101 rd:5 0111011', register(low32((a, b) => a.shr(b.low(5)))))
      .op('sraw rd, rs1, rs2', '0100000 rs2:5 rs1:5 101 rd:5 0111011', register(low32((a, b) => a.sar(b.low(5)))))
  }
