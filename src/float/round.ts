/**
 * Rounding to a format (IEEE 754-2019, 4.3 and 7.4 to 7.6), with tininess detected after rounding, as RISC-V does.
 * @module
 */
import { concat, select } from '../vm/control.ts'
import { uint } from '../vm/declarations.ts'
import { define } from '../vm/define.ts'
import type { Bool, Word } from '../vm/word.ts'
import {
  both,
  either,
  exponentWidth,
  type Format,
  infinity,
  literal,
  normalize,
  precisionOf,
  shiftRightSticky,
  signed,
  sticky,
  widen,
  widthOf,
} from './format.ts'

/** Rounding modes, numbered as RISC-V's. Other numbers of three bits round as 0 does. */
export const ROUNDING = {
  /** To nearest, ties to even. */
  nearestEven: 0,
  towardZero: 1,
  down: 2,
  up: 3,
  /** To nearest, ties away from zero. */
  nearestAway: 4,
} as const

/** Bits of the flags, in RISC-V's order. */
export const FLAGS = { inexact: 1, underflow: 2, overflow: 4, divideByZero: 8, invalid: 16 } as const

/** Types of the modes and flags of all functions. */
export const MODE = uint(3)
export const FLAG_WORD = uint(5)

/** A result: flags are made only if something asks for them. */
export type Rounded = { readonly value: Word; readonly flags: () => Word }

export type Flags = { readonly [flag in keyof typeof FLAGS]?: Bool }

/** The word of some flags. */
export const flagsOf = (set: Flags): Word =>
  concat(
    ...(['invalid', 'divideByZero', 'overflow', 'underflow', 'inexact'] as const).map(
      (flag) => set[flag] ?? literal(1, 0),
    ),
  )

const modes = (mode: Word) => ({
  towardZero: (): Bool => mode.eq(ROUNDING.towardZero),
  down: (): Bool => mode.eq(ROUNDING.down),
  up: (): Bool => mode.eq(ROUNDING.up),
  away: (): Bool => mode.eq(ROUNDING.nearestAway),
})

/** Whether a directed mode rounds numbers of this sign away from zero. */
const outward = (mode: Word, sign: Bool): Bool => {
  const { down, up } = modes(mode)
  return either(both(down(), sign), both(up(), sign.not()))
}

/** Whether rounding adds one to the last digit. `half`: the first digit that is cut off; `rest`: any of the others. */
export function increments(
  mode: Word,
  sign: Bool,
  { last, half, rest }: { readonly last: Bool; readonly half: Bool; readonly rest: Bool },
): Bool {
  const { towardZero, down, up, away } = modes(mode)
  const directed = either(towardZero(), down(), up())
  const nearest = select(away(), half, half.and(rest.or(last)))
  return select(directed, outward(mode, sign).and(half.or(rest)), nearest)
}

/** The sign of an exact zero that comes of a sum of numbers of different signs. */
export const zeroSign = (mode: Word): Bool => modes(mode).down()

/**
 * Rounds a number that is not zero: `significand` has its leading digit in its highest bit, which has the weight of
 * `exponent` (biased, two's complement); it has one digit more than the format, and below it one bit that says whether
 * any further digit is set.
 */
function roundBody(format: Format, sign: Bool, exponent: Word, significand: Word, mode: Word): Rounded {
  const { exponent: e, fraction: f } = format
  const p = precisionOf(format)
  const small: Bool = exponent.slt(1)
  const distance = literal(exponent.width, 1).sub(exponent)
  // More than all digits is as good as all of them: the amount has to fit the word that it shifts.
  const most = p + 2
  const amountWidth = Math.ceil(Math.log2(most + 1))
  const amount = select(distance.slt(most), distance.low(amountWidth), most)
  const shifted = select(small, shiftRightSticky(significand, amount), significand)
  const cut = (word: Word) => ({
    last: word.bit(2) as Bool,
    half: word.bit(1) as Bool,
    rest: word.bit(0) as Bool,
  })
  const parts = cut(shifted)
  const up = increments(mode, sign, parts)
  // The leading digit of a normal number adds the one that is missing in the exponent, and so does a carry.
  const base = select(small, literal(e, 0), exponent.low(e).sub(1))
  const sum = concat(base, literal(f, 0))
    .add(widen(shifted.high(p), e + f))
    .add(widen(up, e + f))
  const overflows: Bool = either(literal(exponent.width, 2 ** e - 2).slt(exponent), sum.high(e).eq(-1))
  const { towardZero, down, up: upward } = modes(mode)
  const toInfinity = either(outward(mode, sign), either(towardZero(), down(), upward()).not())
  const limit = select(toInfinity, literal(e + f, infinity(format)), literal(e + f, infinity(format) - 1n))
  const flags = () => {
    const inexact = either(overflows, parts.half, parts.rest)
    // Tiny: below the least normal number even after rounding to this precision with an unbounded exponent.
    const carries = both(exponent.eq(0), significand.high(p).eq(-1), increments(mode, sign, cut(significand)))
    return flagsOf({
      overflow: overflows,
      underflow: both(small, carries.not(), either(parts.half, parts.rest)),
      inexact,
    })
  }
  return { value: signed(sign, select(overflows, limit, sum)), flags }
}

/** How functions of one kind round and what they return. */
export type Rounding = {
  readonly format: Format
  /** Begins the names of functions: `f64`, or `f64.nearest`. */
  readonly name: string
  /** The mode, where the functions take none. */
  readonly mode: 'argument' | 'nearest'
  /** @returns the number, rounded to the format */
  round(sign: Bool, exponent: Word, significand: Word, mode: Word): Rounded
}

/** Functions that take a mode and return flags. */
export function roundingByMode(format: Format): Rounding {
  const round = define(
    `${format.name}.round`,
    [uint(1), uint(exponentWidth(format)), uint(precisionOf(format) + 2), MODE],
    { value: uint(widthOf(format)), flags: FLAG_WORD },
    (sign, exponent, significand, mode) => {
      const { value, flags } = roundBody(format, sign, exponent, significand, mode)
      return { value, flags: flags() }
    },
  )
  return {
    format,
    name: format.name,
    mode: 'argument',
    round(sign, exponent, significand, mode) {
      const { value, flags } = round(sign, exponent, significand, mode)
      return { value, flags: () => flags }
    },
  }
}

/** Functions that round to nearest, ties to even, and return no flags. */
export function roundingToNearest(format: Format): Rounding {
  const name = `${format.name}.nearest`
  const round = define(
    `${name}.round`,
    [uint(1), uint(exponentWidth(format)), uint(precisionOf(format) + 2)],
    uint(widthOf(format)),
    (sign, exponent, significand) =>
      roundBody(format, sign, exponent, significand, literal(3, ROUNDING.nearestEven)).value,
  )
  return {
    format,
    name,
    mode: 'nearest',
    round: (sign, exponent, significand) => ({
      value: round(sign, exponent, significand) as Word,
      flags: () => literal(5, 0),
    }),
  }
}

/**
 * Rounds a number whose leading digit may stand anywhere in a word; a zero gives something.
 * @param exponent - the weight of the word's highest bit
 */
export function roundWord(rounding: Rounding, sign: Bool, exponent: Word, word: Word, mode: Word): Rounded {
  const { word: normal, zeros } = normalize(word)
  const width = precisionOf(rounding.format) + 2
  return rounding.round(sign, exponent.sub(widen(zeros, exponent.width)), sticky(normal, width), mode)
}
