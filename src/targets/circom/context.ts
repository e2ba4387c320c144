/**
 * What the parts of a circuit in the making ask each other for.
 * @module
 */
import type { Machine } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import type { Linear } from './linear.ts'
import type { Plan } from './plan.ts'
import type { BlockPlan, Unit } from './plan-types.ts'
import type { Value } from './value.ts'
import type { Writer } from './writer.ts'

export type Context = {
  readonly machine: Machine
  readonly plan: Plan
  readonly writer: Writer
  /** 1 if this block runs in this step: of fetch and routines one at most, then of instructions. */
  selector(plan: BlockPlan): Linear
  /** What a node of a block is worth, if the block runs; in range in any case. */
  value(plan: BlockPlan, node: Node): Value
  /** The elements of a register before the step. */
  register(name: string): readonly Value[]
  /** A fixed register as a block sees it. */
  get(plan: BlockPlan, name: string): Value
  /** What fetch passes on. */
  input(name: string): Value
  /** A unit's outputs, as its users read them. */
  unit(unit: Unit): UnitResult
}

export type UnitResult = { of(plan: BlockPlan, node: Node): Value }
