/**
 * Where a party has a claim to make or to defend.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import type { History } from '../trace/history.ts'
import type { Goal } from './actions.ts'
import type { Span } from './provider.ts'
import { type GameView, strideOf, type Topic, type TournamentView } from './view.ts'

/**
 * Names a history by what it covers. The agreed start is part of the name, so that a history built before a
 * reorg is never mistaken for the one that the new chain needs.
 */
export function historyKey(view: GameView, topic: Topic, tournament: TournamentView | undefined): string {
  const { start, height } = spanOf(view, tournament)
  return `${tournament?.level ?? 0}-${start}-${height}-${(tournament?.startRoot ?? topic.startRoot).slice(2, 18)}`
}

export function spanOf(view: GameView, tournament: TournamentView | undefined): Span {
  const level = tournament?.level ?? 0
  return {
    start: tournament?.startStep ?? 0n,
    stride: strideOf(view.config, level),
    height: view.config.levels[level]!.height,
  }
}

export type Front = {
  readonly tournament: TournamentView
  /** Which side of it is ours; undefined in the first level. */
  readonly sideTwo: boolean | undefined
  /** Whether nothing but the bonds in it is left to play for: the match above is over, or void. */
  readonly moot: boolean
  /** Whether the result of the first level depends on it: it is not moot, and not below one that is. */
  readonly counts: boolean
}

/**
 * From the given tournament down, each inner one that decides a match of the party's claim, and those that decide
 * nothing any more but hold a bond of the party's.
 * @param root - undefined where the party has nothing to win in the first level
 */
export function frontsOf(
  view: GameView,
  histories: ReadonlyMap<string, History>,
  goal: Goal,
  root: TournamentView | undefined,
): Front[] {
  const fronts: Front[] =
    root === undefined ? [] : [{ tournament: root, sideTwo: undefined, moot: false, counts: true }]
  for (const tournament of view.tournaments.values()) {
    if (!isMoot(view, tournament) || !isAbout(view, tournament, goal.topic)) continue
    const own = ownIn(tournament, goal)
    if (own !== undefined) fronts.push({ tournament, sideTwo: own.sideTwo, moot: true, counts: false })
  }
  // Grows as it goes.
  for (const { tournament, counts } of fronts) {
    const history = histories.get(historyKey(view, goal.topic, tournament))
    const claim = history && tournament.claims.get(toHex(history.root))
    if (claim === undefined || claim.out) continue
    for (const { one, two, inner } of tournament.matches.values()) {
      if (inner === undefined || (one !== claim.root && two !== claim.root)) continue
      const below = view.tournaments.get(inner)!
      if (below.settled === undefined) {
        fronts.push({ tournament: below, sideTwo: two === claim.root, moot: false, counts })
      }
    }
  }
  return fronts
}

/** Whether an inner tournament decides nothing any more and is not settled. */
export function isMoot(view: GameView, { origin, settled }: TournamentView): boolean {
  if (origin === undefined || settled !== undefined) return false
  return !view.tournaments.get(origin.parent)!.matches.has(origin.match)
}

/** A living claim of the party's own in a tournament. */
export function ownIn(tournament: TournamentView, goal: Goal) {
  for (const claim of tournament.claims.values()) {
    if (!claim.out && claim.owner === goal.account) return claim
  }
  return undefined
}

/** Whether a tournament belongs to a round of the topic. */
export function isAbout(view: GameView, tournament: TournamentView, topic: Topic): boolean {
  let at = tournament
  while (at.origin !== undefined) at = view.tournaments.get(at.origin.parent)!
  return at.topic?.vmId === topic.vmId && at.topic.startRoot === topic.startRoot
}
