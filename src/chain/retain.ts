/**
 * Which histories a party still needs: those of its claims in all tournaments of the dispute that it is in now.
 * @module
 */
import type { History } from '../trace/history.ts'
import type { Goal } from './actions.ts'
import { frontsOf, historyKey } from './fronts.ts'
import { type GameView, tournamentOf } from './view.ts'

/**
 * Drops the other histories. A match that is over does not return, and if a reorg brings it back, its history
 * is in the cache.
 */
export function dropHistories(view: GameView, histories: Map<string, History>, goal: Goal): void {
  const needed = new Set<string>()
  const root = tournamentOf(view, goal.topic, goal.notOpenedBefore)
  // Without a tournament, or for the next round, it is the first level's.
  if (histories.size > 0) needed.add(historyKey(view, goal.topic, undefined))
  const current = root?.settled === undefined ? root : undefined
  for (const { tournament } of frontsOf(view, histories, goal, current)) {
    needed.add(historyKey(view, goal.topic, tournament))
  }
  for (const key of histories.keys()) if (!needed.has(key)) histories.delete(key)
}
