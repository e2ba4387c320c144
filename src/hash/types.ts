/**
 * What every hash offers: leaves, nodes, states, one at a time or many at once.
 * @module
 */

/** Bytes in a digest, and in a leaf of a memory tree. */
export const digestSize = 32

/**
 * A hash of memory trees and states. It is a parameter of a commitment, passed in and never global.
 *
 * The batch forms hash n inputs that lie one after the other. Their `out` may be the beginning of their
 * input, so that a tree level is folded in place.
 */
export type Hash = {
  /** Its name in the table of `named.ts`, or another that no file can name. */
  readonly name: string
  /** Children of a node in a memory tree: four where one compression of four is cheaper than two of two. */
  readonly arity: 2 | 4
  /**
   * @param data - 32 bytes of memory
   * @throws RangeError if `data` has another length
   */
  leaf(data: Uint8Array): Uint8Array
  /**
   * @param children - `arity` digests of 32 bytes, contiguous
   * @throws RangeError if `children` has another length, or holds what `isDigest` refuses
   */
  node(children: Uint8Array): Uint8Array
  /** `leaf` of n times 32 bytes, into n digests. */
  leaves(data: Uint8Array, out: Uint8Array): void
  /** `node` of n times `arity` digests, into n digests. */
  nodes(children: Uint8Array, out: Uint8Array): void
  /**
   * The digest of a subtree of zero leaves; remembered, so do not write to it.
   * @param level - 0 for a leaf
   */
  zero(level: number): Uint8Array
  /** The root of a machine state. */
  state(preimage: StatePreimage): Uint8Array
  /** Whether these bytes are a canonical digest. Peers send bytes: ask before you hash them. */
  isDigest(bytes: Uint8Array): boolean
}

/** Where a register lies in the packed header: big-endian, in `ceil(bits / 8)` bytes from `offset`. */
export type RegisterSlot = { readonly bits: number; readonly offset: number }

/** What a state root is a digest of. */
export type StatePreimage = {
  /** 32 bytes: the digest of the VM's canonical IR. */
  readonly vmId: Uint8Array
  /** The canonical packed header: a status byte, an 8-byte code, then the registers. */
  readonly header: Uint8Array
  /** Every register of the header, in the order of the VM's layout. */
  readonly registers: readonly RegisterSlot[]
  readonly memoryRoots: readonly Uint8Array[]
}

/** @throws RangeError if there are other than `count` times `size` bytes */
export function expectLength(title: string, bytes: Uint8Array, size: number): void {
  if (bytes.length !== size) throw new RangeError(`"${title}" expected ${size} bytes, got ${bytes.length}`)
}

/**
 * The number of inputs of a batch.
 * @throws RangeError if the input is no whole number of them, or the output has no room
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

/** `zero` for a `Hash`: each level is hashed once, when it is first asked for. */
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
