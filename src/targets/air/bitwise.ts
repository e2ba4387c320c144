/**
 * The table of `and`, `or` and `xor`: a row for two words, byte by byte.
 * @module
 */
import { busOf, type UnitSize } from './buses.ts'
import { UNITS, type UnitOp } from './micro.ts'
import { rowsOf } from './rows.ts'
import { type Expr, tableBuilder } from './table.ts'

/** Two words, and how often each of their operations is asked for. */
export type BitwiseFact = {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly counts: ReadonlyMap<UnitOp, number>
}

export function bitwiseTable(size: UnitSize, modulus: number) {
  const t = tableBuilder(`${size.prefix}bitwise`, { modulus })
  const { add, sub, scale, constant } = t
  const bytes = 2 * size.limbs
  const many = (name: string) => Array.from({ length: bytes }, (_, i) => t.column(`${name}${i}`))
  const [a, b, both] = [many('a'), many('b'), many('and')]
  const operations = ['and', 'or', 'xor'] as const
  const counts = operations.map((name) => t.column(`count_${name}`))
  for (let i = 0; i < bytes; i++)
    t.interact('a byte', 'receive', busOf('and'), constant(1), [a[i]!, b[i]!, both[i]!])
  const words = (parts: readonly Expr[]) =>
    Array.from({ length: size.limbs }, (_, i) => add(parts[2 * i]!, scale(256, parts[2 * i + 1]!)))
  const or = a.map((byte, i) => sub(add(byte, b[i]!), both[i]!))
  const xor = or.map((byte, i) => sub(byte, both[i]!))
  for (const [i, result] of [both, or, xor].entries()) {
    t.interact(operations[i]!, 'send', busOf(size.bus), counts[i]!, [
      constant(UNITS.indexOf(operations[i]!)),
      ...words(a),
      ...words(b),
      ...words(result),
    ])
  }
  return {
    table: t.table(),
    trace(facts: Iterable<BitwiseFact>) {
      const rows = rowsOf(t)
      for (const fact of facts) {
        const row = rows.add()
        const [x, y] = [bytesOf(fact.a), bytesOf(fact.b)]
        rows.setAll(row, a, x)
        rows.setAll(row, b, y)
        rows.setAll(
          row,
          both,
          x.map((byte, i) => byte & y[i]!),
        )
        rows.setAll(
          row,
          counts,
          operations.map((name) => fact.counts.get(name) ?? 0),
        )
      }
      return rows.trace()
    },
  }
}

/** The bytes of limbs, from the lowest. */
export const bytesOf = (limbs: readonly number[]): number[] =>
  limbs.flatMap((limb) => [limb & 255, limb >> 8])
