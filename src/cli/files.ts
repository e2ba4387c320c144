/**
 * Files in and out: bounded, whole or not at all, and with one clear error each.
 * @module
 */
import { closeSync, fstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { OnestepError } from '../bytes/errors.ts'

/** The largest program, input or proof that is read: it is held in memory at once. */
export const MAX_FILE = 256 * 2 ** 20

/** @throws CliError for a missing file, a directory, or one above `MAX_FILE` bytes */
export function readInput(path: string, what: string): Uint8Array {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT') throw new CliError(`There is no ${what} ${path}.`)
    throw new CliError(`The ${what} ${path} cannot be read: ${code}.`)
  }
  try {
    const stat = fstatSync(file)
    if (stat.isDirectory()) throw new CliError(`The ${what} ${path} is a directory.`, ['Expected: a file'])
    if (stat.size > MAX_FILE) {
      throw new CliError(`The ${what} ${path} has ${stat.size} bytes.`, [
        `Expected: at most ${MAX_FILE} (256 MiB)`,
      ])
    }
    return new Uint8Array(readFileSync(file))
  } finally {
    closeSync(file)
  }
}

/** Writes a file whole or not at all. @throws CliError if it cannot be written */
export function writeOutput(path: string, bytes: Uint8Array | string): void {
  const temporary = `${path}.${process.pid}.part`
  try {
    writeFileSync(temporary, bytes)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw new CliError(`${path} cannot be written: ${(error as { code?: string }).code}.`)
  }
}

/** What the command line says about a wrong call; printed without a stack. */
export class CliError extends OnestepError {
  override name = 'CliError'

  constructor(message: string, lines: readonly string[] = []) {
    super(message, { lines })
  }
}
