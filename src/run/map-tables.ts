/**
 * The maps of a machine that runs in generated code: an open-addressed hash table each, beside the linear memory. Code
 * leaves a key, and a value to put, in the exchange area and calls; what it looked up is there when the call returns.
 *
 * The table's hash has seeds of its own in each process, so that nobody can choose keys that collide.
 * @module
 */
import { type Machine, mapsOf } from '../ir/machine.ts'
import { type Entries, entriesOf, type State } from '../state/state.ts'
import type { MapChanges } from './executor.ts'

/** Words of 32 bits in a key and in a value. */
const WORDS = 8
/** Odd numbers: a key's hash is the sum of its words, each times one of these. */
const SEEDS = Int32Array.from({ length: WORDS }, () => (Math.random() * 2 ** 32) | 1)

type Table = {
  /** Slots: a power of two. */
  capacity: number
  /** Slots that hold a key, with a value or with zero. */
  used: number
  /** Key and value of each slot, the lowest word first. */
  words: Uint32Array
  /** 0: none, 1: a key, 3: a key whose value was put since `takeChanges`. */
  states: Uint8Array
  dirty: number[]
}

/** The exchange area, as words of 32 bits: the key from `at`, the value behind it. */
export type Exchange = { words(): Uint32Array; readonly at: number }

export class MapTables {
  readonly #machine: Machine
  readonly #exchange: Exchange
  #tables: Table[]

  constructor(machine: Machine, exchange: Exchange) {
    this.#machine = machine
    this.#exchange = exchange
    this.#tables = mapsOf(machine).map(() => emptyTable(16))
  }

  /** Import of the module: the value of the key in the exchange area. */
  readonly get = (map: number): void => {
    const words = this.#exchange.words()
    const at = this.#exchange.at
    const table = this.#tables[map]
    const slot = find(table, words, at)
    if (table.states[slot] === 0) {
      words.fill(0, at + WORDS, at + 2 * WORDS)
      return
    }
    const from = 2 * WORDS * slot + WORDS
    for (let i = 0; i < WORDS; i++) words[at + WORDS + i] = table.words[from + i]
  }

  /** Import of the module: gives the key in the exchange area the value there. */
  readonly put = (map: number): void => {
    const table = this.#tables[map]
    put(table, this.#exchange.words(), this.#exchange.at)
  }

  /** Takes the entries of a state. */
  restore(state: State): void {
    this.#tables = entriesOf(this.#machine, state).map((entries) => {
      const table = emptyTable(2 ** Math.ceil(Math.log2(2 * entries.size + 16)))
      const words = new Uint32Array(2 * WORDS)
      for (const [key, value] of entries) {
        writeWord(words, 0, key)
        writeWord(words, WORDS, value)
        put(table, words, 0)
      }
      for (const slot of table.dirty) table.states[slot] = 1
      table.dirty = []
      return table
    })
  }

  takeChanges(): MapChanges {
    return this.#tables.map((table) => {
      const changes = new Map<bigint, bigint>()
      for (const slot of table.dirty) {
        table.states[slot] = 1
        const at = 2 * WORDS * slot
        changes.set(readWord(table.words, at), readWord(table.words, at + WORDS))
      }
      table.dirty = []
      return changes
    })
  }

  entry(map: number, key: bigint): bigint {
    const table = this.#tables[map]
    const words = new Uint32Array(WORDS)
    writeWord(words, 0, key)
    const slot = find(table, words, 0)
    return table.states[slot] === 0 ? 0n : readWord(table.words, 2 * WORDS * slot + WORDS)
  }

  entries(map: number): Entries {
    const { capacity, states, words } = this.#tables[map]
    const entries = new Map<bigint, bigint>()
    for (let slot = 0; slot < capacity; slot++) {
      if (states[slot] === 0) continue
      const value = readWord(words, 2 * WORDS * slot + WORDS)
      if (value !== 0n) entries.set(readWord(words, 2 * WORDS * slot), value)
    }
    return entries
  }
}

const emptyTable = (capacity: number): Table => ({
  ...{ capacity, used: 0, dirty: [] },
  words: new Uint32Array(2 * WORDS * capacity),
  states: new Uint8Array(capacity),
})

/** The slot of a key, or the free one where it would go. */
function find({ capacity, words, states }: Table, key: Uint32Array, at: number): number {
  let hash = 0
  for (let i = 0; i < WORDS; i++) hash = (hash + Math.imul(key[at + i], SEEDS[i])) | 0
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  for (let slot = hash & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
    if (states[slot] === 0) return slot
    const from = 2 * WORDS * slot
    let i = 0
    while (i < WORDS && words[from + i] === key[at + i]) i++
    if (i === WORDS) return slot
  }
}

function put(table: Table, words: Uint32Array, at: number): void {
  let slot = find(table, words, at)
  if (table.states[slot] === 0) {
    // At most three of four slots are in use.
    if (4 * (table.used + 1) > 3 * table.capacity) {
      grow(table)
      slot = find(table, words, at)
    }
    table.used++
    table.words.set(words.subarray(at, at + WORDS), 2 * WORDS * slot)
  }
  const to = 2 * WORDS * slot + WORDS
  for (let i = 0; i < WORDS; i++) table.words[to + i] = words[at + WORDS + i]
  if (table.states[slot] !== 3) {
    table.states[slot] = 3
    table.dirty.push(slot)
  }
}

/** Twice the slots; keys whose value is zero and known to be are dropped. */
function grow(table: Table): void {
  const { capacity, words, states } = table
  const larger = emptyTable(2 * capacity)
  for (let slot = 0; slot < capacity; slot++) {
    if (states[slot] === 0) continue
    const from = 2 * WORDS * slot
    if (states[slot] === 1 && words.subarray(from + WORDS, from + 2 * WORDS).every((word) => word === 0))
      continue
    const to = find(larger, words, from)
    larger.words.set(words.subarray(from, from + 2 * WORDS), 2 * WORDS * to)
    larger.states[to] = states[slot]
    larger.used++
    if (states[slot] === 3) larger.dirty.push(to)
  }
  Object.assign(table, larger)
}

function writeWord(words: Uint32Array, at: number, value: bigint): void {
  for (let i = 0; i < WORDS; i++) words[at + i] = Number(BigInt.asUintN(32, value >> BigInt(32 * i)))
}

function readWord(words: Uint32Array, at: number): bigint {
  let value = 0n
  for (let i = WORDS - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[at + i])
  return value
}
