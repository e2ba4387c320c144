import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { type PoseidonConstants, statementHashLibrary } from '../../../src/zk/contracts/statement-hash.ts'

const path = join(import.meta.dirname, '../../../contracts/generated/StatementHash.sol')

/** Those of circomlibjs for a state of six elements: entry 4, as its table begins with two. */
function parameters(): PoseidonConstants {
  const main = createRequire(import.meta.url).resolve('circomlibjs')
  const file = join(dirname(main), '..', 'src', 'poseidon_constants.json')
  const { C, M } = JSON.parse(readFileSync(file, 'utf8')) as { C: string[][]; M: string[][][] }
  return { constants: C[4]!.map(BigInt), matrix: M[4]!.map((row) => row.map(BigInt)) }
}

// ONESTEP_UPDATE=1 npx vitest run test/zk/contracts/generated.test.ts writes it.
test('the committed hash of statements is what its constants generate', () => {
  const text = statementHashLibrary(parameters())
  if (process.env.ONESTEP_UPDATE === '1') writeFileSync(path, text)
  expect(readFileSync(path, 'utf8') === text, `${path} is out of date: run with ONESTEP_UPDATE=1`).toBe(true)
})
