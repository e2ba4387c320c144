/** The list of opened rows in a proof has one form: the same openings, listed in another way, are refused. */
import { beforeAll, expect, test } from 'vitest'
import { concat } from '../../src/bytes/bytes.ts'
import { proveTables, verifyTables } from '../../src/stark/index.ts'
import { withLength } from './changes.ts'
import { memory } from './samples.ts'
import { partsOf } from './sections.ts'

const QUERIES = 38
const { program, publics, traces } = memory()

let proof: Uint8Array
/** A table that several queries open at the same row: where its list is, its rows, and the number of each query's. */
let list: { start: number; end: number; rows: Uint8Array[]; numbers: number[] }
beforeAll(async () => {
  proof = await proveTables(program, traces, publics, { native: false })
  const lists: (typeof list)[] = []
  for (const { name, start, end } of partsOf(proof)) {
    if (name === 'rows length') lists.push({ start, end, rows: [], numbers: [] })
    const last = lists.at(-1)
    if (name === 'row') last!.rows.push(proof.slice(start, end))
    if (name === 'row numbers') last!.numbers.push(...proof.subarray(start, end))
    if (last) last.end = end
  }
  list = lists.find(({ rows }) => rows.length > 2 && rows.length < QUERIES)!
})

/** The proof with its list in other words; a row here has fewer than 128 elements. */
function listed(rows: readonly Uint8Array[], numbers: readonly number[]): Uint8Array {
  const each = rows.flatMap((row) => [Uint8Array.of(row.length / 4), row])
  const { start, end } = list
  const own = [Uint8Array.of(rows.length), ...each, Uint8Array.of(numbers.length, ...numbers)]
  return withLength(concat(proof.subarray(0, start), ...own, proof.subarray(end)))
}

const said = async (bytes: Uint8Array) => await verifyTables(program, publics, bytes)

test('the list as it is: otherwise the tests below would not see a difference', async () => {
  const { rows, numbers } = list
  expect(numbers).toHaveLength(QUERIES)
  expect(listed(rows, numbers)).toEqual(proof)
  expect(await said(listed(rows, numbers))).toMatchObject({ valid: true })
})

test.for([
  [
    'a row for each query',
    () =>
      listed(
        list.numbers.map((one) => list.rows[one]!),
        [],
      ),
    /a row is listed twice/,
  ],
  [
    'a row twice',
    () =>
      listed([...list.rows, list.rows[0]!], list.numbers.with(list.numbers.lastIndexOf(0), list.rows.length)),
    /a row is listed twice/,
  ],
  [
    'in another order',
    () =>
      listed(
        [list.rows[1]!, list.rows[0]!, ...list.rows.slice(2)],
        list.numbers.map((one) => (one < 2 ? 1 - one : one)),
      ),
    /not numbered in their order/,
  ],
  [
    'a row more',
    () => listed([...list.rows, list.rows[0]!.map((x) => x ^ 1)], list.numbers),
    /that no query opens/,
  ],
  ['a row less', () => listed(list.rows.slice(0, -1), list.numbers), /not numbered in their order/],
  [
    'a number less',
    () => listed(list.rows, list.numbers.slice(1)),
    /37 numbers of \d+ rows, with 38 queries/,
  ],
  ['no numbers', () => listed(list.rows, []), /0 numbers of \d+ rows, with 38 queries/],
] as const)('%s', async ([, make, message]) => {
  const verdict = await said(make())
  expect(verdict).toMatchObject({ valid: false, reason: 'malformed' })
  expect((verdict as { message: string }).message).toMatch(message)
})
