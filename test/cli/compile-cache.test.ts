import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { keepCompiled } from '../../src/cli/compile-cache.ts'

afterEach(() => void vi.unstubAllEnvs())

test('is below the cache of everything else', () => {
  vi.stubEnv('ONESTEP_CACHE', '/somewhere')
  const directories: string[] = []
  keepCompiled((directory) => directories.push(directory))
  expect(directories).toEqual([join('/somewhere', 'node')])
})

test('is done without where there is no place for it, or Node lacks it', () => {
  vi.stubEnv('ONESTEP_CACHE', '')
  vi.stubEnv('HOME', '')
  const directories: string[] = []
  keepCompiled((directory) => directories.push(directory))
  expect(directories).toEqual([])
  vi.stubEnv('ONESTEP_CACHE', '/somewhere')
  keepCompiled(() => {
    throw new Error('no')
  })
})
