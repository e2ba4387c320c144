/**
 * Sum, product, quotient, square root, and product plus sum, each rounded once (IEEE 754-2019, 5.4.1).
 * @module
 */
import { concat, select } from '../vm/control.ts'
import type { Bool, Word } from '../vm/word.ts'
import {
  biasOf,
  both,
  canonicalNaN,
  either,
  type Fields,
  type Format,
  fieldsOf,
  infinity,
  literal,
  normalizedOf,
  precisionOf,
  shiftRightSticky,
  signed,
  significandOf,
  sticky,
  widen,
  widthOf,
} from './format.ts'
import { flagsOf, type Rounded, type Rounding, roundWord, zeroSign } from './round.ts'

const zero = (format: Format, sign: Bool) => signed(sign, literal(widthOf(format) - 1, 0))
const infinite = (format: Format, sign: Bool) => signed(sign, literal(widthOf(format) - 1, infinity(format)))

/** What stands in for a rounded number: the first of these whose condition holds. */
type Exception = { readonly when: Bool; readonly value: Word; readonly flags?: () => Word }

/** @param exceptions - the first that holds decides */
export function unless(exceptions: readonly Exception[], rounded: Rounded): Rounded {
  const none = () => flagsOf({})
  return {
    value: exceptions.reduceRight((other, { when, value }) => select(when, value, other), rounded.value),
    flags: () =>
      exceptions.reduceRight(
        (other, { when, flags = none }) => select(when, flags(), other),
        rounded.flags(),
      ),
  }
}

const invalidIf = (condition: () => Bool) => () => flagsOf({ invalid: condition() })
export const anySignalling = (...all: readonly Fields[]) =>
  either(...(all.map((one) => one.isSignalling()) as [Bool, ...Bool[]]))

/** a + b. */
export function addBody(rounding: Rounding, x: Word, y: Word, mode: Word): Rounded {
  const { format } = rounding
  const p = precisionOf(format)
  const [a, b] = [fieldsOf(format, x), fieldsOf(format, y)]
  const swap: Bool = a.magnitude.lt(b.magnitude)
  const large = fieldsOf(format, select(swap, y, x))
  const small = fieldsOf(format, select(swap, x, y))
  const [l, s] = [significandOf(format, large), significandOf(format, small)]
  const distance = l.exponent.sub(s.exponent).low(format.exponent)
  // Three digits more are enough: a larger distance leaves no more than one leading zero.
  const wide = (word: Word) => concat(word, literal(3, 0))
  const aligned = shiftRightSticky(wide(s.significand), distance)
  const differ: Bool = a.sign.ne(b.sign)
  const [first, second] = [widen(wide(l.significand), p + 4), widen(aligned, p + 4)]
  const sum = select(differ, first.sub(second), first.add(second))
  const none: Bool = sum.eq(0)
  const rounded = roundWord(rounding, large.sign, l.exponent.add(1), sum, mode)
  const opposed = () => both(large.isInfinite(), small.isInfinite(), differ)
  const notANumber = either(a.isNaN(), b.isNaN(), opposed())
  return unless(
    [
      {
        when: notANumber,
        value: literal(x.width, canonicalNaN(format)),
        flags: invalidIf(() => either(anySignalling(a, b), opposed())),
      },
      { when: large.isInfinite(), value: infinite(format, large.sign) },
      { when: none, value: zero(format, select(differ, zeroSign(mode), large.sign)) },
    ],
    rounded,
  )
}

