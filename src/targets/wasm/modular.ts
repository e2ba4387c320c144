/**
 * Functions on elements of a prime field: products by columns, and P. Barrett's reduction (Implementing the
 * Rivest Shamir and Adleman public key encryption algorithm, 1986; Handbook of Applied Cryptography, 14.42).
 *
 * Inside, a number has limbs of 29 bits: products of limbs are below 2^58, so that a column of ten of them needs no
 * carry in between. (Of 64-bit limbs, WebAssembly gives only the low half of a product.) Barrett's, and
 * not Montgomery's, because numbers come and go as they are: 200 products in place of 324.
 * @module
 */
import type { Code, Local } from './encode.ts'
import { i64s, params, pushLess } from './limbcode.ts'

/** 64-bit limbs that hold the residues of a modulus. */
export const limbsOf = (modulus: bigint): number => Math.ceil(bitsOf(modulus) / 64)

const bitsOf = (modulus: bigint) => (modulus - 1n).toString(2).length

const BITS = 29
const BASE = 1n << BigInt(BITS)

/** @throws RangeError if the modulus is even, which no prime above 2 is: a power of 2 has too large an inverse */
function smallLimbsOf(modulus: bigint): number {
  if (modulus % 2n === 0n) throw new RangeError(`"modulus" expected a prime above 2, got ${modulus}`)
  return Math.ceil(bitsOf(modulus) / BITS)
}

const smallLimb = (value: bigint, i: number) => (value >> BigInt(BITS * i)) % BASE

const setAll = (code: Code, limbs: readonly Local[]) => {
  for (const limb of limbs.toReversed()) code.set(limb)
}
const pushAll = (code: Code, limbs: readonly Local[]) => {
  for (const limb of limbs) code.get(limb)
}

/** 64-bit limbs as small ones, in new locals. */
function split(code: Code, words: readonly Local[], count: number): Local[] {
  return Array.from({ length: count }, (_, i) => {
    const small = code.local('i64')
    const [word, by] = [Math.floor((BITS * i) / 64), (BITS * i) % 64]
    if (!words[word]) return code.i64(0n).set(small) && small
    code.get(words[word])
    if (by > 0) code.i64(BigInt(by)).op('i64.shr_u')
    const above = words[word + 1]
    if (by > 64 - BITS && above)
      code
        .get(above)
        .i64(BigInt(64 - by))
        .op('i64.shl')
        .op('i64.or')
    code
      .i64(BASE - 1n)
      .op('i64.and')
      .set(small)
    return small
  })
}

/** Pushes small limbs as 64-bit ones. */
function pushJoined(code: Code, smalls: readonly Local[], count: number): void {
  for (let word = 0; word < count; word++) {
    let first = true
    for (const [i, small] of smalls.entries()) {
      const by = BITS * i - 64 * word
      if (by <= -BITS || by >= 64) continue
      code.get(small)
      if (by !== 0) code.i64(BigInt(Math.abs(by))).op(by > 0 ? 'i64.shl' : 'i64.shr_u')
      if (!first) code.op('i64.or')
      first = false
    }
    if (first) code.i64(0n)
  }
}

/** A factor: limbs in locals, or of a constant. */
type Factor = readonly Local[] | { readonly value: bigint; readonly count: number }
const countOf = (factor: Factor) => ('value' in factor ? factor.count : factor.length)

function pushLimb(code: Code, factor: Factor, i: number): void {
  if ('value' in factor) code.i64(smallLimb(factor.value, i))
  else code.get(factor[i])
}

/** Pushes a column of a product; false if it is empty. */
function pushColumn(code: Code, a: Factor, b: Factor, column: number): boolean {
  let first = true
  for (let i = Math.max(0, column - countOf(b) + 1); i <= Math.min(column, countOf(a) - 1); i++) {
    if ('value' in b && smallLimb(b.value, column - i) === 0n) continue
    pushLimb(code, a, i)
    pushLimb(code, b, column - i)
    code.op('i64.mul')
    if (!first) code.op('i64.add')
    first = false
  }
  return !first
}

/** The product's columns, carried, in new locals. */
function product(code: Code, a: Factor, b: Factor): Local[] {
  const count = countOf(a) + countOf(b)
  const carry = code.local('i64')
  code.i64(0n).set(carry)
  const result = Array.from({ length: count }, (_, column) => {
    const limb = code.local('i64')
    code.get(carry)
    if (pushColumn(code, a, b, column)) code.op('i64.add')
    code
      .tee(carry)
      .i64(BASE - 1n)
      .op('i64.and')
      .set(limb)
    code.get(carry).i64(BigInt(BITS)).op('i64.shr_u').set(carry)
    return limb
  })
  code.release(carry)
  return result
}

/**
 * A number of at most 2k small limbs modulo p, which has k.
 * @returns k small limbs in new locals
 */
