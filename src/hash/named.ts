/**
 * The hashes that files, options and workers refer to by name. A new hash is one file in this folder and one
 * row here.
 * @module
 */
import { fastKeccak256, fastSha256 } from './fast.ts'
import { poseidon } from './poseidon.ts'
import { poseidon2 } from './poseidon2.ts'
import type { Hash } from './types.ts'

/** A row of the table of hashes. */
type NamedHash = {
  /** The hash's number in proof files. It never changes and is never reused. */
  readonly id: number
  /** Loads the fastest implementation for this machine. */
  readonly load: () => Promise<Hash>
}

/** @ignore The table behind `HASHES`, which types each row alike. */
const rows = {
  /** For settlement on an EVM. */
  keccak256: { id: 0, load: fastKeccak256 },
  sha256: { id: 1, load: fastSha256 },
  /** For circuits. */
  poseidon: { id: 2, load: poseidon },
  /** For STARK proofs. */
  poseidon2: { id: 3, load: async () => poseidon2() },
} as const satisfies Record<string, NamedHash>

/** The name of a hash in `HASHES`. */
export type HashName = keyof typeof rows

/** The named hashes. */
export const HASHES: Readonly<Record<HashName, NamedHash>> = rows

/** All names, in the order of the table. */
export const hashNames = Object.keys(HASHES) as HashName[]

/** Whether a string is the name of a hash in the table. */
export const isHashName = (name: string): name is HashName => Object.hasOwn(HASHES, name)

/** The name of the hash with this number, or undefined. */
export const hashNameOf = (id: number): HashName | undefined =>
  hashNames.find((name) => HASHES[name].id === id)
