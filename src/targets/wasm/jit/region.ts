/**
 * A region as a WebAssembly function: blocks inside of their dominators, cells in locals.
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
import type { MemoryOp } from '../opcodes.ts'
import type { Plan, RegisterPlan } from '../plan.ts'
import { type Cells, limbsOfValue } from './cells.ts'
import type { Block, Region } from './discover.ts'
import { REGION } from './dispatch.ts'
import { type Flow, flowOf } from './flow.ts'
import { CellLocals } from './locals.ts'
import { functionAt, pushEntry, pushMatch } from './lookup.ts'
import { mergeSteps } from './merge.ts'
import { type Id, idOf, type Key, type Step } from './step.ts'

export type RegionCode = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Keys at which the region can be entered, with the block of each. */
  readonly entries: readonly { readonly key: Key; readonly block: number }[]
}

/**
 * @param table - where the lookup table lies
 * @param follows - whether a way from one key to another stays in the region
 */
export function emitRegion(
  plan: Plan,
  cells: Cells,
  table: number,
  region: Region,
  follows: (from: Key, to: Key) => boolean,
): RegionCode {
  const module = new ModuleBuilder()
  const frameToRewrite = module.importFunction('frameToRewrite', { params: ['f64', 'i32'], results: ['i32'] })
  const { access, operation, call } = functionsOf(module, { maps: plan.maps.size > 0 })
  const emitter = new Emitter(plan, cells, table, region, follows, {
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
  /** Limbs of the control cells that are the same wherever the region is: memory holds them already. */
  readonly #fixed: readonly (bigint | undefined)[]
  /** Where a step was left: steps that were paid for and not made, and the limbs of its key that are not fixed. */
  readonly #unused: Local
  readonly #leftAt: readonly (Local | undefined)[]
  /** Where to branch to for a block, and for the dispatcher under the number of blocks. */
  readonly #labels = new Map<number, Label>()
  #exits!: Exits

  constructor(
    plan: Plan,
    cells: Cells,
    table: number,
    { blocks, entries }: Region,
    follows: (from: Key, to: Key) => boolean,
    functions: Pick<StateAccess, 'access' | 'operation' | 'call' | 'inline'>,
  ) {
    this.#plan = plan
    this.#cells = cells
    this.#table = table
    this.#blocks = blocks.map(({ id, steps }) => ({ id, steps: mergeSteps(plan.machine, cells, steps) }))
    this.#numbers = new Map(blocks.map(({ id }, i) => [id, i]))
    this.#follows = follows
    this.#functions = functions
    this.#flow = flowOf(
      blocks.map(({ steps }) => this.#successors(steps.at(-1) as Step)),
      entries,
    )
    const steps = this.#blocks.flatMap((block) => block.steps)
    this.#locals = new CellLocals(this.#code, steps)
    const [first, ...others] = steps.map(({ key }) => this.#limbsOf(key))
    this.#fixed = first.map((limb, i) => (others.every((key) => key[i] === limb) ? limb : undefined))
    this.#unused = this.#code.local('i32')
    this.#leftAt = cells.controlLimbs.map(({ type }, i) =>
      this.#fixed[i] === undefined ? this.#code.local(type) : undefined,
    )
  }

  entries(): RegionCode['entries'] {
    return this.#flow.entries.map((block) => ({ key: this.#blocks[block].steps[0].key, block }))
  }

  emit(): Code {
    const code = this.#code
    this.#locals.load()
    const leave = code.block()
    const next = code.block()
    this.#exits = { leave, next }
    const root = this.#blocks.length
    this.#labels.set(root, code.loop())
    this.#inside(root, this.#flow.children[root])
    code.end()
    code.op('unreachable')
    code.end()
    this.#locals.store()
    code.get(FUEL).op('return')
    code.end()
    for (const [i, { type, offset }] of this.#cells.controlLimbs.entries()) {
      const local = this.#leftAt[i]
      if (local)
        code
          .i32(0)
          .get(local)
          .memory(`${type}.store` as MemoryOp, offset)
    }
    this.#locals.store()
    code.get(FUEL).get(this.#unused).op('i32.add').i32(-1).op('i32.xor')
    return code
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
    const code = this.#code
    const merges = this.#flow.children[block].filter((child) => this.#flow.merges.has(child))
    const loops = this.#flow.loops.has(block)
    if (loops) this.#labels.set(block, code.loop())
    this.#inside(block, merges)
    if (loops) code.end()
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
    const { steps } = this.#blocks[number]
    const last = steps.at(-1) as Step
    const length = steps.reduce((sum, step) => sum + step.length, 0)
    // Labels of what to do when a step is left, and when there are not enough steps for the block.
    // What leaves a block meets at its end first: there few locals differ, and V8 makes a phi for each that does.
    const left = code.block()
    const outside = steps.map(() => code.block())
    const short = code.block()
    code.get(FUEL).i32(length).op('i32.sub').tee(FUEL).i32(0).op('i32.lt_s').brIf(short)
    for (const [i, step] of steps.entries()) this.#step(step, outside[i])
    this.#next(number, last)
    code.end()
    this.#leave(steps[0].key, length, left)
    let unused = 0
    for (const [i, step] of [...steps.entries()].reverse()) {
      code.end()
      unused += step.length
      if (outside[i].used) this.#leave(step.key, unused, left)
    }
    code.end()
    code.br(this.#exits.leave)
  }

  /** Leaves a block at a step of which none is made. @param unused - steps that were paid for */
  #leave(key: Key, unused: number, left: Label): void {
    const code = this.#code
    code.i32(unused).set(this.#unused)
    const limbs = this.#limbsOf(key)
    for (const [i, local] of this.#leftAt.entries()) if (local) code.const(local.type, limbs[i]).set(local)
    code.br(left)
  }

  #limbsOf(key: Key): bigint[] {
    return this.#cells.control.flatMap(({ type }, i) => limbsOfValue(type, key[i]))
  }

  #storeKey(key: Key): void {
    const limbs = this.#limbsOf(key)
    for (const [i, { type, offset }] of this.#cells.controlLimbs.entries()) {
      if (limbs[i] === this.#fixed[i]) continue
      this.#code
        .i32(0)
        .const(type, limbs[i])
        .memory(`${type}.store` as MemoryOp, offset)
    }
  }

  #step(step: Step, leave: Label): void {
    const { next, files } = step
    const effects: Effect[] = [...step.block.effects]
    const out = (name: string, value: Node) => effects.push({ kind: 'out', name, value })
    if (next.kind === 'branch') out(CONDITION, next.condition)
    if (next.kind === 'jump') for (const [i, value] of next.values.entries()) out(target(i), value)
    if (effects.length === 0) return
    const shared = this.#locals.elements(files)
    this.#locals.store(shared)
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
    this.#locals.load(shared.filter(({ file }) => written.has(file as string)))
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
    if (block === undefined || this.#flow.dispatched(from, block)) return undefined
    const { order, merges } = this.#flow
    return order[block] <= order[from] || merges.has(block) ? this.#labels.get(block) : undefined
  }

  #goto(from: number, key: Key, to: Key): void {
    const code = this.#code
    const block = this.#blockAt(key, to)
    if (block === undefined) {
      this.#storeKey(to)
      code.br(this.#exits.next)
      return
    }
    if (this.#flow.dispatched(from, block)) {
      code
        .i32(block)
        .set(BLOCK)
        .br(this.#labels.get(this.#blocks.length) as Label)
      return
    }
    const label = this.#labelOf(from, key, to)
    if (label) code.br(label)
    else this.#tree(block)
  }

  /** To a key that is not known: in the region if it is one of its entries. */
  #jump(from: number, step: Step, guesses: readonly Key[]): void {
    const code = this.#code
    const { control, decides } = this.#cells
    const locals = control.flatMap((_, i) => this.#out(target(i), step))
    for (const guess of guesses) {
      const limbs = this.#limbsOf(guess)
      for (const [i, local] of locals.entries()) {
        code.get(local).const(local.type, limbs[i]).op(`${local.type}.eq`)
        if (i > 0) code.op('i32.and')
      }
      const label = this.#labelOf(from, step.key, guess)
      if (label) code.brIf(label)
      else {
        code.if()
        this.#goto(from, step.key, guess)
        code.end()
      }
    }
    // What does not decide here is zero in the key, and an ordinary cell.
    const stored = control.flatMap(({ limbs }, i) => limbs.map(() => decides(step.key, i)))
    for (const [i, { type, offset }] of this.#cells.controlLimbs.entries()) {
      if (!stored[i]) continue
      code
        .i32(0)
        .get(locals[i])
        .memory(`${type}.store` as MemoryOp, offset)
    }
    const entry = code.local('i32')
    const number = functionAt(locals.length)
    pushEntry(code, this.#table, locals)
    code.tee(entry).memory('i32.load', number).get(SELF).op('i32.eq')
    pushMatch(code, entry, locals)
    code.op('i32.and').op('i32.eqz').brIf(this.#exits.next)
    code
      .get(entry)
      .memory('i32.load', number + 4)
      .set(BLOCK)
    code.br(this.#labels.get(this.#blocks.length) as Label)
    code.release(entry)
  }
}
