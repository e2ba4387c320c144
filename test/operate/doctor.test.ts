import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeFunctionResult, type Hex, numberToHex, toFunctionSelector } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { gameAbi } from '../../src/chain/index.ts'
import { diagnose } from '../../src/operate/doctor.ts'
import type { DoctorOptions, Finding } from '../../src/operate/findings.ts'

// biome-ignore lint/suspicious/noExplicitAny: configurations and answers, which the faults change
type Any = any

const NOW = 1_900_000_000
const GAME = `0x${'9a'.repeat(20)}`
const KEY = (digit: number) => `${digit}`.repeat(64)
const folder = mkdtempSync(join(tmpdir(), 'onestep-doctor-'))
const at = (name: string) => join(folder, name)

/** A node with one game; it lies as its manner says. */
class Node {
  manner: Partial<Record<string, (params: Any) => unknown>> = {}
  server: Server
  url = ''
  constructor() {
    this.server = createServer(async (request, response) => {
      let text = ''
      for await (const chunk of request) text += chunk
      const { id, method, params } = JSON.parse(text)
      response.setHeader('content-type', 'application/json')
      try {
        const result = (this.manner[method] ?? answers[method])?.(params)
        if (result === undefined) throw new Error(`the method ${method} does not exist`)
        response.end(JSON.stringify({ jsonrpc: '2.0', id, result }))
      } catch (error) {
        response.end(JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32601, message: String(error) } }))
      }
    })
  }
  async listen() {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }
}

const HEAD = 100
const blockAt = (number: number, time = NOW - 12 * (HEAD - number), salt = 0) => ({
  ...{ number: numberToHex(number), hash: numberToHex(1000 * salt + number, { size: 32 }), transactions: [] },
  ...{ parentHash: numberToHex(1000 * salt + number - 1, { size: 32 }), timestamp: numberToHex(time) },
  ...{ baseFeePerGas: '0x3b9aca00', gasLimit: '0x1', gasUsed: '0x0', difficulty: '0x0', size: '0x1' },
})
const level: Any = [3, 3600, 10n ** 16n, 2]
const calls: Record<string, Any> = {
  levelCount: 1n,
  segment: 1n,
  grace: 60n,
  gasPrice: 10n ** 9n,
  levels: level,
}
const answers: Record<string, (params: Any) => unknown> = {
  eth_chainId: () => '0x7a69',
  eth_getBlockByNumber: ([tag]) => blockAt(tag.startsWith('0x') ? Number(tag) : HEAD),
  eth_getBlockReceipts: () => [],
  eth_getProof: () => ({}),
  eth_maxPriorityFeePerGas: () => '0x1',
  eth_getBalance: () => numberToHex(10n ** 20n),
  eth_getCode: () => '0x00',
  eth_getLogs: () => [],
  eth_call([{ to, data }]) {
    const item = gameAbi.find(
      (one) => one.type === 'function' && toFunctionSelector(one) === data.slice(0, 10),
    )
    if (to.toLowerCase() !== GAME || item?.type !== 'function') return '0x'
    return encodeFunctionResult({ abi: [item], result: calls[item.name] } as never) as Hex
  },
}

const nodes = [new Node(), new Node()]
const taken = createServer()
beforeAll(async () => {
  for (const node of nodes) await node.listen()
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done))
  for (const digit of [1, 2]) writeFileSync(at(`key${digit}`), KEY(digit), { mode: 0o600 })
  writeFileSync(at('no-key'), 'hello', { mode: 0o600 })
  writeFileSync(at('password'), 'guess', { mode: 0o600 })
  writeFileSync(at('file'), '', { mode: 0o600 })
  const crypto = {
    ...{ cipher: 'aes-128-ctr', cipherparams: { iv: '00'.repeat(16) }, ciphertext: '00'.repeat(32) },
    ...{
      kdf: 'pbkdf2',
      kdfparams: { c: 2, dklen: 32, prf: 'hmac-sha256', salt: '00' },
      mac: '00'.repeat(32),
    },
  }
  writeFileSync(at('keystore'), JSON.stringify({ version: 3, crypto }), { mode: 0o600 })
  mkdirSync(at('cache'), { mode: 0o700 })
})
afterAll(() => {
  for (const { server } of [...nodes, { server: taken }]) {
    server.close()
    server.closeAllConnections()
  }
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  for (const node of nodes) node.manner = {}
  vi.stubEnv('ONESTEP_CACHE', at('cache'))
})

/** A configuration that is right, with a change. */
function written(change: (config: Any, chain: Any) => void = () => {}): string {
  const chain = {
    ...{ chainId: 31_337, rpc: nodes.map(({ url }) => url), timeout: 1 },
    accounts: [{ keyFile: 'key1' }, { keyFile: 'key2' }],
    games: [{ address: GAME, start: { program: { file: 'program' } } }],
  }
  const config = { directory: 'data', listen: '127.0.0.1:0', chains: [chain] }
  change(config, chain)
  return JSON.stringify(config)
}

const fine: DoctorOptions = { check: async () => {}, now: () => 1_000 * NOW, free: async () => 2 ** 40 }
async function found(json: string, options: Partial<DoctorOptions> = {}): Promise<Finding[]> {
  const all: Finding[] = []
  for await (const one of diagnose(json, at('config.json'), { ...fine, ...options })) all.push(one)
  return all
}

test('finds nothing where nothing is wrong, and says what it looked at', async () => {
  const all = await found(written())
  expect(all.filter((one) => one.level !== 'ok')).toEqual([])
  expect([...new Set(all.map(({ check }) => check))].sort()).toEqual(
    ['cache', 'clock', 'config', 'disk', 'funds', 'keys', 'node', 'port', 'start'].sort(),
  )
})

