/**
 * Runs plain steps and writes their rows.
 * @module
 */
import type { Instruction } from '../../ir/machine.ts'
import type { Cell } from './cells.ts'
import type { PlainAir } from './plain.ts'
import type { Made, Ports } from './plain-table.ts'
import type { AirTrace } from './program.ts'
import { rowsOf } from './rows.ts'
import { LIMB } from './shape.ts'
import type { unitCounts } from './units.ts'

type Known = { readonly variant: number; readonly slots: readonly number[]; count: number }

/**
 * @param memory - the cells of the run
 * @param decode - the machine's decoder
 * @param units - is told of operations that other tables make
 */
export function plainRunner(
  { builder, words, flags, flagColumns, slotColumns }: NonNullable<PlainAir>,
  memory: { cell(space: number, number: number): Cell },
  decode: (word: bigint) => Instruction | undefined,
  units: Pick<ReturnType<typeof unitCounts>, 'count'>,
) {
  const { t, fills } = builder
  const rows = rowsOf(t)
  const width = t.columns.length
  const known = new Map<bigint, Known | undefined>()
  const flagsOf = fills.map((_, variant) => flags(variant))
  const index = (column: Parameters<typeof t.columnOf>[0]) => t.columnOf(column)!
  const [on, clockAt, stepAt] = [builder.on, builder.clock, builder.step].map(index) as [
    number,
    number,
    number,
  ]
  const hotAt = builder.hot.map(index)
  const afterAt = builder.hot.map((column, i) => index(builder.hotAfter[i] ?? column))
  const wordAt = builder.word.map(index)
  const flagAt = flagColumns.map(index)
  const slotAt = slotColumns.map(index)
  const find = (word: bigint): Known | undefined => {
    if (!known.has(word)) {
      const instruction = decode(word)
      const variant = instruction && words.variantOf(instruction.name)
      known.set(
        word,
        variant === undefined ? undefined : { variant, slots: words.slotsOf(word, variant), count: 0 },
      )
    }
    return known.get(word)
  }
  return {
    duration: builder.duration(),
    /** Makes a step if it is plain. @returns the hot registers after it, or undefined if it is not */
    step(clock: number, step: number, hot: readonly number[]): number[] | undefined {
      const row = new Uint32Array(width)
      row[on] = 1
      row[clockAt] = clock
      row[stepAt] = step
      for (const [i, at] of hotAt.entries()) row[at] = hot[i]!
      const made: Made = { accesses: [], units: [] }
      const { accesses } = made
      const ports: Ports = {
        cell(space, number) {
          const last = accesses.findLast((one) => one.space === space && one.number === number)
          const cell = memory.cell(space, number)
          if (!last) return cell
          const written = accesses.findLast(
            (one) => one.space === space && one.number === number && one.after,
          )
          return { limbs: written?.after ?? cell.limbs, time: clock + last.offset() }
        },
      }
      const fetches = builder.fetchFills()
      for (let i = 0; i < fetches; i++) if (!fills[0]![i]!(row, ports, made)) return undefined
      const word = wordAt.reduce((all, at, i) => all | (BigInt(row[at]!) << BigInt(LIMB * i)), 0n)
      const found = find(word)
      if (!found) return undefined
      for (const [i, at] of flagAt.entries()) row[at] = flagsOf[found.variant]![i]!
      for (const [i, at] of slotAt.entries()) row[at] = found.slots[i]!
      const own = fills[found.variant]!
      for (let i = fetches; i < own.length; i++) if (!own[i]!(row, ports, made)) return undefined
      for (const { space, number, after, offset } of accesses) {
        const cell = memory.cell(space, number)
        cell.time = clock + offset()
        if (after) cell.limbs = after
      }
      for (const { op, a, b } of made.units) units.count(op, a, b)
      found.count++
      const at = rows.add()
      for (let i = 0; i < width; i++) rows.put(at, i, row[i]!)
      return afterAt.map((column) => row[column]!)
    },
    traces(): { readonly [table: string]: AirTrace } {
      const used = [...known].flatMap(([word, one]) => (one && one.count > 0 ? [[word, one] as const] : []))
      return { plain: rows.trace(), 'plain words': words.trace(new Map(used)) }
    },
  }
}
