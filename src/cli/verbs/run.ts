/**
 * `onestep run`: runs a program and passes its output on.
 * @module
 */
import type { Command } from 'commander'
import { toHex } from '../../bytes/bytes.ts'
import { errorsOf, outputOf } from '../../run/program.ts'
import { type RunOptions, run, type Trace } from '../../trace/trace.ts'
import { originOf } from '../../vms/choose.ts'
import { type CheckpointOptions, checkpointOptions, keepCheckpoint, resumed } from '../checkpoint.ts'
import { CliError } from '../files.ts'
import { onSignals } from '../interrupt.ts'
import {
  hashOf,
  jsonNumber,
  openProgram,
  type ProgramOptions,
  preimagesOf,
  programOptions,
} from '../options.ts'
import { emit } from '../output.ts'
import { json, line, note, progress } from '../print.ts'
import { aboutRun } from '../stopped.ts'

/** The exit code if the program reached `--max-steps`, as in timeout(1). */
const UNFINISHED = 124

export function addRun(program: Command): void {
  checkpointOptions(programOptions(program.command('run'))).action(
    async (file: string, args: string[], options: ProgramOptions & CheckpointOptions) => {
      const stop = new AbortController()
      let signalled: number | undefined
      const release = onSignals((code) => {
        signalled = code
        stop.abort()
      })
      const trace = await runWithProgress(file, args, options, { signal: stop.signal })
      const end = trace.stateAt(trace.steps)
      const output = outputOf(trace.program, end)
      const loader = originOf(trace.program)
      const results = loader?.results?.(trace.program, end) ?? []
      const { status } = trace
      const stopped = status.kind === 'running'
      process.stderr.write(errorsOf(trace.program, end))
      for (const text of aboutRun(trace)) note(text.startsWith(' ') ? text : `onestep: ${text}`)
      const checkpoint = stopped ? keepCheckpoint(file, trace, options) : undefined
      release()
      if (options.json) {
        await json({
          vm: trace.program.vm.name,
          steps: jsonNumber(trace.steps),
          status: status.kind,
          exitCode: status.kind === 'halted' ? jsonNumber(status.code) : null,
          output,
          ...(options.invoke === undefined ? {} : { results }),
          root: toHex(trace.rootAt(trace.steps)),
          checkpoint: checkpoint ?? null,
        })
      } else {
        emit(loader?.show?.(output) ?? output)
        for (const text of results) line(text)
      }
      if (status.kind === 'halted') process.exitCode = Number(status.code & 0xffn)
      else process.exitCode = stopped ? UNFINISHED : 1
      if (stopped && signalled !== undefined) process.exitCode = signalled
    },
  )
}

/** Loads and runs a program with the given options. */
export async function runWithProgress(
  file: string,
  args: readonly string[],
  options: ProgramOptions & CheckpointOptions,
  { label = 'running', ...how }: { label?: string } & Pick<RunOptions, 'signal' | 'interval' | 'budget'> = {},
): Promise<Trace> {
  const program = await openProgram(file, args, options)
  const resume = options.resume === undefined ? undefined : resumed(options.resume, program)
  if (resume && options.maxSteps !== undefined && options.maxSteps < resume.last) {
    throw new CliError(`The checkpoint ${options.resume} is at step ${resume.last}.`, [
      `Expected: --max-steps of at least that step, got ${options.maxSteps}`,
    ])
  }
  const hash = await hashOf(options.hash)
  const shown = await progress(label, options.maxSteps, resume?.last)
  try {
    return await run(program, {
      hash,
      ...preimagesOf(options),
      onProgress: shown.update,
      ...(resume ? { resume } : {}),
      ...how,
      ...(options.maxSteps === undefined ? {} : { maxSteps: options.maxSteps }),
    })
  } finally {
    shown.stop()
  }
}
