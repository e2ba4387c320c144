/**
 * Decides between nodes that contradict each other, by what the header of the block proves: its hash, events by the root
 * of its receipts, accounts by the root of its state. A node that invents whole blocks with fitting hashes is not found
 * out this way.
 * @module
 */
import { fromBigint, fromHex, toBigint } from '../../bytes/bytes.ts'
import { headerHash } from '../../ethereum/header.ts'
import { type ReceiptFields, receiptsRootOf } from '../../ethereum/receipts.ts'
import { decodeRlp } from '../../ethereum/rlp.ts'
import { provenValue } from '../../ethereum/trie-proof.ts'
import { type Ask, gist, inOrder, isObject, type Json, numberOf, type RawLog } from './answers.ts'

/** Where proofs come from. */
export type Sources = {
  /** Each node, in turn: a proof needs no trust. */
  readonly asks: readonly Ask[]
  /** The block of a number that the nodes agree on, or that is proven. */
  block(number: string): Promise<Json>
}

/** Blocks in which contradicting events are looked at. */
const MOST_BLOCKS = 64

/**
 * Which of several different answers are right.
 * @returns for each: whether it is proven, or refuted; undefined if neither
 */
export async function judge(
  method: string,
  params: readonly unknown[],
  answers: readonly unknown[],
  sources: Sources,
): Promise<(boolean | undefined)[]> {
  switch (method) {
    case 'eth_getBlockByNumber':
      return judgeBlocks(params[0], answers)
    case 'eth_getLogs':
      return judgeLogs(params[0], answers, sources)
    case 'eth_getBalance':
      return judgeAccount(1, params, answers, sources)
    case 'eth_getTransactionCount':
      return judgeAccount(0, params, answers, sources)
    default:
      return answers.map(() => undefined)
  }
}

/** A block whose fields do not have its hash is refuted by one of the same number whose fields do. */
function judgeBlocks(wanted: unknown, answers: readonly unknown[]): (boolean | undefined)[] {
  const sound = answers.map((answer) => isObject(answer) && isSound(answer, wanted))
  if (!sound.includes(true)) return answers.map(() => undefined)
  return answers.map((answer, i) => (sound[i] ? true : answer === null ? undefined : false))
}

/** Whether a block has the number that was asked for, and the hash of its fields. */
export function isSound(block: Json, wanted: unknown): boolean {
  const isWanted = typeof wanted !== 'string' || !wanted.startsWith('0x') || block.number === wanted
  return isWanted && headerHash(block) === block.hash
}

async function judgeLogs(
  filter: unknown,
  answers: readonly unknown[],
  sources: Sources,
): Promise<(boolean | undefined)[]> {
  if (!isObject(filter)) return answers.map(() => undefined)
  const verdicts: (boolean | undefined)[] = answers.map((answer) =>
    Array.isArray(answer) ? undefined : false,
  )
  const blocks = answers.map((answer) => byBlock(Array.isArray(answer) ? answer : []))
  const numbers = [...new Set(blocks.flatMap((its) => [...its.keys()]))]
  const disputed = numbers.filter((number) => new Set(blocks.map((its) => its.get(number))).size > 1)
  const inRange = (number: number) =>
    number >= numberOf(filter.fromBlock) && number <= numberOf(filter.toBlock)
  for (const number of disputed.toSorted((a, b) => a - b).slice(0, MOST_BLOCKS)) {
    const right = inRange(number) ? await provenLogs(`0x${number.toString(16)}`, filter, sources) : '[]'
    if (right === undefined) return verdicts
    for (const [i, its] of blocks.entries()) if ((its.get(number) ?? '[]') !== right) verdicts[i] = false
    const left = answers.filter((_, i) => verdicts[i] !== false).map((answer) => gist('eth_getLogs', answer))
    if (new Set(left).size < 2) break
  }
  return verdicts.map((verdict) => verdict ?? true)
}

function byBlock(logs: readonly unknown[]): Map<number, string> {
  const blocks = new Map<number, RawLog[]>()
  for (const log of inOrder(logs)) {
    const number = numberOf(log.blockNumber)
    blocks.set(number, [...(blocks.get(number) ?? []), log])
  }
  return new Map([...blocks].map(([number, its]) => [number, gist('eth_getLogs', its)]))
}

/** The events of a block that a filter lets through, as their gist; undefined if nobody proves them. */
async function provenLogs(number: string, filter: Json, sources: Sources): Promise<string | undefined> {
  const block = await sources.block(number)
  for (const ask of sources.asks) {
    try {
      const receipts = (await ask('eth_getBlockReceipts', [number])) as (ReceiptFields & Json)[]
      if (receiptsRootOf(receipts) !== block.receiptsRoot) continue
      const logs = receipts
        .flatMap(({ logs: its }) => its)
        .map((log, i): RawLog => {
          const place = { blockNumber: number, logIndex: `0x${i.toString(16)}`, blockHash: block.hash }
          return { ...log, ...place }
        })
      return gist(
        'eth_getLogs',
        logs.filter((log) => passes(log, filter)),
      )
    } catch {
      // Another node may give what this one does not.
    }
  }
  return undefined
}

function passes(log: Json, { address, topics }: Json): boolean {
  const same = (one: unknown, other: unknown) => String(one).toLowerCase() === String(other).toLowerCase()
  if (typeof address === 'string' && !same(log.address, address)) return false
  return ((topics ?? []) as readonly unknown[]).every((wanted, i) => {
    const its = (log.topics as readonly string[])[i]
    if (wanted === null) return true
    return Array.isArray(wanted) ? wanted.some((one) => same(one, its)) : same(wanted, its)
  })
}

/** @param field - 0 for the nonce of an account, 1 for its balance */
async function judgeAccount(
  field: 0 | 1,
  [address, number]: readonly unknown[],
  answers: readonly unknown[],
  sources: Sources,
): Promise<(boolean | undefined)[]> {
  const unknown = answers.map(() => undefined)
  if (typeof address !== 'string' || typeof number !== 'string' || !number.startsWith('0x')) return unknown
  const { stateRoot } = await sources.block(number)
  const key = fromBigint(BigInt(address), 20)
  for (const ask of sources.asks) {
    try {
      const { accountProof } = (await ask('eth_getProof', [address, [], number])) as {
        accountProof: string[]
      }
      const held = provenValue(fromHex(stateRoot as string), key, accountProof.map(fromHex))
      if (held === 'wrong') continue
      const right = held === undefined ? 0n : toBigint((decodeRlp(held) as Uint8Array[])[field]!)
      return answers.map((answer) => typeof answer === 'string' && BigInt(answer) === right)
    } catch {
      // Another node may give what this one does not.
    }
  }
  return unknown
}
