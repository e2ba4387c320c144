/**
 * Sends each move exactly once, whatever happens to the process, the node or the chain.
 *
 * A transaction is signed, recorded under the key of its move, and only then sent. After a crash the same bytes
 * are sent again, which nodes recognize. A move's key gets a second transaction only if the first can no longer
 * be mined because its nonce is used, with the same nonce and another fee, or with a lower nonce that has become free.
 *
 * Several moves are sent at once, with nonces that follow each other, so that all can be in the next block.
 * @module
 */
import { type Hex, keccak256, type LocalAccount, type PublicClient } from 'viem'
import { answerOf, ceilingOf, covers, type Fees, highest, isTooLow, offer as priced } from './fees.ts'
import { assign, type Fate } from './flight.ts'
import { type Budget, limitOf, MARGIN } from './funds.ts'
import { type Entry, type Offer, type OfferState, openJournal } from './journal.ts'
import type { Metrics } from './metrics.ts'
import { ignoreMissing, isUnreachable, reasonOf, textOf } from './node-errors.ts'
import type { Outgoing, Pending, Sent } from './outgoing.ts'
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
  /**
   * Ensures that moves are sent, each possible without the others, the most urgent first.
   * @param owed - what the game owes the account. Default 0
   */
  sendAll(moves: readonly Outgoing[], head: Head, owed?: bigint): Promise<Sent>
  /** Transactions that were signed a few blocks ago at most, and can be in the next one. */
  pending(head: Head): Promise<Pending[]>
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

/** One look at the chain, and what goes out at it. */
type Round = {
  readonly head: Head
  readonly moves: readonly Outgoing[]
  /** The next nonce. */
  readonly nonce: number
  readonly balance: bigint
  readonly owed: bigint
  /** The node's estimate, asked for once. */
  fees(): Promise<Fees>
  /** Calls that have been prepared, with their gas, by key and what they may draw on. */
  readonly prepared: Map<string, { readonly call: Call; readonly gas: bigint }>
  /** Keys of moves that the account cannot pay the next block for. */
  readonly starved: Set<string>
}

