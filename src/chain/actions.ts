/**
 * A party's possible actions, as plain data.
 * @module
 */
import { type Address, type Hex, keccak256, stringToHex } from 'viem'
import type { Pressure } from './funds.ts'
import type { Span } from './provider.ts'
import type { MatchView, Topic } from './view.ts'

/** What the party wants from a game. */
export type Goal = {
  readonly topic: Topic
  readonly account: Address
  /** Whether to open the tournament if nobody has. Otherwise the party waits for a claim to dispute. */
  readonly post: boolean
  /** Unix time: rounds opened earlier do not count. Default: every round counts. */
  readonly notOpenedBefore?: bigint
  /** Proofs of whole leaves above the last level, if the party makes them. */
  readonly leafProofs?: LeafProofs
}

/** What a party knows about proofs of whole leaves above the last level. */
export type LeafProofs = {
  /** Levels whose leaves the party can prove and the referee can resolve. */
  readonly levels: ReadonlySet<number>
  /** Proofs that have been made, by `leafKey`. */
  readonly ready: ReadonlyMap<string, Uint8Array>
  /** Those that could not be made. */
  readonly failed: ReadonlySet<string>
}

/** Names the proof of a leaf by its first step and their number. */
export function leafKey(step: bigint, steps: bigint): string {
  return `prove:${step}:${steps}`
}

/** Calls that need no bond, so that several of them fit into one transaction. */
export type BondlessAction =
  | { readonly kind: 'advance' | 'seal' | 'resolve'; readonly key: string; readonly match: MatchView }
  | { readonly kind: 'timeout'; readonly key: string; readonly match: MatchView }
  | { readonly kind: 'decide' | 'settle' | 'resolveInner'; readonly key: string; readonly tournament: Hex }
  | { readonly kind: 'shut'; readonly key: string; readonly tournament: Hex; readonly depth: number }
  | { readonly kind: 'collect'; readonly key: string; readonly matches: readonly Hex[] }

/** Something to send, or to compute first. `key` identifies a move: the same key is the same move. */
export type Action =
  | { readonly kind: 'build'; readonly key: string; readonly history: string; readonly span: Span }
  | { readonly kind: 'prove'; readonly key: string; readonly step: bigint; readonly steps: bigint }
  | { readonly kind: 'open'; readonly key: string }
  | { readonly kind: 'join'; readonly key: string; readonly tournament: Hex }
  | BondlessAction
  | { readonly kind: 'batch'; readonly key: string; readonly steps: readonly BondlessAction[] }
  | { readonly kind: 'withdraw'; readonly key: string }

/**
 * The party's standing. `out`: its claim was eliminated or came too late, and the tournament continues without
 * it.
 */
export type Standing = 'idle' | 'playing' | 'out' | 'won' | 'lost'

/** An action that is a transaction. */
export type Sendable = Exclude<Action, { kind: 'build' | 'prove' }>

/** An action, and how urgent it is. */
export type Planned = { readonly action: Action; readonly pressure: Pressure }

/** What the party should do, and its standing. */
export type Decision = {
  /** The action to do first. */
  readonly action: Action | undefined
  /** Everything that can be done now, the most urgent first. Each action is possible without the ones before it. */
  readonly plan: readonly Planned[]
  readonly standing: Standing
  /** Whether a bond of the party's is still in a tournament that is not settled. */
  readonly bonded: boolean
  /**
   * The level of the deepest tournament in which the party's claim is or should be; -1 if there is none. Those that
   * only hold bonds are considered if no other is left.
   */
  readonly level: number
  /**
   * In how many tournaments on which the result of the first level depends the party's claim is or should be, by level.
   */
  readonly claims: readonly number[]
  /** Bonds of the claims among these whose commitments are not computed yet, in wei. */
  readonly unposted: bigint
}

/** One step as it is; several in one transaction, which leaves out those that somebody else made first. */
export function together(steps: readonly BondlessAction[]): Action | undefined {
  if (steps.length < 2) return steps[0]
  const key = `batch:${keccak256(stringToHex(steps.map((step) => step.key).join()))}`
  return { kind: 'batch', key, steps }
}
