import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Hex } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  deployStepReferee,
  deployVerifier,
  type GameView,
  providerOfTrace,
  tournamentOf,
} from '../../src/chain/index.ts'
import type { ChallengeArguments } from '../../src/cli/verbs/defend.ts'
import { defend } from '../../src/cli/verbs/defend.ts'
import { corruptedRun } from '../../src/testing/index.ts'
import { commit } from '../../src/trace/commit.ts'
import { run, type Trace } from '../../src/trace/trace.ts'
import { loadProgram } from '../../src/vms/index.ts'
import { builtPackage } from '../cli/built.ts'
import { elf } from '../cli/cli.ts'
import { MNEMONIC, type Node, startAnvil } from './anvil.ts'
import { type Arena, cheat, createArena, nextChange, settledRoot, viewOf } from './arena.ts'
import { CONTRACTS } from './compile.ts'

const PROGRAM = elf('selfmod.rv32imac.asm')
/** That the game is about: 2^5 stretches of 2^6, more than the run has. */
const STEPS = 1n << 11n
/** The player's account, by its place among those of the node. */
const PLAYER = 1
const children: ChildProcess[] = []
const groups: number[] = []
const folder = mkdtempSync(join(tmpdir(), 'onestep-challenge-'))
const at = (name: string) => join(folder, name)
vi.stubEnv('ONESTEP_CACHE', at('cache'))

let node: Node
let arena: Arena
let key: string
let ours: Trace
let base: ChallengeArguments
beforeAll(async () => {
  node = await startAnvil()
  const path = join(CONTRACTS, 'generated/artifacts/Rv32imacStep.json')
  const deployer = { wallet: node.wallet, client: node.client, account: node.account(0) }
  const verifier = await deployVerifier(deployer, JSON.parse(readFileSync(path, 'utf8')))
  const referee = await deployStepReferee(deployer, [verifier])
  arena = await createArena(node, { referee, heights: [5, 6], allowance: 100_000n })
  key = privateKeyOf(PLAYER)
  writeFileSync(at('key'), `${key}\n`)
  ours = await run(loadProgram(readFileSync(PROGRAM), { args: [basename(PROGRAM)] }))
  expect(ours.steps).toBeLessThan(STEPS)
  base = {
    ...{ rpc: node.url, game: arena.config.address, program: PROGRAM, interval: 0.02 },
    ...{ keyFile: at('key'), dir: at('unused') },
  }
}, 300_000)
afterAll(async () => {
  // Those of a test that failed.
  for (const child of children) child.kill('SIGKILL')
  for (const group of groups) {
    try {
      process.kill(-group, 'SIGKILL')
    } catch {
      // It has ended.
    }
  }
  await node.stop()
  rmSync(folder, { recursive: true, force: true })
})

const privateKeyOf = (addressIndex: number) =>
  toHex(mnemonicToAccount(MNEMONIC, { addressIndex }).getHdKey().privateKey!)

const topicOf = (trace: Trace) => {
  const { vmId, startRoot } = commit(trace)
  return { vmId: toHex(vmId), startRoot: toHex(startRoot) }
}

/** The command as a process, and the text that it has written. */
function start(args: readonly string[], env: Record<string, string> = {}) {
  const main = join(builtPackage(), 'dist/cli/main.js')
  const shared = ['challenge', '--rpc', node.url, '--game', arena.config.address, '--program', PROGRAM]
  const child = spawn(process.execPath, [main, ...shared, '--interval', '0.02', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const started = { child, text: '', over: false, code: undefined as number | null | undefined }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      started.text += chunk
    })
  }
  const ended = new Promise<void>((resolve) => {
    child.on('close', (code) => {
      Object.assign(started, { over: true, code })
      resolve()
    })
  })
  return Object.assign(started, { ended })
}

const pause = () => new Promise((done) => setTimeout(done, 10))

