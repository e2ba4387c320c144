/**
 * Code in documents and docstrings, and how it is run: from files of their own inside the project, so that
 * `onestep` is what it is for a user.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'node:util'
import { afterAll, expect, vi } from 'vitest'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type Block = { readonly language: string; readonly text: string; readonly line: number }

/** README and everything under `docs/`. */
export const pages = (): string[] => [
  'README.md',
  'bench/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** The fenced blocks of a page. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = []
  let open: { language: string; lines: string[]; line: number } | undefined
  for (const [i, line] of readFileSync(join(ROOT, page), 'utf8').split('\n').entries()) {
    const fence = /^```(\w*)$/.exec(line)
    if (!fence) open?.lines.push(line)
    else if (open) {
      blocks.push({ language: open.language, text: open.lines.join('\n'), line: open.line })
      open = undefined
    } else open = { language: fence[1], lines: [], line: i + 2 }
  }
  if (open) throw new Error(`${page}:${open.line - 1}: the block has no end`)
  return blocks
}

/** A block whose first line is the name of a file is that file: others on the page import it. */
export const fileOf = ({ text, line }: Block): string =>
  /^\/\/ ([\w-]+(?:\.test)?\.ts)$/.exec(text.split('\n')[0])?.[1] ?? `line-${line}.ts`

/** Circuits and keys take seconds to make: such blocks are a test of `npm run test:zk`. */
export const needsCircuits = ({ text }: Block): boolean => / from 'onestep\/zk['/]/.test(text)

/** The `@example` of every docstring of a source file. */
export function examplesOf(path: string): Block[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const blocks: Block[] = []
  for (const comment of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const at = comment[0].indexOf('@example')
    if (at < 0) continue
    const lines = comment[0]
      .slice(at + '@example'.length)
      .replace(/\s*\*\/$/, '')
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
    const end = lines.findIndex((line) => /^@\w/.test(line))
    const code = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^```/.test(line))
    const line = text.slice(0, comment.index + at).split('\n').length
    blocks.push({ language: 'ts', text: code.join('\n').trim(), line: line + 1 })
  }
  return blocks
}

const folders: string[] = []
// Of the whole file: the hooks of a suite whose tests were all left out (`-t`) do not run.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder beside the tests for the files of one page; removed after the tests. */
export function workshop(): (name: string, text: string) => string {
  const folder = mkdtempSync(join(ROOT, 'test/docs/tmp-'))
  folders.push(folder)
  return (name, text) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return path
  }
}

/**
 * Imports a file and compares what it prints with the comments behind its calls of `console.log`: on the same line,
 * or alone on the next.
 */
export async function runAndCompare(path: string): Promise<void> {
  const printed: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((...args) => void printed.push(format(...args)))
  try {
    await import(/* @vite-ignore */ path)
  } finally {
    log.mockRestore()
  }
  const lines = readFileSync(path, 'utf8').split('\n')
  const calls = lines.flatMap((line, i) => {
    if (!/^\s*console\.log\(/.test(line)) return []
    const behind = /\) +\/\/ (.*)$/.exec(line)?.[1] ?? /^\s*\/\/ (.*)$/.exec(lines[i + 1] ?? '')?.[1]
    return [behind]
  })
  if (calls.every((text) => text === undefined)) return
  expect(printed.map((text, i) => (calls[i] === undefined ? undefined : text))).toEqual(calls)
}
