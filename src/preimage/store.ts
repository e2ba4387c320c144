/**
 * Preimages by key: where they come from, and those that are known.
 * @module
 */
import { fromHex, toHex } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import { PreimageError, preimageFault } from './check.ts'

/** Returns a preimage if it is known. The bytes must not be changed afterwards. */
export type PreimageSource = (key: Uint8Array) => Uint8Array | undefined

/** Returns a preimage, possibly later; undefined if it has none. */
export type PreimageProvider = (key: Uint8Array) => Uint8Array | undefined | Promise<Uint8Array | undefined>

/** A set of preimages, each checked when it was added. */
export type Preimages = {
  readonly size: number
  /** The preimage of a key, or undefined if it is unknown. */
  get(key: Uint8Array): Uint8Array | undefined
  /**
   * Adds a preimage.
   * @throws PreimageError if the data does not belong to the key, or other data is known
   */
  add(key: Uint8Array, data: Uint8Array): void
  /** All preimages in the order in which they were added. */
  entries(): readonly (readonly [key: Uint8Array, data: Uint8Array])[]
}

/**
 * An empty set.
 * @param options.poseidon - checks data of Poseidon keys, which are refused without it
 *
 * @example
 * ```ts
 * import { createPreimages, keccakKey } from 'onestep/preimage'
 * const preimages = createPreimages()
 * const data = new TextEncoder().encode('hello')
 * preimages.add(keccakKey(data), data)
 * console.log(preimages.get(keccakKey(data))?.length) // 5
 * ```
 */
export function createPreimages(options: { poseidon?: Hash } = {}): Preimages {
  const known = new Map<string, Uint8Array>()
  return {
    get size() {
      return known.size
    },
    get: (key) => known.get(toHex(key)),
    add(key, data) {
      if (!(data instanceof Uint8Array))
        throw new TypeError(`"data" expected a Uint8Array, got ${data === null ? 'null' : typeof data}`)
      const fault = preimageFault(key, data, options.poseidon)
      if (fault !== undefined) {
        throw new PreimageError('This is not the preimage of its key.', key, [
          `Got: ${fault}`,
          'Fix: give the data that the key was made from, whole and unchanged',
        ])
      }
      const name = toHex(key)
      const before = known.get(name)
      if (before && !sameBytes(before, data)) {
        throw new PreimageError('Another preimage of this key is known.', key, [
          `Expected: the ${before.length} bytes that came first, got ${data.length} others`,
          'A run is one for all who make it only if a key has one preimage.',
        ])
      }
      // A copy: what a run has read must not change.
      if (!before) known.set(name, Uint8Array.from(data))
    },
    entries: () => [...known].map(([name, data]) => [fromHex(name), data] as const),
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
