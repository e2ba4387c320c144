/**
 * What anyone may do to bring tournaments on: end matches whose time is up, decide and settle what is over, let winners
 * go on. Without it, cheats who play each other could stall everybody for nothing. All of it goes into one transaction,
 * or the matches that expire at once would take a block each.
 * @module
 */
import type { Hex } from 'viem'
import { type BondlessAction, type Goal, type Planned, together } from './actions.ts'
import { isAbout, ownIn } from './fronts.ts'
import {
  type ClaimView,
  closesAt,
  deadlineOf,
  type GameView,
  type GroupView,
  livingClaims,
  type TournamentView,
} from './view.ts'

/** Seconds after which what anyone may do is no longer left to others, nor to a time when gas is cheaper. */
const LONG_DUE = 3_600n
/** Steps that one transaction makes at most: with its margin of gas it fits into any block. */
const BATCH = 40

type Due = {
  readonly steps: BondlessAction[]
  /** When the first of them could be made. */
  since: bigint
  /** Claims that the steps put out. */
  readonly doomed: Set<ClaimView>
  /** Groups that the steps end. */
  readonly shut: Set<GroupView>
}

/**
 * @param root - the tournament that the party is in. Of others about the topic, only those that hold its bond matter, and
 *   what is below them: it decides them
 * @param mine - matches that the party decides by its own moves
 */
export function tidy(
  view: GameView,
  goal: Goal,
  now: bigint,
  root: TournamentView | undefined,
  mine: ReadonlySet<Hex>,
): Planned | undefined {
  const due: Due = { steps: [], since: now, doomed: new Set(), shut: new Set() }
  const open = [...view.tournaments.values()].filter(({ settled }) => settled === undefined)
  const holding = open.filter((one) => ownIn(one, goal) !== undefined && isAbout(view, one, goal.topic))
  const tops = new Set([...(root === undefined ? [] : [root]), ...holding])
  // Whoever settles an inner tournament need not have decided the match above it.
  const late = [...view.tournaments.values()].filter(
    (one) => one.settled !== undefined && matchAbove(view, one),
  )
  const matter = [...open, ...late].filter((tournament) => isWithin(view, tournament, tops))
  // From the deepest up: what ends below may end what is above.
  matter.sort((a, b) => b.level - a.level)
  for (const tournament of matter) expire(view, now, tournament, mine, due)
  for (const tournament of matter) conclude(view, now, tournament, due)
  const action = together(due.steps.slice(0, BATCH))
  return action && { action, pressure: now - due.since > LONG_DUE ? 'calm' : 'idle' }
}

function expire(
  view: GameView,
  now: bigint,
  { matches, claims }: TournamentView,
  mine: ReadonlySet<Hex>,
  due: Due,
): void {
  for (const match of matches.values()) {
    if (match.inner !== undefined || mine.has(match.id)) continue
    const deadline = deadlineOf(view.config, match)
    const [one, two] = [claims.get(match.one)!, claims.get(match.two)!]
    if (now <= deadline || due.doomed.has(one) || due.doomed.has(two)) continue
    due.steps.push({ kind: 'timeout', key: `timeout:${match.id}:${match.other}:${match.height}`, match })
    due.doomed.add(match.twoMoves ? two : one)
    if (deadline < due.since) due.since = deadline
  }
}

function conclude(view: GameView, now: bigint, tournament: TournamentView, due: Due): void {
  const { config } = view
  const { id, origin } = tournament
  const living = livingClaims(tournament).filter((claim) => !due.doomed.has(claim))
  const add = (step: BondlessAction, since: bigint) => {
    due.steps.push(step)
    if (since < due.since) due.since = since
  }
  const closes = closesAt(config, tournament)
  const parent = origin && view.tournaments.get(origin.parent)
  const above = matchAbove(view, tournament)
  if (above !== undefined) {
    const [oneLives, twoLives] = [false, true].map((side) => living.some(({ sideTwo }) => sideTwo === side))
    const oneIsOut = !oneLives && now >= closesAt(config, tournament, false)
    const twoIsOut = !twoLives && now >= closesAt(config, tournament, true)
    if ((oneIsOut && (twoLives || twoIsOut)) || (twoIsOut && oneLives)) {
      const [one, two] = [parent!.claims.get(above.one)!, parent!.claims.get(above.two)!]
      if (!due.doomed.has(one) && !due.doomed.has(two)) {
        const since = oneIsOut ? closesAt(config, tournament, false) : closesAt(config, tournament, true)
        add({ kind: 'decide', key: `decide:${id}`, tournament: id }, since)
        if (oneIsOut) due.doomed.add(one)
        if (twoIsOut) due.doomed.add(two)
      }
    }
  }
  if (tournament.settled !== undefined) return
  // Once the match above is over, an inner tournament has nothing to wait for.
  const isOver =
    above === undefined ? origin !== undefined : due.steps.some((step) => step.key === `decide:${id}`)
  if (living.length <= 1 && (now >= closes || isOver)) {
    add({ kind: 'settle', key: `settle:${id}`, tournament: id }, now < closes ? now : closes)
  }
  if (now < closes || living.length <= 1) return
  const open = [...tournament.groups.values()].filter((group) => !group.full)
  const lives = ({ number }: GroupView) => living.filter(({ group }) => group === number).length
  for (const group of open.toSorted((one, two) => one.depth - two.depth)) {
    // Nobody comes any more, once all groups of lesser depths are over. Two that are alive meet all the same.
    const below = [...tournament.groups.values()].filter(({ depth }) => depth < group.depth)
    if (lives(group) > 1 || below.some((other) => !due.shut.has(other) && (!other.full || lives(other) > 1)))
      return
    due.shut.add(group)
    const { number, depth } = group
    add({ kind: 'shut', key: `shut:${id}:${number}`, tournament: id, depth }, closes)
    if (lives(group) === 1) return
  }
}

/** The match that an inner tournament decides, while it does. */
function matchAbove(view: GameView, { origin }: TournamentView) {
  return origin && view.tournaments.get(origin.parent)!.matches.get(origin.match)
}

/** Whether a tournament is one of these, or below one of them. */
function isWithin(view: GameView, tournament: TournamentView, tops: ReadonlySet<TournamentView>): boolean {
  let at: TournamentView | undefined = tournament
  while (at !== undefined && !tops.has(at)) at = at.origin && view.tournaments.get(at.origin.parent)
  return at !== undefined
}
