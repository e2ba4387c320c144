import { encodeFunctionData } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  closesAt,
  collectable,
  deadlineOf,
  gameAbi,
  historyOf,
  livingClaims,
  type Provider,
  tournamentOf,
} from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import {
  type Arena,
  cheat,
  createArena,
  honest,
  type Party,
  playOut,
  type Script,
  send,
  settledRoot,
  viewOf,
} from './arena.ts'
import { freshVm } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const HALT = 13n
let node: Node
let arena: Arena
beforeAll(async () => {
  node = await startAnvil({ accounts: 60 })
})
beforeEach(async () => {
  arena = await createArena(node, { heights: [2, 2], halt: HALT })
})
afterAll(() => node.stop())

const truth = toy({ halt: HALT })
const lie = (from: bigint, salt = 'x') => toy({ halt: HALT, lie: { from, salt } })
const newTopic = () => toyTopic(truth, freshVm())

/** Plays it out and checks that the truth was settled. */
async function truthWins(
  game: Arena,
  parties: Party[],
  topic: ReturnType<typeof newTopic>,
  edges = false,
): Promise<void> {
  const view = await playOut(game, parties, { topic, edges })
  const steps = 1n << BigInt(game.config.levels.reduce((sum, { height }) => sum + height, 0))
  expect(settledRoot(view, topic)).toBe(toHex(await truth.rootAt(steps)))
}

/** What a party has in all, in its account and owed to it. */
async function wealth(game: Arena, party: Party): Promise<bigint> {
  const address = party.account.address
  const view = await viewOf(game)
  const owed = view.owed.get(address.toLowerCase() as never) ?? 0n
  let earned = 0n
  for (const gas of collectable(view, address.toLowerCase() as never).values()) earned += gas
  return (await node.client.getBalance({ address })) + owed + earned * game.config.gasPrice
}

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) {
  console.log(
    'only with ONESTEP_SLOW=1: each cheat in both orders (here in one), a lie at each of 16 steps (here 4), honest against 32 sybils (here 4)',
  )
}

describe('honest against each scripted cheat, before it and after it', () => {
  const noProof: Script = { change: (action, call) => (action.kind === 'resolve' ? undefined : call()) }
  const scripts: Record<string, { provider?: Provider; script: Script }> = {
    'plays on as if its lie were true': { script: {} },
    'lies in the padding after the halt': { provider: lie(15n), script: {} },
    'lies about the last state alone': { provider: lie(16n), script: {} },
    'lies from the first step': { provider: lie(1n), script: {} },
    'posts a claim and falls silent': {
      script: {
        change: (action, call) => (action.kind === 'open' || action.kind === 'join' ? call() : undefined),
      },
    },
    'never proves the leaf': { script: noProof },
    'leaves the inner tournament empty': {
      script: {
        change: (action, call) =>
          action.key.startsWith('join') && action.kind === 'join'
            ? joinOnce(action.tournament, call)
            : call(),
      },
    },
    'commits below to garbage that ends as it must': {
      script: {
        tamper: (key, roots) =>
          key.startsWith('1-')
            ? [new Uint8Array(32).fill(9), ...Array(2).fill(new Uint8Array(32).fill(8)), roots.at(-1)!]
            : roots,
      },
    },
    'sends its moves with a wrong byte': {
      script: {
        async change(action, call) {
          const made = await call()
          if (action.kind === 'open' || action.kind === 'join') return made
          const data: `0x${string}` = `0x${made.data.slice(2, -1)}${made.data.endsWith('0') ? '1' : '0'}`
          return { ...made, data }
        },
      },
    },
    'waits for the last second of every turn': {
      script: {
        async change(action, call) {
          if (!('match' in action) || action.kind === 'timeout') return call()
          const left = deadlineOf(arena.config, action.match) - (await node.now())
          return left <= 2n ? call() : undefined
        },
      },
    },
  }
  const joinOnce = async (tournament: string, call: () => ReturnType<NonNullable<Script['change']>>) =>
    (await viewOf(arena)).tournaments.get(tournament as never)!.level === 0 ? call() : undefined

  const cases = Object.keys(scripts).flatMap((name, i) => {
    const orders = [
      { name, first: 'honest' },
      { name, first: 'cheat' },
    ]
    return slow ? orders : orders[i % 2]!
  })
  test.each(cases)('$name; $first first', async ({ name, first }) => {
    const { provider = lie(7n), script } = scripts[name]!
    const topic = newTopic()
    const bob = honest(arena, { topic, provider: truth, index: 1 })
    const eve = cheat(arena, { topic, provider, index: 2 }, script)
    const before = await wealth(arena, bob)
    await truthWins(arena, first === 'honest' ? [bob, eve] : [eve, bob], topic, name.startsWith('waits'))
    // It pays for its claims, and for what is not paid for; a lost bond would be more than twice that.
    expect((await wealth(arena, bob)) - before).toBeGreaterThan(-arena.config.levels[1]!.bond / 2n)
    expect(bob.metrics.at(-1)).toMatchObject({ event: 'sent' })
    expect(bob.metrics.filter(({ event }) => event === 'standing').at(-1)).toMatchObject({ standing: 'won' })
  })
})

