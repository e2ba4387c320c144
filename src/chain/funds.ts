/**
 * What a party has to have, and what it may spend on one transaction without lacking it for the next.
 *
 * A claim goes down one way at a time: a bond a level, and the moves of one match a level. Money spent on gas while
 * gas is dear would be missing for the bond of the next level, and a bond that cannot be posted loses the game. So
 * the bonds ahead are never spent on gas, and the price of a move is bounded by the price at which the whole way
 * could still be paid. What the bound excludes waits, as a fee spike passes; when the clock runs down, the bound
 * gives way.
 * @module
 */
import type { GameConfig } from './view.ts'

/** Gas of whole transactions, above what was measured (`test/chain/gas.test.ts`); a join's grows with its path. */
export const GAS = {
  join: 260_000n,
  sibling: 2_000n,
  advance: 100_000n,
  seal: 300_000n,
  resolve: 500_000n,
  settle: 150_000n,
  withdraw: 60_000n,
} as const

/** A transaction is sent with twice the gas that it is estimated at, and nodes want that much covered. */
export const MARGIN = 2n

/** What lies ahead of a party's claim once its next transaction is made. */
export type Ahead = {
  /** Bonds that it has yet to post on the way down. */
  readonly bonds: bigint
  /** Gas of the way from its level down and up again, margin included. */
  readonly gas: bigint
}

/**
 * @param level - of the deepest tournament in which the claim is, or is about to be; -1 when there is none
 */
export function aheadOf(config: GameConfig, level: number): Ahead {
  return { bonds: bondsFrom(config, level + 1), gas: wayGas(config, Math.max(level, 0)) }
}

/** The bonds of a level and of all below. */
export function bondsFrom(config: GameConfig, level: number): bigint {
  return config.levels.slice(level).reduce((sum, { bond }) => sum + bond, 0n)
}

/** Gas for one match in this level and in each one below it, margin included. */
export function wayGas(config: GameConfig, level: number): bigint {
  let gas = GAS.withdraw
  for (const { height } of config.levels.slice(level)) {
    gas += GAS.join + BigInt(height) * (GAS.sibling + GAS.advance) + GAS.seal + GAS.settle
  }
  return MARGIN * (gas + GAS.resolve - GAS.seal)
}

/**
 * What an account needs to defend a claim against any number of rivals: a bond a level, and gas for one way down at
 * the highest price that it shall be able to pay at once. Above that price it waits, as long as its clock allows.
 */
export function needOf(config: GameConfig, price: bigint): { bonds: bigint; gas: bigint; total: bigint } {
  const bonds = bondsFrom(config, 0)
  const gas = wayGas(config, 0) * price
  return { bonds, gas, total: bonds + gas }
}

/**
 * How pressing a transaction is. `idle`: nothing runs out, and others may send it too. `calm`: a clock of ours runs.
 * `pressed`: half of it is gone. `last`: nearly all of it is gone.
 */
export type Pressure = 'idle' | 'calm' | 'pressed' | 'last'

/**
 * @param left - seconds until the move becomes impossible
 * @param of - seconds that there are for moves of its level
 */
export function pressureOf(left: bigint, of: bigint): Pressure {
  if (8n * left < of) return 'last'
  return 2n * left < of ? 'pressed' : 'calm'
}

/** What a transaction may use of the account. */
export type Budget = {
  readonly pressure: Pressure
  readonly ahead: Ahead
  /** What the game owes the account: it covers bonds, but pays no gas. */
  readonly owed: bigint
  /** What the transaction brings in, where that is all that it is for: half of it may be spent, or the
   * usual price. */
  readonly worth?: bigint
}

export type Means = {
  readonly balance: bigint
  readonly value: bigint
  /** That the transaction asks for. */
  readonly gas: bigint
  /** Price per gas up to which nothing waits: the game pays at least half of it back. */
  readonly usual: bigint
}

/** The highest price per gas at which a transaction may be offered. */
export function limitOf(budget: Budget, account: Means): bigint {
  const limit = fairLimit(budget, account)
  // It uses half of the gas that it asks for.
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
 * Whether to fetch what the game owes before anything else: the gas of the way ahead is not in the account, and the
 * sum is worth the transaction.
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
