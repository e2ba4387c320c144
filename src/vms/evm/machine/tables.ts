/**
 * Constants that microcode looks up: part of every start state.
 * @module
 */
import { keccakRoundConstants, sha256RoundConstants } from '../../hash-constants.ts'
import { discountWords } from './precompiles/field/bls-discounts.ts'
import { fieldWords } from './transaction-fields.ts'

/** Where they lie in the memory `tables`, a word each. */
export const TABLES = {
  keccak: 0,
  sha256: 32,
  ripemd160: 96,
  blake2: 176,
  fields: 192,
  discounts: 288,
} as const

/** RIPEMD-160: of each round and both lines, the word of the block, by how much it rotates, and a constant. */
function ripemd160Words(): bigint[] {
  const rho = [7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8]
  const shifts = [
    [11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8],
    [12, 13, 11, 15, 6, 9, 9, 7, 12, 15, 11, 13, 7, 8, 7, 7],
    [13, 15, 14, 11, 7, 7, 6, 8, 13, 14, 13, 12, 5, 5, 6, 9],
    [14, 11, 12, 14, 8, 6, 5, 5, 15, 12, 15, 14, 9, 9, 8, 6],
    [15, 12, 13, 13, 9, 5, 8, 6, 14, 11, 12, 11, 8, 6, 5, 5],
  ]
  // 2^30 times the square and cube roots of 2, 3, 5 and 7.
  const left = [0n, 0x5a827999n, 0x6ed9eba1n, 0x8f1bbcdcn, 0xa953fd4en]
  const right = [0x50a28be6n, 0x5c4dd124n, 0x6d703ef3n, 0x7a6d76e9n, 0n]
  let indices = Array.from({ length: 16 }, (_, i) => i)
  let mirrored = indices.map((i) => (9 * i + 5) % 16)
  return Array.from({ length: 80 }, (_, round) => {
    const [fifth, i] = [Math.floor(round / 16), round % 16]
    if (i === 0 && fifth > 0)
      [indices, mirrored] = [indices.map((at) => rho[at]), mirrored.map((at) => rho[at])]
    const line = (at: number, k: bigint) => BigInt(at) | (BigInt(shifts[fifth][at]) << 8n) | (k << 16n)
    return line(indices[i], left[fifth]) | (line(mirrored[i], right[fifth]) << 64n)
  })
}

/** BLAKE2b: of each of ten rounds, the words of the message in their order, four bits each (RFC 7693, 2.7). */
function blake2Words(): bigint[] {
  const orders = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
  ]
  return orders.map((order) => order.reduce((word, at, i) => word | (BigInt(at) << BigInt(4 * i)), 0n))
}

/** Words of `tables` that are not zero, by index. */
export const tableWords = (): [index: number, word: bigint][] => [
  ...keccakRoundConstants().map((word, i): [number, bigint] => [TABLES.keccak + i, word]),
  ...sha256RoundConstants().map((word, i): [number, bigint] => [TABLES.sha256 + i, word]),
  ...ripemd160Words().map((word, i): [number, bigint] => [TABLES.ripemd160 + i, word]),
  ...fieldWords().map(([i, word]): [number, bigint] => [TABLES.fields + i, word]),
  ...discountWords().map(([i, word]): [number, bigint] => [TABLES.discounts + i, word]),
  ...blake2Words().map((word, i): [number, bigint] => [TABLES.blake2 + i, word]),
]
