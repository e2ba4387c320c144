/**
 * Rounding to integral numbers, and conversion to and from integers and other formats (IEEE 754-2019, 5.3.1, 5.4.1, 5.8).
 * @module
 */
import { concat, select } from '../vm/control.ts'
import type { Bool, Word } from '../vm/word.ts'
import { unless } from './arithmetic.ts'
import {
  biasOf,
  both,
  canonicalNaN,
  either,
  exponentWidth,
  type Format,
  fieldsOf,
  infinity,
  literal,
  normalize,
  normalizedOf,
  precisionOf,
  signed,
  significandOf,
  sticky,
  widen,
  widthOf,
} from './format.ts'
import { flagsOf, increments, type Rounded, type Rounding } from './round.ts'

/** The integral number next to x as the mode says; zeros keep the sign. */
export function integralBody(format: Format, x: Word, mode: Word): Rounded {
  const { exponent: e, fraction: f } = format
  const bias = biasOf(format)
  const a = fieldsOf(format, x)
  const size = e + f
  const whole: Bool = a.exponent.ge(bias + f)
  const small: Bool = a.exponent.lt(bias)
  // Digits behind the point, 1 to f; the magnitude as an integer has them as its lowest bits.
  const digits = literal(e, bias + f).sub(a.exponent)
  const unit = literal(size, 1).shl(digits)
  const low = a.magnitude.and(unit.sub(1))
  const middle = unit.shr(1)
  const isHalf = either(low.eq(middle), low.gt(middle))
  // The leading digit has no bit of its own; the last one of the exponent stands for it, as the bias is odd.
  const last: Bool = a.magnitude.and(unit).ne(0)
  const up = increments(mode, a.sign, { last, half: isHalf, rest: both(low.ne(0), low.ne(middle)) })
  const large = a.magnitude.sub(low).add(select(up, unit, 0))
  const nearOne: Bool = a.exponent.eq(bias - 1)
  const upToOne = increments(mode, a.sign, {
    last: literal(1, 0),
    half: nearOne,
    rest: select(nearOne, a.fraction.ne(0), a.isZero().not()),
  })
  const one = literal(size, BigInt(bias) << BigInt(f))
  const tiny = select(upToOne, one, literal(size, 0))
  const magnitude = select(small, tiny, large)
  return unless(
    [
      {
        when: a.isNaN(),
        value: literal(x.width, canonicalNaN(format)),
        flags: () => flagsOf({ invalid: a.isSignalling() }),
      },
      { when: whole, value: x },
    ],
    {
      value: signed(a.sign, magnitude),
      flags: () => flagsOf({ inexact: select(small, a.isZero().not(), low.ne(0)) }),
    },
  )
}

/** What a conversion to an integer finds: saturated values, and whether the number does not fit. */
export type ToInteger = {
  /** Saturated, for NaN the greatest value, as RISC-V's. */
  readonly value: Word
  readonly isNaN: () => Bool
  /** Whether the integer that the mode gives is out of range, or there is none. */
  readonly invalid: Bool
  readonly inexact: () => Bool
}

