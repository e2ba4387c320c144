/**
 * The rules of contracts/Game.sol once more, as functions over plain data: who meets whom, clocks in seconds, money in
 * wei. What a move says is not looked at here: a claim is a name, a match a height, and whoever calls says who is
 * right at the leaf. `sim/model.ts` puts calldata and hashes on top; `tournament.ts` plays random games by the million.
 * @module
 */

export type LevelRules = { height: number; allowance: number; bond: bigint; group: number }
export type Rules = { levels: readonly LevelRules[]; grace: number; gasPrice: bigint }

/** 0: the side of the first claim of the match above, and everybody's in the first level. */
export type Side = 0 | 1

export type Claim = {
  id: string
  owner: string
  side: Side
  /** What it entered its group with, and the least that a match there has left it. */
  budget: number
  least: number
  entered: number
  group: number
  index: number
  alive: boolean
}
export type Group = { number: number; depth: number; entered: number; members: string[]; full: boolean }
/** Groups of a depth in which more than one claim is alive or may come to be, and the one that takes claims. */
export type Stage = { running: number; begun: number; open: number }

export type Tournament = {
  id: string
  level: number
  opened: number
  budgets: [number, number]
  live: [number, number]
  pot: bigint
  settled: boolean
  claims: Map<string, Claim>
  groups: Map<number, Group>
  stages: Map<number, Stage>
  above: { parent: string; one: string; two: string } | undefined
}

export type Match = {
  id: string
  tournament: string
  one: string
  two: string
  /** When the later of its claims entered their group. */
  begun: number
  since: number
  budgets: [number, number]
  height: number
  turn: Side
  phase: 'bisecting' | 'inner' | 'over'
  work: number
  earned: Map<string, number>
}

export type Game = {
  owed: Map<string, bigint>
  tournaments: Map<string, Tournament>
  matches: Map<string, Match>
  burnt: bigint
}

export type Emit = (eventName: string, args: Record<string, unknown>) => void
export type Ending = 'timeout' | 'referee' | 'inner'
export type Names = { tournament: string; one: string; two: string }

/** A call that the contract reverts. It has changed nothing, unless the caller began with something else. */
export class Revert extends Error {
  override name = 'Revert'
}

export function refuse(name: string): never {
  throw new Revert(name)
}

/** Gas that the game pays for, as in Game.sol. */
export const PAID = {
  start: 65_000,
  advance: 75_000,
  timeout: 120_000,
  resolve: 500_000,
  seal: 450_000,
  decide: 200_000,
} as const

export type World = {
  game: Game
  rules: Rules
  emit: Emit
  /** Names a match: `Game.matchId` for the contract's names. */
  idOf(names: Names): string
}

export function emptyGame(): Game {
  return { owed: new Map(), tournaments: new Map(), matches: new Map(), burnt: 0n }
}

const levelOf = ({ rules }: World, { level }: Tournament) => rules.levels[level]!

export function tournamentIn({ game }: World, id: string): Tournament {
  return game.tournaments.get(id) ?? refuse('UnknownTournament')
}

/** The first second in which a side takes no more claims. */
export function closesAt(world: World, its: Tournament, side: Side): number {
  const free = its.level === 0 ? 0 : levelOf(world, its).allowance
  return its.opened + free + its.budgets[side]
}

function isClosed(world: World, its: Tournament, now: number): boolean {
  return now >= closesAt(world, its, 0) && now >= closesAt(world, its, 1)
}

export function create(
  { game }: World,
  id: string,
  now: number,
  level: number,
  budgets: [number, number],
  above?: Tournament['above'],
): Tournament {
  const its: Tournament = {
    ...{ id, level, opened: now, budgets, live: [0, 0], pot: 0n, settled: false, above },
    ...{ claims: new Map(), groups: new Map(), stages: new Map() },
  }
  game.tournaments.set(id, its)
  return its
}

export type Entry = { tournament: string; claim: string; owner: string; side: Side; value: bigint }

/** What a claim must be before its bond is looked at. */
export function checkJoin(world: World, { tournament, side }: Omit<Entry, 'value'>, now: number): void {
  const its = tournamentIn(world, tournament)
  if (now >= closesAt(world, its, side) || its.settled) refuse('Closed')
}

