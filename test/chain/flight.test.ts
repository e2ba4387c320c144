/**
 * Several transactions in flight, on a mempool that does what nodes do: it takes what is covered, mines nonces in order,
 * and loses what a test wants it to lose.
 */
import {
  encodeAbiParameters,
  type Hex,
  hexToString,
  keccak256,
  type LocalAccount,
  type PublicClient,
} from 'viem'
import { expect, test } from 'vitest'
import { regroup } from '../../src/chain/flight.ts'
import type { Pressure } from '../../src/chain/funds.ts'
import type { Planned } from '../../src/chain/index.ts'
import type { Outgoing } from '../../src/chain/outgoing.ts'
import { createSender } from '../../src/chain/send.ts'
import type { Store } from '../../src/chain/store.ts'
import { fakeAccount, NodeAnswer } from './sim/chain.ts'

const ACCOUNT = `0x${'b0'.repeat(20)}` as const
const GWEI = 10n ** 9n
const GAS = 100_000n

type Tx = {
  hash: Hex
  nonce: number
  gas: bigint
  value: bigint
  data: Hex
  maxFeePerGas: bigint
  maxPriorityFeePerGas: bigint
}
const costOf = ({ gas, maxFeePerGas, value }: Tx) => gas * maxFeePerGas + value

/** A node with one account, and a chain on which each call is named by its data. */
function createNode() {
  const node = {
    base: GWEI,
    balance: 10n ** 18n,
    nonce: 0,
    number: 1n,
    pool: new Map<number, Tx>(),
    /** What was mined, by blocks. */
    blocks: [] as string[][],
    receipts: new Map<Hex, 'success' | 'reverted'>(),
    /** Calls that somebody else has made. */
    made: new Set<string>(),
    sent: [] as Tx[],
    refuses: (_: Tx): string | undefined => undefined,
    head: () => ({
      number: node.number,
      hash: keccak256(encodeAbiParameters([{ type: 'uint256' }], [node.number])),
      time: 12n * node.number,
    }),
    accept(raw: Hex): Hex {
      const tx: Tx = {
        ...JSON.parse(hexToString(raw), (_, value) =>
          typeof value === 'string' && /^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value,
        ),
        hash: keccak256(raw),
      }
      const refuse = (message: string): never => {
        throw new NodeAnswer(-32000, message)
      }
      const held = node.pool.get(tx.nonce)
      if (held?.hash === tx.hash) refuse('already known')
      if (tx.nonce < node.nonce) refuse('nonce too low')
      const reason = node.refuses(tx)
      if (reason !== undefined) refuse(reason)
      const all = [...node.pool.values()].filter(({ nonce }) => nonce !== tx.nonce)
      if ([...all, tx].reduce((sum, one) => sum + costOf(one), 0n) > node.balance)
        refuse('insufficient funds for gas * price + value: overshot')
      if (held && 10n * tx.maxFeePerGas < 11n * held.maxFeePerGas)
        refuse('replacement transaction underpriced')
      node.pool.set(tx.nonce, tx)
      node.sent.push(tx)
      return tx.hash
    },
    mine() {
      const block: string[] = []
      for (let tx = node.pool.get(node.nonce); tx !== undefined; tx = node.pool.get(++node.nonce)) {
        if (tx.maxFeePerGas < node.base) break
        node.pool.delete(tx.nonce)
        node.balance -= GAS * node.base
        const name = nameOf(tx.data)
        const ok = !node.made.has(name)
        if (ok) node.balance -= tx.value
        if (ok) block.push(name)
        node.made.add(name)
        node.receipts.set(tx.hash, ok ? 'success' : 'reverted')
      }
      node.blocks.push(block)
      node.number++
    },
    client: {
      getTransactionCount: async () => node.nonce,
      getBalance: async () => node.balance,
      estimateFeesPerGas: async () => ({
        maxFeePerGas: (12n * node.base) / 10n + GWEI / 10n,
        maxPriorityFeePerGas: GWEI / 10n,
      }),
      async estimateGas({ data }: { data: Hex }) {
        if (node.made.has(nameOf(data))) throw new NodeAnswer(3, 'execution reverted')
        return GAS
      },
      sendRawTransaction: async ({ serializedTransaction }: { serializedTransaction: Hex }) =>
        node.accept(serializedTransaction),
      async getTransactionReceipt({ hash }: { hash: Hex }) {
        const status = node.receipts.get(hash)
        if (status === undefined) throw new Error('no receipt')
        return { status }
      },
    } as unknown as PublicClient,
  }
  return node
}

const nameOf = (data: Hex) => hexToString(data)
const dataOf = (name: string): Hex => `0x${Buffer.from(name).toString('hex')}`

function memory(): Store {
  const files = new Map<string, string>()
  return {
    ...{ directory: 'memory', read: () => undefined, write: () => {}, remove: (name) => files.delete(name) },
    readJson: <T>(name: string) => (files.has(name) ? (JSON.parse(files.get(name)!) as T) : undefined),
    writeJson: (name, value) => files.set(name, JSON.stringify(value)),
  }
}

