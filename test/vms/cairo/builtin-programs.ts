/**
 * Programs at their end, each with a segment of one builtin: their runs are that builtin's check. And one that jumps in
 * ways that compiled programs seldom do.
 */
import type { Program } from '../../../src/run/program.ts'
import { multiplyAdd, type Point } from '../../../src/vms/cairo/curve.ts'
import { programOf } from '../../../src/vms/cairo/initial.ts'
import { POINTS, pedersen, SHIFT } from '../../../src/vms/cairo/pedersen.ts'
import { hades } from '../../../src/vms/cairo/poseidon.ts'
import { encode, IMM } from './machine.ts'

/** `jmp rel 0`. */
export const LOOP: bigint = encode({ op1: IMM, pc: 2, dst: 1, op0: 1, off: [-1, -1, 1] })

/** @param stop - where the program left the end of the segment; by default behind its last cell */
export function builtinProgram(
  name: string,
  cells: readonly (bigint | undefined)[],
  stop: number = cells.length,
): Program {
  const begin = 1000
  const held = cells.flatMap((value, i) => (value === undefined ? [] : [[begin + i, value] as const]))
  return programOf({
    pc: 100,
    ap: 200,
    fp: 300,
    cells: [[100, LOOP], [101, 0n], [299, 0n], [199, BigInt(begin + stop)], ...held],
    builtins: [{ name, begin }],
  })
}

/** One instance of each builtin, and each with its last cell wrong. */
export function builtinPrograms(): Program[] {
  const q = POINTS[0][0]
  const { x, y } = multiplyAdd(SHIFT, 34n, q) as Point
  const instances: readonly (readonly [string, readonly bigint[]])[] = [
    ['keccak', []],
    ['output', [7n]],
    ['range_check', [2n ** 128n - 1n]],
    ['range_check96', [2n ** 96n - 1n]],
    ['bitwise', [12n, 10n, 8n, 6n, 14n]],
    ['pedersen', [5n, 7n, pedersen(5n, 7n)]],
    ['poseidon', [1n, 2n, 3n, ...hades([1n, 2n, 3n])]],
    ['ec_op', [SHIFT.x, SHIFT.y, q.x, q.y, 34n, x, y]],
  ]
  return instances.flatMap(([name, cells]) => [
    builtinProgram(name, cells),
    ...(cells.length === 0 ? [] : [builtinProgram(name, cells.with(-1, cells.at(-1)! + 2n ** 200n))]),
  ])
}
