import type { Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closesAt, deadlineOf, gameAbi, keyOf, type MatchView, tournamentOf } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, checkSolvent, createArena, viewOf } from './arena.ts'
import {
  attempt,
  batchOf,
  duel,
  freshVm,
  joinCall,
  leafCall,
  openCall,
  perform,
  refusal,
  sideOf,
  toTheLeaf,
} from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const truth = toy({ halt: 50n })
const lie = (from: bigint, salt = 'x') => toy({ halt: 50n, lie: { from, salt } })
const GWEI = 10n ** 9n
const TIMEOUT = 120_000n * GWEI
const DECIDE = 200_000n * GWEI

let node: Node
let flat: Arena
let deep: Arena
beforeAll(async () => {
  node = await startAnvil({ accounts: 40 })
  flat = await createArena(node, { heights: [4] })
  deep = await createArena(node, { heights: [2, 2] })
})
afterAll(() => node.stop())

type Key = ReturnType<typeof keyOf>
const timeout = (key: Key) => ({ functionName: 'timeout', args: [key] })
const many = batchOf
const owed = (arena: Arena, index: number) =>
  node.client.readContract({
    ...{ address: arena.config.address, abi: gameAbi, functionName: 'owed' },
    args: [node.account(index).address],
  })
const solvent = async (arena: Arena) => {
  const { view, head } = await arena.watcher.poll()
  await checkSolvent(arena, view, head.number)
}
const matchesOf = async (arena: Arena, id: Hex): Promise<MatchView[]> => [
  ...(await viewOf(arena)).tournaments.get(id)!.matches.values(),
]
/** Mines a block after the deadline of each of these matches. */
const expire = async (arena: Arena, matches: readonly MatchView[]) => {
  const last = matches.map((match) => deadlineOf(arena.config, match)).reduce((a, b) => (a > b ? a : b))
  await node.mineAt(last + 1n)
}

/** A tournament of the truth and so many lies, of which nobody moves. */
async function crowd(arena: Arena, lies: number): Promise<Hex> {
  const first = await sideOf(arena, truth, 1)
  const topic = toyTopic(truth, freshVm())
  await perform(arena, first.account, openCall(arena, topic, first))
  const { id } = tournamentOf(await viewOf(arena), topic)!
  for (let i = 0; i < lies; i++) {
    const side = await sideOf(arena, lie(9n, `${i}`), 2 + i)
    await perform(arena, side.account, joinCall(arena, id, side))
  }
  return id
}

test('one transaction ends all matches whose time is up, and pays for each what it pays alone', async () => {
  const id = await crowd(flat, 15)
  const matches = await matchesOf(flat, id)
  expect(matches).toHaveLength(8)
  await expire(flat, matches)
  const snapshot = await node.test.snapshot()
  let apart = 0n
  for (const match of matches) apart += (await perform(flat, node.account(30), timeout(keyOf(match)))).gasUsed
  const alone = await viewOf(flat)
  const outAlone = [...alone.tournaments.get(id)!.claims.values()].map(({ out }) => out)
  await node.test.revert({ id: snapshot })

  const before = await owed(flat, 30)
  const { gasUsed } = await perform(flat, node.account(30), many(matches.map(keyOf)))
  console.log(`8 timeouts: ${apart} gas apart, ${gasUsed} in one transaction`)
  expect(gasUsed).toBeLessThan((3n * apart) / 4n)
  expect((await owed(flat, 30)) - before).toBe(8n * TIMEOUT)
  const claims = [...(await viewOf(flat)).tournaments.get(id)!.claims.values()]
  expect(claims.filter(({ out }) => out)).toHaveLength(8)
  expect(claims.map(({ out }) => out)).toEqual(outAlone)
  // The eight that are left have met again, two by two.
  expect(await matchesOf(flat, id)).toHaveLength(4)
  await solvent(flat)
})

