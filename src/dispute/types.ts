/**
 * The terms of the game: sides, moves, the state, refusals and verdicts.
 *
 * Everything is plain data with names that a contract can adopt: phases and sides as enums, refusals as custom
 * errors, moves as functions.
 * @module
 */
import type { Claim } from '../trace/claim.ts'

/** The defender's roots are split; the challenger picks the part that it disputes. */
export type Side = 'defender' | 'challenger'

/**
 * - `post`: the defender posts the inner roots of the segment;
 * - `pick`: the challenger picks the part in which the parties begin to differ;
 * - `prove`: the segment is short enough for the referee, and the defender has to prove it, though either side
 *   may;
 * - `over`: there is a verdict.
 */
export type Phase = 'post' | 'pick' | 'prove' | 'over'

/** The time limits of a game. */
export type Clocks = {
  /** Seconds that each party has for all its moves. */
  readonly budget: number
  /** The least time that a party has when its turn begins, in seconds, as long as extensions last. */
  readonly minimum: number
  /** Seconds by which a party's clock can be extended in a whole game. */
  readonly maxExtension: number
}

/** The rules of a game. */
export type Rules = {
  /** The number of parts into which a round splits a segment, 2 to 256. */
  readonly arity: number
  /** The most steps that the referee can decide at once: 1 for one-step proofs, more for zk proofs of segments. */
  readonly provable: bigint
  readonly clocks: Clocks
  /** The stake of each party. */
  readonly bond: bigint
  /** The part of the loser's bond that nobody gets, so that playing against oneself has a cost. */
  readonly burn: bigint
}

/** What a game is opened with, to which its id commits. */
export type Opening = {
  readonly claims: Readonly<Record<Side, Claim>>
  readonly bonds: Readonly<Record<Side, bigint>>
  readonly rules: Rules
  /** Second at which the defender's clock starts. */
  readonly now: number
  /** 32 bytes that distinguish games over the same claims in the same second; zeros if omitted. */
  readonly salt?: Uint8Array
}

/** The fields that all moves have. */
type MoveBase = {
  /** The game's id. */
  readonly game: Uint8Array
  /** The side that moves. The caller has to authenticate it, by a signature or a sender. */
  readonly side: Side
  /** The digest of the game that the move answers. It commits to every earlier move and its time. */
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
/** A proof of the segment, for the referee. */
export type ProveMove = MoveBase & { readonly kind: 'prove'; readonly proof: Uint8Array }
/** States that the party on turn has run out of time; anyone may move this. */
export type TimeoutMove = MoveBase & { readonly kind: 'timeout' }
/** Gives up. */
export type ConcedeMove = MoveBase & { readonly kind: 'concede' }

/** Any move. */
export type Move = PostMove | PickMove | ProveMove | TimeoutMove | ConcedeMove
/** The kind of a move. */
export type MoveKind = Move['kind']

/** The steps from `start` to `end`: the parties agree on the state before them and differ on the state after. */
export type Segment = {
  readonly start: bigint
  readonly end: bigint
  readonly before: Uint8Array
  readonly after: Readonly<Record<Side, Uint8Array>>
}

/** The clock of one party. */
export type Clock = {
  /** Seconds left at the beginning of its current or next turn. */
  readonly remaining: number
  /** Seconds of extension received so far. */
  readonly extended: number
}

/** An accepted move. */
export type Entry = {
  readonly move: Move
  readonly now: number
  /** The root that the referee obtained from a proof. */
  readonly obtained?: Uint8Array
}

/** The distribution of the bonds; the three amounts add up to both bonds. */
export type Payout = { readonly defender: bigint; readonly challenger: bigint; readonly burned: bigint }

/** The result of a game. */
export type GameVerdict = {
  /** `nobody` if the referee obtained a root that neither party had claimed. */
  readonly winner: Side | 'nobody'
  readonly by: 'proof' | 'timeout' | 'concession'
  /** The first step of the remaining segment. */
  readonly step: bigint
  /** The root that the referee obtained, if a proof decided. */
  readonly obtained?: Uint8Array
  readonly payout: Payout
}

/** A game. It is never changed: each move makes a new one. */
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
  /** Every accepted move, and thus every root that a party has committed to. */
  readonly entries: readonly Entry[]
  /** Commits to the id and all entries. */
  readonly digest: Uint8Array
  /** In phase `over`. */
  readonly verdict?: GameVerdict
}

/** Why a move is refused. */
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

/** Why a game cannot be opened. */
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

/** A move or an opening that was not accepted; the game is unchanged. */
export type GameRefusal<Reason extends string = MoveReason | OpeningReason> = {
  readonly refused: Reason
  /** For people. */
  readonly detail?: string
}

/**
 * Decides a segment: returns the root that the proof shows to follow `before` after `steps` steps, or why the
 * proof is refused. A one-step verifier ignores `claimedAfter` and computes the root. A zk verifier checks the
 * statement that names it, and returns it.
 */
export type Referee = (input: {
  readonly vmId: Uint8Array
  readonly before: Uint8Array
  /** The root that the proving party claims. */
  readonly claimedAfter: Uint8Array
  readonly steps: bigint
  readonly proof: Uint8Array
}) => { readonly root: Uint8Array } | { readonly reason: string }

/** What a player needs from its own run. */
export type TraceProvider = {
  /** The number of steps until the run stops. */
  readonly steps: bigint
  /** The root after `step` steps; beyond the end, the final root. */
  rootAt(step: bigint): Promise<Uint8Array> | Uint8Array
  /** A proof of the `steps` steps (default 1) that follow the first `step` steps. */
  prove(step: bigint, steps?: bigint): Promise<Uint8Array> | Uint8Array
}

/** Looks at a game and moves, or returns `undefined` if there is nothing to do. */
export type Player = (
  game: Game,
  side: Side,
  provider: TraceProvider,
  now: number,
) => Move | undefined | Promise<Move | undefined>
