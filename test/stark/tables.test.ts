/** Honest proofs are accepted, and a wrong trace is refused by the prover, and by the verifier where it is forced. */
import { expect, test } from 'vitest'
import { proveTables, StarkError, tableProver, verifyTables } from '../../src/stark/index.ts'
import { checkAir } from '../../src/targets/air/index.ts'
import { rotating } from '../rotation.ts'
import { lookups, type Sample } from '../targets/air/samples.ts'
import { edited, memory, smallSamples, sums } from './samples.ts'

const wasm = { native: false } as const

/** A proof of whatever is given, made without a check. */
async function forced({ program, publics, traces }: Sample): Promise<Uint8Array> {
  const prover = await tableProver(program)
  const rows = prover.rows(traces.map(({ height }) => height))
  for (const [i, { values }] of traces.entries()) rows[i]!.set(values)
  return prover.prove(publics, true)
}

for (const [name, make] of Object.entries(smallSamples)) {
  test.for(['conjectured', 'proven'] as const)(
    `${name}: an honest proof of %s security`,
    async (security) => {
      const { program, publics, traces } = make()
      const proof = await proveTables(program, traces, publics, { ...wasm, security })
      expect(await verifyTables(program, publics, proof, { security })).toEqual({ valid: true, security })
    },
  )
}

test('tables of 65,536 rows are proven', async () => {
  const { program, publics, traces } = lookups()
  const proof = await proveTables(program, traces, publics, wasm)
  expect(await verifyTables(program, publics, proof)).toEqual({ valid: true, security: 'conjectured' })
})

test('a prover proves many traces of one program, of different heights', async () => {
  const { program } = sums()
  const prover = await tableProver(program)
  for (const height of [8, 32, 16]) {
    const { publics, traces } = sums(height)
    const rows = prover.rows(traces.map((trace) => trace.height))
    for (const [i, { values }] of traces.entries()) rows[i]!.set(values)
    expect(await verifyTables(program, publics, prover.prove(publics))).toMatchObject({ valid: true })
  }
})

test('a wrong trace is an error that names table, row and constraint', async () => {
  const { program, publics, traces } = edited(smallSamples.fibonacci!(), 0, 9, 1)
  await expect(proveTables(program, traces, publics, wasm)).rejects.toThrow(
    new StarkError('The trace of fibonacci is wrong: Table fibonacci, row 4: "b moves to a" does not hold.'),
  )
})

test('a wrong lookup is an error that names the bus', async () => {
  const { program, publics, traces } = edited(sums(), 0, 3, 1)
  await expect(proveTables(program, traces, publics, wasm)).rejects.toThrow(
    /^The trace of sums is wrong:.* and/,
  )
})

/** Every cell of the small samples, changed by several amounts. */
const edits = Object.entries(smallSamples).flatMap(([name, make]) =>
  make().traces.flatMap(({ values }, table) =>
    [...values.keys()].flatMap((cell) => [1, 2130706432, 256].map((by) => ({ name, table, cell, by }))),
  ),
)

test('the verifier refuses proofs of wrong traces that the prover was forced to make', async () => {
  const cases = rotating(
    'forced proofs of wrong traces',
    edits.filter((_, i) => i % 7 === 0),
  )
  let [refused, harmless] = [0, 0]
  for (const { name, table, cell, by } of cases) {
    const sample = edited(smallSamples[name]!(), table, cell, by)
    const satisfied = checkAir(sample.program, sample.publics, sample.traces, 1).length === 0
    const verdict = await verifyTables(sample.program, sample.publics, await forced(sample))
    const what = `${name}, table ${table}, cell ${cell}, ${by} more`
    if (satisfied) {
      // Cells of rows that are not real may hold anything: the exact checker says so too.
      expect(verdict, what).toMatchObject({ valid: true })
      harmless++
    } else {
      expect(verdict, what).toMatchObject({ valid: false, reason: 'invalid-proof' })
      refused++
    }
  }
  expect(refused).toBeGreaterThan(4 * harmless)
}, 300_000)

test('memory that is read as it was never written is refused', async () => {
  const honest = memory()
  // Two cells of the same address and time exchange their values: each alone keeps the multiset, both do not.
  const values = honest.traces[0]!.values.slice()
  ;[values[1], values[2]] = [7, 7]
  const sample = { ...honest, traces: [{ height: 16, values }, ...honest.traces.slice(1)] }
  expect(await verifyTables(sample.program, [], await forced(sample))).toMatchObject({
    valid: false,
    reason: 'invalid-proof',
  })
})
