/**
 * Checkpoint files of runs that did not end: saving and resuming.
 * @module
 */
import { basename } from 'node:path'
import type { Command } from 'commander'
import { toHex } from '../bytes/bytes.ts'
import { loadCheckpoints, type Program, saveCheckpoints, stateDigest } from '../run/index.ts'
import type { Trace } from '../trace/trace.ts'
import { openCache } from './cache.ts'
import { CliError, outputPath } from './files.ts'
import { note } from './print.ts'

export type CheckpointOptions = { checkpoint?: string; resume?: string }

export function checkpointOptions(command: Command): Command {
  return command
    .option(
      '--checkpoint <file>',
      'save an unfinished run to the file; default: in ~/.cache/onestep',
      outputPath,
    )
    .option('--resume <file>', 'resume from a checkpoint of the same program, input and arguments')
}

/**
 * Loads the checkpoints to resume from. @throws CliError if there is no such file; CheckpointError if it
 * belongs to another run
 */
export function resumed(path: string, program: Program) {
  try {
    return loadCheckpoints(path, program)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT') throw new CliError(`Checkpoint ${path} does not exist.`)
    if (code !== undefined) throw new CliError(`The checkpoint ${path} cannot be read: ${code}.`)
    throw error
  }
}

/**
 * Saves the current state of a run, and says how to resume it.
 * @returns the file; undefined if it could not be written to the cache
 * @throws CliError if it cannot be written where the user wants it
 */
export function keepCheckpoint(
  file: string,
  trace: Trace,
  { checkpoint }: CheckpointOptions,
): string | undefined {
  const { program, checkpoints } = trace
  let path = checkpoint ?? 'The cache'
  try {
    if (checkpoint !== undefined) saveCheckpoints(checkpoint, program, checkpoints!)
    else {
      const cache = openCache()
      path = cache.use('checkpoints', ownName(file, program))
      cache.write(path, () => saveCheckpoints(path, program, checkpoints!))
    }
  } catch (error) {
    const message = `${path} cannot be written: ${(error as { code?: string }).code}.`
    if (checkpoint !== undefined) throw new CliError(message)
    note(`  No checkpoint: ${message}`)
    return undefined
  }
  note(`  Checkpoint: ${path}`)
  note(`  To continue, repeat the command with --resume ${path}`)
  return path
}

/** One per program, input and arguments. */
function ownName(file: string, { vm, state }: Program): string {
  const start = toHex(stateDigest(vm.machine, state)).slice(2, 18)
  return `${basename(file)}-${vm.name}-${start}.checkpoint`
}
