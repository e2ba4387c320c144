/**
 * Preimages on disk: a directory with one file for each key, named by the key in hex.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import type { PreimageSource, Preimages } from '../preimage/store.ts'

/** Preimages in a directory. */
export type PreimageDirectory = {
  /** Reads a file; undefined if there is none. Nothing is checked here: who asks checks what comes. */
  readonly get: PreimageSource
  /** Writes a file whole or not at all; one that is there already stays. */
  put(key: Uint8Array, data: Uint8Array): void
}

/**
 * Opens a directory of preimages: `02d2…70` holds the data of that key.
 * @throws PreimageDirectoryError if it is not a directory; `get` and `put`, if a file cannot be read or written
 */
export function preimageDirectory(path: string): PreimageDirectory {
  const there = statSync(path, { throwIfNoEntry: false })
  if (!there?.isDirectory()) {
    throw new PreimageDirectoryError(`${path} is not a directory of preimages.`, [
      `Expected: a directory with a file for each key, got ${there ? 'something else' : 'nothing there'}`,
    ])
  }
  const fileOf = (key: Uint8Array) => join(path, toHex(key).slice(2))
  return {
    get(key) {
      try {
        return new Uint8Array(readFileSync(fileOf(key)))
      } catch (error) {
        const { code } = error as { code?: string }
        if (code === 'ENOENT') return undefined
        throw new PreimageDirectoryError(`${fileOf(key)} cannot be read: ${code}.`)
      }
    },
    put(key, data) {
      const file = fileOf(key)
      if (statSync(file, { throwIfNoEntry: false })) return
      const temporary = join(path, `.${process.pid}-${randomBytes(4).toString('hex')}.part`)
      try {
        writeFileSync(temporary, data)
        renameSync(temporary, file)
      } catch (error) {
        rmSync(temporary, { force: true })
        throw new PreimageDirectoryError(`${file} cannot be written: ${(error as { code?: string }).code}.`)
      }
    },
  }
}

/**
 * Writes the preimages that a run used, so that others make the same run from them.
 * @param path - a directory; made if it is not there
 * @throws PreimageDirectoryError if it cannot be written
 */
export function savePreimages(path: string, preimages: Preimages): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw new PreimageDirectoryError(`${path} cannot be made: ${(error as { code?: string }).code}.`)
  }
  const directory = preimageDirectory(path)
  for (const [key, data] of preimages.entries()) directory.put(key, data)
}

/** A directory of preimages that cannot be used. */
export class PreimageDirectoryError extends OnestepError {
  override name = 'PreimageDirectoryError'

  constructor(message: string, lines: readonly string[] = []) {
    super(message, { lines })
  }
}
