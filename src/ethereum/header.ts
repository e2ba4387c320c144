/**
 * The hash of a block's header, from the fields that a node gives (Yellow Paper, 4.3; EIPs 1559, 4895, 4844, 4788, 7685).
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { fromHex, toHex } from '../bytes/bytes.ts'
import { encodeRlp, quantity, type Rlp } from './rlp.ts'

/** A block as JSON-RPC has it. */
export type HeaderFields = Readonly<Record<string, unknown>>

const BYTES = 'bytes'
const NUMBER = 'number'
/** In their order. What later forks added is left out where a block does not have it. */
const FIELDS: readonly (readonly [name: string, kind: typeof BYTES | typeof NUMBER])[] = [
  ['parentHash', BYTES],
  ['sha3Uncles', BYTES],
  ['miner', BYTES],
  ['stateRoot', BYTES],
  ['transactionsRoot', BYTES],
  ['receiptsRoot', BYTES],
  ['logsBloom', BYTES],
  ['difficulty', NUMBER],
  ['number', NUMBER],
  ['gasLimit', NUMBER],
  ['gasUsed', NUMBER],
  ['timestamp', NUMBER],
  ['extraData', BYTES],
  ['mixHash', BYTES],
  ['nonce', BYTES],
  ['baseFeePerGas', NUMBER],
  ['withdrawalsRoot', BYTES],
  ['blobGasUsed', NUMBER],
  ['excessBlobGas', NUMBER],
  ['parentBeaconBlockRoot', BYTES],
  ['requestsHash', BYTES],
]

/**
 * The encoding of the header that has these fields.
 * @returns undefined where a field is missing that every block has, or is not hexadecimal. Of a block of a fork with fields
 *   that are not listed here, it is not the encoding.
 */
export function encodeHeader(block: HeaderFields): Uint8Array | undefined {
  const items: Rlp[] = []
  for (const [i, [name, kind]] of FIELDS.entries()) {
    const value = block[name]
    if (value === undefined || value === null) {
      if (i < 15) return undefined
      continue
    }
    if (typeof value !== 'string' || !/^0x[0-9a-fA-F]*$/.test(value)) return undefined
    items.push(kind === NUMBER ? quantity(BigInt(value === '0x' ? 0 : value)) : fromHex(value))
  }
  return encodeRlp(items)
}

/**
 * The hash that these fields have together.
 * @returns undefined where `encodeHeader` gives no encoding
 */
export function headerHash(block: HeaderFields): string | undefined {
  const encoded = encodeHeader(block)
  return encoded && toHex(keccak_256(encoded))
}
