/**
 * A challenger in a process of its own, which kills itself where it is told to. Compiled and started by
 * process.test.ts.
 * @module
 */
import { writeSync } from 'node:fs'
import { createPublicClient, http } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { anvil as chain } from 'viem/chains'
import {
  challenge,
  type GameConfig,
  jsonLines,
  type Metric,
  openStore,
  type Topic,
} from '../../src/chain/index.ts'
import { toy } from './toy.ts'

export type ChildOptions = {
  url: string
  config: GameConfig
  topic: Topic
  halt: bigint
  mnemonic: string
  index: number
  directory: string
  /** Points, as `event kind`, at which it dies. */
  fatal: string[]
}

/** JSON with bigints, as decimal text with an n. */
export const pack = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part))
const unpack = <T>(text: string): T =>
  JSON.parse(text, (_, part) =>
    typeof part === 'string' && /^\d+n$/.test(part) ? BigInt(part.slice(0, -1)) : part,
  ) as T

/** A point in a challenger's work: what it did, and with what kind of move. */
export function pointOf(metric: Metric): string {
  const [kind, tournament] = String(metric.key).split(':')
  return `${metric.event} ${kind}${kind === 'build' ? ` ${tournament?.slice(0, 1)}` : ''}`
}

async function main(options: ChildOptions): Promise<void> {
  const lines = jsonLines((line) => writeSync(1, line))
  const metrics = (metric: Metric) => {
    lines(metric)
    if (options.fatal.includes(pointOf(metric))) process.kill(process.pid, 'SIGKILL')
  }
  const transport = http(options.url, { retryCount: 0 })
  const client = createPublicClient({ chain, transport, pollingInterval: 5, cacheTime: 0 })
  const account = mnemonicToAccount(options.mnemonic, { addressIndex: options.index })
  const provider = toy({ halt: options.halt })
  const { config, topic } = options
  const store = openStore(options.directory)
  await challenge({ client, config, account, topic, provider, store, metrics, post: true, interval: 10 })
}

if (process.env.ONESTEP_CHILD !== undefined) await main(unpack<ChildOptions>(process.env.ONESTEP_CHILD))
