/**
 * Operations that return flags, by WebAssembly's instructions where these are enough: rounding to nearest, with results
 * well within the exponents, so that inexact is the only flag. Whether a result is inexact, exact arithmetic on its
 * error tells (Muller et al., Handbook of Floating-Point Arithmetic, 2nd edition, 4.3 and 4.4). All else goes to the body.
 * @module
 */
import type { Floats } from '../../../float/index.ts'
import type { Code, Label } from '../encode.ts'
import type { SaturatingOp } from '../opcodes.ts'
import {
  type Float,
  INTEGERS,
  KINDS,
  type NativeForm,
  op,
  type Put,
  pushConstant,
  pushFits,
  pushFloat,
} from './emit.ts'

const [NEAREST, TOWARD_ZERO] = [0, 1]
const FLAG_BITS = 5

/** A function that returns in the fast case, and calls its body behind `slow` in all others. */
const withBody =
  (parameters: number, fast: (code: Code, slow: Label) => void): NativeForm =>
  (code, body) => {
    const slow = code.block()
    fast(code, slow)
    code.op('return').end()
    for (let i = 0; i < parameters; i++) code.get(i)
    code.call(body())
  }

const unlessMode = (code: Code, parameter: number, mode: number, slow: Label) =>
  code.get(parameter).i32(mode).op('i32.ne').brIf(slow)

/** Leaves for the body unless the exponent of the word that `push` pushes is from `least` to `most`. */
function unlessExponent(
  code: Code,
  type: Float,
  push: () => void,
  [least, most]: readonly [number, number],
  slow: Label,
): void {
  const { integer, fraction } = KINDS[type]
  push()
  code.const(integer, BigInt(fraction)).op(op(`${integer}.shr_u`))
  if (integer === 'i64') code.op('i32.wrap_i64')
  code.i32(type === 'f64' ? 0x7ff : 0xff).op('i32.and')
  if (least > 0) code.i32(least).op('i32.sub')
  code
    .i32(most - least + 1)
    .op('i32.ge_u')
    .brIf(slow)
}

/** Leaves `{ value, flags }` of a word and of the bool on the stack, which says whether it is inexact. */
function leaveFlagged(code: Code, type: 'i32' | 'i64', pushValue: () => void): void {
  const inexact = code.local('i32')
  code.set(inexact)
  const value = code.local(type)
  pushValue()
  code.set(value).get(value)
  if (type === 'i32') code.op('i64.extend_i32_u')
  code.i64(5n).op('i64.shl').get(inexact).op('i64.extend_i32_u').op('i64.or')
  // 37 bits are one limb, 69 are two.
  if (type === 'i64') code.get(value).i64(59n).op('i64.shr_u').op('i32.wrap_i64')
}

const leaveFloat = (code: Code, type: Float, result: number) =>
  leaveFlagged(code, KINDS[type].integer, () =>
    code.get(result).op(op(`${KINDS[type].integer}.reinterpret_${type}`)),
  )

/** a + b or a - b. The error of a sum is a number (4.3.2), and a sum below the normal numbers has none. */
const sum = (type: Float, name: 'add' | 'sub'): NativeForm =>
  withBody(3, (code, slow) => {
    const greatest = type === 'f64' ? 2044 : 252
    unlessMode(code, 2, NEAREST, slow)
    for (const i of [0, 1]) unlessExponent(code, type, () => code.get(i), [0, greatest], slow)
    const [a, b, s, t] = Array.from({ length: 4 }, () => code.floatLocal(type)) as [
      number,
      number,
      number,
      number,
    ]
    const [plus, minus] = [op(`${type}.add`), op(`${type}.sub`)]
    pushFloat(code, type, 0)
    code.set(a)
    if (name === 'sub') {
      const { integer, bits } = KINDS[type]
      code
        .get(1)
        .const(integer, 1n << BigInt(bits - 1))
        .op(op(`${integer}.xor`))
      code.op(op(`${type}.reinterpret_${integer}`))
    } else pushFloat(code, type, 1)
    code.set(b)
    code.get(a).get(b).op(plus).set(s)
    // (a - (s - t)) + (b - t) with t = s - a
    code.get(s).get(a).op(minus).set(t)
    code.get(a).get(s).get(t).op(minus).op(minus)
    code.get(b).get(t).op(minus).op(plus)
    pushConstant(code, type, 0)
    code.op(op(`${type}.ne`))
    leaveFloat(code, type, s)
  })

/** Exponents whose products are far from both ends, and so are their errors. */
const MIDDLE = [128, 1918] as const
/** Results that neither overflow nor may be tiny. */
const NORMAL = { f32: [2, 254], f64: [2, 2046] } as const

