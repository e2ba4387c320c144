/**
 * `onestep prove`: proofs of one or more steps.
 * @module
 */
import type { Command } from 'commander'
import { toHex } from '../../bytes/bytes.ts'
import { encodeProofFile } from '../../proof/file.ts'
import { prove } from '../../proof/prove.ts'
import { describeStep } from '../../trace/describe.ts'
import { liveAt, MAX_STEPS } from '../../trace/trace.ts'
import { CliError, outputPath, writeOutput } from '../files.ts'
import {
  jsonNumber,
  MAP_LEVELS_HELP,
  mapLevels,
  outOfRange,
  type ProgramOptions,
  programOptions,
  steps,
} from '../options.ts'
import { count, json, line } from '../print.ts'
import { REDIS_HELP } from '../redis-option.ts'
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
  mapLevels?: number
  plonk?: boolean
  stark?: boolean
  proven?: boolean
  redis?: string
}

export function addProve(program: Command): void {
  programOptions(program.command('prove'))
    .option('--step <k>', 'prove the step that follows the first k steps', steps)
    .option(
      '--from <k>',
      'with --zk or --stark: prove consecutive steps, starting after the first k steps',
      steps,
    )
    .option(
      '--steps <n>',
      'with --from or --stark: prove n steps; with --zk, more than one batch makes a chain of proofs',
      steps,
    )
    .option('--all', 'with --from or --stark: prove all steps up to the end of the program')
    .option(
      '--jobs <n>',
      'with --from or --stark: compute n proofs in parallel; default with --stark: one for each processor',
      jobs,
    )
    .option(
      '--redis <url>',
      `with --stark or --from: leave the proving to workers (\`onestep worker\`) of this queue, n jobs at a time with --jobs n; ${REDIS_HELP}`,
    )
    .requiredOption('-o, --output <file>', 'write the proof to the file', outputPath)
    .option(
      '--stark',
      'make a STARK proof of --steps n or --all: needs no keys, hides nothing, 0.5 MB for each segment; uses poseidon2',
    )
    .option('--proven', 'with --stark: 96 bits of proven instead of conjectured security, in a larger proof')
    .option('--zk', 'make a Groth16 proof: needs keys, can be verified on chain; uses poseidon')
    .option(
      '--keys <folder>',
      'with --zk: folder with the keys of a ceremony for the step circuit or the batch circuit; repeatable; default: INSECURE development keys',
      (folder, all: string[] = []) => [...all, folder],
    )
    .option('--map-levels <n>', `with --zk: ${MAP_LEVELS_HELP}`, mapLevels)
    .option(
      '--insecure',
      'with --keys: for a circuit without keys, use INSECURE development keys instead of stopping',
    )
    .option(
      '--plonk',
      'with --zk --step: prove with PLONK, which needs no ceremony of its own but takes far longer',
    )
    .action(async (file: string, args: string[], options: Options, command: Command) => {
      if (options.stark) {
        if (options.hash !== 'poseidon2' && command.getOptionValueSource('hash') !== 'default') {
          throw new CliError(`--stark uses poseidon2, not ${options.hash}.`, ['Fix: omit --hash'])
        }
        for (const name of ['zk', 'step', 'keys', 'insecure', 'mapLevels', 'plonk'] as const) {
          if (options[name] === undefined) continue
          throw new CliError(`--${name} is not for STARK proofs.`, ['Fix: omit it, or --stark'])
        }
        const { proveStark } = await import('../stark.ts')
        return proveStark(file, args, options)
      }
      if (options.proven) throw new CliError('--proven is for STARK proofs.', ['Fix: add --stark'])
      if (options.redis !== undefined && !(options.zk && options.from !== undefined)) {
        throw new CliError('--redis is for proofs of many steps.', ['Fix: add --stark, or --zk --from K'])
      }
      if (options.zk) {
        if (options.hash !== 'poseidon' && command.getOptionValueSource('hash') !== 'default') {
          throw new CliError(`--zk uses poseidon, not ${options.hash}.`, ['Fix: omit --hash'])
        }
        // Loaded on demand: the other verbs need no circuits.
        if (options.from !== undefined) {
          const { from } = options
          if (options.plonk) {
            throw new CliError('--plonk proves one step only: a batch would take an hour.', [
              'Fix: use --step K',
            ])
          }
          if (options.step !== undefined)
            throw new CliError('--step proves one step, --from many.', ['Fix: omit one of them'])
          if ((options.steps !== undefined) === (options.all ?? false)) {
            throw new CliError('--from needs --steps or --all.', [
              'Fix: add --steps N, or --all for all remaining steps',
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
      const { text } = describeStep(vm, liveAt(trace, step))
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
  if (step === undefined)
    throw new CliError('No step is given.', ['Expected: --step K, or --from K with --zk'])
  if (count !== undefined || all)
    throw new CliError('--steps and --all need --from.', ['Fix: use --from K instead of --step'])
  return step
}

function jobs(text: string): number {
  if (!/^[1-9]\d?$/.test(text))
    throw new CliError(`"${text}" is not a number of processes.`, ['Expected: 1 to 99'])
  return Number(text)
}
