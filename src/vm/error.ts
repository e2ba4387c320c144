/**
 * Errors in a VM's declaration, with the author's source line.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'

/**
 * This folder's parent, as stack frames show it. With --enable-source-maps that is `src`, wherever the package
 * was built from.
 */
const shown = /(\S*)\bvm\/error\.[jt]s:\d+:\d+\)?$/m.exec(new Error().stack ?? '')?.[1]?.replace(/^\(/, '')
const FOLDER = new URL('..', import.meta.url)
const OURS = [
  FOLDER.href,
  decodeURIComponent(FOLDER.pathname),
  ...(shown ? [shown.replace('file://', '')] : []),
]

/** Whether a stack frame is in onestep itself. The package's VMs count as an author's code. */
function isOurs(frame: string): boolean {
  return OURS.some((folder) => {
    const at = frame.indexOf(folder)
    return at >= 0 && !frame.startsWith('vms/', at + folder.length)
  })
}

/**
 * `tiny.ts:27` of the nearest caller outside onestep, for messages only.
 * @param mark - where to look; default: here
 */
export function callSite(mark: Error = markSite()): string | undefined {
  const frames = (mark.stack ?? '').split('\n').slice(1)
  for (const frame of frames) {
    if (isOurs(frame) || frame.includes('node:')) continue
    const place = /([^/\\(]+):(\d+):\d+\)?$/.exec(frame)
    if (place) return `${place[1]}:${place[2]}`
  }
  return undefined
}

/** Remembers a call site without formatting its stack, which takes most of the time and is rarely needed. */
export function markSite(): Error {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 30
  const mark = new Error()
  Error.stackTraceLimit = limit
  return mark
}

/**
 * A VM spec that cannot be traced. The lines beneath the message say where, in which instruction, and how to
 * fix it.
 */
export class TraceError extends OnestepError {
  override name = 'TraceError'

  constructor(message: string, lines: readonly string[] = [], at = callSite(), cause?: unknown) {
    super(message, {
      lines: at === undefined ? lines : [`At: ${at}`, ...lines],
      ...(cause === undefined ? {} : { cause }),
    })
  }

  /**
   * The same error with the part of the spec in which it occurred: all instructions of a table share one source
   * line.
   */
  within(part: string): TraceError {
    const [at, rest] = this.lines[0]?.startsWith('At: ') ? [this.lines[0].slice(4), this.lines.slice(1)] : []
    const lines = [`In: ${part}`, ...(rest ?? this.lines).filter((line) => !line.startsWith('In: '))]
    return new TraceError(this.short, lines, at, this.cause)
  }
}

/** The RangeError of a declaration with a value that is out of range, with the author's line. */
export function outOfRange(message: string, fix: string): RangeError {
  const at = callSite()
  return new RangeError([message, ...(at ? [`At: ${at}`] : []), `Fix: ${fix}`].join('\n  '))
}
