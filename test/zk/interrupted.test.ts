/**
 * Ctrl-C in the middle of long work: one line, an exit code that says so, no partial file, no process left.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { builtPackage } from '../cli/built.ts'

const scratch = mkdtempSync(join(tmpdir(), 'onestep-interrupted-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** As a terminal does it: all processes of the group get the signal; and once more, as npx passes it on. */
function interrupt(what: string, file: string, cache: string, signal: NodeJS.Signals) {
  return new Promise<{ code: number | null; err: string }>((resolve, reject) => {
    const script = join(import.meta.dirname, 'interrupted.mjs')
    const args = [script, builtPackage(), what, file, cache]
    const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    let out = ''
    child.stderr.on('data', (chunk) => (err += chunk))
    child.stdout.on('data', (chunk) => {
      if (out === '') {
        setTimeout(() => process.kill(-child.pid!, signal), 50)
        setTimeout(() => child.kill(signal), 60)
      }
      out += chunk
    })
    child.on('error', reject)
    // `close` comes when all that hold its pipes have ended, a worker too.
    child.on('close', (code) => resolve({ code, err }))
  })
}

const filesBelow = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : []

test.each([
  ['keys', 'SIGINT', 130],
  ['prove', 'SIGINT', 130],
  ['chain', 'SIGINT', 130],
  ['prove', 'SIGTERM', 143],
] as const)(
  'while it is at %s, by %s',
  async (what, signal, code) => {
    const cache = join(scratch, `cache-${what}-${signal}`)
    const file = join(scratch, `${what}-${signal}.json`)
    const ended = await interrupt(what, file, cache, signal)
    expect(ended).toEqual({
      code,
      err: `\nonestep: ended by ${signal}; no partial files remain.\n`,
    })
    expect(filesBelow(cache)).toEqual([])
    expect(existsSync(file)).toBe(false)
    expect(filesBelow(scratch)).toEqual([])
  },
  120_000,
)
