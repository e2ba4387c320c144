/**
 * A contract on which random games are played one after the other, of calls that can be made and calls that cannot, and
 * the model beside it.
 * @module
 */
import { type Address, decodeFunctionData, encodeFunctionData, type Hex } from 'viem'
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
  type Sendable,
  type Topic,
  tournamentOf,
} from '../../../src/chain/index.ts'
import { tidy } from '../../../src/chain/tidy.ts'
import type { History } from '../../../src/trace/history.ts'
import type { Arena } from '../arena.ts'
import { freshVm } from '../duel.ts'
import { toy, toyTopic } from '../toy.ts'
import { canonical } from './canonical.ts'
import type { Driver, Made, Seen } from './driver.ts'
import { cloneGame, emptyGame, execute, type GameState, heldBy, type ModelEvent, Revert } from './model.ts'
import type { Random } from './spec.ts'
import { compareStorage } from './storage.ts'

const HALT = 5n
const MOST_CALLS = 120

type Mind = { account: Address; provider: ReturnType<typeof toy>; histories: Map<string, History> }

/** A call that was made on the model, and what must become of it on the contract. */
type Expected = { made: Made; events: ModelEvent[] | undefined; what: string }

export type Lane = {
  /** Begins a game, which `isOver` says the end of. */
  begin(random: Random, name: string): void
  isOver(): boolean
  /** Calls for a block of this time, made on the model. */
  calls(now: bigint): Promise<Made[]>
  /** @throws Error where the contract did something else */
  compare(seen: readonly Seen[]): void
  /** Compares all that the contract stores about the game, and what it holds. */
  end(): Promise<void>
  /** Seconds at which something changes. */
  times(): bigint[]
}

