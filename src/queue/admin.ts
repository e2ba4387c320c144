/**
 * What is in a queue on Redis: jobs that wait, workers, and jobs that were set aside.
 * @module
 */
import type { Queue } from 'bullmq'
import { connectRedis } from './connection.ts'
import { type JobData, openJobs, PREFIX, type QueueWorker } from './store.ts'

/** A job that failed several times: no worker takes it until it is retried. */
export type AsideJob = {
  readonly job: string
  readonly kind: string
  readonly build: string
  readonly reason: string
  /** How often it was tried. */
  readonly attempts: number
  /** Milliseconds since 1970. */
  readonly since: number
}

/** What is in a queue. */
export type QueueState = {
  readonly waiting: number
  readonly active: number
  readonly aside: readonly AsideJob[]
  readonly workers: readonly QueueWorker[]
}

/** A connection that looks at a queue. */
export type QueueAdmin = {
  state(): Promise<QueueState>
  /** Lets workers take a job that was set aside. @returns whether there is such a job */
  retry(job: string): Promise<boolean>
  /** Removes a job that was set aside, and its input. @returns whether there is such a job */
  discard(job: string): Promise<boolean>
  close(): Promise<void>
}

/**
 * Looks at a queue.
 * @throws QueueError if Redis cannot be reached, or the packages bullmq and ioredis are not installed
 */
export async function queueAdmin(url: string): Promise<QueueAdmin> {
  const connection = await connectRedis(url)
  const { redis, bullmq } = connection
  const jobs = openJobs(redis)
  const each = async <T>(use: (queue: Queue<JobData>) => Promise<T>): Promise<T[]> => {
    const results: T[] = []
    for (const name of await jobs.queues()) {
      const queue = new bullmq.Queue<JobData>(name, {
        connection: redis,
        prefix: PREFIX,
        skipVersionCheck: true,
      })
      queue.on('error', () => {})
      results.push(await use(queue))
      await queue.close()
    }
    return results
  }
  /** Does something with a job that was set aside, whichever queue it is in. */
  const withAside = async (id: string, use: (queue: Queue<JobData>) => Promise<void>): Promise<boolean> => {
    const found = await each(async (queue) => {
      if ((await queue.getJobState(id)) !== 'failed') return false
      await use(queue)
      return true
    })
    return found.includes(true)
  }
  return {
    async state() {
      const parts = await each(async (queue) => ({
        counts: await queue.getJobCounts('waiting', 'delayed', 'active'),
        failed: await queue.getFailed(),
      }))
      const sum = (of: string) => parts.reduce((all, { counts }) => all + (counts[of] ?? 0), 0)
      return {
        waiting: sum('waiting') + sum('delayed'),
        active: sum('active'),
        aside: parts.flatMap(({ failed }) =>
          failed.map((one) => ({
            job: one.id!,
            kind: one.data.kind,
            build: one.data.build,
            reason: one.failedReason.split('\n')[0]!,
            attempts: one.attemptsMade,
            since: one.finishedOn ?? one.timestamp,
          })),
        ),
        workers: await jobs.workers(),
      }
    },
    retry: (id) =>
      withAside(id, async (queue) => {
        await jobs.forgive(id)
        await (await queue.getJob(id))?.retry('failed', {
          resetAttemptsMade: true,
          resetAttemptsStarted: true,
        })
      }),
    discard: (id) =>
      withAside(id, async (queue) => {
        await queue.remove(id)
        await jobs.forget(id)
      }),
    async close() {
      connection.close()
    },
  }
}
