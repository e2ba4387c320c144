/**
 * Hooks for storage, which is that of the EVM: each is an instruction of the EVM, at its price.
 * @module
 */

import { arg, gasOfInk, inkOfGas, instruct, putBytes, type S, wordAt } from '../state.ts'
import { type Backs, type Hook, type Hooks, i32, inMemory, toEvm, toProgram } from './hook.ts'

/** Loads from the key at the first pointer to the second one. */
const load = (code: number): Hook => ({
  params: [i32, i32],
  run: (s) =>
    inMemory(
      s,
      [
        [arg(s, 0), 32],
        [arg(s, 1), 32],
      ],
      () => {
        gasOfInk(s)
        instruct(s, code, [wordAt(s, arg(s, 0))])
        toEvm()
      },
    ),
})

/** Stores the word at the second pointer under the key at the first one. */
const store = (code: number): Hook => ({
  params: [i32, i32],
  run: (s) =>
    inMemory(
      s,
      [
        [arg(s, 0), 32],
        [arg(s, 1), 32],
      ],
      () => {
        gasOfInk(s)
        instruct(s, code, [wordAt(s, arg(s, 0)), wordAt(s, arg(s, 1))])
        toEvm()
      },
    ),
})

/** The frame goes on with what the EVM left of the gas. */
export function goOnWith(s: S): void {
  inkOfGas(s)
  s.evm.sp = 0 as never
  toProgram()
}

const loaded = (s: S): void => {
  putBytes(s, arg(s, 1), s.evm.top, 32)
  goOnWith(s)
}

export const CODE = { sload: 0, sstore: 1, tload: 2, tstore: 3 } as const

export const storage: Hooks = {
  storage_load_bytes32: load(CODE.sload),
  storage_cache_bytes32: store(CODE.sstore),
  // What is written is there at once.
  storage_flush_cache: { params: [i32], run: toProgram },
  transient_load_bytes32: load(CODE.tload),
  transient_store_bytes32: store(CODE.tstore),
}

export const storageBacks: Backs = {
  sload: { opcode: 0x54, back: loaded },
  sstore: { opcode: 0x55, back: goOnWith },
  tload: { opcode: 0x5c, back: loaded },
  tstore: { opcode: 0x5d, back: goOnWith },
}
