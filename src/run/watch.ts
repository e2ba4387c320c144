/**
 * What a program was seen to do: which steps it made, what followed them, and which of them no compiled code would have made.
 * @module
 */
import type { Id, Key, Visit } from '../targets/wasm/jit/index.ts'
import type { Active } from './groups.ts'

/** A place that a program came by. */
export type Seen = Visit & {
  readonly followers: Set<Id>
  count: number
  /** How often the interpreter would have made the step, though it can be compiled. */
  missed: number
  /** Where it leads by itself, if that was asked for. */
  targets?: ReadonlySet<Id> | undefined
}

/** What a watch asks of the program that it watches. */
export type Program = {
  readonly running: () => boolean
  readonly id: () => Id
  readonly key: () => Key
  /** Makes a step. @returns how many it made: none if it has to wait */
  readonly step: () => number
  /** Where a step leads by itself, so that compiled code does; undefined if it is the interpreter's. */
  readonly targets: (key: Key) => ReadonlySet<Id> | undefined
}

/** The most places that are remembered. */
const MOST_SEEN = 1 << 14

export class Watch {
  readonly seen = new Map<Id, Seen>()

  /**
   * Watches single steps.
   * @param limit - steps at most
   * @returns the steps made, and where they began
   */
  run(program: Program, regions: Iterable<Active>, limit: number): { made: number; start: Id | undefined } {
    if (this.seen.size >= MOST_SEEN) this.seen.clear()
    const entered = new Map<Id, Active>()
    const compiled = new Set<Id>()
    for (const active of regions) {
      for (const { id } of active.compiled.entries) entered.set(id, active)
      for (const id of active.compiled.trail.keys()) compiled.add(id)
    }
    const targetsOf = (one: Seen) => (one.targets ??= program.targets(one.key))
    let made = 0
    let start: Id | undefined
    let before: Seen | undefined
    /** The region that would make the step. */
    let region: Active | undefined
    while (made < limit && program.running() && this.seen.size < MOST_SEEN) {
      const id = program.id()
      start ??= id
      const other = entered.get(id)
      if (other || !region?.compiled.trail.has(id) || !before || !targetsOf(before)?.has(id)) region = other
      before?.followers.add(id)
      let seen = this.seen.get(id)
      if (!seen) {
        seen = { key: program.key(), followers: new Set<Id>(), count: 0, missed: 0 }
        this.seen.set(id, seen)
      }
      seen.count++
      if (!region && (!compiled.has(id) || targetsOf(seen))) seen.missed++
      before = seen
      made += program.step()
    }
    return { made, start }
  }

  /** The place where the program mostly was. */
  main(): Key | undefined {
    let most: Seen | undefined
    for (const seen of this.seen.values()) if (!most || seen.count > most.count) most = seen
    return most?.key
  }

  /** What was done more than once, or at all. */
  often(once: boolean): ReadonlyMap<Id, Seen> {
    return once ? this.seen : new Map([...this.seen].filter(([, { count }]) => count > 1))
  }

  /** Notes that steps were compiled. */
  settle(ids: Iterable<Id>): void {
    for (const id of ids) {
      const seen = this.seen.get(id)
      if (seen) seen.missed = 0
    }
  }
}