export function toIntegerBody(
  format: Format,
  { width, isSigned }: { readonly width: number; readonly isSigned: boolean },
  x: Word,
  mode: Word,
): ToInteger {
  const { fraction: f } = format
  const bias = biasOf(format)
  const a = fieldsOf(format, x)
  const { significand, exponent } = significandOf(format, a)
  // As a fixed-point number with f + 1 digits behind the point, which numbers below 1/2 do not reach.
  const size = width + f + 1
  const shift = exponent.sub(bias - 1)
  const tiny: Bool = shift.slt(0)
  const beyond: Bool = literal(exponent.width, width).slt(shift)
  // In a format as small as f16 infinity is not beyond all integers by its exponent.
  const huge = bias < width ? either(beyond, a.isInfinite()) : beyond
  const amountWidth = Math.ceil(Math.log2(width + 1))
  const amount = select(either(tiny, huge), literal(amountWidth, 0), shift.low(amountWidth))
  const fixed = widen(significand, size).shl(amount)
  const [half, rest] = [fixed.bit(f), fixed.low(f).ne(0)]
  const none = literal(1, 0)
  const parts = {
    last: select(tiny, none, fixed.bit(f + 1)),
    half: select(tiny, none, half),
    rest: select(tiny, a.isZero().not(), rest),
  }
  const up = increments(mode, a.sign, parts)
  const integer = select(tiny, literal(width, 0), fixed.high(width))
  const sum = widen(integer, width + 1).add(widen(up, width + 1))
  const top = 1n << BigInt(width - 1)
  const [least, greatest] = isSigned ? [top, top - 1n] : [0n, 2n * top - 1n]
  const over = select(a.sign, sum.gt(least), sum.gt(greatest))
  const invalid = either(huge, over, a.isNaN())
  const low = sum.low(width)
  const inRange = select(a.sign, low.neg(), low)
  const saturated = select(
    both(a.sign, a.isNaN().not()),
    literal(width, isSigned ? top : 0n),
    literal(width, greatest),
  )
  return {
    value: select(invalid, saturated, inRange),
    isNaN: a.isNaN,
    invalid,
    inexact: () => both(invalid.not(), either(parts.half, parts.rest)),
  }
}

export function fromIntegerBody(rounding: Rounding, isSigned: boolean, n: Word, mode: Word): Rounded {
  const { format } = rounding
  const { width } = n
  const p = precisionOf(format)
  const negative = isSigned ? n.bit(width - 1) : literal(1, 0)
  const magnitude = isSigned ? select(negative, n.neg(), n) : n
  const { word, zeros } = normalize(magnitude)
  const size = exponentWidth(format)
  // A format may be so small that the weight of an integer's highest bit is beyond its exponents.
  const span = Math.max(size, Math.ceil(Math.log2(biasOf(format) + width + 1)) + 1)
  const exact = literal(span, biasOf(format) + width - 1).sub(widen(zeros, span))
  const cap = 2 ** format.exponent - 1
  const exponent = span === size ? exact : select(exact.gt(cap), literal(size, cap), exact.low(size))
  const rounded = rounding.round(negative, exponent, sticky(word, p + 2), mode)
  return unless([{ when: n.eq(0), value: literal(widthOf(format), 0) }], rounded)
}

/** A number of one format in another, of more digits and exponents or of fewer. */
export function convertBody(from: Format, rounding: Rounding, x: Word, mode: Word): Rounded {
  const to = rounding.format
  const a = fieldsOf(from, x)
  const { significand, exponent } = normalizedOf(from, a)
  const width = widthOf(to)
  const special = [
    {
      when: a.isNaN(),
      value: literal(width, canonicalNaN(to)),
      flags: () => flagsOf({ invalid: a.isSignalling() }),
    },
    { when: a.isInfinite(), value: signed(a.sign, literal(width - 1, infinity(to))) },
    { when: a.isZero(), value: signed(a.sign, literal(width - 1, 0)) },
  ]
  const rebias = biasOf(to) - biasOf(from)
  if (widthOf(from) < width) {
    // Every number of the smaller format is a normal one of the larger.
    const grown = exponent.signed(exponentWidth(to)).add(rebias).low(to.exponent)
    const fraction = concat(significand.low(from.fraction), literal(to.fraction - from.fraction, 0))
    return unless(special, { value: concat(a.sign, grown, fraction), flags: () => flagsOf({}) })
  }
  const moved = exponent.add(rebias)
  // From f64 to f16 the weight may be out of what the smaller format counts in; those are far too small, or too large.
  const size = exponentWidth(to)
  const [low, high] = [-(precisionOf(to) + 2), 2 ** to.exponent - 1]
  const clamped = select(
    moved.slt(low),
    literal(size, low),
    select(literal(moved.width, high).slt(moved), literal(size, high), moved.low(size)),
  )
  return unless(special, rounding.round(a.sign, clamped, sticky(significand, precisionOf(to) + 2), mode))
}
