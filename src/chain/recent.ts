/**
 * The events since a checkpoint. Most reads ask the node for the newest blocks only and keep what earlier reads returned;
 * now and then everything is read again.
 * @module
 */
import type { GameLog, LogReader } from './logs.ts'

/** Reads after which a block's events count as known: machines behind one address may lag behind each other. */
const READS = 8
/** Blocks before these that are read again nevertheless. */
const TAIL = 16n
/** Reads between two of everything, in case that all reads of a block were from a machine that lagged or another chain. */
const WHOLE = 32

/** Of one watcher. */
export type RecentEvents = {
  /**
   * The events after one block, up to another, in order.
   * @param follows - whether the block read up to last is certainly an ancestor of this one, or it; if not, everything is read
   */
  read(after: bigint, to: bigint, follows: boolean): Promise<readonly GameLog[]>
  /** Lets the next read be one of everything. */
  forget(): void
}

/** @param reader - of the game's events */
export function recentEvents(reader: LogReader): RecentEvents {
  let kept: GameLog[] = []
  /** Heads of the last reads, oldest first. */
  let heads: bigint[] = []
  let sinceWhole = 0
  let start: bigint | undefined

  return {
    async read(after, to, follows) {
      const oldest = heads.length === READS && heads.every((head) => head <= to) ? heads[0]! : undefined
      const isShort = follows && start !== undefined && start <= after && sinceWhole < WHOLE
      const from = isShort && oldest !== undefined && oldest - TAIL > after ? oldest - TAIL : after
      // Not known until this read is over: an error must not leave half of it.
      const logs = kept.filter(({ blockNumber }) => blockNumber > after && blockNumber <= from)
      for await (const part of reader.read(from + 1n, to)) for (const log of part.logs) logs.push(log)
      if (from === after) {
        sinceWhole = 0
        start = after
      } else sinceWhole++
      if (!follows) heads = []
      heads = [...heads, to].slice(-READS)
      kept = logs
      return logs
    },
    forget() {
      start = undefined
      heads = []
    },
  }
}
