/**
 * Comparisons, minimum and maximum, classes and signs (IEEE 754-2019, 5.5.1, 5.6.1, 5.7.2, 5.11, 9.6).
 * @module
 */
import { concat, select } from '../vm/control.ts'
import type { Bool, Word } from '../vm/word.ts'
import { anySignalling } from './arithmetic.ts'
import {
  both,
  canonicalNaN,
  either,
  type Fields,
  type Format,
  fieldsOf,
  literal,
  signed,
  widthOf,
} from './format.ts'
import { flagsOf } from './round.ts'

export type Relation = 'eq' | 'lt' | 'le'

/** -0 and 0 are equal. */
const same = (a: Fields, b: Fields): Bool => either(a.word.eq(b.word), both(a.isZero(), b.isZero()))

/** Of numbers that are neither NaN nor equal: which is less. */
const below = (a: Fields, b: Fields): Bool => {
  const smaller: Bool = a.magnitude.lt(b.magnitude)
  return select(a.sign.eq(b.sign), select(a.sign, smaller.not(), smaller), a.sign)
}

export function compareBody(format: Format, relation: Relation, x: Word, y: Word) {
  const [a, b] = [fieldsOf(format, x), fieldsOf(format, y)]
  const unordered = () => either(a.isNaN(), b.isNaN())
  const holds = {
    eq: () => same(a, b),
    lt: () => both(same(a, b).not(), below(a, b)),
    le: () => either(same(a, b), below(a, b)),
  }[relation]()
  return {
    value: both(unordered().not(), holds),
    /** Quiet comparisons complain of signalling NaNs only, signalling ones of every NaN. */
    flags: (kind: 'quiet' | 'signalling') =>
      flagsOf({ invalid: kind === 'quiet' ? anySignalling(a, b) : unordered() }),
  }
}

/**
 * The lesser or the greater; -0 is less than 0.
 * @param nan - what one NaN gives: `propagate` a NaN (IEEE's minimum and maximum, WebAssembly's min and max), `number`
 *   the other number (minimumNumber and maximumNumber, RISC-V's fmin and fmax)
 */
export function extremeBody(
  format: Format,
  which: 'minimum' | 'maximum',
  nan: 'propagate' | 'number',
  x: Word,
  y: Word,
) {
  const [a, b] = [fieldsOf(format, x), fieldsOf(format, y)]
  // Ordered by sign and magnitude, zeros too.
  const first = which === 'minimum' ? below(a, b) : below(b, a)
  const chosen = select(first, x, y)
  const quiet = literal(widthOf(format), canonicalNaN(format))
  const value =
    nan === 'propagate'
      ? select(either(a.isNaN(), b.isNaN()), quiet, chosen)
      : select(a.isNaN(), select(b.isNaN(), quiet, y), select(b.isNaN(), x, chosen))
  return { value, flags: () => flagsOf({ invalid: anySignalling(a, b) }) }
}

/**
 * The class of a number as ten bits of which one is set, in the order of RISC-V's fclass (F extension, 21.9):
 * -inf, negative normal, negative subnormal, -0, 0, subnormal, normal, inf, signalling NaN, quiet NaN.
 */
export function classifyBody(format: Format, x: Word): Word {
  const a = fieldsOf(format, x)
  const normal = either(a.isZero(), a.isSubnormal(), a.isInfinite(), a.isNaN()).not()
  const kinds = [a.isInfinite(), normal, a.isSubnormal(), a.isZero()]
  const negative = kinds.map((kind) => both(a.sign, kind))
  const positive = kinds.map((kind) => both(a.sign.not(), kind)).reverse()
  const bits = [...negative, ...positive, a.isSignalling(), both(a.isNaN(), a.isSignalling().not())]
  return concat(...bits.reverse())
}

/** A number with the sign that another has: no operation of arithmetic, NaNs keep their bits. */
export const copySign = (format: Format, x: Word, y: Word): Word =>
  signed(fieldsOf(format, y).sign, fieldsOf(format, x).magnitude)
