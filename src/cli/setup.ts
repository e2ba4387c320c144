/**
 * `onestep setup`: keys for the step circuit of a VM, of a ceremony or INSECURE ones.
 * @module
 */
import type { Command } from 'commander'
import { VM_HELP } from './vm-module.ts'
import type { SetupVerbOptions } from './zk-plonk.ts'

export function addSetup(program: Command): void {
  program
    .command('setup')
    .description('make keys for the step circuit of a VM: INSECURE ones for development, or with --ptau')
    .argument('[file]', 'program whose VM it is')
    .option('--batch', 'the circuit for consecutive steps instead of the one for one step')
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
      const { setUp } = await import('./zk-setup.ts')
      return setUp(file, options)
    })
}
