/**
 * Primality of a modulus. Fermat's theorem gives inverses only in a field.
 * @module
 */

const BASES = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n, 53n, 59n, 61n, 67n, 71n]

/** Moduli of VMs of this package, which need not be tested each time that they are loaded: Starknet's, and of Curve25519. */
export const PRIMES: readonly bigint[] = [2n ** 251n + 17n * 2n ** 192n + 1n, 2n ** 255n - 19n]

const known = new Map<bigint, boolean>(PRIMES.map((prime) => [prime, true]))

/**
 * Whether a modulus is prime, by `millerRabin`, once for each.
 * @param value - odd, above 2
 */
export function isPrime(value: bigint): boolean {
  let prime = known.get(value)
  if (prime === undefined) known.set(value, (prime = millerRabin(value)))
  return prime
}

/**
 * The Miller-Rabin test with the first 20 primes as bases: exact below 3.3 * 10^24 (Sorenson and Webster,
 * 2015), and reliable for larger numbers that were not constructed to deceive it.
 * @param value - odd, above 2
 */
export function millerRabin(value: bigint): boolean {
  return BASES.every((base) => passes(value, base))
}

function passes(value: bigint, base: bigint): boolean {
  if (value % base === 0n) return value === base
  let odd = value - 1n
  let twos = 0
  while (odd % 2n === 0n) {
    odd /= 2n
    twos++
  }
  let power = modularPower(base, odd, value)
  if (power === 1n || power === value - 1n) return true
  for (let i = 1; i < twos; i++) {
    power = (power * power) % value
    if (power === value - 1n) return true
  }
  return false
}

function modularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let square = base % modulus
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}
