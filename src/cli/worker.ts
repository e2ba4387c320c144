/**
 * Implements `onestep worker`.
 * @module
 */
import { availableParallelism } from 'node:os'
import {
  buildName,
  startWorker,
  threadQueue,
  type WorkerEvent,
  type WorkFiles,
  type WorkQueue,
} from '../queue/index.ts'
import { starkWork } from '../stark/index.ts'
import { rootsWork } from '../trace/index.ts'
import { onSignals } from './interrupt.ts'
import { emit } from './output.ts'
import { line } from './print.ts'
import { sayConnection } from './redis.ts'
import { redisUrl } from './redis-option.ts'

export type WorkerArguments = {
  redis: string
  jobs?: number
  lock: number
  grace: number
  limit: number
  name?: string
  zk?: string[]
  keys?: string[]
  insecure?: boolean
  json?: boolean
}

const WORK: WorkFiles = { ...starkWork, ...rootsWork }

/** Seconds for giving jobs back. */
const STUCK = 5

/**
 * Works until a signal comes.
 * @returns the exit code of the signal
 * @throws QueueError if Redis cannot be reached at first
 */
export async function workFor(options: WorkerArguments): Promise<number> {
  const { redis, lock, grace, name, json = false } = options
  const jobs = options.jobs ?? availableParallelism()
  const say = json
    ? (event: WorkerEvent) => emit(`${JSON.stringify({ time: Date.now(), ...event })}\n`)
    : (event: WorkerEvent) => line(`${new Date().toISOString().slice(0, 19)}Z  ${sayWorker(event)}`)
  const url = redisUrl(redis)
  // Loaded on demand: only proofs with keys need circuits.
  const zk = options.zk ? await (await import('./zk/worker.ts')).zkWork(options.zk, options) : undefined
  // A native prover has threads of its own where one job is all.
  const threads = await threadQueue(WORK, jobs, jobs > 1 ? { RAYON_NUM_THREADS: '1' } : {})
  const queue: WorkQueue = {
    ...threads,
    run: (task, accept, signal) =>
      (zk && task.kind === zk.kind ? zk.queue : threads).run(task, accept, signal),
  }
  try {
    const worker = await startWorker({
      ...{ url, queue, lock, limit: options.limit, onEvent: say },
      has: (zk?.has ?? []).map((needed) => ({ name: needed, jobs: 1 })),
      ...(name === undefined ? {} : { name }),
    })
    const what = `worker ${worker.name} of ${buildName()}, ${jobs} job${jobs === 1 ? '' : 's'} at a time`
    if (json)
      emit(
        `${JSON.stringify({ time: Date.now(), event: 'ready', worker: worker.name, build: buildName(), jobs })}\n`,
      )
    else line(`${what}; Ctrl-C ends it after the jobs at work`)
    const code = await new Promise<number>((resolve) => onSignals(resolve))
    if (!json) line(`ending after the jobs at work, in ${grace} s at most; press again to end at once`)
    const late = setTimeout(() => void worker.handBack(), 1000 * grace)
    // While Redis is away, jobs cannot even be given back: others take them when the locks have run out.
    const stuck = setTimeout(() => process.exit(code), 1000 * (grace + STUCK))
    await worker.finish()
    clearTimeout(late)
    clearTimeout(stuck)
    return code
  } finally {
    await threads.close()
    await zk?.queue.close()
  }
}

function sayWorker(event: WorkerEvent): string {
  switch (event.event) {
    case 'begin':
      return `${event.job}: ${event.kind} begins`
    case 'stored':
      return `${event.job}: made`
    case 'known':
      return `${event.job}: was made already`
    case 'late':
      return `${event.job}: made, but another worker was first`
    case 'back-to-queue':
      return `${event.job}: given back`
    case 'failed':
      return `${event.job}: failed, and is tried again: ${event.reason}`
    case 'aside':
      return `${event.job}: failed, and is set aside: ${event.reason}`
    case 'stalled':
      return `${event.job}: its worker fell silent, so it goes back to the queue`
    case 'other-build':
      return `${event.jobs} jobs wait for workers of ${event.build}; this one is of another build and leaves them alone`
    default:
      return sayConnection(event)
  }
}
