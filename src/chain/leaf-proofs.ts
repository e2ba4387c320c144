/**
 * Proofs of a whole leaf above the last level: all steps between two leaves at once, for a referee that can resolve so
 * many. Such a proof ends a match where otherwise an inner tournament begins, or has begun.
 * @module
 */
import type { Hex, PublicClient } from 'viem'
import { toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
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
  /** Makes a proof as a job, and asks the referee about it: one that it refuses would be sent until the clock ran out. */
  start(action: Extract<Action, { kind: 'prove' }>, jobs: Jobs): void
}

type Options = {
  readonly client: PublicClient
  readonly config: GameConfig
  readonly topic: Topic
  readonly provider: Provider
  readonly signal?: AbortSignal
}

export function createLeafProver(options: Options, metrics: Metrics): LeafProver {
  const { client, config, topic, provider, signal } = options
  /** Those that the referee has not been asked about. */
  const made = new Map<string, Uint8Array>()
  const ready = new Map<string, Uint8Array>()
  const failed = new Set<string>()
  let levels: Set<number> | undefined

  const refereeOf = (): Promise<Hex> =>
    client.readContract({ address: config.address, abi: gameAbi, functionName: 'referee' })

  const ask = async (): Promise<Set<number>> => {
    const known = new Set<number>()
    const above = config.levels.slice(0, -1).map((_, level) => ({ level, steps: strideOf(config, level) }))
    const wanted = above.filter(({ steps }) => provider.spans?.includes(steps))
    if (wanted.length === 0) return known
    const referee = await refereeOf()
    for (const { level, steps } of wanted) {
      const args = [topic.vmId, steps] as const
      const at = { address: referee, abi: stepRefereeAbi, functionName: 'accepts', args } as const
      if (await client.readContract(at)) known.add(level)
    }
    return known
  }

  const check = async (step: bigint, steps: bigint, proof: Uint8Array): Promise<void> => {
    const [before, after] = (await Promise.all([step, step + steps].map((at) => provider.rootAt(at)))).map(
      toHex,
    )
    const args = [topic.vmId, before!, steps, toHex(proof)] as const
    const address = await refereeOf()
    const root = await client.readContract({ address, abi: stepRefereeAbi, functionName: 'resolve', args })
    if (root !== after) throw new WrongSpanProofError(step, steps, root)
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
        const fail = (error: unknown) => {
          // The match is sealed, as without a proof.
          failed.add(key)
          metrics({ event: 'unproven', key, reason: reasonOf(error) })
        }
        if (!made.has(key)) {
          try {
            made.set(key, await provider.proveSpan!(step, steps, signal && { signal }))
          } catch (error) {
            return fail(error)
          }
        }
        const proof = made.get(key)!
        try {
          await check(step, steps, proof)
        } catch (error) {
          // Without an answer it is asked again.
          if (isUnreachable(error)) throw error
          return fail(error)
        }
        ready.set(key, proof)
        metrics({ event: 'proven', key })
      })
    },
  }
}

/** A proof of a leaf that leads elsewhere than the run. */
class WrongSpanProofError extends OnestepError {
  override name = 'WrongSpanProofError'

  constructor(step: bigint, steps: bigint, root: Hex) {
    super(`By its proof, ${steps} steps after step ${step} lead to ${root}, and by the run elsewhere.`, {
      lines: ['Fix: let `proveSpan` prove the run of which `rootAt` gives the roots'],
    })
  }
}
