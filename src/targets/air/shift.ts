/**
 * The table of shifts: `shl`, `lshr` and `ashr` of a word of all limbs.
 *
 * The amount is 16 q + k, and more than that if it is as wide as the word or more (`far`). Each limb is cut in two at e
 * bits, e = k to the right and 16 - k to the left; what lies above the cut of one limb and below that of its neighbour is
 * put together, and moved by q limbs. `ashr` of a negative word is `lshr` of its complement, complemented again.
 * @module
 */
import { busOf, type UnitSize } from './buses.ts'
import { UNITS, type UnitOp } from './micro.ts'
import { rowsOf } from './rows.ts'
import { LIMB } from './shape.ts'
import { type Expr, tableBuilder } from './table.ts'

export type ShiftFact = {
  readonly op: UnitOp
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly count: number
}

const RADIX = 2 ** LIMB

export function shiftTable(size: UnitSize, modulus: number) {
  const t = tableBuilder(`${size.prefix}shift`, { modulus })
  const { add, sub, mul, sum, scale, complement, constant } = t
  const { limbs } = size
  const log = Math.log2(limbs)
  const many = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => t.column(`${name}${i}`))
  const left = t.column('left')
  const arithmetic = t.column('arithmetic')
  const a = many('a', limbs)
  const b = many('b', limbs)
  const amount = many('amount', 4 + log)
  const rest = t.column('rest')
  const far = t.column('far')
  const inverse = t.column('inverse')
  const sign = t.column('sign')
  const top = t.column('top')
  const negative = t.column('negative')
  const cut = t.column('cut')
  /** 2^cut, and 2^(16 - cut). */
  const power = t.column('power')
  const other = t.column('other')
  const halves = many('power_half', 2)
  const folded = many('folded', limbs)
  const low = many('low', limbs)
  const high = many('high', limbs)
  const joined = many('joined', limbs)
  const moves = many('move', limbs)
  const moved = many('moved', limbs)
  const r = many('r', limbs)
  const count = t.column('count')
  const right = complement(left)
  const zero = constant(0)

  for (const [name, bit] of [
    ['left', left],
    ['arithmetic', arithmetic],
    ['far', far],
    ['sign', sign],
  ] as const) {
    t.assertBit(`${name} is a bit`, bit)
  }
  t.assertZero('left is not arithmetic', mul(left, arithmetic))
  // The amount: 16 q + k + 16 limbs * rest.
  for (const bit of amount) t.assertBit('a bit of the amount', bit)
  const k = sum(amount.slice(0, 4).map((bit, i) => scale(2 ** i, bit)))
  const q = sum(amount.slice(4).map((bit, i) => scale(2 ** i, bit)))
  t.assertEqual('the amount', b[0]!, sum([k, scale(LIMB, q), scale(LIMB * limbs, rest)]))
  t.interact('the rest of the amount', 'receive', busOf('range'), constant(1), [
    constant(LIMB - 4 - log),
    rest,
  ])
  const above = sum([rest, ...b.slice(1)])
  t.assertZero('far: with a rest', mul(above, complement(far)))
  t.assertZero('far: only with a rest', sub(far, mul(above, inverse)))
  // 2^k is `power` to the right and `other` to the left.
  const step = (bit: number) => add(constant(1), scale(2 ** (2 ** bit) - 1, amount[bit]!))
  t.assertEqual('2 to the lower bits of k', halves[0]!, mul(step(0), step(1)))
  t.assertEqual('2 to the upper bits of k', halves[1]!, mul(step(2), step(3)))
  const whole = mul(halves[0]!, halves[1]!)
  t.assertZero('2 to the k, to the right', mul(right, sub(power, whole)))
  t.assertZero('2 to the k, to the left', mul(left, sub(other, whole)))
  t.assertZero('the powers make a limb', sub(mul(power, other), constant(RADIX)))
  t.assertEqual('the cut', cut, add(k, mul(left, sub(constant(LIMB), scale(2, k)))))
  // The sign, and the word or its complement.
  t.assertEqual('the sign', a.at(-1)!, add(top, scale(RADIX / 2, sign)))
  t.interact('below the sign', 'receive', busOf('range'), constant(1), [constant(LIMB - 1), top])
  t.assertEqual('negative', negative, mul(arithmetic, sign))
  const complemented = (limb: Expr) => add(limb, mul(negative, sub(constant(RADIX - 1), scale(2, limb))))
  for (let i = 0; i < limbs; i++) {
    t.assertEqual(`limb ${i}: folded`, folded[i]!, complemented(a[i]!))
    t.assertEqual(`limb ${i}: cut`, folded[i]!, add(low[i]!, mul(power, high[i]!)))
    t.interact(`limb ${i}: below the cut`, 'receive', busOf('range'), constant(1), [cut, low[i]!])
    t.interact(`limb ${i}: above the cut`, 'receive', busOf('range'), constant(1), [
      sub(constant(LIMB), cut),
      high[i]!,
    ])
    const toRight = add(high[i]!, i + 1 < limbs ? mul(other, low[i + 1]!) : zero)
    const toLeft = add(mul(other, low[i]!), i > 0 ? high[i - 1]! : zero)
    t.assertEqual(`limb ${i}: joined`, joined[i]!, add(mul(right, toRight), mul(left, toLeft)))
    const from = (by: number) => sum(moves.map((move, m) => mul(move, joined[i + by * m] ?? zero)))
    t.assertEqual(`limb ${i}: moved`, moved[i]!, add(mul(right, from(1)), mul(left, from(-1))))
    t.assertEqual(`limb ${i}: result`, r[i]!, complemented(moved[i]!))
  }
  for (const move of moves) t.assertBit('a move is a bit', move)
  t.assertEqual('one move, and none where it is far', sum(moves), complement(far))
  t.assertEqual('by how many limbs', sum(moves.map((move, m) => scale(m, move))), mul(complement(far), q))
  const operation = sum([
    constant(UNITS.indexOf('lshr')),
    scale(UNITS.indexOf('shl') - UNITS.indexOf('lshr'), left),
    scale(UNITS.indexOf('ashr') - UNITS.indexOf('lshr'), arithmetic),
  ])
  t.interact('a shift', 'send', busOf(size.bus), count, [operation, ...a, ...b, ...r])

  return {
    table: t.table(),
    trace(facts: Iterable<ShiftFact>) {
      const rows = rowsOf(t)
      const fill = (row: number, fact: ShiftFact) => {
        const toLeft = fact.op === 'shl'
        const [kValue, qValue] = [fact.b[0]! % LIMB, Math.floor(fact.b[0]! / LIMB) % limbs]
        const restValue = Math.floor(fact.b[0]! / (LIMB * limbs))
        const sumAbove = fact.b.slice(1).reduce((all, limb) => all + limb, restValue)
        const isFar = sumAbove !== 0
        const signBit = fact.a.at(-1)! >> (LIMB - 1)
        const negated = fact.op === 'ashr' && signBit === 1
        const cutAt = toLeft ? LIMB - kValue : kValue
        rows.set(row, left, toLeft ? 1 : 0)
        rows.set(row, arithmetic, fact.op === 'ashr' ? 1 : 0)
        rows.setAll(row, a, fact.a)
        rows.setAll(row, b, fact.b)
        for (const [i, bit] of amount.entries()) rows.set(row, bit, (fact.b[0]! >> i) & 1)
        rows.set(row, rest, restValue)
        rows.set(row, far, isFar ? 1 : 0)
        rows.set(row, inverse, t.field.inverse(sumAbove))
        rows.set(row, sign, signBit)
        rows.set(row, top, fact.a.at(-1)! & (RADIX / 2 - 1))
        rows.set(row, negative, negated ? 1 : 0)
        rows.set(row, cut, cutAt)
        rows.set(row, power, 2 ** cutAt)
        rows.set(row, other, 2 ** (LIMB - cutAt))
        rows.setAll(row, halves, [2 ** (kValue & 3), 2 ** (kValue & 12)])
        const flip = (limb: number) => (negated ? RADIX - 1 - limb : limb)
        const whole = fact.a.map(flip)
        const lows = whole.map((limb) => limb % 2 ** cutAt)
        const highs = whole.map((limb) => Math.floor(limb / 2 ** cutAt))
        const up = 2 ** (LIMB - cutAt)
        const together = whole.map((_, i) =>
          toLeft ? up * lows[i]! + (highs[i - 1] ?? 0) : highs[i]! + up * (lows[i + 1] ?? 0),
        )
        const result = whole.map((_, i) => (isFar ? 0 : (together[toLeft ? i - qValue : i + qValue] ?? 0)))
        rows.setAll(row, folded, whole)
        rows.setAll(row, low, lows)
        rows.setAll(row, high, highs)
        rows.setAll(row, joined, together)
        if (!isFar) rows.set(row, moves[qValue]!, 1)
        rows.setAll(row, moved, result)
        rows.setAll(row, r, result.map(flip))
        rows.set(row, count, fact.count)
      }
      for (const fact of facts) fill(rows.add(), fact)
      const zeros = Array<number>(limbs).fill(0)
      return rows.trace((row) => fill(row, { op: 'lshr', a: zeros, b: zeros, count: 0 }))
    },
  }
}
