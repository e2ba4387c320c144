/**
 * `onestep run`: runs a program; its output is ours.
 * @module
 */
import type { Command } from 'commander'
import { toHex } from '../bytes/bytes.ts'
import { outputOf } from '../run/program.ts'
import { showStatus } from '../trace/describe.ts'
import { run, type Trace } from '../trace/trace.ts'
import { showOutput } from '../vms/index.ts'
import { hashOf, jsonNumber, openProgram, type ProgramOptions, programOptions } from './options.ts'
import { json, note, progress } from './print.ts'

/** Exit code where the program met `--max-steps`, as timeout(1) has it. */
const UNFINISHED = 124

export function addRun(program: Command): void {
  programOptions(program.command('run'))
    .description('run a program; its output goes to standard output, its exit code is ours')
    .action(async (file: string, args: string[], options: ProgramOptions) => {
      const trace = await runWithProgress(file, args, options)
      const output = outputOf(trace.program, trace.stateAt(trace.steps))
      const { status } = trace
      if (options.json) {
        json({
          vm: trace.program.vm.name,
          steps: jsonNumber(trace.steps),
          status: status.kind,
          exitCode: status.kind === 'halted' ? jsonNumber(status.code) : null,
          output: Buffer.from(output).toString('base64'),
          root: toHex(trace.rootAt(trace.steps)),
        })
      } else {
        process.stdout.write(showOutput(trace.program, output))
        if (status.kind === 'halted') process.exitCode = Number(status.code & 0xffn)
        else process.exitCode = status.kind === 'running' ? UNFINISHED : 1
      }
      if (status.kind === 'halted') return
      note(
        `onestep: ${status.kind === 'running' ? `stopped after ${trace.steps} steps` : showStatus(status)}`,
      )
    })
}

/** Loads and runs a program as its options say. */
export async function runWithProgress(
  file: string,
  args: readonly string[],
  options: ProgramOptions,
  label = 'running',
): Promise<Trace> {
  const program = openProgram(file, args, options)
  const hash = await hashOf(options.hash)
  const shown = progress(label, options.maxSteps)
  try {
    return await run(program, {
      hash,
      onProgress: shown.update,
      ...(options.maxSteps === undefined ? {} : { maxSteps: options.maxSteps }),
    })
  } finally {
    shown.stop()
  }
}
