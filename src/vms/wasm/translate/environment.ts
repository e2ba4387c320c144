/**
 * What a module's indices stand for where it is instantiated.
 * @module
 */
import type { FuncType } from '../binary/types.ts'
import type { Label } from './code.ts'

/** A function in the store. `id` is the number of its type there. */
export type Func = {
  readonly type: FuncType
  readonly id: number
  readonly entry: Label
  readonly name: string
}
/** A global: a constant, a register, or a place in the store. */
export type GlobalPlace =
  | { readonly kind: 'constant'; readonly value: bigint }
  | { readonly kind: 'register'; readonly register: number }
  | { readonly kind: 'stored'; readonly index: number }
export type TablePlace = { readonly index: number; readonly limit: number }

export type Environment = {
  readonly types: readonly FuncType[]
  /** The number in the store of each type. */
  readonly typeIds: readonly number[]
  readonly funcs: readonly Func[]
  readonly globals: readonly GlobalPlace[]
  readonly tables: readonly TablePlace[]
  /** The memory's number; undefined if there is none. */
  readonly memory: number | undefined
  /** Numbers of the segments. */
  readonly elements: readonly number[]
  readonly data: readonly number[]
}
