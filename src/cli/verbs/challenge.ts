/**
 * `onestep challenge`: a party in a game on chain, from now until the claim is settled.
 * @module
 */
import type { Command } from 'commander'
import { CliError } from '../files.ts'
import { loadingOptions, steps } from '../options.ts'
import { makeOutputOptional } from '../output.ts'
import type { ChallengeArguments } from './defend.ts'

/** Nothing can be played: 1 would say that another claim is settled. */
const CANNOT_START = 2

export function addChallenge(program: Command): void {
  const command = program
    .command('challenge')
    .description('defend the truth about a program in a game on chain, until it is settled')
    .argument('[args...]', 'arguments of the program, after --')
    .requiredOption('--rpc <url>', 'JSON-RPC of a node')
    .requiredOption('--game <address>', 'the game')
    .requiredOption('--program <file>', 'the program; its name without the folder is its argument 0')
  loadingOptions(command)
    .option('--dir <dir>', 'where it keeps what it needs after a crash; default: below .onestep')
    .option('--key-file <file>', 'private key of the account that plays; default: ONESTEP_KEY')
    .option('--post', 'make the claim, where nobody has made one yet')
    .option('--from-block <n>', 'block in which the game was deployed', steps)
    .option(
      '--not-opened-before <time>',
      'Unix time from which on everybody knew the input; a round opened earlier settles nothing',
      steps,
    )
    .option(
      '--confirmations <n>',
      'blocks after which a settlement is believed; default: when the node calls it finalized',
      blocks,
    )
    .option('--interval <seconds>', 'time between two looks at the chain', seconds, 4)
    .option(
      '--workers <n>',
      'threads that make states; default: one for each processor where it takes long',
      workers,
    )
    .option('--json [file]', 'JSON lines of what it does: into the file, or in place of the plain lines')
    .action(async (args: string[], options: ChallengeArguments) => {
      // The client of the chain takes half a second to load, which no other verb should wait for.
      const { defend } = await import('./defend.ts')
      makeOutputOptional()
      process.exitCode = CANNOT_START
      process.exitCode = await defend(args, options)
    })
}

function seconds(text: string): number {
  const value = Number(text)
  if (!(value > 0 && value <= 3600)) {
    throw new CliError(`"${text}" is no interval.`, ['Expected: seconds, more than 0 and at most 3600'])
  }
  return value
}

function workers(text: string): number {
  const value = Number(text)
  if (!(Number.isInteger(value) && value >= 1 && value <= 64)) {
    throw new CliError(`"${text}" is no number of threads.`, ['Expected: 1 to 64'])
  }
  return value
}

function blocks(text: string): bigint {
  if (!/^\d{1,6}$/.test(text)) {
    throw new CliError(`"${text}" is not a number of blocks.`, ['Expected: 0 to 999999'])
  }
  return BigInt(text)
}
