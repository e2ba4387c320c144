/**
 * What to offer for a transaction, and when to offer more.
 *
 * An offer is based on a fresh estimate. A node replaces a transaction only by one that pays at least a tenth
 * more, in both fees. Blind increases would eventually raise the price of a transaction above the whole
 * account, and then nothing would be sent any more. An offer is therefore raised from those that a node
 * accepted, up to what may be spent and to a fixed multiple of what the node asks for.
 * @module
 */

export type Fees = { readonly maxFeePerGas: bigint; readonly maxPriorityFeePerGas: bigint }

/** Room for the base fee to rise: it grows by at most an eighth per block, so this covers five blocks. */
const ROOM = { times: 5n, of: 3n }
/**
 * A tip above this multiple of the estimate is pointless: a node that refuses it is broken, and tips are really
 * paid.
 */
const TIPS = 16n

/** The highest tip worth offering: at most a fiftieth of the price on nodes that ask for almost nothing. */
export function ceilingOf({ maxFeePerGas, maxPriorityFeePerGas }: Fees): bigint {
  return TIPS * max(maxPriorityFeePerGas, maxFeePerGas / 50n + 1n)
}

/**
 * @param estimate - the node's current estimate, with a fifth of room for the base fee
 * @param taken - the offer to outbid: the best one with this nonce that a node accepted
 * @param limit - highest price per gas
 * @returns undefined if that offer cannot be outbid within the limits
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

/** A node accepts a second transaction with the same nonce only if both fees are at least a tenth higher. */
export function outbids(next: Fees, taken: Fees): boolean {
  const enough = (fee: bigint, before: bigint) => 10n * fee >= 11n * before && fee > before
  return (
    enough(next.maxFeePerGas, taken.maxFeePerGas) &&
    enough(next.maxPriorityFeePerGas, taken.maxPriorityFeePerGas)
  )
}

/** Whether an offer is what the node asks for now, so that nothing but those before it keeps it out of the next block. */
export function covers(offer: Fees, estimate: Fees): boolean {
  return (
    offer.maxFeePerGas >= estimate.maxFeePerGas && offer.maxPriorityFeePerGas >= estimate.maxPriorityFeePerGas
  )
}

/** Whether a price per gas is too low for the next block: the estimate has a fifth of room for the base fee. */
export function isTooLow(price: bigint, { maxFeePerGas, maxPriorityFeePerGas }: Fees): boolean {
  return price < ((maxFeePerGas - maxPriorityFeePerGas) * 5n) / 6n
}

/** The higher of each fee: an offer that outbids this outbids both. */
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
 * Classifies a node's refusal of a transaction; each node has its own wording.
 * - `known`: the node has it, or has seen it in a block
 * - `underpriced`: it has another one with this nonce, or asks for more
 * - `costly`: the account, or a limit of the node, does not cover it
 * - `other`: anything else
 */
export type Answer = 'known' | 'underpriced' | 'costly' | 'other'

/** Wordings of Geth, Nethermind, Erigon, Besu, Reth and anvil, in lower case. */
const WORDS: readonly [Answer, RegExp][] = [
  ['known', /already known|already imported|alreadyknown|known transaction|nonce too low|oldnonce/],
  ['underpriced', /underpriced|fee too low|feetoolow/],
  ['costly', /insufficient funds|insufficientfunds|upfront cost|exceeds.*(configured cap|balance)|overdraft/],
]

/** @param text - the node's whole message */
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
