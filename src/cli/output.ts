/**
 * Standard output and standard error. Either can fail at any time, as when a reader leaves or a disk is full. That
 * never ends what runs, and an exit code is 0 only if the output is whole or its reader left.
 * @module
 */
import { fstatSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import { utf8 } from '../bytes/bytes.ts'

/** Bytes that wait for a slow reader before lines of optional output are dropped. */
const BACKLOG = 2 ** 20

/**
 * Files are written to directly: Node's stream for them takes a short write for a whole one, and never writes again
 * after an error.
 */
const direct = isFile(1)
/** Code of the last error of standard output. */
let failure: string | undefined
let optional = false
/** Whether the last write to a file ended in the middle. */
let cut = false

/** Has to be called once, before anything is written. */
export function guardOutput(): void {
  process.stdout.on('error', failed)
  // What is said there has no other place to go, and is never the result.
  process.stderr.on('error', () => {})
  process.on('exit', (code) => {
    if (code === 0 && !optional && failure !== undefined && failure !== 'EPIPE') process.exitCode = 1
  })
}

/** Output is a log from now on: lines that cannot be written are dropped, later ones are tried again. */
export function makeOutputOptional(): void {
  optional = true
}

/** Whether nothing that is printed from now on reaches anybody. */
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

/** Waits until a slow reader has taken what was written, so that it does not pile up in memory. */
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

/** Writes all of the bytes. @throws the error of the file system, when some may have been written */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

function failed({ code = 'unknown error' }: { code?: string }): void {
  const isFirst = failure === undefined
  failure = code
  // A reader that leaves (`onestep trace … | head`) has what it wanted.
  if (!isFirst || (code === 'EPIPE' && !optional)) return
  note(`onestep: Standard output cannot be written: ${code}.${optional ? ' The work goes on.' : ''}`)
}

function isFile(file: number): boolean {
  try {
    const stat = fstatSync(file)
    return stat.isFile() || (stat.isCharacterDevice() && !isatty(file))
  } catch {
    return false
  }
}
