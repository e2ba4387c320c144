/**
 * One proof of several leaves of a memory tree. Leaves share their siblings, and a sibling that is a subtree of
 * zeros is replaced by a bit, so most of a sparse memory costs nothing.
 *
 * Canonical order of siblings: start with the proved leaves. Level by level, from the leaves to just below the
 * root, take the parents of the nodes known on this level, by ascending index, and the children of each, by
 * ascending index. Every child that is not known is a sibling. The parents are then the nodes known on the next
 * level. A verifier can thus fold with two arrays, the known digests and the children of one level, without
 * recursion.
 *
 * Bit `i % 8` (0 is the lowest) of byte `i / 8` of `zeros` belongs to sibling i. If it is 1, the sibling is
 * `hash.zero(level)` and omitted. If it is 0, the sibling is the next of `siblings` and must not be
 * `hash.zero(level)`. A set of leaves therefore has exactly one proof.
 *
 * A proof of no leaves has one sibling, the root.
 * @module
 */
import { equal } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'

/** A proof of several leaves of one memory tree. */
export type Multiproof = {
  /** Strictly ascending. */
  readonly indices: readonly bigint[]
  /** The 32 bytes at each index. */
  readonly leaves: readonly Uint8Array[]
  /** One bit for each sibling in canonical order: 1 for a zero subtree. */
  readonly zeros: Uint8Array
  /** The other siblings. */
  readonly siblings: readonly Uint8Array[]
}

/** Why a multiproof is refused. */
/** Why a proof is refused. */
export const multiproofReasons = [
  'truncated',
  'index-out-of-range',
  'index-duplicate',
  'index-unsorted',
  'leaf-count',
  'leaf-length',
  'bitmap-length',
  'bitmap-padding',
  'sibling-missing',
  'sibling-extra',
  'sibling-not-digest',
  'sibling-zero',
] as const
/** Why a multiproof is refused. */
export type MultiproofReason = (typeof multiproofReasons)[number]

/** The parameters for reading a proof: the tree's hash, and how many bits its leaf indices have. */
export type TreeShape = { readonly hash: Hash; readonly indexBits: number }

/** The parameters of a memory's tree. */
export type TreeReader = TreeShape & {
  leafAt(index: bigint): Uint8Array
  digestAt(level: number, index: bigint): Uint8Array
}

/** Bits of an index that one level of a tree consumes. */
export function bitsPerLevel(hash: Hash): number {
  return hash.arity === 2 ? 1 : 2
}

/**
 * Levels between leaves and root. With four children and an odd number of bits, half of the root's children are
 * zero.
 */
export function levelCount({ hash, indexBits }: TreeShape): number {
  return Math.ceil(indexBits / bitsPerLevel(hash))
}

/**
 * The siblings that a proof of these leaves needs, in canonical order.
 * @param indices - strictly ascending and in range
 */
export function neededSiblings(
  shape: TreeShape,
  indices: readonly bigint[],
): { readonly level: number; readonly index: bigint }[] {
  const bits = BigInt(bitsPerLevel(shape.hash))
  const levels = levelCount(shape)
  if (indices.length === 0) return [{ level: levels, index: 0n }]
  const needed: { level: number; index: bigint }[] = []
  let known = indices
  for (let level = 0; level < levels; level++) {
    const parents: bigint[] = []
    for (let at = 0; at < known.length; ) {
      const parent = known[at]! >> bits
      const first = parent << bits
      for (let slot = 0; slot < shape.hash.arity; slot++) {
        const index = first + BigInt(slot)
        if (known[at] === index) at++
        else needed.push({ level, index })
      }
      parents.push(parent)
    }
    known = parents
  }
  return needed
}

/**
 * Proves leaves of a tree. Call `createTree(…).prove` for a memory.
 * @param indices - in any order; repeated leaves are proved once
 */
