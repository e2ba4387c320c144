/**
 * Modules in the text format: WebAssembly 2.0, section 6.6. Names are those of the name section; other custom sections are
 * left out.
 * @module
 */
import { utf8 } from '../../../bytes/bytes.ts'
import { decode } from '../binary/decode.ts'
import { OP } from '../binary/opcodes.ts'
import {
  type Data,
  type Element,
  type Expression,
  type FuncType,
  type GlobalType,
  type Import,
  type Instr,
  type Limits,
  type Module,
  TYPE,
  typeName,
} from '../binary/types.ts'
import { validate } from '../validate/module.ts'
import { type Identifiers, type Identify, identifier, identifiersOf } from './identifiers.ts'
import { instructionText, type Scope, signature } from './instruction.ts'
import { quoted } from './literals.ts'

const COMMENTS = { func: 'functions', table: 'tables', memory: 'memories', global: 'globals' } as const

/**
 * The text of a module, with names from its name section. Assembled again, it is the same module except for custom sections.
 *
 * @param file - the bytes of the module, in the binary format
 * @throws TypeError if the input is not a Uint8Array
 * @throws WasmError if the module is malformed or invalid
 * @example
 * ```ts
 * import { textOfWasm } from 'onestep/vms/wasm'
 * const module = new Uint8Array([
 *   0, 97, 115, 109, 1, 0, 0, 0, 1, 7, 1, 96, 2, 127, 127, 1, 127, 3, 2, 1, 0, // (i32, i32) -> i32
 *   7, 7, 1, 3, 97, 100, 100, 0, 0, 10, 9, 1, 7, 0, 32, 0, 32, 1, 106, 11, // (func (export "add") …)
 * ])
 * console.log(textOfWasm(module).includes('i32.add')) // true
 * ```
 */
export const textOfWasm = (file: Uint8Array): string => `${[...moduleText(file)].join('\n')}\n`

/** The lines of `textOfWasm`. */
export function* moduleText(file: Uint8Array): Iterable<string> {
  if (!(file instanceof Uint8Array)) throw new TypeError(`"file" expected a Uint8Array, got ${typeof file}`)
  const { module } = validate(decode(file))
  const identifiers = identifiersOf(module)
  yield module.names.module === undefined ? '(module' : `(module ${identifier(module.names.module)}`
  for (const [i, type] of module.types.entries())
    yield `  (type ${declared(identifiers.types, i)} (func${signature(type)}))`
  const counts = { func: 0, table: 0, memory: 0, global: 0 }
  const next = (kind: keyof typeof counts) => declared(identifiers[COMMENTS[kind]], counts[kind]++)
  for (const one of module.imports) {
    const from = `${quoted(utf8(one.module))} ${quoted(utf8(one.name))}`
    yield `  (import ${from} (${one.kind} ${next(one.kind)} ${importText(one, identifiers)}))`
  }
  for (const type of module.tables) yield `  (table ${next('table')} ${tableText(type)})`
  for (const type of module.memories) yield `  (memory ${next('memory')} ${limitsText(type)})`
  for (const { init, ...type } of module.globals)
    yield `  (global ${next('global')} ${globalText(type)} ${expressionText(init, identifiers)})`
  for (const { name, kind, index } of module.exports)
    yield `  (export ${quoted(utf8(name))} (${kind} ${identifiers[COMMENTS[kind]](index)}))`
  if (module.start) yield `  (start ${identifiers.functions(module.start.index)})`
  for (const [i, one] of module.elements.entries()) yield `  (elem ${elementText(i, one, identifiers)})`
  for (const i of module.bodies.keys()) yield* functionText(module, i, counts.func++, identifiers)
  for (const [i, one] of module.data.entries()) yield `  (data ${dataText(i, one, identifiers)})`
  yield ')'
}

/** `$name (;3;)`, where something gets its index. */
const declared = (identify: Identify, index: number): string => {
  const own = identify(index)
  return own.startsWith('$') ? `${own} (;${index};)` : `(;${index};)`
}

