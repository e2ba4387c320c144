/**
 * The trees of a state's memories, as a circuit opens them: leaves, and all nodes on their paths.
 * @module
 */
import type { Hash } from '../../hash/types.ts'
import { mapsOf, sizeBits } from '../../ir/machine.ts'
import type { Commitment } from '../../state/commitment.ts'
import { openedRoot } from '../../state/map-proof.ts'
import { bitsPerLevel, expandSiblings } from '../../state/multiproof.ts'
import { leafIndexBits } from '../../state/tree.ts'
import type { Vm } from '../../vm/index.ts'

export type Opening = { readonly index: bigint; readonly leaf: Uint8Array; readonly children: Uint8Array[][] }

/** The trees of a step, which its stores change one after the other. */
export function openTrees(vm: Vm, commitment: Commitment) {
  const { hash } = commitment
  const none = () => vm.machine.memories.map((): bigint[] => [])
  const roots = commitment
    .prove(none())
    .map((proof, i) => expandSiblings({ hash, indexBits: indexBits(vm, i) }, proof)[0] as Uint8Array)
  const changed = new Map<string, Uint8Array>()
  const bits = BigInt(bitsPerLevel(hash))

  const open = (memory: number, index: bigint): Opening => {
    const proof = commitment.prove(none().map((list, i) => (i === memory ? [index] : list)))[memory]!
    const siblings = expandSiblings({ hash, indexBits: indexBits(vm, memory) }, proof) as Uint8Array[]
    const leaf = changed.get(`${memory} 0 ${index} leaf`) ?? proof.leaves[0]!
    const children: Uint8Array[][] = []
    let digest = hash.leaf(leaf)
    let at = index
    for (let next = 0; next < siblings.length; at >>= bits) {
      const level = children.length
      const first = (at >> bits) << bits
      const all = Array.from({ length: hash.arity }, (_, slot) => {
        const place = first + BigInt(slot)
        if (place === at) return digest
        const sibling = siblings[next++]!
        return changed.get(`${memory} ${level} ${place}`) ?? sibling
      })
      children.push(all)
      digest = node(hash, all)
    }
    return { index, leaf, children }
  }

  const write = (memory: number, { index, children }: Opening, leaf: Uint8Array) => {
    changed.set(`${memory} 0 ${index} leaf`, leaf)
    let digest = hash.leaf(leaf)
    let at = index
    for (const [level, all] of children.entries()) {
      changed.set(`${memory} ${level} ${at}`, digest)
      digest = node(hash, all.with(Number(at & (BigInt(hash.arity) - 1n)), digest))
      at >>= bits
    }
    roots[memory] = digest
  }
  return { roots, open, write }
}

/** The roots of the maps. */
export const mapRoots = (vm: Vm, commitment: Commitment): Uint8Array[] =>
  commitment.open(mapsOf(vm.machine).map(() => [])).map((tree) => openedRoot(commitment.hash, tree))

const indexBits = (vm: Vm, memory: number) => leafIndexBits(sizeBits(vm.machine.memories[memory]!))

/** The digest of a node. */
export function node(hash: Hash, children: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(32 * children.length)
  for (const [i, child] of children.entries()) bytes.set(child, 32 * i)
  return hash.node(bytes)
}
