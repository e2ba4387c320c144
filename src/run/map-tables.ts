/**
 * The maps of a machine that runs in generated code: the tables of `map-module.ts`, filled from states and read back. Each
 * process draws its own random numbers for the tables' hash.
 * @module
 */
import { type Machine, mapsOf } from '../ir/machine.ts'
import { type Entries, entriesOf, type State } from '../state/state.ts'
import { HEADER, MAP_SEEDS, mapModule, SLOT, TABLES, tableLayout } from '../targets/wasm/map-module.ts'
import type { MapChanges } from './executor.ts'
import { ExecutorError } from './frames.ts'

const WASM_PAGE = 2 ** 16
/** Slots of a table for which nothing else is known. */
const FEW = 16

type Get = (map: number, ...key: bigint[]) => [bigint, bigint, bigint, bigint]
type Put = (map: number, ...keyAndValue: bigint[]) => void

let compiled: WebAssembly.Module | undefined

function instance(grow: (map: number) => void) {
  compiled ??= new WebAssembly.Module(mapModule([...crypto.getRandomValues(new BigUint64Array(MAP_SEEDS))]))
  const memory = new WebAssembly.Memory({ initial: 1 })
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory, grow } })
  return { memory, get: exports.get as Get, put: exports.put as Put }
}

export class MapTables {
  readonly #machine: Machine
  readonly #count: number
  readonly #code: ReturnType<typeof instance> | undefined
  /** Where the next table goes. */
  #end = TABLES

  constructor(machine: Machine) {
    this.#machine = machine
    this.#count = mapsOf(machine).length
    if (this.#count === 0) return
    if (this.#count * HEADER.bytes > TABLES)
      throw new ExecutorError(`${machine.name} has ${this.#count} maps, more than ${TABLES / HEADER.bytes}.`)
    this.#code = instance((map) => this.#grow(map))
    for (let map = 0; map < this.#count; map++) this.#place(map, FEW)
  }

  /** Imports of the machine's modules: the value of a key, and a new value for one. */
  get imports(): { readonly mapGet?: Get; readonly mapPut?: Put } {
    return this.#code ? { mapGet: this.#code.get, mapPut: this.#code.put } : {}
  }

  /** Takes the entries of a state. */
  restore(state: State): void {
    this.#end = TABLES
    for (const [map, entries] of entriesOf(this.#machine, state).entries()) {
      this.#place(map, 2 ** Math.ceil(Math.log2(2 * entries.size + FEW)))
      for (const [key, value] of entries) this.#code!.put(map, ...limbsOf(key), ...limbsOf(value))
      this.#settle(map)
    }
  }

  takeChanges(): MapChanges {
    return Array.from({ length: this.#count }, (_, map) => {
      const changes = new Map<bigint, bigint>()
      for (const slot of this.#settle(map)) changes.set(slot.key, slot.value)
      return changes
    })
  }

  entry(map: number, key: bigint): bigint {
    return wordOf(this.#code!.get(map, ...limbsOf(key)))
  }

  entries(map: number): Entries {
    const entries = new Map<bigint, bigint>()
    const table = this.#table(map)
    for (let slot = 0; slot < table.capacity; slot++) {
      if (table.states[slot] === 0) continue
      const { key, value } = table.slot(slot)
      if (value !== 0n) entries.set(key, value)
    }
    return entries
  }

  /** Empties a map's list of changes. @returns the entries that were on it */
  #settle(map: number): { readonly key: bigint; readonly value: bigint }[] {
    const table = this.#table(map)
    const changed = Array.from({ length: table.header[HEADER.changed / 4] }, (_, i) => {
      const slot = table.changes.getUint32(4 * i, true)
      table.states[slot] = 1
      return table.slot(slot)
    })
    table.header[HEADER.changed / 4] = 0
    return changed
  }

  #header(map: number): Uint32Array {
    return new Uint32Array(this.#code!.memory.buffer, HEADER.bytes * map, HEADER.bytes / 4)
  }

  #table(map: number) {
    const header = this.#header(map)
    return { header, ...this.#tableAt(header[HEADER.base / 4], header[HEADER.mask / 4] + 1) }
  }

  #tableAt(base: number, capacity: number) {
    const { buffer } = this.#code!.memory
    const layout = tableLayout(capacity)
    const words = new BigUint64Array(buffer, base, (SLOT / 8) * capacity)
    const wordAt = (at: number) => wordOf(words.subarray(at, at + 4))
    return {
      capacity,
      states: new Uint8Array(buffer, base + layout.states, capacity),
      changes: new DataView(buffer, base + layout.changes, 4 * capacity),
      slot: (slot: number) => ({ key: wordAt(8 * slot), value: wordAt(8 * slot + 4) }),
    }
  }

  /** Gives a map an empty table behind all others. */
  #place(map: number, capacity: number): void {
    const { memory } = this.#code!
    const base = this.#end
    this.#end += tableLayout(capacity).bytes
    const missing = Math.ceil((this.#end - memory.buffer.byteLength) / WASM_PAGE)
    try {
      if (missing > 0) memory.grow(missing)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw new ExecutorError(`The maps of ${this.#machine.name} need more than 4 GiB of memory.`, {
        cause: error,
      })
    }
    this.#header(map).set([base, capacity - 1, 0, 0])
    // A table that was here before is forgotten with its states.
    this.#table(map).states.fill(0)
  }

  /** Twice the slots; keys whose value is zero and known to be are dropped. */
  #grow(map: number): void {
    const header = this.#header(map)
    const [base, capacity] = [header[HEADER.base / 4], header[HEADER.mask / 4] + 1]
    this.#place(map, 2 * capacity)
    const { states, slot } = this.#tableAt(base, capacity)
    for (const isNew of [false, true]) {
      for (let i = 0; i < capacity; i++) {
        if (states[i] !== (isNew ? 3 : 1)) continue
        const { key, value } = slot(i)
        if (isNew || value !== 0n) this.#code!.put(map, ...limbsOf(key), ...limbsOf(value))
      }
      if (!isNew) this.#settle(map)
    }
  }
}

/** The limbs of a word, the lowest first: WebAssembly takes the lowest 64 bits of each. */
const limbsOf = (word: bigint): bigint[] => [word, word >> 64n, word >> 128n, word >> 192n]
const wordOf = (limbs: ArrayLike<bigint>): bigint =>
  [3, 2, 1, 0].reduce((word, i) => (word << 64n) | BigInt.asUintN(64, limbs[i]), 0n)
