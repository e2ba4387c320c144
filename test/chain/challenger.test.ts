import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPublicClient, custom, type Hex, type PublicClient } from 'viem'
import { anvil as chain } from 'viem/chains'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  challenge,
  ForeignStoreError,
  gameAbi,
  jsonLines,
  type Metric,
  openStore,
  type Provider,
  tournamentOf,
} from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import {
  type Arena,
  cheat,
  createArena,
  type Honest,
  honest,
  nextChange,
  playOut,
  send,
  settledRoot,
  viewOf,
} from './arena.ts'
import { freshVm } from './duel.ts'
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
const events = (party: Honest, event: string) => party.metrics.filter((metric) => metric.event === event)

/** Every transaction of an account in the chain: the calldata, and whether it succeeded. */
async function sentBy(address: string, from: bigint): Promise<{ input: Hex; ok: boolean }[]> {
  const sent: { input: Hex; ok: boolean }[] = []
  const last = await node.client.getBlockNumber()
  for (let number = from; number <= last; number++) {
    const { transactions } = await node.client.getBlock({ blockNumber: number, includeTransactions: true })
    for (const { from: sender, input, hash, to } of transactions) {
      if (sender !== address.toLowerCase() || to !== arena.config.address) continue
      sent.push({ input, ok: (await node.receiptOf(hash)).status === 'success' })
    }
  }
  return sent
}

/** No move twice: each calldata at most once, and none in vain. */
async function expectEachOnce(party: Honest, allowed = 0): Promise<void> {
  const sent = await sentBy(party.account.address, arena.config.fromBlock)
  expect(sent.filter(({ ok }) => !ok)).toHaveLength(allowed)
  const done = sent.filter(({ ok }) => ok).map(({ input }) => input)
  expect(new Set(done.filter((input) => !isWithdrawal(input))).size).toBe(
    done.filter((input) => !isWithdrawal(input)).length,
  )
}

const isWithdrawal = (input: Hex) => input.startsWith('0x51cff8d9')

/** A client whose calls go through a function of ours. */
function through(
  change: (method: string, params: unknown, next: () => Promise<unknown>) => Promise<unknown>,
): PublicClient {
  const transport = custom(
    {
      async request({ method, params }: { method: string; params?: unknown }) {
        return change(method, params, () => node.client.request({ method, params } as never))
      },
    },
    { retryCount: 0 },
  )
  return createPublicClient({ chain, transport, pollingInterval: 5, cacheTime: 0 }) as unknown as PublicClient
}

describe('reorgs', () => {
  test.each([1, 2, 3])(
    'of %i blocks under each of its moves: the move is sent again, not made twice',
    async (depth) => {
      const bob = honest(arena, { topic, provider: truth, index: 1 })
      const eve = cheat(arena, { topic, provider: lie(7n), index: 2 })
      let reorgs = 0
      let seen = 0
      const view = await playOut(arena, [eve, bob], {
        topic,
        async between() {
          const sent = new Set(events(bob, 'sent').map(({ key }) => key)).size
          if (sent === seen) return false
          seen = sent
          // Blocks of the set-up stay: a reorg that takes the game itself away is another game.
          if ((await node.client.getBlockNumber()) - arena.config.fromBlock < BigInt(depth)) return false
          await node.reorg(depth)
          reorgs++
          return true
        },
      })
      expect(reorgs).toBeGreaterThan(4)
      expect(settledRoot(view, topic)).toBe(await isTruth())
      // Some moves were sent more than once. `expectEachOnce` says that none was made more than once.
      const count = (event: string) => events(bob, event).length
      expect(count('sent')).toBeGreaterThan(new Set(events(bob, 'sent').map(({ key }) => key)).size)
      if (depth > 1) expect(count('reorg')).toBeGreaterThan(3)
      await expectEachOnce(bob)
    },
  )

  test('A04 a reorg that puts another claim in the rival`s place: the moves for the new pair are new moves', async () => {
    const bob = honest(arena, { topic, provider: truth, index: 1 })
    await bob.act()
    const snapshot = await node.test.snapshot()
    const eve = cheat(arena, { topic, provider: lie(7n), index: 2 })
    await eve.act()
    await bob.act()
    await node.test.revert({ id: snapshot })
    const mallory = cheat(arena, { topic, provider: lie(3n, 'm'), index: 3 })
    await mallory.act()
    const view = await playOut(arena, [mallory, bob, eve], { topic })
    expect(settledRoot(view, topic)).toBe(await isTruth())
    await expectEachOnce(bob)
  })
})

