/**
 * Modules as data: WebAssembly 2.0, sections 2.3 and 2.5.
 * @module
 */

/** Value types by their codes; `bottom` stands for any of them where code is unreachable. */
export const TYPE = {
  i32: 0x7f,
  i64: 0x7e,
  f32: 0x7d,
  f64: 0x7c,
  funcref: 0x70,
  externref: 0x6f,
  bottom: 0,
} as const

const NAMES: ReadonlyMap<number, string> = new Map(Object.entries(TYPE).map(([name, code]) => [code, name]))

export const typeName = (type: number): string => NAMES.get(type) ?? `0x${type.toString(16)}`
export const isReference = (type: number): boolean => type === TYPE.funcref || type === TYPE.externref
export const isNumber = (type: number): boolean => type >= TYPE.f64 && type <= TYPE.i32

/** Of the specification: 1 is WebAssembly 1.0, and 2 is 2.0 with tail calls. */
export type Edition = 1 | 2

/** Parameters and results, by the codes of their types. */
export type FuncType = { readonly params: readonly number[]; readonly results: readonly number[] }
export type Limits = { readonly min: number; readonly max?: number }
export type TableType = Limits & { readonly type: number }
export type GlobalType = { readonly type: number; readonly mutable: boolean }

/** An instruction: its opcode, the offset in the file, and its immediates. */
export type Instr = {
  /** Of those with the prefix 0xfc: 0xfc00 + the number behind it. */
  readonly op: number
  readonly at: number
  /** The first immediate: an index, a memory offset, of blocks the index of the type, -1 if there is none. */
  readonly x: number
  /** The second: alignment, table, of blocks the result type if it has no index. */
  readonly y: number
  /** Constants, as bits. */
  readonly value: bigint
  /** Labels of `br_table`, the default last; types of `select`. */
  readonly list: readonly number[]
  /** Of blocks: the index of their `end`, and of `if` that of `else`, or of `end`. */
  end: number
  otherwise: number
}

export type Body = {
  readonly at: number
  readonly locals: readonly number[]
  readonly code: readonly Instr[]
}

export type ImportType =
  | { readonly kind: 'func'; readonly type: number }
  | ({ readonly kind: 'table' } & TableType)
  | ({ readonly kind: 'memory' } & Limits)
  | ({ readonly kind: 'global' } & GlobalType)
export type Import = { readonly module: string; readonly name: string; readonly at: number } & ImportType
export type Export = {
  readonly name: string
  readonly kind: 'func' | 'table' | 'memory' | 'global'
  readonly index: number
  readonly at: number
}
export type Expression = readonly Instr[]
export type Global = GlobalType & { readonly init: Expression }
export type Mode =
  | { readonly kind: 'passive' }
  | { readonly kind: 'declarative' }
  | { readonly kind: 'active'; readonly index: number; readonly offset: Expression; readonly at: number }
export type Element = {
  readonly type: number
  readonly items: readonly Expression[]
  readonly mode: Mode
  readonly at: number
}
export type Data = { readonly bytes: Uint8Array; readonly mode: Mode }

/** Names by index, from the name section; of locals by the function's index and their own. */
export type Names = {
  readonly module: string | undefined
  readonly locals: ReadonlyMap<number, ReadonlyMap<number, string>>
} & {
  readonly [space in
    | 'functions'
    | 'types'
    | 'tables'
    | 'memories'
    | 'globals'
    | 'elements'
    | 'data']: ReadonlyMap<number, string>
}

/** A decoded module. Indices count imports first, as the format does. */
export type Module = {
  readonly edition: Edition
  readonly types: readonly FuncType[]
  readonly imports: readonly Import[]
  /** Type of each function of its own. */
  readonly funcs: readonly number[]
  readonly tables: readonly TableType[]
  readonly memories: readonly Limits[]
  readonly globals: readonly Global[]
  readonly exports: readonly Export[]
  readonly start?: { readonly index: number; readonly at: number }
  readonly elements: readonly Element[]
  readonly dataCount?: number
  readonly bodies: readonly Body[]
  readonly data: readonly Data[]
  readonly names: Names
}
