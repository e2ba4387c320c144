/**
 * Instructions of the binary format: WebAssembly 2.0, section 5.4.
 * @module
 */
import { ACCESS, NUMERIC, OP } from './opcodes.ts'
import type { Reader } from './reader.ts'
import { type Edition, type Instr, isNumber, isReference } from './types.ts'

const NONE: readonly number[] = []
const BLOCKS: readonly number[] = [OP.block, OP.loop, OP.if]
/** Instructions with one index. */
const INDEXED: ReadonlySet<number> = new Set([
  OP.br, OP.br_if, OP.call, OP.return_call, OP.local_get, OP.local_set, OP.local_tee, OP.global_get, OP.global_set,
  OP.table_get, OP.table_set, OP.ref_func, OP.data_drop, OP.elem_drop, OP.table_grow, OP.table_size, OP.table_fill,
]) // biome-ignore format: a list
/** Instructions with two. */
const TWICE: ReadonlySet<number> = new Set([
  OP.call_indirect,
  OP.return_call_indirect,
  OP.table_init,
  OP.table_copy,
])
const PLAIN: ReadonlySet<number> = new Set([
  OP.unreachable,
  OP.nop,
  OP.else,
  OP.end,
  OP.return,
  OP.drop,
  OP.select,
  OP.ref_is_null,
])

/** What the code section has to know of the rest: `memory.init` and `data.drop` need the data count section. */
export type Context = { readonly dataCount: number | undefined; readonly edition: Edition }

/** Reads instructions up to the `end` that closes them, that one included. */
export function readExpression(reader: Reader, context: Context): Instr[] {
  const code: Instr[] = []
  const open: number[] = []
  for (;;) {
    const instr = readInstruction(reader, context)
    const index = code.push(instr) - 1
    if (BLOCKS.includes(instr.op)) open.push(index)
    else if (instr.op === OP.else) {
      const block = code[open.at(-1) ?? -1]
      if (block?.op !== OP.if || block.otherwise >= 0) reader.fail('unexpected else', instr.at)
      block.otherwise = index
    } else if (instr.op === OP.end) {
      const start = open.pop()
      if (start === undefined) return code
      const block = code[start]
      block.end = index
      if (block.otherwise < 0) block.otherwise = index
      else code[block.otherwise].end = index
    }
  }
}

function readInstruction(reader: Reader, { dataCount, edition }: Context): Instr {
  const { at } = reader
  let op = reader.byte()
  if (op === 0xfc) {
    const code = reader.u32()
    op = code < 0x100 ? 0xfc00 + code : 0xffff
  }
  if (edition === 1 && isOfSecondEdition(op)) reader.fail('illegal opcode', at)
  const make = (x = 0, y = 0, value = 0n, list: readonly number[] = NONE): Instr => ({
    op,
    at,
    x,
    y,
    value,
    list,
    end: -1,
    otherwise: -1,
  })
  const zero = () => {
    if (reader.byte() !== 0) reader.fail('zero byte expected', reader.at - 1)
  }
  const counted = (index: number) => {
    if (dataCount === undefined) reader.fail('data count section required', at)
    return index
  }
  if (NUMERIC.has(op) || PLAIN.has(op)) return make()
  if (ACCESS.has(op)) {
    const align = reader.u32()
    if (align >= 32) reader.fail('malformed memop flags', at)
    return make(reader.u32(), align)
  }
  if (BLOCKS.includes(op)) {
    const start = reader.at
    const type = Number(reader.signed(33))
    if (type >= 0 && edition === 1) reader.fail('malformed block type', start)
    if (type >= 0) return make(type)
    const code = type & 0x7f
    if (reader.at !== start + 1 || !(code === 0x40 || isNumber(code) || isReference(code)))
      reader.fail('malformed block type', start)
    return make(-1, code === 0x40 ? 0 : code)
  }
  if (op === OP.data_drop) return make(counted(reader.u32()))
  if (INDEXED.has(op)) return make(reader.u32())
  if (edition === 1 && op === OP.call_indirect) {
    const type = reader.u32()
    zero()
    return make(type)
  }
  if (TWICE.has(op)) return make(reader.u32(), reader.u32())
  switch (op) {
    case OP.br_table: {
      const labels = reader.vector(() => reader.u32())
      labels.push(reader.u32())
      return make(0, 0, 0n, labels)
    }
    case OP.select_t:
      return make(
        0,
        0,
        0n,
        reader.vector(() => valueType(reader)),
      )
    case OP.memory_size:
    case OP.memory_grow:
    case OP.memory_fill:
      zero()
      return make()
    case OP.memory_copy:
      zero()
      zero()
      return make()
    case OP.memory_init: {
      const segment = counted(reader.u32())
      zero()
      return make(segment)
    }
    case OP.i32_const:
      return make(0, 0, reader.i32())
    case OP.i64_const:
      return make(0, 0, reader.i64())
    case OP.f32_const:
      return make(0, 0, reader.word(4))
    case OP.f64_const:
      return make(0, 0, reader.word(8))
    case OP.ref_null:
      return make(referenceType(reader))
    default:
      return reader.fail('illegal opcode', at)
  }
}

/** Sign extension, references, tables, bulk memory, saturating conversions, and the tail calls of a later proposal. */
const isOfSecondEdition = (op: number): boolean =>
  op >= 0xc0 ||
  op === OP.select_t ||
  op === OP.table_get ||
  op === OP.table_set ||
  op === OP.return_call ||
  op === OP.return_call_indirect

export function valueType(reader: Reader): number {
  const type = reader.byte()
  if (!isNumber(type) && !isReference(type)) reader.fail('malformed value type', reader.at - 1)
  return type
}

export function referenceType(reader: Reader): number {
  const type = reader.byte()
  if (!isReference(type)) reader.fail('malformed reference type', reader.at - 1)
  return type
}
