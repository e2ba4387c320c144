/**
 * Hashes and memory trees, against merkletreejs and @chainsafe/persistent-merkle-tree doing the same job in
 * the same run: each pair has to reach the same root first.
 * @module
 */
import {
  type HashComputationLevel,
  type Hasher,
  LeafNode,
  type Node,
  setHasher,
  setNodesAtDepth,
  zeroNode,
} from '@chainsafe/persistent-merkle-tree'
import { hasher as asSha256 } from '@chainsafe/persistent-merkle-tree/hasher/as-sha256'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { IncrementalMerkleTree } from 'merkletreejs'
import { concat, equal } from '../src/bytes/bytes.ts'
import { byteHash, engineOf } from '../src/hash/bytehash.ts'
import { hashWasmKeccakEngine, hashWasmSha256Engine } from '../src/hash/fast.ts'
import { fastKeccak256, type Hash, keccak256, poseidon } from '../src/hash/index.ts'
import { circomlibEngine, poseidonWith } from '../src/hash/poseidon.ts'
import { foldMultiproof } from '../src/state/multiproof.ts'
import { encodeMultiproof } from '../src/state/multiproof-codec.ts'
import { createTree, type Tree } from '../src/state/tree.ts'
import type { Row } from './measure.ts'

/** All rates. About a minute. */
export async function trees(): Promise<Row[]> {
  const keccak = await fastKeccak256()
  const hash4 = await poseidon()
  return [
    ...(await hashing(keccak, hash4)),
    ...fill(keccak),
    ...dirty(keccak),
    ...update(keccak, hash4),
    ...proofs(keccak),
    memory(keccak),
  ]
}

async function hashing(keccak: Hash, hash4: Hash): Promise<Row[]> {
  const nodes = (hash: Hash, count: number) => {
    const children = new Uint8Array(32 * hash.arity * count).map((_, i) => i * 13)
    // A Poseidon child is below the field's modulus.
    for (let i = 0; i < children.length; i += 32) children[i] = 0
    const out = new Uint8Array(32 * count)
    return count * rate(repeat(() => hash.nodes(children, out), 128 / count))
  }
  const noble = nodes(byteHash('keccak256', engineOf(keccak_256)), 64)
  const hashWasm = nodes(byteHash('keccak256', await hashWasmKeccakEngine()), 64)
  const nobleSha = nodes(byteHash('sha256', engineOf(nobleSha256)), 64)
  const hashWasmSha = nodes(byteHash('sha256', await hashWasmSha256Engine()), 64)
  const leaf = new Uint8Array(32).fill(7)
  const circomlib = poseidonWith(await circomlibEngine())
  const leaves = (hash: Hash, count: number) => {
    const data = new Uint8Array(32 * count).map((_, i) => i * 13)
    const out = new Uint8Array(32 * count)
    return count * rate(repeat(() => hash.leaves(data, out), Math.ceil(8 / count)))
  }
  const [theirLeaves, theirNodes] = [leaves(circomlib, 8), nodes(circomlib, 8)]
  if (!equal(hash4.leaf(leaf), circomlib.leaf(leaf))) throw new Error('Poseidon: both must agree')
  const row = (name: string, value: number, baseline?: string, base?: number): Row => ({
    name,
    value,
    unit: 'hashes/s',
    ...against(value, baseline, base),
  })
  return [
    row('keccak-256 nodes, own wasm, 128 at a time', nodes(keccak, 128), 'hash-wasm', hashWasm),
    row('keccak-256 nodes, own wasm, one at a time', nodes(keccak, 1), 'hash-wasm', hashWasm),
    row('keccak-256 nodes, hash-wasm', hashWasm, '@noble/hashes', noble),
    row('keccak-256 nodes, @noble/hashes', noble),
    row('sha-256 nodes, hash-wasm', hashWasmSha, '@noble/hashes', nobleSha),
    row('sha-256 nodes, @noble/hashes', nobleSha),
    row(
      'poseidon leaves, own wasm, 64 at a time',
      leaves(hash4, 64),
      'circomlibjs buildPoseidon',
      theirLeaves,
    ),
    row(
      'poseidon leaves, own wasm, one at a time',
      leaves(hash4, 1),
      'circomlibjs buildPoseidon',
      theirLeaves,
    ),
    row('poseidon leaves, circomlibjs', theirLeaves),
    row(
      'poseidon nodes of four, own wasm, 64 at a time',
      nodes(hash4, 64),
      'circomlibjs buildPoseidon',
      theirNodes,
    ),
    row(
      'poseidon nodes of four, own wasm, one at a time',
      nodes(hash4, 1),
      'circomlibjs buildPoseidon',
      theirNodes,
    ),
    row('poseidon nodes of four, circomlibjs', theirNodes),
  ]
}

