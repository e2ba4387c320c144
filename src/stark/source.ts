/**
 * States as constraint programs take them: elements of the header, limbs of leaves, digests of nodes.
 * @module
 */
import { poseidon2, poseidon2Compress, poseidon2Elements, poseidon2StateElements } from '../hash/poseidon2.ts'
import { leafTag, nodeTag } from '../hash/tags.ts'
import type { Machine } from '../ir/machine.ts'
import { sizeBits } from '../ir/machine.ts'
import { machineId } from '../ir/print.ts'
import { layoutOf, packHeader } from '../state/layout.ts'
import { PAGE_SIZE, type Pages, readBytes, type State } from '../state/state.ts'
import type { Compress, SegmentSource } from '../targets/air/segment.ts'

const LEAF = 32
const LEAVES_OF_PAGE = PAGE_SIZE / LEAF

/**
 * The state before a segment, for its tables.
 * @param compress - default: in JavaScript
 */
export function segmentSource(
  machine: Machine,
  state: State,
  compress: Compress = poseidon2Compress,
): SegmentSource {
  const trees = machine.memories.map((memory) =>
    treeOf(state.memories[memory.name]!, Math.max(0, sizeBits(memory) - 5), compress),
  )
  const header = packHeader(machine, state)
  const elements = poseidon2StateElements({
    vmId: machineId(machine),
    header,
    registers: layoutOf(machine).elements,
    memoryRoots: [],
  })
  for (const tree of trees) elements.push(...tree.root())
  return {
    elements,
    leaf: (memory, index) => limbsOf(state.memories[machine.memories[memory]!.name]!, index),
    digest: (memory, level, index) => trees[memory]!.digest(level, index),
  }
}

const limbsOf = (pages: Pages, index: number): number[] => {
  const bytes = readBytes(pages, BigInt(index) * BigInt(LEAF), LEAF)
  return Array.from({ length: LEAF / 2 }, (_, i) => bytes[2 * i]! | (bytes[2 * i + 1]! << 8))
}

/** All digests that are not of zeros, level by level. */
function treeOf(pages: Pages, depth: number, compress: Compress) {
  const hash = poseidon2()
  const levels: Map<number, readonly number[]>[] = [new Map()]
  const zero = (level: number) => poseidon2Elements(hash.zero(level))
  for (const page of pages.keys()) {
    for (let i = 0; i < LEAVES_OF_PAGE && (depth > 7 || i < 2 ** depth); i++) {
      const index = Number(page) * LEAVES_OF_PAGE + i
      const limbs = limbsOf(pages, index)
      if (limbs.some((limb) => limb !== 0)) levels[0]!.set(index, compress(leafTag, limbs))
    }
  }
  for (let level = 0; level < depth; level++) {
    const above = new Map<number, readonly number[]>()
    for (const index of levels[level]!.keys()) {
      const parent = Math.floor(index / 2)
      if (above.has(parent)) continue
      const child = (side: number) => levels[level]!.get(2 * parent + side) ?? zero(level)
      above.set(parent, compress(nodeTag, [...child(0), ...child(1)]))
    }
    levels.push(above)
  }
  const digest = (level: number, index: number) => levels[level]!.get(index) ?? zero(level)
  return { digest, root: () => digest(depth, 0) }
}
