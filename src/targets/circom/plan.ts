/**
 * Which part of the circuit serves which node. One block runs in a step, so blocks share units: an adder, a divider,
 * a read of the register file, the opening of a leaf. A unit is as wide as its widest use.
 *
 * A unit's operands are chosen among all its users', so it waits for all of them: the units that feed a unit, in any
 * block, come before it, and this order may have no cycle. What an instruction uses also comes after decoding,
 * and that after fetching.
 * @module
 */
import { decodeOrder } from '../../ir/decode.ts'
import { type Block, depthOf, type Machine } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import { alignAccesses } from './align.ts'
import { preimagePorts } from './asked.ts'
import { type Assignment, assignment, type Ports, Units } from './assignment.ts'
import { groupEntries, isPut } from './entries.ts'
import { CircuitError } from './error.ts'
import type { Access, BlockPlan, EntryAccess, Unit, Write } from './plan-types.ts'
import { exclude, groupAccesses, isStore } from './ports.ts'

/** Writes to a register file, the n-th of each block or several that exclude each other. */
export type WritePort = { readonly file: string; readonly uses: { block: BlockPlan; write: Write }[] }

/** What a circuit consists of: its blocks, units and ports. */
export type Plan = {
  readonly fetch: BlockPlan
  readonly routines: readonly BlockPlan[]
  /** In the order of decoding. */
  readonly instructions: readonly BlockPlan[]
  readonly units: readonly Unit[]
  /** Leaves that are read, then leaves that may be written, in the order in which they are. */
  readonly leaves: readonly Unit[]
  /** Ways to entries of maps, in the order in which a step changes them. */
  readonly maps: readonly Unit[]
  /** Preimages that a step may ask for. */
  readonly preimages: readonly Unit[]
  readonly writePorts: readonly WritePort[]
}

/**
 * Finds a plan for any machine: loads that share a leaf with stores where that works, and have one of their own where
 * it does not.
 */
export function planOf(machine: Machine): Plan {
  const aligned = new Map<Block, Pick<BlockPlan, 'block' | 'masks' | 'halves'>>()
  const blockPlan = (kind: BlockPlan['kind'], name: string, block: Block): BlockPlan => {
    if (!aligned.has(block)) aligned.set(block, alignAccesses(machine, block))
    return { kind, name, ...aligned.get(block)!, unitOf: new Map() }
  }
  const apart = new Set<Node>()
  for (;;) {
    const plan = tryPlan(machine, blockPlan, apart)
    if ('units' in plan) return plan
    // Each of them was not apart before, and with all loads apart no leaf that is written feeds anything.
    for (const load of plan.loads) apart.add(load)
  }
}

/** A leaf that a block stores to feeds the address of that store, by these loads of it. */
type Clash = { readonly loads: readonly Node[] }

/**
 * @param apart - loads that may not share a leaf with stores
 */
function tryPlan(
  machine: Machine,
  blockPlan: (kind: BlockPlan['kind'], name: string, block: Block) => BlockPlan,
  apart: ReadonlySet<Node>,
): Plan | Clash {
  const fetch = blockPlan('fetch', 'fetch', machine.fetch)
  const routines = machine.microcode.map(({ name, block }) => blockPlan('routine', name, block))
  const instructions = decodeOrder(machine).map(({ name, block }) => blockPlan('instruction', name, block))
  const all = [fetch, ...routines, ...instructions]

  for (const { name, block } of all) checkDepth(name, depthOf(block))

  const units = new Units(fetch)
  const accesses = new Map(all.map((plan) => [plan, groupAccesses(machine, plan, apart)]))
  const storesOf = (plan: BlockPlan) => accesses.get(plan)!.filter((group) => group.some(isStore))
  const updates = Math.max(0, ...all.map((plan) => storesOf(plan).length))
  const updatePorts = Array.from({ length: updates }, () => units.make('leaf', { update: true }))
  const readPorts: Unit[] = []
  const maps = new EntryPorts(machine, units, all)
  const preimages = preimagePorts(units, all)
  let clash: Clash | undefined

  const assignments = all.map((plan): Assignment => {
    const groups = accesses.get(plan)!
    const stores = storesOf(plan)
    // Loads before stores: they see the memory before the step. What fetch takes is taken from all instructions.
    const early = plan.kind === 'fetch' ? [] : updatePorts.slice(0, updates - stores.length)
    const portOf = (group: readonly Access[], fits: (unit: Unit) => boolean): Unit => {
      const store = stores.indexOf(group as Access[])
      if (store >= 0) {
        const unit = updatePorts[updates - stores.length + store]!
        if (!fits(unit)) clash ??= { loads: loadsOf(unit) }
        return unit
      }
      const shared = group.some(({ node }) => apart.has(node)) ? readPorts : [...readPorts, ...early]
      const unit = shared.find(fits) ?? units.make('leaf', { update: false })
      if (!unit.update && !readPorts.includes(unit)) readPorts.push(unit)
      return unit
    }
    return assignment(machine, units, plan, { groups, portOf }, maps.of(plan))
  })
  units.fetching = assignments[0]!.visit
  // Where leaves lie comes first: the order of ports is the tightest.
  for (const { places } of assignments) {
    places()
    if (clash) return clash
  }
  for (const { rest } of assignments) rest()

  return {
    fetch,
    routines,
    instructions,
    units: units.all,
    leaves: [...readPorts, ...updatePorts],
    maps: maps.ports,
    preimages,
    writePorts: planWrites(machine, all),
  }
}

