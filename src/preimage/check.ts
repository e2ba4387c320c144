/**
 * Whether data is what a key asks for: the door through which every preimage comes.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { equal, toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { keccakEngine } from '../hash/keccak-engine.ts'
import type { Hash } from '../hash/types.ts'
import {
  PREIMAGE_KEY_SIZE,
  PREIMAGE_TYPES,
  type PreimageType,
  poseidonKey,
  preimageKey,
  preimageTypeOf,
  sha256Key,
} from './key.ts'
import { MAX_POSEIDON_PREIMAGE } from './poseidon.ts'

/** Types whose data is checked by its hash alone; for the others somebody has to be believed, or a contract asked. */
export const HASHED_TYPES: ReadonlySet<PreimageType> = new Set(['keccak256', 'sha256', 'poseidon'])

/**
 * Why data cannot be the preimage of a key; undefined if it can be.
 *
 * The hash is checked for `keccak256` and `sha256`, and for `poseidon` where the hash is given. Of a blob the length is
 * checked, of a precompile's result the first byte; local data is whatever the parties agree on.
 * @param poseidon - needed for keys of that type
 */
export function preimageFault(key: Uint8Array, data: Uint8Array, poseidon?: Hash): string | undefined {
  if (key.length !== PREIMAGE_KEY_SIZE) return `a key of ${key.length} bytes`
  const type = preimageTypeOf(key)
  switch (type) {
    case undefined:
      return `byte 0x${key[0]!.toString(16).padStart(2, '0')} begins no key: ${Object.entries(PREIMAGE_TYPES)
        .map(([name, byte]) => `${byte} ${name}`)
        .join(', ')}`
    case 'keccak256':
      return mismatch(key, preimageKey(type, keccakEngine()?.hash(data) ?? keccak_256(data)))
    case 'sha256':
      return mismatch(key, sha256Key(data))
    case 'poseidon':
      if (data.length > MAX_POSEIDON_PREIMAGE)
        return `${data.length} bytes, and a Poseidon key stands for ${MAX_POSEIDON_PREIMAGE} at most`
      return poseidon
        ? mismatch(key, poseidonKey(poseidon, data))
        : 'Poseidon, which was not given, checks it'
    case 'blob':
      return data.length === 32 ? undefined : `${data.length} bytes, and a point of a blob has 32`
    case 'precompile':
      return data.length > 0 && data[0]! <= 1
        ? undefined
        : `${data.length === 0 ? 'no bytes' : `a first byte of ${data[0]}`}, and a precompile's result begins with 0 or 1`
    case 'local':
      return undefined
  }
}

const mismatch = (key: Uint8Array, own: Uint8Array) =>
  equal(key, own) ? undefined : `data that hashes to ${toHex(own)}`

/** A preimage that is refused, because it is not that of its key, or one that nobody has. */
export class PreimageError extends OnestepError {
  override name = 'PreimageError'
  /** 32 bytes. */
  readonly key: Uint8Array

  constructor(message: string, key: Uint8Array, lines: readonly string[] = []) {
    super(message, { lines: [`Key: ${toHex(key)} (${preimageTypeOf(key) ?? 'no type'})`, ...lines] })
    this.key = key
  }
}
