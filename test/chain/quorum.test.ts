import {
  createPublicClient,
  createTransport,
  type Hex,
  http,
  numberToHex,
  type PublicClient,
  TimeoutError,
  type Transport,
} from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GameView, type Metric, watch } from '../../src/chain/index.ts'
import { isUnreachable } from '../../src/chain/node-errors.ts'
import { gist } from '../../src/chain/nodes/answers.ts'
import { createQuorum, type Quorum } from '../../src/chain/nodes/quorum.ts'
import { headerHash } from '../../src/ethereum/header.ts'
import { receiptsRootOf } from '../../src/ethereum/receipts.ts'
import { type Node, startAnvil } from './anvil.ts'
import { type Arena, createArena, honest, viewOf } from './arena.ts'
import { freshVm } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of JSON-RPC, which these nodes change
type Any = any
/** What a node says in the place of the truth. */
type Lie = (method: string, params: readonly Any[], truth: Any) => Any

let node: Node
let arena: Arena
const topic = toyTopic(toy({ halt: 50n }), freshVm())
beforeAll(async () => {
  node = await startAnvil()
  arena = await createArena(node)
  const party = honest(arena, { topic, provider: toy({ halt: 50n }), index: 1 })
  for (let i = 0; i < 4; i++) await party.act()
  await node.test.mine({ blocks: 3 })
  expect((await viewOf(arena)).tournaments.size).toBe(1)
}, 120_000)
afterAll(() => node.stop())

const made = (request: (args: { method: string; params?: Any }) => Promise<unknown>): Transport => {
  const settings = { key: 'test', name: 'test', type: 'test', retryCount: 0 }
  return () => createTransport({ ...settings, request: request as never })
}
const good = (): Transport => http(node.url, { retryCount: 0 })
const liar = (lie: Lie): Transport =>
  made(async ({ method, params = [] }) => {
    const { request } = good()({})
    const truth = await request({ method, params } as never).catch(() => null)
    return lie(method, params, structuredClone(truth))
  })
const never = (): Promise<never> => new Promise(() => {})
/** Its transport answers at once: time plays no part here. */
const staller = (): Transport =>
  made(async () => {
    throw new TimeoutError({ body: {}, url: 'http://node' })
  })

const metrics: Metric[] = []
const quorumOf = (transports: Transport[], agree?: number, timeout = 20_000): Quorum =>
  createQuorum(
    transports.map((transport, i) => ({ name: `node ${i}`, transport })),
    { timeout, ...(agree && { agree }), metrics: (metric) => metrics.push(metric) },
  )
const clientOf = ({ transport }: Quorum): PublicClient =>
  createPublicClient({ transport, cacheTime: 0 }) as PublicClient

let known: ReturnType<typeof readings> | undefined
/** What the node itself says; nothing changes until a later test. */
const truthOf = () => {
  known ??= readings(node.client as unknown as PublicClient)
  return known
}

/** All that a challenger reads. */
async function readings(client: PublicClient) {
  const { view, head } = await watch(client, arena.config).poll()
  const address = node.account(1).address
  return {
    ...{ view: shown(view), head },
    nonce: await client.getTransactionCount({ address, blockNumber: head.number }),
    balance: await client.getBalance({ address, blockNumber: head.number }),
    fees: await client.estimateFeesPerGas(),
    now: await client.getBalance({ address }),
    gas: await client.estimateGas({ account: address, to: node.account(2).address, value: 1n }),
  }
}
const shown = (view: GameView) =>
  [...view.tournaments.values()].map(({ id, claims, settled }) => [id, [...claims.keys()], settled])

