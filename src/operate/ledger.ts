/**
 * Which account plays which dispute, and which disputes are over. Stored, so that a restarted process goes on with the
 * same account: another one would post a second bond.
 * @module
 */
import type { Standing, Store } from '../chain/index.ts'

/** What is stored. */
type Records = {
  /** Accounts, in lower case, by dispute. */
  readonly playing: Record<string, string>
  readonly over: Record<string, { readonly account: string; readonly standing: Standing }>
}

/** The ledger of a chain. */
export type Ledger = {
  /** The account of a dispute, as an address in lower case. */
  accountOf(dispute: string): string | undefined
  /** How a dispute ended, if it is over. */
  endOf(dispute: string): Standing | undefined
  /** Addresses of these that play nothing, in their order. */
  free(addresses: readonly string[]): string[]
  /** @throws RangeError if the account plays another dispute */
  take(dispute: string, address: string): void
  /** Gives the account back. */
  finish(dispute: string, standing: Standing): void
}

const FILE = 'ledger.json'

export function openLedger(store: Store): Ledger {
  const { playing, over } = store.readJson<Records>(FILE) ?? { playing: {}, over: {} }
  const save = () => store.writeJson(FILE, { playing, over })
  const busy = () => new Set(Object.values(playing))
  return {
    accountOf: (dispute) => playing[dispute],
    endOf: (dispute) => over[dispute]?.standing,
    free(addresses) {
      const taken = busy()
      return addresses.filter((address) => !taken.has(address.toLowerCase()))
    },
    take(dispute, address) {
      const account = address.toLowerCase()
      if (playing[dispute] === account) return
      if (busy().has(account)) throw new RangeError(`${account} plays another dispute.`)
      playing[dispute] = account
      save()
    },
    finish(dispute, standing) {
      const account = playing[dispute]
      if (account === undefined) return
      over[dispute] = { account, standing }
      delete playing[dispute]
      save()
    },
  }
}
