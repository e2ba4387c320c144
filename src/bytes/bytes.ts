/**
 * Bytes, hex and integers. Big-endian unless a name says otherwise.
 * @module
 */

/** Lower-case hex with `0x`. */
export function toHex(bytes: Uint8Array): `0x${string}` {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return `0x${text}`
}

/**
 * @param hex - even number of hex digits, `0x` optional
 * @throws RangeError if it is not hex
 */
export function fromHex(hex: string): Uint8Array {
  const digits = hex.startsWith('0x') ? hex.slice(2) : hex
  if (digits.length % 2 !== 0 || /[^0-9a-fA-F]/.test(digits)) {
    throw new RangeError(
      `"hex" expected an even number of hex digits, got ${JSON.stringify(hex.slice(0, 80))}`,
    )
  }
  const bytes = new Uint8Array(digits.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16)
  return bytes
}

/** Concatenates byte strings. */
export const concat = (...parts: readonly Uint8Array[]): Uint8Array => concatAll(parts)

/** Concatenates an unbounded number of parts: spreading a million arguments would overflow the stack. */
export function concatAll(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of parts) length += part.length
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Whether two byte strings are equal. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

export function toBigint(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(toHex(bytes))
}

export function toBigintLE(bytes: Uint8Array): bigint {
  // Not bytes.slice(): of a Buffer that is a view, and reversing it would change the caller's bytes.
  return toBigint(new Uint8Array(bytes).reverse())
}

/**
 * @param size - bytes of the result
 * @throws RangeError if the value is negative or needs more than `size` bytes
 */
export function fromBigint(value: bigint, size: number): Uint8Array {
  if (value < 0n || value >> BigInt(8 * size) !== 0n) {
    throw new RangeError(`"value" expected an integer of ${size} bytes, got ${value}`)
  }
  const bytes = new Uint8Array(size)
  for (let i = size - 1; i >= 0; i--) {
    bytes[i] = Number(value & 0xffn)
    value >>= 8n
  }
  return bytes
}

export function fromBigintLE(value: bigint, size: number): Uint8Array {
  return fromBigint(value, size).reverse()
}

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
