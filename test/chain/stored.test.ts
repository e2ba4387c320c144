import fc from 'fast-check'
import type { Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closesAt, gameAbi } from '../../src/chain/index.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, checkSolvent, createArena, deploy, viewOf } from './arena.ts'
import { compile } from './compile.ts'
import { advanceCall, type Call, type Duel, duel, leafCall, perform, refusal, toTheLeaf } from './duel.ts'
import { fieldsOf } from './sim/storage.ts'
import { toy } from './toy.ts'

const HALT = 50n
const GWEI = 10n ** 9n
const ZERO = `0x${'00'.repeat(32)}`
const truth = toy({ halt: HALT })
const lie = (from: bigint, salt = 'x') => toy({ halt: HALT, lie: { from, salt } })

let node: Node
let deep: Arena
beforeAll(async () => {
  node = await startAnvil()
  deep = await createArena(node, { heights: [4, 2] })
})
afterAll(() => node.stop())

const read = (functionName: string, args: readonly unknown[], arena = deep) =>
  node.client.readContract({ address: arena.config.address, abi: gameAbi, functionName, args } as never)
const earned = (id: Hex, index: number) =>
  read('earned', [id, node.account(index).address]) as unknown as Promise<bigint>

describe('the second word of a match', () => {
  const most = (bits: bigint) => (1n << bits) - 1n
  const upTo = (bits: bigint) => fc.oneof(fc.constantFrom(0n, most(bits)), fc.bigInt(0n, most(bits)))
  const state = fc.record({
    first: upTo(160n).map((address) => `0x${address.toString(16).padStart(40, '0')}` as Hex),
    moves: upTo(6n),
    sealedByFirst: fc.boolean(),
    budgetOne: upTo(25n),
    budgetTwo: upTo(25n),
    since: upTo(30n),
    height: upTo(6n),
    twoMoves: fc.boolean(),
    phase: fc.integer({ min: 0, max: 3 }),
  })

  test('holds each field, whatever the others are', async () => {
    const artifacts = compile('test/MatchProbe.sol')
    const { abi } = artifacts.MatchProbe!
    const address = await deploy(node, 'MatchProbe', [], artifacts)
    const ask = (functionName: string, args: readonly unknown[]): Promise<unknown> =>
      node.client.readContract({ address, abi, functionName, args } as never)
    await fc.assert(
      fc.asyncProperty(state, upTo(40n), async (fields, begun) => {
        const whole = { ...fields, since: begun + fields.since, begun }
        const rest = (await ask('pack', [whole])) as bigint
        const words = Object.entries(fields).map(([name, value]) => [name, BigInt(value)])
        expect(fieldsOf(rest)).toEqual(Object.fromEntries(words))
        const back = (await ask('unpack', [rest, begun])) as typeof whole
        expect({ ...back, first: back.first.toLowerCase() }).toEqual(whole)
      }),
      { numRuns: 100 },
    )
  })

  test('has room for all that a game may be deployed with', () => {
    // Limits of the constructor: an allowance of a year, a height of 63, graces of a match of twice the allowance.
    const year = 365n * 86_400n
    expect(year).toBeLessThanOrEqual(most(25n))
    expect(2n * year + 2n * year).toBeLessThanOrEqual(most(30n))
    // At most one advance less than the height.
    expect(63n).toBeLessThanOrEqual(most(6n))
  })
})

