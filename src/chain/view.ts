/**
 * The state of a game, computed from its events. Events are sufficient: nothing here reads contract storage, so
 * the same code replays an archive, and after a reorg the events are folded again.
 * @module
 */
import type { Address, Hex } from 'viem'
import { encodeAbiParameters, keccak256 } from 'viem'
import { OnestepError } from '../bytes/errors.ts'

/** The parameters of one level of a game. */
export type Level = { readonly height: number; readonly allowance: bigint; readonly bond: bigint }

/** The parameters with which the game was deployed. */
export type GameConfig = {
  readonly address: Address
  readonly chainId: number
  readonly levels: readonly Level[]
  /** Steps in a leaf of the last level. */
  readonly segment: bigint
  /** Seconds of each turn that are free. */
  readonly grace: bigint
  /** Wei that the game pays per gas of a useful transaction. */
  readonly gasPrice: bigint
  /** Block in which the game was deployed, or 0 to read from the beginning. */
  readonly fromBlock: bigint
}

/** What a claim is about: a VM and a start state, which includes the program and its input. */
export type Topic = { readonly vmId: Hex; readonly startRoot: Hex }

/** A claim in a tournament. */
export type ClaimView = {
  readonly root: Hex
  readonly owner: Address
  readonly finalRoot: Hex
  readonly left: Hex
  readonly right: Hex
  budget: bigint
  out: boolean
}

/** A match between two claims. */
export type MatchView = {
  readonly id: Hex
  readonly tournament: Hex
  readonly one: Hex
  readonly two: Hex
  other: Hex
  left: Hex
  right: Hex
  position: bigint
  height: number
  since: bigint
  budgetOne: bigint
  budgetTwo: bigint
  twoMoves: boolean
  /** The inner tournament that decides the match, once it is sealed. */
  inner: Hex | undefined
}

/** A tournament among the claims of one level. */
export type TournamentView = {
  readonly id: Hex
  readonly level: number
  readonly startRoot: Hex
  /** Steps before its first leaf. */
  readonly startStep: bigint
  readonly opened: bigint
  readonly topic: (Topic & { readonly round: bigint }) | undefined
  readonly origin: { readonly match: Hex; readonly leafOne: Hex; readonly leafTwo: Hex } | undefined
  readonly claims: Map<Hex, ClaimView>
  readonly matches: Map<Hex, MatchView>
  waiting: Hex | undefined
  settled: { readonly claim: Hex | undefined; readonly finalRoot: Hex } | undefined
}

/** The whole state of a game. */
export type GameView = {
  readonly config: GameConfig
  readonly tournaments: Map<Hex, TournamentView>
  readonly owed: Map<Address, bigint>
  /** How often an account has withdrawn, which distinguishes withdrawals of the same amount. */
  readonly withdrawals: Map<Address, number>
}

/** An event as viem decodes it. */
export type GameEvent = { readonly eventName: string; readonly args: Readonly<Record<string, unknown>> }

const ZERO = `0x${'00'.repeat(32)}` as const

/** The view of a game without events. */
export function emptyView(config: GameConfig): GameView {
  return { config, tournaments: new Map(), owed: new Map(), withdrawals: new Map() }
}

/** Steps between two leaves of a level. */
export function strideOf(config: GameConfig, level: number): bigint {
  return config.levels
    .slice(level + 1)
    .reduce((stride, { height }) => stride << BigInt(height), config.segment)
}

/** The id of a match, as `Game.matchId` computes it. */
export function matchId(tournament: Hex, one: Hex, two: Hex): Hex {
  const type = { type: 'bytes32' } as const
  return keccak256(encodeAbiParameters([type, type, type], [tournament, one, two]))
}

/** The last second in which the party on turn can move. */
export function deadlineOf(config: GameConfig, match: MatchView): bigint {
  return match.since + config.grace + (match.twoMoves ? match.budgetTwo : match.budgetOne)
}

/** The first second in which a tournament accepts no more claims. */
export function closesAt(config: GameConfig, tournament: TournamentView): bigint {
  return tournament.opened + config.levels[tournament.level]!.allowance
}

/** The seconds from which on a match can be timed out, or a tournament accepts no more claims. */
export function changeTimes(view: GameView): bigint[] {
  return [...view.tournaments.values()].flatMap((tournament) => {
    if (tournament.settled !== undefined) return []
    const open = [...tournament.matches.values()].filter(({ inner }) => inner === undefined)
    return [closesAt(view.config, tournament), ...open.map((match) => deadlineOf(view.config, match) + 1n)]
  })
}

/**
 * The current tournament of a topic. Without a time, it is that of the latest round. With a time, it is that of
 * the round from which the contract's `settledAfter` answers, once there is one, and that of the latest round
 * until then.
 * @param notOpenedBefore - Unix time since which everyone could compute the start root
 */
export function tournamentOf(
  view: GameView,
  topic: Topic,
  notOpenedBefore?: bigint,
): TournamentView | undefined {
  let latest: TournamentView | undefined
  // Rounds follow one another, and a map preserves the order of its entries.
  for (const tournament of view.tournaments.values()) {
    const its = tournament.topic
    if (its?.vmId !== topic.vmId || its.startRoot !== topic.startRoot) continue
    latest = tournament
    const late = notOpenedBefore !== undefined && tournament.opened >= notOpenedBefore
    if (late && tournament.settled?.claim !== undefined) return tournament
  }
  return latest
}

/**
 * Applies one event, in place.
 * @throws InconsistentEventsError if it cannot follow the events before it
 */
