/**
 * Rivals that delay a dispute as long as they can, on the contract: each turn is played at the second at which the
 * strategy plays it, and all moves of a second go into one block.
 * @module
 */
import type { Address, Hex } from 'viem'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  type Action,
  applyEvent,
  closesAt,
  deadlineOf,
  decide,
  emptyView,
  type GameView,
  historyKey,
  historyOf,
  type MatchView,
  prepare,
  rootsOf,
  type Sendable,
  tournamentOf,
} from '../../src/chain/index.ts'
import { tidy } from '../../src/chain/tidy.ts'
import type { History } from '../../src/trace/history.ts'
import type { Arena } from './arena.ts'
import { freshVm } from './duel.ts'
import type { Driver, Made } from './sim/driver.ts'
import { toy, toyTopic } from './toy.ts'

const HALT = 13n

/** A turn of a rival's: whose, against whom, and what is left on both clocks. */
export type Turn = {
  readonly level: number
  readonly height: number
  /** Rank of the rival on turn, and of the other; -1 for the honest party. The lowest is spared the longest. */
  readonly own: number
  readonly other: number
  readonly budget: bigint
  readonly theirs: bigint
  readonly grace: bigint
}

/** Seconds after which a rival makes its move; undefined: never. */
export type Strategy = {
  wait(turn: Turn): bigint | undefined
  /** Whether a rival joins the tournament below its match with another. Default: always. */
  joins?(own: number, other: number): boolean
}

type Mind = {
  rank: number
  account: Address
  provider: ReturnType<typeof toy>
  histories: Map<string, History>
}

export type Played = { readonly seconds: bigint; readonly truth: boolean; readonly honestOut: boolean }

/** @param rivals - how many; all claim at once, after the honest party */
export async function playStrategy(
  { config }: Arena,
  driver: Driver,
  { rivals, strategy, now }: { rivals: number; strategy: Strategy; now: bigint },
): Promise<Played> {
  const truth = toy({ halt: HALT })
  const topic = toyTopic(truth, freshVm())
  const actors = await driver.actors(rivals + 2)
  const keeper = actors.at(-1)!
  const view: GameView = emptyView(config)
  const minds: Mind[] = actors.slice(0, -1).map((account, i) => ({
    ...{ rank: i - 1, account, histories: new Map() },
    provider: i === 0 ? truth : toy({ halt: HALT, lie: { from: 3n, salt: `s${i}` } }),
  }))
  const rankOf = new Map<string, number>()
  let time = now + 100n
  const opened = time

  const goalOf = (account: Address) => ({ topic, account, post: true })
  const planOf = async (mind: Mind): Promise<Action[]> => {
    for (;;) {
      const { plan } = decide(view, mind.histories, goalOf(mind.account), time)
      const builds = plan.flatMap(({ action }) => (action.kind === 'build' ? [action] : []))
      if (builds.length === 0)
        return plan.flatMap(({ action }) => (action.kind === 'batch' ? [...action.steps] : [action]))
      for (const { history, span } of builds) {
        const built = historyOf(await rootsOf(mind.provider, span), span)
        mind.histories.set(history, built)
        rankOf.set(toHex(built.root), mind.rank)
      }
    }
  }
  const sides = (match: MatchView) => (match.twoMoves ? [match.two, match.one] : [match.one, match.two])
  /** The second at which the party on turn moves; undefined if it lets its time run out. */
  const moveAt = (match: MatchView): bigint | undefined => {
    const [own, other] = sides(match).map((root) => rankOf.get(root)!)
    const { grace } = config
    if (own === -1) return match.since + grace
    const [budget, theirs] = match.twoMoves
      ? [match.budgetTwo, match.budgetOne]
      : [match.budgetOne, match.budgetTwo]
    const { level } = view.tournaments.get(match.tournament)!
    const turn = { level, height: match.height, own: own!, other: other!, budget, theirs, grace }
    const wait = strategy.wait(turn)
    return wait === undefined ? undefined : match.since + wait
  }
  const isDue = (mind: Mind, action: Action): boolean => {
    if (action.kind === 'open') return mind.rank === -1 && tournamentOf(view, topic) === undefined
    if (action.kind === 'join') {
      const { level, origin, opened: since } = view.tournaments.get(action.tournament)!
      if (level === 0) return true
      if (mind.rank === -1) return time >= since + config.levels[level]!.allowance
      const above = view.tournaments.get(origin!.parent)!.matches.get(origin!.match)!
      const ranks = [above.one, above.two].map((root) => rankOf.get(root)!)
      return strategy.joins?.(mind.rank, ranks.find((rank) => rank !== mind.rank)!) ?? true
    }
    if (!['advance', 'seal', 'resolve'].includes(action.kind) || !('match' in action)) return false
    const at = moveAt(action.match)
    return at !== undefined && at <= time
  }
  const callOf = async (
    mind: Pick<Mind, 'account' | 'histories' | 'provider'>,
    action: Sendable,
  ): Promise<Made> => {
    const known = { view, histories: mind.histories, provider: mind.provider, goal: goalOf(mind.account) }
    const { data, value, to } = await prepare(action, known)
    return { actor: mind.account, to, value, data }
  }
  /** The next second at which anybody does anything. */
  const nextTime = (): bigint => {
    const times: bigint[] = []
    for (const its of view.tournaments.values()) {
      if (its.settled !== undefined) continue
      times.push(closesAt(config, its, false), closesAt(config, its, true))
      if (its.level > 0) times.push(its.opened + config.levels[its.level]!.allowance)
      for (const match of its.matches.values()) {
        if (match.inner !== undefined) continue
        const last = deadlineOf(config, match)
        const at = moveAt(match)
        times.push(at === undefined || at > last ? last + 1n : at)
      }
    }
    return times.filter((at) => at > time).reduce((a, b) => (a < b ? a : b))
  }

  for (let blocks = 0; blocks < 5_000; blocks++) {
    const calls: Made[] = []
    for (const mind of minds) {
      for (const action of await planOf(mind)) {
        if (action.kind === 'build' || action.kind === 'prove' || action.kind === 'batch') continue
        if (isDue(mind, action)) calls.push(await callOf(mind, action))
      }
    }
    const root = tournamentOf(view, topic)
    const due = tidy(view, goalOf(keeper), time, root, new Set())?.action
    if (due !== undefined) calls.push(await callOf({ ...minds[0]!, account: keeper }, due as Sendable))
    if (calls.length > 0) {
      const seen = await driver.play(calls, time)
      for (const { events } of seen) for (const event of events) applyEvent(view, event as never)
      if (tournamentOf(view, topic)?.settled !== undefined) break
      time += 1n
      // What became possible in this block is done in the next.
      if (seen.some(({ ok }) => ok)) continue
    }
    time = nextTime()
  }
  const settled = tournamentOf(view, topic)!.settled
  const honest = minds[0]!.histories.get(historyKey(view, topic, tournamentOf(view, topic)))!.root
  return {
    seconds: time - opened,
    truth: settled?.claim === (toHex(honest) as Hex),
    honestOut: [...view.tournaments.values()].some((its) =>
      [...its.claims.values()].some(({ owner, out }) => out && owner === minds[0]!.account),
    ),
  }
}
