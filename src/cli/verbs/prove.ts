/**
 * `onestep prove`: the one-step proof of a step.
 * @module
 */
import type { Command } from 'commander'
import { toHex } from '../../bytes/bytes.ts'
import { encodeProofFile } from '../../proof/file.ts'
import { prove } from '../../proof/prove.ts'
import { LiveState } from '../../state/access.ts'
import { describeStep } from '../../trace/describe.ts'
import { MAX_STEPS } from '../../trace/trace.ts'
import { CliError, outputPath, writeOutput } from '../files.ts'
import { jsonNumber, outOfRange, type ProgramOptions, programOptions, steps } from '../options.ts'
import { count, json, line } from '../print.ts'
import { runWithProgress } from './run.ts'

type Options = ProgramOptions & {
  step?: bigint
  from?: bigint
  steps?: bigint
  all?: boolean
  jobs?: number
  output: string
  zk?: boolean
  keys?: string[]
  insecure?: boolean
  plonk?: boolean
}

export function addProve(program: Command): void {
  programOptions(program.command('prove'))
    .description('prove one step of a program, or with --zk as many as you like')
    .option('--step <k>', 'the step from the state after k steps to the next', steps)
    .option('--from <k>', 'with --zk: consecutive steps from the state after k steps', steps)
    .option('--steps <n>', 'with --from: how many; more than fit one batch are a chain of proofs', steps)
    .option('--all', 'with --from: to the end of the program')
    .option('--jobs <n>', 'with --from: proofs made at once, each in a process of its own', jobs)
    .requiredOption('-o, --output <file>', 'proof file to write', outputPath)
    .option('--zk', 'a succinct proof: JSON, checked in milliseconds; under poseidon')
    .option(
      '--keys <folder>',
      'with --zk: keys of a ceremony, repeatable: of the batch and of the step circuit; INSECURE ones by default',
      (folder, all: string[] = []) => [...all, folder],
    )
    .option('--insecure', 'with --keys: INSECURE development keys where none of these is for the circuit')
    .option('--plonk', 'with --zk --step: by PLONK, which needs no ceremony of its own, and takes far longer')
    .action(async (file: string, args: string[], options: Options, command: Command) => {
      if (options.zk) {
        if (options.hash !== 'poseidon' && command.getOptionValueSource('hash') !== 'default') {
          throw new CliError(`--zk proves under poseidon, not under ${options.hash}.`, [
            'Fix: leave --hash out',
          ])
        }
        // Loaded where it is needed: the other verbs do without circuits.
        if (options.from !== undefined) {
          const { from } = options
          if (options.plonk) {
            throw new CliError('--plonk proves one step: a batch by it would take an hour.', [
              'Fix: --step K',
            ])
          }
          if (options.step !== undefined)
            throw new CliError('--step is one step, --from is many.', ['Fix: leave one of them out'])
          if ((options.steps !== undefined) === (options.all ?? false)) {
            throw new CliError('--from needs --steps or --all.', [
              'Fix: --steps N, or --all for all that are left',
            ])
          }
          const { proveBatches } = await import('../zk/batch.ts')
          return proveBatches(file, args, { ...options, from })
        }
        const { proveZk } = await import('../zk/prove.ts')
        return proveZk(file, args, { ...options, step: expectStep(options) })
      }
      for (const name of ['keys', 'insecure', 'from', 'jobs', 'plonk'] as const) {
        if (options[name] !== undefined) throw new CliError(`--${name} is for zk proofs.`, ['Fix: add --zk'])
      }
      const step = expectStep(options)
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
        await json({
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

function expectStep({ step, steps: count, all }: Options): bigint {
  if (step === undefined) throw new CliError('Which step?', ['Expected: --step K, or --from K with --zk'])
  if (count !== undefined || all)
    throw new CliError('--steps and --all go with --from.', ['Fix: --from K instead of --step'])
  return step
}

function jobs(text: string): number {
  if (!/^[1-9]\d?$/.test(text))
    throw new CliError(`"${text}" is not a number of processes.`, ['Expected: 1 to 99'])
  return Number(text)
}
