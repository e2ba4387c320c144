/**
 * The runs, checkpoints and histories of the cache, which hold no more than so many bytes together.
 * @module
 */
import { utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheDirectory, makeDirectory } from '../run/cache-directory.ts'
import { evict } from '../run/evict.ts'

/** Bytes of all of them: at least a dozen long runs. */
const LIMIT = 4 * 2 ** 30
const FOLDERS = ['runs', 'checkpoints', 'histories'] as const

export type Cache = {
  readonly directory: string
  /** The path of a file. It counts as used now, and this process does not remove it. */
  use(folder: (typeof FOLDERS)[number], name: string): string
  /** Writes a file that is in use: makes its folder before, and room for it behind. */
  write(path: string, write: (path: string) => void): void
}

/**
 * @param limit - bytes
 * @throws CacheDirectoryError where there can be none
 */
export function openCache(directory = cacheDirectory(), limit = LIMIT): Cache {
  const folders = FOLDERS.map((folder) => join(directory, folder))
  const used = new Set<string>()
  return {
    directory,
    use(folder, name) {
      const path = join(directory, folder, name)
      used.add(path)
      touch(path)
      return path
    },
    write(path, write) {
      makeDirectory(dirname(path))
      write(path)
      evict(folders, limit, used)
    },
  }
}

/** The time of change says when a file was used last: that of access is not kept everywhere. */
function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // There is none, or it is another user's.
  }
}
