/**
 * Data as LargePreimages.sol absorbs it: blocks of keccak-256, the states after them, and the Merkle tree over both.
 * @module
 */
import { keccak_256, keccakP } from '@noble/hashes/sha3.js'
import { concat, fromBigint } from '../bytes/bytes.ts'

/** Bytes of a block. */
export const KECCAK_RATE = 136
const DEPTH = 16

/** A leaf of the tree: a padded block, its number, and the hash of the state after it. */
export type KeccakLeaf = {
  readonly input: Uint8Array
  readonly index: number
  readonly commitment: Uint8Array
}

/** A state as 25 lanes of 64 bits. */
export type KeccakState = readonly bigint[]

/** The blocks of some data with padding: pad10*1, as keccak-256 has it. */
export function paddedBlocks(data: Uint8Array): Uint8Array[] {
  const count = Math.floor(data.length / KECCAK_RATE) + 1
  const padded = new Uint8Array(KECCAK_RATE * count)
  padded.set(data)
  padded[data.length] = 0x01
  padded[padded.length - 1]! |= 0x80
  return Array.from({ length: count }, (_, i) => padded.slice(KECCAK_RATE * i, KECCAK_RATE * (i + 1)))
}

/** The state after a block. */
export function afterBlock(before: KeccakState, input: Uint8Array): bigint[] {
  const words = new Uint32Array(50)
  const view = new DataView(words.buffer)
  for (const [i, lane] of before.entries()) view.setBigUint64(8 * i, lane, true)
  const block = new DataView(input.buffer, input.byteOffset, KECCAK_RATE)
  for (let at = 0; at < KECCAK_RATE; at += 8)
    view.setBigUint64(at, view.getBigUint64(at, true) ^ block.getBigUint64(at, true), true)
  keccakP(words)
  return Array.from({ length: 25 }, (_, i) => view.getBigUint64(8 * i, true))
}

export const EMPTY_STATE: KeccakState = new Array<bigint>(25).fill(0n)

/** The hash that stands for a state: of its lanes, each as a word of 32 bytes. */
export const stateCommitment = (state: KeccakState): Uint8Array =>
  keccak_256(concat(...state.map((lane) => fromBigint(lane, 32))))

/** All leaves of some data, and the state before the last block. */
export function keccakLeaves(data: Uint8Array): {
  readonly leaves: KeccakLeaf[]
  readonly states: KeccakState[]
} {
  const states: KeccakState[] = [EMPTY_STATE]
  const leaves = paddedBlocks(data).map((input, index): KeccakLeaf => {
    const state = afterBlock(states.at(-1)!, input)
    states.push(state)
    return { input, index, commitment: stateCommitment(state) }
  })
  return { leaves, states }
}

const leafHash = ({ input, index, commitment }: KeccakLeaf): Uint8Array =>
  keccak_256(concat(input, fromBigint(BigInt(index), 32), commitment))

/** The siblings of a leaf in the tree over leaves that are absorbed, from the bottom up. */
export function leafProof(leaves: readonly KeccakLeaf[], index: number): Uint8Array[] {
  let level = leaves.map(leafHash)
  let zero: Uint8Array = new Uint8Array(32)
  let at = index
  const proof: Uint8Array[] = []
  for (let depth = 0; depth < DEPTH; depth++) {
    proof.push(level[at ^ 1] ?? zero)
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, i) =>
      keccak_256(concat(level[2 * i]!, level[2 * i + 1] ?? zero)),
    )
    zero = keccak_256(concat(zero, zero))
    at >>= 1
  }
  return proof
}

/**
 * The first leaf whose state does not follow from the one before, with the state before it; undefined if all do. A block
 * of another length cannot be absorbed, so only states can be wrong.
 */
export function firstWrongLeaf(
  leaves: readonly KeccakLeaf[],
): { readonly index: number; readonly before: KeccakState } | undefined {
  let state: KeccakState = EMPTY_STATE
  for (const { input, index, commitment } of leaves) {
    const after = afterBlock(state, input)
    const right = stateCommitment(after)
    if (right.some((byte, i) => byte !== commitment[i])) return { index, before: state }
    state = after
  }
  return undefined
}
