/**
 * History commitments: a Merkle tree over the state roots of a run.
 *
 * A history covers 2^height leaves. Leaf j, from 0, is the state root after start + (j + 1) * stride steps. The
 * root before the first step is agreed and is not a leaf. Leaf digest = H(0x03 || root), node = H(0x04 || left
 * || right).
 *
 * A stopped machine no longer changes, so from some leaf on all leaves are the same. Only the leaves up to
 * there are built; to their right are subtrees of equal leaves, with one digest per level. 2^48 leaves thus
 * cost as much as the distinct ones, plus 48 hashes. A distinct leaf takes 64 bytes: 32 for its root and 32 for
 * the nodes above. Digests of leaves are not stored, because each is one hash of its root.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concat, equal } from '../bytes/bytes.ts'
import { engineOf, type HashEngine, keccakEngine } from '../hash/index.ts'
import { historyLeafTag, historyNodeTag } from '../hash/tags.ts'
import { type HashFunction, MAX_U64, show } from './claim.ts'

/** The most bytes of roots whose digests are held at once, a multiple of a pair. */
const PART = 2 ** 16
/** With 63 levels, every leaf index and every step still fits in 64 bits. */
export const MAX_HISTORY_HEIGHT = 63

/** The steps that a history covers: leaf j is the state after start + (j + 1) * stride. */
export type HistorySpan = {
  readonly start: bigint
  readonly stride: bigint
  /** Levels above the leaves: there are 2^height leaves. */
  readonly height: number
}

/** A history commitment, and what it takes to open it. */
export type History = {
  readonly root: Uint8Array
  readonly span: HistorySpan
  readonly height: number
  /** The number of leaves up to and including the one that repeats for ever. */
  readonly distinct: number
  /** The state root at a leaf. */
  leaf(index: bigint): Uint8Array
  /** The siblings of a leaf from the bottom up; also inside the padding. */
  prove(index: bigint): Uint8Array[]
  /** The siblings of several leaves, each included once; `verifyMany` defines their order. */
  proveMany(indices: readonly bigint[]): Uint8Array[]
  /** The digest of a node; level 0 are the leaves, level `height` is the root. */
  node(index: bigint, level: number): Uint8Array
  /** The children of a node at level 1 or above: what one move of a bisection reveals. */
  children(index: bigint, level: number): { left: Uint8Array; right: Uint8Array }
}

/** The roots and the span of a history. */
export type HistoryOptions = HistorySpan & {
  /**
   * Roots at the leaves, from the first on; the last one stands for all that follow. A single array contains
   * them consecutively, 32 bytes each. It is kept, not copied, and must not change any more.
   */
  readonly roots: readonly Uint8Array[] | Uint8Array
  readonly hash?: HashFunction
}

/**
 * Commits to the history of a run.
 *
 * @returns the tree's root, and what it takes to open it
 * @throws TypeError or RangeError if an argument is not as described
 * @example
 * const roots = Array.from({ length: Number(trace.steps) + 1 }, (_, i) => trace.rootAt(BigInt(i)))
 * const history = commitHistory({ roots, start: 0n, stride: 1n, height: 48 })
 * verifyLeaf({ root: history.root, height: 48, index: 5n, leaf: history.leaf(5n), siblings: history.prove(5n) })
 */
