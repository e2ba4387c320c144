/** Multiplicities cannot wrap around the field: what is not bounded by the constraints is refused, and the bound holds. */
import { expect, test } from 'vitest'
import { tableProver, verifyTables } from '../../src/stark/index.ts'
import {
  type AirProgram,
  type Expr,
  KOALA_BEAR,
  type TableBuilder,
  tableBuilder,
} from '../../src/targets/air/index.ts'

const P = KOALA_BEAR

/** A table that receives tuples, as often as it says, from a table that sends what it counts. */
function lookup(multiplicities: (t: TableBuilder, a: Expr, bit: Expr) => readonly Expr[]): AirProgram {
  const t = tableBuilder('takes', { modulus: P })
  const [a, bit] = [t.column('a'), t.column('bit')]
  t.assertBit('bit is a bit', bit)
  for (const m of multiplicities(t, a, bit)) t.interact('takes', 'receive', 0, m, [a])
  const facts = tableBuilder('facts', {
    modulus: P,
    preprocessed: { kind: 'data', names: ['x'], data: [5, 6] },
  })
  facts.interact('facts', 'send', 0, facts.column('count'), [facts.prep('x')])
  return {
    name: 'lookup',
    modulus: P,
    publics: [],
    buses: [{ name: 'bus', arity: 1 }],
    tables: [t.table(), facts.table()],
  }
}

const refused: [string, (t: TableBuilder, a: Expr, bit: Expr) => readonly Expr[], RegExp][] = [
  ['a receive of any column', (_, a) => [a], /no bound of this receive's multiplicity/],
  ['a receive of a column times two', (t, a) => [t.scale(2, a)], /no bound/],
  ['a number that can be negative', (t, _, bit) => [t.sub(bit, t.constant(1))], /can be -1/],
  ['minus one', (t) => [t.constant(-1)], /can be -1/],
  [
    'a row of p lookups',
    (t) => [t.constant((P - 1) / 2), t.constant((P - 1) / 2), t.constant(1)],
    /multiplicities of one row can wrap/,
  ],
]
test.for(refused)('refused: %s', async ([, multiplicities, message]) => {
  await expect(tableProver(lookup(multiplicities))).rejects.toThrow(message)
})

const taken: [string, (t: TableBuilder, a: Expr, bit: Expr) => readonly Expr[]][] = [
  ['a bit', (_, _a, bit) => [bit]],
  ['its complement', (t, _, bit) => [t.complement(bit)]],
  ['a constant', (t) => [t.constant(3)]],
  ['a bit and its complement', (t, _, bit) => [bit, t.complement(bit)]],
]
test.for(taken)('taken: %s', async ([, multiplicities]) => {
  await expect(tableProver(lookup(multiplicities))).resolves.toBeDefined()
})

test('a bus is a multiset or a lookup, not both: its sends are all bounded, or none is', async () => {
  const program = lookup((t) => [t.constant(1)])
  const t = tableBuilder('more', { modulus: P })
  t.interact('bounded', 'send', 0, t.constant(1), [t.column('a')])
  const mixed = { ...program, tables: [...program.tables, t.table()] }
  await expect(tableProver(mixed)).rejects.toThrow(
    /bus "bus" has a send whose multiplicity is bounded \("bounded" of table "more"\) and one whose is not \("facts" of/,
  )
})

test('the bound is p, exactly', async () => {
  // p - 1 = 2^24 * 127: 16 rows of 2^20 * 127 lookups are one fewer than p.
  const most = (P - 1) / 16
  for (const [times, message] of [
    [most, undefined],
    [most + 1, /could wrap around the field/],
  ] as const) {
    const program = lookup((t) => [t.constant(times)])
    const prover = await tableProver(program)
    const [rows, facts] = prover.rows([16, 2])
    for (let row = 0; row < 16; row++) rows!.set([5, 0], 2 * row)
    facts![0] = (16 * times) % P
    if (message) expect(() => prover.prove([])).toThrow(message)
    else expect(await verifyTables(program, [], prover.prove([]))).toMatchObject({ valid: true })
  }
})

test('a verifier applies the bound too: heights of its own in the header', async () => {
  const program = lookup((t) => [t.constant((P - 1) / 16)])
  const prover = await tableProver(program)
  const [rows, facts] = prover.rows([16, 2])
  for (let row = 0; row < 16; row++) rows!.set([5, 0], 2 * row)
  facts![0] = P - 1
  const proof = prover.prove([])
  // The height of the first table, in the header.
  proof[72] = 5
  const verdict = await verifyTables(program, [], proof)
  expect(verdict).toMatchObject({ valid: false, reason: 'heights' })
  expect((verdict as { message: string }).message).toMatch(/could wrap around the field/)
})
