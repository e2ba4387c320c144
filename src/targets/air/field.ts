/**
 * The table of products and inverses modulo a prime: a b = q p + r, byte by byte, added up limb by limb.
 *
 * On both sides a limb of a product of n limbs is a sum of at most 2 n products of bytes, 257 times as many: below
 * D = 2 n * 255^2 * 257 < 2^29 for n up to 16. Of their difference, less a limb of r, a carry to the next limb is left,
 * below (D + 2^16) / (2^16 - 1) < 2^13 in size. The table has carries as C - 2^13 with C of 14 bits, so all that a
 * constraint adds up is below D + 2^16 + 2^13 + 2^29 < p in size, and a sum in the field is the sum of the numbers.
 * There is no carry out of the last limb, so the two numbers are equal.
 *
 * The result is below p, by p - 1 - result. It is r, or in a row that inverts b: there r is 1, so b is the one inverse of
 * a, and the inverse of zero is zero, with r = 0.
 * @module
 */
import { bytesOf } from './bitwise.ts'
import { busOf } from './buses.ts'
import { limbsIn } from './emitter.ts'
import { fieldUnit } from './micro.ts'
import { numberOf, products, productsOf, wordTools } from './multiply.ts'
import { rowsOf } from './rows.ts'
import { type AirShape, LIMB } from './shape.ts'
import { tableBuilder } from './table.ts'

const RADIX = 2 ** LIMB
const CARRY_BITS = 14
/** What is added to a carry, so that it is not negative. */
const CARRY_BASE = 2 ** (CARRY_BITS - 1)

export type FieldFact = {
  readonly op: 'fmul' | 'finv'
  readonly a: readonly number[]
  /** The other factor; of `finv`, anything. */
  readonly b: readonly number[]
  readonly count: number
}

/** The inverse modulo a prime, of zero zero. */
function inverseModulo(value: bigint, prime: bigint): bigint {
  let [a, b, x, y] = [value, prime, 1n, 0n]
  while (b !== 0n) {
    const quotient = a / b
    ;[a, b] = [b, a - quotient * b]
    ;[x, y] = [y, x - quotient * y]
  }
  return value === 0n ? 0n : ((x % prime) + prime) % prime
}

/** What a unit operation of a field gives: of canonical operands, a canonical result. */
export function fieldResult(op: 'fmul' | 'finv', a: bigint, b: bigint, prime: bigint): bigint {
  return op === 'fmul' ? (a * b) % prime : inverseModulo(a, prime)
}

/** @param index - of the field among `shape.fields` */
export function fieldTable({ limbs, fields }: AirShape, index: number, modulus: number) {
  const prime = fields[index]!
  const t = tableBuilder(`field ${index}`, { modulus })
  const { add, sub, mul, sum, scale, complement, constant } = t
  const tools = wordTools(t, limbs)
  const many = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => t.column(`${name}${i}`))
  const [a, b, q] = [tools.bytes('a'), tools.bytes('b'), tools.bytes('q')]
  const [r, gap, up] = [tools.limbs('r'), tools.limbs('gap'), tools.limbs('up')]
  const carry = many('carry', 2 * limbs - 1)
  const [inverts, zero] = [t.column('inverts'), t.column('zero')]
  const [fmul, finv] = [t.column('count_products'), t.column('count_inverses')]
  const none = constant(0)
  const modulusBytes = bytesOf(limbsIn(prime, limbs))
  const [left, right] = [products(t, a, b), products(t, q, modulusBytes.map(constant))]
  for (let i = 0; i < 2 * limbs; i++) {
    const carried = (at: number) => (carry[at] === undefined ? none : sub(carry[at]!, constant(CARRY_BASE)))
    t.assertEqual(
      `a b = q p + r: limb ${i}`,
      add(left[i]!, carried(i - 1)),
      sum([right[i]!, r[i] ?? none, scale(RADIX, carried(i))]),
    )
    if (carry[i] !== undefined) tools.range(`the carry of limb ${i}`, CARRY_BITS, carry[i]!)
  }
  const words = tools.words(b)
  t.assertBit('inverts is a bit', inverts)
  t.assertBit('zero is a bit', zero)
  const primeLess = limbsIn(prime - 1n, limbs)
  for (let i = 0; i < limbs; i++) {
    tools.range(`r: limb ${i}`, LIMB, r[i]!)
    tools.range(`p - 1 - result: limb ${i}`, LIMB, gap[i]!)
    t.assertBit(`p - 1 - result: carry ${i}`, up[i]!)
    const result = add(r[i]!, mul(inverts, sub(words[i]!, r[i]!)))
    t.assertEqual(
      `the result is below p: limb ${i}`,
      sum([result, gap[i]!, up[i - 1] ?? none]),
      add(constant(primeLess[i]!), scale(RADIX, up[i]!)),
    )
    const one = i === 0 ? complement(zero) : none
    t.assertZero(`an inverse: the product is 1, limb ${i}`, mul(inverts, sub(r[i]!, one)))
  }
  t.assertZero('the result is below p', up.at(-1)!)
  t.assertZero('zero: of a', mul(zero, sum(a)))
  t.assertZero('zero: of its inverse', mul(zero, sum(b)))
  t.assertZero('inverses: only in rows that invert', mul(complement(inverts), finv))
  const unused = words.map(() => none)
  t.interact('a product', 'send', busOf('unit'), fmul, [
    constant(fieldUnit(index, 'fmul')),
    ...tools.words(a),
    ...words,
    ...r,
  ])
  t.interact('an inverse', 'send', busOf('unit'), finv, [
    constant(fieldUnit(index, 'finv')),
    ...tools.words(a),
    ...unused,
    ...words,
  ])
  return {
    table: t.table(),
    trace(facts: Iterable<FieldFact>) {
      const rows = rowsOf(t)
      const fill = (row: number, { op, a: left, b: right, count }: FieldFact) => {
        const x = numberOf(left)
        const y = op === 'fmul' ? numberOf(right) : inverseModulo(x, prime)
        const [quotient, rest] = [(x * y) / prime, (x * y) % prime]
        const bytes = (value: bigint) => bytesOf(limbsIn(value, limbs))
        rows.setAll(row, a, bytes(x))
        rows.setAll(row, b, bytes(y))
        rows.setAll(row, q, bytes(quotient))
        const restLimbs = limbsIn(rest, limbs)
        rows.setAll(row, r, restLimbs)
        const [product, multiple] = [
          productsOf(bytes(x), bytes(y)),
          productsOf(bytes(quotient), modulusBytes),
        ]
        let carried = 0
        for (const [i, column] of carry.entries()) {
          carried = (product[i]! + carried - multiple[i]! - (restLimbs[i] ?? 0)) / RADIX
          rows.set(row, column, carried + CARRY_BASE)
        }
        rows.setAll(row, [inverts, zero], [op === 'finv' ? 1 : 0, op === 'finv' && x === 0n ? 1 : 0])
        const result = limbsIn(op === 'finv' ? y : rest, limbs)
        const gaps = limbsIn(prime - 1n - (op === 'finv' ? y : rest), limbs)
        rows.setAll(row, gap, gaps)
        let upward = 0
        for (const [i, column] of up.entries()) {
          upward = result[i]! + gaps[i]! + upward >= RADIX ? 1 : 0
          rows.set(row, column, upward)
        }
        rows.set(row, op === 'fmul' ? fmul : finv, count)
      }
      for (const fact of facts) fill(rows.add(), fact)
      const zeros = Array<number>(limbs).fill(0)
      return rows.trace((row) => fill(row, { op: 'fmul', a: zeros, b: zeros, count: 0 }))
    },
  }
}
