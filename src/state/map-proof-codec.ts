/**
 * The canonical binary form of an opened part of a map's tree. It has one encoding, and every other sequence of bytes
 * is refused for one reason.
 *
 * First a byte with the code of the root, then the tree in order, parents first:
 *
 * | code | what | bytes |
 * |---|---|---|
 * | 0 | nothing | none |
 * | 1 | a closed entry; not the root | its digest, 32 |
 * | 2 | a closed node; the root: what is closed of any kind | its digest, 32 |
 * | 3 | an entry | its key and its value, big-endian, each in the bytes of its type |
 * | 4 | a node | the codes of its children, 3 bits each from the lowest on: 1 byte for two, 2 for four; then the children |
 *
 * A value is not zero. A node has at least two entries below it: one that holds a single entry, or nothing, is none.
 * @module
 */
import { concatAll, fromBigint, toBigint } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import type { KeyedMap } from '../ir/machine.ts'
import { byteSize, cardinality } from '../ir/types.ts'
import { digitAt, levelsOf, type OpenTree, pathOf } from './map-proof.ts'
import type { Reader } from './multiproof-codec.ts'

/** Why an opened tree is refused. */
export const mapReasons = [
  /** A code that is none, or bits set behind the last one. */
  'map-code',
  /** A node below the last digit of a path. */
  'map-depth',
  /** A node that nothing or a single entry is left of. */
  'map-collapsed',
  /** A closed subtree with the digest of nothing. */
  'map-digest-zero',
  /** A closed subtree whose digest is none of the hash. */
  'map-digest',
  /** A key or a value that its type does not have; an entry of zero. */
  'map-key',
  'map-value',
  /** An entry where its key does not lead. */
  'map-misplaced',
  /** More than the walks of so many keys open. */
  'map-unused',
] as const
/** Why a proof about a map is refused. */
export type MapReason = 'truncated' | (typeof mapReasons)[number]

const [EMPTY, ENTRY_DIGEST, DIGEST, ENTRY, NODE] = [0, 1, 2, 3, 4]

/** Bytes of the codes of a node's children. */
const codeBytes = (arity: number) => (arity === 2 ? 1 : 2)

function codeOf(tree: OpenTree): number {
  switch (tree.kind) {
    case 'empty':
      return EMPTY
    case 'closed':
      return tree.entry ? ENTRY_DIGEST : DIGEST
    case 'entry':
      return ENTRY
    case 'node':
      return NODE
  }
}

/**
 * The canonical bytes of an opened map.
 * @param tree - as `MapTree.open` makes it
 */
export function encodeMapProof(map: KeyedMap, tree: OpenTree): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(codeOf(tree))]
  const write = (at: OpenTree): void => {
    if (at.kind === 'closed') parts.push(at.digest)
    if (at.kind === 'entry')
      parts.push(fromBigint(at.key, byteSize(map.key)), fromBigint(at.value, byteSize(map.value)))
    if (at.kind !== 'node') return
    const codes = at.children.reduce((sum, child, slot) => sum | (codeOf(child) << (3 * slot)), 0)
    parts.push(fromBigint(BigInt(codes), codeBytes(at.children.length)))
    for (const child of at.children) write(child)
  }
  write(tree)
  return concatAll(parts)
}

/** Thrown in reading, and caught where it began; the reader has the reason. */
const REFUSED = Symbol('refused')

/**
 * Reads one opened tree. Bytes after it are the caller's to judge.
 * @param reader - stands behind the tree afterwards; anywhere, if it is refused
 * @param most - how many keys can be of use to the caller; what opens more is refused
 */
export function decodeMapProof(
  reader: Reader,
  hash: Hash,
  map: KeyedMap,
  most: number,
): OpenTree | MapReason {
  const levels = levelsOf(hash)
  let [entries, nodes] = [0, 0]
  let refused: MapReason | undefined
  const refuse = (reason: MapReason): never => {
    refused = reason
    throw REFUSED
  }
  const take = (size: number): Uint8Array => {
    const end = reader.offset + size
    if (end > reader.bytes.length) refuse('truncated')
    const bytes = new Uint8Array(reader.bytes.subarray(reader.offset, end))
    reader.offset = end
    return bytes
  }
  const read = (code: number, depth: number): OpenTree => {
    switch (code) {
      case EMPTY:
        return { kind: 'empty' }
      case ENTRY_DIGEST:
      case DIGEST: {
        if (code === ENTRY_DIGEST && depth === 0) refuse('map-code')
        const digest = take(32)
        if (digest.every((byte) => byte === 0)) refuse('map-digest-zero')
        if (!hash.isDigest(digest)) refuse('map-digest')
        return { kind: 'closed', entry: code === ENTRY_DIGEST, digest }
      }
      case ENTRY: {
        // Before anything is hashed for what no step can use.
        if (++entries > most) refuse('map-unused')
        const key = toBigint(take(byteSize(map.key)))
        const value = toBigint(take(byteSize(map.value)))
        if (key >= cardinality(map.key)) refuse('map-key')
        if (value === 0n || value >= cardinality(map.value)) refuse('map-value')
        return { kind: 'entry', key, value }
      }
      case NODE: {
        if (depth >= levels) refuse('map-depth')
        if (++nodes > most * levels) refuse('map-unused')
        const codes = Number(toBigint(take(codeBytes(hash.arity))))
        if (codes >> (3 * hash.arity) !== 0) refuse('map-code')
        const codesOf = Array.from({ length: hash.arity }, (_, slot) => (codes >> (3 * slot)) & 7)
        const filled = codesOf.filter((one) => one !== EMPTY)
        if (
          filled.length === 0 ||
          (filled.length === 1 && (filled[0] === ENTRY || filled[0] === ENTRY_DIGEST))
        )
          refuse('map-collapsed')
        return { kind: 'node', children: codesOf.map((one) => read(one, depth + 1)) }
      }
      default:
        return refuse('map-code')
    }
  }
  try {
    const tree = read(Number(toBigint(take(1))), 0)
    return isPlaced(hash, tree) ? tree : 'map-misplaced'
  } catch (error) {
    if (refused !== undefined && error === REFUSED) return refused
    throw error
  }
}

/** Whether entries lie where their keys lead. */
function isPlaced(hash: Hash, tree: OpenTree): boolean {
  const slots: number[] = []
  const visit = (at: OpenTree): boolean => {
    if (at.kind === 'entry') {
      const path = pathOf(hash, at.key)
      return slots.every((slot, depth) => digitAt(hash, path, depth) === slot)
    }
    if (at.kind !== 'node') return true
    return at.children.every((child, slot) => {
      slots.push(slot)
      const placed = visit(child)
      slots.pop()
      return placed
    })
  }
  return visit(tree)
}
