/**
 * Sends each move exactly once, whatever happens to the process, the node or the chain.
 *
 * A transaction is signed, recorded under the key of its move, and only then sent. After a crash the same bytes
 * are sent again, which nodes recognize. A move's key gets a second transaction only if the first can no longer
 * be mined because its nonce is used, or with the same nonce and another fee.
 * @module
 */
import { keccak256, type LocalAccount, type PublicClient } from 'viem'
import { answerOf, ceilingOf, type Fees, highest, offer as priced } from './fees.ts'
import { type Budget, limitOf, MARGIN } from './funds.ts'
import { type Entry, type Offer, type OfferState, openJournal } from './journal.ts'
import type { Metrics } from './metrics.ts'
import { ignoreMissing, isUnreachable, reasonOf, textOf } from './node-errors.ts'
import type { Call } from './prepare.ts'
import type { Store } from './store.ts'
import type { Head } from './watch.ts'

/** The result of sending a move. */
export type SendOutcome =
  /** The transaction was sent; check again at a later block. */
  | 'pending'
  /** The move cannot be made now: somebody else made it, its time is over, or it cannot be paid. */
  | 'refused'

/** Sends the moves of one account. */
export type Sender = {
  /**
   * Ensures that a move is sent.
   * @param prepare - computes the call; not called if a transaction is already signed and needs no other fee
   * @param budget - what it may cost; default: everything that the account has
   */
  send(key: string, head: Head, prepare: () => Promise<Call>, budget?: Budget): Promise<SendOutcome>
}

/** Options of `createSender`. */
export type SenderOptions = {
  readonly client: PublicClient
  readonly account: LocalAccount
  readonly chainId: number
  readonly store: Store
  readonly metrics: Metrics
  /** Blocks for which a transaction may wait before its fee is raised. */
  readonly patience?: bigint
  /** The highest price per gas ever offered, in wei. Default: what the budget allows. */
  readonly maxFeePerGas?: bigint
  /** A price per gas at which transactions never wait. Default 0. */
  readonly usualFeePerGas?: bigint
}

/** The highest gas limit of a transaction on Ethereum since Fusaka (EIP-7825). */
const MOST_GAS = 16_777_216n
const ALL: Budget = { pressure: 'last', ahead: { bonds: 0n, gas: 0n }, owed: 0n }

