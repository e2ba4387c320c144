/**
 * How many levels a game needs, from how fast a party commits.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'

export type Speed = {
  /** log2 of the steps that a claim spans. */
  readonly span: number
  /** log2 of the steps of one leaf of the last level, 0 for a step verifier. Default 0. */
  readonly segment?: number
  /** State roots per second of the slowest machine that shall be able to take part. */
  readonly rootsPerSecond: number
  /** Steps per second of that machine. */
  readonly stepsPerSecond: number
  /** Seconds in which it shall have any commitment of a level below the first. */
  readonly seconds: number
}

/** Leaves that `rootsOf` builds at most. */
const TALLEST = 24

/**
 * Heights of a game's levels, first level first: as few as possible, as delay multiplies over levels, and as even as
 * possible among these. Building a level of height h over leaves of s steps takes `2^h` roots and `s 2^h` steps; the
 * run that the first level is made from is needed for the claim anyway, and is not counted.
 * @throws TooSlowError if even a level of two leaves takes longer than `seconds`, or there are more than 8 levels
 * @example
 * console.log(levelHeights({ span: 40, rootsPerSecond: 25_000, stepsPerSecond: 3e8, seconds: 300 })) // [ 20, 20 ]
 */
export function levelHeights(speed: Speed): number[] {
  const { span, segment = 0 } = speed
  for (let levels = 1; levels <= 8; levels++) {
    const heights = split(span - segment, levels)
    if (heights.at(-1)! >= 1 && fits(speed, heights)) return heights
  }
  throw new TooSlowError(speed)
}

/** The sum in even parts, larger ones first. */
function split(sum: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, i) => Math.floor((sum + parts - 1 - i) / parts))
}

function fits({ segment = 0, rootsPerSecond, stepsPerSecond, seconds }: Speed, heights: number[]): boolean {
  let stride = segment
  for (const [level, height] of [...heights.entries()].reverse()) {
    const steps = level === 0 ? 0 : 2 ** (height + stride)
    if (height > TALLEST || 2 ** height / rootsPerSecond + steps / stepsPerSecond > seconds) return false
    stride += height
  }
  return true
}

/** No division into at most eight levels, the most that a game has, is fast enough. */
export class TooSlowError extends OnestepError {
  override name = 'TooSlowError'

  constructor({ span, segment = 0, rootsPerSecond, stepsPerSecond, seconds }: Speed) {
    super(`No levels let a party commit to 2^${span} steps within ${seconds} s a level.`, {
      lines: [
        `It was said to make ${rootsPerSecond} roots and ${stepsPerSecond} steps a second; a leaf has 2^${segment} steps.`,
        'Fix: give it more time, or make leaves smaller.',
      ],
    })
  }
}
