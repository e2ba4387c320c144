/**
 * Random disputes for `tournament.ts`, and the bounds that docs/security.md states for them.
 * @module
 */
import { delayOf, leastBond } from '../../../src/chain/index.ts'
import type { Random } from '../sim/spec.ts'
import type { LevelRules } from './rules.ts'
import type { DisputeSpec, Manner, Outcome } from './tournament.ts'

const ALLOWANCE = 10_000
const JOIN = 600
const GRACE = 20
const PRICE = 1n

export function drawTournament(random: Random): DisputeSpec {
  const heights = random.pick([[3], [3], [2, 2], [2, 3], [1, 1], [1, 1, 1]])
  const levels: LevelRules[] = heights.map((height, i) => {
    const allowance = i === 0 ? ALLOWANCE : JOIN
    return { height, allowance, bond: leastBond(height, PRICE), group: 2 + random.below(i === 0 ? 4 : 5) }
  })
  const most = heights.length === 1 ? 20 : heights.length === 2 ? 8 : 3
  const rivals = 1 + random.below(most)
  const style = random.below(3)
  const joins = Array.from({ length: rivals }, () => {
    if (style === 0) return 0
    return style === 1
      ? random.below(ALLOWANCE)
      : random.chance(0.5)
        ? random.below(50)
        : random.below(ALLOWANCE)
  })
  return {
    ...{ rules: { levels, grace: GRACE, gasPrice: PRICE }, rivals, joins, censored: drawCensorship(random) },
    manner: random.pick<Manner>(['random', 'idle', 'slow', 'slow', 'even']),
    ...{ inner: random.below(6), reaction: random.below(GRACE + 1), commit: random.below(JOIN) },
  }
}

/** Intervals that sum to at most 0.98 allowances. */
function drawCensorship(random: Random): [number, number][] {
  const cap = Math.floor(ALLOWANCE * 0.98)
  let left = random.chance(0.5) ? cap : random.below(cap)
  const intervals: [number, number][] = []
  let from = random.chance(0.5) ? 0 : random.below(ALLOWANCE)
  while (left > 0 && intervals.length < 6) {
    const length = Math.min(left, 1 + random.below(ALLOWANCE))
    intervals.push([from, from + length])
    left -= length
    from += length + 1 + random.below(ALLOWANCE)
  }
  return intervals
}

/**
 * The bound on the delay, in seconds. A second more a turn than the grace, as what runs out in a second is ended in the
 * next.
 */
export function boundOf(spec: DisputeSpec, { crowds }: Outcome): number {
  const { rules, rivals, censored } = spec
  const levels = rules.levels.map((level) => ({ ...level, allowance: BigInt(level.allowance) }))
  const censorship = BigInt(censored.reduce((sum, [from, to]) => sum + to - from, 0) + rules.grace + 1)
  return Number(delayOf({ levels, grace: BigInt(rules.grace) + 1n, rivals, inner: crowds, censorship }))
}
