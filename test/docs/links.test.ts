/** Links between pages lead to files that exist and to headings that are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { pages, ROOT } from './blocks.ts'

const atTheRoot = readdirSync(ROOT).filter((name) => name.endsWith('.md'))
const all = new Set([...pages(), ...atTheRoot, 'circuits/README.md'])
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '')

/** The anchor that GitHub gives a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- _]/gu, '')
    .replaceAll(' ', '-')
const anchorsOf = (page: string) => [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, text]) => anchor(text))

test.each([...all])('%s: links lead somewhere', (page) => {
  for (const [, target] of read(page).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^https?:/.test(target)) continue
    const [path, heading] = target.split('#')
    const file = path === '' ? page : join(dirname(page), path)
    expect(existsSync(join(ROOT, file)), `${page}: ${target}`).toBe(true)
    if (heading !== undefined) expect(anchorsOf(file), `${page}: ${target}`).toContain(heading)
  }
})
