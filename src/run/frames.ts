/**
 * The state of a generated module in its linear memory: header and pages.
 * @module
 */

import { OnestepError } from '../bytes/errors.ts'
import { layoutOf } from '../state/layout.ts'
import { PAGE_SIZE } from '../state/state.ts'
import {
  CACHE_ENTRY,
  CACHED_PAGES,
  EXIT_CODE,
  type MemoryPlan,
  type Plan,
  STATUS,
} from '../targets/wasm/plan.ts'
import type { DirtyPages } from './executor.ts'
import type { WasmMemory } from './webassembly.ts'

const WASM_PAGE = 65_536
const MAX_WASM_PAGES = 65_536
/**
 * The most bytes for pages at first. V8 counts a memory that grows as a new one and may collect garbage at once, so beside
 * large tables, which take no less time to count, there is room for most programs.
 */
const MOST_ROOM = 8 * 2 ** 20

/**
 * The place of each byte of a header in linear memory, by plan: copying a header takes 0.2 µs, and 3 µs slot by
 * slot.
 */
const places = new WeakMap<Plan, Int32Array>()

function placesOf(plan: Plan): Int32Array {
  const known = places.get(plan)
  if (known) return known
  const layout = layoutOf(plan.machine)
  const at = new Int32Array(layout.size)
  at[0] = STATUS
  // Big-endian in the header, little-endian in memory.
  for (let i = 0; i < 8; i++) at[8 - i] = EXIT_CODE + i
  for (const { register, offset, size, count } of layout.slots) {
    const { offset: from, strideBits } = plan.registers.get(register.name)!
    for (let element = 0; element < count; element++) {
      const end = offset + (element + 1) * size - 1
      for (let i = 0; i < size; i++) at[end - i] = from + element * 2 ** strideBits + i
    }
  }
  places.set(plan, at)
  return at
}

export function readHeader(plan: Plan, bytes: Uint8Array): Uint8Array {
  const at = placesOf(plan)
  const header = new Uint8Array(at.length)
  for (let i = 0; i < at.length; i++) header[i] = bytes[at[i]]
  return header
}

export function writeHeader(plan: Plan, bytes: Uint8Array, header: Uint8Array): void {
  const at = placesOf(plan)
  for (let i = 0; i < at.length; i++) bytes[at[i]] = header[i]
}

/** The pages of a machine's memories in the linear memory of its module. */
export class Frames {
  readonly memory: WasmMemory
  readonly #plan: Plan
  /** For each memory: page index to the address of its frame. */
  readonly #frames: readonly Map<number, number>[]
  readonly #dirty: readonly Set<number>[]
  /** For each memory: pages whose next change has a listener. They are never in the write table. */
  readonly #watched: readonly Map<number, () => void>[]
  /** The address of the next frame, and the end of frames that were used before and are not zero. */
  #next: number
  #used: number
  #bytes: Uint8Array
  #view: DataView

  constructor(plan: Plan) {
    this.#plan = plan
    const room = Math.min(MOST_ROOM, Math.max(WASM_PAGE, plan.frames / 4))
    this.memory = new WebAssembly.Memory({ initial: Math.ceil((plan.frames + room) / WASM_PAGE) })
    this.#frames = plan.memories.map(() => new Map())
    this.#dirty = plan.memories.map(() => new Set())
    this.#watched = plan.memories.map(() => new Map())
    this.#next = this.#used = plan.frames
    this.#bytes = new Uint8Array(this.memory.buffer)
    this.#view = new DataView(this.memory.buffer)
  }

  bytes(): Uint8Array {
    return this.#bytes
  }

  view(): DataView {
    return this.#view
  }

  /** Import of the module: the frame of a page that is not in its cache. */
  readonly toRead = (page: number, index: number): number => {
    const frame = this.#frames[index].get(page) ?? 0
    this.#enter(this.#plan.memories[index], 'readTable', page, frame)
    return frame
  }

  /** Import of the module: the frame of a page that is about to change, perhaps for the first time. */
  readonly toWrite = (page: number, index: number): number => {
    const changes = this.#watched[index].get(page)
    if (changes) {
      this.#watched[index].delete(page)
      changes()
    }
    const frame = this.#frames[index].get(page) ?? this.#add(index, page)
    this.#dirty[index].add(page)
    this.#enter(this.#plan.memories[index], 'writeTable', page, frame)
    return frame
  }

