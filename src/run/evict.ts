/**
 * What keeps directories of files that can be made again from growing without end.
 * @module
 */
import { type Dirent, lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds after which a file that is half written is nobody's, and before which clocks may differ. */
const ABANDONED = 3_600_000
/** Ends of the names that files have until they are whole. */
const PART = /\.(tmp|part|partial)$/

/**
 * Removes files until directories hold no more than so many bytes in all. Those whose time of change is the
 * oldest go first; so does every part of a file that nobody writes any more.
 * @param keep - paths that stay in any case
 */
export function evict(directories: readonly string[], limit: number, keep: ReadonlySet<string>): void {
  const now = Date.now()
  // A time in the future is that of a clock that was set back: such a file would outlive all others.
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
    // Another process may have removed it by now.
    const stat = entry.isFile() ? lstatSync(path, { throwIfNoEntry: false }) : undefined
    return stat ? [{ path, size: stat.size, changed: stat.mtimeMs }] : []
  })
}

/** Removes a file, if there is one and it can be. */
export function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // What cannot be removed could not be written either.
  }
}
