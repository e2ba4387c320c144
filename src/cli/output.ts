/**
 * Standard output and standard error. Either can fail at any time, as when a reader closes it or a disk is
 * full. A failure never ends the work, and an exit code is 0 only if the output is complete or its reader
 * closed it.
 */
import { fstatSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import { utf8 } from '../bytes/bytes.ts'

/** Bytes buffered for a slow reader before lines of optional output are dropped. */
const BACKLOG = 2 ** 20

/**
 * Files are written directly: Node's stream for them mistakes a short write for a complete one, and stops
 * writing after an error.
 */
const direct = isFile(1)
/** The code of the last error of standard output. */
let failure: string | undefined
let optional = false
/** Whether the last write to a file was incomplete. */
let cut = false

/** Must be called once, before anything is written. */
export function guardOutput(): void {
  process.stdout.on('error', failed)
  // An error of standard error cannot be reported anywhere, and is never the result.
  process.stderr.on('error', () => {})
  process.on('exit', (code) => {
    if (code === 0 && !optional && failure !== undefined && failure !== 'EPIPE') process.exitCode = 1
  })
}

/** Treats output as a log from now on: lines that cannot be written are dropped, and later ones are tried again. */
export function makeOutputOptional(): void {
  optional = true
}

/** Whether nobody will see anything that is printed from now on. */
export const isOutputLost = (): boolean => failure !== undefined && !optional

export function emit(chunk: string | Uint8Array): void {
  if (isOutputLost()) return
  if (!direct) {
    if (!optional || process.stdout.writableLength < BACKLOG) process.stdout.write(chunk)
    return
  }
  try {
    if (cut && optional) writeAll(1, utf8('\n'))
    cut = true
    writeAll(1, typeof chunk === 'string' ? utf8(chunk) : chunk)
    cut = false
  } catch (error) {
    failed(error as { code?: string })
  }
}

/** Waits until a slow reader has caught up, so that output does not pile up in memory. */
export async function drained(): Promise<void> {
  const { stdout } = process
  if (direct || !stdout.writableNeedDrain || stdout.destroyed) return
  await new Promise<void>((resolve) => {
    const done = () => {
      for (const event of ['drain', 'close', 'error']) stdout.off(event, done)
      resolve()
    }
    for (const event of ['drain', 'close', 'error']) stdout.on(event, done)
  })
}

export function note(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Writes all of the bytes. @throws the file system's error, after which some may have been written */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

function failed({ code = 'unknown error' }: { code?: string }): void {
  const isFirst = failure === undefined
  failure = code
  // A reader that closes the pipe (`onestep trace … | head`) has what it wanted.
  if (!isFirst || (code === 'EPIPE' && !optional)) return
  note(`onestep: Standard output cannot be written: ${code}.${optional ? ' The work continues.' : ''}`)
}

function isFile(file: number): boolean {
  try {
    const stat = fstatSync(file)
    return stat.isFile() || (stat.isCharacterDevice() && !isatty(file))
  } catch {
    return false
  }
}
