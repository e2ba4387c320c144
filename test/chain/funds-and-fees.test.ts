import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createPublicClient,
  custom,
  encodeFunctionData,
  type Hex,
  keccak256,
  type PublicClient,
  parseEther,
} from 'viem'
import { anvil as chain } from 'viem/chains'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  closesAt,
  deadlineOf,
  decide,
  deployGame,
  gameAbi,
  historyKey,
  historyOf,
  type Level,
  openStore,
  prepare,
  rootsOf,
  tournamentOf,
  watch,
} from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import {
  type Arena,
  cheat,
  deploy,
  type Honest,
  honest,
  playOut,
  send,
  settledRoot,
  viewOf,
} from './arena.ts'
import { freshVm, joinCall, openCall, perform, sideOf } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

/** The journal as it is stored. */
type Journaled = { nonce: number; offers: { gas: string; maxFeePerGas: string }[] }

const GWEI = 10n ** 9n
const HALT = 13n
const truth = toy({ halt: HALT })
const lie = (from: bigint, salt = 'x') => toy({ halt: HALT, lie: { from, salt } })

let node: Node
beforeAll(async () => {
  node = await startAnvil({ accounts: 40 })
})
beforeEach(() => node.test.setAutomine(true))
afterAll(() => node.stop())

const isTruth = async () => toHex(await truth.rootAt(16n))
const events = (party: Honest, event: string) => party.metrics.filter((metric) => metric.event === event)

async function arenaWith(levels: Level[]): Promise<Arena> {
  const referee = await deploy(node, 'ToyReferee', [HALT])
  const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
  const config = await deployGame(deployer, { referee, grace: 60n, gasPrice: GWEI, levels })
  const fresh = { ...config, fromBlock: await node.client.getBlockNumber() }
  return { node, config: fresh, watcher: watch(node.client, fresh) }
}

const level = (height: number, bond: string, allowance = 3_600n): Level => ({
  ...{ height, allowance },
  bond: parseEther(bond),
})

/** A client whose calls go through a function of ours. */
function through(change: (method: string, next: () => Promise<unknown>) => Promise<unknown>): PublicClient {
  const transport = custom(
    {
      async request({ method, params }: { method: string; params?: unknown }) {
        return change(method, () => node.client.request({ method, params } as never))
      },
    },
    { retryCount: 0 },
  )
  return createPublicClient({ chain, transport, pollingInterval: 5, cacheTime: 0 }) as unknown as PublicClient
}

test('P1 bonds of 10 and 1 and 11.5 ETH: the second bond is paid out of what the first inner game owes', async () => {
  const arena = await arenaWith([level(2, '10'), level(2, '1')])
  const topic = toyTopic(truth, freshVm())
  const bob = honest(arena, { topic, provider: truth, index: 1 })
  await node.test.setBalance({ address: bob.account.address, value: parseEther('11.5') })
  const eve = cheat(arena, { topic, provider: lie(7n), index: 2 })
  const mallory = cheat(arena, { topic, provider: lie(3n, 'm'), index: 3 })
  const view = await playOut(arena, [bob, eve, mallory], { topic })
  expect(settledRoot(view, topic)).toBe(await isTruth())
  expect(events(bob, 'refused')).toEqual([])
  expect(await node.client.getBalance({ address: bob.account.address })).toBeGreaterThan(parseEther('11.5'))
})