test('plays a whole game from the shell; killed in the middle, the same call wins it; the key is not shown', async () => {
  const topic = topicOf(ours)
  const theirs = await corruptedRun(ours.program, { after: ours.steps / 2n, maxSteps: ours.steps })
  const eve = cheat(arena, { topic, provider: providerOfTrace(theirs), index: 2 })
  await eve.act()
  const args = ['--key-file', at('key'), '--dir', at('dispute'), '--json', at('metrics')]
  const metrics = () =>
    readFileSync(at('metrics'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text))

  const first = start(args)
  while (!first.over && !first.text.includes('advances')) {
    await eve.act()
    await pause()
  }
  first.child.kill('SIGKILL')
  await first.ended
  // Started again, it takes all from the cache; where that is damaged, it says so once for each file and does it again.
  const unharmed = start(args)
  while (!unharmed.over && !unharmed.text.includes('our trace:')) await pause()
  unharmed.child.kill('SIGKILL')
  await unharmed.ended
  expect(unharmed.text).toMatch(/the run up to step \d+ comes from the cache\n/)
  expect(unharmed.text).toMatch(/our trace: \d+ states committed to, from the cache\n/)
  const files = ['runs', 'histories'].flatMap((kind) =>
    readdirSync(join(at('cache'), kind)).map((name) => join(at('cache'), kind, name)),
  )
  expect(files.length).toBeGreaterThan(1)
  for (const path of files) {
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(path, bytes)
  }
  const before = metrics().length

  const second = start(args)
  /** Looks in a row in which nobody did anything. */
  let quiet = 0
  while (!second.over) {
    // Time moves only when the player waits at the newest block, and neither it nor the rival does anything there for a
    // while: the player may wait for what it computes, and a move of it that arrives now is one that the rival has not seen.
    const last = metrics().slice(before).at(-1)
    const block = await node.client.getBlockNumber()
    const waits = last?.event === 'waiting' && last.block === String(block)
    const acted = await eve.act()
    await pause()
    const view = await viewOf(arena)
    quiet = acted || !waits || block !== (await node.client.getBlockNumber()) ? 0 : quiet + 1
    if (quiet < 20) continue
    quiet = 0
    // Until the settlement is final.
    if (tournamentOf(view, topic)?.settled !== undefined) await node.test.mine({ blocks: 16 })
    else await node.mineAt(nextChange(view, await node.now()))
  }
  expect(second.text.match(/ was damaged; the run starts again\n/g)).toHaveLength(1)
  expect(second.text.match(/histories: .* was damaged; computing it again\n/g)!.length).toBeGreaterThan(0)
  expect(second.text).not.toMatch(/from the cache/)
  // Where the machine is slow to kill them, one of those before got as far as that.
  expect(first.text + unharmed.text + second.text).toMatch(/proves the step: transaction 0x[0-9a-f]{64}/)
  expect(second.text).toMatch(/won: there is nothing left to do\n$/)
  expect(second.code).toBe(0)
  expect(settledRoot(await viewOf(arena), topic)).toBe(toHex(ours.rootAt(STEPS)))
  const all = first.text + second.text + readFileSync(at('metrics'), 'utf8')
  expect(all).not.toContain(key.slice(2))
  // Killed after it has signed and before it has stored, it has sent nothing and signs anew. After a revert
  // it has to.
  const signed = metrics().flatMap(({ event, key }) => (event === 'recorded' ? key : []))
  const twice = new Set(signed.filter((key, i) => signed.indexOf(key) !== i))
  for (const { event, key } of metrics()) if (event === 'reverted') twice.delete(key)
  expect(metrics().filter(({ key }) => twice.has(key))).toEqual([])
}, 120_000)

