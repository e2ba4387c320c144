/**
 * Floating point by exact rationals, written from IEEE 754-2019 alone: numbers are fractions of big integers, and rounding
 * looks for the neighbours of one. Nothing here is shared with `src/float`.
 */

export type Format = { readonly exponent: number; readonly fraction: number }
export const F16: Format = { exponent: 5, fraction: 10 }
export const F32: Format = { exponent: 8, fraction: 23 }
export const F64: Format = { exponent: 11, fraction: 52 }

export const [NX, UF, OF, DZ, NV] = [1n, 2n, 4n, 8n, 16n] as const
export type Result = { readonly value: bigint; readonly flags: bigint }

const big = BigInt
const width = (f: Format) => 1 + f.exponent + f.fraction
const emax = (f: Format) => 2 ** (f.exponent - 1) - 1
const emin = (f: Format) => 1 - emax(f)
export const infinityOf = (f: Format, sign = 0n): bigint =>
  (sign << big(width(f) - 1)) | (((1n << big(f.exponent)) - 1n) << big(f.fraction))
export const nanOf = (f: Format): bigint => infinityOf(f) | (1n << big(f.fraction - 1))
const greatest = (f: Format, sign: bigint) => infinityOf(f, sign) - 1n

export type Parts =
  | { readonly kind: 'nan'; readonly quiet: boolean }
  | { readonly kind: 'inf'; readonly sign: bigint }
  /** The value is (-1)^sign * digits * 2^weight; digits is 0 for zeros. */
  | { readonly kind: 'number'; readonly sign: bigint; readonly digits: bigint; readonly weight: number }

export function split(f: Format, word: bigint): Parts {
  const sign = word >> big(width(f) - 1)
  const exponent = Number((word >> big(f.fraction)) & ((1n << big(f.exponent)) - 1n))
  const fraction = word & ((1n << big(f.fraction)) - 1n)
  if (exponent === 2 ** f.exponent - 1) {
    return fraction === 0n
      ? { kind: 'inf', sign }
      : { kind: 'nan', quiet: fraction >> big(f.fraction - 1) === 1n }
  }
  const weight = emin(f) - f.fraction + Math.max(0, exponent - 1)
  return {
    kind: 'number',
    sign,
    digits: exponent === 0 ? fraction : fraction | (1n << big(f.fraction)),
    weight,
  }
}

/** floor(n / d * 2^-unit), and how the rest compares with a half: -2 for no rest, else -1, 0, 1. */
function units(n: bigint, d: bigint, unit: number): { whole: bigint; rest: -2 | -1 | 0 | 1 } {
  const [num, den] = unit < 0 ? [n << big(-unit), d] : [n, d << big(unit)]
  const whole = num / den
  const left = num % den
  if (left === 0n) return { whole, rest: -2 }
  return { whole, rest: 2n * left < den ? -1 : 2n * left === den ? 0 : 1 }
}

function chosen(sign: bigint, { whole, rest }: ReturnType<typeof units>, mode: number): bigint {
  if (rest === -2) return whole
  switch (mode) {
    case 1:
      return whole
    case 2:
      return sign === 1n ? whole + 1n : whole
    case 3:
      return sign === 0n ? whole + 1n : whole
    case 4:
      return rest >= 0 ? whole + 1n : whole
    default:
      return rest === 1 || (rest === 0 && whole % 2n === 1n) ? whole + 1n : whole
  }
}

/** The exponent of a positive fraction: 2^e <= n / d < 2^(e + 1). */
function exponentOf(n: bigint, d: bigint): number {
  let e = n.toString(2).length - d.toString(2).length
  const reaches = (k: number) => (k < 0 ? n << big(-k) >= d : n >= d << big(k))
  if (!reaches(e)) e--
  return e
}

