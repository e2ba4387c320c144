/**
 * Nodes beside keys that a block removes. Where a branch is left with one child, the trie after the block depends on what
 * that child is, but no proof of a key that the block accesses has it.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { equal, fromBigint, fromHex, toHex } from '../../../bytes/bytes.ts'
import { decodeRlp, encodeRlp, type Rlp } from '../../../ethereum/rlp.ts'
import { compact, nibblesOf } from '../../../ethereum/trie.ts'
import { hashWasmKeccakEngine } from '../../../hash/fast.ts'
import { keccakEngine } from '../../../hash/keccak-engine.ts'
import type { Ask } from '../../loader.ts'
import { EvmLoadError } from './fields.ts'
import type { KnownState } from './known-state.ts'
import type { Json } from './node.ts'
import { placesOf, type Touched } from './proven-state.ts'
import { keyOf, slotKey } from './witness.ts'

/** A node that is missing. */
export type Sibling = {
  /** Whose storage it is of; undefined: of the state. */
  readonly owner: bigint | undefined
  readonly hash: Uint8Array
  /** The nibbles that lead to it. */
  readonly path: Uint8Array
}

/** The most nibbles that a search for a key tries to match. Six take 16 million hashes on average. */
const MOST_NIBBLES = 6

/**
 * Gets a node beside a key that a block removes.
 *
 * A proof of the removed key after the block ends where the node has moved to, with the nibbles that have led to it put
 * before its own. Where it is a branch, only its hash is there: then a key is searched for that leads to it, and proven.
 * @throws EvmLoadError naming what is removed, if the node cannot be found
 */
export async function findSibling(
  ask: Ask,
  block: Json,
  known: KnownState,
  touched: Touched,
  { owner, hash, path }: Sibling,
): Promise<void> {
  const above = path.subarray(0, -1)
  const isBeside = (key: Uint8Array) => equal(nibblesOf(key).subarray(0, above.length), above)
  const removed: Touched =
    owner === undefined
      ? new Map([...touched].filter(([address]) => isBeside(keyOf(address))).map(([one]) => [one, new Set()]))
      : new Map([[owner, new Set([...(touched.get(owner) ?? [])].filter((one) => isBeside(slotKey(one))))]])
  for (const [address, slots] of removed) {
    const at = toHex(fromBigint(address, 20))
    const keys = [...slots].map((slot) => toHex(fromBigint(slot, 32)))
    const after = await ask('eth_getProof', at, keys, block.number).catch(() => undefined)
    const proofs: Json[] = owner === undefined ? [after?.accountProof] : (after?.storageProof ?? [])
    for (const node of proofs.flatMap((one) => one?.proof ?? one ?? []))
      for (const shorter of withoutStart(fromHex(node)))
        if (equal(keccak_256(shorter), hash)) return known.keep(shorter)
  }
  if (path.length <= MOST_NIBBLES) {
    const key = await keyTo(path, owner === undefined ? 20 : 32)
    const [address, slots] = owner === undefined ? [key, []] : [owner, [key]]
    await known.prove(address, slots)
    if (known.read(hash)) return
  }
  throw new EvmLoadError(
    `Block ${BigInt(block.number)} removes a key, and the node does not give the trie node beside it.`,
    [
      ...placesOf(removed).map((place) => `Removed: ${place}, or one beside it`),
      `Missing: trie node ${toHex(hash)}`,
      'Fix: use a node with debug_executionWitness',
    ],
  )
}

/** A leaf or an extension with fewer and fewer nibbles. */
function* withoutStart(encoded: Uint8Array): Iterable<Uint8Array> {
  const items = decodeRlp(encoded)
  if (!items || items instanceof Uint8Array) return
  // A short one is inside of the branch above it.
  if (items.length === 17) {
    for (const item of items) if (!(item instanceof Uint8Array)) yield* withoutStart(encodeRlp(item))
    return
  }
  const [coded, content] = items as readonly [Uint8Array, Rlp]
  const nibbles = nibblesOf(coded)
  const path = nibbles.subarray(nibbles[0] % 2 === 1 ? 1 : 2)
  for (let from = 1; from <= path.length; from++)
    yield encodeRlp([compact(path.subarray(from), nibbles[0] >= 2), content])
}

/** Searches for a key whose hash begins with the nibbles of `path`. @param size - bytes of the key */
async function keyTo(path: Uint8Array, size: number): Promise<bigint> {
  const { hash } = keccakEngine() ?? (await hashWasmKeccakEngine())
  const leads = (digest: Uint8Array) =>
    path.every((nibble, i) => (i % 2 === 0 ? digest[i >> 1] >> 4 : digest[i >> 1] & 15) === nibble)
  for (let key = 0n; ; key++) if (leads(hash(fromBigint(key, size)))) return key
}
