/**
 * Binary interchange formats (IEEE 754-2019, 3.4), and what a word of one says.
 * @module
 */
import { concat, select } from '../vm/control.ts'
import { uint } from '../vm/declarations.ts'
import type { Bool, Word } from '../vm/word.ts'

/** A format: a sign, then exponent and fraction of so many bits. */
export type Format = {
  /** Begins the names of its functions: `f64`. */
  readonly name: string
  readonly exponent: number
  readonly fraction: number
}

/** binary16, binary32 and binary64. */
export const FORMATS = {
  f16: { name: 'f16', exponent: 5, fraction: 10 },
  f32: { name: 'f32', exponent: 8, fraction: 23 },
  f64: { name: 'f64', exponent: 11, fraction: 52 },
} as const satisfies Record<string, Format>

export const widthOf = ({ exponent, fraction }: Format): number => 1 + exponent + fraction
/** Digits of a significand, the leading one among them. */
export const precisionOf = ({ fraction }: Format): number => fraction + 1
export const biasOf = ({ exponent }: Format): number => 2 ** (exponent - 1) - 1
/** Bits of an exponent in between: two's complement, wide enough for sums of two and what subnormals add. */
export const exponentWidth = ({ exponent }: Format): number => exponent + 3

/** Constants of any width: TypeScript does not follow the arithmetic of widths here. */
export const literal = (width: number, value: number | bigint): Word => uint(width)(value) as Word
export const either = (first: Bool, ...others: readonly Bool[]): Bool =>
  others.reduce((all, one) => all.or(one), first)
export const both = (first: Bool, ...others: readonly Bool[]): Bool =>
  others.reduce((all, one) => all.and(one), first)

/** The fields of a number. */
export type Fields = {
  readonly word: Word
  readonly sign: Bool
  /** As it stands in the word. */
  readonly exponent: Word
  readonly fraction: Word
  /** All but the sign: magnitudes are ordered as these are. */
  readonly magnitude: Word
  readonly isZero: () => Bool
  readonly isSubnormal: () => Bool
  readonly isInfinite: () => Bool
  readonly isNaN: () => Bool
  readonly isSignalling: () => Bool
}

export function fieldsOf(format: Format, word: Word): Fields {
  const { exponent: e, fraction: f } = format
  const exponent = word.bits(e + f - 1, f)
  const fraction = word.low(f)
  const ones = () => exponent.eq(-1)
  return {
    word,
    sign: word.bit(e + f),
    exponent,
    fraction,
    magnitude: word.low(e + f),
    isZero: () => word.low(e + f).eq(0),
    isSubnormal: () => exponent.eq(0).and(fraction.ne(0)),
    isInfinite: () => ones().and(fraction.eq(0)),
    isNaN: () => ones().and(fraction.ne(0)),
    // 6.2.1: the first bit of a quiet NaN's fraction is set.
    isSignalling: () => both(ones(), fraction.ne(0), fraction.bit(f - 1).not()),
  }
}

/** The significand with its leading digit, which subnormals lack; and the exponent that belongs to it, at least 1. */
export function significandOf(format: Format, { exponent, fraction }: Fields) {
  const normal = exponent.ne(0)
  return {
    significand: concat(normal, fraction),
    exponent: select(normal, exponent, 1).unsigned(exponentWidth(format)) as Word,
  }
}

/** The significand with its leading digit in the highest bit, also of subnormals; of zero, zero. */
export function normalizedOf(format: Format, fields: Fields) {
  const { significand, exponent } = significandOf(format, fields)
  const { word, zeros } = normalize(significand)
  return { significand: word, exponent: exponent.sub(widen(zeros, exponentWidth(format))) }
}

/** A word shifted so far to the left that its highest bit is set, and how far; of zero, zero and something. */
export function normalize(from: Word): { word: Word; zeros: Word } {
  let word = from
  const moved: Bool[] = []
  for (let step = 2 ** Math.floor(Math.log2(from.width - 1)); step >= 1; step /= 2) {
    const empty: Bool = word.high(step).eq(0)
    word = select(empty, word.shl(step), word)
    moved.push(empty)
  }
  return { word, zeros: concat(...moved) }
}

/** Zeros above, where a word is narrower; it is never wider. */
export const widen = (word: Word, width: number): Word => word.unsigned(width)

/** A word shifted to the right; what falls out stays visible as its lowest bit. */
export function shiftRightSticky(word: Word, by: Word): Word {
  const shifted = word.shr(by)
  const lost: Bool = shifted.shl(by).ne(word)
  return concat(shifted.high(word.width - 1), shifted.bit(0).or(lost))
}

/** The highest bits of a word, of which the last one says whether any bit below is set. */
export function sticky(word: Word, width: number): Word {
  if (word.width <= width) return word.unsigned(width).shl(width - word.width)
  return concat(word.high(width - 1), word.low(word.width - width + 1).ne(0))
}

/** The NaN that operations give: positive and quiet, with no payload; WebAssembly's and RISC-V's canonical NaN. */
export const canonicalNaN = ({ exponent, fraction }: Format): bigint =>
  ((1n << BigInt(exponent + 1)) - 1n) << BigInt(fraction - 1)

export const infinity = ({ exponent, fraction }: Format): bigint =>
  ((1n << BigInt(exponent)) - 1n) << BigInt(fraction)

/** A number of a sign and all other bits. */
export const signed = (sign: Bool, magnitude: Word): Word => concat(sign, magnitude)