/** The ways to entries of maps that a step has, one after the other. */
class EntryPorts {
  readonly ports: Unit[] = []
  readonly #units: Units
  readonly #groups: ReadonlyMap<BlockPlan, readonly (readonly EntryAccess[])[]>
  readonly #count: number
  /** The last port that fetching has: what an instruction puts comes after it. */
  #fetched = -1

  constructor(machine: Machine, units: Units, all: readonly BlockPlan[]) {
    this.#units = units
    this.#groups = new Map(all.map((plan) => [plan, groupEntries(machine, plan.block)]))
    const sizes = all.map((plan) => {
      const own = this.#groups.get(plan)!.length
      return plan.kind === 'instruction' ? own + this.#groups.get(all[0]!)!.length : own
    })
    this.#count = Math.max(...sizes)
    while (this.ports.length < this.#count) this.#add()
  }

  /** What is looked up by a port depends on what those before it are about to change. */
  #add(): Unit {
    const unit = this.#units.make('map')
    const last = this.ports.at(-1)
    if (last) unit.after.add(last)
    this.ports.push(unit)
    return unit
  }

  /** The ports of a block: its puts have the last ones, so that what is only looked up is only read. */
  of(plan: BlockPlan): Ports<EntryAccess> {
    const groups = this.#groups.get(plan)!
    let used = plan.kind === 'instruction' ? this.#fetched : -1
    const portOf = (group: readonly EntryAccess[], fits: (unit: Unit) => boolean): Unit => {
      const puts = group.some(isPut)
      const first = puts ? Math.max(used + 1, this.#count - groups.length + groups.indexOf(group)) : 0
      const unit = this.ports.find((one, i) => i >= first && fits(one)) ?? this.#add()
      used = Math.max(used, this.ports.indexOf(unit))
      if (plan.kind === 'fetch') this.#fetched = used
      return unit
    }
    return { groups, portOf }
  }
}

const loadsOf = ({ uses }: Unit): Node[] =>
  uses.flatMap(({ access }) => (access && !isStore(access) ? [access.node] : []))

/** Later writes of a block win: so they come to later ports, unless they exclude all on a port before. */
function planWrites(machine: Machine, all: readonly BlockPlan[]): WritePort[] {
  const ports: WritePort[] = []
  for (const { name: file, count } of machine.registers) {
    if (count === undefined) continue
    const own: WritePort[] = []
    for (const block of all) {
      let first = 0
      for (const write of block.block.effects) {
        if (write.kind !== 'write' || write.register !== file) continue
        const clashes = (port: WritePort) =>
          port.uses.some((use) => use.block === block && !exclude(use.write.guard, write.guard))
        while (own[first] && own.slice(first).some(clashes)) first++
        own[first] ??= { file, uses: [] }
        own[first]!.uses.push({ block, write })
      }
    }
    ports.push(...own)
  }
  return ports
}

/** Nodes in a row up to which the passes of this target, which recurse, stay clear of the end of the stack. */
const MAX_DEPTH = 250

export function checkDepth(name: string, depth: number): void {
  if (depth <= MAX_DEPTH) return
  throw new CircuitError(
    `${name}: its longest expression is ${depth} operations deep.`,
    [
      `Expected: at most ${MAX_DEPTH} operations that each take the result of the one before`,
      'Fix: divide the work into microcode, some of it a step, with the state between in registers',
    ],
    [name],
  )
}
