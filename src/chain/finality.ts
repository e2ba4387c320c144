/**
 * When what a party saw can be relied on: the chain cannot go back behind it.
 * @module
 */
import type { Hex, PublicClient } from 'viem'
import { isUnreachable } from './node-errors.ts'

/** A block, as a party saw it. */
export type Seen = { readonly block: bigint; readonly hash: Hex }

/** Blocks that are waited for where a node knows no finality: two epochs of Ethereum, in which it is reached. */
const USUAL = 64n

/**
 * Whether a block stays. `replaced`: another one is in its place.
 * @param confirmations - blocks on top of it that are enough; default: until the node calls it finalized
 */
export async function finalityOf(
  client: PublicClient,
  { block, hash }: Seen,
  head: bigint,
  confirmations?: bigint,
): Promise<'open' | 'final' | 'replaced'> {
  const last = confirmations === undefined ? await finalizedBlock(client, head) : head - confirmations
  if (last < block) return 'open'
  return (await client.getBlock({ blockNumber: block })).hash === hash ? 'final' : 'replaced'
}

async function finalizedBlock(client: PublicClient, head: bigint): Promise<bigint> {
  try {
    return (await client.getBlock({ blockTag: 'finalized' })).number
  } catch (error) {
    if (isUnreachable(error)) throw error
    return head - USUAL
  }
}
