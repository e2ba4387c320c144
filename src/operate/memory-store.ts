/**
 * A store that leaves nothing behind.
 * @module
 */
import type { Store } from '../chain/index.ts'

/** @param below - what is read where nothing has been written, if anything */
export function memoryStore(below?: Pick<Store, 'read'>): Store {
  const files = new Map<string, Uint8Array | undefined>()
  const read = (name: string) => (files.has(name) ? files.get(name) : below?.read(name))
  const write = (name: string, bytes: Uint8Array) => void files.set(name, bytes)
  return {
    ...{ directory: 'memory', read, write },
    readJson<T>(name: string): T | undefined {
      const bytes = read(name)
      return bytes === undefined ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as T)
    },
    writeJson: (name, value) => write(name, new TextEncoder().encode(JSON.stringify(value))),
    remove: (name) => void files.set(name, undefined),
  }
}
