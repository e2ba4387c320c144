import { type Hex, parseEther } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { wayGas } from '../../src/chain/funds.ts'
import {
  deadlineOf,
  decide,
  historyKey,
  type LeafProofs,
  openStore,
  type Provider,
  rootsOf,
  type Span,
  tournamentOf,
} from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { cheat, createArena, honest, playOut, settledRoot, viewOf } from './arena.ts'
import { duel, freshVm, joinCall, perform, sideOf, toTheLeaf } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

/** The journal as it is stored. */
type Journaled = { key: string; offers: { maxFeePerGas: string }[] }

const GWEI = 10n ** 9n
const HALT = 13n
const max = (a: bigint, b: bigint) => (a > b ? a : b)
const truth = toy({ halt: HALT })
const lie = (from: bigint, salt = 'x') => toy({ halt: HALT, lie: { from, salt } })

let node: Node
beforeAll(async () => {
  node = await startAnvil({ accounts: 12 })
})
afterAll(() => node.stop())

/** The toy's referee resolves any number of steps by the state before them. */
const proving = (spans: readonly bigint[], proveSpan: Provider['proveSpan'] = truth.prove): Provider => ({
  ...truth,
  ...{ spans, proveSpan: proveSpan! },
})

test.each([
  ['on its own turn at the leaf, in place of the seal', [3, 2], 'resolve'],
  ['once its rival has sealed', [2, 2], 'prove'],
] as const)(
  'a party that can prove a whole leaf ends the match by that: %s',
  async (_, heights, kind) => {
    const arena = await createArena(node, { heights: [...heights], halt: HALT })
    const topic = toyTopic(truth, freshVm())
    const bob = honest(arena, { topic, provider: proving([4n]), index: 1 })
    await bob.act()
    const eve = cheat(arena, { topic, provider: lie(6n), index: 2, post: false })
    const view = await playOut(arena, [bob, eve], { topic })
    expect(settledRoot(view, topic)).toBe(toHex(await truth.rootAt(64n)))
    const sent = bob.metrics
      .filter(({ event }) => event === 'signed')
      .map(({ key }) => String(key).split(':')[0])
    expect(sent).toContain(kind)
    expect(sent).not.toContain('seal')
    if (kind === 'resolve') expect(sent).not.toContain('join')
  },
  120_000,
)

test.each([
  ['that cannot be made', [4n], () => Promise.reject(new Error('no memory')), true],
  [
    'that its maker refuses at once',
    [4n],
    () => {
      throw new Error('no such span')
    },
    true,
  ],
  ['that the referee refuses', [4n], async () => new Uint8Array(64), true],
  ['of another leaf', [4n], () => truth.prove(0n), true],
  ['by which the referee comes to another root', [4n], (step: bigint) => lie(6n).prove(step + 1n), true],
  ['of so many steps as the referee does not know', [8n], truth.prove, false],
] as const)(
  'a proof %s leaves the match to an inner tournament',
  async (_, spans, proveSpan, fails) => {
    const arena = await createArena(node, { heights: [3, 2], halt: HALT })
    const topic = toyTopic(truth, freshVm())
    const bob = honest(arena, { topic, provider: proving(spans, proveSpan), index: 1 })
    await bob.act()
    const eve = cheat(arena, { topic, provider: lie(6n), index: 2, post: false })
    const view = await playOut(arena, [bob, eve], { topic })
    expect(settledRoot(view, topic)).toBe(toHex(await truth.rootAt(64n)))
    const events = bob.metrics.map(({ event, key }) => `${event} ${String(key).split(':')[0]}`)
    expect(events).toContain('signed seal')
    expect(events.includes('unproven prove')).toBe(fails)
  },
  120_000,
)

test('a proof that never ends keeps the party neither from sealing nor from joining below', async () => {
  const arena = await createArena(node, { heights: [3, 2], halt: HALT, grace: 60n })
  const topic = toyTopic(truth, freshVm())
  const never = () => new Promise<Uint8Array>(() => {})
  const bob = honest(arena, { topic, provider: proving([4n], never), index: 1 })
  await bob.act()
  const eve = cheat(arena, { topic, provider: lie(6n), index: 2, post: false })
  const sent = () =>
    bob.metrics.filter(({ event }) => event === 'signed').map(({ key }) => String(key).split(':')[0])
  for (let round = 0; round < 12 && !sent().includes('seal'); round++) {
    await eve.act()
    await bob.act()
    await node.mineAt((await node.now()) + 10n)
  }
  expect(sent()).toContain('seal')
  for (let round = 0; round < 3; round++) await bob.act()
  expect(sent().filter((kind) => kind === 'join' || kind === 'open')).toHaveLength(2)
})

