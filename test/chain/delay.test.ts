import { afterAll, beforeAll, expect, test } from 'vitest'
import { closesAt, deadlineOf, keyOf, tournamentOf } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { createArena, viewOf } from './arena.ts'
import { freshVm, joinCall, openCall, perform, sideOf } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const HALT = 13n
const truth = toy({ halt: HALT })
let node: Node
beforeAll(async () => {
  node = await startAnvil({ accounts: 30 })
})
afterAll(() => node.stop())

test.each([2, 4, 8])(
  'the delay that idle rivals buy: of %i claims, A ceil(log2 n) and a grace a round',
  async (claims) => {
    const [allowance, grace] = [302_400n, 300n]
    const arena = await createArena(node, { heights: [4], halt: HALT, allowance, grace })
    const topic = toyTopic(truth, freshVm())
    const first = await sideOf(arena, truth, 1)
    await perform(arena, first.account, openCall(arena, topic, first))
    const { id, opened } = tournamentOf(await viewOf(arena), topic)!
    for (let i = 1; i < claims; i++) {
      const rival = toy({ halt: HALT, lie: { from: 3n, salt: `s${i}` } })
      const side = await sideOf(arena, rival, 1 + i)
      await perform(arena, side.account, joinCall(arena, id, side))
    }
    // Nobody moves; what can be ended is ended at once.
    const [height, rounds] = [4n, BigInt(Math.log2(claims))]
    for (;;) {
      const { matches } = (await viewOf(arena)).tournaments.get(id)!
      if (matches.size === 0) break
      const now = await node.now()
      const due = [...matches.values()].filter((match) => now > deadlineOf(arena.config, match))
      if (due.length > 0)
        await perform(arena, node.account(20), { functionName: 'timeoutMany', args: [due.map(keyOf), []] })
      else {
        const next = [...matches.values()].map((match) => deadlineOf(arena.config, match))
        await node.mineAt(next.reduce((a, b) => (a < b ? a : b)) + 1n)
      }
    }
    const close = closesAt(arena.config, (await viewOf(arena)).tournaments.get(id)!)
    if ((await node.now()) < close) await node.mineAt(close)
    await perform(arena, node.account(20), { functionName: 'settle', args: [id] })
    const took = (await node.now()) - opened
    expect(took).toBeGreaterThanOrEqual(allowance * rounds)
    expect(took).toBeLessThan(allowance * rounds + rounds * (grace + 60n))
    // The bound of docs/security.md.
    expect(took).toBeLessThanOrEqual(allowance + rounds * (2n * allowance + height * grace))
  },
  60_000,
)
