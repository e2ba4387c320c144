/**
 * An autonomous party: reads the chain, decides, sends, and stores what it needs to continue.
 * @module
 */
import type { Hex, LocalAccount, PublicClient } from 'viem'
import { OnestepError } from '../bytes/errors.ts'
import type { History } from '../trace/history.ts'
import type { Action, Decision, Goal, Planned, Standing } from './actions.ts'
import { cachedRoots } from './cache.ts'
import { decide, withdrawal } from './decide.ts'
import { finalityOf, type Seen } from './finality.ts'
import { regroup } from './flight.ts'
import { type Ahead, aheadOf, asideOf, fetchFirst } from './funds.ts'
import { createJobs } from './jobs.ts'
import { createLeafProver } from './leaf-proofs.ts'
import type { Metrics } from './metrics.ts'
import { isUnreachable, reasonOf } from './node-errors.ts'
import { type Knowledge, prepare } from './prepare.ts'
import { historyOf, type Provider } from './provider.ts'
import { dropHistories } from './retain.ts'
import { createSender, type Sender } from './send.ts'
import { steadyStore } from './steady-store.ts'
import type { Store } from './store.ts'
import type { GameConfig, GameView, Topic } from './view.ts'
import { type Head, type Watcher, watch } from './watch.ts'

/** Milliseconds for which a look at the chain may wait for a history. */
const LONGEST_WAIT = 1_000

/** Options of `createChallenger`. */
export type ChallengerOptions = {
  readonly client: PublicClient
  readonly config: GameConfig
  readonly account: LocalAccount
  readonly topic: Topic
  readonly provider: Provider
  readonly store: Store
  /** Where histories are stored. Challengers with honest providers may share it. Default: the store. */
  readonly cache?: Store
  readonly metrics: Metrics
  /** Whether to open the tournament if nobody has. Default: wait for a claim that differs. */
  readonly post?: boolean
  /** Unix time since which everyone could compute the start root; rounds opened earlier do not count. */
  readonly notOpenedBefore?: bigint
  /** Blocks for which a transaction may wait before its fee is raised. Default 3. */
  readonly patience?: bigint
  /** The highest price per gas ever offered, in wei. Default: what the account can afford (`limitOf`). */
  readonly maxFeePerGas?: bigint
  /** May be shared by several challengers in one process. */
  readonly watcher?: Watcher
  /** What sends the moves. Default: one that signs, records and sends them. `createDrySender` only tells them. */
  readonly sender?: Sender
  /** Ends long work; `tick` then throws the signal's reason. */
  readonly signal?: AbortSignal
}

/** What one tick did. */
export type Tick = {
  /** What it did first; undefined if there was nothing to do. */
  readonly action: Action | undefined
  readonly standing: Standing
  /** Whether a bond of its own is still in a tournament that is not settled. */
  readonly bonded: boolean
  /** Block that it decided at. */
  readonly block: bigint
  readonly hash: Hex
}

/** A party in a game on chain. */
export type Challenger = {
  /** Reads the chain up to the newest block, and sends what the party has to do, in several transactions if need be. */
  tick(): Promise<Tick>
}

/**
 * @throws ForeignStoreError if the directory belongs to another game or topic
 */
