/**
 * Which leaves a step touches: the record and the replay form of state access.
 * @module
 */

import type { Machine } from '../ir/machine.ts'
import { evaluateStep, type StateReader, type Step } from '../ir/step.ts'
import type { Type } from '../ir/types.ts'
import { decodeValue, encodeValue, LEAF_BITS, type LiveState, spansOf } from '../state/access.ts'
import { layoutOf, readElement, writeElement, writeStatus } from '../state/layout.ts'

/** Leaf indices that a step touches, for each memory of the machine; unsorted. */
export type Touched = readonly ReadonlySet<bigint>[]

/**
 * Evaluates one step of a running machine and records what it touches, without changing the state.
 */
export function recordStep(state: LiveState): { step: Step; touched: Touched } {
  const { machine } = state
  const touched = machine.memories.map(() => new Set<bigint>())
  const touch = (name: string, address: bigint, type: Type) => {
    const index = machine.memories.findIndex((memory) => memory.name === name)
    for (const span of spansOf(machine.memories[index], address, type)) {
      touched[index].add(span.address >> BigInt(LEAF_BITS))
    }
  }
  const step = evaluateStep(machine, {
    get: (name) => state.get(name),
    read: (name, index) => state.read(name, index),
    load(name, address, type) {
      touch(name, address, type)
      return state.load(name, address, type)
    },
  })
  if (step.outcome.kind === 'done') {
    for (const { memory, address, type } of step.outcome.stores) touch(memory, address, type)
  }
  return { step, touched }
}

/** The leaves of a log, for each memory: index to 32 bytes. */
export type Leaves = readonly ReadonlyMap<bigint, Uint8Array>[]

/** A replayed step: the state after, or what the log lacks or has too much. */
export type Replayed =
  | { readonly header: Uint8Array; readonly leaves: Leaves; readonly step: Step }
  | { readonly fault: 'leaf-missing' | 'leaf-unused'; readonly memory: string; readonly leaf: bigint }

/** Thrown through the evaluator and caught by `replayStep`; never seen outside. */
class MissingLeaf {
  readonly memory: string
  readonly leaf: bigint

  constructor(memory: string, leaf: bigint) {
    this.memory = memory
    this.leaf = leaf
  }
}

/**
 * Replays one step of a running machine against the leaves of a log alone.
 * @param header - canonical
 */
export function replayStep(machine: Machine, header: Uint8Array, leaves: Leaves): Replayed {
  const { slotOf } = layoutOf(machine)
  const after = leaves.map((map) => new Map(map))
  const unused = leaves.map((map) => new Set(map.keys()))

  const leafOf = (index: number, leaf: bigint): Uint8Array => {
    const data = after[index].get(leaf)
    if (!data) throw new MissingLeaf(machine.memories[index].name, leaf)
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
  }

  try {
    const step = evaluateStep(machine, reader)
    const next = header.slice()
    if (step.outcome.kind === 'trap') {
      writeStatus(machine, next, { kind: 'trapped', reason: step.outcome.reason })
    } else {
      const { sets, writes, stores, halt } = step.outcome
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
      if (halt !== undefined) writeStatus(machine, next, { kind: 'halted', code: halt })
    }
    for (const [index, set] of unused.entries()) {
      for (const leaf of set) return { fault: 'leaf-unused', memory: machine.memories[index].name, leaf }
    }
    return { header: next, leaves: after, step }
  } catch (error) {
    if (error instanceof MissingLeaf) return { fault: 'leaf-missing', memory: error.memory, leaf: error.leaf }
    throw error
  }
}
