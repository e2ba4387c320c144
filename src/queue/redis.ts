/**
 * Work that is done by workers on any machines: jobs of BullMQ on Redis.
 *
 * A job's id is a hash of what goes into it, so a job that is submitted twice is done once, and a result that is there is
 * taken. Results are checked by whoever asked for them, and by nobody else.
 * @module
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Queue } from 'bullmq'
import { buildName } from './build.ts'
import { type ConnectionEvent, connectRedis } from './connection.ts'
import { SetAsideError } from './errors.ts'
import { hashOf, type JobData, jobOf, openJobs, PREFIX, queueOf } from './store.ts'
import type { WorkQueue, WorkTask } from './types.ts'

/** What is told of a queue while it works. */
export type QueueEvent =
  | ConnectionEvent
  /** No worker of this build takes such jobs; those that are there are of the builds `others`. */
  | { readonly event: 'no-worker'; readonly build: string; readonly others: readonly string[] }
  /** Such a worker has come. */
  | { readonly event: 'worker'; readonly names: readonly string[] }
  /** A result was wrong, and is made again. */
  | { readonly event: 'refused'; readonly job: string; readonly reason: string }

/** Options of `redisQueue`. */
export type RedisQueueOptions = {
  /** `redis://USER:PASSWORD@HOST:PORT/DATABASE`, or `rediss://…` for TLS. */
  readonly url: string
  /** Jobs that wait or are worked at, at a time. Default 64. */
  readonly width?: number
  /** How often a job may fail, or its result be refused, before it is set aside. Default 3. */
  readonly attempts?: number
  /** The build whose workers are asked. Default: this one. */
  readonly build?: string
  readonly onEvent?: (event: QueueEvent) => void
}

/** Milliseconds between two looks at a job, and between two looks for workers. */
const LOOK = 250
const WORKERS = { first: 2_000, next: 5_000 }

/**
 * Connects to a queue on Redis, whose workers `startWorker` starts, or `onestep worker`.
 *
 * @returns a queue that goes on when Redis was away, and submits again what Redis has lost
 * @throws QueueError if Redis cannot be reached, or the packages bullmq and ioredis are not installed
 */
