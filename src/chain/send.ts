/**
 * Sends each move once, whatever happens to the process, the node or the chain.
 *
 * A transaction is signed, written down with the key of its move, and only then sent. After a crash the same
 * bytes are sent again, which a node takes for what they are. A move's key gets a second transaction only
 * when the first can no longer be mined, as its nonce is spent, or when the same nonce is offered a higher fee.
 * @module
 */
import { BaseError, type Hex, keccak256, type LocalAccount, type PublicClient } from 'viem'
import type { Metrics } from './metrics.ts'
import type { Call } from './prepare.ts'
import type { Store } from './store.ts'
import type { Head } from './watch.ts'

export type Outcome =
  /** On its way; look again at a later block. */
  | 'pending'
  /** The move cannot be made any more, as somebody else made it or its time is over. */
  | 'refused'

export type Sender = {
  /**
   * Sees to it that a move is on its way.
   * @param prepare - computes the call; not asked when the transaction is signed already
   */
  send(key: string, head: Head, prepare: () => Promise<Call>): Promise<Outcome>
}

type Entry = {
  key: string
  nonce: number
  hash: Hex
  raw: Hex
  data: Hex
  value: string
  gas: string
  maxFeePerGas: string
  maxPriorityFeePerGas: string
  /** Block at which it was first sent at this fee. */
  block: string
  reverts: number
}

export type SenderOptions = {
  readonly client: PublicClient
  readonly account: LocalAccount
  readonly chainId: number
  readonly store: Store
  readonly metrics: Metrics
  /** Blocks that a transaction may wait before its fee is raised. */
  readonly patience?: bigint
}

const FILE = 'journal.json'
const KEEP = 1_000

export function createSender(options: SenderOptions): Sender {
  const { client, account, store, metrics, patience = 3n } = options
  const entries = new Map((store.readJson<Entry[]>(FILE) ?? []).map((entry) => [entry.key, entry]))

  /** Head at which a key was last sent: a node need not hear the same thing twice in a block. */
  const sentAt = new Map<string, string>()

  const record = (entry: Entry): void => {
    entries.delete(entry.key)
    entries.set(entry.key, entry)
    store.writeJson(FILE, [...entries.values()].slice(-KEEP))
  }

  const broadcast = async (entry: Entry, head: Head): Promise<Outcome> => {
    if (sentAt.get(entry.key) === head.hash + entry.hash) return 'pending'
    metrics({ event: 'broadcast', key: entry.key, nonce: entry.nonce, hash: entry.hash })
    try {
      await client.sendRawTransaction({ serializedTransaction: entry.raw })
    } catch (error) {
      // A node that has it already says so in words of its own; any other complaint shows at the next block.
      metrics({ event: 'broadcast-refused', key: entry.key, reason: reasonOf(error) })
      if (isUnreachable(error)) throw error
    }
    sentAt.set(entry.key, head.hash + entry.hash)
    metrics({ event: 'sent', key: entry.key, hash: entry.hash })
    return 'pending'
  }

  const signAndSend = async (
    key: string,
    nonce: number,
    call: Call,
    gas: bigint,
    head: Head,
    reverts: number,
  ) => {
    const fees = await client.estimateFeesPerGas()
    const rival = [...entries.values()].find((entry) => entry.nonce === nonce)
    // A node takes a second transaction with the same nonce only at a tenth more, for both fees.
    const atLeast = (fee: bigint, before: string | undefined) => {
      const least = before === undefined ? 0n : (BigInt(before) * 5n) / 4n + 1n
      return fee > least ? fee : least
    }
    const maxPriorityFeePerGas = atLeast(fees.maxPriorityFeePerGas, rival?.maxPriorityFeePerGas)
    let maxFeePerGas = atLeast(fees.maxFeePerGas, rival?.maxFeePerGas)
    if (maxFeePerGas < maxPriorityFeePerGas) maxFeePerGas = maxPriorityFeePerGas
    const raw = await account.signTransaction({
      ...{ type: 'eip1559', chainId: options.chainId, nonce, gas, maxFeePerGas, maxPriorityFeePerGas },
      ...{ to: call.to, data: call.data, value: call.value },
    })
    const entry: Entry = {
      ...{
        key,
        nonce,
        raw,
        hash: keccak256(raw),
        data: call.data,
        value: String(call.value),
        gas: String(gas),
      },
      ...{ maxFeePerGas: String(maxFeePerGas), maxPriorityFeePerGas: String(maxPriorityFeePerGas) },
      ...{ block: String(head.number), reverts },
    }
    metrics({ event: 'signed', key, nonce, hash: entry.hash })
    if (rival !== undefined && rival.key !== key) entries.delete(rival.key)
    record(entry)
    metrics({ event: 'recorded', key, nonce, hash: entry.hash })
    return broadcast(entry, head)
  }

  return {
    async send(key, head, prepare) {
      const nonce = await client.getTransactionCount({ address: account.address, blockNumber: head.number })
      const entry = entries.get(key)
      let reverts = entry?.reverts ?? 0
      if (entry !== undefined && entry.nonce >= nonce) {
        // With a higher nonce than is free it waits for a transaction that a reorg dropped: sign it anew.
        if (entry.nonce === nonce) {
          if (head.number < BigInt(entry.block) + patience) return broadcast(entry, head)
          metrics({ event: 'raise-fee', key, nonce })
        }
      } else if (entry !== undefined) {
        const receipt = await client.getTransactionReceipt({ hash: entry.hash }).catch(ignoreMissing)
        if (receipt?.status === 'reverted') reverts++
        metrics({ event: receipt === undefined ? 'replaced' : receipt.status, key, hash: entry.hash })
      }
      const call = await prepare()
      let gas: bigint
      try {
        gas = await client.estimateGas({ account: account.address, ...call })
      } catch (error) {
        if (isUnreachable(error)) throw error
        metrics({ event: 'refused', key, reason: reasonOf(error) })
        return 'refused'
      }
      // Twice as much: a rival's move between the estimate and the block may make ours dearer, and a move that
      // runs out of gas is a move not made. A join of 158,000 gas takes 231,000 once there is somebody to pair
      // it with. It doubles again with each revert.
      return signAndSend(key, nonce, call, gas << BigInt(1 + Math.min(reverts, 3)), head, reverts)
    },
  }
}

/** The shortest text that says what a node or a contract answered, the contract's error by name if it has one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof BaseError)) return error instanceof Error ? error.message : String(error)
  const data = error.walk((cause) => typeof (cause as { data?: unknown }).data === 'string') as {
    data?: string
  } | null
  return data?.data !== undefined && data.data.length >= 10 ? data.data.slice(0, 10) : error.shortMessage
}

/** Whether nobody answered, as opposed to an answer that is an error. */
export function isUnreachable(error: unknown): boolean {
  const names = ['HttpRequestError', 'TimeoutError', 'WebSocketRequestError', 'SocketClosedError']
  return error instanceof BaseError && error.walk((cause) => names.includes((cause as Error).name)) !== null
}

/** For a receipt that is not there, as opposed to a node that is not. */
export function ignoreMissing(error: unknown): undefined {
  if (isUnreachable(error)) throw error
  return undefined
}
