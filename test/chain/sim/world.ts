/**
 * One simulated dispute: the challenger as it is shipped, on a node that fails, against rivals that do not.
 * @module
 */
import {
  type Address,
  createPublicClient,
  custom,
  decodeFunctionData,
  type Hex,
  HttpRequestError,
  keccak256,
  type PublicClient,
} from 'viem'
import { toHex } from '../../../src/bytes/bytes.ts'
import {
  applyEvent,
  challenge,
  changeTimes,
  emptyView,
  type GameView,
  gameAbi,
  type Metric,
  type Standing,
  type Store,
  tournamentOf,
} from '../../../src/chain/index.ts'
import { toy, toyTopic } from '../toy.ts'
import { answer, type Block, createChain, fakeAccount, NodeAnswer } from './chain.ts'
import { cloneGame, execute, type Message, Revert } from './model.ts'
import { createRival } from './rivals.ts'
import { type DisputeSpec, GRACE, randomFrom, type TroubleKind } from './spec.ts'

const BLOCK = 12n
const START = 1_800_000_000n
const GAME = `0x${'9a'.repeat(20)}` as Address
const PARTY = `0x${'b0'.repeat(20)}` as Address
/** Seconds after which a dispute has failed to end. */
const PATIENCE = 100_000n

export type Outcome = {
  readonly standing: Standing
  /** Whether the truth is what the game settled. */
  readonly truth: boolean
  /** Wei that the party has less than in the beginning, gas apart: bonds that did not come back. */
  readonly missing: bigint
  readonly moves: number
  readonly refused: number
  readonly blocks: number
  readonly seconds: number
  readonly events: ReadonlyMap<string, number>
  /** Calls that went through by their names, of everybody. */
  readonly calls: ReadonlyMap<string, number>
}

