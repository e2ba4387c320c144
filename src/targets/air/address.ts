/**
 * How cells and leaves are named by field elements.
 *
 * A cell of registers has its number. So has a cell of memory, and a leaf its index, if every memory of the machine has at
 * most 2^30 cells (narrow shapes). Otherwise (wide shapes) a cell is named by the address of its first byte as two elements:
 * the lowest limb, and the number that the other limbs make. That number is below 2^30, so both are canonical, and cells
 * that differ have different names. The index of a leaf is two elements as well: its lowest 11 bits, which with the 5 bits
 * within a leaf are the lowest limb of an address, and the rest. No sum carries from one element into the other: a leaf's
 * cells differ in the lowest 5 bits of the address, and a node's children in one bit of one of the elements (`tree.ts`).
 * @module
 */
import { type AirShape, LIMB, LOW_INDEX_BITS, REGISTERS } from './shape.ts'

const RADIX = 2 ** LIMB

/** The number of a cell, as `cellStore` has it, from the elements that name it. */
export function cellNumber(shape: AirShape, space: number, low: number, high: number): number {
  return space === REGISTERS ? low : (low + RADIX * high) / (2 * shape.cellLimbs)
}

/** The elements that name a leaf, or a node whose children are so many levels above leaves; `level` 0 is a leaf's own. */
export function indexElements(shape: AirShape, level: number, index: number): number[] {
  if (!shape.wide) return [index]
  const low = 2 ** Math.max(0, LOW_INDEX_BITS - level)
  return [index % low, Math.floor(index / low)]
}
