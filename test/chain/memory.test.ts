import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Address, createPublicClient, custom, type Hex, keccak256, numberToHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { expect, test } from 'vitest'
import { toHex } from '../../src/bytes/bytes.ts'
import {
  applyEvent,
  createChallenger,
  emptyView,
  type GameConfig,
  type GameView,
  historyOf,
  type Metric,
  matchId,
  type Provider,
  type Store,
  type Watcher,
} from '../../src/chain/index.ts'

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as () => void

/** Bytes in use, whatever holds them. */
function used(): number {
  gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Roots that cost nothing to make: what a step's number is. */
function rootsFrom(first: bigint, stride: bigint, count: number): Uint8Array {
  const bytes = new Uint8Array(32 * count)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < count; i++) view.setBigUint64(32 * i, first + BigInt(i) * stride)
  return bytes
}

test('a history takes at most 70 bytes a leaf, its roots and all nodes', () => {
  const height = 20
  const roots = rootsFrom(1n, 1n, 2 ** height)
  const before = used() - roots.length
  const history = historyOf(roots, { start: 0n, stride: 1n, height })
  expect((used() - before) / 2 ** height).toBeLessThan(70)
  expect(history.distinct).toBe(2 ** height)
}, 120_000)

const HEIGHTS = [16, 16, 8]
const LIARS = 20
const SPAN = 2n ** 40n

/** A machine that never halts, so that every level has as many distinct states as leaves. */
const endless: Provider = {
  steps: SPAN,
  rootAt: async (step) => rootsFrom(step, 1n, 1),
  roots: async ({ start, stride }, count) => rootsFrom(start + stride, stride, count),
  prove: async () => new Uint8Array(0),
}

const account = privateKeyToAccount(`0x${'11'.repeat(32)}`)
const ours = account.address.toLowerCase() as Address
const theirs = `0x${'66'.repeat(20)}` as Address
const topic = { vmId: keccak256('0x01'), startRoot: toHex(rootsFrom(0n, 1n, 1)) }
const config: GameConfig = {
  ...{ address: `0x${'22'.repeat(20)}` as Address, chainId: 31_337, segment: 1n, grace: 60n, gasPrice: 1n },
  ...{ fromBlock: 0n, levels: HEIGHTS.map((height) => ({ height, allowance: 10_000n, bond: 1n })) },
}

/** A node that refuses every transaction: what is sent makes no difference here. */
const client = createPublicClient({
  transport: custom(
    {
      async request({ method }: { method: string }) {
        if (method === 'eth_getTransactionCount') return '0x0'
        if (method === 'eth_getBalance') return numberToHex(10n ** 20n)
        throw new Error(`${method} is refused`)
      },
    },
    { retryCount: 0 },
  ),
})

const none: Store = {
  directory: 'nowhere',
  read: () => undefined,
  write: () => {},
  readJson: () => undefined,
  writeJson: () => {},
  remove: () => {},
}

test('20 liars, each at another position of 2^40 steps, one after another: below 1 GiB, and no history is kept after its match', async () => {
  const view: GameView = emptyView(config)
  const word = (n: number): Hex => keccak256(numberToHex(n, { size: 4 }))
  const apply = (eventName: string, args: Record<string, unknown>) => applyEvent(view, { eventName, args })
  const built: Metric[] = []
  const watcher: Watcher = {
    poll: async () => ({ view, head: { number: 1n, hash: word(1), time: 100n }, reorged: false }),
  }
  const metrics = (metric: Metric) => void (metric.event === 'built' && built.push(metric))
  const challenger = createChallenger({
    ...{ client, config, account, topic, provider: endless, store: none, metrics, watcher, post: true },
  })
  /** What the party commits to, computed as it does, to say which claim is its own. */
  const rootOf = (start: bigint, stride: bigint, height: number) =>
    toHex(historyOf(rootsFrom(start + stride, stride, 2 ** height), { start, stride, height }).root)
  const joined = (tournament: Hex, claim: Hex, owner: Address) =>
    apply('Joined', {
      ...{ tournament, claim, owner, finalRoot: word(2), left: word(3), right: word(4) },
    })
  /** Both enter a group of their own. */
  const paired = (tournament: Hex, one: Hex, two: Hex, group = 1n): Hex => {
    for (const claim of [one, two]) {
      apply('Entered', { tournament, claim, group, depth: group - 1n, budget: 9_000n, entered: 100n })
    }
    return matchId(tournament, one, two)
  }
  const inner = (parent: Hex, one: Hex, two: Hex, tournament: Hex, position: bigint, startRoot: Hex) =>
    apply('InnerOpened', {
      ...{ tournament, parent, one, two, position, startRoot },
      ...{ leafOne: word(5), leafTwo: word(6), opened: 100n, budgetOne: 9_000n, budgetTwo: 9_000n },
    })
  const tick = () => challenger.tick().catch(() => undefined)

  const root = word(1_000)
  const strides = [2n ** 24n, 2n ** 8n, 1n]
  apply('Opened', { tournament: root, ...topic, round: 0n, opened: 100n })
  const ownRoot = rootOf(0n, strides[0]!, HEIGHTS[0]!)
  joined(root, ownRoot, ours)
  const before = used()
  let most = 0
  for (let liar = 0; liar < LIARS; liar++) {
    const claim = word(2_000 + liar)
    joined(root, claim, theirs)
    const match = paired(root, ownRoot, claim, BigInt(liar + 1))
    const [at, below] = [BigInt(1 + 3_000 * liar), BigInt(liar)]
    const first = at * strides[0]!
    const middle = word(3_000 + liar)
    inner(root, ownRoot, claim, middle, at, toHex(rootsFrom(first, 1n, 1)))
    await tick()
    const ownMiddle = rootOf(first, strides[1]!, HEIGHTS[1]!)
    joined(middle, ownMiddle, ours)
    joined(middle, word(4_000 + liar), theirs)
    paired(middle, ownMiddle, word(4_000 + liar))
    const start = first + below * strides[1]!
    inner(middle, ownMiddle, word(4_000 + liar), word(5_000 + liar), below, toHex(rootsFrom(start, 1n, 1)))
    await tick()
    most = Math.max(most, used() - before)
    // What its bond lies in is settled too: until then it would be played for that.
    const lower = matchId(middle, ownMiddle, word(4_000 + liar))
    const rivals = { one: ownMiddle, two: word(4_000 + liar), winner: ownMiddle }
    apply('Ended', { tournament: root, id: match, one: ownRoot, two: claim, winner: ownRoot })
    apply('Ended', { tournament: middle, id: lower, ...rivals })
    apply('Settled', { tournament: middle, claim: ownMiddle, finalRoot: word(2) })
  }
  expect(built).toHaveLength(1 + 2 * LIARS)
  expect(new Set(built.map(({ key }) => key)).size).toBe(1 + 2 * LIARS)
  // Two histories of 2^16 and one of 2^8, and a copy of the next one's roots.
  expect(most).toBeLessThan(2 ** 24)
  expect(process.memoryUsage().rss).toBeLessThan(2 ** 30)
}, 240_000)
