/**
 * Asks one node: a few questions at a time, and each has its own time. With all questions of many games at once, a node
 * that is only slow, or the same machine with other work, would look silent; all would be asked again together, and so on.
 * @module
 */
import { TimeoutError } from 'viem'
import type { Ask } from './answers.ts'

/** Questions that a node is asked at once. Others wait, and their time begins when they are asked. */
const MOST = 16
/** Milliseconds by which a timer may be late before this process counts as busy. */
const LATE = 20
/** How many times its time a question may have at most, where this process is busy. */
const PATIENCE = 10

/** Methods that do not wait behind others. */
const URGENT: ReadonlySet<string> = new Set(['eth_sendRawTransaction'])

/**
 * @param name - what errors call the node
 * @param timeout - milliseconds for an answer; time in which this process could not read one does not count
 * @returns the function that asks. It throws viem's TimeoutError if the node does not answer in time, or did not answer the
 *   question before that this one had to wait for.
 */
export function asking(ask: Ask, name: string, timeout: number): Ask {
  let asked = 0
  let queue: { go(): void; end(error: unknown): void }[] = []
  const silence = () => new TimeoutError({ body: {}, url: name })
  const turn = (isUrgent: boolean) =>
    new Promise<void>((go, end) => {
      if (isUrgent) queue.unshift({ go, end })
      else queue.push({ go, end })
    })
  return async (method, params) => {
    // Whoever makes room leaves its place in the count to the next.
    if (asked >= MOST) await turn(URGENT.has(method))
    else asked++
    try {
      return await inTime(ask(method, params), timeout, silence)
    } catch (error) {
      const waiting = error instanceof TimeoutError ? queue : []
      if (error instanceof TimeoutError) queue = []
      for (const { end } of waiting) end(error)
      throw error
    } finally {
      const next = queue.shift()
      if (next) next.go()
      else asked--
    }
  }
}

/** @throws what `silence` makes, if the answer is late */
async function inTime<T>(answer: Promise<T>, timeout: number, silence: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const end = performance.now() + PATIENCE * timeout
  const late = new Promise<never>((_, reject) => {
    const wait = (milliseconds: number) => {
      const due = performance.now() + milliseconds
      timer = setTimeout(() => {
        const now = performance.now()
        // The answer may have come meanwhile: timers are looked at before what has been received.
        if (now - due > LATE && now < end) wait(Math.min(now - due, end - now))
        else reject(silence())
      }, milliseconds)
    }
    wait(timeout)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
