/**
 * Operands of units that blocks share.
 * @module
 */
import type { Node } from '../../ir/node.ts'
import type { Context, UnitResult } from './context.ts'
import type { Linear } from './linear.ts'
import type { BlockPlan, Unit } from './plan-types.ts'
import type { Value } from './value.ts'
import type { Choice } from './writer.ts'

export type NodeUse = { readonly block: BlockPlan; readonly node: Node }

export type Maker = (context: Context, unit: Unit, uses: readonly NodeUse[]) => UnitResult

/** Operand `i` of the use that runs. */
export function operands(context: Context, uses: readonly NodeUse[], of: (use: NodeUse) => Linear): Choice[] {
  // Operands first: they bring units with them, and the selectors may be made of those.
  const values = uses.map(of)
  return uses.map(({ block }, i) => ({ when: context.selector(block), value: values[i]! }))
}

export const argOf = (context: Context, { block, node }: NodeUse, i: number): Value =>
  context.value(block, node.args[i]!)
