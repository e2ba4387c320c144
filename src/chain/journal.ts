/**
 * What was signed, by move, so that a process that is started again sends the same bytes.
 *
 * It spares transactions, and nothing depends on it: what to do is decided from the chain, and a second transaction
 * for a move has the nonce of the first.
 * @module
 */
import type { Hex } from 'viem'
import type { Fees } from './fees.ts'
import type { Store } from './store.ts'

/** One signed transaction. */
export type Offer = Fees & {
  readonly hash: Hex
  readonly raw: Hex
  readonly gas: bigint
  readonly value: bigint
  /** Block at which it was signed. */
  readonly block: bigint
  readonly state: OfferState
}

/**
 * What is known of an offer. `signed`: it may have been sent or not. `taken`: a node took it. `outbid`: a node holds
 * something dearer of the same nonce. `refused`: a node would not have it.
 */
export type OfferState = 'signed' | 'taken' | 'outbid' | 'refused'

/** The transactions of a move, oldest first; at most one of them can be mined, as they share a nonce. */
export type Entry = {
  readonly key: string
  readonly nonce: number
  readonly offers: readonly Offer[]
  /** How often the move was mined and reverted. */
  readonly reverts: number
}

export type Journal = {
  get(key: string): Entry | undefined
  /** Every entry with this nonce. */
  withNonce(nonce: number): Entry[]
  put(entry: Entry): void
}

const FILE = 'journal.json'
const KEEP = 1_000
/** Offers of one move: older ones were outbid. */
const OFFERS = 8

/**
 * @throws DamagedFileError if there is a journal that cannot be read
 */
export function openJournal(store: Store): Journal {
  const entries = new Map((store.readJson<Stored[]>(FILE) ?? []).map(restored).map((it) => [it.key, it]))
  return {
    get: (key) => entries.get(key),
    withNonce: (nonce) => [...entries.values()].filter((entry) => entry.nonce === nonce),
    put(entry) {
      entries.delete(entry.key)
      entries.set(entry.key, { ...entry, offers: entry.offers.slice(-OFFERS) })
      for (const key of entries.keys()) {
        if (entries.size <= KEEP) break
        entries.delete(key)
      }
      store.writeJson(FILE, [...entries.values()].map(stored))
    },
  }
}

type StoredOffer = {
  readonly [name in keyof Offer]: Offer[name] extends bigint ? string : Offer[name]
}
type Stored = Omit<Entry, 'offers'> & {
  readonly offers?: readonly StoredOffer[]
}

function stored({ offers, ...entry }: Entry): Stored {
  return {
    ...entry,
    offers: offers.map(({ gas, value, block, maxFeePerGas, maxPriorityFeePerGas, ...offer }) => ({
      ...offer,
      ...{ gas: String(gas), value: String(value), block: String(block) },
      ...{ maxFeePerGas: String(maxFeePerGas), maxPriorityFeePerGas: String(maxPriorityFeePerGas) },
    })),
  }
}

/** Journals of version 0.1 had one offer a move, in the entry itself. */
function restored(entry: Stored & Partial<StoredOffer>): Entry {
  const { key, nonce, reverts } = entry
  const offers = entry.offers ?? [{ ...(entry as unknown as StoredOffer), state: 'taken' as const }]
  return {
    ...{ key, nonce, reverts },
    offers: offers.map(({ hash, raw, state, ...numbers }) => ({
      ...{ hash, raw, state },
      ...{ gas: BigInt(numbers.gas), value: BigInt(numbers.value), block: BigInt(numbers.block) },
      maxFeePerGas: BigInt(numbers.maxFeePerGas),
      maxPriorityFeePerGas: BigInt(numbers.maxPriorityFeePerGas),
    })),
  }
}
