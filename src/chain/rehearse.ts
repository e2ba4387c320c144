/**
 * One look at a game by a party that sends nothing.
 * @module
 */
import { type ChallengerOptions, createChallenger, type Tick } from './challenger.ts'
import { createDrySender } from './dry-run.ts'
import type { Metrics } from './metrics.ts'

/**
 * Looks at a game once, as a challenger does, and tells what it would send instead of sending it (`createDrySender`).
 * What a move needs is computed first, however long that takes.
 * @param options - the store is written to; give one that leaves nothing behind
 * @returns what the first move would have been
 * @throws what keeps it from looking or from computing, or the signal's reason
 */
export async function rehearse(options: Omit<ChallengerOptions, 'sender'>): Promise<Tick> {
  const { client, account } = options
  const told = new Set<unknown>()
  const metrics: Metrics = (metric) => {
    if (metric.event === 'would-send' && told.has(metric.key)) return
    if (metric.event === 'would-send') told.add(metric.key)
    options.metrics(metric)
  }
  const sender = createDrySender({ client, address: account.address, metrics })
  const challenger = createChallenger({ ...options, metrics, sender })
  for (;;) {
    const tick = await challenger.tick()
    const kind = tick.action?.kind
    // Work that takes longer than a tick goes on in the next one.
    if (kind !== 'build' && kind !== 'prove') return tick
    options.signal?.throwIfAborted()
  }
}
