/**
 * The tables of `mul`, and of `udiv` and `urem`: products of words byte by byte, added up limb by limb.
 *
 * A limb of a product of n limbs is a sum of at most 2 n products of bytes, 256 times as many, and a carry: below
 * 2^16 * 2n + 2^24 * 2n + 2^15 < p for n up to 16, so a sum in the field is the sum of the numbers.
 * @module
 */
import { bytesOf } from './bitwise.ts'
import { busOf, type UnitSize } from './buses.ts'
import { UNITS } from './micro.ts'
import { rowsOf } from './rows.ts'
import { LIMB } from './shape.ts'
import { type Expr, type TableBuilder, tableBuilder } from './table.ts'

const RADIX = 2 ** LIMB

type Words = readonly number[]
export type MultiplyFact = { readonly a: Words; readonly b: Words; readonly count: number }
export type DivideFact = {
  readonly a: Words
  readonly b: Words
  readonly quotients: number
  readonly remainders: number
}

/** Bits of a carry: (2n * 255^2 * 257 + 2^16 + 2^(9 + log n)) / 2^16 < 2^(9 + log n), and 2^16 times that is below p. */
const carryBits = (limbs: number): number => 9 + Math.log2(limbs)

/** The sums of products of bytes that belong to each limb of a product of two words. */
export function products(t: TableBuilder, a: readonly Expr[], b: readonly Expr[]): Expr[] {
  const columns = a.map(() => [] as Expr[]).concat(b.map(() => []))
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) columns[i + j]!.push(t.mul(x, y))
  const sums = columns.map((terms) => t.sum(terms))
  return Array.from({ length: sums.length / 2 }, (_, i) =>
    t.add(sums[2 * i]!, t.scale(256, sums[2 * i + 1]!)),
  )
}

export const productsOf = (a: Words, b: Words): number[] => {
  const columns = Array<number>(a.length + b.length).fill(0)
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) columns[i + j]! += x * y
  return Array.from({ length: columns.length / 2 }, (_, i) => columns[2 * i]! + 256 * columns[2 * i + 1]!)
}

export function wordTools(t: TableBuilder, limbs: number) {
  const many = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => t.column(`${name}${i}`))
  const range = (name: string, bits: number, value: Expr) =>
    t.interact(name, 'receive', busOf('range'), t.constant(1), [t.constant(bits), value])
  return {
    limbs: (name: string) => many(name, limbs),
    bytes: (name: string) => {
      const bytes = many(name, 2 * limbs)
      for (const byte of bytes) range(`a byte of ${name}`, 8, byte)
      return bytes
    },
    words: (bytes: readonly Expr[]) =>
      Array.from({ length: limbs }, (_, i) => t.add(bytes[2 * i]!, t.scale(256, bytes[2 * i + 1]!))),
    range,
  }
}

export function multiplyTable({ limbs, bus, prefix }: UnitSize, modulus: number) {
  const t = tableBuilder(`${prefix}multiply`, { modulus })
  const { add, scale, constant } = t
  const tools = wordTools(t, limbs)
  const [a, b] = [tools.bytes('a'), tools.bytes('b')]
  const [r, carry] = [tools.limbs('r'), tools.limbs('carry')]
  const count = t.column('count')
  const sums = products(t, a, b)
  for (let i = 0; i < limbs; i++) {
    t.assertEqual(
      `limb ${i}`,
      add(sums[i]!, carry[i - 1] ?? constant(0)),
      add(r[i]!, scale(RADIX, carry[i]!)),
    )
    tools.range(`limb ${i}`, LIMB, r[i]!)
    tools.range(`the carry of limb ${i}`, carryBits(limbs), carry[i]!)
  }
  t.interact('a product', 'send', busOf(bus), count, [
    constant(UNITS.indexOf('mul')),
    ...tools.words(a),
    ...tools.words(b),
    ...r,
  ])
  return {
    table: t.table(),
    trace(facts: Iterable<MultiplyFact>) {
      const rows = rowsOf(t)
      for (const fact of facts) {
        const row = rows.add()
        const [x, y] = [bytesOf(fact.a), bytesOf(fact.b)]
        rows.setAll(row, a, x)
        rows.setAll(row, b, y)
        let carried = 0
        for (const [i, sum] of productsOf(x, y).slice(0, limbs).entries()) {
          const total = sum + carried
          carried = Math.floor(total / RADIX)
          rows.set(row, r[i]!, total % RADIX)
          rows.set(row, carry[i]!, carried)
        }
        rows.set(row, count, fact.count)
      }
      return rows.trace()
    },
  }
}

