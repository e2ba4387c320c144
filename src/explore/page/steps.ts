/**
 * Steps of a run near where the page is, kept as long as they are near.
 * @module
 */
import { registersAfter } from '../registers.ts'
import type { Registers, Row, RunIndex, Source, Summary, Window } from '../types.ts'

/** Steps that are asked for at a time. */
const CHUNK = 128
/** Stretches that are kept. */
const KEPT = 64

/** The steps that a page knows. */
export type Steps = {
  /** The row of a step, if it is known. */
  row(run: RunIndex, step: number): Row | undefined
  /** The registers before a step, if they are known. */
  registers(run: RunIndex, step: number): Registers | undefined
  /** Loads what is needed to show steps. Resolves when all of it is known. */
  load(run: RunIndex, from: number, to: number): Promise<void>
  /** Whether a step can be known at all: a report contains some only. */
  has(run: RunIndex, step: number): boolean
}

export function stepsOf(source: Source, summary: Summary): Steps {
  const known = new Map<string, Window>()
  const loading = new Map<string, Promise<void>>()

  /** The stretch with a step in it: first step, and steps. */
  const stretchAt = (run: RunIndex, step: number): readonly [from: number, count: number] | undefined => {
    const { steps } = summary.runs[run]!
    if (step < 0 || step > steps) return undefined
    if (!summary.contains) {
      const from = Math.min(step, Math.max(0, steps - 1)) - (Math.min(step, Math.max(0, steps - 1)) % CHUNK)
      return [from, CHUNK]
    }
    const found = summary.contains[run]!.find(([from, to]) => step >= from && step <= to)
    return found && [found[0], found[1] - found[0]]
  }
  const windowAt = (run: RunIndex, step: number): Window | undefined => {
    const stretch = stretchAt(run, step)
    return stretch && known.get(`${run} ${stretch[0]}`)
  }
  return {
    row(run, step) {
      const window = windowAt(run, step)
      return window?.rows[step - window.from]
    },
    registers(run, step) {
      const window = windowAt(run, step)
      return window && registersAfter(window.registers, window.rows.slice(0, step - window.from))
    },
    async load(run, from, to) {
      const wanted = new Map<number, number>()
      for (let step = Math.max(0, from); step <= to; step++) {
        const stretch = stretchAt(run, step)
        if (!stretch) continue
        wanted.set(stretch[0], stretch[1])
        // The step behind a stretch belongs to it too.
        step = Math.max(step, stretch[0] + stretch[1] - 1)
      }
      await Promise.all(
        [...wanted].map(([first, count]) => {
          const key = `${run} ${first}`
          const window = known.get(key)
          if (window) {
            known.delete(key)
            known.set(key, window)
            return undefined
          }
          const running = loading.get(key)
          if (running) return running
          const promise = source
            .window(run, first, count)
            .then((loaded) => {
              known.set(key, loaded)
              if (known.size > KEPT) known.delete(known.keys().next().value!)
            })
            .finally(() => loading.delete(key))
          loading.set(key, promise)
          return promise
        }),
      )
    },
    has: (run, step) => stretchAt(run, step) !== undefined,
  }
}
