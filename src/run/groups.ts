/**
 * Which regions are to be made for what a program was seen to do, and for those it came by.
 * @module
 */
import type { Cell, Id, Trail, Visit } from '../targets/wasm/jit/index.ts'

/** Bytes that were read as code. */
export type Code = { readonly memory: number; readonly address: bigint; readonly bytes: Uint8Array }

/** A compiled region, for any executor of its machine whose memory holds the same code. */
export type Compiled = {
  /** What it is made of. */
  readonly id: string
  readonly module: WebAssembly.Module
  readonly entries: readonly { readonly id: Id; readonly limbs: readonly bigint[]; readonly block: number }[]
  readonly code: readonly Code[]
  readonly constants: readonly { readonly cell: Cell; readonly value: bigint }[]
  readonly trail: Trail
  readonly starts: readonly Id[]
}

/** A region to be made. */
export type Group = {
  readonly trail: Map<Id, Visit>
  readonly starts: Set<Id>
  /** Regions that it takes the place of. */
  readonly replaces: Active[]
  isNew: boolean
}

export type Active = {
  readonly compiled: Compiled
  readonly index: number
  readonly pages: readonly string[]
}

/** Steps of a region at most: V8 takes long over large functions. */
export const MAX_STEPS = 1500

/**
 * What to compile for a trail: one region, together with those that it meets as far as that does not
 * get too large; and larger ones anew, if they lack an entry.
 * @param start - where the trail begins
 */
export function groupsOf(kept: Trail, start: Id | undefined, regions: Iterable<Active>): Group[] {
  const main: Group = { trail: new Map(kept), starts: new Set(), replaces: [], isNew: true }
  const large: Group[] = []
  for (const active of regions) {
    const { trail, starts } = active.compiled
    const ids = [...trail.keys()]
    const more = ids.filter((id) => !main.trail.has(id)).length
    if (more === ids.length) continue
    if (main.trail.size + more > MAX_STEPS) {
      large.push({ trail: new Map(trail), starts: new Set(starts), replaces: [active], isNew: false })
      continue
    }
    main.replaces.push(active)
    for (const [id, { key, followers }] of trail) {
      main.trail.set(id, { key, followers: new Set([...followers, ...(kept.get(id)?.followers ?? [])]) })
    }
    for (const id of starts) main.starts.add(id)
  }
  const merged = (id: Id) => main.replaces.some(({ compiled }) => compiled.trail.has(id))
  for (const { trail } of large) for (const id of trail.keys()) if (!merged(id)) main.trail.delete(id)

  // Where the program went from one region to another, there is to be an entry.
  const home = (id: Id) => [main, ...large].find(({ trail }) => trail.has(id))
  const enter = (id: Id) => {
    const group = home(id)
    if (!group) return
    group.starts.add(id)
    if (!group.replaces.some(({ compiled }) => compiled.entries.some((entry) => entry.id === id)))
      group.isNew = true
  }
  for (const [from, { followers }] of kept) {
    for (const to of followers) if (home(from) !== home(to)) enter(to)
  }
  const first = start !== undefined && kept.has(start) ? start : kept.keys().next().value
  if (first !== undefined) enter(first)
  return [main, ...large].filter(({ trail }) => trail.size > 0)
}
