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

/** n limbs of a and m of b -> `size` limbs of the product. */
export function defineMul(
  code: Code,
  n: number,
  m: number,
  size: number,
  { mac }: { readonly mac: number },
): void {
  const [a, b] = [params(0, n), params(n, m)]
  // Locals of a new function are zero.
  const result = i64s(code, size)
  const carry = code.local('i64')
  for (const [i, x] of a.entries()) {
    code.i64(0n).set(carry)
    for (const [j, y] of b.slice(0, Math.max(0, size - i)).entries()) {
      code
        .get(x)
        .get(y)
        .get(result[i + j])
        .get(carry)
        .call(mac)
        .set(carry)
        .set(result[i + j])
    }
    if (i + m < size) code.get(carry).set(result[i + m])
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
