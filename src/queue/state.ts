/**
 * States as parts of a packet: the header; for each memory the indices of its pages, 8 bytes each, ascending, and their
 * contents; for each map its entries as a text, `KEY=VALUE` in hex a line, in order of the keys.
 * @module
 */
import { utf8 } from '../bytes/bytes.ts'
import { type Machine, mapsOf } from '../ir/machine.ts'
import { packHeader, unpackHeader } from '../state/layout.ts'
import { type Entries, entriesOf, mapsPart, PAGE_SIZE, type Pages, type State } from '../state/state.ts'
import { PacketError } from './packet.ts'

/** How many parts a state of a machine has. */
export const stateParts = (machine: Machine): number =>
  1 + 2 * machine.memories.length + mapsOf(machine).length

/** The parts of a state; equal states have equal parts. */
export function encodeState(machine: Machine, state: State): Uint8Array[] {
  return [
    packHeader(machine, state),
    ...machine.memories.flatMap(({ name }) => pageParts(state.memories[name]!)),
    ...entriesOf(machine, state).map(entriesPart),
  ]
}

/** @throws PacketError or HeaderError if the parts are not those of a state */
export function decodeState(machine: Machine, parts: readonly Uint8Array[]): State {
  const { memories } = machine
  if (parts.length !== stateParts(machine)) throw new PacketError('its state is of another machine')
  const pages = memories.map(({ name }, i) => [name, pagesIn(parts[1 + 2 * i]!, parts[2 + 2 * i]!)] as const)
  const first = 1 + 2 * memories.length
  return {
    ...unpackHeader(machine, parts[0]!),
    memories: Object.fromEntries(pages),
    ...mapsPart(machine, (map) => entriesIn(parts[first + map]!)),
  }
}

const ascending = (a: bigint, b: bigint) => (a < b ? -1 : 1)

function pageParts(pages: Pages): [Uint8Array, Uint8Array] {
  const indices = [...pages.keys()].sort(ascending)
  const numbers = new DataView(new ArrayBuffer(8 * indices.length))
  const contents = new Uint8Array(indices.length * PAGE_SIZE)
  for (const [at, index] of indices.entries()) {
    numbers.setBigUint64(8 * at, index, true)
    contents.set(pages.get(index)!, at * PAGE_SIZE)
  }
  return [new Uint8Array(numbers.buffer), contents]
}

function pagesIn(indices: Uint8Array, contents: Uint8Array): Map<bigint, Uint8Array> {
  const count = indices.length / 8
  if (contents.length !== count * PAGE_SIZE) throw new PacketError('a memory has not the pages that it lists')
  const numbers = new DataView(indices.buffer, indices.byteOffset, indices.byteLength)
  const page = (at: number) => contents.subarray(at * PAGE_SIZE, (at + 1) * PAGE_SIZE)
  return new Map(Array.from({ length: count }, (_, at) => [numbers.getBigUint64(8 * at, true), page(at)]))
}

const entriesPart = (entries: Entries): Uint8Array =>
  utf8(
    [...entries]
      .sort(([a], [b]) => ascending(a, b))
      .map(([key, value]) => `${key.toString(16)}=${value.toString(16)}\n`)
      .join(''),
  )

function entriesIn(part: Uint8Array): Map<bigint, bigint> {
  const lines = new TextDecoder().decode(part).split('\n')
  if (lines.pop() !== '') throw new PacketError('the entries of a map are cut off')
  return new Map(
    lines.map((line) => {
      const [, key, value] = /^([0-9a-f]{1,128})=([0-9a-f]{1,128})$/.exec(line) ?? []
      if (value === undefined) throw new PacketError('the entries of a map are malformed')
      return [BigInt(`0x${key}`), BigInt(`0x${value}`)]
    }),
  )
}
