/**
 * The hashes that files, options and workers know by name. A new hash is one file beside this one, and one row here.
 * @module
 */
import { fastKeccak256, fastSha256 } from './fast.ts'
import { poseidon } from './poseidon.ts'
import { poseidon2 } from './poseidon2.ts'
import type { Hash } from './types.ts'

type NamedHash = {
  /** Its number in proof files: never changed, never used again. */
  readonly id: number
  /** The fastest implementation that this machine has. */
  readonly load: () => Promise<Hash>
}

export const HASHES = {
  /** For settlement on an EVM. */
  keccak256: { id: 0, load: fastKeccak256 },
  sha256: { id: 1, load: fastSha256 },
  /** For circuits. */
  poseidon: { id: 2, load: poseidon },
  /** For STARK proofs. */
  poseidon2: { id: 3, load: async () => poseidon2() },
} as const satisfies Record<string, NamedHash>

export type HashName = keyof typeof HASHES

export const hashNames = Object.keys(HASHES) as HashName[]

/** Whether a text is the name of a hash in the table. */
export const isHashName = (name: string): name is HashName => Object.hasOwn(HASHES, name)

/** The name of the hash with this number, or undefined. */
export const hashNameOf = (id: number): HashName | undefined =>
  hashNames.find((name) => HASHES[name].id === id)
