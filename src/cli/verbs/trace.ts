/**
 * `onestep trace`: disassembles what a program did, step by step.
 * @module
 */
import type { Command } from 'commander'
import { readsPreimages } from '../../ir/preimages.ts'
import type { Program } from '../../run/program.ts'
import { describeStep, showStatus } from '../../trace/describe.ts'
import { liveAt, run } from '../../trace/trace.ts'
import { originOf } from '../../vms/choose.ts'
import { CliError } from '../files.ts'
import {
  jsonNumber,
  type LoadingOptions,
  loadingOptions,
  openProgram,
  preimagesOf,
  programArguments,
  steps,
} from '../options.ts'
import { drained, isOutputLost } from '../output.ts'
import { json, line } from '../print.ts'

type TraceOptions = LoadingOptions & { from?: bigint; to?: bigint; json?: boolean; eip3155?: boolean }

export function addTrace(program: Command): void {
  loadingOptions(programArguments(program.command('trace')))
    .option('--from <n>', 'first step; default: 0', steps)
    .option('--to <n>', 'step before which to stop; default: 20 after --from', steps)
    .option('--json', 'print one JSON object per line')
    .option('--eip3155', 'print every instruction of an Ethereum transaction as a line of EIP-3155')
    .action(async (file: string, args: string[], options: TraceOptions) => {
      const { from = 0n, to = from + 20n } = options
      if (to < from) throw new CliError(`--to ${to} is before --from ${from}.`)
      const loaded = await openProgram(file, args, options)
      if (options.eip3155) return traceEip3155(loaded, options)
      // What the steps to print ask for is fetched before.
      const maxSteps = readsPreimages(loaded.vm.machine) ? to : from
      const trace = await run(loaded, { maxSteps, ...preimagesOf(options) })
      if (trace.steps < from) {
        throw new CliError(`Step ${from} is out of range.`, [
          `The program stopped after ${trace.steps} steps.`,
        ])
      }
      const live = liveAt(trace, from)
      for (let step = from; step < to && live.status.kind === 'running' && !isOutputLost(); step++) {
        const described = describeStep(loaded.vm, live)
        const origin =
          described.address === undefined ? undefined : originOf(loaded)?.origin?.(loaded, described.address)
        const hex = (value: bigint) => `0x${value.toString(16)}`
        if (options.json) {
          await json({
            step: jsonNumber(step),
            address: described.address === undefined ? null : hex(described.address),
            text: described.text,
            ...(origin === undefined ? {} : { origin }),
            changes: described.changes.map(({ what, from, to }) => ({ what, from: hex(from), to: hex(to) })),
            ...(described.stops ? { stops: showStatus(described.stops) } : {}),
          })
          continue
        }
        const where = described.address === undefined ? '' : hex(described.address)
        const changes = described.changes.map(({ what, to }) => `${what} = ${hex(to)}`).join(', ')
        line(
          `${String(step).padStart(10)}  ${where.padStart(10)}  ${described.text.padEnd(32)}  ${changes}${origin === undefined ? '' : `  ; ${origin}`}`.trimEnd(),
        )
        if (described.stops) line(`${' '.repeat(24)}${showStatus(described.stops)}`)
        await drained()
      }
    })
}

/** Instructions, not steps: an instruction of this VM may be many steps. */
async function traceEip3155(loaded: Program, { from, to }: TraceOptions): Promise<void> {
  if (from !== undefined || to !== undefined)
    throw new CliError('--eip3155 prints a whole transaction.', ['Fix: leave out --from and --to'])
  const lines = originOf(loaded)?.eip3155?.(loaded)
  if (!lines) {
    throw new CliError(`--eip3155 is for Ethereum transactions; this program is for ${loaded.vm.name}.`)
  }
  for (const one of lines) {
    if (isOutputLost()) return
    await json(one)
    await drained()
  }
}
