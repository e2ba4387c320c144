/**
 * `onestep setup`: keys for the step circuit of a VM, from a ceremony or INSECURE.
 * @module
 */
import type { Command } from 'commander'
import { CliError } from '../files.ts'
import { MAP_LEVELS_HELP, MAX_EXCLUDED_HELP, mapLevels, maxExcluded } from '../options.ts'
import { VM_HELP } from '../vm-module.ts'
import type { SetupVerbOptions } from '../zk/plonk.ts'

export function addSetup(program: Command): void {
  const setup = program
    .command('setup')
    // So that the subcommands may have options with the same names.
    .enablePositionalOptions()
    .argument('[file]', 'program, which determines the VM')
    .option('--batch', 'use the circuit for consecutive steps instead of the one for one step')
    .option('--max-excluded <n>', MAX_EXCLUDED_HELP, maxExcluded)
    .option('--map-levels <n>', MAP_LEVELS_HELP, mapLevels)
    .option('--plonk', 'make PLONK keys, which need only phase 1: without --beacon and --contribution')
    .option('--vm <name>', VM_HELP)
    .option('--ptau <file>', 'phase-1 file of the Hermez ceremony, powersOfTau28_hez_final_….ptau')
    .option(
      '--beacon <hex>',
      'with --ptau: public random bytes that were unknown when the last contribution was made',
    )
    .option(
      '--contribution <name>',
      'with --ptau: name of a contributor; repeatable',
      (text, all: string[] = []) => [...all, text],
    )
    .option(
      '-o, --output <folder>',
      "with --ptau: folder for the ceremony's files; an interrupted ceremony continues there",
    )
    .option('--json', 'print one JSON object')
    .action(async (file: string | undefined, options: SetupVerbOptions) => {
      // Loaded on demand: the other verbs need no circuits.
      const { setUp } = await import('../zk/setup.ts')
      return setUp(file, options)
    })
  addSteps(setup)
}

/** A ceremony across machines: each step is a command whose input and output are files. */
function addSteps(setup: Command): void {
  const circuitOptions = (command: Command) =>
    command
      .option('--batch', 'use the circuit for consecutive steps instead of the one for one step')
      .option('--map-levels <n>', MAP_LEVELS_HELP, mapLevels)
      .option('--vm <name>', VM_HELP)
      .requiredOption('--ptau <file>', 'phase-1 file of the Hermez ceremony, powersOfTau28_hez_final_….ptau')
      .option('--json', 'print one JSON object')
  circuitOptions(setup.command('start'))
    .description('write the key from which the first contributor starts')
    .argument('[file]', 'program, which determines the VM')
    .requiredOption('-o, --output <file>', 'write the key to the file')
    .action(async (file: string | undefined, options) =>
      (await import('../zk/ceremony.ts')).startSetup(file, options),
    )
  setup
    .command('contribute')
    .description('add a contribution to a key; needs neither circuit nor phase 1')
    .argument('<in>', 'key of the previous contributor')
    .argument('<out>', 'key to write')
    .requiredOption('--name <name>', 'name of the contributor')
    .option('--json', 'print one JSON object')
    .action(async (from: string, to: string, options) =>
      (await import('../zk/ceremony.ts')).contributeTo(from, to, options),
    )
  circuitOptions(setup.command('finalize'))
    .description('apply the beacon, verify the key, and write it with its transcript')
    .argument('<in>', 'key of the last contributor')
    .argument('[file]', 'program, which determines the VM')
    .requiredOption(
      '--beacon <hex>',
      'public random bytes that were unknown when the last contribution was made',
      beacon,
    )
    .option('--iterations <n>', 'hash the beacon 2^n times', iterations, 10)
    .requiredOption('-o, --output <folder>', 'folder for the keys')
    .action(async (from: string, file: string | undefined, options) =>
      (await import('../zk/ceremony.ts')).finalizeSetup(from, file, options),
    )
  circuitOptions(setup.command('check'))
    .description('check a key of a ceremony and list its contributions; exit with 1 if it is refused')
    .argument('<key>', '.zkey file, finished or not')
    .argument('[file]', 'program, which determines the VM')
    .option('--contribution <hash>', 'require this contribution; repeatable', (text, all: string[] = []) => [
      ...all,
      text,
    ])
    .action(async (key: string, file: string | undefined, options) =>
      (await import('../zk/ceremony.ts')).checkSetup(key, file, options),
    )
}

function iterations(text: string): number {
  const value = Number(text)
  if (!/^\d{2}$/.test(text) || value < 10 || value > 24)
    throw new CliError(`"${text}" is not a number of iterations.`, ['Expected: 10 to 24'])
  return value
}

function beacon(text: string): string {
  if (!/^([0-9a-f]{2}){16,255}$/i.test(text)) {
    throw new CliError(`"${text}" is not a beacon.`, [
      'Expected: 16 to 255 bytes in hex that nobody could choose, such as the hash of a future block',
    ])
  }
  return text
}
