/**
 * `onestep operate`: plays many games in one process.
 * @module
 */
import type { Command } from 'commander'
import { makeOutputOptional } from '../output.ts'

/** The exit code if it cannot start; 1 would mean that another claim is settled. */
const CANNOT_START = 2

export function addOperate(program: Command): void {
  program
    .command('operate')
    .argument('<config>', 'configuration file; docs/operations.md describes it')
    .option(
      '--dry-run',
      'look at each game once, print what would be sent, and end; nothing is sent or stored',
    )
    .option('--json', 'log as JSON lines')
    .action(async (path: string, options: { dryRun?: boolean; json?: boolean }) => {
      const { operateFrom } = await import('../operate.ts')
      makeOutputOptional()
      process.exitCode = CANNOT_START
      process.exitCode = await operateFrom(path, options)
    })
}
