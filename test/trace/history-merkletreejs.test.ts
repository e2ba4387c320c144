/**
 * History commitments against merkletreejs: a tree that nobody here wrote, with our domain tags before what it hashes.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { MerkleTree } from 'merkletreejs'
import { expect, test } from 'vitest'
import { concat, toHex } from '../../src/bytes/bytes.ts'
import { commitHistory } from '../../src/trace/history.ts'
import { rootOf } from './naive-history.ts'

/** What merkletreejs hashes in a node are two digests side by side; a leaf is hashed by us. */
const node = (children: Uint8Array) => Buffer.from(keccak_256(concat(Uint8Array.of(0x04), children)))
const leaf = (root: Uint8Array) => Buffer.from(keccak_256(concat(Uint8Array.of(0x03), root)))

test('root and every proof are those of merkletreejs, padding written out', () => {
  const cases = fc.record({
    height: fc.integer({ min: 0, max: 7 }),
    // Few values, so that roots repeat in the middle and at the end.
    numbers: fc.array(fc.nat(3), { minLength: 1, maxLength: 128 }),
  })
  fc.assert(
    fc.property(cases, ({ height, numbers }) => {
      const roots = numbers.slice(0, 2 ** height).map(rootOf)
      const history = commitHistory({ roots, height, start: 0n, stride: 1n })
      const all = Array.from({ length: 2 ** height }, (_, i) => roots[Math.min(i, roots.length - 1)]!)
      const leaves = all.map(leaf)
      const tree = new MerkleTree(leaves, node, { hashLeaves: false, sortPairs: false })
      expect(toHex(history.root)).toBe(tree.getHexRoot())
      for (const [i, one] of leaves.entries()) {
        const theirs = tree.getProof(one, i).map(({ data }) => toHex(data))
        expect(history.prove(BigInt(i)).map(toHex)).toEqual(theirs)
        const ours = history.prove(BigInt(i)).map((data, level) => ({
          data: Buffer.from(data),
          position: ((i >> level) & 1) === 1 ? ('left' as const) : ('right' as const),
        }))
        expect(tree.verify(ours, one, tree.getRoot())).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})
