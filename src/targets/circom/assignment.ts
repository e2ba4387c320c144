/**
 * Finds a unit for each node and each access of a block, so that no unit waits for itself.
 * @module
 */
import { type Machine, mapsOf, nodesOf, sizeBits, WORD } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import type { Op } from '../../ir/ops.ts'
import { bitWidth } from '../../ir/types.ts'
import { isPut } from './entries.ts'
import type { Access, BlockPlan, EntryAccess, Unit, UnitKind, Use } from './plan-types.ts'
import { isStore } from './ports.ts'
import { EXACT, unitFor } from './unit-of.ts'

/** The units so far, and the order that they are in. */
export class Units {
  readonly all: Unit[] = []
  readonly #fetch: BlockPlan
  /** Finds units for a node of fetch: an instruction may load from an address that fetch computes. */
  fetching: (node: Node) => void = () => {}

  constructor(fetch: BlockPlan) {
    this.#fetch = fetch
  }

  make(kind: UnitKind, more: Pick<Unit, 'of' | 'update'> = {}): Unit {
    const index = this.all.filter((unit) => unit.kind === kind).length
    const unit: Unit = { kind, index, ...more, width: 0, uses: [], after: new Set() }
    this.all.push(unit)
    return unit
  }

  place(unit: Unit, use: Use, needed: ReadonlySet<Unit>, width: number): void {
    unit.uses.push(use)
    unit.width = Math.max(unit.width, width)
    for (const one of needed) unit.after.add(one)
  }

  /** Whether a block may use a unit that is fed by others. */
  fits(unit: Unit, plan: BlockPlan, needed: ReadonlySet<Unit>): boolean {
    if (unit.uses.some((use) => sameStep(use.block, plan))) return false
    return [...needed].every((one) => one !== unit && !before(one).has(unit))
  }