test('B23 a lie at every boundary, before, at and after the halt, is found', async () => {
  const all = Array.from({ length: 16 }, (_, i) => BigInt(i + 1))
  for (const from of slow ? all : [1n, 13n, 14n, 16n]) {
    arena = await createArena(node, { heights: [2, 2], halt: HALT })
    const topic = newTopic()
    const bob = honest(arena, { topic, provider: truth, index: 1 })
    await truthWins(arena, [cheat(arena, { topic, provider: lie(from), index: 2 }), bob], topic)
  }
}, 120_000)

test('two honest parties that agree: one bond, no match, settled at the close', async () => {
  const topic = newTopic()
  const parties = [1, 2].map((index) => honest(arena, { topic, provider: truth, index }))
  await truthWins(arena, parties, topic)
  const { claims } = tournamentOf(await viewOf(arena), topic)!
  expect(claims.size).toBe(1)
})

test('two honest parties against a cheat: whoever is first moves, both go on, nobody loses a bond', async () => {
  const topic = newTopic()
  const parties = [1, 2].map((index) => honest(arena, { topic, provider: truth, index }))
  await truthWins(arena, [cheat(arena, { topic, provider: lie(5n), index: 3 }), ...parties], topic)
})

test('nobody honest: until the last second before the close an honest party can still come and win', async () => {
  const topic = newTopic()
  const cheats = [lie(3n, 'a'), lie(9n, 'b')].map((provider, i) =>
    cheat(arena, { topic, provider, index: 2 + i }),
  )
  for (const party of cheats) await party.act()
  const opened = tournamentOf(await viewOf(arena), topic)!.opened
  await node.mineAt(opened + arena.config.levels[0]!.allowance - 2n)
  const bob = honest(arena, { topic, provider: truth, index: 1 })
  await truthWins(arena, [bob, ...cheats], topic)
})

test('nobody honest at all: the game ends, with one of the lies', async () => {
  const topic = newTopic()
  const cheats = [lie(3n, 'a'), lie(9n, 'b')].map((provider, i) =>
    cheat(arena, { topic, provider, index: 2 + i }),
  )
  const keeper = honest(arena, { topic, provider: lie(9n, 'b'), index: 1, post: false })
  const view = await playOut(arena, [...cheats, keeper], { topic })
  expect(settledRoot(view, topic)).not.toBe(toHex(await truth.rootAt(16n)))
})

