import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createPublicClient,
  custom,
  encodeAbiParameters,
  encodeEventTopics,
  type Hex,
  keccak256,
  numberToHex,
  type PublicClient,
  pad,
  toHex,
} from 'viem'
import { expect, test } from 'vitest'
import { type GameConfig, gameAbi, openStore, watch } from '../../src/chain/index.ts'

const ADDRESS = `0x${'11'.repeat(20)}` as const
const ACCOUNT = `0x${'22'.repeat(20)}` as const
const config: GameConfig = {
  ...{ address: ADDRESS, chainId: 1, levels: [], segment: 1n, grace: 0n, gasPrice: 1n, fromBlock: 0n },
}

type Block = { hash: Hex; parent: Hex; credits: bigint[] }

type Call = { method: string; from?: bigint; to?: bigint; topics?: unknown }

type FakeChain = {
  head: bigint
  readonly calls: Call[]
  readonly client: PublicClient
  /** What refuses a range, by its length and its number of logs. */
  limit: (blocks: bigint, logs: number) => Error | undefined
  /** Puts credits into a block; `fork` makes it another block than before. */
  put(n: bigint, credits: bigint[], fork?: string): void
  logCalls(): number
}

/** A chain of credits, as a node shows it: blocks without any are not stored. */
function fakeChain(head: bigint): FakeChain {
  const special = new Map<bigint, Block>()
  const hashOf = (n: bigint): Hex => special.get(n)?.hash ?? keccak256(toHex(n))
  const calls: Call[] = []
  const chain: FakeChain = {
    ...{ head, calls, limit: () => undefined },
    put(n, credits, fork = '') {
      special.set(n, { hash: keccak256(toHex(`${n}${fork}`)), parent: hashOf(n - 1n), credits })
    },
    logCalls: () => calls.filter(({ method }) => method === 'eth_getLogs').length,
    client: createPublicClient({ cacheTime: 0, transport: custom({ request }, { retryCount: 0 }) }),
  }
  const block = (n: bigint) =>
    n > chain.head
      ? null
      : {
          ...{
            number: numberToHex(n),
            hash: hashOf(n),
            parentHash: hashOf(n - 1n),
            timestamp: numberToHex(1_000n + n),
          },
          ...{
            transactions: [],
            gasLimit: '0x0',
            gasUsed: '0x0',
            size: '0x0',
            difficulty: '0x0',
            logsBloom: null,
          },
          nonce: '0x0000000000000000',
        }
  async function request({ method, params }: { method: string; params?: unknown }): Promise<unknown> {
    const [first] = params as [unknown]
    if (method === 'eth_getBlockByNumber') {
      calls.push({ method })
      return block(first === 'latest' ? chain.head : BigInt(first as string))
    }
    if (method !== 'eth_getLogs') throw new Error(method)
    const filter = first as { fromBlock: Hex; toBlock: Hex; topics: unknown }
    const [from, to] = [BigInt(filter.fromBlock), BigInt(filter.toBlock)]
    calls.push({ method, from, to, topics: filter.topics })
    const found = [...special].filter(([n]) => n >= from && n <= to && n <= chain.head)
    const logs = found
      .sort(([a], [b]) => Number(a - b))
      .flatMap(([n, { hash, credits }]) =>
        credits.map((amount, i) => ({
          ...{ address: ADDRESS, blockNumber: numberToHex(n), blockHash: hash, logIndex: numberToHex(i) },
          ...{ transactionHash: pad('0x1'), transactionIndex: '0x0', removed: false },
          topics: encodeEventTopics({ abi: gameAbi, eventName: 'Credited', args: { account: ACCOUNT } }),
          data: encodeAbiParameters([{ type: 'uint256' }], [amount]),
        })),
      )
    const refused = chain.limit(to - from + 1n, logs.length)
    if (refused) throw refused
    return logs
  }
  return chain
}

