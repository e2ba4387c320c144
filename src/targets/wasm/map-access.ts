/**
 * Lookups in maps and puts, which functions of the executor do: `map-module.ts`.
 * @module
 */
import type { Node } from '../../ir/node.ts'
import type { StateAccess } from './access.ts'
import type { ValueType } from './encode.ts'
import { LIMBS } from './map-module.ts'
import { convert, typeOf, type Values } from './narrow.ts'
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
  const index = state.map(map)
  // Before the condition: what the key is computed from is used again where the guard is false.
  for (const limb of key) values.push(limb)
  const keys = key.map((limb) => code.local(typeOf(limb)))
  for (const local of keys.toReversed()) code.set(local)
  const results = limbs.map((type) => code.local(type))
  if (condition.length > 0) {
    values.pushCondition(condition)
    code.if()
  }
  code.i32(index)
  for (let i = 0; i < LIMBS; i++) {
    const local = keys[i]
    if (local) convert(code.get(local), local.type, 'i64')
    else code.i64(0n)
  }
  code.call(state.access.mapGet as number)
  for (let i = LIMBS - 1; i >= 0; i--) {
    const local = results[i]
    if (!local) code.op('drop')
    else {
      if (local.type === 'i32') code.op('i32.wrap_i64')
      code.set(local)
    }
  }
  if (condition.length > 0) {
    code.else()
    for (const local of results) code.const(local.type, 0n).set(local)
    code.end()
  }
  for (const local of results) code.get(local)
  code.release(...keys, ...results)
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
  code.i32(state.map(map))
  pushWord(values, key)
  pushWord(values, value)
  code.call(state.access.mapPut as number)
}

/** Pushes a word of four limbs of 64 bits, the lowest first. */
function pushWord(values: Values, limbs: readonly Node[]): void {
  const { code } = values
  for (let i = 0; i < LIMBS; i++) {
    const limb = limbs[i]
    if (limb) {
      values.push(limb)
      convert(code, typeOf(limb), 'i64')
    } else code.i64(0n)
  }
}
