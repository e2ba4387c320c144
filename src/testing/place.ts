/**
 * Puts an instruction where a machine will fetch it, without knowing the machine: it runs the fetch block,
 * notes the bytes that fetch loads, and flips each of their bits to see which bits of the word it affects. This
 * gives a linear system over GF(2).
 * @module
 */
import { evaluate } from '../ir/evaluate.ts'
import { type Machine, WORD } from '../ir/machine.ts'
import { accessSize, decodeValue, spansOf } from '../state/access.ts'
import { PAGE_BITS, PAGE_SIZE, readBytes, type State } from '../state/state.ts'
import type { PlacedWord } from './words.ts'

/** A byte of a memory: the memory's index and the byte's address. */
export type BytePlace = { readonly memory: number; readonly address: bigint }

export const placeKey = ({ memory, address }: BytePlace): string => `${memory}:${address}`

type Patch = ReadonlyMap<string, { readonly place: BytePlace; readonly byte: number }>
type Fetched = { readonly word: bigint | undefined; readonly places: readonly BytePlace[] }

/** Fetches from a state in which some bytes are replaced. The word is undefined if fetch traps. */
function fetchWith(machine: Machine, state: State, patch: Patch): Fetched {
  const places = new Map<string, BytePlace>()
  const outcome = evaluate(machine.fetch, {
    input: () => 0n,
    get: (name) => state.registers[name] as bigint,
    read: (name, index) => (state.registers[name] as readonly bigint[])[Number(index)],
    load(name, address, type) {
      const index = machine.memories.findIndex((one) => one.name === name)
      const memory = machine.memories[index]
      const bytes = new Uint8Array(accessSize(memory, type))
      let at = 0
      for (const span of spansOf(memory, address, type)) {
        const own = readBytes(state.memories[name], span.address, span.size)
        for (let i = 0; i < span.size; i++) {
          const place = { memory: index, address: span.address + BigInt(i) }
          const key = placeKey(place)
          places.set(key, place)
          bytes[at++] = patch.get(key)?.byte ?? own[i]
        }
      }
      return decodeValue(memory, type, bytes)
    },
  })
  return { word: outcome.kind === 'done' ? outcome.outs.get(WORD) : undefined, places: [...places.values()] }
}

/** The bytes that the next fetch loads; undefined if it traps. */
export function fetchPlaces(machine: Machine, state: State): readonly BytePlace[] | undefined {
  const { word, places } = fetchWith(machine, state, new Map())
  return word === undefined ? undefined : places
}

/** The instruction word that the next fetch yields; undefined if it traps. */
export const fetchedWord = (machine: Machine, state: State): bigint | undefined =>
  fetchWith(machine, state, new Map()).word

/**
 * The state with bytes changed so that the next fetch yields a given word.
 * @param fixed - bytes that must not change
 * @returns undefined if no bytes achieve this, or they are fixed
 */
export function place(
  machine: Machine,
  state: State,
  { word, width }: PlacedWord,
  fixed: (place: BytePlace) => boolean = () => false,
): State | undefined {
  const mask = (1n << BigInt(width)) - 1n
  const patch = new Map<string, { place: BytePlace; byte: number }>()
  // A fetch may load more once it knows part of the word, so the system is solved several times.
  for (let round = 0; round < 6; round++) {
    const fetched = fetchWith(machine, state, patch)
    if (fetched.word === undefined) return undefined
    let grown = false
    for (const one of fetched.places) {
      if (patch.has(placeKey(one))) continue
      if (fixed(one)) return undefined
      patch.set(placeKey(one), { place: one, byte: 0 })
      grown = true
    }
    const now = grown ? fetchWith(machine, state, patch).word : fetched.word
    if (now === undefined) return undefined
    const missing = (now ^ word) & mask
    if (missing === 0n) return patched(machine, state, patch)
    const flips = solve(machine, state, patch, now, missing, mask)
    if (flips.length === 0) return undefined
    for (const { key, bit } of flips) {
      const { place: at, byte } = patch.get(key)!
      patch.set(key, { place: at, byte: byte ^ (1 << bit) })
    }
  }
  return undefined
}

type Flip = { readonly key: string; readonly bit: number }

/** Bits to flip so that as many missing bits as possible become correct. */
function solve(
  machine: Machine,
  state: State,
  patch: Patch,
  now: bigint,
  missing: bigint,
  mask: bigint,
): Flip[] {
  const columns: { delta: bigint; flips: Set<string> }[] = []
  for (const [key, { place: at, byte }] of patch) {
    for (let bit = 0; bit < 8; bit++) {
      const flipped = new Map(patch).set(key, { place: at, byte: byte ^ (1 << bit) })
      const after = fetchWith(machine, state, flipped).word
      const delta = after === undefined ? 0n : (after ^ now) & mask
      if (delta !== 0n) columns.push({ delta, flips: new Set([`${key}/${bit}`]) })
    }
  }
  // Columns with one bit first: those with several may come from carries and hold only for this state.
  columns.sort((a, b) => ones(a.delta) - ones(b.delta))
  const basis = new Map<number, { delta: bigint; flips: Set<string> }>()
  const reduce = (delta: bigint, flips: Set<string>): { delta: bigint; flips: Set<string> } => {
    for (let bit = top(delta); bit >= 0; bit--) {
      const row = basis.get(bit)
      if (((delta >> BigInt(bit)) & 1n) === 0n || !row) continue
      delta ^= row.delta
      flips = difference(flips, row.flips)
    }
    return { delta, flips }
  }
  for (const column of columns) {
    const reduced = reduce(column.delta, column.flips)
    if (reduced.delta !== 0n && !basis.has(top(reduced.delta))) basis.set(top(reduced.delta), reduced)
  }
  return [...reduce(missing, new Set()).flips].map((text) => {
    const [key, bit] = text.split('/')
    return { key, bit: Number(bit) }
  })
}

const ones = (value: bigint) => value.toString(2).replaceAll('0', '').length
const top = (value: bigint) => (value === 0n ? -1 : value.toString(2).length - 1)
const difference = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  new Set([...[...a].filter((one) => !b.has(one)), ...[...b].filter((one) => !a.has(one))])

function patched(machine: Machine, state: State, patch: Patch): State {
  return writeBytes(
    machine,
    state,
    [...patch.values()].map(({ place: at, byte }) => ({ ...at, byte })),
  )
}

/** The state with some bytes of its memories changed. */
export function writeBytes(
  machine: Machine,
  state: State,
  bytes: readonly (BytePlace & { byte: number })[],
): State {
  const memories = { ...state.memories }
  const own = new Set<string>()
  for (const { memory, address, byte } of bytes) {
    const { name } = machine.memories[memory]
    const index = address >> BigInt(PAGE_BITS)
    const key = `${name}:${index}`
    if (!own.has(key)) {
      own.add(key)
      const page = memories[name].get(index)?.slice() ?? new Uint8Array(PAGE_SIZE)
      memories[name] = new Map(memories[name]).set(index, page)
    }
    memories[name].get(index)![Number(address & BigInt(PAGE_SIZE - 1))] = byte
  }
  return { ...state, memories }
}
