import { type BaseError, decodeErrorResult, encodeDeployData, type Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  deadlineOf,
  deployGame,
  GameParametersError,
  gameAbi,
  gameBytecode,
  leastBond,
  readConfig,
  tournamentOf,
} from '../../src/chain/index.ts'
import { type History, historyLeaf, historyNode } from '../../src/trace/history.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, aloneIn, createArena, viewOf } from './arena.ts'
import {
  advanceCall,
  attemptAt,
  type Call,
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
const GWEI = 10n ** 9n
const WORD = `0x${'11'.repeat(32)}` as const
const truth = toy({ halt: HALT })
const lie = (from: bigint, salt = 'x') => toy({ halt: HALT, lie: { from, salt } })

let node: Node
let flat: Arena
let deep: Arena
beforeAll(async () => {
  node = await startAnvil()
  flat = await createArena(node, { heights: [4] })
  deep = await createArena(node, { heights: [2, 2] })
})
afterAll(() => node.stop())

describe('a bad call reverts with its own error and changes nothing', () => {
  test('bonds: too little, too much, none', async () => {
    // An account that the game owes nothing.
    const side = await sideOf(flat, truth, 6)
    const topic = toyTopic(truth, freshVm())
    const call = openCall(flat, topic, side)
    for (const value of [0n, call.value! - 1n]) {
      expect(await refusal(flat, side.account, { ...call, value })).toBe('BondNotCovered')
    }
    expect(await refusal(flat, side.account, { ...call, value: call.value! + 1n })).toBe('BondExceeded')
    expect(await refusal(flat, side.account, call)).toBe('none')
  })

  test('wrong VM id: a machine that the referee cannot judge', async () => {
    const side = await sideOf(flat, truth, 1)
    const topic = { ...toyTopic(truth, freshVm()), vmId: WORD }
    expect(await refusal(flat, side.account, openCall(flat, topic, side))).toBe('UnsupportedVm')
  })

  test('double posts: a topic opened twice, a claim joined twice, after settlement too', async () => {
    const game = await duel(flat, { one: truth, two: lie(9n) })
    expect(await refusal(flat, game.two.account, openCall(flat, game.topic, game.two))).toBe('AlreadyOpen')
    expect(await refusal(flat, game.two.account, joinCall(flat, game.tournament, game.one))).toBe(
      'AlreadyJoined',
    )
    const end = deadlineOf(flat.config, await game.match())
    await node.mineAt(end + 1n)
    await perform(flat, game.one.account, { functionName: 'timeout', args: [game.key] })
    await perform(flat, game.one.account, { functionName: 'settle', args: [game.tournament] })
    expect(await refusal(flat, game.two.account, { functionName: 'settle', args: [game.tournament] })).toBe(
      'AlreadySettled',
    )
    expect(await refusal(flat, game.two.account, joinCall(flat, game.tournament, game.one))).toBe('Closed')
  })

  test('malformed claims: too few and too many siblings', async () => {
    const game = await duel(flat, { one: truth, two: lie(9n) })
    const call = joinCall(flat, game.tournament, await sideOf(flat, lie(3n), 3))
    const siblings = call.args[2] as string[]
    for (const wrong of [[], siblings.slice(1), [...siblings, WORD], Array(300).fill(WORD)]) {
      const args = [call.args[0], call.args[1], wrong]
      expect(await refusal(flat, game.two.account, { ...call, args })).toBe('WrongSiblings')
    }
  })

  test('unknown names: tournament, match, topic', async () => {
    const game = await duel(flat, { one: truth, two: lie(9n) })
    const account = game.one.account
    const side = await sideOf(flat, lie(3n), 3)
    const foreign = { ...game.key, two: WORD }
    expect(await refusal(flat, account, joinCall(flat, WORD, side))).toBe('UnknownTournament')
    expect(await refusal(flat, account, { functionName: 'settle', args: [WORD] })).toBe('UnknownTournament')
    expect(await refusal(flat, account, { functionName: 'timeout', args: [foreign] })).toBe('UnknownMatch')
    const { vmId, startRoot } = game.topic
    const settled = { functionName: 'settledAfter', args: [vmId, startRoot, 0n] }
    expect(await refusal(flat, account, settled)).toBe('NotSettled')
    expect(await refusal(flat, node.account(7), { functionName: 'withdraw', args: [account.address] })).toBe(
      'NothingOwed',
    )
  })

  const NODES = ['left', 'right', 'rivalLeft', 'rivalRight'] as const

  test('malformed moves: each word of an advance tampered with, in the first move and in a later one', async () => {
    const game = await duel(flat, { one: truth, two: lie(9n) })
    for (const account of [game.one.account, game.two.account]) {
      const call = await advanceCall(game)
      expect(await refusal(flat, account, call)).toBe('none')
      const [key, opening, ...below] = call.args
      for (const node of NODES) {
        const args = [key, { ...(opening as object), [node]: WORD }, ...below]
        const expected = account === game.one.account ? 'WrongChildren' : 'WrongOpening'
        expect(await refusal(flat, account, { ...call, args }), node).toBe(expected)
      }
      for (const i of [2, 3]) {
        const args = call.args.map((arg, at) => (at === i ? WORD : arg))
        expect(await refusal(flat, account, { ...call, args })).toBe('WrongChildren')
      }
      await perform(flat, account, call)
    }
  })

  test('what a rival has is not for the mover to say: neither child of another node, nor the right ones swapped', async () => {
    const game = await duel(flat, { one: truth, two: lie(9n) })
    const third = (await sideOf(flat, lie(9n, 'third'), 3)).history.children(0n, 4)
    for (const account of [game.one.account, game.two.account]) {
      const call = await advanceCall(game)
      const [key, opening, ...below] = call.args as [object, Record<(typeof NODES)[number], string>]
      const { rivalLeft, rivalRight, left, right } = opening
      const wrong = [
        { rivalLeft: rivalRight, rivalRight: rivalLeft },
        { rivalLeft: toHex(third.left), rivalRight: toHex(third.right) },
        { rivalLeft: left, rivalRight: right },
        { left: rivalLeft, right: rivalRight, rivalLeft: left, rivalRight: right },
      ]
      for (const change of wrong) {
        const args = [key, { ...opening, ...change }, ...below]
        expect(await refusal(flat, account, { ...call, args })).toMatch(/^Wrong(Children|Opening)$/)
      }
      await perform(flat, account, call)
    }
  })

  test('malformed proofs at the leaf: each part tampered with', async () => {
    const game = await duel(flat, { one: lie(9n), two: truth })
    await toTheLeaf(flat, game)
    const call = await leafCall(game, 'resolve')
    const account = game.two.account
    expect(await refusal(flat, account, call)).toBe('none')
    const swap = (at: number, value: unknown) => ({
      ...call,
      args: call.args.map((arg, i) => (i === at ? value : arg)),
    })
    const opening = call.args[1] as object
    const siblings = call.args[3] as string[]
    for (const node of NODES) {
      expect(await refusal(flat, account, swap(1, { ...opening, [node]: WORD }))).toBe('WrongOpening')
    }
    for (const position of [0n, 4n, 7n, 10n])
      expect(await refusal(flat, account, swap(1, { ...opening, position }))).toBe('WrongOpening')
    expect(await refusal(flat, account, swap(2, WORD))).toBe('WrongBefore')
    expect(await refusal(flat, account, swap(3, siblings.slice(1)))).toBe('WrongSiblings')
    expect(await refusal(flat, account, swap(3, [WORD, ...siblings.slice(1)]))).toBe('WrongBefore')
    expect(await refusal(flat, account, swap(4, '0x'))).toBe('WrongProofLength')
    expect(await refusal(flat, account, swap(4, `0x${'22'.repeat(64)}`))).toBe('WrongPreimage')
    expect(await refusal(flat, account, swap(4, `0x${'22'.repeat(20_000)}`))).toBe('WrongProofLength')
  })

  test('wrong level and wrong height: seal where the referee judges, resolve above, too early, too late', async () => {
    const low = await duel(flat, { one: truth, two: lie(9n) })
    const word = [low.key, (await advanceCall(low)).args[1], WORD, []]
    expect(await refusal(flat, low.one.account, { functionName: 'seal', args: word })).toBe('WrongLevel')
    expect(await refusal(flat, low.one.account, { functionName: 'resolve', args: [...word, '0x'] })).toBe(
      'NotAtTheLeaf',
    )
    await toTheLeaf(flat, low)
    const late = {
      functionName: 'advance',
      args: [low.key, (await leafCall(low, 'resolve')).args[1], WORD, WORD],
    }
    expect(await refusal(flat, low.one.account, late)).toBe('AtTheLeaf')
    const high = await duel(deep, { one: truth, two: lie(9n) })
    const args = [high.key, (await advanceCall(high)).args[1], WORD, []]
    expect(await refusal(deep, high.one.account, { functionName: 'resolve', args: [...args, '0x'] })).toBe(
      'NotAtTheLeaf',
    )
    expect(await refusal(deep, high.one.account, { functionName: 'seal', args })).toBe('NotAtTheLeaf')
  })

  test('a refused transaction that is mined costs its sender alone', async () => {
    const game = await duel(flat, { one: truth, two: lie(9n) })
    const before = await game.match()
    const balance = () => node.client.getBalance({ address: flat.config.address })
    const held = await balance()
    const data = '0xdeadbeef'
    for (const value of [0n, 1n]) {
      const hash = await node.wallet.sendTransaction({
        ...{ account: node.account(5), to: flat.config.address, data, value, gas: 100_000n },
      })
      expect((await node.receiptOf(hash)).status).toBe('reverted')
    }
    expect(await balance()).toBe(held)
    expect(await game.match()).toEqual(before)
  })
})

describe('deployment', () => {
  const level = { height: 4, allowance: 600, bond: leastBond(4, GWEI), group: 2 }
  /** The name of the error that a deployment reverts with, or 'none'. */
  const create = async (levels: object[], segment = 1n, grace = 1n, gasPrice = GWEI): Promise<string> => {
    const args = [flat.config.address, segment, grace, gasPrice, levels]
    const data = encodeDeployData({ abi: gameAbi, bytecode: gameBytecode, args } as never)
    try {
      await node.client.call({ data, account: node.account(0) })
      return 'none'
    } catch (error) {
      const answer = (error as BaseError).walk((cause) => 'data' in (cause as object)) as {
        data?: Hex
      } | null
      return decodeErrorResult({ abi: gameAbi, data: answer!.data! }).errorName
    }
  }

  test('A06 depth parameters at and beyond their limits', async () => {
    expect(await create([])).toBe('LevelsOutOfRange')
    expect(await create(Array(9).fill(level))).toBe('LevelsOutOfRange')
    expect(await create([level], 0n)).toBe('LevelsOutOfRange')
    expect(await create([level], 2n ** 65n)).toBe('LevelsOutOfRange')
    expect(await create([level], 1n, 2n ** 40n)).toBe('GraceTooLong')
    expect(await create([level], 1n, 2n ** 255n)).toBe('GraceTooLong')
    expect(await create([{ ...level, height: 0 }])).toBe('HeightOutOfRange')
    expect(await create([{ ...level, height: 64, bond: leastBond(64, GWEI) }])).toBe('HeightOutOfRange')
    expect(await create([{ ...level, allowance: 0 }])).toBe('AllowanceOutOfRange')
    expect(await create([{ ...level, allowance: 2 ** 39 }])).toBe('AllowanceOutOfRange')
    expect(await create([{ ...level, bond: level.bond - 1n }])).toBe('BondTooSmall')
    for (const group of [0, 1, 65, 255]) expect(await create([{ ...level, group }])).toBe('GroupOutOfRange')
    expect(await create([{ ...level, group: 64 }])).toBe('none')
    expect(await create([{ ...level, height: 63, bond: leastBond(63, GWEI) }])).toBe('none')
  })

  test('A06 more steps than 2^63 are refused: a claim of eight levels of height 63 was about 0 steps', async () => {
    const tall = (height: number) => ({ ...level, height, bond: leastBond(height, GWEI) })
    expect(await create(Array(8).fill(tall(63)))).toBe('TooManySteps')
    expect(await create([tall(32), tall(32)])).toBe('TooManySteps')
    expect(await create([tall(32), tall(31)])).toBe('none')
    expect(await create([tall(63)], 2n)).toBe('TooManySteps')
    expect(await create([tall(1)], 2n ** 62n)).toBe('none')
    expect(await create([tall(1)], 2n ** 62n + 1n)).toBe('TooManySteps')
    expect(await create([tall(1)], 2n ** 63n)).toBe('TooManySteps')
    expect(await create([tall(61)], 3n)).toBe('none')
    const arena = await createArena(node, { heights: [32, 31] })
    const steps = { address: arena.config.address, abi: gameAbi, functionName: 'steps' } as const
    expect(await node.client.readContract(steps)).toBe(2n ** 63n)
  })

  test('a bond of nothing is refused: a pay of 0, or below a thousandth of a gwei for a unit of gas', async () => {
    expect(await create([{ ...level, bond: 0n }], 1n, 1n, 0n)).toBe('GasPriceTooLow')
    expect(await create([level], 1n, 1n, 10n ** 6n - 1n)).toBe('GasPriceTooLow')
    expect(await create([level], 1n, 1n, 10n ** 6n)).toBe('none')
    expect(await create([{ ...level, bond: 0n }], 1n, 1n, 10n ** 6n)).toBe('BondTooSmall')
  })

  test('an allowance in which no transaction is mined is refused: below ten minutes', async () => {
    for (const allowance of [1, 12, 599])
      expect(await create([{ ...level, allowance }])).toBe('AllowanceOutOfRange')
    expect(await create([level, { ...level, allowance: 599 }])).toBe('AllowanceOutOfRange')
    expect(await create([level])).toBe('none')
  })

  test('grace that outweighs the clocks is refused: more of it in a match than both budgets', async () => {
    expect(await create([level], 1n, 300n)).toBe('none')
    expect(await create([level], 1n, 301n)).toBe('GraceTooLong')
    // One clock serves all levels.
    expect(await create([{ ...level, allowance: 86_400 }, level], 1n, 301n)).toBe('none')
    expect(await create([level, { ...level, allowance: 86_400 }], 1n, 301n)).toBe('GraceTooLong')
    expect(await create([level], 1n, 0n)).toBe('none')
  })

  test('the client says which parameter is refused, and what would do', async () => {
    const referee = flat.config.address
    const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
    const good = { height: 4, allowance: 600n, bond: leastBond(4, GWEI) }
    const deploy = (levels: object[], more: object = {}) =>
      deployGame(deployer, { referee, grace: 10n, gasPrice: GWEI, levels: levels as never, ...more })
    const sentences: [() => Promise<unknown>, RegExp][] = [
      [() => deploy([]), /1 to 8 levels/],
      [() => deploy([good], { segment: 0n }), /1 to 2\^63 steps/],
      [() => deploy([{ ...good, height: 0 }]), /level 0: a height of 1 to 63.*Got: 0/s],
      [
        () => deploy(Array(8).fill({ ...good, height: 63, bond: leastBond(63, GWEI) })),
        /at most 2\^63 steps/,
      ],
      [() => deploy([good, { ...good, allowance: 1n }]), /level 1: an allowance of 600 to 31536000 seconds/],
      [() => deploy([good], { grace: 301n }), /a grace of at most 300 seconds/],
      [() => deploy([good], { gasPrice: 0n }), /a gas price of at least 1000000 wei/],
      [() => deploy([{ ...good, bond: 1n }]), /level 0: a bond of at least \d+ wei/],
    ]
    for (const [refused, text] of sentences) {
      const error = await refused().catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(GameParametersError)
      expect(String((error as Error).message)).toMatch(text)
    }
    // What a field of the contract cannot hold at all never gets there.
    await expect(deploy([{ ...good, bond: 2n ** 96n }])).rejects.toThrow()
  })

  test('A06 a dispute in trees of height 63, at the last leaf, plays through, as long as one can last', async () => {
    const clock = { allowance: 365n * 86_400n, grace: (2n * 365n * 86_400n) / 63n }
    const arena = await createArena(node, { heights: [63], halt: 30n, ...clock })
    const far = 2n ** 63n - 1n
    const one = toy({ halt: 30n })
    const two = toy({ halt: 30n, lie: { from: far, salt: 'far' } })
    const topic = toyTopic(one, freshVm())
    const span = { start: 0n, stride: 1n, height: 63 }
    // The lie begins at the last leaf but one: no provider lists 2^63 roots, so the tree is made by hand.
    const honest = await sideOf(arena, one, 1)
    const claimOne = openCall(arena, topic, honest)
    await perform(arena, honest.account, claimOne)
    const tournament = tournamentOf(await viewOf(arena), topic)!.id
    const liar = forge(honest.history, span.height)
    await perform(arena, node.account(2), {
      ...{ functionName: 'join', value: arena.config.levels[0]!.bond },
      args: [tournament, liar.finalRoot, liar.siblings],
    })
    const key = { tournament, one: honest.root, two: liar.root }
    const match = async () => [...(await viewOf(arena)).tournaments.get(tournament)!.matches.values()][0]!
    const { since, budgetOne, budgetTwo } = await match()
    const longest = budgetOne + budgetTwo + 63n * clock.grace
    /** Makes a move in the last second in which it can be made. */
    const late = async (call: Call) => {
      const last = deadlineOf(arena.config, await match())
      expect(await attemptAt(arena, honest.account, call, last)).toBe(true)
    }
    /** The nodes of the party on turn at a height, and those of its rival. */
    const openingAt = (height: number) => {
      const index = 2n ** BigInt(63 - height) - 1n
      const both = [honest.history.children(index, height), liar.children(height)]
      const [side, rival] = height % 2 === 1 ? both : both.toReversed()
      return {
        ...{ left: toHex(side!.left), right: toHex(side!.right) },
        ...{ rivalLeft: toHex(rival!.left), rivalRight: toHex(rival!.right) },
        position: index << BigInt(height),
      }
    }
    for (let height = 63; height > 1; height--) {
      // Who moves now is the rival in the next turn.
      const { rivalLeft, rivalRight } = openingAt(height - 1)
      const args = [key, openingAt(height), rivalLeft, rivalRight]
      await late({ functionName: 'advance', args })
    }
    const last = 2n ** 63n - 1n
    const before = toHex(honest.history.leaf(last - 1n))
    const proof = toHex(await two.prove(last))
    const args = [key, openingAt(1), before, honest.history.prove(last - 1n).map(toHex), proof]
    expect(longest).toBeGreaterThan(4n * clock.allowance - 100n)
    expect(deadlineOf(arena.config, await match())).toBe(since + longest)
    await late({ functionName: 'resolve', args })
    const view = (await viewOf(arena)).tournaments.get(tournament)!
    expect(aloneIn(view)).toBe(honest.root)
    expect(view.claims.get(liar.root)!.out).toBe(true)
  })

  test('configuration read back is what was deployed', async () => {
    const config = await readConfig(node.client, deep.config.address, deep.config.fromBlock)
    expect(config).toEqual(deep.config)
    expect(config.levels).toHaveLength(2)
    const steps = await node.client.readContract({
      address: config.address,
      abi: gameAbi,
      functionName: 'steps',
    })
    expect(steps).toBe(16n)
  })
})

/** A tree like another, but for its very last leaf. */
function forge(history: History, height: number) {
  const finalRoot = new Uint8Array(32).fill(7)
  const last = 2n ** BigInt(height) - 1n
  const siblings = history.prove(last)
  const right = [historyLeaf(finalRoot)]
  for (const sibling of siblings) right.push(historyNode(sibling, right.at(-1)!))
  return {
    finalRoot: toHex(finalRoot),
    siblings: siblings.map(toHex),
    root: toHex(right[height]!),
    children: (level: number) => ({ left: siblings[level - 1]!, right: right[level - 1]! }),
  }
}
