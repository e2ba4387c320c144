import { expect, test } from 'vitest'
import { answerOf, highest, offer, outbids } from '../../src/chain/fees.ts'
import {
  aheadOf,
  type Budget,
  fetchFirst,
  limitOf,
  needOf,
  pressureOf,
  wayGas,
} from '../../src/chain/funds.ts'
import type { GameConfig } from '../../src/chain/index.ts'

const GWEI = 10n ** 9n
const ETHER = 10n ** 18n
const estimate = { maxFeePerGas: 12n * GWEI, maxPriorityFeePerGas: GWEI }
const config = {
  gasPrice: GWEI,
  levels: [10n, 1n].map((bond) => ({ height: 4, allowance: 3_600n, bond: bond * ETHER })),
} as unknown as GameConfig

test('an offer that is raised for ever stays below its limit, and tips below what nodes ask for times sixteen', () => {
  let last = offer(estimate, undefined, 100n * GWEI)!
  for (let i = 0; i < 200; i++) {
    const next = offer(estimate, last, 100n * GWEI)
    if (next === undefined) break
    expect(outbids(next, last)).toBe(true)
    last = next
  }
  expect(last.maxFeePerGas).toBeLessThanOrEqual(100n * GWEI)
  expect(last.maxPriorityFeePerGas).toBeLessThanOrEqual(16n * GWEI)
  expect(offer(estimate, last, 100n * GWEI)).toBeUndefined()
  expect(offer(estimate, undefined, 0n)).toBeUndefined()
})

test('what outbids the highest fees outbids every offer', () => {
  const offers = [
    { maxFeePerGas: 30n * GWEI, maxPriorityFeePerGas: GWEI },
    { maxFeePerGas: 20n * GWEI, maxPriorityFeePerGas: 3n * GWEI },
  ]
  const next = offer(estimate, highest(offers), ETHER)!
  for (const one of offers) expect(outbids(next, one)).toBe(true)
})

test.each([
  ['already known', 'known'],
  ['nonce too low: next nonce 3, tx nonce 2', 'known'],
  ['replacement transaction underpriced', 'underpriced'],
  ['transaction underpriced: gas tip cap 0, minimum needed 1', 'underpriced'],
  ['insufficient funds for gas * price + value: balance 1, tx cost 2', 'costly'],
  ['tx fee (1.20 ether) exceeds the configured cap (1.00 ether)', 'costly'],
  ['txpool is full', 'other'],
])('a node that says "%s" means %s', (text, answer) => expect(answerOf(text)).toBe(answer))

test('gas never eats the bond of a deeper level, until the clock is nearly gone', () => {
  const gas = 200_000n
  const means = { balance: ETHER + ETHER / 10n, value: 0n, gas, usual: GWEI }
  const budget: Budget = { pressure: 'calm', ahead: aheadOf(config, 0), owed: 0n }
  for (const pressure of ['idle', 'calm', 'pressed'] as const) {
    const limit = limitOf({ ...budget, pressure }, means)
    expect(limit).toBeGreaterThan(0n)
    expect(means.balance - limit * gas).toBeGreaterThanOrEqual(ETHER)
  }
  expect(limitOf({ ...budget, pressure: 'last' }, means)).toBe(means.balance / gas)
  // A bond that is owed need not be held back.
  expect(limitOf({ ...budget, owed: ETHER }, means)).toBeGreaterThan(limitOf(budget, means))
})

test('with the funds that it is said to need, a party can pay the price that was asked about at every move', () => {
  const price = 40n * GWEI
  const { total, bonds, gas } = needOf(config, price)
  expect(total).toBe(bonds + gas)
  const posted = config.levels[0]!.bond
  const budget: Budget = { pressure: 'calm', ahead: aheadOf(config, 0), owed: 0n }
  const means = { balance: total, value: posted, gas: 300_000n, usual: 0n }
  expect(limitOf(budget, means)).toBeGreaterThanOrEqual(price)
})

test('the need counts the inner tournaments of every group that so many rivals make', () => {
  const groups = [4, 16].map((group, i) => ({ ...config.levels[i]!, group }))
  const game = { ...config, levels: groups } as unknown as GameConfig
  const [first, second] = groups.map(({ bond }) => bond)
  const bonds = (rivals?: number) => needOf(game, GWEI, rivals).bonds
  expect(bonds()).toBe(first! + 3n * second!)
  expect(bonds(3)).toBe(bonds())
  // A second group of three rivals, while the tournaments of the first one go on.
  expect(bonds(4)).toBe(first! + 6n * second!)
  expect(bonds(15)).toBe(bonds(4))
  expect(bonds(16)).toBe(first! + 9n * second!)
  expect(needOf(game, GWEI, 16).gas).toBeGreaterThan(2n * needOf(game, GWEI).gas)
})

test('what is owed is fetched when the way ahead cannot be paid, and when it is worth the gas', () => {
  const ahead = aheadOf(config, 1)
  const price = 10n * GWEI
  const way = wayGas(config, 1) * price
  expect(fetchFirst({ ahead, owed: ETHER }, { balance: way - 1n, price })).toBe(true)
  expect(fetchFirst({ ahead, owed: ETHER }, { balance: way, price })).toBe(false)
  expect(fetchFirst({ ahead, owed: 50_000n * price }, { balance: 0n, price })).toBe(false)
})

test('a move presses when half of its clock is gone', () => {
  expect([3_600n, 1_801n, 1_700n, 449n].map((left) => pressureOf(left, 3_600n))).toEqual([
    ...['calm', 'calm', 'pressed', 'last'],
  ])
})
