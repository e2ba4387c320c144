/**
 * Floating point: WebAssembly 2.0, section 4.3.3, in its deterministic profile, in which every NaN that arithmetic
 * makes is the positive canonical one.
 *
 * f32 is computed in f64 and rounded again, so that a circuit holds each operation once. The second rounding changes
 * nothing: f64 has more than twice the digits of f32 and two more, with which sums, products, quotients and square roots
 * of f32, rounded twice, are those rounded once (S. Figueroa, When is double rounding innocuous?, 1995), also where f32 is
 * subnormal; the other operations give numbers that are exact in f64.
 * @module
 */
import { FORMATS, floats } from '../../../float/index.ts'
import { type Bool, concat, select, trap, u32, u64, type Word, when } from '../../../vm/index.ts'
import { codeOf } from './codes.ts'
import { type Builder, encoding } from './isa.ts'

const WIDTHS = { f32: 32, f64: 64, i32: 32, i64: 64 } as const
type FloatName = 'f32' | 'f64'

const promote = (a: Word): Word => floats(FORMATS.f64).nearest.fromF32(u32(0).or(a)) as Word
const demote = (a: Word): Word => floats(FORMATS.f32).nearest.fromF64(u64(0).or(a)) as Word
const same = (a: Word): Word => a

/** How words of a format get to f64 and back. */
const VIA = { f32: { to: promote, back: demote }, f64: { to: same, back: same } } as const

/** What a format's instructions compute from words of its width. */
function operations(name: FloatName): {
  readonly unary: Readonly<Record<string, (a: Word) => Word>>
  readonly binary: Readonly<Record<string, (a: Word, b: Word) => Word>>
} {
  const { to, back } = VIA[name]
  const bits = floats(FORMATS[name])
  const { nearest } = floats(FORMATS.f64)
  type One = (a: Word) => Word
  type Two = (a: Word, b: Word) => Word
  const one =
    (f: unknown): One =>
    (a) =>
      back((f as One)(to(a)))
  const two =
    (f: unknown): Two =>
    (a, b) =>
      back((f as Two)(to(a), to(b)))
  const test = (f: unknown) => (a: Word, b: Word) => (f as Two)(to(a), to(b)) as Bool
  const [eq, lt, le] = [test(nearest.eq), test(nearest.lt), test(nearest.le)]
  return {
    unary: {
      abs: bits.abs,
      neg: bits.negate,
      ceil: one(nearest.ceil),
      floor: one(nearest.floor),
      trunc: one(nearest.trunc),
      nearest: one(nearest.rint),
      sqrt: one(nearest.sqrt),
    },
    binary: {
      add: two(nearest.add),
      sub: two(nearest.sub),
      mul: two(nearest.mul),
      div: two(nearest.div),
      min: two(nearest.minimum),
      max: two(nearest.maximum),
      copysign: bits.copySign,
      eq,
      ne: (a, b) => eq(a, b).not(),
      lt,
      gt: (a, b) => lt(b, a),
      le,
      ge: (a, b) => le(b, a),
    },
  }
}

/** Low bits of an integer that f64 may have no place for. */
const SPARE = 11

/**
 * An integer of 64 bits as one that is exact in f64 and that f32 rounds alike: where there are more digits than f64
 * has, the last of those that stay says whether any below is set (rounding to odd).
 */
function roundable(n: Word, signed: boolean): Word {
  const top = n.high(SPARE)
  const short: Bool = signed ? top.eq(0).or(top.eq(-1)) : top.eq(0)
  const lost: Bool = n.low(SPARE).ne(0)
  const odd = concat(n.bits(63, SPARE + 1), n.bit(SPARE).or(lost), u64(0).low(SPARE))
  return select(short, n, odd)
}

const integerOf = { i32: { s: 'I32', u: 'U32' }, i64: { s: 'I64', u: 'U64' } } as const

export function float(vm: Builder): Builder {
  const { nearest } = floats(FORMATS.f64)
  for (const name of ['f32', 'f64'] as const) {
    const width = WIDTHS[name]
    const { unary, binary } = operations(name)
    const { to: into, back } = VIA[name]
    for (const [op, of] of Object.entries(unary)) {
      vm = vm.op(`${name}.${op} d, a`, encoding(codeOf(`${name}.${op}`), 'da'), (s, { d }, { a }) => {
        s.r[d] = of(a.low(width)).unsigned(64)
      })
    }
    for (const [op, of] of Object.entries(binary)) {
      vm = vm.op(`${name}.${op} d, a, b`, encoding(codeOf(`${name}.${op}`), 'dab'), (s, { d }, { a, b }) => {
        s.r[d] = of(a.low(width), b.low(width)).unsigned(64)
      })
    }
    for (const integer of ['i32', 'i64'] as const) {
      for (const sign of ['s', 'u'] as const) {
        const to = nearest[`to${integerOf[integer][sign]}`] as (a: Word) => { value: Word; invalid: Bool }
        const from = nearest[`from${integerOf[integer][sign]}`] as (a: Word) => Word
        const exact = (n: Word) => (name === 'f32' && integer === 'i64' ? roundable(n, sign === 's') : n)
        const notNumber = (a: Word) => (nearest.eq as (a: Word, b: Word) => Bool)(a, a).not()
        const truncate = `${integer}.trunc_${name}_${sign}`
        const saturate = `${integer}.trunc_sat_${name}_${sign}`
        const convert = `${name}.convert_${integer}_${sign}`
        vm = vm
          .op(`${truncate} d, a`, encoding(codeOf(truncate), 'da'), (s, { d }, { a }) => {
            const number = into(a.low(width))
            const { value, invalid } = to(number)
            when(notNumber(number), () => trap('invalid conversion to integer'))
            when(invalid, () => trap('integer overflow'))
            s.r[d] = value.unsigned(64)
          })
          .op(`${saturate} d, a`, encoding(codeOf(saturate), 'da'), (s, { d }, { a }) => {
            s.r[d] = to(into(a.low(width))).value.unsigned(64)
          })
          .op(`${convert} d, a`, encoding(codeOf(convert), 'da'), (s, { d }, { a }) => {
            s.r[d] = back(from(exact(a.low(WIDTHS[integer])))).unsigned(64)
          })
      }
    }
  }
  return vm
    .op('f32.demote_f64 d, a', encoding(codeOf('f32.demote_f64'), 'da'), (s, { d }, { a }) => {
      s.r[d] = demote(a).unsigned(64)
    })
    .op('f64.promote_f32 d, a', encoding(codeOf('f64.promote_f32'), 'da'), (s, { d }, { a }) => {
      s.r[d] = promote(a.low(32)).unsigned(64)
    })
}