/** The root of 1,024 new pages in a memory of 4 GiB. */
function fill(keccak: Hash): Row[] {
  const pages = Array.from({ length: 1024 }, (_, i) => randomPage(i))
  const ours = (hash: Hash) => {
    const tree = createTree({ hash, sizeBits: 32 })
    tree.update(pages.map((page, i) => [BigInt(i), page]))
    return tree.root()
  }
  const theirs = () => {
    const leaves = pages.flatMap((page) => leavesOf(page))
    return sszSet(
      zeroNode(27),
      27,
      leaves.map((_, i) => i),
      leaves,
    ).root
  }
  const ssz = sszHash(asSha256)
  setHasher(asSha256)
  agree('fill', ours(ssz), theirs())
  const count = (work: () => unknown) => () => {
    work()
    return pages.length
  }
  const base = rate(count(theirs))
  const same = rate(count(() => ours(ssz)))
  return [
    {
      name: 'fill 1,024 pages, same sha-256 engine',
      value: same,
      unit: 'pages/s',
      ...against(same, 'persistent-merkle-tree, as-sha256', base),
    },
    { name: 'fill 1,024 pages, keccak-256', value: rate(count(() => ours(keccak))), unit: 'pages/s' },
  ]
}

/** Four leaves change in each of 64 pages, as between two checkpoints; 256 pages are in use. */
function dirty(keccak: Hash): Row[] {
  setHasher(asSha256)
  const places = (i: number) =>
    Array.from({ length: 64 }, (_, p) => ({
      page: (p * 4 + i) % 256,
      leaves: [3, 4, 77, 120].map((l) => (l + i) % 128),
    }))
      .sort((a, b) => a.page - b.page)
      .map(({ page, leaves }) => ({ page, leaves: leaves.sort((a, b) => a - b) }))
  const ours = (hash: Hash): Step => {
    const pages = Array.from({ length: 256 }, (_, i) => randomPage(i))
    const tree = filled(hash, 27, 256)
    return (i) => {
      const changes = places(i).map(({ page, leaves }): [bigint, Uint8Array] => {
        const written = pages[page]!.slice()
        for (const leaf of leaves) written.set(word(i), leaf * 32)
        pages[page] = written
        return [BigInt(page), written]
      })
      tree.update(changes)
      return tree.root()
    }
  }
  const contents = Array.from({ length: 256 }, (_, i) => leavesOf(randomPage(i))).flat()
  let root = sszSet(
    zeroNode(27),
    27,
    contents.map((_, i) => i),
    contents,
  )
  const theirs: Step = (i) => {
    const indices = places(i).flatMap(({ page, leaves }) => leaves.map((leaf) => page * 128 + leaf))
    root = sszSet(
      root,
      27,
      indices,
      indices.map(() => LeafNode.fromRoot(word(i))),
    )
    return root.root
  }
  const same = ours(sszHash(asSha256))
  for (let i = 0; i < 20; i++) agree('dirty pages', same(i), theirs(i))
  const name = '4 dirty leaves in each of 64 pages'
  const unit = 'pages/s'
  const sameRate = 64 * rate(repeat(same, 5))
  const base = 64 * rate(repeat(theirs, 5))
  return [
    { name: `${name}, keccak-256`, value: 64 * rate(repeat(ours(keccak), 5)), unit },
    {
      name: `${name}, same sha-256 engine`,
      value: sameRate,
      unit,
      ...against(sameRate, 'persistent-merkle-tree, as-sha256', base),
    },
  ]
}

