/**
 * One step for known values of the control cells: fetch and instruction, or routine, folded into
 * one block that reads cells and memory.
 * @module
 */
import { type Builder, builder } from '../../../ir/build.ts'
import { decoder } from '../../../ir/decode.ts'
import { MEANING } from '../../../ir/evaluate.ts'
import { type Block, type Effect, type Machine, MICRO, WORD } from '../../../ir/machine.ts'
import { constant, type Node } from '../../../ir/node.ts'
import type { Type } from '../../../ir/types.ts'
import type { Cell, Cells } from './cells.ts'
import { routinesOf } from './routines.ts'
import { type Key, LEAVE, nextOf, nodesOfStep, type Source, type Step } from './step.ts'

/** The constants that a node chooses from, among other things. */
function outcomesOf(node: Node): bigint[] {
  const value = constant(node)
  if (value !== undefined) return [value]
  return node.op === 'ite' ? [...outcomesOf(node.args[1]), ...outcomesOf(node.args[2])] : []
}

/** Where a choice is not a certain constant. */
function differsWhere(build: Builder, node: Node, from: bigint): Node {
  if (node.op !== 'ite') return build.make('not', [build.make('eq', [node, build.constant(from, node.type)])])
  const [test, yes, no] = node.args
  return build.make('ite', [test, differsWhere(build, yes, from), differsWhere(build, no, from)])
}

/** The step at a key, or undefined if the interpreter is to make it. */
export function specialize(machine: Machine, cells: Cells, key: Key, source: Source): Step | undefined {
  return new Specializer(machine, cells, key, source).step()
}

/** A constant, or a node of the step. */
type Value = bigint | Node
type Rewrite = (node: Node) => Value

type Reader = {
  readonly input: (name: string) => Value
  readonly get: (cell: Cell) => Value
  readonly folds: boolean
}

class Specializer {
  readonly #machine: Machine
  readonly #cells: Cells
  readonly #key: Key
  readonly #source: Source
  readonly #build = builder()
  readonly #files = new Set<string>()
  readonly #effects: Effect[] = []
  /** What is known where the step is not left. */
  readonly #assumed = new Map<Node, bigint>()
  /** New values of cells. */
  readonly #news = new Map<Cell, Value>()
  /** The routine that comes next where the step is not left, if it would choose one. */
  #routine: bigint | undefined

  constructor(machine: Machine, cells: Cells, key: Key, source: Source) {
    this.#machine = machine
    this.#cells = cells
    this.#key = key
    this.#source = source
  }

