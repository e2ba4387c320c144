/**
 * Errors of tracing, with the author's source line.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'

const HERE = import.meta.url.slice(0, import.meta.url.lastIndexOf('/') + 1)
const HERE_PATH = HERE.replace('file://', '')

/**
 * `tiny.ts:27` of the nearest caller outside of this folder, for messages only.
 * @param mark - where to look; default here
 */
export function callSite(mark: Error = markSite()): string | undefined {
  const frames = (mark.stack ?? '').split('\n').slice(1)
  for (const frame of frames) {
    if (frame.includes(HERE) || frame.includes(HERE_PATH) || frame.includes('node:')) continue
    const place = /([^/\\(]+):(\d+):\d+\)?$/.exec(frame)
    if (place) return `${place[1]}:${place[2]}`
  }
  return undefined
}

/** Remembers a call site without making text of it, which takes most of the time and is seldom needed. */
export function markSite(): Error {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 30
  const mark = new Error()
  Error.stackTraceLimit = limit
  return mark
}

/** A VM spec that cannot be traced. The first line beneath the message names the source line. */
export class TraceError extends OnestepError {
  override name = 'TraceError'

  constructor(message: string, lines: readonly string[] = [], at: string | undefined = callSite()) {
    super(message, { lines: at === undefined ? lines : [`At: ${at}`, ...lines] })
  }
}
