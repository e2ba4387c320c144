/**
 * From what a program was seen to do to code that does it.
 * @module
 */
import { type Machine, MICRO } from '../../../ir/machine.ts'
import type { Plan } from '../plan.ts'
import type { Cells } from './cells.ts'
import { discover, type Trail, widen } from './discover.ts'
import { emitRegion, type RegionCode } from './region.ts'
import type { Id, Key, Step } from './step.ts'

/**
 * Compiles the steps of a trail.
 * @param table - where the lookup table lies
 * @param starts - ids of keys at which the code is entered, in addition to those of the trail
 * @param stepAt - the step at a key, or undefined if it is the interpreter's
 * @param limits - steps at most, and those of a region or a loop that keeps cells in locals
 * @returns undefined if all of it is the interpreter's
 */
export function compileRegion(
  plan: Plan,
  cells: Cells,
  table: number,
  trail: Trail,
  starts: readonly Id[],
  stepAt: (key: Key) => Step | undefined,
  limits: { readonly steps: number; readonly inLocals: number },
): { readonly code: RegionCode; readonly trail: Trail } | undefined {
  const follows = followsOf(plan.machine, cells)
  const wide = widen(trail, stepAt, follows, limits.steps)
  const region = discover(wide, starts, stepAt, follows)
  return region && { code: emitRegion(plan, cells, table, region, follows, limits.inLocals), trail: wide }
}

/**
 * Instructions and microcode are never in one region: the way from one to the other is the rarer one. Nor are steps of
 * different modes, for which different cells decide.
 */
function followsOf(machine: Machine, { control, selector }: Cells): (from: Key, to: Key) => boolean {
  const micro = machine.microcode.length > 0 ? control.findIndex(({ name }) => name === MICRO) : -1
  return (from, to) =>
    (micro < 0 || (from[micro] === 0n) === (to[micro] === 0n)) &&
    (selector < 0 || from[selector] === to[selector])
}
