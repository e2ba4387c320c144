/**
 * State roots: the trees of all memories, kept up to date, and the digest of the header and their roots.
 * @module
 */
import type { Hash } from '../hash/types.ts'
import { type Machine, sizeBits } from '../ir/machine.ts'
import { machineId } from '../ir/print.ts'
import { layoutOf, packHeader } from './layout.ts'
import type { Multiproof } from './multiproof.ts'
import type { Pages, State } from './state.ts'
import { createTree, type Tree } from './tree.ts'

/** The commitment to one state, updated as the state changes. */
export type Commitment = {
  readonly hash: Hash
  /** Applies changes: for each memory in order, the pages written. */
  update(dirty: readonly Iterable<readonly [bigint, Uint8Array]>[]): void
  /** Switches to other contents. Pages that are the same arrays as before cost nothing. */
  moveTo(memories: readonly Pages[]): void
  /** The root of the state with this header and the current memories, 32 bytes. */
  root(header: Uint8Array): Uint8Array
  /** A proof of the given leaves of each memory. */
  prove(leaves: readonly (readonly bigint[])[]): Multiproof[]
}

/**
 * @param hash - keccak-256 for settlement on an EVM, Poseidon for circuits
 * @returns the commitment of a machine whose memories are all zero
 */
export function createCommitment(machine: Machine, hash: Hash): Commitment {
  const trees: Tree[] = machine.memories.map((memory) => createTree({ hash, sizeBits: sizeBits(memory) }))
  const now = machine.memories.map(() => new Map<bigint, Uint8Array>())
  const update = (memory: number, changes: Iterable<readonly [bigint, Uint8Array | undefined]>) => {
    const list = [...changes]
    for (const [index, page] of list) {
      if (page) now[memory].set(index, page)
      else now[memory].delete(index)
    }
    trees[memory].update(list)
  }
  return {
    hash,
    update(dirty) {
      for (const [memory, changes] of dirty.entries()) update(memory, changes)
    },
    moveTo(memories) {
      for (const [memory, target] of memories.entries()) {
        const changes: [bigint, Uint8Array | undefined][] = []
        for (const [index, page] of target) if (now[memory].get(index) !== page) changes.push([index, page])
        for (const index of now[memory].keys()) if (!target.has(index)) changes.push([index, undefined])
        update(memory, changes)
      }
    },
    root: (header) =>
      stateRoot(
        machine,
        hash,
        header,
        trees.map((tree) => tree.root()),
      ),
    prove: (leaves) => trees.map((tree, i) => tree.prove(leaves[i])),
  }
}

/** The root of a state, from its header and the roots of its memories. */
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
  commitment.moveTo(machine.memories.map(({ name }) => state.memories[name]))
  return commitment.root(packHeader(machine, state))
}
