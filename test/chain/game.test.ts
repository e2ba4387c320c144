import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { type Node, startAnvil } from './anvil.ts'
import { cheat, createArena, honest, playOut, settledRoot } from './arena.ts'
import { toy, toyTopic } from './toy.ts'

let node: Node
beforeAll(async () => {
  node = await startAnvil()
})
afterAll(() => node.stop())

test('honest against a lie from step 20 on: two levels, one step, settled', async () => {
  const arena = await createArena(node)
  const truth = toy({ halt: 50n })
  const topic = toyTopic(truth)
  const bob = honest(arena, { topic, provider: truth, index: 1 })
  const eve = cheat(arena, { topic, provider: toy({ halt: 50n, lie: { from: 20n, salt: 'x' } }), index: 2 })
  const view = await playOut(arena, [eve, bob], { topic })
  expect(settledRoot(view, topic)).toBe(toHex(await truth.rootAt(64n)))
})
