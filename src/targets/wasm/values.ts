/**
 * Values of one block as WebAssembly: each node is computed once, where `regions.ts` places it; a
 * value with several uses is kept in a local.
 * @module
 */
import type { Legalizer, Source } from '../../ir/lower/legalize.ts'
import { LIMB } from '../../ir/lower/limbs.ts'
import { constant, type Definition, definitionOf, type Node } from '../../ir/node.ts'
import type { StateAccess } from './access.ts'
import type { Code, Local } from './encode.ts'
import { pushLoad } from './loads.ts'
import { pushLookup } from './map-access.ts'
import { NARROW, pushShifted, typeOf, type Values } from './narrow.ts'
import type { MemoryOp } from './opcodes.ts'
import { type MemoryPlan, PREIMAGE, type RegisterPlan } from './plan.ts'
import {
  argumentsOf,
  type Condition,
  conditionOf,
  type Item,
  isLeaf,
  isSource,
  known,
  knownNonZero,
  type Placement,
  type Region,
} from './regions.ts'

export class BlockValues implements Values {
  readonly code: Code
  readonly #state: StateAccess
  readonly #legal: Legalizer
  readonly #placement: Placement
  readonly #locals = new Map<Item, readonly Local[]>()
  /** Items kept in locals, by the region at whose end the locals are free again. */
  readonly #kept = new Map<Region, Item[]>()
  region: Region
  /** Whether the block can still be left: it changes nothing before its last value is computed. */
  readonly mayLeave: boolean

  /** How many bytes from an address are known to lie in one page. */
  readonly #fits = new Map<Node, number>()

  constructor(
    code: Code,
    state: StateAccess,
    legal: Legalizer,
    placement: Placement,
    top: Region,
    mayLeave: boolean,
  ) {
    this.code = code
    this.mayLeave = mayLeave
    this.#state = state
    this.#legal = legal
    this.#placement = placement
    this.region = top
  }

