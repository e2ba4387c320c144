/**
 * `onestep worker`: takes jobs from a queue on Redis.
 * @module
 */
import type { Command } from 'commander'
import { CliError } from '../files.ts'
import { makeOutputOptional } from '../output.ts'
import { REDIS_HELP } from '../redis-option.ts'
import type { WorkerArguments } from '../worker.ts'

export function addWorker(program: Command): void {
  program
    .command('worker')
    .requiredOption('--redis <url>', `take jobs from this queue: ${REDIS_HELP}`)
    .option('--jobs <n>', 'do n jobs at a time; default: one for each processor', count)
    .option('--lock <seconds>', 'leave jobs to others after so many seconds of silence', seconds, 30)
    .option(
      '--grace <seconds>',
      'after SIGTERM, give jobs back that are not done in so many seconds',
      seconds,
      60,
    )
    .option('--limit <seconds>', 'fail a job that is not done in so many seconds', seconds, 3600)
    .option('--name <name>', "call the worker so; default: the machine's name and the process's number")
    .option(
      '--zk <vm>',
      'also make Groth16 proofs for this VM: needs its circuits and keys, which take long to make; repeatable',
      several,
    )
    .option(
      '--keys <folder>',
      'with --zk: folder with the keys of a ceremony; repeatable; default: INSECURE development keys',
      several,
    )
    .option('--insecure', 'with --keys: for a circuit without keys, use INSECURE development keys')
    .option('--json', 'log as JSON lines')
    .action(async (options: WorkerArguments) => {
      for (const name of ['keys', 'insecure'] as const) {
        if (options[name] !== undefined && !options.zk)
          throw new CliError(`--${name} is for Groth16 proofs.`, ['Fix: add --zk VM, or omit it'])
      }
      const { workFor } = await import('../worker.ts')
      makeOutputOptional()
      process.exitCode = await workFor(options)
    })
}

const several = (one: string, all: string[] = []) => [...all, one]

function count(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new CliError(`"${text}" is not a number of jobs.`, ['Expected: 1 to 999'])
}

function seconds(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text)
  throw new CliError(`"${text}" is not a number of seconds.`, ['Expected: 1 to 99999'])
}
