import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { secondsLeft, troubles } from '../../src/operate/board.ts'
import { ConfigError } from '../../src/operate/checked.ts'
import { parseConfig } from '../../src/operate/config.ts'
import { openLedger } from '../../src/operate/ledger.ts'
import { LockedError, lockDirectory } from '../../src/operate/lock.ts'
import { memoryStore } from '../../src/operate/memory-store.ts'
import { createMeters } from '../../src/operate/prometheus.ts'
import { inTurn, persist } from '../../src/operate/retry.ts'
import { StartError, startsOf } from '../../src/operate/starts.ts'

// biome-ignore lint/suspicious/noExplicitAny: configurations, which the cases change
type Any = any

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'onestep-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const page = readFileSync(join(root, 'docs/operations.md'), 'utf8')
const example = /```json\n([\s\S]*?)```/.exec(page)![1]!

describe('the configuration', () => {
  test('of docs/operations.md is valid; variables and relative paths are filled in', () => {
    vi.stubEnv('NODE_KEY', 'abc')
    const config = parseConfig(example, '/etc/onestep/config.json')
    const [chain] = config.chains
    expect(chain!.rpc[2]).toBe('https://node.example/abc')
    expect(chain!.accounts).toEqual([
      { kind: 'keystore', path: '/etc/onestep/keys', passwordFile: '/etc/onestep/password' },
    ])
    expect(chain!.games[0]!.start).toMatchObject({
      program: { program: '/etc/onestep/app.elf', input: '/etc/onestep/input.bin' },
    })
    expect(chain).toMatchObject({ head: 'latest', timeout: 5, name: 'mainnet' })
    expect(config).toMatchObject({ interval: 12, listen: { host: '127.0.0.1', port: 9464 } })
    vi.unstubAllEnvs()
    expect(() => parseConfig(example, 'config.json')).toThrow(/environment variable NODE_KEY/)
  })

  const cases: [string, (config: Any, chain: Any) => void, RegExp][] = [
    ['no chain', (config) => (config.chains = []), /^chains is not valid\.\n.*a list of at least 1/],
    [
      'an unknown field',
      (_, chain) => (chain.rcp = []),
      /^chains\[0\]\.rcp is not known\.\n.*one of chainId, rpc/,
    ],
    ['a missing field', (_, chain) => delete chain.chainId, /^chains\[0\]\.chainId is missing/],
    ['no URL', (_, chain) => (chain.rpc = ['localhost']), /^chains\[0\]\.rpc\[0\] is not valid/],
    ['more agreement than nodes', (_, chain) => (chain.agree = 4), /whole number from 1 to 3/],
    ['another head', (_, chain) => (chain.head = 'pending'), /latest, safe or finalized/],
    ['no source of accounts', (_, chain) => (chain.accounts = [{}]), /one of keyFile, keystore/],
    [
      'two sources in one',
      (_, chain) => (chain.accounts = [{ keyFile: 'a', signer: 'b' }]),
      /signer is not known/,
    ],
    ['no games', (_, chain) => Object.assign(chain, { games: [], factories: [] }), /a game or a factory/],
    ['no address', (_, chain) => (chain.games[0].address = '0x1'), /0x and 40 hex digits/],
    ['no start', (_, chain) => (chain.games[0].start = {}), /one of program, command, module/],
    ['no event', (_, chain) => (chain.factories[0].event = 'Created(address)'), /an event, such as/],
    ['another argument', (_, chain) => (chain.factories[0].game = 'input'), /that is an address/],
    ['a chain twice', (config, chain) => config.chains.push(chain), /one entry for each chain/],
    ['a price without a unit', (_, chain) => (chain.maxFeePerGas = '80'), /such as "80 gwei"/],
    ['an invalid port', (config) => (config.listen = 'here:99999'), /a host and a port/],
  ]
  test.each(cases)('with %s is refused, and the error says where', (_, change, expected) => {
    const config = JSON.parse(example.replace(/\$\{NODE_KEY\}/, 'x'))
    change(config, config.chains[0])
    expect(() => parseConfig(JSON.stringify(config), 'config.json')).toThrow(expected)
    expect(() => parseConfig(JSON.stringify(config), 'config.json')).toThrow(ConfigError)
  })
})