  push(node: Node, loose = false): void {
    const { code } = this
    const value = constant(node)
    if (value !== undefined) {
      code.const(typeOf(node), value)
      return
    }
    if (isLeaf(node)) {
      code.get(this.#leaf(node))
      return
    }
    const local = this.#locals.get(node)
    if (local) {
      code.get(local[0])
      return
    }
    if (this.inlined(node)) {
      this.#compute(node, loose)
      return
    }
    this.#compute(node, false)
    const made = code.local(typeOf(node))
    this.#keep(node, [made])
    code.tee(made)
  }

  inlined(node: Node): boolean {
    return !this.#locals.has(node) && (this.#placement.uses.get(node) ?? 0) <= 1
  }

  nonZero(node: Node): boolean {
    const value = constant(node)
    return value === undefined ? knownNonZero(node, this.region) : value !== 0n
  }

  /** Notes that an access of `size` bytes lies in one page: the block was left if not. */
  noteFits(address: Node, size: number): void {
    this.#fits.set(address, Math.max(size, this.#fits.get(address) ?? 0))
  }

  fits(address: Node, size: number): boolean {
    return size <= (this.#fits.get(address) ?? 0)
  }

  callDivision(name: string): void {
    this.code.call(this.#state.operation(name, []))
  }

  /** Puts an item into locals now, unless it is there. */
  materialize(item: Item): void {
    if (this.#locals.has(item) || isLeaf(item)) return
    if (isSource(item)) {
      this.#computeSource(item)
      return
    }
    this.#compute(item, false)
    const local = this.code.local(typeOf(item))
    this.code.set(local)
    this.#keep(item, [local])
  }

  /** Puts all that a branch needs, and that is not the branch's own, into locals before it begins. */
  hoist(items: readonly Item[], into: Region): void {
    const seen = new Set<Item>()
    const visit = (item: Item) => {
      if (seen.has(item) || this.#locals.has(item)) return
      seen.add(item)
      for (const arg of argumentsOf(item, into, this.#legal)) visit(arg)
      const { home, uses } = this.#placement
      const shared = isSource(item) || (uses.get(item) ?? 0) > 1
      if (shared && (home.get(item) as Region).depth <= this.region.depth) this.materialize(item)
    }
    for (const item of items) visit(item)
  }

  /** Items that read what is about to change are read now: elements of a file, a memory, or a map. */
  readBefore(items: readonly Item[], changes: ReadonlySet<string>): void {
    const seen = new Set<Item>()
    const visit = (item: Item) => {
      if (seen.has(item) || this.#locals.has(item)) return
      seen.add(item)
      for (const arg of argumentsOf(item, this.region, this.#legal)) visit(arg)
      const kind = isSource(item) ? item.kind : item.op
      const name = String(isSource(item) ? item.node.attribute : item.attribute)
      if ((kind === 'read' || kind === 'load' || kind === 'lookup') && changes.has(name))
        this.materialize(item)
    }
    for (const item of items) visit(item)
  }

  /** Code in a branch: its locals end with it. */
  inside(region: Region, body: () => void): void {
    const outer = this.region
    this.region = region
    body()
    for (const item of this.#kept.get(region) ?? []) {
      this.code.release(...(this.#locals.get(item) as readonly Local[]))
      this.#locals.delete(item)
    }
    this.#kept.delete(region)
    this.region = outer
  }

  /** Pushes a condition that is not known. */
  pushCondition(condition: Exclude<Condition, false>): void {
    for (const [i, { node, positive }] of condition.entries()) {
      this.push(node)
      if (!positive) this.code.op('i32.eqz')
      if (i > 0) this.code.op('i32.and')
    }
  }

  /** Pushes the byte address of an element of a memory. */
  pushAddress(plan: MemoryPlan, address: Node): void {
    pushShifted(this, address, plan.slotBits, plan.addressType)
  }

  /** Pushes the offset of an element of a register file. */
  pushElement(plan: RegisterPlan, index: Node): void {
    pushShifted(this, index, plan.strideBits, 'i32')
  }

  #keep(item: Item, locals: readonly Local[]): void {
    this.#locals.set(item, locals)
    const kept = this.#kept.get(this.region)
    if (kept) kept.push(item)
    else this.#kept.set(this.region, [item])
  }

  #leaf(node: Node): Local {
    const name = node.attribute as string
    if (node.op === 'get') return this.#state.register(name)[0]
    const part = this.#legal.partOf(node)
    if (!part) return this.#state.input(name)[0]
    const { source, index } = part
    const { attribute } = source.node
    if (source.kind === 'get') return this.#state.register(attribute as string)[index]
    if (source.kind === 'in') return this.#state.input(attribute as string)[index]
    if (!this.#locals.has(source)) this.#computeSource(source)
    return (this.#locals.get(source) as readonly Local[])[index]
  }

  #compute(node: Node, loose: boolean): void {
    switch (node.op) {
      case 'read':
        this.#pushFile(node.attribute as string, node.args[0], [0])
        return
      case 'load':
        pushLoad(this, this.#state, {
          memory: node.attribute as string,
          address: node.args[0],
          guard: node.args[1],
          type: node.type,
          limbs: [typeOf(node)],
        })
        return
      case 'lookup':
        pushLookup(this, this.#state, {
          map: node.attribute as string,
          key: [node.args[0]],
          guard: node.args[1],
          limbs: [typeOf(node)],
        })
        return
      case 'ite':
        this.#choose(node)
        return
    }
    const row = NARROW[node.op as keyof typeof NARROW]
    row(this, node, loose)
  }

  /** Pushes limbs of an element of a register file. */
  #pushFile(name: string, index: Node, limbs: readonly number[]): void {
    const { code } = this
    const plan = this.#state.file(name)
    this.pushElement(plan, index)
    const at = limbs.length > 1 ? code.local('i32') : undefined
    if (at) code.set(at)
    for (const i of limbs) {
      const { type, offset } = plan.limbs[i]
      if (at) code.get(at)
      code.memory(`${type}.load` as MemoryOp, plan.offset + offset)
    }
    if (at) code.release(at)
  }

  #choose(node: Node): void {
    const { code } = this
    const [test, yes, no] = node.args
    const fact = known(test, this.region)
    if (fact !== undefined) {
      this.push(fact ? yes : no)
      return
    }
    const arms = this.#placement.branches.get(node)
    if (!arms) {
      this.push(yes)
      this.push(no)
      this.push(test)
      code.op('select')
      return
    }
    this.hoist([yes], arms[0])
    this.hoist([no], arms[1])
    this.push(test)
    code.if(typeOf(node))
    this.inside(arms[0], () => this.push(yes))
    code.else()
    this.inside(arms[1], () => this.push(no))
    code.end()
  }

  #computeSource(source: Source): void {
    const { code } = this
    const { kind, node, args, parts } = source
    if (kind === 'preimage') {
      this.#keep(source, this.#readPreimage(source))
      return
    }
    if (kind === 'read')
      this.#pushFile(
        node.attribute as string,
        args[0][0],
        parts.map((_, i) => i),
      )
    else if (kind === 'load') {
      pushLoad(this, this.#state, {
        memory: node.attribute as string,
        address: args[0][0],
        guard: args[1][0],
        type: node.type,
        limbs: parts.map(typeOf),
      })
    } else if (kind === 'call') {
      this.#call(definitionOf(node), args.flat())
    } else if (kind === 'lookup') {
      pushLookup(this, this.#state, {
        map: node.attribute as string,
        key: args[0],
        guard: args[1][0],
        limbs: parts.map(typeOf),
      })
    } else {
      for (const limb of args.flat()) this.push(limb)
      const modulus = node.type.kind === 'felt' ? node.type.modulus : undefined
      const sizes = [...args.map(({ length }) => length), parts.length]
      const operation = this.#state.operation(kind, sizes, modulus)
      if (kind === 'reduce' && modulus !== undefined && args[0].length === parts.length) {
        this.#keep(source, this.#reduce(parts.length, modulus, operation))
        return
      }
      code.call(operation)
    }
    const locals = parts.map((part) => code.local(typeOf(part)))
    for (const local of locals.toReversed()) code.set(local)
    this.#keep(source, locals)
  }

  /** Leaves the limbs of what a function gives: by a call, or by its form in the call's place. */
  #call(definition: Definition, limbs: readonly Node[]): void {
    const { code } = this
    for (const limb of limbs) this.push(limb)
    const form = this.#state.inline?.(definition)
    if (!form) {
      code.call(this.#state.call(definition))
      return
    }
    const params = limbs.map((limb) => code.local(typeOf(limb)))
    for (const local of params.toReversed()) code.set(local)
    code.inline(params, () => form(code, () => this.#state.call(definition)))
    code.release(...params)
  }

  /** Asks for a preimage, if the guard is true: into locals, which are zero otherwise. */
  #readPreimage({ args: [key, [offset], [guard]], parts }: Source): readonly Local[] {
    const { code } = this
    const access = this.#state.preimages
    if (!access) throw new RangeError('"state" expected a way to read preimages, got none')
    const locals = parts.map((part) => code.local(typeOf(part)))
    const condition = conditionOf(guard, this.region)
    if (condition === false) {
      for (const local of locals) code.const(local.type, 0n).set(local)
      return locals
    }
    const store = (node: Node, at: number) => {
      code.i32(0)
      this.push(node)
      code.memory('i64.store', access.at + at)
    }
    for (const [i, limb] of key.entries()) store(limb, PREIMAGE.key + 8 * i)
    store(offset, PREIMAGE.offset)
    if (condition.length > 0) {
      this.pushCondition(condition)
      code.if()
    }
    code.call(access.function).op('i32.eqz').brIf(access.missing)
    const size = locals.length - 1
    for (const [i, local] of locals.entries()) {
      if (i === size)
        code
          .i32(0)
          .memory('i32.load', access.at + PREIMAGE.size)
          .set(local)
      else
        code
          .i32(0)
          .memory('i64.load', access.at + PREIMAGE.word + 8 * i)
          .set(local)
    }
    if (condition.length > 0) {
      code.else()
      for (const local of locals) code.const(local.type, 0n).set(local)
      code.end()
    }
    return locals
  }

  /** Limbs on the stack modulo a prime: those whose uppermost is below the prime's are reduced, as felts in memory are. */
  #reduce(count: number, modulus: bigint, operation: number): readonly Local[] {
    const { code } = this
    const limbs = Array.from({ length: count }, () => code.local('i64'))
    const last = limbs.at(-1) as Local
    for (const limb of limbs.toReversed()) code.set(limb)
    code
      .get(last)
      .i64(modulus >> BigInt(LIMB * (limbs.length - 1)))
      .op('i64.lt_u')
      .op('i32.eqz')
      .if()
    for (const limb of limbs) code.get(limb)
    code.call(operation)
    for (const limb of limbs.toReversed()) code.set(limb)
    code.end()
    return limbs
  }
}
