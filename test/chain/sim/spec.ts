/**
 * Simulated disputes, drawn from a seed: the game, its rivals, the account, and all that goes wrong on the way.
 * @module
 */
import { type Level, leastBond, needOf } from '../../../src/chain/index.ts'
import type { RivalSpec } from './rivals.ts'

/** Something that is wrong from one second to another, counted from the start. */
export type Trouble = { readonly kind: TroubleKind; readonly from: number; readonly until: number }
/**
 * - `spike`: gas costs a thousand times as much
 * - `away`: the node refuses connections
 * - `limited`: it answers every second request with 429 or an error that means the same
 * - `swallowing`: it takes transactions and forgets them
 * - `rejecting`: it takes no transactions
 * - `forgetting`: it forgets half of the transactions that it has, now and then
 * - `lagging`: some of its backends are up to six blocks behind
 * - `narrow`: it answers no question about more than ten blocks or fifteen events at once
 * - `full`: nothing can be written to the disk
 * - `closed`: nobody reads what the challenger reports, and writing it throws
 */
export type TroubleKind =
  | 'spike'
  | 'away'
  | 'limited'
  | 'swallowing'
  | 'rejecting'
  | 'forgetting'
  | 'lagging'
  | 'narrow'
  | 'full'
  | 'closed'

export type DisputeSpec = {
  readonly seed: number
  readonly levels: readonly Level[]
  readonly halt: bigint
  readonly gasPrice: bigint
  /** Base fee on an ordinary day, and what includes a transaction on top of it. */
  readonly market: { readonly base: bigint; readonly tip: bigint }
  readonly balance: bigint
  /** Whether it makes the first claim if nobody does; else the first rival makes it. */
  readonly post: boolean
  readonly rivals: readonly RivalSpec[]
  readonly troubles: readonly Trouble[]
  /** Blocks of the chain, counted as they come, after which so many are put in the place of as many. */
  readonly reorgs: ReadonlyMap<number, number>
  /** Seconds at which the process is killed and started again. */
  readonly restarts: readonly number[]
  /** Most that a transaction may cost for the node, as Geth has it. */
  readonly feeCap: bigint | undefined
  /** Seconds between two looks at the chain. */
  readonly interval: number
}

export type Random = {
  /** From 0 to below n. */
  below(n: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
}

/** mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    below: (n) => Math.floor(next() * n),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    chance: (probability) => next() < probability,
  }
}

const GWEI = 10n ** 9n
export const ALLOWANCE = 3_600
export const GRACE = 60
/** Seconds, of the allowance, in which a transaction cannot get through: the rest is for the way back. */
const CENSORED = 3_000

const BLOCKING: readonly TroubleKind[] = ['spike', 'away', 'limited', 'swallowing', 'rejecting', 'forgetting']
const OTHERS: readonly TroubleKind[] = ['lagging', 'narrow', 'full', 'closed']

export function drawDispute(seed: number): DisputeSpec {
  const random = randomFrom(seed)
  const gasPrice = BigInt(1 + random.below(50)) * GWEI
  const heights = random.pick([[2, 2], [2, 2], [1, 2], [2, 1], [1, 1, 2], [3], [4]])
  const levels = heights.map((height) => ({
    ...{ height, allowance: BigInt(ALLOWANCE) },
    // Now and then a level's bond is up to ten times the least.
    bond: leastBond(height, gasPrice) * BigInt(random.chance(0.3) ? 1 + random.below(10) : 1),
    group: random.pick([2, 2, 3, 4, 8]),
  }))
  const steps = 1 << heights.reduce((a, b) => a + b)
  const halt = BigInt(2 + random.below(steps - 2))
  const base = (gasPrice * BigInt(20 + random.below(120))) / 100n
  const market = { base, tip: base / 50n + 1n }
  const config = { levels, gasPrice } as unknown as Parameters<typeof needOf>[0]
  const need = needOf(config, 2n * (base > gasPrice ? base : gasPrice)).total
  const balance = (need * BigInt(100 + (random.chance(0.5) ? 0 : random.below(300)))) / 100n

  const fighters = ['play', 'play', 'stall', 'rush', 'silent', 'plant', 'settler', 'shortcut'] as const
  const manners = [...fighters, 'freeload', 'copy'] as const
  const post = random.chance(0.5)
  const crowd = random.chance(0.9) ? 1 + random.below(5) : 6 + random.below(7)
  const rivals: RivalSpec[] = Array.from({ length: crowd }, (_, i) => {
    const from = 1 + random.below(steps)
    return {
      ...{ manner: random.pick(i === 0 ? fighters : manners), salt: `${seed}.${i}` },
      ...{ from: BigInt(from), until: BigInt(from + 1 + random.below(3)) },
      ...{ since: random.chance(0.6) ? 0 : random.below(60), moves: random.below(6) },
    }
  })

  if (!post) rivals[0] = { ...rivals[0]!, manner: 'play', since: 0 }

  const troubles: Trouble[] = []
  let left = CENSORED
  const add = (kind: TroubleKind, length: number) => {
    const from = random.chance(0.7) ? random.below(ALLOWANCE) : random.below(5 * ALLOWANCE)
    troubles.push({ kind, from, until: from + length })
  }
  for (let i = random.below(5); i > 0 && left > 30; i--) {
    const length = 12 + random.below(left)
    left -= length
    add(random.pick(BLOCKING), length)
  }
  for (let i = random.below(3); i > 0; i--) add(random.pick(OTHERS), 60 + random.below(ALLOWANCE))

  const reorgs = new Map<number, number>()
  for (let i = random.chance(0.5) ? 1 + random.below(3) : 0; i > 0; i--) {
    reorgs.set(2 + random.below(60), 1 + random.below(8))
  }
  const restarts = Array.from({ length: random.chance(0.3) ? 1 + random.below(3) : 0 }, () =>
    random.below(2 * ALLOWANCE),
  ).sort((a, b) => a - b)
  return {
    ...{ seed, levels, halt, gasPrice, market, balance, post, rivals, troubles, reorgs, restarts },
    feeCap: random.chance(0.3) ? 10n ** 18n : undefined,
    interval: random.pick([4, 12, 24, 36]),
  }
}
