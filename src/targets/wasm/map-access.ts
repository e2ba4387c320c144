/**
 * Lookups in maps and puts: the key, and the value to put, go to the exchange area, and a function of the executor
 * does the rest.
 * @module
 */
import type { Node } from '../../ir/node.ts'
import type { StateAccess } from './access.ts'
import type { Code, Local, ValueType } from './encode.ts'
import { convert, typeOf, type Values } from './narrow.ts'
import type { MemoryOp } from './opcodes.ts'
import { VALUE_OFFSET } from './plan.ts'
import { type Condition, conditionOf, type Region } from './regions.ts'

export type LookupContext = Values & {
  readonly region: Region
  pushCondition(condition: Exclude<Condition, false>): void
}

export type Lookup = {
  readonly map: string
  readonly key: readonly Node[]
  readonly guard: Node
  /** The types of the value's limbs. */
  readonly limbs: readonly ValueType[]
}

/** Pushes the value at a key; zero where the guard is false. */
export function pushLookup(
  values: LookupContext,
  state: StateAccess,
  { map, key, guard, limbs }: Lookup,
): void {
  const { code } = values
  const condition = conditionOf(guard, values.region)
  if (condition === false) {
    for (const type of limbs) code.const(type, 0n)
    return
  }
  const { index, exchange } = state.map(map)
  const locals = inLocals(values, key)
  const results = limbs.map((type) => code.local(type))
  if (condition.length > 0) {
    values.pushCondition(condition)
    code.if()
  }
  storeWord(code, locals, exchange)
  code.i32(index).call(state.access.mapGet as number)
  for (const [i, local] of results.entries()) {
    code
      .i32(0)
      .memory(`${local.type}.load` as MemoryOp, exchange + VALUE_OFFSET + 8 * i)
      .set(local)
  }
  if (condition.length > 0) {
    code.else()
    for (const local of results) code.const(local.type, 0n).set(local)
    code.end()
  }
  for (const local of results) code.get(local)
  code.release(...locals, ...results)
}

/** Puts a value. */
export function emitPut(
  values: Values,
  state: StateAccess,
  map: string,
  key: readonly Node[],
  value: readonly Node[],
): void {
  const { code } = values
  const { index, exchange } = state.map(map)
  const [keys, held] = [inLocals(values, key), inLocals(values, value)]
  storeWord(code, keys, exchange)
  storeWord(code, held, exchange + VALUE_OFFSET)
  code.i32(index).call(state.access.mapPut as number)
  code.release(...keys, ...held)
}

/** All limbs first: what they are computed from may be in the exchange area itself. */
function inLocals(values: Values, limbs: readonly Node[]): Local[] {
  const { code } = values
  for (const limb of limbs) values.push(limb)
  const locals = limbs.map((limb) => code.local(typeOf(limb)))
  for (const local of locals.toReversed()) code.set(local)
  return locals
}

function storeWord(code: Code, limbs: readonly Local[], at: number): void {
  for (let i = 0; i < 4; i++) {
    code.i32(0)
    const limb = limbs[i]
    if (limb) {
      code.get(limb)
      convert(code, limb.type, 'i64')
    } else code.i64(0n)
    code.memory('i64.store', at + 8 * i)
  }
}
