/**
 * Proofs of a whole leaf above the last level: all steps between two leaves at once, for a referee that can resolve so
 * many. Such a proof ends a match where otherwise an inner tournament begins, or has begun.
 * @module
 */
import type { Hex, PublicClient } from 'viem'
import type { Action, LeafProofs } from './actions.ts'
import { gameAbi } from './generated/game.ts'
import { stepRefereeAbi } from './generated/stepReferee.ts'
import type { Jobs } from './jobs.ts'
import type { Metrics } from './metrics.ts'
import { isUnreachable, reasonOf } from './node-errors.ts'
import type { Provider } from './provider.ts'
import { type GameConfig, strideOf, type Topic } from './view.ts'

export type LeafProver = {
  /** What can be proven in this game, asked of its referee once. */
  provable(): Promise<LeafProofs | undefined>
  /** Makes a proof as a job. */
  start(action: Extract<Action, { kind: 'prove' }>, jobs: Jobs): void
}

type Options = {
  readonly client: PublicClient
  readonly config: GameConfig
  readonly topic: Topic
  readonly provider: Provider
}

export function createLeafProver({ client, config, topic, provider }: Options, metrics: Metrics): LeafProver {
  const ready = new Map<string, Uint8Array>()
  const failed = new Set<string>()
  let levels: Set<number> | undefined

  const ask = async (): Promise<Set<number>> => {
    const known = new Set<number>()
    const above = config.levels.slice(0, -1).map((_, level) => ({ level, steps: strideOf(config, level) }))
    const wanted = above.filter(({ steps }) => provider.spans?.includes(steps))
    if (wanted.length === 0) return known
    const referee: Hex = await client.readContract({
      ...{ address: config.address, abi: gameAbi, functionName: 'referee' },
    })
    for (const { level, steps } of wanted) {
      const args = [topic.vmId, steps] as const
      const at = { address: referee, abi: stepRefereeAbi, functionName: 'knows', args } as const
      if (await client.readContract(at)) known.add(level)
    }
    return known
  }

  return {
    async provable() {
      if (provider.proveSpan === undefined) return undefined
      try {
        levels ??= await ask()
      } catch (error) {
        // Without an answer the party seals, as if there were no proofs.
        if (isUnreachable(error)) throw error
        metrics({ event: 'unproven', reason: reasonOf(error) })
        return undefined
      }
      return { levels, ready, failed }
    },
    start({ key, step, steps }, jobs) {
      jobs.start(key, async () => {
        try {
          ready.set(key, await provider.proveSpan!(step, steps))
          metrics({ event: 'proven', key })
        } catch (error) {
          // The match is sealed, as without a proof.
          failed.add(key)
          metrics({ event: 'unproven', key, reason: reasonOf(error) })
        }
      })
    },
  }
}
