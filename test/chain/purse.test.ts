import type { Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closesAt, gameAbi, tournamentOf } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, checkSolvent, createArena, honest, playOut, settledRoot, viewOf } from './arena.ts'
import { attempt, freshVm, joinCall, openCall, perform, refusal, sideOf } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const truth = toy({ halt: 50n })
const lie = (from: bigint, salt = 'x') => toy({ halt: 50n, lie: { from, salt } })

let node: Node
let arena: Arena
let bond: bigint
beforeAll(async () => {
  node = await startAnvil({ accounts: 30 })
  arena = await createArena(node, { heights: [4] })
  bond = arena.config.levels[0]!.bond
})
afterAll(() => node.stop())

const stored = (index: number) =>
  node.client.readContract({
    ...{ address: arena.config.address, abi: gameAbi, functionName: 'owed' },
    args: [node.account(index).address],
  })
const solvent = async () => {
  const { view, head } = await arena.watcher.poll()
  await checkSolvent(arena, view, head.number)
}
const newTopic = () => toyTopic(truth, freshVm())

/** Lets the game owe an account one bond: its claim, which nobody disputed, is settled. */
async function oweABond(index: number): Promise<void> {
  const side = await sideOf(arena, truth, index)
  const topic = newTopic()
  await perform(arena, side.account, openCall(arena, topic, side))
  const opened = tournamentOf(await viewOf(arena), topic)!
  await node.mineAt(closesAt(arena.config, opened))
  await perform(arena, node.account(0), { functionName: 'settle', args: [opened.id] })
  expect(await stored(index)).toBe(bond)
}

test('a bond that the game owes the caller need not be fetched first: none, a part or all of it is sent', async () => {
  await oweABond(1)
  const side = await sideOf(arena, truth, 1)
  for (const value of [0n, 1n, bond / 3n, bond - 1n, bond]) {
    const snapshot = await node.test.snapshot()
    const topic = newTopic()
    await perform(arena, side.account, { ...openCall(arena, topic, side), value })
    expect(await stored(1)).toBe(value)
    await solvent()
    await node.test.revert({ id: snapshot })
  }
  await solvent()
})

test('a join draws as an open does, and what is drawn can be neither drawn nor fetched again', async () => {
  await oweABond(2)
  const one = await sideOf(arena, lie(3n), 3)
  const two = await sideOf(arena, truth, 2)
  const topic = newTopic()
  await perform(arena, one.account, openCall(arena, topic, one))
  const { id } = tournamentOf(await viewOf(arena), topic)!
  await perform(arena, two.account, { ...joinCall(arena, id, two), value: 0n })
  expect(await stored(2)).toBe(0n)
  const withdraw = { functionName: 'withdraw', args: [two.account.address] }
  expect(await refusal(arena, two.account, withdraw)).toBe('NothingOwed')
  const third = await sideOf(arena, lie(5n), 2)
  const again = { ...joinCall(arena, id, third), value: 0n }
  expect(await refusal(arena, two.account, again)).toBe('BondNotCovered')
  expect(await attempt(arena, two.account, again)).toBe(false)
  await solvent()
})

test('what is owed to others covers nobody`s bond, whichever claim they make', async () => {
  await oweABond(4)
  const thief = await sideOf(arena, truth, 5)
  expect(await stored(5)).toBe(0n)
  const call = { ...openCall(arena, newTopic(), thief), value: 0n }
  expect(await refusal(arena, thief.account, call)).toBe('BondNotCovered')
  expect(await attempt(arena, thief.account, call)).toBe(false)
  expect(await attempt(arena, thief.account, { ...call, value: bond - 1n })).toBe(false)
  expect(await stored(4)).toBe(bond)
  await solvent()
})

test('a refused join draws nothing: the claim came first from somebody else, or the tournament is closed', async () => {
  await oweABond(6)
  const own = await sideOf(arena, truth, 6)
  const copy = await sideOf(arena, truth, 7)
  const topic = newTopic()
  await perform(arena, copy.account, openCall(arena, topic, copy))
  const opened = tournamentOf(await viewOf(arena), topic)!
  const same = { ...joinCall(arena, opened.id, own), value: 0n }
  expect(await refusal(arena, own.account, same)).toBe('AlreadyJoined')
  expect(await attempt(arena, own.account, same)).toBe(false)
  await node.mineAt(closesAt(arena.config, opened))
  const late = { ...joinCall(arena, opened.id, await sideOf(arena, lie(2n), 6)), value: 0n }
  expect(await attempt(arena, own.account, late)).toBe(false)
  expect(await stored(6)).toBe(bond)
  await solvent()
})

test('more than the bond is refused, also from one that is owed', async () => {
  await oweABond(8)
  const side = await sideOf(arena, truth, 8)
  const call = { ...openCall(arena, newTopic(), side), value: bond + 1n }
  expect(await refusal(arena, side.account, call)).toBe('BondExceeded')
})

test('the client sends what is lacking, and plays on with an account that could not send a whole bond', async () => {
  await oweABond(9)
  const topic = newTopic()
  const account = node.account(9)
  await node.test.setBalance({ address: account.address, value: bond / 2n })
  const bob = honest(arena, { topic, provider: truth, index: 9 })
  await bob.act()
  expect(await stored(9)).toBe(0n)
  const view = await playOut(arena, [bob], { topic })
  expect(settledRoot(view, topic)).toBeDefined()
  expect(view.owed.get(account.address.toLowerCase() as never)).toBeUndefined()
})

test('a join that drew on a credit which a reorg took back fails, and is sent anew with the whole bond', async () => {
  await oweABond(10)
  const topic = newTopic()
  const bob = honest(arena, { topic, provider: truth, index: 10 })
  await node.test.setAutomine(false)
  try {
    await bob.challenger.tick()
    const hash = bob.metrics.find(({ event }) => event === 'sent')!.hash as Hex
    expect((await node.client.getTransaction({ hash })).value).toBe(0n)
    // The block of the settlement that credited the bond goes, and the one before it.
    await node.reorg(2)
    expect(await stored(10)).toBe(0n)
    for (let block = 0; block < 12; block++) {
      await node.test.mine({ blocks: 1 })
      if (tournamentOf(await viewOf(arena), topic) !== undefined) break
      await bob.challenger.tick()
    }
  } finally {
    await node.test.setAutomine(true)
  }
  expect(tournamentOf(await viewOf(arena), topic)!.claims.size).toBe(1)
  await solvent()
})
