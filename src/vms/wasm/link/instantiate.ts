/**
 * Instantiation: WebAssembly 2.0, section 4.5.4. Imports are matched, functions translated, and active segments written.
 * @module
 */
import { concatAll } from '../../../bytes/bytes.ts'
import { WasmError } from '../binary/error.ts'
import { OP } from '../binary/opcodes.ts'
import type { Expression, Import, Limits } from '../binary/types.ts'
import { referenceOf } from '../translate/code.ts'
import type { Environment, Func } from '../translate/environment.ts'
import { translateFunction } from '../translate/function.ts'
import type { ValidModule } from '../validate/module.ts'
import {
  addFunc,
  addGlobal,
  addMemory,
  addSegment,
  addTable,
  type Exports,
  type External,
  laySegment,
  type Store,
  type StoreGlobal,
  type StoreMemory,
  type StoreTable,
  setElements,
  setGlobal,
  setMemory,
  typeId,
  word,
} from './store.ts'

/** Where imports come from, by the names of modules. */
export type Imports = ReadonlyMap<string, Exports>

/** A module in the store. */
export type Instance = {
  readonly exports: Exports
  /** The start function, which has not run yet. */
  readonly start: Func | undefined
  /** Why instantiation trapped; what segments before it wrote stays (W20). */
  readonly trap: string | undefined
  /** All of its functions, the imported ones first. */
  readonly funcs: readonly Func[]
}

const PAGE_BYTES = 65_536

/**
 * Adds a module to the store.
 * @throws WasmError of the kind `unlinkable` if an import is missing or of another type
 */
export function instantiate(store: Store, valid: ValidModule, imports: Imports): Instance {
  const { module, context } = valid
  const found = module.imports.map((one) => resolve(store, one, imports, module.types))
  const importedFuncs = found.flatMap((one) => (one.kind === 'func' ? [one.func] : []))
  const names = (index: number) =>
    module.names.functions.get(index) ?? exportedName(valid, index) ?? `func ${index}`
  const own = module.funcs.map((type, i) =>
    addFunc(store, module.types[type], names(importedFuncs.length + i)),
  )
  const funcs = [...importedFuncs, ...own]
  const tables: StoreTable[] = [
    ...found.flatMap((one) => (one.kind === 'table' ? [one.table] : [])),
    ...module.tables.map((type) => addTable(store, type)),
  ]
  const memories: StoreMemory[] = [
    ...found.flatMap((one) => (one.kind === 'memory' ? [one.memory] : [])),
    ...module.memories.map((type) => addMemory(store, type)),
  ]
  const globals: StoreGlobal[] = found.flatMap((one) => (one.kind === 'global' ? [one.global] : []))
  const elements = module.elements.map(() => addSegment(store))
  const data = module.data.map(() => addSegment(store))

  // Constants may name functions, whose code has to have its place: globals of constant references come after it.
  const pending = module.globals.map((global) => {
    const mayName = global.init.some(({ op }) => op === OP.ref_func)
    return { global, mayName }
  })
  for (const { global, mayName } of pending) {
    // A reference is a constant only once it is known; until then it is read from the store.
    const made = addGlobal(
      store,
      mayName ? { ...global, mutable: true } : global,
      mayName ? 0n : evaluate(global.init, globals, funcs),
    )
    globals.push(mayName ? Object.assign(made, { type: global }) : made)
  }
  const environment: Environment = {
    types: module.types,
    typeIds: module.types.map((type) => typeId(store, type)),
    funcs,
    globals: globals.map(({ place }) => place),
    tables: tables.map(({ place }) => place),
    memory: memories[0]?.index,
    elements,
    data,
  }
  for (const [i, func] of own.entries()) {
    func.entry.pc = store.code.length
    translateFunction(environment, func.type, module.bodies[i], valid.bodies[i].height, store.code)
  }
  for (const [i, { global, mayName }] of pending.entries()) {
    if (mayName) setGlobal(store, globals[context.importedGlobals + i], evaluate(global.init, globals, funcs))
  }
  const trap = initialize(store, valid, { tables, memories, globals, funcs, elements, data })
  const exported = (kind: External['kind'], index: number): External => {
    if (kind === 'func') return { kind, func: funcs[index] }
    if (kind === 'table') return { kind, table: tables[index] }
    if (kind === 'memory') return { kind, memory: memories[index] }
    return { kind, global: globals[index] }
  }
  return {
    exports: new Map(module.exports.map(({ name, kind, index }) => [name, exported(kind, index)])),
    start: module.start ? funcs[module.start.index] : undefined,
    trap,
    funcs,
  }
}

