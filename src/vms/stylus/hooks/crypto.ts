/**
 * The hook for hashing: KECCAK256 of the EVM, which has been paid for with ink.
 * @module
 */
import { select, u64, u256, type Word } from '../../../vm/index.ts'
import { copyThen } from '../copy.ts'
import { KECCAK_INK } from '../prices.ts'
import { arg, inner, instruct, lend, outer, putBytes, type S } from '../state.ts'
import { type Backs, type Hooks, i32, inMemory, toEvm, toProgram } from './hook.ts'

const CODE = 12
/** Words that the price includes. */
const INCLUDED = 2
/** Enough for 2^32 bytes. */
const PLENTY = 2n ** 40n

const hashInk = (size: Word): Word<64> => {
  const words = size.low(32).unsigned(33).add(31).high(28).unsigned(64)
  const more = select(words.gt(INCLUDED), words.sub(INCLUDED), u64(0))
  return more.mul(KECCAK_INK.word).add(KECCAK_INK.first) as Word<64>
}

export const crypto: Hooks = {
  native_keccak256: {
    params: [i32, i32, i32],
    bytes: (s) => hashInk(arg(s, 1)),
    run: (s) =>
      inMemory(
        s,
        [
          [arg(s, 0), arg(s, 1)],
          [arg(s, 2), 32],
        ],
        () => {
          lend(s, arg(s, 1))
          copyThen(s, 'out', { inner: inner(s, arg(s, 0)), outer: outer(s, 0), left: arg(s, 1) }, 'hash')
        },
      ),
  },
}

export const cryptoRoutines = {
  hash(s: S) {
    s.evm.gas = u64(PLENTY)
    instruct(s, CODE, [u256(0), arg(s, 1).low(32)])
    toEvm()
  },
}

export const cryptoBacks: Backs = {
  keccak256: {
    opcode: 0x20,
    back(s) {
      putBytes(s, arg(s, 2), s.evm.top, 32)
      s.evm.sp = 0 as never
      toProgram()
    },
  },
}
