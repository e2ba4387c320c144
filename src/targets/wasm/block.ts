/**
 * A block as WebAssembly: traps in order, then everything that the block does, all of it computed
 * from the state before.
 * @module
 */
import { type Legalizer, legalizer } from '../../ir/lower/legalize.ts'
import type { Block, Effect } from '../../ir/machine.ts'
import type { Node, Type } from '../../ir/types.ts'
import { accessSize, pushScratch, pushStraddles, storeLimbs, writePointer } from './access.ts'
import type { Code, Local } from './encode.ts'
import { typeOf } from './narrow.ts'
import type { MemoryOp } from './opcodes.ts'
import { EXIT_CODE } from './plan.ts'
import {
  argumentsOf,
  type Condition,
  conditionOf,
  isSource,
  type Item,
  learn,
  type Literal,
  place,
  type Region,
  regionIn,
} from './regions.ts'
import { BlockValues, type StateAccess } from './values.ts'

type Met = Exclude<Condition, false>
type Change = Extract<Effect, { kind: 'write' | 'store' }>

type Statement =
  | { readonly kind: 'trap'; readonly condition: Met; readonly reason: string }
  | { readonly kind: 'halt'; readonly condition: Met; readonly region: Region; readonly code: Node }
  | {
      readonly kind: 'change'
      readonly condition: Met
      readonly region: Region
      readonly changes: readonly Change[]
      readonly sets: readonly LimbSet[]
    }

/** New limbs of a fixed register, or of an output, and the locals they go to. */
type Changing = Extract<Statement, { kind: 'change' }>

type LimbSet = { readonly locals: readonly Local[]; readonly limbs: readonly Node[] }

export type BlockExits = {
  /** Emits the end of a step that traps. */
  trap(reason: string): void
}

/** What stands behind the block's code. */
export type BlockEnd = {
  /** Whether the code never gets to its end, since it always traps. */
  readonly traps: boolean
  /** A local that says whether the block halted, if it can; the exit code is in memory. */
  readonly halted: Local | undefined
}

/**
 * Emits a block.
 * @param state - the state before; `set` changes the locals of `register`, `out` those of `input`
 */
export function emitBlock(code: Code, state: StateAccess, block: Block, exits: BlockExits): BlockEnd {
  const legal = legalizer(block)
  const top = regionIn(undefined)
  const { statements, traps } = statementsOf(block, legal, top)
  const setLimbs: LimbSet[] = []
  if (!traps) {
    const { always, groups } = conditionalSets(block, state, legal, top)
    setLimbs.push(...always)
    statements.push(...groups)
  }
  const roots = statements.flatMap((statement) => rootsOf(statement, legal, top))
  for (const { limbs } of setLimbs) for (const item of limbs) roots.push({ item, region: top })
  const values = new BlockValues(code, state, legal, place(roots, top, legal), top)

  let halted: Local | undefined
  const changes: Changing[] = []
  for (const statement of statements) {
    if (statement.kind === 'trap') emitTrap(values, statement, exits, top)
    else if (statement.kind === 'change') changes.push(statement)
  }
  if (traps) {
    values.inside(top, () => {})
    return { traps, halted }
  }
  values.inside(top, () => {
    readWhatChanges(values, changes, legal)
    for (const statement of statements)
      if (statement.kind === 'halt') halted = emitHalt(values, statement, halted)
    // The stack holds the new values of fixed registers until all else has used the old ones.
    for (const { limbs } of setLimbs) for (const limb of limbs) values.push(limb)
    for (const change of changes) {
      branch(values, change.condition, change.region, usedBy(change, legal), () => {
        for (const one of change.changes) emitChange(values, state, one, legal)
        emitSets(values, change.sets)
      })
    }
    for (const { locals } of setLimbs.toReversed()) for (const local of locals.toReversed()) code.set(local)
  })
  return { traps, halted }
}

/** The effects but for loads and sets; effects in a row under one guard are one statement. */
function statementsOf(
  block: Block,
  legal: Legalizer,
  top: Region,
): { statements: Statement[]; traps: boolean } {
  // The facts of the trap checks that were passed, as far as planning goes; emission learns them anew.
  const passed = regionIn(undefined)
  const statements: Statement[] = []
  const guardOf = (guard: Node) => conditionOf(legal.limbs(guard)[0], passed)
  for (const effect of block.effects) {
    if (effect.kind !== 'trap') continue
    const condition = guardOf(effect.guard)
    if (condition === false) continue
    statements.push({ kind: 'trap', condition, reason: effect.reason })
    if (condition.length === 0) return { statements, traps: true }
    if (condition.length === 1) learn(passed, condition[0].node, !condition[0].positive)
  }
  let last: { guard: Node; changes: Change[] } | undefined
  for (const effect of block.effects) {
    if (effect.kind === 'halt') {
      const condition = guardOf(effect.guard)
      if (condition === false) continue
      const region = condition.length === 0 ? top : regionIn(top, condition)
      statements.push({ kind: 'halt', condition, region, code: legal.limbs(effect.code)[0] })
      last = undefined
    }
    if (effect.kind !== 'write' && effect.kind !== 'store') continue
    if (last?.guard === effect.guard) {
      last.changes.push(effect)
      continue
    }
    const condition = guardOf(effect.guard)
    if (condition === false) continue
    const region = condition.length === 0 ? top : regionIn(top, condition)
    last = { guard: effect.guard, changes: [effect] }
    statements.push({ kind: 'change', condition, region, changes: last.changes, sets: [] })
  }
  return { statements, traps: false }
}

