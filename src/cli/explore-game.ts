/**
 * Follows a game on chain for `onestep explore --game`.
 * @module
 */
import { connect, nodeFailure, openNodes, watch } from '../chain/index.ts'
import { liveGame } from '../explore/live.ts'
import type { LiveGame } from '../explore/live-types.ts'

/**
 * @returns what reads the game up to the newest block
 * @throws NodeError or NoGameError if the first node does not answer, or there is no game
 */
export async function followGame(
  urls: readonly string[],
  address: string,
  fromBlock = 0n,
): Promise<() => Promise<LiveGame>> {
  try {
    const { config } = await connect(urls[0]!, address, fromBlock)
    const { client } = openNodes(urls)
    const watcher = watch(client, config)
    return async () => {
      try {
        const { view, head } = await watcher.poll()
        return liveGame(view, head)
      } catch (error) {
        throw nodeFailure(error)
      }
    }
  } catch (error) {
    throw nodeFailure(error)
  }
}
