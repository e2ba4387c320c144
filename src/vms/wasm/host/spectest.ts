/**
 * The module `spectest` that the specification's tests import from.
 * @module
 */
import { type FuncType, TYPE } from '../binary/types.ts'
import {
  addFunc,
  addGlobal,
  addMemory,
  addTable,
  type Exports,
  type External,
  type Store,
} from '../link/store.ts'

const { i32, i64, f32, f64, funcref } = TYPE

const PRINTS: Readonly<Record<string, readonly number[]>> = {
  print: [],
  print_i32: [i32],
  print_i64: [i64],
  print_f32: [f32],
  print_f64: [f64],
  print_i32_f32: [i32, f32],
  print_f64_f64: [f64, f64],
}

/** Adds it to a store. Its functions print nothing. */
export function spectest(store: Store): Exports {
  const func = (params: readonly number[], name: string): External => {
    const type: FuncType = { params, results: [] }
    const made = addFunc(store, type, name)
    made.entry.pc = store.code.length
    store.code.push({ op: 'return' })
    return { kind: 'func', func: made }
  }
  const global = (type: number, value: bigint): External => ({
    kind: 'global',
    global: addGlobal(store, { type, mutable: false }, value),
  })
  return new Map<string, External>([
    ...Object.entries(PRINTS).map(([name, params]) => [name, func(params, name)] as const),
    ['global_i32', global(i32, 666n)],
    ['global_i64', global(i64, 666n)],
    ['global_f32', global(f32, BigInt(new Uint32Array(Float32Array.of(666.6).buffer)[0]))],
    ['global_f64', global(f64, new BigUint64Array(Float64Array.of(666.6).buffer)[0])],
    ['table', { kind: 'table', table: addTable(store, { type: funcref, min: 10, max: 20 }) }],
    ['memory', { kind: 'memory', memory: addMemory(store, { min: 1, max: 2 }) }],
  ])
}