const limitsText = ({ min, max }: Limits): string => (max === undefined ? `${min}` : `${min} ${max}`)
const tableText = (type: Limits & { readonly type: number }): string =>
  `${limitsText(type)} ${typeName(type.type)}`
const globalText = ({ type, mutable }: GlobalType): string =>
  mutable ? `(mut ${typeName(type)})` : typeName(type)

function importText(one: Import, { types }: Identifiers): string {
  if (one.kind === 'func') return `(type ${types(one.type)})`
  if (one.kind === 'table') return tableText(one)
  return one.kind === 'memory' ? limitsText(one) : globalText(one)
}

/** A constant expression, without its end: each instruction in parentheses, which is the same. */
const expressionText = (code: Expression, identifiers: Identifiers): string =>
  code
    .slice(0, -1)
    .map((instr) => `(${instructionText(instr, { identifiers, locals: String })})`)
    .join(' ')

function elementText(index: number, { type, items, mode }: Element, identifiers: Identifiers): string {
  const isPlain = type === TYPE.funcref && items.every(([{ op }]) => op === OP.ref_func)
  const list = isPlain
    ? ['func', ...items.map(([{ x }]) => identifiers.functions(x))]
    : [typeName(type), ...items.map((item) => `(item ${expressionText(item, identifiers)})`)]
  const place =
    mode.kind === 'active'
      ? [`(table ${identifiers.tables(mode.index)}) (offset ${expressionText(mode.offset, identifiers)})`]
      : mode.kind === 'declarative'
        ? ['declare']
        : []
  return [declared(identifiers.elements, index), ...place, ...list].join(' ')
}

function dataText(index: number, { bytes, mode }: Data, identifiers: Identifiers): string {
  const place =
    mode.kind === 'active'
      ? [`(memory ${identifiers.memories(mode.index)}) (offset ${expressionText(mode.offset, identifiers)})`]
      : []
  return [declared(identifiers.data, index), ...place, quoted(bytes)].join(' ')
}

function* functionText(
  module: Module,
  own: number,
  index: number,
  identifiers: Identifiers,
): Iterable<string> {
  const type = module.types[module.funcs[own]]
  const { locals: declaredLocals, code } = module.bodies[own]
  const locals = identifiers.locals(index)
  const group = (keyword: string, types: readonly number[], from: number) => {
    const named = types.some((_, i) => locals(from + i).startsWith('$'))
    if (!named) return types.length === 0 ? '' : ` (${keyword} ${types.map(typeName).join(' ')})`
    return types
      .map((one, i) => {
        const name = locals(from + i)
        return name.startsWith('$')
          ? ` (${keyword} ${name} ${typeName(one)})`
          : ` (${keyword} ${typeName(one)})`
      })
      .join('')
  }
  const head = `(type ${identifiers.types(module.funcs[own])})${header(type, group)}`
  yield `  (func ${declared(identifiers.functions, index)} ${head}`
  if (declaredLocals.length > 0) yield `   ${group('local', declaredLocals, type.params.length)}`
  yield* bodyText(code, { identifiers, locals })
  yield '  )'
}

const header = (
  { params, results }: FuncType,
  group: (keyword: string, types: readonly number[], from: number) => string,
): string => group('param', params, 0) + signature({ params: [], results })

/** Instructions of a body, a line each, indented by the blocks they are in, whose labels are numbered from the outside in. */
function* bodyText(code: readonly Instr[], scope: Scope): Iterable<string> {
  let open = 0
  // Label 0 is the function's own.
  const label = (depth: number) => `${depth} (;@${open - depth};)`
  for (const instr of code.slice(0, -1)) {
    const { op } = instr
    const isBlock = op === OP.block || op === OP.loop || op === OP.if
    if (op === OP.end) open--
    const inside = op === OP.else ? open - 1 : open
    const note = isBlock ? ` ;; @${open + 1}` : ''
    yield '  '.repeat(Math.min(inside, 40) + 2) + instructionText(instr, { ...scope, label }) + note
    if (isBlock) open++
  }
}
