import type { Hex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { gameAbi, jsonLines, tournamentOf } from '../../src/chain/index.ts'
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
import { expectEachOnce, isWithdrawal, sentBy, through } from './fault-helpers.ts'
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
      await expectEachOnce({ node, arena }, bob)
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
    await expectEachOnce({ node, arena }, bob)
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
    const failed = (await sentBy({ node, arena }, bob.account.address, arena.config.fromBlock)).filter(
      ({ ok }) => !ok,
    )
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
    const client = through(node, async (method, _params, next) => {
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
