/**
 * The honest player. It keeps no state: each move follows from the current game and its own run. It can
 * therefore continue after a crash from a stored game, and it does not matter whether the last move was made
 * here, before a restart, or by someone who sent it first.
 * @module
 */
import { equal, toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import type { Claim } from '../trace/claim.ts'
import { isExpired, onTurn } from './clock.ts'
import { answer } from './moves.ts'
import { pointsOf } from './segment.ts'
import type { Game, Move, Side, TraceProvider } from './types.ts'

/**
 * The next move of a party whose claim agrees with its run.
 *
 * @returns the move, or `undefined` if there is nothing to do
 * @throws PlayerError if the game commits the party to something that its run contradicts
 * @example
 * const move = await honest(game, 'challenger', provider, now)
 */
export async function honest(
  game: Game,
  side: Side,
  provider: TraceProvider,
  now: number,
): Promise<Move | undefined> {
  if (game.phase === 'over') return undefined
  if (isExpired(game, now)) return onTurn(game) === side ? undefined : answer(game, side, { kind: 'timeout' })
  if (game.phase === 'prove') return prove(game, side, provider)
  if (onTurn(game) !== side) return undefined
  return game.phase === 'post' ? post(game, provider) : pick(game, provider)
}

/**
 * Checks a claim against a run before a bond is placed on it.
 *
 * @throws PlayerError if the run ends in another root
 */
export async function checkClaim(claim: Claim, provider: TraceProvider): Promise<void> {
  for (const [name, root, step] of [
    ['start', claim.startRoot, 0n],
    ['final', claim.finalRoot, claim.steps],
  ] as const) {
    const mine = await provider.rootAt(step)
    if (!equal(mine, root)) {
      throw new PlayerError(`The claim's ${name} root differs from the run's`, [
        `Expected: ${toHex(mine)} after ${step} steps, got ${toHex(root)}`,
        'Fix: claim the roots of the run, with the same VM, program and input',
      ])
    }
  }
}

async function post(game: Game, provider: TraceProvider): Promise<Move> {
  const roots: Uint8Array[] = []
  for (const point of pointsOf(game).slice(1, -1)) roots.push(await provider.rootAt(point))
  return answer(game, 'defender', { kind: 'post', roots })
}

/** The first part whose end differs, from left to right, so that the run is asked for its steps in order. */
async function pick(game: Game, provider: TraceProvider): Promise<Move> {
  const { posted, segment } = game
  const ends = [...posted, segment.after.defender]
  for (const [index, point] of pointsOf(game).slice(1).entries()) {
    const after = await provider.rootAt(point)
    if (equal(after, ends[index]!)) continue
    if (index === ends.length - 1 && !equal(after, segment.after.challenger)) throw contradiction(game, after)
    return answer(game, 'challenger', { kind: 'pick', index, after })
  }
  throw contradiction(game, segment.after.defender)
}

/** Either side, although it is the defender's turn: a challenger that can prove need not wait for the clock. */
async function prove(game: Game, side: Side, provider: TraceProvider): Promise<Move> {
  const { start, end } = game.segment
  return answer(game, side, { kind: 'prove', proof: await provider.prove(start, end - start) })
}

function contradiction(game: Game, root: Uint8Array): PlayerError {
  return new PlayerError(
    `The run contradicts the root that the challenger committed to at step ${game.segment.end}`,
    [
      `Expected: ${toHex(game.segment.after.challenger)}, got ${toHex(root)}`,
      'Fix: play with the run that the claim was made from',
    ],
  )
}

/** A player whose own run does not support its claim. */
export class PlayerError extends OnestepError {
  override name = 'PlayerError'

  constructor(message: string, lines: readonly string[] = []) {
    super(message, { lines })
  }
}
