/**
 * Files in and out: bounded, whole or not at all, and with one clear error each.
 * @module
 */
import {
  closeSync,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname } from 'node:path'
import { concatAll } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'

/** Names of standard input. */
const STDIN: ReadonlySet<string> = new Set(['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'])

/** The largest program or input that is read: it is held in memory at once. */
export const MAX_FILE = 256 * 2 ** 20
/** The largest proof: one has some thousand bytes, and each link of a chain of zk proofs a thousand more. */
export const MAX_PROOF = 64 * 2 ** 20

/**
 * Reads a file, or a pipe to its end; `-` is standard input.
 * @param limit - bytes
 * @throws CliError if it cannot be read, or has more
 */
export function readInput(path: string, what: string, limit = MAX_FILE): Uint8Array {
  let file: number | undefined
  try {
    // Standard input is read by its number: a socket, as a parent process may give us, cannot be opened by a path.
    file = STDIN.has(path) ? 0 : openSync(path, 'r')
    const stat = fstatSync(file)
    if (stat.isDirectory()) throw new CliError(`The ${what} ${path} is a directory.`, ['Expected: a file'])
    const tooLarge = (bytes: string) =>
      new CliError(`The ${what} ${path} has ${bytes} bytes.`, [
        `Expected: at most ${limit} (${limit / 2 ** 20} MiB)`,
      ])
    if (stat.size > limit) throw tooLarge(`${stat.size}`)
    return readAll(file, limit, () => tooLarge(`more than ${limit}`))
  } catch (error) {
    if (error instanceof CliError) throw error
    const { code } = error as { code?: string }
    if (code === 'ENOENT') throw new CliError(`There is no ${what} ${path}.`)
    throw new CliError(`The ${what} ${path} cannot be read: ${code}.`)
  } finally {
    if (file !== undefined && file !== 0) closeSync(file)
  }
}

/** The sizes of pipes and devices are not known before: never read more than is allowed. */
function readAll(file: number, limit: number, excess: () => CliError): Uint8Array {
  const chunks: Uint8Array[] = []
  const chunk = new Uint8Array(1 << 20)
  let size = 0
  for (;;) {
    const read = readSome(file, chunk)
    if (read === 0) return concatAll(chunks)
    size += read
    if (size > limit) throw excess()
    // A copy: a pipe may give a byte at a time.
    chunks.push(chunk.slice(0, read))
  }
}

/** Reads once. Where a parent process has made the pipe or socket non-blocking, it waits until there is something. */
function readSome(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, chunk)
    } catch (error) {
      const { code } = error as { code?: string }
      // Windows reports the end of a pipe so.
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

/**
 * The path of an output file, looked at before a long run: its folder has to be there.
 * @throws CliError if a file could not be written there
 */
export function outputPath(path: string): string {
  if (path === '') throw new CliError('"" cannot be written: it is no path.')
  const folder = dirname(path)
  const above = statSync(folder, { throwIfNoEntry: false })
  if (!above) throw new CliError(`${path} cannot be written: there is no folder ${folder}.`)
  if (!above.isDirectory()) throw new CliError(`${path} cannot be written: ${folder} is no folder.`)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CliError(`${path} cannot be written: it is a directory.`, ['Expected: a file'])
  }
  return path
}

/** Writes a file whole or not at all. @throws CliError if it cannot be written */
export function writeOutput(path: string, bytes: Uint8Array | string): void {
  let temporary: string | undefined
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    // Devices and pipes are written to, not replaced; of a link, what it leads to is replaced.
    if (stat && !stat.isFile()) {
      writeFileSync(path, bytes)
      return
    }
    const target = stat ? realpathSync(path) : path
    temporary = `${dirname(target)}/.${basename(target)}.${process.pid}.part`
    writeFileSync(temporary, bytes)
    renameSync(temporary, target)
  } catch (error) {
    if (temporary) rmSync(temporary, { force: true })
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
