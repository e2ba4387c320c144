import { afterAll, beforeAll, expect, test } from 'vitest'
import { closesAt, deadlineOf, gameAbi, matchId, tournamentOf } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, aloneIn, createArena, viewOf } from './arena.ts'
import {
  advanceCall,
  attemptAt,
  duel,
  freshVm,
  joinCall,
  leafCall,
  openCall,
  perform,
  sideOf,
  toTheLeaf,
} from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const HALT = 50n
const truth = toy({ halt: HALT })
const lie = (from: bigint, salt = 'x') => toy({ halt: HALT, lie: { from, salt } })

let node: Node
let arena: Arena
beforeAll(async () => {
  node = await startAnvil()
  arena = await createArena(node, { heights: [4], allowance: 1_000n, grace: 10n })
})
afterAll(() => node.stop())

const timeout = (game: { key: object }) => ({ functionName: 'timeout', args: [game.key] })

test('A17 B21 at each second exactly one of move and timeout is possible, and the client knows which', async () => {
  for (const late of [-1n, 0n, 1n, 2n]) {
    const snapshot = await node.test.snapshot()
    const game = await duel(arena, { one: truth, two: lie(9n) })
    const time = deadlineOf(arena.config, await game.match()) + late
    const other = await node.test.snapshot()
    expect(await attemptAt(arena, game.two.account, timeout(game), time)).toBe(late > 0n)
    await node.test.revert({ id: other })
    expect(await attemptAt(arena, game.one.account, await advanceCall(game), time)).toBe(late <= 0n)
    await node.test.revert({ id: snapshot })
  }
})

test('A17 B21 the same at the leaf: proof or timeout, never both', async () => {
  for (const late of [0n, 1n]) {
    const snapshot = await node.test.snapshot()
    const game = await duel(arena, { one: lie(9n), two: truth })
    const match = await toTheLeaf(arena, game)
    const time = deadlineOf(arena.config, match) + late
    const call = await leafCall(game, 'resolve')
    const other = await node.test.snapshot()
    expect(await attemptAt(arena, game.two.account, call, time)).toBe(late === 0n)
    expect(await attemptAt(arena, game.two.account, timeout(game), time + 1n)).toBe(late > 0n)
    await node.test.revert({ id: other })
    expect(await attemptAt(arena, game.two.account, timeout(game), time)).toBe(late > 0n)
    await node.test.revert({ id: snapshot })
  }
})

test('A10 A17 a turn is charged beyond its grace, once, and time is never given back', async () => {
  const game = await duel(arena, { one: truth, two: lie(9n) })
  const start = await game.match()
  const moves = [
    { after: 10n, charged: 0n },
    { after: 11n, charged: 1n },
    { after: 300n, charged: 290n },
  ]
  const spent = [0n, 0n]
  for (const { after, charged } of moves) {
    const match = await game.match()
    const side = match.twoMoves ? 1 : 0
    const account = side === 1 ? game.two.account : game.one.account
    expect(await attemptAt(arena, account, await advanceCall(game), match.since + after)).toBe(true)
    spent[side] = spent[side]! + charged
    const next = await game.match()
    expect([start.budgetOne - next.budgetOne, start.budgetTwo - next.budgetTwo]).toEqual(spent)
    expect(next.since).toBe(match.since + after)
  }
})

test('A10 a whole match lasts at most both budgets and one grace a level', async () => {
  const game = await duel(arena, { one: truth, two: lie(16n) })
  const start = await game.match()
  for (;;) {
    const match = await game.match()
    const time = deadlineOf(arena.config, match)
    if (match.height === 1) {
      expect(time).toBe(start.since + start.budgetOne + start.budgetTwo + 4n * 10n)
      break
    }
    const account = match.twoMoves ? game.two.account : game.one.account
    expect(await attemptAt(arena, account, await advanceCall(game), time)).toBe(true)
  }
})

test('a claim whose two rivals put each other out keeps no time that it spent against them', async () => {
  const three = await createArena(node, { heights: [1], groups: [3], allowance: 1_000n, grace: 10n })
  for (const place of [0, 2]) {
    const sides = await Promise.all(
      [lie(2n, 'a'), lie(2n, 'b')].map((provider, i) => sideOf(three, provider, 2 + i)),
    )
    const idler = await sideOf(three, truth, 1)
    sides.splice(place, 0, idler)
    const topic = toyTopic(truth, freshVm())
    await perform(three, sides[0]!.account, openCall(three, topic, sides[0]!))
    const { id } = tournamentOf(await viewOf(three), topic)!
    for (const side of sides.slice(1)) await perform(three, side.account, joinCall(three, id, side))
    const [one, two] = sides.filter((side) => side !== idler)
    const { claims } = (await viewOf(three)).tournaments.get(id)!
    const { budget, entered } = claims.get(idler.root)!
    const key = { tournament: id, one: one!.root, two: two!.root }
    const match = async () =>
      (await viewOf(three)).tournaments.get(id)!.matches.get(matchId(id, key.one, key.two))!
    const call = await leafCall({ key, one: one!, two: two!, topic, match }, 'resolve')
    // Both claims end in other states than the true one.
    const time = claims.get(two!.root)!.entered + 300n
    expect(await attemptAt(three, node.account(8), call, time)).toBe(true)
    const stored = await node.client.readContract({
      ...{ address: three.config.address, abi: gameAbi, functionName: 'claims', args: [id, idler.root] },
    })
    // First in the group, it was to open in both matches, and did not. Last, it was its rivals' turn.
    const since = claims.get(one!.root)!.entered
    expect(BigInt(stored[1].least)).toBe(place === 0 ? budget - (time - since - 10n) : budget)
    expect(entered).toBeGreaterThan(0n)
  }
})

