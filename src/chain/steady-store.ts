/**
 * A store for moves that works while the disk is full or unavailable: files are kept in memory until they can
 * be written. A move that waited for the disk could miss its deadline; a move sent without a record costs at
 * most a second signature for the same nonce, after a crash.
 * @module
 */
import type { Metrics } from './metrics.ts'
import { reasonOf } from './node-errors.ts'
import type { Store } from './store.ts'

/** @param metrics - told when the disk first refuses, and when everything has been written again */
export function steadyStore(store: Store, metrics: Metrics): Store {
  const pending = new Map<string, Uint8Array>()
  let failing = false
  const flush = () => {
    try {
      for (const [name, bytes] of pending) {
        store.write(name, bytes)
        pending.delete(name)
      }
      if (failing) metrics({ event: 'store-recovered', directory: store.directory })
      failing = false
    } catch (error) {
      if (!failing)
        metrics({ event: 'store-unwritable', directory: store.directory, reason: reasonOf(error) })
      failing = true
    }
  }
  const write = (name: string, bytes: Uint8Array) => {
    pending.set(name, bytes)
    flush()
  }
  return {
    directory: store.directory,
    read: (name) => pending.get(name) ?? store.read(name),
    write,
    readJson<T>(name: string): T | undefined {
      const bytes = pending.get(name)
      return bytes === undefined
        ? store.readJson<T>(name)
        : (JSON.parse(new TextDecoder().decode(bytes)) as T)
    },
    writeJson: (name, value) => write(name, new TextEncoder().encode(JSON.stringify(value, null, 1))),
    remove(name) {
      pending.delete(name)
      store.remove(name)
    },
  }
}
