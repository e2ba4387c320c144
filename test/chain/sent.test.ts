import { type Hex, keccak256, type LocalAccount, type PublicClient } from 'viem'
import { expect, test } from 'vitest'
import { createSender } from '../../src/chain/send.ts'
import type { Store } from '../../src/chain/store.ts'
import { fakeAccount } from './sim/chain.ts'

const ACCOUNT = `0x${'b0'.repeat(20)}` as const
const RAW = `0x${'00'.repeat(32)}` as const

function memory(): Store {
  const files = new Map<string, unknown>()
  return {
    ...{ directory: 'memory', read: () => undefined, write: () => {}, remove: (name) => files.delete(name) },
    readJson: <T>(name: string) => files.get(name) as T | undefined,
    writeJson: (name, value) => files.set(name, value),
  }
}

test.each([
  'transaction gas limit too high',
  'insufficient funds for gas',
  'replacement transaction underpriced',
])('a transaction that a node refuses is not said to be sent: %s', async (reason) => {
  let refuses = true
  const client = {
    getTransactionCount: async () => 0,
    getBalance: async () => 10n ** 20n,
    estimateFeesPerGas: async () => ({ maxFeePerGas: 10n ** 9n, maxPriorityFeePerGas: 10n ** 8n }),
    estimateGas: async () => 100_000n,
    async sendRawTransaction({ serializedTransaction }: { serializedTransaction: Hex }) {
      if (refuses) throw new Error(reason)
      return keccak256(serializedTransaction)
    },
  } as unknown as PublicClient
  const events: string[] = []
  const sender = createSender({
    ...{ client, account: fakeAccount(ACCOUNT) as LocalAccount, chainId: 1, store: memory() },
    metrics: ({ event }) => events.push(event),
  })
  const head = (number: bigint) => ({ number, hash: keccak256(`0x0${number}`), time: 12n * number })
  const call = async () => ({ to: ACCOUNT, data: RAW, value: 0n })
  expect(await sender.send('move', head(1n), call)).toBe('pending')
  expect(events).toContain('broadcast-refused')
  expect(events).not.toContain('sent')
  refuses = false
  await sender.send('move', head(2n), call)
  expect(events.filter((event) => event === 'sent')).toHaveLength(1)
})
