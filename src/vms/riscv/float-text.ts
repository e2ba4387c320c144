/**
 * Assembly text of the instructions of F and D, which no VM here has: for messages about programs that use them
 * (unprivileged ISA, "RV32/64G Instruction Set Listings").
 * @module
 */
import { ABI_NAMES } from './formats.ts'

const FLOAT_NAMES =
  'ft0 ft1 ft2 ft3 ft4 ft5 ft6 ft7 fs0 fs1 fa0 fa1 fa2 fa3 fa4 fa5 fa6 fa7 fs2 fs3 fs4 fs5 fs6 fs7 fs8 fs9 fs10 fs11 ft8 ft9 ft10 ft11'.split(
    ' ',
  )

const MULTIPLY_ADD: { readonly [opcode: number]: string } = {
  67: 'fmadd',
  71: 'fmsub',
  75: 'fnmsub',
  79: 'fnmadd',
}
const ARITHMETIC: { readonly [funct5: number]: readonly string[] } = {
  0: ['fadd'],
  1: ['fsub'],
  2: ['fmul'],
  3: ['fdiv'],
  4: ['fsgnj', 'fsgnjn', 'fsgnjx'],
  5: ['fmin', 'fmax'],
  20: ['fle', 'flt', 'feq'],
}
const INTEGERS = ['w', 'wu', 'l', 'lu']

/** @returns undefined if the word is no instruction of F or D, nor a compressed one of them */
export function floatText(xlen: 32 | 64, word: number): string | undefined {
  return (word & 3) === 3 ? wide(word) : compressed(xlen, word)
}

function wide(word: number): string | undefined {
  const field = (at: number, bits: number) => (word >>> at) & (2 ** bits - 1)
  const [opcode, rd, funct3, rs1, rs2] = [field(0, 7), field(7, 5), field(12, 3), field(15, 5), field(20, 5)]
  const [f, x] = [(n: number) => FLOAT_NAMES[n]!, (n: number) => ABI_NAMES[n]!]
  if (opcode === 0x07 || opcode === 0x27) {
    if (funct3 !== 2 && funct3 !== 3) return undefined
    const suffix = funct3 === 2 ? 'w' : 'd'
    const store = opcode === 0x27
    const offset = store ? ((word >> 25) << 5) | rd : word >> 20
    return `${store ? 'fs' : 'fl'}${suffix} ${f(store ? rs2 : rd)}, ${offset}(${x(rs1)})`
  }
  const format = field(25, 2)
  if (format > 1) return undefined
  const suffix = format === 0 ? 's' : 'd'
  const fused = MULTIPLY_ADD[opcode]
  if (fused) return `${fused}.${suffix} ${[rd, rs1, rs2, field(27, 5)].map(f).join(', ')}`
  if (opcode !== 0x53) return undefined
  const funct5 = field(27, 5)
  const name = ARITHMETIC[funct5]
  if (name) {
    const mnemonic = name.length === 1 ? name[0] : name[funct3]
    const to = funct5 === 0x14 ? x(rd) : f(rd)
    return mnemonic && `${mnemonic}.${suffix} ${to}, ${f(rs1)}, ${f(rs2)}`
  }
  if (funct5 === 0x0b) return `fsqrt.${suffix} ${f(rd)}, ${f(rs1)}`
  if (funct5 === 0x08) return `fcvt.${suffix}.${suffix === 's' ? 'd' : 's'} ${f(rd)}, ${f(rs1)}`
  if (funct5 === 0x18) return INTEGERS[rs2] && `fcvt.${INTEGERS[rs2]}.${suffix} ${x(rd)}, ${f(rs1)}`
  if (funct5 === 0x1a) return INTEGERS[rs2] && `fcvt.${suffix}.${INTEGERS[rs2]} ${f(rd)}, ${x(rs1)}`
  const move = format === 0 ? 'w' : 'd'
  if (funct5 === 0x1c) return `${funct3 === 1 ? `fclass.${suffix}` : `fmv.x.${move}`} ${x(rd)}, ${f(rs1)}`
  return funct5 === 0x1e ? `fmv.${move}.x ${f(rd)}, ${x(rs1)}` : undefined
}

/** c.fld and its like; their offsets are scattered over the word, and left out. */
function compressed(xlen: 32 | 64, word: number): string | undefined {
  const [quadrant, funct3] = [word & 3, (word >>> 13) & 7]
  if (quadrant === 1) return undefined
  const stack = quadrant === 2 ? 'sp' : ''
  if (funct3 === 1) return `c.fld${stack}`
  if (funct3 === 5) return `c.fsd${stack}`
  if (xlen === 32 && funct3 === 3) return `c.flw${stack}`
  return xlen === 32 && funct3 === 7 ? `c.fsw${stack}` : undefined
}
