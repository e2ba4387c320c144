/**
 * A random game, of calls that can be made and calls that cannot, at random times, on the contract and on the model.
 * @module
 */
import { type Address, decodeFunctionData, encodeFunctionData, type Hex, parseEventLogs } from 'viem'
import { expect } from 'vitest'
import { toHex } from '../../../src/bytes/bytes.ts'
import {
  type Action,
  applyEvent,
  changeTimes,
  decide,
  emptyView,
  type GameView,
  gameAbi,
  historyOf,
  prepare,
  rootsOf,
  tournamentOf,
} from '../../../src/chain/index.ts'
import { tidy } from '../../../src/chain/tidy.ts'
import type { History } from '../../../src/trace/history.ts'
import type { Arena } from '../arena.ts'
import { freshVm } from '../duel.ts'
import { toy, toyTopic } from '../toy.ts'
import { canonical } from './canonical.ts'
import { cloneGame, emptyGame, execute, type GameState, type ModelEvent, Revert } from './model.ts'
import type { Random } from './spec.ts'

const HALT = 5n
const MOST_CALLS = 120

type Mind = { account: Address; provider: ReturnType<typeof toy>; histories: Map<string, History> }

/** @param kinds - counts the calls that went through, by their names */
export async function playDifferential(
  arena: Arena,
  random: Random,
  name: string,
  kinds: Map<string, number>,
): Promise<void> {
  const { node, config } = arena
  const truth = toy({ halt: HALT })
  const topic = toyTopic(truth, freshVm())
  const rules = { ...config, halt: HALT }
  const accounts = [1, 2, 3, 4, 5, 6].map((i) => node.account(i).address.toLowerCase() as Address)
  const minds: Mind[] = accounts.slice(0, 2 + random.below(4)).map((account, i) => ({
    ...{ account, histories: new Map() },
    provider:
      i === 0 ? truth : toy({ halt: HALT, lie: { from: BigInt(1 + random.below(8)), salt: `${name}${i}` } }),
  }))
  // What anybody is owed from games before is part of the state.
  let state: GameState = emptyGame()
  for (const account of accounts) {
    const at = { address: config.address, abi: gameAbi, functionName: 'owed', args: [account] } as const
    const amount = await node.client.readContract(at)
    if (amount > 0n) state.game.owed.set(account, amount)
  }
  const view: GameView = emptyView(config)
  let now = await node.now()

  const planOf = async (mind: Mind): Promise<Action[]> => {
    const goal = { topic, account: mind.account, post: true }
    for (;;) {
      const plan = decide(view, mind.histories, goal, now).plan.map(({ action }) => action)
      const build = plan.find(({ kind }) => kind === 'build')
      if (build?.kind !== 'build') return plan
      mind.histories.set(build.history, historyOf(await rootsOf(mind.provider, build.span), build.span))
    }
  }
  const callOf = (mind: Mind, action: Action) =>
    prepare(action as Exclude<Action, { kind: 'build' }>, {
      ...{ view, histories: mind.histories, provider: mind.provider },
      goal: { topic, account: mind.account, post: true },
    })

  for (let calls = 0; calls < MOST_CALLS; calls++) {
    const root = tournamentOf(view, topic)
    const over = [...view.tournaments.values()].every(({ settled }) => settled !== undefined)
    if (root !== undefined && over && random.chance(0.7)) return
    // Time goes on a little, or to where something changes, or a second to either side of it.
    const next = changeTimes(view).filter((time) => time > now + 2n)
    now += BigInt(1 + random.below(12))
    if (next.length > 0 && random.chance(0.05)) now = random.pick(next) + BigInt(random.below(3)) - 1n
    const mind = random.pick(minds)
    const options: { data: Hex; value: bigint }[] = []
    for (const action of await planOf(mind)) options.push(await callOf(mind, action))
    const goal = { topic, account: mind.account, post: true }
    const due = tidy(view, goal, now, root?.settled === undefined ? root : undefined, new Set())
    if (due !== undefined) options.push(await callOf(mind, due.action))
    if (options.length === 0 || random.chance(0.15)) options.push(...(await strays(view, random, mind)))
    if (options.length === 0) continue
    const chosen = random.pick(options)
    const garbled = random.chance(0.05) && chosen.value === 0n
    const data: Hex = garbled ? `0x${chosen.data.slice(2, -2)}5a` : chosen.data
    const from = random.chance(0.8) ? mind.account : random.pick(accounts)
    const value = random.chance(0.95) ? chosen.value : chosen.value / 2n

    const before = cloneGame(state)
    let events: ModelEvent[] | undefined
    try {
      events = execute(state, rules, { from, value, data }, now).events
    } catch (error) {
      if (!(error instanceof Revert)) throw error
      state = before
    }
    await node.test.setNextBlockTimestamp({ timestamp: now })
    const account = node.account(1 + accounts.indexOf(from))
    const hash = await node.wallet.sendTransaction({
      ...{ account, to: config.address, data, value, gas: 5_000_000n },
    })
    const receipt = await node.receiptOf(hash)
    const seen = parseEventLogs({ abi: gameAbi, logs: receipt.logs }).map(({ eventName, args }) => ({
      ...{ eventName: eventName as string, args: args as unknown },
    }))
    const { functionName } = decodeFunctionData({ abi: gameAbi, data: chosen.data })
    const what = `${name}, call ${calls}, ${functionName}`
    expect(canonical(events), what).toEqual(canonical(receipt.status === 'success' ? seen : undefined))
    for (const event of events ?? []) applyEvent(view, event)
    if (events !== undefined) kinds.set(functionName, (kinds.get(functionName) ?? 0) + 1)
    else kinds.set('refused', (kinds.get('refused') ?? 0) + 1)
  }
}

/** Calls about anything there is, due or not. */
async function strays(
  view: GameView,
  random: Random,
  { account, provider }: Mind,
): Promise<{ data: Hex; value: bigint }[]> {
  const its = [...view.tournaments.values()]
  if (its.length === 0) return []
  const { id, matches, claims, startStep } = random.pick(its)
  const encode = (functionName: string, args: unknown[]) => ({
    data: encodeFunctionData({ abi: gameAbi, functionName, args } as never),
    value: 0n,
  })
  const calls = [
    encode('settle', [id]),
    encode('decide', [id]),
    encode('shut', [id, BigInt(random.below(3))]),
  ]
  calls.push(encode('collect', [[...view.earned.keys()], account]))
  // A proof of the whole leaf above: it ends the match, if it is about the state from which this tournament starts.
  calls.push(encode('resolveInner', [id, toHex(await provider.prove(startStep))]))
  const roots = [...claims.keys()]
  if (roots.length > 0) {
    const key = { tournament: id, one: random.pick(roots), two: random.pick(roots) }
    calls.push(encode('timeout', [key]))
  }
  const [match] = matches.values()
  if (match !== undefined) {
    const { one, two } = match
    calls.push(encode('timeout', [{ tournament: id, one, two }]))
  }
  return [random.pick(calls)]
}
