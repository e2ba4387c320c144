/**
 * What validation knows of a module: WebAssembly 2.0, section 3.1.
 * @module
 */
import { OP } from '../binary/opcodes.ts'
import type { Edition, FuncType, GlobalType, Limits, Module, TableType } from '../binary/types.ts'

export type Context = {
  readonly edition: Edition
  readonly types: readonly FuncType[]
  readonly funcs: readonly FuncType[]
  readonly tables: readonly TableType[]
  readonly memories: readonly Limits[]
  readonly globals: readonly GlobalType[]
  /** Type of each segment's elements. */
  readonly elements: readonly number[]
  readonly dataCount: number
  readonly importedGlobals: number
  /** Functions that `ref.func` may name in bodies: those that occur outside of them. */
  readonly declared: ReadonlySet<number>
}

/** @param typeOf - the type of an index, which it checks */
export function contextOf(module: Module, typeOf: (index: number) => FuncType): Context {
  const { imports } = module
  const imported = <K extends Module['imports'][number]['kind']>(kind: K) =>
    imports.filter((one): one is Extract<Module['imports'][number], { kind: K }> => one.kind === kind)
  const constants = [
    ...module.globals.map(({ init }) => init),
    ...module.elements.flatMap(({ items }) => items),
    ...[...module.elements, ...module.data].flatMap(({ mode }) =>
      mode.kind === 'active' ? [mode.offset] : [],
    ),
  ]
  return {
    edition: module.edition,
    types: module.types,
    funcs: [...imported('func').map(({ type }) => typeOf(type)), ...module.funcs.map(typeOf)],
    tables: [...imported('table'), ...module.tables],
    memories: [...imported('memory'), ...module.memories],
    globals: [...imported('global'), ...module.globals],
    elements: module.elements.map(({ type }) => type),
    dataCount: module.data.length,
    importedGlobals: imported('global').length,
    declared: new Set([
      ...constants.flatMap((code) => code.flatMap(({ op, x }) => (op === OP.ref_func ? [x] : []))),
      ...module.exports.flatMap(({ kind, index }) => (kind === 'func' ? [index] : [])),
    ]),
  }
}
