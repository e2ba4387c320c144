/**
 * What cells hold as a run goes on, and when each was accessed last.
 *
 * An access takes a cell as the access before left it, at an earlier time: the clock less that time less one is a number
 * of 28 bits. Clocks are below 2^30 (a verifier's bound on heights), so a time that is not earlier would need a gap of at
 * least p - 2^30 > 2^28.
 * @module
 */
import { registerCells } from './header.ts'
import { type AirShape, LIMB, REGISTERS } from './shape.ts'
import { LEAF_LIMBS } from './tree.ts'

/** Bits of a gap above its lowest 16. */
export const GAP_HIGH_BITS = 12
/** Gaps are below this. */
export const MOST_GAP = 2 ** (LIMB + GAP_HIGH_BITS)

/** The state before a segment of a run, as its tables see it. */
export type SegmentStart = {
  /** Elements of the header, memory roots included (`poseidon2StateElements`). */
  readonly elements: readonly number[]
  /** The 16 limbs of a leaf. */
  leaf(memory: number, index: number): readonly number[]
}

/** A leaf that was touched: content before and after, and when its cells were accessed last. */
export type TouchedLeaf = {
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly times: readonly number[]
}

export type CellStore = ReturnType<typeof cellStore>

/** Cells of registers and memories by their places in two arrays; leaves are opened when one of their cells is accessed. */
export function cellStore(shape: AirShape, start: SegmentStart) {
  const { cellLimbs } = shape
  const each = LEAF_LIMBS / cellLimbs
  const layout = registerCells(shape)
  const maps = shape.memories.map(leafMap)
  let count = layout.length
  const store = {
    /** `cellLimbs` for each cell. They and `times` are other arrays after a leaf was opened. */
    limbs: new Int32Array(1024 * cellLimbs),
    times: new Int32Array(1024),
    /** The place of a cell. */
    find(space: number, number: number): number {
      if (space === REGISTERS) return number
      const index = Math.floor(number / each)
      const map = maps[space - 1]!
      const at = map.find(index)
      return (at < 0 ? open(space - 1, index) : at) + (number - each * index)
    },
    /** Leaves that were opened. */
    leafCount: (): number => (count - layout.length) / each,
    registerTimes: (): number[] => layout.map((_, i) => store.times[i]!),
    /** Puts registers into the elements of a header. */
    write(elements: number[]): void {
      for (const [i, cell] of layout.entries()) {
        for (const [k, element] of cell.entries())
          if (element !== undefined) elements[element] = store.limbs[i * cellLimbs + k]!
      }
    },
    /** Leaves that were touched, by memory. */
    leaves: (): Map<number, TouchedLeaf>[] =>
      maps.map((map, memory) => {
        const leaves = new Map<number, TouchedLeaf>()
        for (const [index, at] of map.entries()) {
          leaves.set(index, {
            before: start.leaf(memory, index),
            after: [...store.limbs.subarray(at * cellLimbs, (at + each) * cellLimbs)],
            times: [...store.times.subarray(at, at + each)],
          })
        }
        return leaves
      }),
  }
  const open = (memory: number, index: number): number => {
    const at = count
    count += each
    if (count > store.times.length) {
      store.limbs = grown(store.limbs)
      store.times = grown(store.times)
    }
    store.limbs.set(start.leaf(memory, index), at * cellLimbs)
    maps[memory]!.add(index, at)
    return at
  }
  while (store.times.length < count) {
    store.limbs = grown(store.limbs)
    store.times = grown(store.times)
  }
  for (const [i, cell] of layout.entries()) {
    for (const [k, element] of cell.entries())
      store.limbs[i * cellLimbs + k] = element === undefined ? 0 : start.elements[element]!
  }
  return store
}

const grown = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(2 * array.length)
  larger.set(array)
  return larger
}

/** From the index of a leaf to its first cell's place: open addressing, and the last one found. */
function leafMap() {
  let keys = new Float64Array(256).fill(-1)
  let places = new Int32Array(256)
  let used = 0
  let [lastKey, lastPlace] = [-1, -1]
  const slotOf = (index: number): number => {
    const mask = keys.length - 1
    let slot = (Math.imul(index, 0x9e3779b1) >>> 8) & mask
    for (let key = keys[slot]; key !== index && key !== -1; key = keys[slot]) slot = (slot + 1) & mask
    return slot
  }
  return {
    /** @returns -1 if it is not there */
    find(index: number): number {
      if (index === lastKey) return lastPlace
      const slot = slotOf(index)
      if (keys[slot] === -1) return -1
      lastKey = index
      return (lastPlace = places[slot]!)
    },
    add(index: number, place: number): void {
      if (2 * ++used > keys.length) {
        const [oldKeys, oldPlaces] = [keys, places]
        keys = new Float64Array(2 * oldKeys.length).fill(-1)
        places = new Int32Array(keys.length)
        for (const [i, key] of oldKeys.entries()) {
          if (key === -1) continue
          const slot = slotOf(key)
          keys[slot] = key
          places[slot] = oldPlaces[i]!
        }
      }
      const slot = slotOf(index)
      keys[slot] = index
      places[slot] = place
    },
    entries: (): [index: number, place: number][] =>
      [...keys].flatMap((key, i) => (key === -1 ? [] : [[key, places[i]!] as [number, number]])),
  }
}
