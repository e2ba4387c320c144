/**
 * Random valid programs on the real SVM and here: result, compute units, logs and return data are equal.
 */
import { expect, test } from 'vitest'
import { all } from '../../rotation.ts'
import { assemble } from './assembler.ts'
import { comparable, here, there } from './compare.ts'
import { generate } from './generate.ts'
import { Svm } from './litesvm.ts'

const ID = new Uint8Array(32).fill(7)
const COUNT = all ? 1000 : 25
const UNITS = 20_000n
const seed = Number(process.env.ONESTEP_SEED ?? Math.floor(Math.random() * 2 ** 31))
if (!all) console.log(`sbpf: ${2 * COUNT} random programs against the real SVM; 2,000 with ONESTEP_ALL=1`)

test.each([0, 3] as const)('version %i', { timeout: 600_000 }, (version) => {
  const svm = new Svm({ units: UNITS })
  const ends = new Map<string, number>()
  for (let i = 0; i < COUNT; i++) {
    const file = assemble(generate(seed + i, version), version)
    const instruction = {
      programId: ID,
      accounts: [],
      data: Uint8Array.from({ length: 64 }, (_, j) => (seed + i * 7 + j * 13) & 255),
    }
    svm.add(ID, file)
    const expected = comparable(there(svm, instruction))
    const got = here(file, instruction, { computeUnits: UNITS })
    expect(got, `ONESTEP_SEED=${seed + i}, version ${version}`).toEqual(expected)
    const end = got.failed ?? 'success'
    ends.set(end, (ends.get(end) ?? 0) + 1)
  }
  console.log(`sbpf v${version}: ${[...ends].map(([end, n]) => `${n} ${end}`).join(', ')}`)
  expect(ends.get('success') ?? 0, 'most programs end').toBeGreaterThan(COUNT / 3)
})
