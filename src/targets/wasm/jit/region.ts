/**
 * A region as a WebAssembly function: blocks inside of their dominators, cells in locals within a block or a scope.
 * @module
 */

import { limbWidths } from '../../../ir/lower/limbs.ts'
import type { Effect } from '../../../ir/machine.ts'
import type { Node } from '../../../ir/node.ts'
import { bitWidth, type Type } from '../../../ir/types.ts'
import type { StateAccess } from '../access.ts'
import { emitBlock } from '../block.ts'
import { Code, type Label, type Local, ModuleBuilder, typeOfWidth } from '../encode.ts'
import { functionsOf } from '../functions.ts'
import { inlineForm } from '../native/index.ts'
import type { Plan, RegisterPlan } from '../plan.ts'
import type { Cell, Cells } from './cells.ts'
import type { Block, Region } from './discover.ts'
import { REGION } from './dispatch.ts'
import { type Flow, flowOf } from './flow.ts'
import { KeyCode } from './keys.ts'
import { CellLocals } from './locals.ts'
import { mergeSteps } from './merge.ts'
import { type Scope, scopesOf } from './scopes.ts'
import { type Id, idOf, type Key, type Step } from './step.ts'

export type RegionCode = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Keys at which the region can be entered, with the block of each. */
  readonly entries: readonly { readonly key: Key; readonly block: number }[]
}

/**
 * @param table - where the lookup table lies
 * @param follows - whether a way from one key to another stays in the region
 * @param inLocals - the most steps of a region, or of a loop, that keeps cells in locals
 */
export function emitRegion(
  plan: Plan,
  cells: Cells,
  table: number,
  region: Region,
  follows: (from: Key, to: Key) => boolean,
  inLocals: number,
): RegionCode {
  const module = new ModuleBuilder()
  const frameToRewrite = module.importFunction('frameToRewrite', { params: ['f64', 'i32'], results: ['i32'] })
  const { access, operation, call } = functionsOf(module, { maps: plan.maps.size > 0 })
  const emitter = new Emitter(plan, cells, table, region, follows, inLocals, {
    access: { ...access, frameToRewrite },
    operation,
    call,
    // A call saves all registers of the processor, and regions have many.
    inline: inlineForm,
  })
  const { index, define } = module.declare(REGION)
  define(emitter.emit())
  module.exportFunction('region', index)
  return { bytes: module.finish(), entries: emitter.entries() }
}

/** The outputs that carry what decides the next step. */
const CONDITION = 'condition'
const target = (i: number) => `target ${i}`

const FUEL: Local = { index: 0, type: 'i32' }
const SELF: Local = { index: 1, type: 'i32' }
const BLOCK: Local = { index: 2, type: 'i32' }

type Exits = {
  /** Leaves the region; the interpreter makes the next step. */
  readonly leave: Label
  /** Leaves the region for whatever is compiled at the next key. */
  readonly next: Label
}

class Emitter {
  readonly #plan: Plan
  readonly #cells: Cells
  readonly #table: number
  readonly #blocks: readonly Block[]
  readonly #numbers: ReadonlyMap<Id, number>
  readonly #follows: (from: Key, to: Key) => boolean
  readonly #functions: Pick<StateAccess, 'access' | 'operation' | 'call' | 'inline'>
  readonly #flow: Flow
  readonly #code = new Code(REGION.params.length)
  readonly #locals: CellLocals
  readonly #outs = new Map<string, readonly Local[]>()
  readonly #keys: KeyCode
  /** Where a step was left: steps that were paid for and not made. */
  readonly #unused: Local
  /** Where to branch to for a block, and for the dispatcher under the number of blocks. */
  readonly #labels = new Map<number, Label>()
  readonly #scopes: ReadonlyMap<number, Scope>
  #exits!: Exits
  /** The exits outside of all scopes. */
  #outer!: Exits

  constructor(
    plan: Plan,
    cells: Cells,
    table: number,
    { blocks, entries }: Region,
    follows: (from: Key, to: Key) => boolean,
    inLocals: number,
    functions: Pick<StateAccess, 'access' | 'operation' | 'call' | 'inline'>,
  ) {
    this.#plan = plan
    this.#cells = cells
    this.#table = table
    this.#blocks = blocks.map(({ id, steps }) => ({ id, steps: mergeSteps(plan.machine, cells, steps) }))
    this.#numbers = new Map(blocks.map(({ id }, i) => [id, i]))
    this.#follows = follows
    this.#functions = functions
    const successors = blocks.map(({ steps }) => this.#successors(steps.at(-1) as Step))
    this.#flow = flowOf(successors, entries)
    this.#scopes = scopesOf(this.#blocks, successors, this.#flow, inLocals)
    const steps = this.#blocks.flatMap((block) => block.steps)
    this.#locals = new CellLocals(this.#code, steps)
    this.#keys = new KeyCode(
      this.#code,
      cells,
      steps.map(({ key }) => key),
    )
    this.#unused = this.#code.local('i32')
  }

