/**
 * What goes wrong with a queue.
 * @module
 */
import { OnestepError } from '../bytes/errors.ts'

/** Redis cannot be used: it is not reached, it refuses, or what this needs is not installed. */
export class QueueError extends OnestepError {
  override name = 'QueueError'
}

/** A job that failed several times, and that no worker takes until it is retried. */
export class SetAsideError extends OnestepError {
  override name = 'SetAsideError'
  readonly job: string

  constructor(job: string, kind: string, reason: string) {
    super(`A job was set aside: ${kind} ${job}.`, {
      lines: [
        `Reason: ${reason}`,
        'What other jobs made is kept, and is not made again.',
        `Fix: find out why, then \`onestep queue --retry ${job}\` with the same --redis, and repeat the command`,
      ],
    })
    this.job = job
  }
}