test('one bad key among them spoils nothing: unknown, ended, named twice, sealed, with time left', async () => {
  const id = await crowd(flat, 3)
  const [first, second] = (await matchesOf(flat, id)) as [MatchView, MatchView]
  await expire(flat, [first, second])
  const fresh = await duel(flat, { one: truth, two: lie(9n) })
  const word = `0x${'11'.repeat(32)}` as Hex
  const swapped = { tournament: id, one: second.two, two: second.one }
  const foreign = { ...keyOf(second), tournament: fresh.tournament }
  // A rival ends the first of them just before.
  await perform(flat, node.account(31), timeout(keyOf(first)))
  const bad = [{ ...keyOf(first), one: word }, keyOf(first), swapped, foreign, fresh.key]
  const keys = bad.flatMap((key) => [key, keyOf(second)])
  const before = await owed(flat, 32)
  await perform(flat, node.account(32), many(keys, [word, id, fresh.tournament]))
  expect((await owed(flat, 32)) - before).toBe(TIMEOUT)
  expect(await fresh.match()).toMatchObject({ height: 4 })
  expect(tournamentOf(await viewOf(flat), fresh.topic)!.settled).toBeUndefined()
  await solvent(flat)

  const sealed = await duel(deep, { one: lie(9n), two: truth })
  await toTheLeaf(deep, sealed)
  await perform(deep, sealed.two.account, await leafCall(sealed, 'seal'))
  const idle = await duel(deep, { one: lie(9n), two: truth })
  const deadline = deadlineOf(deep.config, await sealed.match())
  await expire(deep, [await idle.match()])
  expect(deadline).toBeLessThan(await node.now())
  await perform(deep, node.account(32), many([sealed.key, idle.key]))
  expect((await sealed.match()).inner).toBeDefined()
  await solvent(deep)
})

test('when all of it was done by somebody else it is refused, so that no gas is spent on nothing', async () => {
  const game = await duel(flat, { one: truth, two: lie(9n) })
  expect(await refusal(flat, game.one.account, many([]))).toBe('NothingDone')
  expect(await refusal(flat, game.one.account, many([game.key], [game.tournament]))).toBe('NothingDone')
  await expire(flat, [await game.match()])
  await perform(flat, node.account(31), many([game.key], [game.tournament]))
  expect(await refusal(flat, game.one.account, many([game.key], [game.tournament]))).toBe('NothingDone')
})

test('it settles what its timeouts leave over, from the inner tournament up, as the calls one by one would', async () => {
  const play = async () => {
    const game = await duel(deep, { one: lie(9n), two: truth })
    await toTheLeaf(deep, game)
    await perform(deep, game.two.account, await leafCall(game, 'seal'))
    const inner = (await game.match()).inner!
    const { claims } = (await viewOf(deep)).tournaments.get(inner)!
    expect(claims.size).toBe(0)
    return { game, inner }
  }
  const { game, inner } = await play()
  await node.mineAt(closesAt(deep.config, (await viewOf(deep)).tournaments.get(inner)!))
  const snapshot = await node.test.snapshot()
  const before = await owed(deep, 33)
  await perform(deep, node.account(33), { functionName: 'decide', args: [inner] })
  await perform(deep, node.account(33), { functionName: 'settle', args: [inner] })
  await perform(deep, node.account(33), { functionName: 'settle', args: [game.tournament] })
  const alone = (await owed(deep, 33)) - before
  await node.test.revert({ id: snapshot })
  // What is named twice is left out the second time.
  await perform(
    deep,
    node.account(33),
    many([], [game.tournament, inner, game.tournament, inner], [inner, inner]),
  )
  expect((await owed(deep, 33)) - before).toBe(alone)
  expect(alone).toBe(DECIDE)
  const { tournaments } = await viewOf(deep)
  for (const id of [inner, game.tournament]) expect(tournaments.get(id)!.settled).toBeDefined()
  await solvent(deep)
})

test('a batch that runs out of gas changes nothing', async () => {
  const id = await crowd(flat, 7)
  const matches = await matchesOf(flat, id)
  await expire(flat, matches)
  const before = await owed(flat, 34)
  for (const gas of [60_000n, 120_000n, 200_000n])
    expect(await attempt(flat, node.account(34), many(matches.map(keyOf)), gas)).toBe(false)
  expect(await owed(flat, 34)).toBe(before)
  expect(await matchesOf(flat, id)).toHaveLength(4)
  await perform(flat, node.account(34), many(matches.map(keyOf)))
  await solvent(flat)
})
