/**
 * A one-step proof taken apart: which digest is carried, which is computed, and from what.
 * @module
 */
import { equal, toHex } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import { mapsOf, sizeBits } from '../ir/machine.ts'
import { decodeProof } from '../proof/codec.ts'
import { replayStep } from '../proof/log.ts'
import { prove } from '../proof/prove.ts'
import { verify } from '../proof/verify.ts'
import { folded, type OpenTree } from '../state/map-proof.ts'
import {
  bitsPerLevel,
  expandSiblings,
  levelCount,
  type Multiproof,
  neededSiblings,
  type TreeShape,
} from '../state/multiproof.ts'
import { leafIndexBits } from '../state/tree.ts'
import type { Trace } from '../trace/trace.ts'
import { bytesHex, hex } from './rows.ts'
import type { NodeView, PartView, ProofView } from './types.ts'

/** The proof of a step of a run, verified, as a page shows it. */
export function proofView(trace: Trace, step: number): ProofView {
  const { vm } = trace.program
  const { machine } = vm
  const { hash } = trace
  const before = trace.rootAt(BigInt(step))
  const bytes = prove(trace, { step: BigInt(step) })
  const preimages = trace.preimages ? { preimages: trace.preimages.get } : {}
  const verdict = verify(vm, before, bytes, { hash, ...preimages })
  const proof = decodeProof(vm, bytes, hash)
  if ('reason' in proof) throw new Error(`The proof of step ${step} cannot be read: ${proof.reason}`)
  const leaves = proof.memories.map(
    ({ indices, leaves }) => new Map(indices.map((index, i) => [index, leaves[i]!])),
  )
  const isMade = !('reason' in verdict) && verdict.step !== undefined
  const replayed = isMade
    ? replayStep(machine, hash, proof.header, leaves, proof.maps, proof.preimages, preimages.preimages)
    : undefined
  const after = replayed && !('reason' in replayed) ? replayed : { leaves, maps: proof.maps }
  const memories = machine.memories.map((memory, i): PartView => {
    const shape = { hash, indexBits: leafIndexBits(sizeBits(memory)) }
    const written = proof.memories[i]!.indices.map((index) => after.leaves[i]!.get(index)!)
    return memoryPart(memory.name, shape, proof.memories[i]!, written)
  })
  const maps = mapsOf(machine).map(({ name }, i) => mapPart(name, hash, proof.maps[i]!, after.maps[i]!))
  return {
    step,
    bytes: bytes.length,
    header: proof.header.length,
    before: toHex(before),
    after: toHex('reason' in verdict ? before : verdict.root),
    accepted: !('reason' in verdict),
    verdict: 'reason' in verdict ? `${verdict.reason}: ${verdict.detail}` : toHex(verdict.root),
    parts: [...memories, ...maps],
  }
}

/** Folds a multiproof twice, with the leaves before and after the step, and keeps every digest. */
export function memoryPart(
  name: string,
  shape: TreeShape,
  proof: Multiproof,
  written: readonly Uint8Array[] = proof.leaves,
): PartView {
  const { hash } = shape
  const siblings = expandSiblings(shape, proof)
  if (typeof siblings === 'string') throw new Error(`A proof of ${name} cannot be read: ${siblings}`)
  const needed = neededSiblings(shape, proof.indices)
  const levels: NodeView[][] = Array.from({ length: levelCount(shape) + 1 }, () => [])
  const digests = new Map<string, { before: Uint8Array; after: Uint8Array }>()
  const put = (
    level: number,
    view: Omit<NodeView, 'digest' | 'after'>,
    before: Uint8Array,
    after = before,
  ) => {
    digests.set(`${level} ${view.index}`, { before, after })
    levels[level]!.push({
      ...view,
      digest: toHex(before),
      after: equal(before, after) ? null : toHex(after),
    })
  }
  for (const [i, { level, index }] of needed.entries()) {
    const digest = siblings[i]!
    const kind = equal(digest, hash.zero(level)) ? 'zero' : 'sibling'
    put(level, { index: hex(index), kind, content: null }, digest)
  }
  for (const [i, index] of proof.indices.entries()) {
    const [before, after] = [proof.leaves[i]!, written[i]!]
    const what = `${name}[${hex(index * 32n)}]`
    const content = { what, before: bytesHex(before), after: bytesHex(after) }
    put(0, { index: hex(index), kind: 'leaf', content }, hash.leaf(before), hash.leaf(after))
  }
  const bits = BigInt(bitsPerLevel(hash))
  for (let level = 0, known = [...proof.indices]; level < levelCount(shape) && known.length > 0; level++) {
    const parents = [...new Set(known.map((index) => index >> bits))]
    for (const parent of parents) {
      const node = (when: 'before' | 'after') => {
        const children = new Uint8Array(32 * hash.arity)
        for (let slot = 0; slot < hash.arity; slot++) {
          const index = hex((parent << bits) + BigInt(slot))
          children.set(digests.get(`${level} ${index}`)![when], 32 * slot)
        }
        return hash.node(children)
      }
      put(level + 1, { index: hex(parent), kind: 'computed', content: null }, node('before'), node('after'))
    }
    known = parents
  }
  for (const level of levels) level.sort((a, b) => (BigInt(a.index) < BigInt(b.index) ? -1 : 1))
  const root = levels.at(-1)![0]!
  return { name, kind: 'memory', root: root.digest, rootAfter: root.after ?? root.digest, levels }
}

/** The opened tree of a map, level by level from the deepest one. */
function mapPart(name: string, hash: Hash, tree: OpenTree, after: OpenTree): PartView {
  const levels: NodeView[][] = []
  const visit = (
    before: OpenTree | undefined,
    now: OpenTree | undefined,
    depth: number,
    index: string,
  ): void => {
    const one = before ?? now!
    const digestOf = (part: OpenTree | undefined) =>
      toHex(part ? folded(hash, part).digest : new Uint8Array(32))
    const [digest, later] = [digestOf(before), digestOf(now)]
    const kind = one.kind === 'closed' ? 'sibling' : one.kind === 'empty' ? 'zero' : 'computed'
    const entry = [before, now].find((part) => part?.kind === 'entry')
    const heldBy = (part: OpenTree | undefined) => {
      // Where a second entry comes, a node takes the place of the first one.
      if (part?.kind === 'node') return 'further down'
      return part?.kind === 'entry' && entry?.kind === 'entry' && part.key === entry.key
        ? hex(part.value)
        : '0x0'
    }
    const content =
      entry?.kind === 'entry'
        ? { what: `${name}[${hex(entry.key)}]`, before: heldBy(before), after: heldBy(now) }
        : null
    const view: NodeView = {
      index,
      kind: content ? 'leaf' : kind,
      digest,
      after: digest === later ? null : later,
      content,
    }
    const level = levels[depth] ?? []
    levels[depth] = [...level, view]
    const children = (part: OpenTree | undefined) => (part?.kind === 'node' ? part.children : [])
    const [olds, news] = [children(before), children(now)]
    for (let slot = 0; slot < Math.max(olds.length, news.length); slot++)
      visit(olds[slot], news[slot], depth + 1, index === '' ? String(slot) : `${index}.${slot}`)
  }
  visit(tree, after, 0, '')
  return {
    name,
    kind: 'map',
    root: toHex(folded(hash, tree).digest),
    rootAfter: toHex(folded(hash, after).digest),
    levels: levels.reverse(),
  }
}