/** @param kinds - counts the calls that went through, by their names */
export async function createLane(arena: Arena, driver: Driver, kinds: Map<string, number>): Promise<Lane> {
  const { node, config } = arena
  const truth = toy({ halt: HALT })
  const rules = { ...config, halt: HALT }
  const accounts = await driver.actors(8)
  let state: GameState = emptyGame()
  let view: GameView = emptyView(config)
  let minds: Mind[] = []
  let topic: Topic
  let random: Random
  let name = ''
  let made = 0
  let over = true
  let expected: Expected[] = []
  /** What games that nobody ended have left in the contract. */
  let left = 0n

  const planOf = async (mind: Mind, now: bigint): Promise<Action[]> => {
    const goal = { topic, account: mind.account, post: true }
    for (;;) {
      const { plan } = decide(view, mind.histories, goal, now)
      const builds = plan.flatMap(({ action }) => (action.kind === 'build' ? [action] : []))
      if (builds.length === 0) return plan.map(({ action }) => action)
      for (const { history, span } of builds)
        mind.histories.set(history, historyOf(await rootsOf(mind.provider, span), span))
    }
  }
  const callOf = (mind: Mind, action: Action) =>
    prepare(action as Sendable, {
      // The toy's referee resolves any number of steps by the state before them.
      ...{ view, histories: mind.histories, provider: { ...mind.provider, proveSpan: mind.provider.prove } },
      goal: { topic, account: mind.account, post: true },
    })

  /** One call, made on the model; undefined if there is none to make. */
  const next = async (now: bigint): Promise<Expected | undefined> => {
    const mind = random.pick(minds)
    const root = tournamentOf(view, topic)
    const actions = await planOf(mind, now)
    const goal = { topic, account: mind.account, post: true }
    const due = tidy(view, goal, now, root?.settled === undefined ? root : undefined, new Set())
    if (due !== undefined) actions.push(due.action)
    let chosen: { data: Hex; value: bigint } | undefined
    if (actions.length === 0 || random.chance(0.15)) chosen = await stray(view, random, mind)
    else {
      const action = random.pick(actions)
      // The toy's referee can resolve a whole leaf: a proof in place of the seal.
      const proves = action.kind === 'seal' && random.chance(0.2)
      chosen = await callOf(mind, proves ? { ...action, kind: 'resolve' } : action)
      if (random.chance(0.05)) chosen = displaced(chosen, random)
    }
    if (chosen === undefined) return undefined
    const garbled = random.chance(0.05) && chosen.value === 0n
    const data: Hex = garbled ? `0x${chosen.data.slice(2, -2)}5a` : chosen.data
    const from = random.chance(0.8) ? mind.account : random.pick(accounts)
    const value = random.chance(0.95) ? chosen.value : chosen.value / 2n
    const { functionName } = decodeFunctionData({ abi: gameAbi, data: chosen.data })

    const before = cloneGame(state)
    let events: ModelEvent[] | undefined
    try {
      events = execute(state, rules, { from, value, data }, now).events
      for (const event of events) applyEvent(view, event)
    } catch (error) {
      if (!(error instanceof Revert)) throw error
      state = before
    }
    const kind = events === undefined ? 'refused' : functionName
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    const what = `${name}, call ${made++}, ${functionName}`
    return { made: { actor: from, to: config.address, value, data }, events, what }
  }

  return {
    begin(from, title) {
      ;[random, name, made, over] = [from, title, 0, false]
      // What accounts are owed goes from game to game.
      const owed = state.game.owed
      state = emptyGame()
      state.game.owed = owed
      view = emptyView(config)
      for (const [account, amount] of owed) if (amount > 0n) view.owed.set(account as Address, amount)
      topic = toyTopic(truth, freshVm())
      minds = accounts.slice(0, 2 + random.below(6)).map((account, i) => ({
        ...{ account, histories: new Map() },
        provider:
          i === 0
            ? truth
            : toy({ halt: HALT, lie: { from: BigInt(1 + random.below(8)), salt: `${name}${i}` } }),
      }))
    },
    isOver: () => over,
    async calls(now) {
      const count = 1 + random.below(6)
      for (let i = 0; i < count && !over; i++) {
        const all = [...view.tournaments.values()]
        const ended = all.length > 0 && all.every(({ settled }) => settled !== undefined)
        over = (ended && random.chance(0.7)) || made >= MOST_CALLS
        const call = over ? undefined : await next(now)
        if (call !== undefined) expected.push(call)
      }
      return expected.map((call) => call.made)
    },
    compare(seen) {
      for (const [i, { events, what }] of expected.entries()) {
        const { ok, events: actual } = seen[i]!
        const [model, contract] = [text(canonical(events)), text(canonical(ok ? actual : undefined))]
        if (model !== contract) throw new Error(`${what}: the model\n${model}\nthe contract\n${contract}`)
      }
      expected = []
    },
    async end() {
      await compareStorage(driver, config, accounts, state, name)
      const holds = await node.client.getBalance({ address: config.address })
      const held = heldBy(state, config.gasPrice)
      if (holds !== left + held) throw new Error(`${name}: holds ${holds}, owes ${left + held}`)
      const owed = [...state.game.owed.values()].reduce((sum, amount) => sum + amount, 0n)
      left += held - owed
    },
    times: () => changeTimes(view),
  }

  /** A call about anything there is, due or not. */
  async function stray(its: GameView, dice: Random, { account, provider }: Mind) {
    const tournaments = [...its.tournaments.values()]
    if (tournaments.length === 0) return undefined
    const { id, matches, claims, startStep } = dice.pick(tournaments)
    const calls: [string, unknown[]][] = [
      ['settle', [id]],
      ['decide', [id]],
      ['shut', [id, BigInt(dice.below(3))]],
      ['collect', [[...its.earned.keys()], account]],
      // A proof of the whole leaf above: it ends the match, if it is about the state from which this one starts.
      ['resolveInner', [id, toHex(await provider.prove(startStep))]],
    ]
    const roots = [...claims.keys()]
    if (roots.length > 0) {
      calls.push(['timeout', [{ tournament: id, one: dice.pick(roots), two: dice.pick(roots) }]])
    }
    const [match] = matches.values()
    if (match !== undefined) calls.push(['timeout', [{ tournament: id, one: match.one, two: match.two }]])
    const [functionName, args] = dice.pick(calls)
    return { data: encodeFunctionData({ abi: gameAbi, functionName, args } as never), value: 0n }
  }
}

/** A move that says that the match has come to another place; any other call as it is. */
function displaced<T extends { data: Hex }>(call: T, random: Random): T {
  const { functionName, args } = decodeFunctionData({ abi: gameAbi, data: call.data })
  const [key, opening, ...rest] = args as unknown as [unknown, { position?: bigint }, ...unknown[]]
  if (opening?.position === undefined) return call
  const position = opening.position ^ BigInt(1 + random.below(7))
  const data = encodeFunctionData({
    ...{ abi: gameAbi, functionName, args: [key, { ...opening, position }, ...rest] },
  } as never)
  return { ...call, data }
}

const text = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part))
