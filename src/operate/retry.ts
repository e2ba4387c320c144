/**
 * Tries again: while a clock may run, nothing is given up.
 * @module
 */

/** The longest wait between two attempts, in milliseconds. */
const LONGEST = 60_000

/**
 * Repeats work until it succeeds.
 * @param told - gets each error, and the milliseconds until the next attempt
 * @param fatal - whether an error ends the attempts
 * @throws a fatal error, or the signal's reason
 */
export async function persist<T>(
  work: () => Promise<T>,
  told: (error: unknown, retryIn: number) => void,
  {
    interval,
    signal,
    fatal = () => false,
  }: { interval: number; signal: AbortSignal; fatal?: (error: unknown) => boolean },
): Promise<T> {
  for (let failures = 0; ; failures++) {
    signal.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      if (fatal(error) || signal.aborted) throw error
      const wait = Math.min(interval * 2 ** Math.min(failures, 5), LONGEST)
      told(error, wait)
      await pause(wait, signal)
    }
  }
}

/** Waits, or until the signal is aborted. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })
}

/** Does one thing after the other, whoever asks. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }
}
