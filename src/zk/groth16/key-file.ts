/**
 * Hashes of proving keys, by which verification keys refer to them. A file is hashed once per process, because
 * a batch circuit's has 70 MB and every proof needs the hash.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { toHex } from '../../bytes/bytes.ts'

const known = new Map<string, { readonly stamp: string; readonly hash: `0x${string}` }>()

/**
 * SHA-256 of a file in its current form; it is hashed again if its size, inode or change time differs.
 * @param content - of the file, if it is available
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