/** A sender that records each transaction before it is sent. */
export function createSender(options: SenderOptions): Sender {
  const { client, account, metrics, patience = 3n } = options
  const { maxFeePerGas: cap, usualFeePerGas: usual = 0n } = options
  const journal = openJournal(options.store)

  /** The head at which an offer was last sent: nothing is sent twice in a block. */
  const sentAt = new Map<string, string>()
  /** How often in a row nodes said that a move costs too much: we cannot know their limits. */
  const costly = new Map<string, number>()

  const broadcast = async (entry: Entry, offer: Offer, head: Head): Promise<SendOutcome> => {
    const { key, nonce } = entry
    if (sentAt.get(key) === head.hash + offer.hash) return 'pending'
    metrics({ event: 'broadcast', key, nonce, hash: offer.hash })
    let state: OfferState = 'taken'
    try {
      await client.sendRawTransaction({ serializedTransaction: offer.raw })
    } catch (error) {
      if (isUnreachable(error)) throw error
      const answer = answerOf(textOf(error))
      if (answer !== 'known') {
        state = answer === 'underpriced' ? 'outbid' : 'refused'
        metrics({ event: 'broadcast-refused', key, answer, reason: reasonOf(error) })
      }
      if (answer === 'costly') costly.set(key, (costly.get(key) ?? 0) + 1)
    }
    sentAt.set(key, head.hash + offer.hash)
    if (state !== offer.state) {
      const offers = entry.offers.map((other) => (other === offer ? { ...other, state } : other))
      journal.put({ ...entry, offers })
    }
    if (state === 'taken') {
      costly.delete(key)
      metrics({ event: 'sent', key, hash: offer.hash })
    }
    return 'pending'
  }

  return {
    async send(key, head, prepare, budget = ALL) {
      const { address } = account
      const nonce = await client.getTransactionCount({ address, blockNumber: head.number })
      const entry = journal.get(key)
      let reverts = entry?.reverts ?? 0
      if (entry !== undefined && entry.nonce < nonce) {
        const status = await statusOf(client, entry)
        if (status === 'reverted') reverts++
        metrics({ event: status ?? 'replaced', key, hash: entry.offers.at(-1)?.hash })
      }
      // With a nonce above the next free one it waits for a transaction that a reorg dropped, so it is signed
      // again.
      const current = entry?.nonce === nonce ? entry : undefined
      const last = current?.offers.at(-1)
      const balance = await client.getBalance({ address, blockNumber: head.number })
      const payable = ({ gas, maxFeePerGas, value }: Offer) => gas * maxFeePerGas + value <= balance
      const fresh = last !== undefined && head.number < last.block + patience
      if (current && fresh && mayBeOnItsWay(last) && payable(last)) return broadcast(current, last, head)

      const estimate = await client.estimateFeesPerGas()
      const sane = (offer: Offer) => payable(offer) && offer.maxPriorityFeePerGas <= 2n * ceilingOf(estimate)
      const rivals = journal.withNonce(nonce).flatMap(({ offers }) => offers)
      const again = current?.offers.findLast(sane)
      const asBefore = async (): Promise<SendOutcome> =>
        current && again ? broadcast(current, again, head) : 'refused'

      const call = await prepare()
      let gas: bigint
      try {
        gas = await client.estimateGas({ account: address, ...call })
      } catch (error) {
        if (isUnreachable(error)) throw error
        metrics({ event: 'refused', key, reason: reasonOf(error) })
        return again && mayBeOnItsWay(again) ? asBefore() : 'refused'
      }
      // Twice as much: a rival's move between the estimate and the block may make ours more expensive, and a
      // move that runs out of gas is not made. A join of 158,000 gas takes 231,000 once there is a claim to
      // pair it with. The limit doubles again with each revert.
      const ample = min((gas * MARGIN) << BigInt(Math.min(reverts, 3)), gas > MOST_GAS ? gas : MOST_GAS)
      let limit = limitOf(budget, { balance, value: call.value, gas: ample, usual })
      for (let i = costly.get(key) ?? 0; i > 0; i--) limit = (limit * 3n) / 4n
      if (cap !== undefined) limit = min(limit, cap)
      const alive = rivals.filter((offer) => offer.state !== 'refused' && sane(offer))
      // The transaction that cannot be outbid may be for another move that no node has any more; a node that
      // has it says so.
      const outbid = priced(estimate, highest(alive), limit)
      const fees = outbid ?? (again === undefined ? priced(estimate, undefined, limit) : undefined)
      if (fees === undefined) {
        metrics({ event: again ? 'fee-limit' : 'short', key, limit, balance, value: call.value, gas: ample })
        return asBefore()
      }
      const next = { nonce, gas: ample, value: call.value, ...fees }
      const offer = {
        ...(await signed(options, call, next)),
        ...next,
        block: head.number,
        state: 'signed',
      } as const
      const same = current?.offers.find(({ hash }) => hash === offer.hash)
      if (current && same) return broadcast(current, same, head)
      if (current) metrics({ event: 'raise-fee', key, nonce })
      metrics({ event: 'signed', key, nonce, hash: offer.hash })
      const renewed = { key, nonce, reverts, offers: [...(current?.offers ?? []), offer] }
      journal.put(renewed)
      metrics({ event: 'recorded', key, nonce, hash: offer.hash })
      return broadcast(renewed, offer, head)
    },
  }
}

/** Whether a node may hold it, or is about to. */
function mayBeOnItsWay({ state }: Offer): boolean {
  return state === 'signed' || state === 'taken'
}

async function signed(
  { account, chainId }: SenderOptions,
  { to, data }: Call,
  fields: Fees & { nonce: number; gas: bigint; value: bigint },
) {
  const { nonce, gas, value, maxFeePerGas, maxPriorityFeePerGas } = fields
  const raw = await account.signTransaction({
    ...{ type: 'eip1559', chainId, to, data },
    ...{ nonce, gas, value, maxFeePerGas, maxPriorityFeePerGas },
  })
  return { raw, hash: keccak256(raw) }
}

/** How the transaction of a move ended: any of its offers may be the one that was mined. */
async function statusOf(client: PublicClient, { offers }: Entry): Promise<string | undefined> {
  for (const { hash } of offers) {
    const receipt = await client.getTransactionReceipt({ hash }).catch(ignoreMissing)
    if (receipt !== undefined) return receipt.status
  }
  return undefined
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
