/**
 * The differences between states.
 * @module
 */
import { type Machine, mapsOf, slotSize } from '../ir/machine.ts'
import { PAGE_BITS, PAGE_SIZE, readBytes, type State } from '../state/state.ts'
import { showStatus } from '../trace/describe.ts'
import { bytesHex, hex } from './rows.ts'
import type { Change, Difference, DifferenceRow } from './types.ts'

/** The most differences that are listed. */
export const MAX_DIFFERENCES = 200
/** Bytes of a memory in one difference: a leaf of its tree. */
const LEAF = 32

/**
 * What has to change in a state to get another: registers, then memories, then maps.
 * @returns changes, of memories by stretches within a leaf; `left` counts those above the limit
 */
export function differencesOf(
  machine: Machine,
  from: State,
  to: State,
  limit = MAX_DIFFERENCES,
): { changes: Change[]; left: number } {
  const changes: Change[] = []
  let left = 0
  const add = (change: Change) => {
    if (changes.length < limit) changes.push(change)
    else left++
  }
  for (const { name } of machine.registers) {
    const [a, b] = [from.registers[name]!, to.registers[name]!]
    if (typeof a === 'bigint' && typeof b === 'bigint') {
      if (a !== b) add({ kind: 'register', name, index: null, from: hex(a), to: hex(b) })
    } else if (typeof a !== 'bigint' && typeof b !== 'bigint') {
      for (const [index, value] of a.entries())
        if (value !== b[index]) add({ kind: 'register', name, index, from: hex(value), to: hex(b[index]!) })
    }
  }
  const zero = new Uint8Array(PAGE_SIZE)
  for (const memory of machine.memories) {
    const { name } = memory
    const [a, b] = [from.memories[name]!, to.memories[name]!]
    const indices = [...new Set([...a.keys(), ...b.keys()])].sort((x, y) => (x < y ? -1 : 1))
    for (const index of indices) {
      const [was, is] = [a.get(index) ?? zero, b.get(index) ?? zero]
      if (was === is) continue
      for (const [at, size] of stretches(was, is, slotSize(memory))) {
        const address = hex((index << BigInt(PAGE_BITS)) + BigInt(at))
        const part = (page: Uint8Array) => bytesHex(page.subarray(at, at + size))
        add({ kind: 'memory', name, address, from: part(was), to: part(is) })
      }
    }
  }
  for (const { name } of mapsOf(machine)) {
    const [a, b] = [from.maps?.[name] ?? new Map(), to.maps?.[name] ?? new Map()]
    for (const key of new Set<bigint>([...a.keys(), ...b.keys()])) {
      const [was, is] = [a.get(key) ?? 0n, b.get(key) ?? 0n]
      if (was !== is) add({ kind: 'entry', name, key: hex(key), from: hex(was), to: hex(is) })
    }
  }
  return { changes, left }
}

/** Stretches of whole elements in which two pages differ, each within a leaf. */
function* stretches(a: Uint8Array, b: Uint8Array, unit: number): Generator<[number, number]> {
  for (let leaf = 0; leaf < PAGE_SIZE; leaf += LEAF) {
    let [first, last] = [-1, -1]
    for (let at = leaf; at < leaf + LEAF; at++) {
      if (a[at] === b[at]) continue
      if (first < 0) first = at
      last = at
    }
    if (first < 0) continue
    const begin = first - (first % unit)
    yield [begin, last - (last % unit) + unit - begin]
  }
}

/** What two parties say of the state after a step, beside the state before it, on which they agree. */
export function threeWay(
  machine: Machine,
  step: number,
  before: State,
  ours: State,
  theirs: State,
): Difference {
  const { changes, left } = differencesOf(machine, ours, theirs)
  const rows: DifferenceRow[] = changes.map((change) => ({
    what: placeOf(change),
    before: heldIn(before, change),
    ours: change.from,
    theirs: change.to,
  }))
  const statuses = [before, ours, theirs].map(({ status }) => showStatus(status))
  if (statuses[1] !== statuses[2])
    rows.unshift({ what: 'status', before: statuses[0]!, ours: statuses[1]!, theirs: statuses[2]! })
  return { step, rows, left }
}

/** `x[10]`, `mem[0x80]` */
export function placeOf(change: Change): string {
  if (change.kind === 'register')
    return change.index === null ? change.name : `${change.name}[${change.index}]`
  return `${change.name}[${change.kind === 'memory' ? change.address : change.key}]`
}

function heldIn(state: State, change: Change): string {
  if (change.kind === 'entry') return hex(state.maps?.[change.name]?.get(BigInt(change.key)) ?? 0n)
  if (change.kind === 'memory') {
    const size = change.from.length / 2
    return bytesHex(readBytes(state.memories[change.name]!, BigInt(change.address), size))
  }
  const value = state.registers[change.name]!
  return hex(typeof value === 'bigint' ? value : value[change.index!]!)
}
