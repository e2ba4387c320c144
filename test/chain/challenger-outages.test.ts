/** The challenger when its node, its input or its process goes away, and what its directory holds. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { challenge, ForeignStoreError, type Metric, openStore, type Provider } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, cheat, createArena, type Honest, honest, playOut, settledRoot } from './arena.ts'
import { freshVm } from './duel.ts'
import { expectEachOnce, through } from './fault-helpers.ts'
import { toy, toyTopic } from './toy.ts'

const HALT = 13n
const truth = toy({ halt: HALT })
const lie = (from: bigint, salt = 'x') => toy({ halt: HALT, lie: { from, salt } })

let node: Node
let arena: Arena
let topic: ReturnType<typeof toyTopic>
beforeAll(async () => {
  node = await startAnvil()
})
beforeEach(async () => {
  await node.test.setAutomine(true)
  arena = await createArena(node, { heights: [2, 2], halt: HALT })
  topic = toyTopic(truth, freshVm())
})
afterAll(() => node.stop())

const isTruth = async () => toHex(await truth.rootAt(16n))
const _events = (party: Honest, event: string) => party.metrics.filter((metric) => metric.event === event)

describe('things that go away', () => {
  test('the node, for a while: it says so, waits, and plays on', async () => {
    const lines: Metric[] = []
    let away = 3
    const client = through(node, async (_method, _params, next) => {
      if (away > 0) {
        away--
        const { HttpRequestError } = await import('viem')
        throw new HttpRequestError({ url: node.url, details: 'connection refused' })
      }
      return next()
    })
    const stop = new AbortController()
    const options = {
      client,
      config: arena.config,
      account: node.account(1),
      topic,
      provider: truth,
      post: true,
    }
    const store = openStore(mkdtempSync(join(tmpdir(), 'onestep-')))
    const metrics = (metric: Metric) => {
      lines.push(metric)
      if (metric.event === 'sent') stop.abort()
    }
    await challenge({ ...options, store, metrics, interval: 5, signal: stop.signal })
    expect(lines.filter(({ event }) => event === 'node-unreachable').length).toBeGreaterThanOrEqual(2)
    expect(lines.at(-1)).toMatchObject({ event: 'sent' })
  })

  test('the node, in the middle of reading logs: no event is applied twice', async () => {
    let failing = false
    const client = through(node, async (method, _params, next) => {
      if (method === 'eth_getLogs' && failing) throw new Error('gone')
      return next()
    })
    const bob = honest(arena, { topic, provider: truth, index: 1, client })
    await bob.act()
    failing = true
    await expect(bob.act()).rejects.toThrow()
    failing = false
    const eve = cheat(arena, { topic, provider: lie(7n), index: 2 })
    const view = await playOut(arena, [eve, bob], { topic })
    expect(settledRoot(view, topic)).toBe(await isTruth())
    await expectEachOnce({ node, arena }, bob)
  })

  test('B25 an input that cannot be read for a while does not lose the game', async () => {
    let missing = 6
    const fail = async <T>(value: Promise<T>): Promise<T> => {
      if (missing-- > 0) throw new Error('preimage 0xabc is not available')
      missing = 0
      return value
    }
    const patchy: Provider = {
      rootAt: (step) => fail(truth.rootAt(step)),
      prove: (step) => fail(truth.prove(step)),
    }
    const bob = honest(arena, { topic, provider: patchy, index: 1 })
    const tenacious = { ...bob, act: () => bob.act().catch(() => true) }
    const eve = cheat(arena, { topic, provider: lie(7n), index: 2 })
    const view = await playOut(arena, [eve, tenacious], { topic })
    expect(missing).toBe(0)
    expect(settledRoot(view, topic)).toBe(await isTruth())
  })
})

describe('its directory', () => {
  test('B27 every tick in a new process: it goes on from what it stored, and computes no history twice', async () => {
    const store = openStore(mkdtempSync(join(tmpdir(), 'onestep-')))
    const metrics: Metric[] = []
    const reborn = {
      ...honest(arena, { topic, provider: truth, index: 1, store }),
      async act() {
        const party = honest(arena, {
          topic,
          provider: truth,
          index: 1,
          store,
          metrics: (metric) => metrics.push(metric),
        })
        const acted = (await party.challenger.tick()).action !== undefined
        const sent = metrics.findLast(({ event }) => event === 'sent')
        if (sent !== undefined) await node.receiptOf(sent.hash as Hex)
        return acted
      },
    }
    const eve = cheat(arena, { topic, provider: lie(7n), index: 2 })
    const view = await playOut(arena, [eve, reborn], { topic })
    expect(settledRoot(view, topic)).toBe(await isTruth())
    await expectEachOnce({ node, arena }, reborn)
    expect(metrics.filter(({ event, stored }) => event === 'built' && stored === false)).toHaveLength(2)
    expect(
      metrics.filter(({ event, stored }) => event === 'built' && stored === true).length,
    ).toBeGreaterThan(5)
  })

  test('of another dispute or account is refused', async () => {
    const store = openStore(mkdtempSync(join(tmpdir(), 'onestep-')))
    honest(arena, { topic, provider: truth, index: 1, store })
    expect(() => honest(arena, { topic, provider: truth, index: 2, store })).toThrow(ForeignStoreError)
    expect(() =>
      honest(arena, { topic: toyTopic(truth, freshVm()), provider: truth, index: 1, store }),
    ).toThrow(ForeignStoreError)
    honest(arena, { topic, provider: truth, index: 1, store })
  })

  test('with a damaged journal keeps it aside, says so and goes on', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'onestep-'))
    writeFileSync(join(directory, 'journal.json'), '{"half":')
    const metrics: Metric[] = []
    const { challenger } = honest(arena, {
      topic: toyTopic(truth, freshVm()),
      provider: truth,
      index: 1,
      store: openStore(directory),
      metrics: (metric) => metrics.push(metric),
    })
    expect(metrics).toContainEqual(
      expect.objectContaining({ event: 'journal-damaged', directory, kept: 'journal.damaged.json' }),
    )
    expect(readFileSync(join(directory, 'journal.damaged.json'), 'utf8')).toBe('{"half":')
    expect((await challenger.tick()).action).toMatchObject({ kind: 'open' })
  })

  test('holds whole files only', () => {
    const store = openStore(mkdtempSync(join(tmpdir(), 'onestep-')))
    writeFileSync(join(store.directory, 'a.json.partial'), '{"half":')
    expect(store.readJson('a.json')).toBeUndefined()
    store.writeJson('a.json', { whole: 1 })
    expect(store.readJson('a.json')).toEqual({ whole: 1 })
    store.remove('a.json')
    expect(store.read('a.json')).toBeUndefined()
  })
})
