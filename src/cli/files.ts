/**
 * Reads and writes files: with size limits, completely or not at all, and with one clear error each.
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

/** Names for standard input. */
const STDIN: ReadonlySet<string> = new Set(['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'])

/** The largest program or input that is read: it is held in memory as a whole. */
export const MAX_FILE = 256 * 2 ** 20
/** The largest proof file. A proof has some thousand bytes, and each link of a chain of zk proofs a thousand more. */
export const MAX_PROOF = 64 * 2 ** 20
/** The largest file of a STARK proof, which has half a megabyte for each segment: more than 2,000 segments. */
export const MAX_STARK_PROOF = 2 ** 30

/**
 * Reads a file, or a pipe to its end; `-` is standard input.
 * @param limit - bytes, or what says how many from the file's first bytes
 * @throws CliError if it cannot be read, or is larger
 */
export function readInput(
  path: string,
  what: string,
  limit: number | ((start: Uint8Array) => number) = MAX_FILE,
): Uint8Array {
  let file: number | undefined
  try {
    // Standard input is read by file descriptor: a socket, which a parent process may pass, cannot be opened by
    // path.
    file = STDIN.has(path) ? 0 : openSync(path, 'r')
    const stat = fstatSync(file)
    if (stat.isDirectory()) throw new CliError(`The ${what} ${path} is a directory.`, ['Expected: a file'])
    const check = (start: Uint8Array, size: number) => {
      const most = typeof limit === 'number' ? limit : limit(start)
      if (size <= most && stat.size <= most) return
      throw new CliError(
        `The ${what} ${path} has ${stat.size > most ? stat.size : `more than ${most}`} bytes.`,
        [`Expected: at most ${most} (${most / 2 ** 20} MiB)`],
      )
    }
    if (typeof limit === 'number') check(new Uint8Array(), 0)
    return readAll(file, check)
  } catch (error) {
    if (error instanceof CliError) throw error
    const { code } = error as { code?: string }
    if (code === 'ENOENT') throw new CliError(`The ${what} ${path} does not exist.`)
    throw new CliError(`The ${what} ${path} cannot be read: ${code}.`)
  } finally {
    if (file !== undefined && file !== 0) closeSync(file)
  }
}

/** The sizes of pipes and devices are unknown, so the size is checked with each chunk, and the first chunk given. */
function readAll(file: number, check: (start: Uint8Array, size: number) => void): Uint8Array {
  const chunks: Uint8Array[] = []
  const chunk = new Uint8Array(1 << 20)
  let size = 0
  for (;;) {
    const read = readSome(file, chunk)
    if (read === 0) return concatAll(chunks)
    size += read
    // A copy, because a pipe may return a byte at a time.
    chunks.push(chunk.slice(0, read))
    check(chunks[0]!, size)
  }
}

/** Reads once. If a parent process has made the pipe or socket non-blocking, it waits for data. */
function readSome(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, chunk)
    } catch (error) {
      const { code } = error as { code?: string }
      // Windows reports the end of a pipe this way.
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

/**
 * Checks the path of an output file before a long run: its folder has to exist.
 * @throws CliError if a file could not be written there
 */
export function outputPath(path: string): string {
  if (path === '') throw new CliError('"" cannot be written: it is not a path.')
  const folder = dirname(path)
  const above = statSync(folder, { throwIfNoEntry: false })
  if (!above) throw new CliError(`${path} cannot be written: the folder ${folder} does not exist.`)
  if (!above.isDirectory()) throw new CliError(`${path} cannot be written: ${folder} is not a folder.`)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CliError(`${path} cannot be written: it is a directory.`, ['Expected: a file'])
  }
  return path
}

/** Writes a file completely or not at all. @throws CliError if it cannot be written */
export function writeOutput(path: string, bytes: Uint8Array | string): void {
  let temporary: string | undefined
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    // Devices and pipes are written to instead of replaced; for a link, its target is replaced.
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

/** An error about the call of a command; printed without a stack. */
export class CliError extends OnestepError {
  override name = 'CliError'

  constructor(message: string, lines: readonly string[] = []) {
    super(message, { lines })
  }
}
