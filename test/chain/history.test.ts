import fc from 'fast-check'
import type { Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { claimOf } from '../../src/chain/index.ts'
import { commitHistory, historyLeaf, historyNode } from '../../src/trace/history.ts'
import { type Node, startAnvil } from './anvil.ts'
import { artifacts, deploy } from './arena.ts'

let node: Node
let address: Hex
beforeAll(async () => {
  node = await startAnvil()
  address = await deploy(node, 'HistoryProbe', [])
})
afterAll(() => node.stop())

const ask = (functionName: string, args: readonly unknown[]) =>
  node.client.readContract({ address, abi: artifacts.HistoryProbe!.abi, functionName, args } as never)

const root = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('B24 leaf and node digests are those of src/trace/history.ts', async () => {
  await fc.assert(
    fc.asyncProperty(root, root, async (a, b) => {
      expect(await ask('leaf', [toHex(a)])).toBe(toHex(historyLeaf(a)))
      expect(await ask('node', [toHex(a), toHex(b)])).toBe(toHex(historyNode(a, b)))
    }),
    { numRuns: 30 },
  )
})

test('B23 B24 paths of any leaf lead to the same root: dense, padded, first, last, height 1 to 63', async () => {
  const heights = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constantFrom(20, 48, 62, 63))
  await fc.assert(
    fc.asyncProperty(
      heights,
      fc.array(root, { minLength: 1, maxLength: 9 }),
      fc.bigInt(0n, 2n ** 63n),
      async (height, roots, pick) => {
        const most = 2n ** BigInt(height)
        const history = commitHistory({
          roots: roots.slice(0, Number(most < 9n ? most : 9n)),
          height,
          start: 0n,
          stride: 1n,
        })
        for (const index of [0n, most - 1n, pick % most]) {
          const path = history.prove(index).map(toHex)
          const leaf = toHex(historyLeaf(history.leaf(index)))
          expect(await ask('climb', [leaf, index, BigInt(height), path])).toBe(toHex(history.root))
        }
        const { finalRoot, siblings } = claimOf(history)
        const leaf = (await ask('leaf', [finalRoot])) as Hex
        const { left, right } = history.children(0n, height)
        expect(await ask('edge', [leaf, BigInt(height), siblings])).toEqual([toHex(left), toHex(right)])
      },
    ),
    { numRuns: 25 },
  )
})
