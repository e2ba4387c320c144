/**
 * M: multiplication and division (unprivileged ISA, "M" extension).
 * @module
 */
import { select, type Word } from '../../vm/index.ts'
import { forms, low32 } from './forms.ts'
import type { Builder, Isa } from './isa.ts'

type Sign = 'signed' | 'unsigned'

/** The high half of a product. */
const high = (a: Sign, b: Sign) => (x: Word, y: Word) =>
  x[a](2 * x.width)
    .mul(y[b](2 * y.width))
    .high(x.width)

/**
 * Divided by zero, a quotient is all ones and a remainder the dividend. SMT-LIB's division says so
 * too, but for the signed quotient of a negative number. It agrees where the quotient overflows.
 */
const quotient = (a: Word, b: Word) => select(b.ne(0), a.sdiv(b), -1)

export const m =
  (isa: Isa) =>
  (vm: Builder): Builder => {
    const { register } = forms(isa)
    // biome-ignore format: a line for an instruction
    const base = vm
      .op('mul rd, rs1, rs2', '0000001 rs2:5 rs1:5 000 rd:5 0110011', register((a, b) => a.mul(b)))
      .op('mulh rd, rs1, rs2', '0000001 rs2:5 rs1:5 001 rd:5 0110011', register(high('signed', 'signed')))
      .op('mulhsu rd, rs1, rs2', '0000001 rs2:5 rs1:5 010 rd:5 0110011', register(high('signed', 'unsigned')))
      .op('mulhu rd, rs1, rs2', '0000001 rs2:5 rs1:5 011 rd:5 0110011', register(high('unsigned', 'unsigned')))
      .op('div rd, rs1, rs2', '0000001 rs2:5 rs1:5 100 rd:5 0110011', register(quotient))
      .op('divu rd, rs1, rs2', '0000001 rs2:5 rs1:5 101 rd:5 0110011', register((a, b) => a.div(b)))
      .op('rem rd, rs1, rs2', '0000001 rs2:5 rs1:5 110 rd:5 0110011', register((a, b) => a.srem(b)))
      .op('remu rd, rs1, rs2', '0000001 rs2:5 rs1:5 111 rd:5 0110011', register((a, b) => a.rem(b)))
    if (isa.xlen === 32) return base
    // biome-ignore format: a line for an instruction
    return base
      .op('mulw rd, rs1, rs2', '0000001 rs2:5 rs1:5 000 rd:5 0111011', register(low32((a, b) => a.mul(b))))
      .op('divw rd, rs1, rs2', '0000001 rs2:5 rs1:5 100 rd:5 0111011', register(low32(quotient)))
      .op('divuw rd, rs1, rs2', '0000001 rs2:5 rs1:5 101 rd:5 0111011', register(low32((a, b) => a.div(b))))
      .op('remw rd, rs1, rs2', '0000001 rs2:5 rs1:5 110 rd:5 0111011', register(low32((a, b) => a.srem(b))))
      .op('remuw rd, rs1, rs2', '0000001 rs2:5 rs1:5 111 rd:5 0111011', register(low32((a, b) => a.rem(b))))
  }
