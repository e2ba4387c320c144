import { expect, test } from 'vitest'
import { isPrime, millerRabin, PRIMES } from '../../src/ir/prime.ts'

test('primes that are listed are prime', () => {
  for (const prime of PRIMES) expect(millerRabin(prime)).toBe(true)
})

test('numbers below 2,000: as by trial division; and strong pseudoprimes to small bases', () => {
  for (let n = 3; n < 2000; n += 2) {
    let divisor = 3
    while (divisor * divisor <= n && n % divisor !== 0) divisor += 2
    expect(isPrime(BigInt(n)), String(n)).toBe(divisor * divisor > n)
  }
  // OEIS A014233: composites that pass for the first 1, 4, 9 and 12 primes as bases.
  for (const n of [2047n, 3215031751n, 3825123056546413051n, 318665857834031151167461n])
    expect(isPrime(n)).toBe(false)
})