const owed = (polled: { view: { owed: ReadonlyMap<string, bigint> } }) => polled.view.owed.get(ACCOUNT) ?? 0n
const refusal = (message: string, code: number) => Object.assign(new Error(message), { code })
const YEAR = 2_600_000n

test('two machines behind one address, a block apart, in a game one year old: a handful of getLogs, and no reorg', async () => {
  const chain = fakeChain(YEAR)
  chain.put(YEAR - 1_000n, [5n])
  chain.put(YEAR - 1n, [7n])
  const watcher = watch(chain.client, config)
  expect(owed(await watcher.poll())).toBe(12n)
  expect(chain.logCalls()).toBeLessThanOrEqual(2)
  chain.put(YEAR + 1n, [1n])
  for (let i = 1; i < 12; i++) {
    chain.head = YEAR + BigInt(i >> 1) - BigInt(i & 1)
    const before = chain.logCalls()
    const polled = await watcher.poll()
    expect(polled.reorged).toBe(false)
    expect(polled.head.number).toBe(chain.head)
    expect(owed(polled)).toBe(chain.head > YEAR ? 13n : 12n)
    expect(chain.logCalls() - before).toBe(1)
  }
})

test('a reorg of one block costs one getLogs, and takes back what was in it', async () => {
  const chain = fakeChain(YEAR)
  chain.put(YEAR, [5n])
  const watcher = watch(chain.client, config)
  expect(owed(await watcher.poll())).toBe(5n)
  const before = chain.logCalls()
  chain.put(YEAR, [9n, 1n], 'other')
  const polled = await watcher.poll()
  expect(polled.reorged).toBe(true)
  expect(owed(polled)).toBe(10n)
  expect(chain.logCalls() - before).toBe(1)
})

test('a reorg below the checkpoint is read anew, whole', async () => {
  const chain = fakeChain(10_000n)
  chain.put(9_000n, [5n])
  const watcher = watch(chain.client, config)
  expect(owed(await watcher.poll())).toBe(5n)
  for (let n = 9_000n; n <= 10_000n; n++) chain.put(n, n === 9_500n ? [3n] : [], 'other')
  const polled = await watcher.poll()
  expect(polled.reorged).toBe(true)
  expect(owed(polled)).toBe(3n)
})

test('events that a node shows later than their block are not lost, however many blocks came since', async () => {
  const chain = fakeChain(10_000n)
  const watcher = watch(chain.client, config)
  expect(owed(await watcher.poll())).toBe(0n)
  chain.head += 40n
  await watcher.poll()
  chain.put(9_990n, [5n], '')
  expect(owed(await watcher.poll())).toBe(5n)
})

test('a machine that is far behind is not believed at once; a chain that was cut back is, in the end', async () => {
  const chain = fakeChain(10_000n)
  chain.put(9_000n, [5n])
  const watcher = watch(chain.client, config)
  await watcher.poll()
  const before = chain.logCalls()
  chain.head = 5_000n
  const polled = await watcher.poll()
  expect([polled.head.number, owed(polled), polled.reorged]).toEqual([10_000n, 5n, false])
  expect(chain.logCalls()).toBe(before)
  for (let i = 0; i < 25; i++) await watcher.poll()
  const late = await watcher.poll()
  expect([late.head.number, owed(late)]).toEqual([5_000n, 0n])
})

test.each([
  ['query returned more than 20 results', -32005],
  ['block range is too wide', -32602],
  ['response size exceeded', -32000],
])('a node that limits results and ranges (%s) is asked for half of it', async (message, code) => {
  const chain = fakeChain(100_000n)
  for (let n = 0n; n < 60n; n++) chain.put(50_000n + n, [1n, 1n])
  chain.limit = (blocks, logs) => (logs > 20 || blocks > 40_000n ? refusal(message, code) : undefined)
  const watcher = watch(chain.client, config)
  expect(owed(await watcher.poll())).toBe(120n)
  // About a hundred ranges where it is dense, and the halvings.
  expect(chain.logCalls()).toBeLessThan(400)
  const before = chain.logCalls()
  await watcher.poll()
  expect(chain.logCalls() - before).toBeLessThan(64)
})

