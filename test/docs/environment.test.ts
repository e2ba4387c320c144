/**
 * docs/environment.md names every environment variable that the code reads, and no other.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Variables of other programs: found or passed on, not ours to define. */
const FOREIGN = ['PATH', 'HOME', 'CI', 'NO_COLOR', 'CARGO', 'RUSTC', 'ZIG']

function namesIn(folder: string): string[] {
  return (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((path) => /\.(ts|mjs)$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(join(root, folder, path), 'utf8')
      return [...text.matchAll(/process\.env(?:\.|\[')([A-Z][A-Z0-9_]*)/g)].map(([, name]) => name)
    })
}

test('every variable is documented, and every documented one is read', () => {
  const read = new Set(['src', 'test', 'bench'].flatMap(namesIn).filter((name) => !FOREIGN.includes(name)))
  const page = readFileSync(join(root, 'docs/environment.md'), 'utf8')
  const named = new Set(page.match(/ONESTEP_[A-Z]+/g))
  // The key file's name is looked up under a constant.
  expect([...read].filter((name) => !named.has(name))).toEqual([])
  expect([...named].filter((name) => !read.has(name) && name !== 'ONESTEP_KEY')).toEqual([])
})

test('all of them have one prefix', () => {
  const others = ['src', 'test', 'bench']
    .flatMap(namesIn)
    .filter((name) => !name.startsWith('ONESTEP_') && !FOREIGN.includes(name))
  expect(others).toEqual([])
})