export function createChallenger(options: ChallengerOptions): Challenger {
  const { config, provider, topic, cache = options.store } = options
  const metrics = harmless(options.metrics)
  const store = steadyStore(options.store, metrics)
  claimStore({ ...options, store })
  const account = options.account.address.toLowerCase() as `0x${string}`
  const { notOpenedBefore } = options
  const goal: Goal = {
    ...{ topic: options.topic, account, post: options.post ?? false },
    ...(notOpenedBefore === undefined ? {} : { notOpenedBefore }),
  }
  const watcher = options.watcher ?? watch(options.client, config, { store, metrics })
  const sender =
    options.sender ??
    createSender({
      ...{ ...options, store, metrics },
      ...{ chainId: config.chainId, usualFeePerGas: 2n * config.gasPrice },
    })
  const histories = new Map<string, History>()
  const jobs = createJobs()
  const prover = createLeafProver(options, metrics)
  let standing: Standing | undefined

  const build = async (action: Extract<Action, { kind: 'build' }>): Promise<void> => {
    const { roots, stored } = await cachedRoots(cache, topic, provider, action.span, metrics, options.signal)
    histories.set(action.history, historyOf(roots, action.span))
    metrics({ event: 'built', key: action.key, leaves: roots.length / 32, stored })
  }

  /**
   * Sends what of a plan can be sent. Neither a refused action nor one that cannot be prepared, as an input is missing,
   * may block the others.
   * @returns the first action that was sent
   * @throws what kept an action from being prepared, if none was sent
   */
  const carryOut = async (decision: Decision, known: Knowledge, head: Head): Promise<Action | undefined> => {
    const { standing: stands, level, claims, unposted } = decision
    const rest = stands === 'playing' ? aheadOf(config, level, claims) : asideOf(config, level)
    const ahead = { ...rest, bonds: rest.bonds + unposted }
    const owed = known.view.owed.get(account) ?? 0n
    const { plan, instead } = await funded(decision, known.view, ahead, head)
    const failures: unknown[] = []
    let done: Action | undefined
    for (const part of [regroup(plan, await sender.pending(head)), instead]) {
      const moves = part.flatMap(({ action, pressure }) => {
        if (action.kind === 'build' || action.kind === 'prove') return []
        const draw = (left: bigint): Knowledge => ({
          ...known,
          view: { ...known.view, owed: new Map(known.view.owed).set(account, left) },
        })
        return {
          ...{ key: action.key, action, bond: bondOf(known.view, action) },
          ...(action.kind === 'batch' && { steps: action.steps.map(({ key }) => key) }),
          budget: { pressure, ahead, ...(action.kind === 'withdraw' && { worth: owed }) },
          takesAll: action.kind === 'withdraw',
          prepare: (left: bigint) => prepare(action, draw(left)),
        }
      })
      const sent = await sender.sendAll(moves, head, owed)
      options.signal?.throwIfAborted()
      failures.push(...sent.failures)
      const out = moves.filter(({ key }) => sent.keys.includes(key))
      done ??= out[0]?.action
      // Transactions that bring money are sent even while others are too cheap to be mined.
      if (out.some(({ key }) => !sent.starved.includes(key))) break
    }
    if (done === undefined && failures.length > 0) throw failures[0]
    for (const error of failures) metrics({ event: 'unprepared', reason: reasonOf(error) })
    return done
  }

  /**
   * The plan. If the account cannot pay for the way ahead without it, the plan first withdraws what the game owes;
   * otherwise the party does that if it can do nothing else.
   */
  const funded = async (
    { plan, standing: stands }: Decision,
    view: GameView,
    ahead: Ahead,
    head: Head,
  ): Promise<{ plan: readonly Planned[]; instead: readonly Planned[] }> => {
    const fetching = withdrawal(view, goal)
    const [first] = plan
    if (!fetching || !first || stands !== 'playing' || first.action.kind === 'withdraw')
      return { plan, instead: [] }
    const { pressure } = first
    if (pressure === 'last') return { plan, instead: [{ ...fetching, pressure }] }
    const others = plan.filter(({ action }) => action.kind !== 'withdraw')
    const owed = view.owed.get(account) ?? 0n
    const balance = await options.client.getBalance({ address: account, blockNumber: head.number })
    const { maxFeePerGas: price } = await options.client.estimateFeesPerGas()
    const bonds = others.reduce((sum, { action }) => sum + bondOf(view, action), ahead.bonds)
    const short = fetchFirst({ ahead: { ...ahead, bonds }, owed }, { balance, price })
    if (!short) return { plan, instead: [fetching] }
    const its = pressure === 'pressed' ? pressure : 'calm'
    return { plan: [{ ...fetching, pressure: its }, ...others], instead: [] }
  }

  return {
    /** Reads the chain up to the newest block and makes the moves that are due. */
    async tick() {
      const { view, head, reorged } = await watcher.poll()
      if (reorged) metrics({ event: 'reorg', block: head.number, hash: head.hash })
      dropHistories(view, histories, goal)
      const leafProofs = await prover.provable()
      for (;;) {
        const decision = decide(view, histories, { ...goal, ...(leafProofs && { leafProofs }) }, head.time)
        if (decision.standing !== standing) {
          standing = decision.standing
          metrics({ event: 'standing', standing, block: head.number })
        }
        for (const { action } of decision.plan) {
          if (action.kind === 'build') jobs.start(action.key, () => build(action))
          if (action.kind === 'prove') prover.start(action, jobs)
        }
        const { action } = decision
        const isLong = action?.kind === 'build' || action?.kind === 'prove'
        // Most work is done at once. While it is not, the party looks at the chain, and makes its other moves.
        const failures: unknown[] = []
        if (isLong && (await jobs.wait(LONGEST_WAIT))) {
          failures.push(...jobs.failures())
          if (failures.length === 0) continue
          options.signal?.throwIfAborted()
        }
        // What could not be computed keeps the party from nothing else that it can do.
        const known = { view, histories, goal, provider, ...(leafProofs && { proofs: leafProofs.ready }) }
        const sent = await carryOut(decision, known, head)
        failures.push(...jobs.failures())
        if (failures.length > 0 && sent === undefined) throw failures[0]
        for (const error of failures) metrics({ event: 'failed', reason: reasonOf(error) })
        return {
          action: sent ?? action,
          ...{ standing: decision.standing, bonded: decision.bonded },
          ...{ block: head.number, hash: head.hash },
        }
      }
    },
  }
}

