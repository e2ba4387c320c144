/**
 * The table of Poseidon2: a row for each `H(0; x0, …, x15)` of `src/hash/poseidon2.ts`, with what comes out of each
 * round's S-boxes. Every row is a fact; the tag is added by whoever asks.
 * @module
 */
import {
  fullLayer,
  partialLayer,
  permute,
  type Ring,
  roundConstants,
  WIDTH,
} from '../../hash/poseidon2-permutation.ts'
import { busOf } from './buses.ts'
import { rowsOf } from './rows.ts'
import { type Expr, tableBuilder } from './table.ts'

const OUT = 8

export function compressTable(modulus: number) {
  const t = tableBuilder('compress', { modulus })
  const many = (name: string) => Array.from({ length: WIDTH }, (_, i) => t.column(`${name}_${i}`))
  const input = many('in')
  const cubes: Expr[] = []
  const ring: Ring<Expr> = { add: t.add, scale: t.scale }
  /** The element's S-box as a column. */
  const cube = (name: string, x: Expr): Expr => {
    const column = t.column(name)
    t.assertEqual(name, column, t.mul(x, t.mul(x, x)))
    cubes.push(column)
    return column
  }
  let state: Expr[] = fullLayer(ring, input)
  const fullRounds = (phase: string, rounds: readonly (readonly number[])[]) => {
    for (const [round, constants] of rounds.entries()) {
      const made = state.map((x, i) => cube(`${phase}${round}_${i}`, t.add(x, t.constant(constants[i]!))))
      state = fullLayer(ring, made)
    }
  }
  const { initial, partial, final } = roundConstants()
  fullRounds('first', initial)
  for (const [round, constant] of partial.entries()) {
    const first = cube(`partial${round}`, t.add(state[0]!, t.constant(constant)))
    state = partialLayer(ring, [first, ...state.slice(1)])
  }
  fullRounds('last', final)
  const count = t.column('count')
  const output = state.slice(0, OUT).map((x, i) => t.add(x, input[i]!))
  t.interact('a hash', 'send', busOf('compress'), count, [...input, ...output])

  return {
    table: t.table(),
    /** @param facts - 16 elements each, and how often they are asked for */
    trace(facts: Iterable<{ readonly input: readonly number[]; readonly count: number }>) {
      const rows = rowsOf(t)
      const fill = (row: number, elements: readonly number[], times: number) => {
        rows.setAll(row, input, elements)
        const made: number[] = []
        permute(elements, (some) => made.push(...some))
        rows.setAll(row, cubes, made)
        rows.set(row, count, times)
      }
      for (const fact of facts) fill(rows.add(), fact.input, fact.count)
      const zeros = Array<number>(WIDTH).fill(0)
      return rows.trace((row) => fill(row, zeros, 0))
    },
  }
}