export function join(world: World, entry: Entry, now: number, joined: () => void = () => {}): void {
  const { game, emit } = world
  const its = tournamentIn(world, entry.tournament)
  checkJoin(world, entry, now)
  const { bond } = levelOf(world, its)
  const { owner, value, side, claim: id } = entry
  if (value > bond) refuse('BondExceeded')
  const has = game.owed.get(owner) ?? 0n
  if (value < bond && has < bond - value) refuse('BondNotCovered')
  if (its.claims.has(id)) refuse('AlreadyJoined')
  if (value < bond) {
    game.owed.set(owner, has - (bond - value))
    emit('Drawn', { account: owner, amount: bond - value })
  }
  const budget = Math.min(its.budgets[side], closesAt(world, its, side) - now)
  const claim = { id, owner, side, budget, least: budget, entered: now, group: 0, index: 0, alive: true }
  const lone =
    its.live[0] + its.live[1] === 1 ? [...its.claims.values()].find(({ alive }) => alive) : undefined
  its.claims.set(id, claim)
  its.pot += bond
  its.live[side]++
  if (lone !== undefined) rise(world, its, lone.group, now)
  joined()
  enter(world, its, claim, 0, budget, now)
}

function stageOf(its: Tournament, depth: number): Stage {
  let stage = its.stages.get(depth)
  if (stage === undefined) its.stages.set(depth, (stage = { running: 0, begun: 0, open: 0 }))
  return stage
}

const livingIn = (its: Tournament, { number, members }: Group): Claim[] =>
  members.map((id) => its.claims.get(id)!).filter((claim) => claim.alive && claim.group === number)

function enter(world: World, its: Tournament, claim: Claim, from: number, budget: number, now: number): void {
  claim.budget = claim.least = budget
  claim.entered = now
  for (let depth = from; ; depth++) {
    const stage = stageOf(its, depth)
    if (stage.open === 0) {
      stage.open = depth * 2 ** 32 + ++stage.begun
      stage.running++
      its.groups.set(stage.open, { number: stage.open, depth, entered: 0, members: [], full: false })
    }
    const group = its.groups.get(stage.open)!
    const rivals = livingIn(its, group)
    claim.group = group.number
    claim.index = group.entered++
    group.members.push(claim.id)
    world.emit('Entered', {
      ...{ tournament: its.id, claim: claim.id, group: group.number, depth, budget, entered: now },
    })
    if (group.entered === levelOf(world, its).group) {
      group.full = true
      stage.open = 0
      if (rivals.length === 0) {
        stage.running--
        continue
      }
    }
    return
  }
}

function remove(its: Tournament, id: string): void {
  const claim = its.claims.get(id)!
  claim.alive = false
  its.live[claim.side]--
}

/** Ends a full group with at most one living claim, which goes on if there is somebody else in the tournament. */
function rise(world: World, its: Tournament, number: number, now: number): void {
  const group = its.groups.get(number)!
  const [claim, other] = livingIn(its, group)
  if (!group.full || other !== undefined) return
  if (claim !== undefined && its.live[0] + its.live[1] === 1) return
  stageOf(its, group.depth).running--
  if (claim === undefined) return
  // It is no longer alive in this group, whichever comes next.
  claim.group = 0
  enter(world, its, claim, group.depth + 1, claim.least, now)
}

export function shut(world: World, id: string, depth: number, now: number): void {
  const its = tournamentIn(world, id)
  const open = its.stages.get(depth)?.open ?? 0
  if (open === 0 || !isClosed(world, its, now)) refuse('NothingToShut')
  for (let i = 0; i < depth; i++) if ((its.stages.get(i)?.running ?? 0) !== 0) refuse('NothingToShut')
  stageOf(its, depth).open = 0
  its.groups.get(open)!.full = true
  world.emit('Shut', { tournament: id, group: open })
  rise(world, its, open, now)
}

