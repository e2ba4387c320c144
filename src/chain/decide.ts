/**
 * What an honest party does next: a pure function of what the chain shows, what the party has computed, and the
 * time. It keeps no state, so a crash, a reorg or somebody else's transaction needs no special case: it decides
 * again.
 * @module
 */
import { type Hex, keccak256, stringToHex } from 'viem'
import { toHex } from '../bytes/bytes.ts'
import type { History } from '../trace/history.ts'
import {
  type Action,
  type BondlessAction,
  type Decision,
  type Goal,
  leafKey,
  type Planned,
  type Standing,
  together,
} from './actions.ts'
import { type Front, frontsOf, historyKey, isAbout, ownIn, spanOf } from './fronts.ts'
import { type Pressure, pressesMore, pressureOf } from './funds.ts'
import { leafStep } from './prepare.ts'
import { tidy } from './tidy.ts'
import {
  type ClaimView,
  closesAt,
  collectable,
  deadlineOf,
  type GameView,
  type MatchView,
  strideOf,
  type TournamentView,
  tournamentOf,
} from './view.ts'

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
  return { ...next(view, histories, goal, now), bonded: isBonded(view, goal) }
}

/** Whether the party has a living claim of its own anywhere. */
function isBonded(view: GameView, goal: Goal): boolean {
  for (const tournament of view.tournaments.values()) {
    if (tournament.settled !== undefined || ownIn(tournament, goal) === undefined) continue
    if (isAbout(view, tournament, goal.topic)) return true
  }
  return false
}

type Next = Omit<Decision, 'bonded'>

function next(view: GameView, histories: ReadonlyMap<string, History>, goal: Goal, now: bigint): Next {
  const { notOpenedBefore = 0n } = goal
  const root = tournamentOf(view, goal.topic, goal.notOpenedBefore)
  const fresh = root === undefined || (root.settled !== undefined && isVoid(root, notOpenedBefore))
  const current = root?.settled === undefined ? root : undefined
  const own = playAll(view, histories, goal, now, current)
  const rest = [...own.planned, tidy(view, goal, now, current, own.mine)]
  if (fresh && !goal.post) return decided('idle', own, ...rest, ...fetch(view, goal))

  const key = historyKey(view, goal.topic, fresh ? undefined : root)
  const history = histories.get(key)
  if (history === undefined) {
    const span = spanOf(view, fresh ? undefined : root)
    return decided('playing', FIRST, calm({ kind: 'build', key: `build:${key}`, history: key, span }))
  }
  if (fresh) {
    return decided('playing', FIRST, calm({ kind: 'open', key: `open:${key}:${root?.id ?? 0}` }), ...rest)
  }
  if (root.settled !== undefined) {
    const won = root.settled.claim === toHex(history.root)
    return decided(won ? 'won' : 'lost', own, ...rest, ...fetch(view, goal))
  }
  return decided(own.out ? 'out' : 'playing', own, ...rest, recycle(view, goal))
}

/** Where a party stands that is about to make the first claim. */
const FIRST = { level: 0, claims: [1], unposted: 0n }

function decided(
  standing: Standing,
  { level, claims, unposted }: Pick<Play, 'level' | 'claims' | 'unposted'>,
  ...plan: readonly (Planned | undefined)[]
): Next {
  const all = plan.filter((planned) => planned !== undefined)
  return { action: all[0]?.action, plan: all, standing, level, claims, unposted }
}

function calm(action: Action): Planned {
  return { action, pressure: 'calm' }
}

/** Whether a round that is over has no result, or none that counts for us. */
function isVoid({ settled, opened }: TournamentView, notOpenedBefore: bigint): boolean {
  return settled?.claim === undefined || opened < notOpenedBefore
}

/** Something of the party's own to do, and the part of its clock that is left for it. */
type Own = { readonly action: Action; readonly pressure: Pressure; readonly left: bigint }

type Play = {
  readonly planned: readonly Planned[]
  readonly out: boolean
  /** The matches that the party's moves decide. */
  readonly mine: ReadonlySet<Hex>
  /** Of the deepest tournament that counts, else of the deepest one; -1 if there is none. */
  readonly level: number
  readonly claims: readonly number[]
  readonly unposted: bigint
}

