/**
 * One random dispute on the rules alone: an honest party that is now and then censored, against rivals that idle, burn
 * their clocks, seal and abandon, plant false claims on its side, and come late. Every event of a clock is played at
 * its second; what anyone may do is done at once, as every challenger sees to it.
 * @module
 */
import type { Random } from '../sim/spec.ts'
import * as rules from './rules.ts'
import {
  closesAt,
  deadlineOf,
  type Match,
  type Rules,
  type Side,
  type Tournament,
  type World,
} from './rules.ts'

export type Manner = 'random' | 'idle' | 'slow' | 'even'

export type DisputeSpec = {
  readonly rules: Rules
  readonly rivals: number
  /** When each comes, in seconds from the opening. */
  readonly joins: readonly number[]
  readonly manner: Manner
  /** Most claims that rivals make in an inner tournament, over those of the matches that they play. */
  readonly inner: number
  /** Intervals in which nothing of the honest party gets through. */
  readonly censored: readonly (readonly [number, number])[]
  /** Seconds that the honest party takes for a move, and to commit to a claim of an inner tournament. */
  readonly reaction: number
  readonly commit: number
}

export type Outcome = {
  readonly seconds: number
  /** Whether the true claim is the one that is left in the first level. */
  readonly truth: boolean
  /** Honest claims that went out, in any tournament. */
  readonly lost: number
  readonly gained: bigint
  /** Most claims in a tournament of each level below the first. */
  readonly crowds: readonly number[]
  /** Honest matches and honest bonds at once. */
  readonly parallel: number
  readonly bonds: number
  readonly balanced: boolean
}

const HONEST = 'h'

