/**
 * V8's compiled code of this package, kept on disk between commands. Node has this from 22.8 on.
 * @module
 */
import * as nodeModule from 'node:module'
import { join } from 'node:path'
import { cacheDirectory } from '../run/cache-directory.ts'

type Enable = (directory: string) => unknown

/**
 * Has Node keep what it compiles from now on below `node` in the cache. Without a place for a cache, nothing is kept.
 * @param enable - `module.enableCompileCache`, or undefined where Node lacks it
 */
export function keepCompiled(
  enable = (nodeModule as { readonly enableCompileCache?: Enable }).enableCompileCache,
): void {
  if (!enable) return
  try {
    enable(join(cacheDirectory(), 'node'))
  } catch {
    // Commands work without it.
  }
}
