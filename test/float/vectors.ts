/**
 * Numbers that matter: every class with its neighbours, and pairs that nearly cancel or nearly tie.
 */
import { type Format, infinityOf, nanOf } from './reference.ts'

const big = BigInt

/** Both signs of: zeros, ends of the subnormals and normals, powers of two, halfway patterns, infinities, NaNs. */
export function specials(f: Format): bigint[] {
  const { exponent: e, fraction: p } = f
  const bias = 2 ** (e - 1) - 1
  const top = (1n << big(p)) - 1n
  const number = (exponent: number, fraction: bigint) => (big(exponent) << big(p)) | fraction
  const positive = new Set<bigint>([
    ...[0n, 1n, 2n, 3n, top, top - 1n, 1n << big(p - 1), (1n << big(p - 1)) + 1n].map((one) =>
      number(0, one),
    ),
    ...[
      1,
      2,
      bias - p - 2,
      bias - p - 1,
      bias - p,
      bias - 2,
      bias - 1,
      bias,
      bias + 1,
      bias + 2,
      bias + p - 1,
    ]
      .concat([bias + p, bias + p + 1, bias + 31, bias + 32, bias + 63, bias + 64, 2 * bias - 1, 2 * bias])
      .filter((exponent) => exponent > 0 && exponent <= 2 * bias)
      .flatMap((exponent) => [0n, 1n, top, top - 1n, 1n << big(p - 1)].map((one) => number(exponent, one))),
    infinityOf(f),
    nanOf(f),
    nanOf(f) | 1n,
    infinityOf(f) | 1n,
    infinityOf(f) | (top >> 1n),
    infinityOf(f) | top,
  ])
  return [...positive].flatMap((one) => [one, one | (1n << big(e + p))])
}

/** Random numbers of a seed. */
export class Random {
  #state: bigint
  constructor(seed: number) {
    this.#state = big(seed) * 0x9e3779b97f4a7c15n + 1n
  }

  /** splitmix64. */
  bits(count: number): bigint {
    let result = 0n
    for (let at = 0; at < count; at += 64) {
      this.#state = BigInt.asUintN(64, this.#state + 0x9e3779b97f4a7c15n)
      let z = this.#state
      z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n)
      z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn)
      result |= (z ^ (z >> 31n)) << big(at)
    }
    return BigInt.asUintN(count, result)
  }

  below(limit: number): number {
    return Number(this.bits(48) % big(limit))
  }

  /** A fraction of long runs of ones and zeros, as carries and ties need them. */
  #runs(count: number): bigint {
    let word = 0n
    for (let i = this.below(4); i >= 0; i--) word ^= (1n << big(this.below(count + 1))) - 1n
    return word
  }

  number(f: Format): bigint {
    const { exponent, fraction } = f
    const digits = this.below(3) === 0 ? this.bits(fraction) : this.#runs(fraction)
    return (this.bits(1 + exponent) << big(fraction)) | digits
  }

  /** A number whose exponent is near that of another. */
  near(f: Format, other: bigint): bigint {
    const { exponent, fraction } = f
    const mask = (1n << big(exponent)) - 1n
    const own = Number((other >> big(fraction)) & mask) + this.below(2 * fraction + 9) - fraction - 4
    const kept = big(Math.min(Math.max(own, 0), 2 ** exponent - 1))
    const digits = this.below(3) === 0 ? this.bits(fraction) : this.#runs(fraction)
    const flipped = this.below(6) === 0 ? (other & ((1n << big(fraction)) - 1n)) ^ big(this.below(4)) : digits
    return (this.bits(1) << big(exponent + fraction)) | (kept << big(fraction)) | flipped
  }

  /** c near -a * b, so that a sum of the two cancels. */
  cancelling(f: Format, a: bigint, b: bigint): bigint {
    const { exponent, fraction } = f
    const field = (word: bigint) => Number((word >> big(fraction)) & ((1n << big(exponent)) - 1n))
    const bias = 2 ** (exponent - 1) - 1
    const digits = (word: bigint) => (word & ((1n << big(fraction)) - 1n)) | (1n << big(fraction))
    let product = digits(a) * digits(b)
    let weight = field(a) + field(b) - bias
    if (product >> big(2 * fraction + 1)) weight++
    else product <<= 1n
    const cut = ((product >> big(fraction + 1)) ^ big(this.below(3))) & ((1n << big(fraction)) - 1n)
    const kept = big(Math.min(Math.max(weight + this.below(3) - 1, 0), 2 ** exponent - 1))
    const sign = 1n ^ (a >> big(exponent + fraction)) ^ (b >> big(exponent + fraction))
    return (sign << big(exponent + fraction)) | (kept << big(fraction)) | cut
  }
}
