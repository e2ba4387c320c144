/**
 * Hooks for what the program is given, what it returns, and what others returned to it.
 * @module
 */
import { enter, select, u32, type Word } from '../../../vm/index.ts'
import { copyThen } from '../copy.ts'
import { INK_PRICE, PAGE_GAS } from '../prices.ts'
import { arg, inner, outer, RESULT_OFFSET, type S, setResult } from '../state.ts'
import { type Hooks, i32, inMemory, pay, readInk, toProgram, writeInk } from './hook.ts'

/** What of `size` bytes there is from an offset on. */
function tail(s: S, size: Word): Word<32> {
  const [offset, wanted] = [arg(s, 1).low(32), arg(s, 2).low(32)]
  const there = select(offset.lt(size), size.sub(offset), u32(0))
  return select(wanted.lt(there), wanted, there) as Word<32>
}

export const data: Hooks = {
  read_args: {
    params: [i32],
    bytes: (s) => writeInk(s.evm.dataSize),
    run: (s) =>
      inMemory(s, [[arg(s, 0), s.evm.dataSize]], () =>
        copyThen(
          s,
          'in',
          { inner: inner(s, arg(s, 0)), outer: s.evm.dataAt, left: s.evm.dataSize },
          undefined,
        ),
      ),
  },
  write_result: {
    params: [i32, i32],
    bytes: (s) => readInk(arg(s, 1)),
    run: (s) =>
      inMemory(s, [[arg(s, 0), arg(s, 1)]], () => {
        s.resultSize = arg(s, 1).low(32) as Word<32>
        const places = { inner: inner(s, arg(s, 0)), outer: outer(s, RESULT_OFFSET), left: arg(s, 1) }
        copyThen(s, 'out', places, undefined)
      }),
  },
  exit_early: { params: [i32], run: () => enter('frame.end') },
  read_return_data: {
    params: [i32, i32, i32],
    result: i32,
    bytes: (s) => writeInk(tail(s, s.evm.backSize)),
    run(s) {
      const size = tail(s, s.evm.backSize)
      inMemory(s, [[arg(s, 0), size]], () => {
        const from = s.evm.backAt.add(arg(s, 1).low(32).unsigned(43))
        copyThen(s, 'in', { inner: inner(s, arg(s, 0)), outer: from, left: size }, undefined)
        setResult(s, size)
      })
    },
  },
  return_data_size: {
    params: [],
    result: i32,
    run(s) {
      setResult(s, s.evm.backSize)
      toProgram()
    },
  },
  pay_for_memory_grow: {
    params: [i32],
    run: (s) =>
      pay(
        s,
        arg(s, 0)
          .low(16)
          .unsigned(64)
          .mul(PAGE_GAS * INK_PRICE) as Word<64>,
        () => toProgram(),
      ),
  },
}
