/**
 * Chess clocks. Only the clock of the party on turn runs. It is charged once, by the move that ends the turn,
 * and it may be extended once, when the turn begins. Nothing else changes a clock: refused moves do not, and
 * time once spent is not returned.
 *
 * At every second exactly one of two things is possible: before the deadline moves and proofs, from the
 * deadline on the timeout.
 * @module
 */
import type { Clock, Game, Side } from './types.ts'

/** The party whose clock runs. */
export function onTurn(game: Game): Side {
  return game.phase === 'pick' ? 'challenger' : 'defender'
}

/** The other side. */
export function opponent(side: Side): Side {
  return side === 'defender' ? 'challenger' : 'defender'
}

/** The first second at which the party on turn is too late. */
export function deadline(game: Game): number {
  return game.turnStart + game.clocks[onTurn(game)].remaining
}

/** Whether the party on turn has run out of time. */
export function isExpired(game: Game, now: number): boolean {
  return now >= deadline(game)
}

/** The clocks after a move at `now` that passes the turn to the other party. */
export function handOver(game: Game, now: number): Game['clocks'] {
  const from = onTurn(game)
  const to = opponent(from)
  const charged = charge(game, now)
  const extended = extend(game.clocks[to], game)
  return from === 'defender'
    ? { defender: charged, challenger: extended }
    : { defender: extended, challenger: charged }
}

/** The clocks after the last move: the running one is charged, but never goes below zero. */
export function stop(game: Game, now: number): Game['clocks'] {
  return { ...game.clocks, [onTurn(game)]: charge(game, now) }
}

function charge(game: Game, now: number): Clock {
  const clock = game.clocks[onTurn(game)]
  return { ...clock, remaining: Math.max(0, clock.remaining - (now - game.turnStart)) }
}

function extend(clock: Clock, game: Game): Clock {
  const { minimum, maxExtension } = game.opening.rules.clocks
  const seconds = Math.max(0, Math.min(minimum - clock.remaining, maxExtension - clock.extended))
  return { remaining: clock.remaining + seconds, extended: clock.extended + seconds }
}
