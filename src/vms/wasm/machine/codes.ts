/**
 * Numbers of the machine's instructions: part of what a program's state means. A number never changes; new
 * instructions take new ones.
 * @module
 */
import { NUMERIC } from '../binary/opcodes.ts'

const CONTROL = `trap halt br br_if br_unless br_table call call_ref tail_ref return
  move const select save restore zero frame_get frame_set global_get global_set write
  memory_size memory_grow memory_copy memory_fill memory_init segment_drop
  table_get table_set table_call table_size table_grow table_fill table_copy table_init
  load8_u load16_u load32_u load64 i32_load8_s i32_load16_s i64_load8_s i64_load16_s i64_load32_s
  store8 store16 store32 store64 host preimage`.split(/\s+/)
const BRANCHES = ['i32', 'i64'].flatMap((type) =>
  ['eq', 'ne', 'lt_s', 'lt_u', 'gt_s', 'gt_u', 'le_s', 'le_u', 'ge_s', 'ge_u'].map(
    (test) => `br_${type}_${test}`,
  ),
)
/** Instructions of WebAssembly that only copy a register here. */
export const COPIES: ReadonlySet<string> = new Set([
  'i64.extend_i32_u',
  'i32.reinterpret_f32',
  'i64.reinterpret_f64',
  'f32.reinterpret_i32',
  'f64.reinterpret_i64',
])

/** Names of the numeric instructions are those of WebAssembly, by which they stand in its order. */
export const CODES: ReadonlyMap<string, number> = new Map([
  ...CONTROL.map((name, i) => [name, 1 + i] as const),
  ...BRANCHES.map((name, i) => [name, 64 + i] as const),
  ...[...NUMERIC].flatMap(([op, { name }]) =>
    COPIES.has(name) ? [] : [[name, 128 + (op >= 0xfc00 ? op - 0xfc00 + 128 : op - 0x45)] as const],
  ),
])

export function codeOf(name: string): number {
  const code = CODES.get(name)
  if (code === undefined) throw new RangeError(`"name" expected an instruction, got ${name}`)
  return code
}