/** A match in bisection as it is, or as its first call would find it. Nothing is stored. */
export function matchOf(world: World, names: Names): Match {
  const { game, rules } = world
  const id = world.idOf(names)
  const its = game.tournaments.get(names.tournament)
  const [one, two] = [its?.claims.get(names.one), its?.claims.get(names.two)]
  if (!its || !one?.alive || !two?.alive) refuse('UnknownMatch')
  const match = game.matches.get(id)
  if (match?.phase === 'inner') refuse('InnerIsPlaying')
  if (match) return match
  if (one.group !== two.group || one.index >= two.index) refuse('UnknownMatch')
  return {
    ...{
      id,
      ...names,
      begun: two.entered,
      since: two.entered,
      budgets: [one.budget, two.budget],
      turn: 0,
      phase: 'bisecting',
    },
    ...{ height: rules.levels[its.level]!.height, work: 0, earned: new Map() },
  }
}

/** The last second in which the party on turn may move. */
export function deadlineOf({ rules }: World, { since, budgets, turn }: Match): number {
  return since + rules.grace + budgets[turn]
}

/** The match with its party on turn charged. Stored by the caller, once the rest of the call is in order. */
export function charged(world: World, names: Names, now: number): Match {
  const match = matchOf(world, names)
  const left = deadlineOf(world, match) - now
  if (left < 0) refuse('OutOfTime')
  const budgets: [number, number] = [...match.budgets]
  budgets[match.turn] = Math.min(budgets[match.turn], left)
  return { ...match, since: now, budgets }
}

function earn({ game, emit }: World, match: Match, account: string, gas: number): void {
  match.work += gas
  match.earned = new Map(match.earned).set(account, (match.earned.get(account) ?? 0) + gas)
  game.matches.set(match.id, match)
  emit('Earned', { id: match.id, account, gas })
}

/** @param match - charged, and a level further down */
export function advance(world: World, match: Match, account: string): void {
  match.height--
  match.turn = match.turn === 0 ? 1 : 0
  earn(world, match, account, match.work === 0 ? PAID.start + PAID.advance : PAID.advance)
}

/** @param match - charged */
export function seal(world: World, match: Match, account: string, inner: string, now: number): void {
  const { tournament: parent, one, two } = match
  match.phase = 'inner'
  create(world, inner, now, tournamentIn(world, parent).level + 1, [...match.budgets], { parent, one, two })
  earn(world, match, account, PAID.seal)
}

/** @param match - charged */
export function resolve(
  world: World,
  match: Match,
  account: string,
  winner: string | undefined,
  now: number,
): void {
  end(world, match, account, winner, 'referee', now, PAID.resolve)
}

/** Whether an inner tournament decides nothing any more. */
export function isMoot(world: World, its: Tournament): boolean {
  if (its.above === undefined) return false
  try {
    matchAbove(world, its.id)
    return false
  } catch {
    return true
  }
}

/** The match that an inner tournament decides, while it can. */
export function matchAbove(world: World, inner: string): Match {
  const { above } = tournamentIn(world, inner)
  const match = above && world.game.matches.get(world.idOf({ ...above, tournament: above.parent }))
  const claims = above && tournamentIn(world, above.parent).claims
  const alive = above && claims!.get(above.one)!.alive && claims!.get(above.two)!.alive
  if (match?.phase !== 'inner' || !alive) refuse('UnknownMatch')
  return match
}

export function resolveInner(
  world: World,
  inner: string,
  account: string,
  winner: string | undefined,
  now: number,
): void {
  const match = matchAbove(world, inner)
  end(world, match, account, winner, 'referee', now, PAID.decide)
}

export function timeout(world: World, names: Names, account: string, now: number): void {
  const match = matchOf(world, names)
  if (now <= deadlineOf(world, match)) refuse('NotOutOfTime')
  end(world, match, account, match.turn === 0 ? match.two : match.one, 'timeout', now, PAID.timeout)
}

export function decide(world: World, inner: string, account: string, now: number): void {
  const its = tournamentIn(world, inner)
  const match = matchAbove(world, inner)
  const isOut = (side: Side) => its.live[side] === 0 && now >= closesAt(world, its, side)
  const [oneIsOut, twoIsOut] = [isOut(0), isOut(1)]
  let winner: string | undefined
  if (oneIsOut && its.live[1] !== 0) winner = match.two
  else if (twoIsOut && its.live[0] !== 0) winner = match.one
  else if (!oneIsOut || !twoIsOut) refuse('NotDecided')
  end(world, match, account, winner, 'inner', now, PAID.decide)
}

