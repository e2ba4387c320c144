/**
 * `onestep circuit`: the step circuit of a VM, its batch circuit, or its STARK tables.
 * @module
 */
import type { Command } from 'commander'
import { outputPath } from '../files.ts'
import { MAP_LEVELS_HELP, MAX_EXCLUDED_HELP, mapLevels, maxExcluded } from '../options.ts'
import { VM_HELP } from '../vm-module.ts'
import type { CircuitOptions } from '../zk/circuit.ts'

export function addCircuit(program: Command): void {
  program
    .command('circuit')
    .argument('[file]', 'program, which determines the VM')
    .option('--batch', 'use the circuit for consecutive steps instead of the one for one step')
    .option('--stark', 'show the tables of a STARK proof instead of a circuit')
    .option('--max-excluded <n>', MAX_EXCLUDED_HELP, maxExcluded)
    .option('--map-levels <n>', MAP_LEVELS_HELP, mapLevels)
    .option('--vm <name>', VM_HELP)
    .option(
      '-o, --output <file>',
      'write the circom source to the file, or with --stark the constraint program',
      outputPath,
    )
    .option('--json', 'print one JSON object')
    .action(async (file: string | undefined, options: CircuitOptions & { readonly stark?: boolean }) => {
      if (options.stark) {
        const { showTables } = await import('../tables.ts')
        return showTables(file, options)
      }
      // Loaded on demand: the other verbs need no circuits.
      const { showCircuit } = await import('../zk/circuit.ts')
      return showCircuit(file, options)
    })
}
