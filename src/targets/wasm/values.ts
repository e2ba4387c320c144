/**
 * Values of one block as WebAssembly: each node is computed once, where `regions.ts` places it; a
 * value with several uses is kept in a local.
 * @module
 */
import { trailingZeros } from '../../ir/bounds.ts'
import type { Legalizer, Source } from '../../ir/lower/legalize.ts'
import { LIMB } from '../../ir/lower/limbs.ts'
import { constant, type Node } from '../../ir/node.ts'
import type { Type } from '../../ir/types.ts'
import {
  type AccessFunctions,
  accessSize,
  loadLimbs,
  pushScratch,
  pushStraddles,
  readPointer,
} from './access.ts'
import type { Code, Label, Local, ValueType } from './encode.ts'
import { NARROW, pushShifted, typeOf, type Values } from './narrow.ts'
import type { MemoryOp } from './opcodes.ts'
import type { MemoryPlan, RegisterPlan } from './plan.ts'
import {
  argumentsOf,
  type Condition,
  conditionOf,
  type Item,
  isLeaf,
  isSource,
  known,
  type Placement,
  type Region,
} from './regions.ts'

/** What values are computed from: how a target keeps the state, and the inputs of a block. */
export type StateAccess = {
  /** The locals of a fixed register. */
  register(name: string): readonly Local[]
  /** The locals of an input. */
  input(name: string): readonly Local[]
  file(name: string): RegisterPlan
  memory(name: string): MemoryPlan
  readonly access: AccessFunctions
  /**
   * Where a block goes instead of trapping, and instead of a store that leaves the fast path, with
   * nothing changed; without it such a store calls out.
   */
  readonly leave?: Label
  /** The function of an operation on 64-bit limbs, or of a signed division. */
  operation(kind: string, limbs: number, modulus?: bigint): number
}

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
    if (value !== undefined) return value !== 0n
    for (let at: Region | undefined = this.region; at; at = at.parent) {
      for (const [fact, truth] of at.facts) {
        if (!truth && fact.op === 'eq' && fact.args[0] === node && constant(fact.args[1]) === 0n) return true
      }
    }
    return false
  }

  callDivision(name: string): void {
    this.code.call(this.#state.operation(name, 1))
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

  /** Items that read what is about to change are read now: elements of a file, or a memory. */
  readBefore(items: readonly Item[], changes: ReadonlySet<string>): void {
    const seen = new Set<Item>()
    const visit = (item: Item) => {
      if (seen.has(item) || this.#locals.has(item)) return
      seen.add(item)
      for (const arg of argumentsOf(item, this.region, this.#legal)) visit(arg)
      const kind = isSource(item) ? item.kind : item.op
      const name = String(isSource(item) ? item.node.attribute : item.attribute)
      if ((kind === 'read' || kind === 'load') && changes.has(name)) this.materialize(item)
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

  /** Whether an access of `size` bytes is known to lie in one page. */
  fitsPage(plan: MemoryPlan, address: Node, guard: Node, size: number): boolean {
    if (size <= 2 ** plan.slotBits) return true
    let zeros = trailingZeros(address, guard)
    for (let at: Region | undefined = this.region; at; at = at.parent) {
      for (const [fact, truth] of at.facts) if (truth) zeros = Math.max(zeros, trailingZeros(address, fact))
    }
    return 2 ** zeros >= size || this.#bitKnownZero(address, size)
  }

  /** An address of two bytes is aligned where its lowest bit is known not to be set. */
  #bitKnownZero(address: Node, size: number): boolean {
    if (size !== 2) return false
    for (let at: Region | undefined = this.region; at; at = at.parent) {
      for (const [fact, truth] of at.facts) {
        const [high, low] = Array.isArray(fact.attribute) ? (fact.attribute as readonly number[]) : [-1, -1]
        if (!truth && fact.op === 'extract' && fact.args[0] === address && high === 0 && low === 0)
          return true
      }
    }
    return false
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
        this.#load(node.attribute as string, node.args[0], node.args[1], node.type, [typeOf(node)], (type) =>
          this.code.if(type),
        )
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

  /** Pushes a loaded value; where the guard is not known, zero takes the load's place. */
  #load(
    name: string,
    address: Node,
    guard: Node,
    type: Type,
    types: readonly ValueType[],
    open: (type: ValueType) => void,
  ): void {
    const { code } = this
    const plan = this.#state.memory(name)
    const condition = conditionOf(guard, this.region)
    if (condition === false) {
      for (const one of types) code.const(one, 0n)
      return
    }
    const at = code.local(plan.addressType)
    this.pushAddress(plan, address)
    code.set(at)
    const perform = () => {
      const pointer = code.local('i32')
      const size = accessSize(plan, type)
      const { access } = this.#state
      if (this.fitsPage(plan, address, guard, size)) readPointer(code, plan, at, access)
      else if (this.#state.leave && this.mayLeave) {
        // Without a call there is nothing that the registers of the whole function have to be saved for.
        pushStraddles(code, plan, at, size)
        code.brIf(this.#state.leave)
        readPointer(code, plan, at, access)
      } else {
        pushStraddles(code, plan, at, size)
        code.if('i32')
        code.get(at).i32(size).call(access.gather(plan))
        pushScratch(code).else()
        readPointer(code, plan, at, access)
        code.end()
      }
      code.set(pointer)
      loadLimbs(code, plan, type, pointer, access)
      code.release(pointer)
    }
    if (condition.length === 0) perform()
    else {
      this.pushCondition(condition)
      if (types.length === 1) {
        open(types[0])
        perform()
        code.else().const(types[0], 0n).end()
      } else this.#loadGuarded(types, perform)
    }
    code.release(at)
  }

  /** Several limbs cannot leave an `if` on the stack without a type of their own: through locals. */
  #loadGuarded(types: readonly ValueType[], perform: () => void): void {
    const { code } = this
    const limbs = types.map((type) => code.local(type))
    code.if()
    perform()
    for (const limb of limbs.toReversed()) code.set(limb)
    code.else()
    for (const limb of limbs) code.const(limb.type, 0n).set(limb)
    code.end()
    for (const limb of limbs) code.get(limb)
    code.release(...limbs)
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
    if (kind === 'read')
      this.#pushFile(
        node.attribute as string,
        args[0][0],
        parts.map((_, i) => i),
      )
    else if (kind === 'load') {
      const types = parts.map(typeOf)
      this.#load(node.attribute as string, args[0][0], args[1][0], node.type, types, (type) => code.if(type))
    } else {
      for (const limb of args.flat()) this.push(limb)
      const modulus = node.type.kind === 'felt' ? node.type.modulus : undefined
      const operation = this.#state.operation(kind, args[0].length, modulus)
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