export async function redisQueue(options: RedisQueueOptions): Promise<WorkQueue> {
  const { url, width = 64, attempts = 3, build = buildName(), onEvent = () => {} } = options
  for (const [name, value] of Object.entries({ width, attempts })) {
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`"${name}" expected a number from 1, got ${value}`)
  }
  const connection = await connectRedis(url, onEvent)
  const { redis, bullmq } = connection
  const jobs = openJobs(redis)
  const queues = new Map<string, Queue<JobData>>()
  const hashes = new WeakMap<Uint8Array, string>()
  const closed = new AbortController()

  const queueNamed = (name: string): Queue<JobData> => {
    let queue = queues.get(name)
    if (!queue) {
      queue = new bullmq.Queue<JobData>(name, {
        connection: redis,
        prefix: PREFIX,
        skipVersionCheck: true,
        streams: { events: { maxLen: 100 } },
      })
      // The connection tells of its errors itself.
      queue.on('error', () => {})
      queues.set(name, queue)
    }
    return queue
  }
  const sharedHash = (shared: Uint8Array): string => {
    const hash = hashes.get(shared) ?? hashOf(shared)
    hashes.set(shared, hash)
    return hash
  }

  const waiting = new Map<string, number>()
  const watch = watchWorkers(waiting, async () => jobs.workers(), build, onEvent, closed.signal)

  async function done<T>(task: WorkTask, accept: (output: Uint8Array) => T | Promise<T>, stop: AbortSignal) {
    const shared = sharedHash(task.shared)
    const id = jobOf(build, task.kind, shared, task.input)
    const name = queueOf(build, task.needs)
    const queue = queueNamed(name)
    const submit = async () => {
      await jobs.putTask(id, shared, task)
      await jobs.addQueue(name)
      const data: JobData = { kind: task.kind, shared, build }
      const kept = { removeOnComplete: true, removeOnFail: false, stackTraceLimit: 1 }
      await queue.add(task.kind, data, {
        jobId: id,
        attempts,
        backoff: { type: 'fixed', delay: 1000 },
        ...kept,
      })
    }
    for (let submitted = false; ; ) {
      stop.throwIfAborted()
      // The state first: a job that ends in between has left its result by then.
      const state = await queue.getJobState(id)
      const output = await jobs.output(id)
      if (output) {
        let reason: string
        try {
          const result = await accept(output)
          // Redis may be away, and the result is here.
          await Promise.race([jobs.used(id), sleep(1000)]).catch(() => {})
          return result
        } catch (error) {
          stop.throwIfAborted()
          reason =
            error instanceof Error
              ? error.message
                  .split('\n')
                  .map((line) => line.trim())
                  .join(' ')
              : String(error)
        }
        const count = await jobs.refuse(id, output, reason)
        if (count > 0) onEvent({ event: 'refused', job: id, reason })
        submitted = false
        continue
      }
      const { count, reason } = await jobs.refusals(id)
      if (state === 'failed') {
        // It may have expired, and is there for those that retry the job.
        await jobs.putTask(id, shared, task)
        const { failedReason } = (await queue.getJob(id)) ?? {}
        throw new SetAsideError(id, task.kind, failedReason ?? reason)
      }
      // Another one may have asked for it, and have it now; or Redis has lost it.
      if (state === 'unknown' || !submitted) {
        await submit()
        submitted = true
        // The worker that takes it now sets it aside.
        if (count >= attempts) throw new SetAsideError(id, task.kind, refusedReason(count, reason))
      }
      await sleep(LOOK, undefined, { signal: stop })
    }
  }

  return {
    width,
    trusted: false,
    async run(task, accept, signal) {
      const name = queueOf(build, task.needs)
      waiting.set(name, (waiting.get(name) ?? 0) + 1)
      const stop = AbortSignal.any([closed.signal, ...(signal ? [signal] : [])])
      try {
        // A command waits for as long as Redis is away, and has no signal.
        return await Promise.race([done(task, accept, stop), aborted(stop)])
      } catch (error) {
        signal?.throwIfAborted()
        throw error
      } finally {
        waiting.set(name, waiting.get(name)! - 1)
      }
    },
    async close() {
      closed.abort(new Error('The queue is closed.'))
      await watch
      const all = [...queues.values()].map((queue) => queue.close().catch(() => {}))
      await Promise.race([Promise.all(all), sleep(1000)])
      connection.close()
    },
  }
}

/** Why a job whose results were refused too often is set aside. */
export const refusedReason = (count: number, reason: string): string =>
  `${count} results were refused by whoever asked for them, the last one because: ${reason}`

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/** Tells, while tasks wait, whether there is a worker that takes them. */
async function watchWorkers(
  waiting: ReadonlyMap<string, number>,
  workers: () => Promise<readonly { name: string; build: string; queues: readonly string[] }[]>,
  build: string,
  onEvent: (event: QueueEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const lacking = new Map<string, boolean>()
  const over = aborted(signal).catch(() => undefined)
  for (let pause = WORKERS.first; ; pause = WORKERS.next) {
    await sleep(pause, undefined, { signal, ref: false }).catch(() => {})
    if (signal.aborted) return
    const all = await Promise.race([workers().catch(() => undefined), over])
    for (const [name, count] of all ? waiting : []) {
      const names = all!.filter(({ queues }) => queues.includes(name)).map((one) => one.name)
      if (count === 0 || lacking.get(name) === (names.length === 0)) continue
      lacking.set(name, names.length === 0)
      const others = [...new Set(all!.map((one) => one.build))].filter((one) => one !== build)
      onEvent(names.length > 0 ? { event: 'worker', names } : { event: 'no-worker', build, others })
    }
  }
}
