/**
 * Describes where two executions first differ.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import { OnestepError } from '../bytes/errors.ts'
import { type Machine, mapsOf } from '../ir/machine.ts'
import type { DirtyPages, Executor } from '../run/executor.ts'
import { layoutOf, readElement, readStatus } from '../state/layout.ts'
import {
  changed,
  type Entries,
  entriesOf,
  PAGE_BITS,
  PAGE_SIZE,
  type Pages,
  type State,
} from '../state/state.ts'

/** What an executor holds: its header, and the pages and entries it started from plus those that it reports as written. */
export type Snapshot = {
  readonly header: Uint8Array
  readonly memories: readonly Pages[]
  readonly maps: readonly Entries[]
}

/** Takes a snapshot. @param before - the pages and entries at the previous snapshot */
export function snapshot(executor: Executor, before: Pick<Snapshot, 'memories' | 'maps'>): Snapshot {
  const changes = executor.takeChanges()
  return {
    header: executor.header(),
    memories: merge(before.memories, executor.takeDirty()),
    maps: before.maps.map((entries, i) => changed(entries, changes[i])),
  }
}

export const contentsOf = (machine: Machine, state: State): Pick<Snapshot, 'memories' | 'maps'> => ({
  memories: memoriesOf(machine, state),
  maps: entriesOf(machine, state),
})

export const memoriesOf = (machine: Machine, state: State): readonly Pages[] =>
  machine.memories.map(({ name }) => state.memories[name])

const merge = (base: readonly Pages[], dirty: DirtyPages): readonly Pages[] =>
  base.map((pages, i) => (dirty[i].size > 0 ? new Map([...pages, ...dirty[i]]) : pages))

const hex = (value: bigint) => `0x${value.toString(16)}`

/** The first register or status that differs, or undefined. */
export function headerDifference(
  machine: Machine,
  expected: Uint8Array,
  got: Uint8Array,
): string | undefined {
  if (expected.length !== got.length) return `header: expected ${expected.length} bytes, got ${got.length}`
  const [a, b] = [expected, got].map((header) => {
    const status = readStatus(machine, header)
    return status.kind === 'halted'
      ? `halted with ${status.code}`
      : status.kind === 'trapped'
        ? `trapped: ${status.reason}`
        : 'running'
  })
  if (a !== b) return `status: expected ${a}, got ${b}`
  for (const slot of layoutOf(machine).slots) {
    for (let i = 0; i < slot.count; i++) {
      const [x, y] = [readElement(expected, slot, i), readElement(got, slot, i)]
      const { name, count } = slot.register
      if (x !== y)
        return `register ${count === undefined ? name : `${name}[${i}]`}: expected ${hex(x)}, got ${hex(y)}`
    }
  }
  return expected.every((byte, i) => byte === got[i])
    ? undefined
    : `header: expected ${toHex(expected)}, got ${toHex(got)}`
}

const ZEROS = new Uint8Array(PAGE_SIZE)

/** The first leaf that differs, or undefined. Absent pages are zero. */
export function memoryDifference(
  machine: Machine,
  expected: readonly Pages[],
  got: readonly Pages[],
): string | undefined {
  for (const [i, { name }] of machine.memories.entries()) {
    const indices = [...new Set([...expected[i].keys(), ...got[i].keys()])].sort((a, b) => (a < b ? -1 : 1))
    for (const index of indices) {
      const [a, b] = [expected[i].get(index) ?? ZEROS, got[i].get(index) ?? ZEROS]
      if (a === b) continue
      for (let at = 0; at < PAGE_SIZE; at += 32) {
        const [x, y] = [a.subarray(at, at + 32), b.subarray(at, at + 32)]
        if (x.some((byte, j) => byte !== y[j])) {
          return `leaf at ${name}[${hex((index << BigInt(PAGE_BITS)) + BigInt(at))}]: expected ${toHex(x)}, got ${toHex(y)}`
        }
      }
    }
  }
  return undefined
}

/** The first entry that differs, or undefined. */
export function mapDifference(
  machine: Machine,
  expected: readonly Entries[],
  got: readonly Entries[],
): string | undefined {
  for (const [i, { name }] of mapsOf(machine).entries()) {
    for (const key of [...expected[i].keys(), ...got[i].keys()]) {
      const [a, b] = [expected[i].get(key) ?? 0n, got[i].get(key) ?? 0n]
      if (a !== b) return `entry ${name}[${hex(key)}]: expected ${hex(a)}, got ${hex(b)}`
    }
  }
  return undefined
}

/** The first difference of two snapshots, or undefined. */
export const difference = (machine: Machine, expected: Snapshot, got: Snapshot): string | undefined =>
  headerDifference(machine, expected.header, got.header) ??
  memoryDifference(machine, expected.memories, got.memories) ??
  mapDifference(machine, expected.maps, got.maps)

/** Thrown inside properties; `check` turns it into a `CheckFailure` with seed and assembly. */
export class Difference extends OnestepError {
  override name = 'Difference'
  readonly hint: string

  constructor(message: string, detail: string, hint: string) {
    super(message, { lines: [detail] })
    this.hint = hint
  }
}
