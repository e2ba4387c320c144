/**
 * Which readings of preimages can share a place of the statement.
 * @module
 */
import type { Block } from '../../ir/machine.ts'
import { constant, type Node } from '../../ir/node.ts'
import type { Units } from './assignment.ts'
import { CircuitError } from './error.ts'
import type { BlockPlan, PreimageAccess, Unit } from './plan-types.ts'
import { exclude } from './ports.ts'

/** Readings of a step at most: contracts and files take a list whose places one byte counts. */
export const MAX_READS = 255

/** Finds ports for what blocks ask for, the n-th of each block at the n-th port. */
export function preimagePorts(units: Units, all: readonly BlockPlan[]): Unit[] {
  const ports: Unit[] = []
  for (const block of all) {
    for (const [i, group] of groupAsked(block.block).entries()) {
      if (i === MAX_READS)
        throw new CircuitError(
          `${block.name} reads more than ${MAX_READS} parts of preimages.`,
          [
            `Expected: at most ${MAX_READS} in one step, each of up to 32 bytes`,
            'Fix: divide the work into microcode, some of it a step',
          ],
          [block.name],
        )
      ports[i] ??= units.make('preimage')
      for (const asked of group) {
        ports[i]!.uses.push({ block, asked })
        for (const node of asked.nodes) block.unitOf.set(node, ports[i]!)
      }
    }
  }
  return ports
}

/** What a block asks for, in groups of which any step asks for one at most. */
function groupAsked({ effects }: Block): PreimageAccess[][] {
  const found: (PreimageAccess & { nodes: Node[] })[] = []
  for (const effect of effects) {
    if (effect.kind !== 'preimage') continue
    const { node } = effect
    const [key, offset, guard] = node.args as [Node, Node, Node]
    if (constant(guard) === 0n) continue
    const same = found.find((one) => one.key === key && one.offset === offset && one.guard === guard)
    if (same) same.nodes.push(node)
    else found.push({ key, offset, guard, effect, nodes: [node] })
  }
  const groups: PreimageAccess[][] = []
  for (const asked of found) {
    const group = groups.find((others) => others.every((one) => exclude(one.guard, asked.guard)))
    if (group) group.push(asked)
    else groups.push([asked])
  }
  return groups
}