/** One leaf changes, and the root is asked for; 256 pages are in use. */
function update(keccak: Hash, hash4: Hash): Row[] {
  setHasher(asSha256)
  const ssz = sszHash(asSha256)
  const nobleKeccak = byteHash('keccak256', engineOf(keccak_256))
  const rows: Row[] = []
  for (const depth of [27, 59]) {
    const ours = (hash: Hash, pages = 256) => {
      const step = ourUpdates(hash, depth, pages)
      return { step, rate: () => rate(repeat(step, 50)) }
    }
    const same = ours(ssz)
    const theirs = sszUpdates(depth, 256)
    const slow = ours(nobleKeccak, 2)
    const incremental = incrementalUpdates(nobleKeccak, depth, 2)
    for (let i = 0; i < 20; i++) {
      agree(`update at depth ${depth}`, same.step(i), theirs(i))
      agree(`update at depth ${depth}`, slow.step(i), incremental(i))
    }
    const name = `update one leaf at depth ${depth}`
    const unit = 'updates/s'
    const sameRate = same.rate()
    const slowRate = slow.rate()
    const base = rate(repeat(theirs, 50))
    const slowBase = rate(repeat(incremental, 50))
    rows.push(
      { name: `${name}, keccak-256`, value: ours(keccak).rate(), unit },
      {
        name: `${name}, same sha-256 engine`,
        value: sameRate,
        unit,
        ...against(sameRate, 'persistent-merkle-tree, as-sha256', base),
      },
      {
        name: `${name}, same portable keccak-256`,
        value: slowRate,
        unit,
        ...against(slowRate, 'merkletreejs IncrementalMerkleTree', slowBase),
      },
      { name: `${name}, poseidon`, value: ours(hash4, 2).rate(), unit },
    )
  }
  return rows
}

function proofs(keccak: Hash): Row[] {
  return [27, 59].flatMap((depth) => {
    const tree = filled(keccak, depth, 256)
    const indices = [100n, 101n, 9000n, 30000n]
    const proof = tree.prove(indices)
    const name = `4 leaves at depth ${depth}`
    return [
      { name: `prove ${name}`, value: rate(repeat(() => tree.prove(indices), 50)), unit: 'proofs/s' },
      { name: `fold ${name}`, value: rate(repeat(() => foldMultiproof(tree, proof), 50)), unit: 'proofs/s' },
      { name: `proof of ${name}`, value: encodeMultiproof(depth, proof).length, unit: 'bytes' },
    ]
  })
}

/** What a tree over 64 MiB holds beyond the pages. Exact for digests; collect garbage first for the rest. */
function memory(keccak: Hash): Row {
  const pages = Array.from({ length: 16384 }, (_, i): [bigint, Uint8Array] => [BigInt(i), randomPage(i)])
  const before = process.memoryUsage()
  const tree = createTree({ hash: keccak, sizeBits: 32 })
  tree.update(pages)
  tree.root()
  const after = process.memoryUsage()
  return {
    name: 'digests of a tree over 64 MiB',
    value: (after.arrayBuffers - before.arrayBuffers) / 2 ** 20,
    unit: 'MiB',
    note: `off the heap; the heap grew by ${((after.heapUsed - before.heapUsed) / 2 ** 20).toFixed(0)} MiB, garbage included`,
  }
}

type Step = (i: number) => Uint8Array

const pick = (i: number, pages: number) => ({ page: (i * 37) % pages, leaf: (i * 29) % 128 })

function filled(hash: Hash, depth: number, pages: number): Tree {
  const tree = createTree({ hash, sizeBits: depth + 5 })
  tree.update(Array.from({ length: pages }, (_, i) => [BigInt(i), randomPage(i)]))
  tree.root()
  return tree
}

function ourUpdates(hash: Hash, depth: number, count: number): Step {
  const pages = Array.from({ length: count }, (_, i) => randomPage(i))
  const tree = filled(hash, depth, count)
  return (i) => {
    const { page, leaf } = pick(i, count)
    const written = pages[page]!.slice()
    written.set(word(i), leaf * 32)
    pages[page] = written
    tree.update([[BigInt(page), written]])
    return tree.root()
  }
}