test('while a proof is being made the seal waits for half of the grace, and no longer', async () => {
  const arena = await createArena(node, { heights: [3, 2], halt: HALT, grace: 60n })
  const game = await duel(arena, { one: truth, two: lie(6n), halt: HALT })
  const { since } = await toTheLeaf(arena, game)
  const view = await viewOf(arena)
  const histories = new Map([
    [historyKey(view, game.topic, tournamentOf(view, game.topic)), game.one.history],
  ])
  const plan = (leafProofs: LeafProofs, now: bigint) => {
    const goal = { topic: game.topic, account: game.one.account.address.toLowerCase() as Hex, post: false }
    return decide(view, histories, { ...goal, leafProofs }, now).plan.map(({ action }) => action.kind)
  }
  const levels = new Set([0])
  const none = { levels, ready: new Map(), failed: new Set<string>() }
  expect(plan(none, since + 29n)).toEqual(['prove'])
  expect(plan(none, since + 30n)).toEqual(['seal', 'prove'])
  const key = 'prove:4:4'
  expect(plan({ ...none, ready: new Map([[key, new Uint8Array()]]) }, since)).toEqual(['resolve'])
  expect(plan({ ...none, failed: new Set([key]) }, since)).toEqual(['seal'])
  expect(plan({ ...none, levels: new Set() }, since)).toEqual(['seal'])
})

test('three matches at once: commitments are made side by side, and moves go on meanwhile', async () => {
  const arena = await createArena(node, { heights: [2, 2], groups: [4, 4], halt: HALT })
  const topic = toyTopic(truth, freshVm())
  let open: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  let [running, most] = [0, 0]
  const slow: Provider = {
    ...truth,
    async roots(span: Span, count, control) {
      if (span.stride === 1n) {
        most = Math.max(most, ++running)
        await gate
        running--
      }
      const roots = await rootsOf(truth, span, control)
      return roots.slice(0, 32 * count)
    },
  }
  const bob = honest(arena, { topic, provider: slow, index: 1 })
  await bob.act()
  const rivals = [3n, 7n, 12n].map((from, i) =>
    cheat(arena, { topic, provider: lie(from, `${i}`), index: 2 + i, post: false }),
  )
  for (let round = 0; round < 12; round++) for (const party of [bob, ...rivals]) await party.act()
  // Each of its matches has come to its leaf, although none of the commitments below is there.
  const sealed = [...(await viewOf(arena)).tournaments.values()].filter(({ level }) => level === 1)
  expect(sealed.length).toBeGreaterThanOrEqual(3)
  expect(most).toBe(3)
  expect(bob.metrics.some(({ event, key }) => event === 'signed' && String(key).startsWith('join'))).toBe(
    false,
  )
  open()
  const view = await playOut(arena, [bob, ...rivals], { topic })
  expect(settledRoot(view, topic)).toBe(toHex(await truth.rootAt(16n)))
}, 240_000)

/** A party that has sealed one match and cannot make the commitment below, and a rival that is yet to come. */
async function sealedOne() {
  const bond = parseEther('1')
  const arena = await createArena(node, { heights: [2, 2], groups: [4, 4], halt: HALT, bond })
  const topic = toyTopic(truth, freshVm())
  const never: Provider = {
    ...truth,
    roots: (span) => (span.stride === 1n ? new Promise(() => {}) : rootsOf(truth, span)),
  }
  const bob = honest(arena, { topic, provider: never, index: 1 })
  await bob.act()
  const [eve, mallory] = [6n, 12n].map((from, i) =>
    cheat(arena, { topic, provider: lie(from, `${i}`), index: 2 + i, post: false }),
  )
  const isSealed = async () =>
    [...(await viewOf(arena)).tournaments.values()].some(({ level }) => level === 1)
  for (let turn = 0; !(await isSealed()); turn++) await [bob, eve!][turn % 2]!.act()
  return { arena, topic, bond, bob, mallory: mallory! }
}

