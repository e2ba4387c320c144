/**
 * The signed transactions of each move, so that a restarted process sends the same bytes.
 *
 * The journal saves transactions, but nothing depends on it: the chain decides what to do, and a second
 * transaction for a move has the nonce of the first.
 * @module
 */
import type { Hex } from 'viem'
import type { Fees } from './fees.ts'
import type { Metrics } from './metrics.ts'
import { DamagedFileError, type Store } from './store.ts'

/** One signed transaction. */
export type Offer = Fees & {
  readonly hash: Hex
  readonly raw: Hex
  readonly gas: bigint
  readonly value: bigint
  /** The block at which it was signed. */
  readonly block: bigint
  readonly state: OfferState
}

/**
 * What is known about an offer. `signed`: it may or may not have been sent. `taken`: a node accepted it.
 * `outbid`: a node holds a more expensive one with the same nonce. `refused`: a node refused it.
 */
export type OfferState = 'signed' | 'taken' | 'outbid' | 'refused'

/** The transactions of a move, oldest first. At most one of them can be mined, because they share a nonce. */
export type Entry = {
  readonly key: string
  readonly nonce: number
  readonly offers: readonly Offer[]
  /** How often the move was mined and reverted. */
  readonly reverts: number
  /** Keys of the steps that it makes. Absent: the one that its key names. */
  readonly steps?: readonly string[]
}

export type Journal = {
  get(key: string): Entry | undefined
  /** All entries with this nonce. */
  withNonce(nonce: number): Entry[]
  /** All entries with this nonce or a higher one, by nonce. */
  from(nonce: number): Entry[]
  put(entry: Entry): void
}

const FILE = 'journal.json'
/** A journal that could not be read is kept under this name. */
const ASIDE = 'journal.damaged.json'
const KEEP = 1_000
/** The offers of one move; older ones were outbid. */
const OFFERS = 8

/** A damaged journal is put aside: waiting for somebody to do so would cost the time on a clock. */
export function openJournal(store: Store, metrics: Metrics): Journal {
  const entries = new Map(entriesOf(store, metrics).map((it) => [it.key, it]))
  return {
    get: (key) => entries.get(key),
    withNonce: (nonce) => [...entries.values()].filter((entry) => entry.nonce === nonce),
    from: (nonce) =>
      [...entries.values()].filter((entry) => entry.nonce >= nonce).sort((a, b) => a.nonce - b.nonce),
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

function entriesOf(store: Store, metrics: Metrics): Entry[] {
  try {
    return (store.readJson<Stored[]>(FILE) ?? []).map(restored)
  } catch (error) {
    const isDamaged = [DamagedFileError, TypeError, SyntaxError].some((kind) => error instanceof kind)
    if (!isDamaged) throw error
    metrics({ event: 'journal-damaged', directory: store.directory, kept: ASIDE })
    store.write(ASIDE, store.read(FILE)!)
    return []
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

/** Journals of version 0.1 had one offer per move, in the entry itself. */
function restored(entry: Stored & Partial<StoredOffer>): Entry {
  const { key, nonce, reverts, steps } = entry
  const offers = entry.offers ?? [{ ...(entry as unknown as StoredOffer), state: 'taken' as const }]
  return {
    ...{ key, nonce, reverts, ...(steps && { steps }) },
    offers: offers.map(({ hash, raw, state, ...numbers }) => ({
      ...{ hash, raw, state },
      ...{ gas: BigInt(numbers.gas), value: BigInt(numbers.value), block: BigInt(numbers.block) },
      maxFeePerGas: BigInt(numbers.maxFeePerGas),
      maxPriorityFeePerGas: BigInt(numbers.maxPriorityFeePerGas),
    })),
  }
}
