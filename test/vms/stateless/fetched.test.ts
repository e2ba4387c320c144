/**
 * A block of geth as a witness, by `debug_executionWitness` and by proofs: both executors go from the root before to that of
 * its header. And what nodes get wrong.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { toBigint, toHex } from '../../../src/bytes/bytes.ts'
import { decodeRlp, encodeRlp, type Rlp } from '../../../src/ethereum/rlp.ts'
import { fetchWitness } from '../../../src/vms/evm/host/fetch-witness.ts'
import type { Ask } from '../../../src/vms/loader.ts'
import { onestep, scratch } from '../../cli/cli.ts'
import { readRecorded, recordedNode } from '../evm/recorded-node.ts'
import { verdictOf } from '../wasm/stateless.ts'
import { endOn, PART, partsOf } from './run.ts'

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('stateless: the block of geth on the executor in WebAssembly too with ONESTEP_SLOW=1')

const recorded = readRecorded('osaka')
const node = recordedNode(recorded)
const NUMBER = BigInt(recorded.block.number)
const PARENT = `0x${(NUMBER - 1n).toString(16)}`
const BEFORE = recorded.headers.at(-1).stateRoot
const OSAKA = { fork: 'osaka' }

type Change = (answer: never, params: never) => unknown

/** The node with other answers. */
const changing =
  (changes: Readonly<Record<string, Change>>): Ask =>
  async (method, ...params) => {
    const answer = await node(method, ...params)
    return changes[method] ? changes[method](answer as never, params as never) : answer
  }
const refuse = (): never => {
  throw new Error('the method does not exist')
}
const NO_WITNESS = { debug_executionWitness: refuse }
const fetched = (changes: Readonly<Record<string, Change>>) => fetchWitness(changing(changes), NUMBER, OSAKA)

let given: Uint8Array
let proven: Uint8Array
const asked: string[] = []
beforeAll(async () => {
  given = (await fetched({ eth_getProof: refuse })).bytes
  const counting: Ask = (method, ...params) => {
    if (method === 'eth_getProof') asked.push(params[2] as string)
    return changing(NO_WITNESS)(method, ...params)
  }
  proven = (await fetchWitness(counting, NUMBER, OSAKA)).bytes
}, 300_000)

test('both ways lead from the root before to that of the header', { timeout: 900_000 }, () => {
  for (const bytes of slow ? [given, proven] : [proven]) {
    const lines = {
      fork: 'OSAKA',
      before: BEFORE,
      after: recorded.block.stateRoot,
      block: recorded.block.hash,
    }
    expect(endOn(bytes)).toMatchObject({ status: 'exit 0', refusal: '', lines })
    if (!slow) continue
    const [input] = decodeRlp(bytes) as readonly Rlp[]
    expect(verdictOf(encodeRlp(input!))).toMatchObject({ code: 0, refusal: '', lines })
  }
})

test('the nodes are those that the block needs, in both ways', () => {
  const nodesOf = (bytes: Uint8Array) => partsOf(bytes).parts[PART.nodes] as Uint8Array[]
  const [few, many] = [nodesOf(given), nodesOf(proven)]
  expect(few.length).toBeGreaterThan(30)
  const all = new Set(many.map(toHex))
  expect(few.filter((one) => !all.has(toHex(one)))).toEqual([])
  // Proofs also show precompiles that the block does not call.
  expect(partsOf(proven).list.length).toBeGreaterThan(partsOf(given).list.length)
  const headers = partsOf(given).parts[PART.headers] as Rlp[]
  expect(headers.length).toBe(3)
})

describe('nodes beside removed keys', () => {
  test('are found in proofs after the block', () => {
    expect(asked.filter((number) => number === recorded.block.number).length).toBeGreaterThan(0)
  })

  test('or by keys that lead to them', async () => {
    const { bytes } = await fetched({
      ...NO_WITNESS,
      eth_getProof: (answer, params: string[]) => (params[2] === recorded.block.number ? refuse() : answer),
    })
    expect(toHex(bytes)).toBe(toHex(proven))
  })

  test('where the node gives neither, the error names what is removed', async () => {
    const accessed = new Set(
      partsOf(proven).list.flatMap((entry) =>
        ((entry as Rlp[])[1] as Uint8Array[]).map((slot) => toBigint(slot)),
      ),
    )
    const some = ((answer: never, [, slots, number]: string[][]) =>
      String(number) === recorded.block.number || slots!.some((slot) => !accessed.has(BigInt(slot)))
        ? refuse()
        : answer) as Change
    const error = await fetched({ ...NO_WITNESS, eth_getProof: some }).catch((one: Error) => one)
    expect(String(error)).toMatch(/removes a key|does not prove account/)
    expect(String(error)).toMatch(/slot 0x/i)
  })
})