test('an account plays one dispute at a time, and the same one after a restart', () => {
  const store = memoryStore()
  const ledger = openLedger(store)
  ledger.take('one', '0xAA')
  ledger.take('one', '0xaa')
  expect(() => ledger.take('two', '0xAa')).toThrow(/plays another dispute/)
  expect(ledger.free(['0xAA', '0xBB'])).toEqual(['0xBB'])
  const again = openLedger(store)
  expect(again.accountOf('one')).toBe('0xaa')
  again.finish('one', 'won')
  expect(openLedger(store).endOf('one')).toBe('won')
  expect(openLedger(store).free(['0xAA', '0xBB'])).toEqual(['0xAA', '0xBB'])
})

test('a directory serves one process; what a dead one left is taken over', () => {
  const directory = join(folder, 'locked')
  const release = lockDirectory(directory)
  release()
  const other = execFileSync(process.execPath, ['-e', 'console.log(process.pid)'], {
    encoding: 'utf8',
  }).trim()
  const host = execFileSync('hostname', { encoding: 'utf8' }).trim()
  writeFileSync(join(directory, 'lock'), `${other} ${host}`)
  lockDirectory(directory)()
  writeFileSync(join(directory, 'lock'), `${process.ppid} ${host}`)
  expect(() => lockDirectory(directory)).toThrow(LockedError)
  writeFileSync(join(directory, 'lock'), '1 another-machine')
  expect(() => lockDirectory(directory)).toThrow(/process 1 another-machine/)
})

describe('start states', () => {
  const facts = {
    chainId: 1,
    game: '0xaa',
    announced: { block: '7', transaction: '0x', args: { input: '0x07' } },
  }
  const command = (script: string) =>
    ({ kind: 'command', command: [process.execPath, '-e', script] }) as const

  test('come from a command, which reads the game on standard input', async () => {
    const script = `let text = ''; process.stdin.on('data', (part) => (text += part)).on('end', () => {
      const { chainId, game, announced } = JSON.parse(text)
      console.log(JSON.stringify([{ file: 'app.elf', args: [String(chainId), game, announced.args.input], post: true }]))
    })`
    expect(await startsOf(command(script), facts, '/folder')).toEqual([
      { kind: 'program', program: { program: '/folder/app.elf', args: ['1', '0xaa', '0x07'], post: true } },
    ])
    expect(await startsOf(command('console.log(null)'), facts, '/')).toEqual([])
  })

  test.each([
    ['fails', "console.error('no block'); process.exit(3)", /Expected: exit code 0\n {2}Got: no block/],
    ['prints no JSON', "console.log('hello')", /JSON on standard output\n {2}Got: hello/],
    ['says nothing of a program', "console.log('{}')", /answer\[0\]\.file is missing/],
  ])('a command that %s is an error', async (_, script, expected) => {
    const failure = await startsOf(command(script), facts, '/').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StartError)
    expect(String(failure)).toMatch(expected)
  })

  test('come from a module, which may compute them itself', async () => {
    const path = join(folder, 'starts.mjs')
    writeFileSync(
      path,
      'export default async ({ game }) => ({ topic: { vmId: game }, provider: { own: true } })',
    )
    expect(await startsOf({ kind: 'module', path }, facts, '/')).toEqual([
      { kind: 'provider', topic: { vmId: '0xaa' }, provider: { own: true } },
    ])
    writeFileSync(join(folder, 'none.mjs'), 'export const starts = 1')
    const none = startsOf({ kind: 'module', path: join(folder, 'none.mjs') }, facts, '/')
    await expect(none).rejects.toThrow(/a default export that is a function/)
  })
})

test('work that fails is repeated, but for what repeating does not mend; turns are kept', async () => {
  const { signal } = new AbortController()
  let tries = 0
  const told: unknown[] = []
  const work = async () => {
    if (++tries < 3) throw new Error(`${tries}`)
    return 'done'
  }
  expect(await persist(work, (error) => told.push(String(error)), { interval: 1, signal })).toBe('done')
  expect(told).toEqual(['Error: 1', 'Error: 2'])
  const fatal = persist(
    async () => Promise.reject(new RangeError('x')),
    () => {},
    {
      ...{ interval: 1, signal, fatal: (error: unknown) => error instanceof RangeError },
    },
  )
  await expect(fatal).rejects.toThrow(RangeError)
  const turn = inTurn()
  const order: number[] = []
  const slow = turn(async () => {
    await new Promise((done) => setTimeout(done, 20))
    order.push(1)
    throw new Error('ignored by the next')
  })
  await Promise.allSettled([slow, turn(async () => void order.push(2))])
  expect(order).toEqual([1, 2])
})

