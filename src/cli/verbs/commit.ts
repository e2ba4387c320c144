/**
 * `onestep commit`: the claim for a run.
 * @module
 */
import type { Command } from 'commander'
import { toHex } from '../../bytes/bytes.ts'
import { encodeClaim, hashClaim } from '../../trace/claim.ts'
import { commit } from '../../trace/commit.ts'
import { showStatus } from '../../trace/describe.ts'
import { CliError, outputPath, writeOutput } from '../files.ts'
import { jsonNumber, type ProgramOptions, programOptions, steps } from '../options.ts'
import { count, json, line } from '../print.ts'
import { runWithProgress } from './run.ts'

export function addCommit(program: Command): void {
  programOptions(program.command('commit'))
    .option('--resume <file>', 'resume from a checkpoint of the same program, input and arguments')
    .option('--steps <n>', 'steps that the claim covers; default: the steps of the run', steps)
    .option('-o, --output <file>', 'write the encoded claim to the file', outputPath)
    .action(
      async (
        file: string,
        args: string[],
        options: ProgramOptions & { steps?: bigint; output?: string; resume?: string },
      ) => {
        const trace = await runWithProgress(file, args, options)
        if (options.steps !== undefined && options.steps < trace.steps) {
          throw new CliError(`A claim of ${options.steps} steps is shorter than the run.`, [
            `The run has ${trace.steps} steps.`,
            `Fix: add --max-steps ${options.steps} to claim only the first steps`,
          ])
        }
        const claim = commit(trace, options.steps === undefined ? {} : { steps: options.steps })
        if (options.output !== undefined) writeOutput(options.output, encodeClaim(claim))
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
