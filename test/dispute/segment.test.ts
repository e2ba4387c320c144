import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partCount, splitPoints } from '../../src/dispute/segment.ts'

const u64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })

test('a split has both ends, no empty part, and parts of one length or the next', () => {
  fc.assert(
    fc.property(
      u64,
      fc.oneof(u64, fc.bigInt({ min: 0n, max: 600n })),
      fc.integer({ min: 2, max: 256 }),
      (start, more, arity) => {
        const length = more + 1n
        const points = splitPoints(start, start + length, arity)
        expect(points[0]).toBe(start)
        expect(points.at(-1)).toBe(start + length)
        expect(points.length - 1).toBe(partCount(start, start + length, arity))
        expect(points.length - 1).toBe(length < BigInt(arity) ? Number(length) : arity)
        const lengths = points.slice(1).map((point, i) => point - points[i]!)
        const shortest = length / BigInt(points.length - 1)
        expect(shortest).toBeGreaterThan(0n)
        for (const part of lengths) expect([shortest, shortest + 1n]).toContain(part)
      },
    ),
  )
})

test('the split does not depend on where the segment lies', () => {
  expect(splitPoints(0n, 10n, 4)).toEqual([0n, 2n, 5n, 7n, 10n])
  expect(splitPoints(100n, 110n, 4)).toEqual([100n, 102n, 105n, 107n, 110n])
  expect(splitPoints(5n, 7n, 16)).toEqual([5n, 6n, 7n])
  expect(splitPoints(5n, 6n, 2)).toEqual([5n, 6n])
})
