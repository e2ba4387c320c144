/**
 * The functions of a format, each with a definition that says what it does.
 * @module
 */
import { select } from '../vm/control.ts'
import { bool, u32, u64, uint, type WordType } from '../vm/declarations.ts'
import { define } from '../vm/define.ts'
import type { Word } from '../vm/word.ts'
import { addBody, divBody, fmaBody, mulBody, sqrtBody } from './arithmetic.ts'
import { classifyBody, compareBody, copySign, extremeBody, type Relation } from './compare.ts'
import { FORMATS, type Format, infinity, literal, widthOf } from './format.ts'
import { convertBody, fromIntegerBody, integralBody, toIntegerBody } from './integral.ts'
import {
  FLAG_WORD,
  flagsOf,
  MODE,
  ROUNDING,
  type Rounded,
  type Rounding,
  roundingByMode,
  roundingToNearest,
} from './round.ts'

// biome-ignore lint/suspicious/noExplicitAny: a word of the format's width
type Any = any
const wordType = (format: Format) => uint(widthOf(format)) as WordType<Any>
const unsignedType = { 32: u32 as WordType<Any>, 64: u64 as WordType<Any> }

const INTEGERS = [
  { name: 'I32', width: 32, isSigned: true },
  { name: 'U32', width: 32, isSigned: false },
  { name: 'I64', width: 64, isSigned: true },
  { name: 'U64', width: 64, isSigned: false },
] as const

const done = ({ value, flags }: Rounded) => ({ value, flags: flags() })
const nearest = () => literal(3, ROUNDING.nearestEven)

/** Functions that take a rounding mode and return flags, and those that need no mode. */
function flagged(rounding: Rounding) {
  const { format, name } = rounding
  const word = wordType(format)
  const result = { value: word, flags: FLAG_WORD }
  const unary = (op: string, body: (a: Word, mode: Word) => Rounded) =>
    define(`${name}.${op}`, [word, MODE], result, (a, mode) => done(body(a, mode)))
  const binary = (op: string, body: (r: Rounding, a: Word, b: Word, mode: Word) => Rounded) =>
    define(`${name}.${op}`, [word, word, MODE], result, (a, b, mode) => done(body(rounding, a, b, mode)))
  const compare = (relation: Relation, kind: 'quiet' | 'signalling') =>
    define(`${name}.${relation}.${kind}`, [word, word], { value: bool, flags: FLAG_WORD }, (a, b) => {
      const { value, flags } = compareBody(format, relation, a, b)
      return { value, flags: flags(kind) }
    })
  const extreme = (which: 'minimum' | 'maximum', nan: 'propagate' | 'number') =>
    define(`${name}.${which}${nan === 'number' ? 'Number' : ''}`, [word, word], result, (a, b) =>
      done(extremeBody(format, which, nan, a, b)),
    )
  const to = (at: 0 | 1 | 2 | 3) => {
    const { name: target, ...integer } = INTEGERS[at]
    const type = unsignedType[integer.width]
    return define(`${name}.to${target}`, [word, MODE], { value: type, flags: FLAG_WORD }, (a, mode) => {
      const { value, invalid, inexact } = toIntegerBody(format, integer, a, mode)
      return { value, flags: flagsOf({ invalid, inexact: inexact() }) }
    })
  }
  const from = (at: 0 | 1 | 2 | 3) => {
    const { name: source, width, isSigned } = INTEGERS[at]
    return define(`${name}.from${source}`, [unsignedType[width], MODE], result, (n, mode) =>
      done(fromIntegerBody(rounding, isSigned, n, mode)),
    )
  }
  const convert = (source: Format) =>
    define(`${name}.from.${source.name}`, [wordType(source), MODE], result, (a, mode) =>
      done(convertBody(source, rounding, a, mode)),
    )
  return {
    add: binary('add', addBody),
    sub: define(`${name}.sub`, [word, word, MODE], result, (a, b, mode) =>
      done(addBody(rounding, a, negated(b), mode)),
    ),
    mul: binary('mul', mulBody),
    div: binary('div', divBody),
    sqrt: unary('sqrt', (a, mode) => sqrtBody(rounding, a, mode)),
    /** a * b + c, rounded once. */
    fma: define(`${name}.fma`, [word, word, word, MODE], result, (a, b, c, mode) =>
      done(fmaBody(rounding, a, b, c, mode)),
    ),
    /** To an integral number, as the mode says; inexact if that is another one. */
    integral: unary('integral', (a, mode) => integralBody(format, a, mode)),
    eq: compare('eq', 'quiet'),
    lt: compare('lt', 'signalling'),
    le: compare('le', 'signalling'),
    eqSignalling: compare('eq', 'signalling'),
    ltQuiet: compare('lt', 'quiet'),
    leQuiet: compare('le', 'quiet'),
    /** A NaN, if one of them is one. */
    minimum: extreme('minimum', 'propagate'),
    maximum: extreme('maximum', 'propagate'),
    /** The other one, if one of them is a NaN: RISC-V's fmin and fmax. */
    minimumNumber: extreme('minimum', 'number'),
    maximumNumber: extreme('maximum', 'number'),
    /** Ten bits, of which one is set, as RISC-V's fclass. */
    classify: define(`${name}.classify`, [word], uint(10), (a) => classifyBody(format, a) as Word<10>),
    /** Integers saturate and are invalid out of range; a NaN is the greatest, as in RISC-V. */
    toI32: to(0),
    toU32: to(1),
    toI64: to(2),
    toU64: to(3),
    fromI32: from(0),
    fromU32: from(1),
    fromI64: from(2),
    fromU64: from(3),
    fromF16: convert(FORMATS.f16),
    fromF32: convert(FORMATS.f32),
    fromF64: convert(FORMATS.f64),
  }
}

