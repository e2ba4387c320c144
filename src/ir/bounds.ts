/**
 * What a step can touch at most, computed from its effects, so that nobody writes witness sizes by hand.
 * @module
 */

import { LEAF_SIZE } from './check.ts'
import { decodeOrder } from './decode.ts'
import { type Block, type Effect, type Machine, slotSize } from './machine.ts'
import { constant, type Node } from './node.ts'
import { bitWidth } from './types.ts'

/**
 * The most leaves of each memory, and keys of each map, that a block touches; those that it never touches are absent.
 */
export type Bound = {
  readonly leaves: ReadonlyMap<string, number>
  readonly stores: ReadonlyMap<string, number>
  readonly keys: ReadonlyMap<string, number>
}

/** One memory access of a block. */
export type Access = {
  readonly kind: 'load' | 'store'
  readonly memory: string
  readonly address: Node
  /** Bytes. */
  readonly size: number
  readonly guard: Node
  /** 2 if it can straddle two leaves, else 1. */
  readonly leaves: 1 | 2
}

/** The accesses of a block in order. */
export function accessesOf(machine: Machine, block: Block): Access[] {
  return block.effects.flatMap((effect) => {
    const access = accessOf(effect)
    if (!access) return []
    const memory = machine.memories.find(({ name }) => name === access.memory)!
    const slot = slotSize(memory)
    const size =
      memory.element.kind === 'bits' && memory.element.width === 8 ? bitWidth(access.type) / 8 : slot
    const alignment = slot * 2 ** trailingZeros(access.address, access.guard)
    const { type: _, ...rest } = access
    return [{ ...rest, size, leaves: alignment >= size || LEAF_SIZE <= slot ? 1 : 2 } as Access]
  })
}

function accessOf(effect: Effect) {
  if (effect.kind === 'load') {
    const { args, attribute, type } = effect.node
    return { kind: 'load', memory: attribute as string, address: args[0]!, guard: args[1]!, type } as const
  }
  if (effect.kind !== 'store') return undefined
  const { memory, address, guard, value } = effect
  return { kind: 'store', memory, address, guard, type: value.type } as const
}

/** How many low bits of a word are known to be zero, given that the guard holds. */
export function trailingZeros(node: Node, guard?: Node): number {
  const facts = guard ? conjuncts(guard) : []
  // Visits each node once: in a repeated `v = v + (v << 1)`, a node is reached by exponentially many paths.
  const found = new Map<Node, number>()
  const of = (one: Node): number => {
    const known = found.get(one)
    if (known !== undefined) return known
    const zeros = zerosOf(one, facts, of)
    found.set(one, zeros)
    return zeros
  }
  return of(node)
}

function zerosOf(node: Node, facts: readonly Node[], of: (arg: Node) => number): number {
  const width = bitWidth(node.type)
  const value = constant(node)
  if (value !== undefined) return value === 0n ? width : lowestBit(value)
  let known = 0
  // A guard such as `extract 1:0 address = 0` states it directly.
  for (const fact of facts) {
    const [a, b] = fact.args
    if (fact.op === 'not' && a!.op === 'extract' && a!.args[0] === node && same(a!.attribute, [0, 0]))
      known = Math.max(known, 1)
    if (fact.op === 'eq' && a!.op === 'extract' && a!.args[0] === node && constant(b!) === 0n) {
      const [high, low] = a!.attribute as readonly [number, number]
      if (low === 0) known = Math.max(known, high + 1)
    }
  }
  const [a, b] = node.args
  switch (node.op) {
    case 'and':
      return Math.max(known, of(a!), of(b!))
    case 'or':
    case 'xor':
    case 'add':
    case 'sub':
      return Math.max(known, Math.min(of(a!), of(b!)))
    case 'mul':
      return Math.max(known, Math.min(width, of(a!) + of(b!)))
    case 'shl':
      return Math.max(
        known,
        constant(b!) === undefined ? of(a!) : Math.min(width, of(a!) + Number(constant(b!))),
      )
    case 'ite':
      return Math.max(known, Math.min(of(b!), of(node.args[2]!)))
    case 'zext':
    case 'sext':
      return Math.max(known, of(a!) === bitWidth(a!.type) ? width : of(a!))
    case 'concat':
      return Math.max(known, of(b!) === bitWidth(b!.type) ? of(b!) + of(a!) : of(b!))
    case 'extract': {
      const [high, low] = node.attribute as readonly [number, number]
      return Math.max(known, Math.min(high - low + 1, Math.max(0, of(a!) - low)))
    }
    default:
      return known
  }
}

