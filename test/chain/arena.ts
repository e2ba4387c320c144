/**
 * A game on a node, and parties around it: challengers as shipped, and scripted ones that cheat.
 * @module
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Address, Hex, LocalAccount } from 'viem'
import {
  type Action,
  type Call,
  type Challenger,
  type ChallengerOptions,
  changeTimes,
  createChallenger,
  decide,
  deployGame,
  type GameConfig,
  type GameView,
  type Goal,
  gameAbi,
  historyOf,
  type Level,
  leastBond,
  livingClaims,
  type Metric,
  openStore,
  type Provider,
  prepare,
  rootsOf,
  type Topic,
  type TournamentView,
  tournamentOf,
  type Watcher,
  watch,
} from '../../src/chain/index.ts'
import { tidy } from '../../src/chain/tidy.ts'
import type { History } from '../../src/trace/history.ts'
import type { Node } from './anvil.ts'
import { compile } from './compile.ts'
import { isTidy } from './sim/rivals.ts'

export const artifacts = compile(
  'Game.sol',
  'test/ToyReferee.sol',
  'test/Receivers.sol',
  'test/HistoryProbe.sol',
)

const GWEI = 10n ** 9n

export type Arena = {
  node: Node
  config: GameConfig
  watcher: Watcher
}

export type ArenaOptions = {
  /** Address of a referee; the toy's by default. */
  referee?: Address

  halt?: bigint
  heights?: number[]
  /** Claims that meet at once, by level. Default: 2. */
  groups?: number[]
  allowance?: bigint
  /** Time to commit and join below the first level. Default: the allowance. */
  join?: bigint
  grace?: bigint
  bond?: bigint
  /** Steps of a leaf of the last level. Default: 1. */
  segment?: bigint
}

/** Deploys the toy referee and a game. Defaults: two levels of 8 leaves each, an hour of time. */
export async function createArena(node: Node, options: ArenaOptions = {}): Promise<Arena> {
  const { halt = 50n, heights = [3, 3], allowance = 3_600n, grace = 60n } = options
  const referee = options.referee ?? (await deploy(node, 'ToyReferee', [halt]))
  const levels: Level[] = heights.map((height, i) => ({
    ...{ height, allowance: i === 0 ? allowance : (options.join ?? allowance) },
    bond: options.bond ?? leastBond(height, GWEI),
    group: options.groups?.[i] ?? 2,
  }))
  const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
  const { segment = 1n } = options
  const config = await deployGame(deployer, { referee, grace, gasPrice: GWEI, levels, segment })
  const fresh = { ...config, fromBlock: await node.client.getBlockNumber() }
  return { node, config: fresh, watcher: watch(node.client, fresh) }
}

export async function deploy(node: Node, name: string, args: unknown[], from = artifacts): Promise<Address> {
  const { abi, bytecode } = from[name]!
  const hash = await node.wallet.deployContract({ abi, bytecode, args, account: node.account(0) })
  const receipt = await node.receiptOf(hash)
  return receipt.contractAddress!
}

/** One party's turn: whether it did something. */
export type Party = { name: string; account: LocalAccount; act(): Promise<boolean> }

export type HonestOptions = Partial<ChallengerOptions> & { topic: Topic; provider: Provider; index: number }

export type Honest = Party & { challenger: Challenger; metrics: Metric[]; directory: string }

/** The challenger as it is shipped. */
export function honest(arena: Arena, options: HonestOptions): Honest {
  const metrics: Metric[] = []
  const account = options.account ?? arena.node.account(options.index)
  const store = options.store ?? openStore(mkdtempSync(join(tmpdir(), 'onestep-')))
  const challenger = createChallenger({
    ...{ client: arena.node.client, config: arena.config, account, store, post: true },
    ...{ metrics: (metric) => metrics.push(metric) },
    ...options,
  })
  return {
    ...{ name: `honest ${options.index}`, account, challenger, metrics, directory: store.directory },
    async act() {
      const seen = metrics.length
      const acted = (await challenger.tick()).action !== undefined
      // Mined at once on this node; waiting keeps the next party from reading the state in mid-block.
      const sent = metrics.slice(seen).findLast(({ event }) => event === 'sent')
      if (sent !== undefined) await arena.node.receiptOf(sent.hash as Hex)
      return acted
    },
  }
}

