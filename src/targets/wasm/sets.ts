/**
 * Sets of fixed registers: all of them at once, at the end of a block.
 * @module
 */
import type { Legalizer } from '../../ir/lower/legalize.ts'
import type { Block } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import type { StateAccess } from './access.ts'
import type { Local } from './encode.ts'
import { argumentsOf, type Item, isSource, type Literal, type Region, regionIn } from './regions.ts'
import type { BlockValues } from './values.ts'

/** New limbs of a fixed register, or of an output, and the locals they go to. */
export type LimbSet = { readonly locals: readonly Local[]; readonly limbs: readonly Node[] }

/** Sets that happen under a condition only. */
export type SetGroup = {
  readonly condition: readonly Literal[]
  readonly region: Region
  readonly sets: readonly LimbSet[]
}

/**
 * Sets that keep the register in one case, `r := ite(c, x, r)`, as branches that set it in the other:
 * an instruction with a rare case, such as a misaligned access, then pays one test for all that the
 * case sets. Sets of one condition share a branch.
 */
export function conditionalSets(
  block: Block,
  state: StateAccess,
  legal: Legalizer,
  top: Region,
): { always: LimbSet[]; groups: SetGroup[] } {
  const always: LimbSet[] = []
  const found = new Map<string, { literal: Literal; names: string[]; sets: LimbSet[] }>()
  const ids = new Map<Node, number>()
  for (const effect of block.effects) {
    if (effect.kind === 'out')
      always.push({ locals: state.input(effect.name), limbs: legal.limbs(effect.value) })
    if (effect.kind !== 'set') continue
    const { register } = effect
    const [limb, ...more] = legal.limbs(effect.value)
    const locals = state.register(register)
    const kept =
      more.length > 0 || limb.op !== 'ite' ? -1 : limb.args.findIndex((arg) => isGet(arg, register))
    if (kept < 1) {
      always.push({ locals, limbs: [limb, ...more] })
      continue
    }
    const [node] = limb.args
    const positive = kept === 2
    const id = ids.get(node) ?? ids.size
    ids.set(node, id)
    const key = `${id} ${positive}`
    const group = found.get(key) ?? { literal: { node, positive }, names: [], sets: [] }
    found.set(key, group)
    group.names.push(register)
    group.sets.push({ locals, limbs: [limb.args[3 - kept]] })
  }
  const groups: SetGroup[] = []
  const changed = new Set<string>()
  for (const { literal, names, sets } of found.values()) {
    const reads = registersIn([literal.node, ...sets.flatMap(({ limbs }) => limbs)], legal, top)
    if ([...reads].some((name) => changed.has(name))) {
      // It would see what an earlier group set: chosen before all of them instead.
      for (const effect of block.effects) {
        if (effect.kind !== 'set' || !names.includes(effect.register)) continue
        always.push({ locals: state.register(effect.register), limbs: legal.limbs(effect.value) })
      }
      continue
    }
    for (const name of names) changed.add(name)
    groups.push({ condition: [literal], region: regionIn(top, [literal]), sets })
  }
  return { always, groups }
}

const isGet = (node: Node, register: string) => node.op === 'get' && node.attribute === register

/** The fixed registers that values are computed from. */
function registersIn(items: readonly Item[], legal: Legalizer, top: Region): Set<string> {
  const names = new Set<string>()
  const seen = new Set<Item>()
  const visit = (item: Item) => {
    if (seen.has(item)) return
    seen.add(item)
    if (isSource(item) ? item.kind === 'get' : item.op === 'get') {
      names.add(String(isSource(item) ? item.node.attribute : item.attribute))
    }
    for (const arg of argumentsOf(item, top, legal)) visit(arg)
  }
  for (const item of items) visit(item)
  return names
}

/** All at once: no set sees another. */
export function emitSets(values: BlockValues, sets: readonly LimbSet[]): void {
  for (const { limbs } of sets) for (const limb of limbs) values.push(limb)
  for (const { locals } of sets.toReversed()) {
    for (const local of locals.toReversed()) values.code.set(local)
  }
}
