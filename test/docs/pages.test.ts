/**
 * What README and the pages under `docs/` say works: code runs and prints what the comments say, commands end
 * with exit code 0, files that are named exist.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { builtPackage } from '../cli/built.ts'
import { blocksOf, fileOf, needsCircuits, pages, ROOT, runAndCompare, workshop } from './blocks.ts'

/** Commands that are not run here, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm install': 'needs the network',
  'npm test': 'this is a part of it',
  'npm run demo': 'has a test of its own below',
  'npm run bench': 'takes minutes',
}

describe.each(pages())('%s', async (page) => {
  const blocks = blocksOf(page)
  const typescript = blocks.filter(({ language }) => language === 'ts')
  const write = workshop()
  const files = typescript.map((block) => {
    const name = fileOf(block)
    return { ...block, name, path: write(name, block.text) }
  })
  for (const block of files) {
    const { line, path, name } = block
    if (needsCircuits(block)) console.log(`not run: ${page}:${line}: test/zk/pages.test.ts runs it`)
    else if (name.endsWith('.test.ts')) await import(/* @vite-ignore */ path)
    else test(`the code at line ${line} runs`, () => runAndCompare(path))
  }

  const shell = blocks.filter(({ language }) => language === 'sh')
  if (shell.length > 0)
    test('its commands end with exit code 0', { timeout: 240_000 }, () => {
      const folder = mkdtempSync(join(tmpdir(), 'onestep-docs-'))
      try {
        symlinkSync(join(ROOT, 'fixtures'), join(folder, 'fixtures'))
        for (const command of shell.flatMap(({ text }) => text.replace(/\\\n/g, ' ').split(/\n| && /))) {
          if (command.trim() === '' || command.startsWith('#')) continue
          runCommand(command.replace(/\s+#.*$/, '').trim(), folder)
        }
      } finally {
        rmSync(folder, { recursive: true })
      }
    })

  test('names files that exist', () => {
    const text = readFileSync(join(ROOT, page), 'utf8')
    const named = text.matchAll(/[`(]((?:src|test|docs|bench|circuits|contracts|fixtures)\/[\w./-]*\w)/g)
    for (const [, path] of named) {
      // NAME is a file's that is to be written: its folder exists.
      expect(existsSync(join(ROOT, path.replace(/[^/]*NAME.*/, ''))), path).toBe(true)
    }
  })
})

test('the VM of adding-a-vm.md has under 40 lines and imports the package alone', () => {
  const { text } = blocksOf('docs/adding-a-vm.md').find(({ text }) => text.startsWith('// stack.ts'))!
  expect(text.split('\n').length).toBeLessThan(40)
  expect([...text.matchAll(/ from '(.*)'/g)].map(([, name]) => name)).toEqual(['onestep'])
})

const scripts = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts as Record<string, string>

function runCommand(command: string, folder: string): void {
  const script = /^npm (?:run )?([\w:-]+)/.exec(command)?.[1]
  if (script && script !== 'install') expect(Object.keys(scripts), command).toContain(script)
  const reason = Object.entries(NOT_RUN).find(([start]) => `${command} `.startsWith(`${start}`))?.[1]
  if (reason) {
    console.log(`not run: ${command}: ${reason}`)
    return
  }
  const onestep = `'${process.execPath}' '${join(builtPackage(), 'dist/cli/main.js')}'`
  const line = command.replace(/^npx onestep\b/, onestep)
  const { status, stderr } = spawnSync('bash', ['-c', line], {
    cwd: folder,
    timeout: 120_000,
    encoding: 'utf8',
  })
  expect(status, `${command}: ${stderr}`).toBe(exitCode(command))
}

/** The Forth program of the README ends with 42; all else with 0. */
const exitCode = (command: string) => (command.includes('primes.fs') ? 42 : 0)

describe('npm run demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onestep-demo-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  test('finds the wrong step, in any folder', { timeout: 240_000 }, () => {
    expect(scripts.demo).toBe('node dist/cli/demo.js')
    const demo = join(builtPackage(), 'dist/cli/demo.js')
    const { status, stdout } = spawnSync(process.execPath, [demo], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 200_000,
    })
    expect(status).toBe(0)
    expect(stdout).toContain('2,345,678')
  })
})
