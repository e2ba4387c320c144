/**
 * The tree of a map: a compact sparse Merkle tree, rehashed only where it changed.
 *
 * An entry lies where the digits of its path lead, lowest first, and a path is a hash of the key: whoever chooses keys
 * has to find 2^k of them to lead another's path k digits further down. A subtree of nothing is the digest 0, and one
 * of a single entry is that entry's digest, wherever it lies. So the root depends on the entries alone, and not on
 * their order or on what was deleted. (Dahlberg, Pulls and Peeters, "Efficient Sparse Merkle Trees", 2016, without
 * fixed depth; a node says of its children which are entries, since a node that is left with one entry becomes it.)
 *
 * Nodes stand in typed arrays: 10^7 entries are some 2.5 * 10^7 of them, too many for objects.
 * @module
 */
import { equal, fromBigint, toBigint } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import type { Hash } from '../hash/types.ts'
import { digitAt, levelsOf, type OpenTree } from './map-proof.ts'

/** The Merkle tree of one map. */
export type MapTree = {
  readonly hash: Hash
  /** How many entries it has. */
  readonly size: number
  /**
   * Gives keys their values. Hashes paths only.
   * @param changes - keys and values below 2^256; 0n deletes
   */
  update(changes: Iterable<readonly [key: bigint, value: bigint]>): void
  /** The root, 32 bytes; zeros for a map without entries. Hashes what changed since it was last asked for. */
  root(): Uint8Array
  /**
   * The part of the tree that decides what these keys hold, and the root after any change of them.
   * @param options - `besides`: entries beside the ways of the keys are opened as well
   */
  open(keys: readonly bigint[], options?: { readonly besides?: boolean }): OpenTree
}

const ZERO = new Uint8Array(32)

/**
 * The tree of a map without entries.
 * @example
 * ```ts
 * import { toHex } from 'onestep'
 * import { keccak256 } from 'onestep/hash'
 * import { createMapTree } from 'onestep/state'
 * const tree = createMapTree({ hash: keccak256 })
 * tree.update([[1n, 100n], [2n, 200n]])
 * tree.update([[1n, 0n]])
 * const other = createMapTree({ hash: keccak256 })
 * other.update([[2n, 200n]])
 * console.log(toHex(tree.root()) === toHex(other.root())) // true
 * ```
 */
