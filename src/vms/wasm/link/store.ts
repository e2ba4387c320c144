/**
 * The store of a program: what its modules share, WebAssembly 2.0, section 4.2.3. Modules are instantiated one after the
 * other, each with the code that it is translated to; `link/state.ts` lays all of it into a state.
 * @module
 */
import { concatAll, fromBigintLE } from '../../../bytes/bytes.ts'
import { WasmError } from '../binary/error.ts'
import type { FuncType, GlobalType, Limits, TableType } from '../binary/types.ts'
import {
  ELEMENT_BITS,
  GLOBAL_BITS,
  MEMORY_BITS,
  REGISTER,
  SEGMENT_BITS,
  SHARED_BITS,
  STORE,
  TABLE_BITS,
} from '../machine/isa.ts'
import { label, type Word } from '../translate/code.ts'
import type { Func, GlobalPlace, TablePlace } from '../translate/environment.ts'

export type StoreTable = { readonly place: TablePlace; readonly type: TableType; size: number }
export type StoreMemory = { readonly index: number; readonly type: Limits; pages: number }
export type StoreGlobal = { readonly type: GlobalType; readonly place: GlobalPlace; value: bigint }
/** Bytes that a memory of the machine is to have. */
export type Write = readonly [address: number, bytes: Uint8Array]

export type External =
  | { readonly kind: 'func'; readonly func: Func }
  | { readonly kind: 'table'; readonly table: StoreTable }
  | { readonly kind: 'memory'; readonly memory: StoreMemory }
  | { readonly kind: 'global'; readonly global: StoreGlobal }

export type Exports = ReadonlyMap<string, External>

export type Store = {
  /** The first instruction halts: it is where a function returns to that nobody called. */
  readonly code: Word[]
  readonly typeIds: Map<string, number>
  readonly funcs: Func[]
  readonly tables: StoreTable[]
  readonly memories: StoreMemory[]
  readonly globals: StoreGlobal[]
  segments: number
  registersOfGlobals: number
  /** Where the next segment lies. */
  dataEnd: number
  /** What a state does not have yet: `link/state.ts`. */
  readonly pending: {
    readonly store: Write[]
    readonly mem: Write[]
    readonly r: [index: number, value: bigint][]
    readonly pages: [index: number, value: bigint][]
    /** The first of the instructions. */
    code: number
  }
  /** Pages that a memory can have. */
  readonly maxPages: number
}

/** @param shared - whether there can be several memories: each then has at most 256 MiB */
export const emptyStore = ({ shared = false } = {}): Store => ({
  code: [{ op: 'halt', k: true, imm: 0n }],
  typeIds: new Map(),
  funcs: [],
  tables: [],
  memories: [],
  globals: [],
  segments: 0,
  registersOfGlobals: 0,
  dataEnd: STORE.data,
  pending: { store: [], mem: [], r: [], pages: [], code: 0 },
  maxPages: shared ? 2 ** (SHARED_BITS - 16) : 65_536,
})

const full = (what: string, most: number): never => {
  throw new WasmError('unsupported', `more than ${most} ${what}`)
}

/** The number of a type in the store: types that are written alike are the same. */
export function typeId({ typeIds }: Store, { params, results }: FuncType): number {
  const key = `${params.join(' ')} -> ${results.join(' ')}`
  const id = typeIds.get(key) ?? typeIds.size
  typeIds.set(key, id)
  return id
}

export function addFunc(store: Store, type: FuncType, name: string): Func {
  const func = { type, id: typeId(store, type), entry: label(), name }
  store.funcs.push(func)
  return func
}

export function addTable(store: Store, type: TableType): StoreTable {
  const limit = Math.min(type.max ?? 2 ** 32, 2 ** ELEMENT_BITS)
  if (type.min > 2 ** ELEMENT_BITS) full('elements in a table', 2 ** ELEMENT_BITS)
  if (store.tables.length >= 2 ** TABLE_BITS) full('tables', 2 ** TABLE_BITS)
  const table = { place: { index: store.tables.length, limit }, type, size: type.min }
  store.tables.push(table)
  store.pending.store.push([STORE.sizes + 8 * table.place.index, word(BigInt(type.min))])
  return table
}

export function addMemory(store: Store, type: Limits): StoreMemory {
  const several = store.maxPages < 65_536
  if (store.memories.length >= (several ? 2 ** MEMORY_BITS : 1))
    full('memories', several ? 2 ** MEMORY_BITS : 1)
  if (type.min > store.maxPages) full('pages in a memory', store.maxPages)
  const limit = Math.min(type.max ?? 65_536, store.maxPages)
  const memory = { index: store.memories.length, type, pages: type.min }
  store.memories.push(memory)
  store.pending.store.push([STORE.limits + 8 * memory.index, word(BigInt(limit))])
  store.pending.pages.push([memory.index, BigInt(type.min)])
  return memory
}

export function addGlobal(store: Store, type: GlobalType, value: bigint): StoreGlobal {
  if (store.globals.length >= 2 ** GLOBAL_BITS) full('globals', 2 ** GLOBAL_BITS)
  let place: GlobalPlace = { kind: 'constant', value }
  if (type.mutable) {
    place =
      store.registersOfGlobals < REGISTER.globalsSize
        ? { kind: 'register', register: REGISTER.globals + store.registersOfGlobals++ }
        : { kind: 'stored', index: store.globals.length }
  }
  const global = { type, place, value }
  store.globals.push(global)
  setGlobal(store, global, value)
  return global
}

/** Gives a global its first value. */
export function setGlobal({ pending }: Store, global: StoreGlobal, value: bigint): void {
  global.value = value
  const { place } = global
  if (place.kind === 'register') pending.r.push([place.register, value])
  if (place.kind === 'stored') pending.store.push([STORE.globals + 8 * place.index, word(value)])
}

/** @returns the number of a segment that is dropped until it is laid */
export function addSegment(store: Store): number {
  if (store.segments >= 2 ** SEGMENT_BITS) full('segments', 2 ** SEGMENT_BITS)
  return store.segments++
}

/** @param length - in bytes, or in elements */
export function laySegment(store: Store, index: number, bytes: Uint8Array, length: number): void {
  const at = store.dataEnd
  if (at + bytes.length > STORE.tables) full('bytes of segments', STORE.tables - STORE.data)
  store.pending.store.push(
    [STORE.segments + 8 * index, word((BigInt(length) << 32n) | BigInt(at))],
    [at, bytes],
  )
  store.dataEnd = at + ((bytes.length + 31) & ~31)
}

export function setElements(
  { pending }: Store,
  { place }: StoreTable,
  index: number,
  items: readonly bigint[],
): void {
  pending.store.push([
    STORE.tables + 8 * (2 ** ELEMENT_BITS * place.index + index),
    concatAll(items.map(word)),
  ])
}

export function setMemory(
  { pending }: Store,
  { index }: StoreMemory,
  offset: number,
  bytes: Uint8Array,
): void {
  pending.mem.push([2 ** SHARED_BITS * index + offset, bytes])
}

/** A word of the memory `store`. */
export const word = (value: bigint): Uint8Array => fromBigintLE(value, 8)
