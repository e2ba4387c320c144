/**
 * Division of words of several 64-bit limbs: Knuth's algorithm D (The Art of Computer Programming, volume 2, section
 * 4.3.1), whose digits are limbs. A digit is guessed from the two uppermost limbs by a product with the reciprocal of
 * the divisor's uppermost one (Möller and Granlund, Improved division by invariant integers, 2011, algorithm 4): WebAssembly
 * has no division of 128 bits by 64.
 * @module
 */
import type { Code, Local } from './encode.ts'
import { emitSubtract, i64s, params, pushLess } from './limbcode.ts'

export type Division = 'quotient' | 'remainder'

const HALF = 0xffffffffn

/**
 * m limbs of a and n of b -> m limbs of the quotient or of the remainder, as SMT-LIB has them for zero.
 * @param n - at most m, or a is less than 2^(64 m) and b may be larger
 * @param long - the function for a divisor of so many limbs, the last of which is not zero
 */
export function defineDivide(
  code: Code,
  m: number,
  n: number,
  want: Division,
  long: (limbs: number) => number,
): void {
  const [a, b] = [params(0, m), params(m, n)]
  const leave = (limbs: readonly Local[]) => {
    for (const limb of limbs) code.get(limb)
    code.op('return')
  }
  for (let limbs = n; limbs > 0; limbs--) {
    code
      .get(b[limbs - 1])
      .op('i64.eqz')
      .op('i32.eqz')
      .if()
    if (limbs <= m) {
      for (const limb of [...a, ...b.slice(0, limbs)]) code.get(limb)
      code.call(long(limbs)).op('return')
    } else if (want === 'remainder') leave(a)
    else {
      for (let i = 0; i < m; i++) code.i64(0n)
      code.op('return')
    }
    code.end()
  }
  if (want === 'remainder') for (const limb of a) code.get(limb)
  else for (let i = 0; i < m; i++) code.i64(-1n)
}

/** Limbs shifted up by less than a limb, one limb more: what leaves a limb enters the next. */
function shiftUp(code: Code, limbs: readonly Local[], by: Local, into: readonly Local[]): void {
  for (const [i, to] of into.entries()) {
    if (i < limbs.length) code.get(limbs[i]).get(by).op('i64.shl')
    if (i > 0) {
      // By 1 and then by 63 - by, since a shift by 64 is one by nothing.
      code
        .get(limbs[i - 1])
        .i64(1n)
        .op('i64.shr_u')
        .i64(63n)
        .get(by)
        .op('i64.sub')
        .op('i64.shr_u')
    }
    if (i > 0 && i < limbs.length) code.op('i64.or')
    code.set(to)
  }
}

function shiftDown(code: Code, limbs: readonly Local[], by: Local): void {
  for (const [i, limb] of limbs.entries()) {
    code.get(limb).get(by).op('i64.shr_u')
    if (i + 1 < limbs.length) {
      code
        .get(limbs[i + 1])
        .i64(1n)
        .op('i64.shl')
        .i64(63n)
        .get(by)
        .op('i64.sub')
        .op('i64.shl')
        .op('i64.or')
    }
    code.set(limb)
  }
}