test('the fewest seconds left are those of our own turns, and of claims that we have to make below', () => {
  const [us, them] = ['0xaa', '0xbb']
  const config = { grace: 60n, levels: [{ allowance: 1_000n }, { allowance: 500n }] }
  const claims = new Map([
    ['0x1', { owner: us }],
    ['0x2', { owner: them }],
  ])
  const match = { one: '0x1', two: '0x2', since: 100n, budgetOne: 300n, budgetTwo: 900n, twoMoves: false }
  const view = (its: object, inner?: object): Any => ({
    config,
    tournaments: new Map<string, object>([
      ['0xf', { level: 0, claims, matches: new Map([['m', { ...match, ...its }]]), settled: undefined }],
      ...(inner ? [['0xe', inner] as const] : []),
    ]),
  })
  expect(secondsLeft(view({}), '0xAA', 200n)).toBe(260)
  expect(secondsLeft(view({ twoMoves: true }), us, 200n)).toBeUndefined()
  expect(secondsLeft(view({}), us, 500n)).toBeUndefined()
  const below = {
    level: 1,
    claims: new Map(),
    matches: new Map(),
    settled: undefined,
    opened: 200n,
    budgets: [70n, 90n],
  }
  expect(secondsLeft(view({ inner: '0xe' }, below), us, 200n)).toBe(569)
  const joined = { ...below, claims: new Map([['0x3', { owner: us }]]) }
  expect(secondsLeft(view({ inner: '0xe' }, joined), us, 200n)).toBeUndefined()
})

test('health names what is wrong', () => {
  const dispute = { id: 'd', game: '0x', startRoot: '0x', account: '0x', standing: 'playing', secondsLeft: 1 }
  const state = (its: object, more: object = {}): Any => ({
    ...{ name: 'c', head: {}, isDegraded: () => false, nodes: () => [], games: new Set(), purses: new Map() },
    disputes: new Map([
      ['d', { ...dispute, phase: 'playing', lookedAt: 1_000_000, failure: undefined, ...its }],
    ]),
    ...more,
  })
  expect(troubles([state({})], 60, 1_050_000)).toEqual([])
  expect(troubles([state({ failure: 'no disk' })], 60, 1_070_000)).toEqual([
    'c d: not looked at for 60 s (no disk)',
  ])
  expect(troubles([state({ phase: 'over' })], 60, 2_000_000)).toEqual([])
  expect(troubles([state({ phase: 'waiting' })], 60, 1_000_000)).toEqual(['c d: no account is free'])
  const lone = state({}, { head: undefined, isDegraded: () => true })
  expect(troubles([lone], 60, 1_000_000)).toEqual(['c: no node has answered yet', 'c: too few nodes agree'])
})

test('what alerts and dashboard ask for is measured, and each alert has a place in the runbook', async () => {
  const alerts = readFileSync(join(root, 'operations/alerts.yml'), 'utf8')
  const dashboard = readFileSync(join(root, 'operations/dashboard.json'), 'utf8')
  JSON.parse(dashboard)
  const text = await createMeters([]).text()
  const measured = new Set([...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name))
  const asked = [...(alerts + dashboard).matchAll(/\b(onestep_\w+|nodejs_\w+|process_\w+)/g)].map(
    ([, name]) => name!,
  )
  expect(asked.length).toBeGreaterThan(20)
  for (const name of asked) expect(measured).toContain(name)
  for (const name of measured) if (name!.startsWith('onestep_')) expect(page, name).toContain(name)
  const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, title]) =>
    title!.toLowerCase().replaceAll(' ', '-'),
  )
  const places = [...alerts.matchAll(/runbook: docs\/operations\.md#(\S+)/g)].map(([, place]) => place)
  expect(places.length).toBe(alerts.match(/- alert:/g)!.length)
  for (const place of places) expect(headings).toContain(place)
})
