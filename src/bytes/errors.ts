/**
 * The one error class that every error of onestep extends.
 *
 * An error is written for people: a short message, then lines that say what was expected, where in the VM's
 * source, and how to fix it.
 * @module
 */

/** What an `OnestepError` takes besides its message. */
export type ErrorOptions = {
  /** Lines printed under the message, such as `Expected: read mem[0x1f40], by lw (riscv.ts:27)`. */
  lines?: readonly string[]
  cause?: unknown
}

/** The base class of every error of onestep. */
export class OnestepError extends Error {
  override name = 'OnestepError'
  /** The first line alone, without the lines beneath it. */
  declare readonly short: string
  declare readonly lines: readonly string[]

  constructor(message: string, options: ErrorOptions = {}) {
    const lines = options.lines ?? []
    super(
      [message, ...lines.map((line) => `  ${line}`)].join('\n'),
      'cause' in options ? { cause: options.cause } : {},
    )
    // Not enumerable, because Node prints enumerable properties under an uncaught error and the message already
    // contains both.
    Object.defineProperties(this, { short: { value: message }, lines: { value: lines } })
  }
}
