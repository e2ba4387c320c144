/**
 * The compiled regions of one executor: made where asked, found in the machine's cache, dropped when
 * the code they were made from changes.
 * @module
 */
import { concat, equal } from '../bytes/bytes.ts'
import type { Machine } from '../ir/machine.ts'
import type { Type } from '../ir/types.ts'
import { decodeValue, spansOf } from '../state/access.ts'
import { PAGE_BITS } from '../state/state.ts'
import {
  type Cell,
  type Cells,
  compileRegion,
  idOf,
  type Key,
  Lookup,
  limbsOfValue,
  type Source,
} from '../targets/wasm/jit/index.ts'
import type { Plan } from '../targets/wasm/plan.ts'
import type { Frames } from './frames.ts'

/** Bytes that were read as code. */
type Code = { readonly memory: number; readonly address: bigint; readonly bytes: Uint8Array }

/** A compiled region, for any executor of its machine whose memory holds the same code. */
type Compiled = {
  readonly module: WebAssembly.Module
  readonly entries: readonly { readonly limbs: readonly bigint[]; readonly block: number }[]
  readonly code: readonly Code[]
  readonly constants: readonly { readonly cell: Cell; readonly value: bigint }[]
}

type Active = { readonly compiled: Compiled; readonly index: number; readonly pages: readonly string[] }

/** Regions of a machine that are kept for other executors and later runs, by the key they were made for. */
const caches = new WeakMap<Machine, Map<string, Compiled[]>>()
const CACHED_KEYS = 512

/** Functions that the table holds at most. */
export const MAX_REGIONS = 2048

/** A page whose code changed so often is left to the interpreter until the next restore. */
const MAX_CHANGES = 16

export class Regions {
  readonly table = new WebAssembly.Table({ initial: MAX_REGIONS + 1, element: 'anyfunc' })
  readonly #plan: Plan
  readonly #cells: Cells
  readonly #frames: Frames
  readonly #tableAt: number
  readonly #lookup: Lookup
  readonly #cache: Map<string, Compiled[]>
  /** By memory and page. */
  readonly #byPage = new Map<string, Set<Active>>()
  readonly #changes = new Map<string, number>()
  readonly #active = new Set<Active>()
  readonly #refused = new Set<string>()
  readonly #free: number[] = Array.from({ length: MAX_REGIONS }, (_, i) => MAX_REGIONS - i)