export async function playDispute(spec: DisputeSpec, trace?: (metric: Metric) => void): Promise<Outcome> {
  const random = randomFrom(spec.seed ^ 0x5eed)
  const truth = toy({ halt: spec.halt })
  const topic = toyTopic(truth)
  const rules = {
    ...{ address: GAME, chainId: 1, levels: spec.levels, segment: 1n, grace: BigInt(GRACE) },
    ...{ gasPrice: spec.gasPrice, fromBlock: 0n, halt: spec.halt },
  }
  const troubled = (kind: TroubleKind, time: bigint) => {
    const at = Number(time - START)
    return spec.troubles.some((trouble) => trouble.kind === kind && trouble.from <= at && at < trouble.until)
  }
  const market = (time: bigint) => {
    const { base, tip } = spec.market
    return troubled('spike', time) ? { base: 1000n * base, tip: 1000n * tip } : { base, tip }
  }
  const chain = createChain(rules, { address: PARTY, balance: spec.balance }, market, START)

  // What everybody can see, folded as blocks come.
  let view = emptyView(rules)
  let folded = 0
  const see = (): GameView => {
    for (const block of chain.blocks.slice(folded)) for (const event of block.events) applyEvent(view, event)
    folded = chain.blocks.length
    return view
  }

  const rivals = spec.rivals.map((rival, i) => {
    const account = `0x${(0xe0 + i).toString(16).repeat(20)}` as Address
    const { manner, from, until, salt } = rival
    const lie = toy({ halt: spec.halt, lie: { from, salt, ...(manner === 'plant' ? { until } : {}) } })
    return { ...createRival(rival, account, topic, { lie, truth }), spec: rival, account }
  })

  let now = START
  let nextBlock = START + BLOCK
  let waits = ''
  let busy = false

  /** What the rivals put into the block at this time. */
  const rivalCalls = async (time: bigint): Promise<Message[]> => {
    const calls: Message[] = []
    let scratch: { view: GameView; game: ReturnType<typeof cloneGame> } | undefined
    const current = () => scratch?.view ?? see()
    const apply = (message: Message): boolean => {
      const game = cloneGame(scratch?.game ?? chain.head().after.game)
      try {
        const { events } = execute(game, rules, message, time)
        scratch = { view: scratch?.view ?? structuredClone(see()), game }
        for (const event of events) applyEvent(scratch.view, event)
        calls.push(message)
        return true
      } catch (error) {
        if (error instanceof Revert) return false
        throw error
      }
    }
    for (const rival of rivals) {
      if (time < START + BLOCK * BigInt(rival.spec.since)) continue
      if (rival.spec.manner === 'copy') {
        for (const { data, value } of chain.pool()) apply({ from: rival.account, data, value })
      }
      await rival.act(current, time, apply)
    }
    return calls
  }

  const mine = async (): Promise<void> => {
    const time = nextBlock
    const calls = await rivalCalls(time)
    // Rivals bribe their way to the top of the block, or do not.
    const first = random.chance(0.5) || spec.rivals.some(({ manner }) => manner === 'copy')
    const block = chain.block(time, first ? calls : [], first ? [] : calls)
    busy = block.events.length > 0
    // A block that stands for an hour in which nothing happened is many blocks, and deeper than any reorg.
    const fresh = chain.blocks.filter(({ time: at }) => time - at <= 8n * BLOCK).length - 1
    const depth = Math.min(spec.reorgs.get(Number(block.number)) ?? 0, fresh)
    if (depth > 0) {
      chain.reorg(depth, () => random.chance(0.7))
      view = emptyView(rules)
      folded = 0
    }
    nextBlock = time + BLOCK
  }

  /** Time in which nothing can happen passes at once. */
  const skip = (): void => {
    if (busy || chain.pool().length > 0 || waits !== chain.head().hash) return
    const times = changeTimes(see()).flatMap((time) => [time, time - 14n])
    times.push(...spec.troubles.flatMap(({ from, until }) => [START + BigInt(from), START + BigInt(until)]))
    times.push(...spec.restarts.map((at) => START + BigInt(at)))
    times.push(...spec.rivals.map(({ since }) => START + BLOCK * BigInt(since)))
    const next = times.filter((time) => time > now).sort((a, b) => (a < b ? -1 : 1))[0]
    if (next !== undefined && next > nextBlock) nextBlock = next
  }

  const restarts = [...spec.restarts]
  let stop = new AbortController()
  const dies = (): boolean => {
    if (restarts.length === 0 || now < START + BigInt(restarts[0]!)) return false
    restarts.shift()
    stop.abort()
    return true
  }
  const sleep = async (milliseconds: number): Promise<void> => {
    skip()
    let until = now + BigInt(Math.ceil(milliseconds / 1000))
    if (nextBlock > until && waits === chain.head().hash) until = nextBlock
    while (nextBlock <= until) await mine()
    now = until
    if (now - START > PATIENCE) throw new Error('the dispute does not end')
    if (random.chance(0.5)) dies()
  }

  const client = createPublicClient({
    transport: custom(
      {
        async request({ method, params }: { method: string; params?: unknown }) {
          const unreachable = (status?: number) =>
            new HttpRequestError({ url: 'http://node', ...(status === undefined ? {} : { status }) })
          if (random.chance(0.05) && dies()) throw unreachable()
          if (troubled('away', now)) throw unreachable()
          if (troubled('limited', now) && random.chance(0.5)) {
            throw random.chance(0.5) ? unreachable(429) : new NodeAnswer(-32005, 'limit exceeded')
          }
          const raw = (params as never[] | undefined)?.[0]
          if (troubled('forgetting', now) && random.chance(0.1)) chain.forget(() => random.chance(0.5))
          if (method === 'eth_sendRawTransaction') {
            if (troubled('swallowing', now)) return keccak256(raw!)
            if (troubled('rejecting', now)) throw new NodeAnswer(-32000, 'txpool is full')
          }
          const top = chain.head().number
          const lag = troubled('lagging', now) ? BigInt(random.below(7)) : 0n
          const seen = lag < top ? top - lag : top
          const result = answer(chain, method, (params ?? []) as never[], seen, spec.feeCap)
          if (method === 'eth_getLogs' && troubled('narrow', now)) {
            const [{ fromBlock, toBlock }] = params as [{ fromBlock?: string; toBlock?: string }]
            const whole = fromBlock !== undefined && toBlock !== undefined
            const blocks = whole ? BigInt(toBlock) - BigInt(fromBlock) + 1n : 1n
            if (blocks > 10n || (blocks > 1n && (result as unknown[]).length > 15)) {
              throw new NodeAnswer(-32005, 'query returned more than 15 results')
            }
          }
          return result
        },
      },
      { retryCount: 0 },
    ),
    cacheTime: 0,
  }) as unknown as PublicClient

  const files = new Map<string, Uint8Array>()
  const write = (name: string, bytes: Uint8Array) => {
    if (troubled('full', now)) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
    files.set(name, bytes)
  }
  const store: Store = {
    ...{ directory: 'memory', write, read: (name) => files.get(name), remove: (name) => files.delete(name) },
    readJson: (name) => {
      const bytes = files.get(name)
      return bytes === undefined ? undefined : JSON.parse(new TextDecoder().decode(bytes))
    },
    writeJson: (name, value) => write(name, new TextEncoder().encode(JSON.stringify(value))),
  }

  const counts = new Map<string, number>()
  const metrics = (metric: Metric): void => {
    trace?.({ at: Number(now - START), ...metric })
    counts.set(metric.event, (counts.get(metric.event) ?? 0) + 1)
    if (metric.event === 'waiting') waits = chain.blocks[Number(metric.block)]?.hash ?? ''
    if (troubled('closed', now)) throw new Error('write EPIPE')
  }

  let standing: Standing
  do {
    stop = new AbortController()
    standing = await challenge({
      ...{ client, config: rules, account: fakeAccount(PARTY), topic, provider: truth, store, metrics },
      ...{ post: spec.post, interval: spec.interval * 1000, signal: stop.signal, sleep },
    })
  } while (stop.signal.aborted)

  const last = chain.head().after
  const settled = tournamentOf(see(), topic)?.settled
  const has = last.balance + last.spent + (last.game.game.owed.get(PARTY) ?? 0n)
  return {
    standing,
    truth: settled?.finalRoot === toHex(await truth.rootAt(1n << 62n)),
    missing: has < spec.balance ? spec.balance - has : 0n,
    ...{ moves: last.nonce, refused: counts.get('refused') ?? 0 },
    ...{
      blocks: chain.blocks.length,
      seconds: Number(now - START),
      events: counts,
      calls: callsOf(chain.blocks),
    },
  }
}

/** The calls of a batch, which the challenger makes only where it can, count each. */
function callsOf(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (data: Hex): void => {
    const { functionName, args } = decodeFunctionData({ abi: gameAbi, data })
    counts.set(functionName, (counts.get(functionName) ?? 0) + 1)
    if (functionName === 'batch') for (const call of args[0]) add(call)
  }
  for (const { own, calls, receipts } of blocks) {
    for (const { data } of [...own.filter(({ hash }) => receipts.get(hash)), ...calls]) add(data)
  }
  return counts
}