const lies: Record<string, Lie> = {
  'hides events': (method, _, truth) => (method === 'eth_getLogs' ? [] : truth),
  'hides one event': (method, _, truth) => (method === 'eth_getLogs' ? truth.slice(0, -1) : truth),
  'changes an event': (method, _, truth) =>
    method === 'eth_getLogs'
      ? truth.map((log: Any) => ({ ...log, data: log.data.replace(/..$/, '99') }))
      : truth,
  'adds an event to a block without any': (method, _, truth) =>
    method === 'eth_getLogs' && truth.length > 0
      ? [...truth, { ...truth[0], blockNumber: numberToHex(Number(truth.at(-1).blockNumber) + 1) }]
      : truth,
  'names another balance': (method, _, truth) => (method === 'eth_getBalance' ? '0x1' : truth),
  'names another nonce': (method, _, truth) => (method === 'eth_getTransactionCount' ? '0x77' : truth),
  'changes the time of blocks': (method, _, truth) =>
    /getBlockBy/.test(method) ? truth && { ...truth, timestamp: '0x7fffffff' } : truth,
  'invents a hash': (method, _, truth) =>
    /getBlockBy/.test(method) ? truth && { ...truth, hash: `0x${'ab'.repeat(32)}` } : truth,
  'names a head far ahead': (method, params, truth) =>
    /getBlockBy/.test(method) && params[0] === 'latest' ? { ...truth, number: '0xffffff' } : truth,
  'offers to pay much': (method, _, truth) =>
    method === 'eth_maxPriorityFeePerGas' ? '0xffffffffffff' : truth,
  'answers nonsense': () => 'nonsense',
  'answers nothing': () => null,
  'proves falsely': (method, _, truth) => {
    if (method === 'eth_getLogs' || method === 'eth_getBlockReceipts') return []
    return method === 'eth_getProof' ? { ...truth, accountProof: truth?.accountProof.toReversed() } : truth
  },
}

describe('one node lies and one does not answer: what is read is the truth, where the liar', () => {
  test.each(Object.entries(lies))('%s', async (name, lie) => {
    const truth = await truthOf()
    const first = Object.keys(lies).indexOf(name) % 2 === 0
    const quorum = quorumOf(first ? [liar(lie), staller(), good()] : [good(), liar(lie), staller()])
    expect(await readings(clientOf(quorum))).toEqual(truth)
    expect(quorum.status().map(({ standing }) => standing)).toContain('silent')
  })

  test('a proven lie costs the voice in all else; the honest node keeps its own', async () => {
    const quorum = quorumOf([liar(lies['hides events']!), staller(), good()])
    await readings(clientOf(quorum))
    expect(quorum.isDegraded()).toBe(true)
    expect(quorum.status().map(({ standing }) => standing)).toEqual(['caught', 'silent', 'good'])
    expect(metrics.some(({ event, node: name }) => event === 'rpc-caught' && name === 'node 0')).toBe(true)
    expect(metrics.some(({ event, node: name }) => event === 'rpc-caught' && name === 'node 2')).toBe(false)
  })
})

describe('two of three nodes are honest:', () => {
  test('the third does not matter, whatever it says', async () => {
    const truth = await truthOf()
    for (const name of [
      'hides events',
      'changes the time of blocks',
      'offers to pay much',
      'proves falsely',
    ]) {
      const quorum = quorumOf([good(), liar(lies[name]!), good()], 2, 20_000)
      expect(await readings(clientOf(quorum)), name).toEqual(truth)
      expect(quorum.isDegraded(), name).toBe(false)
    }
  })

  test('nor do others that are some blocks behind', async () => {
    const head = await node.client.getBlockNumber()
    const late: Lie = (method, params, truth) => {
      if (method !== 'eth_getBlockByNumber') return truth
      const seen = params[0] !== 'latest' && Number(params[0]) <= Number(head) - 2
      return seen ? truth : params[0] === 'latest' ? { ...truth, number: numberToHex(head - 2n) } : null
    }
    const quorum = quorumOf([good(), good(), liar(late)])
    expect((await clientOf(quorum).getBlock()).number).toBe(head)
  })
})

