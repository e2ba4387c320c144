/**
 * The effects of a block, put into the order in which a function has them.
 * @module
 */

import { conjuncts } from '../../ir/bounds.ts'
import { evaluateNode, type Reader } from '../../ir/evaluate.ts'
import { type Block, type Effect, effectNodes } from '../../ir/machine.ts'
import { constant, type Node } from '../../ir/node.ts'
import { READS } from '../../ir/ops.ts'

/** Branches that one set may become. */
const MAX_BRANCHES = 12
const noState: Reader = {
  input: () => 0n,
  get: () => 0n,
  read: () => 0n,
  load: () => 0n,
}

export type Condition = { readonly node: Node; readonly negated: boolean }

/** One thing that a step writes, and the conditions under which it does, outermost first. */
export type Write = {
  readonly effect: Extract<Effect, { kind: 'set' | 'write' | 'store' | 'put' }>
  readonly conditions: readonly Condition[]
  readonly value: Node
  /** Every node that it uses. */
  readonly nodes: readonly Node[]
}

const isWrite = (effect: Effect): effect is Write['effect'] =>
  ['set', 'write', 'store', 'put'].includes(effect.kind)

const conditionOf = (node: Node, negated = false): Condition =>
  node.op === 'not' ? conditionOf(node.args[0]!, !negated) : { node, negated }

export const sameCondition = (a: Condition | undefined, b: Condition) =>
  a?.node === b.node && a.negated === b.negated

function placesOf(effect: Write['effect']): Node[] {
  switch (effect.kind) {
    case 'set':
      return []
    case 'write':
      return [effect.index]
    case 'store':
      return [effect.address]
    case 'put':
      return [effect.key]
  }
}

/** A register that is set to itself unless some condition holds is set under that condition. */
export function writesOf(effect: Effect, constantOf: (node: Node) => bigint | undefined): Write[] {
  if (!isWrite(effect)) return []
  const write = (value: Node, conditions: readonly Condition[]): Write => {
    const places = placesOf(effect)
    return { effect, conditions, value, nodes: [...conditions.map(({ node }) => node), ...places, value] }
  }
  if (effect.kind !== 'set') {
    const conditions =
      constantOf(effect.guard) === 1n ? [] : conjuncts(effect.guard).map((node) => conditionOf(node))
    return [write(effect.value, conditions)]
  }
  const isSelf = (node: Node) => node.op === 'get' && node.attribute === effect.register
  const kept = new Map<Node, boolean>()
  const keeps = (node: Node): boolean => {
    if (isSelf(node)) return true
    if (node.op !== 'ite') return false
    if (!kept.has(node)) kept.set(node, keeps(node.args[1]!) || keeps(node.args[2]!))
    return kept.get(node)!
  }
  const writes: Write[] = []
  const split = (node: Node, conditions: readonly Condition[]): void => {
    // Choices share their arms: written out as branches, a graph of them could grow without bound.
    if (isSelf(node) || writes.length > MAX_BRANCHES) return
    const [c, a, b] = node.args
    if (node.op !== 'ite' || !keeps(node) || conditions.length === MAX_BRANCHES) {
      writes.push(write(node, conditions))
      return
    }
    split(a!, [...conditions, conditionOf(c!)])
    split(b!, [...conditions, conditionOf(c!, true)])
  }
  split(effect.value, [])
  return writes.length > MAX_BRANCHES ? [write(effect.value, [])] : writes
}

/** Consecutive writes under one condition, whichever way it goes; others separately. */
export function runs(writes: readonly Write[]): Write[][] {
  const groups: Write[][] = []
  let last: Node | undefined
  for (const write of writes) {
    const node = write.conditions[0]?.node
    if (node !== undefined && node === last) groups.at(-1)!.push(write)
    else groups.push([write])
    last = node
  }
  return groups
}

/** Puts sets, which may happen in any order, behind others under the same condition. */
export function arrange(writes: readonly Write[]): Write[] {
  // Puts behind stores, as a replay has them: of two refusals it is the first that counts.
  const arranged = [
    ...writes.filter(({ effect }) => effect.kind !== 'set' && effect.kind !== 'put'),
    ...writes.filter(({ effect }) => effect.kind === 'put'),
  ]
  for (const write of writes) {
    if (write.effect.kind !== 'set') continue
    const first = write.conditions[0]
    const shared = (other: Write) =>
      other.conditions.filter((c, i) => write.conditions[i]?.node === c.node).length
    const best = Math.max(0, ...arranged.map(shared))
    const after =
      first && best > 0 ? arranged.findLastIndex((other) => shared(other) === best) : arranged.length - 1
    arranged.splice(after + 1, 0, write)
  }
  return arranged
}

/** The effects that can happen: none behind a trap that always fires, none under a guard that is never true. */
export function live(block: Block, constantOf: (node: Node) => bigint | undefined): Effect[] {
  const effects: Effect[] = []
  for (const effect of block.effects) {
    if ('guard' in effect && constantOf(effect.guard) === 0n) continue
    const reads = effect.kind === 'load' || effect.kind === 'lookup'
    if (reads && constantOf(effect.node.args[1]!) === 0n) continue
    if (effect.kind === 'preimage' && constantOf(effect.node.args[2]!) === 0n) continue
    effects.push(effect)
    if (effect.kind === 'trap' && constantOf(effect.guard) === 1n) {
      // What was to be written before is not written either.
      return effects.filter(({ kind }) => ['load', 'lookup', 'preimage', 'trap'].includes(kind))
    }
  }
  return effects
}

/** How often the value of each node is used. */
export function countUses(
  effects: readonly Effect[],
  writes: readonly Write[],
  argsOf: (node: Node) => readonly Node[],
): Map<Node, number> {
  const uses = new Map<Node, number>()
  const use = (node: Node): void => {
    const before = uses.get(node) ?? 0
    uses.set(node, before + 1)
    if (before === 0) for (const arg of argsOf(node)) use(arg)
  }
  for (const effect of effects) {
    if (!isWrite(effect)) for (const node of effectNodes(effect)) use(node)
  }
  for (const { nodes } of writes) for (const node of nodes) use(node)
  return uses
}

/** The value of a node whose arguments are constants. */
export function fold(node: Node, args: readonly (bigint | undefined)[]): bigint | undefined {
  if (node.op === 'const') return constant(node)
  if (args.length === 0 || READS.has(node.op) || !args.every((arg) => arg !== undefined)) return undefined
  return evaluateNode(node, args, noState)
}
