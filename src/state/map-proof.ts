/**
 * The opened part of a map's tree: what decides the values of some keys, and the root after they change.
 *
 * It is the tree itself, cut off where none of the keys leads: there stands a digest, and whether it is that of a
 * single entry. The node above commits to both, so a subtree cannot pass for an entry. A key leads either to an entry,
 * which is its own or shows that it has none, or to a place where nothing is.
 * @module
 */
import { fromBigint } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import { bitsPerLevel } from './multiproof.ts'

/** A map's tree, opened as far as a proof opens it. */
export type OpenTree =
  /** A subtree without entries. */
  | { readonly kind: 'empty' }
  /** A subtree into which no key leads. `entry`: it is a single entry; false at the root, where nobody asks. */
  | { readonly kind: 'closed'; readonly entry: boolean; readonly digest: Uint8Array }
  | { readonly kind: 'entry'; readonly key: bigint; readonly value: bigint }
  | { readonly kind: 'node'; readonly children: readonly OpenTree[] }

/** Where the walk of a key ends. */
export type Lookup =
  /** Here, with this value, 0n if the key has none; `way` holds what was opened for it. */
  | { readonly kind: 'found'; readonly value: bigint; readonly way: readonly OpenTree[] }
  /** In a subtree that is closed. */
  | { readonly kind: 'closed' }

/** Levels of the tree of a map: as many digits as a path has. */
export const levelsOf = (hash: Hash): number => Math.floor(hash.map.pathBits / bitsPerLevel(hash))

/** Digit `depth` of a path: its slot in the node at that depth. */
export function digitAt(hash: Hash, path: Uint8Array, depth: number): number {
  if (hash.arity === 2) return (path[31 - (depth >> 3)]! >> (depth & 7)) & 1
  return (path[31 - (depth >> 2)]! >> (2 * (depth & 3))) & 3
}

/** The path of a key, 32 bytes. */
export function pathOf(hash: Hash, key: bigint): Uint8Array {
  const path = fromBigint(key, 32)
  hash.map.paths(path, path)
  return path
}

/** The root of the map of which this is an opened tree, 32 bytes. */
export const openedRoot = (hash: Hash, tree: OpenTree): Uint8Array => folded(hash, tree).digest

/** What a part of a tree is to the node above it. */
export type Folded = { readonly kind: 'empty' | 'entry' | 'node'; readonly digest: Uint8Array }

const EMPTY: Folded = { kind: 'empty', digest: new Uint8Array(32) }

/** What a tree is: a node in which too little is left for one becomes what is left. */
export function folded(hash: Hash, tree: OpenTree): Folded {
  switch (tree.kind) {
    case 'empty':
      return EMPTY
    case 'closed':
      return { kind: tree.entry ? 'entry' : 'node', digest: tree.digest }
    case 'entry': {
      const work = new Uint8Array(64)
      work.set(fromBigint(tree.key, 32))
      work.set(fromBigint(tree.value, 32), 32)
      hash.map.leaves(work, work)
      return { kind: 'entry', digest: work.slice(0, 32) }
    }
    case 'node': {
      const children = tree.children.map((child) => folded(hash, child))
      const filled = children.filter(({ kind }) => kind !== 'empty')
      if (filled.length === 0) return EMPTY
      if (filled.length === 1 && filled[0]!.kind === 'entry') return filled[0]!
      const work = new Uint8Array(32 * hash.arity)
      for (const [slot, { digest }] of children.entries()) work.set(digest, 32 * slot)
      hash.map.nodes(
        children.reduce((kinds, { kind }, slot) => kinds | (kind === 'entry' ? 1 << slot : 0), 0),
        work,
        work,
      )
      return { kind: 'node', digest: work.slice(0, 32) }
    }
  }
}

/** What an opened tree says of a key. */
export function lookUp(hash: Hash, tree: OpenTree, key: bigint): Lookup {
  const path = pathOf(hash, key)
  const way: OpenTree[] = []
  let at = tree
  for (let depth = 0; at.kind === 'node'; depth++) {
    way.push(at)
    at = at.children[digitAt(hash, path, depth)]!
  }
  if (at.kind === 'closed') return { kind: 'closed' }
  if (at.kind === 'empty') return { kind: 'found', value: 0n, way }
  way.push(at)
  return { kind: 'found', value: at.key === key ? at.value : 0n, way }
}

/**
 * The tree after a key is given a value. Nodes stay where they are until it is folded, also those in which too little is
 * left: what is closed may be given back a neighbour by the next change.
 * @param tree - in which the key's walk does not end in a closed subtree
 * @param value - 0n deletes
 */
export function withEntry(hash: Hash, tree: OpenTree, key: bigint, value: bigint): OpenTree {
  const path = pathOf(hash, key)
  const put = (at: OpenTree, depth: number): OpenTree => {
    switch (at.kind) {
      case 'node': {
        const slot = digitAt(hash, path, depth)
        const children = at.children.map((child, i) => (i === slot ? put(child, depth + 1) : child))
        return { kind: 'node', children }
      }
      case 'empty':
        return value === 0n ? at : { kind: 'entry', key, value }
      case 'entry': {
        if (at.key === key) return value === 0n ? { kind: 'empty' } : { kind: 'entry', key, value }
        return value === 0n ? at : split(hash, at, { kind: 'entry', key, value }, depth)
      }
      case 'closed':
        throw new RangeError(`"key" expected one that the tree opens, got ${key}`)
    }
  }
  return put(tree, 0)
}

type Entry = Extract<OpenTree, { kind: 'entry' }>

/** The subtree at `depth` of two entries whose paths agree up to there. */
function split(hash: Hash, a: Entry, b: Entry, depth: number): OpenTree {
  const [pathA, pathB] = [pathOf(hash, a.key), pathOf(hash, b.key)]
  const from = (at: number): OpenTree => {
    const [slotA, slotB] = [digitAt(hash, pathA, at), digitAt(hash, pathB, at)]
    const children: OpenTree[] = Array.from({ length: hash.arity }, () => ({ kind: 'empty' }))
    if (slotA === slotB) children[slotA] = from(at + 1)
    else [children[slotA], children[slotB]] = [a, b]
    return { kind: 'node', children }
  }
  return from(depth)
}

/** The same tree as it is hashed: nodes in which too little is left for one are what is left. */
export function collapsed(tree: OpenTree): OpenTree {
  if (tree.kind !== 'node') return tree
  const children = tree.children.map(collapsed)
  const filled = children.filter(({ kind }) => kind !== 'empty')
  if (filled.length === 0) return { kind: 'empty' }
  const [one] = filled
  if (filled.length === 1 && (one!.kind === 'entry' || (one!.kind === 'closed' && one!.entry))) return one!
  return { kind: 'node', children }
}

/** Every part of a tree that is opened: its nodes and entries. */
export function* partsOf(tree: OpenTree): Generator<OpenTree> {
  if (tree.kind !== 'node' && tree.kind !== 'entry') return
  yield tree
  if (tree.kind === 'node') for (const child of tree.children) yield* partsOf(child)
}