test('a turn that such a claim lets run in a match that has begun is charged, whenever the two entered', async () => {
  const three = await createArena(node, { heights: [2], groups: [3], allowance: 1_000n, grace: 10n })
  const topic = toyTopic(truth, freshVm())
  const [one, two, idler] = await Promise.all(
    [lie(2n, 'a'), lie(2n, 'b'), truth].map((provider, i) => sideOf(three, provider, 1 + i)),
  )
  await perform(three, one!.account, openCall(three, topic, one!))
  const { id } = tournamentOf(await viewOf(three), topic)!
  const view = async () => (await viewOf(three)).tournaments.get(id)!
  // A hundred seconds lie between one entry and the next.
  for (const side of [two!, idler!]) {
    const { timestamp } = await node.client.getBlock()
    expect(await attemptAt(three, side.account, joinCall(three, id, side), timestamp + 100n)).toBe(true)
  }
  const gameOf = (first: typeof one, second: typeof one) => ({
    ...{ topic, tournament: id, one: first!, two: second!, id: matchId(id, first!.root, second!.root) },
    key: { tournament: id, one: first!.root, two: second!.root },
    match: async () => ({ ...(await view()).matches.get(matchId(id, first!.root, second!.root))! }),
  })
  const begun = gameOf(one, idler)
  await perform(three, one!.account, await advanceCall(begun))
  const { since, twoMoves } = await begun.match()
  expect(twoMoves).toBe(true)
  const rivals = gameOf(one, two)
  await toTheLeaf(three, rivals)
  const call = await leafCall(rivals, 'resolve')
  expect(await attemptAt(three, node.account(8), call, since + 400n)).toBe(true)
  const { budget } = (await view()).claims.get(idler!.root)!
  const stored = await node.client.readContract({
    ...{ address: three.config.address, abi: gameAbi, functionName: 'claims', args: [id, idler!.root] },
  })
  expect(BigInt(stored[1].least)).toBe(budget - 390n)
})

test('A18 a timeout called a year late works and leaves the winner its clock', async () => {
  const game = await duel(arena, { one: truth, two: lie(9n) })
  const match = await game.match()
  const year = 365n * 24n * 3600n
  expect(
    await attemptAt(arena, game.two.account, timeout(game), deadlineOf(arena.config, match) + year),
  ).toBe(true)
  const tournament = (await viewOf(arena)).tournaments.get(game.tournament)!
  expect(aloneIn(tournament)).toBe(game.two.root)
  // In a full group of two, the winner has gone on with what its clock held.
  expect(tournament.claims.get(game.two.root)!.budget).toBe(match.budgetTwo)
})

test('A08 a claim enters until the last second before the close, and then keeps the game from settling', async () => {
  for (const late of [-1n, 0n]) {
    const snapshot = await node.test.snapshot()
    const game = await duel(arena, { one: truth, two: lie(9n) })
    const third = await sideOf(arena, lie(3n), 3)
    const call = joinCall(arena, game.tournament, third)
    const close = closesAt(arena.config, (await viewOf(arena)).tournaments.get(game.tournament)!)
    expect(await attemptAt(arena, third.account, call, close + late)).toBe(late < 0n)
    const settle = { functionName: 'settle', args: [game.tournament] }
    expect(await attemptAt(arena, third.account, settle, close + 10n)).toBe(false)
    await node.test.revert({ id: snapshot })
  }
})

test('a lone claim settles at the close, not a second earlier', async () => {
  for (const late of [-1n, 0n]) {
    const snapshot = await node.test.snapshot()
    const game = await duel(arena, { one: truth, two: lie(9n) })
    // The rival never moves, and the match is over before the close.
    const first = await game.match()
    await perform(arena, game.one.account, await advanceCall(game))
    const close = closesAt(arena.config, (await viewOf(arena)).tournaments.get(game.tournament)!)
    const end = deadlineOf(arena.config, await game.match())
    expect(end).toBeGreaterThanOrEqual(close)
    expect(await attemptAt(arena, game.one.account, timeout(game), end + 1n)).toBe(true)
    expect(first.budgetOne).toBeGreaterThan(0n)
    await node.test.revert({ id: snapshot })
    const alone = await duel(arena, { one: truth, two: lie(9n) })
    const last = await toTheLeaf(arena, alone)
    expect(last.twoMoves).toBe(true)
    await perform(arena, alone.two.account, await leafCall(alone, 'resolve'))
    const settle = { functionName: 'settle', args: [alone.tournament] }
    const closing = closesAt(arena.config, (await viewOf(arena)).tournaments.get(alone.tournament)!)
    expect(await attemptAt(arena, alone.one.account, settle, closing + late)).toBe(late >= 0n)
    await node.test.revert({ id: snapshot })
  }
})

test('A13 no claim can run out of time before the close, however it is played', async () => {
  const game = await duel(arena, { one: truth, two: lie(9n) })
  const close = closesAt(arena.config, (await viewOf(arena)).tournaments.get(game.tournament)!)
  for (;;) {
    const match = await game.match()
    expect(deadlineOf(arena.config, match)).toBeGreaterThanOrEqual(close)
    if (match.height === 1) break
    const time = match.since + (match.twoMoves ? 1n : 200n)
    const account = match.twoMoves ? game.two.account : game.one.account
    expect(await attemptAt(arena, account, await advanceCall(game), time)).toBe(true)
  }
})
