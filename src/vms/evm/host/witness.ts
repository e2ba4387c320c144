/**
 * What of the state before a block its execution needs, as nodes of Ethereum's tries, and the root of the state after it.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { fromBigint, toHex } from '../../../bytes/bytes.ts'
import { PartialTrie, type ReadNode } from '../../../ethereum/partial-trie.ts'
import { decodeRlp, encodeRlp, quantity } from '../../../ethereum/rlp.ts'
import { EMPTY_ROOT } from '../../../ethereum/trie.ts'
import { encodeAccount } from './outcome.ts'
import type { Touched } from './proven-state.ts'
import type { Accounts, EthereumAccount } from './types.ts'

/** Nodes of tries, and the root to which changes lead. */
export type StateWitness = { readonly nodes: readonly Uint8Array[]; readonly rootAfter: Uint8Array }

/** Keys of the tries. */
export const keyOf = (address: bigint) => keccak_256(fromBigint(address, 20))
export const slotKey = (slot: bigint) => keccak_256(fromBigint(slot, 32))

/** The encoding of a node of the trie of state, or of the storage of `owner`. */
export type ReadOwned = (hash: Uint8Array, owner: bigint | undefined) => Uint8Array | undefined

/**
 * The nodes to which reading and writing lead.
 * @param read - nodes of the state before
 * @param touched - accounts and slots that are read
 * @throws TrieNodeError if a node is needed that is not known
 */
export function witnessOf(
  rootBefore: Uint8Array,
  read: ReadOwned,
  touched: Touched,
  before: Accounts,
  after: Accounts,
): StateWitness {
  const used = new Map<string, Uint8Array>()
  const reading =
    (owner?: bigint): ReadNode =>
    (hash) => {
      const node = read(hash, owner)
      if (node) used.set(toHex(hash), node)
      return node
    }
  const state = new PartialTrie(rootBefore, reading())
  const changes = new Map<bigint, readonly [Uint8Array, Uint8Array | undefined]>()
  for (const address of new Set([...touched.keys(), ...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(address), after.get(address)]
    const slots = touched.get(address)
    if (!slots && old && now && !differs(old, now)) continue
    const key = keyOf(address)
    const held = state.get(key)
    const storage = new PartialTrie(held ? storageRootOf(held) : EMPTY_ROOT, reading(address))
    for (const slot of slots ?? []) storage.get(slotKey(slot))
    if (!now) {
      if (held) changes.set(address, [key, undefined])
      continue
    }
    storage.change(storageChanges(old, now))
    const encoded = encodeAccount(now, storage.root())
    if (!held || toHex(held) !== toHex(encoded)) changes.set(address, [key, encoded])
  }
  state.change(changes.values())
  return { nodes: [...used.values()], rootAfter: state.root() }
}

export const storageRootOf = (account: Uint8Array) => (decodeRlp(account) as readonly Uint8Array[])[2]

function* storageChanges(
  old: EthereumAccount | undefined,
  now: EthereumAccount,
): Iterable<readonly [Uint8Array, Uint8Array | undefined]> {
  for (const slot of new Set([...(old?.storage.keys() ?? []), ...now.storage.keys()])) {
    const value = now.storage.get(slot) ?? 0n
    if (value !== (old?.storage.get(slot) ?? 0n))
      yield [slotKey(slot), value === 0n ? undefined : encodeRlp(quantity(value))]
  }
}

function differs(old: EthereumAccount, now: EthereumAccount): boolean {
  if (old.nonce !== now.nonce || old.balance !== now.balance || toHex(old.code) !== toHex(now.code))
    return true
  return !storageChanges(old, now)[Symbol.iterator]().next().done
}
