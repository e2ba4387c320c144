/**
 * What an honest party does next: a pure function of what the chain shows, what the party has computed, and the
 * time. It keeps no state, so a crash, a reorg or somebody else's transaction needs no special case: it decides
 * again.
 * @module
 */
import { type Address, type Hex, keccak256, stringToHex } from 'viem'
import { toHex } from '../bytes/bytes.ts'
import type { History } from '../trace/history.ts'
import { type Pressure, pressureOf } from './funds.ts'
import type { Span } from './provider.ts'
import {
  closesAt,
  deadlineOf,
  type GameView,
  type MatchView,
  strideOf,
  type Topic,
  type TournamentView,
  tournamentOf,
} from './view.ts'

/** What the party wants from a game. */
export type Goal = {
  readonly topic: Topic
  readonly account: Address
  /** Whether to open the tournament if nobody has. Otherwise the party waits for a claim to dispute. */
  readonly post: boolean
  /** Unix time: rounds opened earlier do not count. Default: every round counts. */
  readonly notOpenedBefore?: bigint
}

/**
 * Something to send, or to compute first. `key` identifies a move: the same key is the same move. `end` times
 * out and settles everything that is due, at once.
 */
export type Action =
  | { readonly kind: 'build'; readonly key: string; readonly history: string; readonly span: Span }
  | { readonly kind: 'open'; readonly key: string }
  | { readonly kind: 'join'; readonly key: string; readonly tournament: Hex }
  | { readonly kind: 'advance' | 'seal' | 'resolve'; readonly key: string; readonly match: MatchView }
  | { readonly kind: 'timeout'; readonly key: string; readonly match: MatchView }
  | { readonly kind: 'settle'; readonly key: string; readonly tournament: Hex }
  | {
      readonly kind: 'end'
      readonly key: string
      readonly matches: readonly MatchView[]
      readonly tournaments: readonly Hex[]
    }
  | { readonly kind: 'withdraw'; readonly key: string }

/**
 * The party's standing. `out`: its claim was eliminated or came too late, and the tournament continues without
 * it.
 */
export type Standing = 'idle' | 'playing' | 'out' | 'won' | 'lost'

/** An action, and how urgent it is. */
export type Planned = { readonly action: Action; readonly pressure: Pressure }

/** What the party should do, and its standing. */
export type Decision = {
  /** The action to do first. */
  readonly action: Action | undefined
  /** Everything that can be done now, the most urgent first. Each action is possible without the ones before it. */
  readonly plan: readonly Planned[]
  readonly standing: Standing
  /** The level of the deepest tournament in which the party's claim is or should be; -1 if there is none. */
  readonly level: number
}

/**
 * @param histories - those that the party has built, by `historyKey`
 * @param now - timestamp of the block for which the view was read
 * @returns what to do now, and the standing; no action if it is a rival's turn
 */
export function decide(
  view: GameView,
  histories: ReadonlyMap<string, History>,
  goal: Goal,
  now: bigint,
): Decision {
  const { notOpenedBefore = 0n } = goal
  const root = tournamentOf(view, goal.topic, goal.notOpenedBefore)
  const fresh = root === undefined || (root.settled !== undefined && isVoid(root, notOpenedBefore))
  if (fresh && !goal.post) return decided('idle', -1, withdrawal(view, goal))

  const key = historyKey(view, goal.topic, fresh ? undefined : root)
  const history = histories.get(key)
  if (history === undefined) {
    const span = spanOf(view, fresh ? undefined : root)
    return decided('playing', 0, calm({ kind: 'build', key: `build:${key}`, history: key, span }))
  }
  if (fresh) return decided('playing', 0, calm({ kind: 'open', key: `open:${key}:${root?.id ?? 0}` }))
  if (root.settled !== undefined) {
    const won = root.settled.claim === toHex(history.root)
    return decided(won ? 'won' : 'lost', -1, withdrawal(view, goal))
  }
  const own = play(view, histories, goal, now, root)
  const rest = [tidy(view, now, root, own.mine), recycle(view, goal)]
  return decided(own.out ? 'out' : 'playing', own.level, own.planned, ...rest)
}

function decided(standing: Standing, level: number, ...plan: readonly (Planned | undefined)[]): Decision {
  const all = plan.filter((planned) => planned !== undefined)
  return { action: all[0]?.action, plan: all, standing, level }
}

function calm(action: Action): Planned {
  return { action, pressure: 'calm' }
}

/** Whether a round that is over has no result, or none that counts for us. */
function isVoid({ settled, opened }: TournamentView, notOpenedBefore: bigint): boolean {
  return settled?.claim === undefined || opened < notOpenedBefore
}

/**
 * Identifies a history by what it covers. The agreed start is included, so that a history built before a reorg
 * is never mistaken for the one that the new chain needs.
 */
export function historyKey(view: GameView, topic: Topic, tournament: TournamentView | undefined): string {
  const { start, height } = spanOf(view, tournament)
  return `${tournament?.level ?? 0}-${start}-${height}-${(tournament?.startRoot ?? topic.startRoot).slice(2, 18)}`
}

function spanOf(view: GameView, tournament: TournamentView | undefined): Span {
  const level = tournament?.level ?? 0
  return {
    start: tournament?.startStep ?? 0n,
    stride: strideOf(view.config, level),
    height: view.config.levels[level]!.height,
  }
}

type Play = {
  readonly planned?: Planned
  readonly out: boolean
  /** The matches that the party's moves decide. */
  readonly mine: ReadonlySet<Hex>
  readonly level: number
}