/** A party on a node, that sends the moves that are named. */
function createParty(node = createNode(), store = memory()) {
  const events: string[] = []
  const sender = createSender({
    ...{ client: node.client, account: fakeAccount(ACCOUNT) as LocalAccount, chainId: 1, store },
    usualFeePerGas: 10n * GWEI,
    metrics: ({ event, key }) => events.push(`${event} ${key}`),
  })
  return {
    ...{ node, store, events, sender },
    /** Each move by its name, with what is special about it. */
    async look(names: readonly string[], more: { [name: string]: Partial<Outgoing> } = {}, owed = 0n) {
      const moves = names.map((name) => move(name, more[name]))
      return (await sender.sendAll(moves, node.head(), owed)).keys
    },
  }
}

function move(name: string, more: Partial<Outgoing> = {}): Outgoing {
  const { bond = 0n } = more
  return {
    ...{ key: name, budget: budget('calm') },
    prepare: async (owed) => ({
      ...{ to: ACCOUNT, data: dataOf(name) },
      value: owed < bond ? bond - owed : 0n,
    }),
    ...more,
  }
}
const budget = (pressure: Pressure, bonds = 0n) => ({ pressure, ahead: { bonds, gas: 1_000_000n } })
const noncesOf = ({ pool }: ReturnType<typeof createNode>) =>
  [...pool].sort(([a], [b]) => a - b).map(([nonce, { data }]) => `${nonce} ${nameOf(data)}`)