  entries(): RegionCode['entries'] {
    return this.#flow.entries.map((block) => ({ key: this.#blocks[block].steps[0].key, block }))
  }

  emit(): Code {
    const code = this.#code
    const [leave, next] = [code.block(), code.block()]
    this.#exits = this.#outer = { leave, next }
    this.#held(this.#scopes.get(this.#blocks.length), () => this.#root())
    code.end().get(FUEL).op('return').end()
    this.#keys.storeLeft()
    code.get(FUEL).get(this.#unused).op('i32.add').i32(-1).op('i32.xor')
    return code
  }

  #root(): void {
    const root = this.#blocks.length
    this.#labels.set(root, this.#code.loop())
    this.#inside(root, this.#flow.children[root])
    this.#code.end()
  }

  /** Code of a scope, with its cells in locals: who leaves it stores what it sets. */
  #held(scope: Scope | undefined, body: () => void): void {
    if (!scope) {
      body()
      return
    }
    const code = this.#code
    const [exits, before] = [this.#exits, this.#locals.held]
    this.#locals.load(scope.cells)
    this.#locals.held = { known: new Set(scope.cells), newer: new Set(scope.sets), scope }
    const [leave, next] = [code.block(), code.block()]
    this.#exits = { leave, next }
    body()
    code.op('unreachable')
    code.end()
    this.#locals.store()
    code.br(exits.next)
    code.end()
    this.#locals.store()
    code.br(exits.leave)
    this.#exits = exits
    this.#locals.held = before
  }

