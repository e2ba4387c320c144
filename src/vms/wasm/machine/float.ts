/**
 * Floating point: WebAssembly 2.0, section 4.3.3, in its deterministic profile, in which every NaN that arithmetic
 * makes is the positive canonical one.
 * @module
 */
import { FORMATS, floats } from '../../../float/index.ts'
import { type Bool, trap, u32, u64, type Word, when } from '../../../vm/index.ts'
import { codeOf } from './codes.ts'
import { type Builder, encoding } from './isa.ts'

const LIBRARY = { f32: floats(FORMATS.f32), f64: floats(FORMATS.f64) }
const WIDTHS = { f32: 32, f64: 64, i32: 32, i64: 64 } as const
type FloatName = keyof typeof LIBRARY

/** What a format's instructions compute from words of its width. */
function operations(name: FloatName): {
  readonly unary: Readonly<Record<string, (a: Word) => Word>>
  readonly binary: Readonly<Record<string, (a: Word, b: Word) => Word>>
} {
  const { nearest, ...of } = LIBRARY[name]
  const word = (a: Word) => a as Word<32 & 64>
  const two = (f: (a: never, b: never) => Word) => (a: Word, b: Word) => f(word(a) as never, word(b) as never)
  const one = (f: (a: never) => Word) => (a: Word) => f(word(a) as never)
  return {
    unary: {
      abs: one(of.abs),
      neg: one(of.negate),
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
      copysign: two(of.copySign),
      eq: two(nearest.eq),
      ne: (a, b) => (two(nearest.eq)(a, b) as Bool).not(),
      lt: two(nearest.lt),
      gt: (a, b) => two(nearest.lt)(b, a),
      le: two(nearest.le),
      ge: (a, b) => two(nearest.le)(b, a),
    },
  }
}

const integerOf = { i32: { s: 'I32', u: 'U32' }, i64: { s: 'I64', u: 'U64' } } as const

export function float(vm: Builder): Builder {
  for (const name of ['f32', 'f64'] as const) {
    const width = WIDTHS[name]
    const { unary, binary } = operations(name)
    const { nearest } = LIBRARY[name]
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
        const notNumber = (a: Word) => (nearest.eq as (a: Word, b: Word) => Bool)(a, a).not()
        const truncate = `${integer}.trunc_${name}_${sign}`
        const saturate = `${integer}.trunc_sat_${name}_${sign}`
        const convert = `${name}.convert_${integer}_${sign}`
        vm = vm
          .op(`${truncate} d, a`, encoding(codeOf(truncate), 'da'), (s, { d }, { a }) => {
            const { value, invalid } = to(a.low(width))
            when(notNumber(a.low(width)), () => trap('invalid conversion to integer'))
            when(invalid, () => trap('integer overflow'))
            s.r[d] = value.unsigned(64)
          })
          .op(`${saturate} d, a`, encoding(codeOf(saturate), 'da'), (s, { d }, { a }) => {
            s.r[d] = to(a.low(width)).value.unsigned(64)
          })
          .op(`${convert} d, a`, encoding(codeOf(convert), 'da'), (s, { d }, { a }) => {
            s.r[d] = from(a.low(WIDTHS[integer])).unsigned(64)
          })
      }
    }
  }
  return vm
    .op('f32.demote_f64 d, a', encoding(codeOf('f32.demote_f64'), 'da'), (s, { d }, { a }) => {
      s.r[d] = LIBRARY.f32.nearest.fromF64(u64(0).or(a)).unsigned(64)
    })
    .op('f64.promote_f32 d, a', encoding(codeOf('f64.promote_f32'), 'da'), (s, { d }, { a }) => {
      s.r[d] = LIBRARY.f64.nearest.fromF32(u32(0).or(a.low(32))).unsigned(64)
    })
}