function barrett(code: Code, value: readonly Local[], modulus: bigint): Local[] {
  const k = smallLimbsOf(modulus)
  const prime = { value: modulus, count: k }
  const inverse = { value: BASE ** BigInt(2 * k) / modulus, count: k + 1 }
  const top = value.slice(k - 1)
  const carry = code.local('i64')
  // Of top * inverse, columns below k - 1 are left out: together they are less than 2^(29 (k + 1)), so that the
  // quotient is at most one more too small. With Barrett's two, the remainder is below 4p.
  code.i64(0n).set(carry)
  const quotient: Local[] = []
  for (let column = Math.max(0, k - 1); column < top.length + k + 1; column++) {
    code.get(carry)
    if (pushColumn(code, top, inverse, column)) code.op('i64.add')
    code.set(carry)
    if (column >= k + 1) {
      const limb = code.local('i64')
      code
        .get(carry)
        .i64(BASE - 1n)
        .op('i64.and')
        .set(limb)
      quotient.push(limb)
    }
    code.get(carry).i64(BigInt(BITS)).op('i64.shr_u').set(carry)
  }
  // The remainder is what is left modulo 2^(29 (k + 1)); columns are signed.
  code.i64(0n).set(carry)
  const rest = Array.from({ length: k + 1 }, (_, column) => {
    const limb = code.local('i64')
    code.get(carry)
    if (value[column]) code.get(value[column]).op('i64.add')
    if (pushColumn(code, quotient, prime, column)) code.op('i64.sub')
    code
      .tee(carry)
      .i64(BASE - 1n)
      .op('i64.and')
      .set(limb)
    code.get(carry).i64(BigInt(BITS)).op('i64.shr_s').set(carry)
    return limb
  })
  code.release(carry, ...quotient)
  for (const times of [2n, 1n]) subtractOnce(code, rest, times * modulus)
  const [last, ...others] = rest.toReversed()
  code.release(last)
  return others.toReversed()
}

/** Subtracts a number unless it is larger. */
function subtractOnce(code: Code, limbs: readonly Local[], by: bigint): void {
  const carry = code.local('i64')
  const less = limbs.map((limb, i) => {
    const difference = code.local('i64')
    code.get(limb).i64(smallLimb(by, i)).op('i64.sub')
    if (i > 0) code.get(carry).op('i64.add')
    code
      .tee(carry)
      .i64(BASE - 1n)
      .op('i64.and')
      .set(difference)
    code.get(carry).i64(BigInt(BITS)).op('i64.shr_s').set(carry)
    return difference
  })
  for (const [i, limb] of limbs.entries()) {
    code.get(less[i]).get(limb)
    code.get(carry).op('i64.eqz').op('select').set(limb)
  }
  code.release(carry, ...less)
}

/** (a, b) -> a * b modulo p, both below p. */
export function defineMultiply(code: Code, modulus: bigint): void {
  const n = limbsOf(modulus)
  const k = smallLimbsOf(modulus)
  const a = split(code, params(0, n), k)
  const b = split(code, params(n, n), k)
  pushJoined(code, barrett(code, product(code, a, b), modulus), n)
}

/** a -> a^(p - 2) modulo p: the inverse, and zero for zero. */
export function defineInverse(code: Code, modulus: bigint, multiply: number): void {
  const n = limbsOf(modulus)
  const base = params(0, n)
  const result = i64s(code, n)
  const bit = code.local('i64')
  const exponent = modulus - 2n
  code.i64(1n).set(result[0])
  // From the top: the words of the exponent are constants, and its bits are taken one by one.
  for (let word = n - 1; word >= 0; word--) {
    code.i64(64n).set(bit)
    const loop = code.loop()
    pushAll(code, result)
    pushAll(code, result)
    code.call(multiply)
    setAll(code, result)
    code.get(bit).i64(1n).op('i64.sub').set(bit)
    code
      .i64(BigInt.asUintN(64, exponent >> BigInt(64 * word)))
      .get(bit)
      .op('i64.shr_u')
      .i64(1n)
      .op('i64.and')
      .op('i32.wrap_i64')
      .if()
    pushAll(code, result)
    pushAll(code, base)
    code.call(multiply)
    setAll(code, result)
    code.end()
    code.get(bit).op('i64.eqz').op('i32.eqz').brIf(loop).end()
  }
  pushAll(code, result)
}

/** `count` limbs -> the residue: from the top down, as many small limbs at a time as the modulus has. */
export function defineReduce(code: Code, modulus: bigint, count: number): void {
  const n = limbsOf(modulus)
  const k = smallLimbsOf(modulus)
  const value = params(0, count)
  if (count >= n) {
    const prime = i64s(code, n)
    for (const [i, limb] of prime.entries()) code.i64(BigInt.asUintN(64, modulus >> BigInt(64 * i))).set(limb)
    const small = value.slice(0, n)
    pushLess(code, small, prime)
    for (const limb of value.slice(n)) code.get(limb).op('i64.eqz').op('i32.and')
    code.if()
    pushAll(code, small)
    code.op('return').end()
    code.release(...prime)
  }
  const limbs = split(code, value, Math.ceil((64 * count) / BITS))
  let rest: Local[] = []
  for (let end = limbs.length; end > 0; ) {
    const start = Math.max(0, end - (rest.length > 0 ? k : 2 * k))
    rest = barrett(code, [...limbs.slice(start, end), ...rest], modulus)
    end = start
  }
  pushJoined(code, rest, n)
}
