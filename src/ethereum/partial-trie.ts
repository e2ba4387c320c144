/**
 * A Merkle Patricia trie of which only some nodes are known, found by their hashes: values can be read and changed as far as
 * these nodes lead, and the root after changes computed (Yellow Paper, appendix D).
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { decodeRlp, encodeRlp, type Rlp } from './rlp.ts'
import { compact, EMPTY_ROOT, nibblesOf } from './trie.ts'

/** The encoding of a node by its hash, or undefined where it is not known. */
export type ReadNode = (hash: Uint8Array) => Uint8Array | undefined

/** A trie leads to a node that is not known, or not the encoding of one. */
export class TrieNodeError extends OnestepError {
  override name = 'TrieNodeError'

  /** Of the node, as hex digits. */
  readonly hash: string

  /** Where it is not on the way to a key, but beside one that is removed: the nibbles that lead to it. */
  readonly beside: Uint8Array | undefined

  constructor(hash: string, what: string, beside?: Uint8Array) {
    super(`Expected the trie node ${hash}, ${what}.`, {
      lines: ['Fix: give all nodes on the way to the keys, and those beside keys that are removed'],
    })
    this.hash = hash
    this.beside = beside
  }
}

type Leaf = { readonly path: Uint8Array; readonly value: Uint8Array }
type Extension = { readonly path: Uint8Array; readonly child: Node }
type Branch = { readonly children: Node[] }
/** As another node names it: by a hash, or with its items if they are short. */
type Named = { readonly name: Rlp }
type Open = undefined | Leaf | Extension | Branch
type Node = Open | Named

/** A trie that is known in part. Keys are those of the trie: hashes, where it is a trie of Ethereum's state. */
export class PartialTrie {
  readonly #read: ReadNode
  #root: Node

  /** @param root - 32 bytes */
  constructor(root: Uint8Array, read: ReadNode) {
    this.#read = read
    this.#root = toHex(root) === toHex(EMPTY_ROOT) ? undefined : { name: root }
  }

  /**
   * What the trie has at a key.
   * @returns undefined if it shows that there is nothing
   * @throws TrieNodeError if it does not show it
   */
  get(key: Uint8Array): Uint8Array | undefined {
    let path = nibblesOf(key)
    let at = this.#root
    for (;;) {
      const node = this.#open(at)
      if (node === undefined) return undefined
      if ('value' in node) return same(node.path, path) ? node.value : undefined
      if ('children' in node) {
        at = node.children[path[0]]
        path = path.subarray(1)
      } else {
        if (shared(node.path, path) < node.path.length) return undefined
        at = node.child
        path = path.subarray(node.path.length)
      }
    }
  }

  /**
   * Sets values, and removes the keys whose value is undefined. Keys are removed last, so that no node is asked for on which
   * the result does not depend.
   * @throws TrieNodeError if a node is needed that is not known
   */
  change(changes: Iterable<readonly [key: Uint8Array, value: Uint8Array | undefined]>): void {
    const removed: Uint8Array[] = []
    for (const [key, value] of changes) {
      if (value === undefined) removed.push(key)
      else this.#root = this.#set(this.#root, nibblesOf(key), value)
    }
    for (const key of removed) this.#root = this.#remove(this.#root, nibblesOf(key), 0)
  }

  /** The root: 32 bytes. */
  root(): Uint8Array {
    const node = this.#root
    if (node === undefined) return EMPTY_ROOT
    return 'name' in node && node.name instanceof Uint8Array
      ? node.name
      : keccak_256(encodeRlp(itemsOf(node)))
  }