test('its log has no reader, its metrics no disk, its errors no place: it plays on, and its exit code is that of the game', async () => {
  const args = ['others', 'start']
  const alone = await run(loadProgram(readFileSync(PROGRAM), { args: [basename(PROGRAM), ...args] }))
  const disputed = topicOf(alone)
  const theirs = await corruptedRun(alone.program, { after: alone.steps / 2n, maxSteps: alone.steps })
  const eve = cheat(arena, { topic: disputed, provider: providerOfTrace(theirs), index: 3 })
  await eve.act()
  const main = join(builtPackage(), 'dist/cli/main.js')
  const call = [
    ...[main, 'challenge', '--rpc', node.url, '--game', arena.config.address, '--program', PROGRAM],
    ...['--interval', '0.02', '--key-file', at('key'), '--dir', at('unheard'), '--json', '/dev/full'],
    ...['--', ...args],
  ]
  // The first line closes the log; what is written to it after that fails.
  const line = `'${process.execPath}' ${call.map((word) => `'${word}'`).join(' ')} 2>/dev/full | head -n 1; exit \${PIPESTATUS[0]}`
  // In a group of its own: what ends the shell alone would leave the challenger.
  const child = spawn('bash', ['-c', line], { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  groups.push(child.pid!)
  let code: number | null | undefined
  child.on('close', (its) => {
    code = its
  })
  const player = node.account(PLAYER).address.toLowerCase()
  /** Whether the player has a move to make, for which it needs its time. */
  const mayMove = (view: GameView) =>
    [...view.tournaments.values()].some(({ topic, claims, matches, settled }) => {
      if (settled !== undefined || (topic ?? disputed).startRoot !== disputed.startRoot) return false
      const isOurs = (claim: Hex) => claims.get(claim)?.owner === player
      const open = [...matches.values()].filter(({ inner }) => inner === undefined)
      const isIn = [...claims.keys()].some(isOurs)
      return !isIn || open.some((m) => isOurs(m.twoMoves ? m.two : m.one))
    })
  while (code === undefined) {
    const acted = await eve.act()
    await new Promise((done) => setTimeout(done, 100))
    const view = await viewOf(arena)
    if (acted || mayMove(view)) continue
    if (tournamentOf(view, disputed)!.settled !== undefined) await node.test.mine({ blocks: 16 })
    else await node.mineAt(nextChange(view, await node.now()))
  }
  expect(code).toBe(0)
  expect(settledRoot(await viewOf(arena), disputed)).toBe(toHex(alone.rootAt(STEPS)))
}, 120_000)

test('--dry-run says what it would send, sends nothing, and leaves no directory', async () => {
  const args = ['a', 'rehearsal']
  const alone = await run(loadProgram(readFileSync(PROGRAM), { args: [basename(PROGRAM), ...args] }))
  const theirs = await corruptedRun(alone.program, { after: alone.steps / 2n, maxSteps: alone.steps })
  const eve = cheat(arena, { topic: topicOf(alone), provider: providerOfTrace(theirs), index: 4 })
  await eve.act()
  const address = node.account(PLAYER).address
  const [block, nonce] = [
    await node.client.getBlockNumber(),
    await node.client.getTransactionCount({ address }),
  ]
  expect(await defend(args, { ...base, dryRun: true, dir: at('never'), json: at('rehearsed') })).toBe(0)
  const told = readFileSync(at('rehearsed'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text))
  expect(told.filter(({ event }) => event === 'would-send')).toEqual([
    expect.objectContaining({ key: expect.stringMatching(/^join:/), to: arena.config.address }),
  ])
  expect(told.at(-1)).toMatchObject({ event: 'looked', action: 'join', standing: 'playing' })
  expect(existsSync(at('never'))).toBe(false)
  expect(await node.client.getTransactionCount({ address })).toBe(nonce)
  expect(await node.client.getBlockNumber()).toBe(block)
}, 60_000)

test('Ctrl-C ends it cleanly; --json alone writes nothing but JSON lines', async () => {
  const waiting = start(['--dir', at('idle'), '--json', '--', 'another', 'start'], { ONESTEP_KEY: key })
  while (!waiting.over && !waiting.text.includes('"waiting"')) await pause()
  waiting.child.kill('SIGINT')
  await waiting.ended
  expect(waiting.code).toBe(0)
  const lines = waiting.text.split('\n').filter((text) => text.startsWith('{'))
  expect(lines.map((text) => JSON.parse(text).event)).toContain('standing')
  // The only others are the hint that the game is about another start.
  expect(waiting.text).toMatch(/about other start states of rv32imac/)
  expect(waiting.text).not.toContain(key.slice(2))
}, 60_000)

describe('one clear error for', () => {
  const other = '0x00000000000000000000000000000000000000aa'
  const cases: [string, () => Partial<ChallengeArguments>, RegExp][] = [
    [
      'a node that is not there',
      () => ({ rpc: 'http://127.0.0.1:1/secret' }),
      /^No node answers at 127.0.0.1:1\.(?!.*secret)/s,
    ],
    ['a URL that is none', () => ({ rpc: 'localhost' }), /^The URL of the node is not a URL/],
    ['an address that is none', () => ({ game: '0x12' }), /^"0x12" is not an address/],
    [
      'an address without a contract',
      () => ({ game: other }),
      /^There is no contract at 0x0+aa on chain 31337/,
    ],
    ['another contract', () => ({ game: contract }), /^The contract at 0x\w+ is not a game/],
    [
      'a VM that the referee does not know',
      () => ({ program: elf('selfmod.rv64imac.asm') }),
      /^The referee of this game does not know rv64imac/,
    ],
    ['a missing program', () => ({ program: at('none') }), /^The program file .*does not exist/],
    ['a missing input', () => ({ input: at('none') }), /^The input file .*does not exist/],
    ['a missing key file', () => ({ keyFile: at('none') }), /^The key file .*does not exist/],
    [
      'a key that is none',
      () => ({ keyFile: bad }),
      /^The content of .* is not a private key(?!.*deadbeef)/s,
    ],
    ['a key that is zero', () => ({ keyFile: zero }), /^The content of .* is not a private key/],
    [
      'a directory that cannot be',
      () => ({ dir: join(bad, 'sub') }),
      /^The directory .* cannot be used: ENOTDIR/,
    ],
    ['a directory of another dispute', () => ({ dir: at('foreign') }), /belongs to another dispute/],
    [
      'a metrics file that cannot be',
      () => ({ json: join(folder, 'no/where') }),
      /the folder .* does not exist/,
    ],
  ]
  const bad = at('bad')
  const zero = at('zero')
  let contract = ''
  beforeAll(async () => {
    writeFileSync(bad, 'deadbeef'.repeat(7))
    writeFileSync(zero, '00'.repeat(32))
    contract = await node.client.readContract({
      ...{ address: arena.config.address, functionName: 'referee' },
      abi: [
        {
          type: 'function',
          name: 'referee',
          inputs: [],
          outputs: [{ type: 'address' }],
          stateMutability: 'view',
        },
      ],
    })
    mkdirSync(at('foreign'))
    writeFileSync(at('foreign/identity.json'), '{"chainId":1}')
  })
  test.each(cases)('%s', async (_, change, message) => {
    await expect(defend([], { ...base, ...change(), json: change().json ?? at('unread') })).rejects.toThrow(
      message,
    )
  })

  test('no key at all', async () => {
    const { keyFile, ...without } = base
    expect(keyFile).toBeDefined()
    await expect(defend([], without)).rejects.toThrow(/^No private key to play with.*ONESTEP_KEY/s)
  })
})
