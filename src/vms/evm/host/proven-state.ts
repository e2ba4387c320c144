/**
 * The state that a run reads, as proofs of a node have it. What a run accesses is only known from the run, so what it
 * lacks is proven and the run repeated, until it lacks nothing.
 * @module
 */
import { fromBigint, toHex } from '../../../bytes/bytes.ts'
import type { State } from '../../../state/state.ts'
import type { Ask } from '../../loader.ts'
import { accessedBy } from './accessed.ts'
import { EvmLoadError } from './fields.ts'
import type { Json } from './node.ts'
import { provenAccount } from './proven-account.ts'
import type { Accounts, EthereumAccount } from './types.ts'

/** Slots by address. */
export type Touched = Map<bigint, Set<bigint>>

/** An account of the state before, with slots of it; undefined where there is none. */
export type Prove = (
  address: bigint,
  slots: readonly bigint[],
) => Promise<readonly [bigint, EthereumAccount] | undefined>

/** Accounts as a node proves them after a block. */
export const proving =
  (ask: Ask, block: Json): Prove =>
  (address, slots) =>
    provenAccount(ask, block, address, slots)

/** Repetitions of a run, each for what the one before lacked. */
const MOST_ROUNDS = 64

export function touch(touched: Touched, address: bigint, slots: Iterable<bigint> = []): void {
  const known = touched.get(address) ?? new Set<bigint>()
  touched.set(address, known)
  for (const slot of slots) known.add(slot)
}

/** What a run has accessed that is not known of the state before it. */
export function lacking(state: State, known: Touched): Touched {
  const missing: Touched = new Map()
  for (const [address, slots] of accessedBy(state)) {
    const has = known.get(address)
    const unknown = [...slots].filter((slot) => !has?.has(slot))
    if (!has || unknown.length > 0) touch(missing, address, unknown)
  }
  return missing
}

/** Accounts and slots for people, a line each. */
export const placesOf = (touched: Touched): string[] =>
  [...touched].flatMap(([address, slots]) => {
    const account = `account ${toHex(fromBigint(address, 20))}`
    return slots.size === 0
      ? [account]
      : [...slots].map((slot) => `slot ${toHex(fromBigint(slot, 32))} of ${account}`)
  })

/**
 * Repeats a run until all that it accesses is proven.
 * @param first - what it is known to access
 * @param run - runs on proven accounts
 * @returns what the last run gave
 * @throws EvmLoadError naming accounts and slots if the node does not prove them, or proves them wrongly
 */
export async function onProvenState<T extends { readonly missing: Touched }>(
  prove: Prove,
  first: Touched,
  run: (accounts: Accounts, known: Touched) => T,
): Promise<T> {
  const known: Touched = new Map()
  const accounts = new Map<bigint, EthereumAccount>()
  let missing = first
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (const [address, slots] of missing) touch(known, address, slots)
    const proven = await Promise.all(
      [...missing.keys()].map((address) => prove(address, [...(known.get(address) as Set<bigint>)])),
    )
    for (const one of proven) if (one) accounts.set(...one)
    const result = run(accounts, known)
    if (result.missing.size === 0) return result
    missing = result.missing
  }
  throw new EvmLoadError(`After ${MOST_ROUNDS} runs, there still is state that is not proven.`, [
    ...placesOf(missing).map((place) => `Missing: ${place}`),
    'Fix: use a node with debug_traceTransaction and the prestate tracer',
  ])
}