export type Script = {
  /** What it does instead of an action; undefined: nothing. */
  change?(action: Action, call: () => Promise<Call>): Promise<Call | undefined> | Call | undefined
  /** Claims to commit to instead of what its provider says, by history key. */
  tamper?(key: string, roots: Uint8Array[]): Uint8Array[]
}

export type CheatOptions = { topic: Topic; provider: Provider; index: number; name?: string; post?: boolean }

/** The claim of a tournament that is left, if only one is. */
export function aloneIn(tournament: TournamentView): Hex | undefined {
  const living = livingClaims(tournament)
  return living.length === 1 ? living[0]!.root : undefined
}

/** A party that decides as the challenger does, but on a false trace or with changed moves. */
export function cheat(arena: Arena, options: CheatOptions, script: Script = {}): Party & { calls: number } {
  const account = arena.node.account(options.index)
  const goal: Goal = {
    topic: options.topic,
    account: account.address.toLowerCase() as Address,
    post: options.post ?? true,
  }
  const histories = new Map<string, History>()
  let done = ''
  const party = {
    ...{ name: options.name ?? `cheat ${options.index}`, account, calls: 0 },
    async act(): Promise<boolean> {
      const { view, head } = await arena.watcher.poll()
      for (;;) {
        const { action } = decide(view, histories, goal, head.time)
        // Cheats leave it to others to settle.
        if (action === undefined || isTidy(action)) return false
        if (action.kind === 'build') {
          const roots = await rootsOf(options.provider, action.span)
          histories.set(
            action.history,
            historyOf(script.tamper?.(action.history, split(roots)) ?? roots, action.span),
          )
          continue
        }
        if (action.kind === 'prove') return false
        const normal = () => prepare(action, { view, histories, goal, provider: options.provider })
        const call = script.change === undefined ? await normal() : await script.change(action, normal)
        // A move that failed at this block, or that the script leaves out, is not tried again at it.
        const attempt = `${action.key}@${head.hash}`
        if (call === undefined || attempt === done) return false
        done = attempt
        party.calls++
        return send(arena, account, call)
      }
    },
  }
  return party
}

const split = (roots: Uint8Array) =>
  Array.from({ length: roots.length / 32 }, (_, i) => roots.slice(32 * i, 32 * i + 32))

/** Makes no claim; ends matches whose time is up, and decides and settles what is over. */
export function keeper(arena: Arena, topic: Topic, index: number): Party {
  const account = arena.node.account(index)
  const goal: Goal = { topic, account: account.address.toLowerCase() as Address, post: false }
  let tried = ''
  return {
    ...{ name: 'keeper', account },
    async act() {
      const { view, head } = await arena.watcher.poll()
      const root = tournamentOf(view, topic)
      const current = root?.settled === undefined ? root : undefined
      const action = tidy(view, goal, head.time, current, new Set())?.action
      const attempt = `${action?.key}@${head.hash}`
      if (action === undefined || action.kind === 'build' || action.kind === 'prove' || attempt === tried)
        return false
      tried = attempt
      return send(
        arena,
        account,
        await prepare(action, { view, histories: new Map(), goal, provider: NO_ONE }),
      )
    },
  }
}

const NO_ONE: Provider = {
  rootAt: () => Promise.reject(new Error('a keeper knows no trace')),
  prove: () => Promise.reject(new Error('a keeper knows no trace')),
}

