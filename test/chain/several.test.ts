/**
 * Three claims that are due at once, and what can befall them on the way into a block.
 */
import type { Hex } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fromBigint, toHex } from '../../src/bytes/bytes.ts'
import { openStore, type Provider, rootsOf } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, cheat, createArena, type Honest, honest, playOut, settledRoot, viewOf } from './arena.ts'
import { freshVm } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const HALT = 7n
const truth = toy({ halt: HALT })
const lie = (from: bigint, salt: string) => toy({ halt: HALT, lie: { from, salt } })

let node: Node
beforeAll(async () => {
  node = await startAnvil({ accounts: 20 })
})
beforeEach(() => node.test.setAutomine(true))
afterAll(() => node.stop())

const request = (method: string, ...params: unknown[]) => node.client.request({ method, params } as never)
const sent = ({ metrics }: Honest, kind: string) =>
  metrics.filter(({ event, key }) => event === 'sent' && String(key).startsWith(kind))
const signed = ({ metrics }: Honest) => metrics.filter(({ event }) => event === 'signed')

/** A party whose three matches are sealed, and whose commitments below are ready; nothing is mined from here on. */
async function threeDue() {
  const arena = await createArena(node, { heights: [1, 2], groups: [4, 4], halt: HALT })
  const topic = toyTopic(truth, freshVm())
  let open: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const provider: Provider = {
    ...truth,
    async roots(span, count, control) {
      if (span.stride === 1n) await gate
      return (await rootsOf(truth, span, control)).slice(0, 32 * count)
    },
  }
  const bob = honest(arena, { topic, provider, index: 1 })
  await bob.act()
  const rivals = [2n, 4n, 6n].map((from, i) =>
    cheat(arena, { topic, provider: lie(from, `${i}`), index: 2 + i, post: false }),
  )
  const inner = async () => [...(await viewOf(arena)).tournaments.values()].filter(({ level }) => level === 1)
  for (const rival of rivals) await rival.act()
  for (let round = 0; round < 6 && (await inner()).length < 3; round++) {
    await bob.challenger.tick()
    for (const rival of rivals) if ((await inner()).length < 3) await rival.act()
  }
  open()
  await node.test.setAutomine(false)
  return { arena, topic, provider, bob, rivals }
}

/** Blocks until each of the three tournaments has the party's claim. */
async function until(arena: Arena, party: Honest, before: () => Promise<unknown> = async () => {}) {
  for (let blocks = 0; blocks < 12; blocks++) {
    if ((await claimsBelow(arena)) === 3) return blocks
    await before()
    await party.challenger.tick()
    await node.test.mine({ blocks: 1 })
  }
  throw new Error('the claims did not get in')
}

/** Inner tournaments that have a claim on the truth. */
async function claimsBelow(arena: Arena): Promise<number> {
  const view = await viewOf(arena)
  const own = [1, 10].map((index) => node.account(index).address.toLowerCase())
  const inner = [...view.tournaments.values()].filter(({ level }) => level === 1)
  return inner.filter(({ claims }) => [...claims.values()].some(({ owner }) => own.includes(owner))).length
}

async function isWon({ arena, topic, rivals }: Awaited<ReturnType<typeof threeDue>>, party: Honest) {
  await node.test.setAutomine(true)
  const view = await playOut(arena, [party, ...rivals], { topic })
  expect(settledRoot(view, topic)).toBe(toHex(await truth.rootAt(8n)))
}

test('three claims are in one block, their nonces in order', async () => {
  const game = await threeDue()
  await game.bob.challenger.tick()
  expect(sent(game.bob, 'join')).toHaveLength(3)
  await node.test.mine({ blocks: 1 })
  expect(await claimsBelow(game.arena)).toBe(3)
  const { transactions } = await node.client.getBlock({ includeTransactions: true })
  const nonces = transactions.map(({ nonce }) => nonce)
  expect(nonces).toEqual([0, 1, 2].map((i) => nonces[0]! + i))
  await isWon(game, game.bob)
})

test.each(['the first', 'all'])('the node loses %s of them: the same bytes are sent again', async (which) => {
  const game = await threeDue()
  await game.bob.challenger.tick()
  const before = signed(game.bob).length
  if (which === 'all') await request('anvil_dropAllTransactions')
  else await request('anvil_dropTransaction', sent(game.bob, 'join')[0]!.hash)
  await node.test.mine({ blocks: 1 })
  expect(await claimsBelow(game.arena)).toBe(0)
  expect(await until(game.arena, game.bob)).toBe(1)
  expect(signed(game.bob)).toHaveLength(before)
  await isWon(game, game.bob)
})

test('the base fee rises above what they offer: all are raised, and get in together', async () => {
  const game = await threeDue()
  await game.bob.challenger.tick()
  const spike = () => request('anvil_setNextBlockBaseFeePerGas', toHex(fromBigint(10n ** 11n, 32)))
  await spike()
  await node.test.mine({ blocks: 1 })
  expect(await claimsBelow(game.arena)).toBe(0)
  expect(await until(game.arena, game.bob, spike)).toBeLessThanOrEqual(4)
  await isWon(game, game.bob)
})

test('somebody else makes one of the claims first: that one reverts, and the others get in', async () => {
  const game = await threeDue()
  await game.bob.challenger.tick()
  const [first, ...others] = sent(game.bob, 'join').map(({ hash }) => hash as Hex)
  const { input, value } = await node.client.getTransaction({ hash: first! })
  const fees = { maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 11n, gas: 1_000_000n }
  const call = { to: game.arena.config.address, data: input, value }
  await node.wallet.sendTransaction({ account: node.account(10), ...call, ...fees })
  await node.test.mine({ blocks: 1 })
  expect((await node.receiptOf(first!)).status).toBe('reverted')
  for (const hash of others) expect((await node.receiptOf(hash)).status).toBe('success')
  await isWon(game, game.bob)
})

test('the process ends with all of them on their way, the node has lost one: another one sends the same bytes', async () => {
  const game = await threeDue()
  await game.bob.challenger.tick()
  const hashes = sent(game.bob, 'join').map(({ hash }) => hash)
  await request('anvil_dropTransaction', hashes[1])
  const store = openStore(game.bob.directory)
  const again = honest(game.arena, { topic: game.topic, provider: truth, index: 1, store })
  // It has to make its commitments again first.
  expect(await until(game.arena, again)).toBeLessThanOrEqual(2)
  for (const hash of hashes) expect((await node.receiptOf(hash as Hex)).status).toBe('success')
  await isWon(game, again)
})

test('a reorg takes back the block that they are in: they get into the next one', async () => {
  const game = await threeDue()
  await game.bob.challenger.tick()
  await node.test.mine({ blocks: 1 })
  expect(await claimsBelow(game.arena)).toBe(3)
  await node.reorg(1)
  expect(await claimsBelow(game.arena)).toBe(0)
  expect(await until(game.arena, game.bob)).toBeLessThanOrEqual(2)
  await isWon(game, game.bob)
})
