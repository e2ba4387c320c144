/**
 * ELF files made on the fly: a right one, and what can be wrong with one.
 */

export type ElfOptions = {
  xlen?: 32 | 64
  machine?: number
  type?: number
  bigEndian?: boolean
  /** Adds a PT_INTERP header, as dynamically linked programs have. */
  interpreter?: boolean
}

const ENTRY = 0x10100
/** Room for the programs' buffers, behind the code. */
export const BUFFER = 0x20000

/** A program of the given words, loaded at 0x10000, with writable memory up to 0x30000. */
export function makeElf(code: readonly number[], options: ElfOptions = {}): Uint8Array {
  const { xlen = 32, machine = 243, type = 2, bigEndian = false, interpreter = false } = options
  const wide = xlen === 64
  const bytes = new Uint8Array(0x100 + 4 * code.length)
  const view = new DataView(bytes.buffer)
  const little = !bigEndian
  let at = 16
  const u16 = (value: number) => {
    view.setUint16(at, value, little)
    at += 2
  }
  const u32 = (value: number) => {
    view.setUint32(at, value, little)
    at += 4
  }
  const word = (value: number) => {
    if (wide) view.setBigUint64(at, BigInt(value), little)
    else view.setUint32(at, value, little)
    at += wide ? 8 : 4
  }
  bytes.set([0x7f, 0x45, 0x4c, 0x46, wide ? 2 : 1, bigEndian ? 2 : 1, 1])
  u16(type)
  u16(machine)
  u32(1)
  word(ENTRY)
  word(wide ? 64 : 52)
  word(0)
  u32(0)
  for (const value of [wide ? 64 : 52, wide ? 56 : 32, interpreter ? 2 : 1, wide ? 64 : 40, 0, 0]) u16(value)
  const header = (kind: number, size: number, memory: number) => {
    u32(kind)
    if (wide) u32(7)
    for (const value of [0, 0x10000, 0x10000, size, memory]) word(value)
    if (!wide) u32(7)
    word(0x1000)
  }
  header(1, bytes.length, 0x20000)
  if (interpreter) header(3, 16, 16)
  for (const [i, value] of code.entries()) view.setUint32(0x100 + 4 * i, value >>> 0, little)
  return bytes
}

const [ZERO, A0, A1, A2, A7] = [0, 10, 11, 12, 17]
const addi = (rd: number, rs: number, value: number) =>
  ((value & 0xfff) << 20) | (rs << 15) | (rd << 7) | 0x13
const li = (rd: number, value: number) => addi(rd, ZERO, value)
const lui = (rd: number, value: number) => (value << 12) | (rd << 7) | 0x37
const ECALL = 0x73
/** `beq rs, zero` forward, and `j` back, by small multiples of four bytes. */
const beqz = (rs: number, words: number) => (words << 9) | (rs << 15) | 0x63
const jump = (words: number) => {
  const offset = (4 * words) & 0x1fffff
  const bits = ((offset >> 20) << 31) | (((offset >> 1) & 0x3ff) << 21) | (((offset >> 11) & 1) << 20)
  return (bits | (((offset >> 12) & 0xff) << 12) | 0x6f) >>> 0
}

/** Copies standard input to standard output, and exits with `code`. */
export const cat = (code = 0): number[] => [
  li(A7, 63),
  li(A0, 0),
  lui(A1, BUFFER >> 12),
  li(A2, 2047),
  ECALL,
  beqz(A0, 6),
  addi(A2, A0, 0),
  li(A7, 64),
  li(A0, 1),
  ECALL,
  jump(-10),
  li(A7, 93),
  li(A0, code),
  ECALL,
]

/** Prints so many MiB of zeros, 64 KiB at a time. */
export const flood = (mebibytes: number): number[] => [
  lui(8, (mebibytes * 16) >> 12),
  addi(8, 8, (mebibytes * 16) & 0xfff),
  li(A7, 64),
  li(A0, 1),
  lui(A1, BUFFER >> 12),
  lui(A2, 0x10),
  ECALL,
  addi(8, 8, -1),
  beqz(8, 2),
  jump(-6),
  ...exit(0),
]

/** Exits with `code` at once: three steps. */
export const exit = (code: number): number[] => [li(A7, 93), li(A0, code), ECALL]

/** Runs for ever. */
export const loop: readonly number[] = [jump(0)]

/** No instruction. */
export const illegal: readonly number[] = [0]
