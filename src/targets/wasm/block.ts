/**
 * A block as WebAssembly: traps in order, then everything that the block does, all of it computed
 * from the state before.
 * @module
 */
import { type Legalizer, legalizer, type Source } from '../../ir/lower/legalize.ts'
import type { Block } from '../../ir/machine.ts'
import { constant, type Node } from '../../ir/node.ts'
import { pushCrosses, type StateAccess } from './access.ts'
import { type Change, emitChange, emitCheck, itemsOf, nameOf } from './changes.ts'
import type { Code, Label, Local } from './encode.ts'
import { convert, ones, typeOf, widthOf } from './narrow.ts'
import { EXIT_CODE, PAGE, PAGE_BITS } from './plan.ts'
import { type Condition, conditionOf, type Item, learn, place, type Region, regionIn } from './regions.ts'
import { conditionalSets, emitSets, type LimbSet } from './sets.ts'
import { BlockValues } from './values.ts'

type Met = Exclude<Condition, false>
type Trap = Extract<Statement, { kind: 'trap' }>
type Changing = Extract<Statement, { kind: 'change' }>

type Statement =
  | { readonly kind: 'trap'; readonly condition: Met; readonly reason: string }
  | { readonly kind: 'preimage'; readonly condition: Met; readonly source: Source }
  | { readonly kind: 'halt'; readonly condition: Met; readonly region: Region; readonly code: Node }
  | {
      readonly kind: 'change'
      readonly condition: Met
      readonly region: Region
      readonly changes: readonly Change[]
      readonly sets: readonly LimbSet[]
    }

export type BlockExits = {
  /** Emits the end of a step that traps. */
  trap(reason: string): void
}

