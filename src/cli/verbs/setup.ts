/**
 * `onestep setup`: keys for the step circuit of a VM, of a ceremony or INSECURE ones.
 * @module
 */
import type { Command } from 'commander'
import { CliError } from '../files.ts'
import { MAX_EXCLUDED_HELP, maxExcluded } from '../options.ts'
import { VM_HELP } from '../vm-module.ts'
import type { SetupVerbOptions } from '../zk/plonk.ts'

export function addSetup(program: Command): void {
  const setup = program
    .command('setup')
    // So that the steps below have options of the same names.
    .enablePositionalOptions()
    .description('make keys for the step circuit of a VM: INSECURE ones for development, or with --ptau')
    .argument('[file]', 'program whose VM it is')
    .option('--batch', 'the circuit for consecutive steps instead of the one for one step')
    .option('--max-excluded <n>', MAX_EXCLUDED_HELP, maxExcluded)
    .option('--plonk', 'keys of PLONK: out of the first phase alone, without --beacon and --contribution')
    .option('--vm <name>', VM_HELP)
    .option('--ptau <file>', 'phase 1 of the Hermez ceremony, powersOfTau28_hez_final_….ptau')
    .option('--beacon <hex>', 'with --ptau: public random bytes, unknown when the last contribution was made')
    .option(
      '--contribution <name>',
      'with --ptau: who contributes; repeatable',
      (text, all: string[] = []) => [...all, text],
    )
    .option('-o, --output <folder>', "with --ptau: where the ceremony's files are kept; goes on with them")
    .option('--json', 'one JSON object on standard output')
    .action(async (file: string | undefined, options: SetupVerbOptions) => {
      // Loaded where it is needed: the other verbs do without circuits.
      const { setUp } = await import('../zk/setup.ts')
      return setUp(file, options)
    })
  addSteps(setup)
}

/** A ceremony from hand to hand: each step is a command, its input and output are files. */
function addSteps(setup: Command): void {
  const circuitOptions = (command: Command) =>
    command
      .option('--batch', 'the circuit for consecutive steps instead of the one for one step')
      .option('--vm <name>', VM_HELP)
      .requiredOption('--ptau <file>', 'phase 1 of the Hermez ceremony, powersOfTau28_hez_final_….ptau')
      .option('--json', 'one JSON object on standard output')
  circuitOptions(setup.command('start'))
    .description('write the key that the first contributor begins with')
    .argument('[file]', 'program whose VM it is')
    .requiredOption('-o, --output <file>', 'key to write')
    .action(async (file: string | undefined, options) =>
      (await import('../zk/ceremony.ts')).startSetup(file, options),
    )
  setup
    .command('contribute')
    .description('add a contribution to a key; it needs neither circuit nor phase 1')
    .argument('<in>', 'key of the contributor before')
    .argument('<out>', 'key to write')
    .requiredOption('--name <name>', 'who contributes')
    .option('--json', 'one JSON object on standard output')
    .action(async (from: string, to: string, options) =>
      (await import('../zk/ceremony.ts')).contributeTo(from, to, options),
    )
  circuitOptions(setup.command('finalize'))
    .description('apply the beacon, verify the key, and write it with its transcript')
    .argument('<in>', 'key of the last contributor')
    .argument('[file]', 'program whose VM it is')
    .requiredOption(
      '--beacon <hex>',
      'public random bytes, unknown when the last contribution was made',
      beacon,
    )
    .option('--iterations <n>', 'hash the beacon 2^n times', iterations, 10)
    .requiredOption('-o, --output <folder>', 'where the keys go')
    .action(async (from: string, file: string | undefined, options) =>
      (await import('../zk/ceremony.ts')).finalizeSetup(from, file, options),
    )
  circuitOptions(setup.command('check'))
    .description('check a key of a ceremony and list its contributions; exit code 1 if it is refused')
    .argument('<key>', '.zkey file, finished or not')
    .argument('[file]', 'program whose VM it is')
    .option(
      '--contribution <hash>',
      'one that has to be among them; repeatable',
      (text, all: string[] = []) => [...all, text],
    )
    .action(async (key: string, file: string | undefined, options) =>
      (await import('../zk/ceremony.ts')).checkSetup(key, file, options),
    )
}

function iterations(text: string): number {
  const value = Number(text)
  if (!/^\d{2}$/.test(text) || value < 10 || value > 24)
    throw new CliError(`"${text}" is no number of iterations.`, ['Expected: 10 to 24'])
  return value
}

function beacon(text: string): string {
  if (!/^([0-9a-f]{2}){16,255}$/i.test(text)) {
    throw new CliError(`"${text}" is no beacon.`, [
      'Expected: 16 to 255 bytes in hex, which nobody could choose, such as the hash of a block to come',
    ])
  }
  return text
}
