/**
 * Games that a contract announces by an event.
 * @module
 */
import { type AbiEvent, type Address, type Hex, type PublicClient, parseAbiItem } from 'viem'
import { OnestepError } from '../bytes/errors.ts'
import { isRateLimit, isUnreachable } from './node-errors.ts'

/** A contract that announces games. */
export type Announcer = {
  readonly address: Address
  /** The event as Solidity declares it, such as `event Created(address indexed game)`. */
  readonly event: string
  /** The name of the argument that is the address of the game. */
  readonly game: string
}

/** A game, and how it was announced. */
export type AnnouncedGame = {
  readonly game: Address
  readonly block: bigint
  readonly transaction: Hex
  /** The arguments of the event; numbers as decimal text. */
  readonly args: Readonly<Record<string, unknown>>
}

/**
 * The games announced from one block to another, both included. Asks for less at a time where the node refuses.
 * @throws AnnouncementError if the event is not one, or has no such argument
 */
export async function announcedGames(
  client: PublicClient,
  { address, event, game }: Announcer,
  from: bigint,
  to: bigint,
): Promise<AnnouncedGame[]> {
  const item = eventOf(event, game)
  const found: AnnouncedGame[] = []
  let length = to - from + 1n
  for (let first = from; first <= to; ) {
    const last = first + length - 1n < to ? first + length - 1n : to
    try {
      const logs = await client.getLogs({
        address,
        event: item,
        fromBlock: first,
        toBlock: last,
        strict: true,
      })
      for (const { args, blockNumber, transactionHash } of logs) {
        const named = args as unknown as Record<string, unknown>
        const its = String(named[game]).toLowerCase() as Address
        found.push({ game: its, block: blockNumber, transaction: transactionHash, args: plain(named) })
      }
    } catch (error) {
      if (length <= 1n || isRateLimit(error) || (isUnreachable(error) && length <= 2_000n)) throw error
      length = (last - first + 2n) / 2n
      continue
    }
    first = last + 1n
  }
  return found
}

function eventOf(text: string, game: string): AbiEvent {
  let item: unknown
  try {
    item = parseAbiItem(text as never)
  } catch (cause) {
    throw new AnnouncementError(text, game, cause)
  }
  const { type, inputs } = item as AbiEvent
  const isThere = inputs?.some(({ name, type: kind }) => name === game && kind === 'address')
  if (type !== 'event' || !isThere) throw new AnnouncementError(text, game)
  return item as AbiEvent
}

const plain = (args: Readonly<Record<string, unknown>>) =>
  JSON.parse(JSON.stringify(args, (_, value) => (typeof value === 'bigint' ? String(value) : value)))

/** An event that announces no game. */
export class AnnouncementError extends OnestepError {
  override name = 'AnnouncementError'

  constructor(event: string, game: string, cause?: unknown) {
    super(`"${event}" does not announce a game.`, {
      lines: [`Expected: an event with an argument ${game} of the type address, as Solidity declares it`],
      ...(cause === undefined ? {} : { cause }),
    })
  }
}
