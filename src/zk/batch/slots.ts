/**
 * Fills the slots of a batch circuit for leaves and nodes.
 * @module
 */
import { fromBigint, toBigint } from '../../bytes/bytes.ts'
import type { Commitment } from '../../state/commitment.ts'
import { type BatchCircuit, type BatchShape, firstLeafId, rootId } from '../../targets/circom/index.ts'
import type { Vm } from '../../vm/index.ts'
import { node, openTrees } from '../circuit/trees.ts'
import type { CircuitInputs } from '../circuit/witness.ts'

/** An access to a cell, by the number of its first byte over all memories; 0 if a port has no access. */
export type CellAccess = {
  readonly id: bigint
  readonly memory: number
  readonly before: bigint
  readonly after: bigint
  /** Lowest bits of the byte's address. */
  readonly low: bigint
}

/** A leaf that is accessed. */
export type Leaf = {
  readonly memory: number
  /** Its position among the leaves of its memory, and over all memories (src/targets/circom/node-ids.ts). */
  readonly index: bigint
  readonly id: bigint
  /** Cells whose final contents differ, by the number of their first byte. */
  readonly changed: ReadonlyMap<bigint, bigint>
}

/** The leaves that are accessed, in the order of their positions. */
export function touchedLeaves({ machine }: Vm, accesses: readonly CellAccess[]): Leaf[] {
  const leaves = new Map<bigint, { memory: number; first: Map<bigint, bigint>; last: Map<bigint, bigint> }>()
  for (const { id, memory, before, after } of accesses) {
    if (id === 0n) continue
    const leaf = leaves.get(id >> 5n) ?? { memory, first: new Map(), last: new Map() }
    leaves.set(id >> 5n, leaf)
    if (!leaf.first.has(id)) leaf.first.set(id, before)
    leaf.last.set(id, after)
  }
  return [...leaves]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { memory, first, last }]) => ({
      memory,
      index: id - firstLeafId(machine, memory),
      id,
      changed: new Map([...last].filter(([cell, value]) => first.get(cell) !== value)),
    }))
}

/** The nodes above leaves, and whether something below them changes; those next to the leaves first. */
function nodesAbove({ machine }: Vm, leaves: readonly Leaf[]): [id: bigint, changes: boolean][] {
  const roots = new Set(machine.memories.map((_, memory) => rootId(machine, memory)))
  const nodes: [bigint, boolean][] = []
  let below: readonly [bigint, boolean][] = leaves.map(({ id, changed }) => [id, changed.size > 0])
  while (below.length > 0) {
    const level = new Map<bigint, boolean>()
    for (const [id, changes] of below) {
      if (roots.has(id)) continue
      const parent = id >> 2n
      level.set(parent, (level.get(parent) ?? false) || changes)
    }
    below = [...level]
    nodes.push(...below)
  }
  return nodes
}

/** Whether a shape has room for the leaves and the nodes above them. */
export function fits(vm: Vm, leaves: readonly Leaf[], shape: BatchShape): boolean {
  const changed = leaves.filter((leaf) => leaf.changed.size > 0).length
  if (changed > shape.writeLeaves || leaves.length > shape.readLeaves + shape.writeLeaves) return false
  const nodes = nodesAbove(vm, leaves)
  const changing = nodes.filter(([, changes]) => changes).length
  return changing <= shape.writeNodes && nodes.length <= shape.readNodes + shape.writeNodes
}

type LeafSlot = { id: bigint; words: bigint[]; after: bigint[]; times: bigint[]; changes: boolean }
type NodeSlot = { id: bigint; opened: bigint[]; children: bigint[]; after: bigint[]; changes: boolean }

/**
 * Fills the slots.
 * @param times - when each cell was last accessed, by the number of its first byte
 * @returns inputs of the circuit, and the roots of the memories afterwards
 */