const same = (a: unknown, [high, low]: readonly [number, number]) =>
  Array.isArray(a) && a[0] === high && a[1] === low
const lowestBit = (value: bigint) => (value & -value).toString(2).length - 1

/** The conditions whose conjunction the guard is, each once. */
export function conjuncts(guard: Node): Node[] {
  const found = new Set<Node>()
  const seen = new Set<Node>()
  const open = [guard]
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (node.op === 'and') open.push(...node.args.toReversed())
    else found.add(node)
  }
  return [...found]
}

const opposite = (a: Node, b: Node) =>
  conjuncts(a).some((p) =>
    conjuncts(b).some((q) => (p.op === 'not' && p.args[0] === q) || (q.op === 'not' && q.args[0] === p)),
  )

/**
 * The most leaves that a block touches: accesses of one address count once, and accesses whose
 * guards exclude each other do not add up.
 */
export function blockBound(machine: Machine, block: Block): Bound {
  const keys = keysOf(block)
  const accesses = accessesOf(machine, block)
  const count = (chosen: readonly Access[], memory: string) => {
    const addresses = new Map<Node, number>()
    for (const { address, leaves } of chosen.filter((access) => access.memory === memory)) {
      addresses.set(address, Math.max(leaves, addresses.get(address) ?? 0))
    }
    return [...addresses.values()].reduce((sum, leaves) => sum + leaves, 0)
  }
  const leaves = new Map<string, number>()
  const stores = new Map<string, number>()
  for (const chosen of compatible(accesses)) {
    for (const { name } of machine.memories) {
      const touched = count(chosen, name)
      const stored = count(
        chosen.filter(({ kind }) => kind === 'store'),
        name,
      )
      if (touched > 0) leaves.set(name, Math.max(touched, leaves.get(name) ?? 0))
      if (stored > 0) stores.set(name, Math.max(stored, stores.get(name) ?? 0))
    }
  }
  return { leaves, stores, keys }
}

/** The most keys of each map: one key in several accesses counts once. */
function keysOf(block: Block): Map<string, number> {
  const accesses = block.effects.flatMap((effect) => {
    if (effect.kind === 'put') return [effect]
    if (effect.kind !== 'lookup') return []
    const { args, attribute } = effect.node
    return [{ map: attribute as string, key: args[0]!, guard: args[1]! }]
  })
  const keys = new Map<string, number>()
  for (const chosen of compatible(accesses)) {
    for (const map of new Set(chosen.map((access) => access.map))) {
      const { size } = new Set(chosen.filter((access) => access.map === map).map(({ key }) => key))
      keys.set(map, Math.max(size, keys.get(map) ?? 0))
    }
  }
  return keys
}

/** Maximal sets of accesses that can all happen in one step. Blocks are small: a few dozen sets at most. */
function compatible<A extends { readonly guard: Node }>(accesses: readonly A[]): A[][] {
  let sets: A[][] = [[]]
  for (const access of accesses) {
    const grown: A[][] = []
    for (const set of sets) {
      const kept = set.filter((other) => !opposite(other.guard, access.guard))
      if (kept.length < set.length) grown.push(set)
      grown.push([...kept, access])
    }
    sets = grown
  }
  return sets
}

const plus = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) => {
  const sum = new Map(a)
  for (const [name, count] of b) sum.set(name, count + (sum.get(name) ?? 0))
  return sum
}
const most = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) => {
  const result = new Map(a)
  for (const [name, count] of b) result.set(name, Math.max(count, result.get(name) ?? 0))
  return result
}

const bounds = new WeakMap<Machine, Bound>()

/** The most leaves of each memory, and keys of each map, that any step touches and stores to, fetch included. */
export function machineBound(machine: Machine): Bound {
  // Cached, because each verification of a proof asks for it.
  let bound = bounds.get(machine)
  if (!bound) bounds.set(machine, (bound = computeBound(machine)))
  return bound
}

function computeBound(machine: Machine): Bound {
  const fetch = blockBound(machine, machine.fetch)
  let bound: Bound = fetch
  const merge = (other: Bound) => {
    bound = {
      leaves: most(bound.leaves, other.leaves),
      stores: most(bound.stores, other.stores),
      keys: most(bound.keys, other.keys),
    }
  }
  for (const { block } of decodeOrder(machine)) {
    const own = blockBound(machine, block)
    merge({
      leaves: plus(fetch.leaves, own.leaves),
      stores: plus(fetch.stores, own.stores),
      keys: plus(fetch.keys, own.keys),
    })
  }
  for (const { block } of machine.microcode) merge(blockBound(machine, block))
  return bound
}
