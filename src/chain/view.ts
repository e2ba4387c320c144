/**
 * The state of a game, computed from its events. Events are sufficient: nothing here reads contract storage, so
 * the same code replays an archive, and after a reorg the events are folded again.
 * @module
 */
import type { Address, Hex } from 'viem'
import { concatHex, keccak256 } from 'viem'
import { fromHex, toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { historyLeaf } from '../trace/history.ts'

/** The parameters of one level of a game. */
export type Level = {
  readonly height: number
  /**
   * Seconds. In the first level, what is on the clock of a claim, for its moves in all levels. Below, how long a claim
   * may take to be committed to and to join before its side's clock runs.
   */
  readonly allowance: bigint
  readonly bond: bigint
  /** Claims that meet at once, 2 to 64. Default 2. */
  readonly group?: number
}

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
  /** Whether it ends in the leaf of the second claim of the match above; false in the first level. */
  readonly sideTwo: boolean
  /** What it entered its group with. */
  budget: bigint
  entered: bigint
  group: number
  out: boolean
}

/** Claims of which each may play each other. */
export type GroupView = {
  readonly number: number
  /** Groups that its members have won. */
  readonly depth: number
  /** In the order in which they came, those that are out or have gone on among them. */
  readonly members: Hex[]
  /** Whether it takes no more claims. */
  full: boolean
}

/** What accounts earned in a match, in gas. It can be collected once the match is over. */
export type EarnedView = { over: boolean; readonly gas: Map<Address, bigint> }

/** A match of two living claims of a group, whether or not anybody has made a move in it. */
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
  readonly origin:
    | { readonly parent: Hex; readonly match: Hex; readonly leafOne: Hex; readonly leafTwo: Hex }
    | undefined
  /** Seconds on the clock of each side when it was opened; in the first level all claims are on the first side. */
  readonly budgets: readonly [bigint, bigint]
  readonly claims: Map<Hex, ClaimView>
  readonly groups: Map<number, GroupView>
  readonly matches: Map<Hex, MatchView>
  settled: { readonly claim: Hex | undefined; readonly finalRoot: Hex } | undefined
}

/** The whole state of a game. */
export type GameView = {
  readonly config: GameConfig
  readonly tournaments: Map<Hex, TournamentView>
  readonly owed: Map<Address, bigint>
  /** By match, what has been earned and not collected. */
  readonly earned: Map<Hex, EarnedView>
  /** How often an account has withdrawn: tells two withdrawals of the same amount apart. */
  readonly withdrawals: Map<Address, number>
}

/** An event as viem decodes it. */
export type GameEvent = { readonly eventName: string; readonly args: Readonly<Record<string, unknown>> }

const ZERO = `0x${'00'.repeat(32)}` as const

/** The view of a game without events. */
export function emptyView(config: GameConfig): GameView {
  return { config, tournaments: new Map(), owed: new Map(), earned: new Map(), withdrawals: new Map() }
}

/** Steps between two leaves of a level. */
export function strideOf(config: GameConfig, level: number): bigint {
  return config.levels
    .slice(level + 1)
    .reduce((stride, { height }) => stride << BigInt(height), config.segment)
}

/** The id of a match, as `Game.matchId` computes it. */
export function matchId(tournament: Hex, one: Hex, two: Hex): Hex {
  return keccak256(concatHex([tournament, one, two]))
}

/** The last second in which the party on turn can move. */
export function deadlineOf(config: GameConfig, match: MatchView): bigint {
  return match.since + config.grace + (match.twoMoves ? match.budgetTwo : match.budgetOne)
}

/** The first second in which a side of a tournament takes no more claims; without a side, in which neither does. */
export function closesAt(config: GameConfig, tournament: TournamentView, sideTwo?: boolean): bigint {
  const { level, opened, budgets } = tournament
  const free = level === 0 ? opened : opened + config.levels[level]!.allowance
  if (sideTwo !== undefined) return free + budgets[sideTwo ? 1 : 0]
  return free + (budgets[0] > budgets[1] ? budgets[0] : budgets[1])
}

/** Claims that meet at once in a level. */
export function groupSize(level: Pick<Level, 'group'>): number {
  return level.group ?? 2
}

/** The claims of a tournament that are not out. */
export function livingClaims(tournament: TournamentView): ClaimView[] {
  return [...tournament.claims.values()].filter(({ out }) => !out)
}

/** What an account may collect, by match: gas that it is paid for. */
export function collectable(view: GameView, account: Address): Map<Hex, bigint> {
  const gas = new Map<Hex, bigint>()
  for (const [id, { over, gas: by }] of view.earned) {
    const its = by.get(account)
    if (over && its !== undefined) gas.set(id, its)
  }
  return gas
}