/** m limbs of a and n of b, whose uppermost is not zero -> m limbs of the quotient or of the remainder. */
export function defineLongDivide(
  code: Code,
  m: number,
  n: number,
  want: Division,
  { reciprocal, digit }: { readonly reciprocal: number; readonly digit: number },
): void {
  const [a, b] = [params(0, m), params(m, n)]
  const leave = (limbs: readonly Local[]) => {
    for (let i = 0; i < m; i++) {
      if (limbs[i]) code.get(limbs[i])
      else code.i64(0n)
    }
    code.op('return')
  }
  // Where a is shorter than b, or both are limbs, it is done soon.
  const upper = a.slice(n)
  const pushShort = () => {
    for (const [i, limb] of upper.entries()) {
      code.get(limb)
      if (i > 0) code.op('i64.or')
    }
    if (upper.length === 0) code.i32(1)
    else code.op('i64.eqz')
  }
  if (n === 1) {
    pushShort()
    code.if()
    const result = code.local('i64')
    code
      .get(a[0])
      .get(b[0])
      .op(want === 'quotient' ? 'i64.div_u' : 'i64.rem_u')
      .set(result)
    leave([result])
    code.end()
  } else {
    pushShort()
    code
      .get(a[n - 1])
      .get(b[n - 1])
      .op('i64.lt_u')
      .op('i32.and')
      .if()
    leave(want === 'quotient' ? [] : a)
    code.end()
  }

  // The divisor's uppermost bit is set, and the dividend is shifted by as much: the quotient stays.
  const by = code.local('i64')
  const inverse = code.local('i64')
  const dividend = i64s(code, m + 1)
  code
    .get(b[n - 1])
    .op('i64.clz')
    .set(by)
  shiftUp(code, a, by, dividend)
  // From the top down, so that no limb is overwritten before it is read; nothing leaves the uppermost.
  for (let i = n - 1; i >= 0; i--) {
    code.get(b[i]).get(by).op('i64.shl')
    if (i > 0) {
      code
        .get(b[i - 1])
        .i64(1n)
        .op('i64.shr_u')
        .i64(63n)
        .get(by)
        .op('i64.sub')
        .op('i64.shr_u')
        .op('i64.or')
    }
    code.set(b[i])
  }
  code
    .get(b[n - 1])
    .call(reciprocal)
    .set(inverse)

  const quotient = i64s(code, m - n + 1)
  const rest: readonly Local[] = dividend.slice(m - n + 1)
  for (let at = m - n; at >= 0; at--) {
    // rest, of n limbs, is less than the divisor; with a limb below it, it yields a digit.
    for (const limb of [...rest, dividend[at], ...b, inverse]) code.get(limb)
    code.call(digit)
    for (const limb of rest.toReversed()) code.set(limb)
    code.set(quotient[at])
  }
  if (want === 'quotient') {
    leave(quotient)
  } else {
    shiftDown(code, rest, by)
    leave(rest)
  }
}

/**
 * n limbs of a rest, a limb below it, n limbs of the divisor, the reciprocal of its uppermost limb -> the digit, and n
 * limbs of the rest that it leaves.
 */
export function defineDigit(
  code: Code,
  n: number,
  { mac, short }: { readonly mac: number; readonly short: number },
): void {
  const high = params(0, n)
  const [below] = params(n, 1)
  const divisor = params(n + 1, n)
  const [inverse] = params(2 * n + 1, 1)
  if (n === 1) {
    for (const limb of [high[0], below, divisor[0], inverse]) code.get(limb)
    code.call(short)
    return
  }
  const value = [below, ...high]
  const top = high[n - 1]
  const low = value.slice(0, n)
  const [digit, carry, before] = i64s(code, 3)
  const leave = () => {
    for (const limb of [digit, ...low]) code.get(limb)
    code.op('return')
  }

  // Without an upper limb the digit is 0 or 1, since the divisor's uppermost bit is set.
  code.get(top).op('i64.eqz').if()
  pushLess(code, low, divisor)
  code.op('i32.eqz').if()
  code.i64(1n).set(digit)
  emitSubtract(code, low, divisor)
  code.end()
  leave()
  code.end()

  // By the uppermost limbs: never too small, and too large by two at most.
  const upper = divisor[n - 1]
  code.i64(-1n).set(digit)
  code.get(top).get(upper).op('i64.lt_u').if()
  code
    .get(top)
    .get(low[n - 1])
    .get(upper)
    .get(inverse)
    .call(short)
    .set(before)
    .set(digit)
  code.end()
  code.i64(0n).set(carry)
  for (const [i, limb] of low.entries()) {
    const product = before
    code.get(digit).get(divisor[i]).get(carry).i64(0n).call(mac).set(carry).set(product)
    // The borrow joins the carry, which is below 2^64 - 1 wherever there is one.
    code.get(limb).get(product).op('i64.lt_u').op('i64.extend_i32_u').get(carry).op('i64.add').set(carry)
    code.get(limb).get(product).op('i64.sub').set(limb)
  }
  code.get(top).get(carry).op('i64.sub').set(top)
  const done = code.block()
  const again = code.loop()
  code.get(top).op('i64.eqz').brIf(done)
  code.get(digit).i64(1n).op('i64.sub').set(digit)
  for (const [i, limb] of low.entries()) {
    // limb + divisor + carry: each of the two additions may carry, but not both.
    code.get(limb).get(divisor[i]).op('i64.add').set(before)
    code.get(before).get(limb).op('i64.lt_u').op('i64.extend_i32_u')
    if (i === 0) {
      code.set(carry)
      code.get(before).set(limb)
    } else {
      code.get(before).get(carry).op('i64.add').set(limb)
      code.get(limb).get(before).op('i64.lt_u').op('i64.extend_i32_u').op('i64.or').set(carry)
    }
  }
  code.get(top).get(carry).op('i64.add').set(top).br(again)
  code.end()
  code.end()
  leave()
}

