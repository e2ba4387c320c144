/**
 * Takes jobs from Redis and has them done, by threads of this process.
 * @module
 */
import { hostname } from 'node:os'
import type { Job, Worker } from 'bullmq'
import { buildName } from './build.ts'
import { type ConnectionEvent, connectRedis } from './connection.ts'
import { refusedReason } from './redis.ts'
import { hashOf, type JobData, jobOf, openJobs, PREFIX, queueOf } from './store.ts'
import type { WorkQueue } from './types.ts'

/** What a worker tells. */
export type WorkerEvent =
  | ConnectionEvent
  | {
      readonly event: 'begin' | 'stored' | 'known' | 'late' | 'back-to-queue'
      readonly job: string
      readonly kind: string
    }
  | {
      readonly event: 'failed' | 'aside'
      readonly job: string
      readonly kind: string
      readonly reason: string
    }
  /** Jobs of a worker that has gone silent go to others. */
  | { readonly event: 'stalled'; readonly job: string }
  /** Jobs wait that are of another build. */
  | { readonly event: 'other-build'; readonly build: string; readonly jobs: number }

/** Options of `startWorker`. */
export type StartWorkerOptions = {
  /** `redis://USER:PASSWORD@HOST:PORT/DATABASE`, or `rediss://…` for TLS. */
  readonly url: string
  /** Who does the work: `threadQueue`, with the kinds of work that this worker is to do. Its owner closes it. */
  readonly queue: WorkQueue
  /** What this worker has that some tasks need, and how many of these it does at a time. Default: nothing. */
  readonly has?: readonly { readonly name: string; readonly jobs: number }[]
  /** Seconds after which a worker that is silent has lost its job to another. Default 30. */
  readonly lock?: number
  /** Seconds that a job may take before it has failed. Default 3,600. */
  readonly limit?: number
  /** Default: the machine's name and the process's number. */
  readonly name?: string
  /** The build whose jobs are taken. Default: this one. */
  readonly build?: string
  readonly onEvent?: (event: WorkerEvent) => void
}

/** A worker that takes jobs. */
export type StartedWorker = {
  readonly name: string
  /** Takes no more jobs, and ends when those at work are done. */
  finish(): Promise<void>
  /** Gives the jobs at work back to the queue, for others, and ends. */
  handBack(): Promise<void>
}

/** Milliseconds between two signs of life, which say that a worker is there. */
const PRESENT = 10_000
/** How often a job's worker may fall silent before the job is set aside: it may be the job that kills them. */
const MOST_STALLS = 3

/**
 * Starts to take jobs.
 * @throws QueueError if Redis cannot be reached, or the packages bullmq and ioredis are not installed
 */
