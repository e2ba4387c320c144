/**
 * `onestep naysay`: posts STARK proofs to a contract that verifies none that nobody doubts, and doubts wrong ones.
 * @module
 */
import type { Command } from 'commander'
import { CliError } from '../files.ts'
import type { NaysayArguments } from '../naysay.ts'
import { steps } from '../options.ts'

/** The exit code if it cannot begin; 1 would mean that a post of its own was struck. */
const CANNOT_START = 2

export function addNaysay(program: Command): void {
  program
    .command('naysay')
    .requiredOption('--rpc <url>', 'JSON-RPC URL of a node')
    .requiredOption('--contract <address>', 'address of the contract OptimisticProofs')
    .requiredOption('--vm <name>', 'VM whose proofs the contract is about')
    .option('--proven', 'expect proofs of proven instead of conjectured security')
    .option('--post <file>', 'post each segment of this proof of onestep prove --stark, and stand by it')
    .option(
      '--proofs <folder>',
      'find proofs in this folder, as ROOT.proof; own ones are written to it. Default: the folder proofs in --dir',
    )
    .option('--dir <dir>', 'keep data that is needed after a crash in this directory; default: in .onestep')
    .option('--key-file <file>', 'file with the private key of the account; default: ONESTEP_KEY')
    .option('--from-block <n>', 'block in which the contract was deployed', steps)
    .option('--interval <seconds>', 'time between two reads of the chain', seconds, 12)
    .option(
      '--json [file]',
      'log as JSON lines: to the file, besides the plain lines on standard output, or without a file in place of them',
    )
    .action(async (options: NaysayArguments) => {
      // The chain client takes half a second to load, which other verbs should not wait for.
      const { naysay } = await import('../naysay.ts')
      process.exitCode = CANNOT_START
      process.exitCode = await naysay(options)
    })
}

function seconds(text: string): number {
  const value = Number(text)
  if (value > 0 && value <= 3600) return value
  throw new CliError(`"${text}" is not a valid interval.`, [
    'Expected: seconds, more than 0 and at most 3600',
  ])
}
