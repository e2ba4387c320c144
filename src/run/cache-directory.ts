/**
 * Where everything is kept that can be made again: circuits, keys, compiled code, runs.
 * @module
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { OnestepError } from '../bytes/errors.ts'

/**
 * `ONESTEP_CACHE` if set, else `~/.cache/onestep`.
 * @throws CacheDirectoryError for a user who has no home, as in some containers
 */
export function cacheDirectory(): string {
  return process.env.ONESTEP_CACHE || join(home(), '.cache', 'onestep')
}

function home(): string {
  let found = ''
  try {
    found = homedir()
  } catch {
    // Node throws where neither HOME nor the user database says.
  }
  // An empty HOME would have code that runs looked for in whatever folder one stands in.
  if (!isAbsolute(found)) throw new CacheDirectoryError()
  return found
}

/** Makes a directory and those above it. Node's `recursive` does not end where nothing can be made, as below /proc. */
export function makeDirectory(path: string): void {
  if (isDirectory(path)) return
  const above = dirname(path)
  if (above !== path && !existsSync(above)) makeDirectory(above)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process was faster.
    if (!isDirectory(path)) throw error
  }
}

const isDirectory = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** There is no place for a cache. */
export class CacheDirectoryError extends OnestepError {
  override name = 'CacheDirectoryError'
  /** As of the errors of files. */
  readonly code = 'ENOENT'

  constructor() {
    super('There is no folder for the cache: this user has no home.', {
      lines: ['Fix: ONESTEP_CACHE=FOLDER'],
    })
  }
}
