/**
 * Histories in two or more levels. The upper history has a coarse stride. One of its leaves is refined by a
 * lower history, which starts at the agreed state before that leaf and whose last leaf must equal it. A party
 * thus commits to 2^48 steps with 2^24 hashes, and makes as many again only where the history is disputed.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { equal } from '../bytes/bytes.ts'
import type { HashFunction } from './claim.ts'
import { type HistorySpan, spanProblem } from './history.ts'
import { type HistoryVerdict, isDigest, verifyLeaf } from './history-verify.ts'

/**
 * The span of the history that refines one leaf of another.
 *
 * @param index - the leaf of the upper history
 * @param height - of the lower history; 2^height must divide the upper stride
 * @throws RangeError if it does not, or the index lies outside
 * @example
 * console.log(refine({ start: 0n, stride: 1024n, height: 20 }, 3n, 10)) // { start: 3072n, stride: 1n, height: 10 }
 */
export function refine(upper: HistorySpan, index: bigint, height: number): HistorySpan {
  const problem = spanProblem(upper)
  if (problem !== undefined) throw new RangeError(problem)
  if (typeof index !== 'bigint' || index < 0n || index >> BigInt(upper.height) !== 0n) {
    throw new RangeError(`"index" expected a bigint below 2^${upper.height}, got ${index}`)
  }
  // A height beyond the limit would cause a huge shift before `spanProblem` sees it.
  const leaves = Number.isInteger(height) && height >= 0 && height <= 64 ? 2n ** BigInt(height) : 0n
  if (leaves === 0n || upper.stride % leaves !== 0n) {
    throw new RangeError(
      `"height" expected a height whose 2^height divides the stride ${upper.stride}, got ${height}`,
    )
  }
  return { start: upper.start + index * upper.stride, stride: upper.stride / leaves, height }
}

/** A lower history that refines a leaf of an upper one, with its proofs. */
export type Refinement = {
  /** The state root before the upper history's first leaf, which is agreed. */
  readonly startRoot: Uint8Array
  readonly upper: { readonly root: Uint8Array; readonly span: HistorySpan }
  readonly index: bigint
  /** The refined leaf, and its siblings in the upper history. */
  readonly leaf: Uint8Array
  readonly siblings: readonly Uint8Array[]
  /** The state before that leaf: the start root, or the leaf to the left with its siblings. */
  readonly before: Uint8Array
  readonly beforeSiblings: readonly Uint8Array[]
  readonly lower: { readonly root: Uint8Array; readonly span: HistorySpan }
  /** Siblings of the lower history's last leaf. */
  readonly lastSiblings: readonly Uint8Array[]
}

/**
 * Whether a lower history refines a leaf of an upper one: it covers the same steps, starts at the state before
 * that leaf, and ends at it.
 */
export function verifyRefinement(refinement: Refinement, hash: HashFunction = keccak_256): HistoryVerdict {
  if (!isRefinement(refinement)) return { valid: false, reason: 'SpanMismatch' }
  const { startRoot, upper, index, leaf, siblings, before, beforeSiblings, lower, lastSiblings } = refinement
  const height = upper.span.height
  const refined = verifyLeaf({ root: upper.root, height, index, leaf, siblings }, hash)
  if (!refined.valid) return refined
  const { start, stride } = lower.span
  if (
    start !== upper.span.start + index * upper.span.stride ||
    stride << BigInt(lower.span.height) !== upper.span.stride
  ) {
    return { valid: false, reason: 'SpanMismatch' }
  }
  if (index === 0n) {
    if (!isDigest(before) || !isDigest(startRoot)) return { valid: false, reason: 'MalformedDigest' }
    if (!Array.isArray(beforeSiblings) || beforeSiblings.length !== 0)
      return { valid: false, reason: 'ExtraSibling' }
    if (!equal(before, startRoot)) return { valid: false, reason: 'BeforeMismatch' }
  } else {
    const opened = verifyLeaf(
      { root: upper.root, height, index: index - 1n, leaf: before, siblings: beforeSiblings },
      hash,
    )
    if (!opened.valid)
      return opened.reason === 'RootMismatch' ? { valid: false, reason: 'BeforeMismatch' } : opened
  }
  const last = 2n ** BigInt(lower.span.height) - 1n
  const ended = verifyLeaf(
    { root: lower.root, height: lower.span.height, index: last, leaf, siblings: lastSiblings },
    hash,
  )
  if (!ended.valid)
    return ended.reason === 'RootMismatch' ? { valid: false, reason: 'LastLeafMismatch' } : ended
  return { valid: true }
}

function isRefinement(value: Refinement): boolean {
  if (typeof value !== 'object' || value === null) return false
  return [value.upper, value.lower].every(
    (level) =>
      typeof level === 'object' &&
      level !== null &&
      typeof level.span === 'object' &&
      level.span !== null &&
      spanProblem(level.span) === undefined,
  )
}