describe('B20 front-run', () => {
  test('its move arrives first from someone else: it goes on, and sends nothing for it again', async () => {
    const bob = honest(arena, { topic, provider: truth, index: 1 })
    const eve = cheat(arena, { topic, provider: lie(7n), index: 2 })
    let copies = 0
    await bob.act()
    await eve.act()
    await node.test.setAutomine(false)
    for (let round = 0; round < 200; round++) {
      await bob.challenger.tick()
      const pending = await node.client.getBlock({ blockTag: 'pending', includeTransactions: true })
      const own = pending.transactions.find(({ from }) => from === bob.account.address.toLowerCase())
      if (own !== undefined && !isWithdrawal(own.input)) {
        const { input, to, value } = own
        const fees = { maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 11n, gas: 1_000_000n }
        await node.wallet.sendTransaction({ account: node.account(9), to: to!, data: input, value, ...fees })
        copies++
      }
      await node.test.mine({ blocks: 1 })
      await node.test.setAutomine(true)
      await eve.act()
      await node.test.setAutomine(false)
      const view = await viewOf(arena)
      if (tournamentOf(view, topic)?.settled !== undefined) break
      const { action } = await bob.challenger.tick()
      if (action === undefined) await node.mineAt(nextChange(view, await node.now()))
    }
    expect(copies).toBeGreaterThanOrEqual(3)
    expect(settledRoot(await viewOf(arena), topic)).toBe(await isTruth())
    // The copies came first, so its own moves failed, once each; none was tried again.
    const failed = (await sentBy(bob.account.address, arena.config.fromBlock)).filter(({ ok }) => !ok)
    expect(failed.length).toBeLessThanOrEqual(copies)
    expect(new Set(failed.map(({ input }) => input)).size).toBe(failed.length)
  })

  test('someone opens and joins for it: it plays the claim that is there', async () => {
    const bob = honest(arena, { topic, provider: truth, index: 1 })
    const twin = honest(arena, { topic, provider: truth, index: 4 })
    await twin.act()
    const eve = cheat(arena, { topic, provider: lie(7n), index: 2 })
    const view = await playOut(arena, [bob, eve], { topic })
    expect(settledRoot(view, topic)).toBe(await isTruth())
    expect(events(bob, 'standing').at(-1)).toMatchObject({ standing: 'won' })
  })
})