export function applyEvent(view: GameView, event: GameEvent): void {
  const handler = handlers[event.eventName]
  if (handler !== undefined) handler(view, event.args)
}

type Args = Readonly<Record<string, unknown>>

const hex = (args: Args, name: string): Hex => args[name] as Hex
const int = (args: Args, name: string): bigint => args[name] as bigint

const handlers: Readonly<Record<string, (view: GameView, args: Args) => void>> = {
  Opened(view, args) {
    const id = hex(args, 'tournament')
    const [vmId, startRoot] = [hex(args, 'vmId'), hex(args, 'startRoot')]
    view.tournaments.set(id, {
      ...emptyTournament(id, 0, startRoot, 0n, int(args, 'opened')),
      topic: { vmId, startRoot, round: int(args, 'round') },
    })
  },

  InnerOpened(view, args) {
    const parent = tournament(view, hex(args, 'parent'))
    const match = matchIn(parent, matchId(parent.id, hex(args, 'one'), hex(args, 'two')))
    const id = hex(args, 'tournament')
    match.inner = id
    match.position = int(args, 'position')
    const startStep = parent.startStep + match.position * strideOf(view.config, parent.level)
    view.tournaments.set(id, {
      ...emptyTournament(id, parent.level + 1, hex(args, 'startRoot'), startStep, int(args, 'opened')),
      origin: { match: match.id, leafOne: hex(args, 'leafOne'), leafTwo: hex(args, 'leafTwo') },
    })
  },

  Joined(view, args) {
    const root = hex(args, 'claim')
    const claim = { root, owner: hex(args, 'owner'), finalRoot: hex(args, 'finalRoot'), out: false }
    const children = { left: hex(args, 'left'), right: hex(args, 'right') }
    const its = tournament(view, hex(args, 'tournament'))
    its.claims.set(root, { ...claim, ...children, budget: int(args, 'budget') })
    if (its.waiting === undefined) its.waiting = root
  },

  Paired(view, args) {
    const its = tournament(view, hex(args, 'tournament'))
    const [one, two] = [claimIn(its, hex(args, 'one')), claimIn(its, hex(args, 'two'))]
    const id = hex(args, 'id')
    its.waiting = undefined
    its.matches.set(id, {
      ...{ id, tournament: its.id, one: one.root, two: two.root },
      ...{ other: one.root, left: two.left, right: two.right, position: 0n },
      height: view.config.levels[its.level]!.height,
      since: int(args, 'since'),
      ...{ budgetOne: one.budget, budgetTwo: two.budget, twoMoves: false, inner: undefined },
    })
  },

  Moved(view, args) {
    const match = matchIn(tournament(view, hex(args, 'tournament')), hex(args, 'id'))
    match[match.twoMoves ? 'budgetTwo' : 'budgetOne'] = int(args, 'budget')
    match.twoMoves = !match.twoMoves
    match.other = hex(args, 'other')
    match.left = hex(args, 'left')
    match.right = hex(args, 'right')
    match.position = int(args, 'position')
    match.height = Number(int(args, 'height'))
    match.since = int(args, 'since')
  },

  Ended(view, args) {
    const its = tournament(view, hex(args, 'tournament'))
    const match = matchIn(its, hex(args, 'id'))
    its.matches.delete(match.id)
    const winner = hex(args, 'winner')
    for (const root of [match.one, match.two]) if (root !== winner) claimIn(its, root).out = true
    if (winner === ZERO) return
    claimIn(its, winner).budget = int(args, 'budget')
    if (its.waiting === undefined) its.waiting = winner
  },

  Settled(view, args) {
    const claim = hex(args, 'claim')
    tournament(view, hex(args, 'tournament')).settled = {
      claim: claim === ZERO ? undefined : claim,
      finalRoot: hex(args, 'finalRoot'),
    }
  },

  Credited(view, args) {
    const account = hex(args, 'account')
    view.owed.set(account, (view.owed.get(account) ?? 0n) + int(args, 'amount'))
  },

  Drawn(view, args) {
    const account = hex(args, 'account')
    const left = (view.owed.get(account) ?? 0n) - int(args, 'amount')
    if (left < 0n) missing('credit', account)
    if (left === 0n) view.owed.delete(account)
    else view.owed.set(account, left)
  },

  Withdrawn(view, args) {
    const account = hex(args, 'account')
    view.owed.delete(account)
    view.withdrawals.set(account, (view.withdrawals.get(account) ?? 0) + 1)
  },
}

function emptyTournament(id: Hex, level: number, startRoot: Hex, startStep: bigint, opened: bigint) {
  return {
    ...{ id, level, startRoot, startStep, opened, topic: undefined, origin: undefined },
    ...{ claims: new Map<Hex, ClaimView>(), matches: new Map<Hex, MatchView>() },
    ...{ waiting: undefined, settled: undefined },
  }
}

function tournament(view: GameView, id: Hex): TournamentView {
  return view.tournaments.get(id) ?? missing('tournament', id)
}

function claimIn(its: TournamentView, root: Hex): ClaimView {
  return its.claims.get(root) ?? missing('claim', root)
}

function matchIn(its: TournamentView, id: Hex): MatchView {
  return its.matches.get(id) ?? missing('match', id)
}

function missing(what: string, id: Hex): never {
  throw new InconsistentEventsError(what, id)
}

/** An event that refers to something no earlier event created. */
export class InconsistentEventsError extends OnestepError {
  override name = 'InconsistentEventsError'

  constructor(what: string, id: Hex) {
    super(`An event refers to a ${what} that no earlier event created.`, {
      lines: [`Got: ${id}`, 'Fix: read all logs from the block in which the game was deployed'],
    })
  }
}
