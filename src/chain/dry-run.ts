/**
 * A sender that sends nothing: it tells what it would send.
 * @module
 */
import type { Address, PublicClient } from 'viem'
import type { Metrics } from './metrics.ts'
import { isUnreachable, reasonOf } from './node-errors.ts'
import type { Sender } from './send.ts'

/**
 * Prepares each move and has the node estimate its gas, and tells the metrics: an event `would-send` for each move, with
 * contract, value in wei, gas and the bytes of the call, or `refused` with the reason.
 */
export function createDrySender(options: {
  readonly client: PublicClient
  readonly address: Address
  readonly metrics: Metrics
}): Sender {
  const { client, address, metrics } = options
  const sendAll: Sender['sendAll'] = async (moves, _head, owed = 0n) => {
    const keys: string[] = []
    const failures: unknown[] = []
    for (const { key, prepare, budget } of moves) {
      try {
        const call = await prepare(owed)
        const gas = await client.estimateGas({ account: address, ...call })
        metrics({ event: 'would-send', key, ...call, gas, pressure: budget.pressure })
        keys.push(key)
      } catch (error) {
        if (isUnreachable(error)) throw error
        metrics({ event: 'refused', key, reason: reasonOf(error) })
        failures.push(error)
      }
    }
    return { keys, starved: [], failures: keys.length > 0 ? failures : [] }
  }
  return {
    sendAll,
    async send(key, head, prepare, { owed, ...budget } = EVERYTHING) {
      const { keys } = await sendAll([{ key, prepare, budget }], head, owed)
      return keys.length > 0 ? 'pending' : 'refused'
    },
    pending: async () => [],
  }
}

const EVERYTHING = { pressure: 'last', ahead: { bonds: 0n, gas: 0n }, owed: 0n } as const
