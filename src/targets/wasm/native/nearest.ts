/**
 * IEEE-754 by WebAssembly's own instructions (core specification 2.0, 4.3.3), which round to nearest and have no flags.
 * Their NaNs may have any payload, so results that are NaNs are made canonical.
 * @module
 */
import type { Floats } from '../../../float/index.ts'
import type { SaturatingOp } from '../opcodes.ts'
import {
  type Float,
  INTEGERS,
  type Integer,
  KINDS,
  leaveCanonical,
  type NativeForm,
  op,
  type Put,
  pushFits,
  pushFloat,
} from './emit.ts'

const arithmetic =
  (type: Float, name: string, count: 1 | 2): NativeForm =>
  (code) => {
    for (let i = 0; i < count; i++) pushFloat(code, type, i)
    code.op(op(`${type}.${name}`))
    leaveCanonical(code, type)
  }

const comparison =
  (type: Float, name: string): NativeForm =>
  (code) => {
    pushFloat(code, type, 0)
    pushFloat(code, type, 1)
    code.op(op(`${type}.${name}`))
  }

/** `{ value, invalid }`: the value in the highest bits. */
const truncation =
  (from: Float, integer: Integer): NativeForm =>
  (code) => {
    const { type, sign } = integer
    const invalid = code.local('i32')
    pushFits(code, from, integer)
    code.op('i32.eqz').set(invalid)
    const value = code.local(type)
    pushFloat(code, from, 0)
    code.saturating(`${type}.trunc_sat_${from}_${sign}` as SaturatingOp).set(value)
    code.get(value)
    if (type === 'i32') code.op('i64.extend_i32_u')
    code.i64(1n).op('i64.shl').get(invalid).op('i64.extend_i32_u').op('i64.or')
    if (type === 'i64') code.get(value).i64(63n).op('i64.shr_u').op('i32.wrap_i64')
  }

const conversion =
  (to: Float, { type, sign }: Integer): NativeForm =>
  (code) => {
    code
      .get(0)
      .op(op(`${to}.convert_${type}_${sign}`))
      .op(op(`${KINDS[to].integer}.reinterpret_${to}`))
  }

const BINARY = { add: 'add', sub: 'sub', mul: 'mul', div: 'div', minimum: 'min', maximum: 'max' } as const
const UNARY = { sqrt: 'sqrt', ceil: 'ceil', floor: 'floor', trunc: 'trunc', rint: 'nearest' } as const

/** The forms of the functions of a format that round to nearest and have no flags. */
export function nearestForms(type: Float, { nearest }: Floats, put: Put): void {
  const name = `${type}.nearest`
  for (const [own, native] of Object.entries(BINARY))
    put(`${name}.${own}`, nearest[own as keyof typeof BINARY], arithmetic(type, native, 2), true)
  for (const [own, native] of Object.entries(UNARY))
    put(`${name}.${own}`, nearest[own as keyof typeof UNARY], arithmetic(type, native, 1), true)
  for (const own of ['eq', 'lt', 'le'] as const)
    put(`${name}.${own}`, nearest[own], comparison(type, own), true)
  for (const integer of INTEGERS) {
    put(`${name}.to${integer.name}`, nearest[`to${integer.name}`], truncation(type, integer))
    put(`${name}.from${integer.name}`, nearest[`from${integer.name}`], conversion(type, integer), true)
  }
  const [other, way] = type === 'f32' ? (['f64', 'demote_f64'] as const) : (['f32', 'promote_f32'] as const)
  const convert: NativeForm = (code) => {
    pushFloat(code, other, 0)
    code.op(op(`${type}.${way}`))
    leaveCanonical(code, type)
  }
  put(`${name}.from.${other}`, nearest[type === 'f32' ? 'fromF64' : 'fromF32'], convert, true)
}