test('P1b the rival settles the first inner game and seals the second match in one block: the bond is there', async () => {
  const arena = await arenaWith([level(2, '1'), level(2, '1')])
  const topic = toyTopic(truth, freshVm())
  const bob = honest(arena, { topic, provider: truth, index: 11 })
  await node.test.setBalance({ address: bob.account.address, value: parseEther('2.5') })
  const eve = cheat(arena, { topic, provider: lie(7n), index: 12 })
  const mallory = cheat(arena, { topic, provider: lie(3n, 'm'), index: 13 })
  const rootMatch = async () => {
    const root = tournamentOf(await viewOf(arena), topic)!
    return { root, match: [...root.matches.values()][0]! }
  }
  for (const party of [bob, eve, mallory]) await party.act()
  while ((await rootMatch()).match.inner === undefined) {
    await bob.act()
    await eve.act()
  }
  while (await bob.act());
  const inner = (await viewOf(arena)).tournaments.get((await rootMatch()).match.inner!)!
  const close = closesAt(arena.config, inner)

  // Whoever knows the honest tree can make the moves of both sides: rehearsed on a snapshot, then sent together.
  const attacker = node.account(5)
  const goal = { topic, account: attacker.address.toLowerCase() as Hex, post: true }
  const span = { start: 0n, stride: 4n, height: 2 }
  const sides = await Promise.all(
    [truth, lie(3n, 'm')].map(async (provider) => ({
      provider,
      history: historyOf(await rootsOf(provider, span), span),
    })),
  )
  const snapshot = await node.test.snapshot()
  // Mallory waits alone at the bottom; the winner of the first match meets her once she is let up.
  const { id } = (await rootMatch()).root
  const calls = [
    encodeFunctionData({ abi: gameAbi, functionName: 'decide', args: [inner.id] }),
    encodeFunctionData({ abi: gameAbi, functionName: 'settle', args: [inner.id] }),
    encodeFunctionData({ abi: gameAbi, functionName: 'shut', args: [id, 0n] }),
  ].map((data) => ({ to: arena.config.address, data, value: 0n }))
  await node.test.setNextBlockTimestamp({ timestamp: close })
  for (const call of calls) expect(await send(arena, attacker, call, 2_000_000n)).toBe(true)
  for (;;) {
    const { root, match } = await rootMatch()
    if (match.inner !== undefined) break
    const onTurn = match.twoMoves ? match.two : match.one
    const { provider, history } = sides.find(({ history }) => toHex(history.root) === onTurn)!
    const view = await viewOf(arena)
    const histories = new Map([[historyKey(view, topic, root), history]])
    const { action } = decide(view, histories, goal, await node.now())
    const call = await prepare(action as never, { view, histories, goal, provider })
    calls.push(call)
    expect(await send(arena, attacker, call, 2_000_000n)).toBe(true)
  }
  await node.test.revert({ id: snapshot })
  arena.watcher = watch(node.client, arena.config)
  await node.test.setAutomine(false)
  for (const call of calls) await node.wallet.sendTransaction({ account: attacker, ...call, gas: 2_000_000n })
  await node.mineAt(close)
  await node.test.setAutomine(true)
  expect((await rootMatch()).match.inner).toBeDefined()

  const view = await playOut(arena, [bob, mallory], { topic })
  expect(settledRoot(view, topic)).toBe(await isTruth())
  expect(await node.client.getBalance({ address: bob.account.address })).toBeGreaterThan(parseEther('2.5'))
})

/** A party on a node that takes transactions and mines none, with a move due; `heal` makes the node well. */
async function ignored(index: number) {
  const arena = await arenaWith([level(4, '0.2', 302_400n)])
  const topic = toyTopic(truth, freshVm())
  let swallow = false
  const client = through(async (method, next) =>
    method === 'eth_sendRawTransaction' && swallow ? `0x${'11'.repeat(32)}` : next(),
  )
  const bob = honest(arena, { topic, provider: truth, index, client })
  const eve = cheat(arena, { topic, provider: lie(7n), index: index + 1 })
  await node.test.setBalance({ address: bob.account.address, value: parseEther('1.2') })
  await bob.act()
  await eve.act()
  swallow = true
  const heal = () => {
    swallow = false
  }
  return { arena, topic, bob, eve, heal }
}

test('P2 a node takes everything and mines nothing for 260 blocks, then it is well: the move is sent, and wins', async () => {
  const { arena, topic, bob, eve, heal } = await ignored(21)
  for (let i = 0; i < 260; i++) {
    await bob.challenger.tick()
    await node.test.mine({ blocks: 1 })
  }
  const balance = await node.client.getBalance({ address: bob.account.address })
  const journal = openStore(bob.directory).readJson<Journaled[]>('journal.json')!
  const offers = journal.flatMap(({ offers }) => offers)
  expect(offers.length).toBeGreaterThan(2)
  for (const { gas, maxFeePerGas } of offers) expect(BigInt(gas) * BigInt(maxFeePerGas)).toBeLessThan(balance)
  heal()
  const view = await playOut(arena, [bob, eve], { topic })
  expect(settledRoot(view, topic)).toBe(await isTruth())
  // What it paid is what gas costs, and it is paid for its work.
  expect(await node.client.getBalance({ address: bob.account.address })).toBeGreaterThan(parseEther('1.19'))
})

test.each([
  ['above the account', 10n ** 15n, 10n ** 15n, 30],
  ['with a tip of a thousandfold', 10n ** 12n, 10n ** 12n, 33],
])(
  'P2 a journal with an offer %s: a challenger started on it offers what is asked for',
  async (_, max, tip, index) => {
    const { arena, topic, bob, eve, heal } = await ignored(index)
    await bob.challenger.tick()
    heal()
    const store = openStore(bob.directory)
    const journal = store.readJson<Journaled[]>('journal.json')!
    const { offers, ...entry } = journal.at(-1)!
    const raw = await bob.account.signTransaction({
      ...{ type: 'eip1559', chainId: arena.config.chainId, to: arena.config.address, nonce: entry.nonce },
      ...{ maxFeePerGas: max, maxPriorityFeePerGas: tip, gas: BigInt(offers[0]!.gas) },
    })
    // As version 0.1 wrote it: one offer, in the entry itself.
    const fees = { maxFeePerGas: String(max), maxPriorityFeePerGas: String(tip) }
    store.writeJson('journal.json', [
      ...journal.slice(0, -1),
      { ...entry, ...offers[0], ...fees, raw, hash: keccak256(raw) },
    ])
    await node.test.mine({ blocks: 5 })
    const again = honest(arena, { topic, provider: truth, index, store })
    await again.act()
    const [signed] = events(again, 'signed')
    const { maxPriorityFeePerGas } = await node.client.getTransaction({ hash: signed!.hash as Hex })
    expect(maxPriorityFeePerGas!).toBeLessThan(100n * GWEI)
    expect((await node.receiptOf(signed!.hash as Hex)).status).toBe('success')
    const view = await playOut(arena, [again, eve], { topic })
    expect(settledRoot(view, topic)).toBe(await isTruth())
  },
)

