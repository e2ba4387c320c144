/**
 * Verifies a one-step proof: replays the step against the log.
 * @module
 */
import { equal, toHex } from '../bytes/bytes.ts'
import { keccak256 } from '../hash/keccak256.ts'
import type { Hash } from '../hash/types.ts'
import { mapsOf, sizeBits } from '../ir/machine.ts'
import type { Step } from '../ir/step.ts'
import type { PreimageSource } from '../preimage/store.ts'
import { stateRoot } from '../state/commitment.ts'
import { readStatus } from '../state/layout.ts'
import { openedRoot } from '../state/map-proof.ts'
import { foldMultiproof, type Multiproof } from '../state/multiproof.ts'
import type { Status } from '../state/state.ts'
import { leafIndexBits } from '../state/tree.ts'
import type { Vm } from '../vm/index.ts'
import { decodeProof } from './codec.ts'
import { replayStep } from './log.ts'
import type { Refusal } from './reasons.ts'

/** The result of verifying a one-step proof. */
export type Verdict =
  | {
      /** The root after the step. The caller compares it with the claimed root. */
      readonly root: Uint8Array
      readonly status: Status
      /** The header after the step. */
      readonly header: Uint8Array
      /** What ran; undefined for a stopped machine. */
      readonly step: Step | undefined
    }
  | Refusal

/**
 * Replays the step from the state `before` using the proof's log.
 *
 * Total and side-effect free: any bytes give a root or a reason, and nothing throws.
 * @param before - root of the state before the step, 32 bytes
 * @param proof - from `prove`; it may come from anyone
 * @param options.hash - the hash of the commitment; default keccak-256
 * @param options.preimages - the oracle: those that the proof does not carry, which the caller has to vouch for. The
 *   hashes of those that it carries are checked here. Default: none
 *
 * @example
 * ```ts
 * const verdict = verify(tiny, trace.rootAt(7n), proof)
 * if ('reason' in verdict) console.log('refused:', verdict.reason)
 * else console.log(equal(verdict.root, claimed))
 * ```
 */
export function verify(
  vm: Vm,
  before: Uint8Array,
  proof: Uint8Array,
  options: { hash?: Hash; preimages?: PreimageSource } = {},
): Verdict {
  const { machine } = vm
  const hash = options.hash ?? keccak256
  const decoded = decodeProof(vm, proof, hash)
  if ('reason' in decoded) return decoded

  const roots: Uint8Array[] = []
  for (const [i, multiproof] of decoded.memories.entries()) {
    const root = fold(hash, sizeBits(machine.memories[i]), multiproof)
    if (typeof root === 'string')
      return { reason: root, detail: `in the proof of ${machine.memories[i].name}` }
    roots.push(root)
  }
  const mapRoots = decoded.maps.map((tree) => openedRoot(hash, tree))
  const opened = stateRoot(machine, hash, decoded.header, [...roots, ...mapRoots])
  if (!equal(opened, before)) {
    return { reason: 'pre-root', detail: `expected ${toHex(before)}, the log opens ${toHex(opened)}` }
  }

  const leaves = decoded.memories.map(
    ({ indices, leaves }) => new Map(indices.map((index, i) => [index, leaves[i]])),
  )
  const status = readStatus(machine, decoded.header)
  if (status.kind !== 'running') {
    // Halted and trapped machines do not change: nothing is read, so the log must be empty.
    const extra = leaves.findIndex((map) => map.size > 0)
    if (extra >= 0)
      return {
        reason: 'leaf-unused',
        detail: `the machine is ${status.kind}, but the log contains ${machine.memories[extra].name}`,
      }
    const open = decoded.maps.findIndex(({ kind }) => kind === 'entry' || kind === 'node')
    if (open >= 0)
      return {
        reason: 'map-unused',
        detail: `the machine is ${status.kind}; keys of ${mapsOf(machine)[open].name} are in the log`,
      }
    if (decoded.preimages.length > 0)
      return {
        reason: 'preimage-unused',
        detail: `the machine is ${status.kind}; ${toHex(decoded.preimages[0].key)} is carried`,
      }
    return { root: opened, status, header: decoded.header, step: undefined }
  }

  const { maps, preimages } = decoded
  const replayed = replayStep(machine, hash, decoded.header, leaves, maps, preimages, options.preimages)
  if ('reason' in replayed) return replayed
  const after = decoded.memories.map((multiproof, i) => {
    const written = multiproof.indices.map((index) => replayed.leaves[i].get(index)!)
    const same = written.every((leaf, j) => leaf === multiproof.leaves[j])
    return same ? roots[i] : (fold(hash, sizeBits(machine.memories[i]), multiproof, written) as Uint8Array)
  })
  const mapsAfter = replayed.maps.map((tree, i) =>
    tree === decoded.maps[i] ? mapRoots[i] : openedRoot(hash, tree),
  )
  return {
    root: stateRoot(machine, hash, replayed.header, [...after, ...mapsAfter]),
    status: readStatus(machine, replayed.header),
    header: replayed.header,
    step: replayed.step,
  }
}

const fold = (hash: Hash, bits: number, proof: Multiproof, leaves?: readonly Uint8Array[]) =>
  foldMultiproof({ hash, indexBits: leafIndexBits(bits) }, proof, leaves)