export function commitHistory(options: HistoryOptions): History {
  const { height, hash = keccak_256 } = options
  checkSpan(options)
  const roots = distinctRoots(packed(options.roots))
  const distinct = roots.length / 32
  const leafCount = 2n ** BigInt(height)
  if (BigInt(distinct) > leafCount) {
    throw new RangeError(`"roots" expected at most 2^${height} distinct leaves, got ${distinct}`)
  }
  const rootAt = (index: number) => roots.subarray(32 * index, 32 * index + 32)
  const repeated = repeatedDigests(historyLeaf(rootAt(distinct - 1), hash), height, hash)
  // Batches by default: a tree of 2^20 leaves takes a second, and minutes leaf by leaf on a busy machine.
  const engine = (options.hash === undefined ? keccakEngine() : undefined) ?? engineOf(hash)
  const levels = levelsAbove(roots, repeated, engine)

  const node = (index: bigint, level: number): Uint8Array => {
    checkPosition(index, level, height)
    const nodes = level === 0 ? roots : levels[level - 1]!
    if (index >= nodes.length / 32) return copy(repeated[level]!)
    const at = 32 * Number(index)
    const bytes = copy(nodes.subarray(at, at + 32))
    return level === 0 ? historyLeaf(bytes, hash) : bytes
  }
  return {
    root: node(0n, height),
    span: { start: options.start, stride: options.stride, height },
    height,
    distinct,
    node,
    leaf(index) {
      checkPosition(index, 0, height)
      return copy(rootAt(index < distinct ? Number(index) : distinct - 1))
    },
    prove(index) {
      checkPosition(index, 0, height)
      return Array.from({ length: height }, (_, level) => node((index >> BigInt(level)) ^ 1n, level))
    },
    proveMany(indices) {
      checkAscending(indices, height)
      const siblings: Uint8Array[] = []
      for (let level = 0, known = [...indices]; level < height; level++) {
        const pairs = pairUp(known)
        for (const pair of pairs) if (pair.missing !== undefined) siblings.push(node(pair.missing, level))
        known = pairs.map((pair) => pair.parent)
      }
      return siblings
    },
    children(index, level) {
      if (level === 0)
        throw new RangeError('"level" expected 1 or above, because leaves have no children, got 0')
      checkPosition(index, level, height)
      return { left: node(2n * index, level - 1), right: node(2n * index + 1n, level - 1) }
    },
  }
}

/** Digest of a leaf: H(0x03 || root). */
export function historyLeaf(root: Uint8Array, hash: HashFunction = keccak_256): Uint8Array {
  return hash(concat(Uint8Array.of(historyLeafTag), root))
}

/** Digest of an inner node: H(0x04 || left || right). */
export function historyNode(
  left: Uint8Array,
  right: Uint8Array,
  hash: HashFunction = keccak_256,
): Uint8Array {
  return hash(concat(Uint8Array.of(historyNodeTag), left, right))
}

/**
 * One level of a proof of several leaves: the parents of the known nodes, and the sibling that each needs.
 * @param known - indices of known nodes of a level, strictly ascending
 */
export function pairUp(known: readonly bigint[]): { parent: bigint; missing: bigint | undefined }[] {
  const pairs: { parent: bigint; missing: bigint | undefined }[] = []
  for (let i = 0; i < known.length; i++) {
    const index = known[i]!
    const both = index % 2n === 0n && known[i + 1] === index + 1n
    pairs.push({ parent: index >> 1n, missing: both ? undefined : index ^ 1n })
    if (both) i++
  }
  return pairs
}

/** Why three numbers are not a span; `undefined` if they are. */
export function spanProblem(span: HistorySpan): string | undefined {
  const { start, stride, height } = span
  if (!Number.isInteger(height) || height < 0 || height > MAX_HISTORY_HEIGHT) {
    return `"height" expected an integer from 0 to ${MAX_HISTORY_HEIGHT}, got ${show(height)}`
  }
  if (typeof start !== 'bigint' || start < 0n)
    return `"start" expected a bigint of 0 or more, got ${show(start)}`
  if (typeof stride !== 'bigint' || stride < 1n)
    return `"stride" expected a bigint of 1 or more, got ${show(stride)}`
  if (start + (stride << BigInt(height)) > MAX_U64) {
    return '"start", "stride" and "height" expected a last step of at most 64 bits, got a later one'
  }
  return undefined
}

function checkSpan(span: HistorySpan): void {
  const problem = spanProblem(span)
  if (problem !== undefined) throw new RangeError(problem)
}

