import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { concat } from '../../src/bytes/bytes.ts'
import { fastKeccak256 } from '../../src/hash/index.ts'
import { createTree, type Tree } from '../../src/state/tree.ts'
import { createTreeNodes } from '../../src/state/tree-nodes.ts'
import { room } from '../../src/state/words.ts'

const hash = await fastKeccak256()
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes in use on and off the heap that `work` left behind. */
function retained(work: () => void): number {
  const used = () => {
    // A collection gives back the buffers that the one before it found unused.
    for (let i = 0; i < 3; i++) collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = used()
  work()
  return used() - before
}

test('a tree over 32 MiB of pages takes less than 32 MiB more', () => {
  const pages = Array.from({ length: 8192 }, (_, i): [bigint, Uint8Array] => [
    BigInt(i),
    new Uint8Array(4096).fill((i % 255) + 1),
  ])
  let tree: Tree | undefined
  const bytes = retained(() => {
    tree = createTree({ hash, sizeBits: 32 })
    tree.update(pages)
    tree.root()
  })
  expect(bytes / 2 ** 20).toBeGreaterThan(10)
  expect(bytes / 2 ** 20).toBeLessThan(32)
  expect(tree!.root()).toHaveLength(32)
})

test.each([
  // Neighbours: nearly all of it is pages. Far apart: nearly all of it is nodes.
  { what: 'pages', sizeBits: 32, shift: 0n },
  { what: 'nodes', sizeBits: 64, shift: 41n },
])('$what that are zero again are forgotten', ({ sizeBits, shift }) => {
  const tree = createTree({ hash, sizeBits })
  const page = new Uint8Array(4096).fill(1)
  const zeros = new Uint8Array(4096)
  const indices = Array.from({ length: 1500 }, (_, i) => BigInt(i) << shift)
  const write = (content: Uint8Array | undefined) => {
    tree.update(indices.map((index) => [index, content]))
    tree.root()
  }
  write(page)
  write(zeros)
  const written = retained(() => write(page))
  expect(written).toBeGreaterThan(1500 * 2048)
  for (const content of [zeros, undefined]) {
    expect(retained(() => write(content))).toBeLessThan(-0.75 * written)
    expect(tree.root()).toEqual(hash.zero(sizeBits - 5))
    write(page)
  }
})

test('nodes that are zero again are dropped, unless a later version changed them', () => {
  const nodes = createTreeNodes(hash, 0, 8)
  const one = hash.leaf(new Uint8Array(32).fill(1))
  const rise = (digests: readonly Uint8Array[]) => {
    const changed = {
      versions: digests.map((_, i) => i),
      indices: digests.map(() => 0),
      digests: room(digests.length),
    }
    changed.digests.bytes.set(concat(...digests))
    nodes.rise(changed)
    return Array.from({ length: 8 }, (_, level) => nodes.digest(level, 0) !== undefined)
  }
  const all = (kept: boolean) => new Array(8).fill(kept)
  expect(rise([one])).toEqual(all(true))
  expect(rise([hash.zero(0), one])).toEqual(all(true))
  expect(rise([one, hash.zero(0)])).toEqual(all(false))
})
