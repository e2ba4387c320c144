/**
 * State roots: the trees of all memories and maps, kept up to date, and the digest over header and roots.
 * @module
 */
import { concatAll } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import { type Machine, mapsOf, sizeBits } from '../ir/machine.ts'
import { machineId } from '../ir/print.ts'
import { layoutOf, packHeader } from './layout.ts'
import type { OpenTree } from './map-proof.ts'
import { createMapTree } from './map-tree.ts'
import type { Multiproof } from './multiproof.ts'
import { type Entries, entriesOf, type Pages, type State } from './state.ts'
import { createTree, type Tree } from './tree.ts'

/** The commitment to one state, updated as the state changes. */
export type Commitment = {
  readonly hash: Hash
  /**
   * Puts in what changed: for each memory in order the pages written, for each map the entries; 0n deletes one.
   * @throws RangeError if the number of maps is not the machine's
   */
  update(
    dirty: readonly Iterable<readonly [bigint, Uint8Array]>[],
    changes?: readonly Iterable<readonly [bigint, bigint]>[],
  ): void
  /**
   * Moves to other contents. Pages that are the same arrays as now cost nothing.
   * @throws RangeError if the number of maps is not the machine's
   */
  moveTo(memories: readonly Pages[], maps?: readonly Entries[]): void
  /** Root of the state with this header, and memories and maps as they are now, 32 bytes. */
  root(header: Uint8Array): Uint8Array
  /**
   * The roots of several states in turn, hashed together: 32 bytes each. The commitment is then that of the last one.
   * @throws RangeError if the number of maps is not the machine's
   */
  roots(states: readonly Reached[]): Uint8Array
  /** A proof of the given leaves of each memory. */
  prove(leaves: readonly (readonly bigint[])[]): Multiproof[]
  /**
   * The part of each map that decides these keys of it.
   * @param options - `besides`: entries beside the ways of the keys are opened as well
   */
  open(keys: readonly (readonly bigint[])[], options?: { readonly besides?: boolean }): OpenTree[]
}

/** States that are hashed together at most, and pages of them after which they are hashed at once: 4 MiB. */
export const MOST_TOGETHER = 128
export const MANY_PAGES = 1024

/** A state that a run reached: its header, and what `update` takes of what changed since the one before. */
export type Reached = {
  readonly header: Uint8Array
  readonly dirty: readonly Iterable<readonly [bigint, Uint8Array]>[]
  readonly changes?: readonly Iterable<readonly [bigint, bigint]>[]
}

/**
 * @param hash - keccak-256 for settlement on an EVM, Poseidon for circuits
 * @returns the commitment of a machine whose memories and maps are all zero
 */
export function createCommitment(machine: Machine, hash: Hash): Commitment {
  const trees: Tree[] = machine.memories.map((memory) => createTree({ hash, sizeBits: sizeBits(memory) }))
  const mapTrees = mapsOf(machine).map(() => createMapTree({ hash }))
  const entries = mapTrees.map(() => new Map<bigint, bigint>())
  const now = machine.memories.map(() => new Map<bigint, Uint8Array>())
  const keep = (memory: number, pages: Iterable<readonly [bigint, Uint8Array | undefined]>) => {
    for (const [index, page] of pages) {
      if (page) now[memory].set(index, page)
      else now[memory].delete(index)
    }
  }
  const update = (memory: number, changes: Iterable<readonly [bigint, Uint8Array | undefined]>) => {
    const list = [...changes]
    keep(memory, list)
    trees[memory].update(list)
  }
  const updateMap = (map: number, changes: Iterable<readonly [bigint, bigint]>) => {
    const list = [...changes]
    for (const [key, value] of list) {
      if (value === 0n) entries[map].delete(key)
      else entries[map].set(key, value)
    }
    mapTrees[map].update(list)
  }
  const expectMaps = ({ length }: readonly unknown[]) => {
    // Who forgets the maps would get the root of another state.
    if (length !== entries.length)
      throw new RangeError(
        `"maps" expected those of ${machine.name}, ${entries.length} in number, got ${length}`,
      )
  }
  return {
    hash,
    update(dirty, changes = []) {
      expectMaps(changes)
      for (const [memory, pages] of dirty.entries()) update(memory, pages)
      for (const [map, list] of changes.entries()) updateMap(map, list)
    },
    moveTo(memories, maps = []) {
      expectMaps(maps)
      for (const [memory, target] of memories.entries()) {
        const changes: [bigint, Uint8Array | undefined][] = []
        for (const [index, page] of target) if (now[memory].get(index) !== page) changes.push([index, page])
        for (const index of now[memory].keys()) if (!target.has(index)) changes.push([index, undefined])
        update(memory, changes)
      }
      for (const [map, target] of maps.entries()) {
        const changes: [bigint, bigint][] = []
        for (const [key, value] of target) if (entries[map].get(key) !== value) changes.push([key, value])
        for (const key of entries[map].keys()) if (!target.has(key)) changes.push([key, 0n])
        updateMap(map, changes)
      }
    },
    root: (header) =>
      stateRoot(
        machine,
        hash,
        header,
        [...trees, ...mapTrees].map((tree) => tree.root()),
      ),
    roots(states) {
      for (const { changes = [] } of states) expectMaps(changes)
      const memories = trees.map((tree, memory) => {
        const versions = states.map(({ dirty }) => [...dirty[memory]])
        for (const pages of versions) keep(memory, pages)
        return tree.roots(versions)
      })
      // Those of a map one by one: the ways that lead to its entries have no levels in common.
      const maps = mapTrees.map((tree, map) =>
        states.map(({ changes = [] }) => {
          updateMap(map, changes[map])
          return tree.root()
        }),
      )
      const preimages = states.map(({ header }, i) => ({
        vmId: machineId(machine),
        header,
        registers: layoutOf(machine).elements,
        memoryRoots: [
          ...memories.map((roots) => roots.subarray(32 * i, 32 * i + 32)),
          ...maps.map((roots) => roots[i]),
        ],
      }))
      return hash.states?.(preimages) ?? concatAll(preimages.map((preimage) => hash.state(preimage)))
    },
    open: (keys, options) => mapTrees.map((tree, i) => tree.open(keys[i], options)),
    prove: (leaves) => trees.map((tree, i) => tree.prove(leaves[i])),
  }
}

/** The root of a state out of its header and the roots of its memories, then of its maps. */
export function stateRoot(
  machine: Machine,
  hash: Hash,
  header: Uint8Array,
  memoryRoots: readonly Uint8Array[],
): Uint8Array {
  return hash.state({ vmId: machineId(machine), header, registers: layoutOf(machine).elements, memoryRoots })
}

/** The root of a single state, computed from scratch. A run keeps a commitment instead. */
export function rootOf(machine: Machine, hash: Hash, state: State): Uint8Array {
  const commitment = createCommitment(machine, hash)
  commitment.moveTo(
    machine.memories.map(({ name }) => state.memories[name]),
    entriesOf(machine, state),
  )
  return commitment.root(packHeader(machine, state))
}
