/**
 * The state before a block as nodes of Ethereum's tries, which a node gives as a witness of the block, or one proof after
 * the other. They are kept by their hashes, so that none can be wrong.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { fromBigint, fromHex, toBigint, toHex } from '../../../bytes/bytes.ts'
import { PartialTrie, TrieNodeError } from '../../../ethereum/partial-trie.ts'
import { decodeRlp } from '../../../ethereum/rlp.ts'
import type { Ask } from '../../loader.ts'
import { EvmLoadError } from './fields.ts'
import type { Json } from './node.ts'
import { provenAccount } from './proven-account.ts'
import type { Prove } from './proven-state.ts'
import { keyOf, slotKey } from './witness.ts'

const hashOf = (bytes: Uint8Array): `0x${string}` => toHex(keccak_256(bytes))
const NO_CODE = hashOf(new Uint8Array(0))

/** What is known of the state before a block. */
export type KnownState = {
  /** A node by its hash. */
  readonly read: (hash: Uint8Array) => Uint8Array | undefined
  readonly keep: (node: Uint8Array) => void
  /** Asks the node only for what no known node shows. */
  readonly prove: Prove
  /** Whether the known nodes show an account, or that there is none. */
  readonly shows: (address: bigint) => boolean
  /** Whether the node has given a witness. */
  readonly isWitness: boolean
}

/**
 * What a node gives of the state before a block.
 * @param parent - the block before
 */
export async function knownState(ask: Ask, number: bigint, parent: Json): Promise<KnownState> {
  const root = fromHex(parent.stateRoot)
  const given = await executionWitness(ask, number)
  const nodes = new Map(given?.nodes.map((bytes) => [hashOf(bytes), bytes]))
  const codes = new Map(given?.codes.map((bytes) => [hashOf(bytes), bytes]))
  const read = (hash: Uint8Array) => nodes.get(toHex(hash))
  const keep = (node: Uint8Array) => void nodes.set(hashOf(node), node)

  const codeOf = async (address: bigint, hash: `0x${string}`): Promise<Uint8Array> => {
    const known = hash === NO_CODE ? new Uint8Array(0) : codes.get(hash)
    if (known) return known
    const at = toHex(fromBigint(address, 20))
    const code = fromHex(
      await ask('eth_getCode', at, parent.number).catch((error: Error) => {
        throw new EvmLoadError(`The node does not give the code of account ${at}.`, [
          `Got: ${error.message.split('\n')[0]}`,
        ])
      }),
    )
    if (hashOf(code) !== hash)
      throw new EvmLoadError(`The node gives a wrong code of account ${at}.`, [
        `Expected: code with the hash ${hash}`,
        `Got: ${code.length} bytes with the hash ${hashOf(code)}`,
      ])
    codes.set(hash, code)
    return code
  }

  const prove: Prove = async (address, slots) => {
    let found: ReturnType<typeof lookUp>
    try {
      found = lookUp(root, read, address, slots)
    } catch (error) {
      if (!(error instanceof TrieNodeError)) throw error
      return provenAccount(ask, parent, address, slots, keep)
    }
    if (!found) return undefined
    const { codeHash, ...account } = found
    return [address, { ...account, code: await codeOf(address, codeHash) }]
  }
  const shows = (address: bigint) => {
    try {
      lookUp(root, read, address, [])
      return true
    } catch {
      return false
    }
  }
  return { read, keep, prove, shows, isWitness: given !== undefined }
}

/** @throws TrieNodeError if the nodes do not show it */
function lookUp(
  root: Uint8Array,
  read: KnownState['read'],
  address: bigint,
  slots: readonly bigint[],
): { nonce: bigint; balance: bigint; storage: Map<bigint, bigint>; codeHash: `0x${string}` } | undefined {
  const held = new PartialTrie(root, read).get(keyOf(address))
  if (!held) return undefined
  const [nonce, balance, storageRoot, codeHash] = decodeRlp(held) as readonly Uint8Array[]
  const trie = new PartialTrie(storageRoot, read)
  const storage = new Map<bigint, bigint>()
  for (const slot of slots) {
    const value = trie.get(slotKey(slot))
    if (value) storage.set(slot, toBigint(decodeRlp(value) as Uint8Array))
  }
  return { nonce: toBigint(nonce), balance: toBigint(balance), storage, codeHash: toHex(codeHash) }
}

/** What `debug_executionWitness` gives, as lists or by hashes; undefined where the node has it not. */
async function executionWitness(
  ask: Ask,
  number: bigint,
): Promise<{ readonly nodes: Uint8Array[]; readonly codes: Uint8Array[] } | undefined> {
  let given: Json
  try {
    given = await ask('debug_executionWitness', `0x${number.toString(16)}`)
  } catch {
    return undefined
  }
  if (typeof given?.state !== 'object' || given.state === null) return undefined
  const bytes = (all: object | null | undefined) =>
    Object.values(all ?? {}).map((one: string) => fromHex(one))
  return { nodes: bytes(given.state), codes: bytes(given.codes) }
}
