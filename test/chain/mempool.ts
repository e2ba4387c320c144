/**
 * A mempool that does what nodes do: it takes what is covered, mines nonces in order, and loses what a test wants it to
 * lose; and a party that sends moves to it.
 */
import {
  encodeAbiParameters,
  type Hex,
  hexToString,
  keccak256,
  type LocalAccount,
  type PublicClient,
} from 'viem'
import type { Pressure } from '../../src/chain/funds.ts'
import type { Outgoing } from '../../src/chain/outgoing.ts'
import { createSender } from '../../src/chain/send.ts'
import type { Store } from '../../src/chain/store.ts'
import { fakeAccount, NodeAnswer } from './sim/chain.ts'

const ACCOUNT = `0x${'b0'.repeat(20)}` as const
export const GWEI = 10n ** 9n
const GAS = 100_000n

type Tx = {
  hash: Hex
  nonce: number
  gas: bigint
  value: bigint
  data: Hex
  maxFeePerGas: bigint
  maxPriorityFeePerGas: bigint
}
export const costOf = ({ gas, maxFeePerGas, value }: Tx) => gas * maxFeePerGas + value

/** A node with one account, and a chain on which each call is named by its data. */
export function createNode() {
  const node = {
    base: GWEI,
    balance: 10n ** 18n,
    nonce: 0,
    number: 1n,
    pool: new Map<number, Tx>(),
    /** What was mined, by blocks. */
    blocks: [] as string[][],
    receipts: new Map<Hex, 'success' | 'reverted'>(),
    /** Calls that somebody else has made. */
    made: new Set<string>(),
    sent: [] as Tx[],
    refuses: (_: Tx): string | undefined => undefined,
    head: () => ({
      number: node.number,
      hash: keccak256(encodeAbiParameters([{ type: 'uint256' }], [node.number])),
      time: 12n * node.number,
    }),
    accept(raw: Hex): Hex {
      const tx: Tx = {
        ...JSON.parse(hexToString(raw), (_, value) =>
          typeof value === 'string' && /^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value,
        ),
        hash: keccak256(raw),
      }
      const refuse = (message: string): never => {
        throw new NodeAnswer(-32000, message)
      }
      const held = node.pool.get(tx.nonce)
      if (held?.hash === tx.hash) refuse('already known')
      if (tx.nonce < node.nonce) refuse('nonce too low')
      const reason = node.refuses(tx)
      if (reason !== undefined) refuse(reason)
      const all = [...node.pool.values()].filter(({ nonce }) => nonce !== tx.nonce)
      if ([...all, tx].reduce((sum, one) => sum + costOf(one), 0n) > node.balance)
        refuse('insufficient funds for gas * price + value: overshot')
      if (held && 10n * tx.maxFeePerGas < 11n * held.maxFeePerGas)
        refuse('replacement transaction underpriced')
      node.pool.set(tx.nonce, tx)
      node.sent.push(tx)
      return tx.hash
    },
    mine() {
      const block: string[] = []
      for (let tx = node.pool.get(node.nonce); tx !== undefined; tx = node.pool.get(++node.nonce)) {
        if (tx.maxFeePerGas < node.base) break
        node.pool.delete(tx.nonce)
        node.balance -= GAS * node.base
        const name = nameOf(tx.data)
        const ok = !node.made.has(name)
        if (ok) node.balance -= tx.value
        if (ok) block.push(name)
        node.made.add(name)
        node.receipts.set(tx.hash, ok ? 'success' : 'reverted')
      }
      node.blocks.push(block)
      node.number++
    },
    client: {
      getTransactionCount: async () => node.nonce,
      getBalance: async () => node.balance,
      estimateFeesPerGas: async () => ({
        maxFeePerGas: (12n * node.base) / 10n + GWEI / 10n,
        maxPriorityFeePerGas: GWEI / 10n,
      }),
      async estimateGas({ data }: { data: Hex }) {
        if (node.made.has(nameOf(data))) throw new NodeAnswer(3, 'execution reverted')
        return GAS
      },
      sendRawTransaction: async ({ serializedTransaction }: { serializedTransaction: Hex }) =>
        node.accept(serializedTransaction),
      async getTransactionReceipt({ hash }: { hash: Hex }) {
        const status = node.receipts.get(hash)
        if (status === undefined) throw new Error('no receipt')
        return { status }
      },
    } as unknown as PublicClient,
  }
  return node
}

export const nameOf = (data: Hex) => hexToString(data)
const dataOf = (name: string): Hex => `0x${Buffer.from(name).toString('hex')}`

function memory(): Store {
  const files = new Map<string, string>()
  return {
    ...{ directory: 'memory', remove: (name) => files.delete(name) },
    read: (name) => (files.has(name) ? new TextEncoder().encode(files.get(name)!) : undefined),
    write: (name, bytes) => files.set(name, new TextDecoder().decode(bytes)),
    readJson: <T>(name: string) => (files.has(name) ? (JSON.parse(files.get(name)!) as T) : undefined),
    writeJson: (name, value) => files.set(name, JSON.stringify(value)),
  }
}

/** A party on a node, that sends the moves that are named. */
export function createParty(node = createNode(), store = memory()) {
  const events: string[] = []
  const sender = createSender({
    ...{ client: node.client, account: fakeAccount(ACCOUNT) as LocalAccount, chainId: 1, store },
    usualFeePerGas: 10n * GWEI,
    metrics: ({ event, key }) => events.push(`${event} ${key}`),
  })
  return {
    ...{ node, store, events, sender },
    /** Each move by its name, with what is special about it. */
    async look(names: readonly string[], more: { [name: string]: Partial<Outgoing> } = {}, owed = 0n) {
      const moves = names.map((name) => move(name, more[name]))
      return (await sender.sendAll(moves, node.head(), owed)).keys
    },
  }
}

export function move(name: string, more: Partial<Outgoing> = {}): Outgoing {
  const { bond = 0n } = more
  return {
    ...{ key: name, budget: budget('calm') },
    prepare: async (owed) => ({
      ...{ to: ACCOUNT, data: dataOf(name) },
      value: owed < bond ? bond - owed : 0n,
    }),
    ...more,
  }
}
export const budget = (pressure: Pressure, bonds = 0n) => ({ pressure, ahead: { bonds, gas: 1_000_000n } })
export const noncesOf = ({ pool }: ReturnType<typeof createNode>) =>
  [...pool].sort(([a], [b]) => a - b).map(([nonce, { data }]) => `${nonce} ${nameOf(data)}`)