/** The seconds from which on a match can be timed out, or a side of a tournament takes no more claims. */
export function changeTimes(view: GameView): bigint[] {
  return [...view.tournaments.values()].flatMap((tournament) => {
    if (tournament.settled !== undefined) return []
    const open = [...tournament.matches.values()].filter(({ inner }) => inner === undefined)
    const sides = tournament.level === 0 ? [false] : [false, true]
    return [
      ...sides.map((side) => closesAt(view.config, tournament, side)),
      ...open.map((match) => deadlineOf(view.config, match) + 1n),
    ]
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
      budgets: [view.config.levels[0]!.allowance, 0n],
      topic: { vmId, startRoot, round: int(args, 'round') },
    })
  },

  InnerOpened(view, args) {
    const parent = tournament(view, hex(args, 'parent'))
    const match = matchIn(parent, matchId(parent.id, hex(args, 'one'), hex(args, 'two')))
    const id = hex(args, 'tournament')
    match.inner = id
    match.position = int(args, 'position')
    const budgets = [int(args, 'budgetOne'), int(args, 'budgetTwo')] as const
    ;[match.budgetOne, match.budgetTwo] = budgets
    const startStep = parent.startStep + match.position * strideOf(view.config, parent.level)
    const [leafOne, leafTwo] = [hex(args, 'leafOne'), hex(args, 'leafTwo')]
    view.tournaments.set(id, {
      ...emptyTournament(id, parent.level + 1, hex(args, 'startRoot'), startStep, int(args, 'opened')),
      ...{ budgets, origin: { parent: parent.id, match: match.id, leafOne, leafTwo } },
    })
  },

  Joined(view, args) {
    const root = hex(args, 'claim')
    const its = tournament(view, hex(args, 'tournament'))
    const finalRoot = hex(args, 'finalRoot')
    const sideTwo = its.origin?.leafTwo === toHex(historyLeaf(fromHex(finalRoot)))
    its.claims.set(root, {
      ...{ root, owner: hex(args, 'owner'), finalRoot, sideTwo, out: false },
      ...{ left: hex(args, 'left'), right: hex(args, 'right'), budget: 0n, entered: 0n, group: 0 },
    })
  },

  Entered(view, args) {
    const its = tournament(view, hex(args, 'tournament'))
    const two = claimIn(its, hex(args, 'claim'))
    const number = Number(int(args, 'group'))
    let group = its.groups.get(number)
    if (group === undefined) {
      group = { number, depth: Number(int(args, 'depth')), members: [], full: false }
      its.groups.set(number, group)
    }
    two.group = number
    two.budget = int(args, 'budget')
    two.entered = int(args, 'entered')
    const level = view.config.levels[its.level]!
    for (const root of group.members) {
      const one = claimIn(its, root)
      if (one.out || one.group !== number) continue
      const id = matchId(its.id, one.root, two.root)
      its.matches.set(id, {
        ...{ id, tournament: its.id, one: one.root, two: two.root },
        ...{ other: one.root, left: two.left, right: two.right, position: 0n },
        ...{ height: level.height, since: two.entered, twoMoves: false, inner: undefined },
        ...{ budgetOne: one.budget, budgetTwo: two.budget },
      })
    }
    group.members.push(two.root)
    group.full = group.members.length === groupSize(level)
  },

  Shut(view, args) {
    const its = tournament(view, hex(args, 'tournament'))
    const group = its.groups.get(Number(int(args, 'group')))
    if (group === undefined) missing('group', its.id)
    group.full = true
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
    const { id, one, two } = matchIn(its, hex(args, 'id'))
    const winner = hex(args, 'winner')
    const out = [one, two].filter((root) => root !== winner)
    for (const root of out) claimIn(its, root).out = true
    for (const match of its.matches.values()) {
      if (out.includes(match.one) || out.includes(match.two)) its.matches.delete(match.id)
    }
    const earned = view.earned.get(id)
    if (earned !== undefined) earned.over = true
  },

  Earned(view, args) {
    const [id, account] = [hex(args, 'id'), hex(args, 'account')]
    const earned = view.earned.get(id) ?? { over: false, gas: new Map() }
    earned.gas.set(account, (earned.gas.get(account) ?? 0n) + int(args, 'gas'))
    view.earned.set(id, earned)
  },

  Collected(view, args) {
    const [id, account] = [hex(args, 'id'), hex(args, 'account')]
    // Whoever ends a match is paid for that at once, and may have done nothing else in it.
    const earned = view.earned.get(id)
    earned?.gas.delete(account)
    if (earned?.gas.size === 0) view.earned.delete(id)
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
    ...{ groups: new Map<number, GroupView>(), settled: undefined },
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
