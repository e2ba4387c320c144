/**
 * Integer arithmetic: WebAssembly 2.0, section 4.3.2.
 * @module
 */
import { type Bool, trap, type Word, when } from '../../../vm/index.ts'
import { codeOf } from './codes.ts'
import { type Builder, encoding } from './isa.ts'

type Two = (a: Word, b: Word) => Word
type One = (a: Word) => Word

const least = (width: number) => 1n << BigInt(width - 1)

function divisor(b: Word): void {
  when(b.eq(0), () => trap('integer divide by zero'))
}

/** Shifts and rotations take their amount modulo the width. */
const amount = (b: Word): Word => b.low(Math.log2(b.width))

const BINARY: Readonly<Record<string, Two>> = {
  add: (a, b) => a.add(b),
  sub: (a, b) => a.sub(b),
  mul: (a, b) => a.mul(b),
  div_s: (a, b) => {
    divisor(b)
    when(a.eq(least(a.width)).and(b.eq(-1)), () => trap('integer overflow'))
    return a.sdiv(b)
  },
  div_u: (a, b) => {
    divisor(b)
    return a.div(b)
  },
  // The remainder of the least number by -1 is 0, and no trap: SMT-LIB agrees.
  rem_s: (a, b) => {
    divisor(b)
    return a.srem(b)
  },
  rem_u: (a, b) => {
    divisor(b)
    return a.rem(b)
  },
  and: (a, b) => a.and(b),
  or: (a, b) => a.or(b),
  xor: (a, b) => a.xor(b),
  shl: (a, b) => a.shl(amount(b)),
  shr_s: (a, b) => a.sar(amount(b)),
  shr_u: (a, b) => a.shr(amount(b)),
  rotl: (a, b) => a.rotl(amount(b)),
  rotr: (a, b) => a.rotr(amount(b)),
}

export const TESTS: Readonly<Record<string, (a: Word, b: Word) => Bool>> = {
  eq: (a, b) => a.eq(b),
  ne: (a, b) => a.ne(b),
  lt_s: (a, b) => a.slt(b),
  lt_u: (a, b) => a.lt(b),
  gt_s: (a, b) => a.sgt(b),
  gt_u: (a, b) => a.gt(b),
  le_s: (a, b) => a.sle(b),
  le_u: (a, b) => a.le(b),
  ge_s: (a, b) => a.sge(b),
  ge_u: (a, b) => a.ge(b),
}

const UNARY: Readonly<Record<string, One>> = {
  clz: (a) => a.clz().unsigned(a.width),
  ctz: (a) => a.ctz().unsigned(a.width),
  popcnt: (a) => a.popcount().unsigned(a.width),
  eqz: (a) => a.eq(0),
  extend8_s: (a) => a.low(8).signed(a.width),
  extend16_s: (a) => a.low(16).signed(a.width),
}

export function alu(vm: Builder): Builder {
  for (const [type, width] of [
    ['i32', 32],
    ['i64', 64],
  ] as const) {
    for (const [name, of] of Object.entries({ ...BINARY, ...TESTS })) {
      const full = `${type}.${name}`
      vm = vm.op(`${full} d, a, b`, encoding(codeOf(full), 'dab'), (s, { d }, { a, b }) => {
        s.r[d] = of(a.low(width), b.low(width)).unsigned(64)
      })
    }
    for (const [name, of] of Object.entries(UNARY)) {
      const full = `${type}.${name}`
      vm = vm.op(`${full} d, a`, encoding(codeOf(full), 'da'), (s, { d }, { a }) => {
        s.r[d] = of(a.low(width)).unsigned(64)
      })
    }
  }
  for (const [name, of] of [
    ['i64.extend32_s', (a) => a.low(32).signed(64)],
    ['i64.extend_i32_s', (a) => a.low(32).signed(64)],
    ['i32.wrap_i64', (a) => a.low(32).unsigned(64)],
  ] as readonly (readonly [string, One])[]) {
    vm = vm.op(`${name} d, a`, encoding(codeOf(name), 'da'), (s, { d }, { a }) => {
      s.r[d] = of(a)
    })
  }
  return vm
}
