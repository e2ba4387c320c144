/**
 * Reads a game's events in the longest block ranges that the node accepts.
 * @module
 */
import {
  BaseError,
  formatLog,
  type Hex,
  numberToHex,
  type PublicClient,
  parseEventLogs,
  type RpcLog,
  toEventSelector,
} from 'viem'
import { gameAbi } from './generated/game.ts'
import { httpStatus, isRateLimit, isUnreachable } from './node-errors.ts'
import type { GameConfig } from './view.ts'

/** An event and its position. Addresses are in lower case, because views compare them as text. */
export type GameLog = {
  readonly eventName: string
  readonly args: Readonly<Record<string, unknown>>
  readonly blockNumber: bigint
  readonly blockHash: Hex
  readonly logIndex: number
}

export type LogReader = {
  /** The events from one block to another, both included, in parts as the node returned them. */
  read(from: bigint, to: bigint): AsyncGenerator<{ logs: GameLog[]; to: bigint }>
}

const EVENTS = gameAbi.filter((item) => item.type === 'event')
const SELECTORS = EVENTS.map((event) => toEventSelector(event))
/** The last blocks are read at each poll: events that are known need not be decoded again, and are the same objects. */
const KNOWN = 20_000
/** More blocks than any chain has. */
const ALL = 2n ** 64n
/** A range that every healthy node answers in time; a node that fails on it will not answer shorter ones either. */
const SHORT = 2_000n
/** Consecutive answers after which a longer range is tried again. */
const CONFIDENCE = 16

/** A reader remembers what the node has refused. */
export function logReader(client: PublicClient, config: GameConfig): LogReader {
  let longest = ALL
  let answers = 0
  const known = new Map<string, Known>()

  const decoded = (log: RpcLog): GameLog | undefined => {
    const place = `${log.blockHash}:${log.logIndex}`
    const its = known.get(place)
    if (its && isSame(its.log, log)) return its.event
    if (known.size >= KNOWN) known.clear()
    const event = decode(log)
    known.set(place, { log, event })
    return event
  }

  const get = async (fromBlock: bigint, toBlock: bigint): Promise<GameLog[]> => {
    // Only the game's own events, so that the node can skip blocks whose bloom filter contains none of them.
    const range = { fromBlock: numberToHex(fromBlock), toBlock: numberToHex(toBlock) }
    const filter = { address: config.address, topics: [SELECTORS], ...range }
    const logs = await client.request({ method: 'eth_getLogs', params: [filter] })
    return logs.flatMap((log) => decoded(log) ?? [])
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
          // A single block fails too, so the length was not the cause.
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

type Known = { readonly log: RpcLog; readonly event: GameLog | undefined }

/** Whether a node said the same about a place of a block before. */
const isSame = (one: RpcLog, two: RpcLog): boolean =>
  one.data === two.data &&
  one.blockNumber === two.blockNumber &&
  one.topics.length === two.topics.length &&
  one.topics.every((topic, i) => topic === two.topics[i])

/** @returns undefined for events that are not the game's */
function decode(log: RpcLog): GameLog | undefined {
  const { blockNumber, blockHash, logIndex } = formatLog(log)
  const [event] = parseEventLogs({ abi: EVENTS, logs: [formatLog(log)], strict: true })
  if (event === undefined || blockNumber === null || blockHash === null || logIndex === null) return undefined
  const { eventName, args } = event
  return { eventName, args: lowerCased(args), blockNumber, blockHash, logIndex }
}

/**
 * Whether a shorter range might succeed. Nodes refuse long ranges and many results with various errors, some by
 * an HTTP status or by not answering. Too many requests (429) and an unreachable node are not such errors.
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
