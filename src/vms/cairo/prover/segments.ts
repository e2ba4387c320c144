/**
 * Where the prover has its segments: far from each other while their sizes are not known, then each behind the one before.
 * @module
 */
import { CairoError } from '../files/initial.ts'

export type Places = {
  baseOf(segment: number): number | undefined
  segmentOf(address: number): number
}

const FAR = 2 ** 36

/** More segments than a program may have. */
export const MAX_SEGMENTS = 2 ** 16
/** Temporary segments are behind all others, up to the largest number that is exact. */
export const MAX_TEMPORARY = 2 ** 14
const TEMPORARY = (MAX_SEGMENTS + 1) * FAR

/** Where a temporary segment is until it gets its place. */
export const temporaryBase = (index: number): number => TEMPORARY + index * FAR

/** The temporary segment of a far address, and where in it that is; undefined for any other. */
export function temporaryAt(address: number): { index: number; offset: number } | undefined {
  const index = Math.floor((address - TEMPORARY) / FAR)
  if (address < TEMPORARY || index >= MAX_TEMPORARY) return undefined
  return { index, offset: address - temporaryBase(index) }
}

export const farPlaces: Places = {
  baseOf: (segment) => (segment + 1) * FAR,
  segmentOf: (address) => Math.floor(address / FAR) - 1,
}

/**
 * Cells of each segment, up to the last that is known.
 * @param addresses - of cells at far places
 * @throws CairoError for a cell that is in no segment
 */
export function sizesOf(addresses: Iterable<number>, segments: number): number[] {
  const sizes = new Array<number>(segments).fill(0)
  for (const address of addresses) {
    const segment = farPlaces.segmentOf(address)
    if (segment < 0 || segment >= segments) {
      throw new CairoError('The program writes to memory outside its segments.', [
        `Expected: cells of the ${segments} segments that it has`,
        `Got: a cell at ${address}`,
      ])
    }
    sizes[segment] = Math.max(sizes[segment], (address % FAR) + 1)
  }
  return sizes
}

/**
 * The first segment begins at 1.
 * @param chained - segments that come behind all others, in this order, each with a cell before it
 */
export function closePlaces(sizes: readonly number[], chained: readonly number[] = []): Places {
  const isChained = new Set(chained)
  const order = [...sizes.keys()].filter((segment) => !isChained.has(segment)).concat(chained)
  const bases: number[] = []
  const baseOf = new Map<number, number>()
  let next = 1
  for (const segment of order) {
    const base = next + (isChained.has(segment) ? 1 : 0)
    bases.push(base)
    baseOf.set(segment, base)
    next = base + sizes[segment]
  }
  return {
    baseOf: (segment) => baseOf.get(segment),
    segmentOf: (address) => order[lastAtMost(bases, address)],
  }
}

/** The last of ascending numbers that is at most `value`: of empty segments and one behind them, that one. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle] <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
