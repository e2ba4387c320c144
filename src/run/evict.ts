/**
 * Evicts the oldest files from cache directories.
 * @module
 */
import { type Dirent, lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds after which a half-written file counts as abandoned; below that, clocks may differ. */
const ABANDONED = 3_600_000
/** Suffixes of files that are not complete yet. */
const PART = /\.(tmp|part|partial)$/

/**
 * Removes files until the directories together hold at most the given number of bytes. The files with the
 * oldest modification time go first, and so do abandoned half-written files.
 * @param keep - paths that are never removed
 */
export function evict(directories: readonly string[], limit: number, keep: ReadonlySet<string>): void {
  const now = Date.now()
  // A time in the future comes from a clock that was set back; without this, such a file would outlive all
  // others.
  const age = ({ changed }: File) => (changed > now + ABANDONED ? now : now - changed)
  const files = directories.flatMap(filesIn).sort((a, b) => age(a) - age(b))
  let bytes = files.reduce((sum, { path, size }) => sum + (keep.has(path) ? size : 0), 0)
  for (const { path, size, changed } of files) {
    if (keep.has(path)) continue
    if (PART.test(path)) {
      if (now - changed > ABANDONED) remove(path)
      continue
    }
    bytes += size
    if (bytes > limit) remove(path)
  }
}

type File = { readonly path: string; readonly size: number; readonly changed: number }

function filesIn(directory: string): File[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(directory, { withFileTypes: true })
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    const path = join(directory, entry.name)
    // Another process may have removed it already.
    const stat = entry.isFile() ? lstatSync(path, { throwIfNoEntry: false }) : undefined
    return stat ? [{ path, size: stat.size, changed: stat.mtimeMs }] : []
  })
}

/** Removes a file, if it exists and can be removed. */
export function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // A file that cannot be removed could not be written either.
  }
}
