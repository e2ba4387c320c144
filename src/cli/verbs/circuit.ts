/**
 * `onestep circuit`: the step circuit of a VM.
 * @module
 */
import type { Command } from 'commander'
import { outputPath } from '../files.ts'
import { MAX_EXCLUDED_HELP, maxExcluded } from '../options.ts'
import { VM_HELP } from '../vm-module.ts'
import type { CircuitOptions } from '../zk/circuit.ts'

export function addCircuit(program: Command): void {
  program
    .command('circuit')
    .description('compile the step circuit of a VM: its size, and where its artefacts are')
    .argument('[file]', 'program whose VM it is')
    .option('--batch', 'the circuit for consecutive steps instead of the one for one step')
    .option('--max-excluded <n>', MAX_EXCLUDED_HELP, maxExcluded)
    .option('--vm <name>', VM_HELP)
    .option('-o, --output <file>', 'write the circom source', outputPath)
    .option('--json', 'one JSON object on standard output')
    .action(async (file: string | undefined, options: CircuitOptions) => {
      // Loaded where it is needed: the other verbs do without circuits.
      const { showCircuit } = await import('../zk/circuit.ts')
      return showCircuit(file, options)
    })
}
