/**
 * Hashes over bytes: keccak-256 and SHA-256 differ only in the engine beneath.
 *
 * - leaf: `H(0x00 || 32 bytes)`
 * - node: `H(0x01 || left || right)`
 * - map: path `H(0x0b || key)`, entry `H(0x0c || key || value)`, node `H(0x10 + entries || left || right)`, where bit 0
 *   of `entries` says that left is an entry, and bit 1 that right is one
 * - state: `H(0x02 || vmId || header || memory roots || map roots)`; the VM id fixes the length of all that follows
 * @module
 */
import { leafTag, mapLeafTag, mapNodeTag, mapPathTag, nodeTag, stateTag } from './tags.ts'
import { batchCount, digestSize, expectLength, type Hash, type StatePreimage, zeroLevels } from './types.ts'

/** Computes digests of 32 bytes, of one message or of many short ones of equal length. */
export type HashEngine = {
  /** The digest of one message. */
  hash(message: Uint8Array): Uint8Array
  /**
   * Hashes `tag || message` for each message of `size` bytes in `messages`, in order. `out` may overlap the
   * beginning of `messages`.
   */
  batch(tag: number, size: 32 | 64, messages: Uint8Array, out: Uint8Array): void
  /** The digests of messages of `size` bytes, which follow one another, if that is faster than one by one. */
  many?(size: number, messages: Uint8Array): Uint8Array
}

/** An engine built from a function that hashes one message. */
export function engineOf(hash: (message: Uint8Array) => Uint8Array): HashEngine {
  const scratch = new Uint8Array(1 + 2 * digestSize)
  return {
    hash,
    batch(tag, size, messages, out) {
      const message = scratch.subarray(0, 1 + size)
      message[0] = tag
      for (let i = 0, o = 0; i < messages.length; i += size, o += digestSize) {
        message.set(messages.subarray(i, i + size), 1)
        out.set(hash(message), o)
      }
    },
  }
}

/** A binary hash of memory trees and states that uses an engine. */
export function byteHash(name: string, engine: HashEngine): Hash {
  const pair = 64
  const one = (tag: number, size: 32 | 64, message: Uint8Array) => {
    const out = new Uint8Array(digestSize)
    engine.batch(tag, size, message, out)
    return out
  }
  const leaf = (data: Uint8Array) => {
    expectLength('data', data, digestSize)
    return one(leafTag, digestSize, data)
  }
  const node = (children: Uint8Array) => {
    expectLength('children', children, pair)
    return one(nodeTag, pair, children)
  }
  const { many } = engine
  return {
    name,
    arity: 2,
    leaf,
    node,
    leaves(data, out) {
      if (batchCount('data', data, digestSize, out) > 0) engine.batch(leafTag, digestSize, data, out)
    },
    nodes(children, out) {
      if (batchCount('children', children, pair, out) > 0) engine.batch(nodeTag, pair, children, out)
    },
    zero: zeroLevels(2, { leaf, node }),
    map: {
      pathBits: 256,
      paths(keys, out) {
        if (batchCount('keys', keys, digestSize, out) > 0) engine.batch(mapPathTag, digestSize, keys, out)
      },
      leaves(entries, out) {
        if (batchCount('entries', entries, pair, out) > 0) engine.batch(mapLeafTag, pair, entries, out)
      },
      nodes(entries, children, out) {
        if (batchCount('children', children, pair, out) > 0)
          engine.batch(mapNodeTag + entries, pair, children, out)
      },
    },
    state(preimage) {
      const message = new Uint8Array(stateLength(preimage))
      writeState(preimage, message, 0)
      return engine.hash(message)
    },
    ...(many && {
      states(preimages) {
        if (preimages.length === 0) return new Uint8Array(0)
        const size = stateLength(preimages[0]!)
        const messages = new Uint8Array(size * preimages.length)
        for (const [i, preimage] of preimages.entries()) {
          if (stateLength(preimage) !== size)
            throw new RangeError(`"preimages" expected ${size} bytes each, got ${stateLength(preimage)}`)
          writeState(preimage, messages, size * i)
        }
        return many(size, messages)
      },
    }),
    isDigest: (bytes) => bytes.length === digestSize,
  }
}

function stateLength({ header, memoryRoots }: StatePreimage): number {
  return 1 + digestSize + header.length + digestSize * memoryRoots.length
}

function writeState({ vmId, header, memoryRoots }: StatePreimage, out: Uint8Array, at: number): void {
  expectLength('vmId', vmId, digestSize)
  out[at] = stateTag
  out.set(vmId, at + 1)
  out.set(header, at + 1 + digestSize)
  let next = at + 1 + digestSize + header.length
  for (const root of memoryRoots) {
    expectLength('memoryRoots', root, digestSize)
    out.set(root, next)
    next += digestSize
  }
}