function checkPosition(index: bigint, level: number, height: number): void {
  if (!Number.isInteger(level) || level < 0 || level > height) {
    throw new RangeError(`"level" expected an integer from 0 to ${height}, got ${level}`)
  }
  if (typeof index !== 'bigint' || index < 0n || index >> BigInt(height - level) !== 0n) {
    throw new RangeError(`"index" expected a bigint below 2^${height - level}, got ${index}`)
  }
}

function checkAscending(indices: readonly bigint[], height: number): void {
  if (indices.length === 0) throw new RangeError('"indices" expected at least one index, got none')
  for (let i = 0; i < indices.length; i++) {
    checkPosition(indices[i]!, 0, height)
    if (i > 0 && indices[i]! <= indices[i - 1]!) {
      throw new RangeError(
        `"indices" expected strictly ascending indices, got ${indices[i]} after ${indices[i - 1]}`,
      )
    }
  }
}

function packed(roots: readonly Uint8Array[] | Uint8Array): Uint8Array {
  if (roots.length === 0) throw new RangeError('"roots" expected at least one root, got none')
  if (roots instanceof Uint8Array) {
    if (roots.length % 32 !== 0) {
      throw new RangeError(`"roots" expected a multiple of 32 bytes, got ${roots.length}`)
    }
    return roots
  }
  const bytes = new Uint8Array(32 * roots.length)
  for (const [i, root] of roots.entries()) {
    if (!(root instanceof Uint8Array))
      throw new TypeError(`"roots[${i}]" expected a Uint8Array, got ${typeof root}`)
    if (root.length !== 32) throw new RangeError(`"roots[${i}]" expected 32 bytes, got ${root.length}`)
    bytes.set(root, 32 * i)
  }
  return bytes
}

/** The roots without repetitions of the last one. */
function distinctRoots(roots: Uint8Array): Uint8Array {
  let end = roots.length
  const last = roots.subarray(end - 32)
  while (end > 32 && equal(roots.subarray(end - 64, end - 32), last)) end -= 32
  return roots.subarray(0, end)
}

/** The digest of a subtree of equal leaves, for each level. */
function repeatedDigests(leaf: Uint8Array, height: number, hash: HashFunction): Uint8Array[] {
  const digests = [leaf]
  for (let level = 0; level < height; level++)
    digests.push(historyNode(digests[level]!, digests[level]!, hash))
  return digests
}

/**
 * The nodes of each level above the leaves, up to the root. A level contains the nodes with a distinct leaf
 * below; all nodes to their right are the level's repeated digest.
 */
function levelsAbove(roots: Uint8Array, repeated: readonly Uint8Array[], engine: HashEngine): Uint8Array[] {
  if (repeated.length === 1) return []
  const first = new Uint8Array(32 * Math.ceil(roots.length / 64))
  for (let at = 0; at < roots.length; at += PART) {
    const part = roots.subarray(at, at + PART)
    const digests = new Uint8Array(part.length)
    engine.batch(historyLeafTag, 32, part, digests)
    foldOnce(digests, repeated[0]!, first.subarray(at / 2), engine)
  }
  const levels = [first]
  for (let level = 2, below = first; level < repeated.length; level++) {
    const nodes = new Uint8Array(32 * Math.ceil(below.length / 64))
    foldOnce(below, repeated[level - 1]!, nodes, engine)
    levels.push(nodes)
    below = nodes
  }
  return levels
}

/** Writes the parents of a level's nodes; an odd last node is paired with the repeated digest. */
function foldOnce(below: Uint8Array, filler: Uint8Array, out: Uint8Array, engine: HashEngine): void {
  const even = below.length - (below.length % 64)
  engine.batch(historyNodeTag, 64, below.subarray(0, even), out.subarray(0, even / 2))
  if (even === below.length) return
  const last = concat(below.subarray(even), filler)
  engine.batch(historyNodeTag, 64, last, out.subarray(even / 2, even / 2 + 32))
}

/** `slice` on a Buffer, which callers may pass, would share memory. */
function copy(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes)
}
