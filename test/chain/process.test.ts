import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import { type Metric, type Topic, tournamentOf } from '../../src/chain/index.ts'
import { MNEMONIC, type Node, startAnvil } from './anvil.ts'
import { type Arena, cheat, createArena, nextChange, type Party, settledRoot, viewOf } from './arena.ts'
import { type ChildOptions, pack, pointOf } from './child.ts'
import { freshVm } from './duel.ts'
import { toy, toyTopic } from './toy.ts'

const HALT = 13n
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
// Inside the project, so that the compiled files find its packages.
const OUT = join(ROOT, 'node_modules', '.cache', `onestep-child-${process.pid}`)
const truth = toy({ halt: HALT })

let node: Node
beforeAll(async () => {
  node = await startAnvil()
  // Node 20 does not read TypeScript; a child needs JavaScript.
  const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '..', 'bin', 'tsc')
  const options = ['--outDir', OUT, '--rootDir', ROOT, '--noEmit', 'false', '--noCheck', '--target', 'es2022']
  const modules = [
    '--module',
    'nodenext',
    '--rewriteRelativeImportExtensions',
    '--skipLibCheck',
    '--types',
    'node',
  ]
  execFileSync(process.execPath, [
    tsc,
    join(ROOT, 'test/chain/child.ts'),
    '--ignoreConfig',
    ...options,
    ...modules,
  ])
})
afterAll(async () => {
  await node.stop()
  rmSync(OUT, { recursive: true, force: true })
})

/** Runs a challenger until it ends or dies. */
function run(options: ChildOptions) {
  const env = { ...process.env, ONESTEP_CHILD: pack(options) }
  const child = spawn(process.execPath, [join(OUT, 'test/chain/child.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  const ended = new Promise<{ killed: boolean; metrics: Metric[] }>((resolve) => {
    child.once('close', (_code, signal) => {
      const metrics = text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Metric)
      resolve({ killed: signal === 'SIGKILL', metrics })
    })
  })
  /** Whether it has looked at this block and found nothing to do. */
  const waitsAt = (block: bigint): boolean => {
    const last = text.trimEnd().split('\n').at(-1)
    if (last === undefined || last === '') return false
    const metric = JSON.parse(last) as Metric
    return metric.event === 'waiting' && metric.block === String(block)
  }
  return { ended, waitsAt }
}

/**
 * A game in which the challenger dies at every point that it reaches for the first time, and is started again.
 * @returns the points at which it died
 */
async function gameOfDeaths(
  arena: Arena,
  topic: Topic,
  rivals: Party[],
  points: readonly string[],
): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'onestep-'))
  const left = new Set(points)
  const died: string[] = []
  const base = {
    url: node.url,
    config: arena.config,
    topic,
    halt: HALT,
    mnemonic: MNEMONIC,
    index: 1,
    directory,
  }
  for (;;) {
    const child = run({ ...base, fatal: [...left] })
    let over = false
    const ended = child.ended.finally(() => {
      over = true
    })
    while (!over) {
      // Time moves only when the child says that it waits: one that is still starting must not be timed out. Asked
      // before the rivals look, so that they have seen the block at which it waits.
      const waits = child.waitsAt(await node.client.getBlockNumber())
      let acted = false
      for (const rival of rivals) acted = (await rival.act()) || acted
      await new Promise((done) => setTimeout(done, 10))
      if (acted || !waits) continue
      const view = await viewOf(arena)
      if (tournamentOf(view, topic)?.settled !== undefined) {
        // Until the settlement is final.
        await node.test.mine({ blocks: 16 })
        continue
      }
      await node.mineAt(nextChange(view, await node.now()))
    }
    const { killed, metrics } = await ended
    if (!killed) return died
    const point = pointOf(metrics.at(-1)!)
    expect(left.has(point), `${point} is a new point`).toBe(true)
    left.delete(point)
    died.push(point)
  }
}

async function transactionsOf(arena: Arena, address: string): Promise<Hex[]> {
  const inputs: Hex[] = []
  const last = await node.client.getBlockNumber()
  for (let number = arena.config.fromBlock; number <= last; number++) {
    const { transactions } = await node.client.getBlock({ blockNumber: number, includeTransactions: true })
    for (const { from, input, hash, to } of transactions) {
      if (from !== address.toLowerCase() || to !== arena.config.address) continue
      expect((await node.receiptOf(hash)).status).toBe('success')
      inputs.push(input)
    }
  }
  return inputs
}

const slow = process.env.ONESTEP_SLOW === '1'
if (!slow) console.log('SIGKILL at all three instants of each move: only with ONESTEP_SLOW=1; here at one')
const PHASES = slow ? ['signed', 'recorded', 'sent'] : ['recorded']
const pointsOf = (...kinds: string[]) => kinds.flatMap((kind) => PHASES.map((phase) => `${phase} ${kind}`))

test('B27 killed with SIGKILL at every kind of move of a full game, it comes back and wins, each move made once', async () => {
  const arena = await createArena(node, { heights: [2, 2], halt: HALT, allowance: 100_000n })
  const topic = toyTopic(truth, freshVm())
  // Honest opens; the rival joins, and plays on to the leaf.
  const eve = cheat(arena, {
    topic,
    provider: toy({ halt: HALT, lie: { from: 7n, salt: 'x' } }),
    index: 2,
    post: false,
  })
  const kinds = ['open', 'advance', 'join', 'resolve', 'batch', 'withdraw']
  const points = [...pointsOf(...kinds), 'built build 0', 'built build 1']
  const died = await gameOfDeaths(arena, topic, [eve], points)
  expect(settledRoot(await viewOf(arena), topic)).toBe(toHex(await truth.rootAt(16n)))
  const inputs = await transactionsOf(arena, node.account(1).address)
  expect(new Set(inputs).size).toBe(inputs.length)
  console.log(`died at: ${died.join(', ')}`)
  for (const point of points) expect(died).toContain(point)
}, 1_200_000)

test('B27 killed with SIGKILL around a seal and the end of all that is due, it still makes each once', async () => {
  const arena = await createArena(node, { heights: [2, 2], halt: HALT, allowance: 100_000n })
  const topic = toyTopic(truth, freshVm())
  const provider = toy({ halt: HALT, lie: { from: 7n, salt: 'x' } })
  // The rival opens and plays the first level; below it enters a claim and falls silent.
  const eve = cheat(
    arena,
    { topic, provider, index: 2 },
    {
      async change(action, call) {
        if (!('match' in action)) return call()
        return (await viewOf(arena)).tournaments.get(action.match.tournament)!.level === 0
          ? call()
          : undefined
      },
    },
  )
  await eve.act()
  const points = pointsOf('join', 'seal', 'batch')
  const died = await gameOfDeaths(arena, topic, [eve], points)
  expect(settledRoot(await viewOf(arena), topic)).toBe(toHex(await truth.rootAt(16n)))
  expect(died.sort()).toEqual(points.sort())
  const inputs = await transactionsOf(arena, node.account(1).address)
  expect(new Set(inputs).size).toBe(inputs.length)
}, 1_200_000)
