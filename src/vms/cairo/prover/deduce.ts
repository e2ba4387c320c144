/**
 * Cells of builtin segments that follow from others: what a prover fills in as a program reads them.
 * @module
 */
import { multiplyAdd, onCurve, type Point } from './curve.ts'
import { keccakF } from './keccak-f.ts'
import { pedersen } from './pedersen.ts'
import { hades } from './poseidon.ts'

/** Cells of one instance, of the builtins that imply cells. */
export const INSTANCE: { readonly [builtin: string]: number | undefined } = {
  bitwise: 5,
  pedersen: 3,
  poseidon: 6,
  ec_op: 7,
  keccak: 16,
}

type Get = (index: number) => bigint | undefined

/** How many cells of an instance are given; the others follow. */
const GIVEN: { readonly [builtin: string]: number } = {
  bitwise: 2,
  pedersen: 2,
  poseidon: 3,
  ec_op: 5,
  keccak: 8,
}

const FUNCTIONS: { readonly [builtin: string]: (...given: bigint[]) => readonly bigint[] | undefined } = {
  bitwise: (x, y) => (x >> 251n || y >> 251n ? undefined : [x & y, x ^ y, x | y]),
  pedersen: (a, b) => [pedersen(a, b)],
  poseidon: (a, b, c) => hades([a, b, c]),
  keccak: (...felts) => keccakF(felts),
  ec_op(px, py, qx, qy, m) {
    const [p, q]: Point[] = [
      { x: px, y: py },
      { x: qx, y: qy },
    ]
    const sum = onCurve(p) && onCurve(q) ? multiplyAdd(p, m, q) : undefined
    return sum && [sum.x, sum.y]
  },
}

/**
 * @param index - which cell of the instance
 * @param get - the instance's cells that are known
 * @returns the cell, or undefined if it does not follow from what is known
 */
export function deduce(builtin: string, index: number, get: Get): bigint | undefined {
  const given = Array.from({ length: GIVEN[builtin] }, (_, i) => get(i))
  if (index < given.length || given.some((value) => value === undefined)) return undefined
  return FUNCTIONS[builtin](...(given as bigint[]))?.[index - given.length]
}

/** Fills in the cells of a builtin's segment that follow from others. */
export function completeSegment(
  builtin: string,
  begin: number,
  stop: number,
  cells: Map<number, bigint>,
): void {
  const size = INSTANCE[builtin]
  if (size === undefined) return
  // A pointer that leads anywhere does not make this run for long.
  for (let start = begin; start < stop && start - begin < cells.size * size; start += size) {
    for (let index = 0; index < size; index++) {
      if (cells.has(start + index)) continue
      const value = deduce(builtin, index, (i) => cells.get(start + i))
      if (value !== undefined) cells.set(start + index, value)
    }
  }
}
