/**
 * How operands print.
 * @module
 */
import type { Formats } from '../../vm/index.ts'

const register: Formats[string] = (value) => `r${value}`
const signed: Formats[string] = (value, width) => String(BigInt.asIntN(width, value))
const relative: Formats[string] = (value, width) => {
  const offset = BigInt.asIntN(width, value)
  return offset < 0n ? String(offset) : `+${offset}`
}

export const formats: Formats = {
  dst: register,
  src: register,
  reg: register,
  imm: signed,
  off: relative,
  offset: relative,
}
