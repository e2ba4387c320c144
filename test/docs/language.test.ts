/**
 * `docs/language.md` names every method, declaration and limit of the language, and nothing that is none.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MAX_DEPTH } from '../../src/ir/machine.ts'
import { MAX_STATE_WIDTH, MAX_WIDTH } from '../../src/ir/types.ts'
import { FeltValue } from '../../src/vm/felt.ts'
import * as language from '../../src/vm/index.ts'
import { WordValue } from '../../src/vm/word.ts'
import { ROOT } from './blocks.ts'

const page = readFileSync(join(ROOT, 'docs/language.md'), 'utf8')
const section = (title: string) =>
  new RegExp(`^## ${title}\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(page)![1]!
/** Names in the first column of a section's tables: `.add(b)` is `add`. */
const named = (title: string) =>
  section(title)
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .flatMap((line) => [...line.split(' | ')[0]!.matchAll(/`\.?([a-z]\w*)/g)].map(([, name]) => name!))
    .sort()
const methods = (type: { prototype: object }) =>
  Object.getOwnPropertyNames(type.prototype).filter((name) => name !== 'constructor')

test('every method of words and felts, and no other', () => {
  expect(named('Words')).toEqual(
    [...methods(WordValue), 'width'].filter((n, i, all) => all.indexOf(n) === i).sort(),
  )
  expect(named('Felts')).toEqual(methods(FeltValue).sort())
})

test('every declaration and every function of bodies, and no other', () => {
  const elsewhere = ['vm', 'disassemble', 'shortId', 'TraceError']
  const exported = Object.keys(language).filter((name) => !elsewhere.includes(name))
  expect([...named('Declarations'), ...named('Control')].sort()).toEqual(exported.sort())
})

test('every part of a spec', () => {
  const start = language.vm('t').state({ pc: language.u8 })
  const builder = start.fetch((s) => s.pc)
  const parts = ['state', 'fetch', ...Object.keys(builder)]
  expect(named('The spec').filter((name) => parts.includes(name))).toEqual(parts.sort())
})

test('limits are those of the code', () => {
  const limits = section('Limits')
  expect(limits).toContain(`in a body | ${MAX_WIDTH} bits |`)
  expect(limits).toContain(`an access | ${MAX_STATE_WIDTH} bits |`)
  expect(limits).toContain(`| ${MAX_DEPTH}; beyond it, microcode |`)
  expect(() => language.registers(language.u8, 2048)).toThrow('from 2 to 1024')
  expect(limits).toContain('| 1024; beyond it, `memory` |')
})
