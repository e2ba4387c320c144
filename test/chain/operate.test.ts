/**
 * Many games in one process, against nodes that fail. `ONESTEP_SLOW=1` plays 50 games; else there are a few.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import parsePrometheus from 'parse-prometheus-text-format'
import { keccak256, pad, toBytes } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { type Metric, tournamentOf } from '../../src/chain/index.ts'
import { troubles } from '../../src/operate/board.ts'
import type { ChainConfig, OperateConfig } from '../../src/operate/config.ts'
import { serve } from '../../src/operate/http.ts'
import { type Operation, operate } from '../../src/operate/operate.ts'
import { createMeters } from '../../src/operate/prometheus.ts'
import type { Labels } from '../../src/operate/types.ts'
import { MNEMONIC, type Node, startAnvil } from './anvil.ts'
import {
  type Arena,
  cheat,
  createArena,
  deploy,
  nextChange,
  type Party,
  settledRoot,
  viewOf,
} from './arena.ts'
import { freshVm } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of JSON-RPC, which a node changes
type Any = any

const slow = process.env.ONESTEP_SLOW === '1'
const GAMES = slow ? 50 : 2
if (!slow)
  console.log(`${GAMES} games at once, one of three nodes lies and one stalls: 50 only with ONESTEP_SLOW=1`)

const HALT = 3n
const truth = toy({ halt: HALT })
const folder = mkdtempSync(join(tmpdir(), 'onestep-operate-'))
const servers: Server[] = []

let node: Node
let referee: `0x${string}`
beforeAll(async () => {
  node = await startAnvil({ accounts: 2 * GAMES + 10 })
  referee = await deploy(node, 'ToyReferee', [HALT])
  writeFileSync(join(folder, 'words'), MNEMONIC)
})
afterAll(async () => {
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
  await node.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A node in front of the node, which changes its answers; it says nothing where the change is undefined. */
