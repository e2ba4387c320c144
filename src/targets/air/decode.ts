/**
 * The decode table: a row for each instruction word, with the place where its instruction begins. Every row is a fact:
 * exactly one selector is set, its pattern matches the word's bits, and of the patterns that are tried before it and may
 * match the same word, each differs from the word in some bit.
 * @module
 */
import { decodeOrder, overlaps } from '../../ir/decode.ts'
import type { Pattern } from '../../ir/machine.ts'
import { busOf } from './buses.ts'
import { BY_WORD, type MicroProgram } from './micro.ts'
import { rowsOf } from './rows.ts'
import { type AirShape, LIMB, limbsOf } from './shape.ts'
import { type Expr, tableBuilder } from './table.ts'

export function decodeTable(shape: AirShape, { instructions, otherwise }: MicroProgram, modulus: number) {
  const { machine } = shape.vm
  const t = tableBuilder('decode', { modulus })
  const { add, mul, sub, sum, complement, constant, scale } = t
  const order = decodeOrder(machine)
  const bits = Array.from({ length: machine.wordWidth }, (_, i) => t.column(`bit${i}`))
  const selectors = [...order.map(({ name }) => name), 'otherwise'].map((name) => t.column(`is_${name}`))
  /** Patterns that must differ for each instruction, by their numbers in order. */
  const before = [
    ...order.map(({ pattern }, i) =>
      order.slice(0, i).flatMap((other, j) => (overlaps(other.pattern, pattern) ? [j] : [])),
    ),
    order.map((_, j) => j),
  ]
  const widest = Math.max(...before.map(({ length }) => length))
  const inverses = Array.from({ length: widest }, (_, i) => t.column(`inverse${i}`))
  const count = t.column('count')

  for (const [i, bit] of bits.entries()) t.assertBit(`bit ${i}`, bit)
  for (const selector of selectors) t.assertBit('a selector is a bit', selector)
  t.assertZero('one selector is set', complement(sum(selectors)))
  /** In how many bits of its mask the word differs from a pattern: at most as many as the word has. */
  const differences = ({ mask, match }: Pattern): Expr =>
    sum(
      bits.flatMap((bit, i) => {
        if (((mask >> BigInt(i)) & 1n) === 0n) return []
        return [((match >> BigInt(i)) & 1n) === 1n ? complement(bit) : bit]
      }),
    )
  const distances = order.map(({ pattern }) => differences(pattern))
  for (const [i, { name }] of order.entries())
    t.assertZero(`${name}: its pattern`, mul(selectors[i]!, distances[i]!))
  for (const [i, others] of before.entries()) {
    const name = order[i]?.name ?? 'otherwise'
    for (const [k, j] of others.entries()) {
      t.assertZero(
        `${name}: not ${order[j]!.name}`,
        mul(selectors[i]!, complement(mul(distances[j]!, inverses[k]!))),
      )
    }
  }
  const limbs = Array.from({ length: shape.limbs }, (_, limb) =>
    limb < limbsOf(machine.wordWidth)
      ? sum(bits.slice(LIMB * limb, LIMB * (limb + 1)).map((bit, i) => scale(2 ** i, bit)))
      : constant(0),
  )
  const places = [...order.map(({ name }) => instructions.get(name)!), otherwise]
  const place = sum(selectors.map((selector, i) => scale(places[i]!, selector)))
  t.interact('where an instruction begins', 'send', busOf('places'), count, [
    constant(BY_WORD),
    ...limbs,
    place,
  ])
  void add
  void sub

  const matching = (word: bigint) => {
    const found = order.findIndex(({ pattern }) => (word & pattern.mask) === pattern.match)
    return found < 0 ? order.length : found
  }
  return {
    table: t.table(),
    /** Where a word leads. */
    placeOf: (word: bigint): number => places[matching(word)]!,
    /** Rows for words and how often each is asked for. */
    trace(words: ReadonlyMap<bigint, number>) {
      const rows = rowsOf(t)
      const fill = (row: number, word: bigint, times: number) => {
        for (const [i, bit] of bits.entries()) rows.set(row, bit, Number((word >> BigInt(i)) & 1n))
        const chosen = matching(word)
        rows.set(row, selectors[chosen]!, 1)
        for (const [k, j] of before[chosen]!.entries()) {
          const { mask, match } = order[j]!.pattern
          const distance = ((word & mask) ^ match).toString(2).replaceAll('0', '').length
          rows.set(row, inverses[k]!, t.field.inverse(distance))
        }
        rows.set(row, count, times)
      }
      for (const [word, times] of words) fill(rows.add(), word, times)
      return rows.trace((row) => fill(row, 0n, 0))
    },
  }
}
