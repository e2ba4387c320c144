/**
 * Functions on words of several 64-bit limbs: the sources of `ir/lower` that compute. Parameters and
 * results are limbs, least significant first.
 * @module
 */
import type { Code, Local } from './encode.ts'

export const i64s = (code: Code, count: number): Local[] =>
  Array.from({ length: count }, () => code.local('i64'))
/** Parameters `from` upwards as locals. */
export const params = (from: number, count: number): Local[] =>
  Array.from({ length: count }, (_, i) => ({ index: from + i, type: 'i64' }))

const LOW = 0xffffffffn
const low = (code: Code, local: Local) => code.get(local).i64(LOW).op('i64.and')
const high = (code: Code, local: Local) => code.get(local).i64(32n).op('i64.shr_u')

/** Leaves the high 64 bits of a * b on the stack, from four products of halves. */
function pushHigh(code: Code, a: Local, b: Local): void {
  const [t, u] = i64s(code, 2)
  high(code, a)
  low(code, b).op('i64.mul')
  low(code, a)
  low(code, b).op('i64.mul').i64(32n).op('i64.shr_u').op('i64.add').set(t)
  low(code, t)
  low(code, a)
  high(code, b).op('i64.mul').op('i64.add').set(u)
  high(code, a)
  high(code, b).op('i64.mul')
  high(code, t).op('i64.add')
  high(code, u).op('i64.add')
  code.release(t, u)
}

/** (a, b) -> high 64 bits of a * b. */
export function defineMulhi(code: Code): void {
  const [a, b] = params(0, 2)
  pushHigh(code, a, b)
}

/** (a, b, c, d) -> a * b + c + d in two limbs, which hold it whatever the arguments. */
export function defineMac(code: Code): void {
  const [a, b, c, d] = params(0, 4)
  const [upper, sum] = i64s(code, 2)
  pushHigh(code, a, b)
  code.set(upper)
  code.get(a).get(b).op('i64.mul').get(c).op('i64.add').tee(sum)
  code.get(c).op('i64.lt_u').op('i64.extend_i32_u').get(upper).op('i64.add').set(upper)
  code.get(sum).get(d).op('i64.add').tee(sum)
  code.get(sum).get(d).op('i64.lt_u').op('i64.extend_i32_u').get(upper).op('i64.add')
}

/** 2n limbs -> n limbs of the product. */
export function defineMul(code: Code, n: number, { mac }: { readonly mac: number }): void {
  const [a, b] = [params(0, n), params(n, n)]
  // Locals of a new function are zero.
  const result = i64s(code, n)
  const carry = code.local('i64')
  for (const [i, x] of a.entries()) {
    code.i64(0n).set(carry)
    for (const [j, y] of b.slice(0, n - i).entries()) {
      code
        .get(x)
        .get(y)
        .get(result[i + j])
        .get(carry)
        .call(mac)
        .set(carry)
        .set(result[i + j])
    }
  }
  for (const limb of result) code.get(limb)
}

/** Leaves whether a < b. */
export function pushLess(code: Code, a: readonly Local[], b: readonly Local[]): void {
  // From the low limb up: less if this limb is, or if it is equal and the rest below is.
  code.get(a[0]).get(b[0]).op('i64.lt_u')
  for (let i = 1; i < a.length; i++) {
    code.get(a[i]).get(b[i]).op('i64.eq').op('i32.and')
    code.get(a[i]).get(b[i]).op('i64.lt_u').op('i32.or')
  }
}

/** a -= b */
export function emitSubtract(code: Code, a: readonly Local[], b: readonly Local[]): void {
  const [borrow, before] = i64s(code, 2)
  for (const [i, x] of a.entries()) {
    const y = b[i]
    code.get(x).set(before)
    code.get(x).get(y).op('i64.sub')
    if (i > 0) code.get(borrow).op('i64.sub')
    code.set(x)
    // Borrows if x < y, or x = y with a borrow coming in.
    code.get(before).get(y).op('i64.lt_u')
    if (i > 0) code.get(before).get(y).op('i64.eq').get(borrow).op('i32.wrap_i64').op('i32.and').op('i32.or')
    code.op('i64.extend_i32_u').set(borrow)
  }
  code.release(borrow, before)
}

function emitDouble(code: Code, a: readonly Local[]): void {
  for (let i = a.length - 1; i >= 0; i--) {
    code.get(a[i]).i64(1n).op('i64.shl')
    if (i > 0)
      code
        .get(a[i - 1])
        .i64(63n)
        .op('i64.shr_u')
        .op('i64.or')
    code.set(a[i])
  }
}