/** The moves of the party's own claims in all tournaments that it is in, what runs out first before the rest. */
function playAll(
  view: GameView,
  histories: ReadonlyMap<string, History>,
  goal: Goal,
  now: bigint,
  root: TournamentView | undefined,
): Play {
  const own: Own[] = []
  const builds: Planned[] = []
  const mine = new Set<Hex>()
  let out = false
  let unposted = 0n
  const deepest = { counting: -1, other: -1 }
  const claims: number[] = view.config.levels.map(() => 0)
  for (const front of frontsOf(view, histories, goal, root)) {
    const { tournament, moot, counts } = front
    const note = () => {
      const kind = counts ? 'counting' : 'other'
      deepest[kind] = Math.max(deepest[kind], tournament.level)
      if (counts) claims[tournament.level]!++
    }
    const name = historyKey(view, goal.topic, tournament)
    const history = histories.get(name)
    if (history === undefined) {
      const span = spanOf(view, tournament)
      builds.push(calm({ kind: 'build', key: `build:${name}`, history: name, span }))
      note()
      // No move brings this bond yet, and gas must not take it.
      if (!moot && ownIn(tournament, goal) === undefined && timeToJoin(view, front, now) > 0n)
        unposted += view.config.levels[tournament.level]!.bond
      continue
    }
    const claim = tournament.claims.get(toHex(history.root))
    const joining = claim === undefined && !moot ? join(view, front, toHex(history.root), now) : undefined
    if (joining !== undefined) own.push(joining)
    if (claim !== undefined && !claim.out) {
      const field = { view, tournament, history, goal, now }
      own.push(...moves(field, claim, mine))
      builds.push(...proofsOf(field, claim))
    }
    const isIn = joining !== undefined || claim?.out === false
    if (isIn) note()
    if (!isIn && tournament === root) out = true
  }
  const planned = [...inOrder(own), ...builds]
  const level = deepest.counting >= 0 ? deepest.counting : deepest.other
  return { planned, out, mine, claims, unposted, level }
}

/** Seconds for which a tournament still takes claims on the party's side. */
function timeToJoin({ config }: GameView, { tournament, sideTwo }: Front, now: bigint): bigint {
  return closesAt(config, tournament, sideTwo ?? false) - now
}

function join(view: GameView, front: Front, root: Hex, now: bigint): Own | undefined {
  const { config } = view
  const { id, level } = front.tournament
  const left = timeToJoin(view, front, now)
  if (left <= 0n) return undefined
  const action = { kind: 'join', key: `join:${id}:${root}`, tournament: id } as const
  const free = level === 0 ? 0n : config.levels[level]!.allowance
  return { action, left, pressure: pressureOf(left, free + config.levels[0]!.allowance) }
}

/** A tournament in which the party has a claim, and what it knows about it. */
type Field = {
  readonly view: GameView
  readonly tournament: TournamentView
  readonly history: History
  readonly goal: Goal
  readonly now: bigint
}

function moves(field: Field, { root }: ClaimView, mine: Set<Hex>): Own[] {
  const { view, tournament, now } = field
  const { config } = view
  const own: Own[] = []
  for (const match of tournament.matches.values()) {
    if (match.one !== root && match.two !== root) continue
    if (match.inner !== undefined) {
      if (proofOf(field, match) !== 'ready') continue
      const action = { kind: 'resolveInner', key: `prove:${match.inner}`, tournament: match.inner } as const
      // It saves whatever time the inner tournament would take.
      own.push({ action, left: 0n, pressure: 'calm' })
      continue
    }
    if ((match.twoMoves ? match.two : match.one) !== root) continue
    mine.add(match.id)
    const left = deadlineOf(config, match) - now
    if (left < 0n) continue
    const action = move(field, match)
    if (action === undefined) continue
    const pressure = pressureOf(left, config.levels[0]!.allowance + config.grace)
    own.push({ action, left, pressure })
  }
  return own
}

/** @returns undefined while the party waits for a proof, within the free time of its turn */
function move(field: Field, match: MatchView): BondlessAction | undefined {
  const { view, tournament, now } = field
  const last = tournament.level + 1 === view.config.levels.length
  const proof = match.height === 1 && !last ? proofOf(field, match) : undefined
  if (proof === 'wanted' && now < match.since + view.config.grace / 2n) return undefined
  const kind = match.height > 1 ? 'advance' : last || proof === 'ready' ? 'resolve' : 'seal'
  return { kind, key: `${kind}:${match.id}:${match.height}:${match.other}`, match }
}

