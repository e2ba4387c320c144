/**
 * Writes to register files, stores to memories and puts to maps.
 * @module
 */
import type { Legalizer } from '../../ir/lower/legalize.ts'
import type { Effect } from '../../ir/machine.ts'
import type { Node } from '../../ir/node.ts'
import type { Type } from '../../ir/types.ts'
import type { StateAccess } from './access.ts'
import { accessSize, pushScratch, pushStraddles, writePointer } from './access.ts'
import { storeLimbs } from './byte-order.ts'
import type { Label } from './encode.ts'
import { fitsPage } from './loads.ts'
import { emitPut } from './map-access.ts'
import { typeOf } from './narrow.ts'
import type { MemoryOp } from './opcodes.ts'
import type { BlockValues } from './values.ts'

export type Change = Extract<Effect, { kind: 'write' | 'store' | 'put' }>

/** The values that a write, a store or a put uses. */
export function itemsOf(change: Change, legal: Legalizer): Node[] {
  if (change.kind === 'put') return [...legal.limbs(change.key), ...legal.limbs(change.value)]
  const place = change.kind === 'write' ? change.index : change.address
  return [legal.limbs(place)[0], ...legal.limbs(change.value)]
}

/** The register file, memory or map. */
export const nameOf = (change: Change) =>
  change.kind === 'write' ? change.register : change.kind === 'put' ? change.map : change.memory

export function emitChange(values: BlockValues, state: StateAccess, change: Change, legal: Legalizer): void {
  const { code } = values
  const limbs = legal.limbs(change.value)
  if (change.kind === 'put') {
    emitPut(values, state, change.map, legal.limbs(change.key), limbs)
    return
  }
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
    writePointer(code, plan, at, access, state.leave)
    const pointer = code.local('i32')
    code.set(pointer)
    storeLimbs(code, plan, type, locals, () => code.get(pointer))
    code.release(pointer)
  }
  if (fitsPage(plan, address, guard, size, values)) direct()
  else if (state.leave) {
    pushStraddles(code, plan, at, size)
    code.brIf(state.leave)
    direct()
  } else {
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

/** Leaves if a store would: before anything of its block is changed. */
export function emitCheck(
  values: BlockValues,
  state: StateAccess,
  store: Change & { kind: 'store' },
  legal: Legalizer,
  leave: Label,
): void {
  const { code } = values
  const plan = state.memory(store.memory)
  const [address] = legal.limbs(store.address)
  const [guard] = legal.limbs(store.guard)
  const size = accessSize(plan, store.value.type)
  const at = code.local(plan.addressType)
  values.pushAddress(plan, address)
  code.set(at)
  if (!fitsPage(plan, address, guard, size, values)) {
    pushStraddles(code, plan, at, size)
    code.brIf(leave)
  }
  writePointer(code, plan, at, state.access, leave)
  code.op('drop')
  code.release(at)
}
