/**
 * The root of a Merkle Patricia trie with keys of 32 bytes (Yellow Paper, appendix D).
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { encodeRlp, type Rlp } from './rlp.ts'

type Item = readonly [nibbles: Uint8Array, value: Uint8Array]

/** Keccak-256 of the encoding of nothing: the root without entries. */
export const EMPTY_ROOT = keccak_256(encodeRlp(new Uint8Array(0)))

/**
 * The root of a trie whose keys are hashes of the given ones, as Ethereum's state and storage have them.
 * @param entries - keys that differ, and values of at least one byte
 * @param keep - as of `trieRoot`
 * @returns 32 bytes
 */
export function secureTrieRoot(
  entries: Iterable<readonly [key: Uint8Array, value: Uint8Array]>,
  keep?: Keep,
): Uint8Array {
  return trieRoot(
    [...entries].map(([key, value]) => [keccak_256(key), value]),
    keep,
  )
}

/**
 * The root of a trie with these keys.
 * @param keep - is given the encoding of each node that others name by its hash, and of the root
 */
export function trieRoot(
  entries: readonly (readonly [key: Uint8Array, value: Uint8Array])[],
  keep?: Keep,
): Uint8Array {
  if (entries.length === 0) return EMPTY_ROOT
  const items = entries.map(([key, value]): Item => [nibblesOf(key), value])
  items.sort(([a], [b]) => compare(a, b))
  const root = encodeRlp(node(items, 0, keep))
  keep?.(root)
  return keccak_256(root)
}

/** Takes the encoding of a node. */
export type Keep = (node: Uint8Array) => void

/** The node of sorted items that share `depth` nibbles. */
function node(items: readonly Item[], depth: number, keep: Keep | undefined): Rlp {
  if (items.length === 1) return [compact(items[0][0].subarray(depth), true), items[0][1]]
  const shared = sharedNibbles(items[0][0], items.at(-1)![0], depth)
  if (shared > depth)
    return [compact(items[0][0].subarray(depth, shared), false), reference(node(items, shared, keep), keep)]
  const children: Rlp[] = Array.from({ length: 17 }, () => new Uint8Array(0))
  for (let at = 0; at < items.length; ) {
    const [nibbles, value] = items[at]
    if (nibbles.length === depth) {
      children[16] = value
      at++
      continue
    }
    let end = at
    while (end < items.length && items[end][0][depth] === nibbles[depth]) end++
    children[nibbles[depth]] = reference(node(items.slice(at, end), depth + 1, keep), keep)
    at = end
  }
  return children
}

/** A node in another: itself if it is short, else its hash. */
function reference(child: Rlp, keep: Keep | undefined): Rlp {
  const encoded = encodeRlp(child)
  if (encoded.length < 32) return child
  keep?.(encoded)
  return keccak_256(encoded)
}

/** Hex prefix encoding: whether it is a leaf, and whether the number of nibbles is odd. */
export function compact(nibbles: Uint8Array, isLeaf: boolean): Uint8Array {
  const isOdd = nibbles.length % 2 === 1
  const flag = (isLeaf ? 2 : 0) + (isOdd ? 1 : 0)
  const all = isOdd ? [flag, ...nibbles] : [flag, 0, ...nibbles]
  return Uint8Array.from({ length: all.length / 2 }, (_, i) => (all[2 * i] << 4) | all[2 * i + 1])
}

/** The halves of each byte. */
export const nibblesOf = (key: Uint8Array) =>
  Uint8Array.from({ length: 2 * key.length }, (_, i) => (i % 2 === 0 ? key[i >> 1] >> 4 : key[i >> 1] & 15))

function sharedNibbles(a: Uint8Array, b: Uint8Array, from: number): number {
  let at = from
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

function compare(a: Uint8Array, b: Uint8Array): number {
  const at = sharedNibbles(a, b, 0)
  return (a[at] ?? -1) - (b[at] ?? -1)
}
