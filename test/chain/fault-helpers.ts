import { createPublicClient, custom, type Hex, type PublicClient } from 'viem'
import { anvil as chain } from 'viem/chains'
import { expect } from 'vitest'
import type { Node } from './anvil.ts'
import type { Arena, Honest } from './arena.ts'

type Place = { readonly node: Node; readonly arena: Arena }

/** Every transaction of an account in the chain: the calldata, and whether it succeeded. */
export async function sentBy(
  { node, arena }: Place,
  address: string,
  from: bigint,
): Promise<{ input: Hex; ok: boolean }[]> {
  const sent: { input: Hex; ok: boolean }[] = []
  const last = await node.client.getBlockNumber()
  for (let number = from; number <= last; number++) {
    const { transactions } = await node.client.getBlock({ blockNumber: number, includeTransactions: true })
    for (const { from: sender, input, hash, to } of transactions) {
      if (sender !== address.toLowerCase() || to !== arena.config.address) continue
      sent.push({ input, ok: (await node.receiptOf(hash)).status === 'success' })
    }
  }
  return sent
}

/** No move twice: each calldata at most once, and none in vain. */
export async function expectEachOnce(place: Place, party: Honest, allowed = 0): Promise<void> {
  const sent = await sentBy(place, party.account.address, place.arena.config.fromBlock)
  expect(sent.filter(({ ok }) => !ok)).toHaveLength(allowed)
  const done = sent.filter(({ ok }) => ok).map(({ input }) => input)
  expect(new Set(done.filter((input) => !isWithdrawal(input))).size).toBe(
    done.filter((input) => !isWithdrawal(input)).length,
  )
}

export const isWithdrawal = (input: Hex) => input.startsWith('0x51cff8d9')

/** A client whose calls go through a function of ours. */
export function through(
  node: Node,
  change: (method: string, params: unknown, next: () => Promise<unknown>) => Promise<unknown>,
): PublicClient {
  const transport = custom(
    {
      async request({ method, params }: { method: string; params?: unknown }) {
        return change(method, params, () => node.client.request({ method, params } as never))
      },
    },
    { retryCount: 0 },
  )
  return createPublicClient({ chain, transport, pollingInterval: 5, cacheTime: 0 }) as unknown as PublicClient
}