/** A node over HTTP. */
async function serving<T>(ask: Ask, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { id, method, params = [] } = JSON.parse(Buffer.concat(chunks).toString())
    const answer = await ask(method, ...params).then(
      (result) => ({ result }),
      ({ message }: Error) => ({ error: { code: -32601, message } }),
    )
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ jsonrpc: '2.0', id, ...answer }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

describe('onestep evm fetch --witness', () => {
  const folder = scratch()
  const fetching = (url: string, path: string) =>
    onestep([
      ...['evm', 'fetch', '--rpc', url, '--block', String(NUMBER)],
      ...['--witness', '--fork', 'osaka', '-o', path],
    ])

  test.each([
    ['of the node', { eth_getProof: refuse }, () => given],
    ['by proofs', NO_WITNESS, () => proven],
  ] as const)('writes the witness %s', { timeout: 120_000 }, async (name, changes, wanted) => {
    const path = folder.path(`${name}.rlp`)
    const { code, err } = await serving(changing(changes), (url) => fetching(url, path))
    expect([code, err]).toEqual([0, expect.not.stringContaining('    at ')])
    expect(Buffer.compare(readFileSync(path), wanted())).toBe(0)
  })

  test('ends with an error and without a file if the node proves nothing', async () => {
    const path = folder.path('nothing.rlp')
    const changes = { ...NO_WITNESS, eth_getProof: refuse }
    const { code, err } = await serving(changing(changes), (url) => fetching(url, path))
    expect(code).toBe(1)
    expect(err).toMatch(/does not prove account 0x/)
    expect(err).not.toContain('    at ')
    expect(existsSync(path)).toBe(false)
  })
})

describe('what a node gets wrong is one error', () => {
  const refused = async (changes: Readonly<Record<string, Change>>, fork = 'osaka') => {
    const error = await fetchWitness(changing(changes), NUMBER, { fork }).catch((one: Error) => one)
    expect((error as Error).name).toBe('EvmLoadError')
    return (error as Error).message
  }
  const keeper = recorded.block.transactions[0].to as string
  const atParent = (
    change: (proof: {
      address: string
      storageProof: { key: string; value: string; proof: string[] }[]
    }) => void,
  ): Change =>
    ((answer: never, params: string[]) => {
      if (params[2] === PARENT && BigInt(params[0]!) === BigInt(keeper)) change(answer)
      return answer
    }) as Change

  test.each<[string, Readonly<Record<string, Change>>, RegExp]>([
    [
      'a value',
      { ...NO_WITNESS, eth_getProof: atParent(({ storageProof: [one] }) => one && (one.value = '0x77')) },
      /proof of slot 0x.* of account 0x.* is wrong/,
    ],
    [
      'a proof',
      { ...NO_WITNESS, eth_getProof: atParent(({ storageProof: [one] }) => one?.proof.pop()) },
      /proof of slot 0x.* of account 0x.* is wrong/,
    ],
    ['no proof', { ...NO_WITNESS, eth_getProof: refuse }, /does not prove account 0x/],
    [
      'code',
      { ...NO_WITNESS, eth_getCode: (() => '0x60016002') as Change },
      /proof of account 0x.* is wrong/,
    ],
    [
      'code beside a witness',
      {
        debug_executionWitness: ((answer: { codes: unknown }) => ({ ...answer, codes: [] })) as Change,
        eth_getCode: (() => '0x60016002') as Change,
      },
      /wrong code of account 0x/,
    ],
    [
      'the header of the parent',
      {
        eth_getBlockByNumber: ((block: { number: string }, [number]: string[]) =>
          number === PARENT ? { ...block, stateRoot: recorded.block.stateRoot } : block) as Change,
      },
      /no header of block \d+ that has its hash/,
    ],
    [
      'the root after',
      {
        eth_getBlockByNumber: ((block: { number: string; hash: string }) => block) as Change,
        eth_chainId: (() => '0x5') as Change,
      },
      /does not run as its header says/,
    ],
  ])('%s', async (_, changes, expected) => {
    expect(await refused(changes)).toMatch(expected)
  })

  test('another fork than the block is of, and one without such a machine', {
    timeout: 600_000,
  }, async () => {
    expect(await refused({}, 'prague')).toMatch(/does not run as its header says/)
    expect(await refused({}, 'shanghai')).toMatch(/Block \d+ is of shanghai/)
  })

  test('a witness with a node left out is filled up by proofs', { timeout: 600_000 }, async () => {
    const less = ((answer: { state: string[] }) => ({
      ...answer,
      state: answer.state.filter((__, i) => i % 5 !== 0),
    })) as Change
    const { bytes, by } = await fetched({ debug_executionWitness: less })
    expect([by, endOn(bytes).status]).toEqual(['witness', 'exit 0'])
  })
})
