/**
 * The games of one chain: finds them, their start states and an account for each dispute, and plays.
 * @module
 */
import {
  announcedGames,
  challenge,
  checkChain,
  type GameConfig,
  type Metric,
  needOf,
  openNodes,
  type Provider,
  readConfig,
  rehearse,
  type Store,
  type Topic,
  type Watcher,
  WrongChainError,
  watch,
} from '../chain/index.ts'
import type { OpenedAccount } from './accounts.ts'
import { type ChainState, type DisputeState, secondsLeft } from './board.ts'
import type { ChainConfig, FactoryEntry, GameEntry } from './config.ts'
import { openLedger } from './ledger.ts'
import { inTurn, pause, persist } from './retry.ts'
import { type GameFacts, type Start, startsOf } from './starts.ts'
import type { Account, Labels, OperateOptions } from './types.ts'

/** Milliseconds between two looks at an account's money. */
const PURSE = 60_000
/** Blocks that are searched again for announcements: more than a chain reorganizes. */
const OVERLAP = 256n

type ChainOptions = OperateOptions & {
  readonly accounts: readonly OpenedAccount[]
  /** A directory below that of the chain. */
  readonly open: (name: string) => Store
}

type Game = { readonly entry: GameEntry; readonly config: GameConfig; readonly watcher: Watcher }

