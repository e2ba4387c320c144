/**
 * Follows a game from block to block, through reorgs and with nodes that lag by some blocks.
 *
 * The view is computed from a checkpoint some blocks back and the events since. The newest of these events are read again
 * each time, usually in one call, and all of them after a reorg and every few polls (`recent.ts`), so it does not matter
 * whether a reorg replaced them, a node showed them late, or another machine behind the same address has not seen them yet.
 * @module
 */
import type { Hex, PublicClient } from 'viem'
import { type Checkpoint, copyView, firstCheckpoint, loadCheckpoint, saveCheckpoint } from './checkpoint.ts'
import { type GameLog, logReader } from './logs.ts'
import type { Metrics } from './metrics.ts'
import { isUnreachable } from './node-errors.ts'
import { recentEvents } from './recent.ts'
import type { Store } from './store.ts'
import { applyEvent, type GameConfig, type GameView, InconsistentEventsError } from './view.ts'

/** The newest block. With another one than the latest, `time` is nevertheless that of the latest. */
export type Head = { readonly number: bigint; readonly hash: Hex; readonly time: bigint }

/** Follows one game. */
export type Watcher = {
  /** Reads up to the newest block. `reorged`: the block read last is no longer part of the chain. */
  poll(): Promise<{ view: GameView; head: Head; reorged: boolean }>
}

/** Options of `watch`. */
export type WatchOptions = {
  /** Where the checkpoint is stored for the next start. Default: nowhere. */
  readonly store?: Store
  /**
   * Which block counts as the newest one. With `safe` or `finalized` no reorg is ever seen, and every move comes later
   * by as much as that block lags; clocks are still read by the time of the latest block. Default: latest.
   */
  readonly head?: 'latest' | 'safe' | 'finalized'
  /** Is told how a long first reading goes: an event `reading` with the block read, the last one, and the seconds left. */
  readonly metrics?: Metrics
}

/** Blocks behind the head that are read again: more than a chain reorganizes, or a machine of a pool lags. */
const DEPTH = 256n
/** Polls for which a head before the checkpoint counts as a lagging machine instead of a chain that was cut back. */
const PATIENCE = 20
/** How often a poll starts again when the chain changes during it. */
const TRIES = 3
/** Milliseconds of a long first reading after which it is stored. */
const BETWEEN = 10_000
/** Milliseconds between two reports of a long first reading. */
const REPORTS = 2_000

