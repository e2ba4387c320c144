/**
 * How long rivals can delay a dispute, and what bonds make that as dear for them as it is for those who wait. The
 * bounds and their proofs are in docs/security.md.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'
import { leastBond } from './parameters.ts'
import { groupSize, type Level } from './view.ts'

/** A game, and what its rivals do. */
export type DelayQuery = {
  readonly levels: readonly Pick<Level, 'height' | 'allowance' | 'group'>[]
  /** Seconds of each turn that are free. */
  readonly grace: bigint
  /** False claims in the first level. */
  readonly rivals: number
  /** Most claims in any one tournament of each level below the first. Default: as many as fit into one group. */
  readonly inner?: readonly number[]
  /** Seconds, in the whole dispute, in which nothing of the honest party gets through. Default 0. */
  readonly censorship?: bigint
}

/**
 * Most seconds from the opening until the truth can be settled, if an honest party claims it at once and what can be
 * ended is ended at once.
 * @throws DelayQueryError if a number of claims is none, or `inner` has not one for each level below the first
 * @example
 * const levels = [{ height: 20, allowance: 302_400n, group: 16 }]
 * console.log(delayOf({ levels, grace: 300n, rivals: 15 })) // 308400n
 * console.log(delayOf({ levels, grace: 300n, rivals: 16 })) // 616800n
 */
export function delayOf({ levels, grace, rivals, inner, censorship = 0n }: DelayQuery): bigint {
  const [top, ...rest] = levels
  const crowds = inner ?? rest.map((level) => groupSize(level))
  if (top === undefined || crowds.length !== rest.length || ![rivals, ...crowds].every(isCount)) {
    throw new DelayQueryError()
  }
  const A = top.allowance
  const rounds = [rivals + 1, ...crowds].map((claims, i) => roundsOf(claims, groupSize(levels[i]!)))
  const graces = levels.map(({ height }) => BigInt(height) * grace)
  const last = levels.length - 1
  if (rounds.slice(1).every((count) => count === 1n)) {
    // Each inner tournament fits into one group: over all levels, a match lasts as long as its two clocks.
    const joins = rest.reduce((sum, { allowance }) => sum + allowance, 0n)
    const most = last === 0 ? rounds[0]! : 2n * rounds[0]! - 1n
    return most * A + rounds[0]! * (joins + graces.reduce((a, b) => a + b)) + censorship
  }
  let [clocks, turns, end] = [1n, graces[last]!, graces[last]!]
  for (let level = last - 1; level >= 0; level--) {
    const [count, join] = [rounds[level + 1]!, levels[level + 1]!.allowance]
    end += graces[level]! + join + A + (count - 1n) * (clocks * A + turns)
    turns = graces[level]! + join + count * turns
    clocks = 2n + count * clocks
  }
  return A + (rounds[0]! - 1n) * (clocks * A + turns) + end + censorship
}

/** Groups that a claim wins at most, one after the other. */
export function roundsOf(claims: number, group: number): bigint {
  let rounds = 1n
  for (let reach = group; reach < claims; reach *= group) rounds++
  return rounds
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0

/** A game, and the price of a day of its delay. */
export type BondQuery = Pick<DelayQuery, 'levels' | 'grace'> & {
  /** Wei paid per gas of a useful transaction. */
  readonly gasPrice: bigint
  /** Wei that a day of delay costs those who wait for the result. */
  readonly delayCostPerDay: bigint
}

const DAY = 86_400n
/** Rounds of matches beyond which nobody has the bonds: with groups of two, a million claims. */
const ROUNDS = 20

/**
 * The least bond of each level for which rivals lose at least as much as the delay costs that they buy beyond the
 * allowance, however many they are. In the first level each of them loses its bond less the pay for its moves; in an
 * inner one, where the winner may be one of them, a quarter.
 * @returns wei, for each level; never below `leastBond`
 * @throws DelayQueryError if there is no level
 * @example
 * const levels = [{ height: 20, allowance: 302_400n, group: 16 }]
 * const query = { levels, grace: 300n, gasPrice: 50n * 10n ** 9n, delayCostPerDay: 10n ** 18n }
 * console.log(bondFor(query)) // [ 334430555555555556n ]
 */
export function bondFor({ levels, grace, gasPrice, delayCostPerDay }: BondQuery): bigint[] {
  if (levels.length === 0) throw new DelayQueryError()
  const cost = (seconds: bigint) => (seconds * delayCostPerDay + DAY - 1n) / DAY
  const fitting = levels.slice(1).map((level) => groupSize(level))
  const bonds = levels.map(({ height }) => leastBond(height, gasPrice))
  const raise = (level: number, bond: bigint) => {
    if (bond > bonds[level]!) bonds[level] = bond
  }
  const work = bonds[0]! / 2n
  for (const rivals of attackers(levels[0]!)) {
    const delay = delayOf({ levels, grace, rivals }) - levels[0]!.allowance
    raise(0, work + ceil(cost(delay), BigInt(rivals)))
    for (let level = 1; level < levels.length; level++) {
      for (const losers of attackers(levels[level]!)) {
        const inner = fitting.with(level - 1, losers + 1)
        const more = delayOf({ levels, grace, rivals, inner }) - delayOf({ levels, grace, rivals })
        // One such tournament a round of the first level.
        const rounds = roundsOf(rivals + 1, groupSize(levels[0]!))
        raise(level, ceil(4n * cost(more), BigInt(losers) * rounds))
      }
    }
  }
  return bonds
}

/** The least numbers of rivals that make one round, two rounds, and so on. */
function attackers(level: Pick<Level, 'group'>): number[] {
  const numbers = Array.from({ length: ROUNDS }, (_, i) => groupSize(level) ** i)
  return numbers.filter((rivals) => rivals <= 2 ** 40)
}

const ceil = (a: bigint, b: bigint) => (a + b - 1n) / b

/** A question about delays that has no answer. */
export class DelayQueryError extends OnestepError {
  override name = 'DelayQueryError'

  constructor() {
    super('The delay of such a game is not defined.', {
      lines: [
        'Expected: one level or more, and whole numbers of claims: `rivals`, and `inner` for each level below the first',
        'Fix: leave `inner` out, or give one number less than there are levels.',
      ],
    })
  }
}
