/**
 * A connection to Redis: one clear error if there is none at first; afterwards it waits until Redis is back.
 * @module
 */
import type { Redis } from 'ioredis'
import { QueueError } from './errors.ts'

/** What is told of a connection. */
export type ConnectionEvent =
  | { readonly event: 'lost' | 'back' }
  | { readonly event: 'advice'; readonly text: string }

export type Connection = {
  readonly redis: Redis
  readonly bullmq: typeof import('bullmq')
  /** The address without user and password. */
  readonly address: string
  close(): void
}

/** Milliseconds for the first connection, and between later tries. */
const FIRST = 5_000
const LONGEST = 3_000

/** The address of a URL, to be printed: without user and password. */
export function addressOf(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`
}

/**
 * @param url - `redis://…`, or `rediss://…` for TLS
 * @throws QueueError if Redis cannot be reached within seconds, refuses, or BullMQ is not installed
 */
export async function connectRedis(
  url: string,
  onEvent: (event: ConnectionEvent) => void = () => {},
): Promise<Connection> {
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol)) {
    throw new QueueError('This is not the URL of Redis.', {
      lines: ['Expected: redis://HOST:PORT, or rediss://USER:PASSWORD@HOST:PORT for TLS'],
    })
  }
  const address = addressOf(url)
  const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]).catch((cause) => {
    throw new QueueError('A queue on Redis needs the packages bullmq and ioredis.', {
      lines: [`Error: ${cause.message}`, 'Fix: npm install bullmq ioredis'],
      cause,
    })
  })
  let connected = false
  let down = false
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: FIRST,
    // Commands wait for as long as Redis is away.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (connected ? Math.min(LONGEST, 100 * times) : null),
  })
  let failure: Error | undefined
  redis.on('error', (error) => {
    failure = error
  })
  redis.on('close', () => {
    if (!connected || down || redis.status === 'end') return
    down = true
    onEvent({ event: 'lost' })
  })
  redis.on('ready', () => {
    if (down) onEvent({ event: 'back' })
    down = false
  })
  const late = setTimeout(() => {
    failure ??= new Error(`no answer within ${FIRST / 1000} s`)
    redis.disconnect()
  }, FIRST)
  try {
    await redis.connect()
    await redis.ping()
    connected = true
    for (const text of adviceOf(await redis.info().catch(() => ''))) onEvent({ event: 'advice', text })
  } catch (error) {
    redis.disconnect()
    throw unreachable(address, failure ?? (error as Error))
  } finally {
    clearTimeout(late)
  }
  return { redis, bullmq, address, close: () => redis.disconnect() }
}

function unreachable(address: string, cause: Error): QueueError {
  const { message, code } = cause as Error & { code?: string }
  const refused = /^(NOAUTH|WRONGPASS|NOPERM)/.test(message)
  return new QueueError(`Redis at ${address} ${refused ? 'refuses this client' : 'cannot be reached'}.`, {
    lines: [
      `Error: ${message || code || cause.name}`,
      refused
        ? 'Fix: put user and password into the URL, as in redis://USER:PASSWORD@HOST:PORT'
        : 'Fix: start Redis there, or correct the URL; rediss:// is for TLS',
    ],
    cause,
  })
}

/** What in Redis's own description of itself is to be changed. */
function adviceOf(info: string): string[] {
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1]
  return [
    ...(policy && policy !== 'noeviction'
      ? [`Redis may throw jobs away: set maxmemory-policy to noeviction, which is ${policy}`]
      : []),
    ...(/^aof_enabled:0/m.test(info)
      ? [
          'Redis keeps no log of its data (appendonly no): after its restart, results that nobody took yet are made again',
        ]
      : []),
  ]
}