test('who invents a whole block with a fitting hash is not believed, nor refuted', async () => {
  const forge: Lie = (method, _, truth) => {
    if (!/getBlockBy/.test(method) || truth === null) return truth
    const block = { ...truth, timestamp: numberToHex(Number(truth.timestamp) + 1_000_000) }
    return { ...block, hash: headerHash(block) }
  }
  const quorum = quorumOf([good(), liar(forge), staller()])
  const failure = await clientOf(quorum)
    .getBlock()
    .catch((error: unknown) => error)
  expect(isUnreachable(failure)).toBe(true)
  expect(String(failure)).toMatch(/2 nodes do not agree on eth_getBlockByNumber/)
  // With a second honest node it is outvoted.
  const four = [good(), liar(forge), staller(), good()]
  expect((await clientOf(quorumOf(four, 2)).getBlock()).number).toBe(await node.client.getBlockNumber())
})

test('no node answers: that is an unreachable node; when they are back, they answer', async () => {
  let away = true
  const back = made(async ({ method, params }) => {
    if (away) return never()
    return good()({}).request({ method, params } as never)
  })
  const quorum = quorumOf([back, back, back], 2, 2_000)
  const failure = await clientOf(quorum)
    .getBlock()
    .catch((error: unknown) => error)
  expect(isUnreachable(failure)).toBe(true)
  away = false
  expect((await clientOf(quorum).getBlock()).number).toBe(await node.client.getBlockNumber())
  expect(quorum.status().map(({ standing }) => standing)).toEqual(['good', 'good', 'good'])
})

test('a transaction reaches the chain if one node takes it, whatever the others say', async () => {
  const deaf: Lie = (method, _, truth) =>
    method === 'eth_sendRawTransaction' ? `0x${'00'.repeat(32)}` : truth
  const seen: string[] = []
  const listening = made(async ({ method, params }) => {
    if (method === 'eth_sendRawTransaction') seen.push(params[0])
    return good()({}).request({ method, params } as never)
  })
  const silentOne = made(({ method, params }) =>
    method === 'eth_sendRawTransaction' ? never() : good()({}).request({ method, params } as never),
  )
  const quorum = quorumOf([liar(deaf), silentOne, listening], 2, 2_000)
  const account = node.account(3)
  const raw = await account.signTransaction({
    ...{ type: 'eip1559', chainId: 31_337, to: account.address, nonce: 0, gas: 21_000n },
    ...{ maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 1n },
  } as never)
  const hash = await clientOf(quorum).sendRawTransaction({ serializedTransaction: raw })
  expect(seen).toEqual([raw])
  expect((await node.receiptOf(hash)).status).toBe('success')
})

test('a node refuses a long range of blocks: the refusal comes through, so that less is asked for', async () => {
  const narrow = made(async ({ method, params }) => {
    if (method === 'eth_getLogs' && Number(params[0].toBlock) - Number(params[0].fromBlock) > 2)
      throw Object.assign(new Error('block range is too wide'), { code: -32_000 })
    return good()({}).request({ method, params } as never)
  })
  const quorum = quorumOf([narrow, narrow, staller()])
  const { view } = await watch(clientOf(quorum), arena.config).poll()
  expect(shown(view)).toEqual(shown((await viewOf(arena)) as GameView))
})

test("a block's hash and its receipts' root are those that the node has", async () => {
  const { request } = good()({})
  const last = Number(await node.client.getBlockNumber())
  let logs = 0
  for (let number = 1; number <= last; number++) {
    const at = numberToHex(number)
    const block = (await request({ method: 'eth_getBlockByNumber', params: [at, false] } as never)) as Any
    const receipts = (await request({ method: 'eth_getBlockReceipts', params: [at] } as never)) as Any
    expect(headerHash(block)).toBe(block.hash as Hex)
    expect(receiptsRootOf(receipts)).toBe(block.receiptsRoot)
    logs += receipts.flatMap((its: Any) => its.logs).length
  }
  expect(logs).toBeGreaterThan(0)
})

test('answers are compared by what they say', () => {
  const log = { blockNumber: '0x1', logIndex: '0x0', address: '0xAB', data: '0x', topics: ['0xCD'] }
  const later = { ...log, logIndex: '0x1' }
  expect(gist('eth_getLogs', [log, later])).toBe(
    gist('eth_getLogs', [later, { ...log, address: '0xab', removed: false }]),
  )
  expect(gist('eth_getLogs', [log])).not.toBe(gist('eth_getLogs', [later]))
})
