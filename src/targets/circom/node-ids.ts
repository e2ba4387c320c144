/**
 * How a batch names nodes and cells of all memories: the memories' trees hang below one root, a node's children are
 * four times its number and 0 to 3 more, and the bytes of a leaf are 32 times its number and 0 to 31 more. So no two
 * nodes of any level have one number, and 0 is none.
 * @module
 */
import { type Machine, sizeBits } from '../../ir/machine.ts'

/** Bits of an address within a leaf, and of a place among a node's children. */
const [LEAF_BITS, CHILD_BITS] = [5, 2]

/** Levels of nodes above a memory's leaves. */
export const treeDepth = (machine: Machine, memory: number): number =>
  Math.ceil(Math.max(0, sizeBits(machine.memories[memory]!) - LEAF_BITS) / CHILD_BITS)

/** The number of a memory's root. The roots are adjacent, on the first level with room for all of them. */
export function rootId(machine: Machine, memory: number): bigint {
  let first = 1n
  while (first < BigInt(machine.memories.length)) first <<= BigInt(CHILD_BITS)
  return first + BigInt(memory)
}

/** The number of a memory's first leaf. */
export const firstLeafId = (machine: Machine, memory: number): bigint =>
  rootId(machine, memory) << BigInt(CHILD_BITS * treeDepth(machine, memory))

/** The number of a memory's first byte. */
export const firstByteId = (machine: Machine, memory: number): bigint =>
  firstLeafId(machine, memory) << BigInt(LEAF_BITS)

/** Bits of the numbers of nodes and leaves. */
export const nodeIdBits = (machine: Machine): number =>
  Math.max(
    ...machine.memories.map((_, memory) => {
      const next = (rootId(machine, memory) + 1n) << BigInt(CHILD_BITS * treeDepth(machine, memory))
      return (next - 1n).toString(2).length
    }),
  )
