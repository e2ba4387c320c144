/**
 * Follows a game from block to block, through reorgs.
 * @module
 */
import { type Hex, type PublicClient, parseEventLogs } from 'viem'
import { gameAbi } from './generated/game.ts'
import { applyEvent, emptyView, type GameConfig, type GameView } from './view.ts'

export type Head = { readonly number: bigint; readonly hash: Hex; readonly time: bigint }

export type Watcher = {
  /**
   * Reads up to the newest block. When the block read last is no longer part of the chain, everything is
   * folded again: a view cannot be unfolded, and a game has few events.
   */
  poll(): Promise<{ view: GameView; head: Head; reorged: boolean }>
}

/** Public nodes refuse longer ranges of blocks. */
const MAX_RANGE = 2_000n

export function watch(client: PublicClient, config: GameConfig): Watcher {
  let view = emptyView(config)
  let last: Head | undefined
  /** Logs that the block read last had. */
  let seen = 0

  const read = async (from: bigint, to: bigint): Promise<void> => {
    for (let first = from; first <= to; first += MAX_RANGE) {
      const end = first + MAX_RANGE - 1n < to ? first + MAX_RANGE - 1n : to
      const logs = await client.getLogs({ address: config.address, fromBlock: first, toBlock: end })
      seen = logs.filter(({ blockNumber }) => blockNumber === to).length
      for (const event of parseEventLogs({ abi: gameAbi, logs })) applyEvent(view, lowerCased(event))
    }
  }

  // Nodes show a block before its logs: some for an instant, those behind a load balancer for longer. So the
  // logs of the block read last are counted again, and when there are more now, everything is folded again.
  const countLogs = async (number: bigint): Promise<number> =>
    (await client.getLogs({ address: config.address, fromBlock: number, toBlock: number })).length

  const update = async () => {
    for (let reorged = false; ; ) {
      const block = await client.getBlock({ blockTag: 'latest' })
      const head = { number: block.number, hash: block.hash, time: block.timestamp }
      if (last !== undefined && !(await isOnChain(client, last, head))) {
        reorged = true
        last = undefined
      }
      if (last !== undefined && (await countLogs(last.number)) !== seen) last = undefined
      if (last === undefined) view = emptyView(config)
      const from = last === undefined ? config.fromBlock : last.number + 1n
      // Unset until all is applied: an error half-way must not lead to applying events twice.
      last = undefined
      await read(from, head.number)
      // The chain may have changed while its logs were read, so that they are of two chains. Read again.
      if ((await client.getBlock({ blockNumber: head.number })).hash !== head.hash) continue
      last = head
      return { view, head, reorged }
    }
  }

  let running: ReturnType<typeof update> | undefined
  return {
    /** Callers at the same time share one update: two would apply the same events twice. */
    poll() {
      running ??= update().finally(() => {
        running = undefined
      })
      return running
    },
  }
}

async function isOnChain(client: PublicClient, known: Head, head: Head): Promise<boolean> {
  if (known.number > head.number) return false
  if (known.number === head.number) return known.hash === head.hash
  return (await client.getBlock({ blockNumber: known.number })).hash === known.hash
}

/** Addresses come in mixed case from viem; views compare them as text. */
function lowerCased(event: { eventName: string; args: unknown }) {
  const args: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(event.args as Record<string, unknown>)) {
    args[name] = typeof value === 'string' ? value.toLowerCase() : value
  }
  return { eventName: event.eventName, args }
}
