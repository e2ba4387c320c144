import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { CacheDirectoryError, cacheDirectory, makeDirectory } from '../../src/run/cache-directory.ts'
import { evict } from '../../src/run/evict.ts'

const scratch = mkdtempSync(join(tmpdir(), 'onestep-evict-'))
let folder: string
let count = 0
beforeEach(() => {
  folder = join(scratch, String(count++))
  for (const name of ['one', 'two']) makeDirectory(join(folder, name))
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(scratch, { recursive: true, force: true })
})

/** A file of 100 bytes, so many seconds old. */
function file(name: string, age: number): string {
  const path = join(folder, name)
  writeFileSync(path, new Uint8Array(100))
  const time = Date.now() / 1000 - age
  utimesSync(path, time, time)
  return path
}
const folders = () => [join(folder, 'one'), join(folder, 'two'), join(folder, 'none')]
const left = () => folders().map((path) => (path.endsWith('none') ? [] : readdirSync(path).sort()))

describe('directories that hold more than they may', () => {
  test('lose what is oldest in all of them, and never what is in use', () => {
    const oldest = file('one/oldest', 900)
    file('two/old', 800)
    file('one/new', 10)
    file('two/newest', 0)
    evict(folders(), 400, new Set())
    expect(left()).toEqual([['new', 'oldest'], ['newest', 'old'], []])
    evict(folders(), 300, new Set([oldest]))
    expect(left()).toEqual([['new', 'oldest'], ['newest'], []])
    evict(folders(), 0, new Set([oldest]))
    expect(left()).toEqual([['oldest'], [], []])
  })

  test('lose parts of files that nobody writes any more, and nothing else that is no file', () => {
    for (const end of ['tmp', 'part', 'partial']) {
      file(`one/a.${end}`, 7200)
      file(`one/b.${end}`, 60)
    }
    mkdirSync(join(folder, 'two/folder'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'two/link'))
    evict(folders(), 0, new Set())
    expect(left()).toEqual([['b.part', 'b.partial', 'b.tmp'], ['folder', 'link'], []])
  })
})

describe('the directory of the cache', () => {
  test('is made with those above it, by several at once; one that cannot be made is an error and no endless loop', () => {
    const deep = join(folder, 'a/b/c')
    makeDirectory(deep)
    makeDirectory(deep)
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c'])
    file('plain', 0)
    expect(() => makeDirectory(join(folder, 'plain'))).toThrow('EEXIST')
    expect(() => makeDirectory(join(folder, 'plain/below'))).toThrow()
    expect(() => makeDirectory('/proc/onestep/below')).toThrow('ENOENT')
  })

  test('is where the environment says; not in the folder where one stands', () => {
    vi.stubEnv('ONESTEP_CACHE', 'here')
    expect(cacheDirectory()).toBe('here')
    vi.stubEnv('ONESTEP_CACHE', '')
    vi.stubEnv('HOME', '/home/somebody')
    expect(cacheDirectory()).toBe('/home/somebody/.cache/onestep')
    vi.stubEnv('HOME', '')
    expect(() => cacheDirectory()).toThrow(CacheDirectoryError)
  })
})
