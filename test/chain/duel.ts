/**
 * Matches played by hand, one call at a time.
 * @module
 */
import {
  type Account,
  type BaseError,
  ContractFunctionRevertedError,
  encodeFunctionData,
  type Hex,
  type LocalAccount,
  type TransactionReceipt,
} from 'viem'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  claimOf,
  gameAbi,
  historyOf,
  type keyOf,
  type MatchView,
  matchId,
  type Provider,
  rootsOf,
  tournamentOf,
} from '../../src/chain/index.ts'
import { openingOf } from '../../src/chain/prepare.ts'
import type { History } from '../../src/trace/history.ts'
import { type Arena, artifacts, viewOf } from './arena.ts'
import { TOY_VM, toy, toyTopic } from './toy.ts'

export type Call = { functionName: string; args: readonly unknown[]; value?: bigint }

/** The game's own errors and those that a referee may answer with. */
const abi = [...gameAbi, ...artifacts.ToyReferee!.abi.filter(({ type }) => type === 'error')]

/**
 * The name of the error that a call reverts with, or 'none'. Costs nothing and changes nothing.
 * @param errors - those that the referee may answer with, if it is not the toy's
 */
export async function refusal(
  arena: Arena,
  account: Account,
  call: Call,
  errors: readonly object[] = [],
): Promise<string> {
  const { functionName, args, value = 0n } = call
  try {
    const address = arena.config.address
    const of = { address, abi: [...abi, ...errors], account, value, functionName, args }
    await arena.node.client.simulateContract(of as never)
    return 'none'
  } catch (error) {
    const reverted = (error as BaseError).walk((cause) => cause instanceof ContractFunctionRevertedError)
    return (reverted as ContractFunctionRevertedError | null)?.data?.errorName ?? String(error)
  }
}

/** Sends a call, which must succeed. */
export async function perform(arena: Arena, account: LocalAccount, call: Call): Promise<TransactionReceipt> {
  const { functionName, args, value = 0n } = call
  const data = encodeFunctionData({ abi: gameAbi, functionName, args } as never)
  const hash = await arena.node.wallet.sendTransaction({ account, to: arena.config.address, data, value })
  const receipt = await arena.node.receiptOf(hash)
  if (receipt.status !== 'success') throw new Error(`${functionName} reverted`)
  return receipt
}

export type Side = { history: History; root: Hex; provider: Provider; account: LocalAccount }

export async function sideOf(arena: Arena, provider: Provider, index: number): Promise<Side> {
  const { height } = arena.config.levels[0]!
  const stride = arena.config.levels.slice(1).reduce((steps, level) => steps << BigInt(level.height), 1n)
  const span = { start: 0n, stride, height }
  const history = historyOf(await rootsOf(provider, span), span)
  return { history, root: toHex(history.root), provider, account: arena.node.account(index) }
}

let names = 0

/** A fresh name of the toy's, so that every test has a topic of its own. */
export function freshVm(): Hex {
  return `${TOY_VM.slice(0, -8)}${(names++).toString(16).padStart(8, '0')}` as Hex
}

export type Duel = Awaited<ReturnType<typeof duel>>

type Topic = ReturnType<typeof toyTopic>

type DuelOptions = { one: Provider; two: Provider; halt?: bigint; topic?: Topic }

/** Opens a tournament with a claim and joins another; the first is on turn. Default topic: a fresh one of the toy's. */
export async function duel(arena: Arena, options: DuelOptions) {
  const one = await sideOf(arena, options.one, 1)
  const two = await sideOf(arena, options.two, 2)
  const topic = options.topic ?? toyTopic(toy({ halt: options.halt ?? 50n }), freshVm())
  await perform(arena, one.account, openCall(arena, topic, one))
  const tournament = tournamentOf(await viewOf(arena), topic)!.id
  await perform(arena, two.account, joinCall(arena, tournament, two))
  const key = { tournament, one: one.root, two: two.root }
  const id = matchId(tournament, one.root, two.root)
  const match = async (): Promise<MatchView> => {
    const found = (await viewOf(arena)).tournaments.get(tournament)!.matches.get(id)
    if (found === undefined) throw new Error('the match is over')
    // A copy, as the view changes under the test.
    return { ...found }
  }
  return { topic, tournament, key, id, one, two, match }
}

