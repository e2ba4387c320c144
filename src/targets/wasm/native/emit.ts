/**
 * What the forms of floating-point functions are made of.
 * @module
 */
import type { Definition } from '../../../ir/node.ts'
import type { Code } from '../encode.ts'
import type { PlainOp } from '../opcodes.ts'

/**
 * Writes a function: its parameters are limbs as `signatureOf` says, and it leaves the result's.
 * @param body - makes the function of the body, for what the form does not do
 */
export type NativeForm = (code: Code, body: () => number) => void

/**
 * Names a form of a function of the library.
 * @param isSmall - whether it stands in the place of calls: it reads its parameters alone, and calls nothing
 */
export type Put = (
  name: string,
  made: { definition(): Definition },
  form: NativeForm,
  isSmall?: boolean,
) => void

export type Float = 'f32' | 'f64'

/** Types and constants of a format. */
export const KINDS = {
  f32: { integer: 'i32', bits: 32, fraction: 23, nan: 0x7fc00000n },
  f64: { integer: 'i64', bits: 64, fraction: 52, nan: 0x7ff8000000000000n },
} as const

export const op = (name: string) => name as PlainOp

/** Pushes a parameter as a number. */
export function pushFloat(code: Code, type: Float, parameter: number): void {
  code.get(parameter).op(op(`${type}.reinterpret_${KINDS[type].integer}`))
}

/** Pushes a constant. */
export function pushConstant(code: Code, type: Float, value: number): void {
  const view = new DataView(new ArrayBuffer(8))
  if (type === 'f32') view.setFloat32(0, value)
  else view.setFloat64(0, value)
  const { integer } = KINDS[type]
  code.const(integer, type === 'f32' ? BigInt(view.getUint32(0)) : view.getBigUint64(0))
  code.op(op(`${type}.reinterpret_${integer}`))
}

/**
 * Leaves the bits of the number on the stack, those of the canonical NaN for every NaN. By a branch, which is foreseen and costs
 * nothing, where a choice would have the next operation wait for it. The number stays one until the end, so that an engine
 * cancels the way to bits and back where the next operation takes it.
 */
export function leaveCanonical(code: Code, type: Float): void {
  const { integer, nan } = KINDS[type]
  const result = code.floatLocal(type)
  code
    .tee(result)
    .get(result)
    .op(op(`${type}.ne`))
    .if()
  code
    .const(integer, nan)
    .op(op(`${type}.reinterpret_${integer}`))
    .set(result)
  code.end()
  code.get(result).op(op(`${integer}.reinterpret_${type}`))
}

export type Integer = {
  readonly name: 'I32' | 'U32' | 'I64' | 'U64'
  readonly type: 'i32' | 'i64'
  readonly sign: 's' | 'u'
}
export const INTEGERS: readonly Integer[] = [
  { name: 'I32', type: 'i32', sign: 's' },
  { name: 'U32', type: 'i32', sign: 'u' },
  { name: 'I64', type: 'i64', sign: 's' },
  { name: 'U64', type: 'i64', sign: 'u' },
]

/** Pushes whether the number truncates to an integer of the type: false for NaN. */
export function pushFits(code: Code, from: Float, { type, sign }: Integer): void {
  const size = type === 'i32' ? 32 : 64
  const least = sign === 's' ? -(2 ** (size - 1)) : 0
  const end = sign === 's' ? 2 ** (size - 1) : 2 ** size
  // Numbers that truncate to the least integer go down to the one before it, where there are numbers in between.
  const between = from === 'f64' ? size === 32 || sign === 'u' : sign === 'u'
  pushFloat(code, from, 0)
  pushConstant(code, from, between ? least - 1 : least)
  code.op(op(`${from}.${between ? 'gt' : 'ge'}`))
  pushFloat(code, from, 0)
  pushConstant(code, from, end)
  code.op(op(`${from}.lt`)).op('i32.and')
}
