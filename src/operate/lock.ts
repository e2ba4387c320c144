/**
 * Keeps a second process out of a directory: two that play with one account would sign different moves with one nonce.
 * @module
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { OnestepError } from '../bytes/errors.ts'

/**
 * Takes a directory for this process. A lock of a process that has ended is taken over.
 * @returns what gives it back
 * @throws LockedError if another process of this machine has it, or a process of another machine
 */
export function lockDirectory(directory: string): () => void {
  const path = join(directory, 'lock')
  const mine = `${process.pid} ${hostname()}`
  try {
    mkdirSync(directory, { recursive: true })
    for (let tries = 0; ; tries++) {
      try {
        writeFileSync(path, mine, { flag: 'wx' })
        return () => rmSync(path, { force: true })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
        const theirs = readFileSync(path, 'utf8')
        if (tries > 0 || isAlive(theirs)) throw new LockedError(path, `process ${theirs}`)
        rmSync(path, { force: true })
      }
    }
  } catch (error) {
    if (error instanceof LockedError) throw error
    throw new LockedError(path, (error as NodeJS.ErrnoException).code ?? 'unknown')
  }
}

/** A process of another machine counts as alive: nobody here can know. */
function isAlive(lock: string): boolean {
  const [pid = '', host = ''] = lock.split(' ')
  if (host !== hostname()) return host !== ''
  // In a container every process may have the number 1.
  if (Number(pid) === process.pid || !/^\d+$/.test(pid)) return false
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A directory that another process uses, or that cannot be used. */
export class LockedError extends OnestepError {
  override name = 'LockedError'

  constructor(path: string, by: string) {
    super(`${path} cannot be taken: ${by}.`, {
      lines: [
        'Expected: a directory that this process may write and no other process uses',
        'Fix: end the other process, or change "directory"; if it ran on another machine and has ended, remove the file',
      ],
    })
  }
}
