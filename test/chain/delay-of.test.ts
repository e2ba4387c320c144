import { expect, test } from 'vitest'
import { bondFor, DelayQueryError, delayOf, leastBond } from '../../src/chain/index.ts'

const [A, J, GRACE] = [302_400n, 7_200n, 300n]
const GWEI = 10n ** 9n
const one = (group: number) => [{ height: 20, allowance: A, group }]
const two = (top: number, below: number) => [
  { height: 20, allowance: A, group: top },
  { height: 20, allowance: J, group: below },
]
const days = (seconds: bigint) => Number(seconds) / 86_400

test.each([
  [1, 2, 3.6],
  [15, 2, 14.3],
  [15, 16, 3.6],
  [16, 16, 7.1],
  [255, 16, 7.1],
  [256, 16, 10.7],
  [4_096, 32, 10.7],
])('one level: %i rivals and groups of %i delay by %f days, as in the table', (rivals, group, expected) => {
  expect(days(delayOf({ levels: one(group), grace: GRACE, rivals }))).toBeCloseTo(expected, 1)
})

test('two levels: twice the allowance a round of false claims, and the rest of the formulas', () => {
  const query = { levels: two(4, 16), grace: GRACE }
  expect(delayOf({ ...query, rivals: 3 })).toBe(A + J + 40n * GRACE)
  expect(delayOf({ ...query, rivals: 15 })).toBe(3n * A + 2n * (J + 40n * GRACE))
  expect(delayOf({ ...query, rivals: 15, censorship: 1_000n })).toBe(3n * A + 2n * (J + 40n * GRACE) + 1_000n)
  // D <= A + (r0 - 1)(2 + r1) A + r1 A + r0 (J + (h0 + r1 h1) g)
  const crowded = delayOf({ ...query, rivals: 15, inner: [17] })
  expect(crowded).toBe(A + 4n * A + 2n * A + 2n * (J + 60n * GRACE))
})

test('what it cannot answer it says', () => {
  const levels = two(4, 16)
  for (const inner of [[], [1, 2], [-1], [1.5]])
    expect(() => delayOf({ levels, grace: GRACE, rivals: 1, inner })).toThrow(DelayQueryError)
  expect(() => delayOf({ levels, grace: GRACE, rivals: Number.NaN })).toThrow(DelayQueryError)
  expect(() => delayOf({ levels: [], grace: GRACE, rivals: 1 })).toThrow(DelayQueryError)
  expect(() => bondFor({ levels: [], grace: 1n, gasPrice: GWEI, delayCostPerDay: 1n })).toThrow(
    DelayQueryError,
  )
})

test('with the bonds that it names, no number of rivals pays less than the delay costs', () => {
  for (const levels of [one(2), one(16), two(2, 2), two(4, 16)]) {
    for (const delayCostPerDay of [0n, 10n ** 16n, 10n ** 18n, 10n ** 21n]) {
      const [bond, inner] = bondFor({ levels, grace: GRACE, gasPrice: 50n * GWEI, delayCostPerDay })
      const least = leastBond(20, 50n * GWEI)
      const cost = (seconds: bigint) => (seconds * delayCostPerDay) / 86_400n
      for (let rivals = 1; rivals < 5_000; rivals += rivals < 300 ? 1 : 97) {
        const delay = delayOf({ levels, grace: GRACE, rivals })
        expect(BigInt(rivals) * (bond! - least / 2n)).toBeGreaterThanOrEqual(cost(delay - A))
        if (inner === undefined) continue
        for (const losers of [2, 3, 15, 16, 17, 300]) {
          const more = delayOf({ levels, grace: GRACE, rivals, inner: [losers + 1] }) - delay
          expect(BigInt(losers) * rounds(rivals + 1, levels[0]!.group) * inner).toBeGreaterThanOrEqual(
            4n * cost(more),
          )
        }
      }
      if (delayCostPerDay === 0n) expect(bond).toBe(least)
    }
  }
})

function rounds(claims: number, group: number): bigint {
  return BigInt(Math.max(1, Math.ceil(Math.log(claims) / Math.log(group) - 1e-9)))
}
