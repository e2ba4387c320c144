/**
 * Hashes of proving keys, by which verification keys name them. A file is hashed once a process: of a batch circuit it has
 * 70 MB, and every proof asks.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { toHex } from '../../bytes/bytes.ts'

const known = new Map<string, { readonly stamp: string; readonly hash: `0x${string}` }>()

/**
 * SHA-256 of a file as it is now; one whose size, inode or time of change is another is hashed again.
 * @param content - of the file, if it is at hand
 * @throws the file system's error if it cannot be read
 */
export function fileHash(path: string, content?: Uint8Array): `0x${string}` {
  const { size, ino, mtimeMs, ctimeMs } = statSync(path)
  const stamp = [size, ino, mtimeMs, ctimeMs].join(' ')
  const found = known.get(path)
  if (found?.stamp === stamp) return found.hash
  const hash = toHex(
    createHash('sha256')
      .update(content ?? readFileSync(path))
      .digest(),
  )
  known.set(path, { stamp, hash })
  return hash
}