  /** @param tableAt - where the lookup table lies in memory */
  constructor(plan: Plan, cells: Cells, frames: Frames, tableAt: number) {
    this.#plan = plan
    this.#cells = cells
    this.#frames = frames
    this.#tableAt = tableAt
    this.#lookup = new Lookup(tableAt, cells.controlLimbs, () => this.#view())
    this.#cache = caches.get(plan.machine) ?? new Map()
    caches.set(plan.machine, this.#cache)
  }

  get count(): number {
    return this.#active.size
  }

  /** Enters every region of the machine's cache that fits what memory holds. */
  enterCached(): void {
    for (const list of this.#cache.values()) {
      const fitting = list.find((one) => this.#fits(one))
      if (fitting) this.#enter(fitting)
    }
  }

  /** Has a region begin at the present state. @returns false if the interpreter is to make its step */
  make(): boolean {
    const key = this.#cells.control.map((cell) => this.#value(cell))
    const id = idOf(key)
    if (this.#refused.has(id)) return false
    const list = this.#cache.get(id) ?? []
    const known = list.find((one) => this.#fits(one))
    const compiled = known ?? this.#compile(key)
    if (!compiled || !this.#enter(compiled)) {
      this.#refused.add(id)
      return false
    }
    if (!known) {
      if (this.#cache.size >= CACHED_KEYS) this.#cache.clear()
      this.#cache.set(id, [compiled, ...list.slice(0, 3)])
    }
    return true
  }

  /** Drops all regions. @returns those that may be entered again, for a state with the same code */
  clear(): readonly Compiled[] {
    const all = [...this.#active].map(({ compiled }) => compiled)
    for (const active of this.#active) this.#drop(active)
    this.#byPage.clear()
    this.#changes.clear()
    this.#refused.clear()
    return all
  }

  /** Enters regions again as far as they fit. */
  enterAgain(regions: readonly Compiled[]): void {
    for (const compiled of regions) if (this.#fits(compiled)) this.#enter(compiled)
  }

  #view(): DataView {
    return this.#frames.view()
  }

  #value({ limbs }: Cell): bigint {
    const view = this.#view()
    return limbs.reduce(
      (sum, { type, offset }, i) =>
        sum |
        ((type === 'i32' ? BigInt(view.getUint32(offset, true)) : view.getBigUint64(offset, true)) <<
          BigInt(64 * i)),
      0n,
    )
  }

  #fits({ code, constants }: Compiled): boolean {
    return (
      constants.every(({ cell, value }) => this.#value(cell) === value) &&
      code.every(({ memory, address, bytes }) =>
        equal(this.#frames.read(memory, address, bytes.length), bytes),
      )
    )
  }

  #compile(key: Key): Compiled | undefined {
    const { memories } = this.#plan.machine
    const code: Code[] = []
    const constants = new Map<Cell, bigint>()
    const source: Source = {
      cell: (cell) => {
        const value = this.#value(cell)
        constants.set(cell, value)
        return value
      },
      load: (name: string, address: bigint, type: Type) => {
        const memory = memories.findIndex((one) => one.name === name)
        const spans = spansOf(memories[memory], address, type).map((span) => ({
          memory,
          address: span.address,
          bytes: this.#frames.read(memory, span.address, span.size),
        }))
        code.push(...spans)
        return decodeValue(memories[memory], type, concat(...spans.map(({ bytes }) => bytes)))
      },
    }
    const region = compileRegion(this.#plan, this.#cells, this.#tableAt, key, source)
    if (!region) return undefined
    const { control } = this.#cells
    return {
      module: new WebAssembly.Module(region.bytes),
      entries: region.entries.map(({ key, block }) => ({
        limbs: control.flatMap(({ type }, i) => limbsOfValue(type, key[i])),
        block,
      })),
      code,
      constants: [...constants].map(([cell, value]) => ({ cell, value })),
    }
  }

  #enter(compiled: Compiled): boolean {
    const pages = new Map(
      compiled.code.map(({ memory, address }) => {
        const page = Number(address >> BigInt(PAGE_BITS))
        return [`${memory} ${page}`, { memory, page }]
      }),
    )
    for (const id of pages.keys()) if ((this.#changes.get(id) ?? 0) > MAX_CHANGES) return false
    if (this.#free.length === 0) this.clear()
    const index = this.#free.pop() as number
    const { exports } = new WebAssembly.Instance(compiled.module, {
      env: {
        memory: this.#frames.memory,
        frameToRead: this.#frames.toRead,
        frameToWrite: this.#frames.toWrite,
        frameToRewrite: this.#frames.toRewrite,
      },
    })
    this.table.set(index, exports.region)
    const active: Active = { compiled, index, pages: [...pages.keys()] }
    this.#active.add(active)
    for (const [id, { memory, page }] of pages) {
      const there = this.#byPage.get(id)
      if (there) there.add(active)
      else {
        this.#byPage.set(id, new Set([active]))
        this.#frames.watch(memory, page, () => this.#changed(id))
      }
    }
    for (const { limbs, block } of compiled.entries) this.#lookup.add(limbs, index, block)
    return true
  }

  #changed(page: string): void {
    this.#changes.set(page, (this.#changes.get(page) ?? 0) + 1)
    const there = this.#byPage.get(page)
    this.#byPage.delete(page)
    for (const active of there ?? []) this.#drop(active)
    this.#refused.clear()
  }

  #drop(active: Active): void {
    const { compiled, index, pages } = active
    this.#active.delete(active)
    for (const page of pages) this.#byPage.get(page)?.delete(active)
    for (const { limbs } of compiled.entries) this.#lookup.remove(limbs, index)
    this.table.set(index, null)
    this.#free.push(index)
  }
}
