/**
 * Several transactions in flight, and the money for them: what the account has, and what the game owes it.
 */
import { expect, test } from 'vitest'
import { budget, costOf, createParty, GWEI, move, noncesOf } from './mempool.ts'

test('all together never cost more than the account has, and what is left over waits', async () => {
  const { node, look } = createParty()
  const bond = (4n * node.balance) / 10n
  const more = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { bond }]))
  await look(['a', 'b', 'c'], more)
  expect(noncesOf(node)).toEqual(['0 a', '1 b'])
  const total = [...node.pool.values()].reduce((sum, tx) => sum + costOf(tx), 0n)
  expect(total).toBeLessThanOrEqual(node.balance)
  node.balance += bond
  await look(['a', 'b', 'c'], more)
  node.mine()
  expect(node.blocks.flat()).toEqual(['a', 'b', 'c'])
})

test('the bonds of claims that are to follow are not spent on the gas of those before them', async () => {
  const { node, look } = createParty()
  const bond = 10n ** 17n
  node.balance = 3n * bond + 10n ** 16n
  node.base = 10_000n * GWEI
  // At this price nothing but the first could be paid.
  await look(['a', 'b', 'c'], Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { bond }])))
  const gas = [...node.pool.values()].reduce((sum, tx) => sum + tx.gas * tx.maxFeePerGas, 0n)
  expect(gas).toBeLessThanOrEqual(10n ** 16n)
})

test('what the game owes is drawn once, however many claims are sent', async () => {
  const { node, look } = createParty()
  const bond = 10n ** 16n
  const more = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { bond }]))
  const owed = bond + bond / 2n
  await look(['a', 'b', 'c'], more, owed)
  const values = [...node.pool.values()].map(({ value }) => value)
  expect(values.reduce((sum, value) => sum + value, 0n)).toBe(3n * bond - owed)
  expect(values.toSorted((a, b) => Number(a - b))).toEqual([0n, bond / 2n, bond])
})

test('a withdrawal waits while a bond draws on what it would take, and a bond after it draws on nothing', async () => {
  const { node, look } = createParty()
  const bond = 10n ** 16n
  const more = { join: { bond }, withdraw: { takesAll: true } }
  expect(await look(['join', 'withdraw'], more, bond)).toEqual(['join'])
  const other = createParty()
  expect(await other.look(['withdraw', 'join'], more, bond)).toEqual(['withdraw', 'join'])
  expect(other.node.pool.get(1)!.value).toBe(bond)
  expect(node.pool.get(0)!.value).toBe(0n)
})

test('what the account cannot pay for now waits behind what it can', async () => {
  const { node, look } = createParty()
  node.base = 100n * GWEI
  const gas = 10n ** 10n
  const more = {
    // At this price not the whole way could be paid, and the withdrawal waits for a lower one.
    withdraw: { takesAll: true, budget: { ...budget('calm'), ahead: { bonds: 0n, gas }, worth: 10n ** 18n } },
    move: { budget: { ...budget('pressed'), ahead: { bonds: 0n, gas } } },
  }
  await look(['withdraw', 'move'], more, 10n ** 18n)
  node.mine()
  expect(node.blocks.flat()).toEqual(['move'])
  node.base = 5n * GWEI
  for (let i = 0; i < 4; i++) {
    await look(['withdraw'], more, 10n ** 18n)
    node.mine()
  }
  expect(node.blocks.flat()).toEqual(['move', 'withdraw'])
})

test('a move that the account cannot pay for is told apart from one that can be mined', async () => {
  const { node, sender } = createParty()
  node.base = 1_000n * GWEI
  node.balance = 10n ** 17n
  const moves = [move('last', { budget: budget('last') })]
  expect(await sender.sendAll(moves, node.head())).toMatchObject({ keys: ['last'], starved: ['last'] })
  node.balance *= 10n
  node.number += 4n
  expect(await sender.sendAll(moves, node.head())).toMatchObject({ keys: ['last'], starved: [] })
})

test('a claim that takes the nonce of a withdrawal draws on what that would have taken', async () => {
  const { node, look } = createParty()
  const bond = 2n * node.balance
  const ahead = { bonds: 0n, gas: 10n ** 10n }
  const more = {
    withdraw: { takesAll: true, budget: { ...budget('calm'), ahead, worth: bond } },
    join: { bond, budget: { ...budget('pressed'), ahead } },
  }
  await look(['withdraw'], more, bond)
  node.base = 100n * GWEI
  node.number += 4n
  await look(['withdraw', 'join'], more, bond)
  node.mine()
  expect(node.blocks.flat()).toEqual(['join'])
})
