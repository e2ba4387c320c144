/**
 * What is known about the games that are being played, as numbers: for metrics, health and people.
 * @module
 */
import {
  closesAt,
  deadlineOf,
  type GameView,
  type Head,
  type NodeStatus,
  type Standing,
} from '../chain/index.ts'

/** A dispute. */
export type DisputeState = {
  readonly id: string
  readonly game: string
  readonly startRoot: string
  account: string | undefined
  /** `waiting`: it has no account yet. */
  phase: 'waiting' | 'playing' | 'over'
  standing: Standing | undefined
  /** Seconds until a move of its own becomes impossible; undefined if none is due. */
  secondsLeft: number | undefined
  /** Unix time in milliseconds of the last look at the game that succeeded. */
  lookedAt: number
  /** Why the last attempt failed; undefined once one succeeds. */
  failure: string | undefined
}

/** Money of an account, in wei, at some time in the last minutes. */
export type Purse = { readonly balance: bigint; readonly owed: bigint; readonly need: bigint }

/** A chain. */
export type ChainState = {
  readonly name: string
  readonly chainId: number
  readonly disputes: Map<string, DisputeState>
  readonly purses: Map<string, Purse>
  readonly games: Set<string>
  head: Head | undefined
  nodes(): readonly NodeStatus[]
  isDegraded(): boolean
  accounts: number
}

/** The seconds until a move or a claim of an account becomes impossible, of several the fewest. */
export function secondsLeft(view: GameView, account: string, now: bigint): number | undefined {
  const times: bigint[] = []
  for (const tournament of view.tournaments.values()) {
    if (tournament.settled !== undefined) continue
    const isOurs = (root: `0x${string}`) => tournament.claims.get(root)?.owner === account.toLowerCase()
    for (const match of tournament.matches.values()) {
      const { inner, one, two, twoMoves } = match
      if (inner === undefined) {
        if (isOurs(twoMoves ? two : one)) times.push(deadlineOf(view.config, match))
        continue
      }
      const below = view.tournaments.get(inner)
      if (below === undefined || below.settled !== undefined || !(isOurs(one) || isOurs(two))) continue
      if ([...below.claims.values()].some(({ owner }) => owner === account.toLowerCase())) continue
      times.push(closesAt(view.config, below, isOurs(two)) - 1n)
    }
  }
  const next = times.filter((time) => time >= now).sort((a, b) => (a < b ? -1 : 1))[0]
  return next === undefined ? undefined : Number(next - now)
}

/**
 * What is wrong, in words; nothing if each dispute looked at its game lately.
 * @param seconds - for which a dispute may not have looked
 */
export function troubles(chains: readonly ChainState[], seconds: number, now = Date.now()): string[] {
  return chains.flatMap(({ name, disputes, head, isDegraded }) => [
    ...(head === undefined ? [`${name}: no node has answered yet`] : []),
    ...(isDegraded() ? [`${name}: too few nodes agree`] : []),
    ...[...disputes.values()].flatMap(({ id, phase, lookedAt, failure }) => {
      if (phase === 'waiting') return [`${name} ${id}: no account is free`]
      const late = phase === 'playing' && now - lookedAt > seconds * 1_000
      return late ? [`${name} ${id}: not looked at for ${seconds} s${failure ? ` (${failure})` : ''}`] : []
    }),
  ])
}
