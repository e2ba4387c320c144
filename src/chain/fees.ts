/**
 * What to offer for a transaction, and when to offer more.
 *
 * An offer is made from a fresh estimate. A node replaces a transaction only by one that pays a tenth more, in both
 * fees; raising blindly would in the end price a transaction above the whole account, and then nothing is sent any
 * more. So an offer is raised from those that a node took, up to what may be spent and no further than a multiple of
 * what a node asks for.
 * @module
 */

export type Fees = { readonly maxFeePerGas: bigint; readonly maxPriorityFeePerGas: bigint }

/** Room for the base fee to rise: it grows by an eighth a block at most, so five blocks. */
const ROOM = { times: 5n, of: 3n }
/** Tips above this many times the estimate buy nothing: who does not take that is broken, and a tip is really paid. */
const TIPS = 16n

/** The highest tip worth offering. A fiftieth of the price where nodes ask for next to nothing. */
export function ceilingOf({ maxFeePerGas, maxPriorityFeePerGas }: Fees): bigint {
  return TIPS * max(maxPriorityFeePerGas, maxFeePerGas / 50n + 1n)
}

/**
 * @param estimate - what a node says at present, with a fifth of room for the base fee
 * @param taken - what is to be outbid: the best offer of this nonce that a node took
 * @param limit - highest price per gas
 * @returns undefined if what was taken cannot be outbid within the limits
 */
export function offer(estimate: Fees, taken: Fees | undefined, limit: bigint): Fees | undefined {
  const roomy = (estimate.maxFeePerGas * ROOM.times) / ROOM.of
  const maxFeePerGas = min(max(roomy, raised(taken?.maxFeePerGas)), limit)
  const tip = max(estimate.maxPriorityFeePerGas, raised(taken?.maxPriorityFeePerGas))
  const maxPriorityFeePerGas = min(min(tip, ceilingOf(estimate)), maxFeePerGas)
  const next = { maxFeePerGas, maxPriorityFeePerGas }
  if (maxFeePerGas <= 0n || (taken !== undefined && !outbids(next, taken))) return undefined
  return next
}

/** A node takes a second transaction of a nonce only at a tenth more, for both fees. */
export function outbids(next: Fees, taken: Fees): boolean {
  const enough = (fee: bigint, before: bigint) => 10n * fee >= 11n * before && fee > before
  return (
    enough(next.maxFeePerGas, taken.maxFeePerGas) &&
    enough(next.maxPriorityFeePerGas, taken.maxPriorityFeePerGas)
  )
}

/** The higher fee of both, one by one: what outbids it outbids both. */
export function highest(offers: readonly Fees[]): Fees | undefined {
  return offers.reduce<Fees | undefined>(
    (best, { maxFeePerGas, maxPriorityFeePerGas }) => ({
      maxFeePerGas: max(maxFeePerGas, best?.maxFeePerGas ?? 0n),
      maxPriorityFeePerGas: max(maxPriorityFeePerGas, best?.maxPriorityFeePerGas ?? 0n),
    }),
    undefined,
  )
}

/**
 * What a node means by refusing a transaction. Each has words of its own.
 * - `known`: it has it, or has seen it in a block
 * - `underpriced`: it has another of this nonce, or asks for more
 * - `costly`: the account, or a limit of the node, does not cover it
 * - `other`: anything else
 */
export type Answer = 'known' | 'underpriced' | 'costly' | 'other'

/** Words of Geth, Nethermind, Erigon, Besu, Reth and anvil, in lower case. */
const WORDS: readonly [Answer, RegExp][] = [
  ['known', /already known|already imported|alreadyknown|known transaction|nonce too low|oldnonce/],
  ['underpriced', /underpriced|fee too low|feetoolow/],
  ['costly', /insufficient funds|insufficientfunds|upfront cost|exceeds.*(configured cap|balance)|overdraft/],
]

/** @param text - all that the node said */
export function answerOf(text: string): Answer {
  const words = text.toLowerCase()
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
}

function raised(fee: bigint | undefined): bigint {
  return fee === undefined ? 0n : (fee * 5n) / 4n + 1n
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
