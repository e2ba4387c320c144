/**
 * `onestep commit`: the claim for a run.
 * @module
 */
import type { Command } from 'commander'
import { toHex } from '../../bytes/bytes.ts'
import { encodeClaim, hashClaim } from '../../trace/claim.ts'
import { commit } from '../../trace/commit.ts'
import { showStatus } from '../../trace/describe.ts'
import { MAX_HISTORY_HEIGHT } from '../../trace/history.ts'
import { CliError, outputPath, writeOutput } from '../files.ts'
import { jsonNumber, type ProgramOptions, programOptions, steps } from '../options.ts'
import { count, json, line } from '../print.ts'
import { REDIS_HELP } from '../redis-option.ts'
import { runWithProgress } from './run.ts'

export function addCommit(program: Command): void {
  programOptions(program.command('commit'))
    .option('--resume <file>', 'resume from a checkpoint of the same program, input and arguments')
    .option('--steps <n>', 'steps that the claim covers; default: the steps of the run', steps)
    .option(
      '--history <height>',
      'also commit to the history of the run: to its root after every stride, 2^height times; the same root at the end',
      height,
    )
    .option('--stride <n>', 'with --history: steps between two roots; default: 1', steps)
    .option(
      '--jobs <n>',
      'with --history: compute it by n threads, or n jobs at a time with --redis',
      several,
    )
    .option(
      '--redis <url>',
      `with --history: leave it to workers (\`onestep worker\`) of this queue, which you have to trust; ${REDIS_HELP}`,
    )
    .option('-o, --output <file>', 'write the encoded claim to the file', outputPath)
    .action(
      async (
        file: string,
        args: string[],
        options: ProgramOptions & HistoryArguments & { steps?: bigint; output?: string; resume?: string },
      ) => {
        expectHistory(options)
        const trace = await runWithProgress(file, args, options)
        if (options.steps !== undefined && options.steps < trace.steps) {
          throw new CliError(`A claim of ${options.steps} steps is shorter than the run.`, [
            `The run has ${trace.steps} steps.`,
            `Fix: add --max-steps ${options.steps} to claim only the first steps`,
          ])
        }
        const claim = commit(trace, options.steps === undefined ? {} : { steps: options.steps })
        if (options.output !== undefined) writeOutput(options.output, encodeClaim(claim))
        // Loaded on demand: threads and queues are for histories alone.
        const history =
          options.history === undefined
            ? {}
            : await (await import('../history.ts')).historyOfRun(trace, {
                ...options,
                height: options.history,
              })
        const fields = {
          vm: trace.program.vm.name,
          vmId: toHex(claim.vmId),
          hash: trace.hash.name,
          startRoot: toHex(claim.startRoot),
          input: toHex(claim.input),
          steps: jsonNumber(claim.steps),
          finalRoot: toHex(claim.finalRoot),
          status: claim.status.kind,
          claim: toHex(hashClaim(claim)),
          ...history,
        }
        if (options.json) return json(fields)
        for (const [name, value] of Object.entries({
          ...fields,
          steps: count(claim.steps),
          status: showStatus(trace.status),
        })) {
          line(`${name.padEnd(10)} ${value}`)
        }
      },
    )
}

type HistoryArguments = { history?: number; stride?: bigint; jobs?: number; redis?: string }

function expectHistory(options: HistoryArguments): void {
  if (options.stride === 0n) throw new CliError('--stride expected 1 step or more, got 0.')
  for (const name of ['stride', 'jobs', 'redis'] as const) {
    if (options[name] !== undefined && options.history === undefined)
      throw new CliError(`--${name} is for histories.`, ['Fix: add --history HEIGHT, or omit it'])
  }
}

function height(text: string): number {
  if (/^\d{1,2}$/.test(text) && Number(text) <= MAX_HISTORY_HEIGHT) return Number(text)
  throw new CliError(`"${text}" is not the height of a history.`, [`Expected: 0 to ${MAX_HISTORY_HEIGHT}`])
}

function several(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text)
  throw new CliError(`"${text}" is not a number of jobs.`, ['Expected: 1 to 99'])
}