export function operateChain(
  chain: ChainConfig,
  options: ChainOptions,
): { state: ChainState; done: Promise<void> } {
  const { accounts, config, dryRun = false, open, report, signal } = options
  const interval = config.interval * 1_000
  const tell = (metric: Metric, labels: Omit<Labels, 'chain'> = {}) =>
    report(metric, { chain: chain.name, ...labels })
  const { client, quorum } = openNodes(chain.rpc, {
    ...{ timeout: chain.timeout * 1_000, metrics: tell },
    ...(chain.agree === undefined ? {} : { agree: chain.agree }),
  })
  const ledger = openLedger(open('ledger'))
  const state: ChainState = {
    ...{ name: chain.name, chainId: chain.chainId, head: undefined, accounts: accounts.length },
    ...{ disputes: new Map(), purses: new Map(), games: new Set(), nodes: quorum.status },
    isDegraded: quorum.isDegraded,
  }
  const loading = inTurn()
  const choosing = inTurn()
  /** Repeats what fails, and tells of it. */
  const persistent = <T>(work: () => Promise<T>, labels: Omit<Labels, 'chain'> = {}): Promise<T> =>
    persist(
      work,
      (error, retryIn) => tell({ event: 'failed', reason: (error as Error).message, retryIn }, labels),
      { interval, signal, fatal: (error) => error instanceof WrongChainError },
    )

  /** The account of a dispute: the one that it had, or a free one, best one that can pay for it. */
  const choose = (id: string, game: GameConfig): Promise<Account | undefined> =>
    choosing(async () => {
      const its = ledger.accountOf(id)
      if (its !== undefined)
        return accounts.find(({ account }) => account.address.toLowerCase() === its)?.account
      const free = ledger.free(accounts.map(({ account }) => account.address))
      const { maxFeePerGas } = await client.estimateFeesPerGas()
      const need = needOf(game, 2n * (maxFeePerGas > game.gasPrice ? maxFeePerGas : game.gasPrice)).total
      let best: { address: string; balance: bigint } | undefined
      for (const address of free) {
        const balance = await client.getBalance({ address: address as `0x${string}` })
        if (best === undefined || balance > best.balance) best = { address, balance }
        if (balance >= need) break
      }
      if (best === undefined) return undefined
      ledger.take(id, best.address)
      return accounts.find(({ account }) => account.address === best.address)!.account
    })

  /** Reads what the view says about a dispute as the challenger looks at it. */
  const noted = (watcher: Watcher, dispute: DisputeState): Watcher => ({
    async poll() {
      const seen = await watcher.poll()
      state.head = seen.head
      dispute.lookedAt = Date.now()
      dispute.failure = undefined
      dispute.secondsLeft = secondsLeft(seen.view, dispute.account!, seen.head.time)
      return seen
    },
  })

  const watchPurse = async (account: Account, game: Game, end: AbortSignal): Promise<void> => {
    while (!end.aborted) {
      try {
        const { address } = account
        const { view } = await game.watcher.poll()
        const [balance, { maxFeePerGas }] = await Promise.all([
          client.getBalance({ address }),
          client.estimateFeesPerGas(),
        ])
        const price = 2n * (maxFeePerGas > game.config.gasPrice ? maxFeePerGas : game.config.gasPrice)
        const owed = view.owed.get(address.toLowerCase() as `0x${string}`) ?? 0n
        state.purses.set(address, { balance, owed, need: needOf(game.config, price).total })
      } catch {
        // The challenger reports a node that does not answer.
      }
      await pause(PURSE, end)
    }
  }

  const play = async (
    game: Game,
    start: { topic: Topic; provider: Provider },
    options_: Pick<GameEntry, 'post' | 'notOpenedBefore'>,
  ) => {
    const { topic, provider } = start
    const id = `${game.config.address.slice(2, 10)}-${topic.startRoot.slice(2, 10)}`
    if (state.disputes.has(id)) return
    const end = ledger.endOf(id)
    const dispute: DisputeState = {
      ...{ id, game: game.config.address, startRoot: topic.startRoot, account: undefined, standing: end },
      ...{ phase: end === undefined ? 'waiting' : 'over', secondsLeft: undefined, lookedAt: Date.now() },
      failure: undefined,
    }
    state.disputes.set(id, dispute)
    if (end !== undefined) return
    const where = { game: game.config.address, dispute: id }
    let account: Account | undefined
    for (;;) {
      account = await persistent(() => choose(id, game.config), where)
      if (account !== undefined) break
      const wanted = ledger.accountOf(id)
      tell({ event: 'no-account', accounts: accounts.length, ...(wanted && { wanted }) }, where)
      if (dryRun) return
      await pause(interval, signal)
      signal.throwIfAborted()
    }
    dispute.account = account.address
    dispute.phase = 'playing'
    const labels = { ...where, account: account.address }
    const metrics = (metric: Metric) => {
      if (metric.event === 'standing') dispute.standing = metric.standing as DisputeState['standing']
      if (metric.event === 'failed' || metric.event === 'node-unreachable')
        dispute.failure = String(metric.reason)
      tell(metric, labels)
    }
    const store = open(id)
    const common = {
      ...{ client, config: game.config, account, topic, provider, store, metrics, signal },
      ...{ watcher: noted(game.watcher, dispute), post: options_.post },
      ...(options_.notOpenedBefore === undefined ? {} : { notOpenedBefore: options_.notOpenedBefore }),
      ...(chain.maxFeePerGas === undefined ? {} : { maxFeePerGas: chain.maxFeePerGas }),
      ...(options.histories === undefined || dryRun ? {} : { cache: options.histories }),
    }
    tell({ event: 'playing', startRoot: topic.startRoot, account: account.address }, labels)
    if (dryRun) {
      const { standing, action } = await persistent(() => rehearse(common), labels)
      tell({ event: 'looked', standing, action: action?.kind ?? 'nothing' }, labels)
      return
    }
    const ended = new AbortController()
    const purse = watchPurse(account, game, AbortSignal.any([signal, ended.signal]))
    await persistent(async () => {
      const standing = await challenge({
        ...{ ...common, interval },
        ...(chain.confirmations === undefined ? {} : { confirmations: chain.confirmations }),
      })
      if (signal.aborted) return
      // What one node says alone ends nothing.
      if (quorum.isDegraded()) throw new Error(`${standing}, by what too few nodes say; looking again`)
      ledger.finish(id, standing)
      Object.assign(dispute, { phase: 'over', standing, secondsLeft: undefined })
      tell({ event: 'over', standing }, labels)
    }, labels).finally(() => ended.abort())
    await purse
  }

  /** Plays all disputes of a game, now and as its source finds more of them. */
  const playGame = async (entry: GameEntry, announced?: GameFacts['announced']): Promise<void> => {
    const { address, fromBlock, start: source } = entry
    if (state.games.has(address)) return
    state.games.add(address)
    const labels = { game: address }
    const gameConfig = await persistent(() => readConfig(client, address, fromBlock), labels)
    const watcher = watch(client, gameConfig, {
      store: open(`game-${address.slice(2, 10)}`),
      head: chain.head,
      metrics: (one) => tell(one, labels),
    })
    const game = { entry, config: gameConfig, watcher }
    const facts = { chainId: chain.chainId, game: address, ...(announced && { announced }) }
    const playing = new Set<Promise<void>>()
    const begun = new Set<string>()
    const begin = async (start: Start) => {
      const name = JSON.stringify(start.kind === 'program' ? start.program : start.topic, (_, value) =>
        typeof value === 'bigint' ? String(value) : value,
      )
      if (begun.has(name)) return
      begun.add(name)
      const loaded =
        start.kind === 'provider'
          ? start
          : await persistent(
              () =>
                loading(() => options.load(start.program, gameConfig, client, (one) => tell(one, labels))),
              labels,
            )
      const own: Partial<GameEntry> = start.kind === 'program' ? start.program : start
      const before = own.notOpenedBefore ?? entry.notOpenedBefore
      await play(game, loaded, {
        post: own.post ?? entry.post,
        ...(before === undefined ? {} : { notOpenedBefore: before }),
      })
    }
    const every = source.kind === 'program' ? undefined : source.every
    do {
      const starts = await persistent(() => startsOf(source, facts, config.directory, signal), labels)
      for (const start of starts) {
        const its = begin(start).finally(() => playing.delete(its))
        its.catch(() => {})
        playing.add(its)
      }
      if (every !== undefined && !dryRun) await pause(every * 1_000, signal)
    } while (every !== undefined && !dryRun && !signal.aborted)
    await Promise.all(playing)
  }

  /** The number of the newest block that counts. */
  const look = async (): Promise<bigint> => {
    const { hash, number, timestamp: time } = await client.getBlock({ blockTag: chain.head })
    state.head = { hash, number, time }
    return number
  }

  /** Plays the games that a contract announces. */
  const follow = async (factory: FactoryEntry): Promise<void> => {
    const playing: Promise<void>[] = []
    let next = factory.fromBlock
    for (;;) {
      const labels = { game: factory.address }
      const number = await persistent(look, labels)
      const games = await persistent(() => announcedGames(client, factory, next, number), labels)
      for (const { game, block, transaction, args } of games) {
        if (!state.games.has(game)) tell({ event: 'discovered', block }, { game })
        const { event: _event, game: _game, ...entry } = factory
        const facts = { block: String(block), transaction, args }
        const its = playGame({ ...entry, address: game }, facts)
        its.catch(() => {})
        playing.push(its)
      }
      if (number > next + OVERLAP) next = number - OVERLAP
      if (dryRun) break
      await pause(interval, signal)
      if (signal.aborted) break
    }
    await Promise.all(playing)
  }

  const run = async (): Promise<void> => {
    await persistent(() => checkChain({ client }, chain.chainId))
    const all = [...chain.games.map((entry) => playGame(entry)), ...chain.factories.map(follow)]
    await Promise.all(all)
  }
  const done = run().catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
  return { state, done }
}
