import { afterAll, beforeAll, expect, test } from 'vitest'
import { delayOf } from '../../src/chain/index.ts'
import type { Node } from './anvil.ts'
import { createArena } from './arena.ts'
import { createDriver, type Driver, startLongNode } from './sim/driver.ts'
import { playStrategy, type Strategy, type Turn } from './strategies.ts'

const [ALLOWANCE, JOIN, GRACE] = [302_400n, 7_200n, 300n]
const HEIGHT = 20
const slow = process.env.ONESTEP_SLOW === '1'

let node: Node
let driver: Driver
beforeAll(async () => {
  node = await startLongNode()
  driver = await createDriver(node)
})
afterAll(() => node.stop())

const loses = ({ own, other }: Turn) => other === -1 || own > other
/** The clock over the turns that are left, and never so much that it runs out. */
const spread = ({ budget, height, grace }: Turn) =>
  grace + (budget * 999_999n) / 1_000_000n / BigInt(Math.max(1, Math.ceil(height / 2)))

const idle: Strategy = { wait: () => undefined }
/** Those that lose burn their clock and the grace, and never come to the leaf. */
const burn: Strategy = {
  wait(turn) {
    if (!loses(turn)) return turn.grace
    return turn.height > 2 ? spread(turn) : undefined
  },
}
/** Each burns its clock, seals, and only the one to be spared joins below: there nobody plays it. */
const abandon: Strategy = {
  wait(turn) {
    if (!loses(turn)) return turn.grace
    if (turn.level === 0) return spread(turn)
    return turn.height > 2 ? spread(turn) : undefined
  },
  joins: (own, other) => other === -1 || own < other,
}
/** In the tournament below, the side that wins burns its clock first, and the other then lets its own run out. */
const burnBelow: Strategy = {
  wait(turn) {
    const { level, own, other, theirs, budget, height, grace } = turn
    if (level === 0) return other === -1 ? grace : loses(turn) ? spread(turn) : grace
    if (other === -1) return height > 2 ? spread(turn) : undefined
    if (own > other) return theirs > 36n ? grace : undefined
    return grace + (budget * 999_999n) / 1_000_000n
  },
}

type Case = readonly [name: string, groups: number[], rivals: number, days: number, strategy: Strategy]

/** With the days that the simulator of the design gave. */
const cases: Case[] = [
  ['idle', [2], 3, 7.0, idle],
  ['burning', [2], 4, 10.7, burn],
  ['burning', [4], 4, 7.1, burn],
  ['burning', [8], 8, 7.1, burn],
  ['burning', [16], 8, 3.6, burn],
  ['sealing and abandoning', [2, 32], 3, 7.4, abandon],
  ['sealing and abandoning', [4, 32], 3, 3.7, abandon],
]
const long: Case[] = [
  ['idle', [2], 15, 14.0, idle],
  ['burning', [4], 16, 10.7, burn],
  ['burning', [16], 15, 3.6, burn],
  ['burning', [16], 16, 7.1, burn],
  ['sealing and abandoning', [2, 32], 15, 14.9, abandon],
  ['sealing and abandoning', [4, 32], 15, 7.4, abandon],
  ['burning the clock below', [2, 32], 15, 24.9, burnBelow],
  ['burning the clock below', [4, 32], 15, 10.8, burnBelow],
]
if (!slow) console.log(`strategies: ${cases.length}; ${cases.length + long.length} with ONESTEP_SLOW=1`)

test.each(slow ? [...cases, ...long] : cases)(
  '%s rivals, groups of %j: %i of them delay by the %f days that were computed',
  async (_name, groups, rivals, days, strategy) => {
    const heights = groups.map(() => HEIGHT)
    const times = { allowance: ALLOWANCE, join: JOIN, grace: GRACE }
    const arena = await createArena(node, { ...{ heights, groups, halt: 13n }, ...times })
    const { seconds, truth, honestOut } = await playStrategy(arena, driver, {
      ...{ rivals, strategy, now: await node.now() },
    })
    const took = Number(seconds) / 86_400
    console.log(`${_name}, ${rivals} rivals, groups ${groups}: ${took.toFixed(2)} days, ${days} computed`)
    expect([truth, honestOut]).toEqual([true, false])
    expect(seconds).toBeLessThanOrEqual(delayOf({ levels: arena.config.levels, grace: GRACE + 2n, rivals }))
    // The days are rounded, and there is a grace in each turn.
    const turns = heights.length * HEIGHT * Math.ceil(Math.log(rivals + 1) / Math.log(groups[0]!) - 1e-9)
    expect(Math.abs(took - days)).toBeLessThanOrEqual(0.05 + (turns * Number(GRACE)) / 86_400)
  },
  600_000,
)
