import { expect, test } from 'vitest'
import { bondFor, delayOf, type GameConfig, needOf } from '../../src/chain/index.ts'
import { jsonOf, onestep } from './cli.ts'

const levels = [
  { height: 20, allowance: 302_400n, group: 4 },
  { height: 20, allowance: 7_200n, group: 16 },
]
const GWEI = 10n ** 9n

type Plan = {
  levels: { bond: string }[]
  honest: { bonds: string }
  rivals: { rivals: number; days: number; posted: string; honest: { bonds: string; gas: string } }[]
}

test('the plan of a game: bonds, delays and capital, as the library computes them', async () => {
  const plan = (await jsonOf([
    ...['game', 'plan', '--heights', '20,20', '--delay-cost', '2.5', '--json'],
  ])) as unknown as Plan
  const delayCostPerDay = 25n * 10n ** 17n
  const bonds = bondFor({ levels, grace: 300n, gasPrice: 50n * GWEI, delayCostPerDay })
  expect(plan.levels.map(({ bond }) => BigInt(bond))).toEqual(bonds)
  // One bond above, and one in the inner tournament of each of three matches.
  expect(BigInt(plan.honest.bonds)).toBe(bonds[0]! + 3n * bonds[1]!)
  const config = {
    levels: levels.map((level, i) => ({ ...level, bond: bonds[i]! })),
  } as unknown as GameConfig
  for (const { rivals, days, posted, honest } of plan.rivals) {
    expect(days).toBeCloseTo(Number(delayOf({ levels, grace: 300n, rivals })) / 86_400, 6)
    expect(BigInt(posted)).toBe(BigInt(rivals) * bonds[0]!)
    const need = needOf(config, 50n * GWEI, rivals)
    expect(honest).toEqual({ bonds: String(need.bonds), gas: String(need.gas) })
  }
})

test('as a table for people', async () => {
  const { code, out, err } = await onestep(['game', 'plan', '--heights', '20'])
  expect([code, err]).toEqual([0, ''])
  const text = out.toString()
  expect(text).toMatch(/level 0: height 20, groups of 16, a bond of 0\.214 ETH, 3\.5 days on the clock/)
  expect(text).toMatch(/^ +15 +3\.210 +1\.605 +0\.214 +\d+\.\d{3} +3\.6$/m)
  expect(text).toMatch(/^ +255 +54\.570 +27\.285 +0\.214 +\d+\.\d{3} +7\.1$/m)
})

test('its help names every default', async () => {
  const { code, out, err } = await onestep(['game', 'plan', '--help'])
  expect([code, err]).toEqual([0, ''])
  for (const usual of ['302400', '7200', '300', '50']) expect(out.toString()).toContain(`(default: ${usual})`)
})

test.each([
  [['--heights', '20,x'], /not a list of numbers/],
  [['--heights', '20', '--groups', '1'], /too small or too large/],
  [['--heights', '20', '--grace', '999999'], /grace is too long/],
  [['--heights', '20', '--gas-price', '1e9'], /not an amount/],
])('what is no game it refuses: %j', async (args, text) => {
  const { code, err } = await onestep(['game', 'plan', ...args])
  expect(code).toBe(1)
  expect(err).toMatch(text)
  expect(err).toMatch(/Expected: /)
})
