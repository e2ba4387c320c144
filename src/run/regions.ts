/**
 * The compiled regions of one executor. They are compiled on request, found in the machine's cache, and dropped
 * when the code they were made from changes.
 * @module
 */
import type { Machine } from '../ir/machine.ts'
import { PAGE_BITS } from '../state/state.ts'
import {
  type Cell,
  type Cells,
  compileRegion,
  type Id,
  IN_LOCALS,
  idNow,
  idOf,
  type Key,
  keyNow,
  Lookup,
  limbsOfValue,
  type Trail,
  targetsOf,
} from '../targets/wasm/jit/index.ts'
import { type Plan, STATUS } from '../targets/wasm/plan.ts'
import type { Frames } from './frames.ts'
import {
  type Active,
  byMode,
  type Code,
  type Compiled,
  dearness,
  FEW_CHANGES,
  type Group,
  groupOf,
  idOfGroup,
  joined,
  MAX_STEPS,
} from './groups.ts'
import type { MapTables } from './map-tables.ts'
import { type Specialized, Steps } from './steps.ts'
import { type Program, Watch } from './watch.ts'

/**
 * Regions of a machine that are kept for other executors and later runs, indexed by the code that they were
 * made from.
 */
const caches = new WeakMap<Machine, Map<string, Compiled>>()
const MAX_CACHED = 256

/**
 * The most bytes of a region's code. V8 refuses functions of more than 7,654,321 bytes and is slow on large
 * ones. This is twice what 1,500 steps of a 256-bit stack machine take (measured).
 */
const MAX_BYTES = 2 ** 20

/** The most functions in the table. */
export const MAX_REGIONS = 2048

/** What a search for code to compile came to. */
type Made = {
  /** Steps made while the program was watched. */
  readonly made: number
  /** Steps to compile, weighted by how often code changed, and whether they were compiled. */
  readonly wanted: number
  readonly compiled: boolean
  /** Whether nothing else of what was seen is to be compiled. */
  readonly isAll: boolean
}

export class Regions {
  readonly table = new WebAssembly.Table({ initial: MAX_REGIONS + 1, element: 'anyfunc' })
  readonly #plan: Plan
  readonly #cells: Cells
  readonly #frames: Frames
  readonly #tables: MapTables
  readonly #tableAt: number
  readonly #inLocals: number
  readonly #lookup: Lookup
  readonly #cache: Map<string, Compiled>
  /** By memory and page. */
  readonly #byPage = new Map<string, Set<Active>>()
  readonly #steps: Steps
  readonly #watch = new Watch()
  #changes = 0
  /** Changes at the last search. */
  #met = 0
  #entered = 0
  /** The most steps of a region; reduced if steps turn out to be so large that the function becomes too large. */
  #most: number
  readonly #active = new Set<Active>()
  readonly #free: number[] = Array.from({ length: MAX_REGIONS }, (_, i) => MAX_REGIONS - i)