const exportedName = ({ module }: ValidModule, index: number): string | undefined =>
  module.exports.find((one) => one.kind === 'func' && one.index === index)?.name

function evaluate(code: Expression, globals: readonly StoreGlobal[], funcs: readonly Func[]): bigint {
  const [{ op, x, value }] = code
  if (op === OP.global_get) return globals[x].value
  if (op === OP.ref_func) return referenceOf(funcs[x].entry, funcs[x].id)
  return op === OP.ref_null ? 0n : value
}

type Parts = {
  readonly tables: readonly StoreTable[]
  readonly memories: readonly StoreMemory[]
  readonly globals: readonly StoreGlobal[]
  readonly funcs: readonly Func[]
  readonly elements: readonly number[]
  readonly data: readonly number[]
}

/** Writes active segments in their order. @returns why it trapped */
function initialize(store: Store, { module }: ValidModule, parts: Parts): string | undefined {
  const { tables, memories, globals, funcs } = parts
  const work: { readonly fits: boolean; readonly reason: string; readonly write: () => void }[] = []
  for (const [i, { mode, items }] of module.elements.entries()) {
    if (mode.kind === 'declarative') continue
    const references = items.map((item) => evaluate(item, globals, funcs))
    if (mode.kind === 'passive') {
      laySegment(store, parts.elements[i], concatAll(references.map(word)), references.length)
      continue
    }
    const table = tables[mode.index]
    const offset = Number(evaluate(mode.offset, globals, funcs))
    work.push({
      fits: offset + references.length <= table.size,
      reason: 'out of bounds table access',
      write: () => setElements(store, table, offset, references),
    })
  }
  for (const [i, { mode, bytes }] of module.data.entries()) {
    if (mode.kind !== 'active') {
      laySegment(store, parts.data[i], bytes, bytes.length)
      continue
    }
    const memory = memories[mode.index]
    const offset = Number(evaluate(mode.offset, globals, funcs))
    work.push({
      fits: offset + bytes.length <= memory.pages * PAGE_BYTES,
      reason: 'out of bounds memory access',
      write: () => setMemory(store, memory, offset, bytes),
    })
  }
  // WebAssembly 1.0 checked all segments before it wrote the first one, and then did not link.
  const wrong = work.find(({ fits }) => !fits)
  if (wrong && module.edition === 1)
    throw new WasmError(
      'unlinkable',
      wrong.reason.includes('table') ? 'elements segment does not fit' : 'data segment does not fit',
    )
  for (const { fits, reason, write } of work) {
    if (!fits) return reason
    write()
  }
  return undefined
}

function resolve(
  store: Store,
  one: Import,
  imports: Imports,
  types: ValidModule['module']['types'],
): External {
  const what = `${one.module}.${one.name}`
  const fail = (reason: string, fix?: string): never => {
    throw new WasmError('unlinkable', reason, { section: 'the import section', offset: one.at }, fix)
  }
  const from = imports.get(one.module)
  const given =
    from?.get(one.name) ??
    fail(`unknown import: ${what}`, `give it; known modules: ${[...imports.keys()].join(', ') || 'none'}`)
  const incompatible = (): never => fail(`incompatible import type: ${what}`)
  const limits = (have: number, { max }: Limits, wanted: Limits) => {
    if (have < wanted.min) incompatible()
    if (wanted.max !== undefined && (max === undefined || max > wanted.max)) incompatible()
  }
  if (one.kind === 'func' && given.kind === 'func') {
    if (typeId(store, types[one.type]) !== given.func.id) incompatible()
    return given
  }
  if (one.kind === 'table' && given.kind === 'table') {
    if (one.type !== given.table.type.type) incompatible()
    limits(given.table.size, given.table.type, one)
    return given
  }
  if (one.kind === 'memory' && given.kind === 'memory') {
    limits(given.memory.pages, given.memory.type, one)
    return given
  }
  if (one.kind === 'global' && given.kind === 'global') {
    const { type, mutable } = given.global.type
    if (one.type !== type || one.mutable !== mutable) incompatible()
    return given
  }
  return incompatible()
}
