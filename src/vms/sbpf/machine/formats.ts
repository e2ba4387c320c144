/**
 * How operands print.
 * @module
 */
import type { Formats } from '../../../vm/index.ts'

const register: Formats[string] = (value) => `r${value}`
const signed: Formats[string] = (value, width) => String(BigInt.asIntN(width, value))
const relative: Formats[string] = (value, width) => {
  const offset = BigInt.asIntN(width, value)
  return offset < 0n ? String(offset) : `+${offset}`
}

/** A register or an immediate, as the lowest bit says: `encodeOperand`. */
const operand: Formats[string] = (value, _, at) =>
  value & 1n ? register((value >> 1n) & 15n, 4, at) : signed(value >> 5n, 32, at)

/** Where a load or store goes, a register and an offset: `place` of `encode`. */
const place: Formats[string] = (value, _, at) =>
  `${register(value & 15n, 4, at)}${BigInt.asIntN(16, value >> 4n) < 0n ? '' : '+'}${BigInt.asIntN(16, value >> 4n)}`

export const formats: Formats = {
  operand,
  dst: register,
  src: register,
  reg: register,
  imm: signed,
  off: relative,
  offset: relative,
  place,
}
