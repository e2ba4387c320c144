/**
 * Digests as words: a digest is copied as eight 32-bit words, which takes a fifth of the time of `subarray` and `set`.
 * The order of the bytes within a word does not matter, because words are only copied and compared.
 * @module
 */

/** Words of a digest. */
export const WORDS = 8

/** Room for digests, as the bytes that a hash takes and as words. */
export type Room = { readonly bytes: Uint8Array; readonly words: Int32Array }

/** @param digests - how many fit in */
export function room(digests: number): Room {
  const words = new Int32Array(WORDS * digests)
  return { bytes: new Uint8Array(words.buffer), words }
}

export function copyWords(from: Int32Array, at: number, to: Int32Array, offset: number, count: number): void {
  for (let i = 0; i < count; i++) to[offset + i] = from[at + i]!
}

export function sameWords(a: Int32Array, at: number, b: Int32Array, offset: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (a[at + i] !== b[offset + i]) return false
  return true
}

/** A copy of the digest at a word. */
export const digestOf = (words: Int32Array, at: number): Uint8Array =>
  new Uint8Array(words.slice(at, at + WORDS).buffer)

/** A copy of 32 bytes as words. */
export const wordsOf = (digest: Uint8Array): Int32Array => new Int32Array(Uint8Array.from(digest).buffer)
