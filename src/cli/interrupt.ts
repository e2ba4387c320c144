/**
 * Ctrl-C in long work: children are ended, temporary files removed, the process exits.
 * @module
 */
import { note } from './print.ts'

/** Exit codes as shells have them: 128 and the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** Milliseconds in which further signals are the same one: npm and npx pass on what the terminal has sent already. */
const SAME = 500

/**
 * Asks work to stop when a signal comes, where it can; a second signal does what it always does.
 * @param ask - is given the exit code that shells have for the signal
 * @returns what to call when the work is over
 */
export function onSignals(ask: (code: number) => void): () => void {
  let asked = false
  const handlers = Object.entries(SIGNALS).map(([name, code]) => {
    const handler = () => {
      if (asked) return
      asked = true
      setTimeout(release, SAME).unref()
      ask(code)
    }
    process.on(name, handler)
    return [name, handler] as const
  })
  const release = () => {
    for (const [name, handler] of handlers) process.off(name, handler)
  }
  return release
}

/** Longest wait, in milliseconds, for children to end and files to go. */
const GRACE = 500

/** Runs work that a signal ends; the signal is passed on to it, and it is given a moment to clean up. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  let settle = () => {}
  const settled = new Promise<void>((done) => (settle = done))
  const handlers = Object.entries(SIGNALS).map(([name, code]) => {
    const handler = async () => {
      if (controller.signal.aborted) return
      controller.abort()
      await Promise.race([settled, new Promise((done) => setTimeout(done, GRACE))])
      note(`\nonestep: ended by ${name}; no partial file was left.`)
      process.exit(code)
    }
    process.on(name, handler)
    return [name, handler] as const
  })
  try {
    return await work(controller.signal)
  } catch (error) {
    // What ends because it was aborted has nothing to say: the handler exits.
    if (controller.signal.aborted) return await new Promise(() => settle())
    throw error
  } finally {
    settle()
    for (const [name, handler] of handlers) process.off(name, handler)
  }
}