/** The moves of the party's own claim, from the first level down to the level of the current dispute. */
function play(
  view: GameView,
  histories: ReadonlyMap<string, History>,
  goal: Goal,
  now: bigint,
  tournament: TournamentView,
): Play {
  const { config } = view
  const { id, level } = tournament
  const { allowance } = config.levels[level]!
  const name = historyKey(view, goal.topic, tournament)
  const history = histories.get(name)
  const idle = { out: false, mine: new Set<Hex>(), level }
  if (history === undefined) {
    const span = spanOf(view, tournament)
    return { ...idle, planned: calm({ kind: 'build', key: `build:${name}`, history: name, span }) }
  }
  const root = toHex(history.root)
  const claim = tournament.claims.get(root)
  if (claim === undefined) {
    const left = closesAt(config, tournament) - now
    if (left <= 0n) return { ...idle, out: true, level: -1 }
    const action = { kind: 'join', key: `join:${id}:${root}`, tournament: id } as const
    return { ...idle, planned: { action, pressure: pressureOf(left, allowance) } }
  }
  if (claim.out) return { ...idle, out: true, level: -1 }
  const match = [...tournament.matches.values()].find(({ one, two }) => one === root || two === root)
  if (match === undefined) return idle
  if (match.inner !== undefined) {
    const inner = view.tournaments.get(match.inner)!
    if (inner.settled !== undefined) return idle
    const below = play(view, histories, goal, now, inner)
    return {
      ...below,
      ...{ out: false, mine: new Set([...below.mine, match.id]), level: Math.max(level, below.level) },
    }
  }
  const onTurn = (match.twoMoves ? match.two : match.one) === root
  if (!onTurn) return idle
  const mine = new Set([match.id])
  const left = deadlineOf(config, match) - now
  if (left < 0n) return { ...idle, mine }
  const pressure = pressureOf(left, allowance + config.grace)
  return { ...idle, mine, planned: { action: move(view, tournament, match), pressure } }
}

function move(view: GameView, tournament: TournamentView, match: MatchView): Action {
  const last = tournament.level + 1 === view.config.levels.length
  const kind = match.height > 1 ? 'advance' : last ? 'resolve' : 'seal'
  return { kind, key: `${kind}:${match.id}:${match.height}:${match.other}`, match }
}

/** Seconds after which a move that anyone may make is neither left to others nor delayed until gas is cheaper. */
const LONG_DUE = 3_600n
/** The most matches and tournaments that one transaction ends: including its gas margin it fits into any block. */
const BATCH = 40

/**
 * Actions that anyone may take to advance the tournament: end matches whose time is up, and settle what is
 * over. Without them, dishonest parties who play each other could delay everybody at no cost. All of them go
 * into one transaction, because matches that expire together would otherwise take a block each.
 */
function tidy(
  view: GameView,
  now: bigint,
  tournament: TournamentView,
  mine: ReadonlySet<Hex>,
): Planned | undefined {
  const due: Due = { matches: [], tournaments: [], since: now }
  collect(view, now, tournament, mine, due)
  const matches = due.matches.slice(0, BATCH)
  const tournaments = due.tournaments.slice(0, BATCH - matches.length)
  const [match, id] = [matches[0], tournaments[0]]
  const pressure = now - due.since > LONG_DUE ? 'calm' : 'idle'
  if (match && matches.length + tournaments.length === 1) {
    return { action: { kind: 'timeout', key: `timeout:${nameOf(match)}`, match }, pressure }
  }
  if (id && matches.length + tournaments.length === 1) {
    return { action: { kind: 'settle', key: `settle:${id}`, tournament: id }, pressure }
  }
  if (matches.length + tournaments.length === 0) return undefined
  const key = `end:${keccak256(stringToHex([...matches.map(nameOf), ...tournaments].join()))}`
  return { action: { kind: 'end', key, matches, tournaments }, pressure }
}

type Due = { readonly matches: MatchView[]; readonly tournaments: Hex[]; since: bigint }

/** @returns whether the tournament can be settled once everything due below it is done */
function collect(
  view: GameView,
  now: bigint,
  tournament: TournamentView,
  mine: ReadonlySet<Hex>,
  due: Due,
): boolean {
  if (tournament.settled !== undefined) return true
  const closes = closesAt(view.config, tournament)
  let over = now >= closes
  for (const match of tournament.matches.values()) {
    const deadline = deadlineOf(view.config, match)
    if (match.inner !== undefined) {
      over = collect(view, now, view.tournaments.get(match.inner)!, mine, due) && over
    } else if (now > deadline && !mine.has(match.id)) {
      due.matches.push(match)
      if (deadline < due.since) due.since = deadline
    } else {
      over = false
    }
  }
  if (!over) return false
  // A winner may find another waiting claim and be paired again; the game then skips the settlement.
  due.tournaments.push(tournament.id)
  if (closes < due.since) due.since = closes
  return true
}

function nameOf(match: MatchView): string {
  return `${match.id}:${match.other}:${match.height}`
}

/**
 * Withdraws a bond that came back from an inner tournament while the game continues, so that one bond per level
 * is enough for any number of rivals.
 */
function recycle(view: GameView, goal: Goal): Planned | undefined {
  const owed = view.owed.get(goal.account) ?? 0n
  return view.config.levels.every(({ bond }) => owed >= bond) ? withdrawal(view, goal) : undefined
}

export function withdrawal(view: GameView, goal: Goal): Planned | undefined {
  const owed = view.owed.get(goal.account) ?? 0n
  const before = view.withdrawals.get(goal.account) ?? 0
  if (owed === 0n) return undefined
  return calm({ kind: 'withdraw', key: `withdraw:${before}` })
}
