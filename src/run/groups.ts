/**
 * Chooses the regions to compile for the observed behaviour of a program.
 * @module
 */
import { PAGE_BITS } from '../state/state.ts'
import type { Cell, Id, Trail, Visit } from '../targets/wasm/jit/index.ts'

/** Bytes that were read as code. */
export type Code = { readonly memory: number; readonly address: bigint; readonly bytes: Uint8Array }

/** The same bytes in as few pieces as possible: comparing a piece has a fixed cost besides its bytes. */
export function joined(code: readonly Code[]): Code[] {
  const order = code.toSorted((a, b) => a.memory - b.memory || Number(a.address - b.address))
  const pieces: { memory: number; address: bigint; end: bigint; parts: Code[] }[] = []
  for (const one of order) {
    const end = one.address + BigInt(one.bytes.length)
    const last = pieces.at(-1)
    if (last?.memory === one.memory && one.address <= last.end && sharePage(last.address, end - 1n)) {
      last.parts.push(one)
      if (end > last.end) last.end = end
    } else pieces.push({ memory: one.memory, address: one.address, end, parts: [one] })
  }
  return pieces.map(({ memory, address, end, parts }) => {
    const bytes = new Uint8Array(Number(end - address))
    for (const part of parts) bytes.set(part.bytes, Number(part.address - address))
    return { memory, address, bytes }
  })
}

/** A piece lies within one page, as each of its parts does, because a region is dropped when a page changes. */
const sharePage = (a: bigint, b: bigint) => a >> BigInt(PAGE_BITS) === b >> BigInt(PAGE_BITS)

/** A compiled region, usable by any executor of its machine whose memory holds the same code. */
export type Compiled = {
  /** The code that it was compiled from. */
  readonly id: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly module: WebAssembly.Module
  readonly entries: readonly { readonly id: Id; readonly limbs: readonly bigint[]; readonly block: number }[]
  readonly code: readonly Code[]
  readonly constants: readonly { readonly cell: Cell; readonly value: bigint }[]
  readonly trail: Trail
  readonly starts: readonly Id[]
}

/** A region to be compiled. */
export type Group = {
  readonly trail: Trail
  readonly starts: ReadonlySet<Id>
  /** Regions that it replaces. */
  readonly replaces: readonly Active[]
}

export type Active = {
  readonly compiled: Compiled
  readonly index: number
  readonly pages: readonly string[]
}

/** The most steps of a region: V8 is slow on large functions. */
export const MAX_STEPS = 1500

/**
 * A trail divided where other cells decide: a region has one set of those.
 * @param selector - the cell that says which decide; below zero if it is always the same ones
 */
export function byMode(trail: Trail, selector: number): Trail[] {
  if (selector < 0) return [trail]
  const modes = new Map<bigint, Map<Id, Visit>>()
  for (const [id, visit] of trail) {
    const mode = visit.key[selector]
    const visits = modes.get(mode) ?? new Map<Id, Visit>()
    modes.set(mode, visits.set(id, visit))
  }
  return [...modes.values()]
}

/**
 * Chooses what to compile for a trail: its steps, and those of the regions that it mostly ran through. Steps
 * that it made in other regions are repeated, and those regions stay as they are, so that a step is not
 * compiled again and again as a program reaches new places.
 * @param start - where the trail begins
 * @param most - the most steps of a region
 * @returns undefined if one region already does all of this
 */
export function groupOf(
  kept: Trail,
  start: Id | undefined,
  regions: Iterable<Active>,
  most = MAX_STEPS,
): Group | undefined {
  const first = start !== undefined && kept.has(start) ? start : kept.keys().next().value
  if (first === undefined) return undefined
  const trail = new Map(kept)
  const starts = new Set<Id>()
  const replaces: Active[] = []
  for (const active of regions) {
    const { trail: own, starts: entered, entries } = active.compiled
    let met = 0
    for (const id of own.keys()) if (kept.has(id)) met++
    if (met === kept.size && entries.some(({ id }) => id === first)) return undefined
    if (2 * met < own.size || trail.size + own.size - met > most) continue
    replaces.push(active)
    for (const [id, { key, followers }] of own)
      trail.set(id, { key, followers: new Set([...followers, ...(trail.get(id)?.followers ?? [])]) })
    for (const id of entered) starts.add(id)
  }
  // A second entry into a loop makes the loop slower, so it is added only if nothing else is new.
  const isNew = trail.size > replaces.reduce((most, { compiled }) => Math.max(most, compiled.trail.size), 0)
  if (!isNew || !replaces.some(({ compiled }) => compiled.trail.has(first))) starts.add(first)
  return { trail, starts, replaces }
}

/** The same for groups of the same steps and entries. */
export const idOfGroup = ({ trail, starts }: Group) => `${[...starts].sort()} of ${[...trail.keys()].sort()}`

/**
 * The most changes of code that do not count as a habit: data at the end of a page of code changes when it is
 * first written.
 */
export const FEW_CHANGES = 2

/**
 * How much dearer than other code it is to compile code whose pages changed this often. If it changes out of habit, a tenth of
 * the program's time may be spent on compiling it.
 * @param lately - whether a page changed since the last search
 */
export const dearness = (changes: number, lately: boolean) =>
  lately || changes > FEW_CHANGES ? 10 * changes : 1 + changes
