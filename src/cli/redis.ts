/**
 * Queues on Redis, as verbs use them.
 * @module
 */
import { type ConnectionEvent, type QueueEvent, redisQueue, type WorkQueue } from '../queue/index.ts'
import { note } from './print.ts'
import { redisUrl } from './redis-option.ts'

/** Connects to a queue whose workers are others, and says on standard error what happens to it. */
export const openQueue = (url: string, jobs: number | undefined): Promise<WorkQueue> =>
  redisQueue({
    url: redisUrl(url),
    ...(jobs === undefined ? {} : { width: jobs }),
    onEvent: (event) => note(sayQueue(event)),
  })

function sayQueue(event: QueueEvent): string {
  switch (event.event) {
    case 'no-worker': {
      const others = event.others.length > 0 ? `, only of ${event.others.join(', ')}` : ''
      return `  no worker of ${event.build} takes these jobs${others}: start \`onestep worker\` with the same --redis`
    }
    case 'worker':
      return `  workers: ${event.names.join(', ')}`
    case 'refused':
      return `  a result is refused and made again, ${event.job}: ${event.reason}`
    default:
      return `  ${sayConnection(event)}`
  }
}

/** What is said of a connection to Redis. */
export function sayConnection(event: ConnectionEvent): string {
  if (event.event === 'advice') return event.text
  return event.event === 'lost' ? 'the connection to Redis is lost; waiting for it' : 'Redis is back'
}
