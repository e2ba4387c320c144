/**
 * Decides when an observation is final, so that the chain cannot go back behind it.
 * @module
 */
import type { Hex, PublicClient } from 'viem'
import { isUnreachable } from './node-errors.ts'

/** A block as a party saw it. */
export type Seen = { readonly block: bigint; readonly hash: Hex }

/** Blocks to wait for if a node has no finality: two epochs of Ethereum, which is how long finality takes. */
const USUAL = 64n

/**
 * Whether a block is final. `replaced`: another block took its place.
 * @param confirmations - number of blocks on top of it that suffice; default: until the node reports it
 *   finalized
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
