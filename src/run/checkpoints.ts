/**
 * Checkpoints of a run: a header each, and every version of every page that was written, so that a
 * page which did not change between two checkpoints is kept once.
 * @module
 */
import { equal } from '../bytes/bytes.ts'
import type { Machine } from '../ir/machine.ts'
import { unpackHeader } from '../state/layout.ts'
import { PAGE_SIZE, type Pages, type State } from '../state/state.ts'
import type { DirtyPages, Executor } from './executor.ts'

type Version = { readonly step: bigint; readonly page: Uint8Array }

export type Checkpoints = {
  /**
   * Keeps the state after `step` steps.
   * @param step - above the last checkpoint's
   * @param dirty - what was written since the last checkpoint
   */
  add(step: bigint, header: Uint8Array, dirty: DirtyPages): void
  /** The last checkpoint at or before `step`. Its state is put together when asked for. */
  at(step: bigint): { readonly step: bigint; readonly state: State }
  /** Bytes that headers and pages take. */
  readonly bytes: number
  readonly count: number
  /** The step of the last checkpoint. */
  readonly last: bigint
  /** The most steps between two neighbours; 0n of one alone. */
  readonly gap: bigint
  /** The checkpoints after the first, each with the pages that changed since the one before: what `add` takes. */
  changes(): readonly { readonly step: bigint; readonly header: Uint8Array; readonly dirty: DirtyPages }[]
  /** Drops every second checkpoint, but never the first, and the page versions that only those needed. */
  thin(): void
}

/**
 * @param start - the state before the first step: the checkpoint at step 0
 * @throws TypeError if it lacks a memory of the machine
 */
export function createCheckpoints(machine: Machine, header: Uint8Array, start: State): Checkpoints {
  let headers: { step: bigint; header: Uint8Array }[] = [{ step: 0n, header }]
  let bytes = header.length
  const versions = machine.memories.map(({ name }) => {
    const pages = new Map<bigint, Version[]>()
    const given: Pages | undefined = start.memories[name]
    if (!given) throw new TypeError(`"state" expected the pages of the memory ${name}, got none`)
    for (const [index, page] of given) pages.set(index, [{ step: 0n, page }])
    bytes += pages.size * PAGE_SIZE
    return pages
  })

  /** The last entry at or before a step, in a list that ascends. */
  const last = <T extends { step: bigint }>(list: readonly T[], step: bigint): T | undefined => {
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (list[middle].step <= step) low = middle + 1
      else high = middle
    }
    return list[low - 1]
  }

  return {
    add(step, header, dirty) {
      headers.push({ step, header })
      bytes += header.length
      for (const [memory, pages] of dirty.entries()) {
        for (const [index, page] of pages) {
          const known = versions[memory].get(index)
          if (known) known.push({ step, page })
          else versions[memory].set(index, [{ step, page }])
          bytes += PAGE_SIZE
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
              if (version) pages.set(index, version.page)
            }
            return [name, pages] as const
          })
          return { ...unpackHeader(machine, header), memories: Object.fromEntries(memories) }
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
        return { step, header, dirty: machine.memories.map(() => new Map<bigint, Uint8Array>()) }
      })
      for (const [memory, pages] of versions.entries()) {
        for (const [index, list] of pages) {
          let kept = 0
          for (const { step, page } of list) {
            if (step === 0n) continue
            // Of several versions between two checkpoints, the later one counts. One that is newer than all of them
            // was written for a checkpoint that was thinned out.
            while (kept < changes.length && changes[kept].step < step) kept++
            changes[kept]?.dirty[memory].set(index, page)
          }
        }
      }
      return changes
    },
    thin() {
      headers = headers.filter((_, i) => i % 2 === 0)
      const kept = headers.map(({ step }) => step)
      bytes = headers.reduce((sum, { header }) => sum + header.length, 0)
      for (const pages of versions) {
        for (const [index, list] of pages) {
          // A version is still needed if some kept checkpoint sees it as the newest; the last one always is,
          // since checkpoints to come bring only what is written after it.
          const needed = list.filter((version, i) => {
            const next = list[i + 1]?.step
            return next === undefined || kept.some((step) => step >= version.step && step < next)
          })
          bytes += needed.length * PAGE_SIZE
          if (needed.length > 0) pages.set(index, needed)
          else pages.delete(index)
        }
      }
    },
  }
}

/** Steps after which timers and signals get through. */
export const SLICE = 1n << 24n

/**
 * Whether the last checkpoint is what an executor makes out of the one before. Leaves the executor there, with no
 * page dirty.
 * @returns undefined if the signal came before that is known
 */
export async function makesLast(
  executor: Executor,
  checkpoints: Checkpoints,
  signal?: AbortSignal,
): Promise<boolean | undefined> {
  const last = checkpoints.changes().at(-1)
  const base = checkpoints.at(last ? last.step - 1n : 0n)
  const { memories } = base.state
  executor.restore(base.state)
  if (!last) return true
  for (let left = last.step - base.step; left > 0n; left -= SLICE) {
    const asked = left < SLICE ? left : SLICE
    if (executor.run(asked) !== asked) return false
    await new Promise((resolve) => setImmediate(resolve))
    if (signal?.aborted && left > SLICE) return undefined
  }
  const written = executor.takeDirty()
  if (!equal(executor.header(), last.header)) return false
  const zero = new Uint8Array(PAGE_SIZE)
  return executor.machine.memories.every(({ name }, memory) => {
    const before = (index: bigint) => memories[name].get(index) ?? zero
    const indices = new Set([...last.dirty[memory].keys(), ...written[memory].keys()])
    return [...indices].every((index) =>
      equal(last.dirty[memory].get(index) ?? before(index), written[memory].get(index) ?? before(index)),
    )
  })
}
