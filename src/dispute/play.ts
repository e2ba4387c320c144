/**
 * Plays a whole game between two players in one process.
 * @module
 */
import { show } from '../trace/claim.ts'
import { deadline, isExpired, onTurn, opponent } from './clock.ts'
import { answer } from './moves.ts'
import { isRefusal } from './open.ts'
import { transition } from './transition.ts'
import type {
  Entry,
  Game,
  GameRefusal,
  GameVerdict,
  MoveReason,
  Payout,
  Player,
  Referee,
  Segment,
  Side,
  TraceProvider,
} from './types.ts'

/** A clock of whole seconds, from any source of time. */
/** The time now. */
export type GameClock = {
  /** The time now, in seconds. */
  now(): number
  /** Resolves when `now()` is at least `time`. */
  sleepUntil(time: number): Promise<void> | void
}

/** What `play` needs. */
export type PlayOptions = {
  readonly game: Game
  readonly players: Readonly<Record<Side, Player>>
  readonly providers: Readonly<Record<Side, TraceProvider>>
  readonly referee: Referee
  readonly clock: GameClock
  /** Called after each accepted move; store the game here. The next move waits for it. */
  readonly onMove?: (game: Game) => Promise<void> | void
  /** Seconds until idle players are asked again; default: a second before the deadline. */
  readonly retry?: number
}

/** The course of a game. */
export type Transcript = {
  readonly game: Game
  readonly verdict: GameVerdict
  readonly moves: readonly Entry[]
  /** How many times the segment was split. */
  readonly rounds: number
  /** The segment that was left at the end. */
  readonly disputed: Segment
  readonly payout: Payout
  readonly refusals: readonly { side: Side; now: number; refusal: GameRefusal<MoveReason> }[]
  /** Errors that players threw; a player that throws has not moved. */
  readonly errors: readonly { side: Side; now: number; error: unknown }[]
}

/** How often a player whose move is refused may try another move in the same second. */
const ATTEMPTS = 24

/**
 * Asks the players for moves until there is a verdict. If neither moves, time passes. If a clock has run out
 * and neither states it, the game is ended for them. A game thus always ends, after at most both budgets with
 * their extensions.
 *
 * @example
 * const { verdict, rounds } = await play({ game, players, providers, referee, clock: simulatedClock(0) })
 */
export async function play(options: PlayOptions): Promise<Transcript> {
  const { players, providers, referee, clock } = options
  const refusals: Transcript['refusals'][number][] = []
  const errors: Transcript['errors'][number][] = []
  let game = options.game

  const accept = async (next: Game) => {
    game = next
    await options.onMove?.(game)
  }

  /** Whether the side made a move. */
  const visit = async (side: Side): Promise<boolean> => {
    for (let attempt = 0; attempt < ATTEMPTS && game.phase !== 'over'; attempt++) {
      const now = clock.now()
      let move: Awaited<ReturnType<Player>>
      try {
        move = await players[side](game, side, providers[side], now)
      } catch (error) {
        errors.push({ side, now, error })
        return false
      }
      if (move === undefined) return false
      // Time has passed if finding the move took long.
      const next = transition(game, move, clock.now(), referee)
      if (!isRefusal(next)) {
        await accept(next)
        return true
      }
      refusals.push({ side, now: clock.now(), refusal: next })
    }
    return false
  }

  while (game.phase !== 'over') {
    const first = onTurn(game)
    const firstMoved = await visit(first)
    const secondMoved = await visit(opponent(first))
    if (firstMoved || secondMoved || isOver(game)) continue
    if (isExpired(game, clock.now())) {
      const next = transition(
        game,
        answer(game, opponent(onTurn(game)), { kind: 'timeout' }),
        clock.now(),
        referee,
      )
      if (!isRefusal(next)) await accept(next)
    } else {
      await passTime(game, clock, options.retry)
    }
  }
  return transcript(game, refusals, errors)
}

/** A clock that stands still until it is told to sleep. */
export function simulatedClock(start = 0): GameClock {
  let time = start
  return {
    now: () => time,
    sleepUntil(until) {
      time = Math.max(time, until)
    },
  }
}

/** The computer's clock. */
export function systemClock(): GameClock {
  const now = () => Math.floor(Date.now() / 1_000)
  return {
    now,
    async sleepUntil(time) {
      // Timers may fire a fraction early, and hold at most 2^31 - 1 ms.
      while (now() < time) {
        const wait = Math.min(time * 1_000 - Date.now(), 2 ** 31 - 1)
        await new Promise((resolve) => setTimeout(resolve, Math.max(wait, 1)))
      }
    },
  }
}

/** A player that waits must move in the last second before the deadline. */
async function passTime(game: Game, clock: GameClock, retry: number | undefined): Promise<void> {
  const now = clock.now()
  const end = deadline(game)
  const next = now < end - 1 ? Math.min(end - 1, now + (retry ?? end)) : end
  await clock.sleepUntil(next)
  if (clock.now() <= now)
    throw new RangeError(`"clock" expected to sleep until ${next}, got ${show(clock.now())}`)
}

function isOver(game: Game): boolean {
  return game.phase === 'over'
}

function transcript(game: Game, refusals: Transcript['refusals'], errors: Transcript['errors']): Transcript {
  const verdict = game.verdict!
  return {
    game,
    verdict,
    moves: game.entries,
    rounds: game.entries.filter(({ move }) => move.kind === 'pick').length,
    disputed: game.segment,
    payout: verdict.payout,
    refusals,
    errors,
  }
}
