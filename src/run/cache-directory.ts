/**
 * The cache directory, for everything that can be made again: circuits, keys, compiled code, runs.
 * @module
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { OnestepError } from '../bytes/errors.ts'

/**
 * The cache directory: `ONESTEP_CACHE` if set, else `~/.cache/onestep`.
 * @throws CacheDirectoryError if the user has no home directory, as in some containers
 */
export function cacheDirectory(): string {
  return process.env.ONESTEP_CACHE || join(home(), '.cache', 'onestep')
}

function home(): string {
  let found = ''
  try {
    found = homedir()
  } catch {
    // Node throws if neither HOME nor the user database names a home directory.
  }
  // With an empty HOME, executable code would be looked up in the current directory.
  if (!isAbsolute(found)) throw new CacheDirectoryError()
  return found
}

/** Makes a directory and its parents. Node's `recursive` loops for ever where nothing can be made, as below /proc. */
export function makeDirectory(path: string): void {
  if (isDirectory(path)) return
  const above = dirname(path)
  if (above !== path && !existsSync(above)) makeDirectory(above)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process made it first.
    if (!isDirectory(path)) throw error
  }
}

const isDirectory = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** No directory for the cache can be determined. */
export class CacheDirectoryError extends OnestepError {
  override name = 'CacheDirectoryError'
  /** Named like the errors of files. */
  readonly code = 'ENOENT'

  constructor() {
    super('No folder for the cache: this user has no home directory.', {
      lines: ['Fix: set ONESTEP_CACHE=FOLDER'],
    })
  }
}