function sszUpdates(depth: number, count: number): Step {
  const leaves = Array.from({ length: count }, (_, i) => leavesOf(randomPage(i))).flat()
  let root = sszSet(
    zeroNode(depth),
    depth,
    leaves.map((_, i) => i),
    leaves,
  )
  return (i) => {
    const { page, leaf } = pick(i, count)
    root = sszSet(root, depth, [page * 128 + leaf], [LeafNode.fromRoot(word(i))])
    return root.root
  }
}

/** Sets leaves and hashes what that changed in batches, the fastest way of that library. */
function sszSet(root: Node, depth: number, indices: number[], leaves: Node[]): Node {
  const computations: HashComputationLevel[] = []
  const changed = setNodesAtDepth(root, depth, indices, leaves, 0, computations)
  asSha256.executeHashComputations(computations)
  return changed
}

function incrementalUpdates(hash: Hash, depth: number, count: number): Step {
  const tree = new IncrementalMerkleTree((children: Uint8Array[]) => hash.node(concat(...children)), {
    depth,
    arity: 2,
    zeroValue: hash.zero(0),
  })
  for (let i = 0; i < count; i++) {
    const page = randomPage(i)
    for (let at = 0; at < 4096; at += 32) tree.insert(hash.leaf(page.subarray(at, at + 32)))
  }
  return (i) => {
    const { page, leaf } = pick(i, count)
    tree.update(page * 128 + leaf, hash.leaf(word(i)))
    return tree.getRoot() as Uint8Array
  }
}

/** Trees as SSZ has them: no tags, and a leaf is its own digest. */
function sszHash(hasher: Hasher): Hash {
  const buffer = new Uint8Array(1 << 20)
  const nodes = (children: Uint8Array, out: Uint8Array) => {
    const digests = buffer.subarray(0, children.length / 2)
    hasher.hashInto(children, digests)
    out.set(digests)
  }
  return {
    name: 'ssz',
    arity: 2,
    leaf: (data) => data.slice(),
    node: (children) => hasher.digest64(children.subarray(0, 32), children.subarray(32)),
    leaves: (data, out) => out.set(data),
    nodes,
    zero: (level) => zeroNode(level).root,
    map: keccak256.map,
    state: () => {
      throw new Error('SSZ has no states')
    },
    isDigest: (bytes) => bytes.length === 32,
  }
}

function leavesOf(page: Uint8Array): Node[] {
  return Array.from({ length: 128 }, (_, i) => LeafNode.fromRoot(page.subarray(i * 32, (i + 1) * 32)))
}

function randomPage(seed: number): Uint8Array {
  let x = seed + 1
  return new Uint8Array(4096).map(() => (x = (Math.imul(x, 1103515245) + 12345) >>> 0) >>> 16)
}

function word(i: number): Uint8Array {
  return new Uint8Array(32).fill(1 + (i % 255))
}

function agree(what: string, a: Uint8Array, b: Uint8Array): void {
  if (!equal(a, b)) throw new Error(`${what}: both sides must reach the same root`)
}

function against(
  value: number,
  baseline: string | undefined,
  base: number | undefined,
): Pick<Row, 'baseline' | 'ratio'> {
  return baseline && base ? { baseline, ratio: value / base } : {}
}

function repeat(work: (i: number) => unknown, times: number): () => number {
  let i = 100
  return () => {
    for (let end = i + times; i < end; i++) work(i)
    return times
  }
}

/**
 * Operations in a second of processor time: the best of five stretches. On an idle machine that is a second;
 * on a shared one it leaves out the time that others took.
 */
function rate(work: () => number): number {
  let best = 0
  for (let stretch = 0; stretch < 5; stretch++) {
    let operations = 0
    let elapsed = 0
    const start = process.cpuUsage()
    while (elapsed < 200_000) {
      operations += work()
      const { user, system } = process.cpuUsage(start)
      elapsed = user + system
    }
    best = Math.max(best, (operations / elapsed) * 1e6)
  }
  return best
}
