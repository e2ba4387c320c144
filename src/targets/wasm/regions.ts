/**
 * Where in a block's control flow each value is computed: as deep as all of its uses allow, so that
 * what only one branch needs costs the other nothing.
 * @module
 */

import { conjuncts, trailingZeros } from '../../ir/bounds.ts'
import type { Legalizer, Source } from '../../ir/lower/legalize.ts'
import { constant, type Node } from '../../ir/node.ts'

/** A stretch of code: the block itself, or a branch in it. Facts are bools known while it runs. */
export type Region = {
  readonly parent: Region | undefined
  readonly depth: number
  readonly facts: Map<Node, boolean>
}

/** What is computed: a node, or all parts of a source at once. */
export type Item = Node | Source

/** A bool or its negation. */
export type Literal = { readonly node: Node; readonly positive: boolean }

/** A conjunction; `false` if it is known to be false. The empty one is true. */
export type Condition = readonly Literal[] | false

export const isSource = (item: Item): item is Source => 'kind' in item

export function regionIn(parent: Region | undefined, literals: readonly Literal[] = []): Region {
  const region = { parent, depth: parent ? parent.depth + 1 : 0, facts: new Map<Node, boolean>() }
  for (const { node, positive } of literals) learn(region, node, positive)
  return region
}

/** Notes what a bool is from here on, and what that says of the bools it is made of. */
export function learn(region: Region, node: Node, value: boolean): void {
  region.facts.set(node, value)
  if (node.op === 'not') learn(region, node.args[0], !value)
  if ((node.op === 'and' && value) || (node.op === 'or' && !value)) {
    for (const arg of node.args) learn(region, arg, value)
  }
}

/** Whether a bool is known in a region. */
export function known(node: Node, region: Region): boolean | undefined {
  if (node.op === 'not') {
    const opposite = known(node.args[0], region)
    return opposite === undefined ? undefined : !opposite
  }
  const value = constant(node)
  if (value !== undefined) return value === 1n
  for (let at: Region | undefined = region; at; at = at.parent) {
    const fact = at.facts.get(node)
    if (fact !== undefined) return fact
  }
  return undefined
}

/** Whether a word is known not to be zero in a region. */
export function knownNonZero(node: Node, region: Region): boolean {
  for (let at: Region | undefined = region; at; at = at.parent) {
    for (const [fact, truth] of at.facts) {
      if (!truth && fact.op === 'eq' && fact.args[0] === node && constant(fact.args[1]) === 0n) return true
    }
  }
  return false
}

/** The number of low bits that are known to be zero in a word, in a region and where `guard` holds. */
export function knownZeros(node: Node, guard: Node, region: Region): number {
  let zeros = trailingZeros(node, guard)
  for (let at: Region | undefined = region; at; at = at.parent) {
    for (const [fact, truth] of at.facts) {
      const bit = !truth && fact.op === 'extract' && fact.args[0] === node && String(fact.attribute) === '0,0'
      zeros = Math.max(zeros, truth ? trailingZeros(node, fact) : bit ? 1 : 0)
    }
  }
  return zeros
}

/** What remains to be tested of a guard. */
export function conditionOf(guard: Node, region: Region): Condition {
  const literals: Literal[] = []
  for (const fact of conjuncts(guard)) {
    const value = known(fact, region)
    if (value === false) return false
    if (value === true) continue
    let [node, positive] = [fact, true]
    while (node.op === 'not') [node, positive] = [node.args[0], !positive]
    if (!literals.some((other) => other.node === node)) literals.push({ node, positive })
    else if (literals.some((other) => other.node === node && other.positive !== positive)) return false
  }
  return literals
}

/** The values an item is computed from, given what is known. */
export function argumentsOf(item: Item, region: Region, legal: Legalizer): readonly Item[] {
  if (isSource(item)) {
    const flat = item.args.flat()
    if (item.kind === 'lookup') return known(item.args[1][0], region) ? item.args[0] : flat
    return item.kind === 'load' && known(flat[1], region) ? [flat[0]] : flat
  }
  if (item.op === 'load' || item.op === 'lookup')
    return known(item.args[1], region) ? [item.args[0]] : item.args
  if (item.op === 'in') {
    const part = legal.partOf(item)
    return part ? [part.source] : []
  }
  if (item.op === 'ite') {
    const fact = known(item.args[0], region)
    if (fact !== undefined) return [item.args[fact ? 1 : 2]]
  }
  return item.args
}

/** Values that are in a local anyway or cost nothing to push. */
export function isLeaf(item: Item): boolean {
  if (isSource(item)) return item.kind === 'in' || item.kind === 'get'
  return item.op === 'const' || item.op === 'get' || item.op === 'in'
}

const HEAVY = new Set([
  'udiv',
  'urem',
  'sdiv',
  'srem',
  'load',
  'preimage',
  'lookup',
  'mulhi',
  'mul',
  'fmul',
  'finv',
  'reduce',
  'call',
])

export type Placement = {
  /** Uses of each item. */
  readonly uses: ReadonlyMap<Item, number>
  readonly home: ReadonlyMap<Item, Region>
  /** The `ite` nodes that become branches, with the regions of their arms. */
  readonly branches: ReadonlyMap<Node, readonly [Region, Region]>
}

/** @param roots - the values that effects use, with the region of the effect */
export function place(
  roots: readonly { item: Item; region: Region }[],
  top: Region,
  legal: Legalizer,
): Placement {
  const order: Item[] = []
  const seen = new Set<Item>()
  const heavy = new Set<Item>()
  const visit = (item: Item) => {
    if (seen.has(item)) return
    seen.add(item)
    const args = argumentsOf(item, top, legal)
    for (const arg of args) visit(arg)
    const kind = isSource(item) ? item.kind : item.op
    const cheap = (kind === 'mul' && !isSource(item)) || isLeaf(item)
    if (!cheap && (HEAVY.has(kind) || args.some((arg) => heavy.has(arg)))) heavy.add(item)
    order.push(item)
  }
  for (const { item } of roots) visit(item)

  const uses = new Map<Item, number>()
  const home = new Map<Item, Region>()
  const branches = new Map<Node, readonly [Region, Region]>()
  const use = (item: Item, region: Region) => {
    uses.set(item, (uses.get(item) ?? 0) + 1)
    const other = home.get(item)
    home.set(item, other ? commonRegion(other, region) : region)
  }
  for (const { item, region } of roots) use(item, region)
  // Users come after what they use, so in reverse order each item's home is final when it is reached.
  for (const item of order.reverse()) {
    const region = home.get(item) as Region
    const args = argumentsOf(item, top, legal)
    if (
      !isSource(item) &&
      item.op === 'ite' &&
      args.length === 3 &&
      args.slice(1).some((arg) => heavy.has(arg))
    ) {
      const [test, yes, no] = item.args
      const literals = (positive: boolean) =>
        (conditionOf(test, top) || []).map((l) => ({ ...l, positive: l.positive === positive }))
      // A conjunction that is false says nothing about its parts.
      const positives = literals(true)
      const arms = [
        regionIn(region, positives),
        regionIn(region, positives.length === 1 ? literals(false) : []),
      ] as const
      branches.set(item, arms)
      use(test, region)
      use(yes, arms[0])
      use(no, arms[1])
      continue
    }
    for (const arg of args) use(arg, region)
  }
  return { uses, home, branches }
}

function commonRegion(a: Region, b: Region): Region {
  while (a !== b) {
    if (a.depth >= b.depth) a = a.parent as Region
    else b = b.parent as Region
  }
  return a
}