/** Halves of 26 bits: the number on the stack as high + low (4.4.1). */
function split(code: Code, high: number, low: number): void {
  const [x, t] = [code.floatLocal('f64'), code.floatLocal('f64')]
  code.set(x).get(x)
  pushConstant(code, 'f64', 2 ** 27 + 1)
  code.op('f64.mul').set(t)
  code.get(t).get(t).get(x).op('f64.sub').op('f64.sub').set(high)
  code.get(x).get(high).op('f64.sub').set(low)
}

/** Pushes a * b - p, where p is their product, rounded (4.4.2). */
function pushProductError(code: Code, a: number, b: number, p: number): void {
  const [ah, al, bh, bl] = Array.from({ length: 4 }, () => code.floatLocal('f64')) as [
    number,
    number,
    number,
    number,
  ]
  code.get(a)
  split(code, ah, al)
  code.get(b)
  split(code, bh, bl)
  code.get(ah).get(bh).op('f64.mul').get(p).op('f64.sub')
  code.get(ah).get(bl).op('f64.mul').op('f64.add')
  code.get(al).get(bh).op('f64.mul').op('f64.add')
  code.get(al).get(bl).op('f64.mul').op('f64.add')
}

/** Results of f64 and, for f32, their exact check in f64, where products of two are numbers. */
type Check = (code: Code, a: number, b: number, result: number) => void

const product64: Check = (code, a, b, p) => {
  pushProductError(code, a, b, p)
  pushConstant(code, 'f64', 0)
  code.op('f64.ne')
}
/** a = b * q, or a = q * q for roots: the rounded product differs from a by an exact number (4.6, 4.7). */
const quotient64: Check = (code, a, b, q) => {
  const p = code.floatLocal('f64')
  code.get(b).get(q).op('f64.mul').set(p)
  code.get(a).get(p).op('f64.sub')
  pushProductError(code, b, q, p)
  code.op('f64.ne')
}
const promoted = (code: Code, from: number): number => {
  const wide = code.floatLocal('f64')
  code.get(from).op('f64.promote_f32').set(wide)
  return wide
}
const product32: Check = (code, a, b, p) => {
  const [x, y] = [promoted(code, a), promoted(code, b)]
  code.get(x).get(y).op('f64.mul').get(promoted(code, p)).op('f64.ne')
}
const quotient32: Check = (code, a, b, q) => {
  const [x, y, z] = [promoted(code, a), promoted(code, b), promoted(code, q)]
  code.get(y).get(z).op('f64.mul').get(x).op('f64.ne')
}
const CHECKS = {
  f32: { mul: product32, div: quotient32 },
  f64: { mul: product64, div: quotient64 },
} as const

const scaled = (type: Float, name: 'mul' | 'div' | 'sqrt'): NativeForm => {
  const count = name === 'sqrt' ? 1 : 2
  return withBody(count + 1, (code, slow) => {
    unlessMode(code, count, NEAREST, slow)
    const { integer } = KINDS[type]
    const [a, b, r] = [code.floatLocal(type), code.floatLocal(type), code.floatLocal(type)]
    for (let i = 0; i < count; i++) {
      if (type === 'f64') unlessExponent(code, type, () => code.get(i), MIDDLE, slow)
      pushFloat(code, type, i)
      code.set(i === 0 ? a : b)
    }
    code.get(a)
    if (count === 2) code.get(b)
    code.op(op(`${type}.${name}`)).set(r)
    const word = () => code.get(r).op(op(`${integer}.reinterpret_${type}`))
    unlessExponent(code, type, word, type === 'f64' ? MIDDLE : NORMAL.f32, slow)
    if (name === 'sqrt') CHECKS[type].div(code, a, r, r)
    else CHECKS[type][name](code, a, b, r)
    leaveFloat(code, type, r)
  })
}

/** Two numbers that are no NaNs have no flags. */
const ordered = (type: Float, leave: (code: Code) => void): NativeForm =>
  withBody(2, (code, slow) => {
    for (const i of [0, 1]) {
      pushFloat(code, type, i)
      pushFloat(code, type, i)
      code.op(op(`${type}.ne`)).brIf(slow)
    }
    leave(code)
  })

const comparison = (type: Float, name: 'eq' | 'lt' | 'le'): NativeForm =>
  ordered(type, (code) => {
    pushFloat(code, type, 0)
    pushFloat(code, type, 1)
    code
      .op(op(`${type}.${name}`))
      .i32(FLAG_BITS)
      .op('i32.shl')
  })

