/**
 * Follows a game from block to block, through reorgs and through nodes that disagree by some blocks.
 *
 * The view is folded from a checkpoint some blocks back, over the events since. Those are read anew each time, in one
 * call as a rule, and so it makes no difference whether a reorg replaced them, a node showed them later than their
 * block, or another machine behind the same address has not seen them yet.
 * @module
 */
import type { Hex, PublicClient } from 'viem'
import { type Checkpoint, copyView, firstCheckpoint, loadCheckpoint, saveCheckpoint } from './checkpoint.ts'
import { type GameLog, logReader } from './logs.ts'
import { isUnreachable } from './node-errors.ts'
import type { Store } from './store.ts'
import { applyEvent, type GameConfig, type GameView, InconsistentEventsError } from './view.ts'

export type Head = { readonly number: bigint; readonly hash: Hex; readonly time: bigint }

export type Watcher = {
  /** Reads up to the newest block. `reorged`: the block read last is no longer part of the chain. */
  poll(): Promise<{ view: GameView; head: Head; reorged: boolean }>
}

export type WatchOptions = {
  /** Where the checkpoint is kept for the next start. Default: nowhere. */
  readonly store?: Store
}

/** Blocks behind the head that are read anew: more than a chain is reorganised, or a machine of a pool lags. */
const DEPTH = 256n
/** Polls for which a head before the checkpoint is a machine that lags, and no chain that was cut back. */
const PATIENCE = 20
/** Times that a poll begins again when the chain changes under it. */
const TRIES = 3
/** Milliseconds of a long first reading after which it is stored. */
const BETWEEN = 10_000

export function watch(client: PublicClient, config: GameConfig, options: WatchOptions = {}): Watcher {
  const reader = logReader(client, config)
  let base: Checkpoint | undefined
  let view = firstCheckpoint(config).view
  let last: Head | undefined
  /** What the view was folded from: a checkpoint, and events by their places. */
  let folded: { base: Checkpoint; places: string } | undefined
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

  /** Moves the checkpoint on to a block, part by part: an error loses one part. */
  const advance = async (from: Checkpoint, to: bigint): Promise<Checkpoint> => {
    let at: Checkpoint = from
    let stored = performance.now()
    for await (const part of reader.read(from.number + 1n, to)) {
      const next = part.logs.length === 0 ? at.view : copyView(at.view)
      for (const log of part.logs) applyEvent(next, log)
      base = at = { number: part.to, hash: undefined, view: next }
      if (part.to < to && performance.now() - stored < BETWEEN) continue
      base = at = { ...at, hash: await hashAt(part.to) }
      if (options.store && at.hash !== undefined) saveCheckpoint(options.store, at)
      stored = performance.now()
    }
    return at
  }

  const fold = async (head: Head) => {
    base ??= firstCheckpoint(config)
    // Not at each block: a checkpoint is stored, and the view copied.
    if (head.number - base.number > 2n * DEPTH) base = await advance(base, head.number - DEPTH)
    const logs: GameLog[] = []
    for await (const part of reader.read(base.number + 1n, head.number))
      for (const log of part.logs) logs.push(log)
    const places = logs.map(({ blockHash, logIndex }) => `${blockHash}:${logIndex}`).join()
    if (folded?.base !== base || folded.places !== places) {
      const next = copyView(base.view)
      for (const log of logs) applyEvent(next, log)
      view = next
      folded = { base, places }
    }
    return logs.every(({ blockNumber, blockHash }) => blockNumber !== head.number || blockHash === head.hash)
  }

  const update = async () => {
    if (!isLoaded) await load()
    for (let tries = 1, reorged = false; ; tries++) {
      const block = await client.getBlock({ blockTag: 'latest' })
      const head = { number: block.number, hash: block.hash, time: block.timestamp }
      if (last !== undefined && (await isReplaced(last, block))) {
        reorged = true
        if (base !== undefined && !(await holds(base))) base = undefined
      }
      if (base !== undefined && head.number <= base.number) {
        if (++behind < PATIENCE) return { view, head: last ?? head, reorged: false }
        base = undefined
      }
      behind = 0
      try {
        const isWhole = await fold(head)
        last = head
        faults = 0
        if (isWhole || tries === TRIES) return { view, head, reorged }
      } catch (error) {
        // Events of two chains, or a checkpoint that lacks some. The next poll tells which.
        if (error instanceof InconsistentEventsError && faults++ > 0) base = undefined
        throw error
      }
    }
  }

  /** Whether a block that was the head is certainly not part of the chain of another head. */
  const isReplaced = async (known: Head, head: { number: bigint; hash: Hex; parentHash: Hex }) => {
    // A lower head says nothing: it may be that of a machine that has not seen the known one.
    if (head.number < known.number) return false
    if (head.number === known.number) return head.hash !== known.hash
    if (head.number === known.number + 1n && head.parentHash === known.hash) return false
    const hash = await hashAt(known.number)
    return hash !== undefined && hash !== known.hash
  }

  let running: ReturnType<typeof update> | undefined
  return {
    /** Callers at the same time share one update: two would fold one view at once. */
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
