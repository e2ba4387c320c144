/**
 * Errors of tracing, with the author's source line.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'

const HERE = import.meta.url.slice(0, import.meta.url.lastIndexOf('/') + 1)
const HERE_PATH = HERE.replace('file://', '')

/** `tiny.ts:27` of the nearest caller outside of this folder, for messages only. */
export function callSite(): string | undefined {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 30
  const frames = (new Error().stack ?? '').split('\n').slice(1)
  Error.stackTraceLimit = limit
  for (const frame of frames) {
    if (frame.includes(HERE) || frame.includes(HERE_PATH) || frame.includes('node:')) continue
    const place = /([^/\\(]+):(\d+):\d+\)?$/.exec(frame)
    if (place) return `${place[1]}:${place[2]}`
  }
  return undefined
}

/** A VM spec that cannot be traced. The first line beneath the message names the source line. */
export class TraceError extends OnestepError {
  override name = 'TraceError'

  constructor(message: string, lines: readonly string[] = [], at: string | undefined = callSite()) {
    super(message, { lines: at === undefined ? lines : [`At: ${at}`, ...lines] })
  }
}