/**
 * (high, low, d, its reciprocal) -> quotient and remainder of high, low by d, with high < d and the uppermost bit of d
 * set.
 */
export function defineShortDivide(code: Code, { mac }: { readonly mac: number }): void {
  const [high, low, divisor, inverse] = params(0, 4)
  const [quotient, below, rest] = i64s(code, 3)
  code.get(inverse).get(high).get(low).i64(0n).call(mac)
  code.get(high).op('i64.add').i64(1n).op('i64.add').set(quotient).set(below)
  code.get(low).get(quotient).get(divisor).op('i64.mul').op('i64.sub').set(rest)
  code.get(rest).get(below).op('i64.gt_u').if()
  code.get(quotient).i64(1n).op('i64.sub').set(quotient)
  code.get(rest).get(divisor).op('i64.add').set(rest)
  code.end()
  code.get(rest).get(divisor).op('i64.lt_u').op('i32.eqz').if()
  code.get(quotient).i64(1n).op('i64.add').set(quotient)
  code.get(rest).get(divisor).op('i64.sub').set(rest)
  code.end()
  code.get(quotient).get(rest)
}

/**
 * d, with its uppermost bit set -> floor((2^128 - 1) / d) - 2^64: the quotient of 2^64 - 1 - d, 2^64 - 1 by d, by two
 * digits of 32 bits (Hacker's Delight, section 9-4).
 */
export function defineReciprocal(code: Code): void {
  const [divisor] = params(0, 1)
  const [upper, lower, value, digit, rest, result] = i64s(code, 6)
  code.get(divisor).i64(32n).op('i64.shr_u').set(upper)
  code.get(divisor).i64(HALF).op('i64.and').set(lower)
  code.get(divisor).i64(-1n).op('i64.xor').set(value)
  for (let half = 0; half < 2; half++) {
    code.get(value).get(upper).op('i64.div_u').set(digit)
    code.get(value).get(digit).get(upper).op('i64.mul').op('i64.sub').set(rest)
    const done = code.block()
    const again = code.loop()
    // Right as soon as the digit has 32 bits and fits beside the lower half, or the rest is too large for it not to.
    code.get(digit).i64(32n).op('i64.shr_u').op('i64.eqz')
    code.get(digit).get(lower).op('i64.mul')
    code.get(rest).i64(32n).op('i64.shl').i64(HALF).op('i64.or')
    code.op('i64.gt_u').op('i32.eqz').op('i32.and').brIf(done)
    code.get(digit).i64(1n).op('i64.sub').set(digit)
    code.get(rest).get(upper).op('i64.add').set(rest)
    code.get(rest).i64(32n).op('i64.shr_u').op('i64.eqz').brIf(again)
    code.end()
    code.end()
    code.get(value).i64(32n).op('i64.shl').i64(HALF).op('i64.or')
    code.get(digit).get(divisor).op('i64.mul').op('i64.sub').set(value)
    code.get(result).i64(32n).op('i64.shl').get(digit).op('i64.or').set(result)
  }
  code.get(result)
}
