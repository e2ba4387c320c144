/**
 * Checks nodes one by one, and against each other.
 * @module
 */
import { checkChain, openNodes, WrongChainError } from '../chain/index.ts'
import type { ChainConfig } from './config.ts'
import { type DoctorOptions, type Finding, partsOf } from './findings.ts'
import type { Client } from './types.ts'

/** What answers. */
export type NodeReport = {
  /** All nodes together; undefined if too few of them answer. */
  readonly client: Client | undefined
}

/** Seconds by which the newest block may be old, and a clock wrong. */
const [OLD, OFF] = [300, 15]

type Seen = { readonly name: string; readonly client: Client; readonly number: bigint; readonly time: number }

/** Checks each node of a chain, whether they agree, and this machine's clock by their blocks. */
export async function* checkNodes(
  chain: ChainConfig,
  { now = Date.now }: DoctorOptions,
): AsyncGenerator<Finding, NodeReport> {
  const seen: Seen[] = []
  const fault = (text: string, fix: string): Finding => ({ check: 'node', level: 'fault', text, fix })
  for (const url of chain.rpc) {
    const { client } = openNodes([url], { timeout: chain.timeout * 1_000 })
    const { host } = new URL(url)
    const name = `${chain.name}, ${host}`
    try {
      await checkChain({ client }, chain.chainId)
      const { number, timestamp } = await client.getBlock({ blockTag: 'latest' })
      seen.push({ name, client, number, time: Number(timestamp) })
    } catch (error) {
      if (error instanceof WrongChainError) {
        const { text } = partsOf(error)
        yield fault(`${name}: ${text}`, 'check chainId and the URL')
      } else yield fault(`${name}: no answer`, 'check the URL, its key, and that the node runs')
      continue
    }
    yield* checkTag(chain, name, client)
    if (chain.rpc.length > 1) yield* checkProofs(name, client)
  }
  yield* checkTimes(seen, now)
  yield* checkAgreement(seen)
  const agree = chain.agree ?? (chain.rpc.length >> 1) + 1
  if (seen.length < agree) {
    yield fault(
      `${chain.name}: ${seen.length} nodes answer, and ${agree} have to agree`,
      'repair or add nodes',
    )
    return { client: undefined }
  }
  yield {
    check: 'node',
    level: 'ok',
    text: `${chain.name}: ${seen.length} of ${chain.rpc.length} nodes answer`,
  }
  const { client } = openNodes(chain.rpc, {
    timeout: chain.timeout * 1_000,
    ...(chain.agree === undefined ? {} : { agree: chain.agree }),
  })
  return { client }
}

async function* checkTag(chain: ChainConfig, name: string, client: Client): AsyncGenerator<Finding> {
  if (chain.head === 'latest') return
  try {
    await client.getBlock({ blockTag: chain.head })
  } catch {
    const text = `${name}: it knows no block that is ${chain.head}`
    yield { check: 'node', level: 'fault', text, fix: 'use "head": "latest", or another node' }
  }
}

/** Without proofs, a node that lies cannot be told from one that does not. */
async function* checkProofs(name: string, client: Client): AsyncGenerator<Finding> {
  const zero = `0x${'00'.repeat(20)}`
  const calls = [
    ['eth_getBlockReceipts', ['latest']],
    ['eth_getProof', [zero, [], 'latest']],
  ] as const
  for (const [method, params] of calls) {
    try {
      await client.request({ method, params } as never)
    } catch {
      const text = `${name}: it does not answer ${method}, so it proves nothing against a node that lies`
      yield { check: 'node', level: 'warning', text, fix: 'allow the method, or use more nodes' }
    }
  }
}

/** A block from the future means a wrong clock here; an old one, there being others, a node that stands. */
async function* checkTimes(seen: readonly Seen[], now: () => number): AsyncGenerator<Finding> {
  if (seen.length === 0) return
  const here = now() / 1_000
  const newest = Math.max(...seen.map(({ time }) => time))
  if (newest - here > OFF) {
    const text = `this machine's clock is at least ${Math.round(newest - here)} s behind the chain's`
    yield { check: 'clock', level: 'fault', text, fix: 'synchronize it: timedatectl set-ntp true' }
  } else if (here - newest > OLD) {
    const text = `the newest block is ${Math.round(here - newest)} s old: the nodes stand, or this machine's clock is fast`
    yield { check: 'clock', level: 'fault', text, fix: 'compare with a block explorer, and run timedatectl' }
  } else yield { check: 'clock', level: 'ok', text: `the newest block is ${Math.round(here - newest)} s old` }
  for (const { name, time } of seen) {
    if (newest - time <= OLD) continue
    const text = `${name}: it is ${newest - time} s behind the other nodes`
    yield { check: 'node', level: 'fault', text, fix: 'let it catch up, or replace it' }
  }
}

async function* checkAgreement(seen: readonly Seen[]): AsyncGenerator<Finding> {
  if (seen.length < 2) return
  const common = seen.map(({ number }) => number).reduce((a, b) => (a < b ? a : b))
  const number = common > 8n ? common - 8n : 0n
  const hashes = await Promise.all(
    seen.map(({ client }) =>
      client.getBlock({ blockNumber: number }).then(
        ({ hash }) => hash,
        () => undefined,
      ),
    ),
  )
  if (new Set(hashes).size < 2) return
  const groups = hashes.map((hash, i) => `${seen[i]!.name}: ${hash?.slice(0, 10) ?? 'none'}`)
  const text = `the nodes have different blocks ${number}: ${groups.join('; ')}`
  yield {
    check: 'node',
    level: 'fault',
    text,
    fix: 'replace those that are wrong: compare with a block explorer',
  }
}