/** a * b. */
export function mulBody(rounding: Rounding, x: Word, y: Word, mode: Word): Rounded {
  const { format } = rounding
  const p = precisionOf(format)
  const [a, b] = [fieldsOf(format, x), fieldsOf(format, y)]
  const [m, n] = [significandOf(format, a), significandOf(format, b)]
  const sign: Bool = a.sign.ne(b.sign)
  const product = widen(m.significand, 2 * p).mul(widen(n.significand, 2 * p))
  const exponent = m.exponent.add(n.exponent).sub(biasOf(format) - 1)
  const rounded = roundWord(rounding, sign, exponent, product, mode)
  const invalid = () => either(both(a.isInfinite(), b.isZero()), both(a.isZero(), b.isInfinite()))
  return unless(
    [
      {
        when: either(a.isNaN(), b.isNaN(), invalid()),
        value: literal(x.width, canonicalNaN(format)),
        flags: invalidIf(() => either(anySignalling(a, b), invalid())),
      },
      { when: either(a.isInfinite(), b.isInfinite()), value: infinite(format, sign) },
      { when: either(a.isZero(), b.isZero()), value: zero(format, sign) },
    ],
    rounded,
  )
}

/** a / b. */
export function divBody(rounding: Rounding, x: Word, y: Word, mode: Word): Rounded {
  const { format } = rounding
  const p = precisionOf(format)
  const [a, b] = [fieldsOf(format, x), fieldsOf(format, y)]
  const [m, n] = [normalizedOf(format, a), normalizedOf(format, b)]
  const sign: Bool = a.sign.ne(b.sign)
  // The quotient has p + 1 or p + 2 digits.
  const width = 2 * p + 1
  const dividend = concat(m.significand, literal(p + 1, 0))
  const divisor = widen(n.significand, width)
  const rest: Bool = dividend.rem(divisor).ne(0)
  const digits = concat(dividend.div(divisor).low(p + 2), rest)
  const exponent = m.exponent.sub(n.exponent).add(biasOf(format))
  const long: Bool = digits.bit(p + 2)
  const rounded = rounding.round(
    sign,
    select(long, exponent, exponent.sub(1)),
    sticky(select(long, digits, digits.shl(1)), p + 2),
    mode,
  )
  const invalid = () => either(both(a.isInfinite(), b.isInfinite()), both(a.isZero(), b.isZero()))
  return unless(
    [
      {
        when: either(a.isNaN(), b.isNaN(), invalid()),
        value: literal(x.width, canonicalNaN(format)),
        flags: invalidIf(() => either(anySignalling(a, b), invalid())),
      },
      { when: either(a.isZero(), b.isInfinite()), value: zero(format, sign) },
      {
        when: either(a.isInfinite(), b.isZero()),
        value: infinite(format, sign),
        flags: () => flagsOf({ divideByZero: both(b.isZero(), a.isInfinite().not()) }),
      },
    ],
    rounded,
  )
}

/** The square root of a. */
export function sqrtBody(rounding: Rounding, x: Word, mode: Word): Rounded {
  const { format } = rounding
  const p = precisionOf(format)
  const a = fieldsOf(format, x)
  const { significand, exponent } = normalizedOf(format, a)
  const bias = biasOf(format)
  // The radicand is the significand times an even power of two, from 2^(2p) to 2^(2p + 2).
  const isEven: Bool = exponent.bit(0).not()
  const padded = concat(literal(1, 0), significand, literal(p + 1, 0))
  const radicand = select(isEven, padded.shl(1), padded)
  const root = integerRoot(radicand, p)
  const exact: Bool = widen(root, 2 * p + 2)
    .mul(widen(root, 2 * p + 2))
    .eq(radicand)
  const half = exponent.add(bias).sar(1)
  const rounded = rounding.round(literal(1, 0), half, concat(root, exact.not()), mode)
  const invalid = () => both(a.sign, a.isZero().not())
  return unless(
    [
      { when: a.isZero(), value: x },
      {
        when: either(a.isNaN(), invalid()),
        value: literal(x.width, canonicalNaN(format)),
        flags: invalidIf(() => either(a.isSignalling(), both(invalid(), a.isNaN().not()))),
      },
      { when: a.isInfinite(), value: x },
    ],
    rounded,
  )
}

/**
 * The integer square root, of p + 1 bits, of a word of 2p + 2 bits that is at least 2^(2p).
 *
 * Newton's iteration from above: with t = word / 2^(2p) from 1 to 4, the tangent (t + 2) / (2 √2) is at least √t and
 * at most 1.07 √t; each division squares the relative error and halves it, and in integers the iteration from above
 * stays at or above the root. Its end is the root or one more.
 */
