/**
 * Instructions in the text format, not folded: WebAssembly 2.0, section 6.5.
 * @module
 */
import { ACCESS, NUMERIC, nameOf, OP } from '../binary/opcodes.ts'
import { type FuncType, type Instr, TYPE, typeName } from '../binary/types.ts'
import type { Identifiers, Identify } from './identifiers.ts'
import { literal } from './literals.ts'

/** What an instruction's indices stand for in a function. */
export type Scope = {
  readonly identifiers: Identifiers
  readonly locals: Identify
  /** What is written for a label, by how many blocks out it is; default the number. */
  readonly label?: (depth: number) => string
}

export const valueTypes = (keyword: string, types: readonly number[]): string =>
  types.length === 0 ? '' : ` (${keyword} ${types.map(typeName).join(' ')})`

/** ` (param i32 i32) (result i64)`, nothing where there are none. */
export const signature = ({ params, results }: FuncType): string =>
  valueTypes('param', params) + valueTypes('result', results)

/** The heap type of a reference: `func`, `extern`. */
const heapType = (type: number): string => typeName(type).replace(/ref$/, '')

export function instructionText(instr: Instr, scope: Scope): string {
  const { op, x, y } = instr
  const name = nameOf(op)
  const access = ACCESS.get(op)
  if (access) {
    const offset = x === 0 ? '' : ` offset=${x}`
    return name + offset + (y === access.bits ? '' : ` align=${2 ** y}`)
  }
  if (NUMERIC.has(op)) return name
  const operands = immediates(instr, scope)
  return operands === '' ? name : `${name} ${operands}`
}

function immediates({ op, x, y, value, list }: Instr, scope: Scope): string {
  const { identifiers, locals, label = String } = scope
  const { functions, globals, tables, types, elements, data } = identifiers
  // Table 0 goes without saying.
  const table = (index: number) => (index === 0 ? '' : `${tables(index)} `)
  switch (op) {
    case OP.block:
    case OP.loop:
    case OP.if:
      if (x >= 0) return `(type ${types(x)})`
      return y === 0 ? '' : `(result ${typeName(y)})`
    case OP.br:
    case OP.br_if:
      return label(x)
    case OP.br_table:
      return list.map((depth) => label(depth)).join(' ')
    case OP.call:
    case OP.return_call:
    case OP.ref_func:
      return functions(x)
    case OP.call_indirect:
    case OP.return_call_indirect:
      return `${table(y)}(type ${types(x)})`
    case OP.select_t:
      return valueTypes('result', list).trimStart()
    case OP.local_get:
    case OP.local_set:
    case OP.local_tee:
      return locals(x)
    case OP.global_get:
    case OP.global_set:
      return globals(x)
    case OP.table_get:
    case OP.table_set:
    case OP.table_size:
    case OP.table_grow:
    case OP.table_fill:
      return table(x).trimEnd()
    case OP.table_copy:
      return x === 0 && y === 0 ? '' : `${tables(x)} ${tables(y)}`
    case OP.table_init:
      return table(y) + elements(x)
    case OP.elem_drop:
      return elements(x)
    case OP.memory_init:
    case OP.data_drop:
      return data(x)
    case OP.i32_const:
      return literal(value, TYPE.i32)
    case OP.i64_const:
      return literal(value, TYPE.i64)
    case OP.f32_const:
      return literal(value, TYPE.f32)
    case OP.f64_const:
      return literal(value, TYPE.f64)
    case OP.ref_null:
      return heapType(x)
    default:
      return ''
  }
}
