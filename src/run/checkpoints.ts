/**
 * Checkpoints of a run: a header each, and every version of every page and entry that was written, so that what did
 * not change between two checkpoints is stored once.
 * @module
 */
import { equal } from '../bytes/bytes.ts'
import { type Machine, mapsOf } from '../ir/machine.ts'
import { unpackHeader } from '../state/layout.ts'
import { changed, entriesOf, mapsPart, PAGE_SIZE, type Pages, type State } from '../state/state.ts'
import type { DirtyPages, Executor, MapChanges } from './executor.ts'

type Version<T> = { readonly step: bigint; readonly value: T }

/** Bytes that a version of an entry takes, about: two numbers of 256 bits and a step. */
const ENTRY_SIZE = 128

/** A checkpoint after the first: what `add` takes. */
export type Checkpoint = {
  readonly step: bigint
  readonly header: Uint8Array
  readonly dirty: DirtyPages
  readonly changes: MapChanges
}

/** The checkpoints of one run. */
export type Checkpoints = {
  /**
   * Adds the state after `step` steps.
   * @param step - above the last checkpoint's step
   * @param dirty - what was written since the last checkpoint
   * @param changes - what was put into maps since then; may be left out for machines without maps
   * @throws RangeError if the number of maps is not the machine's
   */
  add(step: bigint, header: Uint8Array, dirty: DirtyPages, changes?: MapChanges): void
  /** The last checkpoint at or before `step`. Its state is assembled when requested. */
  at(step: bigint): { readonly step: bigint; readonly state: State }
  /** Bytes that headers, pages and entries that changed take. */
  readonly bytes: number
  readonly count: number
  /** The step of the last checkpoint. */
  readonly last: bigint
  /** The most steps between two consecutive checkpoints; 0n if there is only one. */
  readonly gap: bigint
  /** The checkpoints after the first, each with what changed since the previous one. */
  changes(): readonly Checkpoint[]
  /** Drops every second checkpoint, but never the first, and the versions that only those needed. */
  thin(): void
}

/**
 * Starts the checkpoints of a run.
 * @param start - the state before the first step: the checkpoint at step 0
 * @throws TypeError if it lacks a memory of the machine
 */
