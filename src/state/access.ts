/**
 * How a step reads and writes the state directly. Recording and replaying wrap the same reads; see `proof/`.
 * @module
 */
import { fromBigint, toBigint } from '../bytes/bytes.ts'
import { type Machine, type Memory, mapsOf, sizeBits, slotSize } from '../ir/machine.ts'
import { NeedsPreimage } from '../ir/preimages.ts'
import { evaluateStep, type StateReader, type Step } from '../ir/step.ts'
import { bitWidth, byteSize, type Type } from '../ir/types.ts'
import { type PreimagePart, preimagePart } from '../preimage/part.ts'
import type { PreimageSource } from '../preimage/store.ts'
import { packHeader, unpackHeader } from './layout.ts'
import {
  changed,
  type Entries,
  entriesOf,
  mapsPart,
  PAGE_BITS,
  PAGE_SIZE,
  readBytes,
  type State,
  type Status,
} from './state.ts'

export const LEAF_BITS = 5

/** The bytes of an access: byte address, wrapped at the memory's size, and length. */
export type Span = { readonly address: bigint; readonly size: number }

/** Bytes that an access of `type` moves. */
export const accessSize = (memory: Memory, type: Type): number =>
  memory.element.kind === 'bits' && memory.element.width === 8 ? byteSize(type) : slotSize(memory)

/** The parts of an access, split where a leaf ends or the memory wraps: one or two. */
export function spansOf(memory: Memory, address: bigint, type: Type): Span[] {
  const size = accessSize(memory, type)
  const first = address * BigInt(slotSize(memory))
  const room = 32 - Number(first & 31n)
  if (size <= room) return [{ address: first, size }]
  const next = BigInt.asUintN(sizeBits(memory), first + BigInt(room))
  return [
    { address: first, size: room },
    { address: next, size: size - room },
  ]
}

/** The value that bytes of a memory hold. Bits above the type's width are ignored; felts are reduced. */
export function decodeValue(memory: Memory, type: Type, bytes: Uint8Array): bigint {
  const value = toBigint(memory.endian === 'little' ? bytes.toReversed() : bytes)
  return type.kind === 'felt' ? value % type.modulus : BigInt.asUintN(bitWidth(type), value)
}

/** The bytes of a value in a memory. */
export function encodeValue(memory: Memory, type: Type, value: bigint): Uint8Array {
  const bytes = fromBigint(value, accessSize(memory, type))
  return memory.endian === 'little' ? bytes.reverse() : bytes
}

/** Reads parts of preimages out of a source. The reader throws NeedsPreimage for one that the source has not. */
export const preimageReader =
  (source: PreimageSource | undefined) =>
  (key: bigint, offset: bigint): PreimagePart => {
    const data = source?.(fromBigint(key, 32))
    if (!data) throw new NeedsPreimage(key)
    return preimagePart(data, offset)
  }

/** A mutable state that steps are applied to. Pages are copied when they are first written to. */
export class LiveState implements StateReader {
  readonly machine: Machine
  status: Status
  readonly #registers = new Map<string, bigint | bigint[]>()
  readonly #memories: Map<bigint, Uint8Array>[]
  /** Where preimages are known. A step that asks for another is not made: `step` throws NeedsPreimage. */
  preimages: PreimageSource | undefined
  readonly #indices: ReadonlyMap<string, number>
  #owned: Set<bigint>[]
  /** The entries of each map as they were, and what was put since. */
  #entries: Entries[]
  #puts: Map<bigint, bigint>[]
  #dirtyKeys: Set<bigint>[]
  readonly #mapIndices: ReadonlyMap<string, number>

  constructor(machine: Machine, state: State, options: { preimages?: PreimageSource } = {}) {
    this.machine = machine
    this.preimages = options.preimages
    // Packing checks that every register is present and fits.
    packHeader(machine, state)
    this.status = state.status
    for (const { name } of machine.registers) {
      const value = state.registers[name]
      this.#registers.set(name, typeof value === 'bigint' ? value : [...value])
    }
    this.#indices = new Map(machine.memories.map(({ name }, i) => [name, i]))
    this.#memories = machine.memories.map(({ name }) => new Map(state.memories[name]))
    this.#owned = machine.memories.map(() => new Set())
    this.#entries = entriesOf(machine, state)
    this.#puts = this.#entries.map(() => new Map())
    this.#dirtyKeys = this.#entries.map(() => new Set())
    this.#mapIndices = new Map(mapsOf(machine).map(({ name }, i) => [name, i]))
  }

  /** The state of a packed header, with the given memories. */
  static fromHeader(
    machine: Machine,
    header: Uint8Array,
    contents: Pick<State, 'memories' | 'maps'>,
  ): LiveState {
    return new LiveState(machine, { ...unpackHeader(machine, header), ...contents })
  }

  /** The value of a fixed register. */
  get(name: string): bigint {
    return this.#registers.get(name) as bigint
  }

