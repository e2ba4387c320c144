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
  /** Bytes that it may take for commitments: one of each level at a time. Default 2^29. */
  readonly memory?: number
}

/** Leaves that `rootsOf` builds at most. */
const TALLEST = 24
/** Bytes of a history for each leaf: its root, and the nodes above. */
const LEAF = 64

/**
 * Heights of a game's levels, first level first: as few as possible, as delay multiplies over levels, and as even as
 * possible among these. Building a level of height h over leaves of s steps takes `2^h` roots and `s 2^h` steps; the
 * run that the first level is made from is needed for the claim anyway, and is not counted. A party holds a commitment
 * of each level while a dispute is at the last one, which is what `memory` bounds.
 * @throws TooSlowError if no more than 8 levels keep each within `seconds`, and all within `memory`
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

function fits(speed: Speed, heights: number[]): boolean {
  const { segment = 0, rootsPerSecond, stepsPerSecond, seconds, memory = 2 ** 29 } = speed
  if (LEAF * heights.reduce((sum, height) => sum + 2 ** height, 0) > memory) return false
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

  constructor({ span, segment = 0, rootsPerSecond, stepsPerSecond, seconds, memory = 2 ** 29 }: Speed) {
    super(
      `No levels let a party commit to 2^${span} steps within ${seconds} s a level and ${memory} bytes.`,
      {
        lines: [
          `It was said to make ${rootsPerSecond} roots and ${stepsPerSecond} steps a second; a leaf has 2^${segment} steps.`,
          'Fix: give it more time or memory, or make leaves smaller.',
        ],
      },
    )
  }
}
