/**
 * Where everything is kept that can be made again: circuits, keys, compiled code, runs.
 * @module
 */
import { homedir } from 'node:os'
import { join } from 'node:path'

/** `ONESTEP_CACHE` if set, else `~/.cache/onestep`. */
export function cacheDirectory(): string {
  return process.env.ONESTEP_CACHE || join(homedir(), '.cache', 'onestep')
}