export function createCheckpoints(machine: Machine, header: Uint8Array, start: State): Checkpoints {
  let headers: { step: bigint; header: Uint8Array }[] = [{ step: 0n, header }]
  let bytes = header.length
  const versions = machine.memories.map(({ name }) => {
    const pages = new Map<bigint, Version<Uint8Array>[]>()
    const given: Pages | undefined = start.memories[name]
    if (!given) throw new TypeError(`"state" expected the pages of the memory ${name}, got none`)
    for (const [index, page] of given) pages.set(index, [{ step: 0n, value: page }])
    bytes += pages.size * PAGE_SIZE
    return pages
  })

  // The entries of the start are not copied: a map may have millions, of which few change.
  const startEntries = entriesOf(machine, start)
  const puts = startEntries.map(() => new Map<bigint, Version<bigint>[]>())

  /** The last entry at or before a step, in an ascending list. */
  const last = <T extends { step: bigint }>(list: readonly T[], step: bigint): T | undefined => {
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (list[middle].step <= step) low = middle + 1
      else high = middle
    }
    return list[low - 1]
  }

  const keep = <T>(parts: Map<bigint, Version<T>[]>, index: bigint, step: bigint, value: T) => {
    const known = parts.get(index)
    if (known) known.push({ step, value })
    else parts.set(index, [{ step, value }])
  }

  return {
    add(step, header, dirty, changes = []) {
      if (changes.length !== puts.length)
        throw new RangeError(`"changes" expected those of ${puts.length} maps, got ${changes.length}`)
      headers.push({ step, header })
      bytes += header.length
      for (const [memory, pages] of dirty.entries()) {
        for (const [index, page] of pages) {
          keep(versions[memory], index, step, page)
          bytes += PAGE_SIZE
        }
      }
      for (const [map, entries] of changes.entries()) {
        for (const [key, value] of entries) {
          keep(puts[map], key, step, value)
          bytes += ENTRY_SIZE
        }
      }
    },
    at(step) {
      const { step: found, header } = last(headers, step)!
      return {
        step: found,
        get state() {
          const memories = machine.memories.map(({ name }, memory) => {
            const pages = new Map<bigint, Uint8Array>()
            for (const [index, list] of versions[memory]) {
              const version = last(list, found)
              if (version) pages.set(index, version.value)
            }
            return [name, pages] as const
          })
          const entries = (map: number) => {
            const since: [bigint, bigint][] = []
            for (const [key, list] of puts[map]) {
              const version = last(list, found)
              if (version) since.push([key, version.value])
            }
            return since.length > 0 ? changed(startEntries[map], since) : startEntries[map]
          }
          return {
            ...unpackHeader(machine, header),
            memories: Object.fromEntries(memories),
            ...mapsPart(machine, entries),
          }
        },
      }
    },
    get bytes() {
      return bytes
    },
    get count() {
      return headers.length
    },
    get last() {
      return headers.at(-1)!.step
    },
    get gap() {
      return headers.slice(1).reduce((most, { step }, i) => {
        const gap = step - headers[i].step
        return gap > most ? gap : most
      }, 0n)
    },
    changes() {
      const changes = headers.slice(1).map(({ step, header }) => {
        const dirty = machine.memories.map(() => new Map<bigint, Uint8Array>())
        return { step, header, dirty, changes: puts.map(() => new Map<bigint, bigint>()) }
      })
      const fill = <T>(parts: ReadonlyMap<bigint, Version<T>[]>, to: (at: number) => Map<bigint, T>) => {
        for (const [index, list] of parts) {
          let kept = 0
          for (const { step, value } of list) {
            if (step === 0n) continue
            // Of several versions between two checkpoints, the latest is the right one. A version newer than
            // all checkpoints was written for one that was thinned out.
            while (kept < changes.length && changes[kept].step < step) kept++
            if (kept < changes.length) to(kept).set(index, value)
          }
        }
      }
      for (const [memory, pages] of versions.entries()) fill(pages, (at) => changes[at].dirty[memory])
      for (const [map, entries] of puts.entries()) fill(entries, (at) => changes[at].changes[map])
      return changes
    },
    thin() {
      headers = headers.filter((_, i) => i % 2 === 0)
      const kept = headers.map(({ step }) => step)
      bytes = headers.reduce((sum, { header }) => sum + header.length, 0)
      const thinned = <T>(parts: Map<bigint, Version<T>[]>, size: number) => {
        for (const [index, list] of parts) {
          // A version is still needed if some kept checkpoint sees it as the newest; the last one always is,
          // since checkpoints to come bring only what is written after it.
          const needed = list.filter((version, i) => {
            const next = list[i + 1]?.step
            return next === undefined || kept.some((step) => step >= version.step && step < next)
          })
          bytes += needed.length * size
          if (needed.length > 0) parts.set(index, needed)
          else parts.delete(index)
        }
      }
      for (const pages of versions) thinned(pages, PAGE_SIZE)
      for (const entries of puts) thinned(entries, ENTRY_SIZE)
    },
  }
}

/** Steps after which timers and signals get a chance to run. */
export const SLICE = 1n << 24n

/**
 * Checks that the last checkpoint is what an executor makes from the previous one. Leaves the executor there,
 * with no dirty page.
 * @param fetch - gets the preimage that the executor waits for
 * @returns undefined if the signal came before that is known
 */
export async function makesLast(
  executor: Executor,
  checkpoints: Checkpoints,
  signal?: AbortSignal,
  fetch?: (executor: Executor) => Promise<void>,
): Promise<boolean | undefined> {
  const last = checkpoints.changes().at(-1)
  const base = checkpoints.at(last ? last.step - 1n : 0n)
  const { memories, maps } = base.state
  executor.restore(base.state)
  if (!last) return true
  for (let left = last.step - base.step; left > 0n; ) {
    const asked = left < SLICE ? left : SLICE
    const made = executor.run(asked)
    left -= made
    if (made < asked) {
      if (!executor.needs || !fetch) return false
      await fetch(executor)
    }
    await new Promise((resolve) => setImmediate(resolve))
    if (signal?.aborted && left > 0n) return undefined
  }
  const written = executor.takeDirty()
  const put = executor.takeChanges()
  if (!equal(executor.header(), last.header)) return false
  const zero = new Uint8Array(PAGE_SIZE)
  const sameMaps = mapsOf(executor.machine).every(({ name }, map) => {
    const [theirs, ours] = [last.changes[map], put[map]]
    const before = (key: bigint) => maps?.[name].get(key) ?? 0n
    return [...theirs.keys(), ...ours.keys()].every(
      (key) => (theirs.get(key) ?? before(key)) === (ours.get(key) ?? before(key)),
    )
  })
  if (!sameMaps) return false
  return executor.machine.memories.every(({ name }, memory) => {
    const before = (index: bigint) => memories[name].get(index) ?? zero
    const indices = new Set([...last.dirty[memory].keys(), ...written[memory].keys()])
    return [...indices].every((index) =>
      equal(last.dirty[memory].get(index) ?? before(index), written[memory].get(index) ?? before(index)),
    )
  })
}