/** a = q b + r with r < b; where b is zero, q is all ones, and so r is a. */
export function divideTable({ limbs, bus, prefix }: UnitSize, modulus: number) {
  const t = tableBuilder(`${prefix}divide`, { modulus })
  const { add, sub, mul, sum, scale, complement, constant } = t
  const tools = wordTools(t, limbs)
  const [q, b] = [tools.bytes('q'), tools.bytes('b')]
  const [a, r, carry, gap, up] = [
    tools.limbs('a'),
    tools.limbs('r'),
    tools.limbs('carry'),
    tools.limbs('gap'),
    tools.limbs('up'),
  ]
  const [zero, inverse] = [t.column('zero'), t.column('inverse')]
  const [quotients, remainders] = [t.column('quotients'), t.column('remainders')]
  const [sums, divisor, quotient] = [products(t, q, b), tools.words(b), tools.words(q)]
  const none = constant(0)
  for (let i = 0; i < limbs; i++) {
    const total = sum([sums[i]!, r[i]!, carry[i - 1] ?? none])
    t.assertEqual(`q b + r: limb ${i}`, total, add(a[i]!, scale(RADIX, carry[i]!)))
    tools.range(`a: limb ${i}`, LIMB, a[i]!)
    tools.range(`r: limb ${i}`, LIMB, r[i]!)
    tools.range(`q b + r: the carry of limb ${i}`, carryBits(limbs), carry[i]!)
    // r + gap + 1 = b
    tools.range(`b - r - 1: limb ${i}`, LIMB, gap[i]!)
    t.assertBit(`b - r - 1: carry ${i}`, up[i]!)
    const below = sum([r[i]!, gap[i]!, up[i - 1] ?? constant(1)])
    t.assertZero(
      `r < b: limb ${i}`,
      mul(complement(zero), sub(below, add(divisor[i]!, scale(RADIX, up[i]!)))),
    )
    t.assertZero(`x / 0: limb ${i}`, mul(zero, sub(constant(RADIX - 1), quotient[i]!)))
    t.assertZero(`b is zero: limb ${i}`, mul(zero, divisor[i]!))
    // All are sums of products of bytes, below p each, so each of them is zero.
    t.assertZero(`q b is no wider: limb ${limbs + i}`, sums[limbs + i]!)
  }
  t.assertZero('q b + r is no wider', carry.at(-1)!)
  t.assertZero('r < b', mul(complement(zero), up.at(-1)!))
  t.assertBit('zero is a bit', zero)
  t.assertZero('b is not zero', sub(complement(zero), mul(inverse, sum(divisor))))
  const fact = (name: 'udiv' | 'urem', count: Expr, result: readonly Expr[]) =>
    t.interact(name, 'send', busOf(bus), count, [constant(UNITS.indexOf(name)), ...a, ...divisor, ...result])
  fact('udiv', quotients, quotient)
  fact('urem', remainders, r)
  return {
    table: t.table(),
    trace(facts: Iterable<DivideFact>) {
      const rows = rowsOf(t)
      const fill = (row: number, one: DivideFact) => {
        const [dividend, by] = [numberOf(one.a), numberOf(one.b)]
        const limbsIn = (value: bigint) => one.a.map((_, i) => Number((value >> BigInt(LIMB * i)) & 0xffffn))
        const quotientValue = by === 0n ? (1n << BigInt(LIMB * limbs)) - 1n : dividend / by
        const rest = by === 0n ? dividend : dividend % by
        const restLimbs = limbsIn(rest)
        rows.setAll(row, a, one.a)
        rows.setAll(row, b, bytesOf(one.b))
        rows.setAll(row, q, bytesOf(limbsIn(quotientValue)))
        rows.setAll(row, r, restLimbs)
        let carried = 0
        for (const [i, total] of productsOf(bytesOf(limbsIn(quotientValue)), bytesOf(one.b))
          .slice(0, limbs)
          .entries()) {
          carried = Math.floor((total + restLimbs[i]! + carried) / RADIX)
          rows.set(row, carry[i]!, carried)
        }
        rows.set(row, zero, by === 0n ? 1 : 0)
        rows.set(row, inverse, t.field.inverse(one.b.reduce((all, limb) => all + limb, 0)))
        if (by !== 0n) {
          const gaps = limbsIn(by - rest - 1n)
          rows.setAll(row, gap, gaps)
          let upward = 1
          for (let i = 0; i < limbs; i++) {
            upward = restLimbs[i]! + gaps[i]! + upward >= RADIX ? 1 : 0
            rows.set(row, up[i]!, upward)
          }
        }
        rows.set(row, quotients, one.quotients)
        rows.set(row, remainders, one.remainders)
      }
      for (const one of facts) fill(rows.add(), one)
      const zeros = Array<number>(limbs).fill(0)
      return rows.trace((row) => fill(row, { a: zeros, b: zeros, quotients: 0, remainders: 0 }))
    },
  }
}

/** The number of limbs. */
export const numberOf = (limbs: Words): bigint =>
  limbs.reduceRight((all, limb) => (all << BigInt(LIMB)) | BigInt(limb), 0n)
