import { afterAll, beforeAll, expect, test } from 'vitest'
import { tournamentOf, watch } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { createArena } from './arena.ts'
import { duel } from './duel.ts'
import { toy } from './toy.ts'

let node: Node
beforeAll(async () => {
  node = await startAnvil()
})
afterAll(() => node.stop())

test('logs that the node shows later than their block are not lost', async () => {
  const arena = await createArena(node)
  let hidden = true
  const request = async (asked: { method: string }) =>
    hidden && asked.method === 'eth_getLogs' ? [] : node.client.request(asked as never)
  const watcher = watch({ ...node.client, request } as never, arena.config)
  const lie = toy({ halt: 50n, lie: { from: 9n, salt: 'x' } })
  const { topic } = await duel(arena, { one: toy({ halt: 50n }), two: lie })
  const { view, head } = await watcher.poll()
  expect(view.tournaments.size).toBe(0)
  hidden = false
  // No further block is needed.
  const later = await watcher.poll()
  expect(later.head.hash).toBe(head.hash)
  expect(tournamentOf(later.view, topic)?.matches.size).toBe(1)
  const again = await watcher.poll()
  expect(again.view).toBe(later.view)
})
