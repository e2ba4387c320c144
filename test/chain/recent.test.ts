import { expect, test } from 'vitest'
import type { GameLog, LogReader } from '../../src/chain/logs.ts'
import { recentEvents } from '../../src/chain/recent.ts'

/** A chain of one event a block, and a reader of it that notes what it is asked for. */
function chain() {
  const blocks: GameLog[] = []
  const asked: [bigint, bigint][] = []
  const hidden = new Set<bigint>()
  const grow = (to: number, fork = 'a') => {
    for (let i = blocks.length + 1; i <= to; i++)
      blocks.push({
        ...{ eventName: 'E', args: {}, logIndex: 0 },
        blockNumber: BigInt(i),
        blockHash: `0x${fork}${i}`,
      })
  }
  const reader: LogReader = {
    async *read(from, to) {
      asked.push([from, to])
      const logs = blocks.filter(
        ({ blockNumber }) => blockNumber >= from && blockNumber <= to && !hidden.has(blockNumber),
      )
      yield { logs, to }
    },
  }
  return { blocks, asked, hidden, grow, recent: recentEvents(reader) }
}

test('most reads ask for the newest blocks only, and all return the same events', async () => {
  const { blocks, asked, grow, recent } = chain()
  let read = 0n
  for (let head = 200; head < 300; head++) {
    grow(head)
    expect(await recent.read(10n, BigInt(head), head > 200)).toEqual(blocks.slice(10))
    const [from, to] = asked.at(-1)!
    expect(to).toBe(BigInt(head))
    read += to - from + 1n
  }
  expect(asked.filter(([from]) => from === 11n).length).toBeGreaterThan(2)
  // Everything each time would be 24,000 blocks.
  expect(read).toBeLessThan(6_000n)
})

test('after a reorg, an error or with another checkpoint nothing of before is kept', async () => {
  const { blocks, asked, grow, recent } = chain()
  grow(200)
  for (let i = 0; i < 12; i++) await recent.read(10n, 200n, true)
  expect(asked.at(-1)).toEqual([185n, 200n])
  blocks.length = 50
  grow(201, 'b')
  expect(await recent.read(10n, 201n, false)).toEqual(blocks.slice(10))
  expect(asked.at(-1)).toEqual([11n, 201n])
  // The blocks of the new chain have been read once.
  await recent.read(10n, 201n, true)
  expect(asked.at(-1)).toEqual([11n, 201n])
  for (let i = 0; i < 12; i++) await recent.read(10n, 201n, true)
  expect(asked.at(-1)).toEqual([186n, 201n])
  recent.forget()
  await recent.read(10n, 201n, true)
  expect(asked.at(-1)).toEqual([11n, 201n])
  for (let i = 0; i < 12; i++) await recent.read(10n, 201n, true)
  expect(await recent.read(100n, 201n, true)).toEqual(blocks.slice(100))
  // Earlier than what was kept.
  expect(await recent.read(5n, 201n, true)).toEqual(blocks.slice(5))
  // A head that goes back, as those of machines that lag.
  expect(await recent.read(5n, 190n, true)).toEqual(blocks.slice(5, 190))
  expect(await recent.read(5n, 201n, true)).toEqual(blocks.slice(5))
})

test('an event that every read has missed is found by the next read of everything', async () => {
  const { blocks, grow, hidden, recent } = chain()
  hidden.add(150n)
  for (let head = 150; head < 200; head++) {
    grow(head)
    expect((await recent.read(0n, BigInt(head), head > 150)).length).toBe(head - 1)
  }
  hidden.clear()
  const seen: number[] = []
  for (let i = 0; i < 33; i++) seen.push((await recent.read(0n, 199n, true)).length)
  expect(seen.at(-1)).toBe(blocks.length)
})