  /** @param beside - as of the error */
  #open(node: Node, beside?: Uint8Array): Open {
    if (node === undefined || !('name' in node)) return node
    const { name } = node
    if (!(name instanceof Uint8Array)) return opened(name, 'inside of another')
    const hash = toHex(name)
    const encoded = name.length === 32 ? this.#read(name) : undefined
    if (!encoded) throw new TrieNodeError(hash, 'which is not there', beside)
    if (toHex(keccak_256(encoded)) !== hash) throw new TrieNodeError(hash, 'got one with another hash')
    const items = decodeRlp(encoded)
    return opened(items, hash)
  }

  #set(at: Node, path: Uint8Array, value: Uint8Array): Node {
    const node = this.#open(at)
    if (node === undefined) return { path, value }
    if ('children' in node) {
      const children = [...node.children]
      children[path[0]] = this.#set(children[path[0]], path.subarray(1), value)
      return { children }
    }
    const common = shared(node.path, path)
    if ('value' in node && common === path.length) return { path, value }
    if ('child' in node && common === node.path.length)
      return { path: node.path, child: this.#set(node.child, path.subarray(common), value) }
    const children: Node[] = Array.from({ length: 16 }, () => undefined)
    const rest = node.path.subarray(common + 1)
    children[node.path[common]] =
      'value' in node
        ? { path: rest, value: node.value }
        : rest.length > 0
          ? { path: rest, child: node.child }
          : node.child
    children[path[common]] = { path: path.subarray(common + 1), value }
    return below(path.subarray(0, common), { children })
  }

  /** @param depth - nibbles of the key that lead to the node */
  #remove(at: Node, key: Uint8Array, depth: number): Open {
    const node = this.#open(at)
    const path = key.subarray(depth)
    if (node === undefined) return undefined
    if ('value' in node) return same(node.path, path) ? undefined : node
    if ('child' in node)
      return shared(node.path, path) < node.path.length
        ? node
        : below(node.path, this.#remove(node.child, key, depth + node.path.length))
    const children = [...node.children]
    children[path[0]] = this.#remove(children[path[0]], key, depth + 1)
    const left = children.flatMap((child, nibble) => (child === undefined ? [] : [nibble]))
    if (left.length > 1) return { children }
    if (left.length === 0) return undefined
    const beside = Uint8Array.of(...key.subarray(0, depth), left[0])
    return below(Uint8Array.of(left[0]), this.#open(children[left[0]], beside))
  }
}

/** A node to which only a path leads. */
function below(path: Uint8Array, node: Open): Open {
  if (node === undefined || path.length === 0) return node
  if ('children' in node) return { path, child: node }
  return { ...node, path: Uint8Array.of(...path, ...node.path) }
}

/** A node of its items. */
function opened(items: Rlp | undefined, hash: string): Open {
  const wrong = () => new TrieNodeError(hash, 'got bytes that are not the encoding of one')
  if (items === undefined || items instanceof Uint8Array) throw wrong()
  if (items.length === 17) {
    const isEmpty = (item: Rlp) => item.length === 0
    return { children: items.slice(0, 16).map((name) => (isEmpty(name) ? undefined : { name })) }
  }
  const [coded, second] = items
  if (items.length !== 2 || !(coded instanceof Uint8Array) || coded.length === 0) throw wrong()
  const nibbles = nibblesOf(coded)
  const path = nibbles.subarray(nibbles[0] % 2 === 1 ? 1 : 2)
  if (nibbles[0] < 2) return { path, child: { name: second } }
  if (!(second instanceof Uint8Array)) throw wrong()
  return { path, value: second }
}

function itemsOf(node: Exclude<Node, undefined>): Rlp {
  if ('name' in node) return node.name
  if ('value' in node) return [compact(node.path, true), node.value]
  if ('child' in node) return [compact(node.path, false), nameOf(node.child)]
  return [...node.children.map(nameOf), new Uint8Array(0)]
}

/** A node in another: itself if it is short, else its hash. */
function nameOf(node: Node): Rlp {
  if (node === undefined) return new Uint8Array(0)
  if ('name' in node) return node.name
  const items = itemsOf(node)
  const encoded = encodeRlp(items)
  return encoded.length < 32 ? items : keccak_256(encoded)
}

function shared(a: Uint8Array, b: Uint8Array): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && shared(a, b) === a.length
