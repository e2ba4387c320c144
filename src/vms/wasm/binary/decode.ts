/**
 * Modules of the binary format: WebAssembly 2.0, section 5.5.
 * @module
 */
import { WasmError } from './error.ts'
import { type Context, readExpression, referenceType, valueType } from './instructions.ts'
import { noNames, readNames } from './names.ts'
import { OP } from './opcodes.ts'
import { Reader } from './reader.ts'
import type {
  Body,
  Data,
  Edition,
  Element,
  Export,
  FuncType,
  Global,
  Import,
  Limits,
  Mode,
  Module,
  TableType,
} from './types.ts'
import { type GlobalType, type Instr, TYPE } from './types.ts'

const SECTIONS = [
  'custom', 'type', 'import', 'function', 'table', 'memory', 'global', 'export', 'start', 'element', 'code', 'data',
  'data count',
] // biome-ignore format: a list
/** Where each section stands among the others: the data count comes before the code. */
const ORDER = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 10]
const KINDS = ['func', 'table', 'memory', 'global'] as const
/** Locals that a function may have: the limit of engines on the web. */
const MAX_LOCALS = 50_000

/**
 * Decodes a module, without validating it.
 * @throws WasmError of the kind `malformed`
 */
export function decode(file: Uint8Array, edition: Edition = 2): Module {
  const reader = new Reader(file)
  const magic = reader.bytes.subarray(0, 4)
  if (magic.length < 4) reader.fail('unexpected end')
  if (![0, 0x61, 0x73, 0x6d].every((byte, i) => magic[i] === byte)) reader.fail('magic header not detected')
  const version = reader.bytes.subarray(4, 8)
  if (version.length < 4) reader.fail('unexpected end', 4)
  if (![1, 0, 0, 0].every((byte, i) => version[i] === byte)) reader.fail('unknown binary version', 4)
  reader.at = 8

  const module = {
    edition,
    types: [] as FuncType[],
    imports: [] as Import[],
    funcs: [] as number[],
    tables: [] as TableType[],
    memories: [] as Limits[],
    globals: [] as Global[],
    exports: [] as Export[],
    start: undefined as Module['start'],
    elements: [] as Element[],
    dataCount: undefined as number | undefined,
    bodies: [] as Body[],
    data: [] as Data[],
    names: noNames(),
  }
  let last = 0
  while (reader.at < file.length) {
    reader.section = 'a section header'
    reader.end = file.length
    const start = reader.at
    const id = reader.byte()
    if (id >= SECTIONS.length) reader.fail('malformed section id', start)
    const size = reader.u32()
    if (size > file.length - reader.at) reader.fail('length out of bounds')
    reader.section = `the ${SECTIONS[id]} section`
    reader.end = reader.at + size
    const { end } = reader
    if (id !== 0) {
      if (ORDER[id] <= last) reader.fail('unexpected content after last section', start)
      last = ORDER[id]
    }
    section(id, reader, module)
    if (reader.at !== end) reader.fail('section size mismatch')
  }
  reader.section = 'the end'
  if (module.funcs.length !== module.bodies.length)
    reader.fail('function and code section have inconsistent lengths')
  if (module.dataCount !== undefined && module.dataCount !== module.data.length)
    reader.fail('data count and data section have inconsistent lengths')
  const { start, dataCount, ...rest } = module
  return { ...rest, ...(start ? { start } : {}), ...(dataCount === undefined ? {} : { dataCount }) }
}

type Draft = {
  -readonly [K in keyof Module]: Module[K] extends readonly (infer T)[] ? T[] : Module[K] | undefined
}

function section(id: number, reader: Reader, module: Draft): void {
  switch (SECTIONS[id]) {
    case 'custom': {
      const name = reader.name()
      if (name === 'name') module.names = readNames(reader)
      reader.at = reader.end
      return
    }
    case 'type':
      module.types = reader.vector(() => {
        if (reader.byte() !== 0x60) reader.fail('integer representation too long', reader.at - 1)
        const params = reader.vector(() => valueType(reader))
        return { params, results: reader.vector(() => valueType(reader)) }
      })
      return
    case 'import':
      module.imports = reader.vector(() => readImport(reader))
      return
    case 'function':
      module.funcs = reader.vector(() => reader.u32())
      return
    case 'table':
      module.tables = reader.vector(() => tableType(reader))
      return
    case 'memory':
      module.memories = reader.vector(() => limits(reader))
      return
    case 'global':
      module.globals = reader.vector(() => ({ ...globalType(reader), init: expression(reader) }))
      return
    case 'export':
      module.exports = reader.vector(() => {
        const { at } = reader
        const name = reader.name()
        const kind = KINDS[reader.byte()] ?? reader.fail('malformed export kind', reader.at - 1)
        return { name, kind, index: reader.u32(), at }
      })
      return
    case 'start': {
      const { at } = reader
      module.start = { index: reader.u32(), at }
      return
    }
    case 'element':
      module.elements = reader.vector(() => element(reader))
      return
    case 'data count':
      module.dataCount = reader.u32()
      return
    case 'code':
      module.bodies = reader.vector(() =>
        body(reader, { edition: module.edition as Edition, dataCount: module.dataCount }),
      )
      return
    case 'data':
      module.data = reader.vector(() => data(reader))
  }
}

