/**
 * Functions on elements of a prime field: Montgomery multiplication (P. Montgomery, Modular
 * multiplication without trial division, 1985) in its CIOS form, with R = 2^(64n).
 * @module
 */
import type { Code, Local } from './encode.ts'
import { emitAdd, emitHalve, emitSubtract, i64s, params, pushLess } from './limbcode.ts'

/** Function indices that the functions here call. */
export type ModularFunctions = {
  readonly mac: number
  readonly montgomery: number
}

/** Limbs that hold the residues of a modulus. */
export const limbsOf = (modulus: bigint): number => Math.ceil((modulus - 1n).toString(2).length / 64)

const WORD = 1n << 64n

/** -1 / p modulo 2^64, by Newton's iteration: each round doubles the bits that are right. */
function negativeInverse(modulus: bigint): bigint {
  let inverse = 1n
  for (let bits = 1; bits < 64; bits *= 2) inverse = BigInt.asUintN(64, inverse * (2n - modulus * inverse))
  return BigInt.asUintN(64, -inverse)
}

/** Pushes a constant in n limbs. */
function pushNumber(code: Code, value: bigint, n: number): void {
  for (let i = 0; i < n; i++) code.i64(BigInt.asUintN(64, value >> BigInt(64 * i)))
}

const pushAll = (code: Code, limbs: readonly Local[]) => {
  for (const limb of limbs) code.get(limb)
}
const setAll = (code: Code, limbs: readonly Local[]) => {
  for (const limb of limbs.toReversed()) code.set(limb)
}

/** The modulus in locals. */
function modulusIn(code: Code, modulus: bigint, n: number): Local[] {
  const prime = i64s(code, n)
  pushNumber(code, modulus, n)
  setAll(code, prime)
  return prime
}

/**
 * (a, b) -> a * b / R modulo p, for a * b below p * R.
 * @throws RangeError if the modulus is even, which no prime above 2 is
 */
export function defineMontgomery(code: Code, modulus: bigint, { mac }: { mac: number }): void {
  if (modulus % 2n === 0n) throw new RangeError(`"modulus" expected a prime above 2, got ${modulus}`)
  const n = limbsOf(modulus)
  const [a, b] = [params(0, n), params(n, n)]
  const prime = modulusIn(code, modulus, n)
  const sum = i64s(code, n + 1)
  const [carry, over, factor] = i64s(code, 3)
  for (const limb of b) {
    code.i64(0n).set(carry)
    for (let j = 0; j < n; j++)
      code.get(a[j]).get(limb).get(sum[j]).get(carry).call(mac).set(carry).set(sum[j])
    code
      .get(sum[n])
      .get(carry)
      .op('i64.add')
      .tee(sum[n])
      .get(carry)
      .op('i64.lt_u')
      .op('i64.extend_i32_u')
      .set(over)
    code.get(sum[0]).i64(negativeInverse(modulus)).op('i64.mul').set(factor)
    code.get(factor).get(prime[0]).get(sum[0]).i64(0n).call(mac).set(carry).op('drop')
    for (let j = 1; j < n; j++) {
      code
        .get(factor)
        .get(prime[j])
        .get(sum[j])
        .get(carry)
        .call(mac)
        .set(carry)
        .set(sum[j - 1])
    }
    code
      .get(sum[n])
      .get(carry)
      .op('i64.add')
      .tee(sum[n - 1])
    code.get(carry).op('i64.lt_u').op('i64.extend_i32_u').get(over).op('i64.add').set(sum[n])
  }
  // Below 2p: one subtraction.
  const result = sum.slice(0, n)
  pushLess(code, result, prime)
  code.op('i32.eqz').get(sum[n]).op('i64.eqz').op('i32.eqz').op('i32.or').if()
  emitSubtract(code, result, prime)
  code.end()
  pushAll(code, result)
}

/** (a, b) -> a * b modulo p: the factor 1 / R that Montgomery's product brings is undone by a second one. */
export function defineMultiply(code: Code, modulus: bigint, { montgomery }: ModularFunctions): void {
  const n = limbsOf(modulus)
  pushAll(code, params(0, 2 * n))
  code.call(montgomery)
  pushNumber(code, squareOfR(modulus), n)
  code.call(montgomery)
}

const squareOfR = (modulus: bigint) => WORD ** BigInt(2 * limbsOf(modulus)) % modulus

/** a -> a^(p - 2) modulo p: the inverse, and zero for zero. */
export function defineInverse(code: Code, modulus: bigint, { montgomery }: ModularFunctions): void {
  const n = limbsOf(modulus)
  const base = params(0, n)
  const [result, exponent] = [i64s(code, n), i64s(code, n)]
  pushAll(code, base)
  pushNumber(code, squareOfR(modulus), n)
  code.call(montgomery)
  setAll(code, base)
  pushNumber(code, WORD ** BigInt(n) % modulus, n)
  setAll(code, result)
  pushNumber(code, modulus - 2n, n)
  setAll(code, exponent)
  const loop = code.loop()
  code.get(exponent[0]).i64(1n).op('i64.and').op('i32.wrap_i64').if()
  pushAll(code, result)
  pushAll(code, base)
  code.call(montgomery)
  setAll(code, result)
  code.end()
  pushAll(code, base)
  pushAll(code, base)
  code.call(montgomery)
  setAll(code, base)
  emitHalve(code, exponent)
  code.get(exponent[0])
  for (const limb of exponent.slice(1)) code.get(limb).op('i64.or')
  code.op('i64.eqz').op('i32.eqz').brIf(loop).end()
  pushAll(code, result)
  pushNumber(code, 1n, n)
  code.call(montgomery)
}

/** `count` limbs -> the residue: from the top limb down, what is there times 2^64 plus the next. */
export function defineReduce(
  code: Code,
  modulus: bigint,
  count: number,
  { montgomery }: ModularFunctions,
): void {
  const n = limbsOf(modulus)
  const value = params(0, count)
  const prime = modulusIn(code, modulus, n)
  const [result, term] = [i64s(code, n), i64s(code, n)]
  if (count >= n) {
    const small = value.slice(0, n)
    pushLess(code, small, prime)
    for (const limb of value.slice(n)) code.get(limb).op('i64.eqz').op('i32.and')
    code.if()
    pushAll(code, small)
    code.op('return').end()
  }
  const r = WORD ** BigInt(n)
  for (const [i, limb] of value.toReversed().entries()) {
    if (i > 0) {
      pushAll(code, result)
      pushNumber(code, (WORD * r) % modulus, n)
      code.call(montgomery)
      setAll(code, result)
    }
    code.get(limb)
    for (let j = 1; j < n; j++) code.i64(0n)
    pushNumber(code, squareOfR(modulus), n)
    code.call(montgomery)
    pushNumber(code, 1n, n)
    code.call(montgomery)
    setAll(code, term)
    // Both are below p; the sum may carry out of the top limb.
    emitAdd(code, result, term)
    code.op('i64.eqz').op('i32.eqz')
    pushLess(code, result, prime)
    code.op('i32.eqz').op('i32.or').if()
    emitSubtract(code, result, prime)
    code.end()
  }
  pushAll(code, result)
}
