/**
 * Recursive length prefix (Yellow Paper, appendix B).
 * @module
 */
import { concatAll, fromBigint } from '../../../bytes/bytes.ts'

export type Rlp = Uint8Array | readonly Rlp[]

/** The encoding of bytes, or of a list. */
export function encodeRlp(item: Rlp): Uint8Array {
  if (item instanceof Uint8Array) {
    return item.length === 1 && item[0] < 0x80 ? item : concatAll([prefix(0x80, item.length), item])
  }
  const parts = item.map(encodeRlp)
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  return concatAll([prefix(0xc0, size), ...parts])
}

/** A number without leading zeros, as RLP has them. */
export const quantity = (value: bigint | number): Uint8Array => {
  const wide = BigInt(value)
  return fromBigint(wide, Math.ceil(wide.toString(2).replace(/^0$/, '').length / 8))
}

function prefix(kind: number, size: number): Uint8Array {
  if (size <= 55) return Uint8Array.of(kind + size)
  const length = quantity(size)
  return concatAll([Uint8Array.of(kind + 55 + length.length), length])
}