  /**
   * @param tableAt - where the lookup table lies in memory
   * @param inLocals - the most steps of a region, or of a loop, that keeps cells in locals
   */
  constructor(
    plan: Plan,
    cells: Cells,
    frames: Frames,
    tables: MapTables,
    tableAt: number,
    inLocals = IN_LOCALS,
  ) {
    this.#plan = plan
    const isWide = [...plan.registers.values()].some(({ limbs }) => limbs.length > 1)
    this.#most = isWide ? MAX_STEPS / 4 : MAX_STEPS
    this.#cells = cells
    this.#frames = frames
    this.#tables = tables
    this.#tableAt = tableAt
    this.#inLocals = inLocals
    this.#lookup = new Lookup(tableAt, cells.controlLimbs, () => this.#view())
    this.#steps = new Steps(plan, cells, frames, (memory, address) => this.#watchPage(memory, address))
    this.#cache = caches.get(plan.machine) ?? new Map()
    caches.set(plan.machine, this.#cache)
  }

  get count(): number {
    return this.#active.size
  }

  /** Bytes of all code that was ever entered. */
  get entered(): number {
    return this.#entered
  }

  /** How often a page that code was compiled from changed; changes before a restore count half. */
  get changes(): number {
    return this.#changes
  }

  /** The program's current place. */
  key(): Key {
    return keyNow(this.#view(), this.#cells)
  }

  /** The pages that contain the code of the step at a key. */
  pagesAt(key: Key): Uint8Array[] {
    const { code } = this.#steps.at(key)
    return code.map(({ memory, address }) =>
      this.#frames.read(memory, (address >> BigInt(PAGE_BITS)) << BigInt(PAGE_BITS), 1 << PAGE_BITS),
    )
  }

  /** The regions that are entered. */
  compiled(): readonly Compiled[] {
    return [...this.#active].map(({ compiled }) => compiled)
  }

  /** Adds regions to the machine's cache. */
  keep(regions: readonly Compiled[]): void {
    for (const compiled of regions) if (!this.#cache.has(compiled.id)) this.#cache.set(compiled.id, compiled)
  }

  /** The regions in the machine's cache that match the memory's contents. */
  cached(): readonly Compiled[] {
    return [...this.#cache.values()].filter((compiled) => this.#steps.fits(compiled))
  }

  /**
   * Watches the interpreter for a while, and compiles what it did more than once, together with the regions
   * that it was in, if that is worth it.
   * @param limit - steps to watch
   * @param once - also compile what was done only once, because the program was here before
   * @param budget - how many steps may be compiled
   */
  make(interpret: (steps: number) => number, limit: number, once: boolean, budget: number): Made {
    if (this.#changedSince() && Number.isFinite(budget)) {
      this.notice()
      // Out of habit: the next search is as far away as all those before.
      return {
        made: 0,
        wanted: this.#changes > FEW_CHANGES ? 3 * budget : budget,
        compiled: false,
        isAll: true,
      }
    }
    const { made, start } = this.#watch.run(this.#program(interpret), this.#active, limit)
    const kept = this.#watch.often(once)
    const dear = dearness(this.#changes, this.#changes > this.#met)
    const groups = byMode(kept, this.#cells.selector).flatMap(
      (one) => groupOf(one, start, this.#active, this.#most, budget / dear) ?? [],
    )
    const size = groups.reduce((sum, group) => sum + (this.#known(group) ? 0 : group.trail.size), 0)
    const wanted = size * dear
    const compiled = wanted <= budget
    const isAll = groups.every((group) => group.isAll)
    this.#met = this.#changes
    if (!compiled) {
      this.notice(this.#watch.main())
      return { made, wanted, compiled, isAll }
    }
    if (isAll) this.#watch.seen.clear()
    for (const group of groups) {
      this.#replace(group)
      this.#watch.settle(group.trail.keys())
    }
    for (const { compiled: one } of this.#active) this.#watch.settle(one.trail.keys())
    return { made, wanted, compiled, isAll }
  }

  /** Whether code changed since this was last asked. To see that is a hundred times as cheap as to watch the program. */
  #changedSince(): boolean {
    const changed = this.#changes !== this.#met
    this.#met = this.#changes
    return changed
  }

  /** Has changes counted of the page where the program is, before anything is compiled from it. */
  notice(key = this.key()): void {
    this.#steps.at(key)
  }

  #idOf(group: Group): string {
    return `${this.#inLocals}: ${idOfGroup(group)}`
  }

  /** The cache's regions for a group. */
  #known(group: Group): Compiled | undefined {
    const known = this.#cache.get(this.#idOf(group))
    return known && this.#steps.fits(known) ? known : undefined
  }

  #replace(group: Group): void {
    const id = this.#idOf(group)
    const compiled = this.#known(group) ?? this.#compile(id, group.trail, [...group.starts])
    if (!compiled) return
    for (const active of group.replaces) {
      this.#drop(active)
      this.#cache.delete(active.compiled.id)
    }
    this.#enter(compiled)
    if (this.#cache.size >= MAX_CACHED) this.#cache.clear()
    this.#cache.set(id, compiled)
  }

  #program(interpret: (steps: number) => number): Program {
    return {
      running: () => this.#frames.bytes()[STATUS] === 0,
      id: () => idNow(this.#view(), this.#cells),
      key: () => this.key(),
      step: () => interpret(1),
      targets: (key) => {
        const { step } = this.#steps.at(key)
        return step && new Set(targetsOf(step).map(idOf))
      },
    }
  }

  /** Drops all regions. @returns the dropped regions */
  drop(): readonly Compiled[] {
    const all = this.compiled()
    for (const active of this.#active) this.#drop(active)
    return all
  }

  /** Drops all regions for another state. @returns those that may be entered again if that state has the same code */
  clear(): readonly Compiled[] {
    const all = this.drop()
    this.#byPage.clear()
    // It is usually the same program, which changes its code again.
    this.#met = this.#changes >>= 1
    this.#steps.doubt()
    this.#watch.seen.clear()
    return all
  }

  /** Enters regions again if they still match. */
  enterAgain(regions: readonly Compiled[]): void {
    for (const compiled of regions) if (this.#steps.fits(compiled)) this.#enter(compiled)
  }

  #view(): DataView {
    return this.#frames.view()
  }

  #compile(id: string, trail: Trail, starts: readonly Id[]): Compiled | undefined {
    const code: Code[] = []
    const constants = new Map<Cell, bigint>()
    const used = new Set<Specialized>()
    const stepAt = (key: Key) => {
      const made = this.#steps.at(key)
      // Even a step that was not compiled provides information about the code that it was made from.
      if (!used.has(made)) code.push(...made.code)
      used.add(made)
      for (const [cell, value] of made.constants) constants.set(cell, value)
      return made.step
    }
    const limits = { steps: this.#most, inLocals: this.#inLocals }
    const made = compileRegion(this.#plan, this.#cells, this.#tableAt, trail, starts, stepAt, limits)
    if (!made) return undefined
    const { code: region, trail: wide } = made
    if (region.bytes.length > MAX_BYTES) {
      this.#most = Math.max(1, wide.size >> 1)
      return undefined
    }
    const { control } = this.#cells
    return {
      id,
      bytes: region.bytes,
      module: new WebAssembly.Module(region.bytes),
      entries: region.entries.map(({ key, block }) => ({
        id: idOf(key),
        limbs: control.flatMap(({ type }, i) => limbsOfValue(type, key[i])),
        block,
      })),
      code: joined(code),
      constants: [...constants].map(([cell, value]) => ({ cell, value })),
      trail: wide,
      starts,
    }
  }

  #enter(compiled: Compiled): void {
    const pages = new Set(compiled.code.map(({ memory, address }) => this.#watchPage(memory, address)))
    if (this.#free.length === 0) {
      this.clear()
      this.#enter(compiled)
      return
    }
    const index = this.#free.pop() as number
    const { exports } = new WebAssembly.Instance(compiled.module, {
      env: {
        memory: this.#frames.memory,
        frameToRead: this.#frames.toRead,
        frameToWrite: this.#frames.toWrite,
        frameToRewrite: this.#frames.toRewrite,
        ...this.#tables.imports,
      },
    })
    this.table.set(index, exports.region)
    this.#entered += compiled.bytes.length
    const active: Active = { compiled, index, pages: [...pages] }
    this.#active.add(active)
    for (const page of pages) this.#byPage.get(page)?.add(active)
    for (const { limbs, block } of compiled.entries) this.#lookup.add(limbs, index, block)
  }

  /** Drops what was made from a page when the page changes. @returns the page's id */
  #watchPage(memory: number, address: bigint): string {
    const page = Number(address >> BigInt(PAGE_BITS))
    const id = `${memory} ${page}`
    if (!this.#byPage.has(id)) {
      this.#byPage.set(id, new Set())
      this.#frames.watch(memory, page, () => this.#changed(id))
    }
    return id
  }

  #changed(page: string): void {
    this.#changes++
    this.#steps.doubt()
    this.#watch.seen.clear()
    const there = this.#byPage.get(page)
    this.#byPage.delete(page)
    for (const active of there ?? []) this.#drop(active)
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