const expression = (reader: Reader): Instr[] => readExpression(reader, { dataCount: 0, edition: 2 })

function readImport(reader: Reader): Import {
  const { at } = reader
  const [module, name] = [reader.name(), reader.name()]
  switch (reader.byte()) {
    case 0:
      return { module, name, at, kind: 'func', type: reader.u32() }
    case 1:
      return { module, name, at, kind: 'table', ...tableType(reader) }
    case 2:
      return { module, name, at, kind: 'memory', ...limits(reader) }
    case 3:
      return { module, name, at, kind: 'global', ...globalType(reader) }
    default:
      return reader.fail('malformed import kind', reader.at - 1)
  }
}

function limits(reader: Reader): Limits {
  const { at } = reader
  const flags = reader.byte()
  if (flags > 0x7f) reader.fail('integer representation too long', at)
  if (flags > 1) reader.fail('integer too large', at)
  const min = reader.u32()
  return flags === 0 ? { min } : { min, max: reader.u32() }
}

const tableType = (reader: Reader): TableType => ({ type: referenceType(reader), ...limits(reader) })

function globalType(reader: Reader): GlobalType {
  const type = valueType(reader)
  const mutable = reader.byte()
  if (mutable > 1) reader.fail('malformed mutability', reader.at - 1)
  return { type, mutable: mutable === 1 }
}

/** Eight forms: section 5.5.12. */
function element(reader: Reader): Element {
  const { at } = reader
  const flags = reader.u32()
  if (flags > 7) reader.fail('malformed elements segment kind', at)
  const isActive = (flags & 1) === 0
  const isExplicit = (flags & 2) !== 0
  const hasExpressions = (flags & 4) !== 0
  let mode: Mode = { kind: isExplicit ? 'declarative' : 'passive' }
  if (isActive) {
    const index = isExplicit ? reader.u32() : 0
    mode = { kind: 'active', index, at, offset: expression(reader) }
  }
  let type: number = TYPE.funcref
  if (!isActive || isExplicit) {
    if (hasExpressions) type = referenceType(reader)
    else if (reader.byte() !== 0) reader.fail('malformed element kind', reader.at - 1)
  }
  const items = hasExpressions
    ? reader.vector(() => expression(reader))
    : reader.vector((): Instr[] => {
        const ref = {
          op: OP.ref_func,
          at: reader.at,
          x: reader.u32(),
          y: 0,
          value: 0n,
          list: [],
          end: -1,
          otherwise: -1,
        }
        return [ref, { ...ref, op: OP.end, x: 0 }]
      })
  return { type, items, mode, at }
}

function data(reader: Reader): Data {
  const { at } = reader
  const flags = reader.u32()
  if (flags > 2) reader.fail('malformed data segment kind', at)
  let mode: Mode = { kind: 'passive' }
  if (flags !== 1) {
    const index = flags === 2 ? reader.u32() : 0
    mode = { kind: 'active', index, at, offset: expression(reader) }
  }
  return { bytes: reader.take(reader.u32()), mode }
}

function body(reader: Reader, context: Context): Body {
  const { at, end: outer } = reader
  const size = reader.u32()
  if (size > outer - reader.at) reader.fail('unexpected end', at)
  reader.end = reader.at + size
  const locals: number[] = []
  let total = 0
  const runs = reader.vector(() => {
    const start = reader.at
    const count = reader.u32()
    total += count
    if (total >= 2 ** 32) reader.fail('too many locals', start)
    return { count, type: valueType(reader) }
  })
  if (total > MAX_LOCALS) {
    throw new WasmError('unsupported', `more than ${MAX_LOCALS} locals in a function`, {
      section: reader.section,
      offset: at,
    })
  }
  for (const { count, type } of runs) for (let i = 0; i < count; i++) locals.push(type)
  const code = readExpression(reader, context)
  if (reader.at !== reader.end) reader.fail('END opcode expected')
  reader.end = outer
  return { at, locals, code }
}
