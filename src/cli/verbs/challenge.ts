/**
 * `onestep challenge`: takes part in a game on chain until the claim is settled.
 * @module
 */
import type { Command } from 'commander'
import { CliError } from '../files.ts'
import { loadingOptions, steps } from '../options.ts'
import { makeOutputOptional } from '../output.ts'
import type { ChallengeArguments } from './defend.ts'

/** The exit code if the game cannot be played; 1 would mean that another claim is settled. */
const CANNOT_START = 2

export function addChallenge(program: Command): void {
  const command = program
    .command('challenge')
    .argument('[args...]', 'arguments for the program, after --')
    .requiredOption('--rpc <url>', 'JSON-RPC URL of a node')
    .requiredOption('--game <address>', 'address of the game contract')
    .requiredOption('--program <file>', 'program; its name without the folder is its argument 0')
  loadingOptions(command)
    .option('--dir <dir>', 'keep data that is needed after a crash in this directory; default: in .onestep')
    .option('--key-file <file>', 'file with the private key of the account that plays; default: ONESTEP_KEY')
    .option(
      '--post',
      'make the first claim if nobody has made one yet; otherwise wait for a claim to dispute',
    )
    .option('--from-block <n>', 'block in which the game was deployed', steps)
    .option(
      '--not-opened-before <time>',
      'Unix time since which the input has been public; rounds opened earlier do not count',
      steps,
    )
    .option(
      '--confirmations <n>',
      'blocks after which a settlement counts as final; default: when the node reports it finalized',
      blocks,
    )
    .option('--interval <seconds>', 'time between two reads of the chain', seconds, 4)
    .option('--workers <n>', 'threads that compute states; default: one per processor for long runs', workers)
    .option(
      '--dry-run',
      'look at the game once, print what would be sent, and end; nothing is sent, and --dir is not used',
    )
    .option(
      '--json [file]',
      'log as JSON lines: to the file, besides the plain lines on standard output, or without a file in place of them',
    )
    .action(async (args: string[], options: ChallengeArguments) => {
      // The chain client takes half a second to load, which other verbs should not wait for.
      const { defend } = await import('./defend.ts')
      makeOutputOptional()
      process.exitCode = CANNOT_START
      process.exitCode = await defend(args, options)
    })
}

function seconds(text: string): number {
  const value = Number(text)
  if (!(value > 0 && value <= 3600)) {
    throw new CliError(`"${text}" is not a valid interval.`, [
      'Expected: seconds, more than 0 and at most 3600',
    ])
  }
  return value
}

function workers(text: string): number {
  const value = Number(text)
  if (!(Number.isInteger(value) && value >= 1 && value <= 64)) {
    throw new CliError(`"${text}" is not a number of threads.`, ['Expected: 1 to 64'])
  }
  return value
}

function blocks(text: string): bigint {
  if (!/^\d{1,6}$/.test(text)) {
    throw new CliError(`"${text}" is not a number of blocks.`, ['Expected: 0 to 999999'])
  }
  return BigInt(text)
}