/** a >>= 1 */
export function emitHalve(code: Code, a: readonly Local[]): void {
  for (const [i, limb] of a.entries()) {
    code.get(limb).i64(1n).op('i64.shr_u')
    if (i + 1 < a.length)
      code
        .get(a[i + 1])
        .i64(63n)
        .op('i64.shl')
        .op('i64.or')
    code.set(limb)
  }
}

/** Leaves the or of limbs. */
function pushAny(code: Code, limbs: readonly Local[]): void {
  code.get(limbs[0])
  for (const limb of limbs.slice(1)) code.get(limb).op('i64.or')
}

/** Leaves how many bits a word has up to its highest one. */
function pushBitLength(code: Code, a: readonly Local[]): void {
  for (const [i, limb] of a.entries()) {
    code
      .i64(BigInt(64 * (i + 1)))
      .get(limb)
      .op('i64.clz')
      .op('i64.sub')
    if (i > 0) code.get(limb).op('i64.eqz').op('select')
  }
}

/**
 * 2n limbs -> n limbs of the quotient, or of the remainder, as SMT-LIB has them for zero.
 *
 * Words that fit 64 bits, and divisors that fit 32, go by the machine's division; the rest bit by
 * bit, as many as the dividend is longer than the divisor.
 */
export function defineDivide(code: Code, n: number, want: 'quotient' | 'remainder'): void {
  const [a, b] = [params(0, n), params(n, n)]
  const quotient = i64s(code, n)
  const [shift, short] = i64s(code, 2)
  const leave = (limbs: readonly Local[]) => {
    for (const limb of limbs) code.get(limb)
    code.op('return')
  }
  const leaveLow = (push: () => void) => {
    push()
    for (let i = 1; i < n; i++) code.i64(0n)
    code.op('return')
  }

  pushAny(code, b)
  code.op('i64.eqz').if()
  if (want === 'remainder') leave(a)
  for (let i = 0; i < n; i++) code.i64(-1n)
  code.op('return').end()

  pushAny(code, [...a.slice(1), ...b.slice(1)])
  code.op('i64.eqz').if()
  leaveLow(() =>
    code
      .get(a[0])
      .get(b[0])
      .op(want === 'quotient' ? 'i64.div_u' : 'i64.rem_u'),
  )
  code.end()

  pushAny(code, b.slice(1))
  code.get(b[0]).i64(32n).op('i64.shr_u').op('i64.or').op('i64.eqz').if()
  code.i64(0n).set(short)
  for (let i = n - 1; i >= 0; i--) {
    for (const half of [high, low]) {
      // `short` is the remainder so far, below 2^32: with the next half behind it, it fits.
      code.get(short).i64(32n).op('i64.shl')
      half(code, a[i]).op('i64.or').tee(short)
      code.get(b[0]).op('i64.div_u')
      if (half === high) code.i64(32n).op('i64.shl').set(quotient[i])
      else code.get(quotient[i]).op('i64.or').set(quotient[i])
      code.get(short).get(b[0]).op('i64.rem_u').set(short)
    }
  }
  if (want === 'quotient') leave(quotient)
  else leaveLow(() => code.get(short))
  code.end()

  for (const limb of quotient) code.i64(0n).set(limb)
  pushBitLength(code, a)
  pushBitLength(code, b)
  code.op('i64.sub').tee(shift).i64(0n).op('i64.lt_s').if()
  leave(want === 'quotient' ? quotient : a)
  code.end()
  code.get(shift).set(short)
  const done = code.block()
  const up = code.loop()
  code.get(short).op('i64.eqz').brIf(done)
  emitDouble(code, b)
  code.get(short).i64(1n).op('i64.sub').set(short).br(up).end().end()
  const down = code.loop()
  emitDouble(code, quotient)
  pushLess(code, a, b)
  code.op('i32.eqz').if()
  emitSubtract(code, a, b)
  code.get(quotient[0]).i64(1n).op('i64.or').set(quotient[0]).end()
  emitHalve(code, b)
  code.get(shift).i64(1n).op('i64.sub').tee(shift).i64(0n).op('i64.lt_s').op('i32.eqz').brIf(down).end()
  for (const limb of want === 'quotient' ? quotient : a) code.get(limb)
}
