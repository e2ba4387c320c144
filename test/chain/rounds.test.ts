import type { Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { closesAt, gameAbi, type Topic, tournamentOf } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, cheat, checkSolvent, createArena, honest, playOut, viewOf } from './arena.ts'
import { freshVm, joinCall, openCall, perform, refusal, sideOf } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const HALT = 13n
const truth = toy({ halt: HALT })
const lie = (from: bigint, salt = 'x') => toy({ halt: HALT, lie: { from, salt } })

let node: Node
let arena: Arena
let right: Hex
beforeAll(async () => {
  node = await startAnvil({ accounts: 20 })
  arena = await createArena(node, { heights: [4], halt: HALT })
  right = toHex(await truth.rootAt(16n))
})
afterAll(() => node.stop())

/** What the game answers a consumer, or the name of its error. */
async function answer(topic: Topic, notOpenedBefore: bigint): Promise<string> {
  const args = [topic.vmId, topic.startRoot, notOpenedBefore] as const
  const call = { functionName: 'settledAfter', args }
  const refused = await refusal(arena, node.account(0), call)
  if (refused !== 'none') return refused
  const at = { address: arena.config.address, abi: gameAbi, functionName: 'settledAfter' } as const
  return node.client.readContract({ ...at, args })
}

/** A round in which only this claim is made. @returns its final root and the second in which it was opened */
async function undisputed(topic: Topic, provider: ReturnType<typeof toy>, index: number) {
  const side = await sideOf(arena, provider, index)
  await perform(arena, side.account, openCall(arena, topic, side))
  const { id, opened } = tournamentOf(await viewOf(arena), topic)!
  await node.mineAt(closesAt(arena.config, tournamentOf(await viewOf(arena), topic)!))
  await perform(arena, node.account(0), { functionName: 'settle', args: [id] })
  return { opened, finalRoot: toHex(await provider.rootAt(16n)) }
}

test('a start root has one tournament at a time: no label opens a second one beside it', async () => {
  const topic = toyTopic(truth, freshVm())
  const bob = honest(arena, { topic, provider: truth, index: 1 })
  await bob.act()
  const eve = await sideOf(arena, lie(7n), 2)
  expect(await refusal(arena, eve.account, openCall(arena, topic, eve))).toBe('AlreadyOpen')
  const { id } = tournamentOf(await viewOf(arena), topic)!
  // All that is left to her is to meet the claim that is there.
  await perform(arena, eve.account, joinCall(arena, id, eve))
  await playOut(arena, [bob], { topic })
  expect(await answer(topic, 0n)).toBe(right)
})

test('what was settled before the input was public answers nobody who asks for a later round', async () => {
  const topic = toyTopic(truth, freshVm())
  const { finalRoot } = await undisputed(topic, lie(2n, 'q'), 2)
  // Only now the input is posted, and the honest party can compute the start root.
  const known = await node.now()
  expect(await answer(topic, known)).toBe('NotSettled')
  const bob = honest(arena, { topic, provider: truth, index: 1, notOpenedBefore: known })
  const eve = cheat(arena, { topic, provider: lie(5n), index: 3 })
  await bob.act()
  for (let i = 0; i < 200 && tournamentOf(await viewOf(arena), topic, known)!.settled === undefined; i++)
    if (!(await bob.act()) && !(await eve.act())) await node.mineAt((await node.now()) + 600n)
  expect(await answer(topic, known)).toBe(right)
  // Who asks for any round gets the first. That is why nobody should.
  expect(await answer(topic, 0n)).toBe(finalRoot)
  await bob.act()
  expect(bob.metrics.findLast(({ event }) => event === 'standing')).toMatchObject({ standing: 'won' })
})

test('a challenger that opens nothing waits for a round that counts, and disputes it', async () => {
  const topic = toyTopic(truth, freshVm())
  await undisputed(topic, lie(2n, 'q'), 2)
  const known = await node.now()
  const carol = honest(arena, { topic, provider: truth, index: 4, post: false, notOpenedBefore: known })
  expect(await carol.act()).toBe(false)
  expect(carol.metrics.findLast(({ event }) => event === 'standing')).toMatchObject({ standing: 'idle' })
  const eve = await sideOf(arena, lie(5n), 3)
  await perform(arena, eve.account, openCall(arena, topic, eve))
  await playOut(arena, [carol], { topic })
  expect(await answer(topic, known)).toBe(right)
})

