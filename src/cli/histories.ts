/**
 * Histories in the cache. Disputes share them, because they do not depend on the parties.
 * @module
 */
import { join } from 'node:path'
import { openStore, type Store } from '../chain/index.ts'
import type { Cache } from './cache.ts'

/** @throws a file system error if the folder does not exist and cannot be created */
export function historiesIn(cache: Cache): Store {
  const store = openStore(join(cache.directory, 'histories'))
  return {
    ...store,
    read(name) {
      cache.use('histories', name)
      return store.read(name)
    },
    write(name, bytes) {
      cache.write(cache.use('histories', name), () => store.write(name, bytes))
    },
  }
}