export async function startWorker(options: StartWorkerOptions): Promise<StartedWorker> {
  const { url, queue, has = [], lock = 30, limit = 3600, build = buildName(), onEvent = () => {} } = options
  const name = options.name ?? `${hostname()}-${process.pid}`
  if (!(lock >= 1)) throw new RangeError(`"lock" expected seconds from 1, got ${lock}`)
  const connection = await connectRedis(url, onEvent)
  const { redis, bullmq } = connection
  const jobs = openJobs(redis)
  const widths = new Map([
    [queueOf(build), queue.width],
    ...has.map(({ name: of, jobs: width }) => [queueOf(build, of), width] as const),
  ])
  const queues = [...widths.keys()]
  /** Stops the jobs at work, each its own: a signal that lived as long as the worker would gather listeners. */
  const running = new Set<AbortController>()
  let returning = false
  let made = 0
  /** What was shared last, so that threads keep what they made of it. */
  const recent = new Map<string, Uint8Array>()

  async function sharedBytes(hash: string): Promise<Uint8Array> {
    const bytes = recent.get(hash) ?? (await jobs.shared(hash))
    if (!bytes || hashOf(bytes) !== hash)
      throw new Error('What the job shares with others is gone, or damaged.')
    recent.delete(hash)
    recent.set(hash, bytes)
    if (recent.size > 4) recent.delete(recent.keys().next().value!)
    return bytes
  }

  async function perform(job: Job<JobData>, token?: string): Promise<void> {
    const { kind, shared: hash } = job.data
    const id = job.id!
    const tell = (event: 'begin' | 'stored' | 'known' | 'late' | 'back-to-queue') =>
      onEvent({ event, job: id, kind })
    // A worker that was killed may have left it.
    if (await jobs.hasOutput(id)) return tell('known')
    const { count, reason } = await jobs.refusals(id)
    if (count >= (job.opts.attempts ?? 1)) throw new bullmq.UnrecoverableError(refusedReason(count, reason))
    if (job.data.build !== build)
      throw new bullmq.UnrecoverableError(`it is of the build ${job.data.build}, and this worker of ${build}`)
    const input = await jobs.input(id)
    if (!input || jobOf(build, kind, hash, input) !== id)
      throw new Error('The input of the job is gone, or damaged: submit it again.')
    const shared = await sharedBytes(hash)
    tell('begin')
    let output: Uint8Array
    const stop = new AbortController()
    running.add(stop)
    const late = setTimeout(() => stop.abort(), 1000 * limit)
    try {
      if (returning) stop.abort()
      output = await queue.run({ kind, shared, input }, (bytes) => bytes, stop.signal)
    } catch (error) {
      if (!stop.signal.aborted) throw error
      if (!returning) throw new Error(`It was not done in ${limit} s.`)
      await job.moveToWait(token)
      tell('back-to-queue')
      throw new bullmq.WaitingError()
    } finally {
      clearTimeout(late)
      running.delete(stop)
    }
    const first = await jobs.putOutput(id, output, name)
    made++
    tell(first ? 'stored' : 'late')
  }

  const workers = queues.map((one) => {
    const worker: Worker<JobData> = new bullmq.Worker<JobData>(one, perform, {
      ...{ connection: redis, prefix: PREFIX, skipVersionCheck: true, name },
      ...{ concurrency: widths.get(one)!, lockDuration: 1000 * lock, stalledInterval: 500 * lock },
      ...{ maxStalledCount: MOST_STALLS, drainDelay: 2, runRetryDelay: 1000 },
    })
    worker.on('failed', (job, error) => {
      if (!job?.id) return
      const { id, data, attemptsMade, opts } = job
      const last = error instanceof bullmq.UnrecoverableError || attemptsMade >= (opts.attempts ?? 1)
      const reason = error.message
        .split('\n')
        .map((line) => line.trim())
        .join(' ')
      onEvent({ event: last ? 'aside' : 'failed', job: id, kind: data.kind, reason })
    })
    worker.on('stalled', (job) => onEvent({ event: 'stalled', job }))
    // The connection tells of its errors itself; jobs tell of theirs.
    worker.on('error', () => {})
    return worker
  })

  const present = async () => {
    await jobs.present({ name, build, queues, threads: queue.width, made }).catch(() => {})
  }
  await present()
  await tellOtherBuilds()
  const timer = setInterval(present, PRESENT)

  /** Jobs of another build are not for this worker, and nobody may be there who takes them. */
  async function tellOtherBuilds(): Promise<void> {
    const mine = new Set(queues)
    for (const other of await jobs.queues()) {
      if (mine.has(other) || other.startsWith(`${build}-`)) continue
      const queue = new bullmq.Queue(other, { connection: redis, prefix: PREFIX, skipVersionCheck: true })
      queue.on('error', () => {})
      const count = await queue.getWaitingCount()
      await queue.close()
      if (count > 0) onEvent({ event: 'other-build', build: other, jobs: count })
    }
  }

  let ending: Promise<void> | undefined
  const end = async () => {
    clearInterval(timer)
    await Promise.all(workers.map((worker) => worker.close()))
    await jobs.absent(name).catch(() => {})
    connection.close()
  }
  const finish = () => (ending ??= end())
  return {
    name,
    finish,
    handBack() {
      returning = true
      for (const stop of running) stop.abort()
      return finish()
    },
  }
}