/** The leaf that a proof would decide a match by, on the party's turn at height 1 or once the match is sealed. */
function leafOf({ view, tournament, history }: Field, match: MatchView) {
  const steps = strideOf(view.config, tournament.level)
  const inner = match.inner === undefined ? undefined : view.tournaments.get(match.inner)!
  const step = inner?.startStep ?? leafStep(history, tournament, match)
  return { step, steps, key: leafKey(step, steps) }
}

/** Whether a proof of the leaf that a match is about is there, could be made, or is not to be had. */
function proofOf(field: Field, match: MatchView): 'ready' | 'wanted' | undefined {
  const { leafProofs } = field.goal
  if (!leafProofs?.levels.has(field.tournament.level)) return undefined
  const { key } = leafOf(field, match)
  if (leafProofs.ready.has(key)) return 'ready'
  return leafProofs.failed.has(key) ? undefined : 'wanted'
}

/** Proofs to make for a claim's matches. */
function proofsOf(field: Field, { root }: ClaimView): Planned[] {
  const { tournament } = field
  const planned: Planned[] = []
  for (const match of tournament.matches.values()) {
    if (match.one !== root && match.two !== root) continue
    const isTurn = match.height === 1 && (match.twoMoves ? match.two : match.one) === root
    if (match.inner === undefined && !isTurn) continue
    if (proofOf(field, match) !== 'wanted') continue
    const { step, steps, key } = leafOf(field, match)
    planned.push(calm({ kind: 'prove', key, step, steps }))
  }
  return planned
}

/** Gas of calls that are sent together, of the 16.7 million that a transaction may take with its margin. */
const MOST_TOGETHER = 6_000_000
const TOGETHER: Partial<Record<Action['kind'], number>> = {
  ...{ advance: 100_000, seal: 300_000, resolve: 600_000, resolveInner: 600_000 },
}

/** Moves of one transaction. */
type Shared = { readonly steps: BondlessAction[]; pressure: Pressure }

/**
 * What runs out first before the rest. Moves share transactions, so far as they fit, each in the place of its first,
 * and as urgent as the most urgent of them. Claims go one by one, as they bring their bonds.
 */
function inOrder(own: readonly Own[]): Planned[] {
  const sorted = own.toSorted((a, b) => (a.left < b.left ? -1 : a.left > b.left ? 1 : 0))
  const planned: (Planned | Shared)[] = []
  let shared: Shared | undefined
  let gas = 0
  for (const { action, pressure } of sorted) {
    const its = TOGETHER[action.kind]
    if (its === undefined) {
      planned.push({ action, pressure })
      continue
    }
    gas += its
    if (shared === undefined || gas > MOST_TOGETHER) {
      shared = { steps: [], pressure }
      gas = its
      planned.push(shared)
    }
    shared.steps.push(action as BondlessAction)
    // The proof of a leaf comes first, in no hurry of its own, whatever follows it.
    if (pressesMore(pressure, shared.pressure)) shared.pressure = pressure
  }
  return planned.map((one) =>
    'steps' in one ? { action: together(one.steps)!, pressure: one.pressure } : one,
  )
}

/**
 * Withdraws a bond that came back from an inner tournament while the game continues, so that one bond per level
 * is enough for any number of rivals.
 */
function recycle(view: GameView, goal: Goal): Planned | undefined {
  const owed = view.owed.get(goal.account) ?? 0n
  const enough = view.config.levels.every(({ bond }) => owed >= bond)
  return collection(view, goal) ?? (enough ? withdrawal(view, goal) : undefined)
}

/** All that the game has for the account. */
function fetch(view: GameView, goal: Goal): (Planned | undefined)[] {
  return [collection(view, goal), withdrawal(view, goal)]
}

/** Gas below which what was earned is not worth the transaction that collects it. */
const WORTH = 200_000n
/** Matches whose pay one transaction collects at most. */
const MATCHES = 100

function collection(view: GameView, goal: Goal): Planned | undefined {
  const earned = [...collectable(view, goal.account)].slice(0, MATCHES)
  if (earned.reduce((sum, [, gas]) => sum + gas, 0n) < WORTH) return undefined
  const matches = earned.map(([id]) => id)
  const key = `collect:${keccak256(stringToHex(matches.join()))}`
  return { action: { kind: 'collect', key, matches }, pressure: 'idle' }
}

export function withdrawal(view: GameView, goal: Goal): Planned | undefined {
  const owed = view.owed.get(goal.account) ?? 0n
  const before = view.withdrawals.get(goal.account) ?? 0
  if (owed === 0n) return undefined
  return calm({ kind: 'withdraw', key: `withdraw:${before}` })
}