type Fault = {
  change?: (config: Any, chain: Any) => void
  manner?: Node['manner']
  options?: Partial<DoctorOptions>
  before?: () => void
  check: Finding['check']
  level?: Finding['level']
  text: RegExp
}
const failing = async () => {
  throw new Error('The referee of this game does not know rv64.\n  Fix: use another game')
}
const faults: Record<string, Fault> = {
  'a field that is not known': {
    change: (config) => (config.intervall = 3),
    ...{ check: 'config', text: /^intervall is not known\. Expected: one of/ },
  },
  'an invalid key': {
    change: (_, chain) => (chain.accounts = [{ keyFile: 'no-key' }]),
    ...{ check: 'keys', text: /no-key is not a private key/ },
  },
  'a password that is wrong': {
    change: (_, chain) => (chain.accounts = [{ keystore: 'keystore', passwordFile: 'password' }]),
    ...{ check: 'keys', text: /the password with which it was written/ },
  },
  'an account twice': {
    change: (_, chain) => chain.accounts.push({ keyFile: 'key1' }),
    ...{ check: 'keys', text: /Two sources .* have the account 0x19E7/ },
  },
  'fewer accounts than disputes': {
    change: (_, chain) => chain.accounts.pop() && chain.games.push(chain.games[0]),
    ...{ check: 'keys', text: /2 disputes and 1 accounts/ },
  },
  'a key that others can read': {
    before: () => chmodSync(at('key1'), 0o644),
    ...{ check: 'keys', level: 'warning', text: /key1 can be read by other users/ },
  },
  'a node that does not answer': {
    change: (_, chain) => (chain.rpc[1] = 'http://127.0.0.1:1/secret'),
    ...{ check: 'node', text: /^31337, 127\.0\.0\.1:1: no answer$/ },
  },
  'a node of another chain': {
    manner: { eth_chainId: () => '0x1' },
    ...{ check: 'node', text: /The nodes belong to chain 1\. Expected: chain 31337/ },
  },
  'a node that stands': {
    manner: { eth_getBlockByNumber: ([tag]) => blockAt(tag.startsWith('0x') ? Number(tag) : HEAD - 50) },
    ...{ check: 'node', text: /it is 600 s behind the other nodes/ },
  },
  'one node on a fork': {
    manner: {
      eth_getBlockByNumber: ([tag]) => blockAt(tag.startsWith('0x') ? Number(tag) : HEAD, undefined, 7),
    },
    ...{ check: 'node', text: /the nodes have different blocks 92/ },
  },
  'a node that proves nothing': {
    manner: { eth_getProof: () => undefined },
    ...{ check: 'node', level: 'warning', text: /does not answer eth_getProof/ },
  },
  'a head that the nodes do not have': {
    change: (_, chain) => (chain.head = 'finalized'),
    manner: {
      eth_getBlockByNumber: ([tag]) =>
        tag === 'finalized' ? undefined : blockAt(tag.startsWith('0x') ? Number(tag) : HEAD),
    },
    ...{ check: 'node', text: /it knows no block that is finalized/ },
  },
  'no game at the address': {
    change: (_, chain) => (chain.games[0] = { ...chain.games[0], address: `0x${'01'.repeat(20)}` }),
    ...{ check: 'game', text: /there is no game at this address/ },
  },
  'an account without ether': {
    manner: { eth_getBalance: () => '0x1' },
    change: (_, chain) => (chain.rpc = [nodes[1]!.url]),
    ...{ check: 'funds', text: /a dispute takes up to .* ETH; 0x.* has 1\.00e-18/ },
  },
  'a program that the game does not know': {
    options: { check: failing },
    ...{ check: 'start', text: /The referee of this game does not know rv64/ },
  },
  'a command that fails': {
    change: (_, chain) => (chain.games[0] = { ...chain.games[0], start: { command: ['false'] } }),
    ...{ check: 'start', text: /false does not say from which start to play/ },
  },
  'a directory that is a file': {
    change: (config) => (config.directory = 'file'),
    ...{ check: 'disk', text: /file cannot be written: ENOTDIR/ },
  },
  'a disk that is full': {
    options: { free: async (path) => (path.endsWith('cache') ? 2 ** 40 : 2 ** 20) },
    ...{ check: 'disk', text: /only 0\.0 GiB free/ },
  },
  'a cache that is not a folder': {
    before: () => vi.stubEnv('ONESTEP_CACHE', at('file')),
    ...{ check: 'cache', text: /file cannot be written: ENOTDIR/ },
  },
  'a clock that is behind': {
    options: { now: () => 1_000 * (NOW - 100) },
    ...{ check: 'clock', text: /clock is at least 100 s behind/ },
  },
  'a clock that is fast': {
    options: { now: () => 1_000 * (NOW + 1_000) },
    ...{ check: 'clock', text: /the newest block is 1000 s old/ },
  },
  'a port that is in use': {
    change: (config) => (config.listen = `127.0.0.1:${(taken.address() as AddressInfo).port}`),
    ...{ check: 'port', text: /cannot be listened on: EADDRINUSE/ },
  },
}

test.each(Object.entries(faults))('finds %s, and says what to do', async (_, fault) => {
  fault.before?.()
  nodes[1]!.manner = fault.manner ?? {}
  try {
    const all = await found(written(fault.change), fault.options)
    const bad = all.filter((one) => one.level !== 'ok')
    const its = bad.filter((one) => one.check === fault.check && fault.text.test(one.text))
    expect(its, JSON.stringify(bad)).toHaveLength(1)
    expect(its[0]!.level).toBe(fault.level ?? 'fault')
    expect(its[0]!.fix).toMatch(/\w/)
    expect(JSON.stringify(all)).not.toMatch(/secret|guess"|1{64}/)
  } finally {
    chmodSync(at('key1'), 0o600)
  }
})
