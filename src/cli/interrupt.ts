/**
 * Handles Ctrl-C during long work: ends children, removes temporary files, exits.
 * @module
 */
import { note } from './print.ts'

/** Exit codes as in shells: 128 plus the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/**
 * Milliseconds in which further signals count as the same one: npm and npx forward a signal that the terminal
 * has already sent.
 */
const SAME = 500

/**
 * Asks work to stop when a signal comes; a second signal has its usual effect.
 * @param ask - gets the exit code that shells use for the signal
 * @returns a function to call when the work is done
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

/** The longest wait, in milliseconds, for children to end and files to be removed. */
const GRACE = 500

/** Runs work that a signal ends. The signal is passed on to it, and it gets a moment to clean up. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  let settle = () => {}
  const settled = new Promise<void>((done) => (settle = done))
  const handlers = Object.entries(SIGNALS).map(([name, code]) => {
    const handler = async () => {
      if (controller.signal.aborted) return
      controller.abort()
      await Promise.race([settled, new Promise((done) => setTimeout(done, GRACE))])
      note(`\nonestep: ended by ${name}; no partial files remain.`)
      process.exit(code)
    }
    process.on(name, handler)
    return [name, handler] as const
  })
  try {
    return await work(controller.signal)
  } catch (error) {
    // Work that ends because it was aborted prints nothing: the handler exits.
    if (controller.signal.aborted) return await new Promise(() => settle())
    throw error
  } finally {
    settle()
    for (const [name, handler] of handlers) process.off(name, handler)
  }
}
