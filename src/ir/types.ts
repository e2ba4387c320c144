/**
 * Types of values in the IR: a value is a bit-vector of 1 to 512 bits or an element of a prime field. What a machine
 * keeps, and what fetch hands on, has at most 256 bits: the double is for what stands between, such as a product.
 * @module
 */
import { isPrime } from './prime.ts'

/** A bit-vector. Values are unsigned bigints below `2 ** width`. */
export type Bits = { readonly kind: 'bits'; readonly width: number }
/** A prime-field element. Values are bigints below `modulus`. */
export type Felt = { readonly kind: 'felt'; readonly modulus: bigint }
/** The type of a value. */
export type Type = Bits | Felt

/** Bits of the widest intermediate value. */
export const MAX_WIDTH = 512
/** Bits of the widest register, element of a memory, access and input, and of words that become felts. */
export const MAX_STATE_WIDTH = 256

/** @throws RangeError unless `width` is 1 to 512 */
export function bits(width: number): Bits {
  if (!Number.isInteger(width) || width < 1 || width > MAX_WIDTH) {
    throw new RangeError(`"width" expected an integer from 1 to ${MAX_WIDTH}, got ${width}`)
  }
  return { kind: 'bits', width }
}

/** @throws RangeError unless `modulus` is an odd prime below 2^256 */
export function felt(modulus: bigint): Felt {
  if (modulus <= 2n || modulus % 2n === 0n || modulus >> 256n !== 0n || !isPrime(modulus)) {
    throw new RangeError(`"modulus" expected an odd prime below 2^256, got ${modulus}`)
  }
  return { kind: 'felt', modulus }
}

export const sameType = (a: Type, b: Type): boolean =>
  a.kind === 'bits' ? b.kind === 'bits' && a.width === b.width : b.kind === 'felt' && a.modulus === b.modulus

/** `u32`, or `felt 0x800…01`: the notation of printed IR. */
export const showType = (type: Type): string =>
  type.kind === 'bits' ? `u${type.width}` : `felt:0x${type.modulus.toString(16)}`

/** The number of bits that hold any value of the type. */
export const bitWidth = (type: Type): number =>
  type.kind === 'bits' ? type.width : (type.modulus - 1n).toString(2).length

/** The number of bytes of a value in the packed header. */
export const byteSize = (type: Type): number => Math.ceil(bitWidth(type) / 8)

/** How many values the type has. */
export const cardinality = (type: Type): bigint =>
  type.kind === 'bits' ? 1n << BigInt(type.width) : type.modulus
