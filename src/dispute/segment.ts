/**
 * Splits a segment, for any length and arity.
 * @module
 */
import type { Game, Phase, Segment } from './types.ts'

/** The number of parts of a segment: the arity, or fewer if there are fewer steps. */
export function partCount(start: bigint, end: bigint, arity: number): number {
  const length = end - start
  return length < BigInt(arity) ? Number(length) : arity
}

/**
 * The steps at which a segment is cut, both ends included. Part lengths differ by at most one step, and no part
 * is empty.
 *
 * @example
 * console.log(splitPoints(0n, 10n, 4)) // [ 0n, 2n, 5n, 7n, 10n ]
 */
export function splitPoints(start: bigint, end: bigint, arity: number): bigint[] {
  const parts = partCount(start, end, arity)
  return Array.from({ length: parts + 1 }, (_, i) => start + ((end - start) * BigInt(i)) / BigInt(parts))
}

/** The cuts of the game's current segment. */
export function pointsOf(game: Game): bigint[] {
  const { start, end } = game.segment
  return splitPoints(start, end, game.opening.rules.arity)
}

/** Whether a segment is split again or goes to the referee. */
export function phaseOf(segment: Segment, provable: bigint): Phase {
  return segment.end - segment.start > provable ? 'post' : 'prove'
}
