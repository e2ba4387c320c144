/**
 * The canonical encoding of a one-step proof, version 1.
 *
 * | bytes | contents |
 * |---|---|
 * | 1 | version: 1 |
 * | 32 | VM id |
 * | by the VM | packed header before the step: `state/layout.ts` |
 * | then | for each memory in order, a multiproof of the leaves touched: `state/multiproof-codec.ts` |
 * | then | for each map in order, what decides the keys touched: `state/map-proof-codec.ts` |
 * | the rest | of a machine that reads preimages only: those that are carried: `preimages.ts` |
 *
 * A memory that the step does not touch has a multiproof of no leaves, which is its root; so has a map's tree into
 * which no key leads. No bytes may follow. Each proof has exactly one encoding.
 * @module
 */
import { concat, equal } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import { machineBound } from '../ir/bounds.ts'
import { mapsOf, sizeBits } from '../ir/machine.ts'
import { preimageBound, readsPreimages } from '../ir/preimages.ts'
import { headerFault, layoutOf } from '../state/layout.ts'
import type { OpenTree } from '../state/map-proof.ts'
import { decodeMapProof, encodeMapProof } from '../state/map-proof-codec.ts'
import type { Multiproof } from '../state/multiproof.ts'
import { decodeMultiproof, encodeMultiproof } from '../state/multiproof-codec.ts'
import { leafIndexBits } from '../state/tree.ts'
import type { Vm } from '../vm/index.ts'
import { type CarriedPreimage, decodePreimages, encodePreimages } from './preimages.ts'
import type { Refusal } from './reasons.ts'

/** The first byte of a proof. */
export const PROOF_VERSION = 1

/** A decoded one-step proof. */
export type StepProof = {
  readonly vmId: Uint8Array
  /** The packed header before the step. */
  readonly header: Uint8Array
  /** For each memory, the leaves that the step touches. */
  readonly memories: readonly Multiproof[]
  /** For each map, what the keys that the step touches open. */
  readonly maps: readonly OpenTree[]
  /** Of a machine that reads preimages, those that are carried, by ascending keys; empty for all others. */
  readonly preimages: readonly CarriedPreimage[]
}

/** The canonical bytes of a proof. */
export function encodeProof(vm: Vm, proof: StepProof): Uint8Array {
  const memories = proof.memories.map((multiproof, i) =>
    encodeMultiproof(leafIndexBits(sizeBits(vm.machine.memories[i])), multiproof),
  )
  const maps = mapsOf(vm.machine).map((map, i) => encodeMapProof(map, proof.maps[i]))
  const preimages = readsPreimages(vm.machine) ? [encodePreimages(proof.preimages)] : []
  return concat(Uint8Array.of(PROOF_VERSION), proof.vmId, proof.header, ...memories, ...maps, ...preimages)
}

/**
 * Decodes a proof. Nothing in the bytes is trusted.
 * @returns the proof, or why it is refused
 */
export function decodeProof(vm: Vm, bytes: Uint8Array, hash: Hash): StepProof | Refusal {
  if (bytes.length === 0) return { reason: 'truncated', detail: 'the proof is empty' }
  if (bytes[0] !== PROOF_VERSION) {
    return { reason: 'version', detail: `expected version ${PROOF_VERSION}, got ${bytes[0]}` }
  }
  const headerSize = layoutOf(vm.machine).size
  if (bytes.length < 33 + headerSize) return { reason: 'truncated', detail: `${bytes.length} bytes` }
  const vmId = new Uint8Array(bytes.subarray(1, 33))
  if (!equal(vmId, vm.id))
    return { reason: 'vm', detail: `expected a proof of ${vm.name}, got one of another VM or version` }
  // A copy: `slice` on a Buffer is a view, and replay would write the step into the caller's proof.
  const header = new Uint8Array(bytes.subarray(33, 33 + headerSize))
  const fault = headerFault(vm.machine, header)
  if (fault) return { reason: 'header', detail: fault }

  const reader = { bytes, offset: 33 + headerSize }
  const memories: Multiproof[] = []
  const { leaves, keys } = machineBound(vm.machine)
  for (const memory of vm.machine.memories) {
    const shape = { hash, indexBits: leafIndexBits(sizeBits(memory)) }
    // More leaves than any step touches are refused by their count, because folding them would take minutes.
    const most = leaves.get(memory.name) ?? 0
    const multiproof = decodeMultiproof(reader, shape, most)
    if (multiproof === 'leaf-unused')
      return { reason: multiproof, detail: `a step touches at most ${most} leaves of ${memory.name}` }
    if (typeof multiproof === 'string')
      return { reason: multiproof, detail: `in the proof of ${memory.name}` }
    memories.push(multiproof)
  }
  const maps: OpenTree[] = []
  for (const map of mapsOf(vm.machine)) {
    const most = keys.get(map.name) ?? 0
    const tree = decodeMapProof(reader, hash, map, most)
    if (tree === 'map-unused')
      return { reason: tree, detail: `a step touches at most ${most} keys of ${map.name}` }
    if (typeof tree === 'string') return { reason: tree, detail: `in the proof of ${map.name}` }
    maps.push(tree)
  }
  let preimages: readonly CarriedPreimage[] = []
  if (readsPreimages(vm.machine)) {
    const decoded = decodePreimages(reader, preimageBound(vm.machine), hash)
    if ('reason' in decoded) return decoded
    preimages = decoded
  }
  if (reader.offset !== bytes.length) {
    return { reason: 'trailing', detail: `${bytes.length - reader.offset} bytes after the proof` }
  }
  return { vmId, header, memories, maps, preimages }
}
