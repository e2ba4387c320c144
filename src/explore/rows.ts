/**
 * Steps and states as JSON.
 * @module
 */
import { toHex } from '../bytes/bytes.ts'
import { type Machine, mapsOf } from '../ir/machine.ts'
import type { Step } from '../ir/step.ts'
import { accessSize, encodeValue, type LiveState, spansOf } from '../state/access.ts'
import type { State } from '../state/state.ts'
import { type Load, showStatus, watchStep } from '../trace/describe.ts'
import type { Vm } from '../vm/index.ts'
import type { Access, Change, Registers, Row } from './types.ts'

/** Names the place of an address in a program's file: `main+0x1c`. */
export type Locate = (address: bigint) => string | undefined

/** `0x1f` */
export const hex = (value: bigint | number): string => `0x${value.toString(16)}`

/** Bytes without `0x`. */
export const bytesHex = (bytes: Uint8Array): string => toHex(bytes).slice(2)

/** Makes the next step of a state, and says what it did. */
export function rowOf(vm: Vm, live: LiveState, step: number, locate?: Locate): Row {
  let changes: Change[] = []
  const { description, loads } = watchStep(vm, live, (made) => {
    changes = changesOf(made, live)
  })
  const { address, word, text, source, stops } = description
  return {
    step,
    address: address === undefined ? null : hex(address),
    word: word === undefined ? null : hex(word),
    text,
    place: (address === undefined ? undefined : locate?.(address)) ?? null,
    source: source ?? null,
    changes,
    reads: readsOf(live.machine, loads),
    stops: stops ? showStatus(stops) : null,
    claimed: false,
  }
}

/** @param live - the state before the step */
function changesOf({ outcome }: Step, live: LiveState): Change[] {
  if (outcome.kind === 'trap') return []
  // Of several effects on one register, element or key the last counts.
  const changes = new Map<string, Change>()
  const put = (change: Change, at: string) => changes.set(`${change.kind} ${change.name} ${at}`, change)
  for (const { register: name, value } of outcome.sets)
    put({ kind: 'register', name, index: null, from: hex(live.get(name)), to: hex(value) }, '')
  for (const { register: name, index, value } of outcome.writes) {
    const from = hex(live.read(name, index))
    put({ kind: 'register', name, index: Number(index), from, to: hex(value) }, hex(index))
  }
  for (const [i, { memory: name, address, type, value }] of outcome.stores.entries()) {
    const index = live.machine.memories.findIndex((memory) => memory.name === name)
    const memory = live.machine.memories[index]!
    const bytes = encodeValue(memory, type, value)
    let at = 0
    for (const span of spansOf(memory, address, type)) {
      const from = bytesHex(live.bytes(index, span.address, span.size))
      const to = bytesHex(bytes.subarray(at, at + span.size))
      put({ kind: 'memory', name, address: hex(span.address), from, to }, `${i} ${at}`)
      at += span.size
    }
  }
  for (const { map: name, key, value } of outcome.puts)
    put({ kind: 'entry', name, key: hex(key), from: hex(live.lookup(name, key)), to: hex(value) }, hex(key))
  return [...changes.values()].filter(({ from, to }) => from !== to)
}

function readsOf(machine: Machine, loads: readonly Load[]): Access[] {
  return loads.map(({ memory, address, type }) => {
    const declared = machine.memories.find(({ name }) => name === memory)!
    const [{ address: first }] = spansOf(declared, address, type)
    return { memory, address: hex(first), size: accessSize(declared, type) }
  })
}

export function registersOf(machine: Machine, { registers }: Pick<State, 'registers'>): Registers {
  return Object.fromEntries(
    machine.registers.map(({ name }) => {
      const value = registers[name]!
      return [name, typeof value === 'bigint' ? hex(value) : value.map(hex)]
    }),
  )
}

/** The most entries of a map that a view contains. */
const ENTRIES = 256

export function mapViews(machine: Machine, state: State) {
  return mapsOf(machine).map(({ name }) => {
    const entries = state.maps?.[name] ?? new Map<bigint, bigint>()
    const shown: (readonly [string, string])[] = []
    for (const [key, value] of entries) {
      if (shown.length === ENTRIES) break
      shown.push([hex(key), hex(value)])
    }
    return { name, size: entries.size, entries: shown }
  })
}
