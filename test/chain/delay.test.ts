import type { Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeTimes, tournamentOf } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, createArena, keeper, type Party, viewOf } from './arena.ts'
import { freshVm, joinCall, openCall, perform, sideOf } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const HALT = 13n
const [ALLOWANCE, GRACE] = [302_400n, 300n]
const truth = toy({ halt: HALT })
const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('only with ONESTEP_SLOW=1: the delay that 16 and 17 claims buy')
let node: Node
beforeAll(async () => {
  node = await startAnvil({ accounts: 30 })
})
afterAll(() => node.stop())

/** A tournament of so many claims, the truth first. */
async function crowd(arena: Arena, claims: number): Promise<{ id: Hex; opened: bigint; tidier: Party }> {
  const topic = toyTopic(truth, freshVm())
  const first = await sideOf(arena, truth, 1)
  await perform(arena, first.account, openCall(arena, topic, first))
  const { id, opened } = tournamentOf(await viewOf(arena), topic)!
  for (let i = 1; i < claims; i++) {
    const rival = toy({ halt: HALT, lie: { from: 3n, salt: `s${i}` } })
    const side = await sideOf(arena, rival, 1 + i)
    await perform(arena, side.account, joinCall(arena, id, side))
  }
  return { id, opened, tidier: keeper(arena, topic, 25) }
}

/** Lets time pass until the tournament is settled; what can be ended is ended at once. @returns when */
async function pass(arena: Arena, { id, tidier }: { id: Hex; tidier: Party }): Promise<bigint> {
  for (let i = 0; i < 500; i++) {
    if (await tidier.act()) continue
    const view = await viewOf(arena)
    if (view.tournaments.get(id)!.settled !== undefined) return node.now()
    const now = await node.now()
    const next = changeTimes(view).filter((time) => time > now)
    await node.mineAt(next.reduce((a, b) => (a < b ? a : b)))
  }
  throw new Error('it does not end')
}

/** Claims, group size, and the rounds that the claims are worth: the logarithm to the base of the group's size. */
const cases: [number, number, bigint][] = [
  [2, 2, 1n],
  [4, 2, 2n],
  [4, 4, 1n],
  [5, 4, 2n],
  [8, 2, 3n],
  [8, 16, 1n],
]
if (slow) cases.push([16, 2, 4n], [16, 16, 1n], [17, 16, 2n])

test.each(cases)(
  'the delay that idle rivals buy: %i claims in groups of %i, an allowance and a grace for each of %i rounds',
  async (claims, group, rounds) => {
    const options = { heights: [4], groups: [group], halt: HALT, allowance: ALLOWANCE, grace: GRACE }
    const arena = await createArena(node, options)
    const game = await crowd(arena, claims)
    const took = (await pass(arena, game)) - game.opened
    const round = ALLOWANCE + GRACE + 60n
    expect(took).toBeGreaterThanOrEqual(ALLOWANCE * rounds)
    expect(took).toBeLessThan(rounds * round)
    // The bound of docs/security.md: no censorship, and a grace a turn.
    expect(took).toBeLessThanOrEqual(rounds * (ALLOWANCE + 4n * GRACE))
  },
  60_000,
)