test('moves that share a transaction are as urgent as the most urgent of them', async () => {
  const { arena, topic, bob, mallory } = await sealedOne()
  await mallory.act()
  const { history } = await sideOf(arena, truth, 1)
  const view = await viewOf(arena)
  const root = tournamentOf(view, topic)!
  const own = toHex(history.root)
  const match = [...root.matches.values()].find(
    ({ inner, one, two, twoMoves }) => inner === undefined && (twoMoves ? two : one) === own,
  )!
  const inner = [...view.tournaments.values()].find(({ level }) => level === 1)!
  const ready = new Map([[`prove:${inner.startStep}:4`, new Uint8Array()]])
  const goal = { topic, account: bob.account.address.toLowerCase() as Hex, post: false }
  const leafProofs = { levels: new Set([0]), ready, failed: new Set<string>() }
  const histories = new Map([[historyKey(view, topic, root), history]])
  const now = deadlineOf(arena.config, match) - 10n
  const { plan } = decide(view, histories, { ...goal, leafProofs }, now)
  const [batch] = plan
  expect(batch).toMatchObject({ action: { kind: 'batch' }, pressure: 'last' })
})

test('the bond of a claim whose commitment is still being made is not spent on gas', async () => {
  const { arena, bond, bob, mallory } = await sealedOne()
  // Bonds for the matches with three rivals, and some gas.
  const cash = parseEther('0.05')
  await node.test.setBalance({ address: bob.account.address, value: 3n * bond + cash })
  await node.test.setNextBlockBaseFeePerGas({ baseFeePerGas: 30n * GWEI })
  const seen = bob.metrics.length
  for (let turn = 0; turn < 3; turn++) {
    await mallory.act()
    // What it offers may be too little for the next block.
    await bob.challenger.tick()
  }
  await node.test.setNextBlockBaseFeePerGas({ baseFeePerGas: GWEI })
  await node.test.mine({ blocks: 1 })
  const limits = bob.metrics.slice(seen).filter(({ event }) => ['signed', 'short'].includes(event))
  expect(limits.length).toBeGreaterThan(0)
  const journal = openStore(bob.directory).readJson<Journaled[]>('journal.json')!
  for (const { key, event } of limits) {
    if (event === 'short') continue
    const { offers } = journal.find((entry) => entry.key === key)!
    const price = BigInt(offers.at(-1)!.maxFeePerGas)
    expect(price).toBeLessThanOrEqual(max(cash / wayGas(arena.config, 1), 2n * arena.config.gasPrice))
  }
})

test('a commitment that cannot be made keeps a party from no other move', async () => {
  const arena = await createArena(node, { heights: [2, 2], halt: HALT })
  const topic = toyTopic(truth, freshVm())
  const broken: Provider = {
    ...truth,
    roots: async (span, count, control) => {
      if (span.stride === 1n) throw new Error('the worker died')
      return (await rootsOf(truth, span, control)).slice(0, 32 * count)
    },
  }
  const bob = honest(arena, { topic, provider: broken, index: 1 })
  await bob.act()
  const eve = cheat(arena, { topic, provider: lie(6n), index: 2, post: false })
  await eve.act()
  const { id } = tournamentOf(await viewOf(arena), topic)!
  // They meet each other, and do not move.
  for (const index of [3, 4]) {
    const side = await sideOf(arena, lie(3n, `idle ${index}`), index)
    await perform(arena, side.account, joinCall(arena, id, side))
  }
  const sent = () => bob.metrics.filter(({ event }) => event === 'signed').map(({ key }) => String(key))
  const inner = async () => [...(await viewOf(arena)).tournaments.values()].some(({ level }) => level === 1)
  for (let turn = 0; !(await inner()); turn++) await [bob, eve][turn % 2]!.act()
  await expect(bob.act()).rejects.toThrow('the worker died')
  await node.mineAt((await node.now()) + arena.config.levels[0]!.allowance + arena.config.grace + 1n)
  await bob.act()
  expect(sent().at(-1)).toMatch(/^(timeout|batch):/)
})