/** Follows a game from its first block or from a stored checkpoint. */
export function watch(client: PublicClient, config: GameConfig, options: WatchOptions = {}): Watcher {
  const reader = logReader(client, config)
  const recent = recentEvents(reader)
  const { head: tag = 'latest' } = options
  let base: Checkpoint | undefined
  let view = firstCheckpoint(config).view
  let last: Head | undefined
  /** What the view was computed from: a checkpoint, and events. */
  let folded: { base: Checkpoint; logs: readonly GameLog[] } | undefined
  let [behind, faults, isLoaded] = [0, 0, false]

  const hashAt = async (blockNumber: bigint): Promise<Hex | undefined> =>
    (await client.getBlock({ blockNumber }).catch(ignoreNotFound))?.hash

  /** Whether the checkpoint's block is part of the chain. */
  const holds = async ({ number, hash }: Checkpoint) => hash === undefined || (await hashAt(number)) === hash

  const load = async () => {
    const stored = options.store && loadCheckpoint(options.store, config)
    if (stored && (await holds(stored))) base = stored
    isLoaded = true
  }

  /** Moves the checkpoint forward to a block, part by part, so that an error loses one part only. */
  const advance = async (from: Checkpoint, to: bigint): Promise<Checkpoint> => {
    let at: Checkpoint = from
    const begun = performance.now()
    let [stored, told] = [begun, begun]
    for await (const part of reader.read(from.number + 1n, to)) {
      const next = part.logs.length === 0 ? at.view : copyView(at.view)
      for (const log of part.logs) applyEvent(next, log)
      base = at = { number: part.to, hash: undefined, view: next }
      const now = performance.now()
      if (now - told > REPORTS && part.to < to) {
        told = now
        const share = Number(part.to - from.number) / Number(to - from.number)
        const secondsLeft = Math.ceil(((now - begun) * (1 - share)) / share / 1_000)
        options.metrics?.({ event: 'reading', block: part.to, of: to, secondsLeft })
      }
      if (part.to < to && performance.now() - stored < BETWEEN) continue
      base = at = { ...at, hash: await hashAt(part.to) }
      if (options.store && at.hash !== undefined) saveCheckpoint(options.store, at)
      stored = performance.now()
    }
    return at
  }

  /** The view that a checkpoint and events lead to. A reader returns the same event as the same object. */
  const folding = (from: Checkpoint, logs: readonly GameLog[]): GameView => {
    const before = folded?.base === from ? folded.logs : undefined
    const isLonger = before?.every((log, i) => log === logs[i]) === true
    if (isLonger && before.length === logs.length) return view
    const next = copyView(isLonger ? view : from.view)
    for (const log of isLonger ? logs.slice(before.length) : logs) applyEvent(next, log)
    return next
  }

  const fold = async (head: Head, follows: boolean) => {
    base ??= firstCheckpoint(config)
    // Not at each block, because a checkpoint is stored and the view copied.
    if (head.number - base.number > 2n * DEPTH) base = await advance(base, head.number - DEPTH)
    const logs = await recent.read(base.number, head.number, follows)
    view = folding(base, logs)
    folded = { base, logs }
    return logs.every(({ blockNumber, blockHash }) => blockNumber !== head.number || blockHash === head.hash)
  }

  const update = async () => {
    if (!isLoaded) await load()
    for (let tries = 1, reorged = false; ; tries++) {
      const block = await client.getBlock({ blockTag: tag })
      const time =
        tag === 'latest' ? block.timestamp : (await client.getBlock({ blockTag: 'latest' })).timestamp
      const head = { number: block.number, hash: block.hash, time }
      const relation = last === undefined ? 'unknown' : await relationOf(last, block)
      if (relation === 'replaced') {
        reorged = true
        if (base !== undefined && !(await holds(base))) base = undefined
      }
      if (base !== undefined && head.number <= base.number) {
        if (++behind < PATIENCE) return { view, head: last ?? head, reorged: false }
        base = undefined
      }
      behind = 0
      try {
        const isWhole = await fold(head, relation === 'follows')
        last = head
        faults = 0
        if (!isWhole) recent.forget()
        if (isWhole || tries === TRIES) return { view, head, reorged }
      } catch (error) {
        recent.forget()
        // Events of two chains, or a checkpoint that lacks some. The next poll will tell.
        if (error instanceof InconsistentEventsError && faults++ > 0) base = undefined
        throw error
      }
    }
  }

  /** Whether a block that was the head is part of another head's chain, as far as one can tell. */
  const relationOf = async (
    known: Head,
    head: { number: bigint; hash: Hex; parentHash: Hex },
  ): Promise<'follows' | 'replaced' | 'unknown'> => {
    // A lower head proves nothing: it may come from a machine that has not seen the known one.
    if (head.number < known.number) return 'unknown'
    if (head.number === known.number) return head.hash === known.hash ? 'follows' : 'replaced'
    if (head.number === known.number + 1n && head.parentHash === known.hash) return 'follows'
    const hash = await hashAt(known.number)
    if (hash === undefined) return 'unknown'
    return hash === known.hash ? 'follows' : 'replaced'
  }

  let running: ReturnType<typeof update> | undefined
  return {
    /** Concurrent callers share one update, because two would change one view at once. */
    poll() {
      running ??= update().finally(() => {
        running = undefined
      })
      return running
    },
  }
}

/** For a block that a machine does not have, as opposed to a node that does not answer. */
function ignoreNotFound(error: unknown): undefined {
  if (isUnreachable(error)) throw error
  return undefined
}