  step(): Step | undefined {
    const micro = this.#cells.control.findIndex(({ name }) => name === MICRO)
    const routine = micro >= 0 && this.#machine.microcode.length > 0 ? this.#key[micro] : 0n
    if (routine !== 0n) {
      const block = this.#machine.microcode[Number(routine) - 1]?.block
      return block && this.#body(block, { input: noInput, get: this.#before, folds: false }, undefined)
    }
    const fetched = this.#fetch()
    if (!fetched) return undefined
    const { outs, sets } = fetched
    const word = outs.get(WORD)
    const instruction = typeof word === 'bigint' ? decoder(this.#machine)(word) : undefined
    if (!instruction) return undefined
    // Where fetch itself may have microcode run next, the interpreter makes the step.
    for (const [cell, next] of sets) {
      if (cell.name !== MICRO) continue
      if (!this.#leaveIf(this.#isSet(next))) return undefined
      sets.set(cell, 0n)
    }
    for (const [cell, node] of sets) this.#news.set(cell, node)
    return this.#body(
      instruction.block,
      {
        input: (name) => outs.get(name) as Value,
        get: (cell) => sets.get(cell) ?? this.#before(cell),
        folds: false,
      },
      sets,
    )
  }

  /** A cell before the step. */
  readonly #before = (cell: Cell): Value => {
    const at = this.#cells.control.indexOf(cell)
    if (at >= 0 && this.#cells.decides(this.#key, at)) return this.#key[at]
    if (cell.isConstant) return this.#source.cell(cell)
    return this.#build.make('get', [], cell.name, cell.type)
  }

  #fetch(): { outs: Map<string, Value>; sets: Map<Cell, Value> } | undefined {
    const outs = new Map<string, Value>()
    const sets = new Map<Cell, Value>()
    const rewrite = this.#rewriter({ input: noInput, get: this.#before, folds: true })
    const word = this.#machine.fetch.effects.find((effect) => effect.kind === 'out' && effect.name === WORD)
    // Where fetch is composed, a trap of it may be a word of its own: that is the interpreter's.
    const [test] = word?.kind === 'out' && word.value.op === 'ite' ? word.value.args : []
    if (test && this.#cells.selector >= 0 && !this.#leaveIf(rewrite(test))) return undefined
    for (const effect of this.#machine.fetch.effects) {
      // Loads first see whether a trap before them ends the step: they are only made if it does not.
      if (effect.kind === 'trap' && !this.#leaveIf(rewrite(effect.guard))) return undefined
      if (effect.kind === 'load') rewrite(effect.node)
      if (effect.kind === 'out') outs.set(effect.name, rewrite(effect.value))
      if (effect.kind === 'set') sets.set(this.#cells.register(effect.register), rewrite(effect.value))
      if (
        effect.kind === 'write' ||
        effect.kind === 'store' ||
        effect.kind === 'put' ||
        effect.kind === 'halt'
      )
        return undefined
    }
    return { outs, sets }
  }

  #body(block: Block, reader: Reader, fetched: ReadonlyMap<Cell, Value> | undefined): Step | undefined {
    const { effects } = block
    const rewrite = this.#rewriter(reader)
    if (fetched && !this.#stayOutOfMicrocode(effects, rewrite)) return undefined
    if (!this.#stayInMode(effects, rewrite)) return undefined
    const guards = effects.flatMap((effect) =>
      effect.kind === 'trap' || effect.kind === 'halt' ? [effect.guard] : [],
    )
    // The interpreter reads preimages: compiled code is for the case that none is asked for.
    for (const effect of effects)
      if (effect.kind === 'preimage' && !this.#leaveIf(rewrite(effect.node.args[2]))) return undefined
    if (!this.#leaveWhere(guards, rewrite)) return undefined
    const loose = new Set(
      effects.flatMap((effect) =>
        effect.kind === 'write' && typeof rewrite(effect.index) !== 'bigint' ? [effect.register] : [],
      ),
    )
    for (const effect of effects) {
      if (effect.kind === 'set') {
        const value = (effect.register === MICRO ? this.#routine : undefined) ?? rewrite(effect.value)
        this.#news.set(this.#cells.register(effect.register), value)
      }
      if (effect.kind === 'store') {
        if (rewrite(effect.guard) === 0n) continue
        const [guard, address, value] = [effect.guard, effect.address, effect.value].map((node) =>
          this.#node(rewrite(node), node.type),
        )
        this.#effects.push({ ...effect, guard, address, value })
      }
      if (effect.kind === 'put') {
        if (rewrite(effect.guard) === 0n) continue
        const [guard, key, value] = [effect.guard, effect.key, effect.value].map((node) =>
          this.#node(rewrite(node), node.type),
        )
        this.#effects.push({ ...effect, guard, key, value })
      }
      if (effect.kind === 'write') this.#write(effect, rewrite, reader, loose)
    }
    return this.#finish()
  }

  #write(
    effect: Effect & { kind: 'write' },
    rewrite: Rewrite,
    reader: Reader,
    loose: ReadonlySet<string>,
  ): void {
    const guard = rewrite(effect.guard)
    if (guard === 0n) return
    const [index, value] = [effect.index, effect.value].map(rewrite)
    const nodeOf = (one: Value, like: Node) => this.#node(one, like.type)
    if (typeof index !== 'bigint' || loose.has(effect.register)) {
      this.#files.add(effect.register)
      this.#effects.push({
        ...effect,
        guard: nodeOf(guard, effect.guard),
        index: nodeOf(index, effect.index),
        value: nodeOf(value, effect.value),
      })
      return
    }
    const cell = this.#cells.element(effect.register, index)
    if (guard === 1n) {
      this.#news.set(cell, value)
      return
    }
    const old = this.#news.get(cell) ?? reader.get(cell)
    const arms = [value, old].map((one) => this.#node(one, cell.type))
    this.#news.set(cell, foldedOf(this.#build.make('ite', [guard as Node, ...arms])))
  }

  /** Whether the number of a routine is not zero. */
  #isSet(value: Value): Value {
    if (typeof value === 'bigint') return value === 0n ? 0n : 1n
    // A condition with a routine in one arm and none in the other.
    const [test, yes, no] = value.op === 'ite' ? value.args : []
    if (test && constant(no!) === 0n && (constant(yes!) ?? 0n) !== 0n) return test
    const zero = this.#build.make('eq', [value, this.#build.constant(0n, value.type)])
    return foldedOf(this.#build.make('not', [zero]))
  }

  /** Has the step left where the guard is true. @returns false if it always is */
  #leaveIf(guard: Value): boolean {
    if (typeof guard === 'bigint') return guard === 0n
    this.#effects.push({ kind: 'trap', guard, reason: LEAVE })
    this.#assume(guard, 0n)
    return true
  }

  /**
   * Has the step left where one of the guards is true: small ones first, since what they say often
   * makes the others smaller. To leave changes nothing, so the order does not matter.
   * @returns false if one always is
   */
  #leaveWhere(guards: readonly Node[], rewrite: Rewrite): boolean {
    let waiting = guards
    while (waiting.length > 0) {
      const now = waiting
        .map((guard) => ({ guard, value: rewrite(guard) }))
        .filter(({ value }) => value !== 0n)
      const simple = now.find(({ value }) => typeof value === 'bigint' || value.op !== 'and') ?? now[0]
      if (simple && !this.#leaveIf(simple.value)) return false
      waiting = now.flatMap(({ guard }) => (guard === simple?.guard ? [] : [guard]))
    }
    return true
  }

  #assume(node: Node, value: bigint): void {
    this.#assumed.set(node, value)
    if (node.op === 'not') this.#assume(node.args[0], 1n - value)
    if ((node.op === 'or' && value === 0n) || (node.op === 'and' && value === 1n)) {
      for (const arg of node.args) this.#assume(arg, value)
    }
  }

  /**
   * An instruction that may enter microcode is compiled for the case that it does not. One that always does, for the
   * routine that it chooses in fewest ways: a failure has several.
   */
  #stayOutOfMicrocode(effects: readonly Effect[], rewrite: Rewrite): boolean {
    const set = effects.findLast((effect) => effect.kind === 'set' && effect.register === MICRO)
    if (set?.kind !== 'set' || this.#machine.microcode.length === 0) return true
    const value = rewrite(set.value)
    if (typeof value === 'bigint') return true
    const outcomes = outcomesOf(value)
    if (outcomes.length === 0) return false
    const ways = (routine: bigint) => outcomes.filter((other) => other === routine).length
    // Routines that are chosen in one way each are there to be entered: then that is a jump.
    const routines = routinesOf(value)
    if (routines.size > 1 && [...routines].every((routine) => ways(routine) === 1)) return true
    const routine = outcomes.includes(0n) ? 0n : outcomes.toSorted((a, b) => ways(a) - ways(b))[0]
    if (!this.#leaveIf(foldedOf(differsWhere(this.#build, value, routine)))) return false
    this.#routine = routine
    return true
  }

  /** A step that may set what says which cells decide is compiled for the case that it does not change it. */
  #stayInMode(effects: readonly Effect[], rewrite: Rewrite): boolean {
    const { control, selector } = this.#cells
    const cell = control[selector]
    const set = effects.findLast((effect) => effect.kind === 'set' && effect.register === cell?.name)
    if (set?.kind !== 'set') return true
    const value = rewrite(set.value)
    if (typeof value === 'bigint') return value === this.#key[selector]
    const now = this.#build.constant(this.#key[selector], cell.type)
    return this.#leaveIf(foldedOf(this.#build.make('not', [this.#build.make('eq', [value, now])])))
  }

  #finish(): Step {
    const { control, selector, decides } = this.#cells
    const values = control.map((cell, i) => {
      if (i === selector) return this.#key[i]
      return decides(this.#key, i) ? (this.#news.get(cell) ?? this.#before(cell)) : 0n
    })
    const place = control.findIndex((_, i) => i !== selector && decides(this.#key, i))
    const sets = new Set<Cell>()
    for (const [cell, value] of this.#news) {
      const at = control.indexOf(cell)
      if (at >= 0 && decides(this.#key, at)) continue
      if (typeof value !== 'bigint' && value.op === 'get' && value.attribute === cell.name) continue
      this.#effects.push({ kind: 'set', register: cell.name, value: this.#node(value, cell.type) })
      sets.add(cell)
    }
    const next = nextOf(values.map((value, i) => this.#node(value, control[i].type)))
    const block = { effects: this.#effects }
    const reads = new Set<Cell>()
    for (const { op, attribute } of nodesOfStep(block, next)) {
      if (op === 'get') reads.add(this.#cells.byName(attribute as string))
      if (op === 'read') this.#files.add(attribute as string)
    }
    return {
      key: this.#key,
      place: Math.max(place, 0),
      block,
      next,
      files: this.#files,
      reads,
      sets,
      length: 1,
    }
  }

  /** Rewrites nodes of the machine to values of the step. */
  #rewriter({ input, get, folds }: Reader): Rewrite {
    const done = new Map<Node, Value>()
    let assumptions = this.#assumed.size
    const rewrite = (node: Node): Value => {
      if (this.#assumed.size > assumptions) {
        // What was computed before did not know of the last assumption.
        assumptions = this.#assumed.size
        done.clear()
      }
      let result = done.get(node)
      if (result === undefined) {
        result = compute(node)
        if (typeof result !== 'bigint') result = this.#assumed.get(result) ?? result
        done.set(node, result)
      }
      return result
    }
    const compute = (node: Node): Value => {
      const { op, args, attribute, type } = node
      switch (op) {
        case 'const':
          return attribute as bigint
        case 'in':
          return input(attribute as string)
        case 'get':
          return get(this.#cells.register(attribute as string))
        case 'read': {
          const index = rewrite(args[0])
          if (typeof index === 'bigint') return get(this.#cells.element(attribute as string, index))
          return this.#make(node, [index])
        }
        case 'load': {
          const guard = rewrite(args[1])
          if (guard === 0n) return 0n
          const address = rewrite(args[0])
          if (folds && guard === 1n && typeof address === 'bigint')
            return this.#source.load(attribute as string, address, type)
          return this.#make(node, [address, guard])
        }
        case 'lookup': {
          const guard = rewrite(args[1])
          return guard === 0n ? 0n : this.#make(node, [rewrite(args[0]), guard])
        }
        case 'preimage':
          // Its effect came first, and has the step left unless the guard is false.
          return 0n
        case 'ite': {
          const test = rewrite(args[0])
          if (typeof test === 'bigint') return rewrite(args[test === 1n ? 1 : 2])
          return this.#make(node, [test, rewrite(args[1]), rewrite(args[2])])
        }
        default: {
          const values = args.map(rewrite)
          return values.every((value) => typeof value === 'bigint')
            ? MEANING[op](values, type, node)
            : this.#make(node, values)
        }
      }
    }
    return rewrite
  }

  /** The node of the step for one of the machine's, simplified. */
  #make({ op, args, attribute, type }: Node, values: readonly Value[]): Value {
    return foldedOf(
      this.#build.make(
        op,
        values.map((value, i) => this.#node(value, args[i].type)),
        attribute,
        type,
      ),
    )
  }

  #node(value: Value, type: Type): Node {
    return typeof value === 'bigint' ? this.#build.constant(value, type) : value
  }
}

const foldedOf = (node: Node): Value => constant(node) ?? node

const noInput = (name: string): Node => {
  throw new RangeError(`"input" expected no inputs here, got ${name}`)
}
