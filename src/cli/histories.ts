/**
 * Histories in the cache: of all disputes together, since they do not depend on who disputes them.
 * @module
 */
import { join } from 'node:path'
import { openStore, type Store } from '../chain/index.ts'
import type { Cache } from './cache.ts'

/** @throws an error of files where there is no such folder, nor can be */
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
