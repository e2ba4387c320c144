/**
 * Keeps the histories that a party still needs: its claim's at each level of the current dispute.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import type { History } from '../trace/history.ts'
import { type Goal, historyKey } from './decide.ts'
import { type GameView, tournamentOf } from './view.ts'

/**
 * Drops the other histories. A match that is over does not return, and if a reorg brings it back, its history
 * is in the cache.
 */
export function dropHistories(view: GameView, histories: Map<string, History>, goal: Goal): void {
  const needed = new Set<string>()
  let tournament = tournamentOf(view, goal.topic, goal.notOpenedBefore)
  // Without a tournament, or for the next round, it is the first level's.
  if (histories.size > 0) needed.add(historyKey(view, goal.topic, undefined))
  while (tournament !== undefined && tournament.settled === undefined) {
    const key = historyKey(view, goal.topic, tournament)
    needed.add(key)
    const history = histories.get(key)
    if (history === undefined) break
    const claim = toHex(history.root)
    const match = [...tournament.matches.values()].find(({ one, two }) => one === claim || two === claim)
    tournament = match?.inner === undefined ? undefined : view.tournaments.get(match.inner)
  }
  for (const key of histories.keys()) if (!needed.has(key)) histories.delete(key)
}