describe('openings of other turns and other matches', () => {
  const advanceWith = (call: Call, opening: object): Call => {
    const [key, , ...below] = call.args
    return { ...call, args: [key, opening, ...below] }
  }

  test('an opening holds in its own turn alone, and in no other match of the same claims', async () => {
    const games = [
      await duel(deep, { one: truth, two: lie(9n) }),
      await duel(deep, { one: truth, two: lie(9n) }),
    ]
    const [game, other] = games as [Duel, Duel]
    const calls: Call[] = []
    for (let move = 0; move < 3; move++) {
      const call = await advanceCall(game)
      const opening = call.args[1] as { position: bigint }
      // Those of all three moves are among them.
      for (const position of [0n, 1n, 2n, 4n, 8n, 12n, 15n, 16n, 2n ** 63n, 2n ** 64n, 2n ** 256n - 1n]) {
        const expected = position === opening.position ? 'none' : 'WrongOpening'
        const forged = advanceWith(call, { ...opening, position })
        expect(await refusal(deep, game.one.account, forged), `position ${position}`).toBe(expected)
      }
      for (const old of calls) {
        expect(await refusal(deep, game.one.account, old)).toBe('WrongOpening')
        expect(await refusal(deep, game.one.account, advanceWith(call, old.args[1] as object))).toBe(
          'WrongOpening',
        )
      }
      // The claims are the same, the tournament is another, and nobody has moved in it.
      if (move > 0) {
        const [, ...rest] = call.args
        const elsewhere = { ...call, args: [other.key, ...rest] }
        expect(await refusal(deep, game.one.account, elsewhere)).toMatch(/^Wrong(Children|Opening)$/)
      }
      await perform(deep, game.one.account, call)
      calls.push(call)
    }
  })

  test('a seal at a wrong position is refused, the first leaf and the one beside it among them', async () => {
    const game = await duel(deep, { one: lie(9n), two: truth })
    await toTheLeaf(deep, game)
    const call = await leafCall(game, 'seal')
    const [key, opening, ...rest] = call.args as [object, { position: bigint }, ...unknown[]]
    for (let position = 0n; position < 16n; position++) {
      const args = [key, { ...opening, position }, ...rest]
      const expected = position === opening.position ? 'none' : 'WrongOpening'
      expect(await refusal(deep, game.two.account, { ...call, args }), `${position}`).toBe(expected)
    }
    // The first leaf needs no proof of the state before it: only the start of the tournament would do.
    const first = [key, { ...opening, position: 0n }, game.topic.startRoot, []]
    expect(await refusal(deep, game.two.account, { ...call, args: first })).toBe('WrongOpening')
  })
})

