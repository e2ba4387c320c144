import { afterAll, beforeAll, expect, test } from 'vitest'
import { proofPostOf } from '../../src/chain/index.ts'

import {
  ACCEPTED,
  acting,
  call,
  expectBalanced,
  later,
  node,
  owed,
  PERIOD,
  party,
  posted,
  right,
  STRUCK,
  setUp,
  statement,
  terms,
  untilOver,
  WINDOW,
  wrong,
} from './optimistic-arena.ts'

beforeAll(() => setUp(), 600_000)
afterAll(() => node.stop())

test('a poster publishes on demand, is paid for it, and what was published is judged', async () => {
  for (const [make, fate] of [
    [right, ACCEPTED],
    [wrong, STRUCK],
  ] as const) {
    const its = statement()
    const bytes = new Uint8Array(70_000).fill(5)
    bytes.set(make(its))
    const { party: alice } = await party(1, { verify: async () => true })
    const { party: bob, metrics } = await party(2)
    await alice.post(its, bytes)
    const post = proofPostOf(its, bytes, node.account(1).address)
    await bob.tick()
    expect(metrics).toContainEqual(expect.objectContaining({ event: 'called', call: 'demand' }))
    const before = await owed(1)
    await alice.tick()
    expect((await owed(1)) - before).toBe(terms.demandBond)
    expect(await call('demand', [post], { value: terms.demandBond })).toBe('AlreadyDemanded')
    expect(await untilOver(post, [acting(alice), acting(bob)])).toBe(fate)
  }
}, 600_000)

test('a source of proofs that fails or never answers does not keep a proof from being demanded', async () => {
  const sources = [() => Promise.reject(new Error('gone')), () => new Promise<never>(() => {})]
  for (const proofs of sources) {
    const its = statement()
    const { party: bob, metrics } = await party(2, { proofs, patience: 50 })
    const post = await posted(its, wrong(its))
    expect(await bob.tick()).toBe(false)
    expect(metrics).toContainEqual(expect.objectContaining({ event: 'failed' }))
    await later(WINDOW / 2)
    expect(await bob.tick()).toBe(true)
    expect(metrics).toContainEqual(expect.objectContaining({ event: 'called', call: 'demand' }))
    await later(PERIOD)
    expect(await untilOver(post, [acting(bob)])).toBe(STRUCK)
  }
})

test('a poster that has lost its proof does not object to its own post', async () => {
  const its = statement()
  const { party: alice, metrics } = await party(1)
  const post = await posted(its, right(its))
  expect(await untilOver(post, [acting(alice)])).toBe(ACCEPTED)
  const calls = metrics.flatMap(({ event, call: name }) => (event === 'called' ? [name] : []))
  expect(new Set(calls)).toEqual(new Set(['accept', 'withdraw']))
})

test('a call that waits is offered again for more, with its nonce, and is made once', async () => {
  const its = statement()
  const bytes = wrong(its)
  const { party: bob, metrics } = await party(2, { proofs: async () => bytes, patience: 50 })
  const post = await posted(its, bytes)
  const { address } = node.account(2)
  const before = await node.client.getTransactionCount({ address })
  const pending = async () => {
    const block = await node.client.getBlock({ blockTag: 'pending', includeTransactions: true })
    return block.transactions.filter(({ from }) => from === address.toLowerCase())
  }
  await node.test.setAutomine(false)
  try {
    expect(await bob.tick()).toBe(false)
    const [first] = await pending()
    expect(await bob.tick()).toBe(false)
    const [second, ...more] = await pending()
    expect(more).toEqual([])
    expect([second!.nonce, second!.input]).toEqual([before, first!.input])
    expect(second!.maxFeePerGas! > first!.maxFeePerGas!).toBe(true)
    // Another transaction of the account takes the nonce: the call goes out anew.
    const fees = { maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 11n }
    const { wallet } = node
    await wallet.sendTransaction({
      account: node.account(2),
      to: address,
      nonce: before,
      gas: 21_000n,
      ...fees,
    })
    await node.test.mine({ blocks: 1 })
    expect(await bob.tick()).toBe(false)
    await node.test.mine({ blocks: 1 })
  } finally {
    await node.test.setAutomine(true)
  }
  // It learns here that the call was made, or makes its next one.
  expect(await bob.tick()).toBe(true)
  expect(await call('doubt', [post], { value: terms.doubtBond })).toBe('AlreadyDoubted')
  expect(metrics.filter(({ event }) => event === 'failed')).toHaveLength(3)
  await later(PERIOD)
  expect(await untilOver(post, [acting(bob)])).toBe(STRUCK)
}, 120_000)

test('a call whose receipt the node has later than its nonce is not made again', async () => {
  const its = statement()
  let missing = 0
  // Of each transaction, a receipt is there at the third look.
  const looks = new Map<string, number>()
  const getTransactionReceipt: typeof node.client.getTransactionReceipt = ({ hash }) => {
    const look = (looks.get(hash) ?? 0) + 1
    looks.set(hash, look)
    if (look <= 2) missing++
    return node.client.getTransactionReceipt({ hash: look > 2 ? hash : `0x${'ab'.repeat(32)}` })
  }
  const client = { ...node.client, getTransactionReceipt }
  const { party: alice, metrics } = await party(1, { client, proofs: async () => right(its) })
  await alice.post(its, right(its))
  expect(missing).toBe(2)
  const post = proofPostOf(its, right(its), node.account(1).address)
  expect(await untilOver(post, [acting(alice)])).toBe(ACCEPTED)
  const calls = metrics.flatMap(({ event, call: name }) => (event === 'called' ? [name] : []))
  expect(calls).toEqual(['post', 'accept', 'withdraw'])
})

test('the contract holds what it owes, and half of what was lost is burnt', expectBalanced)