/** Functions that round to nearest, ties to even, and return no flags. */
function unflagged(rounding: Rounding) {
  const { format, name } = rounding
  const word = wordType(format)
  const binary = (op: string, body: (r: Rounding, a: Word, b: Word, mode: Word) => Rounded) =>
    define(`${name}.${op}`, [word, word], word, (a, b) => body(rounding, a, b, nearest()).value)
  const compare = (relation: Relation) =>
    define(`${name}.${relation}`, [word, word], bool, (a, b) => compareBody(format, relation, a, b).value)
  const extreme = (which: 'minimum' | 'maximum') =>
    define(
      `${name}.${which}`,
      [word, word],
      word,
      (a, b) => extremeBody(format, which, 'propagate', a, b).value,
    )
  const integral = (op: string, mode: number) =>
    define(`${name}.${op}`, [word], word, (a) => integralBody(format, a, literal(3, mode)).value)
  const to = (at: 0 | 1 | 2 | 3) => {
    const { name: target, ...integer } = INTEGERS[at]
    const type = unsignedType[integer.width]
    return define(`${name}.to${target}`, [word], { value: type, invalid: bool }, (a) => {
      const found = toIntegerBody(format, integer, a, literal(3, ROUNDING.towardZero))
      return { value: select(found.isNaN(), type(0) as Word, found.value), invalid: found.invalid }
    })
  }
  const from = (at: 0 | 1 | 2 | 3) => {
    const { name: source, width, isSigned } = INTEGERS[at]
    return define(
      `${name}.from${source}`,
      [unsignedType[width]],
      word,
      (n) => fromIntegerBody(rounding, isSigned, n, nearest()).value,
    )
  }
  const convert = (source: Format) =>
    define(
      `${name}.from.${source.name}`,
      [wordType(source)],
      word,
      (a) => convertBody(source, rounding, a, nearest()).value,
    )
  return {
    add: binary('add', addBody),
    sub: define(
      `${name}.sub`,
      [word, word],
      word,
      (a, b) => addBody(rounding, a, negated(b), nearest()).value,
    ),
    mul: binary('mul', mulBody),
    div: binary('div', divBody),
    sqrt: define(`${name}.sqrt`, [word], word, (a) => sqrtBody(rounding, a, nearest()).value),
    fma: define(
      `${name}.fma`,
      [word, word, word],
      word,
      (a, b, c) => fmaBody(rounding, a, b, c, nearest()).value,
    ),
    ceil: integral('ceil', ROUNDING.up),
    floor: integral('floor', ROUNDING.down),
    trunc: integral('trunc', ROUNDING.towardZero),
    /** To the nearest integral number, ties to even. */
    rint: integral('rint', ROUNDING.nearestEven),
    eq: compare('eq'),
    lt: compare('lt'),
    le: compare('le'),
    minimum: extreme('minimum'),
    maximum: extreme('maximum'),
    /**
     * Toward zero. `value` is saturated, and zero for a NaN; `invalid` is set where it had to be: WebAssembly's trunc
     * traps then, and its trunc_sat takes the value.
     */
    toI32: to(0),
    toU32: to(1),
    toI64: to(2),
    toU64: to(3),
    fromI32: from(0),
    fromU32: from(1),
    fromI64: from(2),
    fromU64: from(3),
    fromF16: convert(FORMATS.f16),
    fromF32: convert(FORMATS.f32),
    fromF64: convert(FORMATS.f64),
  }
}

const negated = (a: Word): Word => a.xor(1n << BigInt(a.width - 1))

export type NearestFloats = ReturnType<typeof unflagged>
export type Floats = ReturnType<typeof flagged> & {
  readonly format: Format
  /** The same rounded to nearest, without flags. */
  readonly nearest: NearestFloats
  /** The sign bit alone changes, NaNs keep theirs. */
  copySign(a: Word, b: Word): Word
  negate(a: Word): Word
  abs(a: Word): Word
  /** The bits of a positive infinity, for constants. */
  readonly infinity: bigint
}

const known = new WeakMap<Format, Floats>()

/**
 * The functions of a format: `floats(FORMATS.f64).add(a, b, mode)` in a body puts a call of `f64.add` there, which
 * returns `{ value, flags }`. A format's functions are made once: call this where they are needed, and a program without
 * floating point does not wait for them.
 */
export function floats(format: Format): Floats {
  let made = known.get(format)
  if (!made) known.set(format, (made = functionsOf(format)))
  return made
}

function functionsOf(format: Format): Floats {
  return {
    format,
    ...flagged(roundingByMode(format)),
    nearest: unflagged(roundingToNearest(format)),
    copySign: (a, b) => copySign(format, a, b),
    negate: negated,
    abs: (a) => a.and((1n << BigInt(widthOf(format) - 1)) - 1n),
    infinity: infinity(format),
  }
}
