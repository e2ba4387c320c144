/**
 * Internal code, translated back, is the module's instructions with the same operands.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rotating } from '../../rotation.ts'
import { checkTranslation } from './back.ts'
import { generate } from './generate.ts'
import { PROGRAM } from './programs.ts'
import { wat } from './wat.ts'

const FOLDER = 'fixtures/wasm'

test('of a module that uses all parts', async () => {
  expect(checkTranslation(await wat(PROGRAM))).toBeGreaterThan(150)
})

test('of programs in C, Rust and AssemblyScript', () => {
  let found = 0
  const programs = readdirSync(FOLDER).filter((one) => one.endsWith('.wasm'))
  const chosen = rotating('programs under WASI, translated back', programs)
  for (const name of chosen) found += checkTranslation(new Uint8Array(readFileSync(join(FOLDER, name))))
  console.log(`wasm: ${found} instructions of programs, translated back`)
  expect(found).toBeGreaterThan(40 * chosen.length)
})

test('of random modules', () => {
  const tapes = fc.array(fc.nat(255), { minLength: 0, maxLength: 900, size: 'max' })
  fc.assert(
    fc.property(tapes, (tape) => void checkTranslation(generate(tape).bytes)),
    { numRuns: 200 },
  )
})