  /** The units whose outputs a node is made of. */
  feeds(plan: BlockPlan, node: Node, found = new Set<Unit>(), seen = new Set<Node>()): Set<Unit> {
    if (seen.has(node)) return found
    seen.add(node)
    const own = plan.unitOf.get(node)
    if (own) found.add(own)
    // What is loaded counts if its guard is true; the operands of other units went into the unit.
    const args = own ? (GUARDED.has(node.op) ? [node.args.at(-1)!] : []) : node.args
    for (const arg of args) this.feeds(plan, arg, found, seen)
    if (plan.kind === 'instruction' && (node.op === 'in' || node.op === 'get')) {
      for (const effect of this.#fetch.block.effects) {
        const hands = effect.kind === 'out' && node.op === 'in' && effect.name === node.attribute
        const sets = effect.kind === 'set' && node.op === 'get' && effect.register === node.attribute
        if (!hands && !sets) continue
        this.fetching(effect.value)
        this.feeds(this.#fetch, effect.value, found)
      }
    }
    return found
  }

  /** What must be known before it is known which instruction runs. */
  decoding(): Set<Unit> {
    const found = new Set<Unit>()
    const feeds = (node: Node) => {
      this.fetching(node)
      this.feeds(this.#fetch, node, found)
    }
    for (const effect of this.#fetch.block.effects) {
      if (effect.kind === 'out' && effect.name === WORD) feeds(effect.value)
      if (effect.kind === 'trap') feeds(effect.guard)
    }
    return found
  }
}

/** Ops whose last argument says whether they happen. */
const GUARDED: ReadonlySet<Op> = new Set(['load', 'lookup', 'preimage'])

/** All units that come before one. */
function before(unit: Unit, seen = new Set<Unit>()): Set<Unit> {
  for (const one of unit.after) {
    if (seen.has(one)) continue
    seen.add(one)
    before(one, seen)
  }
  return seen
}

export type Assignment = {
  readonly visit: (node: Node) => void
  readonly places: () => void
  readonly rest: () => void
}

/** The accesses of a block in groups, and the port that each group gets. */
export type Ports<A> = {
  readonly groups: readonly (readonly A[])[]
  readonly portOf: (group: readonly A[], fits: (unit: Unit) => boolean) => Unit
}

/**
 * Finds units for the nodes of a block: those that say where leaves and entries lie, then the rest.
 * @param entries - accesses to maps, whose ports are found in the order of the groups
 */
export function assignment(
  machine: Machine,
  units: Units,
  plan: BlockPlan,
  { groups, portOf }: Ports<Access>,
  entries: Ports<EntryAccess>,
): Assignment {
  const index = new Map(nodesOf(plan.block).map((node, i) => [node, i]))
  const groupOf = new Map(
    groups.flatMap((group) => group.filter((one) => !isStore(one)).map(({ node }) => [node, group] as const)),
  )
  const shared = new Map<string, Unit>()
  const seen = new Set<Node>()
  const placed = new Set<readonly Access[]>()
  const needs = (nodes: readonly Node[]) => {
    const found = plan.kind === 'instruction' ? units.decoding() : new Set<Unit>()
    for (const node of nodes) units.feeds(plan, node, found)
    return found
  }

  const placeAccess = (group: readonly Access[]) => {
    if (placed.has(group)) return
    placed.add(group)
    const nodes = group.flatMap(({ address, guard }) => [address, guard])
    for (const node of nodes) visit(node)
    const needed = needs(group.length > 1 ? nodes : [nodes[0]!])
    const unit = portOf(group, (one) => units.fits(one, plan, needed))
    for (const access of group) {
      units.place(unit, { block: plan, access }, needed, sizeBits(machine.memories[access.memory]!))
      if (!isStore(access)) plan.unitOf.set(access.node, unit)
    }
  }

  const entryGroupOf = new Map(
    entries.groups.flatMap((group, i) => group.filter((one) => !isPut(one)).map(({ node }) => [node, i])),
  )
  let placedEntries = 0
  const placeEntries = (last: number) => {
    while (placedEntries <= last) {
      const group = entries.groups[placedEntries++]!
      const nodes = group.flatMap(({ key, guard }) => [key, guard])
      for (const node of nodes) visit(node)
      const needed = needs(nodes)
      const unit = entries.portOf(group, (one) => units.fits(one, plan, needed))
      for (const entry of group) {
        units.place(unit, { block: plan, entry }, needed, bitWidth(mapsOf(machine)[entry.map]!.value))
        if (!isPut(entry)) plan.unitOf.set(entry.node, unit)
      }
    }
  }

  const visit = (node: Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.op === 'lookup') {
      placeEntries(entryGroupOf.get(node)!)
      return
    }
    if (node.op === 'load') {
      placeAccess(groupOf.get(node)!)
      return
    }
    for (const arg of node.args) visit(arg)
    const wanted = unitFor(node)
    if (!wanted) return
    const { kind, width, of, same } = wanted
    // Quotient and remainder of the same words come from one division.
    const key = same && `${same} ${node.args.map((arg) => index.get(arg)).join(' ')}`
    const known = key ? shared.get(key) : undefined
    const needed = needs(node.args)
    const alike = (one: Unit) =>
      one.kind === kind && one.of === of && (!EXACT.has(kind) || one.width === width)
    const unit =
      known ??
      units.all.find((one) => alike(one) && units.fits(one, plan, needed)) ??
      units.make(kind, of === undefined ? {} : { of })
    plan.unitOf.set(node, unit)
    if (known) return
    if (key) shared.set(key, unit)
    units.place(unit, { block: plan, node }, needed, width)
  }

  return {
    visit,
    places() {
      for (const group of groups) placeAccess(group)
      placeEntries(entries.groups.length - 1)
    },
    rest() {
      for (const node of index.keys()) visit(node)
    },
  }
}

const sameStep = (a: BlockPlan, b: BlockPlan) =>
  a === b ||
  (a.kind === 'fetch' && b.kind === 'instruction') ||
  (a.kind === 'instruction' && b.kind === 'fetch')
