/**
 * Reads a game's events in the longest ranges of blocks that the node answers.
 * @module
 */
import { BaseError, type Hex, type PublicClient } from 'viem'
import { gameAbi } from './generated/game.ts'
import { httpStatus, isRateLimit, isUnreachable } from './node-errors.ts'
import type { GameConfig } from './view.ts'

/** An event, and where it is. Text is in lower case, as views compare addresses as text. */
export type GameLog = {
  readonly eventName: string
  readonly args: Readonly<Record<string, unknown>>
  readonly blockNumber: bigint
  readonly blockHash: Hex
  readonly logIndex: number
}

export type LogReader = {
  /** The events from one block to another, both included, in parts as the node gave them. */
  read(from: bigint, to: bigint): AsyncGenerator<{ logs: GameLog[]; to: bigint }>
}

const EVENTS = gameAbi.filter(({ type }) => type === 'event')
/** More blocks than any chain has. */
const ALL = 2n ** 64n
/** A range that every node answers in time when it is well: shorter ones do not help one that is not. */
const SHORT = 2_000n
/** Answers in a row after which a longer range is tried again. */
const CONFIDENCE = 16

/** A reader remembers what the node has refused. */
export function logReader(client: PublicClient, config: GameConfig): LogReader {
  let longest = ALL
  let answers = 0

  const get = async (fromBlock: bigint, toBlock: bigint): Promise<GameLog[]> => {
    // Only the game's own events: the node can skip blocks whose bloom filter has none of them.
    const filter = { address: config.address, events: EVENTS, strict: true, fromBlock, toBlock } as const
    return (await client.getLogs(filter)).map(({ eventName, args, blockNumber, blockHash, logIndex }) => ({
      ...{ eventName, args: lowerCased(args), blockNumber, blockHash, logIndex },
    }))
  }

  return {
    async *read(from, to) {
      const before = longest
      for (let first = from; first <= to; ) {
        const last = first + longest - 1n < to ? first + longest - 1n : to
        const blocks = last - first + 1n
        let logs: GameLog[]
        try {
          logs = await get(first, last)
        } catch (error) {
          // Not even one block: it was not the length.
          if (blocks === 1n) longest = before
          if (!mayBeTooLong(error, blocks)) throw error
          longest = blocks / 2n
          answers = 0
          continue
        }
        if (++answers % CONFIDENCE === 0 && longest < ALL) longest *= 2n
        yield { logs, to: last }
        first = last + 1n
      }
    },
  }
}

/**
 * Whether fewer blocks might be answered. Nodes refuse long ranges and many results with errors of many kinds, some by
 * an HTTP status or by silence. Too many requests (429) and a node that is not there are no such errors.
 */
function mayBeTooLong(error: unknown, blocks: bigint): boolean {
  if (blocks === 1n || isRateLimit(error)) return false
  if (!isUnreachable(error) || isLimit(error)) return true
  const isTimeout =
    error instanceof BaseError && error.walk((e) => (e as Error).name === 'TimeoutError') !== null
  const status = httpStatus(error)
  return blocks > SHORT && (isTimeout || status !== undefined)
}

const isLimit = (error: unknown) =>
  error instanceof BaseError && error.walk((e) => (e as Error).name === 'LimitExceededRpcError') !== null

function lowerCased(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.toLowerCase() : value,
    ]),
  )
}