test('a disk that is full and a reader that is gone cost lines, not the game', async () => {
  const arena = await arenaWith([level(2, '0.2'), level(2, '0.2')])
  const topic = toyTopic(truth, freshVm())
  const real = openStore(mkdtempSync(join(tmpdir(), 'onestep-')))
  const full = () => {
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  }
  const store = { ...real, write: full, writeJson: full }
  const bob = honest(arena, { topic, provider: truth, index: 26, store })
  const carol = honest(arena, {
    ...{ topic, provider: truth, index: 27 },
    metrics() {
      throw new Error('write EPIPE')
    },
  })
  const eve = cheat(arena, { topic, provider: lie(7n), index: 28 })
  const view = await playOut(arena, [bob, carol, eve], { topic })
  expect(settledRoot(view, topic)).toBe(await isTruth())
  expect(events(bob, 'store-unwritable')).toHaveLength(1)
})

test('ten matches that expire at once end in one block', async () => {
  const arena = await arenaWith([level(4, '0.2')])
  const topic = toyTopic(truth, freshVm())
  const bob = honest(arena, { topic, provider: truth, index: 10 })
  await bob.act()
  const { id } = tournamentOf(await viewOf(arena), topic)!
  // The first meets Bob, and twenty meet each other and never move.
  for (let i = 0; i < 21; i++) {
    const side = await sideOf(arena, lie(1n + (BigInt(i) % 13n), `sybil ${i}`), 11 + i)
    await perform(arena, side.account, joinCall(arena, id, side))
  }
  while (await bob.act());
  const matches = async () => [...(await viewOf(arena)).tournaments.get(id)!.matches.values()]
  const all = await matches()
  expect(all).toHaveLength(11)
  const last = all.map((match) => deadlineOf(arena.config, match)).reduce((a, b) => (a > b ? a : b))
  await node.mineAt(last + 1n)
  const before = await node.client.getBlockNumber()
  expect(await bob.act()).toBe(true)
  expect(await node.client.getBlockNumber()).toBe(before + 1n)
  const left = await matches()
  expect(left.filter(({ id }) => all.some((match) => match.id === id))).toEqual([])
  const view = await playOut(arena, [bob], { topic })
  expect(settledRoot(view, topic)).toBe(await isTruth())
})

test('a move that cannot be paid in the last eighth of a clock makes room for what the game owes', async () => {
  const arena = await arenaWith([level(4, '1')])
  const topic = toyTopic(truth, freshVm())
  // A claim of its own elsewhere, whose bond comes back late.
  const other = await sideOf(arena, truth, 36)
  const elsewhere = toyTopic(truth, freshVm())
  await perform(arena, other.account, openCall(arena, elsewhere, other))
  await node.mineAt((await node.now()) + 600n)
  const bob = honest(arena, { topic, provider: truth, index: 36 })
  await bob.act()
  await cheat(arena, { topic, provider: lie(3n), index: 37, post: false }).act()
  const match = async () => [...tournamentOf(await viewOf(arena), topic)!.matches.values()][0]!
  const { twoMoves, ...before } = await match()
  await node.mineAt(deadlineOf(arena.config, { twoMoves, ...before }) - 300n)
  const { id } = tournamentOf(await viewOf(arena), elsewhere)!
  await perform(arena, node.account(5), { functionName: 'settle', args: [id] })

  await node.test.setAutomine(false)
  await node.test.setBalance({ address: bob.account.address, value: parseEther('0.12') })
  const block = async () => {
    await node.test.setNextBlockBaseFeePerGas({ baseFeePerGas: 1_000n * GWEI })
    await node.test.mine({ blocks: 1 })
  }
  await block()
  for (let i = 0; i < 10 && (await match()).twoMoves === twoMoves; i++) {
    await bob.challenger.tick()
    await block()
  }
  expect(events(bob, 'signed').some(({ key }) => String(key).startsWith('withdraw'))).toBe(true)
  expect((await match()).twoMoves).toBe(!twoMoves)
})
