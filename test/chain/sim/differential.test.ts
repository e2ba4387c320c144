import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Node } from '../anvil.ts'
import { plays, seedsOf } from '../seeds.ts'
import { playDifferential } from './differential.ts'
import { startLongNode } from './driver.ts'

let node: Node
beforeAll(async () => {
  node = await startLongNode()
})
afterAll(() => node.stop())

/** All that the contract does. A few games need not have had the rarer ones. */
const RARE = ['resolve', 'resolveInner', 'timeout', 'decide', 'shut', 'collect', 'withdraw']
const COMMON = ['open', 'join', 'advance', 'seal', 'batch', 'settle']

test('contract and rules do the same in random games: each clock, each payment, each claim that is left', async () => {
  const seeds = seedsOf('random games against the contract', { few: 24, all: 10_000 })
  const kinds = await playDifferential(node, seeds)
  console.log([...kinds].map(([kind, number]) => `${kind} ${number}`).join(', '))
  const expected = plays.many ? [...COMMON, ...RARE] : COMMON
  for (const kind of expected) expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(0)
}, 14_400_000)