export function playTournament(spec: DisputeSpec, random: Random): Outcome {
  const { levels, grace } = spec.rules
  const game = rules.emptyGame()
  let now = 0
  let [lost, parallel, bonds, mostBonds, paidIn] = [0, 0, 0, 0, 0n]
  const crowds = levels.slice(1).map(() => 0)
  const world: World = {
    ...{ game, rules: spec.rules, idOf: ({ tournament, one, two }) => `${tournament}/${one}-${two}` },
    emit(name, args) {
      if (name === 'Entered') entered(args.tournament as string, args.claim as string)
      if (name === 'Ended') ended(args.tournament as string, args as Record<string, string>)
    },
  }
  const { heap, at } = queue()
  const free = (time: number) => {
    let t = time
    for (const [from, to] of spec.censored) if (t >= from && t < to) t = to
    return t
  }
  const isTrue = (id: string) => id.startsWith(HONEST)
  /** Rivals' claims by how long they shall live: the lowest is spared. */
  const rank = (id: string) => Number(id.slice(1))

  function entered(id: string, claim: string): void {
    const its = game.tournaments.get(id)!
    const group = its.groups.get(its.claims.get(claim)!.group)!
    const others = group.members.filter((other) => {
      const one = its.claims.get(other)!
      return other !== claim && one.alive && one.group === group.number
    })
    for (const one of others) begin({ tournament: id, one, two: claim })
    if ([...others, claim].some(isTrue)) parallel = Math.max(parallel, others.length)
  }

  function begin(names: rules.Names): void {
    turn(rules.matchOf(world, names))
  }

  /** What the party on turn does, and when; or that its time runs out. */
  function turn(match: Match): void {
    const own = match.turn === 0 ? match.one : match.two
    const other = match.turn === 0 ? match.two : match.one
    const last = deadlineOf(world, match)
    const budget = match.budgets[match.turn]
    const when = isTrue(own)
      ? free(Math.max(now, match.since + spec.reaction))
      : match.since + wait(match, own, other, budget)
    if (when > last) at(last + 1, () => alive(match) && rules.timeout(world, match, own, now))
    else at(Math.max(now, when), () => alive(match) && move(match))
  }

  function alive(match: Match): boolean {
    const { claims } = game.tournaments.get(match.tournament)!
    return claims.get(match.one)!.alive && claims.get(match.two)!.alive
  }

  function wait(match: Match, own: string, other: string, budget: number): number {
    const all = grace + budget
    if (spec.manner === 'random') return random.chance(0.3) ? all + 1 : random.below(all + 1)
    if (spec.manner === 'idle') return all + 1
    const loses = isTrue(other) || spec.manner === 'even' || rank(own) > rank(other)
    const roll = random.below(10)
    if (!loses) return roll < 9 ? random.below(grace + 1) : random.below(grace + 1 + Math.floor(budget / 3))
    const turns = Math.max(1, Math.ceil(match.height / 2))
    if (roll < 6) return grace + Math.floor(budget / turns)
    return roll < 8 ? all + 1 : random.below(all + 1)
  }

  function move(match: Match): void {
    const names = { tournament: match.tournament, one: match.one, two: match.two }
    const mover = match.turn === 0 ? match.one : match.two
    const now_ = rules.charged(world, names, now)
    if (now_.height > 1) {
      rules.advance(world, now_, mover)
      turn(rules.matchOf(world, names))
      return
    }
    const { level } = game.tournaments.get(match.tournament)!
    if (level + 1 < levels.length) sealed(now_, mover)
    else rules.resolve(world, now_, mover, winnerOf(match), now)
  }

  /** Who is right at the leaf: the truth, or of two lies whichever the rivals have planned, or neither. */
  function winnerOf({ one, two }: rules.Names): string | undefined {
    if (isTrue(one)) return one
    if (isTrue(two)) return two
    if (random.below(20) === 0) return undefined
    return rank(one) < rank(two) === random.below(5) > 0 ? one : two
  }

  function sealed(match: Match, mover: string): void {
    const inner = `${match.id}+`
    rules.seal(world, match, mover, inner, now)
    const its = game.tournaments.get(inner)!
    opened(its)
    for (const side of [0, 1] as const) {
      if (isTrue(side === 0 ? match.one : match.two)) joinTruth(its, side, spec.commit)
    }
    const extra = random.below(spec.inner + 1)
    for (let i = 0; i < extra; i++) {
      const side = random.below(2) as Side
      const late = random.chance(0.5) ? 0 : random.below(levels[its.level]!.allowance + its.budgets[side] + 1)
      at(now + late, () => joinLie(its, side, i))
    }
  }

  function opened(its: Tournament): void {
    // A side that takes no more claims may be out, and the last groups may take no more either.
    for (const side of [0, 1] as const) at(closesAt(world, its, side), () => tend(its))
    at(Math.max(closesAt(world, its, 0), closesAt(world, its, 1)), () => tend(its))
  }

  function joinTruth(its: Tournament, side: Side, after: number): void {
    at(free(now + after), () => {
      if (now >= closesAt(world, its, side) || its.settled) return
      put(its, `${HONEST}${its.level}`, side, HONEST)
    })
  }

  function joinLie(its: Tournament, side: Side, number: number): void {
    if (now < closesAt(world, its, side) && !its.settled) put(its, `s${number}`, side, 's')
  }

  function put(its: Tournament, claim: string, side: Side, owner: string): void {
    const value = levels[its.level]!.bond
    paidIn += value
    if (owner === HONEST) mostBonds = Math.max(mostBonds, ++bonds)
    rules.join(world, { tournament: its.id, claim, owner, side, value }, now)
    if (its.level > 0) crowds[its.level - 1] = Math.max(crowds[its.level - 1]!, its.claims.size)
    tend(its)
  }

  function ended(id: string, args: Record<string, string>): void {
    for (const claim of [args.one!, args.two!]) if (claim !== args.winner && isTrue(claim)) lost++
    at(now, () => {
      tend(game.tournaments.get(id)!)
      // Inner tournaments of matches that are void now.
      for (const its of game.tournaments.values()) if (its.above?.parent === id && !its.settled) tend(its)
    })
  }

  /** What anyone may do, once it can be done. */
  function tend(its: Tournament): void {
    if (its.above !== undefined) attempt(() => rules.decide(world, its.id, 's', now))
    for (const depth of its.stages.keys()) attempt(() => rules.shut(world, its.id, depth, now))
    const isOpen = !its.settled
    attempt(() => rules.settle(world, its.id, now))
    if (isOpen && its.settled && [...its.claims.values()].some((c) => c.alive && c.owner === HONEST)) bonds--
  }

  const root = rules.create(world, '0', 0, 0, [levels[0]!.allowance, 0])
  opened(root)
  for (const [i, time] of spec.joins.entries()) at(time, () => joinLie(root, 0, i))
  joinTruth(root, 0, spec.reaction)

  let settledAt: number | undefined
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    now = Math.max(now, next.time)
    next.run()
    if (root.settled && settledAt === undefined) settledAt = now
  }
  if (settledAt === undefined) throw new Error('the dispute does not end')
  const winner = [...root.claims.values()].find((claim) => claim.alive)
  const posted = [...game.tournaments.values()].flatMap(({ level, claims }) =>
    [...claims.values()].filter(({ owner }) => owner === HONEST).map(() => levels[level]!.bond),
  )
  return {
    ...{ seconds: settledAt, truth: winner !== undefined && isTrue(winner.id), lost, crowds, parallel },
    gained: (game.owed.get(HONEST) ?? 0n) - posted.reduce((a, b) => a + b, 0n),
    bonds: mostBonds,
    balanced: rules.heldBy(game, spec.rules.gasPrice) + game.burnt === paidIn && allSettled(game),
  }
}

const allSettled = ({ tournaments }: rules.Game) => [...tournaments.values()].every(({ settled }) => settled)

function attempt(call: () => unknown): void {
  try {
    call()
  } catch (error) {
    if (!(error instanceof rules.Revert) || error.message === 'Panic') throw error
  }
}

type Entry = { time: number; order: number; run: () => void }

/** Events in the order of their times, those of a second in the order in which they were put in. */
function queue() {
  const list: Entry[] = []
  let order = 0
  const before = (a: Entry, b: Entry) => a.time < b.time || (a.time === b.time && a.order < b.order)
  const swap = (i: number, j: number) => {
    ;[list[i], list[j]] = [list[j]!, list[i]!]
  }
  const heap = {
    pop(): Entry | undefined {
      const top = list[0]
      const last = list.pop()
      if (list.length === 0 || last === undefined) return top
      list[0] = last
      for (let i = 0; ; ) {
        let least = i
        for (const j of [2 * i + 1, 2 * i + 2])
          if (j < list.length && before(list[j]!, list[least]!)) least = j
        if (least === i) return top
        swap(i, least)
        i = least
      }
    },
  }
  const at = (time: number, run: () => void) => {
    list.push({ time, order: order++, run })
    for (let i = list.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1
      if (!before(list[i]!, list[parent]!)) return
      swap(i, parent)
      i = parent
    }
  }
  return { heap, at }
}
