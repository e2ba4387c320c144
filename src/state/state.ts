/**
 * A machine's state as plain data.
 * @module
 */
import { type Machine, mapsOf } from '../ir/machine.ts'
import { cardinality, showType } from '../ir/types.ts'

/** Bytes of a page: the unit in which memory is stored, copied on write, and tracked. */
export const PAGE_SIZE = 4096
export const PAGE_BITS = 12

/** The status of a machine. A running machine steps; a halted or trapped one never changes. */
export type Status =
  | { readonly kind: 'running' }
  | { readonly kind: 'halted'; readonly code: bigint }
  | { readonly kind: 'trapped'; readonly reason: string }

/** Contents of a memory: page index to 4,096 bytes. Absent pages are zero; the arrays must never be changed. */
export type Pages = ReadonlyMap<bigint, Uint8Array>

/** Content of a map: keys and values that are not zero. A key that is absent has the value zero. */
export type Entries = ReadonlyMap<bigint, bigint>

/** A machine's state: status, registers, memories and maps. */
export type State = {
  readonly status: Status
  /** A fixed register is a value, a register file an array. */
  readonly registers: { readonly [name: string]: bigint | readonly bigint[] }
  readonly memories: { readonly [name: string]: Pages }
  /** Maps that are absent are empty; machines without maps have none. */
  readonly maps?: { readonly [name: string]: Entries }
}

/** The status of a machine that has not stopped. */
export const RUNNING: Status = { kind: 'running' }

/** The state in which all registers and memories are zero. */
export function zeroState(machine: Machine): State {
  return {
    status: RUNNING,
    registers: Object.fromEntries(
      machine.registers.map(({ name, count }) => [
        name,
        count === undefined ? 0n : new Array<bigint>(count).fill(0n),
      ]),
    ),
    memories: Object.fromEntries(machine.memories.map(({ name }) => [name, new Map()])),
    ...mapsPart(machine, () => new Map()),
  }
}

/** The property `maps` of a state: there for machines that have some. */
export function mapsPart(
  machine: Machine,
  entries: (map: number, name: string) => Entries,
): { maps?: { [name: string]: Entries } } {
  const maps = mapsOf(machine)
  if (maps.length === 0) return {}
  return { maps: Object.fromEntries(maps.map(({ name }, i) => [name, entries(i, name)])) }
}

const NONE: Entries = new Map()

/**
 * The entries of each map of a machine in a state, in order.
 * @throws RangeError if the state has a map that the machine has not, or an entry that is none of its types
 */
export function entriesOf(machine: Machine, state: Pick<State, 'maps'>): Entries[] {
  const maps = mapsOf(machine)
  for (const name of Object.keys(state.maps ?? {})) {
    if (!maps.some((map) => map.name === name)) {
      const names = maps.map((map) => map.name).join(', ') || 'none'
      throw new RangeError(`"maps" expected maps of ${machine.name} (${names}), got ${name}`)
    }
  }
  return maps.map(({ name, key, value }) => {
    const entries = state.maps?.[name] ?? NONE
    const types = `${showType(key)} ${showType(value)}`
    if (checked.get(entries) === types) return entries
    for (const [k, v] of entries) {
      if (typeof k !== 'bigint' || k < 0n || k >= cardinality(key))
        throw new RangeError(`"${name}" expected keys that are ${showType(key)}, got ${String(k)}`)
      if (typeof v !== 'bigint' || v <= 0n || v >= cardinality(value))
        throw new RangeError(
          `"${name}" expected values that are ${showType(value)} and not zero, got ${String(v)} for key ${k}`,
        )
    }
    checked.set(entries, types)
    return entries
  })
}

/** The types for which entries were checked: they are not changed once they are in a state, so one look is enough. */
const checked = new WeakMap<Entries, string>()

/** Entries with changes put in, which fit as the entries do; the value 0n deletes. */
export function changed(entries: Entries, changes: Iterable<readonly [bigint, bigint]>): Map<bigint, bigint> {
  const result = new Map(entries)
  for (const [key, value] of changes) {
    if (value === 0n) result.delete(key)
    else result.set(key, value)
  }
  const types = checked.get(entries)
  if (types) checked.set(result, types)
  return result
}

/**
 * The contents of a memory, from byte ranges; later ranges overwrite earlier ones.
 * @param chunks - byte address and bytes
 * @throws TypeError if an address is no bigint
 */
export function pagesOf(
  chunks: Iterable<readonly [address: bigint, data: Uint8Array]>,
): Map<bigint, Uint8Array> {
  const pages = new Map<bigint, Uint8Array>()
  for (const [address, data] of chunks) {
    if (typeof address !== 'bigint') throw new TypeError(`"address" expected a bigint, got ${typeof address}`)
    let done = 0
    while (done < data.length) {
      const at = address + BigInt(done)
      const offset = Number(at & BigInt(PAGE_SIZE - 1))
      const size = Math.min(PAGE_SIZE - offset, data.length - done)
      const index = at >> BigInt(PAGE_BITS)
      let page = pages.get(index)
      if (!page) pages.set(index, (page = new Uint8Array(PAGE_SIZE)))
      page.set(data.subarray(done, done + size), offset)
      done += size
    }
  }
  return pages
}

/** Bytes of a memory; absent pages are zero. */
export function readBytes(pages: Pages, address: bigint, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let done = 0
  while (done < size) {
    const at = address + BigInt(done)
    const offset = Number(at & BigInt(PAGE_SIZE - 1))
    const part = Math.min(PAGE_SIZE - offset, size - done)
    const page = pages.get(at >> BigInt(PAGE_BITS))
    if (page) bytes.set(page.subarray(offset, offset + part), done)
    done += part
  }
  return bytes
}