test('code -32005 may also mean that a node is asked too often: no shorter range helps', async () => {
  const chain = fakeChain(100_000n)
  const watcher = watch(chain.client, config)
  await watcher.poll()
  let refused = 0
  chain.limit = () => {
    refused++
    return refusal('daily request count exceeded, request rate limited', -32005)
  }
  chain.head += 100n
  await expect(watcher.poll()).rejects.toThrow(/limit/i)
  expect(refused).toBeLessThan(10)
})

test('a node that has had enough of us is not asked for ever smaller ranges', async () => {
  const chain = fakeChain(YEAR)
  const watcher = watch(chain.client, config)
  await watcher.poll()
  const { HttpRequestError } = await import('viem')
  let refused = 0
  chain.limit = () => {
    refused++
    return new HttpRequestError({ url: 'http://node', status: 429, body: {} })
  }
  chain.head += 1n
  await expect(watcher.poll()).rejects.toThrow()
  expect(refused).toBe(1)
  chain.limit = () => undefined
  const before = chain.logCalls()
  await watcher.poll()
  expect(chain.logCalls() - before).toBe(1)
})

test('a first reading that is broken off goes on where it was', async () => {
  const chain = fakeChain(YEAR)
  chain.put(10n, [5n])
  let answers = 0
  chain.limit = (blocks) => {
    if (blocks > 2_000n) return refusal('range too large', -32600)
    return ++answers % 300 === 0 ? refusal('daily request count exceeded', -32005) : undefined
  }
  const watcher = watch(chain.client, config)
  let failures = 0
  for (let done = false; !done; ) {
    try {
      expect(owed(await watcher.poll())).toBe(5n)
      done = true
    } catch {
      expect(++failures).toBeLessThan(20)
    }
  }
  expect(chain.logCalls()).toBeLessThan(4_000)
})

test('a process that is started again reads on from the stored checkpoint; a damaged one, or one of another chain, is none', async () => {
  const chain = fakeChain(YEAR)
  chain.put(1_000n, [5n])
  chain.put(YEAR - 3n, [2n])
  const directory = mkdtempSync(join(tmpdir(), 'onestep-'))
  const restart = async () => {
    const before = chain.calls.length
    const polled = await watch(chain.client, config, { store: openStore(directory) }).poll()
    expect(owed(polled)).toBe(7n)
    const asked = chain.calls.slice(before).filter(({ method }) => method === 'eth_getLogs')
    return asked.reduce((least, { from }) => (from! < least ? from! : least), YEAR)
  }
  expect(await restart()).toBe(0n)
  expect(await restart()).toBeGreaterThan(YEAR - 600n)
  const file = join(directory, 'checkpoint.json')
  const whole = readFileSync(file, 'utf8')
  for (const damaged of [whole.slice(0, -9), whole.replace(/(\\"#\\":\\")5/, '$16'), '{}', '']) {
    expect(damaged).not.toBe(whole)
    writeFileSync(file, damaged)
    expect(await restart()).toBe(0n)
  }
  // Written anew each time.
  expect(await restart()).toBeGreaterThan(YEAR - 600n)
  for (let n = YEAR - 600n; n < YEAR - 3n; n++) chain.put(n, [], 'other')
  expect(await restart()).toBe(0n)
})

test("only the game's own events are asked for", async () => {
  const chain = fakeChain(100n)
  await watch(chain.client, config).poll()
  const { topics } = chain.calls.find(({ method }) => method === 'eth_getLogs')!
  expect((topics as Hex[][])[0]).toContain(encodeEventTopics({ abi: gameAbi, eventName: 'Moved' })[0])
})