  /** The value of an element of a register file. */
  read(name: string, index: bigint): bigint {
    return (this.#registers.get(name) as bigint[])[Number(index)]
  }

  load(name: string, address: bigint, type: Type): bigint {
    const index = this.#indices.get(name) as number
    const memory = this.machine.memories[index]
    const size = accessSize(memory, type)
    const bytes = new Uint8Array(size)
    let at = 0
    for (const span of spansOf(memory, address, type)) {
      bytes.set(this.bytes(index, span.address, span.size), at)
      at += span.size
    }
    return decodeValue(memory, type, bytes)
  }

  lookup(name: string, key: bigint): bigint {
    return this.entry(this.#mapIndices.get(name) as number, key)
  }

  /** The value of a key of a map, by the map's index; 0n if it has none. */
  entry(map: number, key: bigint): bigint {
    return this.#puts[map].get(key) ?? this.#entries[map].get(key) ?? 0n
  }

  /** The entries of a map now, by its index. */
  entries(map: number): Entries {
    if (this.#puts[map].size > 0) {
      this.#entries[map] = changed(this.#entries[map], this.#puts[map])
      this.#puts[map] = new Map()
    }
    return this.#entries[map]
  }

  preimage(key: bigint, offset: bigint): PreimagePart {
    return preimageReader(this.preimages)(key, offset)
  }

  /** Bytes of a memory, by its index. */
  bytes(memory: number, address: bigint, size: number): Uint8Array {
    return readBytes(this.#memories[memory], address, size)
  }

  /** Applies what a step does. */
  apply({ outcome }: Step): void {
    if (outcome.kind === 'trap') {
      this.status = { kind: 'trapped', reason: outcome.reason }
      return
    }
    for (const { register, value } of outcome.sets) this.#registers.set(register, value)
    for (const { register, index, value } of outcome.writes) {
      ;(this.#registers.get(register) as bigint[])[Number(index)] = value
    }
    for (const store of outcome.stores) this.#store(store.memory, store.address, store.type, store.value)
    for (const { map, key, value } of outcome.puts) {
      const index = this.#mapIndices.get(map) as number
      this.#puts[index].set(key, value)
      this.#dirtyKeys[index].add(key)
    }
    if (outcome.halt !== undefined) this.status = { kind: 'halted', code: outcome.halt }
  }

  #store(name: string, address: bigint, type: Type, value: bigint): void {
    const index = this.#indices.get(name) as number
    const memory = this.machine.memories[index]
    const bytes = encodeValue(memory, type, value)
    let at = 0
    for (const span of spansOf(memory, address, type)) {
      const page = this.#own(index, span.address >> BigInt(PAGE_BITS))
      page.set(bytes.subarray(at, at + span.size), Number(span.address & BigInt(PAGE_SIZE - 1)))
      at += span.size
    }
  }

  #own(memory: number, index: bigint): Uint8Array {
    const pages = this.#memories[memory]
    const page = pages.get(index)
    if (page && this.#owned[memory].has(index)) return page
    const copy = page ? page.slice() : new Uint8Array(PAGE_SIZE)
    pages.set(index, copy)
    this.#owned[memory].add(index)
    return copy
  }

  /**
   * One step of a running machine; undefined if it has stopped.
   * @throws NeedsPreimage, with nothing changed, if the step asks for a preimage that `preimages` has not
   */
  step(): Step | undefined {
    if (this.status.kind !== 'running') return undefined
    const step = evaluateStep(this.machine, this)
    this.apply(step)
    return step
  }

  /** The canonical packed header of the state now. */
  header(): Uint8Array {
    return packHeader(this.machine, { status: this.status, registers: Object.fromEntries(this.#registers) })
  }

  /** The pages of each memory that were written since the last call. They are not changed afterwards. */
  takeDirty(): Map<bigint, Uint8Array>[] {
    const dirty = this.#owned.map(
      (owned, memory) =>
        new Map([...owned].map((index) => [index, this.#memories[memory].get(index) as Uint8Array])),
    )
    this.#owned = this.machine.memories.map(() => new Set())
    return dirty
  }

  /** What was put since the last call, for each map: 0n where an entry was deleted. */
  takeChanges(): Map<bigint, bigint>[] {
    const changes = this.#dirtyKeys.map(
      (keys, map) => new Map([...keys].map((key) => [key, this.entry(map, key)])),
    )
    for (const keys of this.#dirtyKeys) keys.clear()
    return changes
  }

  /** The state now, as plain data that later steps do not change. */
  snapshot(): State {
    for (const owned of this.#owned) owned.clear()
    const registers = this.machine.registers.map(({ name }) => {
      const value = this.#registers.get(name) as bigint | bigint[]
      return [name, typeof value === 'bigint' ? value : [...value]] as const
    })
    return {
      status: this.status,
      registers: Object.fromEntries(registers),
      memories: Object.fromEntries(
        this.machine.memories.map(({ name }, i) => [name, new Map(this.#memories[i])]),
      ),
      ...mapsPart(this.machine, (map) => this.entries(map)),
    }
  }
}
