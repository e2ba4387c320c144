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
  /** Whether nothing else of what was seen is to be compiled. */
  readonly isAll: boolean
}

export type Active = {
  readonly compiled: Compiled
  readonly index: number
  readonly pages: readonly string[]
}

/** A visit, and how often the interpreter would have made the step beside the regions that there are. */
export type Visited = Visit & { readonly missed?: number }
type Kept = ReadonlyMap<Id, Visited>

/** The most steps of a region: V8 is slow on large functions. */
export const MAX_STEPS = 6000

/**
 * A trail divided where other cells decide: a region has one set of those.
 * @param selector - the cell that says which decide; below zero if it is always the same ones
 */
export function byMode(trail: Kept, selector: number): Kept[] {
  if (selector < 0) return [trail]
  const modes = new Map<bigint, Map<Id, Visited>>()
  for (const [id, visit] of trail) {
    const mode = visit.key[selector]
    const visits = modes.get(mode) ?? new Map<Id, Visited>()
    modes.set(mode, visits.set(id, visit))
  }
  return [...modes.values()]
}

/**
 * Chooses what to compile for a trail: its steps, and those of the regions that it mostly ran through. Steps
 * that it made in other regions are repeated, and those regions stay as they are, so that a step is not
 * compiled again and again as a program reaches new places. Where that repeats more than it adds, or the program has more
 * code than a region holds, only what is in no region is compiled, and of that what is made most often.
 * @param start - where the trail begins
 * @param most - the most steps of a region
 * @param budget - how many steps may be compiled now
 * @returns undefined if one region already does all of this
 */
export function groupOf(
  kept: Kept,
  start: Id | undefined,
  regions: Iterable<Active>,
  most = MAX_STEPS,
  budget = most,
): Group | undefined {
  const first = start !== undefined && kept.has(start) ? start : kept.keys().next().value
  if (first === undefined) return undefined
  const all = [...regions]
  const met = new Map(all.map((one) => [one, sharedBy(one.compiled.trail, kept)]))
  const mostly = all.filter((one) => 2 * (met.get(one) as number) >= one.compiled.trail.size)
  const covered = new Set(all.flatMap(({ compiled }) => [...compiled.trail.keys()]))
  const isLarge = new Set([...covered, ...kept.keys()]).size > Math.min(most, LARGE)
  const least = covered.size < FIRST_PIECE ? FIRST_PIECE : PIECE
  const limit = isLarge ? Math.min(most, Math.max(Math.floor(budget), least)) : most
  const rest = restOf(kept, all, limit)
  const doesAll = ({ compiled }: Active, count: number) =>
    count === kept.size && compiled.entries.some(({ id }) => id === first)
  if (isLarge ? !rest : [...met].some(([one, count]) => doesAll(one, count))) return undefined
  const whole = grown({ trail: kept, starts: new Set(), replaces: [], isAll: true }, mostly, most)
  if (rest) {
    // Regions that are much larger than what is new stay, so that a step is compiled again only a few times.
    const few = mostly.filter(({ compiled }) => compiled.trail.size <= AGAIN * rest.trail.size)
    const part = grown(rest, few, limit)
    if (isLarge || repeatedBy(whole, kept, all) > part.trail.size) return part
  }
  const { trail, replaces } = whole
  const starts = new Set(whole.starts)
  // A second entry into a loop makes the loop slower, so it is added only if nothing else is new.
  const isNew = trail.size > replaces.reduce((size, { compiled }) => Math.max(size, compiled.trail.size), 0)
  if (!isNew || !replaces.some(({ compiled }) => compiled.trail.has(first))) starts.add(first)
  return { trail, starts, replaces, isAll: true }
}

/** A program with more steps than this is large. */
const LARGE = 1500
/** The steps of a large program that are compiled together at least, if there are as many: the first, and later ones. */
const FIRST_PIECE = 3000
const PIECE = 1000

/** How many times as large as what is new a region may be that is compiled again with it. */
const AGAIN = 2

/** Steps of a trail that would be in a group and in regions that it leaves as they are. */
function repeatedBy({ replaces }: Group, kept: Trail, regions: readonly Active[]): number {
  const stay = regions.filter((one) => !replaces.includes(one))
  const has = (all: readonly Active[], id: Id) => all.some(({ compiled }) => compiled.trail.has(id))
  return [...kept.keys()].filter((id) => has(stay, id) && !has(replaces, id)).length
}

function sharedBy(a: Trail, b: Trail): number {
  let count = 0
  for (const id of a.keys()) if (b.has(id)) count++
  return count
}

/** A group with those regions that it has room for. */
function grown(group: Group, regions: readonly Active[], most: number): Group {
  const trail = new Map(group.trail)
  const starts = new Set(group.starts)
  const replaces: Active[] = []
  for (const one of regions) {
    const { trail: own, starts: entered } = one.compiled
    if (trail.size + own.size - sharedBy(own, trail) > most) continue
    replaces.push(one)
    for (const [id, { key, followers }] of own)
      trail.set(id, { key, followers: new Set([...followers, ...(trail.get(id)?.followers ?? [])]) })
    for (const id of entered) starts.add(id)
  }
  return { trail, starts, replaces, isAll: group.isAll }
}

/**
 * What of a trail is in no region, or not where one would make it, and what follows it up to where regions are entered: what
 * was missed most, first.
 * @param limit - steps at most
 * @returns undefined if all is in regions
 */
function restOf(kept: Kept, regions: readonly Active[], limit: number): Group | undefined {
  const entered = new Set(regions.flatMap(({ compiled }) => compiled.entries.map(({ id }) => id)))
  const missed = ({ missed = 0 }: Visited) => missed
  const inSome = (id: Id) => regions.some(({ compiled }) => compiled.trail.has(id))
  const fresh = [...kept].filter(([id, visit]) => missed(visit) > 0 || !inSome(id))
  if (fresh.length === 0) return undefined
  const waiting = fresh.toSorted(([, a], [, b]) => missed(b) - missed(a)).map(([id]) => id)
  const trail = new Map<Id, Visit>()
  for (const id of waiting) {
    const visit = kept.get(id)
    if (trail.has(id) || !visit || trail.size >= limit) continue
    trail.set(id, visit)
    for (const to of visit.followers) if (!entered.has(to)) waiting.push(to)
  }
  const isFresh = new Set(fresh.map(([id]) => id))
  const starts = new Set<Id>()
  for (const [id, { followers }] of kept)
    if (!trail.has(id)) for (const to of followers) if (trail.has(to) && isFresh.has(to)) starts.add(to)
  const [first] = trail.keys()
  if (starts.size === 0 && first !== undefined) starts.add(first)
  return { trail, starts, replaces: [], isAll: false }
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