/** A positive fraction, rounded. */
export function round(f: Format, sign: bigint, n: bigint, d: bigint, mode: number): Result {
  const e = exponentOf(n, d)
  const unit = Math.max(e, emin(f)) - f.fraction
  const found = units(n, d, unit)
  const digits = chosen(sign, found, mode)
  const inexact = found.rest !== -2
  // With as many digits as it likes for its exponent:
  const free = chosen(sign, units(n, d, e - f.fraction), mode)
  const limit = emin(f) - (e - f.fraction)
  const tiny = limit > 0 && free < 1n << big(limit)
  const bound = emax(f) + 1 - unit
  if (bound <= f.fraction + 1 && digits >= 1n << big(bound)) {
    const toInfinity = mode === 0 || mode > 3 || (mode === 2 && sign === 1n) || (mode === 3 && sign === 0n)
    return { value: toInfinity ? infinityOf(f, sign) : greatest(f, sign), flags: OF | NX }
  }
  const normal = digits >> big(f.fraction) !== 0n
  const carried = digits >> big(f.fraction + 1) !== 0n
  const exponent = normal ? unit + f.fraction - emin(f) + 1 + (carried ? 1 : 0) : 0
  const fraction = digits & ((1n << big(f.fraction)) - 1n)
  return {
    value: (sign << big(width(f) - 1)) | (big(exponent) << big(f.fraction)) | fraction,
    flags: (inexact ? NX : 0n) | (inexact && tiny ? UF : 0n),
  }
}

const zero = (f: Format, sign: bigint): Result => ({ value: sign << big(width(f) - 1), flags: 0n })
const exactly = (value: bigint): Result => ({ value, flags: 0n })
const invalid = (f: Format): Result => ({ value: nanOf(f), flags: NV })

/** What NaNs among the arguments make of an operation; undefined without any. */
function fromNaNs(f: Format, args: readonly Parts[], alsoInvalid = false): Result | undefined {
  const nans = args.filter((arg) => arg.kind === 'nan')
  if (nans.length === 0) return undefined
  return { value: nanOf(f), flags: alsoInvalid || nans.some((nan) => !nan.quiet) ? NV : 0n }
}

type Number_ = Extract<Parts, { kind: 'number' }>
const isZero = (a: Parts) => a.kind === 'number' && a.digits === 0n

/** A sum of exact terms (-1)^sign * digits * 2^weight. */
function sumOf(f: Format, a: Number_, b: Number_, mode: number): Result {
  const unit = Math.min(a.weight, b.weight)
  const term = (x: Number_) => (x.sign === 1n ? -1n : 1n) * (x.digits << big(x.weight - unit))
  const sum = term(a) + term(b)
  if (sum === 0n) return zero(f, a.sign === b.sign ? a.sign : mode === 2 ? 1n : 0n)
  const [sign, size] = sum < 0n ? [1n, -sum] : [0n, sum]
  return unit < 0 ? round(f, sign, size, 1n << big(-unit), mode) : round(f, sign, size << big(unit), 1n, mode)
}

export function add(f: Format, x: bigint, y: bigint, mode: number): Result {
  const [a, b] = [split(f, x), split(f, y)]
  const nan = fromNaNs(f, [a, b])
  if (nan) return nan
  if (a.kind === 'inf' && b.kind === 'inf') return a.sign === b.sign ? exactly(x) : invalid(f)
  if (a.kind === 'inf') return exactly(x)
  if (b.kind === 'inf') return exactly(y)
  return sumOf(f, a as Number_, b as Number_, mode)
}

export const sub = (f: Format, x: bigint, y: bigint, mode: number): Result => {
  const b = split(f, y)
  return add(f, x, b.kind === 'nan' ? y : y ^ (1n << big(width(f) - 1)), mode)
}

const signOf = (a: Parts) => (a.kind === 'nan' ? 0n : a.sign)

/** The product as a number of any length. */
const productOf = (a: Number_, b: Number_): Number_ => ({
  kind: 'number',
  sign: a.sign ^ b.sign,
  digits: a.digits * b.digits,
  weight: a.weight + b.weight,
})

export function mul(f: Format, x: bigint, y: bigint, mode: number): Result {
  const [a, b] = [split(f, x), split(f, y)]
  const sign = signOf(a) ^ signOf(b)
  const nan = fromNaNs(f, [a, b])
  if (nan) return nan
  if (a.kind === 'inf' || b.kind === 'inf')
    return isZero(a) || isZero(b) ? invalid(f) : exactly(infinityOf(f, sign))
  const product = productOf(a as Number_, b as Number_)
  if (product.digits === 0n) return zero(f, sign)
  return sumOf(f, product, { kind: 'number', sign, digits: 0n, weight: product.weight }, mode)
}