/** Sends a call and waits for it. @returns whether it succeeded */
export async function send(arena: Arena, account: LocalAccount, call: Call, gas?: bigint): Promise<boolean> {
  const { wallet } = arena.node
  try {
    const hash = await wallet.sendTransaction({ account, ...call, ...(gas === undefined ? {} : { gas }) })
    return (await arena.node.receiptOf(hash)).status === 'success'
  } catch {
    return false
  }
}

/** The view, at the newest block. */
export async function viewOf(arena: Arena): Promise<GameView> {
  return (await arena.watcher.poll()).view
}

export type PlayOptions = {
  topic: Topic
  rounds?: number
  /** Stop the clock two seconds before each deadline too. */
  edges?: boolean
  /** @returns whether it changed the chain, so that the parties look again before time moves on */
  between?(view: GameView, round: number): Promise<boolean>
}

/**
 * Lets the parties act in turn; when none has anything to do, time moves on to the next second at which
 * something can change. Ends when the topic is settled and nobody acts.
 */
export async function playOut(arena: Arena, parties: Party[], options: PlayOptions): Promise<GameView> {
  const { topic, rounds = 4_000 } = options
  for (let round = 0; round < rounds; round++) {
    let acted = false
    for (const party of parties) acted = (await party.act()) || acted
    const { view, head } = await arena.watcher.poll()
    await checkSolvent(arena, view, head.number)
    const changed = (await options.between?.(view, round)) === true
    if (acted || changed) continue
    const root = tournamentOf(view, topic)
    const bonded = parties.some(({ name, account }) => name.startsWith('honest') && isBonded(view, account))
    if (root === undefined || (root.settled !== undefined && !bonded)) return view
    await arena.node.mineAt(nextChange(view, await arena.node.now(), options.edges))
  }
  throw new Error(`the game did not end in ${rounds} rounds`)
}

/** Whether an account has a claim alive in a tournament that is not settled. */
function isBonded(view: GameView, { address }: LocalAccount): boolean {
  return [...view.tournaments.values()].some(
    (its) =>
      its.settled === undefined && livingClaims(its).some(({ owner }) => owner === address.toLowerCase()),
  )
}

/** The next second at which a clock runs out or a tournament closes. */
export function nextChange(view: GameView, now: bigint, edges = false): bigint {
  const times = changeTimes(view)
  if (edges) times.push(...times.map((time) => time - 3n))
  return times.filter((time) => time > now).sort((a, b) => (a < b ? -1 : 1))[0] ?? now + 1n
}

/**
 * The contract holds exactly what it owes: credits, the pots of tournaments not yet settled, and what was earned in
 * matches that are over. And the credits that its events add up to are those that it has in store.
 */
export async function checkSolvent(arena: Arena, view: GameView, blockNumber: bigint): Promise<void> {
  const { client } = arena.node
  let owes = 0n
  for (const [account, amount] of view.owed) {
    owes += amount
    const at = { address: arena.config.address, abi: gameAbi, blockNumber } as const
    const stored = await client.readContract({ ...at, functionName: 'owed', args: [account] })
    if (stored !== amount) throw new Error(`${account} is owed ${stored} wei, by the events ${amount}`)
  }
  for (const { over, gas } of view.earned.values()) {
    if (over) for (const units of gas.values()) owes += units * arena.config.gasPrice
  }
  for (const id of view.tournaments.keys()) {
    const row = await client.readContract({
      ...{
        address: arena.config.address,
        abi: gameAbi,
        functionName: 'tournaments',
        args: [id],
        blockNumber,
      },
    })
    owes += row[2]
  }
  const holds = await client.getBalance({ address: arena.config.address, blockNumber })
  if (holds !== owes) throw new Error(`the game holds ${holds} wei and owes ${owes}`)
}

/** Whether the claim with this final root was settled for the topic. */
export function settledRoot(view: GameView, topic: Topic): Hex | undefined {
  return tournamentOf(view, topic)?.settled?.finalRoot
}
