/**
 * f32 is computed in f64 and rounded again: on operands where two roundings could differ from one, the machine gives
 * what V8's own f32 gives.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { load } from './machine.ts'
import { wat } from './wat.ts'

const BINARY = ['add', 'sub', 'mul', 'div', 'min', 'max']
const UNARY = ['sqrt', 'ceil', 'floor', 'trunc', 'nearest']
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))

const text = `(module
  ${BINARY.map((op) => `(func (export "${op}") (param i32 i32) (result i32) (i32.reinterpret_f32 (f32.${op} (f32.reinterpret_i32 (local.get 0)) (f32.reinterpret_i32 (local.get 1)))))`).join('\n')}
  ${UNARY.map((op) => `(func (export "${op}") (param i32 i32) (result i32) (i32.reinterpret_f32 (f32.${op} (f32.reinterpret_i32 (local.get 0)))))`).join('\n')}
  ${['s', 'u'].map((sign) => `(func (export "from_${sign}") (param i32 i32) (result i32) (i32.reinterpret_f32 (f32.convert_i64_${sign} (i64.or (i64.shl (i64.extend_i32_u (local.get 0)) (i64.const 32)) (i64.extend_i32_u (local.get 1))))))`).join('\n')})`

/** Words around ends of exponents, ties and short significands, beside any others. */
const word = fc.oneof(
  fc.nat(0xffff_ffff),
  fc
    .tuple(fc.nat(1), fc.constantFrom(0, 1, 2, 23, 24, 126, 127, 150, 151, 253, 254, 255), fc.nat(24))
    .chain(([sign, exponent, bits]) =>
      fc
        .constantFrom(0, 1, 2 ** bits % 2 ** 23, 2 ** 23 - 1, (2 ** 23 - 2 ** Math.min(bits, 22)) % 2 ** 23)
        .map((fraction) => ((sign << 31) | (exponent << 23) | fraction) >>> 0),
    ),
  // Halves of integers that are as long as 64 bits, or one digit away from a tie.
  fc.constantFrom(0x0010_0000, 0x0020_0000, 0xffe0_0000, 0x8000_0080, 0x7fff_ff80, 0x7fff_ffc0, 0x0040_0000),
  fc.nat(3),
)

const isNaN32 = (bits: number) => (bits & 0x7f80_0000) === 0x7f80_0000 && (bits & 0x7f_ffff) !== 0

test('what is rounded twice is what is rounded once', async () => {
  const bytes = await wat(text)
  const ours = load(bytes)
  const theirs = new WebAssembly.Instance(new WebAssembly.Module(bytes as BufferSource)).exports as Record<
    string,
    (a: number, b: number) => number
  >
  const names = [...BINARY, ...UNARY, 'from_s', 'from_u']
  fc.assert(
    fc.property(fc.constantFrom(...names), word, word, (name, a, b) => {
      const expected = theirs[name]!(a, b) >>> 0
      const outcome = ours.call(name, a, b)
      expect(outcome).toEqual({ results: [isNaN32(expected) ? 0x7fc0_0000n : BigInt(expected)] })
    }),
    { numRuns: 1000, seed },
  )
})
