/**
 * Arithmetic: each operation on 64 and on 32 bits, with a register or an immediate.
 * @module
 */
import { concat, trap, type Word, when } from '../../../vm/index.ts'
import { type Builder, encode, encodeOperand, type Fetched, type Fields, type State } from './isa.ts'

type Two = (a: Word, b: Word) => Word
type Operation = {
  readonly name: string
  readonly code: number
  readonly of: Two
  /** How the 32-bit form fills the upper half; zeros by default. */
  readonly fill?: 'signed'
}

/** A divisor of zero traps; the verifier refuses those that are immediates. */
const divide =
  (of: Two): Two =>
  (a, b) => {
    when(b.eq(0), () => trap('divide by zero at BPF instruction'))
    return of(a, b)
  }

/** Shifts take their amount modulo the width. */
const shift =
  (of: Two): Two =>
  (a, b) =>
    of(a, b.low(Math.log2(a.width)))

// biome-ignore format: a line for an operation
const operations: readonly Operation[] = [
  { name: 'add', code: 0x00, of: (a, b) => a.add(b), fill: 'signed' },
  { name: 'sub', code: 0x10, of: (a, b) => a.sub(b), fill: 'signed' },
  { name: 'mul', code: 0x20, of: (a, b) => a.mul(b), fill: 'signed' },
  { name: 'div', code: 0x30, of: divide((a, b) => a.div(b)) },
  { name: 'or', code: 0x40, of: (a, b) => a.or(b) },
  { name: 'and', code: 0x50, of: (a, b) => a.and(b) },
  { name: 'lsh', code: 0x60, of: shift((a, n) => a.shl(n)) },
  { name: 'rsh', code: 0x70, of: shift((a, n) => a.shr(n)) },
  { name: 'mod', code: 0x90, of: divide((a, b) => a.rem(b)) },
  { name: 'xor', code: 0xa0, of: (a, b) => a.xor(b) },
  { name: 'mov', code: 0xb0, of: (_, b) => b },
  { name: 'arsh', code: 0xc0, of: shift((a, n) => a.sar(n)) },
]

const [ALU32, ALU64] = [0x04, 0x07]

const bytesOf = (word: Word, count: number) =>
  Array.from({ length: count }, (_, i) => word.bits(8 * i + 7, 8 * i))

export function alu(vm: Builder): Builder {
  for (const { name, code, of, fill = 'unsigned' } of operations) {
    const wide = (s: State, { dst }: Fields, { a, b }: Fetched) => {
      s.r[dst] = of(a, b)
    }
    const narrow = (s: State, { dst }: Fields, { a, b }: Fetched) => {
      s.r[dst] = of(a.low(32), b.low(32))[fill](64)
    }
    vm = vm
      .op(`${name}64 dst, operand`, encodeOperand(ALU64 | code, '................'), wide)
      .op(`${name}32 dst, operand`, encodeOperand(ALU32 | code, '................'), narrow)
  }
  const unary = '................................ ................ .... dst:4'
  vm = vm
    .op('neg64 dst', encode(ALU64 | 0x80, unary), (s, { dst }, { a }) => {
      s.r[dst] = a.neg()
    })
    .op('neg32 dst', encode(ALU32 | 0x80, unary), (s, { dst }, { a }) => {
      s.r[dst] = a.low(32).neg().unsigned(64)
    })
  // The immediate says how many bits are swapped, or kept: the machine is little-endian.
  for (const width of [16, 32, 64]) {
    const fields = `${width.toString(2).padStart(32, '0')} ................ .... dst:4`
    vm = vm
      .op(`le${width} dst`, encode(0xd4, fields), (s, { dst }, { a }) => {
        s.r[dst] = a.low(width).unsigned(64)
      })
      .op(`be${width} dst`, encode(0xdc, fields), (s, { dst }, { a }) => {
        s.r[dst] = concat(...bytesOf(a, width / 8)).unsigned(64)
      })
  }
  return vm
}
