/**
 * What a proof of a step lists of preimages. The circuit proves the step for these bytes; that the preimages have them is
 * for who verifies the proof to check.
 * @module
 */
import { concat, equal, fromBigint, toBigint, toHex } from '../../bytes/bytes.ts'
import type { Hash } from '../../hash/types.ts'
import { preimageFault } from '../../preimage/check.ts'
import { PREIMAGE_KEY_SIZE, preimageTypeOf } from '../../preimage/key.ts'
import { preimagePart } from '../../preimage/part.ts'
import type { PreimageSource } from '../../preimage/store.ts'
import { type CarriedPreimage, encodePreimages, MAX_CARRIED_PREIMAGE } from '../../proof/preimages.ts'
import { packedRead, READ_ELEMENTS } from '../../targets/circom/preimage-port.ts'

/** What a step reads of one preimage. */
export type PreimageRead = {
  /** The place in the circuit's list. */
  readonly port: number
  /** 32 bytes. */
  readonly key: Uint8Array
  /** Where it reads: 0 is the first byte of the length, below 2^64. */
  readonly offset: bigint
  /** What it reads: up to 32 bytes, none behind the end. */
  readonly bytes: Uint8Array
}

/** Why the list of a proof is refused. */
export type PreimageReason =
  /** It is not a list that the circuit has. */
  | 'preimage-list'
  /** The reader was not given a preimage of the list. */
  | 'preimage-missing'
  /** The reader was given data that is not the preimage of its key. */
  | 'preimage-hash'
  /** A preimage has other bytes there than the list says. */
  | 'preimage-word'

/** A reason, and what it is about. */
export type PreimageFault = { readonly reason: PreimageReason; readonly detail: string }

/** What is wrong with the shape of a list for a circuit with so many places; undefined if nothing is. */
export function listFault(list: readonly PreimageRead[], ports: number): PreimageFault | undefined {
  const no = (detail: string): PreimageFault => ({ reason: 'preimage-list', detail })
  let last = -1
  for (const { port, key, offset, bytes } of list) {
    if (!Number.isInteger(port) || port >= ports)
      return no(`place ${port} of its list of preimages, and the circuit has ${ports}`)
    if (port <= last) return no(`places ${last} and ${port} of its list of preimages do not ascend`)
    if (key.length !== PREIMAGE_KEY_SIZE || bytes.length > 32 || offset < 0n || offset >> 64n !== 0n)
      return no(`no step reads ${bytes.length} bytes at ${offset} by a key of ${key.length} bytes`)
    last = port
  }
  return undefined
}

/** The public inputs of a list that `listFault` finds nothing wrong with. */
export function preimageInputs(list: readonly PreimageRead[], ports: number): bigint[] {
  const inputs = new Array<bigint>(READ_ELEMENTS * ports).fill(0n)
  for (const { port, key, offset, bytes } of list) {
    const word = toBigint(bytes) << BigInt(8 * (32 - bytes.length))
    const packed = packedRead({ key: toBigint(key), offset, size: bytes.length, word })
    for (const [i, element] of packed.entries()) inputs[READ_ELEMENTS * port + i] = element
  }
  return inputs
}

/**
 * Whether preimages have the bytes that a list says.
 * @param source - whoever calls vouches for keys that no hash of the data decides: local data, blobs, precompiles
 * @param poseidon - checks data of Poseidon keys
 */
export function readsFault(
  list: readonly PreimageRead[],
  source: PreimageSource | undefined,
  poseidon: Hash,
): PreimageFault | undefined {
  for (const { key, offset, bytes } of list) {
    const data = source?.(key)
    if (!data) return { reason: 'preimage-missing', detail: `nobody gave the preimage of ${toHex(key)}` }
    const fault = preimageFault(key, data, poseidon)
    if (fault !== undefined) return { reason: 'preimage-hash', detail: `of ${toHex(key)} came ${fault}` }
    const { word, size } = preimagePart(data, offset)
    const found = fromBigint(word, 32).subarray(0, size)
    if (!equal(found, bytes)) {
      const detail = `the preimage of ${toHex(key)} has ${toHex(found)} at ${offset}, and not ${toHex(bytes)}`
      return { reason: 'preimage-word', detail }
    }
  }
  return undefined
}

/**
 * A list in the form that verifier contracts take (`contracts/lib/Readings.sol`), with preimages that come along.
 * @param source - those of keccak-256 and SHA-256 that it has come along, up to 100,000 bytes each
 */
export function encodeReads(list: readonly PreimageRead[], source?: PreimageSource): Uint8Array {
  const carried = new Map<string, CarriedPreimage>()
  for (const { key } of list) {
    const type = preimageTypeOf(key)
    const data = type === 'keccak256' || type === 'sha256' ? source?.(key) : undefined
    if (data && data.length <= MAX_CARRIED_PREIMAGE) carried.set(toHex(key), { key, data })
  }
  const ascending = [...carried].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  return concat(
    Uint8Array.of(list.length),
    ...list.flatMap(({ port, key, offset }) => [Uint8Array.of(port), key, fromBigint(offset, 8)]),
    encodePreimages(ascending),
  )
}
