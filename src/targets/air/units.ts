/**
 * What unit operations compute, on limbs; and how often each was asked for, for the tables of facts.
 * @module
 */
import type { BitwiseFact } from './bitwise.ts'
import { limbsIn } from './lower.ts'
import { UNITS, type UnitOp } from './micro.ts'
import { type DivideFact, type MultiplyFact, numberOf } from './multiply.ts'
import { LIMB } from './shape.ts'
import type { ShiftFact } from './shift.ts'

type Words = readonly number[]

/** The result of a unit operation on words of as many limbs as `a` has. */
export function computeUnit(op: UnitOp, a: Words, b: Words): number[] {
  if (op === 'and') return a.map((limb, i) => limb & b[i]!)
  if (op === 'or') return a.map((limb, i) => limb | b[i]!)
  if (op === 'xor') return a.map((limb, i) => limb ^ b[i]!)
  const bits = LIMB * a.length
  const [x, y] = [numberOf(a), numberOf(b)]
  const far = y >= BigInt(bits)
  const result = (): bigint => {
    switch (op) {
      case 'shl':
        return far ? 0n : BigInt.asUintN(bits, x << y)
      case 'lshr':
        return far ? 0n : x >> y
      case 'ashr':
        return BigInt.asUintN(bits, BigInt.asIntN(bits, x) >> (far ? BigInt(bits) : y))
      case 'mul':
        return BigInt.asUintN(bits, x * y)
      case 'udiv':
        return y === 0n ? (1n << BigInt(bits)) - 1n : x / y
      default:
        return y === 0n ? x : x % y
    }
  }
  return limbsIn(result(), a.length)
}

type Asked = { readonly a: Words; readonly b: Words; readonly counts: Map<UnitOp, number> }

/** Counts unit operations by their operands. */
export function unitCounts() {
  const asked = new Map<string, Asked>()
  const facts = () => [...asked.values()]
  const has =
    (...ops: UnitOp[]) =>
    ({ counts }: Asked) =>
      ops.some((op) => counts.has(op))
  return {
    count(op: UnitOp, a: Words, b: Words): void {
      const key = `${a.join()} ${b.join()}`
      let one = asked.get(key)
      if (!one) asked.set(key, (one = { a, b, counts: new Map() }))
      one.counts.set(op, (one.counts.get(op) ?? 0) + 1)
    },
    bitwise: (): BitwiseFact[] => facts().filter(has('and', 'or', 'xor')),
    shifts: (): ShiftFact[] =>
      facts().flatMap(({ a, b, counts }) =>
        (['shl', 'lshr', 'ashr'] as const).flatMap((op) => {
          const count = counts.get(op)
          return count === undefined ? [] : [{ op, a, b, count }]
        }),
      ),
    products: (): MultiplyFact[] =>
      facts()
        .filter(has('mul'))
        .map(({ a, b, counts }) => ({ a, b, count: counts.get('mul')! })),
    quotients: (): DivideFact[] =>
      facts()
        .filter(has('udiv', 'urem'))
        .map(({ a, b, counts }) => ({
          a,
          b,
          quotients: counts.get('udiv') ?? 0,
          remainders: counts.get('urem') ?? 0,
        })),
  }
}

/** The name of a unit operation by its number. */
export const unitOf = (number: number): UnitOp => UNITS[number]!
