/**
 * The leaves and keys that a step touches: recording and replaying its accesses to the state.
 * @module
 */

import { fromBigint, toBigint, toHex } from '../bytes/bytes.ts'
import type { Hash } from '../hash/types.ts'
import { type Machine, mapsOf } from '../ir/machine.ts'
import { NeedsPreimage } from '../ir/preimages.ts'
import { evaluateStep, type StateReader, type Step } from '../ir/step.ts'
import type { Type } from '../ir/types.ts'
import { preimageFault } from '../preimage/check.ts'
import { preimageTypeOf } from '../preimage/key.ts'
import { preimagePart } from '../preimage/part.ts'
import type { PreimageSource } from '../preimage/store.ts'
import {
  decodeValue,
  encodeValue,
  LEAF_BITS,
  type LiveState,
  preimageReader,
  spansOf,
} from '../state/access.ts'
import { layoutOf, readElement, writeElement, writeStatus } from '../state/layout.ts'
import { lookUp, type OpenTree, partsOf, withEntry } from '../state/map-proof.ts'
import type { CarriedPreimage } from './preimages.ts'
import type { Refusal } from './reasons.ts'

/** The indices of leaves that a step touches, for each memory of the machine, or the keys, for each map; unsorted. */
export type Touched = readonly ReadonlySet<bigint>[]

/** One reading of a preimage. */
export type Asked = { readonly key: Uint8Array; readonly offset: bigint }

/** What the step of a stopped machine touches: nothing. */
export const untouched = (machine: Machine) => ({
  touched: machine.memories.map(() => new Set<bigint>()),
  keys: mapsOf(machine).map(() => new Set<bigint>()),
  asked: [] as Asked[],
})

/**
 * Evaluates one step of a running machine and records what it touches, without changing the state.
 * @param preimages - where the step's are known; by default, where the state's are
 * @throws NeedsPreimage if the step asks for one that is not
 */
export function recordStep(
  state: LiveState,
  preimages?: PreimageSource,
): { step: Step; touched: Touched; keys: Touched; asked: readonly Asked[] } {
  const { machine } = state
  const { touched, keys } = untouched(machine)
  const touchKey = (name: string, key: bigint) =>
    keys[mapsOf(machine).findIndex((map) => map.name === name)].add(key)
  const touch = (name: string, address: bigint, type: Type) => {
    const index = machine.memories.findIndex((memory) => memory.name === name)
    for (const span of spansOf(machine.memories[index], address, type)) {
      touched[index].add(span.address >> BigInt(LEAF_BITS))
    }
  }
  const asked: Asked[] = []
  const preimage = preimageReader(preimages ?? state.preimages)
  const step = evaluateStep(machine, {
    get: (name) => state.get(name),
    read: (name, index) => state.read(name, index),
    load(name, address, type) {
      touch(name, address, type)
      return state.load(name, address, type)
    },
    lookup(name, key) {
      touchKey(name, key)
      return state.lookup(name, key)
    },
    preimage(key, offset) {
      const part = preimage(key, offset)
      asked.push({ key: fromBigint(key, 32), offset })
      return part
    },
  })
  if (step.outcome.kind === 'done') {
    for (const { memory, address, type } of step.outcome.stores) touch(memory, address, type)
    for (const { map, key } of step.outcome.puts) touchKey(map, key)
  }
  return { step, touched, keys, asked }
}

/** The leaves of a log, for each memory: index to 32 bytes. */
export type Leaves = readonly ReadonlyMap<bigint, Uint8Array>[]

/** What an oracle knows; not what hashes to another key, whoever vouches for it. */
function vouchedBy(oracle: PreimageSource | undefined, key: Uint8Array): Uint8Array | undefined {
  const data = oracle?.(key)
  const type = preimageTypeOf(key)
  const isHashed = type === 'keccak256' || type === 'sha256'
  return data && isHashed && preimageFault(key, data) !== undefined ? undefined : data
}

/** A replayed step: the state after it, or what the log lacks or has in excess. */
export type Replayed =
  | {
      readonly header: Uint8Array
      readonly leaves: Leaves
      readonly maps: readonly OpenTree[]
      readonly step: Step
    }
  | Refusal

/** Thrown through the evaluator and caught by `replayStep`; never visible outside. */
class Missing {
  readonly refusal: Refusal

  constructor(reason: Refusal['reason'], detail: string) {
    this.refusal = { reason, detail }
  }
}

/**
 * Replays one step of a running machine using only the leaves and entries of a log.
 * @param header - canonical
 * @param maps - opened trees, in which every entry lies where its key leads
 * @param carried - preimages that the proof carries, each of which the step has to ask for
 * @param oracle - knows others
 */