export function createMapTree({ hash }: { hash: Hash }): MapTree {
  const { arity } = hash
  const levels = levelsOf(hash)
  // What a node refers to: 0 is nothing, i > 0 the node i, and i < 0 the entry -i.
  const entries = arena((capacity) => new Uint8Array(64 * capacity))
  // Digests are eight words each: copied as words, and hashed as bytes.
  const entryDigests = arena((capacity) => new Int32Array(8 * capacity))
  const children = arena((capacity) => new Int32Array(arity * capacity))
  const digests = arena((capacity) => new Int32Array(8 * capacity))
  const stale = arena((capacity) => new Uint8Array(capacity))
  const freeEntries: number[] = []
  const freeNodes: number[] = []
  let [lastEntry, lastNode, size, root] = [0, 0, 0, 0]
  let staleEntries: number[] = []
  const wayNodes = new Int32Array(levels + 1)
  const waySlots = new Int32Array(levels + 1)

  const keyOf = (entry: number) => entries.data.subarray(64 * entry, 64 * entry + 32)
  const isStale = (node: number) => stale.data[node] === 1

  function newEntry(key: Uint8Array, value: Uint8Array): number {
    const entry = freeEntries.pop() ?? ++lastEntry
    for (const part of [entries, entryDigests]) part.reserve(lastEntry + 1)
    entries.data.set(key, 64 * entry)
    setValue(entry, value)
    size++
    return -entry
  }

  function setValue(entry: number, value: Uint8Array): void {
    entries.data.set(value, 64 * entry + 32)
    staleEntries.push(entry)
  }

  function newNode(): number {
    const node = freeNodes.pop() ?? ++lastNode
    for (const part of [children, digests, stale]) part.reserve(lastNode + 1)
    children.data.fill(0, arity * node, arity * node + arity)
    stale.data[node] = 1
    return node
  }

  /** Puts `ref` where the way of `depth` nodes ends. */
  function attach(depth: number, ref: number): void {
    if (depth === 0) root = ref
    else children.data[arity * wayNodes[depth - 1]! + waySlots[depth - 1]!] = ref
    for (let i = depth - 1; i >= 0 && !isStale(wayNodes[i]!); i--) stale.data[wayNodes[i]!] = 1
  }

  function put(path: Uint8Array, key: Uint8Array, value: Uint8Array): void {
    let [ref, depth] = [root, 0]
    while (ref > 0) {
      wayNodes[depth] = ref
      const slot = digitAt(hash, path, depth)
      waySlots[depth++] = slot
      ref = children.data[arity * ref + slot]!
    }
    const known = ref < 0 && equal(keyOf(-ref), key)
    if (equal(value, ZERO)) {
      if (known) remove(-ref, depth)
    } else if (ref === 0) attach(depth, newEntry(key, value))
    else if (!known) attach(depth, split(ref, depth, path, newEntry(key, value)))
    else if (!equal(entries.data.subarray(64 * -ref + 32, 64 * -ref + 64), value)) {
      setValue(-ref, value)
      attach(depth, ref)
    }
  }

  /** The subtree at `depth` that holds an entry that is there and a new one. */
  function split(there: number, depth: number, path: Uint8Array, entry: number): number {
    const other = new Uint8Array(32)
    hash.map.paths(keyOf(-there), other)
    const top = newNode()
    for (let [node, at] = [top, depth]; ; at++) {
      if (at >= levels) throw new PathError(keyOf(-there), keyOf(-entry))
      const [a, b] = [digitAt(hash, other, at), digitAt(hash, path, at)]
      if (a !== b) {
        children.data[arity * node + a] = there
        children.data[arity * node + b] = entry
        return top
      }
      const next = newNode()
      children.data[arity * node + a] = next
      node = next
    }
  }

  /** Nodes that are left with a single entry become that entry. */
  function remove(entry: number, depth: number): void {
    freeEntries.push(entry)
    size--
    let ref = 0
    for (let at = depth; ; at--) {
      attach(at, ref)
      if (at === 0) return
      const node = wayNodes[at - 1]!
      let [count, one] = [0, 0]
      for (let slot = 0; slot < arity; slot++) {
        const child = children.data[arity * node + slot]!
        if (child === 0) continue
        count++
        one = child
      }
      if (count > 1 || one > 0) return
      freeNodes.push(node)
      ref = one
    }
  }

  function flush(): void {
    hashEntries()
    if (root <= 0 || !isStale(root)) return
    const byLevel: number[][] = []
    const visit = (node: number, level: number) => {
      ;(byLevel[level] ??= []).push(node)
      for (let slot = 0; slot < arity; slot++) {
        const child = children.data[arity * node + slot]!
        if (child > 0 && isStale(child)) visit(child, level + 1)
      }
    }
    visit(root, 0)
    for (const nodes of byLevel.reverse()) hashNodes(nodes)
  }

  function hashEntries(): void {
    for (let from = 0; from < staleEntries.length; from += BATCH) {
      const some = staleEntries.slice(from, from + BATCH)
      const work = new Uint8Array(64 * some.length)
      for (const [i, entry] of some.entries())
        work.set(entries.data.subarray(64 * entry, 64 * entry + 64), 64 * i)
      hash.map.leaves(work, work)
      for (const [i, entry] of some.entries())
        bytesOf(entryDigests.data, entry).set(work.subarray(32 * i, 32 * i + 32))
    }
    staleEntries = []
  }

  const scratch = new Int32Array(8 * arity * BATCH)
  const scratchBytes = new Uint8Array(scratch.buffer)

  function hashNodes(nodes: readonly number[]): void {
    // The root of one change: a node a level.
    if (nodes.length === 1) {
      hashAlike(kindsOf(nodes[0]!), nodes)
      return
    }
    const groups: number[][] = []
    for (const node of nodes) (groups[kindsOf(node)] ??= []).push(node)
    for (const [kinds, group] of groups.entries()) {
      for (let from = 0; from < (group?.length ?? 0); from += BATCH)
        hashAlike(kinds, group!.slice(from, from + BATCH))
    }
  }

  /** Which children are entries, as bits. */
  function kindsOf(node: number): number {
    let kinds = 0
    for (let slot = 0; slot < arity; slot++) if (children.data[arity * node + slot]! < 0) kinds |= 1 << slot
    return kinds
  }

  function hashAlike(kinds: number, nodes: readonly number[]): void {
    let at = 0
    for (const node of nodes) {
      for (let slot = 0; slot < arity; slot++, at += 8)
        copyDigest(children.data[arity * node + slot]!, scratch, at)
      stale.data[node] = 0
    }
    hash.map.nodes(kinds, scratchBytes.subarray(0, 4 * at), scratchBytes)
    for (const [i, node] of nodes.entries()) copyWords(scratch, 8 * i, digests.data, 8 * node)
  }

  function copyDigest(ref: number, to: Int32Array, at: number): void {
    if (ref === 0) to.fill(0, at, at + 8)
    else if (ref > 0) copyWords(digests.data, 8 * ref, to, at)
    else copyWords(entryDigests.data, -8 * ref, to, at)
  }

  function digestOf(ref: number): Uint8Array {
    if (ref === 0) return ZERO
    return ref > 0 ? bytesOf(digests.data, ref) : bytesOf(entryDigests.data, -ref)
  }

  function opened(ref: number, depth: number, paths: readonly Uint8Array[], besides: boolean): OpenTree {
    if (ref === 0) return { kind: 'empty' }
    if (paths.length === 0 && !(besides && ref < 0))
      return { kind: 'closed', entry: ref < 0 && depth > 0, digest: digestOf(ref).slice() }
    if (ref < 0) {
      const at = -64 * ref
      const [key, value] = [entries.data.subarray(at, at + 32), entries.data.subarray(at + 32, at + 64)]
      return { kind: 'entry', key: toBigint(key), value: toBigint(value) }
    }
    const parts = Array.from({ length: arity }, (_, slot) => {
      const inside = paths.filter((path) => digitAt(hash, path, depth) === slot)
      return opened(children.data[arity * ref + slot]!, depth + 1, inside, besides)
    })
    return { kind: 'node', children: parts }
  }

  const pathsOf = (keys: Uint8Array) => {
    const paths = new Uint8Array(keys.length)
    hash.map.paths(keys, paths)
    return paths
  }

  return {
    hash,
    get size() {
      return size
    },
    update(changes) {
      const list = [...changes]
      for (let from = 0; from < list.length; from += BATCH) {
        const some = list.slice(from, from + BATCH)
        const keys = new Uint8Array(32 * some.length)
        for (const [i, [key]] of some.entries()) writeWord(key, keys, 32 * i)
        const paths = pathsOf(keys)
        const value = new Uint8Array(32)
        for (const [i, change] of some.entries()) {
          writeWord(change[1], value, 0)
          put(paths.subarray(32 * i, 32 * i + 32), keys.subarray(32 * i, 32 * i + 32), value)
        }
      }
    },
    root() {
      flush()
      return digestOf(root).slice()
    },
    open(keys, { besides = false } = {}) {
      flush()
      const paths = keys.map((key) => pathsOf(fromBigint(key, 32)))
      return opened(root, 0, paths, besides)
    },
  }
}

