/**
 * Recursive length prefix (Yellow Paper, appendix B).
 * @module
 */
import { concatAll, fromBigint, toBigint } from '../bytes/bytes.ts'

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

/** What an encoding holds; undefined if bytes are not the encoding of one item. */
export function decodeRlp(bytes: Uint8Array): Rlp | undefined {
  const read = itemAt(bytes, 0)
  return read && read.end === bytes.length ? read.item : undefined
}

function itemAt(bytes: Uint8Array, at: number): { item: Rlp; end: number } | undefined {
  if (at >= bytes.length) return undefined
  const first = bytes[at]
  if (first < 0x80) return { item: bytes.subarray(at, at + 1), end: at + 1 }
  const kind = first < 0xc0 ? 0x80 : 0xc0
  const long = first - kind - 55
  const start = at + 1 + Math.max(0, long)
  if (start > bytes.length) return undefined
  const size = long > 0 ? Number(toBigint(bytes.subarray(at + 1, start))) : first - kind
  const end = start + size
  if (end > bytes.length) return undefined
  if (kind === 0x80) return { item: bytes.subarray(start, end), end }
  const items: Rlp[] = []
  for (let next = start; next < end; ) {
    const read = itemAt(bytes, next)
    if (!read || read.end > end) return undefined
    items.push(read.item)
    next = read.end
  }
  return { item: items, end }
}
