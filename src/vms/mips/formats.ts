/**
 * How operands print: registers by their names in the n64 ABI, immediates signed, targets as addresses.
 * @module
 */
import type { Formats } from '../../vm/index.ts'

/** Names of registers 0 to 31. */
export const NAMES =
  'zero at v0 v1 a0 a1 a2 a3 a4 a5 a6 a7 t0 t1 t2 t3 s0 s1 s2 s3 s4 s5 s6 s7 t8 t9 k0 k1 gp sp s8 ra'.split(
    ' ',
  )

type Format = Formats[string]

const register: Format = (value) => NAMES[Number(value)]!
const signed: Format = (value, width) => String(BigInt.asIntN(width, value))
const hex = (value: bigint) => `0x${value.toString(16)}`

export const formats = (xlen: 32 | 64): Formats => {
  const address = (value: bigint) => `0x${BigInt.asUintN(xlen, value).toString(16)}`
  return {
    rs: register,
    rt: register,
    rd: register,
    base: register,
    imm: signed,
    bits: hex,
    sa: hex,
    code: hex,
    // Of a load it is a number of bytes, of a branch one of instructions: a load has a base, and prints it behind.
    offset: signed,
    index: (value, _, at) =>
      at === undefined ? hex(value << 2n) : address((((at + 4n) >> 28n) << 28n) | (value << 2n)),
  }
}