function end(
  world: World,
  match: Match,
  account: string,
  winner: string | undefined,
  ending: Ending,
  now: number,
  gas: number,
): void {
  const its = tournamentIn(world, match.tournament)
  const number = its.claims.get(match.one)!.group
  if (winner !== undefined) {
    const claim = its.claims.get(winner)!
    claim.least = Math.min(claim.least, match.budgets[winner === match.one ? 0 : 1])
    remove(its, winner === match.one ? match.two : match.one)
  } else {
    remove(its, match.one)
    remove(its, match.two)
    const [left, other] = livingIn(its, its.groups.get(number)!)
    if (left !== undefined && other === undefined) {
      for (const rival of [match.one, match.two]) {
        left.least = Math.min(left.least, leftAgainst(world, its, left, its.claims.get(rival)!, now))
      }
    }
  }
  match.phase = 'over'
  its.pot -= BigInt(match.work + gas) * world.rules.gasPrice
  if (its.pot < 0n) refuse('Panic')
  world.game.matches.set(match.id, match)
  const { tournament, id, one, two } = match
  world.emit('Ended', { tournament, id, one, two, winner, ending })
  collectOne(world, match, account, gas)
  rise(world, its, number, now)
}

/** What a claim has left in its match with a rival of its group, a running turn charged. */
function leftAgainst(world: World, its: Tournament, claim: Claim, rival: Claim, now: number): number {
  const side: Side = rival.index < claim.index ? 1 : 0
  const names = { tournament: its.id, one: side ? rival.id : claim.id, two: side ? claim.id : rival.id }
  const match = world.game.matches.get(world.idOf(names))
  if (match === undefined) {
    if (side === 1) return claim.budget
    return Math.max(0, Math.min(claim.budget, rival.entered + world.rules.grace + claim.budget - now))
  }
  const budget = match.budgets[side]
  if (match.phase !== 'bisecting' || match.turn !== side) return budget
  return Math.max(0, Math.min(budget, deadlineOf(world, match) - now))
}

function collectOne(world: World, match: Match, account: string, more: number): bigint {
  const amount = BigInt((match.earned.get(account) ?? 0) + more) * world.rules.gasPrice
  if (amount === 0n) return 0n
  match.earned = new Map(match.earned)
  match.earned.delete(account)
  world.emit('Collected', { id: match.id, account, amount })
  credit(world, account, amount)
  return amount
}

export function collect(world: World, ids: readonly string[], account: string): void {
  let amount = 0n
  for (const id of ids) {
    const match = world.game.matches.get(id)
    if (match?.phase === 'over') amount += collectOne(world, match, account, 0)
  }
  if (amount === 0n) refuse('NothingToCollect')
}

export function credit({ game, emit }: World, account: string, amount: bigint): void {
  game.owed.set(account, (game.owed.get(account) ?? 0n) + amount)
  emit('Credited', { account, amount })
}

/** @returns the claim that is left, if one is */
export function settle(world: World, id: string, now: number): Claim | undefined {
  const its = tournamentIn(world, id)
  if (its.settled) refuse('AlreadySettled')
  if (its.live[0] + its.live[1] > 1) refuse('NotFinished')
  if (!isClosed(world, its, now) && !isMoot(world, its)) refuse('NotFinished')
  its.settled = true
  const winner = [...its.claims.values()].find(({ alive }) => alive)
  let payout = 0n
  if (winner !== undefined) {
    const { bond } = levelOf(world, its)
    if (its.pot < bond) refuse('Panic')
    payout = bond + (its.pot - bond) / 2n
    credit(world, winner.owner, payout)
  }
  world.emit('Settled', { tournament: id, claim: winner?.id, owner: winner?.owner, payout })
  world.game.burnt += its.pot - payout
  its.pot = 0n
  return winner
}

/** What the contract holds when its books are right. */
export function heldBy(game: Game, gasPrice: bigint): bigint {
  let sum = 0n
  for (const amount of game.owed.values()) sum += amount
  for (const { pot } of game.tournaments.values()) sum += pot
  for (const { phase, earned } of game.matches.values()) {
    if (phase === 'over') for (const gas of earned.values()) sum += BigInt(gas) * gasPrice
  }
  return sum
}
