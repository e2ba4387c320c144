/**
 * How operands print.
 * @module
 */
import type { Formats } from '../../../vm/index.ts'
import { REGISTER } from './isa.ts'

/** `l0` for a local, `s0` for the operand stack, `g0` for a global, `t0` for a scratch register. */
const register: Formats[string] = (value) => {
  const n = Number(value)
  if (n < REGISTER.stack) return `l${n}`
  if (n < REGISTER.globals) return `s${n - REGISTER.stack}`
  return n < REGISTER.scratch ? `g${n - REGISTER.globals}` : `t${n - REGISTER.scratch}`
}
const signed: Formats[string] = (value, width) => String(BigInt.asIntN(width, value))

export const formats: Formats = {
  d: register,
  a: register,
  b: (value, width, at) => {
    if (width === 6) return register(value, width, at)
    return value & 1n ? signed(value >> 7n, 64, at) : register((value >> 1n) & 63n, 6, at)
  },
  c: register,
  p: (value, _, at) => `${register(2n * value, 6, at)}:${register(2n * value + 1n, 6, at)}`,
  imm: signed,
  t: (value) => String(value),
  m: (value) => `memory ${value}`,
}
