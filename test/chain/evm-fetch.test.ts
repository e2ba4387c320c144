/**
 * Transactions fetched from an anvil, by its tracer and by proofs; what nodes get wrong; and a fetched block, disputed on
 * the anvil that it comes from.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHex, utf8 } from '../../src/bytes/bytes.ts'
import { corruptRegister } from '../../src/testing/index.ts'
import { liveAt, run } from '../../src/trace/trace.ts'
import { fetchBlock, fetchTransaction } from '../../src/vms/evm/host/fetch.ts'
import { accountsOf, transactionOutcome } from '../../src/vms/evm/host/outcome.ts'
import { loadEvm } from '../../src/vms/evm/load.ts'
import type { Ask, Fetched } from '../../src/vms/loader.ts'
import { onestep } from '../cli/cli.ts'
import { code } from '../vms/evm/assembler.ts'
import { kindOf } from '../vms/evm/sampled.ts'
import { type Node, startAnvil } from './anvil.ts'
import { addressHex, request } from './evm-blocks.ts'
import { evmReferee, settle } from './evm-settle.ts'

const COUNTER = 0xaaaaan
const CALLER = 0xaaabn
const NUMBER = 7n

let node: Node
let ask: Ask
let hashes: string[] = []
let block: bigint
beforeAll(async () => {
  node = await startAnvil({ args: ['--hardfork', 'cancun'] })
  ask = (method, ...params) => request(node, method, ...params)
  const place = (address: bigint, bytes: Uint8Array) =>
    ask('anvil_setCode', addressHex(address), toHex(bytes))
  // It counts, and logs what it has counted, so that each transaction depends on those before it in the block.
  await place(COUNTER, code(0, 'sload', 1, 'add dup1', 0, 'sstore', 0, 'mstore', 32, 0, 'log0'))
  await place(CALLER, code(0, 0, 0, 0, 0, COUNTER, 'gas call', NUMBER, 5, 'sstore'))
  await ask('evm_mine')
  await ask('evm_setAutomine', false)
  const senders: string[] = await ask('eth_accounts')
  for (const [i, to] of [COUNTER, CALLER, COUNTER].entries()) {
    const tx = { from: senders[i + 1], to: addressHex(to), gas: '0x30000', data: '0x1234' }
    hashes.push(await ask('eth_sendTransaction', tx))
  }
  await ask('evm_mine')
  await ask('evm_setAutomine', true)
  block = BigInt((await ask('eth_getTransactionReceipt', hashes[0])).blockNumber)
  const { transactions } = await ask('eth_getBlockByNumber', `0x${block.toString(16)}`, false)
  hashes = transactions
}, 120_000)
afterAll(() => node?.stop())

const programOf = ({ file }: Fetched) => loadEvm(utf8(JSON.stringify(file)))
const without =
  (...methods: string[]): Ask =>
  (method, ...params) =>
    methods.includes(method)
      ? Promise.reject(new Error(`the method ${method} does not exist`))
      : ask(method, ...params)
const noTracer = without('debug_traceTransaction')

/** What a run of a fetched file says of the slots that its transaction changes. */
async function outcomeOf(fetched: Fetched) {
  const program = programOf(fetched)
  const trace = await run(program)
  const end = trace.stateAt(trace.steps)
  const { gasUsed, succeeded, logs } = transactionOutcome(end)
  const accounts = accountsOf(end)
  return { gasUsed, succeeded, logs, count: accounts.get(COUNTER)?.storage.get(0n), there: accounts.size }
}

test('a block by the tracer and by proofs: the same results, which are those of the receipts', async () => {
  const traced = await fetchBlock(ask, block)
  const proven = await fetchBlock(noTracer, block)
  expect([traced.map(({ by }) => by), proven.map(({ by }) => by)]).toEqual([
    ['tracer', 'tracer', 'tracer'],
    ['proofs', 'proofs', 'proofs'],
  ])
  for (const [i, hash] of hashes.entries()) {
    const receipt = await ask('eth_getTransactionReceipt', hash)
    const outcome = await outcomeOf(traced[i])
    // What is proven also has what transactions before it touch.
    expect({ ...(await outcomeOf(proven[i])), there: 0 }).toEqual({ ...outcome, there: 0 })
    expect(outcome).toMatchObject({
      gasUsed: BigInt(receipt.gasUsed),
      succeeded: true,
      count: BigInt(i + 1),
      there: i === 1 ? 4 : 3,
    })
    const one = await fetchTransaction(noTracer, hash)
    expect(one.file.transaction).toEqual(proven[i].file.transaction)
    expect({ ...(await outcomeOf(one)), there: 0 }).toEqual({ ...outcome, there: 0 })
  }
}, 120_000)

