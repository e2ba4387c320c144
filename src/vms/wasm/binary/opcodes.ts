/**
 * Opcodes by name, and types of the numeric instructions: WebAssembly 2.0, section 5.4 and appendix A.7.
 * @module
 */
import { TYPE } from './types.ts'

/** Instructions whose rules are their own. */
export const OP = {
  unreachable: 0x00,
  nop: 0x01,
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  br: 0x0c,
  br_if: 0x0d,
  br_table: 0x0e,
  return: 0x0f,
  call: 0x10,
  call_indirect: 0x11,
  return_call: 0x12,
  return_call_indirect: 0x13,
  drop: 0x1a,
  select: 0x1b,
  select_t: 0x1c,
  local_get: 0x20,
  local_set: 0x21,
  local_tee: 0x22,
  global_get: 0x23,
  global_set: 0x24,
  table_get: 0x25,
  table_set: 0x26,
  memory_size: 0x3f,
  memory_grow: 0x40,
  i32_const: 0x41,
  i64_const: 0x42,
  f32_const: 0x43,
  f64_const: 0x44,
  ref_null: 0xd0,
  ref_is_null: 0xd1,
  ref_func: 0xd2,
  memory_init: 0xfc08,
  data_drop: 0xfc09,
  memory_copy: 0xfc0a,
  memory_fill: 0xfc0b,
  table_init: 0xfc0c,
  elem_drop: 0xfc0d,
  table_copy: 0xfc0e,
  table_grow: 0xfc0f,
  table_size: 0xfc10,
  table_fill: 0xfc11,
} as const

/** A numeric instruction: what it takes and gives. */
export type Numeric = { readonly name: string; readonly params: readonly number[]; readonly result: number }
/** A load or store: the type of the value and log2 of the bytes. */
export type Access = {
  readonly name: string
  readonly type: number
  readonly bits: number
  readonly isStore: boolean
}

export const NUMERIC: ReadonlyMap<number, Numeric> = new Map(numericInstructions())
export const ACCESS: ReadonlyMap<number, Access> = new Map(accessInstructions())

const OWN: ReadonlyMap<number, string> = new Map(
  Object.entries(OP).map(([name, code]) => [
    code,
    name
      .replace('select_t', 'select')
      .replace(/^(local|global|table|memory|elem|data|ref|i32|i64|f32|f64)_/, '$1.'),
  ]),
)

/** The name of an instruction in the text format. */
export const nameOf = (op: number): string =>
  OWN.get(op) ?? NUMERIC.get(op)?.name ?? ACCESS.get(op)?.name ?? `0x${op.toString(16)}`

function* numericInstructions(): Iterable<[number, Numeric]> {
  const { i32, i64, f32, f64 } = TYPE
  let code = 0x45
  const rows = (
    prefix: string,
    names: string,
    params: readonly number[],
    result: number,
  ): [number, Numeric][] =>
    names.split(' ').map((name) => [code++, { name: `${prefix}.${name}`, params, result }])
  const compare = 'eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u'
  yield* rows('i32', 'eqz', [i32], i32)
  yield* rows('i32', compare, [i32, i32], i32)
  yield* rows('i64', 'eqz', [i64], i32)
  yield* rows('i64', compare, [i64, i64], i32)
  yield* rows('f32', 'eq ne lt gt le ge', [f32, f32], i32)
  yield* rows('f64', 'eq ne lt gt le ge', [f64, f64], i32)
  const integer = 'add sub mul div_s div_u rem_s rem_u and or xor shl shr_s shr_u rotl rotr'
  yield* rows('i32', 'clz ctz popcnt', [i32], i32)
  yield* rows('i32', integer, [i32, i32], i32)
  yield* rows('i64', 'clz ctz popcnt', [i64], i64)
  yield* rows('i64', integer, [i64, i64], i64)
  for (const [prefix, type] of [
    ['f32', f32],
    ['f64', f64],
  ] as const) {
    yield* rows(prefix, 'abs neg ceil floor trunc nearest sqrt', [type], type)
    yield* rows(prefix, 'add sub mul div min max copysign', [type, type], type)
  }
  const convert = (prefix: string, result: number, names: string) =>
    names.split(' ').flatMap((name) => {
      const [, from] = /_([if]\d\d)/.exec(name) as RegExpExecArray
      return rows(prefix, name, [TYPE[from as 'i32']], result)
    })
  yield* convert('i32', i32, 'wrap_i64 trunc_f32_s trunc_f32_u trunc_f64_s trunc_f64_u')
  yield* convert('i64', i64, 'extend_i32_s extend_i32_u trunc_f32_s trunc_f32_u trunc_f64_s trunc_f64_u')
  yield* convert('f32', f32, 'convert_i32_s convert_i32_u convert_i64_s convert_i64_u demote_f64')
  yield* convert('f64', f64, 'convert_i32_s convert_i32_u convert_i64_s convert_i64_u promote_f32')
  yield* convert('i32', i32, 'reinterpret_f32')
  yield* convert('i64', i64, 'reinterpret_f64')
  yield* convert('f32', f32, 'reinterpret_i32')
  yield* convert('f64', f64, 'reinterpret_i64')
  yield* rows('i32', 'extend8_s extend16_s', [i32], i32)
  yield* rows('i64', 'extend8_s extend16_s extend32_s', [i64], i64)
  code = 0xfc00
  const saturate = 'trunc_sat_f32_s trunc_sat_f32_u trunc_sat_f64_s trunc_sat_f64_u'
  yield* convert('i32', i32, saturate)
  yield* convert('i64', i64, saturate)
}

function* accessInstructions(): Iterable<[number, Access]> {
  const { i32, i64, f32, f64 } = TYPE
  const types = { i32, i64, f32, f64 }
  const names = `i32.load i64.load f32.load f64.load i32.load8_s i32.load8_u i32.load16_s i32.load16_u i64.load8_s
    i64.load8_u i64.load16_s i64.load16_u i64.load32_s i64.load32_u i32.store i64.store f32.store f64.store i32.store8
    i32.store16 i64.store8 i64.store16 i64.store32`
  let code = 0x28
  for (const name of names.split(/\s+/)) {
    const [type, what] = name.split('.') as ['i32', string]
    const width = Number(/\d+/.exec(what)?.[0] ?? type.slice(1))
    yield [code++, { name, type: types[type], bits: Math.log2(width / 8), isStore: what.startsWith('store') }]
  }
}
