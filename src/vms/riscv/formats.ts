/**
 * How operands print: registers by their ABI names, immediates signed, targets as addresses.
 * @module
 */
import type { Formats } from '../../vm/index.ts'

/** Names of x0 to x31 (psABI, "Integer Register Convention"). */
export const ABI_NAMES =
  'zero ra sp gp tp t0 t1 t2 s0 s1 a0 a1 a2 a3 a4 a5 a6 a7 s2 s3 s4 s5 s6 s7 s8 s9 s10 s11 t3 t4 t5 t6'.split(
    ' ',
  )

/** Names of f0 to f31 (psABI, "Floating-point Register Convention"). */
const FLOAT_NAMES =
  'ft0 ft1 ft2 ft3 ft4 ft5 ft6 ft7 fs0 fs1 fa0 fa1 fa2 fa3 fa4 fa5 fa6 fa7 fs2 fs3 fs4 fs5 fs6 fs7 fs8 fs9 fs10 fs11 ft8 ft9 ft10 ft11'.split(
    ' ',
  )

/** Rounding modes; 5 and 6 are reserved. */
const MODES = ['rne', 'rtz', 'rdn', 'rup', 'rmm', '5', '6', 'dyn']

type Format = Formats[string]

const register: Format = (value) => ABI_NAMES[Number(value)]
const compressed: Format = (value) => ABI_NAMES[8 + Number(value)]
const float: Format = (value) => FLOAT_NAMES[Number(value)]
const compressedFloat: Format = (value) => FLOAT_NAMES[8 + Number(value)]
const mode: Format = (value) => MODES[Number(value)]
const signed: Format = (value, width) => String(BigInt.asIntN(width, value))
const hex: Format = (value) => `0x${value.toString(16)}`
/** The 20 bits that end up in bits 31 to 12. */
const upper: Format = (value, width, at) =>
  hex(BigInt.asUintN(20, BigInt.asIntN(width, value) >> 12n), 20, at)
const ordering: Format = (value) =>
  [...'iorw'].filter((_, i) => (value >> BigInt(3 - i)) & 1n).join('') || 'none'

/** Where a jump goes, if it is known where it stands; else how far. */
const target =
  (xlen: 32 | 64): Format =>
  (value, width, at) => {
    const offset = BigInt.asIntN(width, value)
    if (at !== undefined) return hex(BigInt.asUintN(xlen, at + offset), xlen, at)
    return offset < 0n ? String(offset) : `+${offset}`
  }

export const formats = (xlen: 32 | 64): Formats => ({
  rd: register,
  rs1: register,
  rs2: register,
  rdc: compressed,
  rs1c: compressed,
  rs2c: compressed,
  fd: float,
  fs1: float,
  fs2: float,
  fs3: float,
  fdc: compressedFloat,
  fs2c: compressedFloat,
  rm: mode,
  imm: signed,
  shamt: hex,
  csr: hex,
  upper,
  pred: ordering,
  succ: ordering,
  offset: target(xlen),
})
