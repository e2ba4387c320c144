import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levelHeights, TooSlowError } from '../../src/chain/index.ts'

const machine = { rootsPerSecond: 25_000, stepsPerSecond: 3e8 }

test('as few levels as the speed allows', () => {
  expect(levelHeights({ ...machine, span: 40, seconds: 60 })).toEqual([20, 20])
  expect(levelHeights({ ...machine, span: 40, seconds: 30 })).toEqual([14, 13, 13])
  expect(levelHeights({ ...machine, span: 20, seconds: 60 })).toEqual([20])
  // A zk referee that takes 2^10 steps at once drops a level.
  expect(levelHeights({ ...machine, span: 30, segment: 10, seconds: 60 })).toEqual([20])
  expect(levelHeights({ ...machine, span: 30, seconds: 60 })).toEqual([15, 15])
})

test('no level is taller than what a challenger builds', () => {
  expect(levelHeights({ rootsPerSecond: 1e12, stepsPerSecond: 1e15, span: 40, seconds: 1e6 })).toEqual([
    20, 20,
  ])
})

test('no levels are proposed whose commitments do not fit in memory together', () => {
  const fast = { rootsPerSecond: 1e12, stepsPerSecond: 1e18, seconds: 1e6 }
  // [24, 24] would take two gigabytes.
  expect(levelHeights({ ...fast, span: 48 })).toEqual([16, 16, 16])
  expect(levelHeights({ ...fast, span: 48, memory: 2 ** 31 })).toEqual([24, 24])
  expect(levelHeights({ ...fast, span: 48, memory: 2 ** 31 - 1 })).toEqual([16, 16, 16])
  expect(levelHeights({ ...fast, span: 44 })).toEqual([22, 22])
  expect(() => levelHeights({ ...fast, span: 48, memory: 1_000 })).toThrow(/within .* 1000 bytes/)
})

test('heights sum to the span, and each level below the first is committed in time', () => {
  const rate = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), rate, rate, rate, (span, roots, steps, seconds) => {
      const speed = { span, rootsPerSecond: roots, stepsPerSecond: 1_000 * steps, seconds }
      let heights: number[]
      try {
        heights = levelHeights(speed)
      } catch (error) {
        expect(error).toBeInstanceOf(TooSlowError)
        return
      }
      expect(heights.reduce((sum, height) => sum + height)).toBe(span)
      let stride = 0
      for (const [level, height] of [...heights.entries()].reverse()) {
        const run = level === 0 ? 0 : 2 ** (height + stride) / speed.stepsPerSecond
        expect(2 ** height / roots + run).toBeLessThanOrEqual(seconds)
        stride += height
      }
    }),
  )
})

test('a machine that is too slow is told so', () => {
  expect(() => levelHeights({ span: 40, rootsPerSecond: 0.1, stepsPerSecond: 1, seconds: 1 })).toThrow(
    /No levels let a party commit to 2\^40 steps within 1 s a level/,
  )
})
