/**
 * Which accesses to maps can share the way to an entry.
 *
 * A step makes its accesses one after the other, on the root that the one before leaves: lookups first, then puts in
 * their order. A put takes the way of the lookup of the same key, unless what comes before it needs to know what was
 * looked up.
 * @module
 */
import { conjuncts } from '../../ir/bounds.ts'
import { type Block, type Machine, mapsOf } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import type { EntryAccess } from './plan-types.ts'
import { dependsOn, exclude } from './ports.ts'

export const isPut = ({ kind }: EntryAccess) => kind === 'put'

/** The accesses of a block to maps, in groups that have one key in any step, in the order in which they are made. */
export function groupEntries(machine: Machine, block: Block): readonly (readonly EntryAccess[])[] {
  const lookups: EntryAccess[][] = []
  const puts: EntryAccess[][] = []
  const all = entriesOf(machine, block)
  for (const access of all) if (!isPut(access)) joinLookup(lookups, access)
  for (const access of all) if (isPut(access)) joinPut(lookups, puts, access)
  return [...lookups, ...puts]
}

function entriesOf(machine: Machine, block: Block): EntryAccess[] {
  const maps = mapsOf(machine)
  const indexOf = (map: string) => maps.findIndex(({ name }) => name === map)
  return block.effects.flatMap((effect): EntryAccess[] => {
    if (effect.kind === 'put') {
      const { map, key, guard, value } = effect
      return [{ kind: 'put', map: indexOf(map), key, guard, node: value }]
    }
    if (effect.kind !== 'lookup') return []
    const { args, attribute } = effect.node
    const [key, guard] = args as [Node, Node]
    return [{ kind: 'lookup', map: indexOf(attribute as string), key, guard, node: effect.node }]
  })
}

/** Whether the key of an access, or whether it happens, depends on what one of these groups looks up. */
const awaits = (access: EntryAccess, groups: readonly (readonly EntryAccess[])[]) =>
  groups.flat().some((one) => !isPut(one) && dependsOn([access.key, access.guard], one.node))

function joinLookup(groups: EntryAccess[][], access: EntryAccess): void {
  const joined = groups.find(
    (group, i) => group.every((one) => exclude(one.guard, access.guard)) && !awaits(access, groups.slice(i)),
  )
  if (joined) joined.push(access)
  else groups.push([access])
}

function joinPut(lookups: EntryAccess[][], puts: EntryAccess[][], access: EntryAccess): void {
  const fits = (group: readonly EntryAccess[]) =>
    group.every((one) => exclude(one.guard, access.guard) || covers(one, access))
  // A later put wins, so it must not come before one that can happen in the same step.
  const apart = (group: readonly EntryAccess[]) =>
    group.every((one) => !isPut(one) || exclude(one.guard, access.guard))
  const joined = puts.find(
    (group, i) => fits(group) && puts.slice(i + 1).every(apart) && !awaits(access, puts.slice(i)),
  )
  if (joined) {
    joined.push(access)
    return
  }
  const movable = lookups.filter((group) => {
    const others = [...lookups.filter((one) => one !== group), ...puts].flat()
    return fits(group) && !awaits(access, [group]) && !others.some((one) => awaits(one, [group]))
  })
  const moved = movable.find((group) => group.some((one) => covers(one, access))) ?? movable[0]
  if (moved) {
    lookups.splice(lookups.indexOf(moved), 1)
    puts.push([...moved, access])
  } else puts.push([access])
}

/** Whether a put happens only where a lookup of the same key does. */
export function covers(lookup: EntryAccess, put: EntryAccess): boolean {
  if (isPut(lookup) || !isPut(put) || lookup.map !== put.map || lookup.key !== put.key) return false
  const given = conjuncts(put.guard)
  return conjuncts(lookup.guard).every((one) => given.includes(one))
}