export function slotsOf(options: {
  readonly circuit: BatchCircuit
  readonly shape: BatchShape
  readonly vm: Vm
  readonly leaves: readonly Leaf[]
  readonly commitment: Commitment
  readonly times: ReadonlyMap<bigint, bigint>
}): { inputs: CircuitInputs; roots: { before: Uint8Array[]; after: Uint8Array[] } } {
  const { circuit, shape, vm, leaves, commitment, times } = options
  const { hash } = commitment
  const trees = openTrees(vm, commitment)
  const size = 1 << circuit.cellLog
  const children = new Map<bigint, Uint8Array[]>()
  /** The digests afterwards of leaves and nodes that are opened. */
  const digests = new Map<bigint, Uint8Array>()

  const leafSlots = leaves.map(({ memory, index, id, changed }): LeafSlot => {
    const opening = trees.open(memory, index)
    for (const [level, list] of opening.children.entries()) children.set(id >> BigInt(2 * level + 2), list)
    const after = opening.leaf.slice()
    for (const [cell, value] of changed) after.set(fromBigint(value, size), Number(cell % 32n))
    digests.set(id, hash.leaf(after))
    const starts = Array.from({ length: 32 / size }, (_, i) => i * size)
    const words = (leaf: Uint8Array) => starts.map((at) => toBigint(leaf.subarray(at, at + size)))
    return {
      id,
      words: words(opening.leaf),
      after: words(after),
      times: starts.map((at) => times.get(32n * id + BigInt(at)) ?? 0n),
      changes: changed.size > 0,
    }
  })
  const nodeSlots = nodesAbove(vm, leaves).map(([id, changes]): NodeSlot => {
    const before = children.get(id)!
    const ids = before.map((_, i) => 4n * id + BigInt(i))
    const after = before.map((child, i) => digests.get(ids[i]!) ?? child)
    digests.set(id, node(hash, after))
    return {
      id,
      opened: ids.map((child) => (digests.has(child) ? 1n : 0n)),
      children: before.map(toBigint),
      after: after.map(toBigint),
      changes,
    }
  })
  const opened = vm.machine.memories.map((_, memory) => digests.get(rootId(vm.machine, memory)))
  const zeros = <T>(count: number, zero: T): T[] => Array.from({ length: count }, () => zero)
  const noWords = zeros(32 / size, 0n)
  const noLeaf: LeafSlot = { id: 0n, words: noWords, after: noWords, times: noWords, changes: false }
  const none = zeros(4, 0n)
  const noNode: NodeSlot = { id: 0n, opened: none, children: none, after: none, changes: false }
  const filledLeaves = fill(leafSlots, noLeaf, shape.readLeaves, shape.writeLeaves)
  const filledNodes = fill(nodeSlots, noNode, shape.readNodes, shape.writeNodes)
  const inputs = {
    leafUsed: filledLeaves.map(({ id }) => (id === 0n ? 0n : 1n)),
    leafId: filledLeaves.map(({ id }) => id),
    leafWords: filledLeaves.map(({ words }) => words),
    leafWordsAfter: filledLeaves.slice(shape.readLeaves).map(({ after }) => after),
    leafTimes: filledLeaves.map((leaf) => leaf.times),
    nodeUsed: filledNodes.map(({ id }) => (id === 0n ? 0n : 1n)),
    nodeId: filledNodes.map(({ id }) => id),
    nodeOpened: filledNodes.map((one) => one.opened),
    nodeChildren: filledNodes.map((one) => one.children),
    nodeChildrenAfter: filledNodes.slice(shape.readNodes).map(({ after }) => after),
    rootOpened: opened.map((digest) => (digest ? 1n : 0n)),
  }
  const before = trees.roots
  return { inputs, roots: { before, after: before.map((root, memory) => opened[memory] ?? root) } }
}

/** Read-only slots get what does not change; the others get what changes and the rest. */
function fill<T extends { readonly changes: boolean }>(
  list: readonly T[],
  unused: T,
  readSlots: number,
  writeSlots: number,
): T[] {
  const same = list.filter(({ changes }) => !changes)
  const others = [...list.filter(({ changes }) => changes), ...same.slice(readSlots)]
  const padded = (some: readonly T[], count: number) =>
    Array.from({ length: count }, (_, i) => some[i] ?? unused)
  return [...padded(same.slice(0, readSlots), readSlots), ...padded(others, writeSlots)]
}