export function proveLeaves(tree: TreeReader, indices: readonly bigint[]): Multiproof {
  const limit = 1n << BigInt(tree.indexBits)
  for (const index of indices) {
    if (index < 0n || index >= limit)
      throw new RangeError(`"indices" expected 0 to ${limit - 1n}, got ${index}`)
  }
  const sorted = [...new Set(indices)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const needed = neededSiblings(tree, sorted)
  const zeros = new Uint8Array(Math.ceil(needed.length / 8))
  const siblings: Uint8Array[] = []
  for (const [i, { level, index }] of needed.entries()) {
    const digest = tree.digestAt(level, index)
    if (equal(digest, tree.hash.zero(level))) zeros[i >> 3]! |= 1 << (i & 7)
    else siblings.push(new Uint8Array(digest))
  }
  return {
    indices: sorted,
    leaves: sorted.map((index) => new Uint8Array(tree.leafAt(index))),
    zeros,
    siblings,
  }
}

/**
 * The root that a proof leads to, or why the proof is refused. The caller compares the root.
 *
 * With other `leaves` at the same places, it is the root after those leaves are written, because the siblings
 * stay the same.
 * @param leaves - 32 bytes for each index of the proof
 * @example
 * ```ts
 * import { equal } from 'onestep'
 * import { keccak256 } from 'onestep/hash'
 * import { createTree, foldMultiproof } from 'onestep/state'
 * const tree = createTree({ hash: keccak256, sizeBits: 32 })
 * const proof = tree.prove([7n])
 * const root = foldMultiproof(tree, proof)
 * if (typeof root === 'string') throw new Error(root) // why the proof is none
 * console.log(equal(root, tree.root())) // true
 * foldMultiproof(tree, proof, [new Uint8Array(32).fill(1)]) // the root after leaf 7 was written
 * ```
 */
export function foldMultiproof(
  shape: TreeShape,
  proof: Multiproof,
  leaves: readonly Uint8Array[] = proof.leaves,
): Uint8Array | MultiproofReason {
  const { indices } = proof
  const unsound = checkIndices(shape.indexBits, indices) ?? checkLeaves(indices.length, leaves)
  if (unsound) return unsound
  const siblings = expandSiblings(shape, proof)
  if (typeof siblings === 'string') return siblings
  if (indices.length === 0) return new Uint8Array(siblings[0]!)

  const { hash } = shape
  const bits = BigInt(bitsPerLevel(hash))
  const levels = levelCount(shape)
  let known = [...indices]
  let digests = new Uint8Array(32 * known.length)
  for (const [i, leaf] of leaves.entries()) digests.set(leaf, 32 * i)
  hash.leaves(digests, digests)
  let next = 0
  for (let level = 0; level < levels; level++) {
    const children = new Uint8Array(32 * hash.arity * known.length)
    const parents: bigint[] = []
    let to = 0
    for (let at = 0; at < known.length; ) {
      const parent = known[at]! >> bits
      const first = parent << bits
      for (let slot = 0; slot < hash.arity; slot++, to += 32) {
        if (known[at] === first + BigInt(slot)) children.set(digests.subarray(32 * at, 32 * ++at), to)
        else children.set(siblings[next++]!, to)
      }
      parents.push(parent)
    }
    hash.nodes(children.subarray(0, to), children)
    digests = children
    known = parents
  }
  return digests.slice(0, 32)
}

/** Checks that indices strictly ascend and lie in the tree. */
export function checkIndices(indexBits: number, indices: readonly bigint[]): MultiproofReason | undefined {
  const limit = 1n << BigInt(indexBits)
  let previous = -1n
  for (const index of indices) {
    if (index < 0n || index >= limit) return 'index-out-of-range'
    if (index === previous) return 'index-duplicate'
    if (index < previous) return 'index-unsorted'
    previous = index
  }
  return undefined
}

/**
 * Every sibling in canonical order, including the omitted ones.
 * @param proof - with indices that `checkIndices` accepts
 */
export function expandSiblings(shape: TreeShape, proof: Multiproof): Uint8Array[] | MultiproofReason {
  const { hash } = shape
  const { zeros, siblings } = proof
  const needed = neededSiblings(shape, proof.indices)
  if (zeros.length !== Math.ceil(needed.length / 8)) return 'bitmap-length'
  if (zeros.length > 0 && needed.length % 8 !== 0 && zeros.at(-1)! >> (needed.length % 8) !== 0)
    return 'bitmap-padding'
  const expanded: Uint8Array[] = []
  let next = 0
  for (const [i, { level }] of needed.entries()) {
    const zero = hash.zero(level)
    if (((zeros[i >> 3]! >> (i & 7)) & 1) === 1) expanded.push(zero)
    else {
      const sibling = siblings[next++]
      if (!sibling) return 'sibling-missing'
      if (!hash.isDigest(sibling)) return 'sibling-not-digest'
      if (equal(sibling, zero)) return 'sibling-zero'
      expanded.push(sibling)
    }
  }
  return next === siblings.length ? expanded : 'sibling-extra'
}

function checkLeaves(count: number, leaves: readonly Uint8Array[]): MultiproofReason | undefined {
  if (leaves.length !== count) return 'leaf-count'
  return leaves.every((leaf) => leaf.length === 32) ? undefined : 'leaf-length'
}