test('a round that is still open when the input becomes public is played to its end, and then the next one counts', async () => {
  const topic = toyTopic(truth, freshVm())
  const eve = await sideOf(arena, lie(5n), 3)
  await perform(arena, eve.account, openCall(arena, topic, eve))
  const early = tournamentOf(await viewOf(arena), topic)!
  await node.mineAt(closesAt(arena.config, early) - 5n)
  const known = await node.now()
  const bob = honest(arena, { topic, provider: truth, index: 1, notOpenedBefore: known })
  for (let i = 0; i < 200 && (await answer(topic, known)) === 'NotSettled'; i++)
    if (!(await bob.act())) await node.mineAt((await node.now()) + 600n)
  const view = await viewOf(arena)
  // The first round was won too: its lie had to be met, or it would have been the first answer for somebody.
  expect(view.tournaments.get(early.id)!.settled!.finalRoot).toBe(right)
  expect(tournamentOf(view, topic, known)!.topic!.round).toBe(1n)
  expect(await answer(topic, known)).toBe(right)
})

test('for one time the answer never changes, whatever is settled later', async () => {
  const topic = toyTopic(truth, freshVm())
  const { opened } = await undisputed(topic, truth, 1)
  expect(await answer(topic, opened)).toBe(right)
  expect(await answer(topic, opened + 1n)).toBe('NotSettled')
  expect(await answer(topic, (await node.now()) + 1_000_000n)).toBe('NotSettled')
  const later = await undisputed(topic, lie(4n), 2)
  for (const time of [0n, opened - 1n, opened]) expect(await answer(topic, time)).toBe(right)
  for (const time of [opened + 1n, later.opened]) expect(await answer(topic, time)).toBe(later.finalRoot)
  expect(await answer(topic, later.opened + 1n)).toBe('NotSettled')
  expect(await answer(topic, 2n ** 256n - 1n)).toBe('NotSettled')
})

test('client and contract name the same round for every time, rounds without a winner among them', async () => {
  const topic = toyTopic(truth, freshVm())
  for (let round = 0; round < 6; round++) {
    if (round % 3 !== 1) {
      await undisputed(topic, lie(BigInt(2 + round), `${round}`), 5 + round)
      continue
    }
    // Two that put each other out: nobody wins.
    const sides = [await sideOf(arena, lie(1n, 'a'), 2), await sideOf(arena, lie(1n, 'b'), 3)]
    await perform(arena, sides[0]!.account, openCall(arena, topic, sides[0]!))
    const void_ = tournamentOf(await viewOf(arena), topic)!
    await perform(arena, sides[1]!.account, joinCall(arena, void_.id, sides[1]!))
    const keeper = honest(arena, { topic, provider: lie(1n, 'a'), index: 2 })
    const rival = cheat(arena, { topic, provider: lie(1n, 'b'), index: 3 })
    for (let i = 0; i < 60; i++) {
      const its = (await viewOf(arena)).tournaments.get(void_.id)!
      if (its.settled !== undefined) break
      if (!(await keeper.act()) && !(await rival.act())) await node.mineAt((await node.now()) + 200n)
    }
    expect((await viewOf(arena)).tournaments.get(void_.id)!.settled).toMatchObject({ claim: undefined })
  }
  const view = await viewOf(arena)
  const its = [...view.tournaments.values()].filter(({ topic: one }) => one?.vmId === topic.vmId)
  expect(its.map(({ topic: one }) => one!.round)).toEqual([0n, 1n, 2n, 3n, 4n, 5n])
  const won = its.filter(({ settled }) => settled?.claim !== undefined)
  expect(won).toHaveLength(4)
  for (const time of [0n, ...its.flatMap(({ opened }) => [opened - 1n, opened, opened + 1n])]) {
    const first = won.find(({ opened }) => opened >= time)
    expect(await answer(topic, time)).toBe(first?.settled?.finalRoot ?? 'NotSettled')
    if (first !== undefined) expect(tournamentOf(view, topic, time)).toBe(first)
    else expect(tournamentOf(view, topic, time)).toBe(its.at(-1))
  }
  await checkSolvent(arena, view, await node.client.getBlockNumber())
})
