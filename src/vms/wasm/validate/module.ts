/**
 * Validation of modules: WebAssembly 2.0, section 3.4.
 * @module
 */
import { WasmError } from '../binary/error.ts'
import { type Limits, type Mode, type Module, TYPE } from '../binary/types.ts'
import { type Validated, validateBody, validateConstant } from './body.ts'
import { type Context, contextOf } from './context.ts'

export type ValidModule = {
  readonly module: Module
  readonly context: Context
  /** Of each body. */
  readonly bodies: readonly Validated[]
}

/** Pages that a memory can have. */
export const MAX_PAGES = 65_536

/**
 * @returns the module with what its bodies need
 * @throws WasmError of the kind `invalid`
 */
export function validate(module: Module): ValidModule {
  const fail = (reason: string, section: string, offset: number): never => {
    throw new WasmError('invalid', reason, { section, offset })
  }
  const inSection = (name: string) => `the ${name} section`
  const context = contextOf(
    module,
    (index) => module.types[index] ?? fail(`unknown type ${index}`, inSection('function'), 0),
  )
  const limits = ({ min, max }: Limits, bound: number, reason: string, section: string) => {
    if (min > bound || (max ?? 0) > bound) fail(reason, inSection(section), 0)
    if (max !== undefined && min > max)
      fail('size minimum must not be greater than maximum', inSection(section), 0)
  }
  for (const table of context.tables) limits(table, 2 ** 32 - 1, 'table size', 'table')
  for (const memory of context.memories)
    limits(memory, MAX_PAGES, 'memory size must be at most 65536 pages (4GiB)', 'memory')
  if (context.memories.length > 1) fail('multiple memories', inSection('memory'), 0)
  if (module.edition === 1) {
    if (context.tables.length > 1) fail('multiple tables', inSection('table'), 0)
    if (module.types.some(({ results }) => results.length > 1))
      fail('invalid result arity', inSection('type'), 0)
  }
  for (const { init, type } of module.globals) validateConstant(context, init, type, inSection('global'))
  const active = (mode: Mode, section: string, check: (index: number) => void) => {
    if (mode.kind !== 'active') return
    check(mode.index)
    validateConstant(context, mode.offset, TYPE.i32, inSection(section))
  }
  for (const { type, items, mode, at } of module.elements) {
    for (const item of items) validateConstant(context, item, type, inSection('element'))
    active(mode, 'element', (index) => {
      const table = context.tables[index] ?? fail(`unknown table ${index}`, inSection('element'), at)
      if (table.type !== type) fail('type mismatch', inSection('element'), at)
    })
  }
  for (const { mode } of module.data) {
    active(mode, 'data', (index) => {
      if (index >= context.memories.length) fail(`unknown memory ${index}`, inSection('data'), 0)
    })
  }
  if (module.start) {
    const { index, at } = module.start
    const type = context.funcs[index] ?? fail(`unknown function ${index}`, inSection('start'), at)
    if (type.params.length + type.results.length > 0) fail('start function', inSection('start'), at)
  }
  const names = new Set<string>()
  const counts = {
    func: context.funcs.length,
    table: context.tables.length,
    memory: context.memories.length,
    global: context.globals.length,
  }
  for (const { name, kind, index, at } of module.exports) {
    if (names.has(name)) fail('duplicate export name', inSection('export'), at)
    names.add(name)
    const what = kind === 'func' ? 'function' : kind
    if (index >= counts[kind]) fail(`unknown ${what} ${index}`, inSection('export'), at)
  }
  const imported = context.funcs.length - module.funcs.length
  const bodies = module.bodies.map((body, i) => validateBody(context, context.funcs[imported + i], body))
  return { module, context, bodies }
}