/** Entries and nodes that are hashed at once. */
const BATCH = 1024

/** For so few words faster than `set` of a `subarray`, by a factor of three. */
function copyWords(from: Int32Array, at: number, to: Int32Array, place: number): void {
  for (let i = 0; i < 8; i++) to[place + i] = from[at + i]!
}

/** Digest i of an array of digests, without a copy. */
const bytesOf = (digests: Int32Array, i: number) =>
  new Uint8Array(digests.buffer, digests.byteOffset + 32 * i, 32)

/** @throws RangeError if the value is negative or has more than 256 bits */
function writeWord(value: bigint, to: Uint8Array, at: number): void {
  if (value < 0n || value >> 256n !== 0n)
    throw new RangeError(`"changes" expected keys and values below 2^256, got ${value}`)
  const view = new DataView(to.buffer, to.byteOffset + at, 32)
  if (value < 1n << 64n) {
    to.fill(0, at, at + 24)
    view.setBigUint64(24, value)
    return
  }
  for (let i = 0; i < 4; i++) view.setBigUint64(24 - 8 * i, BigInt.asUintN(64, value >> BigInt(64 * i)))
}

type Numbers = Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer>

/** An array that grows. */
function arena<T extends Numbers>(make: (capacity: number) => T): { data: T; reserve(count: number): void } {
  let capacity = 16
  const result = {
    data: make(capacity),
    reserve(count: number) {
      if (count <= capacity) return
      capacity = Math.max(2 * capacity, count)
      const larger = make(capacity)
      larger.set(result.data)
      result.data = larger
    },
  }
  return result
}

/** Two keys have the same path: the hash is broken. */
export class PathError extends OnestepError {
  override name = 'PathError'

  constructor(a: Uint8Array, b: Uint8Array) {
    super(`Two keys of a map lead to the same place: ${toBigint(a)} and ${toBigint(b)}.`, {
      lines: ['Expected: a hash without collisions', 'Fix: another hash for the commitment'],
    })
  }
}
