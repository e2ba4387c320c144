/**
 * Steps in a row as one: what one stores the next one loads without memory in between, what is overwritten is not
 * stored, and what all of them test is tested once, before the first. Where a test fails, none of the steps is made:
 * the interpreter makes the first.
 *
 * This is for machines that keep in memory what others keep in registers, such as a stack. Steps from whose merging no
 * access is saved stay as they are: they are left at the step that is the interpreter's.
 * @module
 */
import { builder } from '../../../ir/build.ts'
import { type Effect, type Machine, slotSize } from '../../../ir/machine.ts'
import { constant, type Node } from '../../../ir/node.ts'
import { bitWidth, showType, type Type } from '../../../ir/types.ts'
import type { Cell, Cells } from './cells.ts'
import { Limits } from './limits.ts'
import { apart, namesOf, type Place, placeOf, same } from './places.ts'
import { LEAVE, type Next, nodesOfStep, type Step } from './step.ts'

/** Steps that are merged at most: all of them are left together. */
const MAX_MERGED = 64

export function mergeSteps(machine: Machine, cells: Cells, steps: readonly Step[]): readonly Step[] {
  const merged: Step[] = []
  for (let at = 0; at < steps.length; ) {
    const merger = new Merger(machine, cells)
    let end = at
    while (end < steps.length && end - at < MAX_MERGED && merger.add(steps[end])) end++
    if (end > at + 1 && merger.saved > 0) merged.push(merger.finish(steps[at]))
    else merged.push(...steps.slice(at, Math.max(end, at + 1)))
    at = Math.max(end, at + 1)
  }
  return merged
}

type Store = Effect & { readonly kind: 'store' }
type Pending = { readonly effect: Store; readonly place: Place; readonly size: bigint }

class Merger {
  readonly #machine: Machine
  readonly #cells: Cells
  readonly #build = builder()
  readonly #names = namesOf()
  readonly #news = new Map<Cell, Node>()
  readonly #puts: (Effect & { readonly kind: 'put' })[] = []
  #stores: readonly Pending[] = []
  #limits = new Limits()
  #next: Next | undefined
  #length = 0
  /** Loads and stores that memory does not see. */
  saved = 0

  constructor(machine: Machine, cells: Cells) {
    this.#machine = machine
    this.#cells = cells
  }

  /** Adds a step. @returns false, with nothing changed, if it cannot be merged with those before */
  add({ block: { effects }, files, next, length }: Step): boolean {
    if (files.size > 0) return false
    const loads = { forwarded: 0, conflict: false }
    const rewrite = this.#rewriter(loads)
    const limits = new Limits(this.#limits)
    for (const effect of effects)
      if (effect.kind === 'trap' && !limits.refuse(rewrite(effect.guard))) return false
    const sets: [Cell, Node][] = []
    const stores: Store[] = []
    const puts: (Effect & { readonly kind: 'put' })[] = []
    for (const effect of effects) {
      if (effect.kind === 'set') sets.push([this.#cells.byName(effect.register), rewrite(effect.value)])
      else if (effect.kind === 'store') {
        const [guard, address, value] = [effect.guard, effect.address, effect.value].map(rewrite)
        if (constant(guard) !== 1n) return false
        stores.push({ ...effect, guard, address, value })
      } else if (effect.kind === 'put') {
        const [guard, key, value] = [effect.guard, effect.key, effect.value].map(rewrite)
        puts.push({ ...effect, guard, key, value })
      } else if (effect.kind !== 'trap') return false
    }
    const led = nextWith(next, rewrite)
    if (loads.conflict) return false
    for (const [cell, value] of sets) this.#news.set(cell, value)
    for (const store of stores) this.#store(store)
    this.#puts.push(...puts)
    this.#limits = limits
    this.#next = led
    this.#length += length
    this.saved += loads.forwarded
    return true
  }

  /** All steps as one. */
  finish({ key, place }: Step): Step {
    const effects: Effect[] = this.#limits
      .tests(this.#build)
      .map((guard) => ({ kind: 'trap', guard, reason: LEAVE }))
    const sets = new Set<Cell>()
    for (const [cell, value] of this.#news) {
      if (value.op === 'get' && value.attribute === cell.name) continue
      effects.push({ kind: 'set', register: cell.name, value })
      sets.add(cell)
    }
    effects.push(...this.#stores.map(({ effect }) => effect), ...this.#puts)
    const block = { effects }
    const next = this.#next as Next
    const reads = new Set<Cell>()
    for (const { op, attribute } of nodesOfStep(block, next))
      if (op === 'get') reads.add(this.#cells.byName(attribute as string))
    return { key, place, block, next, files: new Set(), reads, sets, length: this.#length }
  }

  /** Rewrites nodes of a step to what they are of the state before the first. */
  #rewriter(loads: { forwarded: number; conflict: boolean }): (node: Node) => Node {
    const made = new Map<Node, Node>()
    const rewrite = (node: Node): Node => {
      let result = made.get(node)
      if (!result) made.set(node, (result = compute(node)))
      return result
    }
    const compute = (node: Node): Node => {
      const { op, attribute, type } = node
      if (op === 'get') {
        const known = this.#news.get(this.#cells.byName(attribute as string))
        if (known) return known
      }
      const args = node.args.map(rewrite)
      if (op === 'lookup' && this.#puts.some(({ map }) => map === attribute)) loads.conflict = true
      if (op === 'load') {
        const pending = this.#pendingAt(attribute as string, args[0], type)
        if (pending === 'unknown') loads.conflict = true
        else if (pending) {
          // Where the guard does not hold, a load is zero.
          if (constant(args[1]) !== 1n) loads.conflict = true
          loads.forwarded++
          return pending.effect.value
        }
      }
      return this.#build.make(op, args, attribute, type)
    }
    return rewrite
  }

  /** The last store to a place; undefined if none touches it. */
  #pendingAt(memory: string, address: Node, type: Type): Pending | 'unknown' | undefined {
    const place = placeOf(address, this.#names)
    const size = this.#sizeOf(memory, type)
    for (const one of this.#stores.toReversed()) {
      if (one.effect.memory !== memory || apart(one.place, place, one.size, size)) continue
      return same(one.place, place) && showType(one.effect.value.type) === showType(type) ? one : 'unknown'
    }
    return undefined
  }

  #store(effect: Store): void {
    const place = placeOf(effect.address, this.#names)
    const size = this.#sizeOf(effect.memory, effect.value.type)
    const kept = this.#stores.filter(
      (one) => one.effect.memory !== effect.memory || one.size !== size || !same(one.place, place),
    )
    this.saved += this.#stores.length - kept.length
    this.#stores = [...kept, { effect, place, size }]
  }

  /** In addresses: bytes, or one element. */
  #sizeOf(memory: string, type: Type): bigint {
    const found = this.#machine.memories.find(({ name }) => name === memory)!
    return slotSize(found) === 1 ? BigInt(Math.ceil(bitWidth(type) / 8)) : 1n
  }
}

function nextWith(next: Next, rewrite: (node: Node) => Node): Next {
  if (next.kind === 'goto') return next
  if (next.kind === 'branch') return { ...next, condition: rewrite(next.condition) }
  return { ...next, values: next.values.map(rewrite) }
}
