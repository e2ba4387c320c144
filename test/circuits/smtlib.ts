/** QF_BV on bigints, written from the SMT-LIB definitions and independent of the evaluator in src/ir. */

export const mask = (w: number) => (1n << BigInt(w)) - 1n
export const truncate = (w: number, x: bigint) => x & mask(w)
export const toSigned = (w: number, x: bigint) => BigInt.asIntN(w, x)

export const udiv = (w: number, x: bigint, y: bigint) => (y === 0n ? mask(w) : x / y)
export const urem = (_w: number, x: bigint, y: bigint) => (y === 0n ? x : x % y)

/** Defined through bvudiv on magnitudes, by cases of the sign bits. */
export function sdiv(w: number, x: bigint, y: bigint): bigint {
  const [negX, negY] = [toSigned(w, x) < 0n, toSigned(w, y) < 0n]
  const quotient = udiv(w, negX ? truncate(w, -x) : x, negY ? truncate(w, -y) : y)
  return negX === negY ? quotient : truncate(w, -quotient)
}

export function srem(w: number, x: bigint, y: bigint): bigint {
  const [negX, negY] = [toSigned(w, x) < 0n, toSigned(w, y) < 0n]
  const rest = urem(w, negX ? truncate(w, -x) : x, negY ? truncate(w, -y) : y)
  return negX ? truncate(w, -rest) : rest
}

export const shl = (w: number, x: bigint, s: bigint) => (s >= BigInt(w) ? 0n : truncate(w, x << s))
export const lshr = (w: number, x: bigint, s: bigint) => (s >= BigInt(w) ? 0n : x >> s)
export const ashr = (w: number, x: bigint, s: bigint) =>
  truncate(w, toSigned(w, x) >> (s >= BigInt(w) ? BigInt(w) : s))

/** Limbs of 64 bits, lowest first. */
export const limbs = (w: number, x: bigint) =>
  Array.from({ length: Math.ceil(w / 64) }, (_, i) => (x >> BigInt(64 * i)) & mask(64))
