/**
 * Which part of the circuit serves which node. One block runs in a step, so blocks share units: an adder, a divider,
 * a read of the register file, the opening of a leaf. A unit is as wide as its widest use.
 *
 * A unit's operands are chosen among all its users', so it waits for all of them: the units that feed a unit, in any
 * block, come before it, and this order may have no cycle. What an instruction uses also comes after decoding,
 * and that after fetching.
 * @module
 */
import { accessesOf, conjuncts } from '../../ir/bounds.ts'
import { decodeOrder } from '../../ir/decode.ts'
import { type Block, type Effect, type Machine, nodesOf, sizeBits } from '../../ir/machine.ts'
import { bitWidth, constant, type Node } from '../../ir/types.ts'
import { CircomError } from './error.ts'

export type UnitKind = 'read' | 'add' | 'multiply' | 'divide' | 'shift' | 'bitwise' | 'leaf'

export type Unit = {
  readonly kind: UnitKind
  /** Number among its kind, for names. */
  readonly index: number
  /** The register file of a read. */
  readonly file?: string
  /** A leaf that can be written, or only read. */
  readonly update?: boolean
  width: number
  readonly uses: Use[]
  readonly after: Set<Unit>
}

export type Use = { readonly block: BlockPlan; readonly node?: Node; readonly access?: Access }

export type Access = {
  readonly kind: 'load' | 'store'
  readonly memory: number
  readonly address: Node
  readonly guard: Node
  /** Bytes. */
  readonly size: number
  /** The node of a load, the value of a store. */
  readonly node: Node
}

export type BlockPlan = {
  readonly kind: 'fetch' | 'routine' | 'instruction'
  readonly name: string
  readonly block: Block
  readonly unitOf: Map<Node, Unit>
}

export type Write = Extract<Effect, { kind: 'write' }>
/** Writes to a register file, the n-th of each block or several that exclude each other. */
export type WritePort = { readonly file: string; readonly uses: { block: BlockPlan; write: Write }[] }

export type Plan = {
  readonly fetch: BlockPlan
  readonly routines: readonly BlockPlan[]
  /** In the order of decoding. */
  readonly instructions: readonly BlockPlan[]
  readonly units: readonly Unit[]
  /** Leaves that are read, then leaves that may be written, in the order in which they are. */
  readonly leaves: readonly Unit[]
  readonly writePorts: readonly WritePort[]
}

/** Whether two guards can never both be true, as far as their conjuncts tell. */
export const exclude = (a: Node, b: Node): boolean =>
  conjuncts(a).some((p) =>
    conjuncts(b).some((q) => (p.op === 'not' && p.args[0] === q) || (q.op === 'not' && q.args[0] === p)),
  )