/** Options of `challenge`. */
export type ChallengeOptions = ChallengerOptions & {
  /** Milliseconds between reads of the chain. Default 4,000, a third of a block. */
  readonly interval?: number
  /** Whether to return once the tournament is settled, nothing is owed, and both are final. Default true. */
  readonly untilSettled?: boolean
  /**
   * Blocks after which something is final. Default: when the node reports it finalized; 64 if the node has no
   * finality.
   */
  readonly confirmations?: bigint
  /** Waits this many milliseconds, or until the signal is aborted. Default: with a timer. */
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/**
 * Plays until the claim is finally settled or the signal is aborted. Errors of the node, the network and the
 * provider are reported and retried: while a clock runs, giving up would certainly lose.
 *
 * @returns how it ended
 */
export async function challenge(options: ChallengeOptions): Promise<Standing> {
  const { interval = 4_000, signal, untilSettled = true, sleep = pause } = options
  const metrics = harmless(options.metrics)
  // What is still being computed at the end is of no use to anybody.
  const end = new AbortController()
  const signals = signal === undefined ? end.signal : AbortSignal.any([signal, end.signal])
  const challenger = createChallenger({ ...options, signal: signals })
  let standing: Standing = 'idle'
  let waitingAt = -1n
  /** The first of the most recent blocks in which there was nothing left to do. */
  let ended: Seen | undefined
  for (let failures = 0; signal?.aborted !== true; ) {
    let delay = interval
    try {
      const tick = await challenger.tick()
      failures = 0
      standing = tick.standing
      const settled = !tick.bonded && (standing === 'won' || standing === 'lost')
      const over = untilSettled && tick.action === undefined && settled
      if (!over) ended = undefined
      else if (ended === undefined) {
        ended = { block: tick.block, hash: tick.hash }
        metrics({ event: 'ended', block: tick.block, standing })
      }
      if (tick.action === undefined && tick.block !== waitingAt) {
        waitingAt = tick.block
        metrics({ event: 'waiting', block: tick.block, standing })
      }
      if (ended !== undefined) {
        const finality = await finalityOf(options.client, ended, tick.block, options.confirmations)
        if (finality === 'final') break
        if (finality === 'replaced') ended = undefined
      }
    } catch (error) {
      if (signal?.aborted) break
      delay = Math.min(interval * 2 ** Math.min(failures++, 5), 60_000)
      const event = isUnreachable(error) ? 'node-unreachable' : 'failed'
      metrics({ event, reason: reasonOf(error), failures, retryIn: delay })
    }
    await sleep(delay, signal)
  }
  end.abort()
  return standing
}

/** What an action posts: the round that it is about may be over, and only bonds be left to play for. */
function bondOf({ config, tournaments }: GameView, action: Action): bigint {
  if (action.kind === 'open') return config.levels[0]!.bond
  return action.kind === 'join' ? config.levels[tournaments.get(action.tournament)!.level]!.bond : 0n
}

/** The dispute and the account that a directory serves. */
type Identity = { chainId: number; game: string; topic: Topic; account: string }

/** A reader that disappears loses lines, but does not affect the game. */
function harmless(metrics: Metrics): Metrics {
  return (metric) => {
    try {
      metrics(metric)
    } catch {
      // There is nobody left to tell.
    }
  }
}

/** A directory serves one account in one dispute: with the journal of another, its moves would be sent again. */
function claimStore({ store, config, topic, account }: ChallengerOptions): void {
  const mine: Identity = { chainId: config.chainId, game: config.address, topic, account: account.address }
  const theirs = store.readJson<Identity>('identity.json')
  if (theirs === undefined) store.writeJson('identity.json', mine)
  else if (JSON.stringify(theirs) !== JSON.stringify(mine))
    throw new ForeignStoreError(store.directory, theirs, mine)
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal?.addEventListener('abort', done)
  })
}

/** The directory holds the journal of another dispute. */
export class ForeignStoreError extends OnestepError {
  override name = 'ForeignStoreError'

  constructor(directory: string, theirs: Identity, mine: Identity) {
    super(`${directory} belongs to another dispute.`, {
      lines: [
        `Expected: ${JSON.stringify(mine)}`,
        `Got: ${JSON.stringify(theirs)}`,
        'Fix: use a separate directory for each dispute and account',
      ],
    })
  }
}