async function front(change: (method: string, params: Any, truth: Any) => Any): Promise<string> {
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    // One that was given up in the middle.
    if (!request.complete) return
    const asked = JSON.parse(text)
    const answer = await fetch(node.url, {
      ...{ method: 'POST', body: text, headers: { 'content-type': 'application/json' } },
    })
    const said = (await answer.json()) as Any
    const changed = change(asked.method, asked.params, said)
    if (changed !== undefined) response.end(JSON.stringify(changed))
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Hides all that happens in games, and says that the accounts have nothing. */
const lies = (method: string, _: Any, said: Any) => {
  if (method === 'eth_getLogs') return { ...said, result: [] }
  if (method === 'eth_getBalance') return { ...said, result: '0x0' }
  if (method === 'eth_getTransactionCount') return { ...said, result: '0x63' }
  if (method === 'eth_sendRawTransaction')
    return { ...said, result: `0x${'00'.repeat(32)}`, error: undefined }
  return said
}

type Told = Metric & Labels

/** Plays a configuration; `report` has all that it told. */
async function start(chain: Partial<ChainConfig>, more: Partial<OperateConfig> = {}, dryRun = false) {
  const told: Told[] = []
  const stop = new AbortController()
  const config: OperateConfig = {
    ...{ directory: join(folder, `${Math.random()}`), interval: 0.05, ...more },
    chains: [
      {
        ...{ name: 'test', chainId: 31_337, rpc: [node.url], timeout: 5, head: 'latest', games: [] },
        ...{ factories: [], accounts: [] },
        ...chain,
      },
    ],
  }
  let meters: ReturnType<typeof createMeters> | undefined
  const operation = await operate({
    ...{ config, signal: stop.signal, dryRun },
    load: () => Promise.reject(new Error('no programs here')),
    report(metric, labels) {
      meters?.count(metric, labels)
      told.push({ ...labels, ...metric })
    },
  })
  meters = createMeters(operation.chains)
  const done = operation.done.catch((error: unknown) => error)
  return { operation, config, told, meters, done, end: () => stop.abort(new Error('the end')) }
}

/** A module that says how to play one of these games: with the truth, about a VM of its own. */
function moduleFor(topics: Record<string, ReturnType<typeof toyTopic>>): string {
  const path = join(folder, `starts-${Math.random()}.mjs`)
  const name = `onestep-test-${Math.random()}`
  Object.assign(globalThis, { [name]: { topics, provider: truth } })
  writeFileSync(
    path,
    `const { topics, provider } = globalThis[${JSON.stringify(name)}]
     export default ({ game }) => topics[game] && { topic: topics[game], provider }`,
  )
  return path
}

type Duel = { arena: Arena; topic: ReturnType<typeof toyTopic>; rival: Party }

/** Games, each with a rival that opens it with a lie. */
async function duels(count: number, first: number): Promise<Duel[]> {
  const all: Duel[] = []
  for (let i = 0; i < count; i++) {
    const arena = await createArena(node, { referee, heights: [2], allowance: 100_000n })
    const topic = toyTopic(truth, freshVm())
    const provider = toy({ halt: HALT, lie: { from: 1n + BigInt(i % 3), salt: `${i}` } })
    const rival = cheat(arena, { topic, provider, index: first + i })
    await rival.act()
    all.push({ arena, topic, rival })
  }
  return all
}

/** Lets rivals act, and time pass once nobody has anything to do, until all games are settled. */
async function playOut(all: readonly Duel[], operation: Operation, told: readonly Told[], limit: number) {
  const end = Date.now() + limit
  const over = new Set<Duel>()
  while (over.size < all.length) {
    if (Date.now() > end) throw new Error(`${over.size} of ${all.length} games are over`)
    let acted = false
    for (const duel of all) if (!over.has(duel)) acted = (await duel.rival.act()) || acted
    const head = await node.client.getBlockNumber()
    await new Promise((done) => setTimeout(done, 60))
    if (acted || (await node.client.getBlockNumber()) !== head) continue
    const latest = new Map(told.flatMap((one) => (one.dispute ? [[one.dispute, one] as const] : [])))
    const disputes = operation.chains.flatMap((chain) => [...chain.disputes.values()])
    const rests = ({ id, phase }: (typeof disputes)[number]) => {
      const last = latest.get(id)
      return phase === 'over' || (last?.event === 'waiting' && last.block === head)
    }
    if (disputes.length < all.length || !disputes.every(rests)) continue
    const times: bigint[] = []
    const now = await node.now()
    for (const duel of all) {
      const view = await viewOf(duel.arena)
      if (tournamentOf(view, duel.topic)?.settled !== undefined) over.add(duel)
      else times.push(nextChange(view, now))
    }
    const next = times.sort((a, b) => (a < b ? -1 : 1))[0]
    if (next !== undefined) await node.mineAt(next)
  }
}

test(`${GAMES} games, three nodes of which one lies and one stalls: all are won, and Prometheus can read of it`, async () => {
  const all = await duels(GAMES, GAMES + 5)
  const liar = await front(lies)
  const staller = await front(() => undefined)
  const topics = Object.fromEntries(all.map(({ arena, topic }) => [arena.config.address, topic]))
  const path = moduleFor(topics)
  const { operation, told, meters, done, end } = await start({
    rpc: [liar, staller, node.url],
    timeout: 1,
    accounts: [{ kind: 'mnemonicFile', path: join(folder, 'words'), count: GAMES + 1 }],
    games: all.map(({ arena }) => ({
      ...{ address: arena.config.address, fromBlock: arena.config.fromBlock, post: false },
      start: { kind: 'module', path },
    })),
  })
  const served = await serve({ host: '127.0.0.1', port: 0 }, meters, () => troubles(operation.chains, 600))
  try {
    const [begun, used] = [performance.now(), process.cpuUsage()]
    await playOut(all, operation, told, slow ? 2_400_000 : 100_000)
    const { user, system } = process.cpuUsage(used)
    const spent = `${((user + system) / 1e6).toFixed(0)} s of processor time, with rivals and nodes' fronts`
    console.log(`${GAMES} games won in ${((performance.now() - begun) / 1_000).toFixed(0)} s, ${spent}`)
    for (const { arena, topic } of all)
      expect(settledRoot(await viewOf(arena), topic)).toBe(toHex(await truth.rootAt(4n)))
    const disputes = [...operation.chains[0]!.disputes.values()]
    expect(new Set(disputes.map(({ account }) => account)).size).toBe(GAMES)
    // What one node says is not taken for final.
    expect(disputes.map(({ standing }) => standing)).toEqual(disputes.map(() => 'won'))
    const events = new Set(told.map(({ event }) => event))
    for (const event of ['rpc-caught', 'rpc-silent', 'rpc-degraded', 'sent']) expect(events).toContain(event)

    const answer = await fetch(`http://127.0.0.1:${served.port}/metrics`)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    const families = new Map(
      parsePrometheus(await answer.text()).map((family) => [family.name, family.metrics]),
    )
    const rows = (name: string) => families.get(`onestep_${name}`) ?? []
    expect(rows('disputes')).toEqual([
      { labels: { chain: 'test', phase: 'playing', standing: 'won' }, value: String(GAMES) },
    ])
    expect(rows('node_caught').map(({ value }) => value)).toEqual(['1', '0', '0'])
    expect(rows('node_up').map(({ value }) => value)).toEqual(['0', '0', '1'])
    expect(rows('nodes_degraded')).toEqual([{ labels: { chain: 'test' }, value: '1' }])
    expect(
      Number(rows('events_total').find(({ labels }) => labels?.event === 'sent')?.value),
    ).toBeGreaterThan(0)
    expect(rows('account_balance_ether')).toHaveLength(GAMES)
    expect(families.has('process_cpu_seconds_total')).toBe(true)
    const health = await fetch(`http://127.0.0.1:${served.port}/healthz`)
    expect(health.status).toBe(503)
    expect(await health.json()).toEqual({ ok: false, troubles: ['test: too few nodes agree'] })
  } finally {
    end()
    await done
    await served.close()
  }
}, 2_700_000)

/** A contract that emits `Created(address indexed game)` with whatever it is called with. */
async function deployFactory(): Promise<`0x${string}`> {
  const topic = keccak256(toBytes('Created(address)')).slice(2)
  const runtime = `6000357f${topic}60006000a200`
  const hash = await node.wallet.sendTransaction({
    account: node.account(0),
    data: `0x602a600c600039602a6000f3${runtime}`,
  })
  return (await node.receiptOf(hash)).contractAddress!
}

test('games of a factory are found; a game without an account waits and holds up no other; a dry run sends nothing', async () => {
  // Accounts that the games above do not use.
  const index = 2 * GAMES + 8
  const all = await duels(2, index - 2)
  const factory = await deployFactory()
  const announce = async ({ arena }: Duel) => {
    const data = pad(arena.config.address)
    await node.receiptOf(await node.wallet.sendTransaction({ account: node.account(0), to: factory, data }))
  }
  await announce(all[0]!)
  const path = moduleFor(Object.fromEntries(all.map(({ arena, topic }) => [arena.config.address, topic])))
  writeFileSync(
    join(folder, 'key'),
    toHex(mnemonicToAccount(MNEMONIC, { addressIndex: index }).getHdKey().privateKey!),
  )
  const chain: Partial<ChainConfig> = {
    accounts: [{ kind: 'keyFile', path: join(folder, 'key') }],
    factories: [
      {
        ...{ address: factory, event: 'event Created(address indexed game)', game: 'game', fromBlock: 0n },
        ...{ start: { kind: 'module', path }, post: false },
      },
    ],
  }
  const address = node.account(index).address
  const directory = join(folder, 'factory')

  const dry = await start(chain, { directory }, true)
  expect(await dry.done).toBeUndefined()
  expect(dry.told.map(({ event }) => event)).toContain('would-send')
  expect(dry.told.find(({ event }) => event === 'looked')).toMatchObject({
    action: 'join',
    standing: 'playing',
  })
  expect(await node.client.getTransactionCount({ address })).toBe(0)
  expect(existsSync(directory)).toBe(false)

  const first = await start(chain, { directory })
  try {
    await expect.poll(() => first.told.some(({ event }) => event === 'sent'), { timeout: 60_000 }).toBe(true)
    await announce(all[1]!)
    await expect
      .poll(() => first.told.some(({ event }) => event === 'no-account'), { timeout: 60_000 })
      .toBe(true)
    const [playing, waiting] = [...first.operation.chains[0]!.disputes.values()]
    expect([playing!.phase, waiting!.phase]).toEqual(['playing', 'waiting'])
    expect(playing!.account).toBe(address)
    expect(troubles(first.operation.chains, 600)).toEqual([`test ${waiting!.id}: no account is free`])
  } finally {
    first.end()
    await first.done
  }
  // After a restart, the same account goes on with the same dispute.
  const second = await start(chain, { directory })
  try {
    const begun = () => second.told.find(({ event }) => event === 'playing')
    await expect.poll(begun, { timeout: 60_000 }).toBeDefined()
    expect(begun()).toMatchObject({ account: address, game: all[0]!.arena.config.address })
  } finally {
    second.end()
    await second.done
  }
}, 240_000)
