/**
 * The output of a challenger. An output that fails loses lines, but never the dispute.
 * @module
 */
import { closeSync, constants, openSync } from 'node:fs'
import { utf8 } from '../bytes/bytes.ts'
import { jsonLines, type Metric } from '../chain/index.ts'
import { CliError, outputPath } from './files.ts'
import { narrator } from './narrate.ts'
import { emit, note, writeAll } from './output.ts'
import { line } from './print.ts'

export type Report = { say(text: string): void; metric(metric: Metric): void; close(): void }

/**
 * @param target - a file for JSON lines in addition to the plain ones, or `true` for JSON lines instead of them
 * @throws CliError if the file cannot be opened
 */
export function openReport(target: string | true | undefined): Report {
  const file = typeof target === 'string' ? openLines(target) : undefined
  const lines = jsonLines(file?.write ?? emit)
  const describe = narrator()
  const say = (text: string) => {
    if (target !== true) line(`${new Date().toISOString().slice(0, 19)}Z  ${text}`)
  }
  return {
    say,
    metric(metric) {
      if (target !== undefined) lines(metric)
      const text = describe(metric)
      if (text !== undefined) say(text)
    },
    close: () => file?.close(),
  }
}

/** Appends lines to a file. Lines that cannot be written are dropped, and later ones are tried again. */
function openLines(path: string) {
  const { O_APPEND, O_CREAT, O_NONBLOCK, O_WRONLY } = constants
  let file: number
  try {
    // Non-blocking: a named pipe without a reader would block the start, and a slow reader every move.
    file = openSync(outputPath(path), O_APPEND | O_CREAT | O_WRONLY | (O_NONBLOCK ?? 0), 0o666)
  } catch (error) {
    if (error instanceof CliError) throw error
    throw new CliError(`${path} cannot be written: ${(error as { code?: string }).code}.`)
  }
  let told = false
  let cut = false
  return {
    write(text: string) {
      try {
        if (cut) writeAll(file, utf8('\n'))
        cut = true
        writeAll(file, utf8(text))
        cut = told = false
      } catch (error) {
        if (!told)
          note(
            `onestep: ${path} cannot be written: ${(error as { code?: string }).code}. The work continues.`,
          )
        told = true
      }
    },
    close() {
      try {
        closeSync(file)
      } catch {
        // Network file systems report a full disk only here.
      }
    },
  }
}
