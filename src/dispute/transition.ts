/**
 * The game as a pure state machine: one table from phase and move to the result.
 *
 * The defender's claim is split into parts, round by round, until the referee can decide the remaining segment.
 * Both parties are committed to what they state: the defender to each root that it posts, the challenger to its
 * own root at the end of the part that it picks. They therefore always agree on the root before the segment and
 * differ on the root after it, and when the referee has obtained a root, at most one of them is right.
 *
 * An honest party's root before the segment is always true, because it posted or accepted that root, and so is
 * its root after the segment. It can lose only by the clock. If nobody proves the last segment, the defender
 * loses, because the claim is the defender's. An honest defender can always prove, and an honest challenger may
 * prove as well.
 * @module
 */
import { equal } from '../bytes/bytes.ts'
import { show } from '../trace/claim.ts'
import { payOut } from './bonds.ts'
import { handOver, isExpired, onTurn, opponent, stop } from './clock.ts'
import { hashMove, isRoot, nextDigest, parseMove } from './moves.ts'
import { partCount, phaseOf, pointsOf } from './segment.ts'
import type {
  Game,
  GameRefusal,
  GameVerdict,
  Move,
  MoveKind,
  MoveReason,
  Phase,
  Referee,
  Segment,
} from './types.ts'

/** What the game becomes, or why a move is refused. */
type Outcome = Game | GameRefusal<MoveReason>
type MoveOf<K extends MoveKind> = Extract<Move, { kind: K }>
type Handler<K extends MoveKind> = (game: Game, move: MoveOf<K>, now: number, referee: Referee) => Outcome
type Table = { readonly [P in Phase]: { readonly [K in MoveKind]?: Handler<K> } }

const TABLE: Table = {
  post: { post, timeout, concede },
  pick: { pick, timeout, concede },
  prove: { prove, timeout, concede },
  over: {},
}

/**
 * Makes a move and returns the next state of the game.
 *
 * @param game - not changed
 * @param move - from anyone, in any form
 * @param now - whole seconds on the clock of whoever runs the game
 * @param referee - asked about moves that prove
 * @returns the game after the move, or why the move is refused
 * @throws RangeError if `now` is not a whole number of seconds
 * @example
 * const next = transition(game, answer(game, 'defender', { kind: 'post', roots }), now, referee)
 * if (isRefusal(next)) console.log(next.refused)
 */
export function transition(game: Game, move: Move, now: number, referee: Referee): Outcome {
  if (!Number.isSafeInteger(now) || now < 0)
    throw new RangeError(`"now" expected whole seconds, got ${show(now)}`)
  const parsed = parseMove(move)
  if (typeof parsed === 'string') return refuse('MalformedMove', parsed)
  if (!equal(parsed.game, game.id)) return refuse('ForeignGame')
  if (wasMade(game, parsed)) return refuse('MoveAlreadyMade')
  if (game.phase === 'over') return refuse('GameOver')
  if (!equal(parsed.answers, game.digest)) return refuse('StaleMove', 'it answers another state of this game')
  if (now < game.turnStart)
    return refuse('TimeWentBack', `the last move was made at ${game.turnStart}, but it is only ${now}`)
  const turnBound = parsed.kind === 'post' || parsed.kind === 'pick'
  if (turnBound && parsed.side !== onTurn(game)) return refuse('NotYourTurn')
  const handler = TABLE[game.phase][parsed.kind] as Handler<MoveKind> | undefined
  if (handler === undefined) return refuse('WrongPhase', `no ${parsed.kind} in phase ${game.phase}`)
  if (parsed.kind !== 'timeout' && isExpired(game, now)) return refuse('ClockExpired')
  return handler(game, parsed, now, referee)
}

function post(game: Game, move: MoveOf<'post'>, now: number): Outcome {
  const { start, end } = game.segment
  const expected = partCount(start, end, game.opening.rules.arity) - 1
  if (move.roots.length !== expected)
    return refuse('WrongRootCount', `expected ${expected}, got ${move.roots.length}`)
  return record(game, move, now, { phase: 'pick', posted: move.roots, clocks: handOver(game, now) })
}

