/**
 * Which accesses to memory can share the opening of a leaf.
 * @module
 */
import { accessesOf, conjuncts } from '../../ir/bounds.ts'
import type { Effect, Machine } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import type { Access, BlockPlan } from './plan-types.ts'

/** Whether two guards can never both be true, as far as their conjuncts tell. */
export const exclude = (a: Node, b: Node): boolean =>
  conjuncts(a).some((p) =>
    conjuncts(b).some((q) => (p.op === 'not' && p.args[0] === q) || (q.op === 'not' && q.args[0] === p)),
  )

/**
 * The accesses of a block, in groups of those of which at most one happens, or which are to the same place.
 * @param apart - loads that may not share a leaf with a store
 */
export function groupAccesses(
  machine: Machine,
  { block, masks }: BlockPlan,
  apart: ReadonlySet<Node>,
): Access[][] {
  const effects = block.effects.filter(({ kind }) => kind === 'load' || kind === 'store')
  const groups: Access[][] = []
  for (const [i, { kind, memory, address, guard, size }] of accessesOf(machine, block).entries()) {
    const effect = effects[i]!
    const node = effect.kind === 'load' ? effect.node : (effect as Extract<Effect, { kind: 'store' }>).value
    const mask = masks.get(effect)
    const index = machine.memories.findIndex((one) => one.name === memory)
    const access: Access = {
      kind,
      memory: index,
      address,
      guard,
      size,
      node,
      ...(mask === undefined ? {} : { mask }),
    }
    const group =
      kind === 'load' ? groups.find((one) => joinsLoads(one, access)) : joinedByStore(groups, access, apart)
    if (group) group.push(access)
    else groups.push([access])
  }
  return groups
}

export const isStore = ({ kind }: Access) => kind === 'store'

/** Loads share a port if at most one of them happens, and none tells where another is. */
function joinsLoads(group: readonly Access[], load: Access): boolean {
  return group.every((one) => !isStore(one) && exclude(one.guard, load.guard) && !uses(load, one.node))
}

function joinedByStore(
  groups: readonly Access[][],
  store: Access,
  unshared: ReadonlySet<Node>,
): Access[] | undefined {
  const withStores = groups.filter((group) => group.some(isStore))
  const apart = (group: readonly Access[]) => group.every((one) => exclude(one.guard, store.guard))
  // A later store wins, so it must not come before one that can happen in the same step.
  const joined = withStores.find((group, i) => group.every(isStore) && withStores.slice(i).every(apart))
  if (joined || withStores.length > 0) return joined
  // Read, then written: one leaf, opened once. The first port of those that write still sees the memory before.
  return groups.find(([one, ...others]) => {
    const { memory, address, guard, size, node } = one!
    const same =
      memory === store.memory && address === store.address && guard === store.guard && size === store.size
    return same && others.length === 0 && !unshared.has(node)
  })
}

/** Whether the place of an access depends on a node. */
const uses = ({ address, guard }: Access, node: Node): boolean => dependsOn([address, guard], node)

/** Whether nodes are made of another one. */
export function dependsOn(nodes: readonly Node[], node: Node): boolean {
  const seen = new Set<Node>()
  const visit = (one: Node): boolean => {
    if (one === node) return true
    if (seen.has(one)) return false
    seen.add(one)
    return one.args.some(visit)
  }
  return nodes.some(visit)
}
