import type { Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { tournamentOf } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, aloneIn, checkSolvent, createArena, deploy, viewOf } from './arena.ts'
import { attempt, type Call, type Duel, duel, leafCall, perform, refusal, toTheLeaf } from './duel.ts'
import { toy } from './toy.ts'

/** Past the end of what the game reaches: every step changes the state. */
const HALT = 50n
const truth = toy({ halt: HALT })
const lie = (from: bigint, salt = 'x') => toy({ halt: HALT, lie: { from, salt } })

let node: Node
let arena: Arena
beforeAll(async () => {
  node = await startAnvil()
  // A leaf of the first level is four steps, and the toy's referee resolves any number at once.
  arena = await createArena(node, { heights: [2, 2], halt: HALT })
})
afterAll(() => node.stop())

const solvent = async () => {
  const { view, head } = await arena.watcher.poll()
  await checkSolvent(arena, view, head.number)
}
const innerOf = async (game: Duel): Promise<Hex> => (await game.match()).inner!
const mover = async (game: Duel) => ((await game.match()).twoMoves ? game.two : game.one)
const proofFor = async (game: Duel, inner: Hex): Promise<Call> => {
  const { startStep } = (await viewOf(arena)).tournaments.get(inner)!
  const { provider } = await mover(game)
  return { functionName: 'resolveInner', args: [inner, toHex(await provider.prove(startStep))] }
}

test.each([
  ['the truth first', truth, lie(7n), 'one'],
  ['the lie first', lie(7n), truth, 'two'],
  ['two lies that differ', lie(7n, 'a'), lie(7n, 'b'), 'none'],
] as const)(
  'a proof of the whole leaf ends a match above the last level at once: %s',
  async (_, one, two, who) => {
    const game = await duel(arena, { one, two })
    await toTheLeaf(arena, game)
    const winner = who === 'none' ? undefined : game[who].root
    await perform(arena, (await mover(game)).account, await leafCall(game, 'resolve'))
    expect(aloneIn((await viewOf(arena)).tournaments.get(game.tournament)!)).toBe(winner)
    await solvent()
  },
)

test.each([
  ['the truth first', truth, lie(7n), 'one'],
  ['the lie first', lie(7n), truth, 'two'],
  ['two lies that differ', lie(7n, 'a'), lie(7n, 'b'), 'none'],
] as const)('and one that was sealed: %s', async (_, one, two, who) => {
  const game = await duel(arena, { one, two })
  await toTheLeaf(arena, game)
  await perform(arena, (await mover(game)).account, await leafCall(game, 'seal'))
  const inner = await innerOf(game)
  const call = await proofFor(game, inner)
  const outsider = node.account(7)
  for (const wrong of ['0x', `0x${'22'.repeat(64)}`, toHex(await truth.prove(0n))]) {
    const name = wrong === '0x' ? 'WrongProofLength' : 'WrongPreimage'
    expect(await refusal(arena, outsider, { ...call, args: [inner, wrong] })).toBe(name)
  }
  expect(await refusal(arena, outsider, { ...call, args: [game.tournament, call.args[1]] })).toBe(
    'UnknownMatch',
  )
  await perform(arena, outsider, call)
  const winner = who === 'none' ? undefined : game[who].root
  expect(aloneIn((await viewOf(arena)).tournaments.get(game.tournament)!)).toBe(winner)
  // Nothing is left to decide; the empty inner tournament need not wait for its close.
  expect(await refusal(arena, outsider, call)).toBe('UnknownMatch')
  expect(await refusal(arena, outsider, { functionName: 'decide', args: [inner] })).toBe('UnknownMatch')
  await perform(arena, outsider, { functionName: 'settle', args: [inner] })
  await solvent()
})

test('after that nobody can put a bond into an inner tournament that is settled', async () => {
  const game = await duel(arena, { one: truth, two: lie(7n) })
  await toTheLeaf(arena, game)
  await perform(arena, (await mover(game)).account, await leafCall(game, 'seal'))
  const inner = await innerOf(game)
  const join = {
    functionName: 'join',
    args: [inner, toHex(await truth.rootAt(8n)), Array(2).fill(`0x${'11'.repeat(32)}`)],
    value: arena.config.levels[1]!.bond,
  }
  expect(await refusal(arena, node.account(6), join)).toBe('none')
  await perform(arena, node.account(7), await proofFor(game, inner))
  await perform(arena, node.account(7), { functionName: 'settle', args: [inner] })
  expect(await refusal(arena, node.account(6), join)).toBe('Closed')
  expect(await attempt(arena, node.account(6), join)).toBe(false)
})

test('a claim of an inner tournament that became moot gets its bond back before the close', async () => {
  const game = await duel(arena, { one: truth, two: lie(7n) })
  await toTheLeaf(arena, game)
  await perform(arena, (await mover(game)).account, await leafCall(game, 'seal'))
  const inner = await innerOf(game)
  const args = [inner, toHex(await truth.rootAt(8n)), Array(2).fill(`0x${'11'.repeat(32)}`)]
  const { bond } = arena.config.levels[1]!
  await perform(arena, node.account(6), { functionName: 'join', args, value: bond })
  const settle = { functionName: 'settle', args: [inner] }
  expect(await refusal(arena, node.account(6), settle)).toBe('NotFinished')
  await perform(arena, node.account(7), await proofFor(game, inner))
  const owed = async () => (await viewOf(arena)).owed.get(node.account(6).address.toLowerCase() as Hex) ?? 0n
  const before = await owed()
  await perform(arena, node.account(7), settle)
  expect((await owed()) - before).toBe(bond)
  await solvent()
})

test('a referee of single steps ends no match above the last level', async () => {
  const short = await createArena(node, {
    ...{ heights: [2, 2], halt: HALT },
    referee: await deploy(node, 'ShortReferee', [HALT]),
  })
  const game = await duel(short, { one: truth, two: lie(7n) })
  const match = await toTheLeaf(short, game)
  const own = match.twoMoves ? game.two : game.one
  expect(await refusal(short, own.account, await leafCall(game, 'resolve'))).toBe('WrongLevel')
  await perform(short, own.account, await leafCall(game, 'seal'))
  const inner = (await game.match()).inner!
  const args = [inner, toHex(await own.provider.prove(4n))]
  expect(await refusal(short, own.account, { functionName: 'resolveInner', args })).toBe('WrongLevel')
  expect(tournamentOf(await viewOf(short), game.topic)!.settled).toBeUndefined()
})