export function replayStep(
  machine: Machine,
  hash: Hash,
  header: Uint8Array,
  leaves: Leaves,
  maps: readonly OpenTree[],
  carried: readonly CarriedPreimage[],
  oracle: PreimageSource | undefined,
): Replayed {
  const { slotOf } = layoutOf(machine)
  const after = leaves.map((map) => new Map(map))
  const unused = leaves.map((map) => new Set(map.keys()))
  const idle = new Map(carried.map(({ key, data }) => [toBigint(key), data]))
  const own = new Map(idle)

  const replayed = replayMaps(machine, hash, maps)

  const leafOf = (index: number, leaf: bigint): Uint8Array => {
    const data = after[index].get(leaf)
    if (!data)
      throw new Missing('leaf-missing', `leaf 0x${leaf.toString(16)} of ${machine.memories[index].name}`)
    unused[index].delete(leaf)
    return data
  }
  const parts = (name: string, address: bigint, type: Type) => {
    const index = machine.memories.findIndex((memory) => memory.name === name)
    const spans = spansOf(machine.memories[index], address, type).map((span) => ({
      index,
      leaf: span.address >> BigInt(LEAF_BITS),
      from: Number(span.address & 31n),
      size: span.size,
    }))
    return { memory: machine.memories[index], spans }
  }
  const reader: StateReader = {
    get: (name) => readElement(header, slotOf.get(name)!),
    read: (name, index) => readElement(header, slotOf.get(name)!, Number(index)),
    load(name, address, type) {
      const { memory, spans } = parts(name, address, type)
      const bytes = spans.flatMap(({ index, leaf, from, size }) => [
        ...leafOf(index, leaf).subarray(from, from + size),
      ])
      return decodeValue(memory, type, Uint8Array.from(bytes))
    },
    lookup: (name, key) => replayed.lookup(name, key),
    preimage(key, offset) {
      idle.delete(key)
      let data = own.get(key)
      if (!data) {
        data = vouchedBy(oracle, fromBigint(key, 32))
        if (!data) throw new NeedsPreimage(key)
        own.set(key, data)
      }
      return preimagePart(data, offset)
    },
  }

  try {
    const step = evaluateStep(machine, reader)
    const next = header.slice()
    if (step.outcome.kind === 'trap') {
      writeStatus(machine, next, { kind: 'trapped', reason: step.outcome.reason })
    } else {
      const { sets, writes, stores, puts, halt } = step.outcome
      for (const { register, value } of sets) writeElement(next, slotOf.get(register)!, 0, value)
      for (const { register, index, value } of writes) {
        writeElement(next, slotOf.get(register)!, Number(index), value)
      }
      for (const { memory: name, address, type, value } of stores) {
        const { memory, spans } = parts(name, address, type)
        const bytes = encodeValue(memory, type, value)
        let at = 0
        for (const { index, leaf, from, size } of spans) {
          const data = leafOf(index, leaf).slice()
          data.set(bytes.subarray(at, at + size), from)
          after[index].set(leaf, data)
          at += size
        }
      }
      for (const { map, key, value } of puts) replayed.put(map, key, value)
      if (halt !== undefined) writeStatus(machine, next, { kind: 'halted', code: halt })
    }
    for (const [index, set] of unused.entries()) {
      for (const leaf of set)
        return {
          reason: 'leaf-unused',
          detail: `leaf 0x${leaf.toString(16)} of ${machine.memories[index].name}`,
        }
    }
    const unusedMap = replayed.unused()
    if (unusedMap) return { reason: 'map-unused', detail: `in the proof of ${unusedMap}` }
    for (const key of idle.keys()) return { reason: 'preimage-unused', detail: toHex(fromBigint(key, 32)) }
    return { header: next, leaves: after, maps: replayed.after(), step }
  } catch (error) {
    if (error instanceof NeedsPreimage) return { reason: 'preimage-missing', detail: toHex(error.key) }
    if (error instanceof Missing) return error.refusal
    throw error
  }
}

/** The maps of a step that is replayed: opened trees that change, and what of them was walked through. */
function replayMaps(machine: Machine, hash: Hash, before: readonly OpenTree[]) {
  const names = mapsOf(machine).map(({ name }) => name)
  const after = [...before]
  const used = new Set<OpenTree>()
  const touch = (name: string, key: bigint) => {
    const index = names.indexOf(name)
    const end = lookUp(hash, before[index], key)
    if (end.kind === 'closed') throw new Missing('map-missing', `key 0x${key.toString(16)} of ${name}`)
    for (const part of end.way) used.add(part)
    return { index, value: end.value }
  }
  return {
    lookup: (name: string, key: bigint) => touch(name, key).value,
    put(name: string, key: bigint, value: bigint) {
      const { index } = touch(name, key)
      after[index] = withEntry(hash, after[index], key, value)
    },
    /** The first map of which more is open than the step walked through. */
    unused: () => names.find((_, i) => [...partsOf(before[i])].some((part) => !used.has(part))),
    after: () => after,
  }
}