describe('transactions that do not arrive', () => {
  test('one that waits too long is sent again with the same nonce and a higher fee', async () => {
    const bob = honest(arena, { topic, provider: truth, index: 1, patience: 2n })
    await node.test.setAutomine(false)
    await bob.challenger.tick()
    const first = events(bob, 'sent')[0]!
    for (let i = 0; i < 2; i++) {
      await node.test.dropTransaction({ hash: first.hash as Hex })
      await node.test.mine({ blocks: 1 })
      await bob.challenger.tick()
    }
    const signed = events(bob, 'signed')
    expect(signed).toHaveLength(2)
    expect(signed[1]!.nonce).toBe(signed[0]!.nonce)
    await node.test.mine({ blocks: 1 })
    expect((await node.receiptOf(signed[1]!.hash as Hex)).status).toBe('success')
    const low = await node.client.getTransaction({ hash: signed[1]!.hash as Hex })
    expect(low.maxPriorityFeePerGas!).toBeGreaterThan(0n)
    await node.test.setAutomine(true)
  })

  test('its nonce is spent by another transaction of its account: the move is signed anew', async () => {
    const bob = honest(arena, { topic, provider: truth, index: 1 })
    await node.test.setAutomine(false)
    await bob.challenger.tick()
    const first = events(bob, 'sent')[0]!
    await node.test.dropTransaction({ hash: first.hash as Hex })
    const nonce =
      first.nonce === undefined ? (events(bob, 'signed')[0]!.nonce as number) : (first.nonce as number)
    await node.wallet.sendTransaction({ account: bob.account, to: bob.account.address, nonce, gas: 21_000n })
    await node.test.mine({ blocks: 1 })
    await node.test.setAutomine(true)
    await bob.act()
    expect(events(bob, 'replaced')).toHaveLength(1)
    expect(tournamentOf(await viewOf(arena), topic)!.claims.size).toBe(1)
  })

  test('B26 a move that ran out of gas is sent again with more', async () => {
    let lying = true
    const client = through(async (method, _params, next) => {
      if (method === 'eth_estimateGas' && lying) return '0x9c40'
      return next()
    })
    const bob = honest(arena, { topic, provider: truth, index: 1, client })
    await bob.act()
    const first = events(bob, 'signed')[0]!
    expect((await node.receiptOf(first.hash as Hex)).status).toBe('reverted')
    lying = false
    await bob.act()
    expect(events(bob, 'reverted')).toHaveLength(1)
    expect(tournamentOf(await viewOf(arena), topic)!.claims.size).toBe(1)
    const [spare] = events(bob, 'signed').slice(1)
    const { gas } = await node.client.getTransaction({ hash: spare!.hash as Hex })
    expect(gas).toBeGreaterThan((await node.receiptOf(spare!.hash as Hex)).gasUsed * 2n)
  })

  test('spam of invalid transactions from everybody changes nothing', async () => {
    const bob = honest(arena, { topic, provider: truth, index: 1 })
    const eve = cheat(arena, { topic, provider: lie(7n), index: 2 })
    const spammer = { name: 'spammer', account: node.account(7), act: async () => false }
    let spam = 0
    const view = await playOut(arena, [eve, bob, spammer], {
      topic,
      async between(current) {
        for (const tournament of current.tournaments.values()) {
          for (const match of tournament.matches.values()) {
            const call = {
              to: arena.config.address,
              value: 0n,
              data: `0x4a50e06f${match.id.slice(2).repeat(7)}` as Hex,
            }
            await send(arena, spammer.account, call, 200_000n)
            await send(arena, spammer.account, { ...call, data: '0x00' }, 100_000n)
            spam += 2
          }
        }
        return false
      },
    })
    expect(spam).toBeGreaterThan(10)
    expect(settledRoot(view, topic)).toBe(await isTruth())
  })
})

describe('things that go away', () => {
  test('the node, for a while: it says so, waits, and plays on', async () => {
    const lines: Metric[] = []
    let away = 3
    const client = through(async (_method, _params, next) => {
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
    const client = through(async (method, _params, next) => {
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
    await expectEachOnce(bob)
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
    await expectEachOnce(reborn)
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

test('metrics are one JSON object a line, with bigints as decimal text', () => {
  let text = ''
  const metrics = jsonLines((line) => {
    text += line
  })
  metrics({ event: 'a', block: 2n ** 64n })
  metrics({ event: 'b', text: 'two\nlines' })
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatchObject({ event: 'a', block: '18446744073709551616', time: expect.any(Number) })
})

test('a challenger without `post` opens nothing, and comes when somebody lies', async () => {
  const bob = honest(arena, { topic, provider: truth, index: 1, post: false })
  expect(await bob.act()).toBe(false)
  const eve = cheat(arena, { topic, provider: lie(7n), index: 2 })
  const view = await playOut(arena, [eve, bob], { topic })
  expect(settledRoot(view, topic)).toBe(await isTruth())
})

test('the settled root is there for other contracts to read', async () => {
  const bob = honest(arena, { topic, provider: truth, index: 1 })
  await playOut(arena, [bob], { topic })
  const args = [topic.vmId, topic.startRoot, 0n] as const
  const root = await node.client.readContract({
    address: arena.config.address,
    abi: gameAbi,
    functionName: 'settledAfter',
    args,
  })
  expect(root).toBe(await isTruth())
})
