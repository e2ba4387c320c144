/**
 * Follows the posts of a contract of optimistic proofs.
 * @module
 */
import type { Hex, PublicClient } from 'viem'
import { optimisticProofsAbi } from '../generated/optimisticProofs.ts'
import type { ProofConfig, ProofPost } from './contract.ts'
import type { ProofPart } from './publish.ts'

/** Where a post stands. Times are Unix times, 0 if it has not happened. */
export type PostRecord = {
  readonly fate: 'unknown' | 'open' | 'accepted' | 'struck'
  readonly posted: bigint
  readonly published: bigint
  readonly doubted: bigint
  readonly demanded: bigint
  readonly warned: bigint
  /** A bit for each 2^15 bytes of the proof that were published. */
  readonly parts: bigint
}

/** A post and what was published of its proof. */
export type PostView = {
  readonly id: Hex
  readonly post: ProofPost
  /** In which the verifier begins. */
  readonly startRoot: Hex
  /** By size and place, so that a part counts once however often it is read. */
  readonly parts: ReadonlyMap<string, Omit<ProofPart, 'siblings'>>
}

/** Blocks that are read again: more than a chain reorganizes. */
export const DEPTH = 256n
/** Levels above the leaves of the smallest part. */
const PART_LEVELS = 10n
const FATES = ['unknown', 'open', 'accepted', 'struck'] as const

/** Reads all posts, by id; each call reads what is new, and the last blocks again. */
export function postReader(client: PublicClient, { address }: ProofConfig, fromBlock = 0n) {
  const posts = new Map<Hex, PostView & { parts: Map<string, Omit<ProofPart, 'siblings'>> }>()
  let next = fromBlock
  return async (): Promise<ReadonlyMap<Hex, PostView>> => {
    const head = await client.getBlockNumber({ cacheTime: 0 })
    const events = await client.getContractEvents({
      ...{ address, abi: optimisticProofsAbi, fromBlock: next, toBlock: head, strict: true },
    })
    for (const event of events) {
      if (event.eventName === 'Posted') {
        const { id, post, startRoot } = event.args
        if (!posts.has(id)) posts.set(id, { id, post, startRoot, parts: new Map() })
      }
      // Each part is checked against the post's root, so one that a reorg undid harms nobody.
      if (event.eventName === 'Published') {
        const { id, levels, index, data } = event.args
        posts.get(id)?.parts.set(`${levels} ${index}`, { levels, index, data })
      }
    }
    if (head + 1n > DEPTH && head + 1n - DEPTH > next) next = head + 1n - DEPTH
    return posts
  }
}

/** Where a post stands now. */
export async function postRecord(
  client: PublicClient,
  { address }: ProofConfig,
  id: Hex,
): Promise<PostRecord> {
  const [fate, posted, published, doubted, demanded, warned, , , parts] = await client.readContract({
    ...{ address, abi: optimisticProofsAbi, functionName: 'records', args: [id] },
  })
  return {
    ...{ fate: FATES[fate]!, posted: BigInt(posted), published: BigInt(published) },
    ...{ doubted: BigInt(doubted), demanded: BigInt(demanded), warned: BigInt(warned), parts },
  }
}

/** Whether the poster owes the proof's bytes. */
export const isOwed = ({ demanded, published }: PostRecord): boolean => demanded !== 0n && published === 0n

/** Whether all bytes of a part are published. */
export function isPublished(
  { parts }: PostRecord,
  { levels, index }: Pick<ProofPart, 'levels' | 'index'>,
): boolean {
  const count = 1n << (levels - PART_LEVELS)
  const its = ((1n << count) - 1n) << (index * count)
  return (parts & its) === its
}

/** The first second in which a post cannot be doubted any more. */
export const closesOf = ({ window }: ProofConfig, { demanded, posted, published }: PostRecord): bigint =>
  (demanded !== 0n ? published : posted) + BigInt(window)

/** Rounds of the game that were opened earlier do not count. */
export const sinceOf = ({ demanded, published, doubted }: PostRecord): bigint =>
  demanded !== 0n && published > doubted ? published : doubted
