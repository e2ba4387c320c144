import { keccak_256 } from '@noble/hashes/sha3.js'
import { concat } from '../../src/bytes/bytes.ts'

/** The definition of a history commitment, word for word: every leaf is hashed, nothing is shared. */
export function naiveLevels(roots: readonly Uint8Array[], height: number): Uint8Array[][] {
  const leaves = Array.from({ length: 2 ** height }, (_, j) => roots[Math.min(j, roots.length - 1)]!)
  const levels = [leaves.map((root) => keccak_256(concat(Uint8Array.of(3), root)))]
  for (let level = 0; level < height; level++) {
    const below = levels[level]!
    levels.push(
      Array.from({ length: below.length / 2 }, (_, i) =>
        keccak_256(concat(Uint8Array.of(4), below[2 * i]!, below[2 * i + 1]!)),
      ),
    )
  }
  return levels
}

/** A distinct root for each number. */
export function rootOf(n: number): Uint8Array {
  return keccak_256(new TextEncoder().encode(`root ${n}`))
}

export function rootsUpTo(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => rootOf(i))
}