function rootsOf(statement: Statement, legal: Legalizer, top: Region): { item: Item; region: Region }[] {
  const tests = statement.condition.map(({ node }) => ({ item: node as Item, region: top }))
  if (statement.kind === 'trap') return tests
  const items = statement.kind === 'halt' ? [statement.code] : usedBy(statement, legal)
  return [...tests, ...items.map((item) => ({ item, region: statement.region }))]
}

/**
 * Sets that keep the register in one case, `r := ite(c, x, r)`, as branches that set it in the other:
 * an instruction with a rare case, such as a misaligned access, then pays one test for all that the
 * case sets. Sets of one condition share a branch.
 */
function conditionalSets(
  block: Block,
  state: StateAccess,
  legal: Legalizer,
  top: Region,
): { always: LimbSet[]; groups: Changing[] } {
  const always: LimbSet[] = []
  const found = new Map<string, { literal: Literal; names: string[]; sets: LimbSet[] }>()
  const ids = new Map<Node, number>()
  for (const effect of block.effects) {
    if (effect.kind === 'out') always.push({ locals: state.input(effect.name), limbs: legal.limbs(effect.value) })
    if (effect.kind !== 'set') continue
    const { register } = effect
    const [limb, ...more] = legal.limbs(effect.value)
    const locals = state.register(register)
    const kept = more.length > 0 || limb.op !== 'ite' ? -1 : limb.args.findIndex((arg) => isGet(arg, register))
    if (kept < 1) {
      always.push({ locals, limbs: [limb, ...more] })
      continue
    }
    const [node] = limb.args
    const positive = kept === 2
    const id = ids.get(node) ?? ids.size
    ids.set(node, id)
    const key = `${id} ${positive}`
    const group = found.get(key) ?? { literal: { node, positive }, names: [], sets: [] }
    found.set(key, group)
    group.names.push(register)
    group.sets.push({ locals, limbs: [limb.args[3 - kept]] })
  }
  const groups: Changing[] = []
  const changed = new Set<string>()
  for (const { literal, names, sets } of found.values()) {
    const reads = registersIn([literal.node, ...sets.flatMap(({ limbs }) => limbs)], legal, top)
    if ([...reads].some((name) => changed.has(name))) {
      // It would see what an earlier group set: chosen before all of them instead.
      for (const effect of block.effects) {
        if (effect.kind !== 'set' || !names.includes(effect.register)) continue
        always.push({ locals: state.register(effect.register), limbs: legal.limbs(effect.value) })
      }
      continue
    }
    for (const name of names) changed.add(name)
    groups.push({ kind: 'change', condition: [literal], region: regionIn(top, [literal]), changes: [], sets })
  }
  return { always, groups }
}

const isGet = (node: Node, register: string) => node.op === 'get' && node.attribute === register

/** The fixed registers that values are computed from. */
function registersIn(items: readonly Item[], legal: Legalizer, top: Region): Set<string> {
  const names = new Set<string>()
  const seen = new Set<Item>()
  const visit = (item: Item) => {
    if (seen.has(item)) return
    seen.add(item)
    if (isSource(item) ? item.kind === 'get' : item.op === 'get') {
      names.add(String(isSource(item) ? item.node.attribute : item.attribute))
    }
    for (const arg of argumentsOf(item, top, legal)) visit(arg)
  }
  for (const item of items) visit(item)
  return names
}

/** The values that a group of changes uses. */
const usedBy = ({ changes, sets }: Changing, legal: Legalizer): Node[] => [
  ...changes.flatMap((change) => itemsOf(change, legal)),
  ...sets.flatMap(({ limbs }) => limbs),
]

/** All at once: no set sees another. */
function emitSets(values: BlockValues, sets: readonly LimbSet[]): void {
  for (const { limbs } of sets) for (const limb of limbs) values.push(limb)
  for (const { locals } of sets.toReversed()) {
    for (const local of locals.toReversed()) values.code.set(local)
  }
}

