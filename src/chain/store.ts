/**
 * A directory of files. Each is written completely or not at all: under a temporary name, flushed, then renamed
 * over the old one. A process killed at any time leaves the old file or the new one.
 * @module
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { OnestepError } from '../bytes/errors.ts'
import { makeDirectory } from '../run/cache-directory.ts'

/** A directory of small files. */
export type Store = {
  readonly directory: string
  /** The contents of a file; undefined if it does not exist. */
  read(name: string): Uint8Array | undefined
  /** Writes a file completely or not at all. */
  write(name: string, bytes: Uint8Array): void
  /** The value in a JSON file; undefined if it does not exist. */
  readJson<T>(name: string): T | undefined
  /** Writes a value as a JSON file. */
  writeJson(name: string, value: unknown): void
  /** Removes a file, if it exists. */
  remove(name: string): void
}

/** Opens the directory, and creates it if necessary. */
export function openStore(directory: string): Store {
  makeDirectory(directory)
  const read = (name: string): Uint8Array | undefined => {
    try {
      return readFileSync(join(directory, name))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }
  const write = (name: string, bytes: Uint8Array): void => {
    // A unique name: histories are shared, and two processes that write the same one must not write into one
    // file.
    const partial = join(directory, `${name}.${process.pid}.partial`)
    try {
      const file = openSync(partial, 'w')
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      renameSync(partial, join(directory, name))
    } catch (error) {
      rmSync(partial, { force: true })
      throw error
    }
    flushDirectory(directory)
  }
  return {
    directory,
    read,
    write,
    readJson<T>(name: string): T | undefined {
      const bytes = read(name)
      if (bytes === undefined) return undefined
      try {
        return JSON.parse(new TextDecoder().decode(bytes)) as T
      } catch (cause) {
        throw new DamagedFileError(join(directory, name), cause)
      }
    },
    writeJson: (name, value) => write(name, new TextEncoder().encode(JSON.stringify(value, null, 1))),
    remove: (name) => rmSync(join(directory, name), { force: true }),
  }
}

/** A rename survives a power failure only once its directory is flushed. Windows cannot open directories. */
function flushDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(directory, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A file of the store whose contents are not what was written. */
export class DamagedFileError extends OnestepError {
  override name = 'DamagedFileError'

  constructor(path: string, cause: unknown) {
    super(`${path} is damaged.`, {
      lines: [
        'Expected: JSON, written by this program',
        'Fix: move the file away; the challenger continues from the chain',
      ],
      cause,
    })
  }
}
