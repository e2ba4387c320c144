import { afterAll, beforeAll, expect, test } from 'vitest'
import { closesAt } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { createArena, viewOf } from './arena.ts'
import { advanceCall, duel, leafCall, perform, toTheLeaf } from './duel.ts'
import { toy } from './toy.ts'

let node: Node
beforeAll(async () => {
  node = await startAnvil()
})
afterAll(() => node.stop())

/**
 * Whole transactions, base and calldata included. The referee is the toy's: the verifier's gas comes on top. No call is
 * a third dearer than under the rules that paired claims as they came, though the first of a match writes what a join
 * wrote then.
 */
const LIMITS = {
  ...{ first: 84_900n, advance: 75_000n, timeout: 86_000n, resolve: 108_000n, seal: 275_000n },
  ...{ decide: 100_000n, settle: 50_000n, join: 140_000n, open: 262_000n },
}

test('a move costs at most 75,000 gas, the first of a match 84,900, and every paid call at most what the game pays for it', async () => {
  const halt = 30_000n
  const arena = await createArena(node, { heights: [12, 3], halt })
  const lie = toy({ halt, lie: { from: 20_001n, salt: 'x' } })
  const block = await node.client.getBlockNumber()
  const game = await duel(arena, { one: toy({ halt }), two: lie, halt })
  const used: Record<string, bigint[]> = {}
  const note = (name: string, gas: bigint) => {
    used[name] = [...(used[name] ?? []), gas]
  }
  for (;;) {
    const match = await game.match()
    if (match.height === 1) break
    const account = match.twoMoves ? game.two.account : game.one.account
    const name = match.height === 12 ? 'first' : 'advance'
    note(name, (await perform(arena, account, await advanceCall(game))).gasUsed)
  }
  for (const [i, name] of ['open', 'join'].entries()) {
    const { transactions } = await node.client.getBlock({ blockNumber: block + BigInt(i) + 1n })
    note(name, (await node.receiptOf(transactions[0]!)).gasUsed)
  }
  const before = await node.test.snapshot()
  note('seal', (await perform(arena, game.two.account, await leafCall(game, 'seal'))).gasUsed)
  const { tournaments } = await viewOf(arena)
  const inner = [...tournaments.values()].find(({ level }) => level === 1)!
  await node.mineAt(closesAt(arena.config, inner))
  for (const name of ['decide', 'settle']) {
    const call = { functionName: name, args: [inner.id] }
    note(name, (await perform(arena, node.account(3), call)).gasUsed)
  }
  await node.test.revert({ id: before })
  await node.mineAt((await node.now()) + 100_000n)
  note(
    'timeout',
    (await perform(arena, node.account(4), { functionName: 'timeout', args: [game.key] })).gasUsed,
  )

  const flat = await createArena(node, { heights: [12], halt })
  const last = await duel(flat, {
    one: toy({ halt }),
    two: toy({ halt, lie: { from: 3_001n, salt: 'x' } }),
    halt,
  })
  await toTheLeaf(flat, last)
  note('resolve', (await perform(flat, last.two.account, await leafCall(last, 'resolve'))).gasUsed)
  const line = Object.entries(used).map(([name, all]) => {
    const sorted = [...all].sort((a, b) => Number(a - b))
    return `${name} ${sorted[sorted.length >> 1]} (worst ${sorted.at(-1)})`
  })
  console.log(`gas of whole transactions: ${line.join(', ')}`)
  for (const [name, limit] of Object.entries(LIMITS)) {
    for (const gas of used[name]!) expect(gas, name).toBeLessThanOrEqual(limit)
  }
})
