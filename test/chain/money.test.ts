import { encodeFunctionData, parseEther } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { closesAt, deadlineOf, gameAbi, tournamentOf } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, aloneIn, artifacts, checkSolvent, createArena, deploy, viewOf } from './arena.ts'
import {
  advanceCall,
  attempt,
  attemptAt,
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

const HALT = 50n
const truth = toy({ halt: HALT })
const lie = (from: bigint, salt = 'x') => toy({ halt: HALT, lie: { from, salt } })

let node: Node
let arena: Arena
let bond: bigint
beforeAll(async () => {
  node = await startAnvil()
  arena = await createArena(node, { heights: [4], allowance: 1_000n, grace: 10n })
  bond = arena.config.levels[0]!.bond
})
afterAll(() => node.stop())

const owed = async (address: string) => (await viewOf(arena)).owed.get(address.toLowerCase() as never) ?? 0n
const solvent = async () => {
  const { view, head } = await arena.watcher.poll()
  await checkSolvent(arena, view, head.number)
}
const settle = (tournament: string) => ({ functionName: 'settle', args: [tournament] })

/** Brings a match to its end by the referee and settles at the close. */
async function finish(game: Awaited<ReturnType<typeof duel>>): Promise<void> {
  await toTheLeaf(arena, game)
  await perform(arena, game.two.account, await leafCall(game, 'resolve'))
  const close = closesAt(arena.config, (await viewOf(arena)).tournaments.get(game.tournament)!)
  await attemptAt(arena, node.account(8), settle(game.tournament), close)
}

/** Credits an account with what it earned in a match that is over. */
const collect = (id: string, account: { address: string }) => ({
  functionName: 'collect',
  args: [[id], account.address],
})

test('A03 the claim`s owner is paid, whoever settles; the mover, whoever sent the transaction', async () => {
  const before = await owed(node.account(1).address)
  const stranger = await owed(node.account(8).address)
  const game = await duel(arena, { one: truth, two: lie(9n) })
  await finish(game)
  expect(await owed(node.account(8).address)).toBe(stranger)
  // Bond and half of the loser's rest.
  const paid = 65_000n + 3n * 75_000n + 500_000n
  const half = (bond - paid * 10n ** 9n) / 2n
  expect((await owed(node.account(1).address)) - before).toBe(bond + half)
  // Its two advances of three, the first call of the match among them, whoever asks for them, once.
  await perform(arena, node.account(8), collect(game.id, game.one.account))
  expect((await owed(node.account(1).address)) - before).toBe(bond + half + 215_000n * 10n ** 9n)
  for (const account of [game.one.account, game.two.account, node.account(8)])
    expect(await refusal(arena, account, collect(game.id, account))).toBe('NothingToCollect')
  await solvent()
})

test('A14 nothing is paid twice: settling and withdrawing again are refused', async () => {
  const game = await duel(arena, { one: truth, two: lie(9n) })
  await finish(game)
  expect(await attempt(arena, node.account(8), settle(game.tournament))).toBe(false)
  const account = game.one.account
  await perform(arena, account, { functionName: 'withdraw', args: [account.address] })
  const withdraw = { functionName: 'withdraw', args: [account.address] }
  expect(await refusal(arena, account, withdraw)).toBe('NothingOwed')
  expect(await attempt(arena, account, withdraw)).toBe(false)
  await solvent()
})

test('A15 sybils who play each other lose at least a quarter of each bond, and half of that is burnt', async () => {
  const dead = '0x000000000000000000000000000000000000dEaD'
  const accounts = [node.account(1).address, node.account(2).address]
  const before = (await Promise.all(accounts.map(owed))).reduce((a, b) => a + b)
  const burnt = await node.client.getBalance({ address: dead })
  const game = await duel(arena, { one: lie(3n), two: lie(9n) })
  await finish(game)
  await perform(arena, node.account(8), collect(game.id, game.one.account))
  const back = (await Promise.all(accounts.map(owed))).reduce((a, b) => a + b) - before
  const lost = 2n * bond - back
  expect(lost).toBeGreaterThanOrEqual(bond / 4n)
  expect((await node.client.getBalance({ address: dead })) - burnt).toBe(lost)
  await solvent()
})

test('A19 two claims that are both wrong leave no winner: the topic opens anew and settles', async () => {
  const game = await duel(arena, { one: lie(9n, 'x'), two: lie(9n, 'y') })
  const match = await toTheLeaf(arena, game)
  expect(match.position + 1n).toBe(8n + 1n)
  await perform(arena, game.two.account, await leafCall(game, 'resolve'))
  const view = await viewOf(arena)
  expect(aloneIn(view.tournaments.get(game.tournament)!)).toBeUndefined()
  const close = closesAt(arena.config, view.tournaments.get(game.tournament)!)
  expect(await attemptAt(arena, node.account(8), settle(game.tournament), close)).toBe(true)
  await solvent()
  const honest = await sideOf(arena, truth, 3)
  await perform(arena, honest.account, openCall(arena, game.topic, honest))
  const again = tournamentOf(await viewOf(arena), game.topic)!
  expect(again.id).not.toBe(game.tournament)
  expect(again.topic!.round).toBe(1n)
  await attemptAt(arena, node.account(8), settle(again.id), closesAt(arena.config, again))
  const { vmId, startRoot } = game.topic
  const root = await node.client.readContract({
    ...{
      address: arena.config.address,
      abi: gameAbi,
      functionName: 'settledAfter',
      args: [vmId, startRoot, 0n],
    },
  })
  expect(root).toBe(honest.history.height === 4 ? toHex(await truth.rootAt(16n)) : undefined)
  await solvent()
})

test('A02 A14 a false claim that nobody disputed settles its own topic and no other', async () => {
  const liar = await sideOf(arena, lie(2n), 1)
  const topic = toyTopic(truth, freshVm())
  await perform(arena, liar.account, openCall(arena, topic, liar))
  const opened = tournamentOf(await viewOf(arena), topic)!
  await attemptAt(arena, node.account(8), settle(opened.id), closesAt(arena.config, opened))
  const other = toyTopic(truth, freshVm())
  const honest = await sideOf(arena, truth, 2)
  const args = [other.vmId, other.startRoot, 0n]
  expect(await refusal(arena, honest.account, { functionName: 'settledAfter', args })).toBe('NotSettled')
  expect(await refusal(arena, honest.account, openCall(arena, other, honest))).toBe('none')
})

test('A05 with any amount of gas a resolution happens whole or not at all', async () => {
  const game = await duel(arena, { one: lie(9n), two: truth })
  await toTheLeaf(arena, game)
  const call = await leafCall(game, 'resolve')
  const before = await game.match()
  const data = encodeFunctionData({ abi: gameAbi, functionName: 'resolve', args: call.args } as never)
  const enough = await node.client.estimateGas({ account: game.two.account, to: arena.config.address, data })
  for (let gas = 60_000n; gas < enough - 6_000n; gas += (enough - 60_000n) / 12n) {
    expect(await attempt(arena, game.two.account, call, gas)).toBe(false)
    expect(await game.match()).toEqual(before)
  }
  expect(await attempt(arena, game.two.account, call, enough + 5_000n)).toBe(true)
  await solvent()
})

test('A09 nothing can be done to a match that is over, nor to one that an inner tournament decides', async () => {
  const deep = await createArena(node, { heights: [2, 2] })
  const game = await duel(deep, { one: lie(9n), two: truth })
  const match = await toTheLeaf(deep, game)
  const seal = await leafCall(game, 'seal')
  await perform(deep, game.two.account, seal)
  const timeout = { functionName: 'timeout', args: [game.key] }
  const account = game.two.account
  for (const call of [seal, timeout]) expect(await refusal(deep, account, call)).toBe('InnerIsPlaying')
  const parent = (await viewOf(deep)).tournaments.get(game.tournament)!
  const inner = parent.matches.get(match.id)!.inner!
  await node.mineAt(deadlineOf(deep.config, match) + 100_000n)
  expect(await refusal(deep, account, settle(game.tournament))).toBe('NotFinished')
  // Nobody joined below: both sides are out, and a further step finds nothing.
  await perform(deep, account, { functionName: 'decide', args: [inner] })
  expect(await refusal(deep, account, { functionName: 'decide', args: [inner] })).toBe('UnknownMatch')
  await perform(deep, account, settle(inner))
  expect(await refusal(deep, account, settle(inner))).toBe('AlreadySettled')
  for (const call of [seal, timeout]) expect(await refusal(deep, account, call)).toBe('UnknownMatch')
})

test('A12 a true state root at the wrong position is no pre-state', async () => {
  const game = await duel(arena, { one: lie(9n), two: truth })
  await toTheLeaf(arena, game)
  const call = await leafCall(game, 'resolve')
  const { history } = game.two
  for (let position = 0n; position < 16n; position++) {
    const args = [...call.args]
    args[2] = toHex(history.leaf(position))
    args[3] = history.prove(position).map(toHex)
    const expected = position === 7n ? 'none' : 'WrongBefore'
    expect(await refusal(arena, game.two.account, { ...call, args }), `position ${position}`).toBe(expected)
  }
})

test('A12 a final root that is not the last leaf makes another claim, not a false final root', async () => {
  const game = await duel(arena, { one: lie(9n), two: truth })
  const wrong = await sideOf(arena, lie(12n), 3)
  const call = joinCall(arena, game.tournament, wrong)
  const args = [call.args[0], toHex(wrong.history.leaf(3n)), call.args[2]]
  await perform(arena, wrong.account, { ...call, args })
  const claims = (await viewOf(arena)).tournaments.get(game.tournament)!.claims
  expect(claims.has(wrong.root)).toBe(false)
  expect(claims.size).toBe(3)
})

test('A04 after a reorg that swaps the claims, a move made for the old pair is refused', async () => {
  const one = await sideOf(arena, truth, 1)
  const two = await sideOf(arena, lie(9n), 2)
  const third = await sideOf(arena, lie(9n, 'z'), 3)
  const topic = toyTopic(truth, freshVm())
  await perform(arena, one.account, openCall(arena, topic, one))
  const tournament = tournamentOf(await viewOf(arena), topic)!.id
  const snapshot = await node.test.snapshot()
  await perform(arena, two.account, joinCall(arena, tournament, two))
  const root = one.history.children(0n, 4)
  const rival = two.history.children(0n, 4)
  const child = one.history.children(1n, 3)
  const opening = {
    ...{ left: toHex(root.left), right: toHex(root.right) },
    ...{ rivalLeft: toHex(rival.left), rivalRight: toHex(rival.right), position: 0n },
  }
  const key = { tournament, one: one.root, two: two.root }
  const move = {
    functionName: 'advance',
    args: [key, opening, toHex(child.left), toHex(child.right)],
  }
  expect(await refusal(arena, one.account, move)).toBe('none')
  await node.test.revert({ id: snapshot })
  await perform(arena, third.account, joinCall(arena, tournament, third))
  expect(await refusal(arena, one.account, move)).toBe('UnknownMatch')
  await perform(arena, two.account, joinCall(arena, tournament, two))
  expect(await refusal(arena, one.account, move)).toBe('UnknownMatch')
})

describe('A16 a receiver that misbehaves when it is paid', () => {
  const MODES = ['Accept', 'Revert', 'BurnGas', 'LongAnswer', 'Reenter'] as const

  test.each(MODES)('%s', async (mode) => {
    const receiver = await deploy(node, 'Receiver', [arena.config.address, MODES.indexOf(mode)])
    const side = await sideOf(arena, truth, 1)
    const topic = toyTopic(truth, freshVm())
    const abi = artifacts.Receiver!.abi
    const { args, value } = openCall(arena, topic, side)
    const account = node.account(1)
    const write = async (functionName: string, more: readonly unknown[], sum = 0n): Promise<boolean> => {
      const data = encodeFunctionData({ abi, functionName, args: more } as never)
      const hash = await node.wallet.sendTransaction({
        account,
        to: receiver,
        data,
        value: sum,
        gas: 3_000_000n,
      })
      return (await node.receiptOf(hash)).status === 'success'
    }
    expect(await write('open', args, value)).toBe(true)
    const opened = tournamentOf(await viewOf(arena), topic)!
    expect(await attemptAt(arena, account, settle(opened.id), closesAt(arena.config, opened))).toBe(true)
    expect(await owed(receiver)).toBe(bond)
    // While it is paid it tries to spend the same money on a bond.
    const next = openCall(arena, toyTopic(truth, freshVm()), side)
    const again = encodeFunctionData({ abi: gameAbi, functionName: 'open', args: next.args } as never)
    expect(await write('setAgain', [again])).toBe(true)
    const paid = await write('withdraw', [receiver])
    expect(paid).toBe(mode === 'Accept' || mode === 'LongAnswer' || mode === 'Reenter')
    if (mode === 'Reenter') {
      const entered = await node.client.readContract({
        address: receiver,
        abi,
        functionName: 'entered',
      } as never)
      expect(entered).toBe(1n)
    }
    if (!paid) {
      expect(await owed(receiver)).toBe(bond)
      expect(await write('withdraw', [node.account(9).address])).toBe(true)
    }
    expect(await owed(receiver)).toBe(0n)
    await solvent()
  })
})

test('money sent by force is nobody`s, and breaks nothing', async () => {
  const to = arena.config.address
  await node.test.setBalance({
    address: to,
    value: (await node.client.getBalance({ address: to })) + parseEther('1'),
  })
  const game = await duel(arena, { one: truth, two: lie(9n) })
  await finish(game)
  await node.test.setBalance({
    address: to,
    value: (await node.client.getBalance({ address: to })) - parseEther('1'),
  })
  await solvent()
})

test('a prompt move costs at most 75,000 gas, the first of a match 85,000', async () => {
  const game = await duel(arena, { one: truth, two: lie(9n) })
  const used: Record<string, bigint[]> = {}
  for (let i = 0; i < 3; i++) {
    const match = await game.match()
    const account = match.twoMoves ? game.two.account : game.one.account
    const receipt = await perform(arena, account, await advanceCall(game))
    used.advance = [...(used.advance ?? []), receipt.gasUsed]
  }
  const [first, ...rest] = used.advance!
  expect(first!).toBeLessThanOrEqual(85_000n)
  for (const gas of rest) expect(gas).toBeLessThanOrEqual(75_000n)
})