const extreme = (type: Float, name: 'min' | 'max'): NativeForm =>
  ordered(type, (code) => {
    const result = code.floatLocal(type)
    pushFloat(code, type, 0)
    pushFloat(code, type, 1)
    code
      .op(op(`${type}.${name}`))
      .set(result)
      .i32(0)
    leaveFloat(code, type, result)
  })

/** What C does where it casts a number to an integer: toward zero, where the integer is in range. */
const truncation = (from: Float, integer: (typeof INTEGERS)[number]): NativeForm =>
  withBody(2, (code, slow) => {
    const { type, sign } = integer
    unlessMode(code, 1, TOWARD_ZERO, slow)
    pushFits(code, from, integer)
    code.op('i32.eqz').brIf(slow)
    const value = code.local(type)
    pushFloat(code, from, 0)
    code.saturating(`${type}.trunc_sat_${from}_${sign}` as SaturatingOp).set(value)
    pushFloat(code, from, 0)
    code.op(op(`${from}.trunc`))
    pushFloat(code, from, 0)
    code.op(op(`${from}.ne`))
    leaveFlagged(code, type, () => code.get(value))
  })

/** From integers of at most 62 bits, so that the way back is exact where this one is. */
const conversion = (to: Float, { type, sign }: (typeof INTEGERS)[number]): NativeForm =>
  withBody(2, (code, slow) => {
    unlessMode(code, 1, NEAREST, slow)
    const wide = code.local('i64')
    code.get(0)
    if (type === 'i32') code.op(op(`i64.extend_i32_${sign}`))
    code.set(wide)
    if (type === 'i64') {
      code.get(wide).i64(1n << 61n)
      if (sign === 's')
        code
          .op('i64.add')
          .i64(1n << 62n)
          .op('i64.ge_u')
      else code.op('i64.ge_u')
      code.brIf(slow)
    }
    const result = code.floatLocal(to)
    code
      .get(wide)
      .op(op(`${to}.convert_i64_s`))
      .set(result)
    code
      .get(result)
      .saturating(`i64.trunc_sat_${to}_s` as SaturatingOp)
      .get(wide)
      .op('i64.ne')
    leaveFloat(code, to, result)
  })

/** The forms of the functions of a format that return flags. */
export function flaggedForms(type: Float, library: Floats, put: Put): void {
  for (const name of ['add', 'sub'] as const) put(`${type}.${name}`, library[name], sum(type, name))
  for (const name of ['mul', 'div', 'sqrt'] as const)
    put(`${type}.${name}`, library[name], scaled(type, name))
  for (const name of ['eq', 'lt', 'le'] as const) {
    const [quiet, signalling] = [`${type}.${name}.quiet`, `${type}.${name}.signalling`]
    const [first, second] =
      name === 'eq' ? [library.eq, library.eqSignalling] : [library[`${name}Quiet`], library[name]]
    put(quiet, first, comparison(type, name))
    put(signalling, second, comparison(type, name))
  }
  put(`${type}.minimum`, library.minimum, extreme(type, 'min'))
  put(`${type}.maximum`, library.maximum, extreme(type, 'max'))
  put(`${type}.minimumNumber`, library.minimumNumber, extreme(type, 'min'))
  put(`${type}.maximumNumber`, library.maximumNumber, extreme(type, 'max'))
  for (const integer of INTEGERS) {
    put(`${type}.to${integer.name}`, library[`to${integer.name}`], truncation(type, integer))
    put(`${type}.from${integer.name}`, library[`from${integer.name}`], conversion(type, integer))
  }
  if (type === 'f64') {
    // Every f32 but a NaN is an f64 with the same value.
    put(
      'f64.from.f32',
      library.fromF32,
      withBody(2, (code, slow) => {
        pushFloat(code, 'f32', 0)
        pushFloat(code, 'f32', 0)
        code.op('f32.ne').brIf(slow)
        const result = code.floatLocal('f64')
        pushFloat(code, 'f32', 0)
        code.op('f64.promote_f32').set(result).i32(0)
        leaveFloat(code, 'f64', result)
      }),
    )
    return
  }
  put(
    'f32.from.f64',
    library.fromF64,
    withBody(2, (code, slow) => {
      unlessMode(code, 1, NEAREST, slow)
      const result = code.floatLocal('f32')
      pushFloat(code, 'f64', 0)
      code.op('f32.demote_f64').set(result)
      unlessExponent(code, 'f32', () => code.get(result).op('i32.reinterpret_f32'), NORMAL.f32, slow)
      code.get(result).op('f64.promote_f32')
      pushFloat(code, 'f64', 0)
      code.op('f64.ne')
      leaveFloat(code, 'f32', result)
    }),
  )
}