/** What follows the block's code. */
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
    statements.push(...groups.map((group) => ({ kind: 'change' as const, changes: [], ...group })))
  }
  const roots = statements.flatMap((statement) => rootsOf(statement, legal, top))
  for (const { limbs } of setLimbs) for (const item of limbs) roots.push({ item, region: top })
  const checked = state.leave ? storesToCheck(statements) : []
  for (const store of checked) roots.push({ item: legal.limbs(store.address)[0], region: top })
  const changesOnlySets = statements.every(({ kind }) => kind === 'trap')
  const values = new BlockValues(code, state, legal, place(roots, top, legal), top, changesOnlySets)

  let halted: Local | undefined
  const changes: Changing[] = []
  const trapping = statements.filter((statement) => statement.kind === 'trap')
  if (state.leave) emitLeaves(values, trapping, exits, top, state.leave)
  else {
    for (const statement of statements) {
      if (statement.kind === 'trap') emitTrap(values, statement, exits, top)
      // Here and not where it is used: a block that has to wait must not have changed anything.
      if (statement.kind === 'preimage') values.materialize(statement.source)
    }
  }
  for (const statement of statements) if (statement.kind === 'change') changes.push(statement)
  if (traps) {
    values.inside(top, () => {})
    return { traps, halted }
  }
  values.inside(top, () => {
    for (const { condition, region, changes: group } of changes) {
      const stores = checked.filter((store) => group.includes(store))
      if (stores.length === 0 || !state.leave) continue
      const { leave } = state
      const addresses = stores.map(({ address }) => legal.limbs(address)[0])
      branch(values, condition, regionIn(region), addresses, () => {
        for (const store of stores) emitCheck(values, state, store, legal, leave)
      })
    }
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

/** The effects but for loads, lookups and sets, traps and preimages first; those in a row under one guard are one statement. */
function statementsOf(
  block: Block,
  legal: Legalizer,
  top: Region,
): { statements: Statement[]; traps: boolean } {
  // The facts of the trap checks that were passed, for planning; emission learns them again.
  const passed = regionIn(undefined)
  const statements: Statement[] = []
  const guardOf = (guard: Node) => conditionOf(legal.limbs(guard)[0], passed)
  for (const effect of block.effects) {
    if (effect.kind === 'preimage') {
      const condition = guardOf(effect.node.args[2])
      const part = legal.partOf(legal.limbs(effect.node)[0])
      if (condition !== false && part)
        statements.push({ kind: 'preimage', condition: [], source: part.source })
    }
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
    if (effect.kind !== 'write' && effect.kind !== 'store' && effect.kind !== 'put') continue
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
  if (statement.kind === 'preimage') return [{ item: statement.source, region: top }]
  const items = statement.kind === 'halt' ? [statement.code] : usedBy(statement, legal)
  return [...tests, ...items.map((item) => ({ item, region: statement.region }))]
}

/** The values that a group of changes uses. */
const usedBy = ({ changes, sets }: Changing, legal: Legalizer): Node[] => [
  ...changes.flatMap((change) => itemsOf(change, legal)),
  ...sets.flatMap(({ limbs }) => limbs),
]

function emitTrap(values: BlockValues, { condition, reason }: Trap, exits: BlockExits, top: Region): void {
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

/** Traps of which each means to leave: those that test bits of one word are one test. */
function emitLeaves(
  values: BlockValues,
  traps: readonly Trap[],
  exits: BlockExits,
  top: Region,
  leave: Label,
): void {
  const { code } = values
  const tested = new Map<Node, bigint>()
  const others: Trap[] = []
  for (const trap of traps) {
    const beyond = beyondEnd(trap.condition)
    if (beyond) {
      // An access that would wrap straddles pages, for which the step is left as well: one test for both.
      values.push(beyond.address)
      convert(code, typeOf(beyond.address), 'i32')
      pushCrosses(code, PAGE, beyond.size)
      code.brIf(leave)
      values.noteFits(beyond.address, beyond.size)
      continue
    }
    const bits = bitsOf(trap.condition)
    if (bits) tested.set(bits.word, (tested.get(bits.word) ?? 0n) | bits.mask)
    else others.push(trap)
  }
  for (const [word, mask] of tested) {
    const type = typeOf(word)
    values.push(word, true)
    code.const(type, mask).op(type === 'i32' ? 'i32.and' : 'i64.and')
    // A branch takes an i32; twice is what engines make a plain test of.
    if (type === 'i64') code.op('i64.eqz').op('i32.eqz')
    code.brIf(leave)
  }
  for (const { condition, reason } of others) {
    if (condition.length === 0) exits.trap(reason)
    else values.pushCondition(condition)
    if (condition.length > 0) code.brIf(leave)
  }
  for (const { condition } of traps)
    if (condition.length === 1) learn(top, condition[0].node, !condition[0].positive)
}

/** Bytes of an access at most. */
const MAX_ACCESS = 32n

/** The access that a condition says to go beyond the end of all that an address can name: `last < address`. */
function beyondEnd(condition: Met): { address: Node; size: number } | undefined {
  if (condition.length !== 1) return undefined
  const [{ node, positive }] = condition
  if (node.op !== 'ult' || !positive) return undefined
  const [last, address] = node.args
  const width = widthOf(address)
  const from = constant(last)
  if (from === undefined || width <= PAGE_BITS || width > 64) return undefined
  const size = (1n << BigInt(width)) - from
  return size > 1n && size <= MAX_ACCESS ? { address, size: Number(size) } : undefined
}

/** The bits of a word of which a condition says that they are not all zero. */
function bitsOf(condition: Met): { word: Node; mask: bigint } | undefined {
  if (condition.length !== 1) return undefined
  const [{ node, positive }] = condition
  const test = node.op === 'eq' && !positive && constant(node.args[1]) === 0n ? node.args[0] : node
  if (test === node && !positive) return undefined
  const [word] = test.args
  if (test.op !== 'extract' || widthOf(test) > (test === node ? 1 : 64) || widthOf(word) > 64)
    return undefined
  const [high, low] = test.attribute as readonly [number, number]
  return { word, mask: ones(high - low + 1) << BigInt(low) }
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
function readWhatChanges(values: BlockValues, statements: readonly Changing[], legal: Legalizer): void {
  const changed = new Set<string>()
  for (const { condition, changes, sets } of statements) {
    if (changed.size > 0)
      values.readBefore(
        [...condition.map(({ node }) => node), ...sets.flatMap(({ limbs }) => limbs)],
        changed,
      )
    for (const change of changes) {
      if (changed.size > 0) values.readBefore(itemsOf(change, legal), changed)
      changed.add(nameOf(change))
    }
  }
}

/** Stores that would find something changed already if they left: all but one that comes first. */
function storesToCheck(statements: readonly Statement[]): (Change & { kind: 'store' })[] {
  const changes = statements.flatMap((statement) => (statement.kind === 'change' ? statement.changes : []))
  const stores = changes.filter((change) => change.kind === 'store')
  return stores.length === 1 && changes[0] === stores[0] ? [] : stores
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