/** A sender that records each transaction before it is sent. */
export function createSender(options: SenderOptions): Sender {
  const { client, account, metrics, patience = 3n } = options
  const { maxFeePerGas: cap, usualFeePerGas: usual = 0n } = options
  const { address } = account
  const journal = openJournal(options.store, metrics)

  /** The head at which an offer was last sent: nothing is sent twice in a block. */
  const sentAt = new Map<string, string>()
  /** How often in a row nodes said that a move costs too much: we cannot know their limits. */
  const costly = new Map<string, number>()
  /** The block at which a nonce was first the next one. */
  const since = new Map<number, bigint>()

  let known: { head: Hex; nonce: number } | undefined
  const nextNonce = async (head: Head): Promise<number> => {
    if (known?.head === head.hash) return known.nonce
    const nonce = await client.getTransactionCount({ address, blockNumber: head.number })
    if (!since.has(nonce)) since.set(nonce, since.size === 0 ? 0n : head.number)
    for (const old of since.keys()) if (since.size > 64) since.delete(old)
    known = { head: head.hash, nonce }
    return nonce
  }

  const broadcast = async (entry: Entry, offer: Offer, head: Head): Promise<Fate> => {
    const { key, nonce } = entry
    if (sentAt.get(key) === head.hash + offer.hash) return fateOf(offer.state)
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
    return fateOf(state)
  }

  /** Whether an offer need not be raised yet. Behind another one, time says nothing about its price. */
  const rests = async (offer: Offer, at: number, { nonce, head, fees }: Round): Promise<boolean> => {
    if (at > nonce && covers(offer, await fees())) return true
    const from = at === nonce ? max(offer.block, since.get(at) ?? 0n) : offer.block
    return head.number < from + patience
  }

  /** Live transactions of the moves but one, and but those whose nonce it takes. */
  const others = (
    { moves, nonce }: Round,
    key: string,
    at: number,
  ): { move: Outgoing; nonce: number; offer: Offer }[] =>
    moves.flatMap((move) => {
      const entry = move.key === key ? undefined : journal.get(move.key)
      const offer = entry?.offers.at(-1)
      const isThere = entry !== undefined && entry.nonce >= nonce && entry.nonce !== at
      const isLive = isThere && offer && mayBeOnItsWay(offer)
      return isLive ? [{ move, nonce: entry.nonce, offer }] : []
    })

  /** Sends a move with a nonce, or leaves that until what can be mined has been sent. */
  const attempt = async (move: Outgoing, at: number, defers: boolean, round: Round): Promise<Fate> => {
    const { key, budget, bond = 0n } = move
    const { head, balance } = round
    const entry = journal.get(key)
    let reverts = entry?.reverts ?? 0
    if (entry !== undefined && entry.nonce < round.nonce) {
      const status = await statusOf(client, entry)
      if (status === 'reverted') reverts++
      metrics({ event: status ?? 'replaced', key, hash: entry.offers.at(-1)?.hash })
    }
    const current = entry?.nonce === at ? entry : undefined
    const last = current?.offers.at(-1)
    const live = others(round, key, at)
    const before = sum(live.filter(({ nonce }) => nonce < at).map(({ offer }) => costOf(offer)))
    const payable = (offer: Offer) => costOf(offer) + before <= balance
    if (current && last && mayBeOnItsWay(last) && payable(last) && (await rests(last, at, round)))
      return broadcast(current, last, head)

    const estimate = await round.fees()
    const sane = (offer: Offer) => payable(offer) && offer.maxPriorityFeePerGas <= 2n * ceilingOf(estimate)
    const rivals = journal.withNonce(at).flatMap(({ offers }) => offers)
    const again = current?.offers.findLast(sane)
    const asBefore = async (): Promise<Fate> =>
      current && again ? broadcast(current, again, head) : 'refused'

    // What others draw, or take, is not there for this one.
    const draws = live.map(({ move: { bond = 0n }, offer }) => (bond > offer.value ? bond - offer.value : 0n))
    const owed = live.some(({ move }) => move.takesAll) ? 0n : max(round.owed - sum(draws), 0n)
    if (move.takesAll && draws.some((drawn) => drawn > 0n)) return 'refused'
    const name = `${key} ${owed}`
    const ready = round.prepared.get(name)
    const call = ready?.call ?? (await move.prepare(owed))
    let gas: bigint
    try {
      gas = ready?.gas ?? (await client.estimateGas({ account: address, ...call }))
      round.prepared.set(name, { call, gas })
    } catch (error) {
      if (isUnreachable(error)) throw error
      metrics({ event: 'refused', key, reason: reasonOf(error) })
      return again && mayBeOnItsWay(again) ? asBefore() : 'refused'
    }
    // Twice as much: a rival's move between the estimate and the block may make ours more expensive, and a
    // move that runs out of gas is not made. A join of 158,000 gas takes 231,000 once there is a claim to
    // pair it with. The limit doubles again with each revert.
    const ample = min((gas * MARGIN) << BigInt(Math.min(reverts, 3)), gas > MOST_GAS ? gas : MOST_GAS)
    const onTheirWay = new Set(live.map(({ move }) => move.key))
    const later = round.moves.filter((other) => other.key !== key && !onTheirWay.has(other.key))
    const ahead = {
      bonds: budget.ahead.bonds + sum(later.map(({ bond = 0n }) => bond)),
      gas: budget.ahead.gas,
    }
    const free = balance - sum(live.map(({ offer }) => costOf(offer)))
    const means = { balance: free, value: call.value, gas: ample, usual }
    let limit = limitOf({ ...budget, ahead, owed: max(owed - bond, 0n) }, means)
    for (let i = costly.get(key) ?? 0; i > 0; i--) limit = (limit * 3n) / 4n
    if (cap !== undefined) limit = min(limit, cap)
    if (isTooLow(limit, estimate)) {
      round.starved.add(key)
      if (defers) return 'starved'
    } else round.starved.delete(key)
    const alive = rivals.filter((offer) => offer.state !== 'refused' && sane(offer))
    // The transaction that cannot be outbid may be for another move that no node has any more; a node that
    // has it says so.
    const outbid = priced(estimate, highest(alive), limit)
    const fees = outbid ?? (again === undefined ? priced(estimate, undefined, limit) : undefined)
    if (fees === undefined) {
      const reason = again ? 'fee-limit' : 'short'
      metrics({ event: reason, key, limit, balance: free, value: call.value, gas: ample })
      return asBefore()
    }
    const next = { nonce: at, gas: ample, value: call.value, ...fees }
    const offer = {
      ...(await signed(options, call, next)),
      ...next,
      block: head.number,
      state: 'signed',
    } as const
    const same = current?.offers.find(({ hash }) => hash === offer.hash)
    if (current && same) return broadcast(current, same, head)
    if (current) metrics({ event: 'raise-fee', key, nonce: at })
    metrics({ event: 'signed', key, nonce: at, hash: offer.hash })
    // A node may still have the one with the higher nonce, which must be outbid there.
    const isMoved = entry !== undefined && !current && entry.nonce >= round.nonce
    if (isMoved) journal.put({ ...entry, key: `${key}@${entry.nonce}`, steps: [] })
    const renewed = {
      ...{ key, nonce: at, reverts, offers: [...(current?.offers ?? []), offer] },
      ...(move.steps && { steps: move.steps }),
    }
    journal.put(renewed)
    metrics({ event: 'recorded', key, nonce: at, hash: offer.hash })
    return broadcast(renewed, offer, head)
  }

  /** Sends again what no move needs any more, if those behind it wait for it and it can still be mined. */
  const resend = async (at: number, round: Round): Promise<boolean> => {
    for (const entry of journal.withNonce(at)) {
      const last = entry.offers.at(-1)!
      if (!mayBeOnItsWay(last) || costOf(last) > round.balance || !(await rests(last, at, round))) continue
      if (covers(last, await round.fees()) && (await broadcast(entry, last, round.head)) === 'held')
        return true
    }
    return false
  }

  /** The nonces that moves keep: what can be in the next block stays as it is. */
  const kept = async (round: Round): Promise<Map<number, Outgoing>> => {
    const flight = new Map<number, Outgoing>()
    const [only] = round.moves
    for (const move of round.moves) {
      const entry = journal.get(move.key)
      const last = entry?.offers.at(-1)
      if (!entry || !last || entry.nonce < round.nonce || !mayBeOnItsWay(last)) continue
      const isNext = entry.nonce === round.nonce && round.moves.length === 1 && move === only
      if (flight.has(entry.nonce) || costOf(last) > round.balance) continue
      if (isNext || ((await rests(last, entry.nonce, round)) && covers(last, await round.fees())))
        flight.set(entry.nonce, move)
    }
    return flight
  }

  const sendAll: Sender['sendAll'] = async (moves, head, owed = 0n) => {
    if (moves.length === 0) return { keys: [], starved: [], failures: [] }
    const nonce = await nextNonce(head)
    const balance = await client.getBalance({ address, blockNumber: head.number })
    let estimate: Promise<Fees> | undefined
    const fees = () => {
      estimate ??= client.estimateFeesPerGas()
      return estimate
    }
    const round: Round = {
      ...{ head, moves, nonce, balance, owed, fees },
      ...{ prepared: new Map(), starved: new Set() },
    }
    const sent = await assign(moves, nonce, await kept(round), {
      nonceOf: ({ key }) => journal.get(key)?.nonce,
      attempt: (move, at, defers) => attempt(move, at, defers, round),
      resend: (at) => resend(at, round),
    })
    return { ...sent, starved: [...round.starved] }
  }

  return {
    sendAll,
    async send(key, head, prepare, { owed, ...budget } = ALL) {
      const { keys, failures } = await sendAll([{ key, prepare, budget }], head, owed)
      if (failures.length > 0) throw failures[0]
      return keys.length > 0 ? 'pending' : 'refused'
    },
    async pending(head) {
      return journal.from(await nextNonce(head)).flatMap(({ key, steps = [key], offers }) => {
        const last = offers.at(-1)!
        return mayBeOnItsWay(last) && head.number < last.block + patience ? [{ key, steps }] : []
      })
    },
  }
}

/** Whether a node may hold it, or is about to. */
function mayBeOnItsWay({ state }: Offer): boolean {
  return state === 'signed' || state === 'taken'
}

/** Whether a node has a transaction with this nonce now. */
function fateOf(state: OfferState): Fate {
  return state === 'refused' ? 'rejected' : 'held'
}

/** What the account must have, for a node to take it. */
function costOf({ gas, maxFeePerGas, value }: Offer): bigint {
  return gas * maxFeePerGas + value
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

function sum(all: readonly bigint[]): bigint {
  return all.reduce((total, one) => total + one, 0n)
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
