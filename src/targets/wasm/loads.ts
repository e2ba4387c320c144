/**
 * Loads under a guard, and whether an access is known to lie in one page.
 * @module
 */
import type { Node } from '../../ir/node.ts'
import type { Type } from '../../ir/types.ts'
import { accessSize, pushScratch, pushStraddles, readPointer, type StateAccess } from './access.ts'
import { loadLimbs } from './byte-order.ts'
import type { Local, ValueType } from './encode.ts'
import type { Values } from './narrow.ts'
import type { MemoryPlan } from './plan.ts'
import { type Condition, conditionOf, knownZeros, type Region } from './regions.ts'

/** What loads need of the block that they are in. */
export type LoadContext = Values & {
  readonly region: Region
  readonly mayLeave: boolean
  /** Whether an access was found to lie in one page. */
  fits(address: Node, size: number): boolean
  pushCondition(condition: Exclude<Condition, false>): void
  pushAddress(plan: MemoryPlan, address: Node): void
}

export type Load = {
  readonly memory: string
  readonly address: Node
  readonly guard: Node
  readonly type: Type
  /** The types of the value's limbs. */
  readonly limbs: readonly ValueType[]
}

/** Whether an access of `size` bytes is known to lie in one page. */
export function fitsPage(
  plan: MemoryPlan,
  address: Node,
  guard: Node,
  size: number,
  values: Pick<LoadContext, 'region' | 'fits'>,
): boolean {
  if (size <= 2 ** plan.slotBits || values.fits(address, size)) return true
  return 2 ** knownZeros(address, guard, values.region) >= size
}

/** Pushes a loaded value; if the guard is false, zero takes the load's place. */
export function pushLoad(values: LoadContext, state: StateAccess, load: Load): void {
  const { code, region } = values
  const { address, guard, limbs } = load
  const plan = state.memory(load.memory)
  const condition = conditionOf(guard, region)
  if (condition === false) {
    for (const one of limbs) code.const(one, 0n)
    return
  }
  const at = code.local(plan.addressType)
  values.pushAddress(plan, address)
  code.set(at)
  if (condition.length === 0) perform(values, state, load, at)
  else {
    values.pushCondition(condition)
    if (limbs.length === 1) {
      code.if(limbs[0])
      perform(values, state, load, at)
      code.else().const(limbs[0], 0n).end()
    } else loadGuarded(values, state, load, at)
  }
  code.release(at)
}

function perform(values: LoadContext, state: StateAccess, load: Load, at: Local): void {
  const { code } = values
  const { access } = state
  const plan = state.memory(load.memory)
  const pointer = code.local('i32')
  const size = accessSize(plan, load.type)
  if (fitsPage(plan, load.address, load.guard, size, values)) readPointer(code, plan, at, access)
  else if (state.leave && values.mayLeave) {
    // Without a call, the registers of the whole function need not be saved.
    pushStraddles(code, plan, at, size)
    code.brIf(state.leave)
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
  loadLimbs(code, plan, load.type, pointer, access)
  code.release(pointer)
}

/** Several limbs cannot leave an `if` on the stack without a type of their own, so they go through locals. */
function loadGuarded(values: LoadContext, state: StateAccess, load: Load, at: Local): void {
  const { code } = values
  const limbs = load.limbs.map((type) => code.local(type))
  code.if()
  perform(values, state, load, at)
  for (const limb of limbs.toReversed()) code.set(limb)
  code.else()
  for (const limb of limbs) code.const(limb.type, 0n).set(limb)
  code.end()
  for (const limb of limbs) code.get(limb)
  code.release(...limbs)
}