describe('pay of a match, whoever made which of its moves', () => {
  const PAY = { start: 65_000n, advance: 75_000n, seal: 450_000n, decide: 200_000n, timeout: 120_000n }
  const collect = (id: Hex, index: number): Call => ({
    functionName: 'collect',
    args: [[id], node.account(index).address],
  })
  const owed = (index: number, arena = deep) =>
    read('owed', [node.account(index).address], arena) as unknown as Promise<bigint>
  const solvent = async () => {
    const { view, head } = await deep.watcher.poll()
    await checkSolvent(deep, view, head.number)
  }

  const ALL = [1, 2, 3, 4, 5]
  const all = <T>(of: (index: number) => Promise<T>) => Promise.all(ALL.map(of))

  /** Senders of three advances and the seal, and of the call that ends the match. */
  const CASES: [string, number[], number][] = [
    ['all of them by one', [1, 1, 1, 1], 1],
    ['in turn, ended by the first', [1, 2, 1, 2], 1],
    ['in turn, ended by the second', [1, 2, 1, 2], 2],
    ['sealed by the first', [1, 2, 2, 1], 2],
    ['first by a stranger, who ends it', [3, 1, 2, 1], 3],
    ['first by a stranger, who seals it', [3, 1, 3, 3], 4],
    ['by four accounts', [1, 2, 3, 4], 5],
    ['sealed by another, ended by the first', [2, 1, 1, 1], 2],
  ]
  test.each(CASES)('%s', async (_, movers, ender) => {
    const game = await duel(deep, { one: lie(9n), two: truth })
    const pays = new Map<number, bigint>()
    const add = (index: number, gas: bigint) => pays.set(index, (pays.get(index) ?? 0n) + gas)
    for (const [i, index] of movers.entries()) {
      const call = i < 3 ? await advanceCall(game) : await leafCall(game, 'seal')
      await perform(deep, node.account(index), call)
      add(index, i === 0 ? PAY.start + PAY.advance : i < 3 ? PAY.advance : PAY.seal)
      expect(await all((index) => earned(game.id, index))).toEqual(ALL.map((index) => pays.get(index) ?? 0n))
    }
    const refused = (index: number) => refusal(deep, node.account(9), collect(game.id, index))
    expect(new Set(await all(refused))).toEqual(new Set(['NothingToCollect']))
    const inner = [...(await viewOf(deep)).tournaments.values()].find(
      ({ origin }) => origin?.match === game.id,
    )!
    const before = await all((index) => owed(index))
    const gained = async (index: number) => (await owed(index)) - before[ALL.indexOf(index)]!
    const pot = async () => ((await read('tournaments', [game.tournament])) as unknown as bigint[])[2]!
    const full = await pot()
    await node.mineAt(closesAt(deep.config, inner))
    await perform(deep, node.account(ender), { functionName: 'decide', args: [inner.id] })
    add(ender, PAY.decide)
    const total = [...pays.values()].reduce((sum, gas) => sum + gas)
    expect(full - (await pot())).toBe(total * GWEI)
    await solvent()
    // Whoever ended it has been paid, and nobody else.
    const atOnce = (index: number) => (index === ender ? pays.get(index)! : 0n)
    expect(await all(gained)).toEqual(ALL.map((index) => atOnce(index) * GWEI))
    expect(await all((index) => earned(game.id, index))).toEqual(
      ALL.map((index) => (pays.get(index) ?? 0n) - atOnce(index)),
    )
    // The last first, so that whoever made the first move does not always come first here too. An id twice is paid once.
    for (const index of ALL.toReversed()) {
      const twice: Call = { functionName: 'collect', args: [[game.id, game.id], node.account(index).address] }
      if (index !== ender && pays.has(index)) await perform(deep, node.account(9), twice)
      expect(await gained(index)).toBe((pays.get(index) ?? 0n) * GWEI)
      expect(await refused(index)).toBe('NothingToCollect')
    }
    expect(await all((index) => earned(game.id, index))).toEqual(ALL.map(() => 0n))
    await solvent()
  })

  test('a match whose first call ends it pays for that alone, and nobody is who made its first move', async () => {
    const game = await duel(deep, { one: lie(9n), two: truth })
    await node.mineAt((await node.now()) + 100_000n)
    const before = await owed(6)
    await perform(deep, node.account(6), { functionName: 'timeout', args: [game.key] })
    expect((await owed(6)) - before).toBe(PAY.timeout * GWEI)
    const [turn, rest] = (await read('matches', [game.id])) as unknown as [Hex, bigint]
    expect(turn).toBe(ZERO)
    expect(fieldsOf(rest)).toMatchObject({ first: 0n, moves: 0n, sealedByFirst: 0n, phase: 3n })
    const nobody = { functionName: 'collect', args: [[game.id], `0x${'00'.repeat(20)}`] }
    expect(await refusal(deep, node.account(9), nobody)).toBe('NothingToCollect')
    await solvent()
  })

  test('a match whose first move seals it pays for the seal, and for no advance', async () => {
    const arena = await createArena(node, { heights: [1, 2] })
    const game = await duel(arena, { one: truth, two: lie(1n) })
    const of = (index: number) => read('earned', [game.id, node.account(index).address], arena)
    await perform(arena, node.account(6), await leafCall(game, 'seal'))
    expect(await of(6)).toBe(PAY.seal)
    const { tournaments } = await viewOf(arena)
    const inner = [...tournaments.values()].find(({ origin }) => origin?.match === game.id)!
    await node.mineAt(closesAt(arena.config, inner))
    await perform(arena, node.account(7), { functionName: 'decide', args: [inner.id] })
    expect(await owed(6, arena)).toBe(0n)
    await perform(arena, node.account(7), collect(game.id, 6))
    expect(await owed(6, arena)).toBe(PAY.seal * GWEI)
    expect(await owed(7, arena)).toBe(PAY.decide * GWEI)
    const { view, head } = await arena.watcher.poll()
    await checkSolvent(arena, view, head.number)
  })
})
