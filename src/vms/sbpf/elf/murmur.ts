/**
 * The hash by which version 0 names functions and syscalls in a call: Murmur3 of 32 bits with the seed zero.
 * @module
 */
import { utf8 } from '../../../bytes/bytes.ts'

/** @returns 32 bits, unsigned */
export function symbolHash(name: string | Uint8Array): number {
  const bytes = typeof name === 'string' ? utf8(name) : name
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length & ~3
  let hash = 0
  for (let i = 0; i < whole; i += 4) {
    hash = rotate(hash ^ scramble(view.getUint32(i, true)), 13)
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0
  }
  let tail = 0
  for (let i = bytes.length - 1; i >= whole; i--) tail = (tail << 8) | bytes[i]
  hash ^= scramble(tail) ^ bytes.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** What version 0 calls a function by: the hash of its index, but the entry point by its name. */
export function functionHash(pc: number): number {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(pc), true)
  return symbolHash(bytes)
}

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by))
const scramble = (word: number) => Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593)
