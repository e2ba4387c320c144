/**
 * What an honest party does next: a pure function of what the chain shows, what the party has computed, and
 * the time. It remembers nothing, so a crash, a reorg or somebody else's transaction needs no special case:
 * decide again.
 * @module
 */
import type { Address, Hex } from 'viem'
import { toHex } from '../bytes/bytes.ts'
import type { History } from '../trace/history.ts'
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

export type Goal = {
  readonly topic: Topic
  readonly account: Address
  /** Whether to open the tournament when nobody has. A mere challenger waits for a claim to dispute. */
  readonly post: boolean
  /** Unix time: a round that was opened earlier settles nothing for us. Default: any round does. */
  readonly notOpenedBefore?: bigint
}

/** Something to send, or to compute first. `key` names a move: the same key is the same move. */
export type Action =
  | { readonly kind: 'build'; readonly key: string; readonly history: string; readonly span: Span }
  | { readonly kind: 'open'; readonly key: string }
  | { readonly kind: 'join'; readonly key: string; readonly tournament: Hex }
  | { readonly kind: 'advance' | 'seal' | 'resolve'; readonly key: string; readonly match: MatchView }
  | { readonly kind: 'timeout'; readonly key: string; readonly match: MatchView }
  | { readonly kind: 'settle'; readonly key: string; readonly tournament: Hex }
  | { readonly kind: 'withdraw'; readonly key: string }

/** How a party stands. `out`: its claim is out, or came too late, and the tournament goes on without it. */
export type Standing = 'idle' | 'playing' | 'out' | 'won' | 'lost'

export type Decision = { readonly action: Action | undefined; readonly standing: Standing }

/**
 * @param histories - by `historyKey`, those that the party has built
 * @param now - timestamp of the block that the view was read at
 * @returns what to do now, and how it stands; no action if it is a rival's turn
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
  if (fresh && !goal.post) return { action: withdrawal(view, goal), standing: 'idle' }

  const key = historyKey(view, goal.topic, fresh ? undefined : root)
  const history = histories.get(key)
  if (history === undefined) {
    const span = spanOf(view, fresh ? undefined : root)
    return { action: { kind: 'build', key: `build:${key}`, history: key, span }, standing: 'playing' }
  }
  if (fresh) return { action: { kind: 'open', key: `open:${key}:${root?.id ?? 0}` }, standing: 'playing' }
  if (root.settled !== undefined) {
    const won = root.settled.claim === toHex(history.root)
    return { action: withdrawal(view, goal), standing: won ? 'won' : 'lost' }
  }
  const own = play(view, histories, goal, now, root)
  const action = own.action ?? tidy(view, now, root, own.mine) ?? recycle(view, goal)
  return { action, standing: own.out ? 'out' : 'playing' }
}

/** Whether the result of a round that is over is none, or none for us. */
function isVoid({ settled, opened }: TournamentView, notOpenedBefore: bigint): boolean {
  return settled?.claim === undefined || opened < notOpenedBefore
}

/**
 * Names a history by what it covers. The agreed start is part of the name, so that a history built before a
 * reorg is never mistaken for the one that the new chain needs.
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

type Play = { action?: Action; out: boolean; mine: ReadonlySet<Hex> }

/** The moves of the party's own claim, from the first level down to where it is disputed now. */
function play(
  view: GameView,
  histories: ReadonlyMap<string, History>,
  goal: Goal,
  now: bigint,
  tournament: TournamentView,
): Play {
  const name = historyKey(view, goal.topic, tournament)
  const history = histories.get(name)
  const none = new Set<Hex>()
  if (history === undefined) {
    const action = {
      kind: 'build',
      key: `build:${name}`,
      history: name,
      span: spanOf(view, tournament),
    } as const
    return { action, out: false, mine: none }
  }
  const root = toHex(history.root)
  const claim = tournament.claims.get(root)
  if (claim === undefined) {
    if (now >= closesAt(view.config, tournament)) return { out: true, mine: none }
    const action = { kind: 'join', key: `join:${tournament.id}:${root}`, tournament: tournament.id } as const
    return { action, out: false, mine: none }
  }
  if (claim.out) return { out: true, mine: none }
  const match = [...tournament.matches.values()].find(({ one, two }) => one === root || two === root)
  if (match === undefined) return { out: false, mine: none }
  if (match.inner !== undefined) {
    const inner = view.tournaments.get(match.inner)!
    if (inner.settled !== undefined) return { out: false, mine: none }
    const below = play(view, histories, goal, now, inner)
    return { ...below, out: false, mine: new Set([...below.mine, match.id]) }
  }
  const mine = new Set([match.id])
  const onTurn = (match.twoMoves ? match.two : match.one) === root
  if (!onTurn || now > deadlineOf(view.config, match)) return { out: false, mine: onTurn ? mine : none }
  return { action: move(view, tournament, match), out: false, mine }
}

function move(view: GameView, tournament: TournamentView, match: MatchView): Action {
  const last = tournament.level + 1 === view.config.levels.length
  const kind = match.height > 1 ? 'advance' : last ? 'resolve' : 'seal'
  return { kind, key: `${kind}:${match.id}:${match.height}:${match.other}`, match }
}

/**
 * What anyone may do to bring the tournament on: end matches whose time is up, settle what is over. Without
 * it, cheats who play each other could stall everybody for nothing.
 */
function tidy(
  view: GameView,
  now: bigint,
  tournament: TournamentView,
  mine: ReadonlySet<Hex>,
): Action | undefined {
  for (const match of tournament.matches.values()) {
    if (match.inner !== undefined) {
      const action = tidy(view, now, view.tournaments.get(match.inner)!, mine)
      if (action !== undefined) return action
    } else if (now > deadlineOf(view.config, match) && !mine.has(match.id)) {
      return { kind: 'timeout', key: `timeout:${match.id}:${match.other}:${match.height}`, match }
    }
  }
  const over = tournament.matches.size === 0 && now >= closesAt(view.config, tournament)
  if (!over || tournament.settled !== undefined) return undefined
  return { kind: 'settle', key: `settle:${tournament.id}`, tournament: tournament.id }
}

/**
 * Fetches a bond that came back from an inner tournament while the game goes on, so that one bond a level is
 * enough however many rivals there are.
 */
function recycle(view: GameView, goal: Goal): Action | undefined {
  const owed = view.owed.get(goal.account) ?? 0n
  return view.config.levels.every(({ bond }) => owed >= bond) ? withdrawal(view, goal) : undefined
}

function withdrawal(view: GameView, goal: Goal): Action | undefined {
  const owed = view.owed.get(goal.account) ?? 0n
  const before = view.withdrawals.get(goal.account) ?? 0
  return owed === 0n ? undefined : { kind: 'withdraw', key: `withdraw:${before}` }
}
