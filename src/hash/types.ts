/**
 * The interface of every hash: leaves, nodes and states, one at a time or many at once.
 * @module
 */

/** Bytes in a digest, and in a leaf of a memory tree. */
export const digestSize = 32

/**
 * A hash of memory trees and states. Commitments take it as a parameter; there is no global hash.
 *
 * The batch forms hash n consecutive inputs. `out` may be the beginning of the input, so a tree level can
 * be folded in place.
 */
export type Hash = {
  /** The name in the table of `named.ts`, or another name, which files cannot refer to. */
  readonly name: string
  /** Children of a node in a memory tree: four if one compression of four is cheaper than two compressions of two. */
  readonly arity: 2 | 4
  /**
   * @param data - 32 bytes of memory
   * @throws RangeError if `data` has another length
   */
  leaf(data: Uint8Array): Uint8Array
  /**
   * @param children - `arity` digests of 32 bytes, contiguous
   * @throws RangeError if `children` has another length or contains something that `isDigest` refuses
   */
  node(children: Uint8Array): Uint8Array
  /** `leaf` of n consecutive inputs of 32 bytes, into n digests. */
  leaves(data: Uint8Array, out: Uint8Array): void
  /** `node` of n consecutive inputs of `arity` digests, into n digests. */
  nodes(children: Uint8Array, out: Uint8Array): void
  /**
   * The digest of a subtree of zero leaves. It is cached, so do not write to it.
   * @param level - 0 for a leaf
   */
  zero(level: number): Uint8Array
  /** The hashes of the trees of maps. */
  readonly map: MapHash
  /** The root of a machine state. */
  state(preimage: StatePreimage): Uint8Array
  /**
   * `state` of several states of one machine, if that is faster than one by one: 32 bytes each.
   * @throws RangeError if the preimages have different lengths
   */
  states?(preimages: readonly StatePreimage[]): Uint8Array
  /** Whether these bytes are a canonical digest. Check bytes from peers before hashing them. */
  isDigest(bytes: Uint8Array): boolean
}

/**
 * The hashes of a map's tree, all in batches. `out` may be the beginning of the input.
 */
export type MapHash = {
  /** Bits of a path: the low ones of 32 bytes, big-endian. They are used from the lowest on. */
  readonly pathBits: number
  /** Where entries lie: n keys of 32 bytes, big-endian, into n paths of 32 bytes. */
  paths(keys: Uint8Array, out: Uint8Array): void
  /** n entries, each key and value of 32 bytes, into n digests. */
  leaves(entries: Uint8Array, out: Uint8Array): void
  /**
   * n times `arity` digests, into n digests. The digest of nothing is 32 zero bytes.
   * @param entries - bit i: child i is a single entry; the same for all n
   */
  nodes(entries: number, children: Uint8Array, out: Uint8Array): void
}

/** Where a register lies in the packed header: big-endian, in `ceil(bits / 8)` bytes from `offset`. */
export type RegisterSlot = { readonly bits: number; readonly offset: number }

/** What a state root commits to. */
export type StatePreimage = {
  /** 32 bytes: the digest of the VM's canonical IR. */
  readonly vmId: Uint8Array
  /** The canonical packed header: a status byte, an 8-byte code, then the registers. */
  readonly header: Uint8Array
  /** Every register of the header, in the order of the VM's layout. */
  readonly registers: readonly RegisterSlot[]
  /** The roots of the memories, then those of the maps. */
  readonly memoryRoots: readonly Uint8Array[]
}

/** @throws RangeError unless there are `count` times `size` bytes */
export function expectLength(title: string, bytes: Uint8Array, size: number): void {
  if (bytes.length !== size) throw new RangeError(`"${title}" expected ${size} bytes, got ${bytes.length}`)
}

/**
 * The number of inputs of a batch.
 * @throws RangeError if the input is not a whole number of them, or the output is too small
 */
export function batchCount(title: string, data: Uint8Array, size: number, out: Uint8Array): number {
  const count = data.length / size
  if (!Number.isInteger(count)) {
    throw new RangeError(`"${title}" expected a multiple of ${size} bytes, got ${data.length}`)
  }
  if (out.length < count * digestSize) {
    throw new RangeError(`"out" expected room for ${count} digests, got ${out.length} bytes`)
  }
  return count
}

/** Implements `zero` of a `Hash`: each level is hashed once, when it is first requested. */
export function zeroLevels(arity: number, hash: Pick<Hash, 'leaf' | 'node'>): (level: number) => Uint8Array {
  const digests: Uint8Array[] = []
  return (level) => {
    while (digests.length <= level) {
      const below = digests.at(-1)
      if (!below) digests.push(hash.leaf(new Uint8Array(digestSize)))
      else {
        const children = new Uint8Array(arity * digestSize)
        for (let i = 0; i < arity; i++) children.set(below, i * digestSize)
        digests.push(hash.node(children))
      }
    }
    return digests[level]!
  }
}
