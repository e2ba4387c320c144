/**
 * `onestep queue`: shows a queue on Redis, and retries or discards jobs that were set aside.
 * @module
 */
import type { Command } from 'commander'
import { CliError } from '../files.ts'
import { count, json, line } from '../print.ts'
import { REDIS_HELP, redisUrl } from '../redis-option.ts'

type Options = { redis: string; retry?: string[]; discard?: string[]; json?: boolean }

const several = (job: string, all: string[] = []) => [...all, job]

export function addQueue(program: Command): void {
  program
    .command('queue')
    .requiredOption('--redis <url>', `the queue: ${REDIS_HELP}`)
    .option(
      '--retry <job>',
      'let workers take this job again, which was set aside; all: each of them; repeatable',
      several,
    )
    .option('--discard <job>', 'remove this job, which was set aside; all: each of them; repeatable', several)
    .option('--json', 'print one JSON object')
    .action(async ({ redis, retry = [], discard = [], json: asJson }: Options) => {
      // Loaded on demand: help needs no queue.
      const { queueAdmin } = await import('../../queue/index.ts')
      const admin = await queueAdmin(redisUrl(redis))
      try {
        const aside = (await admin.state()).aside.map(({ job }) => job)
        const each = (names: readonly string[]) => (names.includes('all') ? aside : names)
        for (const job of each(retry)) if (!(await admin.retry(job))) throw unknown(job)
        for (const job of each(discard)) if (!(await admin.discard(job))) throw unknown(job)
        const state = await admin.state()
        if (asJson) return json(state)
        line(`${count(state.waiting)} jobs wait, ${count(state.active)} are worked at`)
        for (const one of state.workers)
          line(`worker ${one.name}: ${one.threads} jobs at a time, ${count(one.made)} made, of ${one.build}`)
        for (const one of state.aside) {
          const since = new Date(one.since).toISOString().slice(0, 19)
          line(`set aside ${one.job}: ${one.kind}, ${one.attempts} attempts, ${since}Z: ${one.reason}`)
        }
      } finally {
        await admin.close()
      }
    })
}

const unknown = (job: string) =>
  new CliError(`No job ${job} was set aside.`, [
    'Fix: `onestep queue` without --retry and --discard lists them',
  ])
