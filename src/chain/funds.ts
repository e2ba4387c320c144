/**
 * The funds that a party needs, and how much it may spend on one transaction without lacking funds for the
 * next.
 *
 * A claim plays the G - 1 others of its group at once, and has a bond in the inner tournament of each. Money spent on
 * gas while gas is dear would be missing for the bond of the next level, and a bond that cannot be posted loses the
 * game. So the bonds ahead are never spent on gas, and the price of a move is bounded by the price at which the whole
 * way could still be paid. What the bound excludes waits, as a fee spike passes; when the clock runs down, the bound
 * gives way.
 * @module
 */
import { roundsOf } from './delay.ts'
import { type GameConfig, groupSize } from './view.ts'

/**
 * Gas of whole transactions, above the measured values (`test/chain/gas.test.ts`); a join's gas grows with its
 * path.
 */
export const GAS = {
  join: 370_000n,
  sibling: 2_000n,
  /** A match's first call, on top. */
  start: 100_000n,
  advance: 100_000n,
  seal: 300_000n,
  resolve: 500_000n,
  /** Deciding and settling. */
  settle: 300_000n,
  withdraw: 60_000n,
} as const

/** A transaction is sent with twice its estimated gas, and nodes require the account to cover that. */
export const MARGIN = 2n

/** What lies ahead of a party's claim after its next transaction. */
export type Ahead = {
  /** Bonds still to be posted on the way down. */
  readonly bonds: bigint
  /** Gas of the way from its level down and up again, margin included. */
  readonly gas: bigint
}

/**
 * @param level - of the deepest tournament in which the claim is, or is about to be; -1 if there is none
 * @param claims - in how many tournaments it is, or is about to be, by level. Default: one of each level down to this
 */
export function aheadOf(config: GameConfig, level: number, claims?: readonly number[]): Ahead {
  let bonds = 0n
  for (const [at, { bond }] of config.levels.entries()) {
    const most = tournamentsAt(config, at)
    const its = BigInt(claims?.[at] ?? Number(at <= level))
    if (its < most) bonds += (most - its) * bond
  }
  return { bonds, gas: wayGas(config, Math.max(level, 0)) }
}

/**
 * The same for a claim in a tournament that decides nothing any more: only the bonds in it, and in what is below it, are
 * left to play for.
 * @param level - -1 if there is none
 */
export function asideOf(config: GameConfig, level: number): Ahead {
  if (level < 0) return { bonds: 0n, gas: 0n }
  const bonds = config.levels.map(({ bond }, at) =>
    at > level ? (bond * tournamentsAt(config, at)) / tournamentsAt(config, level) : 0n,
  )
  return { bonds: bonds.reduce((a, b) => a + b, 0n), gas: wayGas(config, level) }
}

/**
 * Tournaments of a level that a claim can be in at once: one for each match of the level above.
 * @param claims - in each tournament; default: as many as fit into one group
 */
function tournamentsAt(config: GameConfig, level: number, claims = 0): bigint {
  return config.levels
    .slice(0, level)
    .reduce((count, above) => count * BigInt(groupSize(above) - 1) * roundsOf(claims, groupSize(above)), 1n)
}

/** All bonds that a claim has to have posted at once. */
function bondsOf(config: GameConfig, claims = 0): bigint {
  return config.levels.reduce((sum, { bond }, level) => sum + bond * tournamentsAt(config, level, claims), 0n)
}

/**
 * Gas for the matches of a claim in this level and in each one below it, margin included.
 * @param claims - in each tournament; default: as many as fit into one group
 */
export function wayGas(config: GameConfig, level: number, claims = 0): bigint {
  const { levels } = config
  let gas = GAS.withdraw
  for (let at = level; at < levels.length; at++) {
    const height = BigInt(levels[at]!.height)
    const last = at + 1 === levels.length ? GAS.resolve : GAS.seal
    gas += tournamentsAt(config, at, claims) * (GAS.join + height * GAS.sibling + GAS.settle)
    gas += tournamentsAt(config, at + 1, claims) * (GAS.start + height * GAS.advance + last)
  }
  return MARGIN * gas
}