  /**
   * Import of the module: the frame of a page that is not in the cache, if writing to it has no side effect;
   * else zero.
   */
  readonly toRewrite = (page: number, index: number): number => {
    if (!this.#dirty[index].has(page) || this.#watched[index].has(page)) return 0
    const frame = this.#frames[index].get(page) as number
    this.#enter(this.#plan.memories[index], 'writeTable', page, frame)
    return frame
  }

  /** Calls `changes` once, before the page's next change. `clear` removes the listener. */
  watch(index: number, page: number, changes: () => void): void {
    this.#watched[index].set(page, changes)
    const memory = this.#plan.memories[index]
    this.#leave(memory, 'writeTable', page)
  }

  /** Sets the contents of a page. */
  put(index: number, page: number, data: Uint8Array): void {
    const frame = this.#frames[index].get(page) ?? this.#add(index, page)
    this.#bytes.set(data, frame)
  }

  /** Drops all pages. */
  clear(): void {
    for (const [index, memory] of this.#plan.memories.entries()) {
      if (memory.kind === 'cached') {
        this.#empty(memory.readTable)
        this.#empty(memory.writeTable)
      } else {
        for (const page of this.#frames[index].keys()) this.#leave(memory, 'readTable', page)
        for (const page of this.#dirty[index]) this.#leave(memory, 'writeTable', page)
      }
      this.#frames[index].clear()
      this.#watched[index].clear()
      this.#dirty[index].clear()
    }
    this.#next = this.#plan.frames
  }

  /** Bytes for pages. */
  get size(): number {
    return this.#bytes.length - this.#plan.frames
  }

  /** Makes everything as it was at first, except that the memory may have grown. */
  reset(): void {
    this.clear()
    const { memories, frames } = this.#plan
    const tables = memories.flatMap(({ readTable, writeTable, tableSize }) => [
      [readTable, readTable + tableSize],
      [writeTable, writeTable + tableSize],
    ])
    let from = STATUS
    for (const [start, end] of [...tables, [frames, frames]]) {
      this.#bytes.fill(0, from, start)
      from = end
    }
  }

  takeDirty(): DirtyPages {
    const pages = this.#dirty.map((dirty, index) => {
      const frames = this.#frames[index]
      return new Map(
        [...dirty].map((page) => {
          const frame = frames.get(page) as number
          return [BigInt(page), this.#bytes.slice(frame, frame + PAGE_SIZE)] as const
        }),
      )
    })
    this.#forgetDirty()
    return pages
  }

  read(index: number, address: bigint, size: number): Uint8Array {
    const result = new Uint8Array(size)
    let done = 0
    while (done < size) {
      const at = address + BigInt(done)
      const offset = Number(at & BigInt(PAGE_SIZE - 1))
      const part = Math.min(PAGE_SIZE - offset, size - done)
      const frame = this.#frames[index].get(Number(at / BigInt(PAGE_SIZE)))
      if (frame !== undefined) result.set(this.#bytes.subarray(frame + offset, frame + offset + part), done)
      done += part
    }
    return result
  }

  #forgetDirty(): void {
    for (const [index, memory] of this.#plan.memories.entries()) {
      for (const page of this.#dirty[index]) this.#leave(memory, 'writeTable', page)
      this.#dirty[index].clear()
    }
  }

  /** A new page, all zero. */
  #add(index: number, page: number): number {
    const frame = this.#next
    if (frame + PAGE_SIZE > this.#bytes.length) this.#grow()
    if (frame < this.#used) this.#bytes.fill(0, frame, frame + PAGE_SIZE)
    this.#next += PAGE_SIZE
    this.#used = Math.max(this.#used, this.#next)
    this.#frames[index].set(page, frame)
    this.#enter(this.#plan.memories[index], 'readTable', page, frame)
    return frame
  }

  /** Grows what pages take by a quarter, at least 1 MiB. Growing copies nothing, but JavaScript's views have to be created again. */
  #grow(): void {
    const now = this.#bytes.length / WASM_PAGE
    const wanted = Math.min(MAX_WASM_PAGES - now, Math.max(16, Math.ceil(this.size / WASM_PAGE / 4)))
    for (const pages of [wanted, 1]) {
      try {
        if (pages === 0) break
        this.memory.grow(pages)
        this.#bytes = new Uint8Array(this.memory.buffer)
        this.#view = new DataView(this.memory.buffer)
        return
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
      }
    }
    const { name } = this.#plan.machine
    throw new ExecutorError(
      `The memories of ${name} need more than ${now * WASM_PAGE} bytes, and the memory cannot grow further.`,
      {
        lines: ['WebAssembly addresses 4 GiB.', 'Fix: make the program touch fewer pages'],
      },
    )
  }

  #enter(memory: MemoryPlan, table: 'readTable' | 'writeTable', page: number, frame: number): void {
    if (memory.kind === 'flat') {
      this.#view.setUint32(memory[table] + 4 * page, frame, true)
      return
    }
    const entry = memory[table] + CACHE_ENTRY * (page % CACHED_PAGES)
    this.#view.setBigUint64(entry, BigInt(page), true)
    this.#view.setUint32(entry + 8, frame, true)
  }

  #leave(memory: MemoryPlan, table: 'readTable' | 'writeTable', page: number): void {
    if (memory.kind === 'flat') {
      this.#view.setUint32(memory[table] + 4 * page, 0, true)
      return
    }
    const entry = memory[table] + CACHE_ENTRY * (page % CACHED_PAGES)
    if (this.#view.getBigUint64(entry, true) === BigInt(page))
      this.#bytes.fill(0xff, entry, entry + CACHE_ENTRY)
  }

  /** Page -1 means that there is none. */
  #empty(table: number): void {
    this.#bytes.fill(0xff, table, table + CACHED_PAGES * CACHE_ENTRY)
  }
}

/** An executor that cannot continue for its own reasons, such as memory. */
export class ExecutorError extends OnestepError {
  override name = 'ExecutorError'
}
