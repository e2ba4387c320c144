/**
 * The bytes of a proof on chain: cut into parts, each with its way up to the root that names the proof, and put together
 * again.
 * @module
 */
import { type Hex, hexToBytes } from 'viem'
import { toHex } from '../../bytes/bytes.ts'
import { REGION } from '../../stark/guest.ts'
import { pagesOf } from '../../state/state.ts'
import { beside, LEAF_BITS } from './contract.ts'

/** 2^`levels` leaves of a proof's memory: `data`, and zeros. */
export type ProofPart = {
  readonly levels: bigint
  readonly index: bigint
  readonly data: Hex
  readonly siblings: readonly Hex[]
}

const PROOF_LEVELS = REGION.proofBits - LEAF_BITS
/** Of a part with data, 2^16 bytes: a transaction of 128 KB is more than nodes pass on. */
const MOST_LEVELS = 11

/** The parts that publish a proof as a whole. @param content - what its memory has, without the zeros at the end */
export function proofParts(content: Uint8Array): ProofPart[] {
  const pages = pagesOf([[0n, content]])
  const parts: ProofPart[] = []
  const add = (levels: number, index: number): void => {
    const size = 2 ** (levels + LEAF_BITS)
    const data = content.subarray(index * size, (index + 1) * size)
    if (data.length > 0 && levels > MOST_LEVELS) {
      add(levels - 1, 2 * index)
      add(levels - 1, 2 * index + 1)
      return
    }
    const siblings: Hex[] = []
    const from = BigInt(index * size)
    for (let level = levels; level < PROOF_LEVELS; level++)
      siblings.push(beside(pages, from - (from % (1n << BigInt(level + LEAF_BITS))), level + LEAF_BITS))
    parts.push({ levels: BigInt(levels), index: BigInt(index), data: toHex(data), siblings })
  }
  add(PROOF_LEVELS, 0)
  return parts
}

/** What the published parts add up to, without the zeros at the end; the contract has checked each of them. */
export function joinedParts(parts: readonly Omit<ProofPart, 'siblings'>[]): Uint8Array {
  const memory = new Uint8Array(2 ** REGION.proofBits)
  for (const { levels, index, data } of parts)
    memory.set(hexToBytes(data), Number(index) * 2 ** (Number(levels) + LEAF_BITS))
  let end = memory.length
  while (end > 0 && memory[end - 1] === 0) end--
  return memory.slice(0, end)
}