/**
 * What an account needs to defend a claim: a bond for each tournament that it is in at once, and gas for the matches on
 * the way down, at the highest price that it shall be able to pay at once. Above that price it waits, as long as its clock
 * allows.
 *
 * By default the claim meets one group at a time. Inner tournaments of the groups that it has won can go on meanwhile,
 * each with a bond of its own: rivals put each other out, or plant a claim on its side. With `rivals`, the bonds of all
 * groups are counted, so that the account suffices whatever these rivals do.
 * @param rivals - false claims in each tournament
 */
export function needOf(
  config: GameConfig,
  price: bigint,
  rivals?: number,
): { bonds: bigint; gas: bigint; total: bigint } {
  const claims = rivals === undefined ? 0 : rivals + 1
  const bonds = bondsOf(config, claims)
  const gas = wayGas(config, 0, claims) * price
  return { bonds, gas, total: bonds + gas }
}

/**
 * The urgency of a transaction. `idle`: nothing expires, and others may send it too. `calm`: one of our clocks
 * is running. `pressed`: half of it is used up. `last`: it is nearly used up.
 */
export type Pressure = 'idle' | 'calm' | 'pressed' | 'last'

const URGENCY: readonly Pressure[] = ['idle', 'calm', 'pressed', 'last']

/** Whether one is more urgent than the other. */
export function pressesMore(one: Pressure, other: Pressure): boolean {
  return URGENCY.indexOf(one) > URGENCY.indexOf(other)
}

/**
 * @param left - seconds until the move becomes impossible
 * @param of - seconds available for moves of its level
 */
export function pressureOf(left: bigint, of: bigint): Pressure {
  if (8n * left < of) return 'last'
  return 2n * left < of ? 'pressed' : 'calm'
}

/** What a transaction may use of the account. */
export type Budget = {
  readonly pressure: Pressure
  readonly ahead: Ahead
  /** What the game owes the account. It covers bonds, but pays no gas. */
  readonly owed: bigint
  /** What the transaction brings in, if that is its only purpose: half of it may be spent, or the
   * usual price. */
  readonly worth?: bigint
}

/** What an account has, and what a transaction needs. */
export type Means = {
  readonly balance: bigint
  readonly value: bigint
  /** The gas limit of the transaction. */
  readonly gas: bigint
  /** A price per gas at which nothing waits: the game pays back at least half of it. */
  readonly usual: bigint
}

/** The highest price per gas at which a transaction may be offered. */
export function limitOf(budget: Budget, account: Means): bigint {
  const limit = fairLimit(budget, account)
  // A transaction uses half of its gas limit.
  return budget.worth === undefined ? limit : min(limit, max(budget.worth / account.gas, account.usual))
}

function fairLimit(budget: Budget, { balance, value, gas, usual }: Means): bigint {
  const cash = balance - value
  if (cash <= 0n) return 0n
  const most = cash / gas
  const { pressure, ahead, owed } = budget
  if (pressure === 'last') return most
  const lacking = ahead.bonds > owed ? ahead.bonds - owed : 0n
  const spare = cash > lacking ? cash - lacking : 0n
  const whole = spare / (gas > ahead.gas ? gas : ahead.gas)
  if (pressure === 'idle') return max(whole / 4n, min(usual, spare / gas))
  const fair = max(whole, min(usual, most))
  return pressure === 'calm' ? fair : max(fair, spare / (2n * gas))
}

/**
 * Whether to withdraw what the game owes before anything else: the account lacks the gas for the way ahead, and
 * the amount is worth the transaction.
 */
export function fetchFirst(
  { ahead, owed }: Pick<Budget, 'ahead' | 'owed'>,
  { balance, price }: { balance: bigint; price: bigint },
): boolean {
  if (owed < 8n * GAS.withdraw * price) return false
  const lacking = ahead.bonds > owed ? ahead.bonds - owed : 0n
  return balance < lacking + ahead.gas * price
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