export function openCall(arena: Arena, topic: Topic, side: Side): Call {
  const { finalRoot, siblings } = claimOf(side.history)
  const args = [topic.vmId, topic.startRoot, finalRoot, siblings]
  return { functionName: 'open', args, value: arena.config.levels[0]!.bond }
}

export function joinCall(arena: Arena, tournament: Hex, side: Side): Call {
  const { finalRoot, siblings } = claimOf(side.history)
  return {
    functionName: 'join',
    args: [tournament, finalRoot, siblings],
    value: arena.config.levels[0]!.bond,
  }
}

/** The advance that the party on turn owes. */
export async function advanceCall(game: Duel): Promise<Call> {
  const match = await game.match()
  const { history } = match.twoMoves ? game.two : game.one
  const opening = openingOf(history, match)
  const below = 2n * (match.position >> BigInt(match.height)) + (opening.left === match.left ? 1n : 0n)
  const child = history.children(below, match.height - 1)
  return { functionName: 'advance', args: [game.key, opening, toHex(child.left), toHex(child.right)] }
}

/** The seal or resolution that the party on turn owes at the leaf. */
export async function leafCall(
  game: Pick<Duel, 'key' | 'one' | 'two' | 'topic' | 'match'>,
  functionName: 'seal' | 'resolve',
): Promise<Call> {
  const match = await game.match()
  const { history, provider } = match.twoMoves ? game.two : game.one
  const opening = openingOf(history, match)
  const position = match.position + (opening.left === match.left ? 1n : 0n)
  const before = position === 0n ? game.topic.startRoot : toHex(history.leaf(position - 1n))
  const siblings = position === 0n ? [] : history.prove(position - 1n).map(toHex)
  const args: unknown[] = [game.key, opening, before, siblings]
  if (functionName === 'resolve') args.push(toHex(await provider.prove(position * history.span.stride)))
  return { functionName, args }
}

/** Ends these matches and settles these tournaments in one transaction. */
export function batchOf(keys: readonly Key[], ids: readonly Hex[] = [], inner: readonly Hex[] = []): Call {
  const data = (functionName: 'timeout' | 'decide' | 'settle', arg: unknown) =>
    encodeFunctionData({ abi: gameAbi, functionName, args: [arg] } as never)
  const calls = [
    ...keys.map((key) => data('timeout', key)),
    ...inner.map((id) => data('decide', id)),
    ...ids.map((id) => data('settle', id)),
  ]
  return { functionName: 'batch', args: [calls] }
}

type Key = ReturnType<typeof keyOf>

/** Sends the moves of both sides until the match is at a leaf. */
export async function toTheLeaf(arena: Arena, game: Duel): Promise<MatchView> {
  for (;;) {
    const match = await game.match()
    if (match.height === 1) return match
    await perform(arena, (match.twoMoves ? game.two : game.one).account, await advanceCall(game))
  }
}

/** Sends a call in a block of this time, whatever becomes of it. @returns whether it succeeded */
export async function attemptAt(
  arena: Arena,
  account: LocalAccount,
  call: Call,
  time: bigint,
): Promise<boolean> {
  await arena.node.test.setNextBlockTimestamp({ timestamp: time })
  return attempt(arena, account, call)
}

/** Sends a call with gas to spare and without asking first, so that a refusal is mined too. */
export async function attempt(
  arena: Arena,
  account: LocalAccount,
  call: Call,
  gas = 3_000_000n,
): Promise<boolean> {
  const { functionName, args, value = 0n } = call
  const data = encodeFunctionData({ abi: gameAbi, functionName, args } as never)
  const to = arena.config.address
  const hash = await arena.node.wallet.sendTransaction({ account, to, data, value, gas })
  return (await arena.node.receiptOf(hash)).status === 'success'
}
