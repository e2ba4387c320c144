/**
 * Chooses the levels of a game by how fast a party can commit.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'

/** The speed of the slowest machine that should be able to take part, and the span of a claim. */
export type Speed = {
  /** log2 of the steps that a claim spans. */
  readonly span: number
  /** log2 of the steps of one leaf of the last level; 0 for a step verifier. Default 0. */
  readonly segment?: number
  /** State roots per second of the slowest machine that should be able to take part. */
  readonly rootsPerSecond: number
  /** Steps per second of that machine. */
  readonly stepsPerSecond: number
  /** The most seconds in which it should finish any commitment below the first level. */
  readonly seconds: number
  /** Bytes that it may use for commitments, one per level at a time. Default 2^29. */
  readonly memory?: number
}

/** The most leaves that `rootsOf` builds. */
const TALLEST = 24
/** Bytes of a history per leaf: its root, and the nodes above. */
const LEAF = 64

/**
 * The heights of a game's levels, first level first: as few as possible, because delay multiplies over levels,
 * and among these as even as possible. Building a level of height h over leaves of s steps takes `2^h` roots
 * and `s 2^h` steps. The run for the first level is needed for the claim anyway and is not counted. While a
 * dispute is at the last level, a party holds a commitment for each level; `memory` limits these.
 * @throws TooSlowError if no division into at most 8 levels keeps each within `seconds` and all within `memory`
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

/** Divides a sum into even parts, larger ones first. */
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

/** No division into at most eight levels, the maximum of a game, is fast enough. */
export class TooSlowError extends OnestepError {
  override name = 'TooSlowError'

  constructor({ span, segment = 0, rootsPerSecond, stepsPerSecond, seconds, memory = 2 ** 29 }: Speed) {
    super(
      `No levels let a party commit to 2^${span} steps within ${seconds} s a level and ${memory} bytes.`,
      {
        lines: [
          `Got: ${rootsPerSecond} roots/s and ${stepsPerSecond} steps/s, with 2^${segment} steps per leaf`,
          'Fix: allow more time or memory, or make leaves smaller',
        ],
      },
    )
  }
}