export function planOf(machine: Machine): Plan {
  const blockPlan = (kind: BlockPlan['kind'], name: string, block: Block): BlockPlan => ({
    kind,
    name,
    block,
    unitOf: new Map(),
  })
  const fetch = blockPlan('fetch', 'fetch', machine.fetch)
  const routines = machine.microcode.map(({ name, block }) => blockPlan('routine', name, block))
  const instructions = decodeOrder(machine).map(({ name, block }) => blockPlan('instruction', name, block))
  const all = [fetch, ...routines, ...instructions]

  const units: Unit[] = []
  const make = (kind: UnitKind, more: Pick<Unit, 'file' | 'update'> = {}): Unit => {
    const index = units.filter((unit) => unit.kind === kind).length
    const unit: Unit = { kind, index, ...more, width: 0, uses: [], after: new Set() }
    units.push(unit)
    return unit
  }

  /** Leaf accesses that can happen in one step do not share a port; those that exclude each other do. */
  const accesses = new Map(all.map((plan) => [plan, groupAccesses(machine, plan)]))
  const storesOf = (plan: BlockPlan) =>
    accesses.get(plan)!.filter((group) => group.some(({ kind }) => kind === 'store'))
  const updates = Math.max(0, ...all.map((plan) => storesOf(plan).length))
  const updatePorts = Array.from({ length: updates }, () => make('leaf', { update: true }))
  const readPorts: Unit[] = []

  const busy = (unit: Unit, plan: BlockPlan) => unit.uses.some((use) => sameStep(use.block, plan))

  const closures = (unit: Unit, seen = new Set<Unit>()): Set<Unit> => {
    for (const one of unit.after) {
      if (seen.has(one)) continue
      seen.add(one)
      closures(one, seen)
    }
    return seen
  }
  const follows = (unit: Unit, needed: ReadonlySet<Unit>) =>
    [...needed].every((one) => one !== unit && !closures(one).has(unit))

  /** The units whose outputs a node is made of. */
  const feeds = (plan: BlockPlan, node: Node, found = new Set<Unit>(), seen = new Set<Node>()): Set<Unit> => {
    if (seen.has(node)) return found
    seen.add(node)
    const own = plan.unitOf.get(node)
    if (own) found.add(own)
    // What is loaded counts if its guard is true; the rest of a unit's operands went into the unit.
    const args = own ? (node.op === 'load' ? [node.args[1]!] : []) : node.args
    for (const arg of args) feeds(plan, arg, found, seen)
    if (plan.kind === 'instruction' && (node.op === 'in' || node.op === 'get')) {
      for (const effect of fetch.block.effects) {
        const hands = effect.kind === 'out' && node.op === 'in' && effect.name === node.attribute
        const sets = effect.kind === 'set' && node.op === 'get' && effect.register === node.attribute
        if (hands || sets) feeds(fetch, effect.value, found)
      }
    }
    return found
  }
  /** What must be known before it is known which instruction runs. */
  const decoding = () => {
    const found = new Set<Unit>()
    for (const effect of fetch.block.effects) {
      if (effect.kind === 'out' && effect.name === 'word') feeds(fetch, effect.value, found)
      if (effect.kind === 'trap') feeds(fetch, effect.guard, found)
    }
    return found
  }

  const place = (unit: Unit, use: Use, needed: ReadonlySet<Unit>, width: number) => {
    unit.uses.push(use)
    unit.width = Math.max(unit.width, width)
    for (const one of needed) unit.after.add(one)
  }

  for (const plan of all) {
    const base = plan.kind === 'instruction' ? decoding() : new Set<Unit>()
    const needs = (nodes: readonly Node[]) => {
      const found = new Set(base)
      for (const node of nodes) feeds(plan, node, found)
      return found
    }
    const groups = accesses.get(plan)!
    // Loads before stores: they see the memory before the step.
    const ownUpdates = updatePorts.slice(updates - storesOf(plan).length)
    const pending = new Map(storesOf(plan).map((group, i) => [group, ownUpdates[i]!]))
    const placed = new Set<Access[]>()
    const placeAccess = (group: Access[]) => {
      if (placed.has(group)) return
      placed.add(group)
      const needed = needs(
        group.flatMap(({ address, guard }) => (group.length > 1 ? [address, guard] : [address])),
      )
      const fits = (unit: Unit) => !busy(unit, plan) && follows(unit, needed)
      const early = plan.kind === 'fetch' ? [] : updatePorts.slice(0, updates - storesOf(plan).length)
      const store = pending.get(group)
      const unit =
        store ??
        readPorts.find(fits) ??
        early.find(fits) ??
        (readPorts.push(make('leaf', { update: false })), readPorts.at(-1)!)
      if (store && !fits(store))
        throw new CircomError(`${plan.name}: its stores depend on each other in a circle.`)
      for (const access of group) {
        place(unit, { block: plan, access }, needed, sizeBits(machine.memories[access.memory]!))
        if (access.kind === 'load') plan.unitOf.set(access.node, unit)
      }
    }

    const shared = new Map<string, Unit>()
    for (const node of nodesOf(plan.block)) {
      const group = groups.find((one) => one.some((access) => access.node === node && access.kind === 'load'))
      if (group) {
        placeAccess(group)
        continue
      }
      const wanted = requestOf(node)
      if (!wanted) continue
      const { kind, width, file } = wanted
      // Quotient and remainder of the same words come from one division.
      const key = `${kind} ${wanted.same ?? ''} ${node.args.map((arg) => nodesIndex(plan.block).get(arg)).join(' ')}`
      const known = wanted.same === undefined ? undefined : shared.get(key)
      const needed = needs(node.args)
      const unit =
        known ??
        units.find(
          (one) =>
            one.kind === kind &&
            one.file === file &&
            (kind !== 'divide' || one.width === width) &&
            !busy(one, plan) &&
            follows(one, needed),
        ) ??
        make(kind, file === undefined ? {} : { file })
      plan.unitOf.set(node, unit)
      if (known) continue
      shared.set(key, unit)
      place(unit, { block: plan, node }, needed, width)
    }
    for (const group of groups) placeAccess(group)
  }

  return {
    fetch,
    routines,
    instructions,
    units,
    leaves: [...readPorts, ...updatePorts],
    writePorts: planWrites(machine, all),
  }
}