test('A13 B20 claimant absent: a freeloader posts the honest claim first and leaves; the honest party defends it', async () => {
  const topic = newTopic()
  const loafer = cheat(
    arena,
    { topic, provider: truth, index: 5 },
    { change: (a, call) => (a.kind === 'open' ? call() : undefined) },
  )
  await loafer.act()
  const bob = honest(arena, { topic, provider: truth, index: 1 })
  const eve = cheat(arena, { topic, provider: lie(9n), index: 2 })
  const before = await wealth(arena, bob)
  await truthWins(arena, [eve, bob, loafer], topic)
  expect(
    tournamentOf(await viewOf(arena), topic)!.claims.get(
      toHex(
        historyOf(
          [await truth.rootAt(4n), await truth.rootAt(8n), await truth.rootAt(12n), await truth.rootAt(16n)],
          { start: 0n, stride: 4n, height: 2 },
        ).root,
      ),
    )!.owner,
  ).toBe(loafer.account.address.toLowerCase())
  expect((await wealth(arena, bob)) - before).toBeGreaterThan(-arena.config.levels[1]!.bond / 4n)
})

test('a rival settles inner tournaments and never decides: the party decides the matches above', async () => {
  const topic = newTopic()
  const bob = honest(arena, { topic, provider: truth, index: 1 })
  const eve = cheat(arena, { topic, provider: lie(7n), index: 2 })
  let settled = 0
  const account = node.account(3)
  const mallory: Party = {
    ...{ name: 'settler', account },
    async act() {
      const { view, head } = await arena.watcher.poll()
      for (const tournament of view.tournaments.values()) {
        if (tournament.level === 0 || tournament.settled !== undefined) continue
        if (livingClaims(tournament).length > 1 || head.time < closesAt(arena.config, tournament)) continue
        const data = encodeFunctionData({ abi: gameAbi, functionName: 'settle', args: [tournament.id] })
        if (await send(arena, account, { to: arena.config.address, data, value: 0n })) settled++
      }
      return false
    },
  }
  await truthWins(arena, [mallory, eve, bob], topic)
  expect(settled).toBe(1)
})

test('B22 cheats below each other`s false states do not stall the client', async () => {
  const topic = newTopic()
  // Two lies that part at leaf 3, after both have left the truth: what they dispute below starts at a false state.
  const forked: Provider = {
    rootAt: async (step) => (step >= 14n ? lie(14n, 'fork').rootAt(step) : lie(3n).rootAt(step)),
    prove: (step) => lie(3n).prove(step),
  }
  const cheats = [lie(3n), forked].map((provider, i) => cheat(arena, { topic, provider, index: 2 + i }))
  for (const party of cheats) await party.act()
  const bob = honest(arena, { topic, provider: truth, index: 1 })
  await truthWins(arena, [...cheats, bob], topic)
})

test(`A07 an honest party with one bond a level beats ${slow ? 32 : 4} sybils`, async () => {
  await sybils(slow ? 32 : 4)
}, 600_000)

/** All sybils lie differently; the honest party owns two bonds and some gas, and must recycle them. */
async function sybils(count: number): Promise<void> {
  const topic = newTopic()
  const account = node.account(1)
  const bonds = arena.config.levels.reduce((sum, { bond }) => sum + bond, 0n)
  const funds = bonds + 10n ** 16n
  await node.test.setBalance({ address: account.address, value: funds })
  const bob = honest(arena, { topic, provider: truth, index: 1, watcher: arena.watcher })
  const cheats = Array.from({ length: count }, (_, i) =>
    cheat(arena, { topic, provider: lie(BigInt(1 + (i % 16)), `s${i}`), index: 3 + i }),
  )
  for (const party of cheats) await party.act()
  const began = await node.now()
  await truthWins(arena, [bob, ...cheats], topic)
  const allowance = arena.config.levels[0]!.allowance
  const rounds = BigInt(Math.ceil(Math.log2(count + 1)))
  // Each round of matches takes no longer than both clocks, the grace of each move and an inner tournament.
  const inner = allowance + 2n * allowance + 2n * 60n
  expect((await node.now()) - began).toBeLessThan(allowance + rounds * (2n * allowance + 2n * 60n + inner))
  expect(await wealth(arena, bob)).toBeGreaterThan(funds - 10n ** 16n)
}
