/**
 * Turns the view of a game into what the page shows.
 * @module
 */
import {
  closesAt,
  collectable,
  deadlineOf,
  type GameConfig,
  type GameView,
  type Head,
  type MatchView,
  type TournamentView,
} from '../chain/index.ts'
import type { LiveAccount, LiveGame, LiveMatch, LiveTournament } from './live-types.ts'

/** What the page shows of a view. */
export function liveGame(view: GameView, head: Head): LiveGame {
  const { config } = view
  return {
    ...{ chainId: config.chainId, address: config.address, block: String(head.number) },
    ...{ time: Number(head.time), grace: Number(config.grace) },
    levels: config.levels.map(({ height, bond, group = 2 }) => ({ height, bond: String(bond), group })),
    tournaments: [...view.tournaments.values()].map((its) => liveTournament(config, its)),
    accounts: accountsOf(view),
  }
}

function liveTournament(config: GameConfig, its: TournamentView): LiveTournament {
  const { id, level, origin, settled, startRoot, topic } = its
  const sides = level === 0 ? [false] : [false, true]
  return {
    ...{ id, level, startRoot, startStep: String(its.startStep), opened: Number(its.opened) },
    parent: origin === undefined ? null : { tournament: origin.parent, match: origin.match },
    ...{ vmId: topic?.vmId ?? null, round: topic === undefined ? null : Number(topic.round) },
    closes: sides.map((side) => Number(closesAt(config, its, side))),
    settled: settled === undefined ? null : { claim: settled.claim ?? null, finalRoot: settled.finalRoot },
    claims: [...its.claims.values()].map(({ root, owner, finalRoot, sideTwo, group, budget, out }) => ({
      ...{ root, owner, finalRoot, group, budget: Number(budget), isOut: out },
      side: level === 0 ? null : sideTwo ? 2 : 1,
    })),
    matches: [...its.matches.values()].map((match) => liveMatch(config, match)),
  }
}

function liveMatch(config: GameConfig, match: MatchView): LiveMatch {
  const { id, one, two, inner, height, twoMoves } = match
  return {
    ...{ id, one, two, height, inner: inner ?? null },
    turn: inner !== undefined ? null : twoMoves ? 2 : 1,
    deadline: inner !== undefined ? null : Number(deadlineOf(config, match)),
    budgets: [Number(match.budgetOne), Number(match.budgetTwo)],
  }
}

function accountsOf(view: GameView): LiveAccount[] {
  const bonds = new Map<string, bigint>()
  for (const { claims, level, settled } of view.tournaments.values()) {
    if (settled !== undefined) continue
    for (const { owner, out } of claims.values())
      if (!out) bonds.set(owner, (bonds.get(owner) ?? 0n) + view.config.levels[level]!.bond)
  }
  const earners = [...view.earned.values()].flatMap(({ gas }) => [...gas.keys()])
  const all = new Set([...bonds.keys(), ...view.owed.keys(), ...earners])
  return [...all].map((address) => {
    const gas = [...collectable(view, address as `0x${string}`).values()].reduce((a, b) => a + b, 0n)
    return {
      ...{ address, bonds: String(bonds.get(address) ?? 0n) },
      owed: String(view.owed.get(address as `0x${string}`) ?? 0n),
      earned: String(gas * view.config.gasPrice),
    }
  })
}
