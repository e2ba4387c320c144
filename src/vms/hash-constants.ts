/**
 * Constants of hash functions that several VMs compute in microcode.
 * @module
 */

/**
 * Where Keccak's lane 1 goes, lane after lane, and by how much each rotates (FIPS 202, rho and pi). Lane x of row y is
 * `x + 5 y`.
 */
export function keccakWalk(): [lane: number, rotation: number][] {
  let [x, y] = [1, 0]
  return Array.from({ length: 24 }, (_, t) => {
    ;[x, y] = [y, (2 * x + 3 * y) % 5]
    return [x + 5 * y, (((t + 1) * (t + 2)) / 2) % 64]
  })
}

/** Keccak's 24 round constants, out of its linear shift register (FIPS 202, rc). */
export function keccakRoundConstants(): bigint[] {
  let register = 1
  const bit = () => {
    const out = register & 1
    register = (register << 1) ^ (register & 0x80 ? 0x171 : 0)
    return BigInt(out)
  }
  return Array.from({ length: 24 }, () => {
    let constant = 0n
    for (let j = 0; j < 7; j++) constant |= bit() << ((1n << BigInt(j)) - 1n)
    return constant
  })
}

/** SHA-256's 64 round constants: the first 32 bits of the fractions of the cube roots of primes (FIPS 180-4). */
export function sha256RoundConstants(): bigint[] {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return primes.map((prime) => {
    const target = BigInt(prime) << 96n
    let root = 0n
    for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) if ((root | bit) ** 3n <= target) root |= bit
    return root & 0xffff_ffffn
  })
}
