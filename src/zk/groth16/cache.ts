/**
 * Stores circuits, keys and other costly results between runs, each written completely or not at all.
 *
 * A result is built in its own directory below `tmp/` and renamed into place, which is atomic within a file
 * system. A process that exits while building removes its temporary files. A process that is killed leaves only
 * its temporary directory, and the next process removes it.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { OnestepError } from '../../bytes/errors.ts'
import { makeDirectory as makeAbove } from '../../run/cache-directory.ts'

/**
 * A directory that `build` fills, or that an earlier call filled.
 * @param directory - its final path, named by the hash of everything that `build` depends on
 * @param build - fills the empty directory that it is given; if it throws, nothing remains
 * @returns `directory`
 */
export async function buildOnce(
  directory: string,
  build: (temporary: string) => Promise<void>,
): Promise<string> {
  if (existsSync(directory)) return directory
  const temporary = temporaryBeside(directory)
  makeDirectory(temporary)
  try {
    await build(temporary)
    try {
      renameSync(temporary, directory)
    } catch (error) {
      // Another process was faster. Its contents are the same, because the name is a hash of the inputs.
      if (!existsSync(directory)) throw error
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
  return directory
}

/** Writes a file completely or not at all. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const temporary = temporaryBeside(path)
  makeDirectory(dirname(temporary))
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/**
 * Makes a directory and its parents.
 * @throws CacheError if that is not possible
 */
export function makeDirectory(path: string): void {
  try {
    makeAbove(path)
  } catch (error) {
    throw new CacheError(path, (error as NodeJS.ErrnoException).code)
  }
}

/** A fresh path below `.tmp` of the same directory, and thus on the same file system. */
export function temporaryBeside(path: string): string {
  const parent = join(dirname(path), '.tmp')
  sweep(parent)
  if (parents.size === 0) process.once('exit', removeOwn)
  parents.add(parent)
  return join(parent, `${process.pid}-${randomBytes(6).toString('hex')}-${basename(path)}`)
}

/** Directories that contain temporary directories of this process. */
const parents = new Set<string>()

/** For a process that exits in the middle of its work: on Ctrl-C no `finally` runs. */
function removeOwn(): void {
  for (const parent of parents) {
    if (!existsSync(parent)) continue
    for (const name of readdirSync(parent)) {
      if (name.startsWith(`${process.pid}-`)) rmSync(join(parent, name), { recursive: true, force: true })
    }
  }
}

/** Removes what processes left that no longer run. */
function sweep(parent: string): void {
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) {
    const pid = Number.parseInt(name, 10)
    if (pid > 0 && !isRunning(pid)) rmSync(join(parent, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A directory for circuits or keys that cannot be made. */
export class CacheError extends OnestepError {
  override name = 'CacheError'

  constructor(path: string, code: string | undefined) {
    super(`The folder ${path} cannot be made: ${code}.`, {
      lines: ['Fix: use another folder; for circuits and development keys, set ONESTEP_CACHE=FOLDER'],
    })
  }
}