test('all moves of a look are in the next block, what runs out first in front', async () => {
  const { node, look } = createParty()
  expect(await look(['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c', 'd'])
  node.mine()
  expect(node.blocks).toEqual([['a', 'b', 'c', 'd']])
})

test('no more than eight are on their way at once, and the others follow', async () => {
  const { node, look } = createParty()
  const names = Array.from({ length: 11 }, (_, i) => `m${i}`)
  expect(await look(names)).toHaveLength(8)
  node.mine()
  await look(names.slice(8))
  node.mine()
  expect(node.blocks.map((block) => block.length)).toEqual([8, 3])
})

test('what becomes due while others wait goes behind them, and nothing is signed again', async () => {
  const { node, look, events } = createParty()
  await look(['a', 'b'])
  await look(['c', 'a', 'b'])
  expect(noncesOf(node)).toEqual(['0 a', '1 b', '2 c'])
  expect(events.filter((event) => event.startsWith('signed'))).toHaveLength(3)
})

test('a nonce that the node refused is filled at the next look, and does not keep back the rest', async () => {
  const { node, look } = createParty()
  node.refuses = ({ nonce }) => (nonce === 1 ? 'txpool is full' : undefined)
  await look(['a', 'b', 'c'])
  node.mine()
  expect(node.blocks.flat()).toEqual(['a'])
  node.refuses = () => undefined
  await look(['b', 'c'])
  node.mine()
  expect(node.blocks.flat().sort()).toEqual(['a', 'b', 'c'])
})

test('a move that no node takes keeps back no other', async () => {
  const { node, look } = createParty()
  node.refuses = ({ data }) => (nameOf(data) === 'a' ? 'oversized data' : undefined)
  for (let i = 0; i < 3; i++) {
    await look(['a', 'b', 'c'].filter((name) => !node.made.has(name)))
    node.mine()
  }
  expect(node.blocks.flat()).toEqual(['b', 'c'])
})

test('one that the node lost is sent again with the same bytes, and those behind it go on', async () => {
  const { node, look } = createParty()
  await look(['a', 'b', 'c'])
  const hash = node.pool.get(0)!.hash
  node.pool.delete(0)
  node.mine()
  expect(node.blocks.flat()).toEqual([])
  await look(['a', 'b', 'c'])
  expect(node.pool.get(0)!.hash).toBe(hash)
  node.mine()
  expect(node.blocks.flat()).toEqual(['a', 'b', 'c'])
})

test('a node that forgets its pool has all of it again at the next look', async () => {
  const { node, look } = createParty()
  await look(['a', 'b', 'c'])
  const before = noncesOf(node)
  node.pool.clear()
  node.mine()
  await look(['a', 'b', 'c'])
  expect(noncesOf(node)).toEqual(before)
})

test('a process that starts again in the middle sends the same bytes', async () => {
  const { node, store, look } = createParty()
  await look(['a', 'b', 'c'])
  const before = [...node.pool.values()].map(({ hash }) => hash)
  node.pool.clear()
  const again = createParty(node, store)
  await again.look(['c', 'b', 'a'])
  expect([...node.pool.values()].map(({ hash }) => hash)).toEqual(before)
  node.mine()
  expect(node.blocks.flat()).toEqual(['a', 'b', 'c'])
})

test('below the base fee the first is raised once it has waited, and those behind it with it', async () => {
  const { node, look } = createParty()
  await look(['a', 'b', 'c'])
  node.base *= 10n
  let looks = 0
  for (; looks < 12 && node.blocks.flat().length < 3; looks++) {
    node.mine()
    await look(['a', 'b', 'c'].filter((name) => !node.made.has(name)))
  }
  expect(node.blocks.flat()).toEqual(['a', 'b', 'c'])
  // Three blocks of patience, and the one that it is in.
  expect(looks).toBeLessThanOrEqual(4)
  // The three were in one block.
  expect(node.blocks.filter((block) => block.length > 0)).toHaveLength(1)
})

test('while blocks leave the first out, it alone is raised', async () => {
  const { node, look, events } = createParty()
  for (let i = 0; i < 7; i++) {
    await look(['a', 'b', 'c'])
    node.number++
  }
  const signed = (name: string) => events.filter((event) => event === `signed ${name}`).length
  expect(['a', 'b', 'c'].map(signed)).toEqual([3, 1, 1])
  node.mine()
  expect(node.blocks.flat()).toEqual(['a', 'b', 'c'])
})

test('what is stuck below the base fee gives its nonce at once to what is more urgent', async () => {
  const { node, look } = createParty()
  await look(['idle'], { idle: { budget: budget('idle') } })
  node.base *= 20n
  await look(['urgent', 'idle'], { idle: { budget: { ...budget('idle'), worth: 1n } } })
  node.mine()
  expect(node.blocks.flat()).toEqual(['urgent'])
})

test('one that reverts, because a rival was first, costs its gas and nothing else', async () => {
  const { node, look } = createParty()
  await look(['a', 'b', 'c'])
  node.made.add('b')
  node.mine()
  expect(node.blocks.flat()).toEqual(['a', 'c'])
  expect(await look([])).toEqual([])
})

test('one that a rival made before it was mined leaves a nonce that the next takes', async () => {
  const { node, look } = createParty()
  node.refuses = () => 'txpool is full'
  await look(['a', 'b', 'c'])
  node.refuses = () => undefined
  node.mine()
  node.made.add('a')
  await look(['b', 'c'])
  node.mine()
  expect(node.blocks.flat()).toEqual(['b', 'c'])
})

test('a nonce whose move is no longer due, and lost, is taken by the most urgent of those behind it', async () => {
  const { node, look } = createParty()
  await look(['a', 'b', 'c'])
  node.made.add('a')
  node.pool.delete(0)
  // Too long ago to be in a pool.
  node.number += 5n
  await look(['b', 'c'])
  node.mine()
  expect(node.blocks.flat().sort()).toEqual(['b', 'c'])
})

test('a nonce whose move is no longer due is sent again while it can be mined, so that nothing waits', async () => {
  const { node, look } = createParty()
  await look(['a', 'b', 'c'])
  node.made.add('a')
  node.pool.delete(0)
  node.mine()
  await look(['b', 'c'])
  expect(noncesOf(node)).toEqual(['0 a', '1 b', '2 c'])
  node.mine()
  expect(node.blocks.flat()).toEqual(['b', 'c'])
})

test.each([true, false])(
  'after a reorg that takes back all, and leaves the pool %s, all are mined again',
  async (keeps) => {
    const { node, look } = createParty()
    await look(['a', 'b', 'c'])
    const pool = new Map(node.pool)
    node.mine()
    Object.assign(node, { nonce: 0, blocks: [], made: new Set(), pool: keeps ? pool : new Map() })
    node.receipts.clear()
    await look(['a', 'b', 'c'])
    node.mine()
    expect(node.blocks.flat()).toEqual(['a', 'b', 'c'])
  },
)

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

test('steps that are on their way stay in their transaction, and new ones go into another', () => {
  const step = (key: string) => ({ kind: 'decide', key, tournament: '0x' }) as const
  const batch = (...keys: string[]) =>
    ({ kind: 'batch', key: `batch ${keys}`, steps: keys.map(step) }) as const
  const plan = (action: Planned['action']): Planned[] => [{ action, pressure: 'calm' }]
  const text = (planned: readonly Planned[]) =>
    planned.map(({ action }) =>
      action.kind === 'batch' ? `${action.key}: ${action.steps.map(({ key }) => key)}` : action.key,
    )
  const pending = [{ key: 'batch a,b', steps: ['a', 'b'] }]
  expect(text(regroup(plan(batch('a', 'b', 'c')), pending))).toEqual(['batch a,b: a,b', 'c'])
  expect(text(regroup(plan(batch('a', 'b')), pending))).toEqual(['batch a,b: a,b'])
  // A rival has made one of the two.
  expect(text(regroup(plan(step('b')), pending))).toEqual(['batch a,b: b'])
  expect(text(regroup(plan(batch('c', 'd')), pending))).toEqual(['batch c,d: c,d'])
  expect(text(regroup(plan(step('a')), [{ key: 'a', steps: ['a'] }]))).toEqual(['a'])
})