const sameStep = (a: BlockPlan, b: BlockPlan) =>
  a === b ||
  (a.kind === 'fetch' && b.kind === 'instruction') ||
  (a.kind === 'instruction' && b.kind === 'fetch')

const indices = new WeakMap<Block, Map<Node, number>>()
function nodesIndex(block: Block): Map<Node, number> {
  let index = indices.get(block)
  if (!index) indices.set(block, (index = new Map(nodesOf(block).map((node, i) => [node, i]))))
  return index
}

/** The unit that a node asks for; undefined: it is cheaper by itself. */
function requestOf(node: Node): { kind: UnitKind; width: number; file?: string; same?: string } | undefined {
  const [a, b] = node.args
  const width = a ? bitWidth(a.type) : 0
  switch (node.op) {
    case 'read':
      // An element whose index is known is simply there.
      return constant(a!) === undefined
        ? { kind: 'read', width: 0, file: node.attribute as string }
        : undefined
    case 'add':
    case 'sub':
    case 'neg':
    case 'ult':
    case 'slt':
      return width === 1 ? undefined : { kind: 'add', width }
    case 'mul':
      return width === 1 ? undefined : { kind: 'multiply', width }
    case 'udiv':
    case 'urem':
      return { kind: 'divide', width, same: 'unsigned' }
    case 'sdiv':
    case 'srem':
      return { kind: 'divide', width, same: 'signed' }
    case 'shl':
    case 'lshr':
    case 'ashr':
      return constant(b!) === undefined ? { kind: 'shift', width } : undefined
    case 'and':
    case 'or':
    case 'xor':
      return width === 1 || constant(b!) !== undefined ? undefined : { kind: 'bitwise', width }
    default:
      return undefined
  }
}

/** The accesses of a block, in groups of those of which at most one happens, or which are to the same place. */
function groupAccesses(machine: Machine, { block, name }: BlockPlan): Access[][] {
  const effects = block.effects.filter(({ kind }) => kind === 'load' || kind === 'store')
  const groups: Access[][] = []
  for (const [i, { kind, memory, address, guard, size, leaves }] of accessesOf(machine, block).entries()) {
    const effect = effects[i]!
    const node = effect.kind === 'load' ? effect.node : (effect as Extract<Effect, { kind: 'store' }>).value
    if (leaves === 2) {
      throw new CircomError(`${name}: an access of ${size} bytes to ${memory} may straddle two leaves.`, [
        'Expected: addresses that are aligned to the size of the access wherever its guard is true',
        'Fix: do the other ones in microcode, byte by byte',
      ])
    }
    const index = machine.memories.findIndex((one) => one.name === memory)
    const access: Access = { kind, memory: index, address, guard, size, node }
    const group =
      kind === 'load' ? groups.find((one) => joinsLoads(one, access)) : joinedByStore(groups, access)
    if (group) group.push(access)
    else groups.push([access])
  }
  return groups
}

const isStore = ({ kind }: Access) => kind === 'store'

/** Loads share a port if at most one of them happens, and none tells where another is. */
function joinsLoads(group: readonly Access[], load: Access): boolean {
  return group.every((one) => !isStore(one) && exclude(one.guard, load.guard) && !uses(load, one.node))
}

function joinedByStore(groups: readonly Access[][], store: Access): Access[] | undefined {
  const withStores = groups.filter((group) => group.some(isStore))
  const apart = (group: readonly Access[]) => group.every((one) => exclude(one.guard, store.guard))
  // A later store wins, so it may not stand before one that can happen in the same step.
  const joined = withStores.find((group, i) => group.every(isStore) && withStores.slice(i).every(apart))
  if (joined || withStores.length > 0) return joined
  // Read, then written: one leaf, opened once. The first port of those that write still sees the memory before.
  return groups.find(([one, ...others]) => {
    const { memory, address, guard, size } = one!
    const same =
      memory === store.memory && address === store.address && guard === store.guard && size === store.size
    return same && others.length === 0
  })
}

/** Whether the place of an access depends on a node. */
function uses({ address, guard }: Access, node: Node): boolean {
  const seen = new Set<Node>()
  const visit = (one: Node): boolean => {
    if (one === node) return true
    if (seen.has(one)) return false
    seen.add(one)
    return one.args.some(visit)
  }
  return visit(address) || visit(guard)
}

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