describe('a transaction that accesses what it would not have on the state before the block', () => {
  const RING = 0xaaacn
  const SLOT = `0x${101n.toString(16).padStart(64, '0')}`
  let mined: string[]
  beforeAll(async () => {
    // It reads and logs a slot further on each time.
    const run = code(0, 'sload dup1', 1, 'add', 0, 'sstore', 100, 'add sload', 0, 'mstore', 32, 0, 'log0')
    await ask('anvil_setCode', addressHex(RING), toHex(run))
    for (const [slot, value] of [
      [100n, 5n],
      [101n, 6n],
    ])
      await ask(
        'anvil_setStorageAt',
        addressHex(RING),
        ...[slot, value].map((word) => `0x${word.toString(16).padStart(64, '0')}`),
      )
    await ask('evm_mine')
    await ask('evm_setAutomine', false)
    const senders: string[] = await ask('eth_accounts')
    for (const from of senders.slice(4, 6))
      await ask('eth_sendTransaction', { from, to: addressHex(RING), gas: '0x30000' })
    await ask('evm_mine')
    await ask('evm_setAutomine', true)
    mined = (await ask('eth_getBlockByNumber', 'latest', false)).transactions
  })

  test('it is proven after all', async () => {
    const fetched = await fetchTransaction(noTracer, mined[1])
    expect(fetched.by).toBe('proofs')
    const { logs } = await outcomeOf(fetched)
    const receipt = await ask('eth_getTransactionReceipt', mined[1])
    expect(logs.map(({ data }) => toHex(data))).toEqual(receipt.logs.map((log: { data: string }) => log.data))
    expect(Number(receipt.logs[0].data)).toBe(6)
  })

  test('a node that does not prove it: the error names account and slot', async () => {
    const some: Ask = (method, ...params) =>
      method === 'eth_getProof' && (params[1] as string[]).includes(SLOT)
        ? Promise.reject(new Error('missing trie node'))
        : noTracer(method, ...params)
    await expect(fetchTransaction(some, mined[1])).rejects.toThrow(
      new RegExp(
        `does not prove account ${addressHex(RING)} after block \\d+[\\s\\S]*${SLOT}[\\s\\S]*missing trie node`,
      ),
    )
  })

  test('a tracer that leaves it out: the error names account and slot', async () => {
    const lying: Ask = async (method, ...params) => {
      const answer = await ask(method, ...params)
      if (method === 'debug_traceTransaction') delete answer[addressHex(RING)].storage[SLOT]
      return answer
    }
    await expect(fetchTransaction(lying, mined[1])).rejects.toThrow(
      new RegExp(
        `does not run as the receipt says[\\s\\S]*log 0[\\s\\S]*does not give: slot ${SLOT} of account ${addressHex(RING)}`,
      ),
    )
  })
})

