/**
 * Base58 with Bitcoin's alphabet, as Solana prints addresses.
 * @module
 */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Bytes as Solana prints addresses. */
export function base58(bytes: Uint8Array): string {
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let text = ''
  for (; value > 0n; value /= 58n) text = ALPHABET[Number(value % 58n)] + text
  const zeros = bytes.findIndex((byte) => byte !== 0)
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text
}

/** The 32 bytes of an address. */
export function addressOf(text: string): Uint8Array {
  let value = [...text].reduce((sum, char) => sum * 58n + BigInt(ALPHABET.indexOf(char)), 0n)
  const bytes = new Uint8Array(32)
  for (let i = 31; i >= 0; i--, value >>= 8n) bytes[i] = Number(value & 255n)
  return bytes
}
