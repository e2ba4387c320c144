/**
 * `onestep prove`: the one-step proof of a step.
 * @module
 */
import type { Command } from 'commander'
import { toHex } from '../bytes/bytes.ts'
import { encodeProofFile } from '../proof/file.ts'
import { prove } from '../proof/prove.ts'
import { LiveState } from '../state/access.ts'
import { describeStep } from '../trace/describe.ts'
import { MAX_STEPS } from '../trace/trace.ts'
import { CliError, outputPath, writeOutput } from './files.ts'
import { jsonNumber, outOfRange, type ProgramOptions, programOptions, steps } from './options.ts'
import { count, json, line } from './print.ts'
import { runWithProgress } from './run.ts'

type Options = ProgramOptions & { step: bigint; output: string; zk?: boolean; keys?: string }

export function addProve(program: Command): void {
  programOptions(program.command('prove'))
    .description('prove one step of a program')
    .requiredOption('--step <k>', 'the step from the state after k steps to the next', steps)
    .requiredOption('-o, --output <file>', 'proof file to write', outputPath)
    .option('--zk', 'a succinct proof: JSON, checked in milliseconds; under poseidon')
    .option(
      '--keys <folder>',
      'with --zk: keys of `onestep setup --ptau`; INSECURE development keys by default',
    )
    .action(async (file: string, args: string[], options: Options, command: Command) => {
      if (options.zk) {
        if (options.hash !== 'poseidon' && command.getOptionValueSource('hash') !== 'default') {
          throw new CliError(`--zk proves under poseidon, not under ${options.hash}.`, [
            'Fix: leave --hash out',
          ])
        }
        // Loaded where it is needed: the other verbs do without circuits.
        const { proveZk } = await import('./zk-prove.ts')
        return proveZk(file, args, options)
      }
      if (options.keys !== undefined) throw new CliError('--keys is for zk proofs.', ['Fix: add --zk'])
      const { step } = options
      const limit = options.maxSteps ?? MAX_STEPS
      const maxSteps = step < limit ? step + 1n : limit
      const trace = await runWithProgress(file, args, { ...options, maxSteps })
      if (trace.steps <= step) throw outOfRange(step, trace)
      const proof = prove(trace, { step })
      const before = trace.rootAt(step)
      const after = trace.rootAt(step + 1n)
      const bytes = encodeProofFile({ hash: options.hash, step, before, after, proof })
      writeOutput(options.output, bytes)
      const { vm } = trace.program
      const { text } = describeStep(vm, new LiveState(vm.machine, trace.stateAt(step)))
      if (options.json) {
        json({
          vm: vm.name,
          step: jsonNumber(step),
          instruction: text,
          before: toHex(before),
          after: toHex(after),
          proofBytes: proof.length,
          file: options.output,
        })
        return
      }
      line(`step ${count(step)} of ${vm.name}: ${text}`)
      line(`before ${toHex(before)}`)
      line(`after  ${toHex(after)}`)
      line(`${options.output}: ${count(proof.length)} bytes of proof`)
    })
}
