/**
 * What lies in Redis beside BullMQ's lists: inputs, results and workers. Each key begins with `onestep:`.
 *
 * | key | contents |
 * |---|---|
 * | `shared:HASH` | what many tasks have in common, deflated |
 * | `input:JOB` | the input of a job, deflated |
 * | `job:JOB` | hash: `output`, the `worker` that made it, how often one was `made`, `refusals`, and the `reason` of the last one |
 * | `workers` | hash: for each worker what it is, as JSON, with the time of Redis at which it said so |
 * | `queues` | set of the names of BullMQ's queues |
 * @module
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import type { Redis } from 'ioredis'
import { utf8 } from '../bytes/bytes.ts'
import { QueueError } from './errors.ts'
import type { WorkTask } from './types.ts'

/** The prefix of all keys, BullMQ's included. */
export const PREFIX = 'onestep'

/** Seconds for which inputs, results and what is shared are kept; and what has been used by whoever asked for it. */
const KEPT = { input: 7 * 86_400, output: 86_400, usedInput: 600, usedOutput: 3_600 }
/** The largest input or result, in bytes. */
const MOST_BYTES = 2 ** 29
/** Seconds after which a worker that says nothing is gone. */
const SILENT = 30

/** A task as its job says it. */
export type JobData = { readonly kind: string; readonly shared: string; readonly build: string }

/** A worker that is connected. */
export type QueueWorker = {
  readonly name: string
  readonly build: string
  /** The queues that it takes jobs from: by `queueOf`. */
  readonly queues: readonly string[]
  readonly threads: number
  /** Results that it has made since it began. */
  readonly made: number
}

export const hashOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(typeof part === 'string' ? utf8(`${part}\0`) : part)
  return hash.digest('hex')
}

/** The id of a job: a hash of its build, its kind, and what goes into it. The letter keeps it from being a number. */
export const jobOf = (build: string, kind: string, shared: string, input: Uint8Array): string =>
  `j${hashOf(build, kind, shared, input).slice(0, 40)}`

/** The name of the queue of a build's tasks that need something of a worker, or nothing. */
export const queueOf = (build: string, needs = ''): string => (needs === '' ? build : `${build}-${needs}`)

const key = (name: string, of?: string) => [PREFIX, name, ...(of === undefined ? [] : [of])].join(':')
const deflated = promisify<Uint8Array, { level: number }, Buffer>(deflate)
const inflated = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflate)
const plain = (bytes: Buffer) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Removes a result, unless another has come since; says how often results of the job have been refused. */
const REFUSE = `
if redis.call('HGET', KEYS[1], 'output') == false then return 0 end
if redis.sha1hex(redis.call('HGET', KEYS[1], 'output')) ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'reason', ARGV[2] .. ' (' .. (redis.call('HGET', KEYS[1], 'worker') or '?') .. ')')
redis.call('HDEL', KEYS[1], 'output', 'worker')
return redis.call('HINCRBY', KEYS[1], 'refusals', 1)`

export function openJobs(redis: Redis) {
  const seconds = async () => Number((await redis.time())[0])
  const put = async (name: string, bytes: Uint8Array) => {
    if (bytes.length > MOST_BYTES) {
      throw new QueueError(`A job of ${bytes.length} bytes is too large for Redis.`, {
        lines: [`Expected: at most ${MOST_BYTES}`, 'Fix: work with threads of this machine, without --redis'],
      })
    }
    if ((await redis.expire(name, KEPT.input)) === 0)
      await redis.set(name, await deflated(bytes, { level: 1 }), 'EX', KEPT.input)
  }
  const get = async (name: string): Promise<Uint8Array | undefined> => {
    const bytes = await redis.getBuffer(name)
    return bytes ? plain(await inflated(bytes, { maxOutputLength: MOST_BYTES })) : undefined
  }
  return {
    async putTask(id: string, shared: string, task: WorkTask) {
      await put(key('shared', shared), task.shared)
      await put(key('input', id), task.input)
    },
    input: (id: string) => get(key('input', id)),
    shared: (hash: string) => get(key('shared', hash)),
    hasOutput: async (id: string) => (await redis.hexists(key('job', id), 'output')) === 1,
    async output(id: string): Promise<Uint8Array | undefined> {
      const bytes = await redis.hgetBuffer(key('job', id), 'output')
      return bytes ? plain(bytes) : undefined
    },
    /** @returns whether it is the first; else the first one stays */
    async putOutput(id: string, output: Uint8Array, worker: string): Promise<boolean> {
      const name = key('job', id)
      const made = await redis
        .multi()
        .hsetnx(name, 'output', Buffer.from(output.buffer, output.byteOffset, output.byteLength))
        .hsetnx(name, 'worker', worker)
        .hincrby(name, 'made', 1)
        .expire(name, KEPT.output)
        .exec()
      const [error, first] = made?.[0] ?? [new Error('Redis discarded the result')]
      if (error) throw error
      return first === 1
    },
    /** How often results of a job have been made, in all. */
    made: async (id: string) => Number((await redis.hget(key('job', id), 'made')) ?? 0),
    /** @returns how often now; 0 if that result is there no more */
    async refuse(id: string, output: Uint8Array, reason: string): Promise<number> {
      const sha1 = createHash('sha1').update(output).digest('hex')
      return Number(await redis.eval(REFUSE, 1, key('job', id), sha1, reason))
    },
    async refusals(id: string): Promise<{ readonly count: number; readonly reason: string }> {
      const [count, reason] = await redis.hmget(key('job', id), 'refusals', 'reason')
      return { count: Number(count ?? 0), reason: reason ?? '' }
    },
    forgive: (id: string) => redis.hdel(key('job', id), 'refusals', 'reason'),
    forget: (id: string) => redis.del(key('job', id), key('input', id)),
    /** Shortens how long a job's bytes are kept, once whoever asked for the result has it. */
    async used(id: string) {
      await redis.expire(key('input', id), KEPT.usedInput)
      await redis.expire(key('job', id), KEPT.usedOutput)
    },
    addQueue: (name: string) => redis.sadd(key('queues'), name),
    queues: () => redis.smembers(key('queues')),
    async present(worker: QueueWorker) {
      await redis.hset(key('workers'), worker.name, JSON.stringify({ ...worker, seen: await seconds() }))
    },
    absent: (name: string) => redis.hdel(key('workers'), name),
    /** The workers that are connected. */
    async workers(): Promise<QueueWorker[]> {
      const [all, now] = [await redis.hgetall(key('workers')), await seconds()]
      const found: QueueWorker[] = []
      for (const [name, text] of Object.entries(all)) {
        const { seen, ...worker } = JSON.parse(text) as QueueWorker & { seen: number }
        if (now - seen <= SILENT) found.push(worker)
        else if (now - seen > 86_400) await redis.hdel(key('workers'), name)
      }
      return found
    },
  }
}
