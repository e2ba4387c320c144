/**
 * Where circuits, keys and other costly things are kept between runs, each written whole or not at all.
 *
 * A thing is built in a directory of its own below `tmp/` and renamed into place, which is atomic within a
 * file system. A process that exits while it builds removes what is temporary; one that is killed leaves its
 * temporary directory behind and nothing else, and the next one sweeps it up.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { OnestepError } from '../../bytes/errors.ts'
import { makeDirectory as makeAbove } from '../../run/cache-directory.ts'

/**
 * A directory that `build` fills, or the one that an earlier call filled.
 * @param directory - where it shall stand, named by the hash of all that `build` depends on
 * @param build - fills the empty directory that it is given; when it throws, nothing remains
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
      // Another process was faster: its content is the same, since the name is a hash of the inputs.
      if (!existsSync(directory)) throw error
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
  return directory
}

/** Writes a file whole or not at all. */
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
 * Makes a directory and those above it.
 * @throws CacheError if that is not possible
 */
export function makeDirectory(path: string): void {
  try {
    makeAbove(path)
  } catch (error) {
    throw new CacheError(path, (error as NodeJS.ErrnoException).code)
  }
}

/** A fresh path below `.tmp` of the same directory, hence of the same file system. */
export function temporaryBeside(path: string): string {
  const parent = join(dirname(path), '.tmp')
  sweep(parent)
  if (parents.size === 0) process.once('exit', removeOwn)
  parents.add(parent)
  return join(parent, `${process.pid}-${randomBytes(6).toString('hex')}-${basename(path)}`)
}

/** Directories that temporary ones of this process are in. */
const parents = new Set<string>()

/** Where a process exits in the middle of its work: on Ctrl-C no `finally` runs. */
function removeOwn(): void {
  for (const parent of parents) {
    if (!existsSync(parent)) continue
    for (const name of readdirSync(parent)) {
      if (name.startsWith(`${process.pid}-`)) rmSync(join(parent, name), { recursive: true, force: true })
    }
  }
}

/** Removes what processes left that run no more. */
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

/** A directory for circuits or keys cannot be made. */
export class CacheError extends OnestepError {
  override name = 'CacheError'

  constructor(path: string, code: string | undefined) {
    super(`The folder ${path} cannot be made: ${code}.`, {
      lines: ['Fix: name another folder; for circuits and development keys, ONESTEP_CACHE=FOLDER'],
    })
  }
}