export function div(f: Format, x: bigint, y: bigint, mode: number): Result {
  const [a, b] = [split(f, x), split(f, y)]
  const sign = signOf(a) ^ signOf(b)
  const nan = fromNaNs(f, [a, b])
  if (nan) return nan
  if ((a.kind === 'inf' && b.kind === 'inf') || (isZero(a) && isZero(b))) return invalid(f)
  if (a.kind === 'inf') return exactly(infinityOf(f, sign))
  if (b.kind === 'inf' || isZero(a)) return zero(f, sign)
  if (isZero(b)) return { value: infinityOf(f, sign), flags: DZ }
  const [n, d] = [a as Number_, b as Number_]
  const shift = n.weight - d.weight
  return shift < 0
    ? round(f, sign, n.digits, d.digits << big(-shift), mode)
    : round(f, sign, n.digits << big(shift), d.digits, mode)
}

function floorRoot(n: bigint): bigint {
  let low = 0n
  let high = 1n << big(Math.ceil(n.toString(2).length / 2) + 1)
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle * middle <= n) low = middle
    else high = middle
  }
  return low
}

export function sqrt(f: Format, x: bigint, mode: number): Result {
  const a = split(f, x)
  const nan = fromNaNs(f, [a])
  if (nan) return nan
  if (isZero(a)) return exactly(x)
  if (signOf(a) === 1n) return invalid(f)
  if (a.kind === 'inf') return exactly(x)
  const { digits, weight } = a as Number_
  // 2^(-extra) times an integer root with far more digits than the format, and one behind them that says "more".
  const extra = f.fraction + 8 + Math.max(0, -weight) + (weight % 2 === 0 ? 0 : 1)
  const scaled = weight + 2 * extra < 0 ? 0n : digits << big(weight + 2 * extra)
  const root = floorRoot(scaled)
  const more = root * root === scaled ? 0n : 1n
  return round(f, 0n, 2n * root + more, 1n << big(extra + 1), mode)
}

export function fma(f: Format, x: bigint, y: bigint, z: bigint, mode: number): Result {
  const [a, b, c] = [split(f, x), split(f, y), split(f, z)]
  const sign = signOf(a) ^ signOf(b)
  const undefinedProduct = (a.kind === 'inf' && isZero(b)) || (isZero(a) && b.kind === 'inf')
  const nan = fromNaNs(f, [a, b, c], undefinedProduct)
  if (nan) return nan
  if (undefinedProduct) return invalid(f)
  if (a.kind === 'inf' || b.kind === 'inf')
    return c.kind === 'inf' && c.sign !== sign ? invalid(f) : exactly(infinityOf(f, sign))
  if (c.kind === 'inf') return exactly(z)
  return sumOf(f, productOf(a as Number_, b as Number_), c as Number_, mode)
}

/** The integer that the mode gives, of a number. */
function integerOf({ sign, digits, weight }: Number_, mode: number): { size: bigint; inexact: boolean } {
  const found = weight < 0 ? units(digits, 1n << big(-weight), 0) : units(digits << big(weight), 1n, 0)
  return { size: chosen(sign, found, mode), inexact: found.rest !== -2 }
}

export function integral(f: Format, x: bigint, mode: number): Result {
  const a = split(f, x)
  const nan = fromNaNs(f, [a])
  if (nan) return nan
  if (a.kind !== 'number') return exactly(x)
  const { size, inexact } = integerOf(a, mode)
  if (size === 0n) return { ...zero(f, a.sign), flags: inexact ? NX : 0n }
  return { value: round(f, a.sign, size, 1n, 0).value, flags: inexact ? NX : 0n }
}

