/**
 * `onestep doctor`: checks what a configuration names.
 * @module
 */
import type { Command } from 'commander'

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .argument('<config>', 'configuration file of `onestep operate`')
    .option('--json', 'print one JSON object')
    .action(async (path: string, options: { json?: boolean }) => {
      const { examine } = await import('../doctor.ts')
      process.exitCode = await examine(path, options)
    })
}
