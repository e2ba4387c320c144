/**
 * The words of the game: sides, moves, the state, refusals and verdicts.
 *
 * Everything is plain data with names that a contract can take over: phases and sides as enums,
 * refusals as custom errors, moves as functions.
 * @module
 */
import type { Claim } from '../trace/claim.ts'

/** The defender's roots are split; the challenger points at the part that it disputes. */
export type Side = 'defender' | 'challenger'

/**
 * - `post`: the defender posts the inner roots of the segment;
 * - `pick`: the challenger picks the part of it where they come to differ;
 * - `prove`: the segment is short enough for the referee, and it is for the defender to prove it, though either may;
 * - `over`.
 */
export type Phase = 'post' | 'pick' | 'prove' | 'over'

export type Clocks = {
  /** Seconds that each party has for all its moves. */
  readonly budget: number
  /** Seconds a party is given at least when its turn begins, as long as extensions last. */
  readonly minimum: number
  /** Seconds of extensions that a party can get in a whole game. */
  readonly maxExtension: number
}

export type Rules = {
  /** Parts into which a round splits a segment, 2 to 256. */
  readonly arity: number
  /** Steps that the referee can decide at once: 1 for one-step proofs, more for zk proofs of segments. */
  readonly provable: bigint
  readonly clocks: Clocks
  /** What each party puts at stake. */
  readonly bond: bigint
  /** Part of the loser's bond that nobody gets, so that playing against oneself costs something. */
  readonly burn: bigint
}

/** What a game is opened with, and all that its id commits to. */
export type Opening = {
  readonly claims: Readonly<Record<Side, Claim>>
  readonly bonds: Readonly<Record<Side, bigint>>
  readonly rules: Rules
  /** Second at which the defender's clock starts. */
  readonly now: number
  /** 32 bytes that tell games over the same claims in the same second apart; zeros if left out. */
  readonly salt?: Uint8Array
}

type MoveBase = {
  /** The game's id. */
  readonly game: Uint8Array
  /** Who moves. Whether it is really they is for the caller to know: a signature, a sender. */
  readonly side: Side
  /** Digest of the game that the move answers; it commits to every move before, with its time. */
  readonly answers: Uint8Array
}

/** The defender's roots at the inner points of the segment. */
export type PostMove = MoveBase & { readonly kind: 'post'; readonly roots: readonly Uint8Array[] }
/** The part with an agreed start and a disputed end, and the challenger's own root at that end. */
export type PickMove = MoveBase & {
  readonly kind: 'pick'
  readonly index: number
  readonly after: Uint8Array
}
/** A proof of the segment for the referee. */
export type ProveMove = MoveBase & { readonly kind: 'prove'; readonly proof: Uint8Array }
/** States that the party on turn has run out of time; anyone may. */
export type TimeoutMove = MoveBase & { readonly kind: 'timeout' }
/** Gives up. */
export type ConcedeMove = MoveBase & { readonly kind: 'concede' }

export type Move = PostMove | PickMove | ProveMove | TimeoutMove | ConcedeMove
export type MoveKind = Move['kind']

/** Steps `start` to `end`: the parties agree on the state before and differ on the state after. */
export type Segment = {
  readonly start: bigint
  readonly end: bigint
  readonly before: Uint8Array
  readonly after: Readonly<Record<Side, Uint8Array>>
}

export type Clock = {
  /** Seconds left when its turn began, or begins next. */
  readonly remaining: number
  /** Seconds of extension got so far. */
  readonly extended: number
}

/** An accepted move. */
export type Entry = {
  readonly move: Move
  readonly now: number
  /** The root that the referee obtained, for a proof. */
  readonly obtained?: Uint8Array
}

/** Who gets what; the three add up to both bonds. */
export type Payout = { readonly defender: bigint; readonly challenger: bigint; readonly burned: bigint }

export type GameVerdict = {
  /** `nobody` if the referee obtained a root that neither had claimed. */
  readonly winner: Side | 'nobody'
  readonly by: 'proof' | 'timeout' | 'concession'
  /** First step of the segment that was left. */
  readonly step: bigint
  /** The root that the referee obtained, for a verdict by proof. */
  readonly obtained?: Uint8Array
  readonly payout: Payout
}

/** A game; never changed, each move makes another. */
export type Game = {
  readonly id: Uint8Array
  readonly opening: Required<Opening>
  readonly phase: Phase
  readonly segment: Segment
  /** In phase `pick`: the roots just posted. */
  readonly posted: readonly Uint8Array[]
  readonly clocks: Readonly<Record<Side, Clock>>
  /** When the turn began, which is when the last move was made. */
  readonly turnStart: number
  /** Every accepted move, so every root that anyone was ever bound to. */
  readonly entries: readonly Entry[]
  /** Commits to the id and all entries. */
  readonly digest: Uint8Array
  /** In phase `over`. */
  readonly verdict?: GameVerdict
}

export type MoveReason =
  | 'MalformedMove'
  | 'ForeignGame'
  | 'MoveAlreadyMade'
  | 'GameOver'
  | 'StaleMove'
  | 'TimeWentBack'
  | 'NotYourTurn'
  | 'WrongPhase'
  | 'ClockExpired'
  | 'ClockNotExpired'
  | 'WrongRootCount'
  | 'PartOutOfRange'
  | 'SameRoot'
  | 'BrokenCommitment'
  | 'ProofRefused'

export type OpeningReason =
  | 'MalformedOpening'
  | 'MalformedRules'
  | 'MalformedClaim'
  | 'WrongBond'
  | 'DifferentVm'
  | 'DifferentStart'
  | 'DifferentInput'
  | 'DifferentSteps'
  | 'SameFinalRoot'

/** A move or an opening that was not accepted; the game is as before. */
export type GameRefusal<Reason extends string = MoveReason | OpeningReason> = {
  readonly refused: Reason
  /** For people. */
  readonly detail?: string
}

/**
 * Decides a segment: returns the root that the proof shows to follow `before` after `steps` steps, or why
 * the proof is refused. A one-step verifier ignores `claimedAfter` and computes; a zk verifier
 * checks the statement that names it, and returns it.
 */
export type Referee = (input: {
  readonly vmId: Uint8Array
  readonly before: Uint8Array
  /** The root that the party with the proof claims. */
  readonly claimedAfter: Uint8Array
  readonly steps: bigint
  readonly proof: Uint8Array
}) => { readonly root: Uint8Array } | { readonly reason: string }

/** What a player asks of its own run. */
export type TraceProvider = {
  /** Steps until the run stops. */
  readonly steps: bigint
  /** Root after `step` steps; beyond the end the final root. */
  rootAt(step: bigint): Promise<Uint8Array> | Uint8Array
  /** Proof of the `steps` steps (1 if left out) that follow the first `step`. */
  prove(step: bigint, steps?: bigint): Promise<Uint8Array> | Uint8Array
}

/** Looks at a game and moves, or returns `undefined` if there is nothing to do. */
export type Player = (
  game: Game,
  side: Side,
  provider: TraceProvider,
  now: number,
) => Move | undefined | Promise<Move | undefined>
