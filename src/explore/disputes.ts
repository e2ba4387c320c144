/**
 * The dispute between two runs, as a page plays it back.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import {
  type Game,
  type GameRefusal,
  honest,
  isRefusal,
  type OpeningReason,
  openGame,
  type Player,
  play,
  providerOf,
  refereeOf,
  simulatedClock,
} from '../dispute/index.ts'
import { splitPoints } from '../dispute/segment.ts'
import { BisectError, bisect } from '../trace/bisect.ts'
import { commit } from '../trace/commit.ts'
import type { Trace } from '../trace/trace.ts'
import type { Dispute, Round } from './types.ts'

/** Bonds and clocks of a game between two players in one process, with nothing real at stake. */
const RULES = {
  provable: 1n,
  clocks: { budget: 3600, minimum: 60, maxExtension: 600 },
  bond: 1_000_000n,
  burn: 100_000n,
}

/** Moves as its run says but never proves, because it knows that a true proof would be against it. */
const withholding: Player = (game, side, provider, now) =>
  game.phase === 'prove' ? undefined : honest(game, side, provider, now)

/**
 * Plays a whole game: the second run's claim is defended, and the party of the first one challenges it.
 * @param options.onMove - called after each move
 * @returns the game, which is over, or why it cannot begin
 */
export async function playDispute(
  ours: Trace,
  theirs: Trace,
  options: { arity: number; onMove?: (game: Game) => void },
): Promise<Game | GameRefusal<OpeningReason>> {
  // A stopped machine no longer changes, so both claims cover the longer run.
  const length = ours.steps > theirs.steps ? ours.steps : theirs.steps
  const opened = openGame({
    claims: { challenger: commit(ours, { steps: length }), defender: commit(theirs, { steps: length }) },
    bonds: { challenger: RULES.bond, defender: RULES.bond },
    rules: { ...RULES, arity: options.arity },
    now: 0,
  })
  if (isRefusal(opened)) return opened
  const { game } = await play({
    game: opened,
    players: { challenger: honest, defender: withholding },
    providers: { challenger: providerOf(ours), defender: providerOf(theirs) },
    referee: refereeOf(ours.program.vm, { hash: ours.hash }),
    clock: simulatedClock(),
    ...(options.onMove ? { onMove: options.onMove } : {}),
  })
  return game
}

/** A game that is over, where the challenger is the first party. @param rootAt - of the challenger's run */
export function playback(game: Game, rootAt: (step: bigint) => Uint8Array): Dispute {
  const { claims, rules } = game.opening
  const rounds: Round[] = []
  let [start, end] = [0n, claims.defender.steps]
  let [before, after] = [claims.defender.startRoot, claims.defender.finalRoot]
  let ours = claims.challenger.finalRoot
  let posted: readonly Uint8Array[] = []
  for (const { move } of game.entries) {
    if (move.kind === 'post') posted = move.roots
    if (move.kind !== 'pick') continue
    const points = splitPoints(start, end, rules.arity)
    const stated = [before, ...posted, after]
    rounds.push({
      points: points.map(Number),
      theirs: stated.map(toHex),
      ours: points.map((point) => toHex(rootAt(point))),
      pick: move.index,
    })
    ;[start, end] = [points[move.index]!, points[move.index + 1]!]
    ;[before, after, ours] = [stated[move.index]!, stated[move.index + 1]!, move.after]
  }
  const { verdict } = game
  if (!verdict) throw new TypeError('"game" expected a game that is over')
  const proved = game.entries.findLast(({ move }) => move.kind === 'prove')?.move
  const { obtained } = verdict
  const winner =
    verdict.winner === 'nobody'
      ? 'nobody'
      : verdict.winner === 'challenger'
        ? ('ours' as const)
        : ('theirs' as const)
  return {
    parties: ['ours', 'theirs'],
    steps: Number(claims.defender.steps),
    arity: rules.arity,
    rounds,
    step: Number(start),
    before: toHex(before),
    after: [toHex(ours), toHex(after)],
    proofBytes: proved?.kind === 'prove' ? proved.proof.length : 0,
    obtained: obtained ? toHex(obtained) : null,
    winner,
    by: verdict.by,
  }
}

/** The first step that two runs make differently; null if they are equal, or differ from the start. */
export async function divergenceOf(ours: Trace, theirs: Trace): Promise<number | null> {
  try {
    const steps = ours.steps > theirs.steps ? ours.steps : theirs.steps
    const { step } = await bisect(ours, (at) => theirs.rootAt(at), { steps })
    return Number(step)
  } catch (error) {
    if (error instanceof BisectError) return null
    throw error
  }
}
