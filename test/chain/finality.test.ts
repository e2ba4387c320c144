import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  challenge,
  closesAt,
  type Metric,
  openStore,
  type Standing,
  tournamentOf,
} from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { createArena, viewOf } from './arena.ts'
import { freshVm } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const truth = toy({ halt: 3n })
let node: Node
beforeAll(async () => {
  node = await startAnvil()
})
afterAll(() => node.stop())

const pause = () => new Promise((done) => setTimeout(done, 20))

test.each([
  ['before the node calls the settlement final', undefined, 60],
  ['before so many blocks are on top of it', 5n, 4],
])(
  'won is not said %s: a reorg takes the settlement back, and it is made again',
  async (_, confirmations, short) => {
    const arena = await createArena(node, { heights: [2], halt: 3n })
    const topic = toyTopic(truth, freshVm())
    const metrics: Metric[] = []
    const stop = new AbortController()
    let over: Standing | undefined
    const running = challenge({
      ...{
        client: node.client,
        config: arena.config,
        account: node.account(7),
        topic,
        provider: truth,
        post: true,
      },
      ...{ store: openStore(mkdtempSync(join(tmpdir(), 'onestep-'))), interval: 10, signal: stop.signal },
      ...(confirmations === undefined ? {} : { confirmations }),
      metrics: (metric) => metrics.push(metric),
    }).then((standing) => {
      over = standing
    })
    const settled = async () => tournamentOf(await viewOf(arena), topic)?.settled !== undefined
    const ended = () => metrics.filter(({ event }) => event === 'ended').length
    /** Looks that the challenger has taken at the newest block. */
    const looked = async () => {
      const number = await node.client.getBlockNumber()
      while (!metrics.some(({ event, block }) => event === 'waiting' && block === number)) await pause()
      for (let i = 0; i < 5; i++) await pause()
    }
    try {
      while (tournamentOf(await viewOf(arena), topic) === undefined) await pause()
      await node.mineAt(closesAt(arena.config, tournamentOf(await viewOf(arena), topic)!))
      while (!(await settled()) || ended() === 0) await pause()
      const before = await node.client.getBlockNumber()
      // All that it sent since the tournament was closed: settlement and withdrawal.
      await node.reorg(2)
      expect(await node.client.getBlockNumber()).toBe(before)
      expect(await settled()).toBe(false)
      expect(over).toBeUndefined()
      await node.test.mine({ blocks: 1 })
      while (!(await settled()) || ended() < 2) await pause()
      await node.test.mine({ blocks: short })
      await looked()
      expect(over).toBeUndefined()
      await node.test.mine({ blocks: 70 })
      while (over === undefined) await pause()
      expect(over).toBe('won')
    } finally {
      stop.abort()
      await running
    }
  },
  60_000,
)