/** @param nan - what a NaN gives */
export function toInteger(f: Format, x: bigint, bits: number, isSigned: boolean, mode: number): Result {
  const a = split(f, x)
  const [least, most] = isSigned
    ? [-(1n << big(bits - 1)), (1n << big(bits - 1)) - 1n]
    : [0n, (1n << big(bits)) - 1n]
  const out = (value: bigint, flags: bigint): Result => ({ value: BigInt.asUintN(bits, value), flags })
  if (a.kind === 'nan') return out(most, NV)
  if (a.kind === 'inf') return out(a.sign === 1n ? least : most, NV)
  const { size, inexact } = integerOf(a, mode)
  const value = a.sign === 1n ? -size : size
  if (value < least) return out(least, NV)
  if (value > most) return out(most, NV)
  return out(value, inexact ? NX : 0n)
}

export function fromInteger(f: Format, n: bigint, bits: number, isSigned: boolean, mode: number): Result {
  const value = isSigned ? BigInt.asIntN(bits, n) : n
  if (value === 0n) return zero(f, 0n)
  return value < 0n ? round(f, 1n, -value, 1n, mode) : round(f, 0n, value, 1n, mode)
}

export function convert(from: Format, to: Format, x: bigint, mode: number): Result {
  const a = split(from, x)
  const nan = fromNaNs(to, [a])
  if (nan) return nan
  if (a.kind === 'inf') return exactly(infinityOf(to, a.sign))
  const { sign, digits, weight } = a as Number_
  if (digits === 0n) return zero(to, sign)
  return weight < 0
    ? round(to, sign, digits, 1n << big(-weight), mode)
    : round(to, sign, digits << big(weight), 1n, mode)
}

/** -1, 0, 1, or undefined where one is a NaN. */
export function order(f: Format, x: bigint, y: bigint): -1 | 0 | 1 | undefined {
  const real = (word: bigint): bigint | undefined => {
    const a = split(f, word)
    if (a.kind === 'nan') return undefined
    const huge = 1n << big(2 ** (f.exponent + 1))
    const size = a.kind === 'inf' ? huge : a.digits << big(a.weight - (emin(f) - f.fraction))
    return a.sign === 1n ? -size : size
  }
  const [a, b] = [real(x), real(y)]
  if (a === undefined || b === undefined) return undefined
  return a < b ? -1 : a === b ? 0 : 1
}

export function compare(
  f: Format,
  relation: 'eq' | 'lt' | 'le',
  quiet: boolean,
  x: bigint,
  y: bigint,
): Result {
  const found = order(f, x, y)
  const holds =
    found !== undefined && (relation === 'eq' ? found === 0 : relation === 'lt' ? found < 0 : found <= 0)
  const signalling = [x, y].some((word) => {
    const a = split(f, word)
    return a.kind === 'nan' && (!quiet || !a.quiet)
  })
  return { value: holds ? 1n : 0n, flags: signalling ? NV : 0n }
}

export function extreme(
  f: Format,
  which: 'minimum' | 'maximum',
  number: boolean,
  x: bigint,
  y: bigint,
): Result {
  const [a, b] = [split(f, x), split(f, y)]
  const flags = [a, b].some((one) => one.kind === 'nan' && !one.quiet) ? NV : 0n
  if (a.kind === 'nan' || b.kind === 'nan') {
    if (!number || (a.kind === 'nan' && b.kind === 'nan')) return { value: nanOf(f), flags }
    return { value: a.kind === 'nan' ? y : x, flags }
  }
  const found = order(f, x, y) as number
  const less = found < 0 || (found === 0 && signOf(a) > signOf(b))
  const [low, high] = less ? [x, y] : [y, x]
  return { value: which === 'minimum' ? low : high, flags }
}

/** The bit of RISC-V's fclass. */
export function classify(f: Format, x: bigint): bigint {
  const a = split(f, x)
  if (a.kind === 'nan') return a.quiet ? 1n << 9n : 1n << 8n
  if (a.kind === 'inf') return a.sign === 1n ? 1n : 1n << 7n
  const rank = a.digits === 0n ? 0 : a.digits >> big(f.fraction) === 0n ? 1 : 2
  return a.sign === 1n ? 1n << big(3 - rank) : 1n << big(4 + rank)
}