/** The values that a write or a store uses. */
function itemsOf(change: Change, legal: Legalizer): Node[] {
  const place = change.kind === 'write' ? change.index : change.address
  return [legal.limbs(place)[0], ...legal.limbs(change.value)]
}

const nameOf = (change: Change) => (change.kind === 'write' ? change.register : change.memory)

function emitTrap(
  values: BlockValues,
  { condition, reason }: Statement & { kind: 'trap' },
  exits: BlockExits,
  top: Region,
): void {
  const { code } = values
  if (condition.length === 0) {
    exits.trap(reason)
    return
  }
  values.pushCondition(condition)
  code.if()
  exits.trap(reason)
  code.end()
  if (condition.length === 1) learn(top, condition[0].node, !condition[0].positive)
}

/** Runs `body` where the condition holds. */
function branch(
  values: BlockValues,
  condition: Met,
  region: Region,
  items: readonly Item[],
  body: () => void,
): void {
  if (condition.length === 0) {
    body()
    return
  }
  values.hoist(items, region)
  values.pushCondition(condition)
  values.code.if()
  values.inside(region, body)
  values.code.end()
}

/** A later write or store must not see what an earlier one did. */
function readWhatChanges(
  values: BlockValues,
  statements: readonly Changing[],
  legal: Legalizer,
): void {
  const changed = new Set<string>()
  for (const { condition, changes, sets } of statements) {
    if (changed.size > 0) values.readBefore([...condition.map(({ node }) => node), ...sets.flatMap(({ limbs }) => limbs)], changed)
    for (const change of changes) {
      if (changed.size > 0) values.readBefore(itemsOf(change, legal), changed)
      changed.add(nameOf(change))
    }
  }
}

/** The first halt whose guard is true gives the exit code. */
function emitHalt(
  values: BlockValues,
  statement: Statement & { kind: 'halt' },
  before: Local | undefined,
): Local {
  const { code } = values
  const { condition, region, code: exitCode } = statement
  const halted = before ?? code.local('i32')
  if (!before) code.i32(0).set(halted)
  const store = () => {
    code.i32(0)
    values.push(exitCode)
    code.memory('i64.store', EXIT_CODE).i32(1).set(halted)
  }
  if (condition.length === 0 && !before) {
    store()
    return halted
  }
  values.hoist([exitCode], region)
  if (condition.length > 0) values.pushCondition(condition)
  else code.i32(1)
  if (before) code.get(before).op('i32.eqz').op('i32.and')
  code.if()
  values.inside(regionIn(values.region), store)
  code.end()
  return halted
}

function emitChange(values: BlockValues, state: StateAccess, change: Change, legal: Legalizer): void {
  const { code } = values
  const limbs = legal.limbs(change.value)
  if (change.kind === 'store') {
    emitStore(
      values,
      state,
      change.memory,
      legal.limbs(change.address)[0],
      limbs,
      change.value.type,
      legal.limbs(change.guard)[0],
    )
    return
  }
  const plan = state.file(change.register)
  const [index] = legal.limbs(change.index)
  if (limbs.length === 1) {
    values.pushElement(plan, index)
    values.push(limbs[0])
    code.memory(`${plan.limbs[0].type}.store` as MemoryOp, plan.offset)
    return
  }
  const at = code.local('i32')
  values.pushElement(plan, index)
  code.set(at)
  for (const limb of limbs) values.push(limb)
  const locals = limbs.map((limb) => code.local(typeOf(limb)))
  for (const local of locals.toReversed()) code.set(local)
  for (const [i, local] of locals.entries()) {
    code
      .get(at)
      .get(local)
      .memory(`${local.type}.store` as MemoryOp, plan.offset + plan.limbs[i].offset)
  }
  code.release(at, ...locals)
}

function emitStore(
  values: BlockValues,
  state: StateAccess,
  memory: string,
  address: Node,
  limbs: readonly Node[],
  type: Type,
  guard: Node,
): void {
  const { code } = values
  const { access } = state
  const plan = state.memory(memory)
  const at = code.local(plan.addressType)
  values.pushAddress(plan, address)
  code.set(at)
  for (const limb of limbs) values.push(limb)
  const locals = limbs.map((limb) => code.local(typeOf(limb)))
  for (const local of locals.toReversed()) code.set(local)
  const size = accessSize(plan, type)
  const direct = () => {
    writePointer(code, plan, at, access)
    const pointer = code.local('i32')
    code.set(pointer)
    storeLimbs(code, plan, type, locals, () => code.get(pointer))
    code.release(pointer)
  }
  if (values.fitsPage(plan, address, guard, size)) direct()
  else {
    pushStraddles(code, plan, at, size)
    code.if()
    storeLimbs(code, plan, type, locals, () => pushScratch(code))
    code.get(at).i32(size).call(access.scatter(plan))
    code.else()
    direct()
    code.end()
  }
  code.release(at, ...locals)
}
