/**
 * The module `onestep`, from which programs import what reads preimages.
 * @module
 */
import { type FuncType, TYPE } from '../binary/types.ts'
import { addFunc, type Exports, type Store } from '../link/store.ts'

const { i32, i64 } = TYPE

/** The name under which programs import it. */
export const PREIMAGES = 'onestep'

/**
 * Adds `preimage`, from a pointer to 32 bytes of key and an offset to 8 bytes of the preimage. It works on the store's
 * first memory.
 */
export function preimages(store: Store): Exports {
  const type: FuncType = { params: [i32, i32], results: [i64] }
  const func = addFunc(store, type, `${PREIMAGES}.preimage`)
  func.entry.pc = store.code.length
  store.code.push({ op: 'preimage', d: 0, a: 0, b: 1 }, { op: 'return' })
  return new Map([['preimage', { kind: 'func', func }]])
}
