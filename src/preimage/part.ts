/**
 * What a step reads of a preimage.
 * @module
 */

/** Bytes of the length that stands before the data. */
export const PREFIX_SIZE = 8

/** Up to 32 bytes of a preimage. */
export type PreimagePart = {
  /** The bytes, the first one highest; zero behind the last. */
  readonly word: bigint
  /** How many there are: 32, less at the end, 0 behind it. */
  readonly size: number
}

/**
 * Up to 32 bytes at an offset of what a preimage reads as: its length, 8 bytes big-endian, then the data. As
 * `readPreimage` of Optimism's `PreimageOracle.sol`, but defined behind the end as well: no bytes.
 * @param offset - 0 is the first byte of the length
 *
 * @example
 * ```ts
 * import { preimagePart } from 'onestep/preimage'
 * const { word, size } = preimagePart(Uint8Array.of(0xaa, 0xbb), 7n)
 * console.log(size, word >> 232n === 0x02aabbn) // 3 true
 * ```
 */
export function preimagePart(data: Uint8Array, offset: bigint): PreimagePart {
  const end = BigInt(data.length + PREFIX_SIZE)
  if (offset < 0n || offset >= end) return { word: 0n, size: 0 }
  const from = Number(offset)
  const size = Math.min(32, data.length + PREFIX_SIZE - from)
  let word = 0n
  for (let i = from; i < from + size; i++) {
    const byte =
      i < PREFIX_SIZE ? (data.length / 2 ** (8 * (PREFIX_SIZE - 1 - i))) & 0xff : data[i - PREFIX_SIZE]!
    word = (word << 8n) | BigInt(byte)
  }
  return { word: word << BigInt(8 * (32 - size)), size }
}