function integerRoot(word: Word, p: number): Word {
  const width = 2 * p + 2
  // The tangent at 10 bits, rounded up: 363 / 1024 is above 1 / (2 √2).
  const top = widen(word.high(10), 21)
    .add(1 + 2 * 2 ** 8)
    .mul(363)
  const start = p >= 18 ? widen(top, width).shl(p - 18) : widen(top.shr(18 - p), width).add(1)
  let root = start
  // Relative errors after each division: 2.3e-3, 2.6e-6, 3.4e-12, 6e-24.
  const divisions = p <= 11 ? 2 : p <= 24 ? 3 : 4
  for (let i = 0; i < divisions; i++) root = root.add(word.div(root)).shr(1)
  // One more than the largest root has a square that is too long for the word.
  const over = either(root.bit(p + 1), root.mul(root).gt(word))
  return root.sub(widen(over, width)).low(p + 1)
}

/** a * b + c, rounded once. */
export function fmaBody(rounding: Rounding, x: Word, y: Word, z: Word, mode: Word): Rounded {
  const { format } = rounding
  const p = precisionOf(format)
  const [a, b, c] = [fieldsOf(format, x), fieldsOf(format, y), fieldsOf(format, z)]
  const [m, n, o] = [normalizedOf(format, a), normalizedOf(format, b), normalizedOf(format, c)]
  const sign: Bool = a.sign.ne(b.sign)
  const differ: Bool = sign.ne(c.sign)
  // Both are aligned at the top of a word that holds the product and three bits below: what is shifted out of it is
  // then below the digit after the last one, or nothing is.
  const width = 2 * p + 3
  const product = concat(widen(m.significand, 2 * p).mul(widen(n.significand, 2 * p)), literal(3, 0))
  const addend = concat(o.significand, literal(p + 3, 0))
  const productIsZero = either(a.isZero(), b.isZero())
  // Weights of the two highest bits.
  const above = m.exponent.add(n.exponent).sub(biasOf(format) - 1)
  const distance = above.sub(o.exponent)
  const far: Bool = distance.slt(0)
  const anchorIsProduct = either(c.isZero(), both(productIsZero.not(), far.not()))
  const apart = select(far, distance.neg(), distance)
  const bits = Math.ceil(Math.log2(width + 1))
  const amount = select(apart.lt(width), apart.low(bits), width)
  const shifted = shiftRightSticky(select(anchorIsProduct, addend, product), amount)
  const anchor = select(anchorIsProduct, product, addend)
  const [first, second] = [widen(anchor, width + 1), widen(shifted, width + 1)]
  const less: Bool = first.lt(second)
  const difference = select(less, second.sub(first), first.sub(second))
  const sum = select(differ, difference, first.add(second))
  const anchorSign = select(anchorIsProduct, sign, c.sign)
  const exponent = select(anchorIsProduct, above, o.exponent).add(1)
  const rounded = roundWord(rounding, anchorSign.ne(both(differ, less)), exponent, sum, mode)
  const undefinedProduct = () => either(both(a.isInfinite(), b.isZero()), both(a.isZero(), b.isInfinite()))
  const infiniteProduct = () => either(a.isInfinite(), b.isInfinite())
  const opposed = () => both(infiniteProduct(), c.isInfinite(), differ, either(a.isNaN(), b.isNaN()).not())
  return unless(
    [
      {
        when: either(a.isNaN(), b.isNaN(), c.isNaN(), undefinedProduct(), opposed()),
        value: literal(x.width, canonicalNaN(format)),
        // RISC-V (F extension, 21.7): infinity times zero is invalid even if a quiet NaN is added.
        flags: invalidIf(() => either(anySignalling(a, b, c), undefinedProduct(), opposed())),
      },
      { when: infiniteProduct(), value: infinite(format, sign) },
      { when: c.isInfinite(), value: z },
      { when: sum.eq(0), value: zero(format, select(differ, zeroSign(mode), sign)) },
    ],
    rounded,
  )
}
