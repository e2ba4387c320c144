/**
 * The runs, checkpoints and histories in the cache, which have a common size limit.
 * @module
 */
import { utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheDirectory, makeDirectory } from '../run/cache-directory.ts'
import { evict } from '../run/evict.ts'

/** The size limit in bytes: at least a dozen long runs. */
const LIMIT = 4 * 2 ** 30
const FOLDERS = ['runs', 'checkpoints', 'histories'] as const

export type Cache = {
  readonly directory: string
  /** The path of a file. The file counts as used now, and this process does not remove it. */
  use(folder: (typeof FOLDERS)[number], name: string): string
  /** Writes a file that is in use: creates its folder first, and evicts others afterwards. */
  write(path: string, write: (path: string) => void): void
}

/**
 * @param limit - bytes
 * @throws CacheDirectoryError if there is no cache directory
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

/** The modification time says when a file was last used, because access times are not recorded everywhere. */
function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // It does not exist, or belongs to another user.
  }
}