  /** The block at a key, if the step's way there stays in the region. */
  #blockAt(from: Key, to: Key): number | undefined {
    return this.#follows(from, to) ? this.#numbers.get(idOf(to)) : undefined
  }

  #successors({ key, next }: Step): number[] {
    const keys =
      next.kind === 'goto' ? [next.key] : next.kind === 'branch' ? [next.yes, next.no] : next.guesses
    const blocks = keys.map((to) => this.#blockAt(key, to)).filter((block) => block !== undefined)
    return [...new Set(blocks)]
  }

  /** Code of a block, and around it of those that it dominates and that several ways lead to. */
  #tree(block: number): void {
    const { merges, loops } = this.#flow
    const [exits, held] = [this.#exits, this.#locals.held]
    const { scope, known } = held
    if (scope && !scope.blocks.has(block)) {
      this.#exits = this.#outer
      this.#locals.held = { known: new Set(known), newer: new Set() }
    }
    // Locals still have their cells' values where ways meet, but to load them again costs less than to keep them so long.
    if (!this.#locals.scope && (merges.has(block) || loops.has(block))) this.#locals.forget()
    this.#held(this.#locals.scope ? undefined : this.#scopes.get(block), () => this.#loop(block))
    this.#exits = exits
    this.#locals.held = held
  }

  #loop(block: number): void {
    const { loops, merges, children } = this.#flow
    const code = this.#code
    if (loops.has(block)) this.#labels.set(block, code.loop())
    const inside = children[block].filter((child) => merges.has(child))
    this.#inside(block, inside)
    if (loops.has(block)) code.end()
  }

  #inside(block: number, merges: readonly number[]): void {
    const code = this.#code
    const [last, ...others] = merges
    if (last !== undefined) {
      this.#labels.set(last, code.block())
      this.#inside(block, others)
      code.end()
      this.#tree(last)
      return
    }
    if (block < this.#blocks.length) this.#block(block)
    else {
      const { entries } = this.#flow
      const labelOf = (entry: number) => this.#labels.get(entry) as Label
      const first = labelOf(entries[0])
      if (entries.length === 1) code.br(first)
      else {
        const isEntry = new Set(entries)
        const labels = this.#blocks.map((_, i) => (isEntry.has(i) ? labelOf(i) : first))
        code.get(BLOCK).brTable(labels, first)
      }
    }
  }

  #block(number: number): void {
    const code = this.#code
    const exits = this.#exits
    const { steps } = this.#blocks[number]
    const last = steps.at(-1) as Step
    const length = steps.reduce((sum, step) => sum + step.length, 0)
    // Labels of what to do when a step is left, and when there are not enough steps for the block.
    // What leaves a block meets at its end first: there few locals differ, and V8 makes a phi for each that does.
    const left = code.block()
    const outside = steps.map(() => code.block())
    const short = code.block()
    code.get(FUEL).i32(length).op('i32.sub').tee(FUEL).i32(0).op('i32.lt_s').brIf(short)
    const unstored = steps.map((step, i) => {
      const cells = this.#locals.unstored()
      this.#step(step, outside[i])
      return cells
    })
    if (!this.#locals.scope) this.#locals.store()
    this.#next(number, last)
    code.end()
    this.#leave(steps[0].key, length, [], left)
    let unused = 0
    for (const [i, step] of [...steps.entries()].reverse()) {
      code.end()
      unused += step.length
      if (outside[i].used) this.#leave(step.key, unused, unstored[i], left)
    }
    code.end()
    code.br(exits.leave)
  }

  /**
   * Leaves a block before a step: neither this step nor a later one of the block is made.
   * @param unused - steps that were paid for
   * @param unstored - cells to be stored
   */
  #leave(key: Key, unused: number, unstored: readonly Cell[], left: Label): void {
    const code = this.#code
    for (const cell of unstored) this.#locals.write(cell)
    code.i32(unused).set(this.#unused)
    this.#keys.leaveAt(key)
    code.br(left)
  }

  #step(step: Step, leave: Label): void {
    const { next, files } = step
    const effects: Effect[] = [...step.block.effects]
    const out = (name: string, value: Node) => effects.push({ kind: 'out', name, value })
    if (next.kind === 'branch') out(CONDITION, next.condition)
    if (next.kind === 'jump') for (const [i, value] of next.values.entries()) out(target(i), value)
    if (effects.length === 0) return
    const locals = this.#locals
    locals.store(locals.elements(files))
    locals.load(step.reads)
    const state: StateAccess = {
      register: (name) => this.#locals.of(this.#cells.byName(name)),
      input: (name) => this.#out(name, step),
      file: (name) => this.#plan.registers.get(name) as RegisterPlan,
      memory: (name) => this.#plan.memories.find(({ memory }) => memory.name === name)!,
      map: (name) => this.#plan.maps.get(name)!,
      ...this.#functions,
      leave,
    }
    const trap = () => void this.#code.br(leave)
    emitBlock(this.#code, state, { effects }, { trap })
    // A step that writes at an unknown index sets no cell of that file.
    const written = new Set(effects.flatMap((effect) => (effect.kind === 'write' ? [effect.register] : [])))
    const changed = locals.elements(written)
    locals.forget(changed)
    if (locals.scope) locals.load(changed)
    else locals.set(step.sets)
  }

  /** The locals of an output. */
  #out(name: string, { next }: Step): readonly Local[] {
    let type: Type
    if (next.kind === 'branch') type = next.condition.type
    else type = this.#cells.control[Number(name.slice(target(0).length - 1))].type
    const key = `${name} ${bitWidth(type)}`
    let locals = this.#outs.get(key)
    if (!locals) {
      locals = limbWidths(bitWidth(type)).map((width) => this.#code.local(typeOfWidth(width)))
      this.#outs.set(key, locals)
    }
    return locals
  }

  #next(from: number, step: Step): void {
    const code = this.#code
    const { next, key } = step
    if (next.kind === 'goto') this.#goto(from, key, next.key)
    else if (next.kind === 'jump') this.#jump(from, step, next.guesses)
    else {
      const [condition] = this.#out(CONDITION, step)
      const [yes, no] = [this.#labelOf(from, key, next.yes), this.#labelOf(from, key, next.no)]
      if (yes) {
        code.get(condition).brIf(yes)
        this.#goto(from, key, next.no)
      } else if (no) {
        code.get(condition).op('i32.eqz').brIf(no)
        this.#goto(from, key, next.yes)
      } else {
        code.get(condition).if()
        this.#goto(from, key, next.yes)
        code.else()
        this.#goto(from, key, next.no)
        code.end()
      }
    }
  }

  /** The label of a block that is not emitted here and needs only a branch. */
  #labelOf(from: number, key: Key, to: Key): Label | undefined {
    const block = this.#blockAt(key, to)
    if (block === undefined || this.#flow.dispatched(from, block) || this.#locals.leaves(block))
      return undefined
    return this.#placed(from, block)
  }

  /** The label of a block that is not emitted here. */
  #placed(from: number, block: number): Label | undefined {
    const { order, merges } = this.#flow
    return order[block] <= order[from] || merges.has(block) ? this.#labels.get(block) : undefined
  }

  #goto(from: number, key: Key, to: Key): void {
    const code = this.#code
    const block = this.#blockAt(key, to)
    if (block === undefined) {
      this.#keys.store(to)
      code.br(this.#exits.next)
      return
    }
    if (this.#flow.dispatched(from, block)) {
      if (this.#locals.leaves()) this.#locals.store()
      code
        .i32(block)
        .set(BLOCK)
        .br(this.#labels.get(this.#blocks.length) as Label)
      return
    }
    if (this.#locals.leaves(block)) this.#locals.store()
    const label = this.#placed(from, block)
    if (label) code.br(label)
    else this.#tree(block)
  }

  /** To a key that is not known: in the region if it is one of its entries. */
  #jump(from: number, step: Step, guesses: readonly Key[]): void {
    const code = this.#code
    const locals = this.#cells.control.flatMap((_, i) => this.#out(target(i), step))
    for (const guess of guesses) {
      this.#keys.pushIs(locals, guess)
      const label = this.#labelOf(from, step.key, guess)
      if (label) code.brIf(label)
      else {
        code.if()
        this.#goto(from, step.key, guess)
        code.end()
      }
    }
    this.#keys.storeLocals(locals, step.key)
    this.#keys.find(locals, this.#table, SELF, BLOCK, this.#exits.next)
    if (this.#locals.leaves()) this.#locals.store()
    code.br(this.#labels.get(this.#blocks.length) as Label)
  }
}
