/**
 * Verifies proofs about another party's history commitment. All inputs may come from an adversary: a malformed
 * proof leads to a reason, never to an exception.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { equal } from '../bytes/bytes.ts'
import type { HashFunction } from './claim.ts'
import { historyLeaf, historyNode, MAX_HISTORY_HEIGHT, pairUp } from './history.ts'

/** Why a proof about a history was refused; a contract can name its errors after these. */
export type HistoryReason =
  | 'HeightOutOfRange'
  | 'IndexOutOfRange'
  | 'IndicesNotAscending'
  | 'NoIndices'
  | 'LeafCountMismatch'
  | 'MalformedDigest'
  | 'MissingSibling'
  | 'ExtraSibling'
  | 'RootMismatch'
  | 'SpanMismatch'
  | 'BeforeMismatch'
  | 'LastLeafMismatch'

/** The result of verifying a proof about a history. */
export type HistoryVerdict =
  | { readonly valid: true }
  | { readonly valid: false; readonly reason: HistoryReason }

/** A proof that a state root is at an index of a history. */
export type LeafProof = {
  readonly root: Uint8Array
  readonly height: number
  readonly index: bigint
  /** The state root claimed to be at the index. */
  readonly leaf: Uint8Array
  readonly siblings: readonly Uint8Array[]
}

/** A proof that state roots are at several indices of a history. */
export type ManyProof = {
  readonly root: Uint8Array
  readonly height: number
  /** Strictly ascending. */
  readonly indices: readonly bigint[]
  /** State roots at the indices. */
  readonly leaves: readonly Uint8Array[]
  /** Level by level from the leaves up; within a level by ascending index. */
  readonly siblings: readonly Uint8Array[]
}

/**
 * Verifies that a state root is at an index of a history.
 *
 * @example
 * console.log(verifyLeaf({ root, height: 48, index: 0n, leaf, siblings })) // { valid: false, reason: 'RootMismatch' }
 */
export function verifyLeaf(proof: LeafProof, hash: HashFunction = keccak_256): HistoryVerdict {
  if (typeof proof !== 'object' || proof === null) return refuse('MalformedDigest')
  const { root, height, index, leaf, siblings } = proof
  return verifyMany({ root, height, indices: [index], leaves: [leaf], siblings }, hash)
}

/** Verifies that state roots are at several indices of a history; the proof shares siblings. */
export function verifyMany(proof: ManyProof, hash: HashFunction = keccak_256): HistoryVerdict {
  const problem = shapeProblem(proof)
  if (problem !== undefined) return refuse(problem)
  const { root, height, indices, leaves, siblings } = proof
  let known = [...indices]
  let digests = leaves.map((leaf) => historyLeaf(leaf, hash))
  let used = 0
  for (let level = 0; level < height; level++) {
    const above: Uint8Array[] = []
    let at = 0
    const pairs = pairUp(known)
    for (const { missing } of pairs) {
      const digest = digests[at++]!
      if (missing === undefined) {
        above.push(historyNode(digest, digests[at++]!, hash))
        continue
      }
      const sibling = siblings[used++]
      if (sibling === undefined) return refuse('MissingSibling')
      // If the known node is the right one, the missing sibling has an even index.
      above.push(
        missing % 2n === 0n ? historyNode(sibling, digest, hash) : historyNode(digest, sibling, hash),
      )
    }
    known = pairs.map((pair) => pair.parent)
    digests = above
  }
  if (used !== siblings.length) return refuse('ExtraSibling')
  return equal(digests[0]!, root) ? { valid: true } : refuse('RootMismatch')
}

/** Whether two digests are the children of a node: the check of one move of a bisection. */
export function verifyChildren(
  parent: Uint8Array,
  left: Uint8Array,
  right: Uint8Array,
  hash: HashFunction = keccak_256,
): HistoryVerdict {
  if (!isDigest(parent) || !isDigest(left) || !isDigest(right)) return refuse('MalformedDigest')
  return equal(historyNode(left, right, hash), parent) ? { valid: true } : refuse('RootMismatch')
}

function shapeProblem(proof: ManyProof): HistoryReason | undefined {
  if (typeof proof !== 'object' || proof === null) return 'MalformedDigest'
  const { root, height, indices, leaves, siblings } = proof
  if (!isDigest(root)) return 'MalformedDigest'
  if (!Number.isInteger(height) || height < 0 || height > MAX_HISTORY_HEIGHT) return 'HeightOutOfRange'
  if (!Array.isArray(indices) || indices.length === 0) return 'NoIndices'
  if (!Array.isArray(leaves) || leaves.length !== indices.length) return 'LeafCountMismatch'
  for (const [i, index] of indices.entries()) {
    if (typeof index !== 'bigint' || index < 0n || index >> BigInt(height) !== 0n) return 'IndexOutOfRange'
    if (i > 0 && index <= indices[i - 1]!) return 'IndicesNotAscending'
  }
  if (!Array.isArray(siblings)) return 'MissingSibling'
  // A loop by index, so that the holes of a sparse array are not skipped.
  for (let i = 0; i < leaves.length; i++) if (!isDigest(leaves[i])) return 'MalformedDigest'
  for (let i = 0; i < siblings.length; i++) if (!isDigest(siblings[i])) return 'MalformedDigest'
  return undefined
}

/** Whether a value is 32 bytes. */
export function isDigest(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length === 32
}

function refuse(reason: HistoryReason): HistoryVerdict {
  return { valid: false, reason }
}
