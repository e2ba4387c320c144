/**
 * Hooks about accounts.
 * @module
 */
import type { Word } from '../../../vm/index.ts'
import { arg, gasOfInk, instruct, putBytes, type S, setResult, wordAt } from '../state.ts'
import { type Backs, type Hook, type Hooks, i32, inMemory, toEvm } from './hook.ts'
import { goOnWith } from './storage.ts'

/** The address at a pointer. */
export const addressAt = (s: S, at: Word): Word<160> => wordAt(s, at).high(160) as Word<160>

const about = (code: number, params: readonly number[], result?: number): Hook => ({
  params,
  ...(result === undefined ? {} : { result }),
  run: (s) =>
    inMemory(
      s,
      params.length > 1
        ? [
            [arg(s, 0), 20],
            [arg(s, 1), 32],
          ]
        : [[arg(s, 0), 20]],
      () => {
        gasOfInk(s)
        instruct(s, code, [addressAt(s, arg(s, 0))])
        toEvm()
      },
    ),
})

const CODE = { balance: 4, extcodehash: 5, extcodesize: 6 } as const

export const accounts: Hooks = {
  account_balance: about(CODE.balance, [i32, i32]),
  account_codehash: about(CODE.extcodehash, [i32, i32]),
  account_code_size: about(CODE.extcodesize, [i32], i32),
}

const written = (s: S): void => {
  putBytes(s, arg(s, 1), s.evm.top, 32)
  goOnWith(s)
}

export const accountBacks: Backs = {
  balance: { opcode: 0x31, back: written },
  extcodehash: { opcode: 0x3f, back: written },
  extcodesize: {
    opcode: 0x3b,
    back: (s) => {
      setResult(s, s.evm.top.low(32).unsigned(64))
      goOnWith(s)
    },
  },
}
