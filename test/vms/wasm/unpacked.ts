/**
 * The archives of the specification's tests, unpacked for as long as a test file runs.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { hasSuite, SUITE } from './machine.ts'

const temporary = mkdtempSync(join(tmpdir(), 'onestep-wasm-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** Paths of an archive's files of a kind; none where there is no archive, or nothing to unpack it. */
export function unpacked(archive: string, extension: string): string[] {
  if (!hasSuite) return []
  const root = join(temporary, archive)
  mkdirSync(root)
  try {
    execFileSync('tar', ['xJf', join(SUITE, archive), '-C', root], { stdio: 'pipe' })
  } catch {
    console.log(`wasm: tar or xz is missing; ${archive} is left out`)
    return []
  }
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(root, name))
}