describe('what a node gets wrong is one clear error', () => {
  const refused = async (asking: Ask, hash = hashes[1]) => {
    const error = await fetchTransaction(asking, hash).then(
      () => undefined,
      (one: Error) => one,
    )
    expect(error?.name).toBe('EvmLoadError')
    return error!.message
  }
  const changing =
    (method: string, change: (answer: never) => unknown): Ask =>
    async (asked, ...params) => {
      const answer = await noTracer(asked, ...params)
      return asked === method ? change(structuredClone(answer) as never) : answer
    }

  test('a transaction that it does not know', async () => {
    expect(await refused(ask, `0x${'12'.repeat(32)}`)).toMatch(/does not know the transaction/)
    expect(await refused(ask, '0x12')).toMatch(/Expected --tx to be the hash/)
  })

  test('neither tracer nor access lists', async () => {
    expect(await refused(without('debug_traceTransaction', 'eth_createAccessList'))).toMatch(
      /gives no state before transactions[\s\S]*prestate tracer[\s\S]*eth_createAccessList does not exist/,
    )
  })

  test('a balance, a slot, code or a proof that is not the chain’s', async () => {
    type Proof = {
      balance: string
      accountProof: string[]
      storageProof: { value: string; proof: string[] }[]
    }
    const proof = (change: (proof: Proof) => void) =>
      changing('eth_getProof', (answer: Proof) => {
        change(answer)
        return answer
      })
    const account = /The node's proof of account 0x[0-9a-f]{40} is wrong/
    expect(await refused(proof((one) => (one.balance = '0x1')))).toMatch(account)
    expect(await refused(proof((one) => one.accountProof.pop()))).toMatch(account)
    const flipped = (nodes: string[]) => nodes.with(-1, `${nodes.at(-1)!.slice(0, -1)}f`)
    expect(await refused(proof((one) => (one.accountProof = flipped(one.accountProof))))).toMatch(account)
    const slot = /proof of slot 0x[0-9a-f]* of account 0x[0-9a-f]{40} is wrong/
    expect(
      await refused(
        proof((one) => {
          for (const held of one.storageProof) held.value = '0x5'
        }),
      ),
    ).toMatch(slot)
    expect(
      await refused(
        proof((one) => {
          one.storageProof = []
        }),
      ),
    ).toMatch(slot)
    expect(
      await refused(changing('eth_getCode', (bytes: string) => (bytes === '0x' ? bytes : `${bytes}00`))),
    ).toMatch(account)
  })

  test('a prestate that does not lead to the receipt names both results', async () => {
    const lying: Ask = async (method, ...params) => {
      const answer = await ask(method, ...params)
      if (method === 'debug_traceTransaction') delete answer[addressHex(COUNTER)]
      return answer
    }
    expect(await refused(lying)).toMatch(
      /does not run as the receipt says[\s\S]*Expected: succeeded[\s\S]*Got: succeeded/,
    )
  })
})

test('onestep evm fetch writes files that onestep runs; without a tracer it says that the state is proven', async () => {
  const proxy: Server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req
      .on('data', (chunk) => chunks.push(chunk))
      .on('end', async () => {
        const body = Buffer.concat(chunks).toString()
        const { id, method } = JSON.parse(body)
        res.setHeader('content-type', 'application/json')
        if (method.startsWith('debug_')) {
          res.end(
            JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32601, message: 'Method not found' } }),
          )
          return
        }
        const answer = await fetch(node.url, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json' },
        })
        res.end(await answer.text())
      })
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  try {
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const path = `/tmp/onestep-evm-fetch-${process.pid}.json`
    const {
      code: exit,
      out,
      err,
    } = await onestep([...['evm', 'fetch', '--rpc', url, '--tx', hashes[2], '-o', path, '--json']])
    expect(JSON.parse(out.toString())).toEqual({
      written: [{ file: path, state: 'proofs' }],
    })
    expect([exit, err]).toEqual([0, expect.stringContaining('proven against the state root')])
    const ran = await onestep(['run', path])
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('slot 0x0: 0x2 -> 0x3')
    for (const args of [[], ['--block', 'x'], ['--tx', hashes[0], '--block', '1']]) {
      const wrong = await onestep(['evm', 'fetch', '--rpc', url, '-o', path, ...args])
      expect([wrong.code, wrong.err]).toEqual([1, expect.stringMatching(/^onestep: Expected [^\n]*\n/)])
    }
  } finally {
    proxy.close()
  }
}, 120_000)

test('a transaction of a fetched block, disputed on the anvil that it comes from', async () => {
  const [, fetched] = await fetchBlock(noTracer, block)
  const program = programOf(fetched)
  const trace = await run(program)
  let after = 0n
  while (kindOf(liveAt(trace, after)) !== 'sstore.write') after++
  await settle(node, await evmReferee(node), program, after, corruptRegister('gas', 0, 1))
}, 600_000)