function pick(game: Game, move: MoveOf<'pick'>, now: number): Outcome {
  const { segment, posted } = game
  const points = pointsOf(game)
  const last = points.length - 2
  if (move.index > last) return refuse('PartOutOfRange', `expected at most ${last}, got ${move.index}`)
  const theirs = move.index === last ? segment.after.defender : posted[move.index]!
  if (equal(move.after, theirs))
    return refuse('SameRoot', 'a part is disputed by a different root at its end')
  if (move.index === last && !equal(move.after, segment.after.challenger)) {
    return refuse('BrokenCommitment', 'the challenger named a different root at this step earlier')
  }
  const next: Segment = {
    start: points[move.index]!,
    end: points[move.index + 1]!,
    before: move.index === 0 ? segment.before : posted[move.index - 1]!,
    after: { defender: theirs, challenger: move.after },
  }
  const phase = phaseOf(next, game.opening.rules.provable)
  return record(game, move, now, { phase, segment: next, posted: [], clocks: handOver(game, now) })
}

function prove(game: Game, move: MoveOf<'prove'>, now: number, referee: Referee): Outcome {
  const { start, end, before, after } = game.segment
  const root = ask(referee, {
    vmId: game.opening.claims.defender.vmId,
    before,
    claimedAfter: after[move.side],
    steps: end - start,
    proof: move.proof,
  })
  if (typeof root === 'string') return refuse('ProofRefused', root)
  const winner = equal(root, after.defender)
    ? 'defender'
    : equal(root, after.challenger)
      ? 'challenger'
      : 'nobody'
  return conclude(game, move, now, { winner, by: 'proof', obtained: root })
}

function timeout(game: Game, move: MoveOf<'timeout'>, now: number): Outcome {
  if (!isExpired(game, now)) return refuse('ClockNotExpired')
  return conclude(game, move, now, { winner: opponent(onTurn(game)), by: 'timeout' })
}

function concede(game: Game, move: MoveOf<'concede'>, now: number): Outcome {
  return conclude(game, move, now, { winner: opponent(move.side), by: 'concession' })
}

/** The obtained root, or the reason. A referee that throws must not break the game. */
function ask(referee: Referee, input: Parameters<Referee>[0]): Uint8Array | string {
  try {
    const answer = referee(input)
    if ('reason' in answer) return answer.reason
    return isRoot(answer.root) ? Uint8Array.from(answer.root) : 'the referee returned no root'
  } catch (error) {
    return `the referee failed: ${error instanceof Error ? error.message : show(error)}`
  }
}

function conclude(
  game: Game,
  move: Move,
  now: number,
  result: Pick<GameVerdict, 'winner' | 'by' | 'obtained'>,
): Game {
  const verdict: GameVerdict = {
    ...result,
    step: game.segment.start,
    payout: payOut(game.opening, result.winner),
  }
  return record(game, move, now, { phase: 'over', posted: [], clocks: stop(game, now), verdict })
}

/** The only place that adds to a game. */
function record(game: Game, move: Move, now: number, change: Partial<Game>): Game {
  const obtained = change.verdict?.obtained
  const entry = obtained === undefined ? { move, now } : { move, now, obtained }
  return {
    ...game,
    ...change,
    turnStart: now,
    entries: [...game.entries, entry],
    digest: nextDigest(game.digest, entry),
  }
}

/** Tells a sender whose move arrived by another way, or twice, that it did not lose a race. */
function wasMade(game: Game, move: Move): boolean {
  const made = game.entries.find((entry) => equal(entry.move.answers, move.answers))
  return made !== undefined && equal(hashMove(made.move), hashMove(move))
}

function refuse(refused: MoveReason, detail?: string): GameRefusal<MoveReason> {
  return detail === undefined ? { refused } : { refused, detail }
}
